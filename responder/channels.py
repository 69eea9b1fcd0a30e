"""What a channel is: the few verbs a plugin writes, and the abilities the host obeys."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeVar

from responder.config.account import ChannelSettings
from responder.desk import Desk
from responder.model import Batch, Inbound, Message, RawEvent, Reply, Sent
from responder.values import quick

S = TypeVar("S", bound=ChannelSettings)


class Unit(StrEnum):
    """In what a platform counts the length of a text."""

    CHARACTERS = "characters"  # code points
    UTF16 = "utf-16"
    GRAPHEMES = "graphemes"
    BYTES = "bytes"  # of UTF-8
    SEGMENTS = "segments"  # of an SMS (see responder/sms.py)
    X_WEIGHTED = "weighted characters"  # as X counts (see responder/flow/render/weighted.py)


class AfterUnknown(StrEnum):
    """What to do when nobody can tell whether a message was sent."""

    ONCE_MORE = "once_more"  # a repeat is harmless
    NEVER_TWICE = "never_twice"  # hold the row, show it to ops


MARKUPS = ("plain", "whatsapp", "telegram", "slack", "html")
_FLAGS = ("links", "typing", "threads", "public", "template_outside_window", "echoes_humans")
_EXPECTED: Mapping[str, tuple[type, Any]] = {  # the type of each ability, and the least it may be
    **dict.fromkeys(("longest", "longest_public", "in_flight"), (int, 1)),
    **dict.fromkeys(("buttons", "spare"), (int, 0)),
    **dict.fromkeys(("reply_window", "min_gap", "burst"), (timedelta, timedelta(0))),
    **dict.fromkeys((*_FLAGS, "names_by_id", "paid"), (bool, False)),
    "unit": (Unit, ""),
    "after_unknown": (AfterUnknown, ""),
    "markup": (str, ""),
}
_SAID: Mapping[type, str] = {int: "a whole number", bool: "True or False", timedelta: "a timedelta", str: "a text"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Abilities:
    """What a platform can do and what it forbids; the host reads nothing else about it.

    longest: longest text, in `unit`. longest_public: the same where others read along, if that is less.
    markup: the form in which texts are handed over: plain, whatsapp, telegram, slack or html. links: an article comes
    with its link; without, its answer alone stands in the text, since a link sends people away from the chat.
    buttons: most quick replies under one text; 0: none, and nothing is asked that a tap should answer.
    typing: the method `typing` does something. threads: a text goes out with a subject, as mail does.
    public: others may read along; each message says by `Message.public` whether they do. `check` measures the public
    text on these channels alone.
    reply_window: how long after the customer's last message free text is allowed. template_outside_window: after it
    `outside_window` gives a template that the platform has approved.
    echoes_humans: `parse` shows what colleagues answered.
    names_by_id: later events name our messages by the platform's id alone, so the host keeps it for look-up.
    after_unknown: "once_more" where the same `Reply.token` twice makes one message, or a repeat is harmless.
    paid: each message costs money. min_gap: shortest time between two messages of ours to one person.
    burst: how long a short opening message waits for the rest. in_flight: how many sends may be under way at once on
    one account. spare: as many more may be while as many hang and others are answered; 0 where sends share something
    scarce, such as sessions.

    Raises TypeError or ValueError, in words for a plugin's author, for what the host could not obey.
    """

    longest: int
    longest_public: int | None = None
    unit: Unit = Unit.CHARACTERS
    markup: str = "plain"
    links: bool = True
    buttons: int = 0
    typing: bool = False
    threads: bool = False
    public: bool = False
    reply_window: timedelta | None = None
    template_outside_window: bool = False
    echoes_humans: bool = False
    names_by_id: bool = False
    paid: bool = False
    min_gap: timedelta = timedelta(0)
    burst: timedelta = timedelta(0)
    in_flight: int = 16
    spare: int = 0
    after_unknown: AfterUnknown = AfterUnknown.NEVER_TWICE

    def __post_init__(self) -> None:
        for name, (kind, least) in _EXPECTED.items():
            value = getattr(self, name)
            if value is None and name in {"longest_public", "reply_window"}:
                continue
            if type(value) is not kind:
                raise TypeError(f"Abilities.{name} is {value!r}, expected {_SAID.get(kind, f'one of {kind.__name__}')}")
            if value < least:
                raise ValueError(f"Abilities.{name} is {value}, expected at least {least}")
        if self.markup not in MARKUPS:
            raise ValueError(f"Abilities.markup is {self.markup!r}, expected one of {', '.join(MARKUPS)}")

    def hears(self, last: datetime | None, now: datetime) -> bool:
        """Tell whether the reply window is open for a customer who wrote `last`; None: nobody knows when, so it is."""
        return self.reply_window is None or last is None or now - last <= self.reply_window


@quick
@dataclass(frozen=True, slots=True)
class WebhookRequest:
    """One HTTP request at `/hooks/ACCOUNT`; header names are lower case."""

    method: str
    headers: Mapping[str, str]
    query: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class WebhookAnswer:
    """What to answer to a request: to a handshake, or to events once they are recorded."""

    status: int
    text: str = ""
    content_type: str = "text/plain"


ACCEPTED = WebhookAnswer(200, "ok")


class Channel(ABC, Generic[S]):
    """A kind of connection. One instance serves one account."""

    kind: ClassVar[str]
    title: ClassVar[str]
    settings_type: ClassVar[type[ChannelSettings]]

    def __init__(self, account: str, settings: S, desk: Desk) -> None:
        self.account = account
        self.settings = settings
        self.desk = desk

    @property
    @abstractmethod
    def abilities(self) -> Abilities:
        """MUST be implemented: what this account's platform can do.

        Read at the start, and again after each batch of a channel that polls or streams, which may have learned more.
        """

    @abstractmethod
    def parse(self, raw: RawEvent) -> list[Inbound]:
        """MUST be implemented: read one raw event; pure, no I/O; raise NotReadable for what is no event at all.

        One bad message in a batch becomes `Unreadable` and leaves the others alone.
        """

    @abstractmethod
    async def send(self, reply: Reply) -> Sent:
        """MUST be implemented: hand `reply` to the platform, once.

        Raises TryLater, Refused, ReplyWindowClosed, BlockedByContact, CredentialsRejected or OutcomeUnknown.
        """

    async def start(self) -> None:
        """MAY be implemented: called once before anything else; must not wait for the network."""

    async def stop(self) -> None:
        """MAY be implemented: close what was opened; must leave no task behind."""

    async def check(self) -> list[str]:
        """MAY be implemented: log in without sending; return what is wrong, one plain sentence each."""
        return []

    async def advise(self) -> list[str]:
        """MAY be implemented: look at what is there, and return what would make it work better, a sentence each.

        Asked after a `check` that found nothing wrong; nothing is sent and nothing changed.
        """
        return []

    async def settle(self, reply: Reply) -> Sent | bool | None:  # noqa: ARG002
        """MAY be implemented: find out what became of an unknown outcome.

        Returns Sent when the platform has it, False when it surely has not, None when nobody can tell.
        """
        return None

    def outside_window(self, reply: Reply) -> Reply | None:  # noqa: ARG002
        """MAY be implemented: the same reply as an approved template (`Reply.template`), for use after the window."""
        return None

    async def typing(self, reply: Reply) -> None:
        """MAY be implemented: show that an answer is coming; failures are ignored."""

    async def tapped(self, message: Message) -> None:
        """MAY be implemented: a tap on a button (`Kind.CHOICE`) is recorded; tell the platform, which shows a wait.

        Failures are ignored.
        """

    def zone_of(self, handle: str) -> str | None:  # noqa: ARG002
        """MAY be implemented: the IANA zone in which a customer reads, where the handle leaves no doubt about it."""
        return None

    def country_of(self, handle: str) -> str | None:  # noqa: ARG002
        """MAY be implemented: the country (ISO 3166-1, "NL") whose number the handle is; "" where that is unknown.

        None where handles are no numbers: caps by country and by number do not hold there.
        """
        return None

    def own_addresses(self) -> Sequence[str]:
        """MAY be implemented: every address at which this account is reached; none of them is ever answered."""
        return ()


def abilities_of(channel: Channel[Any]) -> Abilities:
    """Return what a channel can do; raises TypeError where its plugin gives something else."""
    given: object = channel.abilities
    if not isinstance(given, Abilities):
        raise TypeError(f"{type(channel).__name__}.abilities is of type {type(given).__name__}, expected Abilities(…)")
    return given


class WebhookChannel(Channel[S]):
    """A channel whose platform calls us; the host records first and answers 200 after the commit.

    accepted: MAY be set: what the platform wants to read then.
    """

    accepted: ClassVar[WebhookAnswer] = ACCEPTED

    @property
    def called(self) -> bool:
        """MAY be implemented: False for an account that asks instead (a class may be a `PollingChannel` too)."""
        return True

    @abstractmethod
    def verify(self, request: WebhookRequest) -> None:
        """MUST be implemented: raise NotAuthentic unless the raw body was signed by the platform."""

    def challenge(self, request: WebhookRequest) -> WebhookAnswer | None:  # noqa: ARG002
        """MAY be implemented: answer a handshake; None means that it is none.

        Asked for every GET, which nobody has verified, and for every POST that `verify` has passed: what it answers
        there is answered at once, and nothing of that request is recorded. So None for whatever may be an event.
        """
        return None


class PollingChannel(Channel[S]):
    """A channel that we ask; the host keeps the interval, backs off, and saves the cursor with the events."""

    @property
    def asks(self) -> bool:
        """MAY be implemented: False for an account that is called instead (a class may be a `WebhookChannel` too)."""
        return True

    @property
    def interval(self) -> timedelta:
        """MAY be implemented: the pause between two polls that brought nothing."""
        return timedelta(seconds=30)

    @abstractmethod
    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        """MUST be implemented: return what came after `cursor` (empty at the very first poll).

        The cursor of the batch names the keys that have moved. Raises what `send` raises; the host tries again.
        """


class StreamingChannel(Channel[S]):
    """A channel that keeps a connection open; the host reconnects with growing pauses."""

    @abstractmethod
    def stream(self, cursor: Mapping[str, str]) -> AsyncIterator[Batch]:
        """MUST be implemented as an async generator of batches.

        The host records a batch before it asks for the next one: whatever stands after a `yield` happens
        after the commit (setting a flag, moving a mail).
        """

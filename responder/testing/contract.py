"""What every channel must hold. Subclass `ChannelContract` in a test file; pytest does the rest.

The tests are plain functions that run the loop themselves: no plugin for pytest is needed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

from responder.channels import (
    AfterUnknown,
    Channel,
    PollingChannel,
    StreamingChannel,
    WebhookAnswer,
    WebhookChannel,
    WebhookRequest,
    abilities_of,
)
from responder.config.account import ChannelSettings
from responder.desk import HttpAnswer
from responder.errors import NotReadable, OutcomeUnknown, SendError, TryLater
from responder.flow.receive import FROM_PLUGIN, receive
from responder.flow.render.length import shorten
from responder.model import Author, Ignored, Inbound, Message, RawEvent, Reply, Sent, Unreadable
from responder.plugins.bring_in import inspect_channel
from responder.testing.cases import HTTP_CASES, LOST, ODD_ANSWERS, POLL_CASES, SendCase
from responder.testing.checks import check_error, is_of, refuses
from responder.testing.pair import talk
from responder.testing.payloads import Payloads, spoiled
from responder.testing.scripted import NOON, CapturedLog, ScriptedHttp, answer, make_desk
from responder.testing.turning import longest_step

_SECRET = ("secret", "token", "password")
_OPEN = (str, str | None)
_PIECES = 12  # a payload is cut at so many places


class ChannelContract:
    """The contract. Set the class attributes; override `signed`, `reply` and `send_cases` where they do not fit.

    secrets: the secret texts in `settings`; they must never be shown. own_echoes: payloads of messages that we, or a
    colleague, sent. send_cases: what HTTP can do; empty for a channel that does not send through the desk's HTTP.
    took: the platform's answer when it has taken a message, and the id in it: `(answer(200, {"id": "p1"}), "p1")`.
    poll_cases: the same as send_cases for a channel that asks; empty where it does not ask through the desk's HTTP.
    handshakes: the payloads that `challenge` answers, by POST, and what it says; it answers no other.
    signs_body: False for a platform that proves itself by a secret word alone, whatever the body.
    told_apart: for each kind of author a payload of theirs. cannot_tell: why there is none of the others.
    blocks_at_most: seconds that one step may keep the event loop.
    shop: with it, and with `seen_by_the_other`, two daemons are wired against each other.
    """

    channel: ClassVar[type[Channel[Any]]]
    settings: ClassVar[ChannelSettings]
    payloads: ClassVar[Path]
    expected: ClassVar[Mapping[str, Sequence[Inbound]] | None] = None
    secrets: ClassVar[Sequence[str]] = ()
    own_echoes: ClassVar[Sequence[str]] = ()
    send_cases: ClassVar[Sequence[SendCase]] = HTTP_CASES
    took: ClassVar[tuple[HttpAnswer, str] | None] = None
    poll_cases: ClassVar[Sequence[SendCase]] = POLL_CASES
    handshakes: ClassVar[Mapping[str, WebhookAnswer]] = {}
    signs_body: ClassVar[bool] = True
    told_apart: ClassVar[Sequence[tuple[Author, str]]] = ()
    cannot_tell: ClassVar[Sequence[tuple[Author, str]]] = ()
    blocks_at_most: ClassVar[float] = 0.2
    account: ClassVar[str] = "contract"
    shop: ClassVar[str] = ""  # a config.toml with the account `account`

    # --- what a subclass may override -------------------------------------------------------------------------------

    def make(self, http: ScriptedHttp | None = None, log: CapturedLog | None = None) -> Channel[Any]:
        """Make the channel."""
        return self.channel(self.account, self.settings, make_desk(self.account, http=http, log=log))

    def signed(self, body: bytes) -> WebhookRequest:
        """Return the request with which the platform delivers `body`. MUST be overridden for a webhook channel."""
        raise NotImplementedError(f"{type(self).__name__} lacks signed(body): the request that the platform sends")

    def reply(self) -> Reply:
        """Return a reply that the channel can send."""
        return Reply(
            account=self.account,
            delivery=1,
            token="delivery-1",  # noqa: S106 - the mark of a delivery, not a secret
            to="someone",
            text="We are on it.",
            written_at=NOON,
        )

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent | None:  # noqa: ARG002
        """Return how a text of ours arrives at another daemon on this platform, from one and the same sender.

        `number` is new for each text. None: the platform never brings the words of one program to another.
        """
        return None

    def pytest_generate_tests(self, metafunc: Any) -> None:
        """Run a test once for each payload or case that it asks for."""
        if "payload_name" in metafunc.fixturenames:
            metafunc.parametrize("payload_name", Payloads(self.payloads).names())
        if "poll_case" in metafunc.fixturenames:
            metafunc.parametrize("poll_case", self.poll_cases, ids=[case.name for case in self.poll_cases])
        if "case" in metafunc.fixturenames:
            metafunc.parametrize("case", self.send_cases, ids=[case.name for case in self.send_cases])

    # --- coming in --------------------------------------------------------------------------------------------------

    def test_the_host_can_use_the_class(self) -> None:
        """What must be awaited is async, what must not is plain, and nothing that has to be written is missing."""
        inspect_channel(self.channel)

        assert abilities_of(self.make())

    def test_a_payload_reads_the_same_twice(self, payload_name: str) -> None:
        """A second delivery must carry the same ids, or it would be answered again; no clock and no chance is in it."""
        raw = self._raw(payload_name)

        assert self.make().parse(raw) == self.make().parse(raw)

    def test_a_payload_reads_as_expected(self, payload_name: str) -> None:
        """The table `expected` says, payload by payload, what it means; no payload is left out."""
        if self.expected is None:
            return
        raw = self._raw(payload_name)

        assert list(self.expected[payload_name]) == self.make().parse(raw)

    def test_every_expectation_has_its_payload(self) -> None:
        """A line of the table without a file would never be looked at."""
        names = set(Payloads(self.payloads).names())

        assert set(self.expected or names) == names
        assert set(self.own_echoes) <= names

    def test_the_host_takes_what_a_payload_means(self, payload_name: str) -> None:
        """Nothing of it is of a wrong type, another account's, or a second message under an id that was taken."""
        events = self.make().parse(self._raw(payload_name))
        received = receive(self.account, events, NOON)
        ids = [event.id for event in events if isinstance(event, Message)]

        assert [e.error for e in received.unreadable if e.error.startswith(FROM_PLUGIN)] == []
        assert {event.account for event in events if not isinstance(event, Ignored)} <= {self.account}
        assert [each for each in ids if ids.count(each) > 1] == [], "the host drops a second message of the same id"
        able = self.make().abilities
        for message in received.messages:
            assert able.public or not message.public, "Abilities.public says that nobody reads along"
            assert message.sent_at.utcoffset() == timedelta(0), "expected a time in UTC"
            assert message.about != message.id, "the id of what happened to a message is not that of the message"

    def test_a_cut_payload_does_no_harm(self, payload_name: str) -> None:
        """It is refused, kept aside or read in part; any other exception is a bug."""
        raw = self._raw(payload_name)
        for piece in range(_PIECES):
            cut = raw.body[: len(raw.body) * piece // _PIECES]
            assert self._harmless(RawEvent(raw.kind, cut, raw.headers))

    def test_a_payload_with_a_field_missing_or_strange_does_no_harm(self, payload_name: str) -> None:
        """Platforms leave fields out, and change them: it is refused, kept aside or ignored; anything else is a bug."""
        raw = self._raw(payload_name)
        for body in spoiled(raw.body):
            assert self._harmless(replace(raw, body=body)), body

    def test_what_is_kept_aside_whole_can_be_read_again(self, payload_name: str) -> None:
        """Ops try it again once the plugin is mended; until then it is kept aside once, under the same id."""
        raw = self._raw(payload_name)
        for body in (raw.body, *spoiled(raw.body)):
            for kept in self._aside(replace(raw, body=body)):
                if kept.kind:
                    again = self._aside(RawEvent(kept.kind, kept.raw, kept.headers))
                    assert [each.id for each in again] == [kept.id], body

    def test_junk_does_no_harm(self) -> None:
        """Nothing at all, other JSON, other bytes."""
        kind = self._kind()
        for body in (b"", b"{}", b"[]", b"null", b'{"object": "unknown", "entry": []}', b"\xff\xfe\x00", b"x" * 5000):
            assert self._harmless(RawEvent(kind, body))

    def test_our_own_echo_is_nobody_s_question(self) -> None:
        """What we or a colleague wrote must never be taken for a customer."""
        for name in self.own_echoes:
            events = self.make().parse(self._raw(name))
            assert events
            assert not [e for e in events if isinstance(e, Message) and e.author is Author.CUSTOMER]

    def test_customer_colleague_program_and_ourselves_are_told_apart(self) -> None:
        """Whoever takes one for another answers a machine, or goes on where a colleague has answered."""
        for author, name in self.told_apart:
            events = self.make().parse(self._raw(name))
            assert events, name
            assert any(is_of(event, author) for event in events), (author, name, events)
        if self.told_apart:
            known = {author for author, _ in (*self.told_apart, *self.cannot_tell)}
            assert known == set(Author), "each kind of author has a payload, or a reason"

    def test_a_handshake_is_answered_and_no_event_is_taken_for_one(self, payload_name: str) -> None:
        """What `challenge` answers is not recorded: an event that it took for a handshake would be lost."""
        channel = self.make()
        if not isinstance(channel, WebhookChannel):
            return
        request = self.signed(self._raw(payload_name).body)
        channel.verify(request)

        assert channel.challenge(request) == self.handshakes.get(payload_name)

    def test_a_forged_request_is_refused(self) -> None:
        """Unsigned, with a spoiled signature, and where the body is signed: changed by one byte, or another's."""
        channel = self.make()
        if not isinstance(channel, WebhookChannel):
            return
        good = self.signed(self._raw(Payloads(self.payloads).names()[0]).body)
        other = self.signed(good.body + b" ")
        channel.verify(good)
        spoiled = {name: f"{value}é" for name, value in good.headers.items()}
        forged = {
            "unsigned": WebhookRequest(good.method, {}, {}, good.body),
            "spoiled": WebhookRequest(good.method, spoiled, {}, good.body),
        }
        if self.signs_body:
            forged["changed"] = WebhookRequest(good.method, good.headers, good.query, good.body + b" ")
            forged["another's"] = WebhookRequest(good.method, other.headers, other.query, good.body)
        taken = [what for what, request in forged.items() if not refuses(channel, request)]

        assert taken == [], "forged, and taken for authentic"

    # --- going out --------------------------------------------------------------------------------------------------

    def test_a_failed_send_becomes_the_right_error(self, case: SendCase) -> None:
        """The host decides by the type of the error alone."""
        check_error(case, self._send(ScriptedHttp([case.given])))

    def test_what_a_gateway_lost_is_not_said_twice(self) -> None:
        """Where nobody can tell whether the platform has it, and a repeat is not harmless, it is not "try later"."""
        if self.make().abilities.after_unknown is AfterUnknown.ONCE_MORE or not self.send_cases:
            return
        for status in LOST:
            case = SendCase(f"HTTP {status}", answer(status, b"<html>"), OutcomeUnknown)
            check_error(case, self._send(ScriptedHttp([case.given])))

    def test_a_taken_message_is_sent_with_its_id(self) -> None:
        """Whom it is for and what it says reach the platform, and what it is called there comes back."""
        if self.took is None:
            return
        given, expected = self.took
        sent, text, to = (ScriptedHttp([given]) for _ in range(3))

        assert self._send(sent) == Sent(expected)
        self._send(text, text="Another text.")
        self._send(to, to="another")
        assert [c.body for c in sent.calls] != [c.body for c in text.calls], "the text of the reply does not leave"
        assert [(c.url, c.body) for c in sent.calls] != [(c.url, c.body) for c in to.calls], "nor does `reply.to`"

    def test_an_odd_answer_to_a_send_is_a_result_too(self) -> None:
        """The platform has the message: any other exception would leave the host in the dark."""
        for body in ODD_ANSWERS if self.send_cases else ():
            result = self._send(ScriptedHttp([answer(200, body)]))
            assert isinstance(result, Sent | SendError), (body, result)
            assert not isinstance(result, Sent) or type(result.id) is str, (body, result)

    def test_a_failed_poll_becomes_the_right_error(self, poll_case: SendCase) -> None:
        """The host rests as long as the platform asks, and tells ops of credentials that hold no more."""
        channel = self.make(ScriptedHttp([poll_case.given]))
        if not isinstance(channel, PollingChannel) or not channel.asks:
            return

        async def scene() -> BaseException | None:
            await channel.start()
            try:
                await channel.poll({})
            except SendError as error:
                return error
            finally:
                await channel.stop()
            return None

        check_error(poll_case, asyncio.run(scene()))

    def test_the_longest_text_is_declared(self) -> None:
        """Cutting a text is the host's business; it needs the number."""
        abilities = self.make().abilities

        assert abilities.longest > 0
        assert abilities.in_flight > 0

    def test_a_text_of_the_longest_length_leaves(self) -> None:
        """What the host has cut to fit is not refused by the channel itself."""
        abilities = self.make().abilities
        if not self.send_cases:
            return
        more = "Your parcel is under way. " * (abilities.longest // 20 + 100)
        http = ScriptedHttp([TryLater("no connection")])
        error = self._send(http, text=shorten(more, abilities.longest, abilities.unit))

        assert type(error) is TryLater
        assert http.calls

    # --- life -------------------------------------------------------------------------------------------------------

    def test_stopping_leaves_no_task_behind(self) -> None:
        """A task that outlives its channel works on what is closed."""

        async def scene() -> set[asyncio.Task[Any]]:
            channel = self.make(ScriptedHttp([TryLater("no connection")]))
            await channel.start()
            await channel.stop()
            return asyncio.all_tasks() - {t for t in (asyncio.current_task(),) if t}

        assert asyncio.run(scene()) == set()

    def test_nothing_waits_in_the_event_loop(self) -> None:
        """While one channel keeps the loop nobody is answered; what waits awaits, or goes into a thread."""

        async def parse(channel: Channel[Any]) -> None:
            for name in Payloads(self.payloads).names():
                channel.parse(self._raw(name))
                await asyncio.sleep(0)

        steps: dict[str, Callable[[Any], Coroutine[Any, Any, object]]] = {"parse": parse}
        if self.send_cases:
            steps["send"] = lambda channel: channel.send(self.reply())
        if self.poll_cases and issubclass(self.channel, PollingChannel):
            steps["poll"] = lambda channel: channel.poll({})
        for name, step in steps.items():
            offline = ScriptedHttp([TryLater("no connection")])
            kept = min(longest_step(self.make(offline), step) for _ in range(2))  # the first may load what it needs
            assert kept < self.blocks_at_most, f"{name} keeps the event loop for {kept:.1f} s: await, or use a thread"

    def test_secrets_are_never_shown(self) -> None:
        """Not by repr, not in an error, not in the log, even when the platform says them back."""
        told = {"error": {"message": " ".join(self.secrets), "error_data": {"details": " ".join(self.secrets)}}}
        log = CapturedLog()
        shown = [repr(self.settings), str(self.settings), repr(self.make()), str(self.make())]
        for status in (400, 401, 429, 500) if self.send_cases else ():
            error = self._send(ScriptedHttp([answer(status, told)]), log)
            shown += [str(error), repr(error)]
        shown.append(repr(log.lines))
        for secret in self.secrets:
            assert not [text for text in shown if secret in text]

    def test_a_setting_that_is_secret_is_a_secret(self) -> None:
        """What is no `Secret` stands in config.toml for all to read, and shows in every log."""
        fields = self.channel.settings_type.model_fields.items()
        open_ones = [name for name, field in fields if name.endswith(_SECRET) and field.annotation in _OPEN]

        assert open_ones == [], "expected the type Secret"

    def test_two_daemons_fall_silent_after_the_first_pair(self) -> None:
        """Two of us on one platform: each acknowledges once, whatever the other says, and then nothing follows."""
        if not self.shop:
            return
        said = asyncio.run(talk(self.shop, self.account, self.seen_by_the_other, self.reply()))

        assert len(said) <= 2, [reply.text for reply in said]

    # --- tools ------------------------------------------------------------------------------------------------------

    def _send(self, http: ScriptedHttp, log: CapturedLog | None = None, **changed: Any) -> Sent | BaseException | None:
        """Return what a send gives: Sent, or the error that it raises."""

        async def scene() -> Sent | BaseException | None:
            channel = self.make(http, log)
            await channel.start()
            try:
                return await channel.send(replace(self.reply(), **changed) if changed else self.reply())
            except SendError as error:
                return error
            finally:
                await channel.stop()

        return asyncio.run(scene())

    def _harmless(self, raw: RawEvent) -> bool:
        try:
            return isinstance(self.make().parse(raw), list)
        except NotReadable:
            return True

    def _aside(self, raw: RawEvent) -> list[Unreadable]:
        try:
            return [event for event in self.make().parse(raw) if isinstance(event, Unreadable)]
        except NotReadable:
            return []

    def _raw(self, name: str) -> RawEvent:
        """Return a payload as the host hands it over: JSON comes by poll where nobody calls us."""
        raw = Payloads(self.payloads)[name]
        asks = issubclass(self.channel, PollingChannel | StreamingChannel)
        by_poll = raw.kind == "webhook" and asks and not issubclass(self.channel, WebhookChannel)
        return replace(raw, kind="poll") if by_poll else raw

    def _kind(self) -> str:
        return self._raw(Payloads(self.payloads).names()[0]).kind

"""Step 3 as a whole: one message, understood within what is known of its sender, as a case to decide."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import NamedTuple

from responder.accounts import Account
from responder.clock import Clock
from responder.flow import opinions
from responder.flow.case import Case, Contact, Conversation, Counts, Pending, Toll
from responder.flow.decide import episode_is_over
from responder.flow.follow_up.plan import HELPED
from responder.flow.question import contact_of, conversation_of, identities_of
from responder.flow.told import known_facts
from responder.flow.tools import Tools
from responder.flow.understand.yes_no import yes_or_no
from responder.model import Author, Message, Understanding
from responder.store.records import Recorded, Situation
from responder.values import maker, replace

_AT_ONCE = 0.02  # seconds of understanding, after which those that are understood are decided first
_READER = ThreadPoolExecutor(1, "understand")  # its own: others wait in the shared ones, for names of hosts
_SEVERAL = 2
_MOST = 20  # identities that are kept of one contact
_NOTHING: tuple[str, ...] = ()
_case = maker(Case)
_CUSTOMER = Author.CUSTOMER  # looked up once


class Understood(NamedTuple):
    """What a message says, within what is known of its sender. message: behind the parts that wait for it."""

    message: Message
    contact: Contact
    conversation: Conversation
    account: Account | None
    pending: Pending | None
    over: bool
    understanding: Understanding


async def understand_some(
    tools: Tools, some: Iterable[tuple[Recorded, Situation]], now: datetime, clock: Clock | None = None
) -> list[Understood | Exception]:
    """Return what messages say; an error stands in the place of its message. clock: of the first that fit into 20 ms.

    They are read in a thread: a message takes some 0.1 ms, a long text 80, a question by its meaning up to 40.
    """
    return await asyncio.get_running_loop().run_in_executor(_READER, _understand_some, tools, some, now, clock)


def _understand_some(
    tools: Tools, some: Iterable[tuple[Recorded, Situation]], now: datetime, clock: Clock | None
) -> list[Understood | Exception]:
    found: list[Understood | Exception] = []
    began = clock.monotonic() if clock else 0.0
    for recorded, situation in some:
        try:
            found.append(_understand(tools, recorded.message, situation, now))
        except Exception as error:  # noqa: BLE001 - a bug of ours holds its message alone
            found.append(error)
        if clock and clock.monotonic() - began > _AT_ONCE:
            break
    return found


def _understand(tools: Tools, message: Message, situation: Situation, now: datetime) -> Understood:
    contact = contact_of(message, situation)
    conversation = conversation_of(message, situation, contact)
    account = tools.accounts.get(message.account)
    pending = situation.pending if conversation is situation.conversation else None
    if pending is not None and message.author is _CUSTOMER:
        own = None if message.own_until is None else len(pending.text) + 1 + message.own_until
        message = replace(message, text=f"{pending.text}\n{message.text}", own_until=own)
    over = episode_is_over(conversation, now, tools.settings.conversation)
    if over and conversation.acknowledged_at is not None:
        conversation = replace(conversation, acknowledged_at=None)
    locale, speaks = conversation.locale or contact.locale, account.settings.locale if account is not None else None
    understanding = tools.understander.understand(message, locale, speaks, conversation.asked_facts)
    return Understood(message, contact, conversation, account, pending, over, understanding)


async def hear(
    tools: Tools,
    recorded: Recorded,
    understood: Understood,
    situation: Situation,
    now: datetime,
    *,
    counts: Counts,
    text_hash: str,
    fuse: str | None,
    toll: Toll | None = None,
) -> Case:
    """Return the case of a message that is understood. counts: what was said lately, this batch included."""
    message, contact, conversation, account, pending, over, understanding = understood
    understanding = await opinions.understood(tools, recorded.message, understanding)
    if conversation.asked == HELPED and message.author is _CUSTOMER:
        understanding = replace(understanding, answer=yes_or_no(message))
    facts = tools.understander.facts
    told = facts.kept(understanding.facts)
    missing = facts.missing(understanding.topics, told, known_facts(conversation, now, over=over))
    if missing and not message.public:
        understanding = replace(understanding, missing=missing)
    # a call with more than 15 named values makes a table of them
    case = _case(
        message,
        understanding,
        contact,
        conversation,
        counts,
        now,
        text_hash=text_hash,
        open_now=tools.promiser.is_open(now, message.account),
        toll=toll,
        burst=account.burst if account is not None else timedelta(0),
        pending=pending,
        fuse=fuse,
        over=over,
        told=told,
        open_since=situation.open_since,
        chat=account is not None and not account.abilities.threads,
        proves=_proves(message, contact, len(tools.accounts)),
        elsewhere=situation.elsewhere,
    )
    if contact.opted_out_at is None or not (understanding.opt_in and case.theirs):
        return case
    # what they had been promised ended when they opted out: who comes back is told anew
    return replace(case, over=True, conversation=replace(conversation, acknowledged_at=None))


def told_nothing(case: Case) -> Case:
    """Return the case of somebody whose question has an answer that never left: they are told anew.

    What was never said counts for no cap.
    """
    at, contact = case.conversation.acknowledged_at, case.contact
    said = tuple([each for each in contact.acknowledged if each[0] != at])
    return replace(
        case,
        over=True,
        conversation=replace(case.conversation, acknowledged_at=None),
        contact=replace(contact, acknowledged=said),
    )


def _proves(message: Message, contact: Contact, accounts: int) -> tuple[str, ...]:
    """Return who the sender is beyond this account, as far as it is not known yet; one account has no beyond."""
    if accounts < _SEVERAL or not message.identities:
        return _NOTHING
    room = _MOST - len(contact.identities)
    return tuple([one for one in identities_of(message) or () if one not in contact.identities])[: max(0, room)]

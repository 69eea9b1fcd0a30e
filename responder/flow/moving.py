"""What a colleague's word changes: answered, taken, or the promise moved. Pure but for the ids.

Each is one change that rests on the version of the conversation: of a word and a reminder that fires at the same
moment one comes first, and the other is decided again on what the first has left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from responder.accounts import Account
from responder.flow import later_speech
from responder.flow.case import Conversation, OtherHandle
from responder.flow.change import promise_of, reminders_of
from responder.flow.contacts import met
from responder.flow.ending import Covers, close_episode
from responder.flow.follow_up.plan import RETELL, STRIDE
from responder.flow.other_handle import carried_by, marks, open_handle
from responder.flow.person import ended_beside, moved_beside
from responder.flow.planning import planned_with
from responder.flow.tools import Tools
from responder.model import Promise, PromiseState
from responder.store.records import (
    Audit,
    Cancel,
    Change,
    DueReminder,
    NewDelivery,
    NewReminder,
    PromiseSettled,
    Standing,
    Taken,
)
from responder.values import replace

NewId = Callable[[], int]


@dataclass(frozen=True, slots=True)
class By:
    """Who acts, and by what means: "link", "api" or "command"."""

    who: str
    via: str


def answered(
    standing: Standing, by: By, at: datetime, now: datetime, new_id: NewId, covers: Covers = Covers.ALL
) -> Change:
    """A human has answered at `at`: every promise and reminder of what `covers` says ends in this same change."""
    before = standing.conversation
    after = replace(before, answered_at=max(at, before.answered_at or at))
    contact = met(standing.contact) if standing.contact.machine_only else None
    audit = _audit(standing, "answered", by, now, new_id, at=at.isoformat())
    beside = ended_beside(standing.elsewhere, at, new_id)
    change = Change(contact=contact, conversation=after, audit=audit, beside=beside)
    return replace(change, **close_episode(before, after, at, new_id, covers))


def taken(standing: Standing, by: By, now: datetime, new_id: NewId) -> Change:
    """A colleague takes it: staff hear no more of this promise, and the customer's promise stays."""
    conversation = standing.conversation
    assert conversation.promise_id is not None
    return Change(
        conversation=conversation,
        taken=Taken(promise=conversation.promise_id, by=by.who, at=now),
        audit=_audit(standing, "taken", by, now, new_id),
    )


@dataclass(frozen=True, slots=True)
class _Way:
    """How the customer hears of a new time. silent: why they do not, else ""; other: another handle that carries it."""

    silent: str = ""
    leaves: datetime | None = None
    other: OtherHandle | None = None


def untold(tools: Tools, standing: Standing, due: datetime, now: datetime) -> str:
    """Return why the customer does not hear of the new time `due`, or an empty text."""
    return _way(tools, standing, due, now).silent


def _way(tools: Tools, standing: Standing, due: datetime, now: datetime) -> _Way:
    account = tools.accounts.get(standing.conversation.account)
    if account is None or not account.settings.enabled:
        return _Way("account-off")
    if silent := _silent(standing, due, now):
        return _Way(silent)
    leaves = _leaves(tools, standing, account, now)
    if leaves >= due:
        return _Way("quiet-hours")
    if not _window_closed(account, standing.conversation, leaves):
        return _Way(leaves=leaves)
    other = open_handle(tools, standing.handles, leaves)
    if other is None:
        return _Way("reply-window-closed")
    leaves = max(leaves, other.contact.next_send_at or leaves)
    return _Way("quiet-hours") if leaves >= due else _Way(leaves=leaves, other=other)


def _silent(standing: Standing, due: datetime, now: datetime) -> str:
    """Return why this customer is not told at all, or an empty text."""
    promised, contact = standing.conversation.promise_due, standing.contact
    if promised is not None and due <= promised:
        return "not-later"
    if standing.public:
        return "public"
    if contact.opted_out_at is not None:
        return "opted-out"
    return "bounced" if contact.dead_until is not None and contact.dead_until > now else ""


def _leaves(tools: Tools, standing: Standing, account: Account, now: datetime) -> datetime:
    """Return when a word to the handle that asked may leave."""
    free = standing.contact.next_send_at
    return tools.quiet.of(account.zone_of(standing.contact.handle)).end(now if free is None else max(free, now))


def _window_closed(account: Account, conversation: Conversation, at: datetime) -> bool:
    """Tell whether the platform lets us say nothing to the customer where they asked, not even by a template."""
    abilities = account.abilities
    return not abilities.hears(conversation.last_customer_at, at) and not abilities.template_outside_window


def moved(tools: Tools, standing: Standing, due: datetime, by: By, now: datetime, new_id: NewId) -> Change:
    """The promise moves to `due`: a new one takes its place, with reminders of its own, and the customer is told.

    What the old one had planned is cancelled; a first answer that has not left stays.
    """
    conversation = standing.conversation
    before = conversation.promise_id
    assert before is not None
    promise_id, company = new_id(), tools.settings.company
    promise = Promise(due=due, basis=f"moved by a colleague ({by.via})", made_at=now, zone=company.timezone)
    way = _way(tools, standing, due, now)
    detail = {"from": _text(conversation.promise_due), "to": _text(due), "untold": way.silent}
    detail["told_on"] = way.other.contact.account if way.other is not None else ""
    contact = standing.contact if way.other is None else way.other.contact
    told = _new_time(tools, standing, way, promise, promise_id, now, new_id)
    beside = moved_beside(tools, standing.elsewhere, promise, now, new_id)
    return Change(
        contact=replace(contact, said=contact.said + 1) if told else None,
        conversation=replace(conversation, promise_id=promise_id, promise_due=due),
        cancel=Cancel(
            conversation=conversation.id, episode=conversation.episode, reason="promise-moved", keep_first=True
        ),
        settled=PromiseSettled(id=before, state=PromiseState.RETOLD, at=now),
        promise=replace(
            promise_of(conversation, promise, promise_id, again=True),
            taken_by=standing.taken_by,
            taken_at=standing.taken_at,
        ),
        reminders=_reminders(tools, standing, promise, promise_id, now),
        deliveries=told,
        audit=_audit(standing, "moved", by, now, new_id, **detail),
        beside=beside if way.other is None else (*beside, Change(contact=standing.contact)),
    )


def _reminders(
    tools: Tools, standing: Standing, promise: Promise, promise_id: int, now: datetime
) -> tuple[NewReminder, ...]:
    conversation = standing.conversation
    account = tools.accounts.get(conversation.account)
    last = conversation.last_customer_at
    handle = standing.contact.handle
    planned = planned_with(tools, account, promise, now, last=last, handle=handle, told=standing.block + 1)
    return reminders_of(conversation.id, conversation.episode, planned, promise_id)


def _new_time(
    tools: Tools,
    standing: Standing,
    way: _Way,
    promise: Promise,
    promise_id: int,
    now: datetime,
    new_id: NewId,
) -> tuple[NewDelivery, ...]:
    """The customer hears the new time, on the same path as when a promise is missed; not in quiet hours."""
    if way.leaves is None:
        return ()
    conversation = standing.conversation
    asked = _as_due(standing, now)
    due = carried_by(tools, asked, way.other)
    account = tools.accounts[due.contact.account]
    words = later_speech.follow_up_for(tools, due, "retold", way.leaves, account, promise)
    delivery = NewDelivery(
        id=new_id(),
        account=account.name,
        conversation=conversation.id,
        contact=due.contact.id,
        episode=conversation.episode,
        purpose="retold",
        number=due.reminder.number,
        due=way.leaves,
        reply={**words, **marks(asked, way.other), "promise": promise_id},
        created_at=now,
        toll=tools.tolls.of(account.name, due.contact.handle, due.contact.aliases, now, words["text"]),
    )
    return (delivery,)


def _as_due(standing: Standing, now: datetime) -> DueReminder:
    """Return the standing as a reminder that is due now; its number is the new block's, so nothing is said twice."""
    conversation = standing.conversation
    return DueReminder(
        reminder=NewReminder(
            conversation=conversation.id,
            episode=conversation.episode,
            number=(standing.block + 1) * STRIDE,
            kind=RETELL,
            due=now,
            promise=conversation.promise_id,
        ),
        contact=standing.contact,
        conversation=conversation,
        promise_due=conversation.promise_due,
        reply_to=standing.reply_to,
        last_message=standing.last_message,
        subject=standing.subject,
        proven=standing.proven,
        public=standing.public,
    )


def _audit(standing: Standing, verb: str, by: By, now: datetime, new_id: NewId, **detail: Any) -> Audit:
    conversation = standing.conversation
    told: Mapping[str, Any] = {key: value for key, value in detail.items() if value}
    return Audit(
        id=new_id(),
        at=now,
        verb=verb,
        who=by.who,
        via=by.via,
        account=conversation.account,
        conversation=conversation.id,
        promise=conversation.promise_id,
        detail=told,
    )


def _text(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat()

"""Messages and changes as the flow makes them, for measuring the store alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.messages import ACCOUNT, wamid
from responder.clock import SystemClock
from responder.flow.case import Contact, Conversation
from responder.model import Action, Author, Decision, Message
from responder.store import Store
from responder.store.factory import open_store
from responder.store.records import Change, Decided, NewDelivery, NewPromise, NewReminder, Recorded

_TEXT = "thanks for your message, a colleague answers before three " * 12  # about 700 characters
_BODY = "could you please tell me when the bike arrives " * 12
_DECISION = Decision(action=Action.ACKNOWLEDGE, reason="first-message", rule="default", situation="acknowledgement")


def store_in(folder: Path) -> Store:
    """Return the store of a folder, as the daemon has it, not yet opened."""
    folder.mkdir(parents=True, exist_ok=True)
    return open_store("sqlite:///responder.db", SystemClock(), base=folder)


def messages(first: int, count: int, now: datetime) -> list[Message]:
    """Return messages of as many people."""
    return [
        Message(
            account=ACCOUNT,
            id=wamid(f"rows/{number}"),
            handle=f"NL.{number:012d}",
            aliases=(f"3197{number:011d}",),
            conversation=f"NL.{number:012d}",
            sent_at=now,
            text=_BODY,
            name="Nora Feld",
            proven=True,
            reply_to={"to": f"3197{number:011d}", "recipient": f"NL.{number:012d}"},
        )
        for number in range(first, first + count)
    ]


def changes(
    recorded: Sequence[Recorded | None],
    new_id: Callable[[], int],
    now: datetime,
    *,
    send_at: datetime,
    remind_at: datetime | None,
) -> list[Change]:
    """Return what one acknowledgement each changes, with a reminder at `remind_at` if there is one."""
    return [_change(one, new_id, now, send_at, remind_at) for one in recorded if one is not None]


def _change(
    one: Recorded, new_id: Callable[[], int], now: datetime, send_at: datetime, remind_at: datetime | None
) -> Change:
    message = one.message
    contact, conversation, promise = new_id(), new_id(), new_id()
    due = now + timedelta(hours=2)
    reminder = NewReminder(
        conversation=conversation, episode=1, number=1, kind="staff-before", due=remind_at or due, promise=promise
    )
    return Change(
        decided=Decided(
            row=one.row, author=Author.CUSTOMER, conversation=conversation, decision=_DECISION, trace={"locale": "en"}
        ),
        contact=Contact(
            id=contact, account=ACCOUNT, handle=message.handle, name=message.name, acknowledged=((now, "a1b2"),)
        ),
        conversation=Conversation(
            id=conversation,
            account=ACCOUNT,
            contact_id=contact,
            key=message.handle,
            episode=1,
            opened_at=now,
            acknowledged_at=now,
            last_customer_at=now,
            promise_id=promise,
            promise_due=due,
            locale="en",
        ),
        promise=NewPromise(
            id=promise,
            account=ACCOUNT,
            conversation=conversation,
            episode=1,
            made_at=now,
            due=due,
            basis="the configured start value",
            zone="Europe/Amsterdam",
            utc_offset=3600,
        ),
        deliveries=(
            NewDelivery(
                id=new_id(),
                account=ACCOUNT,
                conversation=conversation,
                contact=contact,
                episode=1,
                purpose="acknowledgement",
                due=send_at,
                reply={"to": message.handle, "text": _TEXT, "written_at": now.isoformat()},
                created_at=now,
                message=one.row,
                text_hash=f"{one.row:016x}",
                new_contact=True,
            ),
        ),
        reminders=(reminder,) if remind_at is not None else (),
    )

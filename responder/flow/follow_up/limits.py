"""What every word to a customer is held against when its time has come. Pure."""

from __future__ import annotations

from datetime import timedelta

from responder.flow.case import OtherHandle
from responder.flow.follow_up.step import Around, Step, moved, skipped
from responder.store.records import DueReminder

_DAY = timedelta(hours=24)
_OPTED_OUT, _BOUNCED = UNWANTED = ("opted-out", "bounced")


def not_wanted(due: DueReminder) -> str | None:
    """Return why this person hears nothing from us any more, or None."""
    if due.contact.opted_out_at is not None:
        return _OPTED_OUT
    if due.contact.dead_until is not None and due.contact.dead_until > due.reminder.due:
        return _BOUNCED
    return None


def over_cap(due: DueReminder, around: Around, by: OtherHandle | None = None) -> str | None:
    """Return the cap that this person's follow-ups have reached, or None. by: another handle that carries the word."""
    if around.paid_cap:
        return around.paid_cap
    told, case = due.contact.followed_up, (due.conversation.id, due.reminder.episode)
    if by is not None:
        told += tuple([word for word in by.contact.followed_up if word not in told])
    if sum(at > around.now - _DAY for at, _, _ in told) >= around.follow_up.contact_day:
        return "cap-contact-day"
    if sum((conversation, episode) == case for _, conversation, episode in told) >= around.follow_up.episode:
        return "cap-episode"
    return None


def window_closed(due: DueReminder, around: Around) -> bool:
    """Tell whether the platform forbids free text to this person by now."""
    last = due.conversation.last_customer_at
    return around.window is not None and last is not None and around.now - last > around.window


def stopped(due: DueReminder, around: Around) -> Step | None:
    """Return what happens instead of a word that nobody waits for: too late, at night, not allowed, too much."""
    if around.now - due.reminder.due > around.follow_up.grace:
        return skipped("too-late")
    if around.quiet.contains(around.now):
        return moved("quiet-hours", around.quiet.end(around.now))
    if window_closed(due, around):
        return skipped("reply-window-closed")
    cap = over_cap(due, around)
    return skipped(cap) if cap else None

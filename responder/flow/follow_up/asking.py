"""Questions of ours: "did this help?", and the reminders of what a colleague asked. Pure."""

from __future__ import annotations

from datetime import timedelta

from responder.flow.follow_up.limits import not_wanted, stopped
from responder.flow.follow_up.plan import CLOSING, HELPED, WAITING
from responder.flow.follow_up.step import Around, Step, says, skipped
from responder.store.recheck import Word
from responder.store.records import DueReminder

_SAME_BURST = timedelta(minutes=1)
_SENTENCE_END = 4  # lines at the end of a message among which a closing formula may stand


def helped(due: DueReminder, around: Around) -> Step:
    """Ask whether the article helped, while the promise stands and the customer has not written since."""
    if around.now >= (due.promise_due or around.now):
        return skipped("promise-passed")
    if due.word is not Word.LEFT:
        return skipped("word-waits")
    told, last = due.conversation.acknowledged_at, due.conversation.last_customer_at
    if told is not None and last is not None and last > told + _SAME_BURST:
        return skipped("customer-wrote")
    return stopped(due, around) or says(HELPED, "article-given")


def waiting(due: DueReminder, around: Around) -> Step:
    """Remind the customer of a colleague's question, or say the closing word."""
    kind = CLOSING if due.reminder.kind == CLOSING else WAITING
    return stopped(due, around) or says(kind, "customer-is-silent")


def no_longer_asked(due: DueReminder) -> str | None:
    """Return why a reminder of a colleague's question must not fire any more, or None."""
    conversation = due.conversation
    same = conversation.episode == due.reminder.episode and conversation.opened_at is None
    if not same or conversation.asked != WAITING:
        return "customer-wrote"
    return not_wanted(due)


def asks(text: str) -> bool:
    """Tell whether a colleague's message ends in a question; a greeting may stand below it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return any(line.endswith("?") for line in lines[-_SENTENCE_END:])

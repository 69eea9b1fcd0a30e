"""A message that names danger calls colleagues, whatever is decided about an answer. Pure."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.change import reminders_of
from responder.flow.decide import Reason
from responder.flow.follow_up.plan import danger
from responder.flow.noticing import recipients
from responder.flow.tools import Tools
from responder.model import Author, Decision
from responder.store.records import Change
from responder.values import replace

# Old mail that is read for the first time, and texts that come again and again, are no calls for help.
_NO_CALL = frozenset(
    (
        Reason.TOO_OLD,
        Reason.CAP_SAME_TEXT_SENDER_DAY,
        Reason.CAP_SAME_TEXT_DOMAIN_HOUR,
        Reason.CAP_SAME_TEXT_HOUR,
        Reason.ACCOUNT_OFF,
    )
)


def with_call(tools: Tools, case: Case, decision: Decision, change: Change) -> Change:
    """Add to a change that colleagues are called now, where the customer names danger: once in an episode."""
    conversation = change.conversation
    if not case.understanding.danger or conversation is None or not tools.settings.staff.danger:
        return change
    if case.message.author is not Author.CUSTOMER or decision.reason in _NO_CALL or _is_called(tools, case):
        return change
    [call] = reminders_of(conversation.id, conversation.episode, (danger(case.now),), conversation.promise_id)
    return replace(change, call=call)


def _is_called(tools: Tools, case: Case) -> bool:
    """Tell whether the message comes from where calls go: a desk that answers them by itself would call for ever."""
    handle = case.message.handle.casefold()
    return any(one.to.casefold() == handle for one in recipients(tools.settings.staff))

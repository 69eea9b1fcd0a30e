"""Answered once: what belongs to an answer that was given, or is about to be."""

from __future__ import annotations

from datetime import datetime

from responder.config.settings import Conversation as ConversationSettings
from responder.flow.case import Case, Conversation
from responder.flow.decide.reasons import Reason
from responder.flow.decide.rules import Rules, held, silent
from responder.model import Decision


def episode_is_over(conversation: Conversation, now: datetime, settings: ConversationSettings) -> bool:
    """Tell whether a message at `now` begins a new episode.

    `conversation` is the state before that message. An episode ends when a human has answered and the quiet
    time after it is over, or when nobody wrote for `settings.episode`; what is said without an answer of ours after
    that (thanks, say) does not wake it, though its promise stands until it is kept or another is made.
    """
    opened, answered = conversation.opened_at, conversation.answered_at
    if opened is None or _fell_silent(conversation):
        return True
    if answered is not None and answered >= opened:
        return now - answered >= settings.quiet_after_human
    said = (opened, conversation.last_customer_at, conversation.acknowledged_at)
    return now - max(moment for moment in said if moment is not None) > settings.episode


def _fell_silent(conversation: Conversation) -> bool:
    """Tell whether the episode was over before: only its promise is left, its acknowledgement is forgotten."""
    return conversation.acknowledged_at is None and conversation.promise_id is not None


def answered_before_a_restore(case: Case, rules: Rules) -> Decision | None:
    """What was known of this message may have been lost with the store: nobody can tell whether it was answered."""
    if rules.restored is None or case.message.sent_at > rules.restored:
        return None
    return held(Reason.RESTORED, "responder restore", f"written before {rules.restored:%Y-%m-%d %H:%M} UTC")


def already_acknowledged(case: Case, rules: Rules) -> Decision | None:
    """This episode has its acknowledgement, and it has left."""
    at = case.conversation.acknowledged_at
    if at is None or case.pending is not None:
        return None
    if episode_is_over(case.conversation, case.now, rules.conversation):
        return None
    since = f"acknowledged {at:%Y-%m-%d %H:%M} UTC"
    return silent(Reason.ALREADY_ACKNOWLEDGED, rules.line("conversation.episode"), since)

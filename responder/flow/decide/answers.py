"""What is answered, and how long the answer waits for the rest of a burst."""

from __future__ import annotations

from datetime import timedelta

from responder.flow.case import QUESTION, Case
from responder.flow.decide.public import PUBLIC
from responder.flow.decide.reasons import Reason
from responder.flow.decide.repeats import episode_is_over
from responder.flow.decide.rules import Rules
from responder.flow.decide.told import may_add_a_word
from responder.model import Action, Decision, Mood
from responder.values import maker

ACKNOWLEDGEMENT, ARTICLE = "acknowledgement", "article"
_NOW = timedelta(0)
_SHORT = 4  # fewer words than this are an opener: "hi", "quick question"
_ACKNOWLEDGE, _FIRST, _NEW = Action.ACKNOWLEDGE, Reason.FIRST_MESSAGE, Reason.NEW_EPISODE  # looked up once
_decision = maker(Decision)


def burst_joined(case: Case, rules: Rules) -> Decision | None:
    """The answer to the first part has not left: it takes in this part too."""
    if case.pending is None:
        return None
    return _acknowledge(case, Reason.BURST_JOINED, rules.line("conversation.join"))


def article_found(case: Case, rules: Rules) -> Decision | None:
    """A greeting was acknowledged before its question came: an article that fits this is told in a short word, once.

    Not where a person is owed, and nothing is promised anew.
    """
    state, read = case.conversation, case.understanding
    if state.asked != QUESTION or not read.topics:
        return None
    if read.mood is not Mood.NEUTRAL or read.urgent or read.wants_human:
        return None
    if not may_add_a_word(case, rules):
        return None
    rule = rules.line("conversation.join")
    return Decision(action=Action.SHORT, reason=Reason.ARTICLE_FOUND, rule=rule, situation=ARTICLE)


def acknowledge(case: Case, rules: Rules) -> Decision:
    """Somebody waits for a person: tell them that we know, and when."""
    state = case.conversation
    first = state.episode == 0 or (state.episode == 1 and not episode_is_over(state, case.now, rules.conversation))
    reason = _FIRST if first else _NEW
    return _acknowledge(case, reason, rules.line("conversation.episode"))


def _acknowledge(case: Case, reason: Reason, rule: str) -> Decision:
    wait = case.burst if case.burst and _is_opener(case) else _NOW
    situation = PUBLIC if case.message.public else ACKNOWLEDGEMENT
    return _decision(action=_ACKNOWLEDGE, reason=reason, rule=rule, situation=situation, wait=wait)


def _is_opener(case: Case) -> bool:
    """More is surely coming: a greeting alone, or a few words that say nothing yet."""
    read = case.understanding
    if read.greeting_only:
        return True
    if read.topics or read.wants_human or read.urgent:
        return False
    return len(case.message.text.split(maxsplit=_SHORT)) < _SHORT

"""What must still hold in the very transaction that claims a delivery. Pure: a row in, a reason out."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, NamedTuple

from responder.store.clean import from_json

STAFF = "staff-"  # how the purposes begin of what colleagues hear
CALL = "staff-danger"  # the one that nothing else goes before
_ASKING = ("did-this-help", "waiting")  # the customer has not written since: the conversation still says what we asked
_PROMISING = ("retold", "window", "noted", "article")  # the promise they speak of is the one that stands
TELLING = ("acknowledgement", "retold")  # they tell a promise; all others only speak of it
OPTED_OUT = "opted-out"
TO_THEIR_ANSWER = ("kept", "closed", OPTED_OUT)  # said to what the customer wrote last: a human's answer leaves them
_AFTER_IT = ("waiting", "closing")  # said because a human answered, and asked something


class Word(IntEnum):
    """What became of the words that told the customer of a promise in one episode."""

    LOST = 1  # none of them left, and none will
    LEFT = 2  # the last one left, or somebody tried
    WAITS = 3  # one of them is still to leave


class Facts(NamedTuple):
    """What the database knows of a due delivery at the moment of its claim; instants in microseconds."""

    purpose: str
    created_at: int
    episode: int
    reply: str
    due_at: int
    answered_at: int | None
    its_episode: int | None  # of the conversation, now
    opened_at: int | None
    asked: str | None
    promise: int | None
    opted_out_at: int | None
    dead_until: int | None


def call_off(facts: Facts, now: int, oldest: int = 0) -> str:
    """Return why the delivery must not leave any more, or "". oldest: what customers should have heard before that."""
    purpose, answered = facts.purpose, facts.answered_at
    if answered is not None and purpose not in TO_THEIR_ANSWER and (answered > facts.created_at or _is_over(facts)):
        return "human-answered"
    if purpose.startswith(STAFF):
        return ""
    if facts.due_at < oldest:
        return "too-old"
    if facts.opted_out_at is not None and purpose != OPTED_OUT:
        return "opted-out"
    if facts.dead_until is not None and facts.dead_until > now:
        return "bounced"
    if purpose in _ASKING and (facts.asked != purpose or facts.its_episode != facts.episode):
        return "customer-wrote"
    if purpose == "closing" and facts.opened_at is not None:
        return "customer-wrote"
    if purpose in _PROMISING and from_json(facts.reply).get("promise", facts.promise) != facts.promise:
        return "promise-moved"
    return ""


def _is_over(facts: Facts) -> bool:
    """Tell whether the episode of a word to the customer has ended.

    The platform's time of an answer may lie before the word was written: it is told in whole seconds, and news of it
    may need a while to reach us.
    """
    if facts.purpose.startswith(STAFF) or facts.purpose in _AFTER_IT:
        return False
    return facts.opened_at is None or facts.its_episode != facts.episode


def facts_of(row: Any, at: int) -> Facts:
    """Return the facts of a row of the claim's query, whose last columns from `at` on are those of the recheck."""
    return Facts(row[5], row[10], row[4], row[8], row[12], *row[at:])

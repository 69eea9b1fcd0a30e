"""The answer to a yes-or-no question of ours; only looked for where such a question is open."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from responder.flow.understand.courtesy import words_of
from responder.flow.understand.reading import MARKS, cut
from responder.flow.understand.words import es
from responder.model import Message

YES, NO = "yes", "no"
_LONGEST = 14  # words; who writes more has something else to say
_CHOICES = {"helped-yes": YES, "helped-no": NO}  # ids of quick replies
_NUMBERS = {"1": YES, "2": NO}  # as flow/quick_replies.py counts them
_SIGNS = {"\U0001f44d": YES, "\u2705": YES, "\U0001f44c": YES, "\U0001f44e": NO, "\u274c": NO}


_YES, _SOLVED, _NO, _NOT = words_of("YES"), words_of("SOLVED"), words_of("NO"), words_of("NOT")
_BESIDE = words_of("BESIDE_YES", "GREETING", "GREETED", "SIGN_OFF")
_VERBS = frozenset(es.AFTER_NO.split())
_KNOWN = _YES | _SOLVED | _NO | _NOT | _BESIDE


def yes_or_no(message: Message) -> str:
    """Return "yes", "no", or "" where the message says more than that, or leaves a doubt.

    A yes closes somebody's case, so every word of it must be known: "yes, but ..." is no yes.
    """
    if message.choice in _CHOICES:
        return _CHOICES[message.choice]
    text = message.text
    if (number := text.strip().rstrip(".)!")) in _NUMBERS:
        return _NUMBERS[number]
    tokens = [token for token in cut(text[:1_000]).tokens if token not in MARKS]
    if not tokens:
        signs = {meaning for sign, meaning in _SIGNS.items() if sign in text}
        return signs.pop() if len(signs) == 1 else ""
    if "?" in text or len(tokens) > _LONGEST or not _KNOWN.issuperset(tokens):
        return ""
    yes, no = not _YES.isdisjoint(tokens), not _NO.isdisjoint(tokens)
    solved, denied = not _SOLVED.isdisjoint(tokens), _denies(tokens)
    if no or denied:
        return "" if yes or (solved and not denied) else NO  # "no, thank you, solved" is left to a person
    return YES if yes or solved else ""


def _denies(tokens: Sequence[str]) -> bool:
    """Tell whether something is denied; the Spanish "no" does so before a verb, and is an answer elsewhere."""
    if not _NOT.isdisjoint(tokens):
        return True
    return any(first == "no" and second in _VERBS for first, second in pairwise(tokens))

"""A plugin's one line of context, asked for a whole batch at once, so that nobody waits longer than the limit."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from responder.flow.case import Case
from responder.flow.decide import decide
from responder.flow.hearing import hear, understand_some
from responder.flow.render.names import visible
from responder.flow.tools import Tools
from responder.model import Action, Context
from responder.plugins import Told
from responder.store.records import Question, Recorded, Situation
from responder.values import replace

HOOK = "responder_context"
LONGEST = 200  # characters of a line


async def hear_ahead(
    tools: Tools,
    recorded: Sequence[Recorded],
    questions: Sequence[Question],
    situations: Sequence[Situation],
    now: datetime,
    fuse: str | None,
) -> dict[int, Case]:
    """Return the cases of a batch, by the rows of their messages, with what plugins know of them."""
    cases: dict[int, Case] = {}
    messages = list(zip(recorded, situations, strict=True))
    understood = await understand_some(tools, messages, now)
    for (one, found), said, question in zip(messages, understood, questions, strict=True):
        if isinstance(said, Exception):
            continue  # it is held when its turn comes
        with suppress(Exception):
            text, toll = question.text_hash, question.toll
            cases[one.row] = await hear(
                tools, one, said, found, now, counts=found.counts, text_hash=text, fuse=fuse, toll=toll
            )
    return await with_context(tools, cases)


async def with_context(tools: Tools, cases: Mapping[int, Case]) -> dict[int, Case]:
    """Return the cases, each with what the first certain plugin says; all of them are asked at the same time."""
    wanted = [row for row, case in cases.items() if _may_say(tools, case)]
    lines = await asyncio.gather(*(_line(tools, cases[row]) for row in wanted))
    return {**cases, **dict(zip(wanted, lines, strict=True))}


def _may_say(tools: Tools, case: Case) -> bool:
    """Only an acknowledgement to somebody who proved who they are carries such a line.

    In its turn each is decided again, which costs 3 us: what the batch has said before it counts for the caps.
    """
    return case.message.proven and decide(case, tools.rules).action is Action.ACKNOWLEDGE


async def _line(tools: Tools, case: Case) -> Case:
    limit = tools.settings.plugins.context_wait
    told = await tools.plugins.ask_together(HOOK, limit.total_seconds(), case=case)
    text, note = chosen(told, case.understanding.locale)
    return replace(case, context=text, context_note=note)


def chosen(told: Iterable[Told], locale: str) -> tuple[str, str]:
    """Return the line of the first plugin that is certain, and the note for `why`; "" where nobody is."""
    notes = []
    for plugin, answer, failure in told:
        if failure:
            notes.append(f"{plugin}: {failure}")
        elif answer is not None:
            text, why_not = _said(answer, locale)
            if text:
                return text, f"{plugin}: said"
            notes.append(f"{plugin}: {why_not}")
    return "", "; ".join(notes)[:300]


def _said(answer: object, locale: str) -> tuple[str, str]:
    """Return the sentence in the customer's language, or why it is left out."""
    text: object = answer
    if isinstance(answer, Context):
        if not answer.certain:
            return "", "not certain"
        text = answer.text
    if isinstance(text, Mapping):
        text = text.get(locale) or text.get(locale.partition("-")[0]) or ""
        if not text:
            return "", f"no sentence in {locale}"
    line = " ".join(visible(str(text)).split())
    if len(line) > LONGEST:
        return "", f"longer than {LONGEST} characters"
    return line, "" if line else "an empty sentence"

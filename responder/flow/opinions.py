"""What plugins say to a step: asked after our own answer, and never able to make us say more than our rules allow."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from responder.flow.case import Case
from responder.flow.decide import decide
from responder.flow.person import same_promise, stands_elsewhere
from responder.flow.tools import Tools
from responder.model import Action, Decision, Message, Promise, Understanding
from responder.values import replace

_SILENT = Action.SILENT  # looked up once


async def understood(tools: Tools, message: Message, understanding: Understanding) -> Understanding:
    """Return what we understood, with what plugins know better."""
    if not tools.plugins.has("responder_understand"):
        return understanding
    fields = await tools.plugins.ask_fields("responder_understand", message=message)
    return replace(understanding, **fields) if fields else understanding


async def decided(tools: Tools, case: Case) -> Decision:
    """Decide by our own rules; a plugin may silence what they answer and choose how it is said, never say more."""
    ours = decide(case, tools.rules)
    if ours.action is _SILENT or not tools.plugins.has("responder_decide"):
        return ours
    theirs = await tools.plugins.ask_first("responder_decide", case=case)
    if not isinstance(theirs, Decision):
        return ours
    return theirs if theirs.action is Action.SILENT or ours.action is Action.ACKNOWLEDGE else ours


async def promised(tools: Tools, case: Case, start: timedelta | None, more: int, priority: int) -> Promise:
    """Return the promise of the first plugin that makes one, else our own; the rest as `Promiser.promise` takes it.

    What stands comes before both: what the answer that has not left yet tells, and what the person was promised
    elsewhere. Whoever promises, the message waits in its place: before all others where colleagues answer its kind
    first.
    """
    if case.pending is not None and case.conversation.promise_due is not None:
        return same_promise(case.conversation, case.now, tools.settings.company.timezone)
    standing = stands_elsewhere(case.elsewhere, case.now)
    if standing is not None:
        promise = same_promise(standing, case.now, tools.settings.company.timezone)
        return replace(promise, priority=priority) if priority else promise
    if tools.plugins.has("responder_promise"):
        theirs = await tools.plugins.ask_first("responder_promise", case=case)
        if isinstance(theirs, Promise):
            return replace(theirs, priority=priority)
    return tools.promiser.promise(case.message.account, case.now, start=start, more=more, priority=priority)


async def words(tools: Tools, case: Case, decision: Decision) -> dict[str, Any]:
    """Return what plugins add to the words of a template, by the plugin's name."""
    if not tools.plugins.has("responder_words"):
        return {}
    answers = await tools.plugins.ask_all("responder_words", case=case, decision=decision)
    return {answer.plugin: answer.value for answer in answers}

"""What a message teaches the FAQ: a colleague's link, and the customer's word on whether an article helped.

A colleague who answers with the link of an article makes the customer's question an example of it; a customer for whom
an article did not help makes it a question that the article is not for. Only masked words are kept, few of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from responder.errors import StoreUnavailable
from responder.flow.case import Case
from responder.flow.lessons import EXAMPLE, REFUSED
from responder.flow.tools import Tools
from responder.flow.understand.masked import GAP, words_of
from responder.model import Author
from responder.store import Store
from responder.store.records import Change, Heard, Lesson
from responder.values import replace

_FEWEST_WORDS, _LONGEST = 2, 300
_AGENT, _CUSTOMER = Author.AGENT, Author.CUSTOMER  # looked up once


async def taught(tools: Tools, store: Store, case: Case, change: Change) -> Change:
    """Return the change with what its message teaches; asks the store only for the few messages that do."""
    author = case.message.author
    try:
        if author is _AGENT and case.conversation.episode and tools.settings.matching.learn:
            return await _linked(tools, store, case, change)
        if case.understanding.answer and author is _CUSTOMER:
            return await _judged(tools, store, case, change)
    except StoreUnavailable:
        pass  # what cannot be learned now is not learned; the message goes its way
    return change


async def _linked(tools: Tools, store: Store, case: Case, change: Change) -> Change:
    """A colleague's answer with the link of an article teaches what was asked."""
    articles = tools.article_links.articles_in(case.message.text, case.conversation.locale or "")
    if not articles:
        return change
    heard = await store.heard(case.conversation.id, case.conversation.episode)
    return replace(change, learned=_lessons(tools, case, change, heard, articles, EXAMPLE, store.new_id))


async def _judged(tools: Tools, store: Store, case: Case, change: Change) -> Change:
    """The customer's word on an article goes into the trace, for the report; a no teaches what it is not for."""
    said = await store.heard(case.conversation.id, case.conversation.episode)
    heard = [each for each in said if each.articles][:1] or said[:1]  # who began with a greeting was told later
    about = [article for each in heard for article in each.articles]
    if change.decided is not None:
        trace = {**change.decided.trace, "helped": {case.understanding.answer: about}}
        change = replace(change, decided=replace(change.decided, trace=trace))
    if case.understanding.answer != "no" or not tools.settings.matching.learn:
        return change
    return replace(change, learned=_lessons(tools, case, change, heard, about, REFUSED, store.new_id))


def _lessons(
    tools: Tools,
    case: Case,
    change: Change,
    heard: Sequence[Heard],
    articles: Sequence[str],
    kind: str,
    new_id: Callable[[], int],
) -> tuple[Lesson, ...]:
    text, locale = _asked(tools, case, heard)
    if not text or change.decided is None:
        return ()
    known = {article.id for article in tools.settings.faq}
    return tuple(
        Lesson(
            id=new_id(),
            account=case.message.account,
            article=article,
            kind=kind,
            message=change.decided.row,
            conversation=case.conversation.id,
            at=case.now,
            locale=locale,
            text=text,
        )
        for article in articles
        if article in known
    )


def _asked(tools: Tools, case: Case, heard: Sequence[Heard]) -> tuple[str, str]:
    """Return the first of the messages that asks something, masked, and its language."""
    names = {part for part in (case.contact.name or "").lower().split() if len(part) > 1}
    for each in heard:
        words = [GAP if word.lower() in names else word for word in words_of(each.text, each.subject)]
        text = " ".join(words).strip(f"{GAP} ")[:_LONGEST].strip()
        if len(text.replace(GAP, "").split()) >= _FEWEST_WORDS and tools.understander.asks(text):
            return text, each.locale
    return "", ""

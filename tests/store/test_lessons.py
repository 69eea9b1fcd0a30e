"""What the FAQ learned: written with the decision, few of each article, forgotten with the person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from responder.model import Author
from responder.store import Store
from responder.store.lessons import NEWEST
from responder.store.records import Change, Heard, Lesson

from .conftest import START
from .made import ACCOUNT, MINUTE, acknowledged, acknowledgement, decided, line, lines, recorded


def lesson(store: Store, n: int = 1, **fields: Any) -> Lesson:
    known: dict[str, Any] = {
        "id": store.new_id(),
        "account": ACCOUNT,
        "article": "returns",
        "kind": "example",
        "message": n,
        "conversation": 7,
        "at": START,
        "locale": "nl",
        "text": f"question {n}",
    }
    return Lesson(**(known | fields))


async def test_lessons_come_back_as_they_were_oldest_first(store: Store) -> None:
    written = [lesson(store, 1), lesson(store, 2, kind="refused", text="a\x00b \ud800")]
    assert await store.apply([Change(learned=tuple(written))]) == [True]

    assert await store.lessons() == [written[0], replace(written[1], text="a\ufffdb \ufffd")]
    assert (await store.status())["learned"] == {"example": 1, "refused": 1}


async def test_one_message_teaches_an_article_once(store: Store) -> None:
    first = lesson(store)
    await store.apply([Change(learned=(first, lesson(store, text="again"))), Change(learned=(lesson(store),))])

    assert await store.lessons() == [first]


async def test_the_newest_of_each_article_and_kind_are_kept(store: Store) -> None:
    for n in range(1, NEWEST + 6):
        await store.apply([Change(learned=(lesson(store, n), lesson(store, n, article="open")))])
    await store.apply([Change(learned=(lesson(store, 99, kind="refused"),))])
    kept = [(x.article, x.message) for x in await store.lessons() if x.kind == "example"]

    assert sorted(kept) == sorted((article, n) for article in ("open", "returns") for n in range(6, NEWEST + 6))
    assert len(await store.lessons()) == 2 * NEWEST + 1


async def test_a_stale_change_teaches_nothing(store: Store) -> None:
    one = await recorded(store)
    change = replace(acknowledgement(store, one), learned=(lesson(store),))

    assert await store.apply([change]) == [True]
    assert await store.apply([replace(change, learned=(lesson(store, 2),))]) == [False]
    assert [x.message for x in await store.lessons()] == [1]


async def test_a_lesson_or_an_article_is_forgotten(store: Store) -> None:
    kept = [lesson(store, n, article=article) for n, article in enumerate(("a", "a", "b", "b"), 1)]
    await store.apply([Change(learned=tuple(kept))])

    assert await store.forget_lessons(kept[0].id, "", line(store, "forgotten", lesson=1)) == 1
    assert await store.forget_lessons(0, "b", line(store, "forgotten", article="b")) == 2
    assert await store.forget_lessons(0, "c", line(store, "forgotten", article="c")) == 0
    assert await store.forget_lessons(0, "", line(store, "forgotten")) == 0
    assert await store.lessons() == [kept[1]]
    assert [detail for _, _, detail in await lines(store)] == ['{"lesson":1}', '{"article":"b"}']


async def test_lessons_go_with_the_person(store: Store) -> None:
    change = await acknowledged(store)
    assert change.conversation is not None
    theirs, others = lesson(store, 1, conversation=change.conversation.id), lesson(store, 2)
    await store.apply([Change(learned=(theirs, others))])

    shown = await store.export(ACCOUNT, "customer1")
    assert shown is not None
    assert [each["text"] for each in shown["learned"]] == ["question 1"]
    await store.erase(ACCOUNT, "customer1", START)
    assert await store.lessons() == [others]


async def test_what_was_asked_is_the_acknowledged_question_then_the_last_message(store: Store) -> None:
    one = await recorded(store, 1, subject="Parcel")
    change = acknowledgement(store, one)
    assert change.decided is not None
    assert change.conversation is not None
    trace = {"locale": "nl", "topics": [{"id": "order", "score": 0.9}]}
    await store.apply([replace(change, decided=replace(change.decided, trace=trace))])
    row = change.conversation.id
    later = await recorded(store, 2, text="And when?", conversation="chat1", handle="customer1")
    after = replace(change.conversation, version=1, last_customer_at=START + MINUTE)
    await store.apply([Change(decided=decided(later, row), conversation=after)])

    assert await store.heard(row, 1) == [
        Heard("Where is my parcel?", "Parcel", "nl", ("order",)),
        Heard("And when?", "", "", ()),
    ]
    assert await store.heard(row, 2) == [Heard("And when?", "", "", ())]
    assert await store.heard(1, 1) == []


async def test_an_agents_message_is_never_the_last_question(store: Store) -> None:
    change = await acknowledged(store)
    assert change.conversation is not None
    answer = await recorded(store, 2, text="Tomorrow.", author=Author.AGENT)
    after = replace(change.conversation, version=1)
    await store.apply([Change(decided=decided(answer, after.id, Author.AGENT), conversation=after)])

    assert [heard.text for heard in await store.heard(after.id, 1)] == ["Where is my parcel?"] * 2

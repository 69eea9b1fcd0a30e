"""A report reads what the flow wrote: every figure counted by hand, on every database, beside a running daemon."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from responder.clock import MovableClock
from responder.config.settings import Settings
from responder.model import Action, Author, Decision, DeliveryState
from responder.report.build import Maker
from responder.report.figures import Article, Question, Questions, Report, Silence
from responder.store.factory import open_store
from responder.store.records import Change, Decided
from responder.store.report import Asked as Part
from responder.store.report import PromiseRow, read
from responder.store.sql import SqlStore
from responder.store.statement import Link

from .conftest import START
from .made import HOUR, MINUTE, message
from .promised import Asked, put

SETTINGS = Settings.model_validate(
    {"company": {"name": "Shop", "timezone": "Europe/Amsterdam"}, "hours": {"mon-fri": ["09:00-17:00"]}}
)
NOON = START + 3 * HOUR
DUE = START + 2 * HOUR


def ask(minutes: int = 0, **fields: object) -> Asked:
    known: dict[str, object] = {"at": START + minutes * MINUTE, "due": DUE}
    return Asked(**(known | fields))  # type: ignore[arg-type]


async def report(
    store: SqlStore, *, now: datetime = NOON, since: datetime = START, until: datetime = NOON, account: str = ""
) -> Report:
    return await read(store, Maker(SETTINGS, Part(since, until, account), now))


async def test_one_of_each(store: SqlStore, clock: MovableClock) -> None:
    await put(
        store,
        clock,
        [
            ask(1, answered=START + HOUR),
            ask(2, answered=DUE, topic="returns"),
            ask(3, answered=DUE + MINUTE, topic="returns"),
            ask(4),
            ask(5, due=NOON + HOUR),
            ask(6, cancelled=START + HOUR),
            ask(7, sent=DeliveryState.REFUSED),
            ask(8, retold=((DUE, NOON),), answered=NOON - MINUTE, account="chat"),
            ask(9, retold=((DUE - MINUTE, NOON + HOUR),), account="chat"),
        ],
    )

    found = await report(store)

    total = found.total
    assert (total.made, total.kept, total.late, total.unanswered) == (9, 2, 2, 2)
    assert (total.open, total.cancelled, total.untold) == (1, 1, 1)
    assert (total.retold, total.moved, total.last_kept, total.last_broken) == (1, 1, 3, 2)
    assert found.oldest_waiting == 3600
    assert [(name, p.made, p.kept, p.broken) for name, p in found.accounts] == [("chat", 2, 0, 2), ("support", 7, 2, 2)]
    assert [(topic, p.made) for topic, p in found.topics] == [(None, 7), ("returns", 2)]
    assert [(week.isoformat(), p.made) for week, p in found.weeks] == [("2026-11-02", 9)]
    assert {i: p.made for i, p in enumerate(found.hours) if p.made} == {10: 9}  # Monday 10:00 in Amsterdam
    assert (found.acknowledgements.sent, found.acknowledgements.not_sent) == (8, 1)


async def test_ten_waits(store: SqlStore, clock: MovableClock) -> None:
    """Asked on the hour, two hours promised, answered after 10, 20, ... 100 minutes; replies left after 0.5 s steps."""
    await put(
        store,
        clock,
        [
            ask(answered=START + n * 10 * MINUTE, after=timedelta(milliseconds=500 * n), who=f"c{n}")
            for n in range(1, 11)
        ],
    )

    found = await report(store)

    assert (found.total.waited.median, found.total.waited.p90) == (50 * 60, 90 * 60)
    assert (found.total.promised.median, found.total.used.median) == (7200, 416)
    assert (found.acknowledgements.milliseconds.median, found.acknowledgements.milliseconds.p90) == (2500, 4500)
    assert found.used == (1, 1, 1, 1, 2, 1, 1, 1, 1, *[0] * 12)  # of 120 minutes: 8 %, 17 %, ... 42 %, 50 %, ... 83 %


async def test_only_the_span_and_the_account_that_are_asked_for(store: SqlStore, clock: MovableClock) -> None:
    before = ask(-30, retold=((DUE, NOON),), answered=NOON)
    await put(store, clock, [before, ask(0), ask(1, account="chat"), ask(60, action=Action.SILENT, due=None)])

    assert (await report(store)).total.made == 2
    assert (await report(store, since=START - HOUR)).total.made == 3
    assert (await report(store, until=START)).total.made == 0
    assert (await report(store, until=START + MINUTE)).total.made == 1
    chat = await report(store, account="chat")
    assert (chat.total.made, chat.silences, chat.answered_automatically) == (1, (), 1)


async def test_why_messages_got_no_reply(store: SqlStore, clock: MovableClock) -> None:
    nothing = {"due": None, "action": Action.SILENT}
    await put(
        store,
        clock,
        [
            ask(0),
            ask(1, reason="thanks-only", **nothing),
            ask(2, reason="thanks-only", **nothing),
            ask(3, reason="auto-submitted", author=Author.MACHINE, **nothing),
            ask(4, reason="human-answered", author=Author.AGENT, **nothing),
            ask(5, reason="fuse-open", due=None, action=Action.HELD),
        ],
    )

    found = await report(store)

    assert found.silences == (
        Silence("silent", "thanks-only", 2),
        Silence("held", "fuse-open", 1),
        Silence("silent", "auto-submitted", 1),
    )
    assert found.answered_automatically == 1


async def test_questions_without_an_article(store: SqlStore, clock: MovableClock) -> None:
    await put(
        store,
        clock,
        [
            ask(0, who="anna", text="Do you rent bikes? My order is 20331."),
            ask(1, who="ben", text="Hello! Do you rent bikes?"),
            ask(2, who="anna", text="Do you rent bikes?"),
            ask(3, who="carl", text="Do you rent bikes?", topic="rent"),
            ask(4, who="carl", text="Where is bakfiets 3SABC123 for carl@example.org?"),
            ask(5, who="carl", text="Do you rent bikes?", due=None, action=Action.SILENT),
        ],
    )

    assert (await report(store)).questions == Questions(4, 1, (Question("Do you rent bikes", 3, 2),))


async def test_an_empty_store_has_an_empty_report(store: SqlStore) -> None:
    found = await report(store)

    assert (found.total.made, found.total.judged, found.accounts, found.oldest_waiting) == (0, 0, (), None)


async def test_many_rows_come_in_their_order(store: SqlStore, clock: MovableClock) -> None:
    """More than are fetched at once; a conversation's promises stay side by side."""
    await put(store, clock, [ask(n % 60, who=f"c{n % 900}", account=f"a{n % 3}") for n in range(2_500)])

    def conversations(reports: object, link: Link) -> list[int]:
        rows: list[PromiseRow] = list(reports.promises(link, Part(START, NOON)))  # type: ignore[attr-defined]
        return [row.conversation for row in rows]

    found = await read(store, conversations)

    assert len(found) == 2_500
    assert found == sorted(found)
    assert (await report(store)).total.made == 2_500


@pytest.mark.parametrize("url", ["file", "postgres"], indirect=True)
async def test_a_report_is_made_beside_a_running_daemon(
    store: SqlStore, clock: MovableClock, url: str, tmp_path: Path
) -> None:
    await put(store, clock, [ask(0)])
    command = open_store(url, clock, base=tmp_path, read_only=True)
    await command.open()

    assert (await report(command)).total.made == 1
    await put(store, clock, [ask(1, who="ben")])
    assert (await report(command)).total.made == 2

    await command.close()


async def test_articles_are_counted_as_given_and_as_judged(store: SqlStore, clock: MovableClock) -> None:
    await put(store, clock, [ask(1, topic="returns"), ask(2, topic="returns"), ask(3), ask(4, topic="open")])
    answers = [("yes", ["returns"]), ("no", ["returns", "open"]), ("no", ["returns"]), ("yes", [])]
    for n, (answer, articles) in enumerate(answers):
        (one,) = await store.record([message(n, id=f"said-{n}", sent_at=START)], START + HOUR)
        assert one is not None
        decision = Decision(action=Action.SHORT, reason="closed-by-customer", rule="built in")
        trace = {"topics": [{"id": "not-given", "score": 0.9}], "helped": {answer: articles}}
        told = Decided(row=one.row, author=Author.CUSTOMER, conversation=None, decision=decision, trace=trace)
        assert await store.apply([Change(decided=told)]) == [True]

    assert (await report(store)).articles == (
        Article("second", 3, 0, 0),
        Article("returns", 2, 1, 2),
        Article("open", 1, 0, 1),
    )

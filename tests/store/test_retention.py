"""What is too old goes, what somebody waits for stays, and nothing that is still needed goes with it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from responder.clock import MovableClock, to_micros
from responder.config.limits import Limits
from responder.model import Author, DeliveryState, PromiseState, Unreadable
from responder.report.cases import Outcome, cases_of
from responder.retention import Sweep, Swept
from responder.store import tables as t
from responder.store.records import Audit, Cancel, Change, FirstResponse, Lesson, NewReminder, PromiseSettled
from responder.store.report import Asked, read
from responder.store.sql import SqlStore

from .conftest import START
from .made import (
    ACCOUNT,
    MINUTE,
    acknowledged,
    answered,
    claim_one,
    conversation_of,
    decided,
    recorded,
    result,
    situation,
)

DAY = timedelta(days=1)
THIRTY = Limits(words=30 * DAY, own={}, figures=None)
SECRETS = (
    *("customer1", "phone-1", "Where is my parcel?", "Thank you.", "wamid.1", "Jo", "chat1", "thread-1"),
    "the words",
)
WORDS = {"messages": 1, "deliveries": 1, "reminders": 2, "conversations": 1, "contacts": 1, "lessons": 1}


async def swept(store: SqlStore, days: float, limits: Limits = THIRTY, *, count: bool = False) -> Swept:
    """What goes so many days after the start."""
    return await Sweep(store, limits, START + days * DAY, count=count).run()


async def went(store: SqlStore, days: float, limits: Limits = THIRTY, *, count: bool = False) -> dict[str, int]:
    return (await swept(store, days, limits, count=count)).as_json().get(ACCOUNT, {})


async def finished(store: SqlStore, n: int = 1, state: DeliveryState = DeliveryState.SENT, **more: Any) -> Change:
    """A conversation with everything in it, that a colleague has answered."""
    change = await acknowledged(store, n, fields={"aliases": (f"phone-{n}",), "thread_id": f"thread-{n}"} | more)
    (claim,) = await store.claim(START, 10, {change.deliveries[0].account: 10})
    await store.results([result(claim, state, platform_id=f"wamid.{n}", keep_id=True)])
    await answer(store, change)
    return change


async def answer(store: SqlStore, change: Change, at: timedelta = MINUTE) -> None:
    """A colleague answers, with a link that teaches the FAQ."""
    assert change.conversation is not None
    assert change.decided is not None
    assert change.promise is not None
    row = change.conversation.id
    account = change.conversation.account
    lesson = Lesson(
        id=store.new_id(),
        account=account,
        article="returns",
        kind="example",
        message=change.decided.row,
        conversation=row,
        at=START + at,
        locale="en",
        text="the words",
    )
    wait = FirstResponse(id=store.new_id(), account=account, conversation=row, arrived_at=START, answered_at=START + at)
    done = Change(
        conversation=await answered(store, change, START + at),
        cancel=Cancel(conversation=row, episode=1, reason="human-answered"),
        settled=PromiseSettled(id=change.promise.id, state=PromiseState.KEPT, at=START + at),
        answer=wait,
        audit=Audit(id=store.new_id(), at=START + at, verb="answered", who="Jan", via="api", account=ACCOUNT),
        learned=(lesson,),
    )
    assert await store.apply([done]) == [True]


async def dump(store: SqlStore) -> str:
    """Everything in the database, as one text."""

    def work(link: Any, calls: Any) -> list[str]:
        rows = [repr(link.plain(f'SELECT * FROM "{table}"')) for table in t.metadata.tables]
        return ["\n".join(rows)] * len(calls)

    return await store.read(work, None)


async def test_all_of_a_finished_conversation_goes_and_the_figures_stay(store: SqlStore) -> None:
    await finished(store)

    assert await went(store, 30) == {}
    before = await dump(store)
    assert await went(store, 31, count=True) == WORDS  # what would go, first
    assert await dump(store) == before
    assert await went(store, 31) == WORDS
    left = await dump(store)
    assert [secret for secret in SECRETS if secret in left] == []
    status = await store.status()
    assert status["promises"]["kept"] == 1
    assert [e.arrived_at for e in await store.pace_events(0, 9)] == [None, START]
    assert await went(store, 32) == {}


async def test_figures_have_a_limit_of_their_own(store: SqlStore) -> None:
    await finished(store)
    limits = replace(THIRTY, figures=60 * DAY)

    assert await went(store, 60, limits) == WORDS
    assert await went(store, 61, limits, count=True) == {"promises": 1, "waits": 1, "audit": 1}
    assert await went(store, 61, limits) == {"promises": 1, "waits": 1, "audit": 1}
    assert await store.pace_events(0, 9) == []


async def test_nothing_goes_while_somebody_waits(store: SqlStore) -> None:
    """Neither the question, nor what was said to it, nor the person; and not its promise either."""
    change = await acknowledged(store)
    claim = await claim_one(store)
    await store.results([result(claim, DeliveryState.SENT, platform_id="wamid.1")])
    limits = replace(THIRTY, figures=30 * DAY)
    before = await dump(store)

    assert await went(store, 400, limits, count=True) == {}
    assert await went(store, 400, limits) == {}
    assert await dump(store) == before
    await answer(store, change, 400 * DAY)
    found = await went(store, 401, limits)
    assert (found["messages"], "conversations" in found) == (1, False)  # it ended a day ago
    assert (await went(store, 431, limits))["conversations"] == 1


KEPT: dict[str, Callable[[SqlStore, Change], Any]] = {}


def keeps(make: Callable[[SqlStore, Change], Any]) -> Callable[[SqlStore, Change], Any]:
    KEPT[make.__name__.replace("_", " ")] = make
    return make


@keeps
async def a_reminder_that_is_planned(store: SqlStore, change: Change) -> None:
    """A colleague asked something: the customer will be reminded of it."""
    assert change.conversation is not None
    plan = NewReminder(
        conversation=change.conversation.id, episode=1, number=7, kind="waiting", due=START + 90 * DAY, promise=None
    )
    assert await store.apply([Change(reminders=(plan,))]) == [True]


@keeps
async def a_delivery_that_is_due(store: SqlStore, change: Change) -> None:
    said = replace(change.deliveries[0], id=store.new_id(), purpose="closing", number=1, due=START + 90 * DAY)
    assert await store.apply([Change(deliveries=(said,))]) == [True]


@keeps
async def a_delivery_of_unknown_outcome(store: SqlStore, change: Change) -> None:
    said = replace(change.deliveries[0], id=store.new_id(), purpose="kept", number=1)
    assert await store.apply([Change(deliveries=(said,))]) == [True]
    claim = await claim_one(store)
    await store.results([result(claim, DeliveryState.UNKNOWN, due=START)])


@pytest.mark.parametrize("what", KEPT)
async def test_what_is_still_under_way_keeps_its_conversation(store: SqlStore, what: str) -> None:
    change = await finished(store)
    await KEPT[what](store, change)

    assert await went(store, 60) == {"lessons": 1}
    found = await situation(store, change)
    assert found.contact is not None
    assert found.conversation is not None


async def test_a_message_that_waits_for_its_decision_stays(store: SqlStore) -> None:
    await recorded(store)

    assert await went(store, 60) == {}
    assert len(await store.undecided(9)) == 1


async def test_what_belongs_to_no_conversation_goes(store: SqlStore) -> None:
    one = await recorded(store)
    assert await store.apply([Change(decided=decided(one, None, Author.MACHINE))]) == [True]
    await store.quarantine([Unreadable(account=ACCOUNT, id="q1", raw=b"?", error="broken")], START)

    assert await went(store, 31) == {"messages": 1, "quarantine": 1}


async def test_an_account_has_a_limit_of_its_own(store: SqlStore) -> None:
    await finished(store, 1)
    await finished(store, 2, account="other")
    await finished(store, 3, account="kept")
    await store.quarantine([Unreadable(account=a, id="q", raw=b"?", error="") for a in ("other", "kept")], START)
    limits = Limits(words=30 * DAY, own={"other": 10 * DAY, "kept": None}, figures=None)

    first = (await swept(store, 11, limits)).as_json()
    assert first == {"other": WORDS | {"quarantine": 1}}
    assert (await swept(store, 400, limits)).as_json() == {ACCOUNT: WORDS}
    only = Limits(words=None, own={"kept": 50 * DAY}, figures=None)
    assert (await swept(store, 400, only)).as_json() == {"kept": WORDS | {"quarantine": 1}}


async def test_a_conversation_that_goes_on_loses_what_is_old_in_it(store: SqlStore, clock: MovableClock) -> None:
    change = await finished(store)
    clock.move(days=29)
    known = await conversation_of(store, change)
    one = await recorded(store, "again", handle="customer1", conversation="chat1")
    again = replace(known, episode=2, last_customer_at=START + 29 * DAY)
    assert await store.apply([Change(decided=decided(one, known.id), conversation=again)]) == [True]

    assert await went(store, 31) == {"messages": 1, "deliveries": 1, "reminders": 2, "lessons": 1}
    assert (await situation(store, change)).conversation is not None
    assert (await went(store, 60))["conversations"] == 1


async def test_whoever_opted_out_is_known_as_that_and_no_more(store: SqlStore) -> None:
    change = await finished(store)
    contact = (await situation(store, change)).contact
    assert contact is not None
    gone = replace(contact, opted_out_at=START, identities=("mailto:customer1",), cases=(1, 2), said=4)
    assert await store.apply([Change(contact=gone)]) == [True]

    found = await went(store, 31)
    assert (found["opted-out"], "contacts" in found) == (1, False)
    left = (await situation(store, change)).contact
    assert left is not None
    assert (left.opted_out_at, left.handle, left.aliases) == (START, "customer1", ("phone-1",))
    assert (left.name, left.locale, left.identities, left.cases, left.said) == (None, None, (), (), 0)
    assert "mailto:" not in await dump(store)
    assert await went(store, 31) == {}


@pytest.mark.parametrize(("field", "days"), [("dead_until", 60), ("next_send_at", 60)])
async def test_a_contact_stays_while_something_of_it_still_holds(store: SqlStore, field: str, days: int) -> None:
    change = await finished(store)
    contact = (await situation(store, change)).contact
    assert contact is not None
    held: Any = {field: START + days * DAY}
    assert await store.apply([Change(contact=replace(contact, **held))]) == [True]

    assert "contacts" not in await went(store, days - 1)
    assert await went(store, days + 1) == {"contacts": 1}


@pytest.mark.parametrize(("state", "figures"), [(DeliveryState.SENT, 1), (DeliveryState.REFUSED, 0)])
async def test_a_promise_that_was_never_told_is_no_figure(store: SqlStore, state: DeliveryState, figures: int) -> None:
    """The report leaves it out as long as the reply is known; without the reply it would count."""
    await finished(store, state=state)
    await went(store, 31)

    assert (await store.status())["promises"]["kept"] == figures


async def test_the_report_tells_the_same_of_promises_whose_words_are_gone(store: SqlStore) -> None:
    for n in range(3):
        await finished(store, n)
    asked = Asked(START - DAY, START + DAY)

    async def outcomes() -> list[Outcome]:
        rows = await read(store, lambda reports, link: list(reports.promises(link, asked)))
        span = to_micros(asked.since), to_micros(asked.until)
        return [case.outcome(case.due_at, span[1]) for case in cases_of(rows, *span)]

    before = await outcomes()
    await went(store, 31)

    assert before == await outcomes() == [Outcome.KEPT] * 3


@pytest.mark.parametrize("seed", range(4))
async def test_what_is_counted_first_is_what_goes_and_who_waits_stays_whole(
    store: SqlStore, clock: MovableClock, seed: int
) -> None:
    """People of three accounts, some of whom wait, opted out or wrote again later, at any age."""
    rng, waiting, done = random.Random(seed), [], []
    for n in range(50):
        clock.move(days=1.1)  # ids only ever grow
        change = await asks(store, clock.now(), n, rng)
        if rng.random() < 0.3:
            waiting.append(change)
            continue
        done.append(change)
        await answer(store, change, clock.now() - START)
        if rng.random() < 0.3:
            await opts_out(store, change)
        if rng.random() < 0.3:
            await writes_again(store, rng.choice(done), clock.now(), n)
    limits = Limits(words=30 * DAY, own={"other": 10 * DAY, "kept": None}, figures=45 * DAY)
    people = [(c.contact.account, c.contact.handle) for c in waiting if c.contact]
    before = [await store.export(*one) for one in people]

    counted = (await swept(store, 60, limits, count=True)).as_json()
    assert counted[ACCOUNT]["messages"] > 0
    assert counted["other"]["conversations"] > 0
    assert set(counted.get("kept", {})) <= {"promises", "waits", "audit"}
    assert (await swept(store, 60, limits)).as_json() == counted
    assert (await swept(store, 60, limits)).as_json() == {}
    assert [await store.export(*one) for one in people] == before


async def asks(store: SqlStore, at: datetime, n: int, rng: random.Random) -> Change:
    account = rng.choice((ACCOUNT, "other", "kept"))
    change = await acknowledged(store, n, at, fields={"account": account, "sent_at": at})
    (claim,) = await store.claim(at, 1, {account: 1})
    await store.results([result(claim, rng.choice((DeliveryState.SENT, DeliveryState.REFUSED)), at)])
    return change


async def opts_out(store: SqlStore, change: Change) -> None:
    contact = (await situation(store, change)).contact
    assert contact is not None
    assert await store.apply([Change(contact=replace(contact, opted_out_at=START))]) == [True]


async def writes_again(store: SqlStore, change: Change, at: datetime, n: int) -> None:
    known = await conversation_of(store, change)
    one = await recorded(store, f"{n}again", account=known.account, sent_at=at)
    again = replace(known, episode=known.episode + 1, last_customer_at=at)
    assert await store.apply([Change(decided=decided(one, again.id), conversation=again)]) == [True]

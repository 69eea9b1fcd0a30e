"""The API: what programs see and do, who may, and that its description is true."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema  # type: ignore[import-untyped]
import pytest

from responder.api.guard import make_pass
from responder.api.openapi import describe
from responder.api.routes import Routes
from responder.model import Unreadable
from responder.scratch import KEY

from .staff import PUBLIC, Colleague, play
from .test_staff import QUESTION

MANY = (
    PUBLIC
    + """
[api]
tokens = { env = "STORY_SECRET" }
readers = { env = "STORY_READER" }
[caps]
same_text_domain_hour = 99
same_text_hour = 99
"""
)
CALLED = {
    "id": "call-1",
    "handle": "lena@post.example",
    "author": "customer",
    "text": QUESTION,
    "sent_at": "2026-11-23T10:00:00+01:00",
}
ASIDE: dict[str, Any] = {"account": "mail", "id": "q1"}
BODIES = {
    "movePromise": {"by": "1h"},
    "recordMessage": CALLED,
    "retryQuarantined": ASIDE,
    "dropQuarantined": ASIDE,
}
BIG = {"who": "x" * 70_000}


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORY_READER", "r3ader")


async def asked(c: Colleague, **mail: Any) -> str:
    """A customer asks; return the conversation's id."""
    return str((await c.w.mails(QUESTION, **mail))["conversation"])


def table(c: Colleague) -> tuple[Any, ...]:
    flow = c.w.scratch.flow
    return Routes(c.faces.actions, flow.store, flow.clock, lambda: flow.tools, flow).table


def place(route: Any, row: str, handle: str = "lena@post.example") -> str:
    """A path of a route on which something stands."""
    path = str(route.path.format(id=row, name="mail", account="mail", handle=quote(handle, safe="")))
    return f"{path}?article=none" if route.name == "forgetLearned" else path


@pytest.mark.parametrize(
    ("token", "reads", "acts"),
    [
        ("s3cret", 200, 200),
        ("r3ader", 200, 403),
        (None, 401, 401),
        ("", 401, 401),
        ("S3cret", 401, 401),
        ("s3cre\u0301t", 401, 401),
        ("local.99999999999.00", 401, 401),
    ],
)
def test_every_route_is_closed_to_whom_it_is_not_meant_for(
    tmp_path: Path, token: str | None, reads: int, acts: int
) -> None:
    async def story(c: Colleague) -> None:
        for route in (*table(c), None):
            sender = f"p{len(c.w.scratch.sent)}{id(route) % 9999}@post.example"
            row = await asked(c, sender=sender)
            kept = Unreadable(**ASIDE, raw=b"", error="")
            await c.w.scratch.store.quarantine([kept], c.w.scratch.clock.now())
            path = "/openapi.json" if route is None else place(route, row, sender)
            method = "GET" if route is None else route.method
            bodies = {**BODIES, "mergeContacts": {"account": "mail", "handle": sender}}
            body = bodies.get(route.name, {"who": "Jan"}) if route is not None and route.body else None
            status, answer = await c.ask(method, path, body, token)
            open_to_readers = method == "GET" and (route is None or not route.private)
            assert status == (reads if open_to_readers else acts), (path, answer)

    play(tmp_path, story, more=MANY)


def test_without_a_token_configured_there_is_no_api(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        for token in ("s3cret", "", None):
            status, answer = await c.ask("GET", "/conversations", token=token)
            assert (status, answer["reason"]) == (404, "off")
        status, _ = await c.ask("GET", "/conversations", token=make_pass(KEY, c.w.now))
        assert status == 200  # a command on this machine, which can read the deployment's key

    play(tmp_path, story, more=PUBLIC)


def test_a_pass_of_a_command_ends_after_minutes(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        token = make_pass(KEY, c.w.now)
        assert (await c.ask("GET", "/conversations", token=make_pass(b"another key", c.w.now)))[0] == 401
        await c.w.passes(minutes=3)
        assert (await c.ask("GET", "/conversations", token=token))[0] == 401

    play(tmp_path, story)


# --- what they see ------------------------------------------------------------------------------------------------


def test_conversations_come_in_pages(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        rows = [await asked(c, sender=f"k{n}@post{n}.example", subject=f"vraag {n}") for n in range(5)]
        seen: list[str] = []
        after = ""
        while True:
            _, page = await c.ask("GET", f"/conversations?limit=2{after}")
            seen += [one["id"] for one in page["items"]]
            if page["next"] is None:
                break
            after = f"&after={page['next']}"

        assert seen == rows[::-1]
        assert (await c.ask("GET", "/conversations?account=whatsapp"))[1]["items"] == []

    play(tmp_path, story)


def test_what_is_at_risk_is_found(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        first = await asked(c)
        await c.w.passes(minutes=61)
        second = await asked(c, sender="piet@elders.example")
        _, risky = await c.ask("GET", "/conversations?at_risk=true")
        _, waiting = await c.ask("GET", "/conversations?open=true")
        await c.ask("POST", f"/conversations/{second}/answered")
        _, left = await c.ask("GET", "/conversations?open=true")

        assert [one["id"] for one in risky["items"]] == [first]
        assert risky["items"][0]["promise"]["at_risk"] is True
        assert risky["items"][0]["promise"]["late"] is False
        assert [one["id"] for one in waiting["items"]] == [second, first]
        assert [one["id"] for one in left["items"]] == [first]

    play(tmp_path, story)


def test_one_conversation_tells_everything_but_the_texts(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        row = await asked(c)
        await c.w.passes(minutes=100)
        await c.ask("POST", f"/conversations/{row}/take", {"who": "Jan"})
        await c.ask("POST", f"/conversations/{row}/promise", {"by": "1h", "who": "Jan"})
        _, found = await c.ask("GET", f"/conversations/{row}")

        assert (found["state"], found["contact"]) == ("open", "lena@post.example")
        assert [p["state"] for p in found["promises"]] == ["retold", "open"]
        assert [p["taken_by"] for p in found["promises"]] == ["Jan", "Jan"]  # who took it keeps it
        assert [r["state"] for r in found["reminders"]] == ["fired", "cancelled", "planned", "planned"]
        assert [d["purpose"] for d in found["deliveries"]] == ["acknowledgement", "staff-before", "retold"]
        assert [(h["verb"], h["who"], h["via"]) for h in found["history"]] == [
            ("taken", "Jan", "api"),
            ("moved", "Jan", "api"),
        ]
        assert QUESTION not in json.dumps(found)

    play(tmp_path, story)


# --- what they do -------------------------------------------------------------------------------------------------


def test_an_answer_by_telephone_counts_from_when_it_was_given(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        row = await asked(c)
        await c.w.passes(hours=2, minutes=15)  # missed, and told a new time
        status, done = await c.ask(
            "POST", f"/conversations/{row}/answered", {"at": "2026-11-23T11:20:00+01:00", "who": "Jan"}
        )

        assert status == 200
        assert done["conversation"]["answered_at"] == "2026-11-23T10:20:00Z"
        assert await c.w.goes_on() == []
        status, again = await c.ask("POST", f"/conversations/{row}/answered", {"who": "Piet"})
        assert (status, again["already"], again["done_by"]) == (200, True, "Jan")

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("until", "told", "untold"),
    [
        ("2026-11-23T16:00:00+01:00", True, ""),
        ("2026-11-23T11:00:00+01:00", False, "not-later"),
    ],
)
def test_the_customer_is_told_what_becomes_later_only(tmp_path: Path, until: str, told: bool, untold: str) -> None:
    async def story(c: Colleague) -> None:
        row = await asked(c)
        _, done = await c.ask("POST", f"/conversations/{row}/promise", {"until": until})
        left = [r for _, r in await c.w.passes(minutes=1) if r.purpose == "retold"]

        assert (done["customer_told"], done["untold"]) == (told, untold)
        assert len(left) == told
        _, same = await c.ask("POST", f"/conversations/{row}/promise", {"until": until})
        assert same["already"] is True

    play(tmp_path, story)


def test_at_night_the_customer_is_told_in_the_morning(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.passes(hours=7)
        row = await asked(c)  # at 17:00, for tomorrow morning
        await c.w.passes(hours=5)
        await c.ask("POST", f"/conversations/{row}/promise", {"until": "2026-11-24T16:00:00+01:00"})
        left = [(at.isoformat(), r) for at, r in await c.w.passes(hours=14) if r.purpose == "retold"]

        assert [at for at, _ in left] == ["2026-11-24T07:00:00+00:00"]
        assert "vandaag vóór 16:00" in left[0][1].text  # said as it is read: in the morning

    play(tmp_path, story)


def test_moved_twice_before_the_first_word_of_it_left_is_told_once(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.passes(hours=7)
        row = await asked(c)
        await c.w.passes(hours=5)
        for hour in (15, 16):
            await c.ask("POST", f"/conversations/{row}/promise", {"until": f"2026-11-24T{hour}:00:00+01:00"})
        left = [r for _, r in await c.w.passes(hours=14) if r.purpose == "retold"]

        assert len(left) == 1
        assert "16:00" in left[0].text

    play(tmp_path, story)


def test_a_first_answer_that_has_not_left_is_not_lost_when_the_promise_moves(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        chat = await c.w.chats("Hoi")  # waits some seconds for the rest
        row = chat["conversation"]
        await c.ask("POST", f"/conversations/{row}/promise", {"by": "2h"})
        purposes = [r.purpose for _, r in await c.w.passes(minutes=1)]

        assert sorted(purposes) == ["acknowledgement", "retold"]

    play(tmp_path, story)


def test_on_a_channel_whose_window_has_closed_the_promise_moves_in_silence(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        row = (await c.w.chats("Kan ik morgen mijn fiets komen ophalen?"))["conversation"]
        await c.ask("POST", f"/conversations/{row}/promise", {"until": "2026-11-25T16:00:00+01:00"})
        await c.w.passes(hours=30)
        _, done = await c.ask("POST", f"/conversations/{row}/promise", {"until": "2026-11-25T17:00:00+01:00"})

        assert (done["customer_told"], done["untold"]) == (False, "reply-window-closed")

    play(tmp_path, story)


def test_a_paused_account_keeps_what_it_has_to_say(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        _, paused = await c.ask("POST", "/accounts/mail/pause", {"who": "Jan", "reason": "verhuizing"})
        await asked(c)
        assert (paused["held"], await c.w.passes(minutes=5)) == (True, [])
        assert "Jan" in (await c.ask("GET", "/accounts"))[1]["items"][0]["paused"]
        (pause,) = await c.w.scratch.store.pauses()
        assert (pause.account, pause.reason) == ("mail", "verhuizing")
        for account in c.w.scratch.accounts.values():
            account.held = ""  # a new start knows nothing of it …
        await c.faces.hold(c.w.scratch.flow.tools.accounts)  # … until it asks the store
        assert await c.w.passes(minutes=5) == []
        await c.ask("POST", "/accounts/mail/resume", {"who": "Jan"})

        assert [r.to for _, r in await c.w.passes(minutes=5)] == ["lena@post.example"]
        assert await c.w.scratch.store.pauses() == []

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/nothing", None, 404),
        ("GET", "/conversations/1", None, 404),
        ("GET", "/conversations/99999999999999999999999", None, 404),
        ("GET", "/conversations/x'--", None, 404),
        ("DELETE", "/conversations", None, 405),
        ("GET", "/conversations?limit=0", None, 422),
        ("GET", "/conversations?colour=red", None, 422),
        ("GET", "/conversations?after=x", None, 422),
        ("GET", "/conversations?after=9999999999999999999", None, 422),  # more than an id can hold
        ("DELETE", "/faq/learned?lesson=9999999999999999999", None, 422),
        ("POST", "/conversations/ROW/promise", {}, 422),
        ("POST", "/conversations/ROW/promise", {"by": "2h", "until": "2026-11-24T10:00:00Z"}, 422),
        ("POST", "/conversations/ROW/promise", {"by": "soon"}, 422),
        ("POST", "/conversations/ROW/promise", {"until": "2026-11-24T10:00:00"}, 422),  # no offset
        ("POST", "/conversations/ROW/promise", {"until": "2026-11-20T10:00:00Z"}, 409),
        ("POST", "/conversations/ROW/promise", {"until": "2066-11-20T10:00:00Z"}, 409),
        ("POST", "/conversations/ROW/promise", {"by": "2h", "promise": "17"}, 409),
        ("POST", "/conversations/ROW/answered", {"at": "2027-01-01T00:00:00Z"}, 409),
        ("POST", "/conversations/ROW/answered", {"at": "2020-01-01T00:00:00Z"}, 409),
        ("POST", "/conversations/ROW/answered", {"who": 3}, 422),
        ("POST", "/conversations/ROW/answered", [], 422),
        ("POST", "/conversations/ROW/answered", BIG, 413),
        ("POST", "/conversations/ROW/take", {}, 422),
        ("POST", "/conversations/1/take", {"who": "Jan"}, 404),
        ("POST", "/accounts/nobody/pause", {}, 404),
    ],
)
def test_what_cannot_be_is_refused_as_a_problem(tmp_path: Path, method: str, path: str, body: Any, status: int) -> None:
    async def story(c: Colleague) -> None:
        row = await asked(c)
        before = await c.w.states()
        found, problem = await c.ask(method, path.replace("ROW", row), body)

        assert found == status, problem
        assert problem["status"] == status
        assert problem["title"]
        assert await c.w.states() == before

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("raw", "kind", "status"),
    [
        (b"{", "application/json", 422),
        (b"\xff\xfe", "application/json", 422),
        (b"[" * 5000, "application/json", 422),
        (b'{"who": "\\ud800"}', "application/json", 422),
        (b'{"who": "Jan\\u0000"}', "application/json", 200),  # what a name may not hold is left out of it
        (b'{"who": "Jan"}', "text/plain", 415),
        (b"who=Jan", "application/x-www-form-urlencoded", 415),
        (b"", "application/json", 200),
    ],
)
def test_bodies_that_are_none(tmp_path: Path, raw: bytes, kind: str, status: int) -> None:
    async def story(c: Colleague) -> None:
        row = await asked(c)
        url = f"{c.base}/api/v1/conversations/{row}/answered"
        headers = {"Authorization": "Bearer s3cret", "Content-Type": kind}
        async with c.session.post(url, data=raw, headers=headers) as answer:
            assert answer.status == status, await answer.text()

    play(tmp_path, story)


# --- the description ----------------------------------------------------------------------------------------------


def test_the_description_is_true(tmp_path: Path) -> None:
    """Every route of the table, every answer of it, and nothing else."""

    async def story(c: Colleague) -> None:
        status, described = await c.ask("GET", "/openapi.json", token="r3ader")
        assert status == 200
        assert described == json.loads(json.dumps(describe(table(c))))
        assert described["openapi"].startswith("3.1")
        paths = {(path, method.upper()) for path, methods in described["paths"].items() for method in methods}
        assert paths == {(route.path, route.method) for route in table(c)}
        refs = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(described)))
        assert refs <= set(described["components"]["schemas"])

        row = await asked(c)
        await c.w.passes(minutes=100)
        bodies = {**BODIES, "take": {"who": "Jan"}}
        for route in table(c):
            path = place(route, row)
            operation = described["paths"][route.path][route.method.lower()]
            body = bodies.get(route.name, {}) if route.body else None
            for token, asked_path in (("s3cret", path), ("wrong", path), ("s3cret", path.replace(row, "7"))):
                found, answer = await c.ask(route.method, asked_path, body, token)
                says = operation["responses"][str(found)]["content"]
                (schema,) = (one["schema"] for one in says.values())
                whole = {"components": described["components"], **schema}
                jsonschema.validate(answer, whole, jsonschema.Draft202012Validator)

    play(tmp_path, story)

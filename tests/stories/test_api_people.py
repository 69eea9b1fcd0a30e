"""Programs that record what they saw, and one person shown and erased through the API."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from .staff import Colleague, play
from .test_api import CALLED, asked, reader
from .test_staff import QUESTION

__all__ = ["reader"]
LENA, MESSAGES = "lena@post.example", "/accounts/mail/messages"
NOOR = {**CALLED, "handle": "31600000001"}


async def told(c: Colleague, path: str = MESSAGES, **fields: Any) -> tuple[int, dict[str, Any]]:
    """A program tells what it saw; the flow decides it."""
    status, answer = await c.ask("POST", path, {**CALLED, **fields})
    while await c.w.scratch.flow.decide_some():
        pass
    await c.w.scratch.outbox.drain(5)
    return status, answer


# --- messages that programs saw -----------------------------------------------------------------------------------


def test_a_customers_message_is_answered_by_the_accounts_own_channel(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        assert await told(c, name="Lena Dekker") == (200, {"new": True})
        assert await told(c, name="Lena Dekker") == (200, {"new": False})  # the same id again changes nothing
        assert await told(c, text="Something else") == (200, {"new": False})
        (_, reply), *more = await c.w.passes(minutes=1)
        (found,) = (await c.ask("GET", "/conversations"))[1]["items"]

        assert (reply.account, reply.to, reply.purpose, more) == ("mail", LENA, "acknowledgement", [])
        assert QUESTION not in reply.text  # nobody has proven who wrote
        assert (found["contact"], found["state"], found["name"]) == (LENA, "open", "Lena Dekker")

    play(tmp_path, story)


def test_in_a_chat_an_id_that_the_platform_does_not_know_is_not_quoted(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        assert (await told(c, "/accounts/whatsapp/messages", **NOOR))[0] == 200
        ((_, reply),) = [left for left in await c.w.passes(minutes=1) if left[1].purpose == "acknowledgement"]

        assert (reply.account, reply.to, reply.answers) == ("whatsapp", "31600000001", None)

    play(tmp_path, story)


def test_a_handle_of_a_chat_stays_as_the_platform_writes_it(tmp_path: Path) -> None:
    """Capitals are part of a Matrix id or a program's own names: in small letters it would be somebody else."""

    async def story(c: Colleague) -> None:
        anna = {**NOOR, "handle": "@Anna:post.example"}
        assert (await told(c, "/accounts/whatsapp/messages", **anna))[0] == 200
        ((_, reply),) = [left for left in await c.w.passes(minutes=1) if left[1].purpose == "acknowledgement"]
        await told(c, "/accounts/whatsapp/messages", **{**anna, "id": "call-2", "author": "agent"})

        assert reply.to == "@Anna:post.example"
        assert (await c.w.states())["promises"] == {"kept": 1}

    play(tmp_path, story)


def test_an_answer_by_telephone_ends_the_promise(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        row = await asked(c)
        await c.w.passes(minutes=0)
        status, _ = await told(c, author="agent", handle="Lena@Post.example", conversation=row, text="Called her.")
        _, found = await c.ask("GET", f"/conversations/{row}")

        assert (status, found["state"], [p["state"] for p in found["promises"]]) == (200, "answered", ["kept"])
        assert await c.w.goes_on() == []

    play(tmp_path, story)


def test_in_a_chat_the_answer_finds_the_conversation_by_the_person(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        row = (await c.w.chats("Kan ik morgen mijn fiets komen ophalen?"))["conversation"]
        assert (await told(c, "/accounts/whatsapp/messages", **{**NOOR, "author": "agent"}))[0] == 200
        _, found = await c.ask("GET", f"/conversations/{row}")

        assert found["state"] == "answered"

    play(tmp_path, story)


def test_a_conversation_that_a_program_keeps_has_a_name_of_its_own(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await told(c, id="1", conversation="ticket 4711")
        await told(c, id="2", conversation="ticket 4711", text="En nog een vraag.")
        await told(c, id="3", conversation="ticket 4711", author="agent", text="Dat kan.")
        (found,) = (await c.ask("GET", "/conversations"))[1]["items"]

        assert found["state"] == "answered"

    play(tmp_path, story)


def test_a_further_message_in_a_mail_thread_keeps_the_thread(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        mail = await c.w.mails(QUESTION)
        row = str(mail["conversation"])
        await c.ask("POST", f"/conversations/{row}/answered")
        await c.w.passes(days=4)
        moment, text = c.w.now.isoformat(), "Mag ik ook een dag later komen?"
        assert await told(c, conversation=row, sent_at=moment, text=text) == (200, {"new": True})
        left = [r for _, r in await c.w.passes(minutes=1) if r.purpose == "acknowledgement"]

        assert [r.reply_to["message_id"] for r in left] == [mail["message_id"]]

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("path", "fields", "status", "reason"),
    [
        ("/accounts/nobody/messages", {}, 404, "unknown"),
        (MESSAGES, {"author": "machine"}, 422, "not-as-described"),
        (MESSAGES, {"id": ""}, 422, "not-as-described"),
        (MESSAGES, {"id": "  "}, 422, "not-as-described"),
        (MESSAGES, {"id": "x" * 401}, 422, "not-as-described"),
        (MESSAGES, {"handle": " "}, 422, "not-as-described"),
        (MESSAGES, {"text": ""}, 422, "not-as-described"),
        (MESSAGES, {"text": "x" * 20_001}, 422, "not-as-described"),
        (MESSAGES, {"text": "x" * 70_000}, 413, ""),
        (MESSAGES, {"sent_at": "2026-11-23T09:59:00"}, 422, "not-as-described"),  # no offset
        (MESSAGES, {"sent_at": "2026-11-24T09:59:00Z"}, 409, "in-the-future"),
        (MESSAGES, {"colour": "red"}, 422, "not-as-described"),
        (MESSAGES, {"author": "agent"}, 409, "which-conversation"),
        (MESSAGES, {"conversation": "ROW", "handle": "piet@post.example"}, 409, "another-person"),
    ],
)
def test_what_cannot_be_is_not_recorded(
    tmp_path: Path, path: str, fields: dict[str, Any], status: int, reason: str
) -> None:
    async def story(c: Colleague) -> None:
        row = await asked(c)
        before = await c.w.states()
        named = {key: row if value == "ROW" else value for key, value in fields.items()}
        found, problem = await told(c, path, **named)

        assert (found, problem["reason"]) == (status, reason), problem
        assert await c.w.states() == before

    play(tmp_path, story)


def test_wild_letters_hurt_nothing(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        for n, text in enumerate(("\0", "\u202eabc", "x" * 20_000, "\ud83d\udeb2 fiets?")):
            assert (await told(c, id=f"wild \0 {n}", text=text, conversation=f"\0{n}", name="\0"))[0] == 200

    play(tmp_path, story)


# --- one person ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sender", [LENA, "a/b+c%d@post.example"])
def test_one_person_is_shown_and_erased(tmp_path: Path, sender: str) -> None:
    async def story(c: Colleague) -> None:
        row = await asked(c, sender=sender)
        await c.w.passes(minutes=0)
        path = f"/contacts/mail/{quote(sender, safe='')}"
        status, kept = await c.ask("GET", path)
        assert (status, kept["contact"]["handle"]) == (200, sender)
        assert kept["messages"][0]["body"]["text"].startswith(QUESTION)
        assert (await c.ask("GET", path, token="r3ader"))[0] == 403
        assert (await c.ask("DELETE", path, token="r3ader"))[0] == 403

        assert await c.ask("DELETE", f"{path}?who=Jan") == (200, {"account": "mail", "erased": True})
        assert (await c.ask("GET", path))[0] == 404
        assert (await c.ask("DELETE", path))[0] == 404
        assert sender not in json.dumps(await c.ask("GET", f"/conversations/{row}"))
        assert await c.w.goes_on() == []  # nothing more is said to them or about them

    play(tmp_path, story)


def test_a_person_is_unknown_on_another_account(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await asked(c)
        for account in ("whatsapp", "nobody"):
            assert (await c.ask("GET", f"/contacts/{account}/{quote(LENA)}"))[0] == 404
            assert (await c.ask("DELETE", f"/contacts/{account}/{quote(LENA)}"))[0] == 404
        assert (await c.ask("GET", f"/contacts/mail/{quote(LENA)}"))[0] == 200

    play(tmp_path, story)


def test_what_has_not_left_for_an_erased_person_stays_here(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.chats("Hoi")  # waits some seconds for the rest
        assert (await c.ask("DELETE", "/contacts/whatsapp/31600000001"))[0] == 200
        assert await c.w.passes(minutes=1) == []

    play(tmp_path, story)


def test_a_program_says_that_two_handles_are_one_person(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        row = await asked(c)
        chat = (await c.w.chats("Kan ik morgen mijn fiets komen ophalen?"))["conversation"]
        await c.w.passes(minutes=1)
        path = f"/contacts/mail/{quote(LENA, safe='')}/same-as"
        body = {"account": "whatsapp", "handle": "31600000001", "who": "Jan"}

        assert await c.ask("POST", path, body) == (200, {"already": False})
        assert await c.ask("POST", path, body) == (200, {"already": True})
        assert (await c.ask("POST", path, {**body, "handle": "nobody"}))[0] == 404
        assert (await c.ask("POST", path, {"account": "whatsapp"}))[0] == 422
        assert (await c.ask("POST", f"/conversations/{row}/answered", {"who": "Jan"}))[0] == 200
        for each in (row, chat):  # an answer on one is an answer on the other
            _, found = await c.ask("GET", f"/conversations/{each}")
            assert [p["state"] for p in found["promises"]] == ["kept"]
        assert await c.w.goes_on() == []

    play(tmp_path, story)

"""Bluesky holds what every channel holds; and what each thing that it sends means, payload by payload."""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from responder import (
    Author,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    RawEvent,
    Reply,
    Secret,
    Unreadable,
    dump_json,
    load_json,
)
from responder.testing import NOON, CapturedLog, ChannelContract, ScriptedHttp, make_desk, open_shop, payload
from responder_bluesky import Bluesky, BlueskySettings
from responder_bluesky.session import Tokens

PAYLOADS = Path(__file__).parent / "payloads"
ME, LENA, NOOR, ROBOT = (f"did:plc:{name.ljust(24, '2')}" for name in ("acmeshop", "lena", "noor", "robot"))
CID = "bafyreib2rxk3rybk3aobmv5dgt3rnmfnzznbpx5qhbjzvc3mmqvxjrs3pu"
CHAT = "3m4nv2kqbz22x"
SETTINGS = BlueskySettings(plugin="bluesky", identifier=ME, app_password=Secret.of("abcd-efgh-ijkl-mnop"))
SHOP = f'[channels.contract]\nplugin = "bluesky"\nidentifier = "{ME}"\napp_password = {{ env = "X" }}\n'
FOLDER = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
TOKENS = Tokens(ME, "acme.example", "https://pds.example", "access-1", "refresh-1", "")


def at(did: str, key: str) -> str:
    return f"at://{did}/app.bsky.feed.post/{key}"


def ref(did: str, key: str) -> dict[str, str]:
    return {"uri": at(did, key), "cid": CID}


def public(did: str, key: str, text: str, root: tuple[str, str] | None = None, **more: Any) -> Message:
    first = root or (did, key)
    fields = {
        "account": "contract",
        "id": at(did, key),
        "handle": did,
        "sent_at": NOON + timedelta(milliseconds=10),
        "text": text,
        "conversation": f"{at(*first)}|{did}",
        "proven": True,
        "public": True,
        "reply_to": {"root": ref(*first), "parent": ref(did, key)},
        **more,
    }
    return Message(**fields)


def private(own_id: str, text: str, **more: Any) -> Message:
    fields = {
        "account": "contract",
        "id": own_id,
        "handle": LENA,
        "sent_at": NOON + timedelta(seconds=3),
        "text": text,
        "name": "Lena Dekker",
        "conversation": CHAT,
        "proven": True,
        "reply_to": {"convo": CHAT},
        **more,
    }
    return Message(**fields)


def by_hand(key: str, text: str, second: int) -> Message:
    return public(
        ME,
        key,
        text,
        handle=LENA,
        author=Author.AGENT,
        sent_at=NOON + timedelta(minutes=10, seconds=second),
        conversation=f"{at(LENA, '3m4nuxa5l2k2a')}|{LENA}",
        reply_to={},
    )


def labelled(reason: str) -> tuple[Mark, ...]:
    return (Mark(reason, "Bluesky: labels of the profile", reason),)


LENAS: Mapping[str, Any] = {"name": "Lena Dekker", "locale": "nl"}
MENTION = public(
    LENA,
    "3m4nuxa5l2k2a",
    "Waar blijft mijn pakketje? 📦 Het zou gisteren komen.",
    full_text="@acme.example Waar blijft mijn pakketje? 📦 Het zou gisteren komen.",
    **LENAS,
)
BAD = dump_json(load_json((PAYLOADS / "one_bad.json").read_bytes())["notifications"][0])
OURS: Sequence[Inbound] = [Ignored(reason="our-own")]
EXPECTED: Mapping[str, Sequence[Inbound]] = {
    "mention": [MENTION],
    "reply": [public(NOOR, "3m4nuxa5l2k2c", "And is it open on Sunday?", (ME, "3m4nuxa5l2k2b"))],
    "mention_inside": [public(LENA, "3m4nuxa5l2k2d", "Ik schreef naar @acme.example en hoor niets", **LENAS)],
    "told_twice": [
        public(
            LENA,
            "3m4nuxa5l2k2e",
            "still nothing?",
            (LENA, "3m4nuxa5l2k2a"),
            full_text="@acme.example still nothing?",
            name="Lena Dekker",
            locale="en",
        ),
        Ignored(reason="told-twice"),
    ],
    "further_down": [Ignored(reason="not-addressed-to-us")],
    "picture": [public(LENA, "3m4nuxa5l2k2g", "", kind=Kind.IMAGE, full_text="@acme.example", **LENAS)],
    "video_and_quote": [
        public(LENA, "3m4nuxa5l2k2h", "Kapot", kind=Kind.VIDEO, full_text="Kapot @acme.example", **LENAS)
    ],
    "program": [
        public(
            ROBOT,
            "3m4nuxa5l2k2i",
            "beep",
            full_text="@acme.example beep",
            name="Robot",
            locale="en",
            marks=labelled("machine"),
        )
    ],
    "spam": [
        public(
            ROBOT,
            "3m4nuxa5l2k2j",
            "win a phone",
            full_text="@acme.example win a phone",
            name="Win now",
            locale="en",
            marks=labelled("spam"),
        )
    ],
    "muted": [Ignored(reason="blocked")],
    "like": [Ignored(reason="other-notification", detail="like")],
    "one_bad": [
        Unreadable(
            account="contract",
            id="sha256:" + hashlib.sha256(BAD).hexdigest()[:32],
            raw=BAD,
            error="'did' is missing",
        ),
        MENTION,
    ],
    "our_own": OURS,
    "colleague": [by_hand("3m4nuxm2vhc2s", "Hoi Lena, hij komt vandaag!", 0)],
    "colleague_goes_on": [by_hand("3m4nuxm2vhc2t", "Voor vijf uur.", 30)],
    "colleague_below_ours": [
        replace(
            by_hand("3m4nuxm2vhc2v", "Ja hoor, tot vijf.", 30),
            handle=NOOR,
            conversation=f"{at(ME, '3m4nuxa5l2k2b')}|{NOOR}",
        )
    ],
    "news": [Ignored(reason="own-post")],
    "message": [private("3m4nv2lc4hs2x", "Hallo, order 8841 is er nog niet.")],
    "request": [
        Ignored(reason="other-log-entry", detail="logBeginConvo"),
        private("3m4nv2lc4hs2y", "Good morning, may I change my address?"),
    ],
    "message_ours": OURS,
    "message_colleague": [private("3m4nv2lc4hs3a", "It left this morning, Lena.", author=Author.AGENT)],
    "message_program": [private("3m4nv2lc4hs3b", "beep", handle=ROBOT, name="Robot", marks=labelled("machine"))],
    "message_group": [Ignored(reason="group")],
    "message_post_shared": [private("3m4nv2lc4hs3d", "", kind=Kind.OTHER)],
    "message_undescribed": [private("3m4nv2lc4hs3e", "hello?", name="Lena")],
    "message_deleted": [private("3m4nv2lc4hs2x:deleted", "", kind=Kind.REVOKE, about="3m4nv2lc4hs2x", name=None)],
    "read_and_reaction": [
        Ignored(reason="other-log-entry", detail="logReadConvo"),
        Ignored(reason="other-log-entry", detail="logAddReaction"),
        Ignored(reason="other-log-entry", detail="logSomethingNew"),
    ],
    "nothing": [],
}


class TestTheContract(ChannelContract):
    channel = Bluesky
    settings = SETTINGS
    payloads = PAYLOADS
    expected = EXPECTED
    secrets = ("abcd-efgh-ijkl-mnop", "access-1", "refresh-1")
    own_echoes = (
        "our_own",
        "colleague",
        "colleague_goes_on",
        "colleague_below_ours",
        "message_ours",
        "message_colleague",
        "news",
    )
    told_apart = (
        (Author.CUSTOMER, "mention"),
        (Author.AGENT, "message_colleague"),
        (Author.MACHINE, "program"),
        (Author.US, "our_own"),
    )
    shop = SHOP

    def make(self, http: ScriptedHttp | None = None, log: CapturedLog | None = None) -> Bluesky:
        desk = make_desk(self.account, http=http, log=log, folder=Path(FOLDER.name))
        channel = Bluesky(self.account, SETTINGS, desk)
        channel.session.tokens = TOKENS
        return channel

    def reply(self) -> Reply:
        return replace(super().reply(), to=LENA, reply_to={"convo": CHAT})

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        message = {"id": f"m{number}", "text": reply.text, "sender": {"did": LENA}, "sentAt": NOON.isoformat()}
        entry = {"$type": "chat.bsky.convo.defs#logCreateMessage", "convoId": CHAT, "message": message}
        return RawEvent("poll", dump_json({"me": ME, "logs": [entry]}))


def test_a_private_question_is_answered_and_ends_with_a_colleague_s_message() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            await shop.takes("contract", payload(PAYLOADS / "request.json"))
            lena = shop.customer("contract", LENA)
            first = await lena.hears()
            assert first.reply_to == {"convo": CHAT}
            await shop.takes("contract", payload(PAYLOADS / "message_colleague.json"))
            await lena.hears_nothing(timedelta(days=3))

    asyncio.run(story())


def test_a_public_question_is_answered_below_it_in_at_most_300_signs() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            await shop.takes("contract", payload(PAYLOADS / "mention.json"))
            reply = await shop.customer("contract", LENA).hears()
            assert len(reply.text) <= 300
            assert reply.reply_to == MENTION.reply_to

    asyncio.run(story())


@pytest.mark.parametrize("public", [True, False])
def test_where_others_read_along_a_text_is_cut_to_what_a_post_takes(public: bool) -> None:
    async def story() -> None:
        company = f'[company]\nname = "Acme"\nteam = "{"de klantenservice " * 15}"\nlanguages = ["nl"]\n'
        async with open_shop(company + SHOP) as shop:
            await shop.takes("contract", payload(PAYLOADS / ("mention.json" if public else "message.json")))
            reply = await shop.customer("contract", LENA).hears()
            assert (len(reply.text) <= 300) is public

    asyncio.run(story())


def test_a_program_hears_nothing() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            for name in ("program", "message_program"):
                await shop.takes("contract", payload(PAYLOADS / f"{name}.json"))
            assert await shop.said(within=timedelta(days=1)) == []

    asyncio.run(story())


def test_a_colleague_s_post_calls_off_what_would_follow() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            await shop.takes("contract", payload(PAYLOADS / "mention.json"))
            lena = shop.customer("contract", LENA)
            await lena.hears()
            await shop.takes("contract", payload(PAYLOADS / "colleague.json"))
            await lena.hears_nothing(timedelta(days=3))

    asyncio.run(story())

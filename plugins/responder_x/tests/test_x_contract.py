"""X: what each payload means, and what every channel holds."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder import (
    UNTOLD,
    Author,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    NotReadable,
    RawEvent,
    Receipt,
    ReceiptState,
    Reply,
    Secret,
    Unreadable,
    WebhookRequest,
    dump_json,
)
from responder.testing import NOON, CapturedLog, ChannelContract, ScriptedHttp, open_shop, payload
from responder_x import X, XSettings

ME, MIRA, ROOT = "900", "77", "1900000000000000123"
KEYS = ("ck-invented", "cs-invented", "at-invented", "ats-invented")
SETTINGS = XSettings(
    plugin="x",
    user_id=ME,
    username="acmehelp",
    mode="webhook",
    consumer_key=Secret.of(KEYS[0]),
    consumer_secret=(Secret.of("cs-new"), Secret.of(KEYS[1])),
    access_token=Secret.of(KEYS[2]),
    access_token_secret=Secret.of(KEYS[3]),
    app_id="555",
    api_url="https://x.example",
)
_MINUTE = timedelta(minutes=1)
PAYLOADS = Path(__file__).parent / "payloads"


def post(
    number: str,
    text: str,
    *,
    author: str = MIRA,
    thread: str | None = None,
    wrote: Author = Author.CUSTOMER,
    **more: Any,
) -> Message:
    fields: dict[str, Any] = {
        "account": "contract",
        "id": f"post:{number}",
        "handle": author,
        "sent_at": NOON,
        "author": wrote,
        "text": text,
        "name": "Mira",
        "conversation": f"post:{thread or number}:{author}",
        "proven": True,
        "public": True,
        "reply_to": {"post": number, "user": author},
        **more,
    }
    return Message(**fields)


def answered(number: str, text: str, wrote: Author) -> Message:
    return post(number, text, thread=ROOT, wrote=wrote, name=None, reply_to={})


def direct(number: str, text: str, author: Author = Author.CUSTOMER, **more: Any) -> Message:
    fields: dict[str, Any] = {
        "account": "contract",
        "id": f"dm:{number}",
        "handle": MIRA,
        "sent_at": NOON,
        "author": author,
        "text": text,
        "name": "Mira" if author is Author.CUSTOMER else None,
        "conversation": "dm:77-900",
        "proven": True,
        "reply_to": {"dm": "dm:77-900", "user": MIRA},
        **more,
    }
    return Message(**fields)


BOT = (Mark("bot-account", "X: label Automated", "Automated by @someone"),)
BROKEN = {"type": "message_create", "id": "55021", "message_create": {}}
EXPECTED: Mapping[str, Sequence[Inbound]] = {
    "dm_received": [direct("55010", "order 8841? https://example.com/orders/8841 & more")],
    "dm_time_that_is_none": [direct(n, "Is it there?", sent_at=UNTOLD) for n in ("55401", "55402", "55403")],
    "delivery_of_a_number": [direct("55404", "Is it there?")],
    "dm_version_2": [direct("55040", "order 8841?")],
    "dm_photo": [direct("55011", "", kind=Kind.IMAGE)],
    "dm_empty": [direct("55015", "", kind=Kind.EMPTY)],
    "dm_colleague": [direct("55012", "Your parcel is on its way, Mira.", Author.AGENT)],
    "dm_other_tool": [direct("55016", "Written in a help desk.", Author.AGENT)],
    "dm_ours_by_app": [direct("55013", "We have your message.", Author.US)],
    "dm_ours_by_id": [direct("55014", "We have your message.", Author.US)],
    "dm_read": [Receipt(account="contract", state=ReceiptState.READ, at=NOON, platform_id="dm:55014")],
    "dm_read_by_us": [Ignored(reason="read-by-us")],
    "dm_typing": [Ignored(reason="typing", detail="dm.indicate_typing")],
    "chat_encrypted": [Ignored(reason="encrypted-chat", detail="chat.received", alert=True)],
    "mention": [post(ROOT, "where is 8841?")],
    "mention_inside": [post("1900000000000000124", "Three weeks, @AcmeHelp! Where is it? <3")],
    "mention_long": [
        post("1900000000000000125", "I ordered three weeks ago and nothing came. See https://example.com/8841")
    ],
    "mention_photo": [post("1900000000000000126", "broken", kind=Kind.IMAGE)],
    "mention_edited": [  # the first id: it is the same message; the newest form is the one that is answered
        post(ROOT, "where is 8842?", reply_to={"post": "1900000000000000130", "user": MIRA})
    ],
    "mention_only_name": [post("1900000000000000127", "", kind=Kind.EMPTY)],
    "reply_to_us": [post("1900000000000000140", "still waiting", thread=ROOT)],
    "further_down": [Ignored(reason="not-addressed-to-us")],
    "called_in": [post("1900000000000000142", "ask @acmehelp about it", thread="1900000000000000100")],
    "repost": [Ignored(reason="repost")],
    "quote": [Ignored(reason="not-addressed-to-us")],
    "program": [
        post("1900000000000000145", "weather report", author="99", name="Weather", wrote=Author.MACHINE, marks=BOT)
    ],
    "colleague_reply": [answered("1900000000000000150", "It left today, Jan", Author.AGENT)],
    "colleague_goes_on": [answered("1900000000000000152", "And here is the link", Author.AGENT)],
    "our_reply": [answered("1900000000000000151", "We have seen it.", Author.US)],
    "own_post": [Ignored(reason="own-post")],
    "post_deleted": [
        post(ROOT, "", name=None, reply_to={}, kind=Kind.REVOKE, id=f"deleted:{ROOT}", about=f"post:{ROOT}")
    ],
    "own_post_deleted": [Ignored(reason="own-post-deleted")],
    "other_account": [Ignored(reason="other-account")],
    "event_of_tomorrow": [Ignored(reason="unknown-event", detail="spaces.start")],
    "access_revoked": [Ignored(reason="access-revoked", detail="oauth.revoke", alert=True)],
    "account_activity": [
        direct("55020", "hello?"),
        Unreadable(
            account="contract",
            id=f"bad:{hashlib.blake2b(dump_json(BROKEN), digest_size=12).hexdigest()}",
            raw=dump_json(BROKEN),
            error="KeyError('message_data')",
        ),
        post("1900000000000000160", "any news?"),
        post(
            "1900000000000000160",
            "",
            name=None,
            reply_to={},
            kind=Kind.REVOKE,
            id="deleted:1900000000000000160",
            about="post:1900000000000000160",
        ),
        Ignored(reason="unknown-event", detail="favorite_events"),
    ],
    "look": [
        answered("1900000000000000150", "It left today, Jan", Author.AGENT),
        post(ROOT, "where is 8841?"),
        direct("55010", "order 8841?"),
        direct("55012", "On its way.", Author.AGENT),
        Ignored(reason="group-chat"),
        Ignored(reason="chat-event", detail="ParticipantsJoin"),
        direct(
            "55032",
            "weather",
            Author.MACHINE,
            handle="99",
            name="Weather",
            conversation="dm:99-900",
            marks=BOT,
            reply_to={"dm": "dm:99-900", "user": "99"},
        ),
    ],
}


def signature(body: bytes, key: str = KEYS[1]) -> str:
    return "sha256=" + base64.b64encode(hmac.digest(key.encode(), body, hashlib.sha256)).decode()


class TestTheContract(ChannelContract):
    channel = X
    settings = SETTINGS
    payloads = PAYLOADS
    expected = EXPECTED
    secrets = KEYS
    own_echoes = (
        "dm_colleague",
        "dm_ours_by_app",
        "dm_ours_by_id",
        "dm_other_tool",
        "colleague_reply",
        "colleague_goes_on",
        "our_reply",
        "own_post",
    )
    told_apart = (
        (Author.CUSTOMER, "mention"),
        (Author.AGENT, "colleague_reply"),
        (Author.MACHINE, "program"),
        (Author.US, "our_reply"),
    )
    shop = (
        '[channels.contract]\nplugin = "x"\nuser_id = "900"\nusername = "acmehelp"\nconsumer_key = { env = "X" }\n'
        'consumer_secret = { env = "X" }\naccess_token = { env = "X" }\naccess_token_secret = { env = "X" }\n'
    )

    def make(self, http: ScriptedHttp | None = None, log: CapturedLog | None = None) -> X:
        channel = super().make(http, log)
        assert isinstance(channel, X)
        channel.journal.remember("dm:55014", "post:1900000000000000151")
        return channel

    def signed(self, body: bytes) -> WebhookRequest:
        return WebhookRequest("POST", {"x-twitter-webhooks-signature": signature(body)}, {}, body)

    def reply(self) -> Reply:
        return replace(super().reply(), to=MIRA, reply_to={"dm": "dm:77-900", "user": MIRA})

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        """How the text of another such program arrives, privately and in public."""
        at = NOON.isoformat().replace("+00:00", "Z")
        message = {"id": str(number), "event_type": "MessageCreate", "text": reply.text, "sender_id": "901"}
        message |= {"dm_conversation_id": "900-901", "created_at": at}
        said = {"id": str(number), "author_id": "902", "text": f"@acmehelp {reply.text}", "created_at": at}
        said |= {"conversation_id": "1", "in_reply_to_user_id": ME}
        pages = {"messages": {"data": [message]}} if number % 2 else {"mentions": {"data": [said]}}
        return RawEvent("poll", dump_json({"look": pages}))


def test_an_older_secret_and_the_newest_both_sign() -> None:
    channel = TestTheContract().make()

    for key in ("cs-new", "cs-invented"):
        channel.verify(WebhookRequest("POST", {"x-twitter-webhooks-signature": signature(b"{}", key)}, {}, b"{}"))


def test_a_mention_and_a_message_are_answered_each_once() -> None:
    async def story() -> None:
        async with open_shop(TestTheContract.shop) as shop:
            await shop.takes("contract", payload(PAYLOADS / "mention.json"))
            first = await shop.said(within=_MINUTE)
            await shop.takes("contract", payload(PAYLOADS / "mention_edited.json"))
            await shop.takes("contract", payload(PAYLOADS / "further_down.json"))
            await shop.takes("contract", payload(PAYLOADS / "program.json"))
            rest = await shop.said(within=_MINUTE)

            assert [(one.to, one.reply_to["post"]) for one in first] == [(MIRA, ROOT)]
            assert rest == []

    asyncio.run(story())


def test_a_public_answer_is_cut_to_what_a_post_holds(tmp_path: Path) -> None:
    """In private the same account may say ten thousand."""
    template = tmp_path / "templates" / "en" / "public.txt"
    template.parent.mkdir(parents=True)
    template.write_text("You wrote to a program. " + "A colleague answers soon. " * 30, encoding="utf-8")

    async def story() -> None:
        async with open_shop(TestTheContract.shop, folder=tmp_path) as shop:
            await shop.takes("contract", payload(PAYLOADS / "mention.json"))
            (heard,) = await shop.said(within=_MINUTE)

            assert 240 < len(heard.text) <= 280
            assert heard.text.endswith("answers soon.")

    asyncio.run(story())


@pytest.mark.parametrize("answer", ["colleague_reply", "look"])
def test_a_colleague_s_answer_comes_first(answer: str) -> None:
    async def story() -> None:
        async with open_shop(TestTheContract.shop) as shop:
            await shop.takes("contract", payload(PAYLOADS / "mention.json"))
            await shop.takes("contract", payload(PAYLOADS / f"{answer}.json"))
            heard = [one.reply_to for one in await shop.said(within=_MINUTE * 60 * 24)]

            assert [one for one in heard if "post" in one] == []

    asyncio.run(story())


KNOWN = re.findall(
    r"\w+",
    """id author_id text created_at entities mentions urls edit_history_tweet_ids user referenced_tweets type status
    attachments media_keys sender_id dm_conversation_id id_str message_create target recipient_id message_data data
    event_type conversation_id note_tweet in_reply_to_user_id includes users direct_message_events payload""",
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["900", "77", "77-900"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(KNOWN),
            inner,
            max_size=6,
        )
    ),
    max_leaves=25,
)
EVENTS = st.sampled_from(
    ["dm.received", "dm.sent", "dm.read", "post.create", "post.mention.create", "post.delete", "chat.received", "x"]
)


@given(JSON, EVENTS)
@settings(max_examples=300, deadline=None)
def test_wild_json_is_read_or_kept_aside(wild: Any, sort: str) -> None:
    channel = TestTheContract().make()
    forms = (
        wild,
        {"data": {"event_type": sort, "payload": wild, "includes": wild, "filter": wild}},
        {"for_user_id": ME, "direct_message_events": wild, "tweet_create_events": wild, "tweet_delete_events": wild},
        {"look": {"posts": wild, "mentions": {"data": wild, "includes": wild}, "messages": {"data": [wild]}}},
    )
    for form in forms:
        try:
            events = channel.parse(RawEvent("webhook", json.dumps(form).encode()))
        except NotReadable:
            continue
        assert all(one.id and one.handle for one in events if isinstance(one, Message))

"""What each recorded payload means, for each kind of server."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder import (
    Author,
    Channel,
    CredentialsRejected,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    NotReadable,
    OutcomeUnknown,
    RawEvent,
    Refused,
    Reply,
    Secret,
    TryLater,
    Unreadable,
    dump_json,
)
from responder.testing import CapturedLog, ChannelContract, ScriptedHttp, SendCase, answer, make_desk
from responder.testing.cases import HTTP_CASES
from responder_mastodon import Mastodon, MastodonSettings, html, people, wire
from responder_mastodon.known import Me

PAYLOADS = Path(__file__).parent / "payloads"
AT = datetime(2026, 11, 2, 11, 59, 58, tzinfo=UTC)
LATER = datetime(2026, 11, 2, 12, 1, tzinfo=UTC)
MIRA = "mira@social.example"
SETTINGS = MastodonSettings(plugin="mastodon", api_url="https://acme.example", access_token=Secret.of("t0ken"))


def asked(
    text: str,
    *,
    number: str = "113999001",
    public: bool = True,
    handle: str = MIRA,
    name: str | None = "Mira Jansen",
    warning: str = "",
    root: str = "",
    visibility: str = "unlisted",
    **more: Any,
) -> Message:
    fields: dict[str, Any] = {
        "id": f"https://social.example/users/mira/statuses/{number}",
        "sent_at": AT,
        "full_text": f"@help {text}",
        "locale": "en",
        "subject": warning,
        "conversation": f"{handle}/{root or number}" if public else handle,
        "reply_to": {
            "status": number,
            "mention": f"@{handle}",
            "visibility": visibility if public else "direct",
            "warning": warning,
        },
        **more,
    }
    return Message(account="contract", handle=handle, name=name, text=text, proven=True, public=public, **fields)


def told(text: str, number: str, *, public: bool, base: str = "https://acme.example/users/help/statuses/") -> Message:
    conversation = f"{MIRA}/113999001" if public else MIRA
    fields: dict[str, Any] = {"handle": MIRA, "sent_at": LATER, "author": Author.AGENT, "proven": True}
    return Message(
        account="contract", id=f"{base}{number}", text=text, conversation=conversation, public=public, **fields
    )


def colleague(text: str, number: str, *, public: bool) -> list[Inbound]:
    return [told(text, number, public=public), told("", f"{number}#also", public=not public)]


def sees(uri: str, handle: str, text: str, **more: Any) -> Message:
    """Return a message as another kind of server shows it."""
    return asked(text, handle=handle, **{"id": uri, "locale": None, **more})


BOT = "the account is marked as automated"
OTHER = ("favourite", "reblog", "follow", "update", "poll", "quote")
EXPECTED: Mapping[str, Sequence[Inbound]] = {
    "mention_public": [asked("where is my parcel 8841?\n\nI have waited\nfor a week & more.")],
    "mention_direct_with_warning": [asked("it never came.", public=False, warning="order")],
    "mention_to_followers": [asked("are you open on Sunday?", public=False, locale=None)],
    "mention_unlisted_with_cut_link": [asked("this page is broken: https://shop.example/a/very/long/page?id=7 #help")],
    "mention_inherited_in_a_thread": [
        asked(
            "I think so too",
            root="113998000",
            full_text="@tom@else.example @help I think so too",
            marks=(
                Mark(
                    "not-addressed-to-us",
                    "built in: a mention inherited in a thread",
                    "an answer to somebody else that names us in a row of names",
                    Author.CUSTOMER,
                ),
            ),
        )
    ],
    "mention_of_ours_in_a_talk_of_others": [
        asked("ask @help, they know", root="113998000", full_text="@tom@else.example ask @help, they know")
    ],
    "reply_to_us": [asked("thank you, one more question: do you repair too?", number="113999050", root="113999001")],
    "mention_with_photo_alone": [asked("A bent wheel", public=False, kind=Kind.IMAGE, full_text="@help")],
    "mention_with_poll": [asked("which one fits?\n26 inch\n28 inch", full_text="@help which one fits?")],
    "mention_with_quote": [asked("is this still true?")],
    "mention_without_words": [asked("", kind=Kind.EMPTY, full_text="@help")],
    "bot": [
        asked(
            "Daily digest: 3 new posts",
            handle="digest@bots.example",
            name="Digest",
            marks=(Mark("bot-account", "the platform: account.bot", BOT),),
        )
    ],
    "group": [
        asked(
            "hello group",
            handle="bikes@groups.example",
            name="Bikes",
            marks=(Mark("bot-account", "the platform: account.group", BOT),),
        )
    ],
    "person_who_wants_no_bots": [
        asked(
            "where is my order?",
            marks=(Mark("no-bots", "convention: #nobot", "in the person's profile", Author.CUSTOMER),),
        )
    ],
    **{name: [Ignored(reason="other-notification", detail=name)] for name in OTHER},
    "mention_of_a_deleted_status": [Ignored(reason="no-status")],
    "mention_by_ourselves": [Ignored(reason="our-own")],
    "our_own_by_the_application": [Ignored(reason="our-own")],
    "our_own_by_the_journal": [Ignored(reason="our-own")],
    "colleague_in_public": colleague("it leaves today!", "113999012", public=True),
    "colleague_privately": colleague("it leaves today. Does Friday suit you?", "113999013", public=False),
    "colleague_in_a_private_thread": [told("done.", "113999018", public=False)],
    "colleague_writes_first": [told("your bike is ready.", "113999014", public=False)],
    "own_post": [Ignored(reason="own-post")],
    "own_thread": [Ignored(reason="own-post")],
    "own_boost": [Ignored(reason="own-boost")],
    "mention_and_its_answer_in_one_look": [
        *colleague("it leaves today!", "113999012", public=True),
        asked("where is my parcel?"),
    ],
    "gotosocial_mention": [asked("is my bike ready?", number="01JD3V5K9Q7W8X2Y4Z6A8B0C1D", public=False)],
    "pleroma_mention": [
        sees(
            "https://social.example/objects/1b2c",
            MIRA,
            "my tyre is flat\ncan you help?",
            number="AzK3x9QpLmN0vWxYz1",
            name=None,
            public=False,
        )
    ],
    "akkoma_mention_on_one_server": [
        sees(
            "https://social.example/objects/1b2c",
            MIRA,
            "are you open?\n\ntoday\n\ntomorrow",
            number="AzK3x9QpLmN0vWxYz1",
            name=None,
            visibility="local",
        )
    ],
    "pleroma_chat_message": [Ignored(reason="other-notification", detail="pleroma:chat_mention")],
    "pixelfed_mention": [
        sees(
            "https://social.example/p/mira/751234567890",
            MIRA,
            "do you have this in red?",
            number="751234567890",
            kind=Kind.IMAGE,
        )
    ],
    "snac_mention": [
        asked(
            "a secret thing & more",
            handle="mia@localhost:8001",
            name=None,
            public=False,
            id="http://localhost:8001/mia/p/1795929432.896177",
            full_text="@shop a secret thing & more",
            reply_to={
                "status": "17959294326528365b36",
                "mention": "@mia",
                "visibility": "direct",
                "warning": "",
            },
        )
    ],
    "snac_colleague": [
        Message(
            account="contract",
            id="http://localhost:8001/shop/p/17959294.7",
            handle="mia@localhost:8001",
            sent_at=AT,
            author=Author.AGENT,
            text="on its way",
            conversation="mia@localhost:8001",
            proven=True,
        )
    ],
    "batch_with_a_bad_one": [
        Unreadable(
            account="contract",
            id="263a5778816b694086643cdaeeaa6497",
            raw=dump_json(json.loads((PAYLOADS / "batch_with_a_bad_one.json").read_bytes())["notifications"][0]),
            error="cannot be read: KeyError('account')",
        ),
        asked("the good one"),
    ],
}


class TestTheContract(ChannelContract):
    channel = Mastodon
    settings = SETTINGS
    payloads = PAYLOADS
    expected = EXPECTED
    secrets = ("t0ken",)
    own_echoes = (
        "our_own_by_the_application",
        "our_own_by_the_journal",
        "mention_by_ourselves",
        "colleague_in_public",
        "colleague_privately",
        "colleague_in_a_private_thread",
        "colleague_writes_first",
        "snac_colleague",
        "own_post",
        "own_thread",
        "own_boost",
    )
    send_cases = (
        *HTTP_CASES,
        SendCase("the account is suspended", answer(403, {}), CredentialsRejected),
        SendCase("the post is gone", answer(404, {}), Refused),
        SendCase("the account is gone", answer(410, {}), Refused),
        SendCase("not valid", answer(422, {"error": "Validation failed: Text character limit exceeded"}), Refused),
        SendCase("still busy with the first try", answer(422, {"error": "Idempotency key in use"}), TryLater),
        SendCase("no id", answer(200, {"scheduled_at": "x"}), OutcomeUnknown),
    )
    told_apart = (
        (Author.CUSTOMER, "mention_public"),
        (Author.AGENT, "colleague_in_public"),
        (Author.MACHINE, "bot"),
        (Author.US, "our_own_by_the_application"),
    )
    shop = '[channels.contract]\nplugin = "mastodon"\napi_url = "https://acme.example"\naccess_token = { env = "X" }\n'

    @pytest.fixture(autouse=True)
    def _own_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)  # where the journal is kept

    def make(self, http: ScriptedHttp | None = None, log: CapturedLog | None = None) -> Channel[Any]:
        channel = Mastodon(self.account, SETTINGS, make_desk(self.account, http=http, log=log))
        channel.server.me = Me(id="5", acct="help", domain="acme.example")  # logged in already
        return channel

    def reply(self) -> Reply:
        return replace(
            super().reply(), to=MIRA, reply_to={"status": "1", "mention": f"@{MIRA}", "visibility": "direct"}
        )

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        """Two accounts of which neither is marked as automated."""
        look = json.loads((PAYLOADS / "mention_direct_with_warning.json").read_bytes())
        status = look["notifications"][0]["status"]
        status |= {"id": str(number), "uri": f"https://social.example/s/{number}", "content": f"<p>{reply.text}</p>"}
        return RawEvent("poll", dump_json(look))


HERE = Me(id="5", acct="help", url="https://acme.example/@help", domain="acme.example")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("", ""),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("a<br>b<br />c", "a\nb\nc"),
        ("<p>1 &lt; 2 &amp; 3</p>", "1 < 2 & 3"),
        ("<p>:blobcat: hi</p>", ":blobcat: hi"),
        ("<pre><code>x = 1</code></pre>", "x = 1"),
        ("<script>alert(1)</script>hello", "hello"),
        ('<p><a href="https://a.example/x">our page</a></p>', "our page"),
        ('<p><a href="https://a.example/x">https://a.exam…</a></p>', "https://a.example/x"),
        ("<p>@help @tom@else.example, hi</p>", "hi"),
        ("<p>help@acme.example is your mail?</p>", "help@acme.example is your mail?"),
        ("<p>@</p>", "@"),
        ("<div>" * 10_000 + "deep", "deep"),
        ("<p>never closed", "never closed"),
    ],
)
def test_html_becomes_what_a_person_wrote(content: str, text: str) -> None:
    assert html.said(content, {}).text == text


@pytest.mark.parametrize("content", ["<" + "a" * 60_000, "</" + "a" * 60_000, "<a " * 20_000, "<" * 60_000])
def test_an_element_without_an_end_stalls_nobody(content: str) -> None:
    began = time.process_time()
    html.said(content, {})

    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Mira Jansen", "Mira Jansen"),
        (":verified: Mira :cat:", "Mira"),
        ("mira", None),
        ("", None),
        (None, None),
        (":cat:", None),
    ],
)
def test_a_name_is_more_than_that_of_the_account(shown: str | None, name: str | None) -> None:
    assert people.name({"username": "mira", "display_name": shown}) == name


@pytest.mark.parametrize("tag", ["#nobot", "#NoBot", "#nobots", "#no_bot"])
def test_no_bots_may_stand_in_a_field_of_the_profile(tag: str) -> None:
    assert people.marks({"fields": [{"name": "rules", "value": tag}]})[0].reason == "no-bots"
    assert people.marks({"fields": [{"name": "#nobotany", "value": ""}, None], "note": None}) == ()


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"me": {}}', b'{"me": {"id": "1", "acct": "a"}, "statuses": 1}'])
def test_what_is_no_look_is_refused(body: bytes) -> None:
    with pytest.raises(NotReadable):
        wire.read(body, "contract")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9**9) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_KEYS = ("id", "uri", "account", "content", "mentions", "created_at", "visibility", "in_reply_to_account_id", "poll")
_MORE = ("application", "media_attachments", "spoiler_text", "language", "reblog")


@settings(max_examples=60, deadline=None)
@given(change=st.dictionaries(st.sampled_from((*_KEYS, *_MORE)), _JSON, max_size=4), kind=st.sampled_from(["n", "s"]))
def test_whatever_a_server_says_does_no_harm(change: dict[str, Any], kind: str) -> None:
    name = "mention_public" if kind == "n" else "colleague_in_public"
    look = json.loads((PAYLOADS / f"{name}.json").read_bytes())
    target = look["notifications"][0]["status"] if kind == "n" else look["statuses"][0]
    target.update(change)

    for event in wire.read(dump_json(look), "contract"):
        assert isinstance(event, Message | Ignored | Unreadable)
        if isinstance(event, Message):
            assert event.id
            assert event.handle


@settings(max_examples=60, deadline=None)
@given(content=st.text(alphabet='<>/ap"= @h#&;\ue000\ue001b', max_size=200))
def test_any_markup_can_be_read(content: str) -> None:
    said = html.said(content, {})

    assert "\ue000" not in said.full
    assert "\ue001" not in said.text


def test_signs_of_our_own_in_a_status_name_nobody() -> None:
    """What stands around a mention until it is read can be written as a character reference, too."""
    said = html.said("<p>&#xE000;@lena@post.example&#xe001; &#57344;hello</p>", {})

    assert (said.within, said.text) == ((), "hello")
    assert "\ue000" not in said.full + said.text

"""Bluesky on a real PDS: sessions, posts, the profile and the proxy to the chat service are the server's own."""

from __future__ import annotations

import asyncio
import json
import stat
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from responder import Author, BlockedByContact, CredentialsRejected, Message, Reply, Secret, Sent, TryLater
from responder.clock import MovableClock
from responder.http import Http
from responder.testing import CapturedLog, make_desk
from responder_bluesky import Bluesky, BlueskySettings
from responder_bluesky.tid import moment_of
from tests.real.bluesky import Network, Person

pytestmark = pytest.mark.real
T = TypeVar("T")


class Bench:
    """A channel of ours on the real PDS; each `using` is a start of its own on the same folder."""

    def __init__(self, network: Network, us: Person, folder: Path) -> None:
        self.network, self.us, self.folder = network, us, folder
        self.cursor: dict[str, str] = {}
        self.clock = MovableClock(datetime.now(UTC))
        self.log = CapturedLog()

    def using(self, play: Callable[[Bluesky], Awaitable[T]], **more: Any) -> T:
        fields = {
            "plugin": "bluesky",
            "identifier": self.us.did,
            "app_password": Secret.of(self.us.password),
            "api_url": self.network.url,
            "chat_service": self.network.stub.did,
            **more,
        }

        async def scene() -> T:
            http = Http()
            await http.start()
            desk = make_desk("sky", http=http, clock=self.clock, log=self.log, folder=self.folder)
            channel = Bluesky("sky", BlueskySettings(**fields), desk)
            await channel.start()
            try:
                return await play(channel)
            finally:
                await channel.stop()
                await http.close()

        return asyncio.run(scene())

    def looks(self, **more: Any) -> list[Message]:
        """Poll once, keep the cursor, and return the messages."""

        async def look(channel: Bluesky) -> list[Message]:
            self.clock.move_to(max(self.clock.now(), datetime.now(UTC)))
            batch = await channel.poll(self.cursor)
            self.cursor |= batch.cursor
            return [event for event in batch.events if isinstance(event, Message)]

        return self.using(look, **more)

    def sends(self, reply: Reply) -> Sent:
        return self.using(lambda channel: channel.send(reply))


@pytest.fixture
def bench(bluesky_network: Network, tmp_path: Path) -> Bench:
    return Bench(bluesky_network, bluesky_network.person("acme"), tmp_path / "sky")


def reply(to: Message, text: str, **more: Any) -> Reply:
    fields: Mapping[str, Any] = {
        "account": "sky",
        "delivery": 1,
        "token": "token-1",
        "to": to.handle,
        "text": text,
        "written_at": datetime.now(UTC),
        "reply_to": to.reply_to,
        **more,
    }
    return Reply(**fields)


def test_a_mention_is_read_once_and_its_answer_stands_in_the_thread_once(bench: Bench) -> None:
    lena = bench.network.person("lena")
    asked = lena.post("where is my parcel? 📦", to=bench.us)

    (mention,) = bench.looks()
    answer = reply(mention, "Bonjour Léna 👋 schrijf ons: https://acme.example/hulp, dan kijken we.")
    first, again = bench.sends(answer), bench.sends(answer)

    assert (mention.text, mention.handle, mention.public) == ("where is my parcel? 📦", lena.did, True)
    assert bench.looks() == []  # neither the mention again, nor our own answer as a colleague's
    assert first == again
    (post,) = bench.us.posts()
    assert post["uri"] == first.id
    assert post["value"]["reply"] == {"root": asked, "parent": asked}
    (facet,) = post["value"]["facets"]
    place = slice(facet["index"]["byteStart"], facet["index"]["byteEnd"])
    assert post["value"]["text"].encode()[place] == b"https://acme.example/hulp"


def test_a_reply_further_down_keeps_the_root_of_the_thread(bench: Bench) -> None:
    lena = bench.network.person("lena")
    asked = lena.post("hello?", to=bench.us)
    (mention,) = bench.looks()
    ours = bench.sends(reply(mention, "We look."))
    again = lena.post("and now?", bench.network.record(ours.id))

    (second,) = bench.looks()

    assert second.conversation == mention.conversation
    assert second.reply_to == {"root": asked, "parent": again}


def test_a_post_of_300_signs_is_taken_and_settled_by_its_key(bench: Bench) -> None:
    lena = bench.network.person("lena")
    lena.post("hi", to=bench.us)
    (mention,) = bench.looks()
    answer = reply(mention, "ë" * 298 + "👨‍👩‍👧" + ".")

    before = bench.using(lambda channel: channel.settle(answer))
    sent = bench.sends(answer)

    assert before is False
    assert bench.using(lambda channel: channel.settle(answer)) == sent


def test_a_colleague_who_answers_in_the_app_is_known_from_us(bench: Bench) -> None:
    lena = bench.network.person("lena")
    asked = lena.post("where is it?", to=bench.us)
    (mention,) = bench.looks()
    ours = bench.sends(reply(mention, "We look into it."))
    bench.us.post("Found it, Lena!", asked)

    (by_hand,) = bench.looks()
    bench.us.post("It comes at five.", bench.network.record(ours.id))
    (below_ours,) = bench.looks()

    assert (by_hand.author, by_hand.handle, by_hand.text) == (Author.AGENT, lena.did, "Found it, Lena!")
    assert by_hand.conversation == mention.conversation
    assert (below_ours.handle, below_ours.conversation) == (lena.did, mention.conversation)
    assert abs(moment_of(by_hand.id.rpartition("/")[2]) - datetime.now(UTC)) < timedelta(minutes=2)
    assert bench.looks() == []


def test_a_program_that_labels_itself_is_marked_and_so_are_we(bench: Bench) -> None:
    robot = Bench(bench.network, bench.network.person("robot"), bench.folder.parent / "robot")
    profile = {"$type": "app.bsky.actor.profile", "displayName": "Acme", "description": "Bicycles."}
    bench.us.do(
        "com.atproto.repo.putRecord",
        repo=bench.us.did,
        collection="app.bsky.actor.profile",
        rkey="self",
        record=profile,
    )
    bench.looks()
    robot.looks()
    robot.us.post("beep", to=bench.us)

    (beep,) = bench.looks()

    assert [mark.reason for mark in beep.marks] == ["machine"]
    ours = bench.network.record(f"at://{bench.us.did}/app.bsky.actor.profile/self")["value"]
    assert ours["labels"]["values"] == [{"val": "bot"}]
    assert (ours["displayName"], ours["description"]) == ("Acme", "Bicycles.")


def test_a_direct_message_is_answered_through_the_pds_and_a_colleague_seen(bench: Bench) -> None:
    lena = bench.network.person("lena")
    bench.looks()  # learns where the log ends
    convo = lena.says(bench.us, "hello, order 8841?")

    (asked,) = bench.looks()
    sent = bench.sends(reply(asked, "We look. See https://acme.example"))
    assert bench.looks() == []  # our own words in the log
    bench.us.says(lena, "It left this morning.")
    (by_hand,) = bench.looks()

    assert (asked.handle, asked.conversation, asked.text) == (lena.did, convo, "hello, order 8841?")
    assert lena.hears(convo) == ["It left this morning.", "We look. See https://acme.example"]
    assert sent.id
    assert (by_hand.author, by_hand.handle) == (Author.AGENT, lena.did)
    assert ("chat.bsky.convo.sendMessage", bench.network.stub.did) in bench.network.stub.calls


def test_a_message_whose_answer_was_lost_is_found_and_not_repeated(bench: Bench) -> None:
    lena = bench.network.person("lena")
    bench.looks()
    convo = lena.says(bench.us, "hello?")
    (asked,) = bench.looks()
    bench.network.stub.chat.fail_after.add(convo)
    answer = reply(asked, "We have your message.")

    with pytest.raises(Exception, match=r"50[24]"):
        bench.sends(answer)
    settled = bench.using(lambda channel: channel.settle(answer))
    repeated = bench.sends(reply(asked, "We have your message.", written_at=answer.written_at, tries=1))

    assert isinstance(settled, Sent)
    assert repeated == settled
    assert lena.hears(convo) == ["We have your message."]


def test_who_has_blocked_us_is_not_written_to_again(bench: Bench) -> None:
    lena = bench.network.person("lena")
    bench.looks()
    bench.network.stub.chat.blocked.add(lena.says(bench.us, "hello?"))
    (asked,) = bench.looks()

    with pytest.raises(BlockedByContact):
        bench.sends(reply(asked, "Hi."))


def test_an_answer_to_a_post_that_is_gone_is_not_sent(bench: Bench) -> None:
    lena = bench.network.person("lena")
    asked = lena.post("never mind", to=bench.us)
    (mention,) = bench.looks()
    key = asked["uri"].rpartition("/")[2]
    lena.do("com.atproto.repo.deleteRecord", repo=lena.did, collection="app.bsky.feed.post", rkey=key)

    with pytest.raises(Exception, match="gone"):
        bench.sends(reply(mention, "Hi."))
    assert bench.us.posts() == []


def test_forty_starts_and_looks_cost_one_log_in(bench: Bench) -> None:
    """The server allows 30 in five minutes."""
    for _ in range(40):
        bench.looks(mentions=False)

    kept = bench.folder / "session.json"
    assert json.loads(kept.read_bytes())["did"] == bench.us.did
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_session_that_has_ended_is_renewed_and_one_that_cannot_be_is_begun_anew(bench: Bench) -> None:
    bench.looks()
    kept = json.loads((bench.folder / "session.json").read_bytes())

    (bench.folder / "session.json").write_text(json.dumps({**kept, "access": kept["refresh"]}))
    bench.looks()
    renewed = json.loads((bench.folder / "session.json").read_bytes())
    (bench.folder / "session.json").write_text(json.dumps({**kept, "access": "no token", "refresh": "none either"}))
    bench.looks()

    assert renewed["refresh"] != kept["refresh"]
    assert json.loads((bench.folder / "session.json").read_bytes())["access"] != "no token"


def test_the_31st_log_in_is_put_off_for_as_long_as_the_server_says(bench: Bench) -> None:
    body = {"identifier": bench.us.did, "password": "the main password"}
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: bench.network.do("com.atproto.server.createSession", body, ""), range(30)))

    with pytest.raises(TryLater) as told:
        bench.looks()

    assert told.value.everyone
    assert told.value.after is not None
    assert timedelta(0) < told.value.after <= timedelta(minutes=5)


def test_a_password_without_access_to_messages_is_told_from_a_wrong_one(bench: Bench) -> None:
    with pytest.raises(CredentialsRejected, match="direct messages"):
        bench.looks(app_password=Secret.of(bench.us.plain_password), mentions=False)
    with pytest.raises(CredentialsRejected, match="no such account"):
        bench.looks(app_password=Secret.of("aaaa-bbbb-cccc-dddd"))

    problems = bench.using(lambda c: c.check(), app_password=Secret.of(bench.us.plain_password))
    assert "direct messages" in problems[0]


def test_check_tells_that_strangers_cannot_write(bench: Bench) -> None:
    before = bench.using(lambda channel: channel.check())
    record = {"$type": "chat.bsky.actor.declaration", "allowIncoming": "all"}
    bench.us.do(
        "com.atproto.repo.putRecord",
        repo=bench.us.did,
        collection="chat.bsky.actor.declaration",
        rkey="self",
        record=record,
    )

    assert "'following'" in before[0]
    assert bench.using(lambda channel: channel.check()) == []

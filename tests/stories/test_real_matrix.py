"""The channel alone on a real homeserver: Synapse."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from responder import (
    Author,
    BlockedByContact,
    CredentialsRejected,
    Kind,
    Message,
    Receipt,
    Refused,
    Reply,
    Secret,
    TryLater,
)
from responder.http import Http
from responder.testing import NOON, make_desk
from responder_matrix import Matrix, MatrixSettings
from tests.real.matrix import Person, Synapse

Story = Callable[[Matrix], Awaitable[None]]


def with_channel(server: Synapse, bot: Person, story: Story, **more: Any) -> None:
    """Run a story with a channel that speaks to the server."""

    async def run() -> None:
        http = Http()
        await http.start()
        given = {"api_url": server.url, "user": bot.user, "access_token": Secret.of(bot.token), "wait": "1s", **more}
        settings = MatrixSettings(plugin="matrix", **given)
        channel = Matrix("matrix", settings, make_desk("matrix", http=http))
        try:
            await channel.start()
            await story(channel)
        finally:
            await channel.stop()
            await http.close()

    asyncio.run(run())


def reply(room: str, token: str, text: str = "<p>We have your message.</p>", **more: Any) -> Reply:
    return Reply(account="matrix", delivery=1, token=token, to=room, text=text, written_at=NOON, **more)


def test_the_same_token_twice_is_one_event_and_its_echo_names_it(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = bot.creates(lena)
    lena.joins(room)

    async def story(channel: Matrix) -> None:
        first = await channel.poll({})
        assert first.events == ()
        sent = await channel.send(reply(room, "1a.00ff"))
        assert await channel.send(reply(room, "1a.00ff")) == sent
        assert await channel.settle(reply(room, "1a.00ff")) == sent
        assert await channel.settle(reply(room, "1b.00ff")) is None
        news = await channel.poll(first.cursor)
        [echo] = [event for event in news.events if isinstance(event, Receipt)]
        assert (echo.token, echo.platform_id) == ("1a.00ff", sent.id)
        assert not [event for event in news.events if isinstance(event, Message)]

    with_channel(matrix_server, bot, story)
    assert [event["content"]["body"] for event in lena.sees(room)] == ["We have your message."]


def test_the_server_s_pause_is_obeyed_by_its_own_figure(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = bot.creates(lena)
    matrix_server.slows_down(bot, a_second=1, burst=1)

    async def story(channel: Matrix) -> None:
        with pytest.raises(TryLater) as refused:
            await _send_many(channel, room, 10)
        assert refused.value.everyone
        assert refused.value.after is not None
        assert 0 < refused.value.after.total_seconds() <= 10

    with_channel(matrix_server, bot, story)


async def _send_many(channel: Matrix, room: str, count: int) -> None:
    for number in range(count):
        await channel.send(reply(room, f"{number}.00"))


def test_what_came_while_nobody_listened_is_read_whole_and_in_order(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = lena.creates(bot, direct=True)
    bot.joins(room)

    async def story(channel: Matrix) -> None:
        cursor = (await channel.poll({})).cursor
        written = [await asyncio.to_thread(lena.says, room, f"number {number}") for number in range(70)]
        batch = await channel.poll(cursor)
        found = [event.id for event in batch.events if isinstance(event, Message)]
        assert found == written

    with_channel(matrix_server, bot, story)


def test_edits_reactions_and_what_is_taken_back_are_told(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena", "Lena")
    room = lena.creates(bot, direct=True)
    bot.joins(room)

    async def story(channel: Matrix) -> None:
        cursor = (await channel.poll({})).cursor
        first = lena.says(room, "Where is 8814?")
        new = {"msgtype": "m.text", "body": "Where is 8841?"}
        relates = {"rel_type": "m.replace", "event_id": first}
        lena.says(room, "* Where is 8841?", **{"m.new_content": new, "m.relates_to": relates})
        sign = {"m.relates_to": {"rel_type": "m.annotation", "event_id": first, "key": "👍"}}
        lena.puts(room, "m.reaction", sign)
        second = lena.says(room, "Oh, wrong chat")
        lena.call("PUT", "rooms", room, "redact", second, "t-redact", body={"reason": "wrong chat"})
        events = [event for event in (await channel.poll(cursor)).events if isinstance(event, Message)]
        assert [(event.kind, event.text, event.about) for event in events] == [
            (Kind.TEXT, "Where is 8814?", None),
            (Kind.EDIT, "Where is 8841?", first),
            (Kind.REACTION, "👍", first),
            (Kind.REVOKE, "", second),
        ]
        assert {(event.name, event.author) for event in events} == {("Lena", Author.CUSTOMER)}

    with_channel(matrix_server, bot, story)


def test_who_may_invite_is_decided_by_the_settings(matrix_server: Synapse) -> None:
    bot, lena, jan = (matrix_server.person(name) for name in ("bot", "lena", "jan"))
    direct, group, by_colleague = lena.creates(bot, direct=True), lena.creates(bot), jan.creates(bot)

    async def story(channel: Matrix) -> None:
        await channel.poll({})

    with_channel(matrix_server, bot, story, colleagues=(jan.user,))
    assert bot.user in lena.members(direct)
    assert bot.user not in lena.members(group)
    assert bot.user in jan.members(by_colleague)

    elsewhere = lena.creates(bot, direct=True)
    with_channel(matrix_server, bot, story, servers=("other.test",))
    assert bot.user not in lena.members(elsewhere)


def test_what_is_wrong_is_said_in_words(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = lena.creates()

    async def well(channel: Matrix) -> None:
        assert await channel.check() == []
        with pytest.raises(BlockedByContact, match="may not write"):
            await channel.send(reply(room, "1.00"))
        with pytest.raises(Refused, match="No room is known"):
            await channel.send(reply("#nowhere:m.test", "2.00"))
        with pytest.raises(Refused, match="No room is known"):
            await channel.send(reply(lena.user, "3.00"))

    async def other_user(channel: Matrix) -> None:
        [wrong] = await channel.check()
        assert "is of" in wrong
        with pytest.raises(CredentialsRejected, match="not of `user`"):
            await channel.poll({})

    async def outside(channel: Matrix) -> None:
        assert await channel.check() == [f"staff_rooms: we are not in {room}; invite us."]

    async def dead(channel: Matrix) -> None:
        [wrong] = await channel.check()
        assert "log in again" in wrong
        with pytest.raises(CredentialsRejected):
            await channel.send(reply(room, "4.00"))

    with_channel(matrix_server, bot, well)
    with_channel(matrix_server, bot, other_user, user="@somebody:m.test")
    with_channel(matrix_server, bot, outside, staff_rooms=(room,))
    bot.call("POST", "logout", body={})
    with_channel(matrix_server, bot, dead)


def test_a_position_of_another_server_begins_anew(matrix_server: Synapse) -> None:
    bot = matrix_server.person("bot")

    async def story(channel: Matrix) -> None:
        batch = await channel.poll({"since": "s1_nonsense", "user": bot.user})
        assert batch.events == ()
        assert batch.cursor["since"].startswith("s")

    with_channel(matrix_server, bot, story)


def test_a_room_s_alias_and_a_typing_sign_work(matrix_server: Synapse) -> None:
    bot, lena = matrix_server.person("bot"), matrix_server.person("lena")
    room = lena.creates(bot, direct=True)
    bot.joins(room)
    alias = f"#r{bot.user[1:].partition(':')[0]}:m.test"
    lena.call("PUT", "directory", "room", alias, body={"room_id": room})
    asked = lena.says(room, "Hello?")

    async def story(channel: Matrix) -> None:
        await channel.send(reply(alias, "1.00"))
        await channel.typing(reply(lena.user, "2.00", reply_to={"room": room, "event": asked}))

    with_channel(matrix_server, bot, story)
    assert lena.hears(room, bot.user)
    news = lena.call("GET", "sync", timeout="0")["rooms"]["join"][room]["ephemeral"]["events"]
    assert {event["type"] for event in news} == {"m.typing", "m.receipt"}

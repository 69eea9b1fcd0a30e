"""The daemon on a real homeserver, Synapse: customers are answered, staff are warned, a colleague ends it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from responder.daemon import Daemon
from tests.real.matrix import Synapse

from .matrix_world import ClockAhead, Loses, Running, lives, started, until, warning


def test_a_customer_is_answered_once_staff_are_warned_and_a_colleague_ends_it(
    matrix_server: Synapse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Running(matrix_server, tmp_path)
    monkeypatch.setenv("MATRIX_TOKEN", made.bot.token)
    bot, jan, lena = made.bot, made.jan, matrix_server.person("lena", "Lena Dekker")

    async def story(daemon: Daemon, clock: ClockAhead) -> None:
        room = lena.creates(bot, direct=True)
        lena.says(room, "Hello, where is my parcel? Lena")  # before anybody has joined
        [answer] = await asyncio.to_thread(lena.hears, room, bot.user)
        assert answer["msgtype"] == "m.notice"
        assert "automatic" in answer["body"]
        assert "Lena" in answer["body"]
        assert "Acme Help" in answer["body"]

        lena.says(room, "It should have come yesterday.")
        await until(daemon, lambda status: status["messages"]["decided"] == 2)
        found = await warning(daemon, clock, made)
        assert found["msgtype"] == "m.text"  # a notice would not ring
        assert "Lena" in found["body"]

        lena.call("POST", "rooms", room, "invite", body={"user_id": jan.user})
        jan.joins(room)
        jan.says(room, "It leaves today, Lena.")
        await until(daemon, lambda status: status["promises"].get("kept") == 1)
        status = await daemon.store.status()
        assert not status["reminders"].get("planned")
        assert status["messages"]["decided"] == 3
        assert len(lena.hears(room, bot.user)) == 1

    lives(made, story)


def test_a_server_that_asks_for_pauses_gets_every_answer_once(
    matrix_server: Synapse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Running(matrix_server, tmp_path)
    monkeypatch.setenv("MATRIX_TOKEN", made.bot.token)
    matrix_server.slows_down(made.bot, a_second=1, burst=1)
    people = [matrix_server.person("lena", f"Lena {number}") for number in range(3)]

    async def story(daemon: Daemon, _: ClockAhead) -> None:
        rooms = [lena.creates(made.bot, direct=True) for lena in people]
        for lena, room in zip(people, rooms, strict=True):
            lena.says(room, "Hello, is the shop open today?")
        for lena, room in zip(people, rooms, strict=True):
            await asyncio.to_thread(lena.hears, room, made.bot.user)
        await until(daemon, lambda status: status["deliveries"].get("sent") == len(people))
        assert [len(lena.hears(room, made.bot.user)) for lena, room in zip(people, rooms, strict=True)] == [1] * 3
        assert daemon.outbox.counts["due"] >= 1  # it was asked to wait, and came again

    lives(made, story)


def test_an_answer_that_the_server_took_and_never_confirmed_is_not_said_twice(
    matrix_server: Synapse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Running(matrix_server, tmp_path)
    monkeypatch.setenv("MATRIX_TOKEN", made.bot.token)
    lena = matrix_server.person("lena", "Lena")

    async def story(daemon: Daemon, _: ClockAhead) -> None:
        room = lena.creates(made.bot, direct=True)
        lena.says(room, "Hello, where is my parcel?")
        await until(daemon, lambda status: status["deliveries"].get("sent") == 1)
        assert len(await asyncio.to_thread(lena.hears, room, made.bot.user)) == 1
        assert daemon.outbox.counts["unknown"] == 1

    lives(made, story, between=Loses)


def test_among_many_only_who_addresses_us_is_answered_in_the_thread(matrix_server: Synapse, tmp_path: Path) -> None:
    with started(matrix_server, tmp_path) as daemon:
        lena, tom = matrix_server.person("lena", "Lena"), matrix_server.person("tom", "Tom")
        room = daemon.jan.creates(daemon.bot, lena, tom)
        lena.joins(room)
        tom.joins(room)
        daemon.until(lambda: daemon.bot.user in lena.members(room), "in the room")
        root = lena.says(room, "Nice weather today.")
        thread = {"rel_type": "m.thread", "event_id": root, "is_falling_back": True}

        asked = tom.says(
            room,
            "Acme Help: when do you open?",
            **{"m.mentions": {"user_ids": [daemon.bot.user]}, "m.relates_to": thread},
        )

        [answer] = tom.hears(room, daemon.bot.user)
        assert answer["m.mentions"] == {"user_ids": [tom.user]}
        assert answer["m.relates_to"]["event_id"] == root
        assert answer["m.relates_to"]["m.in_reply_to"] == {"event_id": asked}
        daemon.jan.says(room, "At nine!", **{"m.relates_to": {"m.in_reply_to": {"event_id": asked}}})
        daemon.until(lambda: daemon.status()["promises"].get("kept") == 1, "the promise kept")
        assert daemon.status()["messages"]["decided"] == 2


def test_an_encrypted_room_is_declined_once_over_restarts(matrix_server: Synapse, tmp_path: Path) -> None:
    sent = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgAEn", "session_id": "s", "device_id": "D"}
    with started(matrix_server, tmp_path) as daemon:
        lena = matrix_server.person("lena", "Lena")
        room = lena.creates(daemon.bot, direct=True, encrypted=True)
        lena.puts(room, "m.room.encrypted", sent)
        [answer] = lena.hears(room, daemon.bot.user)
        assert answer["msgtype"] == "m.notice"
        assert "encrypted" in answer["body"]
        assert daemon.process.poll() is None
        daemon.process.terminate()
        daemon.process.wait(15)
        lena.puts(room, "m.room.encrypted", sent)
        daemon.start()
        daemon.decided(2)
        assert len(lena.hears(room, daemon.bot.user)) == 1

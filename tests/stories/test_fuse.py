"""The fuse: what stops all that customers would hear, and what holds no message."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from responder.demo.whatsapp_wire import customer_text
from responder.errors import StoreUnavailable
from responder.model import RawEvent

from .test_stories import play
from .world import World


def test_a_robot_with_new_addresses_is_stopped_by_its_text(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        reasons = []
        for n in range(5):
            event = await w.mails(f"Ticket {n * 37} has been updated by the system", sender=f"t{n}@desk.example")
            reasons.append(event["reason"])

        assert reasons == ["first-message"] * 3 + ["cap-same-text-domain-hour"] * 2

    play(tmp_path, story)


def test_the_fuse_stops_all_output(tmp_path: Path) -> None:
    caps = """
[caps]
account_minute = 5
new_contacts_minute = 100
"""

    async def story(w: World) -> None:
        said = [
            (await w.chats(f"vraag nummer {chr(97 + n)} over mijn fiets en sloten", sender=f"3160000{n:04d}"))[
                "decision"
            ]
            for n in range(8)
        ]
        assert said == ["acknowledge"] * 5 + ["held"] * 3
        assert (await w.states())["fuse"]

    play(tmp_path, story, more=caps)


def test_a_fuse_that_cannot_be_written_holds_no_message_as_a_bug(tmp_path: Path) -> None:
    caps = "\n[caps]\naccount_minute = 5\nnew_contacts_minute = 100\n"

    async def story(w: World) -> None:
        flow, store = w.scratch.flow, w.scratch.store
        working = store.open_fuse

        async def away(*_: Any) -> None:
            setattr(store, "open_fuse", working)  # noqa: B010 - mypy
            raise StoreUnavailable("the disk is full")

        setattr(store, "open_fuse", away)  # noqa: B010 - mypy
        asked = [
            customer_text(
                f"vraag nummer {chr(97 + n)} over mijn fiets en sloten",
                sender=f"3160000{n:04d}", message_id=f"wamid.FUSE{n}", at=w.now, name="Noor Visser",
            )
            for n in range(8)
        ]  # fmt: skip
        channel = w.scratch.accounts["whatsapp"].channel
        await flow.take("whatsapp", [event for body in asked for event in channel.parse(RawEvent("webhook", body))])
        room = w.scratch.outbox.room("whatsapp", w.now)
        with pytest.raises(StoreUnavailable):
            await flow.decide_some()
        assert w.scratch.outbox.room("whatsapp", w.now) == room, "what was decided and not written holds no place"
        while await flow.decide_some():
            pass

        assert (await w.states())["fuse"]
        stories = [await store.story(f"wamid.FUSE{n}") for n in range(8)]
        reasons = [story.decision["reason"] for story in stories if story and story.decision]
        assert len(reasons) == 8
        assert "failed" not in reasons, "a store that is away is no bug"

    play(tmp_path, story, more=caps)

"""A message whose decision never agrees with what is stored: it is held and shown, and the others go on."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from responder.store.records import Change
from responder.testing import open_shop

from .customers import LENA
from .shown import decided, play
from .world import World


@pytest.mark.parametrize("at_odds", [1, 1000])
def test_it_is_decided_a_few_times_and_then_held_for_ops(tmp_path: Path, at_odds: int) -> None:
    async def story(w: World) -> None:
        told: list[tuple[str, str]] = []
        w.scratch.flow._tell = lambda what, why: told.append((what, why))
        apply, tries = w.scratch.store.apply, 0

        async def agrees(changes: Sequence[Change]) -> list[bool]:
            """As a store in which the acknowledgement of this conversation and episode stands already."""
            nonlocal tries
            done = []
            for change in changes:
                refused = bool(change.deliveries) and tries < at_odds
                tries += refused
                done += [False] if refused else await apply([change])
            return done

        w.scratch.store.apply = agrees  # type: ignore[method-assign]
        event = await w.chats("Kan ik morgen mijn fiets komen ophalen?")

        if at_odds == 1:
            assert decided(event)[0] == "acknowledge"
            assert (tries, told) == (1, [])
            return
        assert decided(event) == ("held", "failed")
        assert tries == 25
        [(alert, why)] = told
        assert (alert, "at odds with what is stored" in why) == ("cannot-decide", True)
        del w.scratch.store.apply
        assert decided(await w.mails("Kan ik morgen mijn fiets komen ophalen?"))[0] == "acknowledge"
        assert [reply.to for _, reply in await w.passes(minutes=1)] == [LENA]

    play(tmp_path, story)


def test_what_was_erased_while_it_waited_is_decided_no_second_time() -> None:
    async def story() -> None:
        async with open_shop(
            '[channels.shop]\nplugin = "http"\nurl = "https://shop.example/"\nsecret = { env = "X" }\n'
        ) as shop:
            flow, noor = shop._scratch.flow, shop.customer("shop", "noor")
            await flow.take("shop", [noor.message("Where is my order 48213?")])
            await shop._scratch.store.erase("shop", "noor", shop.clock.now())

            assert [await flow.decide_some(), await flow.decide_some()] == [1, 0]

    asyncio.run(story())

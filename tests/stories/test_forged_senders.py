"""Anybody can write a stranger's address into From: what we do then must not hurt the stranger."""

from __future__ import annotations

from pathlib import Path

from .customers import NOOR
from .shown import decided, play
from .world import World

QUESTIONS = (
    *("Kan ik morgen mijn fiets ophalen?", "Wat kost een nieuwe band?", "Zijn jullie zaterdag open?"),
    *("Hebben jullie ook kinderfietsen?", "Mag ik mijn helm ruilen?", "Repareren jullie ook steps?"),
)


def test_a_mailbox_is_not_filled_by_way_of_its_many_addresses(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        left = []
        for n, text in enumerate(QUESTIONS):
            await w.mails(text, sender=f"lena+{n}@gmail.com", proven=False)
            left += await w.passes(minutes=2)
        assert [reply.to for _, reply in left] == [f"lena+{n}@gmail.com" for n in range(3)]
        told = await w.mails("Waar is mijn pakket?", sender="l.e.n.a@gmail.com", proven=False)
        assert decided(told) == ("silent", "cap-sender-day")
        assert decided(await w.mails("Waar is mijn pakket?", sender="le.na@gmail.com"))[0] == "acknowledge"

    play(tmp_path, story)


def test_forged_senders_alone_do_not_silence_the_company(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        said = [
            decided(await w.mails(f"Vraag nummer {'x' * n}, kan dat?", sender=f"a@{n}.example", proven=False))
            for n in range(8)
        ]
        assert said[:3] == [("acknowledge", "first-message")] * 3
        assert set(said[3:]) == {("held", "cap-unproven-minute")}
        assert decided(await w.mails("Kan ik morgen mijn fiets ophalen?"))[0] == "acknowledge"
        assert decided(await w.chats("Kan ik morgen mijn fiets ophalen?", sender=NOOR))[0] == "acknowledge"
        assert await w.scratch.store.fuse(w.now) is None

    play(tmp_path, story, more="[caps]\naccount_minute = 6\n")


def test_forged_cries_for_help_call_colleagues_a_while_and_a_real_one_still_does(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        async def cries(n: int, *, proven: bool) -> list[str]:
            await w.mails(f"Ik ruik gas bij huis nummer {'i' * n}!", sender=f"a@{n}.example", proven=proven)
            return [reply.purpose for _, reply in await w.passes(seconds=1) if reply.purpose == "staff-danger"]

        called = [bool(await cries(n, proven=False)) for n in range(35)]
        assert called == [True] * 30 + [False] * 5
        assert [one.kind for one in w.scratch.alerts.last].count("unproven") == 2  # no answers, and no calls, to all
        assert await cries(99, proven=True) == ["staff-danger"]

    play(tmp_path, story, more="[caps]\naccount_minute = 6\nsame_text_hour = 1000\n")

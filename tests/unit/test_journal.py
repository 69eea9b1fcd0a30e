"""What an account said is known after a restart, for so long, whatever a crash or a full disk left."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from responder import Journal, journal
from responder.testing.scripted import NOON


def test_the_journal_forgets_after_two_weeks(tmp_path: Path) -> None:
    Journal(tmp_path).note("old", NOON)
    Journal(tmp_path).note("new", NOON + timedelta(days=10))
    later = NOON + timedelta(days=15)

    kept = Journal(tmp_path)

    assert (kept.knows("old", later), kept.knows("new", later)) == (False, True)
    assert "old" not in (tmp_path / "said").read_text()
    assert (tmp_path / "said").stat().st_mode & 0o077 == 0


def test_a_damaged_journal_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "said").write_bytes(f"\xff\n\n12\nabc def\n{int(NOON.timestamp())} mark\n".encode("latin-1"))

    assert Journal(tmp_path).knows("mark", NOON)


def test_a_line_that_a_crash_cut_short_does_not_swallow_the_next_one(tmp_path: Path) -> None:
    second = int(NOON.timestamp())
    (tmp_path / "said").write_text(f"{second} first\n{second} sec")

    Journal(tmp_path).note("third", NOON)

    again = Journal(tmp_path)
    assert (again.knows("first", NOON), again.knows("third", NOON)) == (True, True)


def test_a_long_run_trims_what_is_old_and_not_at_every_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_LARGE", 4)
    kept, file, files = Journal(tmp_path), tmp_path / "said", []

    for number in range(12):
        kept.note(f"word{number}", NOON + timedelta(days=0 if number < 3 else 20))
        files.append(file.stat().st_ino)

    assert sum(one != other for one, other in pairwise(files)) == 3  # twice as many lines each time
    assert [int(line.split("word")[1]) for line in file.read_text().splitlines()] == [*range(3, 12)]
    assert all(kept.knows(f"word{number}", NOON + timedelta(days=20)) for number in range(3, 12))


def test_what_is_remembered_lasts_for_this_run_and_hides_nothing(tmp_path: Path) -> None:
    Journal(tmp_path).note("noted", NOON)
    kept = Journal(tmp_path)

    kept.remember("remembered")

    assert (kept.knows("remembered", NOON), kept.knows("noted", NOON)) == (True, True)
    assert not Journal(tmp_path).knows("remembered", NOON)

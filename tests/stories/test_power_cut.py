"""The power goes, and the disk has forgotten what was not synced: nothing that was answered 2xx is missing."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from .power import Recording, can_record, cuts, record

POINTS = int(os.environ.get("RESPONDER_CUTS", "20"))  # `make crash` cuts at 200 points

pytestmark = pytest.mark.skipif(not can_record(), reason="strace is not there, or may not look at our children")


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    return record(tmp_path_factory.mktemp("recorded"), 6 if POINTS < 100 else 40)


def test_whenever_the_power_goes_the_file_opens_whole_with_all_that_was_answered(
    recording: Recording, tmp_path: Path
) -> None:
    found = list(cuts(recording, POINTS, tmp_path))

    assert [one for one in found if one.problem] == []
    assert [one for one in found if one.lost] == []
    assert found[-1].answered > 0


def test_the_daemon_was_seen_to_write_to_sync_and_to_check_point(recording: Recording) -> None:
    """Else a cut would prove nothing."""
    written = {(event.what, event.file) for event in recording.events}

    assert {("write", "db"), ("write", "wal"), ("sync", "db"), ("sync", "wal"), ("sync", ".")} <= written
    answers = [event.at for event in recording.events if event.what == "answer" and event.at in recording.answered]
    assert Counter(answers) == {port: len(ids) for port, ids in recording.answered.items()}
    starts = [event for event in recording.events if (event.what, event.file, event.at) == ("write", "wal", 0)]
    assert len(starts) > 1  # the log began anew after a check-point


def test_a_disk_that_says_synced_and_lies_is_found_out(recording: Recording, tmp_path: Path) -> None:
    """The counter-proof: without the syncs the same cuts lose messages."""
    assert any(one.lost or one.problem for one in cuts(recording, POINTS, tmp_path, lies=True))

"""A store that fails now and then: nothing is lost, nothing is said twice, and the daemon goes on at its pace."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .faulty import Books, run

MESSAGES = int(os.environ.get("RESPONDER_FAULTS", "600"))  # `make crash` posts more, and holds them to the whole rate


def all_is_well(books: Books) -> None:
    assert books.alive, books
    assert books.faults > 0, books
    assert (books.answered, books.lost, books.unheard, books.doubled) == (books.posted, 0, 0, 0), books


@pytest.fixture(scope="module")
def normal(tmp_path_factory: pytest.TempPathFactory) -> Books:
    return run(tmp_path_factory.mktemp("normal"), 0.0, MESSAGES)


@pytest.mark.parametrize(("share", "least"), [(0.05, 0.5), (0.2, 0.5)])
def test_transactions_that_fail_cost_no_message_and_little_time(
    tmp_path: Path, normal: Books, share: float, least: float
) -> None:
    books = run(tmp_path, share, MESSAGES)

    all_is_well(books)
    if MESSAGES < 2_000:  # a moment of a busy machine weighs too much
        least /= 3
    assert books.rate >= normal.rate * least, (normal, books)

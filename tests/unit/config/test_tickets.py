"""Labelled tickets in a CSV file: what is read, and how a mistake is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from responder.config.files import LARGEST
from responder.config.load import load, survey
from responder.config.tickets import MOST, Ticket
from tests.tickets import as_csv, tickets

CONFIG = """
[company]
name = "Shop"
[mood]
tickets = "tickets.csv"
"""


def many() -> list[Ticket]:
    return [Ticket(f"{ticket.text} {n}", ticket.complaint) for n in range(11) for ticket in tickets()]


def deployment(folder: Path, text: str | bytes | None) -> Path:
    if text is not None:
        (folder / "tickets.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "config.toml").write_text(CONFIG, encoding="utf-8")
    return folder / "config.toml"


@pytest.mark.parametrize(("yes", "no"), [("yes", "no"), ("Yes", " NO "), ("true", "false"), ("1", "0")])
def test_tickets_are_read_whatever_stands_beside_them(tmp_path: Path, yes: str, no: str) -> None:
    assert load(deployment(tmp_path, as_csv(tickets(), yes, no))).tickets == tuple(tickets())


def test_a_text_that_stands_twice_counts_once_as_it_was_labelled_last(tmp_path: Path) -> None:
    first = tickets()[0]
    last = Ticket(first.text, complaint=not first.complaint)

    assert load(deployment(tmp_path, as_csv([*tickets(), last]))).tickets == (*tickets()[1:], last)


def test_of_too_many_the_last_ones_count(tmp_path: Path) -> None:
    given = many()

    assert load(deployment(tmp_path, as_csv(given))).tickets == tuple(given[-MOST:])


def test_a_row_without_text_is_left_out(tmp_path: Path) -> None:
    assert load(deployment(tmp_path, as_csv([*tickets(), Ticket(" ", complaint=True)]))).tickets == tuple(tickets())


def test_no_file_is_read_where_none_is_named(tmp_path: Path) -> None:
    path = deployment(tmp_path, "nonsense")
    path.write_text('[company]\nname = "Shop"\n', encoding="utf-8")

    assert load(path).tickets == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            None,
            'config.toml:5: mood.tickets: found "tickets.csv", which is not there, expected a CSV file;'
            " write the name of a file that is there, or take it out",
        ),
        ("", "tickets.csv:1: found an empty file, expected text and complaint; name the columns in the first row"),
        (
            "text;label\nHello;yes\n",
            "tickets.csv:1: found no column complaint, expected text and complaint; name the columns in the first row",
        ),
        (
            "text,complaint\nHello,no\nHi,perhaps\n",
            'tickets.csv:3: found complaint "perhaps", expected yes or no; say yes or no in each row',
        ),
        ("text,complaint\nHello\n", 'tickets.csv:2: found complaint "", expected yes or no; say yes or no in each row'),
        (
            as_csv(tickets()[:299]),
            "tickets.csv:1: found 299 tickets, 150 of them complaints, expected at least 300, 50 of them complaints"
            " and 50 not; label more; until then, phrases alone are better",
        ),
        (
            as_csv([ticket for ticket in many() if ticket.complaint] + tickets()[1:99:2]),
            "tickets.csv:1: found 2249 tickets, 2200 of them complaints, expected at least 300, 50 of them complaints"
            " and 50 not; label more; until then, phrases alone are better",
        ),
        (
            b"x" * (LARGEST + 1),
            "tickets.csv:1: found a file over 4 MiB, expected at most 4 MiB; keep the newest rows",
        ),
    ],
)
def test_a_mistake_is_explained(tmp_path: Path, text: str | bytes | None, expected: str) -> None:
    _, problems = survey(deployment(tmp_path, text))

    assert [str(problem).replace(f"{tmp_path}/", "") for problem in problems] == [expected]

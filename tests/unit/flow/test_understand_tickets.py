"""Labelled tickets teach what complaints sound like; where they know nothing, phrases alone are listened to."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from responder.cli import main
from responder.config.settings import Matching
from responder.flow.understand import Understander
from responder.flow.understand.reading import cut
from responder.flow.understand.tickets import Tickets
from responder.flow.understand.tone import Tone
from responder.flow.understand.training import Shelf
from responder.flow.understand.trial import counts_of
from responder.model import Mood
from tests.tickets import as_csv, tickets

TOLD = Tickets(tickets())
NEW = "and now my suitcase sits in limbo, your hotline is a maze"  # none of its words is a phrase of ours
QUESTION = "can I collect my suitcase on sunday in blue"


@pytest.mark.parametrize(
    ("text", "alone", "taught"),
    [
        (NEW, Mood.NEUTRAL, Mood.COMPLAINT),
        (QUESTION, Mood.NEUTRAL, Mood.NEUTRAL),
        ("this is unacceptable, I have been waiting for weeks", Mood.COMPLAINT, Mood.COMPLAINT),
        ("ik wacht al drie weken, schandalig", Mood.ANGRY, Mood.ANGRY),
        ("wanneer gaat de winkel open", Mood.NEUTRAL, Mood.NEUTRAL),
        ("", Mood.NEUTRAL, Mood.NEUTRAL),
    ],
)
def test_what_is_heard_alone_and_with_tickets(text: str, alone: Mood, taught: Mood) -> None:
    assert Tone().hear(cut(text), "en").mood is alone
    assert Tone(None, TOLD).hear(cut(text), "en").mood is taught


def test_the_note_names_the_words_and_the_tickets() -> None:
    (note,) = Tone(None, TOLD).hear(cut(NEW), "en").notes

    assert note.startswith("complaint ")
    assert "limbo" in note
    assert note.endswith("(400 tickets)")


def test_what_is_no_complaint_says_so_too() -> None:
    (note,) = Tone(None, TOLD).hear(cut(QUESTION), "en").notes

    assert "too little" in note


@pytest.mark.parametrize("text", ["waar blijft mijn pakket", "zut alors, le colis est perdu", "suitcase", "…"])
def test_a_text_of_which_they_know_less_than_half_the_words_is_left_to_the_phrases(text: str) -> None:
    assert TOLD.hear(cut(text)) == []


def test_what_one_ticket_alone_says_is_not_learned(tmp_path: Path) -> None:
    Tickets(tickets(), Shelf(tmp_path, adds=True)).problem()
    (kept,) = tmp_path.glob("*.matcher")

    assert b'"=limbo"' in kept.read_bytes()
    assert b'"=000x"' not in kept.read_bytes()


def test_what_was_learned_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Tickets(tickets(), Shelf(tmp_path, adds=True)).hear(cut(NEW))
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    again = Tickets(tickets(), Shelf(tmp_path))

    assert again.ready
    assert again.hear(cut(NEW)) == before


def test_where_it_cannot_be_learned_phrases_are_heard_and_ops_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    understander = Understander(["en"], (), Matching(), tickets=tickets())

    (problem,) = understander.wait()
    assert problem.startswith("[mood] tickets: complaints are heard by phrases alone: nothing can be learned: ")
    assert understander.ready
    assert Tone(None, Tickets(tickets())).hear(cut("this is unacceptable"), "en").mood is Mood.COMPLAINT


@pytest.mark.parametrize(
    ("told", "precision", "recall", "f1", "macro"),
    [
        ([(True, True), (False, False)], 1, 1, 1, 1),
        ([(True, True), (True, False), (False, True), (False, False)], 0.5, 0.5, 0.5, 0.5),
        ([(False, True), (False, False)], 0, 0, 0, 1 / 3),
        ([], 0, 0, 0, 0),
    ],
)
def test_how_well_it_hears_is_counted(
    told: list[tuple[bool, bool]], precision: float, recall: float, f1: float, macro: float
) -> None:
    counts = counts_of(told)

    assert (counts.precision, counts.recall, counts.f1) == (precision, recall, f1)
    assert counts.macro_f1 == pytest.approx(macro)


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_command_says_what_tickets_bring(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(as_csv(tickets()), encoding="utf-8")
    done = CliRunner().invoke(main, ["tickets", str(tmp_path / "t.csv")])

    assert done.exit_code == 0, done.output
    first, *_, last = done.output.splitlines()
    assert first == "400 tickets, 200 of them complaints; each fifth is heard by what the others teach."
    assert last == '[mood] tickets = "…" in config.toml is worth it.'


def test_the_command_speaks_json(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(as_csv(tickets()), encoding="utf-8")
    told = json.loads(CliRunner().invoke(main, ["tickets", str(tmp_path / "t.csv"), "--json"]).output)

    assert (told["n"], told["complaints"]) == (400, 200)
    assert told["tickets"]["recall"] > 0.9 > told["phrases"]["recall"]
    assert set(told["phrases"]) == set(told["tickets"]) == {"precision", "recall", "macro_f1"}


def test_a_mistake_in_the_file_ends_the_command(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("text,complaint\nHello,perhaps\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["tickets", str(tmp_path / "t.csv")])

    assert done.exit_code == 1
    assert done.output.startswith(f'{tmp_path}/t.csv:2: found complaint "perhaps", expected yes or no')


def test_explain_shows_what_the_tickets_say(tmp_path: Path) -> None:
    (tmp_path / "tickets.csv").write_text(as_csv(tickets()), encoding="utf-8")
    (tmp_path / "config.toml").write_text(
        """
[company]
name = "Shop"
languages = ["en"]
[mood]
tickets = "tickets.csv"
[channels.mail]
plugin = "email"
address = "help@shop.example"
imap = { host = "mail.shop.example", password = { env = "UNUSED" } }
smtp = { host = "mail.shop.example" }
"""
    )
    (tmp_path / "mail.eml").write_text(
        f"From: ann@example.com\nTo: help@shop.example\nMessage-ID: <1@example.com>\nSubject: Suitcase\n\n{NEW}\n"
    )
    done = CliRunner().invoke(main, ["explain", str(tmp_path / "mail.eml"), "--config", str(tmp_path / "config.toml")])

    assert done.exit_code == 0, done.output
    assert "(400 tickets)" in done.output
    assert "sorry" in done.output.lower()

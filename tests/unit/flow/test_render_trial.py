"""The trial finds what is wrong before a customer does, in a child process that cannot hurt."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from responder.channels import Unit
from responder.flow.render import TemplateProblem, trial_child
from responder.flow.render import trial as trial_module
from responder.flow.render.book import Book
from responder.flow.render.length import Room
from responder.flow.render.samples import sample_words
from responder.flow.render.trial import check_templates, trial
from responder.flow.render.words import SITUATIONS, WORDS

LANGUAGES = ["nl"]
HONEST = "Automatisch bericht van {{ company }}: antwoord {{ said }}."


def problems_of(tmp_path: Path, files: Mapping[str, str], **more: object) -> list[TemplateProblem]:
    for name, text in files.items():
        path = tmp_path / "nl" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return check_templates([tmp_path], LANGUAGES, {}, **more)  # type: ignore[arg-type]


def tried_here(tmp_path: Path, text: str) -> list[TemplateProblem]:
    """Do what the child does without a child."""
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "acknowledgement.txt").write_text(text, "utf-8")
    book = Book([tmp_path], LANGUAGES)
    return [*book.problems, *(p for page in book.pages.values() for p in trial_child.try_page(page, book, {}, {}))]


def test_the_shipped_templates_are_good_in_every_language_and_case() -> None:
    longest = {
        "email": Room(4000, Unit.BYTES),
        "whatsapp": Room(1024, Unit.CHARACTERS),
        "bluesky": Room(1000, Unit.GRAPHEMES, 300),
        "x": Room(10_000, Unit.X_WEIGHTED, 280),
        "pager": Room(300, Unit.CHARACTERS, 300),
    }

    assert check_templates([], ["nl", "en", "de", "fr", "es"], longest) == []


def test_the_daemon_goes_on_while_templates_are_tried() -> None:
    async def both() -> tuple[list[TemplateProblem], int]:
        turns = 0
        task = asyncio.create_task(trial([], ["nl"], {}))
        while not task.done():
            await asyncio.sleep(0)
            turns += 1
        return task.result(), turns

    problems, turns = asyncio.run(both())

    assert problems == []
    assert turns > 10


@pytest.mark.parametrize(
    ("text", "line", "found", "mend"),
    [
        ("\n{{ nmae }}", 2, "the word 'nmae' is not known", "did you mean 'name'?"),
        ("\n{{ nmae() }}", 2, "the word 'nmae' is not known", "did you mean 'name'?"),
        ("\n\n{% if mood == 'urgent' %}\n{{ sadi }}\n{% endif %}", 4, "the word 'sadi' is not known", "'said'"),
        ("x\n{% if %}", 2, "cannot be read: Expected an expression", "mend"),
        ("x\n{{ name|shout }}", 2, "No filter named 'shout'", "mend"),
        ("{{ name.__class__ }}", 1, "'__class__' of 'str' object is unsafe", "words"),
        ("{% include 'nothing.txt' %}", 1, "'nl/nothing.txt', which is not among the templates", "same folder"),
        ("\n{{ articles }}", 2, "expected a word or a number to print, found tuple", "mend"),
        (HONEST + " zo snel mogelijk", 1, "'zo snel mogelijk'", "{{ said }}"),
        (HONEST + "\n\nSchnellstmöglich!", 3, "'Schnellstmöglich'", "{{ said }}"),
        ("Beste {{ name }},\n" + HONEST, 1, "greets nobody", "{% if name %}"),
        ("Hoi {{ name }} , " + HONEST, 1, "greets nobody", "{% if name %}"),
        ("Bericht van {{ company }}: antwoord {{ said }}.", 1, "does not say that it is automatic", "automatisch"),
        ("Automatisch bericht: antwoord {{ said }}.", 1, "does not say who will answer", "{{ team }}"),
        ("Automatisch bericht van {{ team }}.", 1, "does not say when", "{{ said }}"),
        ("{% if proven %}" + HONEST + "{% endif %}", 1, "the text is empty", "every branch"),
        (HONEST + "x" * 4096, 1, "more than 4096 bytes", "shorten"),
        (HONEST + "{% for i in range(90) %}{% for i in range(120) %}{% endfor %}{% endfor %}", 1, "steps", "simpler"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_remedy(
    tmp_path: Path, text: str, line: int, found: str, mend: str
) -> None:
    problems = tried_here(tmp_path, text)

    first = next(problem for problem in problems if found in problem.found)
    assert (first.file, first.line) == (str(tmp_path / "nl" / "acknowledgement.txt"), line)
    assert (first.locale, first.situation) == ("nl", "acknowledgement")
    assert mend in first.mend


def test_a_mistake_in_a_shared_part_is_found_in_that_file(tmp_path: Path) -> None:
    files = {
        "_own.txt": "{% macro m() %}\n\n{{ nmae }}{% endmacro %}",
        "closed.txt": "{% from '_own.txt' import m %}{{ m() }}",
    }

    (problem,) = problems_of(tmp_path, files)

    assert (problem.file, problem.line) == (str(tmp_path / "nl" / "_own.txt"), 3)


def test_too_long_a_text_is_told_with_both_numbers(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "closed.txt").write_text("Automatisch, {{ company }}" + "é" * 100)
    longest = {"sms": Room(50, Unit.CHARACTERS), "odd": Room(160, Unit.BYTES), "mail": Room(4000, Unit.BYTES)}

    problems = [p for p in check_templates([tmp_path], LANGUAGES, longest) if p.file.startswith(str(tmp_path))]

    assert [p.found for p in problems] == [
        "the text is too long for odd: 233 bytes, it takes 160",
        "the text is too long for sms: 133 characters, it takes 50",
    ]
    assert not any(p.broken for p in problems)


def test_a_shipped_text_that_is_too_long_is_not_to_be_changed_where_it_lies() -> None:
    problems = check_templates([], ["en"], {"short": Room(100, Unit.CHARACTERS)})

    mends = {p.mend for p in problems}
    assert "write a shorter one as templates/en/acknowledgement.txt" in mends
    assert "shorten it" not in mends


# Each text stays within the steps and takes some milliseconds; all of them together take longer than the child lives.
SLOW = (
    "{% for i in range(90) %}{% for j in range(100) %}" + "{{ '' if i < j }}" * 20 + "{% endfor %}{% endfor %}" + HONEST
)


def test_what_outlives_the_child_is_named(tmp_path: Path) -> None:
    started = time.monotonic()
    problems = problems_of(tmp_path, {"acknowledgement.txt": SLOW, "closed.txt": "{{ nmae }}"})

    assert time.monotonic() - started < 2 * trial_module.WALL_SECONDS
    assert [p.situation for p in problems] == ["acknowledgement", "closed"]
    assert problems[0].found.startswith(("never ends", "takes "))  # which of the two depends on the machine
    assert problems[1].found.startswith("the word 'nmae'")
    assert all(p.broken for p in problems)


def test_words_and_filters_of_plugins_are_known_to_the_trial(tmp_path: Path) -> None:
    def setup(env: object) -> None:
        env.filters["shout"] = str.upper  # type: ignore[attr-defined]
        env.globals["number"] = lambda: 4  # type: ignore[attr-defined]

    text = "{{ orders.id|shout }} {{ number() }} Automatisch bericht van {{ company }}"

    assert problems_of(tmp_path, {"closed.txt": text}, setup=setup, known={"orders": {}}) == []
    assert problems_of(tmp_path, {"closed.txt": text})


def test_the_words_of_the_deployment_take_part(tmp_path: Path) -> None:
    text = "{% if company == 'Acme' %}{{ nmae }}{% endif %}Automatisch bericht van {{ company }}"

    assert problems_of(tmp_path, {"closed.txt": text}) == []
    assert len(problems_of(tmp_path, {"closed.txt": text}, known={"company": "Acme"})) == 1


def test_a_child_that_cannot_start_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")

    (problem,) = problems_of(tmp_path, {})

    assert problem.found.startswith("the trial could not run")


def test_the_child_has_none_of_the_daemons_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPORT_MAIL_PASSWORD", "hunter2")
    seen: list[Mapping[str, str]] = []
    run = subprocess.run

    def watching(*args: Any, **more: Any) -> object:
        seen.append(more["env"])
        return run(*args, **more)

    monkeypatch.setattr(subprocess, "run", watching)

    assert problems_of(tmp_path, {}) == []
    assert seen
    assert "SUPPORT_MAIL_PASSWORD" not in seen[0]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_samples_hold_every_word_always(situation: str) -> None:
    samples = list(sample_words(situation, "nl"))

    assert all(sample.keys() == set(WORDS) for sample in samples)
    for word in ("address", "proven", "open_now", "mood", "wants_human", "name", "opening", "note", "articles"):
        assert len({str(sample[word]) for sample in samples}) > 1, word

"""[[rule]]: words of the trade, from config.toml to the note that `why` shows."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.config.load import load, survey
from responder.config.patterns import BadPattern, Pattern, Patterns
from responder.config.settings import Matching
from responder.flow.understand import Understander
from responder.flow.understand.own_rules import OwnRules
from responder.model import Message, Mood, Understanding

COMPANY = '[company]\nname = "x"\nlanguages = ["nl", "en"]\n'


def config(tmp_path: Path, rules: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(f"{COMPANY}{rules}\n[channels]\n", encoding="utf-8")
    return path


def understand(tmp_path: Path, rules: str, text: str) -> Understanding:
    read = load(config(tmp_path, rules))
    understander = Understander(("nl", "en"), (), Matching(), own=OwnRules.of(read))
    sent = datetime(2026, 3, 2, tzinfo=UTC)
    return understander.understand(Message(account="a", id="1", handle="h", sent_at=sent, text=text), None)


DANGER = "[[rule]]\nmatch = 'frame.{0,20}(breuk|scheur)'\nmeans = \"danger\"\nunless = 'in de lak'\n"


def test_a_rule_names_its_words_its_weight_and_its_line(tmp_path: Path) -> None:
    read = understand(tmp_path, DANGER, "Het FRAME heeft een scheur bij het zadel")

    assert (read.danger, read.urgent, read.mood) == (True, True, Mood.URGENT)
    assert 'danger 1: "FRAME heeft een scheur" 1 (config.toml:5)' in read.notes


def test_unless_undoes_it_anywhere(tmp_path: Path) -> None:
    assert not understand(tmp_path, DANGER, "Op het frame een scheur, alleen in de lak").danger


@pytest.mark.parametrize(
    ("means", "flag"),
    [
        ("danger", "danger"), ("urgent", "urgent"), ("human", "wants_human"), ("thanks", "thanks"),
        ("opt_out", "opt_out"), ("opt_in", "opt_in"), ("tip", "tip"),
    ],
)  # fmt: skip
def test_each_meaning_has_its_flag(tmp_path: Path, means: str, flag: str) -> None:
    rules = f"[[rule]]\nmatch = 'zevenblad'\nmeans = \"{means}\""

    assert getattr(understand(tmp_path, rules, "Zevenblad in de heg"), flag)


@pytest.mark.parametrize(("means", "mood"), [("complaint", Mood.COMPLAINT), ("angry", Mood.ANGRY)])
def test_a_rule_may_tell_the_mood(tmp_path: Path, means: str, mood: Mood) -> None:
    assert understand(tmp_path, f"[[rule]]\nmatch = 'zucht'\nmeans = \"{means}\"", "Zucht, alweer").mood is mood


def test_a_weight_below_zero_takes_a_shipped_phrase_back_and_says_so(tmp_path: Path) -> None:
    rules = "[[rule]]\nmatch = 'klacht vrij'\nmeans = \"complaint\"\nweight = -1"
    read = understand(tmp_path, rules, "Waar koop ik het spel Klacht vrij?")

    assert read.mood is Mood.NEUTRAL
    assert read.notes[-1] == 'complaint 0, too little: "Klacht vrij" -1 (config.toml:5), "klacht" 1'


def test_a_rule_counts_with_the_shipped_phrases(tmp_path: Path) -> None:
    rules = "[[rule]]\nmatch = 'zadel'\nmeans = \"complaint\"\nweight = 0.5"

    assert understand(tmp_path, rules, "Mijn zadel").mood is Mood.NEUTRAL
    assert understand(tmp_path, rules, "Mijn zadel is kapot").mood is Mood.COMPLAINT


def test_a_rule_for_one_language_is_deaf_in_others(tmp_path: Path) -> None:
    rules = '[[rule]]\nmatch = \'storm\'\nmeans = "urgent"\nlanguages = ["nl"]'

    assert understand(tmp_path, rules, "Wat doen jullie als het morgen storm wordt?").urgent
    assert not understand(tmp_path, rules, "What do you do when there is a storm?").urgent


def test_thanks_by_a_rule_never_silence_a_complaint(tmp_path: Path) -> None:
    rules = "[[rule]]\nmatch = 'dankuwel hoor'\nmeans = \"thanks\""

    assert understand(tmp_path, rules, "Nou dankuwel hoor Jan").thanks
    assert not understand(tmp_path, rules, "Nou dankuwel hoor, wat een waardeloze service").thanks


@pytest.mark.parametrize(
    ("rules", "line", "says"),
    [
        ("[[rule]]\nmeans = \"danger\"\nmatch = '(gas'", 6, "missing )"),
        ("[[rule]]\nmeans = \"danger\"\nmatch = 'gas(?!fles)'", 6, "use unless"),
        ("[[rule]]\nmeans = \"danger\"\nmatch = 'a*'", 6, "fits every message"),
        ("[[rule]]\nmeans = \"danger\"\nmatch = '.{900}'", 6, "too large"),
        ("[[rule]]\nmeans = \"danger\"\nmatch = 'gas'\nunless = '['", 7, "missing ]"),
        ("[[rule]]\nmeans = \"panic\"\nmatch = 'gas'", 5, "danger"),
        ('[[rule]]\nmatch = \'gas\'\nmeans = "danger"\nlanguages = ["fr"]', 7, "company.languages"),
        ("\n".join(f"[[rule]]\nmeans = \"tip\"\nmatch = 'w{i}.{{9}}x.{{90}}y'" for i in range(40)), 6, "steps"),
        ("\n".join(f"[[rule]]\nmeans = \"tip\"\nmatch = 'w{i}'" for i in range(201)), 604, "at most 200"),
        (f"[[rule]]\nmeans = \"tip\"\nmatch = '{'a' * 301}'", 6, "300"),
    ],
)
def test_a_mistake_names_its_line_and_how_to_mend_it(tmp_path: Path, rules: str, line: int, says: str) -> None:
    _, problems = survey(config(tmp_path, rules))

    assert [problem.line for problem in problems] == [line]
    assert says in str(problems[0])


@pytest.mark.parametrize("pattern", ["(x+x+)+y", "(x*)*y$", "(x|x|xx)*y", "(.*)(.*)(.*)(.*)y", "x{0,90}x{0,90}y"])
def test_patterns_that_stall_other_engines_take_their_time_by_the_letter(pattern: str) -> None:
    patterns = Patterns([pattern])

    def seconds(letters: int) -> float:
        began = time.process_time()
        for _ in range(20):
            patterns.found("x" * letters)
        return time.process_time() - began

    seconds(400)
    assert seconds(4000) < 0.2 + 40 * seconds(400)


@given(
    st.lists(st.text(st.sampled_from("ab.*+?|()[]{}1,^$\\d"), min_size=1, max_size=30), min_size=1, max_size=8),
    st.text(st.sampled_from("ab1 "), max_size=20),
)
@settings(max_examples=150, deadline=None)
def test_whatever_passes_the_check_is_fast(written: list[str], piece: str) -> None:
    sound = []
    for each in written:
        try:
            Pattern(each)
        except BadPattern:
            continue
        sound.append(each)
    if not sound:
        return
    patterns, text = Patterns(sound), (piece * 4000)[:4000]
    began = time.process_time()
    patterns.found(text)

    assert time.process_time() - began < 0.25


@pytest.mark.parametrize(
    "written", [("\\Qa.b", "cd"), ("\\Qa.b", "\\Qcd\\E"), ("cd", "\\Qa.b"), ("(?P<x>a\\.b)", "(?P<x>cd)")], ids=str
)
def test_a_pattern_changes_nothing_of_what_the_one_beside_it_means(written: tuple[str, str]) -> None:
    patterns = Patterns(written)

    assert {text for text in ("a.b", "axb", "cd", "dc") if patterns.found(text)} == {"a.b", "cd"}


def test_a_text_with_half_a_letter_is_read() -> None:
    assert Patterns(["gas"]).found("gas \ud83d lek") == [(0, "gas")]


def test_without_rules_the_engine_is_not_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from responder.config.load import load; import responder.build;"
        f"from responder.flow.understand.own_rules import OwnRules; c = load({str(config(tmp_path, ''))!r});"
        "print(OwnRules.of(c), 're2' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert out.split() == ["None", "False"]

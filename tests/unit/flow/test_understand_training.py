"""Articles are learned once, in a child process, and kept; whatever goes wrong costs a link and nothing else."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import Future
from dataclasses import replace
from string import ascii_lowercase
from tempfile import TemporaryFile

import pytest

from responder.config.settings import Faq, Matching
from responder.flow.understand import training
from responder.flow.understand.lessons import features_of, lessons_of, texts_of
from responder.flow.understand.pieces import Pieces
from responder.flow.understand.reading import cut
from responder.flow.understand.topics import Topics
from responder.flow.understand.training import CannotLearn, Shelf, learned
from responder.flow.understand.weights import Weights, fingerprint, head_of

FAQ = (
    Faq(id="open", title="Wanneer zijn jullie open?", examples=("openingstijden van de winkel",)),
    Faq(id="parking", title="Waar kan ik parkeren?", examples=("is er een parkeerplaats bij de deur",)),
)
TEXTS = texts_of(FAQ)
NAME = f"{fingerprint(TEXTS, 2)}.matcher"


def topics(shelf: Shelf | None = None) -> Topics:
    return Topics(FAQ, Matching(threshold=0.5), ["nl"], shelf=shelf)


def found(given: Topics) -> tuple[list[str], str]:
    sure, note = given.find(cut("waar kan ik parkeren bij jullie"), "nl")
    return [topic.id for topic in sure], note


def learn(shelf: Shelf) -> Weights:
    future: Future[Weights] = learned(TEXTS, 2, shelf)
    return future.result()


@pytest.fixture
def no_child(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")


def test_what_was_learned_is_kept_and_read_again_without_a_child(tmp_path, monkeypatch):
    shelf = Shelf(tmp_path, adds=True)
    before = found(topics(shelf))
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    again = topics(shelf)

    assert again.ready
    assert found(again) == before
    assert before[0] == ["parking"]


def test_a_command_reads_what_was_kept_and_adds_nothing(tmp_path):
    learn(Shelf(tmp_path))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("broken", [b"", b"RFAQ", b"something else altogether", None])
def test_a_broken_matcher_is_learned_anew(tmp_path, broken):
    shelf = Shelf(tmp_path, adds=True)
    learn(shelf)
    whole = (tmp_path / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(whole[:-7] if broken is None else broken)

    assert found(topics(shelf))[0] == ["parking"]
    assert (tmp_path / NAME).read_bytes() == whole


def _bytes_of(lessons) -> bytes:
    with TemporaryFile() as file:
        training._run_child(lessons, file)
        file.seek(0)
        return file.read()


def test_the_same_texts_are_learned_to_the_same_bytes():
    lessons = lessons_of(TEXTS, 2)

    assert _bytes_of(lessons) == _bytes_of(lessons)


def _learned_of(lessons) -> Weights:
    return Weights(head_of(lessons) + _bytes_of(lessons))


def test_features_stand_in_the_order_in_which_the_texts_have_them():
    """So every process, whatever its chance of hashing, adds them up alike."""
    texts = texts_of((Faq(id="a", title="Waar is mijn pakket"), Faq(id="b", title="Kan ik ruilen")))
    pieces = Pieces()
    cuts = [vector for text in texts for vector in features_of(pieces, cut(text.text))]

    assert lessons_of(texts, 2).features == list(dict.fromkeys(feature for vector in cuts for feature in vector))


@pytest.mark.parametrize(("articles", "more"), [(20, False), (25, True)])
def test_with_more_than_20_articles_what_their_texts_have_counts_beside_what_was_learned(articles, more):
    letters = ascii_lowercase[:articles]
    faq = [Faq(id=letter, title=f"Over {letter * 5}", examples=(f"iets met {letter * 7}",)) for letter in letters]
    lessons = lessons_of(texts_of(faq), articles)
    with_it, without = _learned_of(lessons), _learned_of(replace(lessons, counted=False))
    row = lessons.features.index("=bbbbb")

    assert (with_it.row(row)[1] > without.row(row)[1]) is more
    assert (with_it.row(row)[2] < without.row(row)[2]) is more
    assert with_it.part(row, 1) == without.part(row, 1)


def test_titles_without_a_letter_are_learned():
    faq = [Faq(id=f"{n}", title="?!" + "?" * n) for n in range(25)]

    assert _learned_of(lessons_of(texts_of(faq), 25)).rows == {}


@pytest.mark.usefixtures("no_child")
def test_a_child_that_cannot_be_started_costs_the_links_and_says_so():
    given = topics()

    assert found(given)[0] == []
    assert found(given)[1].startswith("no article: nothing can be learned: ")
    assert len(given.wait()) == 1
    assert given.candidates(cut("waar kan ik parkeren"), "nl", 3) == ()


def test_learning_loads_numpy_in_the_child_only() -> None:
    """It is 30 MB that the daemon would hold for ever (docs/explanation/dependencies.md)."""
    code = (
        "import sys, responder.daemon\n"
        "from tests.unit.flow.test_understand_training import TEXTS, learned\n"
        "assert learned(TEXTS, 2).result().rows\n"
        "sys.exit('numpy' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_child_that_fails_tells_its_last_line(tmp_path, monkeypatch):
    solver = tmp_path / "solver.py"
    solver.write_text("raise SystemExit('no numpy here')\n", encoding="utf-8")
    monkeypatch.setattr(training, "_SOLVER", solver)

    with pytest.raises(CannotLearn, match="no numpy here"):
        learned(TEXTS, 2).result()


def test_the_shelf_keeps_the_sixteen_newest(tmp_path):
    shelf = Shelf(tmp_path, adds=True)
    for number in range(20):
        with shelf.new(f"{number}") as file:
            file.write(b"x")

    assert len(list(tmp_path.iterdir())) == 16


def test_what_a_stopped_daemon_left_half_written_is_cleared_away(tmp_path):
    (tmp_path / "old.1.new").write_bytes(b"half")
    learn(Shelf(tmp_path, adds=True))

    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_a_shelf_that_cannot_be_written_keeps_nothing_and_hurts_nothing(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert found(topics(Shelf(tmp_path / "file" / "articles", adds=True)))[0] == ["parking"]


def test_no_article_starts_nothing(monkeypatch):
    monkeypatch.setattr(training, "Thread", None)

    assert Topics((), Matching(), ["nl"]).ready
    assert Topics(FAQ, Matching(most=0), ["nl"]).ready
    assert Topics((FAQ[0].model_copy(update={"locale": "de"}),), Matching(), ["nl"]).ready

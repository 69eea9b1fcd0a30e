"""Questions by their meaning: the networks compute what their definitions say, and nothing depends on them."""

from __future__ import annotations

import json
import math
import struct
from array import array
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
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
from responder.flow.understand.meaning.encoder import MiniLM, Pieces
from responder.flow.understand.meaning.meanings import Meanings, Meant, lessons_by_meaning
from responder.flow.understand.meaning.networks import MINILM, UNIVERSAL, Network, NoNetwork, network_for
from responder.flow.understand.reading import cut
from responder.flow.understand.training import Shelf, learned
from responder.model import Message

SIZE, WIDE, LAYERS, HEADS, PLACES = 8, 16, 2, 2, 40
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "shop", "##s", "open", "##ing", "re", "##turn", "?", "e", "漢"]
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


def _tensors() -> dict[str, np.ndarray]:
    chance = np.random.default_rng(5)
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (len(VOCABULARY), SIZE),
        "embeddings.position_embeddings.weight": (PLACES, SIZE),
        "embeddings.token_type_embeddings.weight": (2, SIZE),
    }
    names = ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"]
    for layer in range(LAYERS):
        sizes = dict.fromkeys(names, (SIZE, SIZE)) | {
            "intermediate.dense": (WIDE, SIZE),
            "output.dense": (SIZE, WIDE),
        }
        for name, shape in sizes.items():
            shapes |= {f"encoder.layer.{layer}.{name}.weight": shape, f"encoder.layer.{layer}.{name}.bias": shape[:1]}
    norms = ["embeddings", *(f"encoder.layer.{n}.{x}" for n in range(LAYERS) for x in ("attention.output", "output"))]
    shapes |= {f"{norm}.LayerNorm.{part}": (SIZE,) for norm in norms for part in ("weight", "bias")}
    return {name: chance.normal(0, 0.7, shape).astype(np.float32) for name, shape in shapes.items()}


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Network:
    """A package of a network for English alone, of the same layout as the real one, of two layers and nonsense."""
    folder = tmp_path / "nonsense_minilm" / "model"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    shape = {"num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "layer_norm_eps": 1e-12, "hidden_size": SIZE}
    (folder / "config.json").write_text(json.dumps(shape))
    head, content = {"__metadata__": {"format": "pt"}}, b""
    for name, values in _tensors().items():
        told = {
            "dtype": "F32",
            "shape": list(values.shape),
            "data_offsets": [len(content), len(content) + values.nbytes],
        }
        head[name] = told  # type: ignore[assignment]
        content += values.tobytes()
    written = json.dumps(head).encode()
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(written)) + written + content)
    return replace(MINILM, package="nonsense_minilm", sha256={})


@pytest.fixture
def folder(network: Network) -> Path:
    return network.place()


@pytest.fixture
def alone(network: Network, monkeypatch: pytest.MonkeyPatch) -> Network:
    """The network is the only one that there is."""
    monkeypatch.setattr(networks, "NETWORKS", (network,))
    return network


def _by_definition(pieces: list[int]) -> list[float]:
    """The network written out, one place and one head at a time, with the error function of the standard library."""
    kept = {name: values.astype(float) for name, values in _tensors().items()}

    def dense(name: str, x: np.ndarray) -> np.ndarray:
        found: np.ndarray = np.array([row @ x for row in kept[f"{name}.weight"]]) + kept[f"{name}.bias"]
        return found

    def level(name: str, x: np.ndarray) -> np.ndarray:
        even = (x - x.mean()) / math.sqrt(x.var() + 1e-12)
        found: np.ndarray = even * kept[f"{name}.LayerNorm.weight"] + kept[f"{name}.LayerNorm.bias"]
        return found

    words, places = kept["embeddings.word_embeddings.weight"], kept["embeddings.position_embeddings.weight"]
    kind = kept["embeddings.token_type_embeddings.weight"][0]
    states = [level("embeddings", words[piece] + places[at] + kind) for at, piece in enumerate(pieces)]
    every = [states]
    for layer in (f"encoder.layer.{n}" for n in range(LAYERS)):
        asks, keys, says = (
            [dense(f"{layer}.attention.self.{part}", x) for x in states] for part in ("query", "key", "value")
        )
        after = []
        for at, before in enumerate(states):
            seen = np.zeros(SIZE)
            for start in range(0, SIZE, SIZE // HEADS):
                part = slice(start, start + SIZE // HEADS)
                powers = [math.exp(asks[at][part] @ key[part] / math.sqrt(SIZE / HEADS)) for key in keys]
                seen[part] = sum(power / sum(powers) * say[part] for power, say in zip(powers, says, strict=True))
            state = level(f"{layer}.attention.output", dense(f"{layer}.attention.output.dense", seen) + before)
            wide = [x * 0.5 * (1 + math.erf(x / math.sqrt(2))) for x in dense(f"{layer}.intermediate.dense", state)]
            after.append(level(f"{layer}.output", dense(f"{layer}.output.dense", np.array(wide)) + state))
        states = after
        every.append(states)
    last, earlier = np.sum(every[-1], axis=0), np.sum(every[-3], axis=0)
    return [*last / np.linalg.norm(last) * math.sqrt(0.8), *earlier / np.linalg.norm(earlier) * math.sqrt(0.2)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("the shops", ["the", "shop", "##s"]),
        ("The SHOP?", ["the", "shop", "?"]),
        ("return opening", ["re", "##turn", "open", "##ing"]),
        ("Ë é", ["e", "e"]),  # without accents
        ("the漢", ["the", "漢"]),
        ("open\u00a0\tthe\u200b\x00 shop", ["open", "the", "shop"]),  # what is not seen is not there
        ("unheard", ["[UNK]"]),
        ("e" * 101, ["[UNK]"]),
        ("", []),
    ],
)
def test_words_are_cut_into_the_longest_pieces_that_are_known(folder, text, pieces):
    found = Pieces(folder / "vocab.txt").of(text)

    assert [VOCABULARY[number] for number in found] == ["[CLS]", *pieces, "[SEP]"]


def test_only_the_first_64_words_are_read(folder):
    assert len(Pieces(folder / "vocab.txt").of("the " * 5000)) == 2 + 64


@pytest.mark.parametrize("text", ["the shops", "return opening the shop?", "", "unheard of"])
def test_a_vector_is_what_the_definition_of_the_network_says(folder, text):
    net = MiniLM(folder)

    assert net.vectors([text])[0] == pytest.approx(_by_definition(net.pieces.of(text)), abs=2e-5)


def test_texts_that_are_read_together_do_not_see_one_another(folder):
    net, texts = MiniLM(folder), ["the shop", "return the opening shops?", "open", *["the open shop"] * 30]

    for text, vector in zip(texts, net.vectors(texts), strict=True):
        assert vector == pytest.approx(net.vectors([text])[0], abs=1e-5)


def test_the_child_answers_with_vectors_or_with_what_a_table_says_of_them(network):
    child, net = Child(network), MiniLM(network.place())
    table = np.arange(net.size * 3, dtype="<f2").reshape(net.size, 3)

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


def test_a_table_is_sent_once_and_again_to_a_child_that_was_started_anew(network, asked):
    child, net = Child(network), MiniLM(network.place())
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


def test_the_nearest_texts_of_an_article_are_told_beside_the_mean_of_all(network):
    child, net, texts = Child(network), MiniLM(network.place()), texts_of((*FAQ, MANY))
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
    powers = np.exp(20 * np.array(meant.texts)).reshape(2, examples + 1).mean(axis=1)
    expected = (1 - counts) * regression + counts * powers / powers.sum()
    assert meant.chances == pytest.approx(list(expected), abs=1e-6)
    assert abs(regression - powers / powers.sum()).max() > 0.05
    child.close()


def test_a_child_that_died_costs_one_answer_and_is_started_again(network, monkeypatch):
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
    assert len(child.ask(["open"])) == MiniLM(network.place()).size
    child.close()


def test_a_child_that_says_nothing_is_ended_in_time(network, tmp_path, monkeypatch):
    silent = tmp_path / "silent.py"
    silent.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(children, "_ENCODER", silent)
    monkeypatch.setattr(children, "_SECONDS_LONGEST", 0.2)

    with pytest.raises(CannotTell, match="no answer"):
        Child(network).ask(["open"])


def test_the_start_and_learning_may_take_longer_than_a_question(network, asked):
    child, table = Child(network), np.ones((2 * SIZE, 1), dtype="<f2").tobytes()

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
    assert understander.ask_meaning(message(ENGLISH), None) is None


def test_another_file_than_was_looked_at_is_refused(network):
    known = replace(network, sha256={"config.json": MINILM.sha256["config.json"]})

    with pytest.raises(NoNetwork, match=r"config\.json is not the file that we know: pip install .* --force-reinstall"):
        known.place()


@pytest.mark.parametrize(
    ("language", "installed", "expected"),
    [
        ("en", [MINILM, UNIVERSAL], MINILM),
        ("en", [UNIVERSAL], UNIVERSAL),
        ("en", [], UNIVERSAL),  # to be installed
        ("nl", [MINILM, UNIVERSAL], UNIVERSAL),
        ("nl", [MINILM], UNIVERSAL),
        ("sv", [MINILM, UNIVERSAL], None),
    ],
)
def test_a_language_has_the_best_network_that_is_installed(monkeypatch, language, installed, expected):
    there = {name for network in installed for name in (network.package, network.library)}
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

    meaning = understander.ask_meaning(message(text), None)

    assert (meaning is not None) is asked
    assert "meaning" in understander.understand(message(ENGLISH), None, meant=meaning()).notes[1] if meaning else True


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
    returns = Meant(MINILM, [0.02, 0.98], [0.1, 0.7], [0.1, 0.2, 0.4, 0.8], [[0, 1], [2, 3]])

    fit = next(articles.nearest(cut("the opening of my parcel"), returns))
    alone = next(articles.nearest(cut("кот дом"), returns))

    assert (fit.article.id, alone.article.id) == ("returns", "returns")
    assert fit.meant == 0.7
    assert fit.near == pytest.approx(0.6)
    assert alone.lead == pytest.approx(0.96)

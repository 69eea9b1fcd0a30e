"""The child that knows meanings: `python encoder.py NETWORK FOLDER` turns texts into vectors and compares them.

It is run by its path, in a process of its own: the daemon never loads numpy nor a network. "minilm" is a BERT network
whose vector of a text is the mean over its pieces (all-MiniLM-L6-v2, English); the mean of an earlier layer, which is
nearer to the words, is kept beside it. "universal" is the Universal Sentence Encoder for fifteen languages: it sees
each piece with those beside it, and takes the mean of all.

A request is a line of JSON, {"texts": [...], "columns": number, "place": number, "same": bool}, and then a table of so
many columns, a row for each number of a vector (2 bytes each), unless it lies in that place from a request before. The
answer is its length in bytes (4 bytes), then for each text its vector, or its vector times the table where there is one
(4 bytes a number). The child ends when its input ends.
"""

from __future__ import annotations

import json
import struct
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import numpy as np
from numpy.typing import NDArray

_WORDS = 64  # of a text; the question stands there
_PIECES = 126  # of a text
_LONGEST_WORD = 100  # letters; a longer one is unknown
_AT_ONCE = 16  # texts that are read together
_EARLIER = 2  # layers before the last
_BY_EARLIER = 0.2  # what the mean of that layer counts in the likeness of two texts
_HIDDEN = -1e9  # what a place that holds no piece counts
_LENGTH = struct.Struct("<I")
_SHARDS = 17  # parts that the table of pieces of "universal" is in; they take turns
_SIGHTS = ((2, 0), (3, 1), (5, 2))  # how many pieces are seen together, and how many of them stand before
# The error function to 1.5e-7: Abramowitz and Stegun, 7.1.26.
_ERF = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
_ERF_SCALE = 0.3275911

Matrix = NDArray[np.float32]


class Pieces:
    """Cuts texts into the numbers of word pieces, as BERT without capitals does."""

    def __init__(self, vocabulary: Path) -> None:
        lines = vocabulary.read_text(encoding="utf-8").split("\n")
        self._numbers = {piece: number for number, piece in enumerate(lines) if piece}
        self._first, self._last = self._numbers["[CLS]"], self._numbers["[SEP]"]
        self._unknown = self._numbers["[UNK]"]
        self._cut = lru_cache(maxsize=4096)(self._pieces)

    def of(self, text: str) -> list[int]:
        """Return the pieces of the first words of a text, between the marks of its ends."""
        found = [number for word in _words(" ".join(text.split()[:_WORDS])) for number in self._cut(word)]
        return [self._first, *found[:_PIECES], self._last]

    def _pieces(self, word: str) -> list[int]:
        """Cut a word into the longest pieces that are known, from its beginning."""
        found: list[int] = []
        at = 0 if len(word) <= _LONGEST_WORD else len(word)
        while at < len(word):
            ends = (end for end in range(len(word), at, -1) if ("##" if at else "") + word[at:end] in self._numbers)
            end = next(ends, None)
            if end is None:
                return [self._unknown]
            found.append(self._numbers[("##" if at else "") + word[at:end]])
            at = end
        return found or [self._unknown]


def _words(text: str) -> list[str]:
    """Return words without capitals and accents; each mark and each Chinese sign is a word."""
    plain = []
    for sign in text:
        if sign in "\0\ufffd" or (unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn") and not sign.isspace()):
            continue
        plain.append(f" {sign} " if _is_chinese(sign) else sign)
    letters = unicodedata.normalize("NFD", "".join(plain)).lower()
    return "".join([f" {s} " if _is_mark(s) else s for s in letters if unicodedata.category(s) != "Mn"]).split()


def _is_chinese(sign: str) -> bool:
    return sign > "\u33ff" and unicodedata.name(sign, "").startswith("CJK")


@lru_cache(maxsize=1024)
def _is_mark(sign: str) -> bool:
    return (sign.isascii() and not sign.isalnum() and sign > " ") or unicodedata.category(sign)[0] == "P"


class Encoder(Protocol):
    """What turns texts into vectors of that size, each of length 1."""

    size: int

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """Return a vector for each text."""


class MiniLM:
    """Layers of attention over the pieces of a text; then the means of two, together of length 1."""

    def __init__(self, folder: Path) -> None:
        shape = json.loads((folder / "config.json").read_bytes())
        self._layers, self._heads = shape["num_hidden_layers"], shape["num_attention_heads"]
        self._least = shape["layer_norm_eps"]
        self._weights = _tensors(folder / "model.safetensors")
        self.pieces = Pieces(folder / "vocab.txt")
        self.size = 2 * int(shape["hidden_size"])

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """Return a vector for each text; those of like length are read together."""
        cuts = [self.pieces.of(text) for text in texts]
        order = sorted(range(len(cuts)), key=lambda text: len(cuts[text]))
        found = np.zeros((len(cuts), self.size), dtype=np.float32)
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            found[some] = self._together([cuts[text] for text in some])
        return found

    def _together(self, cuts: Sequence[Sequence[int]]) -> Matrix:
        longest = max(map(len, cuts))
        pieces = np.array([[*cut, *[0] * (longest - len(cut))] for cut in cuts])
        there = np.array([[1.0] * len(cut) + [0.0] * (longest - len(cut)) for cut in cuts], dtype=np.float32)
        kept = self._weights
        inner = kept["embeddings.word_embeddings.weight"][pieces]
        inner = inner + kept["embeddings.position_embeddings.weight"][:longest]
        inner = inner + kept["embeddings.token_type_embeddings.weight"][0]
        inner = self._level(inner, "embeddings")
        hidden = (1.0 - there)[:, None, None, :] * np.float32(_HIDDEN)
        states = [inner]
        for layer in range(self._layers):
            states.append(self._layer(states[-1], hidden, f"encoder.layer.{layer}"))
        last, earlier = _mean(states[-1], there), _mean(states[-1 - _EARLIER], there)
        vectors: Matrix = np.hstack([last * (1.0 - _BY_EARLIER) ** 0.5, earlier * _BY_EARLIER**0.5])
        return vectors

    def _layer(self, inner: Matrix, hidden: Matrix, name: str) -> Matrix:
        texts, places, size = inner.shape

        def part(which: str) -> Matrix:
            heads = self._dense(inner, f"{name}.attention.self.{which}").reshape(texts, places, self._heads, -1)
            return heads.transpose(0, 2, 1, 3)

        scores = part("query") @ part("key").transpose(0, 1, 3, 2) / np.float32((size / self._heads) ** 0.5) + hidden
        seen = (_softmax(scores) @ part("value")).transpose(0, 2, 1, 3).reshape(texts, places, size)
        inner = self._level(self._dense(seen, f"{name}.attention.output.dense") + inner, f"{name}.attention.output")
        wide = _gelu(self._dense(inner, f"{name}.intermediate.dense"))
        return self._level(self._dense(wide, f"{name}.output.dense") + inner, f"{name}.output")

    def _dense(self, inner: Matrix, name: str) -> Matrix:
        flat = inner.reshape(-1, inner.shape[-1]) @ self._weights[f"{name}.weight"].T
        found: Matrix = (flat + self._weights[f"{name}.bias"]).reshape(*inner.shape[:-1], -1)
        return found

    def _level(self, inner: Matrix, name: str) -> Matrix:
        scale, shift = (self._weights[f"{name}.LayerNorm.{part}"] for part in ("weight", "bias"))
        return _level(inner, scale, shift, self._least)


def _level(inner: Matrix, scale: Matrix, shift: Matrix, least: float) -> Matrix:
    """Bring each place to mean 0 and spread 1, then to the scale that was learned."""
    inner = inner - inner.mean(axis=-1, keepdims=True)
    found: Matrix = inner / np.sqrt((inner * inner).mean(axis=-1, keepdims=True) + least) * scale + shift
    return found


def _mean(inner: Matrix, there: Matrix) -> Matrix:
    """Return the mean over the pieces that are there, of length 1."""
    total = (inner * there[:, :, None]).sum(axis=1)
    mean: Matrix = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return mean


def _tensors(path: Path) -> Mapping[str, Any]:
    """Take the tensors where they lie: the length of a head (8 bytes), the head as JSON, the numbers (safetensors)."""
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        head = json.loads(file.read(length))
    content = np.memmap(path, mode="r", offset=8 + length)
    found = {}
    for name, told in head.items():
        if told.get("dtype") == "F32":
            start, end = told["data_offsets"]
            found[name] = np.asarray(content[start:end]).view("<f4").reshape(told["shape"])
    return found


def _softmax(scores: Matrix) -> Matrix:
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Matrix = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def _gelu(inner: Matrix) -> Matrix:
    """Return x times the chance that a normal variable is below x."""
    size = np.abs(inner) * np.float32(0.5**0.5)
    t = 1.0 / (1.0 + np.float32(_ERF_SCALE) * size)
    series = np.zeros_like(t)
    for number in _ERF:
        series = (series + np.float32(number)) * t
    erf = np.copysign(1.0 - series * np.exp(-size * size), inner)
    found: Matrix = inner * (1.0 + erf) * np.float32(0.5)
    return found


class Universal:
    """Each piece with those that stand beside it, seen three ways; then what all of them say, in their mean.

    The Universal Sentence Encoder, multilingual, third version: the pieces of a text (sentencepiece), for each of the
    three sights two layers over neighbours, and a small network over the sum of all.
    """

    def __init__(self, folder: Path) -> None:
        from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - this network alone needs it

        self._cut = SentencePieceProcessor(model_file=str(folder / "sp.model"))
        with np.load(folder / "weights.npz", allow_pickle=False) as kept:
            self._weights = {name: kept[name] for name in kept.files if not name.startswith("q")}
            shard = kept["q1"]
            pieces = np.empty((len(shard), _SHARDS, shard.shape[1]), dtype=np.uint8)
            for number in range(_SHARDS):
                pieces[:, number] = kept[f"q{number + 1}"]
        for name in ("proj", "proj_b", "ln_g_all", "ln_b_all"):
            each = [self._weights[f"{name.removesuffix('_all')}{together}"] for together, _ in _SIGHTS]
            self._weights[name] = np.concatenate(each, axis=-1)
        self._pieces = pieces.reshape(-1, pieces.shape[2])
        self._least = float(self._weights["eps"])
        self.size = int(self._weights["d3"].shape[1])

    def pieces(self, text: str) -> list[int]:
        """Return the pieces of the first words of a text, between the marks of its ends."""
        whole = " ".join(text.split()[:_WORDS]).encode("utf-8", "replace").decode()  # without half a surrogate pair
        found: list[int] = self._cut.encode(whole, add_bos=True, add_eos=True)
        return [*found[: _PIECES + 1], found[-1]] if len(found) > _PIECES + 2 else found

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """Return a vector for each text."""
        return np.stack([self._vector(self.pieces(text)) for text in texts])

    def _vector(self, pieces: Sequence[int]) -> Matrix:
        kept, numbers = self._weights, np.array(pieces)
        shards = numbers % _SHARDS
        plain = self._pieces[numbers] * kept["scale"][shards, None] + kept["lo"][shards, None]
        sights = np.hsplit(self._level(plain @ kept["proj"] + kept["proj_b"], "_all"), len(_SIGHTS))
        seen = [self._seen(inner, *sight) for inner, sight in zip(sights, _SIGHTS, strict=True)]
        whole = self._level(np.hstack([plain, *seen]), "").sum(axis=0) @ kept["cnn_W"]
        whole = whole / len(pieces) ** 0.5 + kept["cnn_b"] * len(pieces) ** 0.5
        once = np.maximum(whole @ kept["p1"] + np.maximum(whole @ kept["d0"], 0) @ kept["d1"], 0)
        vector: Matrix = np.tanh(once @ kept["p3"] + np.maximum(once @ kept["d2"], 0) @ kept["d3"])
        vector /= np.maximum(np.linalg.norm(vector), self._least)
        return vector

    def _seen(self, inner: Matrix, together: int, before: int) -> Matrix:
        """Return what each piece says beside its neighbours, in two layers."""
        kept, (count, size) = self._weights, inner.shape
        padded = np.zeros((count + together - 1, size), dtype=np.float32)
        for layer in ("1", "2"):
            padded[before : before + count] = inner
            beside = np.hstack([padded[at : at + count] for at in range(together)])
            said = beside @ kept[f"w{layer}_{together}"] + kept[f"b{layer}_{together}"]
            inner = np.maximum(said, 0) + inner
        return inner

    def _level(self, inner: Matrix, name: str) -> Matrix:
        return _level(inner, self._weights[f"ln_g{name}"], self._weights[f"ln_b{name}"], self._least)


_ENCODERS: Mapping[str, Callable[[Path], Encoder]] = {"minilm": MiniLM, "universal": Universal}


def main() -> None:
    """Answer requests until they end."""
    _, name, folder = sys.argv
    serve(_ENCODERS[name](Path(folder)), sys.stdin.buffer, sys.stdout.buffer)


def serve(encoder: Encoder, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request with the vectors of its texts, or with what its table says of them."""
    tables: dict[int, Matrix] = {}
    for line in requests:
        head = json.loads(line)
        found, columns = encoder.vectors(head["texts"]), head["columns"]
        if columns and not head["same"]:
            table = np.frombuffer(requests.read(2 * encoder.size * columns), dtype="<f2")
            tables[head["place"]] = table.reshape(encoder.size, columns).astype(np.float32)
        if columns:
            found = found @ tables[head["place"]]
        content = found.astype("<f4").tobytes()
        answers.write(_LENGTH.pack(len(content)) + content)
        answers.flush()


if __name__ == "__main__":
    main()

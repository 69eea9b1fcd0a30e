"""The child that knows meanings: `python encoder.py FOLDER` turns English texts into vectors and compares them.

It is run by its path, in a process of its own, and imports nothing but numpy: the daemon never loads numpy nor the
model. FOLDER holds `vocab.txt`, `config.json` and `model.safetensors` of a BERT model whose vector of a text is the
mean over its pieces (all-MiniLM-L6-v2). The mean of an earlier layer, which is nearer to the words, is kept beside it.

A request is a line of JSON, {"texts": [...], "columns": number, "same": bool}, and then a table of so many columns, a
row for each number of a vector (2 bytes each), unless it is the same as the last one. The answer is its length in bytes
(4 bytes), then for each text its vector, or its vector times the table where there is one (4 bytes a number). The child
ends when its input ends.
"""

from __future__ import annotations

import json
import struct
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

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


class Model:
    """The network: layers of attention over the pieces of a text; then the means of two, together of length 1."""

    def __init__(self, folder: Path) -> None:
        shape = json.loads((folder / "config.json").read_bytes())
        self._layers, self._heads = shape["num_hidden_layers"], shape["num_attention_heads"]
        self._least = shape["layer_norm_eps"]
        self._weights = _tensors(folder / "model.safetensors")
        self.pieces = Pieces(folder / "vocab.txt")
        self.size = 2 * int(shape["hidden_size"])

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """Return a vector of length 1 for each text."""
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
        """Bring each place to mean 0 and spread 1, then to the scale that was learned."""
        inner = inner - inner.mean(axis=-1, keepdims=True)
        spread = np.sqrt((inner * inner).mean(axis=-1, keepdims=True) + self._least)
        scaled = inner / spread * self._weights[f"{name}.LayerNorm.weight"]
        found: Matrix = scaled + self._weights[f"{name}.LayerNorm.bias"]
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


def main() -> None:
    """Answer requests until they end."""
    model = Model(Path(sys.argv[1]))
    serve(model, sys.stdin.buffer, sys.stdout.buffer)


def serve(model: Model, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request with the vectors of its texts, or with what its table says of them."""
    table = np.zeros((model.size, 0), dtype=np.float32)
    for line in requests:
        head = json.loads(line)
        found, columns = model.vectors(head["texts"]), head["columns"]
        if columns and not head["same"]:
            content = requests.read(2 * model.size * columns)
            table = np.frombuffer(content, dtype="<f2").reshape(model.size, columns).astype(np.float32)
        if columns:
            found = found @ table
        content = found.astype("<f4").tobytes()
        answers.write(_LENGTH.pack(len(content)) + content)
        answers.flush()


if __name__ == "__main__":
    main()

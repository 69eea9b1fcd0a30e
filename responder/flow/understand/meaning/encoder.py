"""The child that knows meanings: `python encoder.py NETWORK FOLDER` turns texts into vectors and compares them.

It is run by its path, in a process of its own: the daemon never loads numpy nor a network. "bge" is BGE small, a BERT
network for English. "universal" is the Universal Sentence Encoder for fifteen languages: it sees each piece with those
beside it, and takes the mean of all.

A request is a line of JSON, {"texts": [...], "columns": number, "place": number, "same": bool}, and then a table of so
many columns, a row for each number of a vector (2 bytes each), unless it lies in that place from a request before. The
answer is its length in bytes (4 bytes), then for each text its vector, or its vector times the table where there is one
(4 bytes a number). The child ends when its input ends.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Protocol

import numpy as np
from numpy.typing import NDArray

_WORDS = 64  # of a text; the question stands there
_PIECES = 126  # of a text
_LENGTH = struct.Struct("<I")
_SHARDS = 17  # parts that the table of pieces of "universal" is in; they take turns
_SIGHTS = ((2, 0), (3, 1), (5, 2))  # how many pieces are seen together, and how many of them stand before

Matrix = NDArray[np.float32]


class Encoder(Protocol):
    """What turns texts into vectors of that size, each of length 1."""

    size: int

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """Return a vector for each text."""


class Bge:
    """BGE small, version 1.5, English, 8 bits a weight: the mean over the pieces of a text, of length 1.

    Each text is read by itself: beside others, the steps of its 8-bit numbers would depend on them.
    """

    def __init__(self, folder: Path) -> None:
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - this network alone needs it
        from tokenizers import Tokenizer  # noqa: PLC0415

        self._cut = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._cut.enable_truncation(_PIECES + 2)
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        model = str(folder / "model_quantized.onnx")
        self._net = InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.size = int(self._net.get_outputs()[0].shape[-1])

    def pieces(self, text: str) -> list[int]:
        """Return the pieces of the first words of a text, between the marks of its ends."""
        found: list[int] = self._cut.encode(_begun(text)).ids
        return found

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """Return a vector for each text."""
        return np.stack([self._vector(self.pieces(text)) for text in texts])

    def _vector(self, pieces: Sequence[int]) -> Matrix:
        numbers = np.array([pieces], dtype=np.int64)
        told = {
            "input_ids": numbers,
            "attention_mask": np.ones_like(numbers),
            "token_type_ids": np.zeros_like(numbers),
        }
        (states,) = self._net.run(None, told)
        vector: Matrix = states[0].mean(axis=0)
        vector /= np.linalg.norm(vector)
        return vector


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
        found: list[int] = self._cut.encode(_begun(text), add_bos=True, add_eos=True)
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
        """Bring each place to mean 0 and spread 1, then to the scale that was learned."""
        inner = inner - inner.mean(axis=-1, keepdims=True)
        even = inner / np.sqrt((inner * inner).mean(axis=-1, keepdims=True) + self._least)
        found: Matrix = even * self._weights[f"ln_g{name}"] + self._weights[f"ln_b{name}"]
        return found


def _begun(text: str) -> str:
    """Return the first words of a text, without half a surrogate pair."""
    return " ".join(text.split()[:_WORDS]).encode("utf-8", "replace").decode()


_ENCODERS: Mapping[str, Callable[[Path], Encoder]] = {"bge": Bge, "universal": Universal}


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

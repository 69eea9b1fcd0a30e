"""The child that learns: `python solver.py` reads lessons as JSON, answers with a matcher in bytes.

It is run by its path, in a process of its own, and imports nothing but numpy: the daemon never loads numpy, the
memory is given back, and messages go on meanwhile. The same lessons give the same matcher.

Multinomial logistic regression in its dual form: what is learned is how much each text counts for each class
(Nesterov's accelerated gradient, with a fresh start whenever it turns back), on features less their mean. From that
follow a weight of each feature for each article, and beside it the mean of each article's texts.
"""

from __future__ import annotations

import json
import math
import os
import struct
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

_C = 30.0  # how freely it may fit: the inverse of the weight of the penalty
_STEPS = 40
_POWER = 20  # rounds to find the largest eigenvalue
_LARGEST = 60000.0  # of a half-precision number

Matrix = NDArray[np.float32]


class Task(NamedTuple):
    """Texts as numbers. rows, values: the features of each text; places, weights: its class, what it counts."""

    rows: Sequence[NDArray[np.intp]]
    values: Sequence[Matrix]
    places: NDArray[np.intp]
    weights: Matrix
    features: int
    articles: int
    classes: int


def main() -> None:
    """Read a job from standard input, write the matcher to standard output."""
    os.nice(5)  # a message that is being answered comes first
    job = json.load(sys.stdin)
    sys.stdout.buffer.write(learn(task_of(job)))


def task_of(job: dict[str, Any]) -> Task:
    """Take a job apart."""
    lessons = job["lessons"]
    return Task(
        rows=[np.array(rows, dtype=np.intp) for _, _, rows, _ in lessons],
        values=[np.array(values, dtype=np.float32) for _, _, _, values in lessons],
        places=np.array([place for place, _, _, _ in lessons], dtype=np.intp),
        weights=np.array([weight for _, weight, _, _ in lessons], dtype=np.float32),
        features=job["features"],
        articles=job["articles"],
        classes=job["classes"],
    )


def learn(task: Task) -> bytes:
    """Return the matcher: see `Weights` for how the bytes are laid out."""
    likeness = _likeness(task)
    centre = likeness.mean(axis=1)
    middle = likeness - centre[:, None] - centre[None, :] + centre.mean()
    shares = _shares(middle.astype(np.float32), task)
    weights = _spread(task, shares)
    mean = _spread(task, np.full((len(task.rows), 1), 1.0 / len(task.rows), dtype=np.float32))
    weights -= mean @ shares.sum(axis=0, keepdims=True)
    bias = (mean.T @ weights)[0]
    own = _own(task)
    lengths = np.sqrt(np.maximum(np.einsum("ia,ij,ja->a", own, likeness, own, optimize=True), 1e-12))
    means = _spread(task, (own / lengths).astype(np.float32))
    among = (own.T @ likeness @ own) / lengths[:, None] / lengths[None, :]
    np.fill_diagonal(among, 0.0)
    table = np.clip(np.hstack([weights, means]), -_LARGEST, _LARGEST).astype("<f2")
    head = [*bias.tolist(), *among.max(axis=1).tolist()]
    return struct.pack(f"<{len(head)}f", *head) + table.tobytes()


def _likeness(task: Task) -> Matrix:
    """Return how alike each two texts are, through the texts that have each feature."""
    count = len(task.rows)
    holders = np.repeat(np.arange(count), [len(rows) for rows in task.rows])
    flat_rows, flat_values = np.concatenate(task.rows), np.concatenate(task.values)
    order = np.argsort(flat_rows, kind="stable")
    holders, flat_values = holders[order], flat_values[order]
    starts = np.searchsorted(flat_rows[order], np.arange(task.features + 1))
    likeness = np.zeros((count, count), dtype=np.float32)
    for text, (rows, values) in enumerate(zip(task.rows, task.values, strict=True)):
        lengths = starts[rows + 1] - starts[rows]
        places = np.arange(lengths.sum()) + np.repeat(starts[rows] - np.cumsum(lengths) + lengths, lengths)
        parts = flat_values[places] * np.repeat(values, lengths)
        likeness[text] = np.bincount(holders[places], parts, count)
    return likeness


def _shares(middle: Matrix, task: Task) -> Matrix:
    """Return how much each text counts for each class."""
    right = np.zeros((len(task.rows), task.classes), dtype=np.float32)
    right[np.arange(len(task.rows)), task.places] = 1.0
    step = 1.0 / (0.51 * _largest(middle) + 1.0 / _C)
    shares = np.zeros_like(right)
    ahead, pace = shares, 1.0
    for _ in range(_STEPS):
        slope = task.weights[:, None] * (_softmax(middle @ ahead) - right) + ahead / _C
        moved = ahead - step * slope
        if float(((moved - shares) * slope).sum()) > 0:
            pace = 1.0
        faster = (1.0 + math.sqrt(1.0 + 4.0 * pace * pace)) / 2.0
        ahead = moved + ((pace - 1.0) / faster) * (moved - shares)
        shares, pace = moved, faster
    return shares


def _largest(matrix: Matrix) -> float:
    """Return the largest eigenvalue, nearly."""
    vector = np.cos(np.arange(len(matrix), dtype=np.float32)) + 0.1
    length = 1.0
    for _ in range(_POWER):
        vector = matrix @ vector
        length = float(np.linalg.norm(vector)) or 1.0
        vector = vector / length
    return length


def _softmax(scores: Matrix) -> Matrix:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = powers / powers.sum(axis=1, keepdims=True)
    return shares


def _own(task: Task) -> Matrix:
    """Return which texts are each article's own, and what each counts."""
    own = np.zeros((len(task.rows), task.articles), dtype=np.float32)
    for text, place in enumerate(task.places):
        if place < task.articles:
            own[text, place] = task.weights[text]
    return own


def _spread(task: Task, by_text: Matrix) -> Matrix:
    """Turn numbers of texts into numbers of features."""
    out = np.zeros((task.features, by_text.shape[1]), dtype=np.float32)
    for rows, values, numbers in zip(task.rows, task.values, by_text, strict=True):
        out[rows] += values[:, None] * numbers
    return out


if __name__ == "__main__":
    main()

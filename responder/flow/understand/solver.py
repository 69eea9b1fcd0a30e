"""The child that learns: `python solver.py` reads lessons from standard input and writes what it learned.

It is run by its path, in a process of its own, and imports nothing but numpy: the daemon never loads numpy, the
memory is given back, and messages go on meanwhile. The same lessons give the same matcher.

Multinomial logistic regression in its dual form: what is learned is how much each text counts for each class
(Nesterov's accelerated gradient, with a fresh start whenever it turns back), on features less their mean. From that
follow a weight of each feature for each article, and beside it the mean of each article's texts.

With many articles of few texts each, regression alone leaves too much to chance; so what each article's texts have is
added as naive Bayes weighs it (what is learned from both is better than either, the more so the more articles).
"""

from __future__ import annotations

import json
import math
import os
import struct
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

_C = 30.0  # how freely it may fit: the inverse of the weight of the penalty
_STEPS, _MOST_STEPS = 40, 150
_TEXTS_A_STEP = 10  # of each class: many texts take more steps
_BY_PROFILE = 0.06  # what naive Bayes counts beside it, for each e-fold of articles
_FEW = 20  # articles; up to there regression needs no help
_POWER = 20  # rounds to find the largest eigenvalue
_AT_ONCE = 4096  # rows that are written together
_LARGEST = 60000.0  # of a half-precision number

Matrix = NDArray[np.float32]


class Task(NamedTuple):
    """Texts as numbers. rows, values: the features of each text; places, weights: its class, what it counts.

    counted: no value is below 0: it tells how much of a feature the text has; else each text is kept as it is, too.
    constant: the square of a feature that every text has, by which it is learned which class is the frequent one.
    """

    rows: Sequence[NDArray[np.intp]]
    values: Sequence[Matrix]
    places: NDArray[np.intp]
    weights: Matrix
    features: int
    articles: int
    classes: int
    counted: bool
    constant: float


def main() -> None:
    """Read a job from standard input, write the matcher to standard output."""
    os.nice(5)  # a message that is being answered comes first
    for part in learn(task_of(sys.stdin.buffer)):
        sys.stdout.buffer.write(part)


def task_of(job: BinaryIO) -> Task:
    """Read a job: a line of JSON, then the rows (4 bytes each) and the values (4 bytes each) of all texts."""
    head = json.loads(job.readline())
    ends = np.cumsum(head["lengths"])
    rows = np.frombuffer(job.read(4 * int(ends[-1])), dtype="<u4").astype(np.intp)
    values = np.frombuffer(job.read(4 * int(ends[-1])), dtype="<f4")
    return Task(
        rows=np.split(rows, ends[:-1]),
        values=np.split(values, ends[:-1]),
        places=np.array(head["places"], dtype=np.intp),
        weights=np.array(head["weights"], dtype=np.float32),
        features=head["features"],
        articles=head["articles"],
        classes=head["classes"],
        counted=head["counted"],
        constant=head["constant"],
    )


def learn(task: Task) -> Iterator[bytes]:
    """Yield the matcher piece by piece: see `Weights` for how the bytes are laid out."""
    likeness = _likeness(task)
    own, near = _neighbours(task, likeness)
    centre = likeness.mean(axis=1)
    likeness -= centre[:, None]
    likeness -= centre[None, :]
    likeness += centre.mean() + task.constant
    shares = _shares(likeness, task)
    del likeness
    mean = _spread(task, np.full((len(task.rows), 1), 1.0 / len(task.rows), dtype=np.float32))
    table = _spread(task, np.hstack([shares, own]))
    table[:, : task.classes] -= mean * shares.sum(axis=0)
    bias = mean[:, 0] @ table[:, : task.classes] - task.constant * shares.sum(axis=0)
    if task.counted and task.articles > _FEW:
        bias *= _add_profiles(table, task, own.sum(axis=0))
    if not task.counted:
        table = np.hstack([table, _as_they_are(task)])
    head = [*bias.tolist(), *near.tolist()]
    yield struct.pack(f"<{len(head)}f", *head)
    for start in range(0, len(table), _AT_ONCE):
        yield np.clip(table[start : start + _AT_ONCE], -_LARGEST, _LARGEST).astype("<f2").tobytes()


def _add_profiles(table: Matrix, task: Task, counts: Matrix) -> float:
    """Add to the weights how much likelier each feature is in the texts of an article than in those of the others.

    counts: what the texts of each article count in its mean, together. Returns by what all weights were multiplied
    then: they stay as large together as they were learned, so that no article is surer than regression makes it.
    """
    weight = _BY_PROFILE * math.log(task.articles / _FEW)
    whole = table[:, task.classes :].sum(axis=0) / counts
    least = float(whole.mean()) / max(1, len(table))  # of each feature in each article, whether seen or not
    whole = np.log(whole + least * len(table))
    before = after = 1e-12
    for start in range(0, len(table), _AT_ONCE):
        weights, parts = np.split(table[start : start + _AT_ONCE], [task.classes], axis=1)
        before += float((weights * weights).sum())
        likely = np.log(parts / counts + least) - whole
        weights[:, : task.articles] += weight * (likely - likely.mean(axis=1, keepdims=True))
        after += float((weights * weights).sum())
    factor = math.sqrt(before / after)
    table[:, : task.classes] *= factor
    return factor


def _neighbours(task: Task, likeness: Matrix) -> tuple[Matrix, Matrix]:
    """Return what each text counts in the mean of its article, and how near each article's nearest neighbour is."""
    own = np.zeros((len(task.rows), task.articles), dtype=np.float32)
    for text, place in enumerate(task.places):
        if place < task.articles:
            own[text, place] = task.weights[text]
    among = own.T @ (likeness @ own)
    lengths = np.sqrt(np.maximum(np.diag(among), 1e-12))
    among = among / lengths[:, None] / lengths[None, :]
    np.fill_diagonal(among, 0.0)
    return own / lengths, among.max(axis=1)


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
    for _ in range(min(max(_STEPS, len(right) // task.classes // _TEXTS_A_STEP), _MOST_STEPS)):
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


def _as_they_are(task: Task) -> Matrix:
    """Return a column for each text."""
    out = np.zeros((task.features, len(task.rows)), dtype=np.float32)
    for text, (rows, values) in enumerate(zip(task.rows, task.values, strict=True)):
        out[rows, text] = values
    return out


def _spread(task: Task, by_text: Matrix) -> Matrix:
    """Turn numbers of texts into numbers of features."""
    out = np.zeros((task.features, by_text.shape[1]), dtype=np.float32)
    for rows, values, numbers in zip(task.rows, task.values, by_text, strict=True):
        out[rows] += values[:, None] * numbers
    return out


if __name__ == "__main__":
    main()

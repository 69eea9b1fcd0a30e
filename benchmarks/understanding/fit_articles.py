"""`python -m benchmarks.understanding.fit_articles --data FOLDER`: fit the scale of the articles anew.

Prints the numbers of `responder/flow/understand/scale.py`, with the start moved so that the threshold that is shipped
is where 962 of 1,000 links were right, by meaning 942 or 965.
Uses only the training part of BANKING77 and, as questions that no article answers, intents that were left out
(siblings) and general English sentences (Tatoeba). No other set is looked at.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.understanding.faqs import Trial, article, by_intent, load
from benchmarks.understanding.matchers import fitting, fitting_by_meaning
from responder.config.settings import Faq, Matching
from responder.flow.understand.articles import Fit
from responder.flow.understand.meaning.networks import BGE, NETWORKS, UNIVERSAL
from responder.flow.understand.scale import signs

Way = Callable[[Sequence[Faq]], Callable[[str], Fit | None]]
_FAQS = 80
_ARTICLES = (3, 70)
_SHOTS = (1, 10)
_ASKED = 300
_WITH, _FAR = 0.7, 0.2  # what questions with an article, and those from elsewhere, weigh in an FAQ
# What questions of missing siblings weigh: the cube of how near the articles are to one another, times this. Where
# articles lie far apart, what is missing lies far from them, too.
_SIBLINGS = 3.3
# How many of the links are right on these FAQs, at the threshold. Others have fewer siblings, and more are right there;
# by the English network, still more.
_PRECISION = {"": 0.9625, BGE.name: 0.942, UNIVERSAL.name: 0.965}


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of labelled data")
    names = [network.name for network in NETWORKS]
    parser.add_argument("--network", choices=names, default="", help="the scale of words and meaning together")
    given = parser.parse_args()
    data: Path = given.data
    network = next((network for network in NETWORKS if network.name == given.network), None)
    ways = partial(fitting_by_meaning, network) if network else fitting
    rng = random.Random(7)
    questions = by_intent(load(data, "faq/banking77_train.json"))
    far = list(load(data, "lang/tatoeba_dev.json")["en"])
    parts = [_signs_of(ways, *_faq(questions, far, rng)) for _ in range(_FAQS)]
    x, right, weight = (np.concatenate(column) for column in zip(*parts, strict=True))
    start, numbers = _logistic(x, right, weight)
    sure = 1 / (1 + np.exp(-(start + x @ numbers)))
    precision = _PRECISION[given.network]
    threshold = _threshold(sure, right, weight, precision)
    moved = start + _logit(Matching().threshold) - _logit(threshold)
    print(f"{given.network or 'words'}: {moved:.3f}, ({', '.join(f'{n:.3f}' for n in numbers)})")
    print(f"where {precision:.1%} were right: {threshold:.3f}, before the start was moved from {start:.3f}")


def _logit(chance: float) -> float:
    return math.log(chance / (1 - chance))


def _faq(questions: dict[str, list[str]], far: list[str], rng: random.Random) -> tuple[Trial, list[str]]:
    """Cut a FAQ; return it and questions of the intents that were left out."""
    size = round(math.exp(rng.uniform(*map(math.log, _ARTICLES))))
    shots = rng.randint(*_SHOTS)
    names = rng.sample(sorted(questions), len(questions))
    articles, asked = [], []
    for name in names[:size]:
        texts = rng.sample(questions[name], len(questions[name]))
        articles.append(article(name, texts[:shots]))
        asked += [(text, name) for text in texts[shots : shots + max(5, _ASKED // size)]]
    siblings = [text for name in names[size : size + 25] for text in rng.sample(questions[name], 5)]
    return Trial(articles, asked, rng.sample(far, min(len(far), 100))), siblings


def _signs_of(way: Way, trial: Trial, siblings: Sequence[str]) -> tuple[Any, Any, Any]:
    """Return what speaks for the best article of each question, whether it is right, and what that counts."""
    best = way(trial.articles)
    asked, near, far = (
        [(fit, name) for text, name in kind if (fit := best(text))]
        for kind in (trial.asked, [(text, "") for text in siblings], [(text, "") for text in trial.none])
    )
    crowd = asked[0][0].crowd
    kinds = ((asked, _WITH), (near, _SIBLINGS * crowd**3), (far, _FAR))
    rows = [(fit, name, share / len(kind)) for kind, share in kinds for fit, name in kind]
    return (
        np.array([signs(fit) for fit, _, _ in rows]),
        np.array([fit.article.id == name for fit, name, _ in rows], dtype=float),
        np.array([share for _, _, share in rows]),
    )


def _logistic(x: Any, right: Any, weight: Any, penalty: float = 1.0) -> tuple[float, Any]:
    """Fit a logistic scale by Newton's method, on signs of mean 0 and spread 1; return it for the signs as they are."""
    middle, spread = x.mean(axis=0), x.std(axis=0)
    z = np.hstack([np.ones((len(x), 1)), (x - middle) / spread])
    weight = weight * len(x) / weight.sum()
    beta = np.zeros(z.shape[1])
    bound = penalty * np.diag([0.0, *np.ones(x.shape[1])])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-(z @ beta)))
        slope = z.T @ (weight * (chance - right)) + bound @ beta
        beta -= np.linalg.solve((z * (weight * chance * (1 - chance))[:, None]).T @ z + bound, slope)
    numbers = beta[1:] / spread
    return float(beta[0] - middle @ numbers), numbers


def _threshold(sure: Any, right: Any, weight: Any, least: float) -> float:
    """Return the lowest threshold above which the links were right often enough."""
    order = np.argsort(-sure)
    precision = np.cumsum((right * weight)[order]) / np.cumsum(weight[order])
    return float(sure[order][np.flatnonzero(precision >= least)[-1]])


if __name__ == "__main__":
    main()

"""The right article or none with [matching] semantic, English only; the same cuts as in `articles.py`."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean, median

from benchmarks.understanding import companies
from benchmarks.understanding.articles import first_two, guesses, halves, links_of, rng, share_right
from benchmarks.understanding.faqs import Trial, cut, load, stream
from benchmarks.understanding.matchers import by_meaning, ours
from benchmarks.understanding.row import Row
from responder.config.settings import Matching
from responder.flow.understand.meaning.model import LANGUAGE, NoModel, model_folder

_SEEDS = (1, 2)
_PART = "semantic"


def measure(data: Path) -> Iterator[Row]:
    """Measure beside the default; one row that says so where the model is not installed."""
    try:
        model_folder()
    except NoModel as error:
        yield Row(_PART, "not measured", str(error), "")
        return
    yield from _best(data)
    yield from _shipped(data)
    yield from _companies()
    yield from _at_95(data)
    yield _speed(data)


def _best(data: Path) -> Iterator[Row]:
    bank = load(data, "faq/banking77_train.json")
    clinc = load(data, "faq/clinc150_train_valid.json")
    xsid = load(data, "faq/xsid_valid.json")["en"]
    for shots, bar in ((1, ""), (5, "82.5"), (10, "86.3")):
        yield _top(f"BANKING77, {shots} examples", bar, [cut(bank, shots, rng(seed)) for seed in _SEEDS])
    for shots, bar in ((5, "88"), (10, "90.9")):
        yield _top(f"CLINC150, {shots} examples", bar, [cut(clinc["train"], shots, rng(1), clinc["valid"])])
    for shots in (1, 5, 10):
        trials = [cut(xsid, shots, rng(seed), most=40) for seed in range(1, 6)]
        yield _top(f"xSID en, {shots} examples", "", trials)


def _top(what: str, bar: str, trials: Sequence[Trial]) -> Row:
    got, default = share_right(by_meaning, trials), share_right(ours, trials)
    return Row(_PART, f"{what}: best is right, %", f"{got:.1f}", bar, f"without {default:.1f}")


def _sets(data: Path) -> Iterator[tuple[str, str, Trial]]:
    everyday = "0.95 / 50 % / -"
    tatoeba = load(data, "lang/tatoeba_dev.json")["en"]
    trial = cut(load(data, "faq/xsid_valid.json")["en"], 5, rng(1), most=40)
    yield "xSID en, 5", everyday, stream(trial, tatoeba)
    clinc = load(data, "faq/clinc150_train_valid.json")
    out = [*clinc["oos_train"], *clinc["oos_valid"]]
    for shots in (5, 10):
        trial = cut(clinc["train"], shots, rng(1), clinc["valid"])
        yield f"CLINC150, {shots}", everyday, Trial(*first_two(trial), out)
    oos = load(data, "faq/banking77_oos_train_valid.json")
    trial = cut(oos["train"], 10, rng(1), oos["valid"])
    yield "BANKING77-OOS, 10, siblings", "- / - / 8 %", Trial(*first_two(trial), oos["near_valid"])
    yield "BANKING77-OOS, 10, far", "-", Trial(*first_two(trial), oos["far_valid"])


def _shipped(data: Path) -> Iterator[Row]:
    threshold = Matching().threshold
    for what, bar, trial in _sets(data):
        found = [links_of(*guesses(way, trial), threshold) for way in (by_meaning, ours)]
        figures = f"{what}, as shipped: precision / coverage / false links"
        yield Row(_PART, figures, str(found[0]), bar, f"without {found[1]}")


def _companies() -> Iterator[Row]:
    """Measure the English ones of our own companies, whole and with articles left out."""
    own = [company for company in companies.load() if company.language == LANGUAGE]
    for what, some in (("whole", own), (companies.LEFT_OUT, companies.with_fewer(own))):
        got, default = (companies.shares(companies.counted(some, way)) for way in (by_meaning, ours))
        figures = f"English companies, {what}, as shipped: precision / coverage / false links"
        yield Row(_PART, figures, got, "0.95 / 50 % / -", f"without {default}")


def _at_95(data: Path) -> Iterator[Row]:
    clinc = load(data, "faq/clinc150_train_valid.json")
    none = [*clinc["oos_train"], *clinc["oos_valid"]]
    trial = cut(clinc["train"], 10, rng(1), clinc["valid"])
    yield _half("CLINC150, 10", "80 / 4", 0.80, Trial(*first_two(trial), none))
    bank = cut(load(data, "faq/banking77_train.json"), 10, rng(1))
    yield _half("BANKING77, 10", "74 / 1", 0.74, stream(bank, [*load(data, "lang/tatoeba_dev.json")["en"], *none]))


def _half(what: str, bar: str, share: float, trial: Trial) -> Row:
    found = guesses(by_meaning, trial)
    at_bar = f"threshold for {share:.0%} right links: {halves(found, share)}"
    what = f"{what}, threshold for 95 %: precision / right links / false links"
    return Row(_PART, what, str(halves(found)), bar, f"{at_bar}, without {halves(guesses(ours, trial))}")


def _speed(data: Path) -> Row:
    trial = cut(load(data, "faq/banking77_train.json"), 10, rng(1))
    began = time.perf_counter()
    guess = by_meaning(trial.articles)
    learning = time.perf_counter() - began
    took = []
    for text, _ in trial.asked[:300]:
        began = time.perf_counter()
        guess(text)
        took.append(time.perf_counter() - began)
    words = mean(len(text.split()) for text, _ in trial.asked[:300])
    got = f"{median(took) * 1e3:.1f} (slowest {max(took) * 1e3:.0f}), learned in {learning:.0f} s"
    return Row(_PART, f"one message of {words:.0f} words, 77 articles with 10 examples, ms", got, "50")

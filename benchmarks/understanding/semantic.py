"""The right article or none with [matching] semantic, by each network that is installed; cuts as in `articles.py`."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean, median

from benchmarks.understanding import companies
from benchmarks.understanding.articles import Way, first_two, guesses, halves, links_of, rng, share_right
from benchmarks.understanding.faqs import Trial, cut, load, shop, stream
from benchmarks.understanding.matchers import by_meaning, ours
from benchmarks.understanding.row import Row
from responder.config.settings import Matching
from responder.flow.understand.meaning.networks import BGE, NETWORKS, UNIVERSAL, Network, NoNetwork

_SEEDS = (1, 2)
_PART = "semantic"
_EVERYDAY = "0.95 / 30 % / -"
_ENGLISH = "0.95 / 50 % / -"


def measure(data: Path) -> Iterator[Row]:
    """Measure each network beside the default; one row that says so where it is not installed."""
    for network in NETWORKS:
        try:
            network.place()
        except NoNetwork as error:
            yield Row(_PART, f"{network.name}: not measured", str(error), "")
            continue
        way = by_meaning(network)
        for part in (_best, _shipped, _companies):
            yield from part(network, way, data)
        if network is BGE:
            yield from _at_95(way, data)
        yield _speed(network, way, data)


def _best(network: Network, way: Way, data: Path) -> Iterator[Row]:
    for what, bar, trials in _english_trials(data) if network is BGE else _other_trials(data):
        got, default = share_right(way, trials), share_right(ours, trials)
        yield Row(_PART, f"{network.name}, {what}: best is right, %", f"{got:.1f}", bar, f"without {default:.1f}")


def _english_trials(data: Path) -> Iterator[tuple[str, str, Sequence[Trial]]]:
    bank = load(data, "faq/banking77_train.json")
    clinc = load(data, "faq/clinc150_train_valid.json")
    for shots, bar in ((1, ""), (5, "82.5"), (10, "86.3")):
        yield f"BANKING77, {shots} examples", bar, [cut(bank, shots, rng(seed)) for seed in _SEEDS]
    for shots, bar in ((5, "88"), (10, "90.9")):
        yield f"CLINC150, {shots} examples", bar, [cut(clinc["train"], shots, rng(1), clinc["valid"])]
    yield from _commands(data, "en", ("", "", ""))


def _other_trials(data: Path) -> Iterator[tuple[str, str, Sequence[Trial]]]:
    """Yield what the default has bars for in other languages, and English where the other network is not there."""
    bars = {"nl": ("61", "80.7", "88.5"), "de": ("60.5", "81.7", "90"), "it": ("", "", "90"), "tr": ("", "", "92")}
    for language, by_shots in (bars | {"en": ("", "", "")}).items():
        yield from _commands(data, language, by_shots)
    entries = load(data, "faq/webshop_nl_dev.json")["faq"]
    yield "Dutch web shop, everyday", "97", [shop(entries, "message")]
    for examples, bar in ((4, "14, goal 40"), (2, ""), (1, "")):
        yield f"Dutch web shop, hard, {examples} examples", bar, [shop(entries, "hard_message", examples)]
    bank = load(data, "faq/banking77_train.json")
    yield "BANKING77, 5 examples", "", [cut(bank, 5, rng(seed)) for seed in _SEEDS]


def _commands(data: Path, language: str, bars: Sequence[str]) -> Iterator[tuple[str, str, Sequence[Trial]]]:
    xsid = load(data, "faq/xsid_valid.json")[language]
    for shots, bar in zip((1, 5, 10), bars, strict=True):
        trials = [cut(xsid, shots, rng(seed), most=40) for seed in range(1, 6)]
        yield f"xSID {language}, {shots} examples", bar, trials


def _sets(network: Network, data: Path) -> Iterator[tuple[str, str, Trial]]:
    tatoeba, xsid = load(data, "lang/tatoeba_dev.json"), load(data, "faq/xsid_valid.json")
    for language in ("en",) if network is BGE else ("nl", "de", "it", "tr", "en"):
        trial = cut(xsid[language], 5, rng(1), most=40)
        yield f"xSID {language}, 5", _ENGLISH if language == "en" else _EVERYDAY, stream(trial, tatoeba[language])
    if network is UNIVERSAL:
        yield from _shop(data, tatoeba["nl"])
    clinc = load(data, "faq/clinc150_train_valid.json")
    out = [*clinc["oos_train"], *clinc["oos_valid"]]
    for shots in (5, 10):
        trial = cut(clinc["train"], shots, rng(1), clinc["valid"])
        yield f"CLINC150, {shots}", _ENGLISH, Trial(*first_two(trial), out)
    oos = load(data, "faq/banking77_oos_train_valid.json")
    trial = cut(oos["train"], 10, rng(1), oos["valid"])
    yield "BANKING77-OOS, 10, siblings", "- / - / 8 %", Trial(*first_two(trial), oos["near_valid"])
    yield "BANKING77-OOS, 10, far", "-", Trial(*first_two(trial), oos["far_valid"])


def _shop(data: Path, elsewhere: Sequence[str]) -> Iterator[tuple[str, str, Trial]]:
    web = load(data, "faq/webshop_nl_dev.json")
    none = [*web["no_link"], *web["near_no_link"], *web["far_no_link"], *elsewhere]
    for examples in (4, 2, 1):
        yield (
            f"web shop, {examples} examples",
            _EVERYDAY,
            Trial(*first_two(shop(web["faq"], "message", examples)), none),
        )
    yield "web shop, hard", "silent or right", Trial(*first_two(shop(web["faq"], "hard_message")), none)


def _shipped(network: Network, way: Way, data: Path) -> Iterator[Row]:
    threshold = Matching().threshold
    for what, bar, trial in _sets(network, data):
        found = [links_of(*guesses(each, trial), threshold) for each in (way, ours)]
        figures = f"{network.name}, {what}, as shipped: precision / coverage / false links"
        yield Row(_PART, figures, str(found[0]), bar, f"without {found[1]}")


def _companies(network: Network, way: Way, _: Path) -> Iterator[Row]:
    """Measure our own companies in the languages of a network, whole and with articles left out."""
    every = list(companies.load())
    for language in sorted({company.language for company in every} & network.languages):
        own = [company for company in every if company.language == language]
        for what, some in (("whole", own), (companies.LEFT_OUT, companies.with_fewer(own))):
            got, default = (companies.shares(companies.counted(some, each)) for each in (way, ours))
            figures = f"{network.name}, companies in {language}, {what}, as shipped: precision / coverage / false links"
            yield Row(_PART, figures, got, _ENGLISH if language == "en" else _EVERYDAY, f"without {default}")


def _at_95(way: Way, data: Path) -> Iterator[Row]:
    clinc = load(data, "faq/clinc150_train_valid.json")
    none = [*clinc["oos_train"], *clinc["oos_valid"]]
    trial = cut(clinc["train"], 10, rng(1), clinc["valid"])
    yield _half(way, "CLINC150, 10", "80 / 4", 0.80, Trial(*first_two(trial), none))
    bank = cut(load(data, "faq/banking77_train.json"), 10, rng(1))
    elsewhere = [*load(data, "lang/tatoeba_dev.json")["en"], *none]
    yield _half(way, "BANKING77, 10", "74 / 1", 0.74, stream(bank, elsewhere))


def _half(way: Way, what: str, bar: str, share: float, trial: Trial) -> Row:
    found = guesses(way, trial)
    at_bar = f"threshold for {share:.0%} right links: {halves(found, share)}"
    what = f"{BGE.name}, {what}, threshold for 95 %: precision / right links / false links"
    return Row(_PART, what, str(halves(found)), bar, f"{at_bar}, without {halves(guesses(ours, trial))}")


def _speed(network: Network, way: Way, data: Path) -> Row:
    trial = cut(load(data, "faq/banking77_train.json"), 10, rng(1))
    began = time.perf_counter()
    guess = way(trial.articles)
    learning = time.perf_counter() - began
    took = []
    for text, _ in trial.asked[:300]:
        began = time.perf_counter()
        guess(text)
        took.append(time.perf_counter() - began)
    words = mean(len(text.split()) for text, _ in trial.asked[:300])
    got = f"{median(took) * 1e3:.1f} (slowest {max(took) * 1e3:.0f}), learned in {learning:.0f} s"
    return Row(_PART, f"{network.name}, one message of {words:.0f} words, 77 articles with 10 examples, ms", got, "50")

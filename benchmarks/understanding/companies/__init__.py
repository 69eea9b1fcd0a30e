"""Twenty FAQs as companies write them, with messages as their customers type them: ours, none was ever fitted.

A file begins with "@ name language part". Part "seen": looked at while the matcher was made; "looked at once": after it
was made, and made once more then; "kept apart": read when all was done; "second round": six that were written later,
none of them run before all were written; "third round": two more, written and read last. "# id | title | answer" is an
article, "+" one of its examples; any other line a message and the articles that answer it ("-": none does, "a+b":
either).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.understanding.matchers import Matcher, ours
from benchmarks.understanding.row import Row
from responder.config.settings import Faq, Matching

FOLDER = Path(__file__).parent
BAR = "0.95 / 30 % / -"
PARTS = (
    *("seen", "looked at once", "kept apart"),
    *("seen, second round", "kept apart, second round", "kept apart, third round"),
)
_LEFT_OUT = 0.4  # of the articles, at random: then a question's nearest neighbours stay and its own article is missing
_SEEDS = range(6)
LEFT_OUT = f"four tenths of the articles left out, {len(_SEEDS)} times"

Asked = tuple[str, frozenset[str]]  # a message, and the articles that answer it


@dataclass(frozen=True, slots=True)
class Company:
    """An FAQ and the messages of its customers."""

    name: str
    language: str
    part: str
    articles: Sequence[Faq]
    asked: Sequence[Asked]

    def without_some(self, chance: random.Random) -> Company:
        """Return it without four tenths of its articles; nothing answers their questions then."""
        kept = set(chance.sample([a.id for a in self.articles], round(len(self.articles) * (1 - _LEFT_OUT))))
        asked = [(text, right & kept) for text, right in self.asked]
        return Company(self.name, self.language, self.part, [a for a in self.articles if a.id in kept], asked)


def measure(_: Path) -> Iterator[Row]:
    """Measure each as shipped, and each part together, whole and with articles left out."""
    companies = list(load())
    for company in companies:
        yield _row(f"{company.name} ({company.part})", counted([company]))
    for part in PARTS:
        own = [company for company in companies if company.part == part]
        yield _row(f"{part}, together", counted(own))
        yield _row(f"{part}, together, {LEFT_OUT}", counted(with_fewer(own)))


def with_fewer(companies: Sequence[Company]) -> list[Company]:
    """Return companies without four tenths of their articles, several choices of them."""
    return [company.without_some(random.Random(seed)) for seed in _SEEDS for company in companies]


def load() -> Iterator[Company]:
    """Yield the companies."""
    for path in sorted(FOLDER.glob("*.txt")):
        yield _read(path.read_text(encoding="utf-8").splitlines())


def counted(companies: Iterable[Company], way: Callable[[Sequence[Faq]], Matcher] = ours) -> Counter[str]:
    """Count messages with and without an article, the right links, all links, and those where none is right."""
    counts: Counter[str] = Counter()
    threshold = Matching().threshold
    for company in companies:
        guess = way(company.articles)
        for text, right in company.asked:
            found, sure = guess(text)
            given = sure >= threshold
            counts.update(answered=bool(right), none=not right, given=given, right=given and found in right)
            counts.update(false=given and not right, best=found in right)
    return counts


def _row(what: str, n: Counter[str]) -> Row:
    best = f"best is right {n['best'] / n['answered']:.1%}"
    return Row("companies", f"{what}: precision / coverage / false links", shares(n), BAR, best)


def shares(n: Counter[str]) -> str:
    """Return what was counted as precision, coverage and false links."""
    precision, coverage, false = n["right"] / (n["given"] or 1), n["right"] / n["answered"], n["false"] / n["none"]
    return f"{precision:.3f} / {coverage:.1%} / {false:.1%} ({n['given']} links)"


def _read(lines: Sequence[str]) -> Company:
    _, name, language, part = lines[0].split(" ", 3)
    articles: list[tuple[list[str], list[str]]] = []
    asked: list[Asked] = []
    for line in lines[1:]:
        if line.startswith("# "):
            articles.append((line[2:].split(" | "), []))
        elif line.startswith("+ "):
            articles[-1][1].append(line[2:])
        else:
            right, _, text = line.partition(": ")
            asked.append((text.replace("\\n", "\n"), frozenset(right.split("+")) - {"-"}))
    faq = [Faq(id=i, title=title, answer=answer, examples=tuple(more)) for (i, title, answer), more in articles]
    return Company(name, language, part, faq, asked)

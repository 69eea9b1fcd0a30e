"""How well a FAQ does on texts of which somebody said what they should get. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from responder.cli._faq_lines import Line
from responder.flow.understand import Match

NONE = "(none)"
_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Shares from 0 to 1; None where there is nothing to divide by.

    top1, top3: of the texts with an article, those whose best (one of whose best three) is right, sure or not.
    precision: of the links shown, the right ones. coverage: of the texts with an article, those that get the right
    link. false_links: of the texts without an article, those that get any link.
    """

    n: int
    top1: float | None
    top3: float | None
    precision: float | None
    coverage: float | None
    false_links: float | None


@dataclass(frozen=True, slots=True)
class Confused:
    """A wrong link: the article expected, the one shown, how often, and one text that got it."""

    expected: str
    given: str
    count: int
    example: str


def figures_of(tried: Iterable[tuple[Line, Match]]) -> tuple[Figures, list[Confused]]:
    """Add up, and return the wrong links, those that happen most first."""
    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], str] = {}
    for line, match in tried:
        shown = [topic.id for topic in match.shown]
        right = line.expect in shown
        counts.update(n=1, links=len(shown), right=right)
        if line.expect is None:
            counts.update(nulls=1, false=bool(shown))
        else:
            best = [topic.id for topic in match.candidates[:3]]
            counts.update(fitting=1, top1=line.expect in best[:1], top3=line.expect in best)
        for given in [] if right else shown:
            pair = line.expect or NONE, given
            pairs[pair] += 1
            examples.setdefault(pair, line.text)
    figures = Figures(
        n=counts["n"],
        top1=_share(counts["top1"], counts["fitting"]),
        top3=_share(counts["top3"], counts["fitting"]),
        precision=_share(counts["right"], counts["links"]),
        coverage=_share(counts["right"], counts["fitting"]),
        false_links=_share(counts["false"], counts["nulls"]),
    )
    ordered = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    return figures, [Confused(*pair, count, examples[pair]) for pair, count in ordered]


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, _DIGITS) if whole else None

"""P17: rendering in the sandbox, with its limits and fall-backs, beside plain Jinja2 on the same template."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any
from unittest.mock import patch

import jinja2
from jinja2 import FileSystemLoader

from benchmarks.figure import Figure, ratio_of
from benchmarks.plan import Group, Plan
from responder.flow.render import Renderer
from responder.flow.render.samples import base_words
from responder.flow.render.wordings import Wordings, pick, turn
from responder.flow.render.words import WORDS as KNOWN
from responder.model import Topic
from responder.shipped import templates_folder

SITUATION, LOCALE = "acknowledgement", "en"
WORDS: dict[str, Any] = {
    **base_words(LOCALE),
    "articles": (Topic("hours", 0.8, "What are your opening hours?", "https://shop.example/hours", "9 to 17:30."),),
    "channel": "whatsapp",
    "seed": 7,
}


class _Plain(jinja2.Environment):
    """Jinja2 as it comes: compiled once, no sandbox, no limits."""

    def join_path(self, template: str, parent: str) -> str:
        return f"{parent.partition('/')[0]}/{template}"


def measure(plan: Plan) -> list[Figure]:
    """Time both in turns."""
    assert set(WORDS) == set(KNOWN), "a word that is missing makes every text fail and be written again"
    renderer = Renderer([], ("en", "nl"))
    renderer.load()
    plain = plain_template()
    for render in (lambda: renderer.render(SITUATION, LOCALE, WORDS, seed=7), lambda: plain.render(WORDS)):
        render()
    count, rounds = plan.of(300, 2000), plan.of(5, 11)
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(microseconds(lambda: renderer.render(SITUATION, LOCALE, WORDS, seed=7), count))
        theirs.append(microseconds(lambda: plain.render(WORDS), count))
    compiled = _compiles(renderer)
    return [
        Figure(
            id="P17",
            what="render / plain compiled Jinja2",
            ours=median(ours),
            yardstick=median(theirs),
            ratio=ratio_of(ours, theirs),
            floor=2.5,
            stretch=1.5,
            unit="us",
            better="lower",
        ),
        Figure(
            id="P17",
            what="templates compiled while rendering",
            ours=compiled,
            yardstick=0,
            ratio=compiled,
            floor=0,
            stretch=0,
            unit="",
            better="lower",
            exact=True,
            note="200 messages",
        ),
    ]


def plain_template() -> jinja2.Template:
    """Return our acknowledgement as plain Jinja2 compiles it."""
    environment = _Plain(
        loader=FileSystemLoader(templates_folder()),
        extensions=(Wordings,),
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )
    environment.globals["pick"] = pick
    environment.filters["_turn"] = turn
    return environment.get_template(f"{LOCALE}/{SITUATION}.txt")


def microseconds(render: Callable[[], object], count: int) -> float:
    """Return the processor time of one rendering, the mean of so many."""
    began = time.thread_time_ns()
    for _ in range(count):
        render()
    return (time.thread_time_ns() - began) / count / 1000


def _compiles(renderer: Renderer) -> int:
    compiled = 0
    compile_as_ever = jinja2.Environment.compile

    def counted(*given: Any, **named: Any) -> Any:
        nonlocal compiled
        compiled += 1
        return compile_as_ever(*given, **named)

    with patch.object(jinja2.Environment, "compile", counted):
        for seed in range(200):
            renderer.render(SITUATION, LOCALE, WORDS, seed=seed)
    return compiled


GROUPS: Sequence[Group] = (Group(("P17",), measure),)

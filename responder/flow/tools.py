"""What the steps work with. A value: a reload replaces it whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from responder.accounts import Accounts
from responder.config.caps import Caps
from responder.config.settings import Settings
from responder.flow.decide import Rules
from responder.flow.follow_up.plan import Plans
from responder.flow.follow_up.quiet import QuietEverywhere
from responder.flow.lessons import ArticleLinks
from responder.flow.notices import Notices
from responder.flow.promise import Promiser
from responder.flow.render import Renderer
from responder.flow.tolls import Tolls
from responder.flow.understand import Understander
from responder.plugins import Plugins
from responder.staff.links import Links
from responder.store.records import Lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The settings and everything built from them."""

    settings: Settings
    accounts: Accounts
    plugins: Plugins
    understander: Understander
    rules: Rules
    promiser: Promiser
    renderer: Renderer
    quiet: QuietEverywhere
    notices: Notices = field(default_factory=Notices)
    article_links: ArticleLinks = field(default_factory=ArticleLinks)
    lessons: tuple[Lesson, ...] = ()  # what the understander has learned from people
    understander_with: Callable[[Iterable[Lesson]], Understander]  # builds it anew, with other lessons
    links: Links | None = None  # None: the world cannot reach us
    tolls: Tolls = field(default_factory=lambda: Tolls(Caps(), "UTC", {}))
    voices: dict[tuple[str, str], Mapping[str, Any]] = field(default_factory=dict)  # kept by flow/voice.py
    plans: Plans = field(default_factory=Plans)  # kept by flow/planning.py

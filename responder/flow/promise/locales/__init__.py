"""The words of each language in which times are said without Babel."""

from __future__ import annotations

from responder.flow.promise.locales.de import GERMAN
from responder.flow.promise.locales.en import ENGLISH
from responder.flow.promise.locales.es import SPANISH
from responder.flow.promise.locales.fr import FRENCH
from responder.flow.promise.locales.language import Language, Theirs
from responder.flow.promise.locales.nl import DUTCH
from responder.flow.promise.locales.spoken import Spoken

LANGUAGES: dict[str, Language] = {"nl": DUTCH, "en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}

__all__ = ["ENGLISH", "LANGUAGES", "Spoken", "Theirs"]

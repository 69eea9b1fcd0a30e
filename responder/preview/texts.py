"""Which texts there are, rendered with the templates, the company and the tone of a deployment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from responder.config.settings import Settings
from responder.config.tone import AccountTone
from responder.flow.render import Renderer
from responder.flow.render.variants import Variant, variants
from responder.flow.render.words import SHORTER, for_staff
from responder.flow.voice import sound_of

_TURNS = range(1, 6)  # more texts to the same person, in which further wordings come up
_MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Text:
    """One text to read.

    shorter: what is said where it is too long, form by form. others: what the same case hears with other wordings.
    """

    locale: str
    situation: str
    name: str
    subject: str
    text: str
    shorter: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def for_staff(self) -> bool:
        """Whether colleagues read it, not customers."""
        return for_staff(self.situation)


def words_of(settings: Settings, locale: str, tone: AccountTone | None = None) -> Mapping[str, object]:
    """Return the words that a deployment decides: who speaks, and how it sounds on an account with that tone."""
    return {**sound_of(settings, locale, settings.tone.on(tone))}


def texts(renderer: Renderer, locale: str, own: Mapping[str, object], situations: Sequence[str] = ()) -> Iterator[Text]:
    """Yield every text of one language in the address that `own` says; `situations`: only these, none: all."""
    address = own["address"]
    for each in variants(locale, {word: value for word, value in own.items() if word != "address"}):
        if each.words["address"] != address or (situations and each.situation not in situations) or _repeats(each):
            continue
        seed = int(each.words["seed"])
        rendered = renderer.render(each.situation, locale, each.words, seed=seed)
        further = (renderer.render(each.situation, locale, each.words, seed=seed + turn).text for turn in _TURNS)
        others = tuple(text for text in dict.fromkeys(further) if text != rendered.text)[:_MOST_OTHERS]
        name = each.title.removesuffix(f", {address}")
        forms = [renderer.render(each.situation, locale, {**each.words, **form}, seed=seed).text for form in SHORTER]
        yield Text(locale, each.situation, name, rendered.subject, rendered.text, tuple(forms), others)


def _repeats(each: Variant) -> bool:
    """Tell whether it is only another wording of a text that is shown with all its wordings."""
    return bool(each.words["seed"])

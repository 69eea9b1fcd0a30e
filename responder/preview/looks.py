"""How one text looks in a mailbox, on WhatsApp and on a social network."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from responder.channels import Unit
from responder.flow.render.length import shorten
from responder.flow.render.markup import as_text, fits

SOCIAL = 300  # graphemes: the shortest of the large networks
WHATSAPP = 1024  # characters of a text beside buttons; a plain one may have 4,096
_ADDRESS = re.compile(r"https?://[^\s<>]+")


@dataclass(frozen=True, slots=True)
class Look:
    """A text on one kind of channel: `cut` where the channel could not carry all of it."""

    channel: str
    body: Markup
    cut: bool = False


def mail(text: str) -> Look:
    """Return the text as a mail shows it."""
    return Look("mail", Markup(as_text(text, "html")))  # noqa: S704 - `as_text` escapes


def whatsapp(text: str, shorter: Sequence[str] = ()) -> Look:
    """Return the text as a bubble shows it, links written out."""
    return _short("whatsapp", (text, *shorter), "whatsapp", WHATSAPP, Unit.CHARACTERS)


def social(text: str, shorter: Sequence[str] = ()) -> Look:
    """Return the text as a short public or direct message shows it."""
    return _short("social", (text, *shorter), "plain", SOCIAL, Unit.GRAPHEMES)


def looks(text: str, shorter: Sequence[str] = ()) -> tuple[Look, ...]:
    """Return all three. shorter: what is said where the text is too long, form by form."""
    return mail(text), whatsapp(text, shorter), social(text, shorter)


def _short(channel: str, forms: Sequence[str], markup: str, longest: int, unit: Unit) -> Look:
    whole = as_text(next((form for form in forms if fits(form, markup, longest, unit)), forms[-1]), markup)
    shown = shorten(whole, longest, unit)
    return Look(channel, _plain(shown), cut=shown != whole)


def _plain(text: str) -> Markup:
    """Escape a text, and colour its addresses as every platform does."""
    shown, end = Markup(), 0
    for found in _ADDRESS.finditer(text):
        shown += escape(text[end : found.start()]) + Markup("<b>{}</b>").format(found[0])
        end = found.end()
    return shown + escape(text[end:])

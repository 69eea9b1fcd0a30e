"""How one text looks in a mailbox, on WhatsApp and on a social network."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from responder.channels import Unit
from responder.flow.render.length import shorten
from responder.flow.render.markup import as_text

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


def whatsapp(text: str) -> Look:
    """Return the text as a bubble shows it, links written out."""
    shown = as_text(text, "whatsapp")
    fits = shorten(shown, WHATSAPP, Unit.CHARACTERS)
    return Look("whatsapp", _plain(fits), cut=fits != shown)


def social(text: str) -> Look:
    """Return the text as a short public or direct message shows it."""
    shown = as_text(text, "plain")
    fits = shorten(shown, SOCIAL, Unit.GRAPHEMES)
    return Look("social", _plain(fits), cut=fits != shown)


def looks(text: str) -> tuple[Look, ...]:
    """Return all three."""
    return mail(text), whatsapp(text), social(text)


def _plain(text: str) -> Markup:
    """Escape a text, and colour its addresses as every platform does."""
    shown, end = Markup(), 0
    for found in _ADDRESS.finditer(text):
        shown += escape(text[end : found.start()]) + Markup("<b>{}</b>").format(found[0])
        end = found.end()
    return shown + escape(text[end:])

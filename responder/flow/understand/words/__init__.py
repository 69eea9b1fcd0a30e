"""The words that messages are read by: one module per language."""

from __future__ import annotations

from responder.flow.understand.words import de, en, es, fr, nl

SPOKEN = (nl, en, de, fr, es)  # languages whose courtesies and answers we know

"""The phrases that tell mood and need: one module per language, its complaints and dangers beside it.

Dangers are three lists: to life and limb, by people (fraud, threats, despair), and signs that say little alone.
A list has one phrase on each line; how phrases are written stands in phrases.py.
"""

from __future__ import annotations

from responder.flow.understand.moods import de, en, es, fr, nl

SPOKEN = (nl, en, de, fr, es)

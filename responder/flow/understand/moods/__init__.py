"""The phrases that tell mood and need: one module per language, and where complaints have many, one for them.

A list has one phrase on each line; how phrases are written stands in phrases.py.
"""

from __future__ import annotations

from responder.flow.understand.moods import de, en, es, fr, nl

SPOKEN = (nl, en, de, fr, es)

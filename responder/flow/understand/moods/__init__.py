"""The phrases that tell mood and need: one module per language, its longer lists beside it.

Complaints are two lists: what is said in words of displeasure, and what is told of a let-down without one. Dangers are
three: to life and limb, by people (fraud, threats, despair), and signs that say little alone. For all
languages together: what complains in a few words (terse.py), and what asks for goods (goods.py).
A list has one phrase on each line; how phrases are written stands in phrase_lines.py. Words that stand for one another
are families, each with a name that no other language has.
"""

from __future__ import annotations

from responder.flow.understand.moods import de, en, es, fr, nl

SPOKEN = (nl, en, de, fr, es)

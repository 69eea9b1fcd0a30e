"""What is wrong with the writing of a TOML file, said for somebody who does not know TOML."""

from __future__ import annotations

import re

_PARENTHESES = re.compile(r"\s*\(at [^)]*\)$")
_TABLE = re.compile(r"\(('[^)]*),?\)")
_TYPOGRAPHIC = re.compile("[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb\u00a0]")
_VALUES = 'a value: "text" in quotes, 3, true, 2026-12-24, or ["a", "b"]'
_HELP = (  # how the reader's message begins, what is expected, how to mend it
    ("Invalid value", _VALUES, "put text between quotes, write yes and no as true and false"),
    ("Illegal character '\\n'", "a quote at both ends of the text", "close it on the same line"),
    ("Unterminated string", "a quote at both ends of the text", "close it"),
    ("Unclosed array", "a ] at the end of the list", "close the list that begins before this line"),
    ("Unclosed inline table", "a } at the end of { … }", "close it on the same line"),
    ("Expected '='", "key = value", "write a = between the two"),
    ("Expected newline", "one value, and nothing after it", "put text between quotes, write dates as 2026-12-24"),
    (
        "Cannot declare",
        "each [table] once",
        "put the keys together below one of the two, or give this one another name",
    ),
    ("Cannot overwrite", "each key and each [table] once", "take one of the two away"),
    ("Duplicate inline", "each key once", "take one of the two away"),
    ("Expected ']'", "[name], or [channels.name]", "close it; a name has letters, digits and dashes, no blanks"),
    ("Expected ']]'", "[[name]]", "close it with ]]"),
    ("Unescaped", "single quotes around a text with a backslash", "write '…' instead of \"…\""),
    ("Invalid date", "a date such as 2026-12-24", "year, month, day, with all zeros"),
    ("Invalid statement", "key = value, a [table], or # before a remark", "mend the line, or the one before it"),
    ("Invalid initial", "key = value, a [table], or # before a remark", "mend the line, or the one before it"),
)


def explain(message: str, line: str) -> tuple[str, str, str]:
    """Return what was found, what is expected and how to mend it. message: the reader's; line: where it stopped."""
    if sign := _TYPOGRAPHIC.search(line):
        return _sign(sign[0])
    said = _PARENTHESES.sub("", message.splitlines()[0]) if message else "a mistake"
    said = _TABLE.sub(lambda table: "[" + table[1].replace("', '", ".").strip("',") + "]", said)
    for begins, expected, mend in _HELP:
        if said.startswith(begins):
            return f"a mistake in the writing ({said})", expected, mend
    return f"a mistake in the writing ({said})", "TOML", "mend the line, or the one before it"


def _sign(sign: str) -> tuple[str, str, str]:
    """Say what is wrong with a sign that word processors and web pages put in place of the one that was meant."""
    if sign == "\u00a0":
        return "a blank that is none (U+00A0)", "an ordinary one", "type it anew"
    return f"a typographic quote ({sign})", "straight ones", 'write "…"'

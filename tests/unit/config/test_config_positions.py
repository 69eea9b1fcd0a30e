"""Every key is found at its line, hostile texts are refused early, and no text takes long."""

import contextlib
import time

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.config.positions import DEEPEST, TooDeep, key_path, key_text, read_positions

TEXT = '''\
title = "a" # comment with [brackets] = {
[company]
name = """
two
lines"""
"quoted key" = 1
languages = [
  "nl", # comment
  "en",
]

[hours.on]
2026-12-24 = { open = ["09:00-13:00"], say = 'x' }
a.b.c = 1
'single "quoted"' = 2

[[faq]]
id = "one"
[[faq]]
id = "two"
[faq.more]
deep = [[1, 2],
  [3, 4]]
[channels."my mail".imap]
host = 'h'
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 1),
        (("company",), 2),
        (("company", "name"), 3),
        (("company", "quoted key"), 6),
        (("company", "languages"), 7),
        (("company", "languages", 0), 8),
        (("company", "languages", 1), 9),
        (("hours", "on", "2026-12-24"), 13),
        (("hours", "on", "2026-12-24", "open"), 13),
        (("hours", "on", "a", "b", "c"), 14),
        (("hours", "on", 'single "quoted"'), 15),
        (("faq", 0), 17),
        (("faq", 0, "id"), 18),
        (("faq", 1, "id"), 20),
        (("faq", 1, "more", "deep"), 22),
        (("faq", 1, "more", "deep", 1), 23),
        (("channels", "my mail", "imap", "host"), 25),
    ],
)
def test_a_written_key_has_its_line(path: tuple[str | int, ...], line: int) -> None:
    assert (line, True) == read_positions(TEXT).find(path)


def test_a_key_that_is_not_written_has_the_line_of_its_table() -> None:
    assert read_positions(TEXT).find(("company", "timezone")) == (2, False)


@pytest.mark.parametrize(
    "path", [("caps", "sender_day"), ("faq", 0, "title"), ("channels", "a b", 'c"d', "e.f"), ("hours", "2026-12-24")]
)
def test_a_key_is_written_and_read_back(path: tuple[str | int, ...]) -> None:
    assert path == key_path(key_text(path))


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 1000,
        "x = " + "{a=" * 1000,
        "a." * 16_000 + "b = 1",
        "[" + "a." * 100 + "b]\n",
        "x = [\n" * 65,
        "nonsense here\nx = " + "[" * 1000,
        "[" + ".".join("abcdefgh" * 5) + "]\n" + ".".join("abcdefgh" * 5) + " = 1",
    ],
    ids=["arrays", "inline tables", "dotted key", "header", "lines", "after a mistake", "header and key together"],
)
def test_what_nests_too_deep_is_refused(text: str) -> None:
    with pytest.raises(TooDeep):
        read_positions(text)


def test_the_deepest_allowed_nesting_is_read() -> None:
    text = "x = " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)

    assert read_positions(text).find(("x",)) == (1, True)


_HALF_MEGABYTE = 500_000


@pytest.mark.parametrize(
    "piece",
    [
        "a=1\n",
        '"""x"\\',
        '"""',
        "'''",
        '"\\',
        "'",
        "[a]\n",
        "[[a]]\n",
        "a = [1,2,\n",
        "\\",
        '\\"""',
        "#",
        "a.b=1\n",
        "{",
    ],
)
def test_half_a_megabyte_of_anything_takes_under_two_seconds(piece: str) -> None:
    text = piece * (_HALF_MEGABYTE // len(piece))
    before = time.process_time()

    with contextlib.suppress(TooDeep):
        read_positions(text)

    assert time.process_time() - before < 2


_KEYS = st.text(st.sampled_from('ab-_. "\\\n\t\u00e9#[='), min_size=1, max_size=5)
_VALUES = st.recursive(
    st.one_of(st.integers(-9, 9), st.booleans(), st.text(st.sampled_from("a\"'#[]{}=,.\\ \n"), max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_KEYS, inner, max_size=3)),
    max_leaves=12,
)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _written(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(k)} = {_written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",\n".join(_written(v) for v in value) + "]"
    if isinstance(value, str):
        return _quoted(value)
    return str(value).lower()


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(_KEYS, _VALUES, max_size=5))
def test_every_key_that_the_parser_sees_is_found(document: dict[str, object]) -> None:
    text = "".join(f"{_quoted(key)} = {_written(value)}\n" for key, value in document.items())
    places = read_positions(text)
    lines: dict[str, int] = {}
    at = 1
    for key, value in document.items():
        lines[key] = at
        at += _written(value).count("\n") + 1

    assert document == tomli.loads(text)
    for key, value in document.items():
        assert (lines[key], True) == places.find((key,))
        if isinstance(value, dict):
            for inner in value:
                assert places.find((key, inner))[1]


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab\"'[]{}=.,# \n\\1"), max_size=60))
def test_nonsense_never_raises_anything_else(text: str) -> None:
    read_positions(text)

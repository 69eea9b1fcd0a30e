"""A page with its shared sentences in place says the same as the page as it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Template

from responder.flow.render.book import Book, Page
from responder.flow.render.files import shipped_folder
from responder.flow.render.samples import sample_words

_LANGUAGES = ("nl", "en", "de", "fr", "es")
_SHIPPED = Book([shipped_folder()], _LANGUAGES)


def written(page: Page) -> Page:
    """The same page without the swifter form."""
    plain = Page(page.source, page._environment)
    plain._tried = True
    return plain


@pytest.mark.parametrize("name", sorted(_SHIPPED.pages))
def test_every_shipped_text_is_the_same(name: str) -> None:
    page, locale = _SHIPPED.pages[name], name.partition("/")[0]
    plain = written(page)

    for seed, words in enumerate(sample_words(page.source.situation, locale)):
        assert page.fill({**words, "seed": seed}) == plain.fill({**words, "seed": seed})


def test_what_most_customers_read_is_in_place() -> None:
    """Else this file would compare a page with itself."""
    pages = [_SHIPPED.pages[f"{language}/acknowledgement"] for language in _LANGUAGES]
    for page in pages:
        page.fill(next(iter(sample_words("acknowledgement", page.source.locale))))

    assert all(isinstance(page._swift, Template) and page._compiled is None for page in pages)


def book_of(folder: Path, page: str, parts: str) -> Book:
    (folder / "en").mkdir()
    (folder / "en" / "closed.txt").write_text(page)
    (folder / "en" / "_parts.txt").write_text(parts)
    return Book([folder], ["en"])


_IMPORT = "{% from '_parts.txt' import hello, name_of with context %}\n"
_PARTS = "{% macro hello() %}Hello {{ name_of() }}!{% endmacro %}\n{% macro name_of() %}{{ name }}{% endmacro %}\n"


@pytest.mark.parametrize(
    ("page", "parts", "text"),
    [
        (_IMPORT + "{{ hello() }}", _PARTS, "Hello Lena!"),
        (_IMPORT + "{{ hello() }}", _PARTS.replace("{{ name }}", "{% set name = 'x' %}{{ name }}"), "Hello x!"),
        (_IMPORT + "{% set name = 'Ada' %}{{ hello() }}", _PARTS, "Hello Lena!"),
        (_IMPORT + "{% for name in ['a', 'b'] %}{{ hello() }}{% endfor %}", _PARTS, "Hello Lena!Hello Lena!"),
        (_IMPORT + "{{ hello() ~ '?' }}", _PARTS, "Hello Lena!?"),
        (_IMPORT.replace("name_of", "name_of as who") + "{{ who() }}", _PARTS, "Lena"),
        (_IMPORT + "{{ hello() }}", "{% set name = 'Ada' %}" + _PARTS, "Hello Ada!"),
    ],
    ids=["plain", "set inside", "set on the page", "loop", "in a word", "another name", "set beside the macros"],
)
def test_names_mean_the_same(tmp_path: Path, page: str, parts: str, text: str) -> None:
    found = book_of(tmp_path, page, parts).pages["en/closed"]

    assert found.fill({"name": "Lena"})[0] == written(found).fill({"name": "Lena"})[0] == text


def test_a_mistake_in_a_shared_part_is_told_where_it_is(tmp_path: Path) -> None:
    from responder.flow.render.problems import place  # noqa: PLC0415

    page = book_of(tmp_path, _IMPORT + "{{ hello() }}", _PARTS.replace("{{ name }}", "{{ nmae }}")).pages["en/closed"]

    with pytest.raises(Exception, match="nmae") as error:
        page.fill({"name": "Lena"})

    assert place(error.value) == (str(tmp_path / "en" / "_parts.txt"), 2)


def test_a_macro_without_end_meets_the_limit(tmp_path: Path) -> None:
    parts = "{% macro hello() %}{{ hello() }}{% endmacro %}{% macro name_of() %}{% endmacro %}"
    page = book_of(tmp_path, _IMPORT + "{{ hello() }}", parts).pages["en/closed"]

    with pytest.raises(Exception, match=r"steps|recursion"):
        page.fill({"name": "Lena"})

"""Hostile and broken pages: only what a reader sees is left of them, or they are refused in words."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.config.articles import read
from responder.config.articles.markup import seen_text
from responder.errors import ConfigInvalid

from .article_files import one


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<script>alert(1)</script>Ja", "Ja"),
        ("<p onclick='x()'>Ja</p><p>Nee</p>", "Ja Nee"),
        ("<img src=x onerror=alert(1)>Ja", "Ja"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Ja", "Ja"),
        ("<style>p{}</style><template>T</template><noscript>N</noscript><iframe>I</iframe>Ja", "Ja"),
        ("<svg><script>1</script></svg>Ja<", "Ja<"),
        ("Ja &amp; nee", "Ja & nee"),
        ("3 < 4", "3 < 4"),
        ("a\u202eb\u200b\x00\x1b[31mc", "abc".replace("b", "b").replace("c", "[31mc")),
        ("<ul><li>een<li>twee</ul>", "een twee"),
        ("", ""),
    ],
)
def test_only_what_a_reader_sees_is_left(markup: str, text: str) -> None:
    assert seen_text(markup) == text


@given(st.text(alphabet=st.sampled_from("<>/&;!-\"'= abscriptyle\n\x00\ud800"), max_size=200))
def test_no_markup_makes_the_reader_fail(markup: str) -> None:
    text = seen_text(markup)

    assert "\n" not in text
    assert "\x00" not in text


@pytest.mark.parametrize(
    "markup", ["<div>" * 800_000, "<script" * 500_000, "<!--" * 900_000, "<" * 4_000_000, "<script>" + "x" * 4_000_000]
)
def test_a_page_made_to_keep_us_busy_does_not(tmp_path: Path, markup: str) -> None:
    began = time.process_time()
    said = one(tmp_path, "page.html", markup)

    assert time.process_time() - began < 5
    assert said.startswith("page.html:1: found ")


def test_deep_json_is_refused(tmp_path: Path) -> None:
    assert "nested too deep" in one(tmp_path, "page.json", "[" * 200_000)


def read_or_refused(path: Path) -> None:
    with suppress(ConfigInvalid):
        read(path)


@settings(max_examples=40, deadline=None)
@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20)),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4),
            st.dictionaries(st.sampled_from(["@type", "name", "text", "mainEntity", "acceptedAnswer", "url"]), inner),
        ),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused_in_words(tmp_path_factory: pytest.TempPathFactory, data: Any) -> None:
    path = tmp_path_factory.mktemp("any") / "page.json"
    path.write_text(json.dumps({"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": data}, data]}))
    read_or_refused(path)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([".csv", ".html", ".json", ".toml"]))
def test_any_bytes_are_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, ending: str
) -> None:
    path = tmp_path_factory.mktemp("any") / f"faq{ending}"
    path.write_bytes(data)
    read_or_refused(path)

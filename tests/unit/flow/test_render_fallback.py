"""Whatever happens to a template, the customer gets a true text, and a reload takes all templates or none."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.flow.render import Renderer, TemplateProblem, digest, proven, remember
from responder.flow.render import book as book_module
from responder.flow.render import renderer as renderer_module
from responder.flow.render.plain import plain_text
from responder.flow.render.samples import base_words

GOOD = "Our own words.\n"
BROKEN = "{% if %}\n"
FAILING = "One line.\n{{ nmae }}\n"


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def said(renderer: Renderer, situation: str = "acknowledgement", locale: str = "nl") -> str:
    return renderer.render(situation, locale, base_words(locale)).text


def test_a_local_template_wins_over_the_shipped_one(tmp_path: Path) -> None:
    renderer = Renderer([write(tmp_path, {"nl/acknowledgement.txt": GOOD})], ["nl"])
    renderer.load()

    assert said(renderer) == "Our own words."
    assert said(renderer, "retold").startswith("Dag Lena,")


def test_an_earlier_folder_wins_over_a_later_one(tmp_path: Path) -> None:
    first = write(tmp_path / "a", {"nl/closed.txt": "first"})
    second = write(tmp_path / "b", {"nl/closed.txt": "second", "nl/extra.txt": "extra"})
    renderer = Renderer([first, second], ["nl"])
    renderer.load()

    assert (said(renderer, "closed"), said(renderer, "extra")) == ("first", "extra")


@pytest.mark.parametrize("text", [BROKEN, FAILING])
def test_after_a_reload_the_last_good_template_stands_in(tmp_path: Path, text: str) -> None:
    """A fault that only shows with a customer's words: the text that worked before goes out."""
    problems: list[TemplateProblem] = []
    folder = write(tmp_path, {"nl/acknowledgement.txt": GOOD})
    renderer = Renderer([folder], ["nl"], report=problems.append)
    renderer.load()
    write(folder, {"nl/acknowledgement.txt": text})
    renderer.reload()

    assert said(renderer) == "Our own words."
    assert len(problems) == (text is FAILING)


def test_a_template_that_fails_from_the_start_gives_way_to_the_shipped_one(tmp_path: Path) -> None:
    problems: list[TemplateProblem] = []
    path = tmp_path / "nl" / "acknowledgement.txt"
    renderer = Renderer([write(tmp_path, {"nl/acknowledgement.txt": FAILING})], ["nl"], report=problems.append)
    renderer.load()

    assert [said(renderer)[:9] for _ in range(3)] == ["Dag Lena,"] * 3
    assert [str(problem) for problem in problems] == [
        f"{path}:2: nl/acknowledgement: the word 'nmae' is not known; did you mean 'name'?"
    ]


@pytest.mark.parametrize(
    ("locale", "address", "expected"),
    [
        ("nl", "informal", "Je bericht aan Fietsenwinkel Jansen is aangekomen. Een medewerker antwoordt morgen"),
        ("nl", "formal", "Uw bericht aan Fietsenwinkel Jansen is aangekomen. Een medewerker antwoordt morgen"),
        ("en", "informal", "Your message to Fietsenwinkel Jansen has arrived. A person answers tomorrow"),
        ("de", "informal", "Deine Nachricht an Fietsenwinkel Jansen ist da. Ein Mensch antwortet morgen"),
        ("de-AT", "formal", "Ihre Nachricht an Fietsenwinkel Jansen ist da. Ein Mensch antwortet morgen"),
        ("fr", "informal", "Ton message à Fietsenwinkel Jansen est bien arrivé. Une personne te répond demain"),
        ("es", "formal", "Su mensaje a Fietsenwinkel Jansen ha llegado. Una persona le responde mañana"),
        ("it", "informal", "Your message to Fietsenwinkel Jansen has arrived. A person answers tomorrow"),
    ],
)
def test_without_any_template_one_plain_sentence_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, address: str, expected: str
) -> None:
    monkeypatch.setattr(renderer_module, "shipped_folder", lambda: tmp_path)
    renderer = Renderer([], ["nl"])
    renderer.load()

    rendered = renderer.render("acknowledgement", locale, {**base_words(locale), "address": address})

    assert rendered.text.startswith(expected)
    assert "autom" in rendered.text
    assert rendered.subject


@pytest.mark.parametrize(
    ("locale", "text", "subject"),
    [
        ("nl", "Een klant wacht op mail: lena. Toegezegd: vandaag.", "Een klant wacht op antwoord"),
        ("pt", "A customer is waiting on mail: lena. Promised: vandaag.", "A customer is waiting"),
    ],
)
def test_colleagues_hear_who_waits_where_no_template_can_say_it(locale: str, text: str, subject: str) -> None:
    words = {"account": "mail", "contact": "lena", "said": "vandaag"}

    assert plain_text(locale, words, staff=True) == (text, subject)


@pytest.mark.parametrize("words", [{}, {"company": None, "said": 3}, {"team": object(), "articles": 7}])
@pytest.mark.parametrize("situation", ["acknowledgement", "staff-before", "no such situation", "../../etc/passwd"])
def test_rendering_never_raises(situation: str, words: dict[str, object]) -> None:
    renderer = Renderer([], ["nl"], report=lambda _problem: None)
    renderer.load()

    assert renderer.render(situation, "nl", words).text


def test_rendering_before_loading_says_something_too() -> None:
    assert Renderer([], ["nl"]).render("acknowledgement", "nl", {}).text


@pytest.mark.parametrize(
    ("locale", "greeting"),
    [
        ("nl", "Dag"),
        ("nl-BE", "Dag"),
        ("de-CH", "Hallo"),
        ("en-GB", "Hello"),
        ("fr", "Dag"),
        ("", "Dag"),
        ("../x", "Dag"),
    ],
)
def test_the_nearest_language_is_taken_else_the_first(locale: str, greeting: str) -> None:
    renderer = Renderer([], ["nl", "en", "de"])
    renderer.load()

    assert said(renderer, locale=locale).startswith(f"{greeting} Lena,")


def test_a_regional_folder_wins_over_its_language(tmp_path: Path) -> None:
    renderer = Renderer([write(tmp_path, {"nl-BE/closed.txt": "Amai"})], ["nl", "nl-BE"])
    renderer.load()

    assert (said(renderer, "closed", "nl-BE"), said(renderer, "retold", "nl-BE")[:9]) == ("Amai", "Dag Lena,")


def test_a_reload_takes_all_or_nothing(tmp_path: Path) -> None:
    folder = write(tmp_path, {"nl/closed.txt": "short 1", "nl/retold.txt": "retold 1"})
    renderer = Renderer([folder], ["nl"])
    renderer.load()

    write(folder, {"nl/closed.txt": "short 2", "nl/retold.txt": BROKEN})
    assert [(p.situation, p.line) for p in renderer.reload()] == [("retold", 1)]
    assert (said(renderer, "closed"), said(renderer, "retold")) == ("short 1", "retold 1")

    write(folder, {"nl/retold.txt": "retold 2"})
    assert renderer.reload() == []
    assert (said(renderer, "closed"), said(renderer, "retold")) == ("short 2", "retold 2")


def test_what_is_staged_is_not_in_force_until_it_is_swapped_in(tmp_path: Path) -> None:
    folder = write(tmp_path, {"nl/closed.txt": "old"})
    renderer = Renderer([folder], ["nl"])
    renderer.load()
    write(folder, {"nl/closed.txt": "new"})

    staged = renderer.stage()
    assert said(renderer, "closed") == "old"
    write(folder, {"nl/closed.txt": "newer"})
    renderer.swap(staged)

    assert said(renderer, "closed") == "new"
    assert staged.digest != digest(renderer.folders)


def test_files_set_aside_by_the_trial_are_not_used(tmp_path: Path) -> None:
    folder = write(tmp_path, {"nl/acknowledgement.txt": GOOD})
    renderer = Renderer([folder], ["nl"])
    renderer.load(aside={str(folder / "nl" / "acknowledgement.txt")})

    assert said(renderer).startswith("Dag Lena,")


def test_a_template_that_did_too_much_is_not_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loop = "{% for i in range(999) %}{% for i in range(999) %}{% endfor %}{% endfor %}"
    renderer = Renderer([write(tmp_path, {"nl/closed.txt": loop})], ["nl"], report=lambda _problem: None)
    renderer.load()
    filled: list[str] = []
    fill = book_module.Page.fill

    def counting(page: book_module.Page, words: Mapping[str, object]) -> tuple[str, str]:
        filled.append(page.source.path.parent.parent.name)
        return fill(page, words)

    monkeypatch.setattr(book_module.Page, "fill", counting)
    for _ in range(3):
        said(renderer, "closed")

    assert filled.count(tmp_path.name) == 1


def test_a_plugin_may_add_filters_and_globals(tmp_path: Path) -> None:
    def setup(env: object) -> None:
        env.filters["shout"] = lambda text: text.upper() + "!"  # type: ignore[attr-defined]
        env.globals["double"] = lambda number: number * 2  # type: ignore[attr-defined]

    renderer = Renderer([write(tmp_path, {"nl/closed.txt": "{{ name|shout }} {{ double(4) }}"})], ["nl"], setup)

    assert renderer.load() == []
    assert said(renderer, "closed") == "LENA! 8"


def test_words_of_a_plugin_are_found_under_its_name(tmp_path: Path) -> None:
    renderer = Renderer([write(tmp_path, {"nl/closed.txt": "{{ orders.number }}"})], ["nl"])
    renderer.load()

    assert renderer.render("closed", "nl", {**base_words("nl"), "orders": {"number": "A-1"}}).text == "A-1"


def test_the_digest_changes_with_any_byte_and_any_name(tmp_path: Path) -> None:
    seen = [digest([write(tmp_path, {"nl/closed.txt": "a"})])]
    seen.append(digest([write(tmp_path, {"nl/closed.txt": "b"})]))
    seen.append(digest([write(tmp_path, {"nl/other.txt": ""})]))
    (tmp_path / "nl" / "other.txt").rename(tmp_path / "nl" / "else.txt")
    seen.append(digest([tmp_path]))

    assert len(set(seen)) == 4
    assert digest([tmp_path]) == seen[-1]


def test_proven_templates_are_remembered(tmp_path: Path) -> None:
    note = tmp_path / "state" / "templates.proven"

    assert not proven(note, "abc")
    remember(note, "abc")
    assert proven(note, "abc")
    assert not proven(note, "abd")


@given(
    st.fixed_dictionaries(
        {word: st.text(max_size=60) for word in ("name", "subject", "contact", "company", "team", "said", "note")}
    ),
    st.booleans(),
)
def test_wild_words_make_no_header_and_no_failure(words: dict[str, str], proven_sender: bool) -> None:
    problems: list[TemplateProblem] = []
    renderer = _SHARED
    renderer._report = problems.append

    rendered = renderer.render("acknowledgement", "en", {**base_words("en"), **words, "proven": proven_sender})

    assert problems == []
    assert rendered.subject.isprintable()
    assert rendered.text


_SHARED = Renderer([], ["en"])
_SHARED.load()


def test_a_rendered_text_leaves_nothing_to_the_garbage_collector() -> None:
    """Every text made some forty-five objects that held each other; the pause to collect them stopped everything."""
    renderer = Renderer([], ["nl"])
    renderer.load()
    said(renderer)
    gc.collect()
    gc.disable()
    try:
        before = len(gc.get_objects())
        for _ in range(100):
            said(renderer)
        left = len(gc.get_objects()) - before
    finally:
        gc.enable()
    assert left < 100, f"{left} objects are left of 100 texts"

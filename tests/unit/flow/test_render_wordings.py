"""Several wordings of a sentence: taken in turn, never the same one twice running, and the same for the same seed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError, nodes

from responder.flow.render import SITUATIONS, Renderer
from responder.flow.render.environment import TextEnvironment
from responder.flow.render.files import shipped_folder
from responder.flow.render.samples import base_words, sample_words
from responder.flow.render.sayings import SAID
from responder.flow.render.wordings import pick, seed_for, turn
from responder.flow.render.words import for_staff

LANGUAGES = tuple(SAID)
_RENDERER = Renderer([], LANGUAGES)
_RENDERER.load()


@given(st.text(max_size=40), st.integers(0, 10_000), st.integers(2, 6), st.integers(1, 2**32))
def test_the_next_text_to_a_person_takes_another_wording_of_every_set(
    person: str, told: int, many: int, of: int
) -> None:
    before, after = seed_for(person, told), seed_for(person, told + 1)

    assert turn(before, many, of) != turn(after, many, of)
    assert pick(before, *"abcdef"[:many]) != pick(after, *"abcdef"[:many])


@given(st.text(max_size=40), st.integers(0, 10_000), st.integers(3, 6), st.integers(1, 2**32))
def test_so_it_does_where_another_text_came_between(person: str, told: int, many: int, of: int) -> None:
    """Sets that most people read again have three wordings or more."""
    assert turn(seed_for(person, told), many, of) != turn(seed_for(person, told + 2), many, of)


def test_sets_are_not_in_lockstep() -> None:
    people = [seed_for(f"whatsapp/{number}", 0) for number in range(200)]
    pairs = {(turn(seed, 3, 12_345_679), turn(seed, 3, 3_735_928_559)) for seed in people}

    assert pairs == {(a, b) for a in range(3) for b in range(3)}


@pytest.mark.parametrize("seed", range(4))
def test_a_small_number_takes_the_wordings_from_the_first_on(seed: int) -> None:
    assert turn(seed, 3, 987_654_321) == seed % 3


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{% say %}a{% endsay %}", "one wording only"),
        ("{% say %}a{% or %}b", "endsay"),
        ("{% or %}", "'or'"),
    ],
)
def test_a_mistake_in_the_tag_is_told(source: str, said: str) -> None:
    with pytest.raises(TemplateSyntaxError, match=said):
        TextEnvironment(lambda _name: None).from_string(source)


def sets_of(locale: str, name: str) -> list[nodes.If]:
    """The conditions that choose a wording in one file."""
    environment = TextEnvironment(lambda _name: None)
    tree = environment.parse((shipped_folder() / locale / name).read_text("utf-8"))
    return [scope.body[1] for scope in tree.find_all(nodes.Scope) if isinstance(scope.body[1], nodes.If)]


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_language_has_as_many_sets_of_wordings(locale: str) -> None:
    """Two to four wordings each, and no two of a set are the same."""
    for path in sorted((shipped_folder() / locale).glob("*.txt")):
        for one in sets_of(locale, path.name):
            ways = [one.body, *(each.body for each in one.elif_), one.else_]
            texts = ["".join(data.data for n in way for data in n.find_all(nodes.TemplateData)) for way in ways]

            assert 2 <= len(ways) <= 4
            assert len(set(texts)) == len(texts), (path, texts)


def shapes() -> st.SearchStrategy[dict[str, Any]]:
    """Some sample words of a situation, wherever they come from."""
    return st.sampled_from([s for s in SITUATIONS if not for_staff(s)]).flatmap(
        lambda situation: st.sampled_from(list(sample_words(situation, "en"))[::7]).map(
            lambda words: {"situation": situation, **words}
        )
    )


_LOCAL = ("team", "said", "previous", "opening", "note", "notice", "waiting_since", "more_time", "until", "context")


@profile(max_examples=150, deadline=None)
@given(st.sampled_from(LANGUAGES), st.text(max_size=20), st.integers(0, 500), shapes())
def test_no_text_is_said_twice_running_and_no_sentence_of_several_wordings(
    locale: str, person: str, told: int, shape: dict[str, Any]
) -> None:
    words: dict[str, Any] = {**shape, **{k: v for k, v in base_words(locale).items() if k in _LOCAL}}
    situation = words.pop("situation")
    first, second = (
        _RENDERER.render(situation, locale, {**words, "seed": seed_for(person, told + step)}).text for step in (0, 1)
    )

    assert first != second
    greetings = [text.split("\n")[0] for text in (first, second)]
    assert greetings[0] != greetings[1]
    assert first.split("\n\n")[-1] != second.split("\n\n")[-1], "who sends it is said in another way"
    assert first == _RENDERER.render(situation, locale, {**words, "seed": seed_for(person, told)}).text


def test_an_inlined_and_a_written_page_take_the_same_wording(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    text = "{% say %}one{% or %}two{% or %}three{% endsay %} from {{ company }}, automatic"
    (tmp_path / "en" / "closed.txt").write_text(text)
    renderer = Renderer([tmp_path], ["en"])
    renderer.load()
    seeds = [seed_for("mail/lena@a.test", told) for told in range(6)]

    said = [renderer.render("closed", "en", base_words("en"), seed=seed).text.split()[0] for seed in seeds]

    assert len(set(said[:3])) == 3
    assert said[:3] == said[3:]

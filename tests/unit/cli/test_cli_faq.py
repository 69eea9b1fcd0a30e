"""`responder faq`: what a text gets, how well the FAQ does, and articles brought in from elsewhere."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responder.cli import main
from responder.cli._faq_figures import Confused, figures_of
from responder.cli._faq_lines import Line
from responder.clock import MovableClock
from responder.config.load import load
from responder.flow.understand import Match
from responder.model import Topic
from responder.store.factory import open_store
from responder.store.records import Change
from tests.store.conftest import START
from tests.store.test_lessons import lesson

CONFIG = """
[company]
name = "Shop"
languages = ["nl", "en"]
[[faq]]
id = "hours"
title = "Wat zijn jullie openingstijden?"
examples = ["hoe laat gaan jullie open", "zijn jullie zondag open?"]
locale = "nl"
[[faq]]
id = "returns"
title = "Hoe kan ik een fiets retourneren?"
examples = ["ik wil mijn fiets terugbrengen", "mag ik ruilen of retour sturen"]
[[faq]]
id = "repair"
title = "Wat kost een reparatie?"
"""
OPEN = "Hoe laat zijn jullie zaterdag open?"
RETURN = "Ik wil graag een fiets retourneren"


@pytest.fixture
def config(tmp_path: Path) -> str:
    path = tmp_path / "config.toml"
    path.write_text(CONFIG, encoding="utf-8")
    return str(path)


def run(*args: str, given: str | bytes = "") -> Result:
    return CliRunner().invoke(main, ["faq", *args], input=given)


# --- match ------------------------------------------------------------------------------------------------------------


def test_one_text_is_told_with_the_reason(config: str) -> None:
    told = run("match", "--config", config, *OPEN.split()).output.splitlines()

    assert told[0].startswith("nl: article hours 0.")
    assert told[1].endswith("  hours    shown  Wat zijn jullie openingstijden?")


def test_a_greeting_is_told_as_one(config: str) -> None:
    assert run("match", "--config", config, "hallo").output.startswith("nl: only a greeting")


def test_each_line_gets_a_line_and_other_keys_are_carried_through(config: str) -> None:
    lines = [{"text": OPEN, "id": 7}, {"text": "hallo"}, {"text": ""}, {"text": RETURN, "locale": "nl"}]
    given = "\ufeff" + "\n\n".join(map(json.dumps, lines))

    told = [json.loads(line) for line in run("match", "--config", config, "--jsonl", given=given).output.splitlines()]

    assert (told[0]["faq"][0]["id"], told[2]["faq"], told[3]["faq"][0]["id"]) == ("hours", [], "returns")
    assert [line["silent"] for line in told] == [False, True, True, False]
    assert told[0]["id"] == 7
    assert set(told[3]) == {"text", "locale", "faq", "silent"}
    assert all(len(line["faq"]) <= 3 for line in told)


@pytest.mark.parametrize(("locale", "silent"), [("nl", False), ("nl-BE", False), ("en", True), ("xx", False)])
def test_the_language_of_a_line_decides_among_articles(config: str, locale: str, silent: bool) -> None:
    given = json.dumps({"text": OPEN, "locale": locale})

    assert json.loads(run("match", "--config", config, "--jsonl", given=given).output)["silent"] is silent


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("nonsense", ':2: found no JSON (Expecting value), expected an object such as {"text": "…"}; write each object'
         " on one line"),
        ("[1]", ':2: found a list, expected an object such as {"text": "…"}; write it so'),
        ('{"txt": 1}', ':2: text: found nothing, expected text in quotes; add "text": "…"'),
        ('{"text": "a", "locale": 3}', ':2: locale: found 3, expected text in quotes; add "locale": "…"'),
        (b"\xff", ':2: found no JSON (Expecting value), expected an object such as {"text": "…"}; write each object'
         " on one line"),
        ("[" * 90_000, ':2: found no JSON (it cannot be read), expected an object such as {"text": "…"}; write each'
         " object on one line"),
    ],
)  # fmt: skip
def test_a_bad_line_is_named(config: str, line: str | bytes, expected: str) -> None:
    given = b'{"text": "a"}\n' + (line if isinstance(line, bytes) else line.encode())
    ended = run("match", "--config", config, "--jsonl", given=given)

    assert ended.exit_code == 1
    assert ended.stderr == f"standard input{expected}\n"
    assert len(ended.stdout.splitlines()) == 1


def test_text_or_lines_must_be_given(config: str) -> None:
    assert run("match", "--config", config).exit_code == 2
    assert run("match", "--config", config, "--jsonl", "text").exit_code == 2


def test_a_broken_configuration_is_told(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[company]\n")

    ended = run("match", "--config", str(tmp_path / "config.toml"), "hallo")

    assert (ended.exit_code, ended.output.count("company.name: found nothing")) == (1, 1)


# --- test -------------------------------------------------------------------------------------------------------------


def match(*ids: str, shown: int = 1) -> Match:
    topics = tuple(Topic(each, 0.5) for each in ids)
    return Match("nl", topics, topics[:shown], "")


def test_the_figures_are_counted_as_they_are_named() -> None:
    tried = [
        (Line("a", "", {}, "x"), match("x", "y")),  # the right link
        (Line("b", "", {}, "x"), match("y", "x")),  # a wrong link, the right one second
        (Line("b2", "", {}, "x"), match("y", "z", "q", "x")),  # the right one fourth
        (Line("c", "", {}, "x"), match("x", shown=0)),  # right, but not sure
        (Line("d", "", {}, None), match("x")),  # a false link
        (Line("e", "", {}, None), match("x", shown=0)),
    ]
    figures, confused = figures_of(tried)

    assert (figures.n, figures.top1, figures.top3) == (6, 0.5, 0.75)
    assert (figures.precision, figures.coverage, figures.false_links) == (0.25, 0.25, 0.5)
    assert confused == [Confused("x", "y", 2, "b"), Confused("(none)", "x", 1, "d")]


def test_what_cannot_be_divided_is_null(config: str, tmp_path: Path) -> None:
    (tmp_path / "t.jsonl").write_text("")
    told = json.loads(run("test", str(tmp_path / "t.jsonl"), "--json", "--config", config).output)

    assert told == {
        "n": 0, "top1": None, "top3": None, "precision": None, "coverage": None, "false_links": None,
    }  # fmt: skip


def test_a_labelled_file_is_measured_and_wrong_links_are_shown(config: str, tmp_path: Path) -> None:
    lines = [(OPEN, "hours"), (RETURN, "returns"), ("hoe laat gaan jullie open", "repair"), ("hallo", None)]
    file = tmp_path / "t.jsonl"
    file.write_text("\n".join(json.dumps({"text": text, "expect": expect}) for text, expect in lines))

    told = json.loads(run("test", str(file), "--json", "--config", config).output)
    shown = run("test", str(file), "--config", config).output

    assert told == {
        "n": 4, "top1": 0.6667, "top3": 1.0, "precision": 0.6667, "coverage": 0.6667, "false_links": 0.0,
    }  # fmt: skip
    assert '  1 x  repair -> hours  "hoe laat gaan jullie open"' in shown
    assert "precision      66.7%  of the links shown are right" in shown


def test_every_mistake_of_a_labelled_file_comes_with_its_line(config: str, tmp_path: Path) -> None:
    file = tmp_path / "t.jsonl"
    file.write_text('{"text": "a", "expect": "hous"}\nno\n{"text": "a"}\n{"text": "a", "expect": 3}\n')

    ended = run("test", str(file), "--config", config)

    assert ended.exit_code == 1
    assert ended.stderr.splitlines() == [
        f'{file}:1: expect: found "hous", expected the id of an article, or null; did you mean hours?',
        f'{file}:2: found no JSON (Expecting value), expected an object such as {{"text": "…"}}; write each object on'
        " one line",
        f'{file}:3: expect: found nothing, expected the id of an article, or null; add "expect": null',
        f"{file}:4: expect: found 3, expected the id of an article, or null; write null where no article fits",
    ]


def test_a_file_that_is_not_there_is_told(config: str) -> None:
    ended = run("test", "/nowhere.jsonl", "--config", config)

    assert (ended.exit_code, ended.stderr) == (
        1,
        "/nowhere.jsonl:1: found no such file or directory, expected lines of JSON\n",
    )


# --- import -----------------------------------------------------------------------------------------------------------

PAGE = """<html lang="nl"><script type="application/ld+json">{"@type": "FAQPage", "mainEntity": [
{"@type": "Question", "name": "Kan ik \\"ruilen\\"?", "acceptedAnswer": {"text": "Ja.\\\\o/ <b>Graag</b>"}},
{"@type": "Question", "name": "Kan ik \\"ruilen\\"?", "acceptedAnswer": {"text": "Nee"}}]}</script></html>"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.html", PAGE),
        ("t.csv", "title;answer;examples;not_for;url\nA \"\"b\"\"?;\"x\n\\y\";een|twee;drie;https://x.nl\nB;;;;\n"),
    ],
)  # fmt: skip
def test_what_is_imported_reads_back_as_it_was(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    config = tmp_path / "config.toml"
    config.write_text(f'[company]\nname = "S"\nlanguages = ["nl"]\n[matching]\nfiles = ["{name}"]\n')
    as_it_was = load(config).settings.faq

    out = tmp_path / "faq" / "imported.toml"
    ended = run("import", str(tmp_path / name), "--out", str(out))
    config.write_text('[company]\nname = "S"\nlanguages = ["nl"]\n[matching]\nfiles = ["faq/*.toml"]\n')

    assert ended.exit_code == 0, ended.output
    assert "2 articles. Name it in config.toml" in ended.output
    assert load(config).settings.faq == as_it_was
    assert run("import", str(tmp_path / name), "--out", "-").output == out.read_text()


def test_the_language_can_be_said(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)

    assert run("import", str(tmp_path / "page.html"), "--locale", "en", "--out", "-").output.count('"en"') == 2


def test_no_file_is_written_over_unasked(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    out = tmp_path / "mine.toml"
    out.write_text("mine")
    args = ("import", str(tmp_path / "page.html"), "--out", str(out))

    ended = run(*args)

    assert (ended.exit_code, out.read_text()) == (1, "mine")
    assert ended.stderr == f"{out}: it is there already; --force writes over it, --out names another\n"
    assert run(*args, "--force").exit_code == 0


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        (
            "https://shop.example/faq",
            "responder reads no pages from the network: save the page in a browser, then name",
        ),
        ("nowhere.csv", "nowhere.csv:1: found no such file or directory, expected a file that can be read;"),
        ("page.pdf", "page.pdf:1: found a file that ends in .pdf, expected one in .toml, .csv, .html or .json;"),
    ],
)
def test_what_cannot_be_imported_is_told(argument: str, said: str) -> None:
    ended = run("import", argument)

    assert ended.exit_code == 1
    assert ended.stderr.startswith(said)


def test_all_mistakes_of_a_table_come_at_once(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("id,title,url\na,,\na,A,ftp://x\na,B,\n")

    ended = run("import", str(file), "--out", "-")

    assert ended.exit_code == 1
    assert [line.removeprefix(f"{file}:").split(",")[0] for line in ended.stderr.splitlines()] == [
        "2: title: found nothing",
        '3: url: found "ftp://x"',
        '4: id: found "a" again (as at ' + f"{file}:3)",
    ]


# --- what was learned -------------------------------------------------------------------------------------------------


@pytest.fixture
def taught(config: str) -> str:
    path = Path(config)
    path.write_text(CONFIG + '[store]\nurl = "sqlite:///store.db"\n[matching]\nlearn = true\n')

    async def fill() -> None:
        store = open_store("sqlite:///store.db", MovableClock(START), base=path.parent)
        await store.open()
        await store.apply([Change(learned=tuple(lesson(store, n, text=f"tekst {n}") for n in range(3)))])
        await store.apply([Change(learned=(lesson(store, 9, article="hours", text="mag mijn hond mee naar binnen"),))])
        await store.close()

    asyncio.run(fill())
    return config


def test_what_was_learned_is_listed_by_article_and_can_be_forgotten(taught: str) -> None:
    lines = run("learned", "--config", taught).output.splitlines()
    told = json.loads(run("learned", "--json", "--config", taught).output)

    assert [line.split("  ", 2)[2] for line in lines] == [
        "hours  example  mag mijn hond mee naar binnen", *(f"returns  example  tekst {n}" for n in range(3)),
    ]  # fmt: skip
    assert told["learn"] is True
    assert told["items"][0]["text"] == "mag mijn hond mee naar binnen"
    assert run("forget", told["items"][1]["id"], "--config", taught).output == "forgotten: 1\n"
    assert run("forget", "--article", "returns", "--config", taught).output == "forgotten: 2\n"
    again = run("forget", "--article", "returns", "--config", taught)
    assert (again.exit_code, again.stderr) == (
        1,
        "nothing was learned like 'returns'; see: responder faq learned\n",
    )


def test_a_text_is_tried_with_what_was_learned(taught: str) -> None:
    answer = json.loads(run("match", "--config", taught, "--jsonl", given='{"text": "mag mijn hond mee"}').output)

    assert answer["faq"][0]["id"] == "hours"


@pytest.mark.parametrize("args", [(), ("1", "--article", "a"), ("x",), ("9" * 30,)])
def test_one_thing_is_forgotten_at_a_time(config: str, args: tuple[str, ...]) -> None:
    assert run("forget", *args, "--config", config).exit_code == 2


def test_without_a_store_texts_are_tried_all_the_same(config: str) -> None:
    Path(config).write_text(CONFIG + "[matching]\nlearn = true\n")
    ended = run("match", "--config", config, *OPEN.split())

    assert ended.exit_code == 0
    assert ended.stderr.startswith("without what was learned: ")
    assert run("learned", "--config", config).exit_code == 1

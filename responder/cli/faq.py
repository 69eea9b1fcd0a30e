"""`responder faq`: which articles a text gets, how well the FAQ does, and articles brought in from elsewhere."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON, WHO
from responder.cli._stop import refuse
from responder.errors import ConfigInvalid, ResponderError

if TYPE_CHECKING:
    from responder.cli._faq_figures import Confused, Figures
    from responder.cli._faq_lines import Line
    from responder.config.load import Config
    from responder.config.settings import Faq
    from responder.flow.understand import Match, Understander
    from responder.store.records import Lesson

_SHOWN = 20  # wrong links, before the rest is only counted
_NETWORK = "responder reads no pages from the network: save the page in a browser, then name the file"


@click.group(help="Try texts against the FAQ, measure it, and bring articles in.")
def command() -> None:
    """Commands about articles."""


# --- match ------------------------------------------------------------------------------------------------------------


@command.command(help="Tell which articles a TEXT would get, and why. With --jsonl one JSON line for each line read.")
@click.argument("words", nargs=-1, metavar="TEXT")
@click.option("--locale", default="", help="The language of the text; left out: told by the text.")
@click.option("--jsonl", is_flag=True, help='Read {"text", "locale"?} lines on standard input.')
@CONFIG
def match(words: tuple[str, ...], locale: str, path: Path, *, jsonl: bool) -> None:
    """Match one text, or each line of standard input."""
    if jsonl == bool(words):
        raise click.UsageError("name a text, or give --jsonl and lines on standard input")
    understander = _understander(_loaded(path))
    if not jsonl:
        click.echo("\n".join(_told(understander.match(" ".join(words), locale))))
        return
    from responder.cli._faq_lines import BadLine, read_line  # noqa: PLC0415 - `--help` needs none of it

    try:
        for number, raw in enumerate(sys.stdin.buffer, 1):
            written = raw.decode("utf-8-sig", "replace")
            if written.strip():
                line = read_line("standard input", number, written)
                click.echo(json_text(_answer(line, understander)))
    except BadLine as bad:
        refuse([bad.problem])


def _answer(line: Line, understander: Understander) -> dict[str, Any]:
    found = understander.match(line.text, line.locale)
    best = [{"id": topic.id, "score": topic.score} for topic in found.candidates]
    return {**line.data, "faq": best, "silent": not found.shown}


def _told(found: Match) -> list[str]:
    shown = {topic.id for topic in found.shown}
    lines = [f"{found.locale}: {found.note or 'nothing to match'}"]
    width = max([len(topic.id) for topic in found.candidates], default=0)
    for topic in found.candidates:
        mark = "shown" if topic.id in shown else ""
        lines.append(f"  {topic.score:.2f}  {topic.id:<{width}}  {mark:<5}  {topic.title}".rstrip())
    return lines


# --- test -------------------------------------------------------------------------------------------------------------


@command.command(help='Measure the FAQ on labelled texts. FILE: lines of {"text", "expect": id or null, "locale"?}.')
@click.argument("file", type=click.Path(path_type=Path))
@JSON
@CONFIG
def test(file: Path, path: Path, *, as_json: bool) -> None:
    """Print precision, coverage and the links that were wrong."""
    from responder.cli._faq_figures import figures_of  # noqa: PLC0415
    from responder.cli._faq_lines import read_expected  # noqa: PLC0415

    config = _loaded(path)
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        refuse([f"{file}:1: found {(error.strerror or 'an unreadable file').lower()}, expected lines of JSON"])
    written = data.decode("utf-8-sig", "replace").split("\n")
    lines, problems = read_expected(str(file), written, {article.id for article in config.settings.faq})
    if problems:
        refuse(problems)
    understander = _understander(config)
    figures, confused = figures_of((line, understander.match(line.text, line.locale)) for line in lines)
    click.echo(json_text(asdict(figures)) if as_json else "\n".join(_table(figures, confused)))


def _table(figures: Figures, confused: list[Confused]) -> list[str]:
    def share(value: float | None) -> str:
        return "-" if value is None else f"{value:.1%}"

    rows = {
        "texts": str(figures.n),
        "precision": f"{share(figures.precision)}  of the links shown are right",
        "coverage": f"{share(figures.coverage)}  of the texts with an article get its link",
        "false links": f"{share(figures.false_links)}  of the texts without an article get a link",
        "best is right": f"{share(figures.top1)}  sure or not; among the best three: {share(figures.top3)}",
    }
    lines = [f"{name:<14} {said}" for name, said in rows.items()]
    if confused:
        lines.append("wrong links (expected -> shown):")
    for each in confused[:_SHOWN]:
        example = " ".join(each.example.split())[:60]
        lines.append(f"  {each.count:>3} x  {each.expected} -> {each.given}  {json_text(example)}")
    if len(confused) > _SHOWN:
        lines.append(f"  and {len(confused) - _SHOWN} more pairs")
    return lines


# --- import -----------------------------------------------------------------------------------------------------------


@command.command(
    "import", help="Make [[faq]] tables of a saved page or a CSV. The page must have FAQPage data of schema.org."
)
@click.argument("file", metavar="FILE")
@click.option("--locale", default="", help="The language of the articles; left out: as the file says.")
@click.option("--out", default="faq/imported.toml", show_default=True, help="Where to write; - prints.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def bring_in(file: str, locale: str, out: str, *, force: bool) -> None:
    """Read a page or a table, and write it as articles."""
    if file.lower().startswith(("http://", "https://")):
        refuse([_NETWORK])
    from responder.config.articles.written import tables_of  # noqa: PLC0415 - `--help` needs none of it

    articles = _read_articles(Path(file), locale)
    text = tables_of(articles, Path(file).name)
    if out == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(out).parent.mkdir(parents=True, exist_ok=True)
        with Path(out).open("w" if force else "x", encoding="utf-8") as target:
            target.write(text)
    except OSError as error:
        if isinstance(error, FileExistsError) and Path(out).exists():
            refuse([f"{out}: it is there already; --force writes over it, --out names another"])
        refuse([f"{error.filename or out}: cannot write it: {error.strerror or error}"])
    click.echo(f'{out}: {len(articles)} articles. Name it in config.toml: [matching] files = ["{out}"]')


def _read_articles(file: Path, locale: str) -> list[Faq]:
    from responder.config.articles import checked, read  # noqa: PLC0415
    from responder.config.problems import Problem  # noqa: PLC0415
    from responder.config.rules import article_faults  # noqa: PLC0415

    problems: list[Problem] = []
    try:
        found = list(checked(read(file), problems))
    except ConfigInvalid as error:
        refuse(error.problems)
    seen: dict[str, str] = {}
    for entry, article in found:
        if (first := seen.setdefault(article.id, entry.place)) != entry.place:
            again = f'"{article.id}" again (as at {first})'
            problems.append(entry.problem("id", again, "an id of its own", "give this article another id"))
        known = (locale or article.locale,)
        problems += [
            entry.problem(*fault) for fault in article_faults(article, known, article.needs) if fault[0] != "locale"
        ]
    if problems:
        refuse(problems)
    return [article.model_copy(update={"locale": locale or article.locale}) for _, article in found]


# --- what was learned -------------------------------------------------------------------------------------------------


@command.command(help="List what people taught the FAQ. Links that colleagues sent, links that did not help.")
@JSON
@CONFIG
def learned(path: Path, *, as_json: bool) -> None:
    """List every lesson, by article."""
    from responder.api.lessons import view  # noqa: PLC0415
    from responder.cli._reading import lessons  # noqa: PLC0415 - opens the store

    config = _loaded(path)
    found = [view(lesson) for lesson in asyncio.run(lessons(config))]
    found.sort(key=lambda lesson: (lesson.article, lesson.kind))
    if as_json:
        items = [lesson.model_dump(mode="json") for lesson in found]
        click.echo(json_text({"learn": config.settings.matching.learn, "items": items}))
        return
    for each in found:
        click.echo(f"{each.id}  {each.at:%Y-%m-%d}  {each.article}  {each.kind}  {each.text}")
    if not found:
        click.echo("nothing was learned" + ("" if config.settings.matching.learn else "; [matching] learn is false"))


@command.command(help="Forget the lesson with this ID, or all of an article.")
@click.argument("lesson", metavar="ID", default="")
@click.option("--article", default="", help="All that was learned about this article.")
@WHO
@CONFIG
def forget(lesson: str, article: str, who: str, path: Path) -> None:
    """Through the daemon where one runs, else on the store itself."""
    from responder.cli._acting import forget_lessons  # noqa: PLC0415 - opens the store

    if bool(lesson) == bool(article) or (lesson and not (lesson.isascii() and lesson.isdigit() and len(lesson) < 20)):
        raise click.UsageError("name the ID of a lesson (see: responder faq learned), or an --article")
    config = _loaded(path)
    count = asyncio.run(forget_lessons(config, lesson, article, who))
    if not count:
        refuse([f"nothing was learned like {lesson or article!r}; see: responder faq learned"])
    click.echo(f"forgotten: {count}")


# --- together ---------------------------------------------------------------------------------------------------------


def _loaded(path: Path) -> Config:
    from responder.config.load import load  # noqa: PLC0415 - `--help` needs none of it

    return load(path)


def _understander(config: Config) -> Understander:
    """Return what reads messages in the daemon, with what it has learned."""
    from responder.build import build_understander  # noqa: PLC0415 - brings the steps along

    known: list[Lesson] = []
    if config.settings.matching.learn:
        from responder.cli._reading import lessons  # noqa: PLC0415 - opens the store

        try:
            known = asyncio.run(lessons(config))
        except ResponderError as error:
            click.echo(f"without what was learned: {error}", err=True)
    found = build_understander(config, known)
    for problem in found.wait():
        click.echo(problem, err=True)
    return found

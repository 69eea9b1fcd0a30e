"""`responder preview`: every text, before anybody gets it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, check_known
from responder.cli._stop import stop

if TYPE_CHECKING:
    from responder.config.load import Config
    from responder.preview.texts import Text


@click.command(
    help="Show every text that goes out. In the terminal, or on one page as mail, WhatsApp and networks show it."
)
@click.option("--locale", "locales", multiple=True, help="Only this language; may be repeated.")
@click.option("--situation", "situations", multiple=True, help="Only this situation; may be repeated.")
@click.option("--account", default="", help="In the tone of this account.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write one page to this file.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@CONFIG
def command(
    locales: Sequence[str], situations: Sequence[str], account: str, html: Path | None, path: Path, *, as_json: bool
) -> None:
    """Render everything with the deployment's own templates, company and tone."""
    from responder.config.load import load  # noqa: PLC0415 - `--help` needs none of it
    from responder.flow.render.words import SITUATIONS  # noqa: PLC0415

    config = load(path)
    for locale in locales:
        check_known("--locale", locale, config.settings.company.languages)
    for situation in situations:
        check_known("--situation", situation, SITUATIONS)
    if account:
        check_known("--account", account, config.accounts)
    texts = _texts(config, locales, situations, account)
    if html is not None:
        _write(html, texts, config)
    elif as_json:
        for text in texts:
            click.echo(json_text(asdict(text)))
    else:
        for text in texts:
            _show(text)


def _texts(config: Config, locales: Sequence[str], situations: Sequence[str], account: str) -> Iterator[Text]:
    from responder.build import template_folders  # noqa: PLC0415
    from responder.config.tone import AccountTone  # noqa: PLC0415
    from responder.flow.render import Renderer  # noqa: PLC0415
    from responder.log import SILENT  # noqa: PLC0415
    from responder.plugins import load_plugins  # noqa: PLC0415
    from responder.preview.texts import texts, words_of  # noqa: PLC0415

    plugins = load_plugins(config, log=SILENT)
    languages = config.settings.company.languages
    renderer = Renderer(template_folders(config, plugins), languages, plugins.set_up_jinja)
    renderer.load()
    tone = config.accounts[account].get("tone") if account else None
    for locale in locales or languages:
        own = words_of(config.settings, locale, AccountTone.model_validate(tone) if tone else None)
        yield from texts(renderer, locale, {**own, **plugins.words()}, situations)


def _write(html: Path, texts: Iterator[Text], config: Config) -> None:
    from responder.preview.page import page_of  # noqa: PLC0415 - loads Babel

    company = config.settings.company
    try:
        html.write_text(page_of(texts, company.name, company.signatures), encoding="utf-8")
    except OSError as error:
        stop(f"cannot write {html}: {error.strerror or error}")
    click.echo(f"{html}: written")


def _show(text: Text) -> None:
    click.secho(f"{text.locale}  {text.name}", bold=True, nl=False)
    click.secho(f"  ({text.situation})", dim=True)
    click.secho(f"Subject: {text.subject}", dim=True)
    click.echo(f"\n{_folded(text.text)}\n")
    for number, other in enumerate(text.others, 2):
        click.secho(f"or, wording {number}:", dim=True)
        click.echo(f"\n{_folded(other)}\n")


def _folded(text: str) -> str:
    """Return a text with lines that fit a terminal of 80 columns."""
    return "\n".join(
        fill(line, 80, subsequent_indent=_indent(line), break_long_words=False, break_on_hyphens=False)
        for line in text.splitlines()
    )


def _indent(line: str) -> str:
    """What belongs to an item of a list stands below its first word."""
    return "  " if line.startswith(("- ", "  ")) else ""

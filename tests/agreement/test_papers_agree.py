"""Every link between papers leads somewhere, every paper can be found, and every command and route is documented."""

import re
from pathlib import Path

import click
import pytest

from responder.api.routes import Routes
from responder.cli import main

ROOT = Path(__file__).parents[2]
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("plugins/*/README.md")])
COMMANDS = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
API = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
# what is code is no link
_FENCE = re.compile(r"^```.*?^```|^    .*?$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def links(paper: Path) -> list[str]:
    """The links of a paper to other files of ours, as they are written."""
    text = _FENCE.sub("", paper.read_text(encoding="utf-8"))
    return [link for link in _LINK.findall(text) if not re.match(r"[a-z]+:", link)]


def headings(paper: Path) -> set[str]:
    """The anchors of a paper, as GitHub makes them."""
    found = re.findall(r"^#+ (.+)$", paper.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_every_link_leads_somewhere(paper: Path) -> None:
    for link in links(paper):
        name, _, anchor = link.partition("#")
        target = (paper.parent / name).resolve() if name else paper
        assert target.exists(), link
        assert not anchor or anchor in headings(target), link


def test_every_document_stands_in_the_index() -> None:
    index = ROOT / "docs" / "README.md"
    named = {(index.parent / link).resolve() for link in links(index)}

    assert {paper for paper in PAPERS if paper.is_relative_to(ROOT / "docs") and paper != index} <= named


def commands(group: click.Command, words: str) -> list[str]:
    """Every command below a group, as it is typed."""
    if not isinstance(group, click.Group):
        return [words]
    context = click.Context(group)
    below = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return [each for name, one in below.items() if one for each in commands(one, f"{words} {name}")]


@pytest.mark.parametrize("command", commands(main, "responder"))
def test_every_command_is_documented(command: str) -> None:
    assert re.search(rf"^\| `{command}\b", COMMANDS, re.MULTILINE)


def test_every_route_is_documented() -> None:
    nobody: object = object()
    routes = Routes(nobody, nobody, nobody, nobody).table  # type: ignore[arg-type]

    assert [r for r in routes if f"`{r.method} {r.path}`" not in API] == []

"""Shipped channels are packaged, documented and built as everyone's; hooks are documented as they are."""

import ast
import inspect
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import tomli

from responder import Abilities, Channel, PollingChannel, StreamingChannel, WebhookChannel, hookspecs
from responder.plugins import Plugins, PluginState

ROOT = Path(__file__).parents[2]
FOLDERS = sorted(p.parent for p in (ROOT / "plugins").glob("responder_*/__init__.py"))
PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HOOKS = (ROOT / "docs" / "reference" / "hooks.md").read_text(encoding="utf-8")
CONTRACT = (ROOT / "docs" / "reference" / "contract.md").read_text(encoding="utf-8")
SPECS = [name for name in vars(hookspecs) if name.startswith("responder_")]


@pytest.mark.parametrize("kind", [Channel, WebhookChannel, PollingChannel, StreamingChannel])
def test_every_verb_of_a_channel_is_documented(kind: type[Channel[Any]]) -> None:
    verbs = {name for name, value in vars(kind).items() if inspect.isfunction(value) or isinstance(value, property)}

    assert {name for name in verbs if not re.search(rf"`{name}[(`]", CONTRACT) and name[0] != "_"} <= {"abilities"}


@pytest.mark.parametrize("ability", [each.name for each in fields(Abilities)])
def test_every_ability_is_explained(ability: str) -> None:
    assert re.search(rf"\b{ability}:", inspect.getdoc(Abilities) or "") or ability in {"unit", "after_unknown"}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_shipped_plugin_has_an_entry_point(folder: Path) -> None:
    entries = PROJECT["project"]["entry-points"]["responder"]

    assert entries.get(folder.name.removeprefix("responder_")) == folder.name


def test_every_entry_point_has_its_folder() -> None:
    entries = PROJECT["project"]["entry-points"]["responder"]

    assert {folder.name for folder in FOLDERS} == set(entries.values())


@pytest.mark.parametrize("file", ["py.typed", "README.md", "quality.toml"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_shipped_plugin_has_its_papers(folder: Path, file: str) -> None:
    assert (folder / file).is_file()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_rule_of_the_checklist_is_done_todo_or_exempt_with_a_reason(folder: Path) -> None:
    sections = tomli.loads((folder / "quality.toml").read_text(encoding="utf-8"))
    rules = [(name, rule) for section in sections.values() for name, rule in section.items()]

    assert rules
    for name, rule in rules:
        status = rule if isinstance(rule, str) else rule["status"]
        assert status in {"done", "todo", "exempt"}, name
        assert status != "exempt" or rule["reason"], name


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_shipped_channel_shows_that_it_tells_people_programs_and_ourselves_apart(folder: Path) -> None:
    """`ChannelContract` looks at the payloads that are named; what cannot be told is named with its reason."""
    contracts = [text for file in folder.glob("tests/test_*.py") if "(ChannelContract)" in (text := file.read_text())]

    assert contracts
    assert all("    told_apart = (" in text and "    shop = " in text for text in contracts)


def _imports(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    return found | {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_shipped_plugin_uses_only_our_public_names(folder: Path) -> None:
    """What everyone else may import is all that our own channels import."""
    for file in folder.glob("*.py"):
        inside = {name for name in _imports(file) if name.partition(".")[0] == "responder"}

        assert inside <= {"responder", "responder.graph"}, file.name


def test_every_hook_is_documented_with_its_arguments() -> None:
    documented = re.findall(r"^### (responder_\w+\([^)]*\))$", HOOKS, re.MULTILINE)
    signatures = [f"{name}({', '.join(inspect.signature(vars(hookspecs)[name]).parameters)})" for name in SPECS]

    assert documented == signatures


@pytest.mark.parametrize("name", SPECS)
def test_every_hook_says_when_it_is_asked(name: str) -> None:
    said = inspect.getdoc(vars(hookspecs)[name]) or ""

    assert re.match(r"(Asked|Told) ", said)


def test_step_hooks_are_hooks() -> None:
    assert set(hookspecs.STEP_HOOKS) < set(SPECS)


@pytest.mark.parametrize("state", PluginState)
def test_every_state_of_a_plugin_is_documented(state: PluginState) -> None:
    assert f"| `{state}` |" in HOOKS


def test_the_example_of_the_reference_is_a_plugin(tmp_path: Path) -> None:
    (tmp_path / "tracking.py").write_text(re.findall(r"```python\n(.*?)```", HOOKS, re.DOTALL)[0])

    plugins = Plugins(tmp_path)

    assert plugins.states["tracking"].state is PluginState.LOADED
    assert plugins.has("responder_words")

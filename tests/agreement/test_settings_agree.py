"""config.toml, its schema and its reference say what the models say."""

import copy
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import tomli
from pydantic import BaseModel, TypeAdapter
from pydantic_core import PydanticUndefined

from responder.cli._schema import shipped_schema
from responder.config.account import ChannelSettings
from responder.config.facts import Fact
from responder.config.load import load
from responder.config.own_rules import OwnRule
from responder.config.positions import read_positions
from responder.config.problems import toml_text
from responder.config.settings import Closure, DayException, Faq, Notice, Settings
from responder.plugins import Plugins

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "config.toml").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs" / "reference" / "configuration.md").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "config.schema.json").read_text(encoding="utf-8"))
LISTED: dict[str, type[BaseModel]] = {"faq": Faq, "notice": Notice, "rule": OwnRule, "fact": Fact}
SECTIONS: dict[str, Any] = {  # models; the annotation of a field may be anything
    name: LISTED.get(name, field.annotation) for name, field in Settings.model_fields.items() if name != "channels"
}
SETTINGS = [
    (section, field.alias or name)
    for section, model in SECTIONS.items()
    if model is not None
    for name, field in model.model_fields.items()
]
CHANNELS = {kind: c.settings_type for kind, c in Plugins(None, everything=True).channel_types().items()}


def uncommented() -> str:
    """The example with every commented default in force."""
    return re.sub(r"^# (?=[a-z_]+ = |\[)", "", EXAMPLE, flags=re.MULTILINE)


def test_the_first_line_names_the_schema_for_editors() -> None:
    assert EXAMPLE.splitlines()[0] == "#:schema ./config.schema.json"


def test_the_schema_is_what_the_models_say() -> None:
    """Otherwise: python -m responder.cli._schema > config.schema.json"""
    assert shipped_schema() == (ROOT / "config.schema.json").read_text(encoding="utf-8")


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_every_shipped_channel_is_in_the_schema() -> None:
    assert {"email", "whatsapp"} <= set(CHANNELS)
    for settings in CHANNELS.values():
        assert settings.__name__ in SCHEMA["definitions"]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_stands_in_the_example(section: str) -> None:
    assert read_positions(uncommented()).find((section,))[1]


@pytest.mark.parametrize(("section", "name"), SETTINGS)
def test_every_setting_stands_in_the_example_with_its_meaning(section: str, name: str) -> None:
    """A default stands there as a comment that can be taken away."""
    text = uncommented()
    path = (section, 0, name) if section in LISTED else (section, name)
    line, written = read_positions(text).find(path)

    assert written, f"{section}.{name} is not in config.toml"
    around = "\n".join(text.splitlines()[max(0, line - 3) : line])
    assert "#" in around, f"{section}.{name} says nothing of its meaning"


def test_a_default_that_the_example_shows_is_the_default() -> None:
    wrong = []
    section = ""
    for line in EXAMPLE.splitlines():
        if header := re.match(r"(?:# )?\[+([^\]]+)\]+$", line):
            section = header[1]
        shown = re.match(r"# ([a-z_]+) = (.+?)(?:\s+#.*)?$", line)
        model = SECTIONS.get(section)
        if shown and model is not None and not line.startswith("# ["):
            default = _field(model, shown[1]).get_default(call_default_factory=True)
            if default is None or default is PydanticUndefined:
                continue  # what stands there is an example
            value = tomli.loads(f"x = {shown[2]}")["x"]
            field = _field(model, shown[1])
            kind: Any = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
            if TypeAdapter(kind).validate_python(value) != default:
                wrong.append(f"{section}.{shown[1]} = {shown[2]}")

    assert wrong == []


@pytest.mark.parametrize("plugin", CHANNELS)
def test_every_setting_of_a_channel_stands_in_the_example(plugin: str) -> None:
    start = EXAMPLE.index(f'plugin = "{plugin}"')
    following = EXAMPLE.find("\nplugin = ", start)
    block = EXAMPLE[start : following if following > 0 else EXAMPLE.index("[[faq]]")]
    missing = sorted(set(_names(CHANNELS[plugin])) - _shared(plugin) - set(re.findall(r"[a-z_]+(?= = )", block)))
    tables = set(re.findall(r"\[channels\.[a-z-]+\.([a-z_]+)\]", block))

    assert [name for name in missing if name not in tables] == []


def _shared(plugin: str) -> set[str]:
    """What every account has is explained once, at the first account."""
    first = min(CHANNELS, key=lambda name: EXAMPLE.index(f'plugin = "{name}"'))
    return set() if plugin == first else set(_names(ChannelSettings))


def _names(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield name
        for inner in _models(field.annotation):
            if inner.__name__ != "Secret":
                yield from _names(inner)


def _models(kind: Any) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for argument in getattr(kind, "__args__", ()):
        yield from _models(argument)


@pytest.mark.parametrize(
    ("section", "name"), [*SETTINGS, *(("channels.NAME", n) for n in ChannelSettings.model_fields)]
)
def test_every_setting_stands_in_the_reference_with_default_and_meaning(section: str, name: str) -> None:
    model = ChannelSettings if section == "channels.NAME" else SECTIONS[section]
    assert model is not None
    field = _field(model, name)
    row = next((line for line in REFERENCE.splitlines() if line.startswith(f"| `{section}.{name}` |")), "")

    assert f"| {_default(field)} |" in row
    assert field.description
    assert f"| {field.description} |" in row


def _field(model: type[BaseModel], key: str) -> Any:
    return next(field for name, field in model.model_fields.items() if key == (field.alias or name))


def _default(field: Any) -> str:
    default = field.get_default(call_default_factory=True)
    if default is PydanticUndefined:
        return "required"
    return "none" if default is None else f"`{toml_text(default)}`"


def test_the_reference_names_no_setting_that_does_not_exist() -> None:
    known = {f"{section}.{name}" for section, name in SETTINGS}
    known |= {f"channels.NAME.{name}" for name in ChannelSettings.model_fields}
    known |= {"hours.DAY", "hours.teams.NAME.timezone"}
    known |= {f"hours.on.DATE.{name}" for name in DayException.model_fields}
    known |= {f"hours.closed.{field.alias or name}" for name, field in Closure.model_fields.items()}

    assert set(re.findall(r"^\| `([^`]+\.[^`]+)` \|", REFERENCE, re.MULTILINE)) == known


def _example() -> dict[str, Any]:
    return json.loads(json.dumps(tomli.loads(EXAMPLE), default=str))  # type: ignore[no-any-return]


def test_the_example_is_valid_by_the_schema_and_by_the_daemon() -> None:
    jsonschema.validate(_example(), SCHEMA)

    assert load(ROOT / "config.toml").settings.company.name == "Fietsenwinkel Jansen"


def test_the_example_with_all_its_defaults_written_out_is_valid(tmp_path: Path) -> None:
    text = "\n".join(line for line in uncommented().splitlines() if not line.startswith(("oauth", "account =")))
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")

    jsonschema.validate(json.loads(json.dumps(tomli.loads(text), default=str)), SCHEMA)
    assert load(tmp_path / "config.toml").settings.caps == load(ROOT / "config.toml").settings.caps


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("company", "nmae"), "x"),
        (("company", "name"), 3),
        (("company", "name"), ""),
        (("company", "address"), "polite"),
        (("company", "languages"), []),
        (("caps",), {"sender_day": 0}),
        (("caps",), {"sender_day": "3"}),
        (("caps",), {"sender_day": True}),
        (("promise",), {"keep": 1.5}),
        (("promise",), {"until_known": "soon"}),
        (("promise",), {"until_known": 4}),
        (("log",), {"level": "loud"}),
        (("hours", "monday"), ["09:00-17:00"]),
        (("hours", "mon"), ["9 to 5"]),
        (("hours", "mon"), "09:00-17:00"),
        (("hours", "holidays"), "Netherlands"),
        (("hours", "on"), {"christmas": {"open": []}}),
        (("hours", "closed"), [{"from": "2026-12-24"}]),
        (("hours", "closed"), [{"from": "christmas", "until": "2027-01-03"}]),
        (("hours", "no_holiday"), "Goede vrijdag"),
        (("hours", "teams"), {"night": {"monday": ["22:00-06:00"]}}),
        (("notice",), [{"say": ""}]),
        (("notice",), [{"say": {"nl": 3}}]),
        (("rule",), [{"match": "gas"}]),
        (("rule",), [{"match": "gas", "means": "panic"}]),
        (("rule",), [{"match": "", "means": "danger"}]),
        (("rule",), [{"match": "gas", "means": "danger", "weight": 100}]),
        (("colours",), {}),
        (("faq",), [{"id": "a"}]),
        (("faq",), [{"id": "a", "title": "b", "not_for": [""]}]),
        (("matching",), {"files": "faq.csv"}),
        (("channels", "My Mail"), {"plugin": "other"}),
        (("channels", "mail"), {"address": "a@example.nl"}),
        (("channels", "whatsapp", "access_token"), "in plain text"),
        (("channels", "whatsapp", "app_secret"), {"env": "A", "file": "/b"}),
        (("channels", "whatsapp", "phone_id"), "1"),
        (("channels", "whatsapp", "enabled"), "no"),
        (("channels", "support-mail", "imap", "tls"), "ssl"),
        (("channels", "support-mail", "imap", "prot"), 993),
    ],
)
def test_the_schema_refuses_what_the_daemon_refuses(path: tuple[str, ...], value: Any) -> None:
    document = copy.deepcopy(_example())
    table = document
    for part in path[:-1]:
        table = table[part]
    table[path[-1]] = value

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, SCHEMA)


@pytest.mark.parametrize("value", [{"env": "A"}, [{"env": "A"}, {"file": "/b"}]])
def test_the_schema_takes_one_secret_or_a_list_where_the_channel_does(value: Any) -> None:
    document = _example()
    document["channels"]["whatsapp"]["app_secret"] = value

    jsonschema.validate(document, SCHEMA)


def test_accounts_of_other_peoples_plugins_may_hold_any_keys() -> None:
    document = _example()
    document["channels"]["fax"] = {"plugin": "fax", "number": "1"}

    jsonschema.validate(document, SCHEMA)


def test_spans_of_time_in_the_schema_are_written_as_people_write_them() -> None:
    assert SCHEMA["definitions"]["PromiseSettings"]["properties"]["until_known"]["default"] == "4h"
    assert Settings.model_fields["promise"].default.until_known == timedelta(hours=4)

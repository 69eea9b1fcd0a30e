"""Plugins are found where they should be, end in a named state, and never hurt the others."""

import email
import sys
from pathlib import Path

import pytest

from responder.plugins import Plugins
from tests.unit.plugin_folder import LogBook, folder_with

FOLDER = Path(__file__).parents[2] / "plugins"
SHIPPED = {folder.parent.name.removeprefix("responder_") for folder in FOLDER.glob("responder_*/__init__.py")}
CHANNEL = """
from responder import Abilities, Channel, ChannelSettings, hookimpl

class {name}(Channel):
    kind, title, settings_type = "{kind}", "{name}", ChannelSettings
    abilities = Abilities(longest=100)
    def parse(self, raw): return []
    async def send(self, reply): raise NotImplementedError

@hookimpl
def responder_channels():
    return [{name}]
"""


@pytest.fixture
def log() -> LogBook:
    return LogBook()


def states(plugins: Plugins) -> dict[str, str]:
    return {n: str(s.state) for n, s in plugins.states.items() if n not in SHIPPED or s.origin == "local"}


def test_shipped_channels_are_imported_only_where_an_account_uses_them(log: LogBook) -> None:
    for name in [n for n in sys.modules if n.partition(".")[0] == "responder_whatsapp"]:
        del sys.modules[name]

    plugins = Plugins(None, [], log=log)

    assert {n: str(s.state) for n, s in plugins.states.items()} == dict.fromkeys(SHIPPED, "disabled")
    assert "responder_whatsapp" not in sys.modules


def test_a_shipped_channel_that_an_account_uses_is_offered(log: LogBook) -> None:
    plugins = Plugins(None, ["whatsapp"], log=log)

    assert list(plugins.channel_types()) == ["whatsapp"]
    assert str(plugins.states["whatsapp"].state) == "loaded"


def test_the_checkouts_own_plugins_folder_brings_each_channel_once(log: LogBook) -> None:
    plugins = Plugins(FOLDER, ["whatsapp"], log=log)

    assert set(plugins.states) == SHIPPED
    assert plugins.states["whatsapp"].origin == "installed"


def test_a_local_file_and_a_local_folder_are_plugins(tmp_path: Path, log: LogBook) -> None:
    folder = folder_with(
        tmp_path,
        **{
            "one": CHANNEL.format(name="One", kind="one"),
            "two/__init__": "from .inner import x\nfrom responder_local.two import inner\n",
            "two/inner": "x = 1",
            "notes": "x = 1",
        },
    )
    (folder / "README.md").write_text("not a plugin")
    (folder / "_hidden.py").write_text("raise SystemExit")
    (folder / "empty").mkdir()
    before = list(sys.path)

    plugins = Plugins(folder, ["one"], log=log)

    assert states(plugins) == {"one": "loaded", "two": "loaded", "notes": "loaded"}
    assert plugins.channel_types()["one"].__module__ == "responder_local.one"
    assert before == sys.path


def test_a_plugin_named_email_replaces_ours_and_leaves_pythons_email_alone(tmp_path: Path, log: LogBook) -> None:
    folder = folder_with(tmp_path, email=CHANNEL.format(name="Mine", kind="email"))

    plugins = Plugins(folder, ["email"], log=log)

    assert plugins.channel_types()["email"].__name__ == "Mine"
    assert states(plugins) == {"email": "loaded"}
    assert sys.modules["email"] is email


def test_a_folder_with_our_prefix_is_a_package_in_its_own_right(tmp_path: Path, log: LogBook) -> None:
    folder = folder_with(
        tmp_path,
        **{
            "responder_fax/__init__": "from responder_fax.inner import responder_channels\n",
            "responder_fax/inner": CHANNEL.format(name="Fax", kind="fax"),
        },
    )

    plugins = Plugins(folder, ["fax"], log=log)

    assert states(plugins) == {"fax": "loaded"}
    assert plugins.channel_types()["fax"].__name__ == "Fax"


def test_a_reload_reads_local_plugins_again(tmp_path: Path, log: LogBook) -> None:
    folder = folder_with(tmp_path, one=CHANNEL.format(name="Before", kind="one"))
    Plugins(folder, ["one"], log=log)
    folder_with(tmp_path, one=CHANNEL.format(name="Afterwards", kind="one"))

    assert Plugins(folder, ["one"], log=log).channel_types()["one"].__name__ == "Afterwards"


@pytest.mark.parametrize(
    ("text", "state", "words"),
    [
        ("x = (", "failed", "line 1 of .*bad.py cannot be read"),
        ("\n1 / 0", "failed", r"ZeroDivisionError: division by zero \(line 2 of .*bad.py\)"),
        ("import not_there_at_all", "failed", "ModuleNotFoundError"),
        ("raise SystemExit(3)", "failed", "SystemExit: 3"),
        ("raise BaseException", "failed", "BaseException"),
        ("x = '\ud800'".encode("utf-8", "surrogatepass").decode("utf-8", "replace") + "\x00", "failed", "null bytes"),
        ("responder_api = 2", "incompatible", "it speaks version 2 of the plugin interface, we speak version 1"),
        ("responder_api = '1'", "incompatible", "version '1'"),
        (
            "from responder import hookimpl\n@hookimpl\ndef responder_decied(case): ...",
            "failed",
            r"responder_decied is no hook; did you mean responder_decide\?",
        ),
        ("def responder_decide(case): ...", "failed", "responder_decide lacks the decorator @hookimpl"),
        ("from responder import hookimpl\n@hookimpl\ndef responder_decide(cases): ...", "failed", "cases"),
        (
            "from responder import hookimpl\n@hookimpl\ndef responder_channels(): return 3",
            "failed",
            "returns 3, expected",
        ),
        (
            "from responder import hookimpl\n@hookimpl\nasync def responder_channels(): return []",
            "failed",
            "what is asked while loading is a plain def",
        ),
        (CHANNEL.format(name="C", kind="c").replace("return [C]", "return C"), "failed", "expected a list of Channel"),
        (CHANNEL.format(name="C", kind=""), "failed", "C lacks kind or title"),
        (CHANNEL.format(name="C", kind="c").replace('"c", "C"', '"c", ""'), "failed", "C lacks kind or title"),
        (
            CHANNEL.format(name="C", kind="c").replace("async def send", "def send"),
            "failed",
            "C.send is to be an async",
        ),
        (
            CHANNEL.format(name="C", kind="c").replace("def parse", "async def parse"),
            "failed",
            "C.parse is to be a plain",
        ),
        (
            CHANNEL.format(name="C", kind="c").replace("longest=100", "longest='100'"),
            "failed",
            r"Abilities.longest is '100', expected a whole number \(line 6 of .*/bad.py\)",
        ),
        (
            "from responder import hookimpl\n@hookimpl\ndef responder_channels(): return [3]",
            "failed",
            "offers 3, which is no Channel class",
        ),
        (
            "from responder import Channel, hookimpl\n@hookimpl\ndef responder_channels(): return [Channel]",
            "failed",
            "Channel lacks abilities, parse, send",
        ),
        (CHANNEL.format(name="C", kind="c").replace("ChannelSettings\n", "dict\n", 1), "failed", "."),
        (CHANNEL.format(name="C", kind="c").replace('"c", ', "3, "), "failed", "C lacks kind or title"),
    ],
)
def test_a_bad_plugin_gets_a_state_and_one_log_line_and_the_others_run(
    tmp_path: Path, log: LogBook, text: str, state: str, words: str
) -> None:
    folder = folder_with(tmp_path, bad=text, good=CHANNEL.format(name="Good", kind="good"))

    plugins = Plugins(folder, ["good"], log=log)

    assert {"bad": state, "good": "loaded"} == states(plugins)
    assert list(plugins.channel_types()) == ["good"]
    assert [fields["plugin"] for fields in log.events("plugin_not_loaded")] == ["bad"]
    with pytest.raises(AssertionError, match=words):
        raise AssertionError(plugins.states["bad"].reason)
    assert "\n" not in plugins.states["bad"].reason


def test_an_unknown_plugin_of_an_account_is_missing(log: LogBook) -> None:
    plugins = Plugins(None, ["emial"], log=log)

    assert str(plugins.states["emial"].state) == "missing"
    assert plugins.states["emial"].reason == "no plugin brings emial; did you mean email?"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (CHANNEL.format(name="C", kind="pidgeon"), "it brings no channel of this name, but pidgeon"),
        ("x = 1", "it brings no channel of this name, since it has no responder_channels"),
    ],
)
def test_a_plugin_without_the_channel_of_its_name_says_what_it_brings(
    tmp_path: Path, log: LogBook, text: str, words: str
) -> None:
    status = Plugins(folder_with(tmp_path, pigeon=text), ["pigeon"], log=log).states["pigeon"]

    assert (str(status.state), status.reason) == ("missing", words)
    assert status.place.endswith("pigeon.py")


def test_a_second_plugin_with_the_same_kind_of_channel_does_not_take_it_over(tmp_path: Path, log: LogBook) -> None:
    same = CHANNEL.format(name="C", kind="chat")
    plugins = Plugins(folder_with(tmp_path, one=same, two=same), ["chat"], log=log)

    assert states(plugins) == {"one": "loaded", "two": "failed"}
    assert plugins.states["two"].reason == 'its kind "chat" is that of the plugin one already; give it another'
    assert plugins.channel_types()["chat"].__module__ == "responder_local.one"


def test_template_folders_come_from_plugins_that_work(tmp_path: Path, log: LogBook) -> None:
    hook = "from pathlib import Path\nfrom responder import hookimpl\n@hookimpl\ndef responder_templates(): "
    folder = folder_with(tmp_path, good=f"{hook}return [Path({str(tmp_path)!r})]", bad=f"{hook}raise OSError('no')")

    plugins = Plugins(folder, log=log)

    assert [tmp_path] == plugins.template_folders()
    assert [fields["plugin"] for fields in log.events("plugin_failing")] == ["bad"]

"""Plugins are found where they should be, end in a named state, and never hurt the others."""

import asyncio
import email
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from responder.clock import MovableClock
from responder.plugins import Plugins

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
WORDS = "from responder import hookimpl\n@hookimpl\n{kind} responder_words(case):\n    {body}\n"


class LogBook:
    """Keeps the log lines."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, dict[str, Any]]] = []

    def _add(self, event: str, **fields: Any) -> None:
        self.lines.append((event, fields))

    debug = info = warning = error = _add

    def events(self, name: str) -> list[dict[str, Any]]:
        """Return the fields of the lines about one event."""
        return [fields for event, fields in self.lines if event == name]


@pytest.fixture
def log() -> LogBook:
    return LogBook()


def folder_with(tmp_path: Path, **files: str) -> Path:
    folder = tmp_path / "plugins"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        path = folder / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return folder


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
        ("from responder import hookimpl\n@hookimpl\ndef responder_channels(): return 3", "failed", "TypeError"),
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


def test_template_folders_come_from_plugins_that_work(tmp_path: Path, log: LogBook) -> None:
    hook = "from pathlib import Path\nfrom responder import hookimpl\n@hookimpl\ndef responder_templates(): "
    folder = folder_with(tmp_path, good=f"{hook}return [Path({str(tmp_path)!r})]", bad=f"{hook}raise OSError('no')")

    plugins = Plugins(folder, log=log)

    assert [tmp_path] == plugins.template_folders()
    assert [fields["plugin"] for fields in log.events("plugin_failing")] == ["bad"]


# --- step hooks -------------------------------------------------------------------------------------------------------


def asked(plugins: Plugins, hook: str = "responder_words", **args: Any) -> list[tuple[str, Any]]:
    return [tuple(answer) for answer in asyncio.run(plugins.ask_all(hook, **{"case": 1, "decision": 2, **args}))]


def test_no_plugin_means_no_question(log: LogBook) -> None:
    assert not Plugins(None, log=log).has("responder_words")


def test_plain_and_async_hooks_answer_with_the_arguments_they_take(tmp_path: Path, log: LogBook) -> None:
    folder = folder_with(
        tmp_path,
        plain=WORDS.format(kind="def", body="return {'case': case}"),
        later=WORDS.format(kind="async def", body="return {'later': case}"),
        silent=WORDS.format(kind="def", body="return None"),
    )

    plugins = Plugins(folder, log=log)

    assert plugins.has("responder_words")
    assert asked(plugins) == [("plain", {"case": 1}), ("later", {"later": 1})]


def test_a_plain_hook_runs_beside_the_loop(tmp_path: Path, log: LogBook) -> None:
    body = "import threading; return {'thread': threading.get_ident()}"
    plugins = Plugins(folder_with(tmp_path, plain=WORDS.format(kind="def", body=body)), log=log)

    assert threading.get_ident() != asked(plugins)[0][1]["thread"]


UNDERSTAND = "from responder import hookimpl\n@hookimpl\ndef responder_understand(message):\n    return {}\n"


def test_fields_are_filled_by_the_first_that_knows_them(tmp_path: Path, log: LogBook) -> None:
    folder = folder_with(
        tmp_path,
        a=UNDERSTAND.format("{'locale': 'nl', 'thanks': True}"),
        b=UNDERSTAND.format("{'locale': 'de'}"),
        c=UNDERSTAND.format("{'colour': 'red'}"),
    )
    plugins = Plugins(folder, log=log)

    joined = asyncio.run(plugins.ask_fields("responder_understand", message=1))

    assert joined == {"locale": "de", "thanks": True}
    assert plugins.states["c"].failing == "responder_understand: an Understanding has no colour"


def test_the_first_answer_holds_and_the_rest_is_not_asked(tmp_path: Path, log: LogBook) -> None:
    folder = folder_with(
        tmp_path,
        a=WORDS.format(kind="def", body="raise OSError('asked in vain')"),
        b=WORDS.format(kind="def", body="return {'x': 1}"),
    )
    plugins = Plugins(folder, log=log)

    assert asyncio.run(plugins.ask_first("responder_words", case=1)) == {"x": 1}
    assert plugins.states["a"].failing == ""


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        ("def", "raise ValueError('no')", "ValueError: no"),
        ("async def", "raise ValueError('no')", "ValueError: no"),
        ("def", "raise SystemExit", "RuntimeError: SystemExit: "),
        ("def", "return 3", "the answer is no Mapping"),
        ("async def", "import asyncio; await asyncio.sleep(60)", "no answer within 0.05 s"),
        ("async def", "import asyncio; raise asyncio.CancelledError", "it cancelled itself"),
        ("def", "import threading; threading.Event().wait(1)", "no answer within 0.05 s"),
    ],
)
def test_a_hook_that_does_not_answer_is_silent_and_named(
    tmp_path: Path, log: LogBook, kind: str, body: str, reason: str
) -> None:
    folder = folder_with(
        tmp_path, bad=WORDS.format(kind=kind, body=body), good=WORDS.format(kind="def", body="return {'x': 1}")
    )
    plugins = Plugins(folder, log=log, limit=0.05)

    assert asked(plugins) == [("good", {"x": 1})]
    assert f"responder_words: {reason}" == plugins.states["bad"].failing
    assert [fields["plugin"] for fields in log.events("plugin_failing")] == ["bad"]


def test_a_blocking_hook_leaves_the_loop_running(tmp_path: Path, log: LogBook) -> None:
    body = "import threading; threading.Event().wait(1)"
    plugins = Plugins(folder_with(tmp_path, bad=WORDS.format(kind="def", body=body)), log=log, limit=0.2)

    async def ticks_meanwhile() -> int:
        asking = asyncio.ensure_future(plugins.ask_all("responder_words", case=1, decision=2))
        ticks = 0
        while not asking.done():
            await asyncio.sleep(0.005)
            ticks += 1
        return ticks

    assert asyncio.run(ticks_meanwhile()) > 10


def test_who_asks_can_still_be_cancelled(tmp_path: Path, log: LogBook) -> None:
    body = "import asyncio; await asyncio.sleep(60)"
    plugins = Plugins(folder_with(tmp_path, slow=WORDS.format(kind="async def", body=body)), log=log)

    async def cancelled() -> bool:
        asking = asyncio.ensure_future(plugins.ask_all("responder_words", case=1, decision=2))
        await asyncio.sleep(0)
        asking.cancel()
        await asyncio.wait([asking])
        return asking.cancelled()

    assert asyncio.run(cancelled())


FLAKY = """
from pathlib import Path
from responder import hookimpl
calls = []
@hookimpl
async def responder_words(case):
    calls.append(case)
    if case == "bad":
        raise ValueError(case)
    return {}
"""


def test_after_five_failures_in_a_row_a_plugin_rests_with_growing_pauses(tmp_path: Path, log: LogBook) -> None:
    clock = MovableClock(datetime(2026, 1, 5, tzinfo=UTC))
    plugins = Plugins(folder_with(tmp_path, flaky=FLAKY), log=log, clock=clock)
    calls, status = sys.modules["responder_local.flaky"].calls, plugins.states["flaky"]

    for _ in range(9):
        asked(plugins, case="bad")
    assert len(calls) == 5
    assert status.as_json()["switched_off"]

    for pause, count in ((29, 5), (1, 6), (59, 6), (1, 7), (119, 7), (1, 8)):
        clock.move(seconds=pause)
        asked(plugins, case="bad")
        assert count == len(calls), pause

    clock.move(hours=1)
    assert asked(plugins, case="good") == [("flaky", {})]
    assert (status.failing, status.failures, status.off_until) == ("", 0, None)


def test_failures_that_are_not_in_a_row_switch_nothing_off(tmp_path: Path, log: LogBook) -> None:
    plugins = Plugins(folder_with(tmp_path, flaky=FLAKY), log=log)

    for case in ["bad"] * 4 + ["good"] + ["bad"] * 4:
        asked(plugins, case=case)

    assert len(sys.modules["responder_local.flaky"].calls) == 9


CONTEXT = """
import asyncio
from responder import Context, hookimpl
@hookimpl
async def responder_context(case):
    {body}
"""


async def told(folder: Path, log: LogBook, limit: float = 5.0) -> list[Any]:
    return await Plugins(folder, log=log, clock=MovableClock(datetime(2026, 3, 2, tzinfo=UTC))).ask_together(
        "responder_context", limit, case=None
    )


def test_all_plugins_are_asked_at_the_same_time(tmp_path: Path, log: LogBook) -> None:
    """One that waits for the others would wait for ever if they were asked one after the other."""
    meet = "import sys; b = sys.__dict__.setdefault('meeting', asyncio.Barrier(2)); await b.wait(); return 'here'"
    folder = folder_with(tmp_path, one=CONTEXT.format(body=meet), two=CONTEXT.format(body=meet))

    answers = asyncio.run(told(folder, log))

    assert [tuple(each) for each in answers] == [("two", "here", ""), ("one", "here", "")]


@pytest.mark.parametrize(
    ("body", "failure"),
    [
        ("await asyncio.sleep(9)", "no answer within 0.01 s"),
        ("raise ValueError('no')", "ValueError: no"),
        ("return 3", "the answer is no text, no Mapping of texts and no Context"),
        ("return {'nl': 3}", "the answer is no text, no Mapping of texts and no Context"),
        ("return Context(None, certain=True)", "the answer is no text, no Mapping of texts and no Context"),
        ("return None", ""),
    ],
)
def test_why_a_plugin_says_nothing_is_told(tmp_path: Path, log: LogBook, body: str, failure: str) -> None:
    folder = folder_with(tmp_path, one=CONTEXT.format(body=body))

    assert [tuple(each) for each in asyncio.run(told(folder, log, 0.01))] == [("one", None, failure)]


def test_many_failures_of_the_same_moment_switch_a_plugin_off_once(tmp_path: Path, log: LogBook) -> None:
    folder = folder_with(tmp_path, one=CONTEXT.format(body="await asyncio.sleep(0.01); raise ValueError('no')"))
    plugins = Plugins(folder, log=log, clock=MovableClock(datetime(2026, 3, 2, tzinfo=UTC)))

    async def many() -> None:
        await asyncio.gather(*(plugins.ask_together("responder_context", 1.0, case=None) for _ in range(30)))

    asyncio.run(many())
    assert plugins.states["one"].failures == 5
    assert [line["seconds"] for line in log.events("plugin_switched_off")] == [30]

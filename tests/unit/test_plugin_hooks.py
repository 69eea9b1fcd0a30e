"""Plugins are asked in their order, within a time limit, and one that fails rests."""

import asyncio
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from responder.clock import MovableClock
from responder.plugins import Plugins
from tests.unit.plugin_folder import WORDS, LogBook, folder_with


@pytest.fixture
def log() -> LogBook:
    return LogBook()


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
        ("async def", "import asyncio; await asyncio.sleep(60)", "no answer within 0.5 s"),
        ("async def", "import asyncio; raise asyncio.CancelledError", "it cancelled itself"),
        ("def", "import threading; threading.Event().wait(2)", "no answer within 0.5 s"),
    ],
)
def test_a_hook_that_does_not_answer_is_silent_and_named(
    tmp_path: Path, log: LogBook, kind: str, body: str, reason: str
) -> None:
    folder = folder_with(
        tmp_path, bad=WORDS.format(kind=kind, body=body), good=WORDS.format(kind="def", body="return {'x': 1}")
    )
    plugins = Plugins(folder, log=log, limit=0.5)

    assert asked(plugins) == [("good", {"x": 1})]
    assert f"responder_words: {reason}" == plugins.states["bad"].failing
    assert [fields["plugin"] for fields in log.events("plugin_failing")] == ["bad"]


def test_a_blocking_hook_leaves_the_loop_running(tmp_path: Path, log: LogBook) -> None:
    body = "import threading; threading.Event().wait(2)"
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

"""What understanding costs: the time from a message to its text, and the memory of a daemon with everything on.

Five languages and 300 articles with 10 examples each, cut from CLINC150; its valid part is asked.
"""

# ruff: noqa: SLF001 - the steps are timed where they are done

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.daemon import Daemon
from benchmarks.machine import memory_mib
from benchmarks.messages import ACCOUNT, Wire, request, wamid
from benchmarks.servers import flat_out
from benchmarks.stub import Stub
from benchmarks.understanding.articles import rng
from benchmarks.understanding.faqs import by_intent, load
from benchmarks.understanding.row import Row
from responder.demo.whatsapp_wire import customer_text
from responder.flow import Flow
from responder.flow.deliver.places import Places
from responder.flow.question import question_for
from responder.model import Message
from responder.rehearsal import open_scratch
from responder.store.records import Recorded

PART = "cost"
_ARTICLES, _EXAMPLES, _ASKED = 300, 10, 1_000
_FIVE, _ONE = '["nl", "en", "de", "fr", "es"]', '["en"]'
_QUIET = 2.0  # seconds after the last reply


def measure(data: Path) -> Iterator[Row]:
    """Measure on `faq/clinc150_train_valid.json`: 150 intents, each cut into two articles."""
    clinc = load(data, "faq/clinc150_train_valid.json")
    asked = [text for text, _ in clinc["valid"]]
    rng(1).shuffle(asked)
    tables = _tables(clinc["train"])
    with tempfile.TemporaryDirectory(prefix="responder-cost-") as name, Stub(Path(name) / "stub.log") as stub:
        folder = Path(name)
        full = _daemon(folder / "full", stub, _FIVE, tables)
        yield _time(full, asked[:_ASKED])
        yield _memory("five languages, 300 articles", full, stub, asked, "300 MiB")
        yield _memory("one language, no article", _daemon(folder / "bare", stub, _ONE, ""), stub, asked, "85 MiB")


def _tables(train: Sequence[Sequence[str]]) -> str:
    tables = []
    for intent, texts in by_intent(train).items():
        for half in (0, 1):
            examples = texts[half * _EXAMPLES : (half + 1) * _EXAMPLES]
            title = f"{intent.replace('_', ' ')} {half + 1}"
            tables.append(f'[[faq]]\nid = "{intent}-{half}"\ntitle = "{title}"\nexamples = {json.dumps(examples)}\n')
    return "\n".join(tables[:_ARTICLES])


def _daemon(folder: Path, stub: Stub, languages: str, tables: str) -> Daemon:
    daemon = Daemon(folder, stub.url)
    text = daemon.config.read_text(encoding="utf-8").partition("[[faq]]")[0]
    text = text.replace('languages = ["en", "nl"]', f"languages = {languages}")
    daemon.config.write_text(text + tables, encoding="utf-8")
    return daemon


def _time(daemon: Daemon, texts: Sequence[str]) -> Row:
    """Time one message after the other, on one thread, as the daemon takes them."""
    spent = asyncio.run(_spent(daemon, texts))
    middle, slow = median(spent), sorted(spent)[len(spent) * 99 // 100]
    what = f"understood, decided, promised and written, 300 articles (n={len(spent)}): median / 99 of 100 below"
    return Row(PART, what, f"{middle / 1e6:.2f} / {slow / 1e6:.2f} ms", "10 ms (median)")


async def _spent(daemon: Daemon, texts: Sequence[str]) -> list[int]:
    now = datetime.now(UTC)
    async with await open_scratch(daemon.config, now) as scratch:
        flow = scratch.flow
        if problems := flow.tools.understander.wait():
            raise RuntimeError("; ".join(problems))
        spent = []
        for number, text in enumerate(texts):
            message = Message(account=ACCOUNT, id=f"m{number}", handle=f"31{number:09d}", sent_at=now, text=text)
            spent.append(await _one(flow, Recorded(number + 1, message, now), now))
        return spent


async def _one(flow: Flow, recorded: Recorded, now: datetime) -> int:
    question = question_for(recorded, alone=True)
    [situation] = await flow.store.situations([question], now)
    flow.outbox._places = Places()
    began = time.perf_counter_ns()
    await flow.deciding(now).decide([(recorded, question, situation)], {}, [])
    return time.perf_counter_ns() - began


def _memory(what: str, daemon: Daemon, stub: Stub, texts: Sequence[str], bar: str) -> Row:
    """Tell the resident memory at rest, after some hundred messages."""
    now = datetime.now(UTC)
    wires = [
        Wire(f"3197{n:09d}", request(f"/hooks/{ACCOUNT}", customer_text(text, sender=f"3197{n:09d}",
             message_id=wamid(f"cost/{n}"), at=now)))
        for n, text in enumerate(texts[:300])
    ]  # fmt: skip
    with daemon:
        flat_out(daemon, wires, stub)
        time.sleep(_QUIET)
        return Row(PART, f"memory at rest after 300 messages, {what}", f"{memory_mib(daemon.pid):.0f} MiB", bar)

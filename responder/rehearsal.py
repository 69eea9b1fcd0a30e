"""Feeds raw messages at their own clock through a scratch deployment, and tells what happened as plain data."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from responder.clock import is_of_our_time
from responder.config.load import load
from responder.errors import NotReadable
from responder.log import SILENT, silence
from responder.model import Bounced, Ignored, Inbound, Message, RawEvent, Receipt, Reply, Unreadable
from responder.plugins import load_plugins
from responder.scratch import Scratch, guess_account
from responder.store.recheck import TO_THEIR_ANSWER
from responder.store.shown import Story

_EMPTY: Mapping[str, Any] = {
    "line": 0,
    "id": None,
    "at": "",
    "event": "message",
    "account": None,
    "decision": None,
    "reason": None,
    "rule": None,
    "detail": "",
    "conversation": None,
    "author": "machine",
    "locale": None,
    "mood": None,
    "topics": [],
    "promise": None,
    "to": None,
    "text": None,
    "headers": {},
}
_KINDS = dict.fromkeys(("acknowledgement", "noted", "article", *TO_THEIR_ANSWER), "reply")
_TYPES: Mapping[str, type] = {"account": str, "kind": str, "raw": str, "headers": dict}
_KEYS = ("at", "json", *_TYPES)


async def open_scratch(path: Path, start: datetime) -> Scratch:
    """Return a scratch deployment of this configuration. Raises ConfigInvalid."""
    silence()
    config = load(path)
    return Scratch(config, load_plugins(config, everything=True), start, SILENT)


def read_line(number: int, text: str) -> dict[str, Any]:
    """Read one line of a rehearsal file. Raises ValueError in words for ops."""
    try:
        line = json.loads(text)
        at = _moment(line["at"])
        account, kind, raw, headers = (_of_kind(line, key, wanted) for key, wanted in _TYPES.items())
        body = json.dumps(line["json"]).encode() if "json" in line else (raw or "").encode("utf-8", "surrogateescape")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ValueError(f'line {number}: expected {{"at": "…", "kind": "mime", "raw": "…"}}: {error}') from error
    return {
        "at": at,
        "account": account,
        "raw": RawEvent(kind or ("webhook" if "json" in line else "mime"), body, headers or {}),
        "rest": {k: v for k, v in line.items() if k not in _KEYS},
    }


def _moment(written: str) -> datetime:
    at = datetime.fromisoformat(written)
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    if not is_of_our_time(at):
        raise ValueError(f"at: found {written!r}, expected a time from 1970 to 2159")
    return at


def _of_kind(line: Mapping[str, Any], key: str, wanted: type) -> Any:
    """Return what stands at `key`, None where nothing does. Raises ValueError."""
    value = line.get(key)
    if value is not None and not isinstance(value, wanted):
        raise ValueError(f"{key}: found {value!r}, expected {'an object' if wanted is dict else 'text in quotes'}")
    return value


async def rehearse(path: Path, lines: Iterable[str]) -> AsyncIterator[dict[str, Any]]:
    """Yield everything that would have happened, in order. Raises ConfigInvalid, ValueError."""
    read = [read_line(n, text) for n, text in enumerate(lines, 1) if text.strip()]
    if not read:
        return
    async with await open_scratch(path, read[0]["at"]) as scratch:
        scratch.flow.patient = False  # each line is told with its decision
        number = 0
        for number, line in enumerate(read, 1):
            for event in await _due(scratch, line["at"], number):
                yield event
            for event in await take(scratch, line, number):
                yield event
            scratch.said_at_once()  # its message has told it
        for event in await _due(scratch, None, number):
            yield event


async def explain(path: Path, raw: RawEvent, account: str | None, at: datetime | None) -> list[dict[str, Any]]:
    """Return what would happen to one raw event, at the moment it was written unless `at` says otherwise."""
    async with await open_scratch(path, at or datetime.now(UTC)) as scratch:
        scratch.flow.patient = False
        if at is None:
            scratch.clock.move_to(_written(scratch, raw, account) or scratch.clock.now())
        return await take(scratch, {"raw": raw, "account": account}, 1)


def _written(scratch: Scratch, raw: RawEvent, account: str | None) -> datetime | None:
    try:
        events = scratch.accounts[guess_account(scratch.accounts, raw, account)].channel.parse(raw)
    except (LookupError, NotReadable):
        return None
    told = (event.sent_at for event in events if isinstance(event, Message))
    return max(filter(is_of_our_time, told), default=None)


async def _due(scratch: Scratch, moment: datetime | None, number: int) -> list[dict[str, Any]]:
    return [_reply_event(at, reply, number) for at, reply in await scratch.until(moment)]


async def take(scratch: Scratch, line: Mapping[str, Any], number: int) -> list[dict[str, Any]]:
    """Feed one line and return one event per message in it (at least one), and one per immediate reply."""
    raw: RawEvent = line["raw"]
    base = {**_EMPTY, "line": number, **line.get("rest", {}), "at": scratch.clock.now().isoformat()}
    try:
        name = guess_account(scratch.accounts, raw, line.get("account"))
        messages, others = await scratch.feed(name, raw)
    except (LookupError, NotReadable) as error:
        found = {"reason": "not-readable", "rule": "what the channel can read", "detail": str(error)}
        return [{**base, "decision": "silent", **found}]
    events = [await _message_event(scratch, base, m) for m in messages]
    events += [_other_event(base, name, other) for other in others if not events or isinstance(other, Unreadable)]
    nothing = {"account": name, "decision": "silent", "reason": "nothing-in-it", "rule": "the channel"}
    return events or [{**base, **nothing}]


async def _message_event(scratch: Scratch, base: Mapping[str, Any], message: Message) -> dict[str, Any]:
    story = await scratch.story(message)
    decision, trace = dict(story.decision or {}), dict((story.decision or {}).get("trace") or {})
    event = {
        **base,
        "id": base.get("id") or message.id,
        "account": message.account,
        "decision": decision.get("action"),
        "reason": decision.get("reason"),
        "rule": decision.get("rule"),
        "detail": decision.get("detail") or "",
        "conversation": (story.message or {}).get("conversation_id"),
        "author": str((story.message or {}).get("author") or message.author),
        "locale": trace.get("locale"),
        "mood": trace.get("mood"),
        "topics": trace.get("topics", []),
        "notes": trace.get("notes", []),
        **{name: trace[name] for name in ("facts", "missing", "context") if name in trace},
    }
    return {**event, **_said(story)}


def _said(story: Story) -> dict[str, Any]:
    """Return the promise, the text and the planned reminders that belong to this message."""
    found: dict[str, Any] = {}
    row = (story.message or {}).get("id")
    for delivery in story.deliveries:
        if delivery.get("message_id") == row:
            reply = delivery["reply"]
            found |= {"to": reply["to"], "text": reply["text"], "due": delivery["due_at"], "headers": {}}
            if reply.get("subject"):
                found["headers"] = {"Subject": reply["subject"]}
            said = (story.decision or {}).get("trace", {}).get("promise", {}).get("said")
            found["promise"] = next((_promise(p, said) for p in reversed(story.promises)), None)
            found["reminders"] = [{"kind": r["kind"], "due": r["due_at"], "state": r["state"]} for r in story.reminders]
    return found


def _promise(promise: Mapping[str, Any], said: str | None) -> dict[str, Any]:
    return {"due": promise["due_at"], "said": said, "basis": promise["basis"], "state": promise["state"]}


def _other_event(base: Mapping[str, Any], account: str, other: Inbound) -> dict[str, Any]:
    event = {**base, "account": account, "decision": "silent"}
    match other:
        case Ignored():
            return {**event, "reason": other.reason, "rule": "the channel", "detail": other.detail}
        case Unreadable():
            return {**event, "reason": "unreadable", "rule": "the channel", "detail": other.error}
        case Bounced():
            return {**event, "reason": "delivery-report", "rule": "RFC 3464", "detail": other.status}
        case Receipt():
            return {**event, "author": "us", "reason": "receipt", "rule": "the channel", "detail": other.state.value}
    return {**event, "reason": type(other).__name__.lower(), "rule": "the channel"}


def _reply_event(at: datetime, reply: Reply, number: int) -> dict[str, Any]:
    kind = _KINDS.get(reply.purpose, "staff" if reply.purpose.startswith("staff") else "reminder")
    return {
        "line": number,
        "id": f"{reply.delivery:x}",
        "at": at.isoformat(),
        "event": kind,
        "purpose": reply.purpose,
        "account": reply.account,
        "to": reply.to,
        "text": reply.text,
        "headers": {"Subject": reply.subject} if reply.subject else {},
    }

"""Tells one event, or the story of one message, as a person reads it on a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from textwrap import wrap
from typing import Any

_WIDTH = 74  # of a text, which stands six columns in, on a terminal of 80


def narrate(event: Mapping[str, Any], zone: tzinfo = UTC) -> str:
    """Return the text for one event of `explain` or `rehearse`; times as the clocks of `zone` show them."""
    at, account = _when(event.get("at", ""), zone), event.get("account") or ""
    lines = [
        f"{at}  {account}  {event['event']}  {event.get('id') or ''}".rstrip(),
        _line("author", event.get("author")),
        _line("language", event.get("locale")),
        _line("mood", event.get("mood")),
        *(_line("read", note) for note in event.get("notes") or ()),
        *(_line("article", f"{t['id']} ({t['score']})") for t in event.get("topics") or ()),
        *_people(event),
        _line("decision", event.get("decision")),
        _line("reason", event.get("reason")),
        _line("rule", event.get("rule")),
        _line("detail", event.get("detail")),
        *_promise(event.get("promise"), zone),
        *(_line("planned", f"{r['kind']} at {_when(r['due'], zone)}") for r in event.get("reminders") or ()),
        _line("to", event.get("to")),
        *(_line(name.lower(), value) for name, value in (event.get("headers") or {}).items()),
    ]
    text = event.get("text")
    if text:
        lines += ["", *quoted(text)]
    return "\n".join(line for line in lines if line is not None) + "\n"


def tell_story(story: Mapping[str, Any], zone: tzinfo = UTC) -> str:
    """Return the text for `why`: the message, the decision, and everything that followed, by the clocks of `zone`."""
    message, decision = story["message"], story.get("decision") or {}
    trace = decision.get("trace") or {}
    lines = [
        f"message {message.get('id')} on {message.get('account')} ({message.get('external_id', '')})",
        _line("received", _when(message.get("received_at"), zone)),
        _line("author", f"{message.get('author')}{_unproven(message)}"),
        _line("language", trace.get("locale")),
        *(_line("read", note) for note in trace.get("notes") or ()),
        *(_line("article", f"{t['id']} ({t['score']})") for t in trace.get("topics") or ()),
        *(_line("sign", f"{m['reason']} ({m['rule']}) {m['detail']}") for m in trace.get("marks") or ()),
        *_people(trace),
        *(_line("fact", f"{name}: {value or 'asked for'}") for name, value in _known(story)),
        _line("decision", decision.get("action") or "not decided yet"),
        _line("reason", decision.get("reason")),
        _line("rule", decision.get("rule")),
        _line("detail", decision.get("detail")),
    ]
    for promise in story.get("promises") or ():
        lines += [
            _line("promise", f"before {_when(promise['due_at'], zone)}, {promise['state']}"),
            _line("because", promise["basis"]),
        ]
    for delivery in story.get("deliveries") or ():
        told = f"{delivery['purpose']}{_carried(delivery)}: {delivery['state']}, tries {delivery.get('tries', 0)}"
        lines.append(_line("reply", f"{told} {delivery.get('error') or ''}".rstrip()))
        lines += quoted(str(delivery["reply"].get("text", "")))
    for reminder in story.get("reminders") or ():
        told = f"{reminder['kind']} at {_when(reminder['due_at'], zone)}: {reminder['state']}"
        lines.append(_line("reminder", f"{told} {reminder.get('reason') or ''}".rstrip()))
    return "\n".join(line for line in lines if line is not None) + "\n"


def _carried(delivery: Mapping[str, Any]) -> str:
    """Tell where a word to the customer went, if not where they wrote: to another handle of theirs."""
    if delivery["reply"].get("asked_as") is None:
        return ""
    return f" (on {delivery['account']}, to {delivery['reply'].get('to', '')}, another handle of this person)"


def _people(trace: Mapping[str, Any]) -> list[str | None]:
    """Tell which facts the message told, which an article needs, and what plugins said of a line of context."""
    told, missing = trace.get("facts") or (), trace.get("missing") or ()
    return [
        _line("told", ", ".join(told)),
        _line("missing", ", ".join(missing)),
        _line("context", trace.get("context")),
    ]


def _known(story: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the facts that the conversation knows now, with their values."""
    return sorted(((story.get("conversation") or {}).get("facts") or {}).items())


def quoted(text: str) -> list[str]:
    """Return a text as marked lines that fit a terminal."""
    return [
        f"    | {clean(line)}"
        for part in text.splitlines()
        for line in wrap(part, _WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
    ]


def clean(text: str) -> str:
    """Return `text` with nothing in it that moves a terminal's cursor."""
    return "".join(c if c.isprintable() else "?" for c in text)


def _when(moment: object, zone: tzinfo) -> str:
    """Write a moment, or the text of one, to the second."""
    try:
        at = moment if isinstance(moment, datetime) else datetime.fromisoformat(str(moment))
        return at.astimezone(zone).isoformat(" ", "seconds")
    except ValueError:
        return str(moment or "")


def _unproven(message: Mapping[str, Any]) -> str:
    """Say why a customer's name and words are not repeated."""
    body = message.get("body")
    unproven = isinstance(body, Mapping) and body.get("text") and not body.get("proven")
    return ", not proven: no name is said" if unproven and message.get("author") == "customer" else ""


def _promise(promise: Mapping[str, Any] | None, zone: tzinfo) -> list[str | None]:
    if not promise:
        return []
    said = f', said as "{promise["said"]}"' if promise.get("said") else ""
    return [_line("promise", f"before {_when(promise['due'], zone)}{said}"), _line("because", promise.get("basis"))]


def _line(name: str, value: object) -> str | None:
    return f"  {name:<10} {clean(str(value))}" if value not in (None, "", [], False) else None

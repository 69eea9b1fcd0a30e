"""Log lines: one line each, structured, no control characters, no personal data at info level."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TextIO, cast

import orjson

from responder.config.settings import LogSettings
from responder.structured import structlog

_HIDDEN = "/staff/\N{HORIZONTAL ELLIPSIS}"
_LINK = re.compile(r"/staff/[\w-]{20,}")
_NEXT = "\n  "  # between two values that are indented; in a text it would be written otherwise
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


SILENT: Any = structlog.wrap_logger(None, wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
"""A log for commands, which tell by themselves what ops should know."""


def silence() -> None:
    """Write no more lines, whoever asks for a logger."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def set_up(settings: LogSettings) -> None:
    """Send log lines to standard error: coloured text on a terminal, JSON elsewhere."""
    text = settings.format == "text" or (settings.format == "auto" and sys.stderr.isatty())
    stream = _Forgiving(sys.stderr)
    renderer: Any = (
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()) if text else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _one_line,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[settings.level]),
        logger_factory=structlog.WriteLoggerFactory(file=cast(TextIO, stream)),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, stream=cast(TextIO, stream), format="%(message)s", force=True)
    for handler in logging.getLogger().handlers:
        handler.addFilter(_in_one_line)


def many(part: str, event: str) -> Callable[[Sequence[Mapping[str, Any]]], None] | None:
    """Return what writes a line at the level info for each of some values, all at once; None where none are shown.

    There is such a line for each message, and one that goes all the way of the others costs some 30 us.
    """
    logger, config = get(part), structlog.get_config()
    if not logger.is_enabled_for(logging.INFO):
        return None
    if not isinstance(config["processors"][-1], structlog.processors.JSONRenderer):
        return partial(_one_by_one, logger, event)
    write, stamp = config["logger_factory"]().info, structlog.processors.TimeStamper(fmt="iso", utc=True)

    def together(lines: Sequence[Mapping[str, Any]]) -> None:
        rest = stamp(None, "info", {"event": event, "level": "info"})
        write("\n".join([_encoded({"part": part, **line, **rest}) for line in lines]))

    return together


def _one_by_one(logger: Any, event: str, lines: Sequence[Mapping[str, Any]]) -> None:
    for line in lines:
        logger.info(event, **line)


def _encoded(line: dict[str, Any]) -> str:
    text = orjson.dumps(line, option=orjson.OPT_INDENT_2)
    if text.isascii() and b"\x7f" not in text and b"/staff/" not in text:  # JSON has no other character to take out
        return f"{{{text[4:-2].decode().replace(_NEXT, ' ')}}}"  # blanks as in all other lines, for grep
    return json.dumps(_one_line(None, "", line))


def dropped() -> int:
    """Return how many lines could not be written since the start."""
    return _Forgiving.dropped


def get(name: str) -> Any:
    """Return a logger that names its part of the daemon."""
    return structlog.get_logger().bind(part=name)


def _one_line(_: Any, __: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Replace what could start a new line or move the cursor of a terminal."""
    for key, value in event.items():
        if isinstance(value, str):
            event[key] = _printable(_LINK.sub(_HIDDEN, value) if "/staff/" in value else value)
    return event


def _printable(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else "\N{SYMBOL FOR NEWLINE}" if c == "\n" else "?" for c in text)


def _in_one_line(record: logging.LogRecord) -> bool:
    """Take out what could start a line or move a cursor, and the token of a link for colleagues, whoever logs it."""
    text = record.getMessage()
    if "/staff/" in text or not text.isprintable():
        record.msg, record.args = _printable(_LINK.sub(_HIDDEN, text)), None
    return True


class _Forgiving:
    """A stream that drops a line rather than stop the daemon when the log's disk is full."""

    dropped = 0

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        try:
            self._stream.write(text)
        except (OSError, ValueError):
            _Forgiving.dropped += 1

    def flush(self) -> None:
        try:
            self._stream.flush()
        except (OSError, ValueError):
            _Forgiving.dropped += 1

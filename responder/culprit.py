"""Who keeps the event loop to itself, read off the stack of the thread that runs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import FrameType
from typing import Any

from responder.blame import root_of
from responder.channels import Channel

_TEMPLATE = "__jinja_template__"  # what Jinja puts among the globals of a template's code


@dataclass(frozen=True, slots=True)
class Culprit:
    """What ran. who: the plugin, template or part of responder; step: what was asked of it; place: file and line.

    account: "" where none is at hand. mine: it is neither a plugin's nor a template's.
    """

    who: str
    step: str
    place: str
    account: str = ""
    mine: bool = False

    def __str__(self) -> str:
        account = f"account {self.account}, " if self.account else ""
        return f"{account}{self.who}, in {self.step} ({self.place})"


def culprit_in(frame: FrameType | None, plugins: Mapping[str, str]) -> Culprit | None:
    """Return who runs in the stack that ends with `frame`; plugins: their names, by the names of their packages.

    A plugin is blamed before the template that called it, and that before responder. None: nothing of them runs.
    """
    frames = list(_outwards(frame))
    account = next((name for each in frames if (name := _account(each))), "")
    theirs = [each for each in frames if root_of(_module(each)) in plugins]
    if theirs:
        name = plugins[root_of(_module(theirs[0]))]
        return Culprit(f"plugin {name}", theirs[-1].f_code.co_name, _place(theirs[0]), account)
    for each in frames:
        if (template := each.f_globals.get(_TEMPLATE)) is not None:
            line = template.get_corresponding_lineno(each.f_lineno)
            return Culprit("a template", "rendering", f"line {line} of {template.filename}", account)
    for each in frames:
        if root_of(_module(each)) == "responder":
            return Culprit("responder itself", each.f_code.co_name, _place(each), account, mine=True)
    return None


def _outwards(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


def _module(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", ""))


def _place(frame: FrameType) -> str:
    return f"line {frame.f_lineno} of {frame.f_code.co_filename}"


def _account(frame: FrameType) -> str:
    """Return the account whose channel runs in this frame."""
    owner: Any = frame.f_locals.get("self")
    return str(owner.account) if isinstance(owner, Channel) else ""

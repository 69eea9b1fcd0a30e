"""Every question we ask plugins. Names start with `responder_`; a plugin takes the arguments it needs."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import pluggy

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from responder.channels import Channel
    from responder.flow.case import Case
    from responder.model import Context, Decision, Message, Promise

T = TypeVar("T")
Maybe: TypeAlias = "T | None | Awaitable[T | None]"  # a step hook may be `def` or `async def`

hookspec = pluggy.HookspecMarker("responder")
hookimpl = pluggy.HookimplMarker("responder")


@hookspec
def responder_channels() -> Sequence[type[Channel[Any]]]:  # type: ignore[empty-body]
    """Asked once while loading: the channel classes this plugin brings. Used by every shipped channel."""


@hookspec
def responder_templates() -> Sequence[Path]:  # type: ignore[empty-body]
    """Asked once while loading: folders with templates, searched after the deployment's and before the shipped ones."""


@hookspec
def responder_jinja(env: ImmutableSandboxedEnvironment) -> None:
    """Asked whenever templates are loaded: add filters or tests to `env`."""


@hookspec
def responder_understand(message: Message) -> Maybe[Mapping[str, Any]]:
    """Asked in step 3: fields of an `Understanding` that this plugin knows; the first to fill a field wins."""


@hookspec
def responder_decide(case: Case) -> Maybe[Decision]:
    """Asked in step 4 for what our own rules would answer: stay silent, choose a situation, or None.

    The first answer holds. What our own rules keep back stays back.
    """


@hookspec
def responder_promise(case: Case) -> Maybe[Promise]:
    """Asked in step 4b: the promise for this case, or None. The first answer holds."""


@hookspec
def responder_context(case: Case) -> Maybe[str | Mapping[str, str] | Context]:
    """Asked in step 5, before the text is written, for one true sentence to somebody who proved who they are.

    A text, one for each language, or a `Context`; it is said only when it is certain. The first certain answer holds.
    """


@hookspec
def responder_words(case: Case, decision: Decision) -> Maybe[Mapping[str, Any]]:
    """Asked in step 5: words for the template, found there under the plugin's name."""


@hookspec
def responder_happened(event: Mapping[str, Any]) -> Maybe[None]:
    """Told after each commit what happened; a failure is only logged."""


STEP_HOOKS = (
    *("responder_understand", "responder_decide", "responder_promise"),
    *("responder_context", "responder_words", "responder_happened"),
)

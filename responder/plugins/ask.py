"""Asks one plugin one question, under a time limit, and keeps count of those that do not answer."""

from __future__ import annotations

import asyncio
import contextvars
import inspect
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from responder.clock import Clock
from responder.desk import Log
from responder.plugins.states import PluginStatus

_PATIENCE = 5  # failures in a row until a plugin is not asked for a while
_FIRST_PAUSE = 30.0  # seconds; doubled each time it fails again after a pause
_LONGEST_PAUSE = 3600.0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a plugin gave no answer."""

    reason: str


@dataclass(slots=True)
class Asker:
    """Asks plugins. `limit`: seconds a plugin has for one answer."""

    clock: Clock
    log: Log
    limit: float = 2.0

    def asleep(self, status: PluginStatus) -> bool:
        """Tell whether a plugin is switched off now; after its pause it is asked once more."""
        return status.off_until is not None and self.clock.monotonic() < status.off_until

    async def ask(
        self,
        status: PluginStatus,
        hook: str,
        function: Callable[..., Any],
        args: Mapping[str, Any],
        fits: Fits,
        limit: float | None = None,
    ) -> Any:
        """Return the plugin's answer, or None when it has none; a `Failure` when it fails, is late or answers nonsense.

        limit: seconds that it has, instead of the usual ones.
        """
        if self.asleep(status):
            return Failure("switched off for a while")
        limit = self.limit if limit is None else limit
        try:
            async with asyncio.timeout(limit):
                answer = await _call(function, args)
        except TimeoutError:
            return self._failed(status, hook, f"no answer within {limit:g} s")
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is None or task.cancelling():
                raise
            return self._failed(status, hook, "it cancelled itself")
        except Exception as error:  # noqa: BLE001 - whatever a plugin raises stays with the plugin
            return self._failed(status, hook, f"{type(error).__name__}: {error}")
        if answer is not None and (wrong := fits(answer)):
            return self._failed(status, hook, wrong)
        if status.failures:
            status.failing, status.failures, status.off_until = "", 0, None
            self.log.info("plugin_answers_again", plugin=status.name, hook=hook)
        return answer

    def _failed(self, status: PluginStatus, hook: str, reason: str) -> Failure:
        failure = Failure(reason[:300])
        if self.asleep(status):
            return failure  # many were asked at once, and those before it have switched it off
        status.failures += 1
        status.failing = f"{hook}: {reason}"[:300]
        if status.failures < _PATIENCE:
            self.log.warning("plugin_failing", plugin=status.name, hook=hook, error=reason[:300])
            return failure
        pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** min(16, status.failures - _PATIENCE))
        status.off_until = self.clock.monotonic() + pause
        self.log.error("plugin_switched_off", plugin=status.name, hook=hook, error=reason[:300], seconds=round(pause))
        return failure


Fits = Callable[[Any], str]
"""Tells what is wrong with an answer; an empty text: nothing."""


async def _call(function: Callable[..., Any], args: Mapping[str, Any]) -> Any:
    """Await an async hook; run a plain one in a thread of its own, so that the loop goes on if it blocks."""
    if inspect.iscoroutinefunction(function):
        return await function(**args)
    answer = await _in_thread(function, args)
    return await answer if inspect.isawaitable(answer) else answer


async def _in_thread(function: Callable[..., Any], args: Mapping[str, Any]) -> Any:
    """Run in a daemon thread: one that never ends is left behind and does not keep the process from ending."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Any] = loop.create_future()
    context = contextvars.copy_context()

    def settle(answer: Any, error: BaseException | None) -> None:
        if done.done():
            return
        if error is None:
            done.set_result(answer)
        else:
            done.set_exception(error)

    def work() -> None:
        answer, error = None, None
        try:
            answer = context.run(function, **args)
        except Exception as raised:  # noqa: BLE001 - handed to whoever waits
            error = raised
        except BaseException as raised:  # noqa: BLE001 - SystemExit of a plugin must not pass
            error = RuntimeError(f"{type(raised).__name__}: {raised}")
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, answer, error)

    threading.Thread(target=work, name=f"plugin {function.__module__}", daemon=True).start()
    return await done

"""Says in one line what a plugin did, and where: ops read it, and its author mends that line."""

from __future__ import annotations

_LOCAL = "responder_local."
_LONGEST = 300


def blame(error: BaseException, module: str = "") -> str:
    """Return what went wrong; for a mistake in code with the file and the line.

    module: the plugin's; its own deepest line is named, and none where the error was raised outside of it. Our own
    errors and those of a connection are no mistakes in code, and speak for themselves.
    """
    if isinstance(error, SyntaxError):
        return f"line {error.lineno} of {error.filename} cannot be read: {error.msg}"
    words = " ".join(str(error).split())[:_LONGEST]
    if type(error).__module__.startswith("responder."):
        return words
    return f"{type(error).__name__}: {words}" + (_place(error, module) if _is_a_mistake(error) else "")


def blame_plugin(error: BaseException, plugin: str, module: str) -> str:
    """Return the same with the plugin's name before a mistake in code; what a platform answered is not its fault."""
    words = blame(error, module)
    return f"its plugin {plugin}: {words}" if _is_a_mistake(error) else words


def _is_a_mistake(error: BaseException) -> bool:
    return not (type(error).__module__.startswith("responder.") or isinstance(error, OSError | EOFError))


def _place(error: BaseException, module: str) -> str:
    own, found = root_of(module), None
    trace = error.__traceback__
    while trace is not None:
        name = str(trace.tb_frame.f_globals.get("__name__", ""))
        if not own or name == own or name.startswith(f"{own}."):
            found = trace
        trace = trace.tb_next
    return f" (line {found.tb_lineno} of {found.tb_frame.f_code.co_filename})" if found else ""


def root_of(module: str) -> str:
    """Return the package that a plugin is: "responder_pigeon", or "responder_local.pigeon" for a dropped-in file."""
    local = module.startswith(_LOCAL)
    top = module.removeprefix(_LOCAL).partition(".")[0]
    return f"{_LOCAL}{top}" if local else top

"""structlog without rich, which it loads wherever that is installed: 10 MB for coloured tracebacks; ours are a line."""

import sys

_there = sys.modules.setdefault("rich", None)  # type: ignore[arg-type] # so that Python finds none
import structlog  # noqa: E402

if _there is None:
    del sys.modules["rich"]

__all__ = ["structlog"]

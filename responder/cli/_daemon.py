"""How commands look at the running daemon: what it says of itself at /readyz."""

from __future__ import annotations

import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

_NOT_READY = 503  # it tells how it is all the same
_PATIENCE = 10.0  # seconds


def health(url: str | None) -> dict[str, Any]:
    """Return what the daemon at `url` says. Raises OSError, ValueError where nobody answers, or somebody else."""
    if url is None:
        raise OSError
    try:
        with build_opener(ProxyHandler({})).open(f"{url}/readyz", timeout=_PATIENCE) as answer:
            return dict(json.load(answer))
    except HTTPError as error:
        if error.code != _NOT_READY:
            raise
        return dict(json.load(error))

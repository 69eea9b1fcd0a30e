"""How a command on this machine finds the daemon and speaks to it: at its own address, with a pass of two minutes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

from responder.api.guard import make_pass
from responder.clock import Clock
from responder.errors import ResponderError
from responder.faces import PREFIX, address_file

_ANY = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where to find one that listens everywhere
_PATIENCE = 35.0  # seconds


class Refused(ResponderError):
    """The daemon answered, and said no; `reason` is the API's name for why."""

    def __init__(self, message: str, reason: str = "") -> None:
        super().__init__(message)
        self.reason = reason


def base_url(folder: Path) -> str | None:
    """Return the address of the daemon that runs on this folder, or None when none has said where it is."""
    try:
        host, port = address_file(folder).read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return None
    host = _ANY.get(host, host)
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def health(folder: Path, clock: Clock) -> dict[str, Any]:
    """Return all that the daemon of this folder says of itself, ready or not.

    Raises ConnectionError when nobody listens, TimeoutError when nobody answers, OSError with words for all else.
    """
    url = base_url(folder)
    if url is None:
        raise ConnectionRefusedError("none has started")
    request = Request(f"{url}/readyz", headers=_pass(folder, clock))  # noqa: S310 - our own address
    try:
        with build_opener(ProxyHandler({})).open(request, timeout=10) as answer:
            text = answer.read()
    except HTTPError as error:  # 503: not ready, and it says so in the same form
        text = error.read()
    except URLError as error:
        raise (error.reason if isinstance(error.reason, OSError) else OSError(str(error.reason))) from None
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise OSError(f"{url} answers, and is no daemon of ours")
    return found


def _pass(folder: Path, clock: Clock) -> dict[str, str]:
    try:
        key = (folder / "signing.key").read_bytes()
    except OSError:
        return {}  # what everybody may see is told all the same
    return {"Authorization": f"Bearer {make_pass(key, clock.now())}"}


async def ask(
    url: str, key: bytes, clock: Clock, path: str, body: Mapping[str, Any] | None = None, *, method: str = "POST"
) -> dict[str, Any]:
    """Ask the daemon and return its answer. Raises Refused, or OSError when nobody listens there."""
    import aiohttp  # noqa: PLC0415 - only commands that act need it
    from yarl import URL  # noqa: PLC0415

    headers = {"Authorization": f"Bearer {make_pass(key, clock.now())}"}
    address = URL(f"{url}{PREFIX}{path}", encoded=True)
    timeout = aiohttp.ClientTimeout(total=_PATIENCE)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout, trust_env=False) as session,
            session.request(method, address, json=body, headers=headers, allow_redirects=False) as answer,
        ):
            text = await answer.text()
            status = answer.status
    except (aiohttp.ClientConnectorError, ConnectionError) as error:
        raise OSError(str(error)) from None
    except (TimeoutError, aiohttp.ClientError) as error:
        raise Refused(f"no whole answer from the daemon at {url}: {type(error).__name__}") from None
    try:
        found: dict[str, Any] = json.loads(text)
    except ValueError:
        raise Refused(f"{url} answered {status}, and is no daemon of ours") from None
    if status != 200:
        raise Refused(str(found.get("detail") or status), str(found.get("reason") or ""))
    return found

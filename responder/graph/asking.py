"""Asks the Graph API, for `check` and where an outcome is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from responder.desk import HttpClient
from responder.errors import SendError


async def ask(http: HttpClient, url: str, headers: Mapping[str, str]) -> tuple[int, Mapping[str, Any]]:
    """GET an object; status 0 and its `words` where Meta cannot be reached, 502 where it says no object."""
    try:
        answer = await http.request("GET", url, headers=headers)
        body = orjson.loads(answer.body or b"{}")
    except SendError as error:
        return 0, {"words": f"Meta cannot be reached: {error}"}
    except orjson.JSONDecodeError:
        return answer.status if answer.status != 200 else 502, {}
    return answer.status, body if isinstance(body, dict) else {}

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


def code_of(answer: Mapping[str, Any]) -> object:
    """Return the code of the error in an answer; None where there is none."""
    error = answer.get("error")
    return error.get("code") if isinstance(error, dict) else None


def why_not(status: int, answer: Mapping[str, Any], about: str, mend: str = "make a new one") -> str:
    """Say what an answer other than 200 means. about: what was asked about. mend: what to do about the token."""
    if status == 0:
        return str(answer["words"])
    code = code_of(answer)
    if status == 401 or code in {0, 190}:
        return f"The access_token is not accepted: {mend}."
    return f"Meta answered HTTP {status}{f', error {code}' if code is not None else ''} when asked about {about}."

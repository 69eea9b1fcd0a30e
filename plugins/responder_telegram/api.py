"""Asks the Bot API. The token stands in every URL, so no URL is ever logged or shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from responder import CredentialsRejected, Desk, HttpAnswer, Refused, dump_json
from responder_telegram import errors
from responder_telegram.business import Connection, connection
from responder_telegram.settings import TelegramSettings

_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{10,100}")
_MOST = 1_000  # connections that are remembered; one that is forgotten is asked for again
_JSON = {"Content-Type": "application/json"}


class Api:
    """The methods of one bot."""

    def __init__(self, settings: TelegramSettings, desk: Desk) -> None:
        self._settings, self._desk = settings, desk
        self._connections: dict[str, Connection] = {}

    @cached_property
    def base(self) -> str:
        """The address that every method's name follows; raises LookupError, in words for ops, without a token."""
        token = self._settings.token.reveal().strip()
        if not _TOKEN.fullmatch(token):
            raise LookupError("the token is empty or has another form than 123456:ABC…, as BotFather gives it")
        return f"{self._settings.api_url}/bot{token}/"

    async def post(self, method: str, given: Mapping[str, Any]) -> HttpAnswer:
        """Call one method. Raises TryLater, OutcomeUnknown as the client does, and CredentialsRejected, Refused."""
        try:
            url = self.base + method
        except LookupError as error:
            raise CredentialsRejected(str(error.args[0])) from None
        try:
            body = dump_json(given)
        except TypeError:
            raise Refused("The text holds half an emoji or another character that JSON cannot carry.") from None
        return await self._desk.http.request("POST", url, headers=_JSON, body=body)

    async def ask(self, method: str, **given: Any) -> Any:
        """Call one method that may be called again, and return its result. Raises SendError."""
        return errors.result(await self.post(method, given), self._desk.clock.now(), repeatable=True)

    # --- business connections ---------------------------------------------------------------------------------------

    def learn(self, news: Connection) -> None:
        """Take note of what an account allows now."""
        self._connections.pop(news.id, None)
        if len(self._connections) >= _MOST:  # anybody may connect our bot, as often as he likes
            del self._connections[next(iter(self._connections))]
        self._connections[news.id] = news

    def foreign(self) -> frozenset[str]:
        """Return the connections known to be those of accounts that ops have not named."""
        owners = self._settings.owners
        return frozenset(c.id for c in self._connections.values() if c.owner not in owners)

    async def connection(self, own: str) -> Connection:
        """Return a connection, asked for once. Raises SendError."""
        if own not in self._connections:
            found = connection(await self.ask("getBusinessConnection", business_connection_id=own))
            self.learn(found)
            return found
        return self._connections[own]

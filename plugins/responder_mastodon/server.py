"""Asks one server as one account: requests with our token, who we are, and what the server allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode

from responder import Desk, HttpAnswer, NotReadable, Refused, SendError, dump_json, load_json
from responder_mastodon import errors, known
from responder_mastodon.known import Limits, Me
from responder_mastodon.settings import MastodonSettings

_READ = 1024 * 1024  # bytes of an answer that the client reads
Query = Sequence[tuple[str, str]]
_ALONE = {"Connection": "close"}  # snac2 hangs up after each answer: a status sent on that line would be lost


class TooLargeError(NotReadable):
    """The answer is longer than the client reads; ask for less."""


class Server:
    """One account at one server."""

    def __init__(self, desk: Desk, settings: MastodonSettings) -> None:
        self._desk, self._settings = desk, settings
        self.me: Me | None = None
        self.limits = Limits()
        self.labelled = False

    def token(self) -> str:
        """Return the token; raises LookupError, in words for ops, when it is empty or could not stand in a header."""
        return self._settings.access_token.for_header("access_token")

    async def call(
        self, method: str, path: str, query: Query = (), *, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> HttpAnswer:
        """Send one request; raises TryLater or OutcomeUnknown where no whole answer came."""
        url = f"{self._settings.api_url}{path}" + (f"?{urlencode(query)}" if query else "")
        names = {"Authorization": f"Bearer {self.token()}", "Accept": "application/json", **_ALONE, **(headers or {})}
        content = None
        if body is not None:
            names["Content-Type"] = "application/json"
            content = dump_json(body)
        return await self._desk.http.request(method, url, headers=names, body=content)

    async def get(self, path: str, query: Query = ()) -> Any:
        """Return what the server tells; raises a SendError for a refusal, NotReadable for what is no JSON."""
        answer = await self.call("GET", path, query)
        if not 200 <= answer.status < 300:
            raise errors.failure(answer, self._desk.clock.now())
        if len(answer.body) >= _READ:
            raise TooLargeError(f"{path}: the answer is larger than 1 MiB")
        return load_json(answer.body)

    async def listed(self, path: str, query: Query = ()) -> list[dict[str, Any]]:
        """Return a list of objects; raises as `get`."""
        found = await self.get(path, query)
        if not isinstance(found, list):
            raise NotReadable(f"{path}: expected a list")
        return [item for item in found if isinstance(item, dict)]

    async def know(self) -> Me:
        """Ask once who we are and what the server allows; raises as `get`."""
        if self.me is None:
            account = known.table(await self.get("/api/v1/accounts/verify_credentials"))
            instance = await self.instance()
            self.limits = known.limits(instance, self._settings.api_url)
            self.labelled = account.get("bot") is True
            try:
                self.me = Me(
                    id=known.word(account["id"]),
                    acct=known.word(account["acct"]),
                    url=known.text(account.get("url")),
                    domain=known.domain(instance, self._settings.api_url),
                    app=await self._own_app(),
                )
            except (KeyError, TypeError, ValueError):
                raise NotReadable("the server tells no id and no name of the account") from None
        return self.me

    async def instance(self) -> known.Json:
        """Ask for the server's own figures: the second version, else the first; {} where it has neither."""
        for path in ("/api/v2/instance", "/api/v1/instance"):
            try:
                return known.table(await self.get(path))
            except (Refused, NotReadable):
                continue
        return {}

    async def _own_app(self) -> str:
        """Return the name of our application: other statuses of the account were made by another one."""
        try:
            return known.text(known.table(await self.get("/api/v1/apps/verify_credentials")).get("name"))
        except (SendError, NotReadable):
            return ""  # not every server tells

    async def below(self, status: str) -> list[dict[str, Any]]:
        """Return what was written under a status, as far as it is known and visible; raises as `get`."""
        return await self._around(status, "descendants")

    async def above(self, status: str) -> list[dict[str, Any]]:
        """Return what a status answers, the beginning of the thread first; raises as `get`."""
        return await self._around(status, "ancestors")

    async def _around(self, status: str, part: str) -> list[dict[str, Any]]:
        found = known.table(await self.get(f"/api/v1/statuses/{quote(status, safe='')}/context")).get(part)
        return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []

    async def own_statuses(self, me: Me) -> list[dict[str, Any]]:
        """Return the newest statuses of our account. Two lists: each leaves out direct ones on some servers."""
        path = f"/api/v1/accounts/{quote(me.id, safe='')}/statuses"
        found = await self.listed(path, [("limit", "40"), ("exclude_reblogs", "true")])
        try:
            found += await self.listed("/api/v1/timelines/home", [("limit", "20")])
        except (SendError, NotReadable):
            self._desk.log.debug("the home timeline cannot be read", account=self._desk.account)
        return [item for item in found if known.table(item.get("account")).get("id") == me.id]

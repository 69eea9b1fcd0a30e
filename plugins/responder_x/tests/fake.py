"""A small server that does as X's documentation says: keys, shares, pages, summons, duplicates, rotating tokens."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from aiohttp import web

from responder.clock import MovableClock
from responder.testing import NOON
from responder.testing.serving import serving
from responder_x.shapes import id_at

ME = "900"
Json = dict[str, Any]
Trouble = Callable[[web.Request], Awaitable[web.StreamResponse | None]]


@dataclass
class FakeX:
    """X, with one account of ours. shares: calls left, by path; trouble: asked first, may answer instead.

    speaks: "tweet" or "post", the words that it knows for the fields of a post.
    """

    clock: MovableClock = field(default_factory=lambda: MovableClock(NOON))
    keys: tuple[str, str, str, str] = ("ck", "cs", "at", "ats")
    refresh: str = "r1"
    bearer: str = ""
    page: int = 2
    speaks: str = "tweet"
    posts: list[Json] = field(default_factory=list)
    messages: list[Json] = field(default_factory=list)
    shares: dict[str, int] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)
    calls: list[tuple[str, str]] = field(default_factory=list)
    trouble: Trouble | None = None
    _nonces: set[str] = field(default_factory=set)
    _count: int = 0

    # --- what people do ---------------------------------------------------------------------------------------------

    def writes(self, author: str, text: str, to: Json | None = None, **more: Any) -> Json:
        """Let somebody post; `to` is the post that it replies to."""
        own = self._id()
        item: Json = {"id": own, "author_id": author, "text": text, "created_at": self._now()}
        item |= {"conversation_id": to["conversation_id"] if to else own, "edit_history_tweet_ids": [own]}
        if to:
            item |= {"in_reply_to_user_id": to["author_id"]}
            item |= {"referenced_tweets": [{"type": "replied_to", "id": to["id"]}]}
        self.posts.append(item | more)
        return item

    def tells(self, sender: str, other: str, text: str) -> Json:
        """Let one of two people in a chat write to the other."""
        first, second = sorted((sender, other), key=int)
        item = {"id": self._id(), "event_type": "MessageCreate", "text": text, "sender_id": sender}
        item |= {"dm_conversation_id": f"{first}-{second}", "created_at": self._now()}
        self.messages.append(item)
        return item

    def _id(self) -> str:
        self._count += 1
        return str(id_at(self.clock.now()) + self._count)

    def _now(self) -> str:
        return self.clock.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")

    # --- the server -------------------------------------------------------------------------------------------------

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[str]:
        """Serve; yields the address."""
        app = web.Application()
        app.router.add_post("/2/oauth2/token", self._token)
        app.router.add_get("/2/users/me", self._checked(self._me))
        app.router.add_get("/2/users/{id}/mentions", self._checked(self._mentions))
        app.router.add_get("/2/users/{id}/tweets", self._checked(self._own))
        app.router.add_get("/2/dm_events", self._checked(self._events))
        app.router.add_get("/2/dm_conversations/with/{id}/dm_events", self._checked(self._chat))
        app.router.add_post("/2/tweets", self._checked(self._post))
        app.router.add_post("/2/dm_conversations/with/{id}/messages", self._checked(self._message))
        async with serving(app) as url:
            yield url

    def _checked(self, handler: Callable[[web.Request], Awaitable[web.Response]]) -> Any:
        async def handle(request: web.Request) -> web.StreamResponse:
            self.calls.append((request.method, request.path))
            if not self._proven(request):
                return problem(401, "about:blank", "Unauthorized")
            if self.trouble is not None and (answer := await self.trouble(request)) is not None:
                return answer
            key = f"{request.method} {request.path}"
            left = self.shares.get(key, 100)
            reset = str(int(self.clock.now().timestamp()) + 900)
            if left <= 0:
                return problem(429, "about:blank", "Too Many Requests", remaining="0", reset=reset)
            self.shares[key] = left - 1
            response = await handler(request)
            response.headers["x-rate-limit-remaining"], response.headers["x-rate-limit-reset"] = str(left - 1), reset
            return response

        return handle

    def _proven(self, request: web.Request) -> bool:
        sort, _, given = request.headers.get("Authorization", "").partition(" ")
        if sort == "Bearer":
            return bool(self.bearer) and given == self.bearer
        fields = {n: unquote(v.strip('"')) for n, _, v in (part.strip().partition("=") for part in given.split(","))}
        signature, nonce = fields.pop("oauth_signature", ""), fields.get("oauth_nonce", "")
        if nonce in self._nonces or abs(int(fields["oauth_timestamp"]) - self.clock.now().timestamp()) > 300:
            return False
        self._nonces.add(nonce)
        pairs = sorted((_quoted(n), _quoted(v)) for n, v in [*fields.items(), *parse_qsl(request.query_string)])
        url = f"http://{request.host}{request.path}"
        text = "&".join([request.method, _quoted(url), _quoted("&".join(f"{n}={v}" for n, v in pairs))])
        made = hmac.digest(f"{self.keys[1]}&{self.keys[3]}".encode(), text.encode(), hashlib.sha1)
        named = (fields.get("oauth_consumer_key"), fields.get("oauth_token"))
        return named == (self.keys[0], self.keys[2]) and base64.b64encode(made).decode() == signature

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        if form.get("refresh_token") != self.refresh or form.get("client_id") != "client":
            return web.json_response({"error": "invalid_request"}, status=400)
        number = int(self.refresh[1:]) + 1
        self.refresh, self.bearer = f"r{number}", f"b{number}"
        answer = {"token_type": "bearer", "expires_in": 7200, "access_token": self.bearer}
        return web.json_response(answer | {"refresh_token": self.refresh})

    async def _me(self, _: web.Request) -> web.Response:
        return web.json_response({"data": {"id": ME, "username": "acmehelp", "name": "Acme Help"}})

    async def _mentions(self, request: web.Request) -> web.Response:
        return self._paged(request, [one for one in self.posts if "@acmehelp" in one["text"].lower()])

    async def _own(self, request: web.Request) -> web.Response:
        return self._paged(request, [one for one in self.posts if one["author_id"] == ME])

    async def _events(self, request: web.Request) -> web.Response:
        return self._paged(request, self.messages)

    async def _chat(self, request: web.Request) -> web.Response:
        both = {ME, request.match_info["id"]}
        return self._paged(request, [one for one in self.messages if {*one["dm_conversation_id"].split("-")} == both])

    def _paged(self, request: web.Request, items: list[Json]) -> web.Response:
        """Newest first; `since_id` leaves its own post out, `start_time` does not. A word that is not known: 400."""
        if any(unknown in request.query_string for unknown in _UNKNOWN[self.speaks]):
            return problem(400, "https://api.x.com/2/problems/invalid-request", "One or more parameters was invalid.")
        since, start = int(request.query.get("since_id", 0)), request.query.get("start_time")
        wanted = [one for one in items if int(one["id"]) > since]
        if start:
            wanted = [one for one in wanted if _when(one["created_at"]) >= _when(start)]
        wanted.sort(key=lambda one: -int(one["id"]))
        at = int(request.query.get("pagination_token", "0"), 10)
        shown = wanted[at : at + self.page]
        users = [
            {"id": i, "username": f"u{i}", "name": f"Person {i}"} for i in {str(o.get("author_id")) for o in shown}
        ]
        body: Json = {"meta": {"result_count": len(shown)}, "includes": {"users": users}}
        if shown:
            body["data"] = [{_SAID[self.speaks].get(n, n): v for n, v in one.items()} for one in shown]
        if at + self.page < len(wanted):
            body["meta"]["next_token"] = str(at + self.page).zfill(16)
        return web.json_response(body)

    async def _post(self, request: web.Request) -> web.Response:
        given = await request.json()
        answered = given["reply"]["in_reply_to_tweet_id"]
        asked = next((one for one in self.posts if one["id"] == answered), None)
        if asked is None:
            return problem(404, "https://api.x.com/2/problems/resource-not-found", "gone")
        if "@acmehelp" not in asked["text"].lower():
            return problem(403, "about:blank", "You are not permitted to perform this action.")
        text = f"@u{asked['author_id']} {given['text']}"
        if any(one["text"] == text and one["author_id"] == ME for one in self.posts):
            return problem(403, "about:blank", "You are not allowed to create a Tweet with duplicate content.")
        made = self.writes(ME, text, asked)
        return web.json_response({"data": {"id": made["id"], "text": text}}, status=201)

    async def _message(self, request: web.Request) -> web.Response:
        given, to = await request.json(), request.match_info["id"]
        if to in self.closed:
            return web.json_response({"errors": [{"code": 349, "message": "You cannot send messages"}]}, status=403)
        made = self.tells(ME, to, given["text"])
        told = {"dm_conversation_id": made["dm_conversation_id"], "dm_event_id": made["id"]}
        return web.json_response({"data": told}, status=201)


# what is refused, and what is named otherwise, by one who speaks of tweets or of posts
_UNKNOWN = {
    "tweet": ("post.fields", "_post"),
    "post": ("tweet.fields", "_tweet", "affiliation", "created_at%2Csender_id"),
}
_SAID = {
    "tweet": dict[str, str](),
    "post": {"referenced_tweets": "referenced_posts", "edit_history_tweet_ids": "edit_history_post_ids"},
}


def problem(status: int, sort: str, detail: str, **limit: str) -> web.Response:
    """Answer with a problem of version 2."""
    headers = {f"x-rate-limit-{name}": value for name, value in limit.items()}
    body = {"title": "x", "detail": detail, "type": sort, "status": status}
    return web.json_response(body, status=status, headers=headers, content_type="application/problem+json")


def _quoted(text: str) -> str:
    return quote(text, safe="-._~")


def _when(text: str) -> datetime:
    return datetime.fromisoformat(text)

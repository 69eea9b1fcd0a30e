"""Stand-ins behind a real PDS: the AppView, as far as it is asked, and the chat service, of which no code is public.

Both are reached through the PDS alone, which names the caller in a token of its own (`iss`). The AppView reads what it
shows from the PDS' own records; the chat keeps conversations of two in memory.
"""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from aiohttp import web

Json = dict[str, Any]
DEFS = "chat.bsky.convo.defs#"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Refusal(Exception):
    """An error that the stand-in answers."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__(name)
        self.body = {"error": name, "message": words}


class AppView:
    """Notifications and posts, read from the records on the PDS."""

    def __init__(self, pds: str) -> None:
        self._pds = pds
        self._first_seen: dict[str, str] = {}

    def _ask(self, method: str, **params: str) -> Json:
        headers = {"x-ratelimit-bypass": "a stand-in asks"}
        with urlopen(Request(f"{self._pds}/xrpc/{method}?{urlencode(params)}", headers=headers), timeout=10) as answer:
            return json.loads(answer.read())  # type: ignore[no-any-return]

    def _profile(self, did: str) -> Json:
        found = self._ask("com.atproto.repo.describeRepo", repo=did)
        profile: Json = {"did": did, "handle": found["handle"], "labels": [], "viewer": {"blockedBy": False}}
        if "app.bsky.actor.profile" in found["collections"]:
            params = {"repo": did, "collection": "app.bsky.actor.profile", "rkey": "self"}
            value = self._ask("com.atproto.repo.getRecord", **params)["value"]
            profile["displayName"] = value.get("displayName", "")
            labels = value.get("labels", {}).get("values", [])
            profile["labels"] = [{"src": did, "uri": f"at://{did}", "val": one["val"], "cts": _now()} for one in labels]
        return profile

    def list_notifications(self, me: str, query: Mapping[str, str]) -> Json:
        """Return every post of others that names `me` or answers a post of theirs, newest first."""
        found = []
        for repo in self._ask("com.atproto.sync.listRepos")["repos"]:
            if repo["did"] != me:
                found += self._of(repo["did"], me)
        return {"notifications": sorted(found, key=lambda one: one["indexedAt"], reverse=True)}

    def _of(self, did: str, me: str) -> list[Json]:
        posts = self._ask("com.atproto.repo.listRecords", repo=did, collection="app.bsky.feed.post", limit="100")
        found = []
        for post in posts["records"]:
            record, reasons = post["value"], []
            if record.get("reply", {}).get("parent", {}).get("uri", "").startswith(f"at://{me}/"):
                reasons.append("reply")
            if me in json.dumps(record.get("facets", [])):
                reasons.append("mention")
            seen = self._first_seen.setdefault(post["uri"], _now())
            shown = {"uri": post["uri"], "cid": post["cid"], "author": self._profile(did), "record": record}
            found += [{**shown, "reason": reason, "isRead": False, "indexedAt": seen} for reason in reasons]
        return found

    def get_posts(self, me: str, query: Mapping[str, str]) -> Json:
        """Return one post, if it is there."""
        uri = query["uris"]
        did, _, key = uri.removeprefix("at://").partition("/app.bsky.feed.post/")
        try:
            found = self._ask("com.atproto.repo.getRecord", repo=did, collection="app.bsky.feed.post", rkey=key)
        except OSError:
            return {"posts": []}
        return {"posts": [{**found, "author": self._profile(did), "record": found["value"], "viewer": {}}]}


class Chat:
    """Conversations of two, with a log for each person. blocked: pairs of which neither may write to the other."""

    def __init__(self, profile: Callable[[str], Json]) -> None:
        self._profile = profile
        self._members: dict[str, list[str]] = {}
        self._messages: dict[str, list[Json]] = {}
        self._logs: dict[str, list[Json]] = {}
        self._count = 0
        self.blocked: set[str] = set()
        self.fail_after: set[str] = set()  # conversations in which the next message is taken, but answered with 504

    def _next(self) -> str:
        self._count += 1
        return f"3stub{self._count:08d}"

    def convo_for(self, *members: str) -> str:
        """Return the conversation of two people, begun if there is none."""
        for convo, known in self._members.items():
            if set(known) == set(members):
                return convo
        convo = self._next()
        self._members[convo], self._messages[convo] = list(members), []
        return convo

    def _view(self, convo: str, me: str) -> Json:
        members = [self._profile(did) for did in self._members[convo]]
        known = any(message["sender"]["did"] == me for message in self._messages[convo])
        return {
            "id": convo,
            "rev": self._next(),
            "members": members,
            "muted": False,
            "unreadCount": 0,
            "status": "accepted" if known else "request",
            "kind": {"$type": DEFS + "directConvo"},
        }

    def get_convo(self, me: str, query: Mapping[str, str]) -> Json:
        """Return one conversation."""
        return {"convo": self._view(self._mine(query["convoId"], me), me)}

    def list_convos(self, me: str, query: Mapping[str, str]) -> Json:
        """Return all conversations of a person."""
        return {"convos": [self._view(convo, me) for convo, members in self._members.items() if me in members]}

    def get_messages(self, me: str, query: Mapping[str, str]) -> Json:
        """Return the messages of a conversation, newest first."""
        return {"messages": self._messages[self._mine(query["convoId"], me)][::-1]}

    def get_log(self, me: str, query: Mapping[str, str]) -> Json:
        """Return what came after the cursor; without one only where the log ends."""
        log = self._logs.get(me, [])
        last = log[-1]["rev"] if log else "3stub00000000"
        cursor = query.get("cursor")
        return {"cursor": last, "logs": [one for one in log if one["rev"] > cursor][:20] if cursor else []}

    def send_message(self, me: str, body: Json) -> Json:
        """Take a message."""
        convo, given = self._mine(body["convoId"], me), body["message"]
        if convo in self.blocked:
            raise Refusal("InvalidRequest", "block between recipient and sender")
        view = {"$type": DEFS + "messageView", "id": self._next(), "rev": self._next(), **given}
        view |= {"sender": {"did": me}, "sentAt": _now()}
        self._messages[convo].append(view)
        for did in self._members[convo]:
            entry = {"$type": DEFS + "logCreateMessage", "rev": view["rev"], "convoId": convo, "message": view}
            self._logs.setdefault(did, []).append(entry)
        if convo in self.fail_after:
            self.fail_after.remove(convo)
            raise web.HTTPGatewayTimeout(text=json.dumps({"error": "UpstreamTimeout", "message": "too slow"}))
        return view

    def _mine(self, convo: str, me: str) -> str:
        if me not in self._members.get(convo, []):
            raise Refusal("InvalidConvo", "Convo not found")
        return convo


class Stub:
    """Both services on one port, in a thread of their own."""

    def __init__(self, port: int, pds: str) -> None:
        self.port, self.url = port, f"http://localhost:{port}"
        self.did = f"did:web:localhost%3A{port}"
        self.appview = AppView(pds)
        self.chat = Chat(self.appview._profile)
        self.calls: list[tuple[str, str]] = []  # method, audience of the PDS' token
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._runner: web.AppRunner | None = None
        self._methods: dict[str, Callable[[str, Any], Json]] = {
            "app.bsky.notification.listNotifications": self.appview.list_notifications,
            "app.bsky.feed.getPosts": self.appview.get_posts,
            "chat.bsky.convo.getConvo": self.chat.get_convo,
            "chat.bsky.convo.listConvos": self.chat.list_convos,
            "chat.bsky.convo.getMessages": self.chat.get_messages,
            "chat.bsky.convo.getLog": self.chat.get_log,
            "chat.bsky.convo.sendMessage": self.chat.send_message,
        }

    def start(self) -> None:
        """Listen."""
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(10)

    async def _start(self) -> None:
        app = web.Application()
        app.router.add_get("/.well-known/did.json", self._document)
        app.router.add_route("*", "/xrpc/{method}", self._answer)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        await web.TCPSite(self._runner, "localhost", self.port).start()

    def stop(self) -> None:
        """Close."""
        if self._runner is not None:
            asyncio.run_coroutine_threadsafe(self._runner.cleanup(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _document(self, request: web.Request) -> web.Response:
        names = (("#bsky_chat", "BskyChatService"), ("#bsky_appview", "BskyAppView"))
        services = [{"id": name, "type": kind, "serviceEndpoint": self.url} for name, kind in names]
        return web.json_response({"id": self.did, "service": services})

    async def _answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
        self.calls.append((method, claims["aud"]))
        given = await request.json() if request.method == "POST" else dict(request.query)
        answers = self._methods.get(method)
        if answers is None or claims["lxm"] != method:
            return web.json_response({"error": "MethodNotImplemented", "message": method}, status=501)
        try:
            return web.json_response(await asyncio.to_thread(answers, claims["iss"], given))
        except Refusal as refusal:
            return web.json_response(refusal.body, status=400)

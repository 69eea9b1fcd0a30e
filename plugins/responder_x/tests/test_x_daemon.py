"""The daemon as a process of its own: X checks the address, calls, and hears the answer; or is asked."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp

from responder import dump_json
from responder.clock import MovableClock

from .fake import ME, FakeX
from .test_x_contract import signature

CONFIG = """\
[company]
name = "Acme"
team = "Acme Help"
languages = ["en"]

[server]
port = {port}

[channels.x]
plugin = "x"
user_id = "900"
username = "acmehelp"
mode = "{mode}"
consumer_key = {{ env = "X_CK" }}
consumer_secret = {{ env = "X_CS" }}
access_token = {{ env = "X_AT" }}
access_token_secret = {{ env = "X_ATS" }}
api_url = "{url}"
"""
SECRETS = {"X_CK": "ck", "X_CS": "cs", "X_AT": "at", "X_ATS": "ats"}


@asynccontextmanager
async def daemon(folder: Path, url: str, mode: str) -> AsyncIterator[str]:
    """Run `responder run` in a folder; yields its address once it is ready."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = folder / "config.toml"
    config.write_text(CONFIG.format(port=port, mode=mode, url=url))
    command = (sys.executable, "-m", "responder", "run", "--config", str(config))
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(*command, env={**os.environ, **SECRETS}, stdout=log, stderr=log)
    try:
        base = f"http://127.0.0.1:{port}"
        await until(lambda: answers(f"{base}/readyz"), folder)
        yield base
    finally:
        process.terminate()
        await process.wait()


async def answers(url: str) -> bool:
    try:
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            return answer.status == 200
    except aiohttp.ClientError:
        return False


async def until(done: Callable[[], Awaitable[bool]], folder: Path) -> None:
    """Wait for something that comes soon."""
    for _ in range(400):
        if await done():
            return
        await asyncio.sleep(0.1)
    raise AssertionError((folder / "log").read_text())


def event(sort: str, payload: Mapping[str, Any]) -> bytes:
    data = {"event_uuid": "u1", "filter": {"user_id": ME}, "event_type": sort, "payload": payload}
    return dump_json({"data": data})


async def deliver(url: str, body: bytes, key: str = "cs") -> int:
    headers = {"x-twitter-webhooks-signature": signature(body, key), "Content-Type": "application/json"}
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        return answer.status


def test_x_calls_us_and_each_question_is_answered_once_where_it_was_asked(tmp_path: Path) -> None:
    async def story() -> None:
        x = FakeX(clock=MovableClock(datetime.now(UTC)))
        async with x.running() as url, daemon(tmp_path, url, "webhook") as base:
            hook = f"{base}/hooks/x"
            async with aiohttp.ClientSession() as session, session.get(hook, params={"crc_token": "abc"}) as checked:
                assert (checked.status, checked.content_type) == (200, "application/json")
                assert await checked.json() == {"response_token": signature(b"abc", "cs")}

            mention = x.writes("77", "@acmehelp where is my parcel?")
            private = x.tells("78", ME, "Where is my parcel?")
            body = event("post.mention.create", mention)
            assert await deliver(hook, body, "forged") == 401
            assert [await deliver(hook, body), await deliver(hook, body)] == [200, 200]
            assert await deliver(hook, event("dm.received", private)) == 200
            await until(lambda: said(x, 1, 1), tmp_path)

            ours = x.posts[-1]
            assert ours["referenced_tweets"] == [{"type": "replied_to", "id": mention["id"]}]
            assert x.messages[-1]["dm_conversation_id"] == "78-900"
            for echo in (event("post.create", ours), event("dm.sent", x.messages[-1])):
                assert await deliver(hook, echo) == 200
            assert await said(x, 1, 1)

    asyncio.run(story())


def test_x_is_asked_and_each_question_is_answered_once_where_it_was_asked(tmp_path: Path) -> None:
    async def story() -> None:
        x = FakeX(clock=MovableClock(datetime.now(UTC)))
        x.writes("77", "@acmehelp where is my parcel?")
        x.tells("78", ME, "Where is my parcel?")
        async with x.running() as url, daemon(tmp_path, url, "poll") as base:
            await until(lambda: said(x, 1, 1), tmp_path)
            assert await deliver(f"{base}/hooks/x", event("dm.received", x.messages[0])) == 404

    asyncio.run(story())


async def said(x: FakeX, posts: int, messages: int) -> bool:
    """Tell whether the account has said so much, in public and in private."""
    public = [one for one in x.posts if one["author_id"] == ME]
    private = [one for one in x.messages if one["sender_id"] == ME]
    return (len(public), len(private)) == (posts, messages)

"""What colleagues do on the platform that is no answer: the customer still waits, and is told so."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from responder.demo.whatsapp_wire import envelope
from responder.model import RawEvent

from .customers import NOOR, QUESTION, play
from .world import World

ECHOES: Mapping[str, tuple[Mapping[str, Any], str]] = {
    "a thumb below the question": (
        {"type": "reaction", "reaction": {"message_id": "wamid.IN", "emoji": "👍"}},
        "reaction",
    ),
    "an older answer is deleted": ({"type": "revoke", "revoke": {"original_message_id": "wamid.APP"}}, "revoked"),
}


@pytest.mark.parametrize("what", ECHOES)
def test_a_colleague_s_reaction_or_deletion_answers_nothing(tmp_path: Path, what: str) -> None:
    async def story(w: World) -> None:
        await w.chats(QUESTION)
        await w.passes(minutes=10)
        done, reason = ECHOES[what]
        ends = {"from": "15550100200", "to": "31600000001", "to_user_id": NOOR, "id": "wamid.APP2"}
        echo = {**ends, "timestamp": str(int(w.now.timestamp())), **done}
        body = json.loads(envelope({"message_echoes": [echo]}))
        body["entry"][0]["changes"][0]["field"] = "smb_message_echoes"
        [event] = await w.feeds("whatsapp", RawEvent("webhook", json.dumps(body).encode()))

        assert (event["decision"], event["reason"]) == ("silent", reason)
        assert (await w.states())["promises"] == {"open": 1}
        left = await w.passes(hours=2)
        assert [reply.purpose for _, reply in left if reply.to == NOOR] == ["retold"]

    play(tmp_path, story)

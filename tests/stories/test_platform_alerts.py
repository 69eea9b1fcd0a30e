"""What a platform tells of our account itself, and nobody but ops can mend."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from responder.model import RawEvent

from .world import world


def _change(field: str, **value: Any) -> RawEvent:
    entry = {"id": "102200000000031", "changes": [{"field": field, "value": value}]}
    return RawEvent("webhook", json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode())


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (
            _change("account_update", event="ACCOUNT_RESTRICTION"),
            [("account-restricted", "whatsapp: ACCOUNT_RESTRICTION")],
        ),
        (
            _change("template_category_update", message_template_name="on_it", new_category="MARKETING"),
            [("template-category", "whatsapp: on_it MARKETING")],
        ),
        (
            _change("message_template_status_update", message_template_name="on_it", event="PAUSED"),
            [("template-status", "whatsapp: on_it PAUSED")],
        ),
        (_change("message_template_status_update", message_template_name="on_it", event="APPROVED"), []),
        (_change("account_update", event="PARTNER_ADDED"), []),
    ],
    ids=["restricted", "now marketing", "paused", "approved", "a partner"],
)
def test_what_a_platform_says_of_our_account_reaches_ops(
    tmp_path: Path, event: RawEvent, told: list[tuple[str, str]]
) -> None:
    async def story() -> None:
        async with world(tmp_path) as w:
            channel = w.scratch.accounts["whatsapp"].channel
            await w.scratch.flow.take("whatsapp", channel.parse(event))

            assert [(one.kind, one.text) for one in w.scratch.alerts.last] == told

    asyncio.run(story())

"""What the platform had taken and did not deliver: ops hear of it once it is known to be ours."""

from __future__ import annotations

from dataclasses import replace

from responder.flow.losses import lost_of_ours, not_delivered
from responder.model import DeliveryState, Receipt, ReceiptState
from responder.store.sql import SqlStore

from .conftest import START
from .made import acknowledged, claim_one, result

LOST = Receipt(
    account="support", state=ReceiptState.FAILED, at=START, error="Undeliverable", error_code="131026", platform_id="p1"
)


async def test_what_did_not_arrive_is_told_with_the_reason(store: SqlStore) -> None:
    await acknowledged(store, 1)
    claim = await claim_one(store)
    await store.results([result(claim, DeliveryState.SENT, platform_id="p1", keep_id=True)], lazy=True)
    told = "support: 1 message of ours did not arrive, though the platform had taken it; 131026 Undeliverable"

    assert not_delivered("support", await lost_of_ours("support", [LOST], store)) == told
    by_token = [replace(LOST, token=claim.token)]
    assert not_delivered("support", await lost_of_ours("support", by_token, store)) == told


async def test_what_arrived_and_what_others_wrote_is_no_news(store: SqlStore) -> None:
    arrived = replace(LOST, state=ReceiptState.DELIVERED)
    others = [replace(LOST, token="outbox:4711"), replace(LOST, platform_id="theirs"), replace(LOST, platform_id=None)]

    assert await lost_of_ours("support", [arrived, *others], store) == []

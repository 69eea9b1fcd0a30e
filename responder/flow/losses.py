"""A platform took a message and says later that it did not arrive: ops hear of it, since the customer heard nothing."""

from __future__ import annotations

from collections.abc import Sequence

from responder.model import Receipt, ReceiptState
from responder.store import Store
from responder.store.ids import delivery_in


async def not_delivered(account: str, receipts: Sequence[Receipt], store: Store) -> str:
    """Say how many messages of ours did not arrive, and why the first did not; empty where there is none.

    Other tools may write on the same account: what names no row of ours is theirs. Raises StoreUnavailable.
    """
    lost = [receipt for receipt in receipts if receipt.state is ReceiptState.FAILED]
    if not lost:
        return ""
    unnamed = [receipt.platform_id for receipt in lost if not receipt.token and receipt.platform_id]
    known = await store.delivery_of(account, unnamed) if unnamed else {}
    ours = [one for one in lost if (delivery_in(one.token) if one.token else known.get(one.platform_id or ""))]
    if not ours:
        return ""
    many = "1 message of ours" if len(ours) == 1 else f"{len(ours)} messages of ours"
    why = " ".join(filter(None, (ours[0].error_code, ours[0].error))) or "no reason given"
    return f"{account}: {many} did not arrive, though the platform had taken it; {why}"

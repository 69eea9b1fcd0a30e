"""A platform took a message and says later that it did not arrive: ops hear of it, since nobody heard us."""

from __future__ import annotations

from collections.abc import Sequence

from responder.model import Receipt, ReceiptState
from responder.store import Store
from responder.store.ids import delivery_in

Lost = Sequence[tuple[int, Receipt]]  # the row of a delivery of ours, and the news that it did not arrive


async def lost_of_ours(account: str, receipts: Sequence[Receipt], store: Store) -> Lost:
    """Return what did not arrive of ours; asks the store only where something failed and names no row.

    Other tools may write on the same account: what names no row of ours is theirs. Raises StoreUnavailable.
    """
    failed = [receipt for receipt in receipts if receipt.state is ReceiptState.FAILED]
    unnamed = [receipt.platform_id for receipt in failed if not receipt.token and receipt.platform_id]
    known = await store.delivery_of(account, unnamed) if unnamed else {}
    rows = [delivery_in(one.token) if one.token else known.get(one.platform_id or "") for one in failed]
    return [(row, one) for row, one in zip(rows, failed, strict=True) if row]


def not_delivered(account: str, lost: Lost) -> str:
    """Say how many messages of ours did not arrive, and why the first did not."""
    _, first = lost[0]
    many = "1 message of ours" if len(lost) == 1 else f"{len(lost)} messages of ours"
    why = " ".join(filter(None, (first.error_code, first.error))) or "no reason given"
    return f"{account}: {many} did not arrive, though the platform had taken it; {why}"

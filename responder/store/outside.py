"""What failed since the reply window of the platform had closed leaves once more, outside the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from responder.clock import to_micros
from responder.model import ReceiptState
from responder.store import codes
from responder.store.claims import OUTSIDE
from responder.store.clean import clean_text, from_json, to_json
from responder.store.core import sa, t
from responder.store.statement import Link, Sql, literals

_LEFT = (codes.SENT, codes.UNKNOWN, codes.HELD)
Failed = tuple[Sequence[tuple[int, str]], datetime]  # rows with their tokens; since when they may have been sent


class Outside:
    """Statements that a daemon seldom needs: we keep the window ourselves, and the platform rarely knows better."""

    def __init__(self, sql: Sql) -> None:
        d, r = t.delivery, t.reply
        left_at = sa.func.coalesce(d.c.sent_at, d.c.claimed_at)
        row, token = (sa.bindparam("row", type_=sa.BigInteger), sa.bindparam("its_token", type_=sa.Text))
        self._failed = sql(
            sa.select(r.c.body)
            .select_from(d.join(r, r.c.id == d.c.id))
            .where(
                d.c.id == row,
                d.c.state.in_(literals(_LEFT)),
                d.c.receipt == sa.literal_column(str(codes.RECEIPT[ReceiptState.FAILED])),
                left_at >= sa.bindparam("since", type_=sa.BigInteger),
                sa.or_(d.c.token == token, token == ""),
            ),
            *("row", "its_token", "since"),
        )
        # without its token no more news of the first try is heard; its time stays, so that it gets too old like others
        self._again = sql(
            d.update()
            .values(state=codes.DUE, due_at=left_at, sent_at=None, token=None, receipt=0, platform_id=None)
            .where(d.c.id == row),
            "row",
        )
        self._mark = sql(
            r.update().values(body=sa.bindparam("its_body", type_=sa.Text)).where(r.c.id == row), *("its_body", "row")
        )

    def again(self, link: Link, calls: Sequence[Failed]) -> list[list[int]]:
        """Give back what may go; return its rows."""
        return [
            [row for row, token in failed if self._one(link, row, token, to_micros(since))] for failed, since in calls
        ]

    def _one(self, link: Link, row: int, token: str, since: int) -> bool:
        found = link.rows(self._failed, row, clean_text(token), since)
        body: Mapping[str, Any] = from_json(found[0][0]) if found else {}
        if not body or OUTSIDE in body or not body.get("automatic", True):
            return False
        link.run(self._mark, to_json({**body, OUTSIDE: True}), row)
        link.run(self._again, row)
        return True

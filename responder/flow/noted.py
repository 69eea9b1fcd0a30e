"""One line of the log for each decision: what was done, and why. No words, names or addresses of anybody."""

from __future__ import annotations

from typing import Any

from responder.accounts import Accounts
from responder.clock import as_text
from responder.store.records import Change, Recorded


def line_of(recorded: Recorded, change: Change, accounts: Accounts) -> dict[str, Any]:
    """Return what the log says of one decision. promise: the moment before which somebody answers."""
    decided, promise, message = change.decided, change.promise, recorded.message
    assert decided is not None
    decision, account = decided.decision, accounts.get(message.account)
    line = {
        "step": "decide",
        "conversation": decided.conversation,
        "message": recorded.row,
        "account": message.account,
        "channel": "" if account is None else account.channel.kind,
        "author": str(decided.author),
        "action": str(decision.action),
        "reason": decision.reason,
        "rule": decision.rule,
    }
    if promise is not None:
        line["promise"] = as_text(promise.due)
    return line

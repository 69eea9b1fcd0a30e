"""A reply as it is handed to a channel, made anew of its row."""

from __future__ import annotations

from datetime import datetime

from responder.model import Button, PlatformTemplate, Reply
from responder.store.claims import Claim
from responder.values import maker, replace

_reply = maker(Reply)


def reply_of(claim: Claim) -> Reply:
    """Rebuild the reply from its row."""
    r = claim.reply
    template, buttons = r.get("template"), r.get("buttons")
    reply = _reply(  # more than 15 named values would be handed over in a dict
        account=claim.account,
        delivery=claim.delivery,
        token=claim.token,
        to=r["to"],
        text=r["text"],
        written_at=datetime.fromisoformat(r["written_at"]),
        locale=r.get("locale", "en"),
        subject=r.get("subject"),
        html=r.get("html"),
        buttons=tuple([Button(b["id"], b["title"]) for b in buttons]) if buttons else (),
        answers=r.get("answers"),
        reply_to=r.get("reply_to") or {},
        automatic=r.get("automatic", True),
        purpose=claim.purpose,
        tries=claim.tries,
    )
    return replace(reply, template=PlatformTemplate(**template)) if template else reply

"""Words that leave later than they were written, because a platform was away or we were: they say times as of then.

"Tomorrow" is today after midnight. And a promise that has passed, or nearly so, before anybody heard of it was never
told: a new one takes its place before its word leaves, so that nobody is promised a time that lies behind them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from responder.clock import from_micros, known_micros, to_micros
from responder.errors import StoreUnavailable
from responder.flow.case import Conversation
from responder.flow.change import moved_to
from responder.flow.promise.words import say, say_opening
from responder.flow.render.markup import as_html
from responder.flow.tools import Tools
from responder.flow.voice import voice_of
from responder.model import DeliveryState
from responder.store import Store
from responder.store.claims import Claim, Result
from responder.store.recheck import TELLING
from responder.store.records import Change, Revised
from responder.store.shown import Stand
from responder.values import replace

_FRESH = timedelta(minutes=1)
_SOON = timedelta(minutes=10)  # a promise that ends so soon after its word left would hardly be one


def spoken(said: str, due: datetime) -> dict[str, Any]:
    """Return what a reply keeps of the time it names, so that it can be said anew."""
    return {"said": said, "due": known_micros(due)}


async def as_of_now(tools: Tools, store: Store, claims: list[Claim], now: datetime, *, resting: bool) -> list[Claim]:
    """Return the claims with words that are true now; those that are not to leave now are given back.

    What only speaks of a promise that has passed is cancelled. resting: the clock has jumped ahead, and nobody knows
    what has passed. While the store is away all leave as they are: a claim that is not sent would be lost from sight.
    """
    old = [] if resting else [claim for claim in claims if _is_old(claim, now)]
    if not old:
        return claims
    try:
        said, back = await _said(tools, store, old, now)
        await store.results(back)
    except StoreUnavailable:
        return claims
    stay = {result.delivery for result in back}
    return [replace(one, reply=said.get(one.delivery, one.reply)) for one in claims if one.delivery not in stay]


async def _said(
    tools: Tools, store: Store, old: list[Claim], now: datetime
) -> tuple[dict[int, Mapping[str, Any]], list[Result]]:
    """Return the new words by delivery, once they are written, and what is not to leave now."""
    over = [claim for claim in old if claim.purpose not in TELLING and not _ends_after(claim, now)]
    told = [claim for claim in old if claim.purpose in TELLING]
    stand = await store.as_they_stand([claim.conversation for claim in told]) if told else {}
    cases = {
        claim.delivery: stand[claim.conversation].conversation
        for claim in told
        if claim.conversation in stand
        and (_has_moved(claim, stand[claim.conversation]) or not _ends_after(claim, now + _SOON))
    }
    anew = [(claim, _written_anew(tools, claim, cases.get(claim.delivery), now)) for claim in old if claim not in over]
    changes = [(claim, change) for claim, change in anew if change is not None]
    applied = await store.apply([change for _, change in changes])
    said, back = {}, [_cancelled(claim, now) for claim in over]
    for (claim, change), is_done in zip(changes, applied, strict=True):
        if not is_done:
            back.append(_looked_at_again(claim, now))
        elif change.revised is not None:
            said[claim.delivery] = change.revised.reply
    return said, back


def _is_old(claim: Claim, now: datetime) -> bool:
    """Tell whether the words name a time, were written a while ago, and have certainly not arrived."""
    reply = claim.reply
    if claim.unsure or not reply.get("due") or not reply["said"] or reply["said"] not in reply["text"]:
        return False
    return now - datetime.fromisoformat(reply["written_at"]) > _FRESH


def _has_moved(claim: Claim, stand: Stand) -> bool:
    """Tell whether the promise that the word tells has another end by now: opening hours have changed meanwhile."""
    due = stand.conversation.promise_due
    return stand.made_at == claim.created_at and due is not None and to_micros(due) != claim.reply["due"]


def _ends_after(claim: Claim, moment: datetime) -> bool:
    return from_micros(claim.reply["due"]) > moment


def _written_anew(tools: Tools, claim: Claim, case: Conversation | None, now: datetime) -> Change | None:
    """Return what changes of the words, and of their promise; None where they are true.

    case: the conversation whose promise is told, where that has passed, ends soon, or has moved.
    """
    due = from_micros(claim.reply["due"])
    if case is not None and case.promise_id is not None and case.promise_due is not None:
        due = case.promise_due
        if due <= now + _SOON:
            due = max(due, _anew(tools, case, now))
    elif due <= now + _SOON:
        return None  # what it tells is over: whether it may leave has just been rechecked
    reply = _said_anew(tools, claim, due, now)
    if reply is None or (reply["text"], reply["due"]) == (claim.reply["text"], claim.reply["due"]):
        return None
    return _change(tools, claim, case, due, reply, now)


def _anew(tools: Tools, conversation: Conversation, now: datetime) -> datetime:
    account = tools.accounts.get(conversation.account)
    start = account.settings.until_known if account is not None else None
    return tools.promiser.again(conversation.account, conversation.id, now, start=start).due


def _said_anew(tools: Tools, claim: Claim, due: datetime, now: datetime) -> Mapping[str, Any] | None:
    """Return the reply with its times as they are said at `now`; None where its account is gone."""
    reply, account = claim.reply, tools.accounts.get(claim.account)
    text, said, opening = reply["text"], reply["said"], reply.get("opening")
    if account is None:
        return None
    zone, locale, reader = tools.settings.company.timezone, reply["locale"], account.zone_of(reply["to"])
    formal = voice_of(tools, account, locale)["address"] == "formal"
    new = {**reply, **spoken(say(due, now, zone, locale, reader, formal=formal), due)}
    text = text.replace(said, new["said"])
    if opening:
        opens = _opens(tools, account.name, from_micros(reply["opens"]))
        new |= {"opening": say_opening(opens, now, zone, locale, reader, formal=formal), "opens": to_micros(opens)}
        text = text.replace(opening, new["opening"])
    if "html" in reply:
        new["html"] = as_html(text)
    return {**new, "text": text, "written_at": now.isoformat(timespec="seconds")}


def _opens(tools: Tools, account: str, opening: datetime) -> datetime:
    """Return the first opening from the one that was said on: hours may have changed since."""
    return tools.promiser.calendar_of(account).next_opening(opening) or opening


def _change(
    tools: Tools, claim: Claim, before: Conversation | None, due: datetime, reply: Mapping[str, Any], now: datetime
) -> Change:
    revised = Revised(delivery=claim.delivery, due=now, reply=reply, claimed=True)
    if before is None or before.promise_id is None or before.promise_due == due:
        return Change(revised=revised)
    return replace(moved_to(before, before.promise_id, due, tools.settings.company.timezone), revised=revised)


def _cancelled(claim: Claim, now: datetime) -> Result:
    state = DeliveryState.CANCELLED
    return Result(delivery=claim.delivery, token=claim.token, state=state, at=now, error="promise-passed")


def _looked_at_again(claim: Claim, now: datetime) -> Result:
    """Something has just happened in the conversation: the next claim rechecks it all."""
    return Result(
        delivery=claim.delivery,
        token=claim.token,
        state=DeliveryState.DUE,
        at=now,
        due=now,
        error="not tried: the conversation has just changed",
        count_try=False,
    )

"""From what the store tells to what goes over the wire."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Literal

from responder.api import models as m
from responder.staff.actions import Done
from responder.store.records import Audit, Standing

AT_RISK = timedelta(hours=1)


def _of_standing(standing: Standing, now: datetime) -> dict[str, Any]:
    """Return the fields of a conversation."""
    v = standing.conversation
    taken = {"made_at": standing.made_at, "taken_by": standing.taken_by, "taken_at": standing.taken_at}
    return {
        "id": str(v.id),
        "account": v.account,
        "contact": standing.contact.handle,
        "name": standing.contact.name,
        "state": _state(v.opened_at, v.answered_at),
        "opened_at": v.opened_at,
        "acknowledged_at": v.acknowledged_at,
        "answered_at": v.answered_at,
        "last_customer_at": v.last_customer_at,
        "facts": _told(v.facts),
        "promise": _promise(v.promise_id, v.promise_due, now, taken),
    }


def of_row(row: Mapping[str, Any], now: datetime) -> m.Conversation:
    """Return a conversation of a page."""
    times = ("opened_at", "acknowledged_at", "answered_at", "last_customer_at", "promise_due", "made_at", "taken_at")
    at = {name: _moment(row[name]) for name in times}
    taken = {"made_at": at["made_at"], "taken_by": row["taken_by"], "taken_at": at["taken_at"]}
    return m.Conversation(
        id=str(row["id"]),
        account=row["account"],
        contact=row["handle"],
        name=row["name"],
        state=_state(at["opened_at"], at["answered_at"]),
        opened_at=at["opened_at"],
        acknowledged_at=at["acknowledged_at"],
        answered_at=at["answered_at"],
        last_customer_at=at["last_customer_at"],
        facts=_told(row["facts"]),
        promise=_promise(row["promise_id"], at["promise_due"], now, taken),
    )


def detail(standing: Standing, rows: Mapping[str, Any], history: list[Audit], now: datetime) -> m.Detail:
    """Return one conversation whole."""
    promises = [{**p, "id": str(p["id"])} for p in rows["promises"]]
    reminders = [{**r, "promise": _id(r["promise_id"])} for r in rows["reminders"]]
    deliveries = [{**d, "id": str(d["id"])} for d in rows["deliveries"]]
    return m.Detail(
        **_of_standing(standing, now),
        promises=[m.PromiseLine.model_validate(_only(m.PromiseLine, p)) for p in promises],
        reminders=[m.ReminderLine.model_validate(_only(m.ReminderLine, r)) for r in reminders],
        deliveries=[m.DeliveryLine.model_validate(_only(m.DeliveryLine, d)) for d in deliveries],
        history=[m.HistoryLine(at=a.at, verb=a.verb, who=a.who, via=a.via, detail=dict(a.detail)) for a in history],
    )


def outcome(done: Done, now: datetime, *, moved: bool = False) -> m.Outcome:
    """Return what came of an action."""
    audit = done.audit
    return m.Outcome(
        conversation=m.Conversation(**_of_standing(done.standing, now)),
        already=done.already,
        done_by=audit.who if audit else None,
        done_at=audit.at if audit else None,
        customer_told=moved and not done.already and not done.untold,
        untold=done.untold,
    )


def _promise(own: int | None, due: datetime | None, now: datetime, taken: Mapping[str, Any]) -> m.OpenPromise | None:
    if own is None or due is None:
        return None
    return m.OpenPromise(id=str(own), due=due, late=due < now, at_risk=due <= now + AT_RISK, **taken)


def _state(opened: datetime | None, answered: datetime | None) -> Literal["open", "answered", "quiet"]:
    if opened is not None:
        return "open"
    return "quiet" if answered is None else "answered"


def _told(facts: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in facts.items() if value}


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)


def _only(model: type[m.Wire], row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in model.model_fields}

"""A report as JSON-ready data; the keys are stable, see docs/reference/report.md."""

from __future__ import annotations

from typing import Any

from responder.report.figures import Promises, Report
from responder.report.spread import Spread, share

_COUNTS = (
    *("made", "kept", "late", "unanswered", "open", "cancelled", "untold", "retold", "moved", "broken", "judged"),
    *("kept_share", "last_kept", "last_broken", "last_kept_share"),
)
_SPANS = {
    "waited_seconds": "waited",
    "waited_clock_seconds": "waited_clock",
    "promised_seconds": "promised",
    "promised_clock_seconds": "promised_clock",
    "late_by_seconds": "late_by",
    "late_by_clock_seconds": "late_by_clock",
    "used_thousandths": "used",
}


def data_of(report: Report) -> dict[str, Any]:
    """Return the whole report as dicts, lists, text and numbers; a figure of too few cases is None."""
    quick, questions = report.acknowledgements, report.questions
    return {
        "version": 1,
        "since": report.since.isoformat(),
        "until": report.until.isoformat(),
        "now": report.now.isoformat(),
        "zone": report.zone,
        "account": report.account or None,
        "target": report.target,
        "total": _promises(report.total),
        "oldest_unanswered_seconds": report.oldest_waiting,
        "accounts": [{"account": name, **_promises(p)} for name, p in report.accounts],
        "weeks": [{"monday": week.isoformat(), **_promises(p)} for week, p in report.weeks],
        "hours": [
            {"weekday": i // 24 + 1, "hour": i % 24, **_promises(p)} for i, p in enumerate(report.hours) if p.made
        ],
        "topics": [{"topic": topic, **_promises(p)} for topic, p in report.topics],
        "used_tenths": list(report.used),
        "acknowledgements": {
            "sent": quick.sent,
            "not_sent": quick.not_sent,
            "milliseconds": _spread(quick.milliseconds),
        },
        "answered_automatically": report.answered_automatically,
        "without_reply": [{"action": s.action, "reason": s.reason, "count": s.count} for s in report.silences],
        "articles": [
            {
                "article": a.id,
                "given": a.given,
                "helped": a.helped,
                "refused": a.refused,
                "precision": share(a.helped, a.helped + a.refused),
            }
            for a in report.articles
        ],
        "questions": {
            "looked_at": questions.looked_at,
            "asked_by_one": questions.once,
            "groups": [{"text": q.text, "times": q.times, "people": q.people} for q in questions.groups],
        },
    }


def _promises(p: Promises) -> dict[str, Any]:
    counts = {name: getattr(p, name) for name in _COUNTS}
    return counts | {key: _spread(getattr(p, name)) for key, name in _SPANS.items()}


def _spread(spread: Spread) -> dict[str, int | None]:
    return {"count": spread.count, "median": spread.median, "p90": spread.p90, "p99": spread.p99}

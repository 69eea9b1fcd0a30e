"""What ops are told."""

from __future__ import annotations

from responder import log
from responder.alerts import Alerts
from responder.clock import SystemClock


def test_an_alert_that_anybody_can_cause_hides_no_other() -> None:
    alerts = Alerts(SystemClock(), log.get("test"))
    alerts.tell("account-down", "whatsapp: its log-in is refused")
    for _ in range(500):
        alerts.tell("unreadable", "mail: 1 event could not be read")

    assert [one["kind"] for one in alerts.as_json()] == ["unreadable", "account-down"]
    assert alerts.counts["unreadable"] == 500

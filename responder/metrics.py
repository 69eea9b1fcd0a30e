"""Counters for Prometheus: read when asked, kept as plain integers otherwise, so that the hot path pays nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from responder import log

if TYPE_CHECKING:
    from responder.daemon import Daemon


class _Numbers(Collector):
    def __init__(self, daemon: Daemon) -> None:
        self._daemon = daemon

    def collect(self) -> Iterable[Metric]:
        """Yield every number; labels are fixed sets of names, never personal data."""
        daemon = self._daemon
        yield _counter("responder_messages", "Messages by what became of them.", "outcome", daemon.flow.counts)
        yield _counter("responder_deliveries", "Sends by their outcome.", "state", daemon.outbox.counts)
        yield _counter("responder_alerts", "Alerts by kind.", "kind", daemon.alerts.counts)
        statuses = {str(k): v for k, v in daemon.web.statuses.items()}
        yield _counter("responder_webhooks", "Webhook requests by HTTP status.", "status", statuses)
        yield GaugeMetricFamily(
            "responder_backlog", "Recorded messages waiting in memory.", value=daemon.flow.waiting.backlog
        )
        yield CounterMetricFamily("responder_log_dropped", "Log lines that could not be written.", value=log.dropped())
        up = GaugeMetricFamily("responder_account_paused", "1 while an account sends nothing.", labels=["account"])
        for name, account in daemon.accounts.items():
            up.add_metric([name], 1.0 if account.paused or account.held else 0.0)
        yield up


def _counter(name: str, text: str, label: str, counts: Mapping[str, int]) -> CounterMetricFamily:
    family = CounterMetricFamily(name, text, labels=[label])
    for key, value in sorted(counts.items()):
        family.add_metric([key], value)
    return family


def page(daemon: Daemon) -> bytes:
    """Return the metrics page."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Numbers(daemon))
    return generate_latest(registry)

"""A webhook of Messenger or Instagram, read into our nouns. Pure: bytes in, values out.

Source: Graph API documentation, "Webhooks"; Messenger Platform documentation, "Webhooks". One delivery may hold many
entries and events. Unknown fields are skipped, and what cannot be read hurts only itself: a refusal would make Meta
send the whole delivery again, and after an hour of refusals it sends no more.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from responder import Ignored, Inbound
from responder.graph import MALFORMED, MalformedError, an_id, each, entries_of
from responder_messenger.events import Scope, kept_aside, read_event
from responder_messenger.platform import Platform

_HOLDERS = ("messaging", "standby", "changes")


def read(body: bytes, scope: Scope, platform: Platform) -> list[Inbound]:
    """Read one delivery; raises NotReadable when it is none of Meta's."""
    found: list[Inbound] = []
    for entry in entries_of(body, platform.sent_as, partial(kept_aside, scope), found):
        try:
            _entry(entry, scope, platform, found)
        except MALFORMED as error:
            found.append(kept_aside(scope, entry, error))
    return found


def _entry(entry: Any, scope: Scope, platform: Platform, found: list[Inbound]) -> None:
    if an_id(entry["id"]) != scope.own_id:
        found.append(Ignored(reason="other-account"))
        return
    if "field" in entry:  # the documentation of Instagram Login shows a change without its list
        entry = {**entry, "changes": [{"field": entry["field"], "value": entry["value"]}]}
    if not any(holder in entry for holder in _HOLDERS):
        raise MalformedError("an entry without events")
    keep = partial(kept_aside, scope)
    each(entry.get("messaging"), partial(read_event, scope=scope, standby=False), keep, found)
    each(entry.get("standby"), partial(read_event, scope=scope, standby=True), keep, found)
    each(entry.get("changes"), lambda change: platform.changes(change, entry, scope), keep, found)

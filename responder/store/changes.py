"""All that one step changes, in one transaction: whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from responder import crashpoints
from responder.clock import known_micros
from responder.store.claims import Holder
from responder.store.meeting import Meeting
from responder.store.records import Change
from responder.store.situations import DAY
from responder.store.stale import Stale
from responder.store.statement import Link
from responder.store.write import Write

_SECOND = 1_000_000
_KEEP_PACE = 120  # seconds
_KEEP_DAYS = 172_800  # seconds
Key = tuple[str, str, int]  # account, what is counted (see tables.pace), second


class Changes:
    """Applies changes in rounds: of those that touch the same rows, each sees what the one before it left."""

    def __init__(self, stale: Stale, write: Write, meeting: Meeting, holder: Holder, node: int = 0) -> None:
        self.holder, self.node = holder, node
        self._swept = 0
        self._stale, self._write, self._meeting = stale, write, meeting

    def apply(self, link: Link, calls: Sequence[Sequence[Change]]) -> list[list[bool]]:
        """Apply the changes of all waiting calls; each answer tells what was applied."""
        crashpoints.reach("before-apply")
        changes = [change for call in calls for change in call]
        self._meeting.lock(link, changes)
        done = [False] * len(changes)
        waiting: Sequence[int] = range(len(changes))
        while waiting:
            now, waiting = _apart(changes, waiting)
            batch = [(i, part) for i in now for part in (changes[i], *changes[i].beside)]
            stale, contacts = self._stale(link, [part for _, part in batch])
            gone = {i for (i, _), is_stale in zip(batch, stale, strict=True) if is_stale}
            gone.update(self._meeting.overtaken(link, [(i, changes[i]) for i in now]))
            fresh = [part for i, part in batch if i not in gone]
            for i in now:
                done[i] = i not in gone
            if fresh:
                self._write(link, fresh, contacts, self.holder)
                self._pace(link, fresh)
        answers, start = [], 0
        for call in calls:
            answers.append(done[start : start + len(call)])
            start += len(call)
        return answers

    def _pace(self, link: Link, changes: Sequence[Change]) -> None:
        """Count what was written: by account and second, and by the day where it is paid for."""
        counts: dict[Key, list[int]] = {}  # messages, new contacts, money
        latest = 0
        for change in changes:
            for d in change.deliveries:
                if d.purpose.startswith("staff"):
                    continue
                second = known_micros(d.created_at) // _SECOND
                latest = max(latest, second)
                _add(counts, (d.account, "", second), d.new_contact)
                if d.toll is not None:
                    _add(counts, (d.account, DAY, d.toll.day), d.new_contact, d.toll.cost)
                    for key in d.toll.counted:
                        _add(counts, (d.account, key, d.toll.day))
        if not counts:
            return
        rows = [(*key, self.node, *counted) for key, counted in sorted(counts.items())]
        link.many(self._write.pace, rows)
        if latest > self._swept + _KEEP_PACE:
            link.run(self._write.sweep, self.node, latest - _KEEP_PACE, latest - _KEEP_DAYS)
            self._swept = latest


def _add(counts: dict[Key, list[int]], key: Key, new_contact: bool = False, cost: int = 0) -> None:  # noqa: FBT001, FBT002
    """Count one message."""
    counted = counts.setdefault(key, [0, 0, 0])
    counted[0] += 1
    counted[1] += new_contact
    counted[2] += cost


def _apart(changes: Sequence[Change], waiting: Sequence[int]) -> tuple[list[int], list[int]]:
    """Split into changes that touch different rows, and those that must come after them."""
    if len(waiting) == 1:
        return list(waiting), []
    now: list[int] = []
    later: list[int] = []
    touched: set[Any] = set()
    for i in waiting:
        rows: set[Any] = set()
        _touch(changes[i], rows)
        for part in changes[i].beside:
            _touch(part, rows)
        if touched.isdisjoint(rows):
            now.append(i)
        else:
            later.append(i)
        touched |= rows  # also of what waits: a third must not overtake it
    return now, later


def _touch(change: Change, rows: set[Any]) -> None:
    """Name the rows: our ids are unique over all tables, new rows are named by their key too."""
    if change.decided:
        rows.add(change.decided.row)
    if change.contact:
        rows |= {change.contact.id, (change.contact.account, change.contact.handle)}
    if change.conversation:
        rows |= {change.conversation.id, (change.conversation.account, change.conversation.key, "conversation")}
    if change.cancel:
        rows.add(change.cancel.conversation)
    if change.revised:
        rows.add(change.revised.delivery)
    if change.reminder:
        rows.add(change.reminder.conversation)
    if change.settled:
        rows.add(change.settled.id)
    for delivery in change.deliveries:
        rows.add(delivery.conversation)
    for reminder in change.reminders:
        rows.add(reminder.conversation)

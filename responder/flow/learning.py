"""What the estimator hears of a change that was committed: who waits from now on, and whose wait has ended."""

from __future__ import annotations

from responder.flow.promise import Promiser
from responder.store.ids import moment_of
from responder.store.records import Change, PaceEvent
from responder.values import maker

_event = maker(PaceEvent)


def learn(promiser: Promiser, change: Change) -> None:
    """Tell the estimator; what a restart reads from the store (`Store.pace_events`) says the same."""
    for event in events_of(change):
        promiser.hear(event)


def events_of(change: Change) -> list[PaceEvent]:
    """Return what a change means for the estimator, oldest first."""
    events: list[PaceEvent] = []
    promise, answer = change.promise, change.answer
    if promise is not None and not promise.again:
        events.append(
            _event(
                id=promise.id,
                account=promise.account,
                conversation=promise.conversation,
                at=promise.made_at,
                due=promise.due,
                priority=promise.priority,
            )
        )
    if answer is not None:
        events.append(
            _event(
                id=answer.id,
                account=answer.account,
                conversation=answer.conversation,
                at=answer.answered_at or moment_of(answer.id),
                arrived_at=answer.arrived_at,
                left=answer.answered_at is None,
            )
        )
    for beside in change.beside:
        events += events_of(beside)
    return events

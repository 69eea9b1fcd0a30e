"""The rooms of the store: each has the statements for one kind of work, compiled once per process and database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from responder.store.ahead import room
from responder.store.aside import Aside
from responder.store.follow_up import FollowUps
from responder.store.intake import Intake
from responder.store.lessons import Lessons
from responder.store.meeting import Meeting
from responder.store.merge import Merge
from responder.store.moves import Moves
from responder.store.ops import Ops
from responder.store.outbox import Outbox
from responder.store.outside import Outside
from responder.store.paces import Paces
from responder.store.rules import Rules
from responder.store.schema import made, named
from responder.store.situations import Situations
from responder.store.stale import Stale
from responder.store.statement import Kind, Sql
from responder.store.write import Write

if TYPE_CHECKING:
    from responder.store.people import People
    from responder.store.retention import Retention


@dataclass(frozen=True, slots=True)
class Rooms:
    """The statements of each room of the store; they hold nothing of any one store."""

    intake: Intake
    situations: Situations
    stale: Stale
    write: Write
    meeting: Meeting
    outbox: Outbox
    follow_ups: FollowUps
    ops: Ops
    moves: Moves
    paces: Paces


def _rooms(sql: Sql) -> Rooms:
    situations = Situations(sql)
    return Rooms(
        *(Intake(sql), situations, Stale(sql), Write(sql), Meeting(sql, situations.same, situations.pace), Outbox(sql)),
        *(FollowUps(sql), Ops(sql), Moves(sql), Paces(sql)),
    )


AHEAD: Mapping[str, Callable[[Sql], object]] = {
    "schema": made,
    "columns": named,
    "rooms": _rooms,
    "aside": Aside,
    "lessons": Lessons,
    "merge": Merge,
    "outside": Outside,
    "rules": Rules,
}


@cache
def rooms_of(kind: Kind) -> Rooms:
    """Return the rooms, once per process and kind of database."""
    return room("rooms", kind, _rooms)


@cache
def lessons_of(kind: Kind) -> Lessons:
    """Return the statements about what is learned when the first lesson is asked for."""
    return room("lessons", kind, Lessons)


@cache
def aside_of(kind: Kind) -> Aside:
    """Return the statements about what waits for ops when something first does."""
    return room("aside", kind, Aside)


@cache
def people_of(kind: Kind) -> People:
    """Load and compile the statements about one person when somebody first asks."""
    from responder.store.people import People  # noqa: PLC0415 - most daemons are stopped before anybody does

    return People(Sql(kind))


@cache
def merge_of(kind: Kind) -> Merge:
    """Return the statements that make two contacts one person when somebody first asks."""
    return room("merge", kind, Merge)


@cache
def outside_of(kind: Kind) -> Outside:
    """Return the statements about closed reply windows when a platform first tells of one."""
    return room("outside", kind, Outside)


@cache
def rules_of(kind: Kind) -> Rules:
    """Return the statements about time zone rules and opening hours: at the start, and when they change."""
    return room("rules", kind, Rules)


@cache
def retention_of(kind: Kind) -> Retention:
    """Load and compile the statements about what is too old when it is first looked for."""
    from responder.store.retention import Retention  # noqa: PLC0415 - many deployments keep everything

    return Retention(Sql(kind))

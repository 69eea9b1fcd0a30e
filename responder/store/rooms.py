"""The rooms of the store: each has the statements for one kind of work, compiled once per process and database."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from responder.store.follow_up import FollowUps
from responder.store.intake import Intake
from responder.store.lessons import Lessons
from responder.store.meeting import Meeting
from responder.store.merge import Merge
from responder.store.moves import Moves
from responder.store.ops import Ops
from responder.store.outbox import Outbox
from responder.store.paces import Paces
from responder.store.rules import Rules
from responder.store.situations import Situations
from responder.store.stale import Stale
from responder.store.statement import Kind, Sql
from responder.store.write import Write

if TYPE_CHECKING:
    from responder.store.aside import Aside
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


@cache
def rooms_of(kind: Kind) -> Rooms:
    """Compile all statements, once per process and kind of database."""
    sql = Sql(kind)
    situations = Situations(sql)
    return Rooms(
        *(Intake(sql), situations, Stale(sql), Write(sql), Meeting(sql, situations.same), Outbox(sql)),
        *(FollowUps(sql), Ops(sql), Moves(sql), Paces(sql)),
    )


@cache
def lessons_of(kind: Kind) -> Lessons:
    """Compile the statements about what is learned when the first lesson is asked for."""
    return Lessons(Sql(kind))


@cache
def aside_of(kind: Kind) -> Aside:
    """Load and compile the statements about what waits for ops when somebody first asks."""
    from responder.store.aside import Aside  # noqa: PLC0415 - a daemon is seldom asked

    return Aside(Sql(kind))


@cache
def people_of(kind: Kind) -> People:
    """Load and compile the statements about one person when somebody first asks."""
    from responder.store.people import People  # noqa: PLC0415 - most daemons are stopped before anybody does

    return People(Sql(kind))


@cache
def merge_of(kind: Kind) -> Merge:
    """Compile the statements that make two contacts one person when somebody first asks."""
    return Merge(Sql(kind))


@cache
def rules_of(kind: Kind) -> Rules:
    """Compile the statements about time zone rules at the start, and when there are newer ones."""
    return Rules(Sql(kind))


@cache
def retention_of(kind: Kind) -> Retention:
    """Load and compile the statements about what is too old when it is first looked for."""
    from responder.store.retention import Retention  # noqa: PLC0415 - many deployments keep everything

    return Retention(Sql(kind))

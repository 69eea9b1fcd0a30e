"""The small numbers that stand for states in the database. They never change their meaning."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from responder.model import Author, DeliveryState, PromiseState, ReceiptState, ReminderState

E = TypeVar("E", bound=StrEnum)

AUTHOR = {Author.CUSTOMER: 0, Author.AGENT: 1, Author.MACHINE: 2, Author.US: 3}
DELIVERY = {
    DeliveryState.DUE: 0,
    DeliveryState.CLAIMED: 1,
    DeliveryState.SENT: 2,
    DeliveryState.REFUSED: 3,
    DeliveryState.UNKNOWN: 4,
    DeliveryState.HELD: 5,
    DeliveryState.CANCELLED: 6,
}
REMINDER = {
    ReminderState.PLANNED: 0,
    ReminderState.FIRED: 1,
    ReminderState.CANCELLED: 2,
    ReminderState.SKIPPED: 3,
}
PROMISE = {
    PromiseState.OPEN: 0,
    PromiseState.KEPT: 1,
    PromiseState.MISSED: 2,
    PromiseState.RETOLD: 3,
    PromiseState.CANCELLED: 4,
    PromiseState.CLOSED: 6,
}
# rising: a receipt only ever moves up, and nothing comes after "failed"
RECEIPT = {ReceiptState.SENT: 1, ReceiptState.DELIVERED: 2, ReceiptState.READ: 3, ReceiptState.FAILED: 4}

DUE, CLAIMED, SENT, REFUSED, UNKNOWN, HELD, CANCELLED = range(7)
NEVER_LEFT = (REFUSED, CANCELLED)
PLANNED = 0


def names(codes: dict[E, int]) -> dict[int, str]:
    """Return the word for each number."""
    return {code: state.value for state, code in codes.items()}


AUTHORS = names(AUTHOR)
DELIVERIES = names(DELIVERY)
REMINDERS = names(REMINDER)
PROMISES = names(PROMISE)
RECEIPTS = {0: None, **names(RECEIPT)}

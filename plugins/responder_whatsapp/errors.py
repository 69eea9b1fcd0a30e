"""What each error of WhatsApp means for a message of ours.

Sources: Graph API documentation, "Handle errors"; WhatsApp documentation, "Error codes". Decided by `code` (and
subcode 33), never by the words: those change.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from responder import HttpAnswer, OutcomeUnknown, Sent
from responder.graph import Rule, Table, Verdict, blocked, few, later, refused, stop, window

RULES: Mapping[int, Rule] = {
    10: stop("a permission is missing: the token needs whatsapp_business_messaging"),
    33: stop("the number is gone or not ours: look at phone_number_id"),
    80007: later("too many calls of the WhatsApp account", minutes=5),
    80008: later("too many calls about templates", hours=1),
    130403: blocked("the business has blocked this person"),
    130429: later("too many messages a second from this number"),
    130472: refused("the person is in an experiment of the platform"),
    130497: blocked("the account may not write to this country"),
    131000: few("unknown error"),
    131005: stop("access denied: the token needs whatsapp_business_messaging"),
    131008: refused("a parameter is missing"),
    131009: refused("a parameter has a value that is not allowed"),
    131016: later("the service is not available"),
    131021: refused("sender and recipient are the same"),
    131026: blocked("cannot be delivered: no WhatsApp, an old app, or the terms not accepted"),
    131030: refused("a test number writes only to numbers on its list"),
    131031: stop("the account is locked"),
    131037: stop("the display name is not approved"),
    131042: stop("the payment method does not work"),
    131045: stop("the number's certificate is not valid: register it again"),
    131047: window("more than 24 hours since the person's last message"),
    131048: later("restricted for spam: look at the number's quality", hours=1),
    131049: refused("held back by the platform for the person's sake"),
    131050: blocked("the person has stopped such messages"),
    131051: refused("a type of message that is not supported"),
    131052: refused("a medium could not be fetched"),
    131053: refused("a medium could not be taken"),
    131055: refused("a method that is not allowed"),
    131056: Rule(Verdict.PAIR, "too many messages to the same person"),
    131057: later("the account is in maintenance", minutes=1),
    131062: refused("this message needs a phone number, not a user id"),
    131063: refused("marketing templates are switched off here"),
    131064: refused("too many templates filed wrongly: look at their categories"),
    132000: refused("the number of template parameters is wrong"),
    132001: refused("the template does not exist in this language"),
    132005: refused("the filled template is too long"),
    132007: refused("the template breaks a policy"),
    132008: refused("a template parameter has a value that is not allowed"),
    132012: refused("a template parameter has the wrong form: names and numbers are not the same"),
    132015: refused("the template is paused"),
    132016: refused("the template is switched off for good"),
    132018: refused("a template parameter is wrong"),
    132068: refused("the flow is blocked"),
    132069: later("the flow is throttled"),
    **dict.fromkeys(
        (133000, 133004, 133005, 133006, 133008, 133009, 133015, 133016),
        stop("the number's registration or PIN has a problem: look at the console, and do not hurry"),
    ),
    133010: stop("the number is not registered for the Cloud API: call /register"),
    134011: stop("the terms of payment are not accepted"),
    135000: few("unknown error with this message"),
    137000: refused("the person's identity has changed and was not confirmed"),
}
WINDOW_CLOSED = frozenset(str(code) for code, rule in RULES.items() if rule.verdict is Verdict.WINDOW)
_TABLE = Table(
    "WhatsApp",
    RULES,
    {(100, 33): RULES[33]},
    frozenset({4, 613, 80007, 80008, 130429, 131048, 131057}),  # limits that bind the number, not the message
)


def outcome(answer: HttpAnswer, *, tries: int, now: datetime) -> Sent:
    """Return what the platform took; raises what the table says for what it did not."""
    return Sent(_id(_TABLE.accepted(answer, tries=tries, now=now)))


def _id(body: Mapping[str, Any]) -> str:
    """Return the id of the message that was taken: {"messages": [{"id": "wamid…"}]}."""
    messages = body.get("messages")
    first = messages[0] if isinstance(messages, list) and messages else None
    own_id = first.get("id") if isinstance(first, dict) else None
    if not isinstance(own_id, str) or not own_id:
        raise OutcomeUnknown("The platform answered 200 without the id of a message.")
    return own_id

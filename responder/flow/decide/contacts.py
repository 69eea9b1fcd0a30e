"""People who do not want to hear from us, and addresses that lead nowhere."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.decide import caps
from responder.flow.decide.reasons import Reason
from responder.flow.decide.rules import Rules, silent
from responder.model import Action, Decision


def still_opted_out(case: Case, rules: Rules) -> Decision | None:  # noqa: ARG001
    """The person said stop earlier; the word that undoes it ("start") lets this message through."""
    since = case.contact.opted_out_at
    if since is None or (case.understanding.opt_in and case.theirs):
        return None
    return silent(Reason.STILL_OPTED_OUT, "built in: opt-out holds", f"since {since:%Y-%m-%d %H:%M} UTC")


def opts_out(case: Case, rules: Rules) -> Decision | None:
    """The whole message is a word such as "stop": one confirmation on a chat, and nothing from then on.

    By mail a confirmation would already be one message too many, and so it would to whoever did not prove who wrote.
    On WhatsApp an opt-out must be honoured ("WhatsApp Business Messaging Policy"), and its confirmation is of the kind
    that every business may send ("utility templates: opt-in and opt-out confirmation").
    A letter that anybody may have written opts nobody out: whoever knows us hears that we got it, and can answer that.
    """
    if not case.understanding.opt_out or not (case.theirs or not case.contact.said):
        return None
    rule = "built in: opt-out words"
    if not case.chat or not case.message.proven or case.message.public or caps.reached(case, rules):
        return silent(Reason.OPTED_OUT, rule)
    return Decision(action=Action.SHORT, reason=Reason.OPTED_OUT, rule=rule, situation="opted-out")


def dead_address(case: Case, rules: Rules) -> Decision | None:  # noqa: ARG001
    """Our mail to this address bounced for good."""
    until = case.contact.dead_until
    if until is None or until <= case.now:
        return None
    return silent(Reason.DEAD_ADDRESS, "built in: hard bounce", f"until {until:%Y-%m-%d} UTC")

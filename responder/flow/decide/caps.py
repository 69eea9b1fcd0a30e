"""The caps: whatever other systems do, we stop."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from responder.flow.case import Case
from responder.flow.decide import paid
from responder.flow.decide.reasons import Reason
from responder.flow.decide.rules import DAY, Rules, held, silent
from responder.model import Decision

_BEHIND = timedelta(minutes=5)  # who wrote so long ago waited for us already
_NOTHING: tuple[str, ...] = ()
_SENDER_DAY, _SAME_TEXT_SENDER_DAY = Reason.CAP_SENDER_DAY, Reason.CAP_SAME_TEXT_SENDER_DAY  # looked up once


def fuse_open(case: Case, rules: Rules) -> Decision | None:
    """Too much went out lately, or staff stopped everything."""
    return held(Reason.FUSE_OPEN, rules.line("caps.fuse_rest"), case.fuse) if case.fuse else None


def too_old(case: Case, rules: Rules) -> Decision | None:
    """The message was written so long ago that "we got it" would only confuse."""
    age = case.now - case.message.sent_at
    if age <= rules.oldest:
        return None
    return silent(Reason.TOO_OLD, "built in: 24 hours", f"written {age // timedelta(hours=1)} hours ago")


def sender_day(case: Case, rules: Rules) -> Decision | None:
    """So many to this person in 24 hours, over all conversations, or to one mailbox by other addresses of it."""
    count, cap = max(len(_lately(case)), case.counts.mailbox_day), rules.caps.sender_day
    return _over(count, cap, _SENDER_DAY, rules, "caps.sender_day")


def same_text_sender_day(case: Case, rules: Rules) -> Decision | None:
    """So many to this person in 24 hours for the same text: a robot, or a customer who presses send again."""
    count, cap = _lately(case).count(case.text_hash), rules.caps.same_text_sender_day
    return _over(count, cap, _SAME_TEXT_SENDER_DAY, rules, "caps.same_text_sender_day")


def same_text_domain_hour(case: Case, rules: Rules) -> Decision | None:
    """A robot that writes from a new address of one mail domain each time."""
    if not _by_mail(case):
        return None
    count, cap = case.counts.same_text_domain_hour, rules.caps.same_text_domain_hour
    return _over(count, cap, Reason.CAP_SAME_TEXT_DOMAIN_HOUR, rules, "caps.same_text_domain_hour")


def same_text_hour(case: Case, rules: Rules) -> Decision | None:
    """The same text from everywhere by mail; in a chat many say "hi", or the words that an advertisement offers."""
    if not _by_mail(case):
        return None
    count, cap = case.counts.same_text_hour, rules.caps.same_text_hour
    return _over(count, cap, Reason.CAP_SAME_TEXT_HOUR, rules, "caps.same_text_hour")


def catching_up(case: Case, rules: Rules) -> Decision | None:
    """Many who wrote while we were away are answered minute by minute: together they would open the fuse.

    Half of what a minute allows stays for those who write now. Danger waits for nothing.
    """
    if not rules.patient or case.understanding.danger or case.now - case.message.sent_at < _BEHIND:
        return None
    counts, minute, strangers = case.counts, rules.caps.account_minute, rules.caps.new_contacts_minute
    most = [(counts.account_minute, minute, "caps.account_minute")]
    if not case.message.proven:
        most.append((counts.unproven_minute, unproven_of(minute), "caps.account_minute"))
    if case.toll is not None and not case.contact.said:
        most.append((counts.new_contacts_minute, strangers, "caps.new_contacts_minute"))
    for count, cap, key in most:
        if count >= max(1, cap // 2):
            return silent(Reason.CATCHING_UP, rules.line(key), f"{count} of at most {cap} in this minute")
    return None


def unproven_of(minute: int) -> int:
    """Return how much of what an account may say in a minute goes to people who prove nothing."""
    return max(1, minute // 2)


def unproven_minute(case: Case, rules: Rules) -> Decision | None:
    """Anybody can forge senders: half of what opens the fuse is theirs, so that they alone cannot open it."""
    if case.message.proven:
        return None
    count, cap = case.counts.unproven_minute, unproven_of(rules.caps.account_minute)
    if count < cap:
        return None
    return held(Reason.CAP_UNPROVEN_MINUTE, rules.line("caps.account_minute"), f"{count} of at most {cap}")


def account_minute(case: Case, rules: Rules) -> Decision | None:
    """More than this account may say in a minute: the flow opens the fuse."""
    count, cap = case.counts.account_minute, rules.caps.account_minute
    if count < cap:
        return None
    return held(Reason.FUSE_TRIPPED, rules.line("caps.account_minute"), f"{count} of at most {cap} in a minute")


_ALL = (
    *(fuse_open, too_old, sender_day, same_text_sender_day, same_text_domain_hour, same_text_hour),
    *(paid.reached, unproven_minute, account_minute),
)


def reached(case: Case, rules: Rules) -> bool:
    """Tell whether any of them keeps back a short word; that is left out then, and nobody is told of it later."""
    return any(cap(case, rules) is not None for cap in _ALL)


def _by_mail(case: Case) -> bool:
    """Tell whether they write by mail; a number, or a name such as @lena:server, is no mail address."""
    return bool(case.message.handle.rpartition("@")[0])


def _over(count: int, cap: int, reason: Reason, rules: Rules, key: str) -> Decision | None:
    if count < cap:
        return None
    return silent(reason, rules.line(key), f"{count} of at most {cap}")


def _lately(case: Case) -> Sequence[str]:
    """Return the hashes of the texts to which this person had an answer within 24 hours."""
    acknowledged = case.contact.acknowledged
    if not acknowledged:
        return _NOTHING
    since = case.now - DAY
    return [text for at, text in acknowledged if at > since]

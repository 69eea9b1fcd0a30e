"""What an SMTP server's refusal means for us: a table by stage and code (RFC 5321 section 4.2, RFC 3463, RFC 4954)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from responder import BlockedByContact, CredentialsRejected, Refused, SendError, TryLater

_ENHANCED = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_NOBODY: Final = {"5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.1"}
_USED_UP: Final = {"5.4.5", "5.1.90"}  # Gmail's and Microsoft 365's limits of a day
_POLICY = re.compile(
    r"relay|spam|policy|blocked|blacklist|block list|reputation|authenticat|denied|sender", re.IGNORECASE
)
_BLOCK: Final = timedelta(minutes=30)
_GREY: Final = (5, 10, 20, 30)  # minutes; greylisting servers want 5 to 30


def judge(stage: str, code: int, text: str, tries: int = 0) -> SendError:
    """Turn the server's answer at one stage (connect, auth, mail, rcpt, data) into one of our errors."""
    said = f"{code} {text.strip()[:200]}"
    enhanced = found[1] if (found := _ENHANCED.search(text)) else ""
    if stage == "auth":
        return _login(code, said)
    if code in (530, 534, 535, 538):
        return CredentialsRejected(f"the mail server wants another login: {said}")
    if code < 500:
        return TryLater(f"the mail server asks to wait: {said}", after=_pause(stage, code, tries))
    if stage == "connect":
        return TryLater(f"the mail server refuses our connection: {said}", after=_BLOCK)
    if enhanced == "5.7.30":
        return CredentialsRejected(f"the mail server takes no passwords any more, use oauth: {said}")
    if enhanced in _USED_UP:
        return TryLater(f"the account may send no more today: {said}", after=_BLOCK, everyone=True)
    if stage in ("rcpt", "data") and _is_nobody(stage, code, enhanced, text):
        return BlockedByContact(f"the mail server knows no such address: {said}")
    return Refused(f"the mail server refused the mail: {said}")


def blames_sender(code: int, text: str) -> bool:
    """Tell whether a final refusal is about who sends: then an empty return path may be the reason."""
    return code >= 500 and re.search(r"sender|mail from|return.?path|not owned|<>|from address", text, re.I) is not None


def may_not_send_as(code: int, text: str) -> bool:
    """Tell whether a whole mail was refused since we may not send in that name."""
    return code >= 500 and re.search(r"send ?as|(?:null|empty) (?:sender|return)", text, re.I) is not None


def _login(code: int, said: str) -> SendError:
    if code in (421, 432, 454) or 400 <= code < 500:
        return TryLater(f"the mail server cannot log us in now: {said}", after=timedelta(minutes=1))
    return CredentialsRejected(f"the mail server does not accept user and password: {said}")


def _pause(stage: str, code: int, tries: int) -> timedelta:
    if code == 421:
        return timedelta(minutes=1)
    if stage in ("rcpt", "data") and code in (450, 451, 452):
        return timedelta(minutes=_GREY[min(tries, len(_GREY) - 1)])
    return timedelta(minutes=2)


def _is_nobody(stage: str, code: int, enhanced: str, text: str) -> bool:
    if enhanced:
        return enhanced in _NOBODY
    return stage == "rcpt" and code in (550, 551, 553) and not _POLICY.search(text)

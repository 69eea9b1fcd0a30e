"""What each answer of Telegram means for a message of ours: a table, read from the top.

Source: Bot API, "Making requests", and the words of the server's own code (tdlib/telegram-bot-api); those vary, so
their beginning decides.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from responder import (
    BlockedByContact,
    CredentialsRejected,
    HttpAnswer,
    NotReadable,
    OutcomeUnknown,
    Refused,
    ReplyWindowClosed,
    SendError,
    TryLater,
    json_object,
    refusal,
)

LONGEST_WAIT = timedelta(hours=6)
WEBHOOK_ACTIVE = "can't use getupdates"


class Rule(NamedTuple):
    """One line: the code, how the description begins (lower case, after "Bad Request: "), what it means."""

    code: int
    begins: str
    error: type[SendError]
    words: str


NOT_PARSED = Rule(400, "can't parse entities", Refused, "an element that Telegram cannot read")  # plain text may do
RULES = (
    NOT_PARSED,
    Rule(400, "chat not found", BlockedByContact, "no such chat: the person never started the bot"),
    Rule(400, "peer_id_invalid", BlockedByContact, "no such chat"),
    Rule(400, "business_peer_invalid", ReplyWindowClosed, "the business chat takes no message from us now"),
    Rule(400, "business_peer_usage_missing", ReplyWindowClosed, "no message came in this business chat in 24 hours"),
    Rule(400, "business_connection_invalid", Refused, "the account has taken the bot off its chats"),
    Rule(400, "business connection not found", Refused, "the account has taken the bot off its chats"),
    Rule(400, "not enough rights", BlockedByContact, "the bot may not write in this group"),
    Rule(400, "topic_closed", Refused, "the topic is closed"),
    Rule(400, "message thread not found", Refused, "the topic is gone"),
    Rule(400, "message is too long", Refused, "the text is too long"),
    Rule(400, "message text is empty", Refused, "the text is empty"),
    Rule(400, "", Refused, "Telegram does not take it"),
    Rule(401, "", CredentialsRejected, "the token is not accepted: make a new one at BotFather"),
    Rule(403, "", BlockedByContact, "the bot may not write there: blocked, removed, or never started"),
    Rule(404, "", CredentialsRejected, "no such bot: the token is wrong"),
    Rule(413, "", Refused, "too large"),
    Rule(429, "", TryLater, "too many messages"),
)


class Told(NamedTuple):
    """What Telegram says of a request that it did not fulfil."""

    code: int
    description: str  # in lower case, without "Bad Request: " and its like
    parameters: dict[str, Any]


def told(answer: HttpAnswer) -> Told | None:
    """Return Telegram's own words; None when the answer is not Telegram's, or says that all is well."""
    try:
        given = json_object(answer.body)
    except NotReadable:
        return None
    if given.get("ok") is not False:
        return None
    code, words, more = given.get("error_code"), given.get("description"), given.get("parameters")
    text = words.lower() if isinstance(words, str) else ""
    head, sign, rest = text.partition(": ")
    known = head in {"bad request", "forbidden", "conflict", "unauthorized", "not found", "too many requests"}
    return Told(
        code if isinstance(code, int) else answer.status,
        rest if sign and known else text,
        more if isinstance(more, dict) else {},
    )


def result(answer: HttpAnswer, now: datetime, *, group: bool = False, repeatable: bool = False) -> Any:
    """Return the result of a request. Raises what the table says where there is none.

    group: the chat has a limit of its own (20 messages a minute), so only this message waits for it. repeatable: it
    only asks; a message has no key that would make a repeat harmless.
    """
    said = told(answer)
    if said is not None:
        raise _error_of(said, now, answer, group=group, repeatable=repeatable)
    if not 200 <= answer.status < 300:
        raise refusal(answer, now, repeatable=repeatable)
    try:
        given = json_object(answer.body)
    except NotReadable:
        given = {}
    if given.get("ok") is not True or "result" not in given:
        raise OutcomeUnknown(f"HTTP {answer.status} with an answer that cannot be read.")
    return given["result"]


def rule_of(said: Told | None) -> Rule | None:
    """Return the line of the table for an answer."""
    if said is None:
        return None
    return next((r for r in RULES if r.code == said.code and said.description.startswith(r.begins)), None)


def moved_to(said: Told | None) -> int | None:
    """Return the new id of a group that has become a supergroup."""
    found = said.parameters.get("migrate_to_chat_id") if said else None
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _error_of(
    said: Told, now: datetime, answer: HttpAnswer, *, group: bool = False, repeatable: bool = False
) -> SendError:
    """Return the error for an answer; Telegram's own words stay out, since they may say anything back."""
    rule = rule_of(said)
    if rule is None:
        plain = HttpAnswer(said.code if said.code >= 300 else 500, answer.headers, b"")
        return refusal(plain, now, repeatable=repeatable)
    words = f"Telegram: {rule.words} ({said.code})."
    if rule.error is TryLater:
        return TryLater(words, after=_wait(said), everyone=not group)
    return rule.error(words)


def _wait(said: Told) -> timedelta | None:
    seconds = said.parameters.get("retry_after")
    if not isinstance(seconds, int) or isinstance(seconds, bool) or seconds < 0:
        return None
    return min(timedelta(seconds=min(seconds, 86_400)), LONGEST_WAIT)

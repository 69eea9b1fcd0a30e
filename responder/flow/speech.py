"""Steps 4b and 5 together: the promise, the words for the template, and the reply as it goes into the outbox."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from responder.accounts import Account
from responder.flow.case import Case
from responder.flow.promise.words import say, say_duration, say_opening
from responder.flow.render import greeting_name
from responder.flow.render.length import shorten
from responder.flow.render.markup import as_html, as_text
from responder.flow.tools import Tools
from responder.model import Decision, Message, Promise, Topic
from responder.store.records import DueReminder

_PREFIX = re.compile(
    r"^(?:\s*(?:re|aw|antw|sv|vs|res|rif|tr|wg|fwd?|回复|答复|转发)(?:\[\d{1,3}\])?\s*[:\uff1a])+\s*",
    re.IGNORECASE,
)
_NOTHING: tuple[Topic, ...] = ()
_NONE: Mapping[str, Any] = {  # what most situations do not say
    "name": "",
    "subject": "",
    "opening": "",
    "note": "",
    "notice": "",
    "articles": _NOTHING,
    "mood": "neutral",
    "urgent": False,
    "danger": False,
    "wants_human": False,
    "offer_human": False,
    "again": False,
    "open_case": "",
    "asked": (),
    "noted": (),
    "context": "",
    "elsewhere": "",
    "elsewhere_said": "",
    "tone": "warm",
    "emoji": False,
    "length": "normal",
    "sign": "",
    "kind": "text",
    "previous": "",
    "contact": "",
    "waiting_since": "",
    "others": 0,
    "until": "",
    "link": "",
    "answered_link": "",
    "take_link": "",
    "more_time": "",
}
BY_PROGRAM: Mapping[str, Any] = {"by": "program"}  # in `reply_to`: the platform does not know the message's id


def words_for(tools: Tools, case: Case, promise: Promise, account: Account, extra: Mapping[str, Any]) -> dict[str, Any]:
    """Return everything a template may say; nothing of the sender's own where nobody proved who wrote."""
    message, understanding, locale = case.message, case.understanding, case.understanding.locale
    company = tools.settings.company
    proven = message.proven
    calendar = tools.promiser.calendar_of(account.name)
    opening = None if case.open_now else calendar.next_opening(case.now)
    reader, formal = account.zone_of(message.handle), company.address == "formal"
    return {
        **_always(tools, account),
        "name": greeting_name(message.name or case.contact.name or "") if proven else "",
        "proven": proven,
        "subject": clean_subject(message.subject) if proven else "",
        "said": say(promise.due, case.now, promise.zone, locale, reader, formal=formal),
        "busy": promise.busy,
        "open_now": case.open_now,
        "opening": say_opening(opening, case.now, promise.zone, locale, reader, formal=formal) if opening else "",
        "note": calendar.note(case.now, promise.due, locale),
        "notice": tools.notices.said(account.name, case.now, locale),
        "articles": understanding.topics if message.kind != "voice" else _NOTHING,
        "mood": understanding.mood.value,
        "urgent": understanding.urgent,
        "danger": understanding.danger,
        "wants_human": understanding.wants_human,
        "kind": message.kind.value,
        "seed": seed_of(message),
        **extra,
    }


def _always(tools: Tools, account: Account) -> dict[str, Any]:
    """Return every word that a template may ask for: what holds for the account, and nothing for all others."""
    company = tools.settings.company
    return {
        "company": company.name,
        "team": company.signature,
        "address": company.address,
        "channel": account.channel.kind,
        "account": account.name,
        **_NONE,
    }


def seed_of(message: Message) -> int:
    """Return the number that picks a wording: the same for the same message, so that `explain` repeats it."""
    return zlib.crc32(f"{message.account}/{message.id}".encode("utf-8", "replace"))


def _by_program(message: Message) -> bool:
    return bool(message.reply_to.get("by") == BY_PROGRAM["by"])


def clean_subject(subject: str) -> str:
    """Return a subject without the prefixes of answers and without control characters."""
    flat = "".join(c if c.isprintable() else " " for c in subject)
    return _PREFIX.sub("", " ".join(flat.split()))[:200]


def reply_for(
    tools: Tools, case: Case, decision: Decision, promise: Promise, account: Account, extra: Mapping[str, Any]
) -> dict[str, Any]:
    """Render the reply to one message, as JSON for the outbox."""
    message, locale = case.message, case.understanding.locale
    words = words_for(tools, case, promise, account, extra)
    rendered = tools.renderer.render(decision.situation, locale, words, seed=words["seed"])
    subject = f"Re: {words['subject']}" if words["subject"] else rendered.subject
    reply = _reply(
        account,
        to=message.handle,
        text=rendered.text,
        subject=subject,
        locale=locale,
        now=case.now,
        answers=message.id if not account.abilities.threads and not _by_program(message) else None,
        reply_to=message.reply_to,
        public=message.public,
    )
    reply["said"] = words["said"]
    return reply


def follow_up_for(
    tools: Tools,
    due: DueReminder,
    situation: str,
    now: datetime,
    account: Account,
    promise: Promise,
    *,
    others: int = 0,
) -> dict[str, Any]:
    """Render a later word to the customer, as JSON for the outbox; it stands for so many `others` to them too."""
    locale = due.conversation.locale or due.contact.locale or tools.settings.company.languages[0]
    words = _later_words(tools, due, now, account, promise, locale, account.zone_of(due.contact.handle))
    words["others"] = others
    words["name"] = greeting_name(due.contact.name or "") if due.proven else ""
    words["subject"] = clean_subject(due.subject) if due.proven else ""
    rendered = tools.renderer.render(situation, locale, words, seed=words["seed"])
    return _reply(
        account,
        to=due.contact.handle,
        text=rendered.text,
        subject=f"Re: {words['subject']}" if words["subject"] else rendered.subject,
        locale=locale,
        now=now,
        answers=None,
        reply_to=due.reply_to,
    )


def staff_notice(
    tools: Tools, due: DueReminder, situation: str, now: datetime, carrier: str, to: str, links: Mapping[str, str]
) -> dict[str, Any]:
    """Render a notice to colleagues, as JSON for the outbox: to the address `to` on the account `carrier`.

    links: the address for each thing they can say with a click; empty where the world cannot reach us.
    """
    company = tools.settings.company
    account = tools.accounts[due.contact.account]
    locale = company.languages[0]
    promise = Promise(due=due.promise_due or now, basis="", made_at=now, zone=company.timezone)
    words = _later_words(tools, due, now, account, promise, locale)
    words["name"] = greeting_name(due.contact.name or "")
    words["contact"] = due.contact.handle
    words["more_time"] = say_duration(tools.settings.staff.more_time, locale)
    words["link"] = links.get("more-time", "")
    words["answered_link"] = links.get("answered", "")
    words["take_link"] = links.get("take", "")
    rendered = tools.renderer.render(situation, locale, words, seed=words["seed"])
    reply = _reply(
        tools.accounts[carrier],
        to=to,
        text=rendered.text,
        subject=rendered.subject,
        locale=locale,
        now=now,
        answers=None,
        reply_to={},
    )
    return {**reply, "automatic": False}


def _later_words(
    tools: Tools,
    due: DueReminder,
    now: datetime,
    account: Account,
    promise: Promise,
    locale: str,
    reader: str | None = None,
) -> dict[str, Any]:
    company, calendar = tools.settings.company, tools.promiser.calendar_of(account.name)
    zone, formal = company.timezone, company.address == "formal"
    since = due.conversation.opened_at or now
    return {
        **_always(tools, account),
        "proven": due.proven,
        "said": say(promise.due, now, zone, locale, reader, formal=formal),
        "busy": promise.busy,
        "open_now": calendar.is_open(now),
        "previous": say(due.promise_due, now, zone, locale, reader, formal=formal) if due.promise_due else "",
        "waiting_since": say_opening(since, now, zone, locale),
        "until": _until(due, account, now, zone, locale),
        "seed": zlib.crc32(f"{due.conversation.id}/{due.reminder.number}".encode()),
    }


def _until(due: DueReminder, account: Account, now: datetime, zone: str, locale: str) -> str:
    """Say when the reply window closes."""
    window, last = account.abilities.reply_window, due.conversation.last_customer_at
    return "" if window is None or last is None else say_opening(last + window, now, zone, locale)


def _reply(
    account: Account,
    *,
    to: str,
    text: str,
    subject: str,
    locale: str,
    now: datetime,
    answers: str | None,
    reply_to: Mapping[str, Any],
    public: bool = False,
) -> dict[str, Any]:
    abilities = account.abilities
    longest = abilities.longest_public if public and abilities.longest_public else abilities.longest
    shown = as_text(text, "plain" if abilities.threads else abilities.markup)
    if len(shown) * 4 > longest:  # four bytes a character at the most: only then it is worth counting
        shown = shorten(shown, longest, abilities.unit)
    reply: dict[str, Any] = {
        "to": to,
        "text": shown,
        "locale": locale,
        "written_at": now.isoformat(timespec="seconds"),
        "reply_to": reply_to,
    }
    if abilities.threads:
        reply |= {"subject": subject, "html": as_html(text)}
    if answers:
        reply["answers"] = answers
    if abilities.after_unknown == "once_more":
        reply["keep_token"] = True
    return reply


def burst_wait(account: Account, default: timedelta) -> timedelta:
    """Return how long a short opening waits for the rest: the account's own setting, else the common one."""
    if not account.abilities.burst:
        return timedelta(0)
    return default if account.settings.join is None else account.settings.join

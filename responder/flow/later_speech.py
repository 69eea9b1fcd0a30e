"""Later words: a new time, the promise once more, a question of ours, and what colleagues hear."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from responder.accounts import Account
from responder.clock import EPOCH
from responder.flow.elsewhere import message_by
from responder.flow.follow_up.plan import DANGER
from responder.flow.leaving import spoken
from responder.flow.promise.words import say, say_duration, say_opening
from responder.flow.quick_replies import numbered, quick_replies
from responder.flow.render import greeting_name
from responder.flow.render.markup import fits
from responder.flow.speech import clean_subject, limits_of, outbox_reply, seed_of, written
from responder.flow.tools import Tools
from responder.flow.voice import voice_of
from responder.flow.why_later import why_later
from responder.model import Promise
from responder.store.records import DueReminder, Standing

_QUARTER = timedelta(minutes=15)


def locale_of(tools: Tools, due: DueReminder | Standing) -> str:
    """Return the language in which a customer hears a later word."""
    return due.conversation.locale or due.contact.locale or tools.settings.company.languages[0]


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
    locale = locale_of(tools, due)
    words = _later_words(tools, due, now, account, promise, locale, account.zone_of(due.contact.handle))
    words |= why_later(tools, due, now, locale)
    words["others"] = others
    words["elsewhere_open"] = _asked_by(tools, due, locale)
    words["name"] = greeting_name(due.contact.name or "") if due.proven else ""
    words["subject"] = clean_subject(due.subject) if due.proven else ""
    rendered, _ = written(tools, situation, locale, words, account, public=False)
    choices = quick_replies(situation, locale, account.abilities.buttons)
    lines = "" if choices or account.abilities.threads else numbered(situation, locale)
    if lines and not fits(f"{rendered.text}\n\n{lines}", *limits_of(account, public=False)):
        lines = ""  # the text itself says that a "yes" does
    reply = outbox_reply(
        account,
        to=due.contact.handle,
        text=f"{rendered.text}\n\n{lines}" if lines else rendered.text,
        subject=f"Re: {words['subject']}" if words["subject"] else rendered.subject,
        locale=locale,
        now=now,
        answers=None,
        reply_to=due.reply_to,
    ) | spoken(words["said"], promise.due)
    return {**reply, "buttons": choices} if choices else reply


def _asked_by(tools: Tools, due: DueReminder, locale: str) -> str:
    """Return what they wrote where another handle carries the word: "WhatsApp message"; else an empty text."""
    asked = tools.accounts.get(due.conversation.account)
    if asked is None or due.contact.account == asked.name:
        return ""
    return message_by(asked.channel.kind, locale)


def staff_notice(
    tools: Tools,
    due: DueReminder,
    situation: str,
    now: datetime,
    carrier: str,
    to: str,
    links: Mapping[str, str],
    *,
    untold: bool = False,
) -> dict[str, Any]:
    """Render a notice to colleagues, as JSON for the outbox: to the address `to` on the account `carrier`.

    links: the address for each thing they can say with a click; empty where the world cannot reach us. untold: the
    customer cannot hear the new time any more.
    """
    company = tools.settings.company
    account = tools.accounts[due.contact.account]
    locale = company.languages[0]
    promise = Promise(due=due.promise_due or now, basis="", made_at=now, zone=company.timezone)
    words = _later_words(tools, due, now, account, promise, locale)
    words["name"] = greeting_name(due.contact.name or "")
    words["said"] = say(promise.due, now, promise.zone, locale, by_clock=True)
    words["contact"], words["untold"] = due.contact.handle, untold
    words["danger"] = due.reminder.kind == DANGER
    words["more_time"] = say_duration(tools.settings.staff.more_time, locale)
    words["link"] = links.get("more-time", "")
    words["answered_link"] = links.get("answered", "")
    words["take_link"] = links.get("take", "")
    rendered = tools.renderer.render(situation, locale, words, seed=words["seed"])
    reply = outbox_reply(
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
    voice, calendar = voice_of(tools, account, locale), tools.promiser.calendar_of(account.name)
    zone, formal = tools.settings.company.timezone, voice["address"] == "formal"
    since = due.conversation.opened_at or now
    return {
        **voice,
        "proven": due.proven,
        "said": say(promise.due, now, zone, locale, reader, formal=formal),
        "busy": promise.busy,
        "open_now": calendar.is_open(now),
        "previous": _promised(due, now, zone, locale, reader, formal=formal),
        "waiting_since": say_opening(since, now, zone, locale),
        "until": _until(due, account, now, zone, locale, reader, formal=formal),
        "seed": seed_of(due.contact, due.contact.said),
    }


def _promised(due: DueReminder, now: datetime, zone: str, locale: str, reader: str | None, *, formal: bool) -> str:
    """Say what was promised before."""
    if due.promise_due is None:
        return ""
    return say(due.promise_due, now, zone, locale, reader, formal=formal, by_clock=True)


def _until(
    due: DueReminder, account: Account, now: datetime, zone: str, locale: str, reader: str | None, *, formal: bool
) -> str:
    """Say when the reply window closes: at the last quarter of an hour before."""
    window, last = account.abilities.reply_window, due.conversation.last_customer_at
    if window is None or last is None:
        return ""
    closes = last + window
    return say_opening(closes - (closes - EPOCH) % _QUARTER, now, zone, locale, reader, formal=formal)

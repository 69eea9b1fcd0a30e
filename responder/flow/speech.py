"""Steps 4b and 5 together: the promise, the words for the template, and the reply as it goes into the outbox."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from responder.accounts import Account
from responder.channels import Unit
from responder.clock import as_text, to_micros
from responder.config.say import said_in
from responder.flow.case import Case, Contact
from responder.flow.elsewhere import message_by
from responder.flow.leaving import spoken
from responder.flow.person import stands_elsewhere
from responder.flow.pointer import offered, quicker
from responder.flow.promise.words import say, say_opening
from responder.flow.render import Rendered, greeting_name
from responder.flow.render.markup import as_html, fits, fitted
from responder.flow.render.wordings import seed_for
from responder.flow.render.words import BARE, SHORTER
from responder.flow.told import brought
from responder.flow.tools import Tools
from responder.flow.voice import voice_of
from responder.model import Decision, Kind, Message, Mood, Promise, Topic
from responder.values import copier

_PREFIX = re.compile(
    r"^(?:\s*(?:re|aw|antw|sv|vs|res|rif|tr|wg|fwd?|回复|答复|转发)(?:\[\d{1,3}\])?\s*[:\uff1a])+\s*",
    re.IGNORECASE,
)
_NOTHING: tuple[Topic, ...] = ()
_NO_WORDS: tuple[str, ...] = ()
_VOICE, _ANGRY = Kind.VOICE, Mood.ANGRY  # looked up once
_linked = copier(Topic, "url")
BY_PROGRAM: Mapping[str, Any] = {"by": "program"}  # in `reply_to`: the platform does not know the message's id


def words_for(
    tools: Tools, case: Case, promise: Promise, account: Account, opens: datetime | None, extra: Mapping[str, Any]
) -> dict[str, Any]:
    """Return everything a template may say; nothing of the sender's own where nobody proved who wrote.

    opens: when the account opens again; None while it is open, and where it never does.
    """
    message, understanding, locale = case.message, case.understanding, case.understanding.locale
    voice = voice_of(tools, account, locale)
    proven = message.proven
    calendar = tools.promiser.calendar_of(account.name)
    reader, formal = account.zone_of(message.handle), voice["address"] == "formal"
    told = case.contact.said - (case.pending is not None)  # what has not left yet is said again, not once more
    return {
        **voice,
        "name": greeting_name(message.name or case.contact.name or "") if proven and not message.public else "",
        "proven": proven,
        "subject": clean_subject(message.subject) if proven and not message.public else "",
        "said": say(promise.due, case.now, promise.zone, locale, reader, formal=formal),
        "busy": promise.busy,
        "open_now": case.open_now,
        "opening": say_opening(opens, case.now, promise.zone, locale, reader, formal=formal) if opens else "",
        "note": calendar.note(case.now, promise.due, locale),
        "notice": tools.notices.said(account.name, case.now, locale),
        "articles": inline(articles_for(tools, case), account),
        "mood": str(understanding.mood),
        "urgent": understanding.urgent,
        "danger": understanding.danger,
        "wants_human": understanding.wants_human,
        "offer_human": offers_human(tools, case),
        "again": proven and has_asked_before(case),
        "open_case": _asked_at(case, promise.zone, reader) if case.open_since and proven else "",
        **_other_channels(tools, case, promise, account, reader, formal=formal),
        "asked": called(tools, understanding.missing, locale),
        "noted": called(tools, brought(case), locale),
        "context": case.context if proven else "",
        "kind": str(message.kind),
        "seed": seed_of(case.contact, told),
        **extra,
    }


def _asked_at(case: Case, zone: str, reader: str | None) -> str:
    """Say when the person asked what is open still, by their own clock."""
    assert case.open_since is not None
    return say_opening(case.open_since, case.now, reader or zone, case.understanding.locale)


def _other_channels(
    tools: Tools, case: Case, promise: Promise, account: Account, reader: str | None, *, formal: bool
) -> dict[str, Any]:
    """Return what is said of other channels: a message that waits there, or where an answer comes sooner."""
    locale, now = case.understanding.locale, case.now
    if case.elsewhere:
        standing = stands_elsewhere(case.elsewhere, now)
        other = tools.accounts.get(standing.account) if standing is not None else None
        return {"elsewhere_open": message_by(other.channel.kind, locale)} if other is not None else {}
    found = quicker(tools, case, promise, account)
    if found is None:
        return {}
    other, due = found
    return {
        "elsewhere": offered(other, locale, tools.settings.company.languages[0]),
        "elsewhere_said": say(due, now, promise.zone, locale, reader, formal=formal),
    }


def seed_of(contact: Contact, told: int) -> int:
    """Return the number that picks the wordings of the next text, after so many to this person.

    The same for the same moment of the same story, so that `explain` repeats it.
    """
    return seed_for(f"{contact.account}/{contact.handle}", told)


def offers_human(tools: Tools, case: Case) -> bool:
    """Tell whether only we have answered this person so far, so often that a person comes first now."""
    times = case.contact.machine_only
    return bool(times) and 0 < tools.settings.conversation.offer_human_after <= times


def has_asked_before(case: Case) -> bool:
    """Tell whether this person has asked something earlier, here or in another conversation."""
    here = case.conversation
    if here.episode > (0 if case.over else 1):
        return True
    return bool(case.contact.cases) and any(each != here.id for each in case.contact.cases)


def called(tools: Tools, facts: Sequence[str], locale: str) -> tuple[str, ...]:
    """Return what customers call these facts."""
    if not facts:
        return _NO_WORDS
    say, language = tools.understander.facts.say, tools.settings.company.languages[0]
    return tuple([said_in(say[name], locale, language) for name in facts if name in say])


def articles_for(tools: Tools, case: Case) -> tuple[Topic, ...]:
    """Return the articles that the text shows.

    None to somebody in danger or in anger, who is owed a person, nor where a person comes first for another reason,
    nor to a voice that nobody has heard, nor where others read along.
    """
    topics, understanding, message = case.understanding.topics, case.understanding, case.message
    if not topics or message.public or message.kind is _VOICE:
        return _NOTHING
    if understanding.danger or understanding.mood is _ANGRY or offers_human(tools, case):
        return _NOTHING
    return topics


def asks_whether_it_helped(tools: Tools, case: Case, reply: Mapping[str, Any]) -> bool:
    """Tell whether the articles of this text are to be asked about later: not where somebody was told more before."""
    if reply.get("bare") or not case.message.proven or stands_elsewhere(case.elsewhere, case.now) is not None:
        return False
    return bool(articles_for(tools, case))


def inline(topics: tuple[Topic, ...], account: Account) -> tuple[Topic, ...]:
    """Return the articles without their links where a link would send people away and the answer can be said here."""
    if account.abilities.links or not topics:
        return topics
    return tuple([_linked(topic, "") if topic.answer else topic for topic in topics])


def _by_program(message: Message) -> bool:
    return bool(message.reply_to.get("by") == BY_PROGRAM["by"])


def clean_subject(subject: str) -> str:
    """Return a subject without the prefixes of answers and without control characters."""
    if not subject:
        return ""
    flat = "".join(c if c.isprintable() else " " for c in subject)
    return _PREFIX.sub("", " ".join(flat.split()))[:200]


def reply_for(
    tools: Tools, case: Case, decision: Decision, promise: Promise, account: Account, extra: Mapping[str, Any]
) -> dict[str, Any]:
    """Render the reply to one message, as JSON for the outbox."""
    message, locale = case.message, case.understanding.locale
    opens = None if case.open_now else tools.promiser.calendar_of(account.name).next_opening(case.now)
    words = words_for(tools, case, promise, account, opens, extra)
    rendered, bare = written(tools, decision.situation, locale, words, account, public=message.public)
    subject = f"Re: {words['subject']}" if words["subject"] else rendered.subject
    reply = outbox_reply(
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
    reply |= spoken(words["said"], promise.due)
    if words["opening"] and opens is not None:
        reply |= {"opening": words["opening"], "opens": to_micros(opens)}
    if bare:
        reply["bare"] = True
    return reply


def written(
    tools: Tools, situation: str, locale: str, words: Mapping[str, Any], account: Account, *, public: bool
) -> tuple[Rendered, bool]:
    """Write a text; where the channel does not take all of it, in the first of its shorter forms that fits.

    Tell, too, whether it is the last of them, which leaves out articles; it is cut where not even that fits.
    """
    limits, seed = limits_of(account, public=public), words["seed"]
    rendered = tools.renderer.render(situation, locale, words, seed=seed)
    if fits(rendered.text, *limits):
        return rendered, False
    for form in SHORTER:
        rendered = tools.renderer.render(situation, locale, {**words, **form}, seed=seed)
        if fits(rendered.text, *limits):
            return rendered, form is BARE
    return rendered, True


def limits_of(account: Account, *, public: bool) -> tuple[str, int, Unit]:
    """Return the markup of the account's texts, how long they may be, and how that is measured."""
    abilities = account.abilities
    longest = abilities.longest_public if public and abilities.longest_public else abilities.longest
    return "plain" if abilities.threads else abilities.markup, longest, abilities.unit


def outbox_reply(
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
    """Return a text as JSON for the outbox, cut to what its account takes.

    answers: the platform's id of the message under which it stands.
    """
    abilities, shown = account.abilities, fitted(text, *limits_of(account, public=public))
    reply: dict[str, Any] = {
        "to": to,
        "text": shown,
        "locale": locale,
        "written_at": as_text(now, "seconds"),
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

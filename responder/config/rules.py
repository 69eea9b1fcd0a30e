"""What must hold beyond the kind of each value: hours that do not overlap, names that exist, ids that are unique."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from responder.config import own_rules
from responder.config.addresses import is_web_url
from responder.config.facts import check_facts, check_needs
from responder.config.hours import HOLIDAY_PATTERN, check_periods, check_week, period
from responder.config.positions import Loc
from responder.config.problems import Fault, found_text
from responder.config.say import begins, ends
from responder.config.settings import Closure, Faq, Notice, Settings, Week
from responder.config.words import near

Rule = Callable[[Settings, Mapping[str, Any]], Iterator[Fault]]

_LOCALE = re.compile(r"^[a-z]{2,3}(-[A-Z]{2})?$")
_STORES = ("sqlite", "postgresql")
_SAFE_NAME = re.compile(r"^[A-Za-z][A-Za-z0-9_-]{0,63}$")


def company(settings: Settings, _raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Languages are tags, each named once; the team has its name in languages that we speak."""
    yield from _languages(settings, ("company", "team"), settings.company.team)
    seen: set[str] = set()
    for index, language in enumerate(settings.company.languages):
        loc = ("company", "languages", index)
        if not _LOCALE.match(language):
            yield loc, found_text(language), 'a language such as "nl" or "pt-BR"', "write its two-letter code"
        elif language in seen:
            yield loc, f"{found_text(language)} again", "each language once", "remove it"
        seen.add(language)


def hours(settings: Settings, _raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Days, periods, exceptions, closures and the form of the holiday code: everybody's, and those of each team."""
    given = settings.hours
    zone = ZoneInfo(settings.company.timezone)
    for table, week in given.weeks().items():
        yield from check_week(week.days, table, list(type(week).model_fields))
        for name, dates in (("on", week.on), ("on_holiday", week.on_holiday)):
            for day, exception in dates.items():
                loc = (*table, name, str(day))
                yield from check_periods((*loc, "open"), exception.open)
                yield from _languages(settings, (*loc, "say"), exception.say)
        for index, closure in enumerate(week.closed):
            yield from _span(settings, (*table, "closed", index), closure, zone)
        yield from _holidays(table, week, given)


def _holidays(table: Loc, week: Week, given: Week) -> Iterator[Fault]:
    if not re.match(HOLIDAY_PATTERN, week.holidays):
        expected = 'a country ("NL") or a country and region ("DE-BY")'
        mend = "write the two letters of the country, or remove it"
        yield (*table, "holidays"), found_text(week.holidays), expected, mend
    for key in ("no_holiday", "on_holiday"):
        if getattr(week, key) and not (week.holidays or given.holidays):
            mend = 'add holidays = "NL", for example'
            yield (*table, key), "public holidays of no country", "the country in holidays", mend
    for index, name in enumerate(week.no_holiday):
        if name in week.on_holiday:
            found = f"{found_text(name)} in no_holiday and in on_holiday"
            yield (*table, "no_holiday", index), found, "one of the two", "take one away"


def _span(settings: Settings, loc: Loc, span: Closure | Notice, zone: ZoneInfo) -> Iterator[Fault]:
    """A closure or a notice begins before it ends, at times that clocks can show, and speaks our languages."""
    yield from _languages(settings, (*loc, "say"), span.say)
    reached: list[datetime] = []
    for key, moment, instant in (("from", span.since, begins), ("until", span.until, ends)):
        try:
            reached += [instant(moment, zone)] if moment is not None else []
        except OverflowError:
            assert moment is not None
            yield (*loc, key), moment.isoformat(), "a date that clocks can show", "write one that is nearer"
            return
    if span.since is not None and span.until is not None and reached[0] >= reached[1]:
        expected = f"a moment after from = {span.since.isoformat()}"
        yield (*loc, "until"), span.until.isoformat(), expected, "write the last date of it"


def _languages(settings: Settings, loc: Loc, say: str | Mapping[str, str]) -> Iterator[Fault]:
    """What is said in one language is said in one of ours."""
    for language in say if isinstance(say, Mapping) else ():
        yield from _ours(settings, (*loc, language), language)


def _ours(settings: Settings, loc: Loc, language: str) -> Iterator[Fault]:
    """A language is one of ours: "pt" where we speak "pt-BR", too."""
    ours = settings.company.languages
    if language not in ours and language not in {each.partition("-")[0] for each in ours}:
        known = "one of company.languages (" + ", ".join(ours) + ")"
        yield loc, found_text(language), known, "add the language, or leave it out"


def notice(settings: Settings, raw: Mapping[str, Any]) -> Iterator[Fault]:
    """A notice begins before it ends, speaks our languages and names accounts that exist."""
    names = list(_tables(raw.get("channels")))
    for index, each in enumerate(settings.notice):
        yield from _span(settings, ("notice", index), each, ZoneInfo(settings.company.timezone))
        for number, account in enumerate(each.accounts):
            loc = ("notice", index, "accounts", number)
            yield from _named(loc, account, "accounts", names, f"add a table [channels.{account}], or leave it out")


def reminders(settings: Settings, _raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Quiet hours are one period of less than a day, or empty."""
    quiet = settings.reminders.quiet
    span = period(quiet) if quiet else (0, 1)
    if span is None or span[1] - span[0] >= 24 * 60:
        expected = 'a period such as "21:00-08:00", or "" for none'
        yield ("reminders", "quiet"), found_text(quiet), expected, "write start and end, 24 hours"


def staff(settings: Settings, raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Accounts that carry warnings exist and have an address; a webhook is signed; levels come one after the other."""
    given = settings.staff
    names = list(_tables(raw.get("channels")))
    yield from _carrier(("staff",), given.account, given.to or next(iter(given.mail), ""), names)
    yield from _carrier(("staff", "room"), given.room.account, given.room.to, names)
    if given.webhook.url and not given.webhook.secret:
        mend = 'add secret = { env = "STAFF_WEBHOOK_SECRET" } below [staff.webhook]'
        yield ("staff", "webhook", "secret"), "nothing", "the secret that signs it (whsec_…)", mend
    reached = timedelta(-2)
    for index, level in enumerate(given.levels):
        after = {"before": timedelta(-1), "miss": timedelta(0)}.get(level.at, level.after or timedelta(0))
        if after <= reached:
            expected = "a later moment than the level before it"
            yield ("staff", "levels", index), found_text(level.at), expected, "put the levels in their order"
        reached = after


def _carrier(loc: tuple[str, ...], account: str, to: str, names: list[str]) -> Iterator[Fault]:
    if not account:
        if to:
            yield (*loc, "account"), "nothing", *_who_carries(".".join(loc), names)
        return
    mend = f"add a table [channels.{account}], or name another account"
    yield from _named((*loc, "account"), account, "accounts", names, mend)
    if not to:
        yield (*loc, "to"), "nothing", "the address that the warnings go to", f"add to = … below [{'.'.join(loc)}]"


def _who_carries(table: str, names: list[str]) -> tuple[str, str]:
    """Return what is expected of an address without an account, and how to mend it."""
    expected = "the account that carries the warnings"
    if not names:
        return expected, f"add a table [channels.…], and its name as account below [{table}]"
    return f"{expected}, one of: {', '.join(names)}", f"add account = … below [{table}]"


def store(settings: Settings, _raw: Mapping[str, Any]) -> Iterator[Fault]:
    """The database is one we know, and its password stands elsewhere."""
    loc, expected = ("store", "url"), 'such as "sqlite:///data/responder.db" or "postgresql://user@host/name"'
    try:
        url = urlsplit(settings.store.url)
        has_password = url.password is not None or "password=" in url.query.lower()
    except ValueError:
        yield loc, "no URL", f"a URL {expected}", "write it so"
        return
    if url.scheme.split("+")[0] not in _STORES:
        meant = "postgresql" if url.scheme.startswith("postgres") else near(url.scheme, _STORES)
        mend = f"did you mean {meant}?" if meant else "use sqlite or postgresql"
        yield loc, f"{url.scheme[:20] or 'no scheme'}:", f"a URL {expected}", mend
    elif has_password:
        mend = "take it out and put it into the file that PGPASSFILE names (chmod 600)"
        yield loc, "a password in the URL (not shown)", "no secret in the configuration", mend


def server(settings: Settings, _raw: Mapping[str, Any]) -> Iterator[Fault]:
    """The public address, if there is one, is a URL of the web to which a path can be added."""
    public = settings.server.public_url
    if public and (not is_web_url(public) or "?" in public):
        mend = "write it with https://, and without ? and #"
        yield ("server", "public_url"), found_text(public), 'a URL such as "https://example.nl"', mend


def rule(settings: Settings, _raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Rules of ops can be read, and are for languages of ours."""
    yield from own_rules.check(settings.rule)
    for index, each in enumerate(settings.rule):
        for number, language in enumerate(each.languages):
            yield from _ours(settings, ("rule", index, "languages", number), language)


def fact(settings: Settings, _raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Facts can be found, each has a name of its own and is called something in our languages."""
    yield from check_facts(settings.fact)
    for index, each in enumerate(settings.fact):
        yield from _languages(settings, ("fact", index, "say"), each.say)


def faq(settings: Settings, _raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Ids are unique; links are links; an article's language is one of ours; what it needs is a fact."""
    first: dict[str, int] = {}
    facts = [each.name for each in settings.fact]
    for index, article in enumerate(settings.faq):
        if article.id in first:
            found = f"{found_text(article.id)} again (as in faq[{first[article.id]}])"
            yield ("faq", index, "id"), found, "an id of its own", "give this article another id"
        first.setdefault(article.id, index)
        for key, found, expected, mend in article_faults(article, settings.company.languages, facts):
            yield ("faq", index, key), found, expected, mend


def article_faults(article: Faq, languages: Sequence[str], facts: Sequence[str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield what is wrong with one article, wherever it stands: key, found, expected, how to mend it."""
    yield from check_needs(article.needs, facts)
    if article.url and not article.url.startswith(("https://", "http://")):
        yield "url", found_text(article.url), "a link with https://", "write the whole link"
    if article.locale and article.locale not in languages:
        known = "one of company.languages (" + ", ".join(languages) + ")"
        yield "locale", found_text(article.locale), known, "add the language, or leave it out"


def channels(_settings: Settings, raw: Mapping[str, Any]) -> Iterator[Fault]:
    """Every account names its plugin, its team if it has one, and says in the same words whether it is enabled."""
    given = raw.get("hours")
    teams = list(_tables(given.get("teams") if isinstance(given, dict) else None))
    for name, table in _tables(raw.get("channels")).items():
        plugin, enabled = table.get("plugin"), table.get("enabled", True)
        if plugin is None:
            yield ("channels", name, "plugin"), "nothing", "the name of a plugin", 'add plugin = "email", for example'
        elif not isinstance(plugin, str) or not _SAFE_NAME.match(plugin):
            expected = "the name of a plugin in quotes"
            yield ("channels", name, "plugin"), found_text(plugin), expected, 'write plugin = "email", for example'
        if not isinstance(enabled, bool):
            yield ("channels", name, "enabled"), found_text(enabled), "true or false", "write enabled = false"
        team = table.get("hours", "")
        if isinstance(team, str) and team:
            mend = f"add a table [hours.teams.{team}], or leave it out"
            yield from _named(("channels", name, "hours"), team, "teams", teams, mend)


def _named(loc: Loc, name: str, what: str, known: Sequence[str], mend: str) -> Iterator[Fault]:
    """Yield the fault of a name that is none of the known accounts or teams; mend: where none of those is near."""
    if name not in known:
        meant = near(name, known)
        expected = f"one of the {what}: " + (", ".join(known) or "(there is none)")
        yield loc, found_text(name), expected, f"did you mean {meant}?" if meant else mend


def _tables(value: Any) -> dict[str, dict[str, Any]]:
    return {k: v for k, v in value.items() if isinstance(v, dict)} if isinstance(value, dict) else {}


RULES: dict[str, Rule] = {
    "company": company, "hours": hours, "reminders": reminders, "staff": staff, "store": store,
    "server": server, "notice": notice, "rule": rule, "fact": fact, "faq": faq, "channels": channels,
}  # fmt: skip

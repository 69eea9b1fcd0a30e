"""What is right today and will not be for long: dates that are missing or past, sentences, old time zone data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from responder import zones
from responder.cli._said import says_of
from responder.config.load import Config
from responder.config.positions import Loc
from responder.config.problems import Problem, found_text
from responder.config.settings import Week
from responder.config.words import near
from responder.errors import ConfigInvalid
from responder.flow.render.copies import NEWER, State, copies
from responder.flow.render.words import SITUATIONS
from responder.shipped import schema_file, templates_folder

_BEFORE_NEW_YEAR = timedelta(weeks=8)  # so long before its end next year's dates are asked for
_LIES_AROUND = timedelta(days=30)  # so long a date that is past may stand
_OLD_DATA = timedelta(days=365)


def warnings(config: Config, now: datetime) -> Iterator[Problem]:
    """Yield what ops should look at some day soon; nothing of it keeps the daemon from running."""
    today = now.astimezone(ZoneInfo(config.settings.company.timezone)).date()
    weeks = config.settings.hours.weeks()
    for table, week in weeks.items():
        yield from _next_year(config, table, week, today)
    yield from _past(config, weeks, today)
    yield from _sentences(config)
    yield from _team(config)
    yield from _templates(config)
    yield from _unread(config)
    yield from _outdated(config)
    yield from _schema(config)
    yield from _zone_data(config, today)
    yield from _semantic(config)


def _next_year(config: Config, table: Loc, week: Week, today: date) -> Iterator[Problem]:
    """This year's dates were written and next year's are not."""
    year = today.year
    if date(year, 12, 31) - today > _BEFORE_NEW_YEAR:
        return
    years: dict[str, set[int]] = {
        "on": {day.year for day in week.on},
        "closed": {closure.since.year for closure in week.closed},
        "ical": set(_ical_years(config, week, (year, year + 1))),
    }
    written = [key for key, found in years.items() if year in found]
    if written and not any(year + 1 in found for found in years.values()):
        found = f"dates of {year} and none of {year + 1}"
        yield config.problem((*table, written[0]), found, "next year's too", f"write what differs in {year + 1}")


def _ical_years(config: Config, week: Week, years: tuple[int, ...]) -> list[int]:
    if week.ical is None:
        return []
    from responder.flow.promise.ical import IcalClosures  # noqa: PLC0415 - heavy

    try:
        closures = IcalClosures(week.ical, ZoneInfo(config.settings.company.timezone))
    except ConfigInvalid:
        return []  # a mistake, and told as one
    return [year for year in years if closures.is_within(year)]


def _past(config: Config, weeks: Mapping[Loc, Week], today: date) -> Iterator[Problem]:
    """Dates that lie around since last month, named by the first of each table."""
    old = today - _LIES_AROUND
    notices = enumerate(config.settings.notice)
    tables: list[list[tuple[Loc, date]]] = [
        [(("notice", i), _last(each.until)) for i, each in notices if each.until is not None]
    ]
    for table, week in weeks.items():
        tables.append([((*table, "on", day.isoformat()), day) for day in week.on])
        tables.append([((*table, "closed", index), _last(each.until)) for index, each in enumerate(week.closed)])
    for dates in tables:
        past = [(key, day) for key, day in dates if day < old]
        if past:
            key, day = min(past, key=lambda each: each[1])
            many = f"{len(past)} dates that are past, the first {day}" if len(past) > 1 else f"{day}, which is past"
            yield config.problem(key, many, "dates to come", "take away what is past")


def _last(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _sentences(config: Config) -> Iterator[Problem]:
    """What is said in some of our languages, but not in all."""
    for key, say in says_of(config.settings):
        missing = [
            each
            for each in config.settings.company.languages
            if isinstance(say, Mapping) and each not in say and each.partition("-")[0] not in say
        ]
        if missing:
            found = "no sentence in " + ", ".join(missing)
            yield config.problem(key, found, "one for each of company.languages", f"add {missing[0]} = …")


def _team(config: Config) -> Iterator[Problem]:
    """The team has a name, but not in all of our languages."""
    company = config.settings.company
    nameless = [each for each in company.languages if not company.team_in(each)]
    if not company.team or not nameless:
        return
    found, mend = "no name in " + ", ".join(nameless), f'add {nameless[0]} = "…"'
    if isinstance(company.team, str):
        first = company.languages[0]
        found = f"{found_text(company.team)}, said in {first} alone; {company.name} signs in {', '.join(nameless)}"
        names = ", ".join([f'{first} = "{company.team}"', *(f'{each} = "…"' for each in nameless)])
        mend = f"write {{ {names} }}"
    yield config.problem(("company", "team"), found, "a name in each of company.languages", mend)


def _templates(config: Config) -> Iterator[Problem]:
    """A text of the deployment's own that never says the notices."""
    if not config.settings.notice:
        return
    for own in sorted((config.folder / "templates").glob("*/acknowledgement.txt")):
        texts = [file.read_text("utf-8", "replace") for file in (own, own.with_name("_parts.txt")) if file.is_file()]
        if not any("notice" in text for text in texts):
            expected = "the word notice, so that [[notice]] is said"
            yield Problem(str(own), 1, "", "a text without it", expected, "add {{ notice }} where it is to be said")


def _unread(config: Config) -> Iterator[Problem]:
    """A text of the deployment's own that no customer will ever read; copies of shipped ones lie around everywhere."""
    languages, folder, shipped = config.settings.company.languages, config.folder / "templates", templates_folder()
    ours = {*languages, *(each.partition("-")[0] for each in languages)}
    strange: set[str] = set()
    for own in sorted(folder.glob("*/[!_]*.txt")):
        language, copied = own.parent.name, shipped / own.relative_to(folder)
        if language in ours and own.stem not in SITUATIONS:
            meant = near(own.stem, SITUATIONS)
            expected, mend = f"one of {', '.join(SITUATIONS)}", f"did you mean {meant}?" if meant else "take it away"
            yield Problem(str(own), 1, "", "a text of no name that is ever said", expected, mend)
        elif language not in ours | strange and not (copied.is_file() and copied.read_bytes() == own.read_bytes()):
            strange.add(language)
            expected = f"one of company.languages: {', '.join(languages)}"
            yield Problem(str(own), 1, "", f"a text in {language}", expected, f"add {language} there, or take it away")


def _outdated(config: Config) -> Iterator[Problem]:
    """A copied text whose original has become newer with an upgrade."""
    own = config.folder / "templates"
    for one in copies(own, [templates_folder()]):
        if one.state in NEWER:
            look = f"responder templates diff {one.name.removesuffix('.txt')}"
            mend = "take it away, and ours is used" if one.state is State.OLD else look
            yield Problem(str(own / one.name), 1, "", "a copy of an older text", "what is new in ours since", mend)


def _schema(config: Config) -> Iterator[Problem]:
    """The schema beside it is not ours: an editor marks keys that are new as mistakes."""
    own = config.folder / schema_file().name
    if own.is_file() and own.read_text("utf-8", "replace") != schema_file().read_text("utf-8"):
        expected, mend = "the one of this version", f"responder schema > {own}"
        yield Problem(str(own), 1, "", "a schema of another version of responder", expected, mend)


def _zone_data(config: Config, today: date) -> Iterator[Problem]:
    version = zones.data_version()
    if version[:4].isdigit() and (today - _OLD_DATA).year > int(version[:4]):
        found = f"time zone data {found_text(version)}"
        mend = "update the system's tzdata, or the tzdata package"
        yield config.problem(("company", "timezone"), found, "data of this year or the last", mend)


def _semantic(config: Config) -> Iterator[Problem]:
    """The networks of meanings are wanted and are not there, or not for our languages."""
    if not config.settings.matching.semantic:
        return
    from responder.flow.understand.meaning.networks import NoNetwork, network_for  # noqa: PLC0415 - heavy

    key: Loc = ("matching", "semantic")
    by_language = {each: network_for(each.partition("-")[0]) for each in config.settings.company.languages}
    unknown = [each for each, network in by_language.items() if network is None]
    if unknown:
        found = f"true, and no network knows {', '.join(unknown)}"
        yield config.problem(key, found, "languages that one knows", "questions in these are matched by words alone")
    failures: list[str] = []
    for network in dict.fromkeys(network for network in by_language.values() if network is not None):
        try:
            network.place()
        except NoNetwork as missing:
            failures.append(str(missing))
    for failure in dict.fromkeys(failures):  # one command may mend both
        found, _, mend = failure.rpartition(": ")
        yield config.problem(key, f"true, but {found}; articles are matched by words alone", "its network", mend)

"""Every setting as a model: its name, its kind, its default and its meaning."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

from responder.config.caps import Caps
from responder.config.durations import Duration
from responder.config.facts import Fact
from responder.config.own_rules import OwnRule
from responder.config.pointer import Pointer
from responder.config.positions import Loc
from responder.config.retention import Retention
from responder.config.say import Moment, Say, Spoken
from responder.config.section import Secrets, Section
from responder.config.staff import Staff
from responder.config.tickets import MoodSettings
from responder.config.tone import Tone
from responder.config.words import NAME
from responder.config.zone import known_zone


def _language(locale: str) -> str:
    return locale.partition("-")[0]


class Company(Section):
    """Who answers."""

    name: str = Field(min_length=1, description="The company's name, as customers know it.")
    team: Say = Field(
        "", description="The team's name in the first language, or one for each. Else: the company's name."
    )
    timezone: str = Field("UTC", description="The IANA time zone of the opening hours, such as Europe/Amsterdam.")
    languages: tuple[str, ...] = Field(
        ("en",), min_length=1, description="What we answer in; the first is the default."
    )
    address: Literal["informal", "formal"] = Field("informal", description="je or u, du or Sie, tu or vous.")

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        return known_zone(value)

    @property
    def signature(self) -> str:
        """Who signs, in the first language."""
        return self.signature_in(self.languages[0])

    @property
    def signatures(self) -> dict[str, str]:
        """Who signs, by language."""
        return {language: self.signature_in(language) for language in self.languages}

    def signature_in(self, locale: str) -> str:
        """Return who signs a text in `locale`.

        "het serviceteam" belongs into Dutch texts only: where the team has no name in a language, the company signs.
        """
        return self.team_in(locale) or self.name

    def team_in(self, locale: str) -> str:
        """Return the team's name in a language, or ""."""
        if isinstance(self.team, str):
            return self.team if _language(locale) == _language(self.languages[0]) else ""
        return self.team.get(locale) or self.team.get(_language(locale), "")


Periods = tuple[str, ...]  # ["09:00-12:30", "13:00-17:30"]; "22:00-02:00" goes over midnight


class DayException(Section):
    """One date that differs: closed, a short day, an evening."""

    open: Periods = Field((), description="Opening periods of that date; empty: closed.")
    say: Say = Field("", description="One sentence for the customer, or one for each language.")


class Closure(Section):
    """A time in which nobody is there: both dates are closed, or from one minute to another."""

    since: Moment = Field(alias="from", description="The first closed date, or the minute it begins.")
    until: Moment = Field(description="The last closed date, or the minute it ends.")
    say: Say = Field("", description="One sentence for the customer, or one for each language.")


class Week(Section):
    """Opening hours by day or span of days, and what differs from them by date."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Periods] = Field(init=False)

    holidays: str = Field("", description='Public holidays: a country, or country and region ("NL", "DE-BY").')
    no_holiday: tuple[str, ...] = Field((), description="Public holidays, by name, that are ordinary days for us.")
    on_holiday: dict[str, DayException] = Field(
        default_factory=dict, description="Public holidays, by name, that are not simply closed."
    )
    on: dict[date, DayException] = Field(default_factory=dict, description="Dates that differ.")
    closed: tuple[Closure, ...] = Field((), description="Planned closures.")
    ical: Path | None = Field(None, description="An iCalendar file whose events are closures, beside config.toml.")

    @field_validator("ical")
    @classmethod
    def _beside_the_config(cls, value: Path | None, info: ValidationInfo) -> Path | None:
        folder = info.context.get("folder") if isinstance(info.context, dict) else None
        return folder / value if value is not None and folder is not None else value

    @property
    def days(self) -> dict[str, Periods]:
        """The periods as written: {"mon-fri": (...), "thu": (...)}; empty means always open."""
        return {k: tuple(v) for k, v in (self.__pydantic_extra__ or {}).items()}


class TeamHours(Week):
    """Hours of one team; what it does not say is as in [hours], and for a date in both its own word holds."""

    timezone: str = Field("", description="The IANA time zone of these hours; empty: company.timezone.")

    _known_zone = field_validator("timezone")(lambda value: known_zone(value) if value else value)


class Hours(Week):
    """Opening hours by day or span of days; a single day wins over a span it lies in."""

    teams: dict[Annotated[str, Field(pattern=NAME)], TeamHours] = Field(
        default_factory=dict, description="Hours of their own, which an account takes by name."
    )

    def weeks(self) -> dict[Loc, Week]:
        """Return everybody's hours and those of each team, by the table that they stand in."""
        return {("hours",): self, **{("hours", "teams", name): team for name, team in self.teams.items()}}

    def of_team(self, name: str) -> Week:
        """Return the hours of a team; "" is everybody's. Raises KeyError for a team that is not written."""
        if not name:
            return self
        team = self.teams[name]
        said: dict[str, Any] = {key: getattr(self, key) for key in Week.model_fields}
        said |= {key: getattr(team, key) for key in team.model_fields_set & set(Week.model_fields)}
        said |= team.days or self.days
        return Week.model_construct(**{**said, "on": {**self.on, **team.on}})


class Notice(Section):
    """Something that every acknowledgement says for a while: a delay of the carrier, a move, a recall."""

    say: Spoken = Field(description="One sentence for the customer, or one for each language.")
    since: Moment | None = Field(
        None, alias="from", description="The first date, or the minute it begins; left out: at once."
    )
    until: Moment | None = Field(
        None, description="The last date, or the minute it ends; left out: until it is taken away."
    )
    accounts: tuple[str, ...] = Field((), description="The accounts that say it; none named: all.")


class PromiseSettings(Section):
    """How the promise is made."""

    keep: float = Field(0.9, gt=0.5, lt=1, description="Share of promises that must hold.")
    until_known: Duration = Field(timedelta(hours=4), description="Business time promised while history is thin.")
    history: int = Field(30, ge=5, description="Answers needed before the account's own history is used.")
    agents: float = Field(0, ge=0, description="People who answer at the same time; 0: not known.")
    handling: Duration = Field(timedelta(0), description="Time that one message takes a person; 0s: not known.")
    first: tuple[Literal["danger", "urgent", "complaint", "angry", "human"], ...] = Field(
        (),
        examples=[["danger", "urgent"]],
        description="Messages that your colleagues answer before all others, the most pressing first.",
    )


class Reminders(Section):
    """The follow-ups."""

    staff_before: str = Field(
        "25%", pattern=r"^\d{1,2}%$", examples=["25%"], description="Staff hear when so much of the time is left."
    )
    quiet: str = Field("21:00-08:00", description="No follow-up to a customer in these hours; empty: at any hour.")
    grace: Duration = Field(
        timedelta(hours=2),
        description="Longer after a miss, since we were away, colleagues hear first, customers an opening hour later.",
    )
    retell: int = Field(1, ge=0, le=3, description="How often a customer hears that we are late.")
    retell_before: Duration = Field(
        timedelta(0), description="The new time is told so long before the promise passes; 0s: at the miss."
    )


class FollowUp(Section):
    """What else customers hear from us without having asked."""

    helped_after: Duration = Field(
        timedelta(hours=2),
        description='After an article was given, so much opening time later we ask "did this help?"; 0s: never.',
    )
    waiting: tuple[Duration, ...] = Field(
        (),
        max_length=3,
        examples=[["2 days", "4 days"]],
        description="When a colleague's question has had no answer for so long, the customer is reminded of it.",
    )
    close_after: Duration = Field(
        timedelta(days=7), description="With `waiting`: after so long without an answer, a closing word; 0s: none."
    )
    contact_day: int = Field(3, ge=1, description="Follow-ups to one person in 24 hours, over all conversations.")
    episode: int = Field(4, ge=1, description="Follow-ups to one question, until a person has answered.")
    minute: int = Field(20, ge=1, description="Follow-ups to customers a minute on one account; the rest waits.")
    grace: Duration = Field(
        timedelta(hours=12), description="After an outage these are skipped when they are later than this."
    )

    @field_validator("waiting")
    @classmethod
    def _rising(cls, value: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
        if any(later <= earlier for earlier, later in pairwise((timedelta(0), *value))):
            raise ValueError('expected spans that grow, such as ["2 days", "4 days"]')
        return value


class Api(Section):
    """Programs that ask and act over HTTP, below /api/v1."""

    tokens: Secrets = Field((), description="Bearer tokens that may do everything; empty: the API is off.")
    readers: Secrets = Field((), description="Bearer tokens that may only read.")


class Conversation(Section):
    """When a conversation is one, and when we are quiet."""

    episode: Duration = Field(timedelta(hours=24), description="Silence after which a new message is a new episode.")
    quiet_after_human: Duration = Field(
        timedelta(hours=24), description="After a person answered, we say nothing for so long."
    )
    join: Duration = Field(
        timedelta(seconds=4), description="A short opening on a chat waits so long for the rest of it; 0s: never."
    )
    offer_human_after: int = Field(
        2, ge=0, description="After so many questions in a row that only we answered, a person comes first; 0: never."
    )


class DeliverySettings(Section):
    """How replies leave."""

    max_age: Duration = Field(timedelta(hours=4), description="A reply that could not leave by then is given up.")
    unknown_wait: Duration = Field(
        timedelta(seconds=60), description="How long an unknown outcome waits for news of the platform."
    )


class Server(Section):
    """Where we listen."""

    host: str = Field("127.0.0.1", description="The address to listen at.")
    port: int = Field(8080, ge=0, le=65535, description="The port to listen at; 0: any free one.")
    public_url: str = Field("", description="How the world reaches this server, for links in texts.")
    max_body: int = Field(4 * 1024 * 1024, ge=65536, description="Largest request, bytes.")


class StoreSettings(Section):
    """What survives a restart."""

    url: str = Field(
        "sqlite:///data/responder.db",
        description="sqlite:///PATH (relative to config.toml) or postgresql://…; a password belongs in PGPASSFILE.",
    )
    folder: Path = Field(Path("data"), description="Where keys, cursors and raw messages lie.")


class LogSettings(Section):
    """What the daemon writes to standard error."""

    level: Literal["debug", "info", "warning", "error"] = Field("info", description="The least level shown.")
    format: Literal["auto", "text", "json"] = Field("auto", description="auto: text on a terminal, else JSON.")


Asked = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]  # one question


class Faq(Section):
    """One article."""

    id: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)] = Field(
        description="A short name, unique."
    )
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)] = Field(
        description="The question as customers ask it."
    )
    url: str = Field("", max_length=2000, description="Where the article stands.")
    answer: str = Field("", max_length=4000, description="The answer in one or two sentences.")
    examples: tuple[Asked, ...] = Field((), max_length=50, description="Other ways customers ask it.")
    not_for: tuple[Asked, ...] = Field(
        (), max_length=50, description="Questions that look like this one and are not: they never get this article."
    )
    locale: str = Field("", description="The language of the article; empty: all.")
    needs: tuple[str, ...] = Field((), description="Facts that its answer needs, by name: asked for where missing.")


class Matching(Section):
    """When an article is sure enough to be shown."""

    threshold: float = Field(0.88, ge=0, le=1, description="How sure we must be; higher: fewer and surer articles.")
    most: int = Field(1, ge=0, le=3, description="How many articles a text shows; 0: none.")
    files: tuple[str, ...] = Field(
        (),
        max_length=50,
        examples=[["faq/*.toml"]],
        description="More articles: TOML, CSV, HTML and JSON files beside config.toml; * and ? stand for letters.",
    )
    learn: bool = Field(
        default=False,
        description="true: links that colleagues send, and links that customers refuse, become examples.",
    )
    semantic: bool = Field(
        default=False,
        description="true: questions are matched by their meaning, too; needs a network that is installed apart.",
    )


class PluginSettings(Section):
    """What plugins are asked."""

    context_wait: Duration = Field(
        timedelta(milliseconds=300), description="How long an acknowledgement waits for a plugin's line of context."
    )

    @field_validator("context_wait")
    @classmethod
    def _short(cls, value: timedelta) -> timedelta:
        if value > timedelta(seconds=2):
            raise ValueError('expected at most "2s": others wait as long')
        return value


class Settings(Section):
    """The whole of config.toml."""

    company: Company
    tone: Tone = Tone()
    hours: Hours = Hours()
    promise: PromiseSettings = PromiseSettings()
    reminders: Reminders = Reminders()
    follow_up: FollowUp = FollowUp()
    staff: Staff = Staff()
    conversation: Conversation = Conversation()
    pointer: Pointer = Pointer()
    caps: Caps = Caps()
    delivery: DeliverySettings = DeliverySettings()
    server: Server = Server()
    api: Api = Api()
    store: StoreSettings = StoreSettings()
    retention: Retention = Retention()
    log: LogSettings = LogSettings()
    matching: Matching = Matching()
    mood: MoodSettings = MoodSettings()
    notice: tuple[Notice, ...] = ()
    plugins: PluginSettings = PluginSettings()
    fact: tuple[Fact, ...] = ()
    rule: tuple[OwnRule, ...] = ()
    faq: tuple[Faq, ...] = ()
    channels: dict[Annotated[str, Field(pattern=NAME)], dict[str, Any]] = Field(
        default_factory=dict, description="The accounts; each table is read by its plugin."
    )

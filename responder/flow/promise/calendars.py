"""The calendars of all accounts: everybody's, and one for each team with hours of its own."""

from __future__ import annotations

from responder.config.settings import Settings, TeamHours
from responder.flow.promise.calendar import BusinessCalendar


class Calendars:
    """Every account's calendar. Raises ConfigInvalid when hours cannot be read."""

    def __init__(self, settings: Settings) -> None:
        self._teams = {name: team_calendar(settings, name) for name in ("", *settings.hours.teams)}
        self._team_of = {name: str(table.get("hours", "")) for name, table in settings.channels.items()}

    @property
    def common(self) -> BusinessCalendar:
        """The calendar of [hours]."""
        return self._teams[""]

    def of(self, account: str) -> BusinessCalendar:
        """Return the calendar of the account's team; everybody's for an account that names none."""
        return self._teams.get(self._team_of.get(account, ""), self._teams[""])


def team_calendar(settings: Settings, name: str) -> BusinessCalendar:
    """Build the calendar of one team, "" for everybody's; raises ConfigInvalid, naming the key that is wrong."""
    hours, company = settings.hours, settings.company
    team = hours.teams.get(name)
    zone = team.timezone if isinstance(team, TeamHours) and team.timezone else company.timezone
    table = f"hours.teams.{name}" if name else "hours"
    return BusinessCalendar.of(hours.of_team(name), zone, language=company.languages[0], table=table)

"""What every acknowledgement says for a while: `[[notice]]` in config.toml. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from responder.config.say import Say, begins, ends, said_in
from responder.config.settings import Settings


@dataclass(frozen=True, slots=True)
class _Notice:
    say: Say
    since: datetime | None
    until: datetime | None
    accounts: tuple[str, ...]


class Notices:
    """The notices of a deployment; dates and minutes are by the clocks of company.timezone."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._notices: list[_Notice] = []
        self._language = ""
        if settings is None:
            return
        zone = ZoneInfo(settings.company.timezone)
        self._language = settings.company.languages[0]
        for each in settings.notice:
            since = None if each.since is None else begins(each.since, zone)
            until = None if each.until is None else ends(each.until, zone)
            self._notices.append(_Notice(each.say, since, until, each.accounts))

    def said(self, account: str, now: datetime, locale: str) -> str:
        """Return what this account says now, in the order of the file; "" on ordinary days."""
        if not self._notices:
            return ""
        return " ".join(
            said_in(each.say, locale, self._language)
            for each in self._notices
            if (each.since is None or each.since <= now)
            and (each.until is None or now < each.until)
            and (not each.accounts or account in each.accounts)
        )

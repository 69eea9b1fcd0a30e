"""Addresses that no person reads: by their names, and by the form of return paths."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_ROLE_NAMES: Final = {
    "mailerdaemon", "maildaemon", "mdaemon", "listserv", "majordomo", "listproc", "bounce", "bounces",
    "automailer", "autoconfirm", "mailsystem",
    "notification", "notifications", "notify", "newsletter", "newsletters", "mailings", "alert", "alerts",
    "voicemail", "scanner", "copier", "scan2mail", "scantomail", "nagios", "icinga", "zabbix", "quarantine",
}  # fmt: skip
_SERVERS: Final = {"root", "nobody", "cron", "wordpress", "www-data", "wwwrun", "apache", "httpd", "nginx"}
_NO_REPLY = re.compile(  # as one word of the local part, in the languages in which shops say it
    r"(?:^|[._+=-])(?:no[._-]?repl(?:y|ies)|(?:do|does)[._-]?not[._-]?(?:reply|respond)|dont[._-]?reply"
    r"|(?:bitte[._-]?)?nicht[._-]?(?:be)?antworten|keine?[._-]?antwort(?:en)?|(?:geen[._-]?antwoord|niet[._-]?(?:be)?antwoorden)"
    r"|ne[._-]?pas[._-]?repondre|(?:no|nao)[._-]?respond(?:a|er)|no[._-]?contestar"
    r"|non[._-]?rispondere|nie[._-]?odpowiadaj|neodpovid(?:at|ejte)|auto[._-]?(?:repl(?:y|ies)|respon(?:se|der?))|svar[._-]?(?:ej|inte|ikke)|ei[._-]?vastausta)\d{0,6}(?:$|[._+=-])"
)
_ROLE_ENDS: Final = ("-owner", "-request", "-relay", "-bounces", "+bounces", "-bounce")
_EXCHANGE = re.compile(r"microsoftexchange[0-9a-f]{32}")
_VERP = re.compile(
    r"bounces?[+=-].{1,200}|.{0,64}[+-][^+=]{1,64}=[^=]{1,64}\.[a-z]{2,20}|prvs=[^=]{1,40}=.{1,64}|btv1==.{1,100}"
    r"|[0-9a-f]{32}|.{1,64}\+verp-[0-9a-f]{8,64}"
)
_BATV = re.compile(r"(?:prvs=[0-9a-z]{1,40}=|btv1==[0-9a-z]{1,40}==)(.+)")
_FORWARDER = re.compile(r"srs[01][=+-]|.{1,64}\+caf_=|.{1,64}\+srs=")
_NOTIFIES = re.compile(r"(?:^|[_+-])(?:notifications?|notify|alerts?|tracking|statements|shares|mailings?)(?:$|[_+-])")
_REPLY_WORDS: Final = ("repl", "respon", "antwo", "répond", "rispond", "odpow", "odpov")


def is_server(address: str) -> bool:
    """Tell whether the programs of a web server write from this address; in a return path it says nothing of From."""
    return address.partition("@")[0] in _SERVERS


@lru_cache(4096)  # people write more than once
def is_role(address: str) -> bool:
    """Tell whether a machine stands behind an address, as far as its name tells."""
    local, _, domain = address.rpartition("@")
    return _by_name(local[:254]) or _NO_REPLY.search(domain.partition(".")[0]) is not None


def signed_for(address: str, sender: str) -> bool:
    """A return path that the sender's own server signed against false bounces (BATV): it holds an address of his."""
    tagged = _BATV.fullmatch(address[:320])
    if not tagged:
        return False
    return tagged[1] == sender or (tagged[1].partition("@")[2] == sender.partition("@")[2] and not is_role(tagged[1]))


def is_forwarded(return_path: str) -> bool:
    """A forwarder wrote this return path in place of the sender's (SRS, and as Gmail and Exchange Online do it)."""
    return _FORWARDER.match(return_path) is not None


@lru_cache(4096)
def says_no_reply(name: str) -> bool:
    """Tell whether the name beside an address says so: "Acme (do not reply)"."""
    low = name[:200].lower()
    if not any(map(low.__contains__, _REPLY_WORDS)):
        return False
    found = _NO_REPLY.search("-".join(re.findall(r"[^\W_]+", low)).replace("é", "e"))
    return found is not None and "auto" not in found[0]  # there are garages of that name


def _by_name(local: str) -> bool:
    base = local.partition("+")[0].replace("-", "").replace("_", "").replace(".", "")
    named = (
        base in _ROLE_NAMES or _EXCHANGE.fullmatch(local) or local.startswith("owner-") or local.endswith(_ROLE_ENDS)
    )
    return bool(named or _NO_REPLY.search(local) or _NOTIFIES.search(local) or _VERP.fullmatch(local))

"""Every mistake is one line: where, what was found, what is expected, how to mend it."""

import os
import re
import time
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field, model_validator

from responder import ChannelSettings, Duration, Secret
from responder.config.load import load, read_account
from responder.config.problems import Problem
from responder.errors import ConfigInvalid

GOOD = '[company]\nname = "Example"\n'


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def mistakes(path: Path) -> list[str]:
    with pytest.raises(ConfigInvalid) as caught:
        load(path)
    return [str(problem).removeprefix(f"{path.parent}/") for problem in caught.value.problems]


def one(folder: Path, text: str | bytes) -> str:
    found = mistakes(write(folder, text))
    assert len(found) == 1, found
    return found[0]


def test_the_smallest_configuration_is_a_name(tmp_path: Path) -> None:
    config = load(write(tmp_path, GOOD))

    assert config.settings.company.name == "Example"
    assert config.accounts == {}


def test_all_mistakes_come_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    text = GOOD + 'tem = "x"\n[caps]\nsender_day = true\n[hours]\nthu = ["9"]\n[promise]\nkeep = 2\n[colours]\n'

    keys = [re.match(r"config\.toml:(\d+): ([^:]+): ", line).groups() for line in mistakes(write(tmp_path, text))]  # type: ignore[union-attr]

    assert keys == [
        ("3", "company.tem"), ("5", "caps.sender_day"), ("7", "hours.thu[0]"), ("9", "promise.keep"), ("10", "colours"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('tem = "x"', "3: company.tem: found the unknown key tem, expected one of name, team, timezone, languages,"
         " address; did you mean team?"),
        ('timezone = "Europe/Amsterdm"', '3: company.timezone: found "Europe/Amsterdm", expected an IANA time zone such'
         " as Europe/Amsterdam; did you mean Europe/Amsterdam?"),
        ('timezone = "../../etc/passwd"', '3: company.timezone: found "../../etc/passwd", expected an IANA time zone'
         ' such as Europe/Amsterdam; write timezone = "UTC", for example'),
        ("languages = []", "3: company.languages: found a list, expected at least 1 item(s); write languages ="
         ' ["en"], for example'),
        ('languages = "nl"', '3: company.languages: found "nl", expected a list [ … ]; write languages = ["nl"]'),
        ('languages = ["nl", "nl"]', '3: company.languages[1]: found "nl" again, expected each language once;'
         " remove it"),
        ('languages = ["Dutch"]', '3: company.languages[0]: found "Dutch", expected a language such as "nl" or "pt-BR";'
         " write its two-letter code"),
        ('address = "polite"', '3: company.address: found "polite", expected one of informal or formal; write address ='
         ' "informal", for example'),
        ("[caps]\nsender_day = 0", "4: caps.sender_day: found 0, expected a number not below 1; write sender_day = 3,"
         " for example"),
        ("[pointer]\nagents = 2", "4: pointer.agents: found the unknown key agents, expected one of factor; write"
         " it below [promise]"),
        ("[hours]\nkeep = 0.8", "4: hours.keep: found 0.8, expected a list [ … ]; write keep below [promise]"),
        ('[tone]\naddress = "je"', '4: tone.address: found "je", expected one of "", informal or formal; write it so'),
        ('[matching]\nfiles = "a.csv"', '4: matching.files: found "a.csv", expected a list [ … ]; write files ='
         ' ["a.csv"]'),
        ('[caps]\nsender_day = "3"', '4: caps.sender_day: found "3", expected a whole number; write sender_day = 3,'
         " without quotes"),
        ("[caps]\nsender_day = 3.0", "4: caps.sender_day: found 3.0, expected a whole number; write sender_day = 3,"
         " for example"),
        ("[caps]\nsender_day = true", "4: caps.sender_day: found true, expected a whole number; write sender_day = 3,"
         " for example"),
        ("[promise]\nkeep = nan", "4: promise.keep: found nan, expected a number below 1; write keep = 0.9,"
         " for example"),
        ("[matching]\nthreshold = nan", "4: matching.threshold: found nan, expected a number not above 1; write"
         " threshold = 0.88, for example"),
        ('[promise]\nuntil_known = "4 parsecs"', '4: promise.until_known: found "4 parsecs", expected a span of time'
         " such as \"30 min\", \"4h\" or \"2 days\"; 'parsecs' is no unit"),
        ("[promise]\nuntil_known = 4", '4: promise.until_known: found 4, expected a span of time such as "30 min", "4h"'
         ' or "2 days"; write until_known = "4h", for example'),
        ('[promise]\nuntil_known = "9999999 weeks 9999999 weeks"', '4: promise.until_known: found "9999999 weeks'
         ' 9999999 weeks", expected a span of time such as "30 min", "4h" or "2 days"; ten years at most'),
        ('[promise]\nuntil_known = ""', '4: promise.until_known: found "", expected a span of time such as "30 min",'
         ' "4h" or "2 days"; write until_known = "4h", for example'),
        ('[hours.on]\n2026-12-24 = { say = { nl = "" } }', '4: hours.on.2026-12-24.say: found a table, expected a'
         ' sentence, or one for each language such as { nl = "…", en = "…" }; write it so'),
        ('[hours.on]\n2026-12-24 = { say = { nl = "Dicht.", en = 1 } }', '4: hours.on.2026-12-24.say: found a table,'
         ' expected a sentence, or one for each language such as { nl = "…", en = "…" }; write it so'),
        ("promise = 3", '3: company.promise: found the unknown key promise, expected one of name, team, timezone,'
         " languages, address; remove it"),
        ('[reminders]\nstaff_before = "25"', '4: reminders.staff_before: found "25", expected text such as "25%"; write'
         ' staff_before = "25%", for example'),
        ('[reminders]\nquiet = "9 to 5"', '4: reminders.quiet: found "9 to 5", expected a period such as "21:00-08:00",'
         ' or "" for none; write start and end, 24 hours'),
        ('[staff]\naccount = "mial"\nto = "x"\n[channels.mail]\nplugin = "email"', '4: staff.account: found "mial",'
         " expected one of the accounts: mail; did you mean mail?"),
        ('[staff]\naccount = "mail"\n[channels.mail]\nplugin = "email"', "3: staff.to: found nothing, expected the"
         " address that the warnings go to; add to = … below [staff]"),
        ('[staff.webhook]\nurl = "desk.example.nl/hook"', '4: staff.webhook.url: found "desk.example.nl/hook", expected'
         ' an address such as https://desk.example.nl/hook; write url = "…", for example'),
        ('[staff]\nto = "x"\n[channels.mail]\nplugin = "email"', "3: staff.account: found nothing, expected the"
         " account that carries the warnings, one of: mail; add account = … below [staff]"),
        ('[staff]\nmail = ["x"]', "3: staff.account: found nothing, expected the account that carries the warnings;"
         " add a table [channels.…], and its name as account below [staff]"),
        ('[staff.room]\nto = "!x:y"\n[channels.chat]\nplugin = "matrix"', "3: staff.room.account: found nothing,"
         " expected the account that carries the warnings, one of: chat; add account = … below [staff.room]"),
        ('[store]\nurl = "postgres://h/x"', '4: store.url: found postgres:, expected a URL such as'
         ' "sqlite:///data/responder.db" or "postgresql://user@host/name"; did you mean postgresql?'),
        ('[[faq]]\nid = "a"\ntitle = "t"\n[[faq]]\nid = "a"\ntitle = "t"', '7: faq[1].id: found "a" again (as in'
         " faq[0]), expected an id of its own; give this article another id"),
        ('[[faq]]\nid = "a"', "3: faq[0].title: found nothing, expected a value for title; add title = \"…\": The"
         " question as customers ask it"),
        ('[channels.mail]\naddress = "x"', "3: channels.mail.plugin: found nothing, expected the name of a plugin;"
         ' add plugin = "email", for example'),
        ('[channels.mail]\nplugin = "email"\nenabled = 1', "5: channels.mail.enabled: found 1, expected true or false;"
         " write enabled = false"),
        ('[log]\nlevel = "loud"', '4: log.level: found "loud", expected one of debug, info, warning or error; write'
         ' level = "info", for example'),
        ("[hours.on]\n2026-02-30 = { open = [] }", '4: hours.on.2026-02-30: found "2026-02-30", expected a date such as'
         " 2026-12-24; write it so"),
        ('[channels.Mail]\nplugin = "email"', '3: channels.Mail: found "Mail", expected a name of small letters, digits'
         " and dashes; write mail"),
        ("[server]\npublic_url = \"example.nl\"", '4: server.public_url: found "example.nl", expected a URL such as'
         ' "https://example.nl"; write it with https://, and without ? and #'),
        ("[server]\npublic_url = \"https://a.nl/?x\"", '4: server.public_url: found "https://a.nl/?x", expected a URL'
         ' such as "https://example.nl"; write it with https://, and without ? and #'),
        ("[server]\npublic_url = \"https://a.nl:99999\"", '4: server.public_url: found "https://a.nl:99999", expected a'
         ' URL such as "https://example.nl"; write it with https://, and without ? and #'),
        ("[channels.mail]\nplugin = 5", '4: channels.mail.plugin: found 5, expected the name of a plugin in quotes;'
         ' write plugin = "email", for example'),
        ('[hours.teams.night]\n[channels.mail]\nplugin = "email"\nhours = "nigth"', '6: channels.mail.hours: found'
         ' "nigth", expected one of the teams: night; did you mean night?'),
        ('[channels.mail]\nplugin = "email"\nhours = "night"', '5: channels.mail.hours: found "night", expected one of'
         " the teams: (there is none); add a table [hours.teams.night], or leave it out"),
        ('[follow_up]\nwaiting = ["4 days", "2 days"]', '4: follow_up.waiting: found a list, expected spans that'
         ' grow, such as ["2 days", "4 days"]; write waiting = ["2 days", "4 days"], for example'),
        ('[retention]\nmessages = "90d"\nfigures = "30d"', '5: retention.figures: found "30d", expected at least'
         ' "90d", as messages: figures are made of what is kept of the words; write figures = "0s", for example'),
        ('[retention]\nfigures = "30d"', '4: retention.figures: found "30d", expected messages to have a limit too:'
         ' figures are made of what is kept of the words; write figures = "0s", for example'),
        ("[retention]\nunreadable = 1000", "4: retention.unreadable: found 1000, expected a number not below"
         " 33554432; write unreadable = 268435456, for example"),
    ],
)  # fmt: skip
def test_a_mistake_is_explained(tmp_path: Path, text: str, expected: str) -> None:
    assert f"config.toml:{expected}" == one(tmp_path, f"{GOOD}{text}\n")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (b"[company\n", 1, "a mistake in the writing"),
        (b'a = 1\nb = "x\nc = 2\n', 2, "expected a quote at both ends of the text; close it on the same line"),
        (b"a = 1\n\na = 2\n", 3, "expected each key and each [table] once; take one of the two away"),
        (b"a = yes\n", 1, "put text between quotes, write yes and no as true and false"),
        (b"a = [1\nb = 2\n", 2, "expected a ] at the end of the list; close the list that begins before this line"),
        (b"a: 1\n", 1, "expected key = value; write a = between the two"),
        (b"a = 24-12-2026\n", 1, "expected one value, and nothing after it; put text between quotes, write dates as"),
        (b"[a]\n[a.b]\n[a.b]\n", 3, "(Cannot declare [a.b] twice), expected each [table] once; put the keys together"),
        (b"[a b]\n", 1, "expected [name], or [channels.name]; close it; a name has letters, digits and dashes"),
        (b"x = " + b"[" * 1000, 1, "nested deeper than 64 levels"),
        (b"a." * 16_000 + b"b = 1", 1, "nested deeper than 64 levels"),
        (b"\n\nx = " + b"9" * 5000, 3, "a value that cannot be read"),
        (b"a = 1\n# \xff\n", 2, "bytes that are not UTF-8"),
        (b"a = 1\nb = \x00\n", 2, "a mistake in the writing"),
        (b"# " + b"x" * 1024 * 1024, 1, "a file over 1 MiB"),
        ("[company]".encode("utf-16"), 1, "bytes that are not UTF-8"),
        ("a = 1\nb = “x”\n".encode(), 2, 'a typographic quote (“), expected straight ones; write "…"'),
        ("a = 1\nb\u00a0= 1\n".encode(), 2, "a blank that is none (U+00A0), expected an ordinary one; type it anew"),
    ],
)
def test_what_is_no_toml_is_said_with_its_line(tmp_path: Path, text: bytes, line: int, words: str) -> None:
    started = time.process_time()

    found = one(tmp_path, text)

    assert found.startswith(f"config.toml:{line}: found ")
    assert words in found
    assert time.process_time() - started < 1


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "device", "loop"])
def test_what_is_no_file_is_said_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "config.toml"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "loop":
        path.symlink_to(path)

    assert "expected a file that can be read; name another with --config" in mistakes(path)[0]


def test_an_empty_file_lacks_a_company(tmp_path: Path) -> None:
    assert "config.toml:1: company: found nothing, expected a value for company" in one(tmp_path, "")


@pytest.mark.parametrize("text", [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode()])
def test_what_windows_writes_is_read(tmp_path: Path, text: bytes) -> None:
    assert load(write(tmp_path, text)).settings.company.name == "Example"


@pytest.mark.parametrize(
    ("hours", "key"),
    [
        ('mon = ["09:00-12:00", "11:00-13:00"]', "hours.mon"),
        ('mon = ["22:00-02:00", "23:00-23:30"]', "hours.mon"),
        ('mon = ["22:00-03:00"]\ntue = ["02:00-08:00"]', "hours.mon"),
        ('sun = ["22:00-03:00"]\nmon = ["02:00-08:00"]', "hours.sun"),
        ('mon = ["09:00-09:00"]', "hours.mon[0]"),
        ('mon = ["24:00-09:00"]', "hours.mon[0]"),
        ('mon = ["09:00-25:00"]', "hours.mon[0]"),
        ('mon = ["09:60-10:00"]', "hours.mon[0]"),
        ('mon = "09:00-10:00"', "hours.mon"),
        ("mon = [9]", "hours.mon[0]"),
        ('monday = ["09:00-10:00"]', "hours.monday"),
        ('ma-vr = ["09:00-10:00"]', "hours.ma-vr"),
        ('mon-wed = []\nwed-fri = ["09:00-10:00"]', "hours.wed-fri"),
        ('holidays = "Netherlands"', "hours.holidays"),
        ('on = { 2026-12-24 = { open = ["9-10"] } }', "hours.on.2026-12-24.open[0]"),
        ("on = { 2026-12-24 = { closed = true } }", "hours.on.2026-12-24.closed"),
        ("on = { 2026-12-24 = { say = 3 } }", "hours.on.2026-12-24.say"),
        ("on = { 2026-12-24 = { say = {} } }", "hours.on.2026-12-24.say"),
        ('on = { 2026-12-24 = { say = { en = "x", fr = "x" } } }', "hours.on.2026-12-24.say.fr"),
        ('holidays = "NL"\non_holiday = { Koningsdag = { open = ["9"] } }', "hours.on_holiday.Koningsdag.open[0]"),
        ('no_holiday = ["Koningsdag"]', "hours.no_holiday"),
        ('holidays = "NL"\nno_holiday = ["x"]\non_holiday = { x = {} }', "hours.no_holiday[0]"),
        ('no_holliday = ["Koningsdag"]', "hours.no_holliday"),
        ("closed = [{ from = 2026-12-24 }]", "hours.closed[0].until"),
        ("closed = [{ from = 2026-12-24, until = 2026-12-23 }]", "hours.closed[0].until"),
        ("closed = [{ from = 2026-12-24T12:00:00, until = 2026-12-24T12:00:00 }]", "hours.closed[0].until"),
        ('closed = [{ from = "soon", until = 2026-12-24 }]', "hours.closed[0].from"),
        ("closed = [{ from = 9999-12-31, until = 9999-12-31 }]", "hours.closed[0].until"),
        ("ical = 3", "hours.ical"),
        ('teams = { night = { mon = ["9"] } }', "hours.teams.night.mon[0]"),
        ('teams = { night = { monday = ["22:00-06:00"] } }', "hours.teams.night.monday"),
        ('teams = { night = { timezone = "Mars/Base" } }', "hours.teams.night.timezone"),
        ('teams = { "Night Shift" = {} }', 'hours.teams."Night Shift"'),
    ],
)
def test_opening_hours_that_make_no_sense_are_mistakes(tmp_path: Path, hours: str, key: str) -> None:
    assert f": {key}: found " in one(tmp_path, f"{GOOD}[hours]\n{hours}\n")


@pytest.mark.parametrize(
    ("notice", "key"),
    [
        ("until = 9999-12-31", "notice[0].until"),
        ("from = 0001-01-01", "notice[0].from"),
        ("from = 2026-12-24\nuntil = 2026-12-23", "notice[0].until"),
    ],
)
def test_a_notice_at_a_time_that_never_comes_is_a_mistake(tmp_path: Path, notice: str, key: str) -> None:
    company = GOOD.replace("[company]\n", '[company]\ntimezone = "Europe/Amsterdam"\n', 1)

    assert f": {key}: found " in one(tmp_path, f'{company}[[notice]]\nsay = "x"\n{notice}\n')


@pytest.mark.parametrize(
    "hours",
    [
        'mon-fri = ["09:00-12:30", "12:30-17:00"]\nthu = ["10:00-21:00"]',
        'fri-sat = ["22:00-04:00"]\nsun = ["04:00-12:00"]',
        'mon-sun = ["00:00-24:00"]\nsat-sun = []',
        'sat-mon = ["9:00-17:00"]\nholidays = "DE-BY"',
    ],
)
def test_opening_hours_of_every_kind_are_read(tmp_path: Path, hours: str) -> None:
    load(write(tmp_path, f"{GOOD}[hours]\n{hours}\n"))


def test_a_decision_can_name_its_line(tmp_path: Path) -> None:
    config = load(write(tmp_path, f'{GOOD}[caps]\nsender_day = 5\n[channels."mail"]\nplugin = "email"\n'))

    assert config.where("caps.sender_day") == "config.toml:4"
    assert config.where("caps.fuse_rest") == 'config.toml: caps.fuse_rest (default "30 min")'
    assert config.where("channels.mail.plugin") == "config.toml:6"
    assert config.where("channels.mail.join") == "config.toml: channels.mail.join (default)"


class Server(ChannelSettings):
    class Inner(ChannelSettings):
        pass

    host: str
    port: int = Field(993, ge=1)
    mode: Literal["a", "b"] = "a"
    password: Secret | None = None
    keys: tuple[Secret, ...] = ()
    idle: Duration = timedelta(minutes=5)
    folders: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _sound(self) -> "Server":
        if self.idle > timedelta(hours=1):
            raise ValueError("idle: expected at most 1 h; servers hang up")
        return self


def account(folder: Path, table: str) -> list[str]:
    config = load(write(folder, f'{GOOD}[channels.m]\nplugin = "x"\n{table}\n'))
    with pytest.raises(ConfigInvalid) as caught:
        read_account(config, "m", Server)
    return [str(p).removeprefix(f"{folder}/config.toml:") for p in caught.value.problems]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", "3: channels.m.host: found nothing, expected a value for host; add host = \"…\""),
        ('host = "h"\nport = "993"', '6: channels.m.port: found "993", expected a whole number; write port = 993,'
         " without quotes"),
        ('host = "h"\nprot = 1', "6: channels.m.prot: found the unknown key prot, expected one of plugin, enabled,"
         " join, until_known, retention, locale, hours, tone, offer, offer_as, cost, budget_day, host, port, mode,"
         " password, keys, idle, folders; did you mean port?"),
        ('host = "h"\npassword = "hunter2"', '6: channels.m.password: found a value (not shown), expected { env ='
         ' "NAME" }, { file = "/path" } or { credential = "name" }; a secret is never written into the configuration'),
        ('host = "h"\nkeys = [ { env = "A" },\n"hunter2"]', '7: channels.m.keys[1]: found a value (not shown), expected'
         ' { env = "NAME" }, { file = "/path" } or { credential = "name" }; a secret is never written into the'
         " configuration"),
        ('host = "h"\npassword = { env = " " }', '6: channels.m.password.env: found a value (not shown), expected the'
         ' name of a variable such as "MAIL_PASSWORD"; write it so'),
        ('host = "h"\npasswrd = "hunter2"', "6: channels.m.passwrd: found the unknown key passwrd, expected one of"
         " plugin, enabled, join, until_known, retention, locale, hours, tone, offer, offer_as, cost, budget_day, host,"
         " port, mode, password, keys, idle, folders; did you mean password?"),
        ('host = "h"\nidle = "2h"', '6: channels.m.idle: found "2h", expected at most 1 h; servers hang up'),
        ('host = "\\u001b[31mred\\n"\nmode = "c"', '6: channels.m.mode: found "c", expected one of a or b; write mode ='
         ' "a", for example'),
    ],
)  # fmt: skip
def test_a_plugins_settings_are_explained_in_the_same_way(tmp_path: Path, table: str, expected: str) -> None:
    assert [expected] == account(tmp_path, table)


def test_a_plugins_settings_are_read(tmp_path: Path) -> None:
    table = 'host = "h"\nidle = "2 min"\npassword = { file = "secret" }\nfolders = ["A"]'
    config = load(write(tmp_path, f'{GOOD}[channels.m]\nplugin = "x"\n{table}\n'))

    found = read_account(config, "m", Server)

    assert (timedelta(minutes=2), ("A",), True) == (found.idle, found.folders, found.enabled)
    assert found.password is not None
    assert tmp_path / "secret" == found.password.file


def test_a_password_in_a_database_url_is_refused_and_not_shown(tmp_path: Path) -> None:
    for url in (
        "postgresql://me:hunter2@h/db",
        "postgresql://h/db?user=me&password=hunter2",
        "postgresql://[me:hunter2@h/db",
    ):
        assert "hunter2" not in one(tmp_path, f'{GOOD}[store]\nurl = "{url}"\n')


def test_control_characters_of_the_file_never_reach_the_terminal(tmp_path: Path) -> None:
    found = one(tmp_path, f'{GOOD}"\\u001b[31m\\nx\\u202e" = 1\n[log]\nlevel = "info"\n')

    assert found.isprintable()


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("[]{}=.,\"'# \n\\abc1-:ny") | st.characters(), max_size=80))
def test_any_text_is_read_or_explained(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "wild.toml"
    path.write_bytes((GOOD + text).encode("utf-8", "replace"))

    try:
        load(path)
    except ConfigInvalid as error:
        for problem in error.problems:
            assert isinstance(problem, Problem)
            assert str(problem).isprintable()

"""`responder check` finds every mistake of a deployment, shows no secret and no traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from responder.cli import main

COMPANY = '[company]\nname = "Example"\nlanguages = ["nl"]\n'
WHATSAPP = """
[channels.app]
plugin = "whatsapp"
phone_number_id = "109000000000001"
access_token = { file = "token" }
app_secret = { env = "EXAMPLE_APP_SECRET" }
"""


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def check(folder: Path, text: str, *arguments: str) -> Result:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return run("check", "--config", str(path), *arguments)


def test_a_good_deployment_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXAMPLE_APP_SECRET", "hunter2")
    (tmp_path / "token").write_text("hunter3")
    (tmp_path / "token").chmod(0o600)

    result = check(tmp_path, COMPANY + WHATSAPP)

    path = tmp_path / "config.toml"
    assert result.stdout == f"{path}: good. Accounts: 1. Articles: 0. Languages: nl.\n"
    assert result.exit_code == 0
    assert "1 secret comes from the environment" in result.stderr


def test_secrets_that_cannot_be_read_are_mistakes_of_enabled_accounts(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("hunter3")
    (tmp_path / "token").chmod(0o644)
    config = tmp_path / "config.toml"

    result = check(tmp_path, COMPANY + WHATSAPP)

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"{config}:8: channels.app.access_token: found others can read {tmp_path}/token, expected a secret that only"
        f" its owner can read; chmod 600 {tmp_path}/token",
        f"{config}:9: channels.app.app_secret[0]: found no EXAMPLE_APP_SECRET in the environment, expected a secret"
        " that only its owner can read; set EXAMPLE_APP_SECRET",
    ]
    assert "hunter3" not in result.output
    assert check(tmp_path, COMPANY + WHATSAPP + "enabled = false\n").exit_code == 0


def test_where_nobody_is_answered_it_says_so(tmp_path: Path) -> None:
    result = check(tmp_path, COMPANY + WHATSAPP + "enabled = false\n")

    assert result.exit_code == 0
    assert "note: no account is enabled, so nobody is answered" in result.stderr


def test_who_asks_online_hears_that_it_was_done(tmp_path: Path) -> None:
    asked = check(tmp_path, COMPANY + WHATSAPP + "enabled = false\n", "--online")

    assert "note: every enabled account was asked, and none complains" in asked.stderr


def test_a_secret_that_cannot_sign_is_a_mistake_of_its_account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXAMPLE_SIGNING_SECRET", "abc")
    account = '[channels.form]\nplugin = "http"\nurl = "https://shop.example/replies"\n'
    result = check(tmp_path, f'{account}secret = {{ env = "EXAMPLE_SIGNING_SECRET" }}\n')

    assert result.exit_code == 1
    assert "channels.form.secret[0]: found a secret that is not whsec_ and 24 to 64 bytes in base64" in result.stdout
    assert 'make one with: echo "whsec_$(openssl rand -base64 32)"' in result.stdout


def test_mistakes_of_the_file_the_accounts_and_the_plugins_come_together(tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "broken.py").write_text("x = (")
    text = (
        COMPANY + "adress = 1\n[channels.a]\nplugin = 'whatsap'\n[channels.b]\nplugin = 'whatsapp'\nenabled = false\n"
    )

    lines = check(tmp_path, text).stdout.replace(f"{tmp_path}/", "").splitlines()

    assert [line.partition(": found")[0] for line in lines] == [
        "config.toml:4: company.adress",
        "config.toml:6: channels.a.plugin",
        "config.toml:7: channels.b.access_token",
        "config.toml:7: channels.b.app_secret",
        "config.toml:7: channels.b.phone_number_id",
        "plugins/broken.py:1",
    ]
    assert lines[1].endswith("did you mean whatsapp?")


def test_an_account_without_a_plugin_is_one_mistake(tmp_path: Path) -> None:
    lines = check(tmp_path, COMPANY + "[channels.a]\n[channels.b]\nplugin = 5\n").stdout.splitlines()

    assert [line.partition(", expected")[0].rpartition("/")[2] for line in lines] == [
        "config.toml:4: channels.a.plugin: found nothing",
        "config.toml:6: channels.b.plugin: found 5",
    ]


def test_a_file_that_no_system_can_name_holds_no_secret(tmp_path: Path) -> None:
    account = '[channels.form]\nplugin = "http"\nurl = "https://shop.example/replies"\n'
    result = check(tmp_path, f'{COMPANY}{account}secret = {{ file = "/run/a\\u0000b" }}\n')

    assert "channels.form.secret[0]: found '/run/a\\x00b': no path of a file, expected a secret" in result.stdout


@pytest.mark.parametrize("hours", ['mon = ["09:00-25:30"]', 'mon-fri = ["9-17"]', 'mon = ["10:00-10:00"]'])
def test_a_wrong_period_is_told_once(tmp_path: Path, hours: str) -> None:
    result = check(tmp_path, COMPANY + f"[hours]\n{hours}\n")

    (line,) = result.stdout.splitlines()
    assert 'expected a period such as "09:00-12:30"' in line


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[hours]\nmon = []\nholidays = "XX"\n', 'hours.holidays: found "XX", expected a country such as "NL"'),
        ('[hours]\nmon = []\nholidays = "NL-ZZZ"\n', 'hours.holidays: found "NL-ZZZ", expected '),
    ],
)
def test_holidays_that_nobody_knows_are_a_mistake(tmp_path: Path, text: str, words: str) -> None:
    assert f"config.toml:6: {words}" in check(tmp_path, COMPANY + text).stdout


def test_a_language_without_templates_is_a_mistake(tmp_path: Path) -> None:
    result = check(tmp_path, COMPANY.replace('"nl"', '"nl", "tlh"'))

    assert 'config.toml:3: company.languages[1]: found "tlh", expected a language with templates: ' in result.stdout


def test_a_template_that_cannot_be_read_is_a_mistake(tmp_path: Path) -> None:
    template = tmp_path / "templates" / "nl" / "acknowledgement.txt"
    template.parent.mkdir(parents=True)
    template.write_text("{% if %}")

    result = check(tmp_path, COMPANY)

    assert result.exit_code == 1
    assert result.stdout.startswith(f"{template}:1: nl/acknowledgement: found ")
    template.write_bytes("Hoi\nGrüße".encode("latin-1"))
    assert "line 2 holds bytes that are not UTF-8, expected a template that does its work; save the file as UTF-8" in (
        check(tmp_path, COMPANY).stdout
    )


def test_json_says_the_same(tmp_path: Path) -> None:
    found = json.loads(check(tmp_path, COMPANY + "adress = 1\n", "--json").stdout)

    assert found["good"] is False
    assert set(found["problems"][0]) == {"file", "line", "key", "found", "expected", "mend"}
    assert (found["problems"][0]["line"], found["problems"][0]["key"]) == (4, "company.adress")
    assert found["plugins"]["whatsapp"]["state"] == "loaded"


def with_fax(folder: Path, *more: str) -> str:
    """A channel of the deployment's own, enabled; `more` are its methods."""
    (folder / "plugins").mkdir()
    (folder / "plugins" / "fax.py").write_text(
        "from responder import Abilities, Channel, ChannelSettings, hookimpl\n"
        "class Fax(Channel):\n"
        "    kind, title, settings_type = 'fax', 'Fax', ChannelSettings\n"
        "    abilities = Abilities(longest=1000)\n"
        "    def parse(self, raw): return []\n"
        "    async def send(self, reply): raise AssertionError\n"
        + "".join(f"    {method}\n" for method in more)
        + "@hookimpl\n"
        "def responder_channels(): return [Fax]\n"
    )
    return COMPANY + "[channels.fax]\nplugin = 'fax'\n"


def test_online_asks_the_platforms_of_enabled_accounts(tmp_path: Path) -> None:
    text = with_fax(tmp_path, "async def check(self): return ['The line is dead.']")

    assert check(tmp_path, text).exit_code == 0
    result = check(tmp_path, text, "--online")

    assert result.exit_code == 1
    assert "config.toml:4: channels.fax: found The line is dead, expected an account that can log in" in result.stdout


@pytest.mark.parametrize(
    ("advise", "told"),
    [("return ['The paper is nearly used up.']", ["note: config.toml:4: The paper is nearly used up"]), ("1 / 0", [])],
)
def test_online_tells_what_would_make_an_account_work_better(tmp_path: Path, advise: str, told: list[str]) -> None:
    result = check(tmp_path, with_fax(tmp_path, f"async def advise(self): {advise}"), "--online")

    assert result.exit_code == 0
    assert result.stderr.splitlines() == [*told, "note: every enabled account was asked, and none complains"]


@pytest.mark.parametrize("path", ["not-there.toml", ".", "/dev/null/x"])
def test_a_file_that_is_none_is_one_line(tmp_path: Path, path: str) -> None:
    result = run("check", "--config", str(tmp_path / path))

    assert result.exit_code == 1
    assert "expected a file that can be read" in result.stdout
    assert len(result.stdout.splitlines()) == 1


def test_plugins_are_listed_with_their_states(tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "old.py").write_text("responder_api = 99")
    config = tmp_path / "config.toml"
    config.write_text(COMPANY)

    table = run("plugins", "--config", str(config)).stdout
    listed = json.loads(run("plugins", "--config", str(config), "--json").stdout)

    assert "incompatible" in table
    assert "it speaks version 99 of the plugin interface, we speak version 1" in table
    assert (listed["old"]["state"], listed["whatsapp"]["state"]) == ("incompatible", "disabled")


def test_a_command_that_nobody_knows_is_answered_with_the_nearest() -> None:
    result = run("chekc")

    assert result.exit_code == 2
    assert "did you mean check?" in result.stderr


def test_every_command_explains_itself() -> None:
    names = main.list_commands(None)  # type: ignore[arg-type]

    assert {"check", "init", "plugins", "run"} <= set(names)
    for name in names:
        assert "Usage:" in run(name, "--help").stdout, name


@pytest.mark.parametrize("of", [[], ["faq"], ["promise"], ["contact"]])
def test_the_list_of_commands_is_whole_on_80_columns(of: list[str]) -> None:
    told = CliRunner().invoke(main, [*of, "--help"], terminal_width=80).stdout

    assert [line for line in told.splitlines() if line.startswith("  ") and line.endswith("...")] == []


@pytest.mark.parametrize("arguments", [["--version"], ["check", "--help"], ["run", "--help"]])
def test_asking_for_little_imports_little(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom responder.cli import main\n"
        f"try: main({arguments!r})\n"
        "except SystemExit: pass\n"
        "heavy = {'rich', 'sqlalchemy', 'aiohttp', 'babel', 'holidays', 'jinja2', 'pydantic_core'} & set(sys.modules)\n"
        "print('HEAVY', sorted(heavy))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=True)

    heavy = done.stdout.rpartition("HEAVY ")[2]
    assert not {"rich", "sqlalchemy", "babel", "holidays", "aiohttp"} & set(eval(heavy)), heavy

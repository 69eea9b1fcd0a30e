"""A real mail server for tests: Dovecot (IMAP, LMTP, Sieve) and Exim (SMTP), unprivileged, on free ports.

Import the fixture `mail_server` into a conftest; it starts once per session and costs about a second:

    from tests.real.mail import mail_server  # noqa: F401

Users, each with the password "<name>-pw": bot, lena, colleague, nobody special; vac answers every mail with a polite
absence note (Sieve); dumb answers everything with a mark; rude answers everything and leaves no mark. All live at
a.test; any other name there is unknown and bounces. Dovecot must be installed; Exim is unpacked into `.real-parts/`.
"""

from __future__ import annotations

import contextlib
import email
import imaplib
import os
import pwd
import re
import shutil
import signal
import smtplib
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
import trustme

from benchmarks.machine import free_port
from tests.real.mail_config import DOVECOT, EXIM, VACATION

ROOT = Path(__file__).resolve().parents[2]
PARTS = ROOT / ".real-parts"
DOMAIN = "a.test"
USERS = ("bot", "lena", "colleague", "vac", "dumb", "rude", "mia", "tom")
_IS_ROOT = os.geteuid() == 0
_USER = "nobody" if _IS_ROOT else pwd.getpwuid(os.geteuid()).pw_name
_GROUP = "nogroup" if _IS_ROOT else str(os.getegid())


def missing() -> str:
    """Say which part is missing on this machine, after trying to fetch Exim; empty when all are there."""
    for name in ("dovecot", "doveadm"):
        if shutil.which(name, path="/usr/sbin:/usr/bin:/sbin:/bin") is None:
            return "dovecot is not installed (apt-get install dovecot-imapd dovecot-lmtpd dovecot-sieve)"
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        fetch_exim()
    if not _exim_binary().exists():
        return f"exim4 was not unpacked into {PARTS} (apt-get download exim4-daemon-light, dpkg -x)"
    if not _has_user("Debian-exim"):
        return "the system user Debian-exim, which the packaged Exim asks for, does not exist"
    return ""


def fetch_exim() -> None:
    """Download and unpack Exim without installing it, and make the user that its package would make."""
    if not _exim_binary().exists() and shutil.which("apt-get"):
        PARTS.mkdir(exist_ok=True)
        for package, folder in (("exim4-daemon-light", "exim4"), ("libidn12", "libidn12")):
            _run("apt-get", "download", "-q", package, cwd=PARTS)
            for deb in sorted(PARTS.glob(f"{package}_*.deb")):
                _run("dpkg", "-x", deb.name, folder, cwd=PARTS)
    if _exim_binary().exists():
        _exim_binary().chmod(0o755)  # never setuid
    if _IS_ROOT and not _has_user("Debian-exim"):
        _run("useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "Debian-exim")


def _run(*command: str, cwd: Path | None = None) -> None:
    subprocess.run(command, cwd=cwd, check=True, capture_output=True, timeout=120)


def _exim_binary() -> Path:
    return PARTS / "exim4" / "usr" / "sbin" / "exim4"


def _has_user(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


class MailServer:
    """Dovecot and Exim, running. Everything here blocks for a short time."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="mail-server-"))
        self.imap_port, self.imaps_port = free_port(), free_port()
        self.smtp_port, self.smtps_port = free_port(), free_port()
        self._lmtp_port = free_port()
        self.ca_file = self.folder / "ca.pem"
        self._processes: list[subprocess.Popen[bytes]] = []

    @staticmethod
    def password(user: str) -> str:
        """Return the password of "bot" or "bot@a.test"."""
        return f"{user.partition('@')[0]}-pw"

    def start(self) -> None:
        """Write the configuration, start both servers and wait until they greet."""
        self._write()
        places = {"d": self.folder, "user": _USER, "group": _GROUP, "imap": self.imap_port, "imaps": self.imaps_port}
        places |= {"lmtp": self._lmtp_port, "smtp": self.smtp_port, "smtps": self.smtps_port}
        (self.folder / "dovecot.conf").write_text(DOVECOT.format(**places))
        (self.folder / "exim.conf").write_text(EXIM.format(**places))
        self._own()
        dovecot = shutil.which("dovecot", path="/usr/sbin:/sbin") or "dovecot"
        self._start(dovecot, "-F", "-c", str(self.folder / "dovecot.conf"))
        self._start(str(self.folder / "exim4"), "-C", str(self.folder / "exim.conf"), "-bdf", "-q2s")
        for port in (self.imap_port, self._lmtp_port, self.smtp_port):
            self._await_greeting(port)

    def _write(self) -> None:
        self.folder.chmod(0o755)
        authority = trustme.CA()
        leaf = authority.issue_cert("localhost", "127.0.0.1")
        authority.cert_pem.write_to_path(str(self.ca_file))
        self.ca_file.chmod(0o644)
        leaf.private_key_pem.write_to_path(str(self.folder / "srv.key"))
        (self.folder / "srv.pem").write_bytes(b"".join(blob.bytes() for blob in leaf.cert_chain_pems))
        for name in ("run", "state", "mail", "spool"):
            (self.folder / name).mkdir()
        (self.folder / "users").write_text("".join(f"{u}@{DOMAIN}:{{PLAIN}}{u}-pw:::::\n" for u in USERS))
        away = self.folder / "mail" / f"vac@{DOMAIN}"
        away.mkdir()
        (away / ".dovecot.sieve").write_text(VACATION)
        shutil.copy(_exim_binary(), self.folder / "exim4")  # the checkout may lie where nobody may look
        (self.folder / "exim4").chmod(0o755)
        for library in PARTS.glob("libidn12/usr/lib/*/libidn.so.12"):
            shutil.copy(library, self.folder / "libidn.so.12")

    def _own(self) -> None:
        if not _IS_ROOT:
            return
        nobody = pwd.getpwnam(_USER)
        for path in (self.folder, *self.folder.rglob("*")):
            os.chown(path, nobody.pw_uid, nobody.pw_gid)
        for name in ("dovecot.conf", "exim.conf"):  # Exim trusts a configuration only of root or of its own user
            os.chown(self.folder / name, 0, 0)

    def _start(self, *command: str) -> None:
        lower = {"user": 65534, "group": 65534, "extra_groups": []} if _IS_ROOT else {}
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LD_LIBRARY_PATH": str(self.folder)}
        log = (self.folder / "start.log").open("ab")
        with log:
            self._processes.append(
                subprocess.Popen(  # type: ignore[call-overload]
                    command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, **lower
                )
            )

    def _await_greeting(self, port: int, timeout: float = 15) -> None:
        until = time.monotonic() + timeout
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 2) as sock:
                if sock.recv(100):
                    return
            if time.monotonic() > until or any(p.poll() is not None for p in self._processes):
                raise RuntimeError(f"the mail server does not start:\n{self.log()}")
            time.sleep(0.02)

    def log(self) -> str:
        """Return what the servers wrote, for a failing test."""
        files = [self.folder / "start.log", self.folder / "dovecot.log", *self.folder.glob("spool/log_*")]
        return "\n".join(f.read_text(errors="replace")[-4000:] for f in files if f.exists())

    def stop(self) -> None:
        """Stop both servers and remove their folder."""
        for process in reversed(self._processes):
            process.send_signal(signal.SIGTERM)
        for process in self._processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- what a test does -------------------------------------------------------------------------------------------

    def submit(self, sender: str, to: str, message: EmailMessage | bytes) -> None:
        """Hand over a mail from `sender` ("" is the null sender) to `to` as a foreign server would."""
        data = message if isinstance(message, bytes) else message.as_bytes(policy=default.clone(linesep="\r\n"))
        with smtplib.SMTP("127.0.0.1", self.smtp_port, "client.test", timeout=10) as smtp:
            smtp.sendmail(sender, [to], data)

    def write(self, sender: str, to: str, subject: str, text: str, **headers: str) -> str:
        """Write and submit a plain mail; returns its Message-ID. `in_reply_to="<…>"` becomes In-Reply-To."""
        message = EmailMessage(policy=default.clone(max_line_length=998))
        message["From"], message["To"], message["Subject"] = sender, to, subject
        message["Date"] = email.utils.localtime()
        message["Message-ID"] = headers.pop("message_id", email.utils.make_msgid(domain="client.test"))
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        self.submit(sender, to, message)
        return str(message["Message-ID"]).strip()

    def mailbox(self, user: str, folder: str = "INBOX") -> list[EmailMessage]:
        """Return the mails of a folder, oldest first, parsed with the standard library."""
        home = self.folder / "mail" / _full(user) / "Maildir"
        place = home if folder == "INBOX" else home / f".{folder}"
        files = [f for box in ("new", "cur") for f in (place / box).glob("*")]
        mails = []
        for file in sorted(files, key=_delivered):
            with contextlib.suppress(FileNotFoundError):  # Dovecot moves files from new to cur
                mails.append(email.message_from_bytes(file.read_bytes(), policy=default))
        return mails

    def wait_for(self, user: str, count: int, timeout: float = 10, folder: str = "INBOX") -> list[EmailMessage]:
        """Return the mails once there are `count`; fails with the servers' logs when they do not come."""
        until = time.monotonic() + timeout
        while len(mails := self.mailbox(user, folder)) < count:
            if time.monotonic() > until:
                raise AssertionError(f"{user} has {len(mails)} mails, expected {count}\n{self.log()}")
            time.sleep(0.05)
        return mails

    def append(self, user: str, folder: str, message: EmailMessage | bytes, *, at: datetime | None = None) -> None:
        """Put a mail straight into a folder, as a mail program does with sent mail; `at`: when it came."""
        data = message if isinstance(message, bytes) else message.as_bytes(policy=default.clone(linesep="\r\n"))
        context = ssl.create_default_context(cafile=str(self.ca_file))
        with imaplib.IMAP4_SSL("localhost", self.imaps_port, ssl_context=context, timeout=10) as client:
            client.login(_full(user), self.password(user))
            if folder != "INBOX":
                client.create(folder)
            status, answer = client.append(folder, None, at, data)
            assert status == "OK", answer

    def empty(self, user: str) -> None:
        """Remove every mail of a user; the next login finds a new UIDVALIDITY."""
        self.kick(user)
        made = _made(self.folder / "mail" / _full(user) / "Maildir" / "dovecot-uidlist")
        time.sleep(max(0.0, made + 1 - time.time()))  # Dovecot takes the second of its making as UIDVALIDITY
        shutil.rmtree(self.folder / "mail" / _full(user) / "Maildir", ignore_errors=True)

    def kick(self, user: str) -> None:
        """Let the server say BYE to every session of a user."""
        self._doveadm("kick", _full(user))

    def sessions(self, user: str) -> list[int]:
        """Return the process ids of the user's IMAP sessions."""
        lines = self._doveadm("-f", "tab", "who", "-1", _full(user)).splitlines()[1:]
        return [int(line.split("\t")[2]) for line in lines]

    def kill_sessions(self, user: str) -> int:
        """End the user's IMAP processes without a word (SIGKILL); returns how many there were."""
        pids = self.sessions(user)
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        return len(pids)

    def _doveadm(self, *arguments: str) -> str:
        command = ["doveadm", "-c", str(self.folder / "dovecot.conf"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=15, check=False)
        return done.stdout


def _made(uidlist: Path) -> int:
    found = re.search(r"V(\d+)", uidlist.read_text()) if uidlist.exists() else None
    return int(found[1]) if found else 0


def _delivered(file: Path) -> tuple[int, ...]:
    """When Dovecot took the mail: "1795374017.M88P1234.host,S=9" says the second and the microsecond."""
    second, _, rest = file.name.partition(".")
    return int(second), *(int(n) for n in re.findall(r"[MQ](\d+)", rest)[:1])


def _full(user: str) -> str:
    return user if "@" in user else f"{user}@{DOMAIN}"


@pytest.fixture(scope="session")
def mail_server() -> Iterator[MailServer]:
    """A running mail server; skips where a part is missing, and fails there when CI=true."""
    if problem := missing():
        if os.environ.get("CI") == "true":
            pytest.fail(problem)
        pytest.skip(problem)
    server = MailServer()
    try:
        server.start()
        yield server
    finally:
        server.stop()

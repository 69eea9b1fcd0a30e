"""The IMAP half of the mail stand-in: enough of RFC 3501, with IDLE (RFC 2177) and SPECIAL-USE (RFC 6154)."""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import Literal

from responder.demo.imap_fetch import fetched, flags, items, marks_seen
from responder.demo.imap_search import search
from responder.demo.imap_words import BadCommand, Word, mark, numbers, text, words
from responder.demo.mailboxes import Folder, PostOffice, StoredMail

CAPABILITIES = "IMAP4rev1 AUTH=PLAIN IDLE SPECIAL-USE LITERAL+"
LONGEST = 64 * 1024 * 1024
_LITERAL = re.compile(rb"\{(\d+)(\+?)\}\r?\n$")
State = Literal["OK", "NO", "BAD"]
Answer = tuple[State, str]


class ImapSession:
    """One connection."""

    def __init__(self, office: PostOffice, streams: tuple[asyncio.StreamReader, asyncio.StreamWriter]) -> None:
        self._office = office
        self._reader, self._writer = streams
        self._box: dict[str, Folder] | None = None
        self._folder: Folder | None = None
        self._known = 0  # how many mails the client has been told of
        self._read_only = False
        self._anyone: dict[str, Callable[[list[Word]], Awaitable[Answer]]] = {
            "CAPABILITY": self._capability,
            "NOOP": self._noop,
            "LOGIN": self._login,
            "AUTHENTICATE": self._authenticate,
            "ID": self._id,
        }
        self._known_user: dict[str, Callable[[list[Word]], Awaitable[Answer]]] = {
            "LIST": self._list,
            "STATUS": self._status,
            "SELECT": self._select,
            "EXAMINE": self._examine,
            "CREATE": self._create,
            "APPEND": self._append,
            "IDLE": self._idle,
        }
        self._selected: dict[str, Callable[[list[Word]], Awaitable[Answer]]] = {
            "FETCH": self._fetch,
            "SEARCH": self._search,
            "STORE": self._store,
            "UID": self._uid,
            "CHECK": self._noop,
            "CLOSE": self._close,
            "UNSELECT": self._close,
        }

    async def run(self) -> None:
        """Serve until the client leaves."""
        self._say(f"* OK [CAPABILITY {CAPABILITIES}] stand-in, not a mail server")
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            while await self._command():
                await self._writer.drain()
        self._leave_folder()
        self._writer.close()

    async def _command(self) -> bool:
        read = await self._read_command()
        if read is None:
            return False
        line, literals = read
        tag, _, rest = line.partition(b" ")
        name, _, arguments = rest.partition(b" ")
        verb = name.decode("ascii", "replace").upper()
        if verb == "LOGOUT":
            self._say("* BYE", f"{tag.decode()} OK LOGOUT")
            return False
        try:
            state, note = await self._handler(verb)(words(arguments, literals))
        except BadCommand as error:
            state, note = "BAD", str(error)
        self._tell_growth()
        self._say(f"{tag.decode('ascii', 'replace')} {state} {note}")
        return True

    async def _read_command(self) -> tuple[bytes, list[bytes]] | None:
        line, literals = b"", list[bytes]()
        while part := await self._reader.readline():
            literal = _LITERAL.search(part)
            if literal is None:
                return line + part.strip(b"\r\n"), literals
            size = int(literal[1])
            if size > LONGEST:
                return None
            if not literal[2]:
                self._say("+ go on")
            line += part[: literal.start()] + mark(len(literals))
            literals.append(await self._reader.readexactly(size))
        return None

    def _handler(self, verb: str) -> Callable[[list[Word]], Awaitable[Answer]]:
        handler = self._anyone.get(verb)
        if handler is None and self._box is not None:
            handler = self._known_user.get(verb)
            if handler is None and self._folder is not None:
                handler = self._selected.get(verb)
        if handler is None:
            raise BadCommand(f"{verb} is not known to this stand-in, or not in this state")
        return handler

    def _say(self, *lines: str) -> None:
        self._writer.write("".join(f"{line}\r\n" for line in lines).encode("utf-8", "surrogateescape"))

    # --- who ------------------------------------------------------------------------------------------------

    async def _capability(self, _given: list[Word]) -> Answer:
        self._say(f"* CAPABILITY {CAPABILITIES}")
        return "OK", "CAPABILITY"

    async def _id(self, _given: list[Word]) -> Answer:
        self._say('* ID ("name" "stand-in")')
        return "OK", "ID"

    async def _noop(self, _given: list[Word]) -> Answer:
        return "OK", "done"

    async def _login(self, given: list[Word]) -> Answer:
        if len(given) != 2:
            raise BadCommand("LOGIN user password expected")
        return self._let_in(text(given[0]), text(given[1]))

    async def _authenticate(self, given: list[Word]) -> Answer:
        if not given or text(given[0]).upper() != "PLAIN":
            return "NO", "only PLAIN"
        if len(given) > 1:
            response = text(given[1])
        else:
            self._say("+ ")
            response = (await self._reader.readline()).decode().strip()
        try:
            _, user, password = base64.b64decode(response, validate=True).decode().split("\0")
        except ValueError:
            raise BadCommand("cannot decode") from None
        return self._let_in(user, password)

    def _let_in(self, user: str, password: str) -> Answer:
        if password != self._office.password:
            return "NO", "[AUTHENTICATIONFAILED] wrong password"
        self._box = self._office.box(user)
        return "OK", f"[CAPABILITY {CAPABILITIES}] welcome"

    # --- folders --------------------------------------------------------------------------------------------

    def _folder_named(self, word: Word) -> Folder | None:
        assert self._box is not None
        name = text(word)
        return self._box.get("INBOX" if name.upper() == "INBOX" else name)

    async def _list(self, given: list[Word]) -> Answer:
        assert self._box is not None
        if given and given[-1] == b"":
            self._say('* LIST (\\Noselect) "/" ""')
            return "OK", "LIST"
        wanted = text(given[-1]) if given else "*"
        for folder in self._box.values():
            if wanted in ("*", "%", folder.name):
                attributes = " ".join(filter(None, ("\\HasNoChildren", folder.special)))
                self._say(f'* LIST ({attributes}) "/" "{folder.name}"')
        return "OK", "LIST"

    async def _status(self, given: list[Word]) -> Answer:
        folder = self._folder_named(given[0])
        if folder is None:
            return "NO", "[NONEXISTENT] no such folder"
        counts = {
            "MESSAGES": len(folder.mails),
            "UIDNEXT": folder.uid_next,
            "UIDVALIDITY": folder.uid_validity,
            "UNSEEN": sum("\\Seen" not in m.flags for m in folder.mails),
            "RECENT": 0,
        }
        asked = [i.upper() for i in items(given[1])]
        told = " ".join(f"{name} {counts[name]}" for name in asked if name in counts)
        self._say(f'* STATUS "{folder.name}" ({told})')
        return "OK", "STATUS"

    async def _create(self, given: list[Word]) -> Answer:
        assert self._box is not None
        self._box.setdefault(text(given[0]), Folder(text(given[0])))
        return "OK", "CREATE"

    async def _select(self, given: list[Word]) -> Answer:
        return self._open(given[0], read_only=False)

    async def _examine(self, given: list[Word]) -> Answer:
        return self._open(given[0], read_only=True)

    def _open(self, name: Word, *, read_only: bool) -> Answer:
        self._leave_folder()
        folder = self._folder_named(name)
        if folder is None:
            return "NO", "[NONEXISTENT] no such folder"
        self._folder, self._read_only, self._known = folder, read_only, len(folder.mails)
        self._say(
            "* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)",
            f"* {len(folder.mails)} EXISTS",
            "* 0 RECENT",
            "* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*)] kept",
            f"* OK [UIDVALIDITY {folder.uid_validity}] valid",
            f"* OK [UIDNEXT {folder.uid_next}] next",
        )
        return "OK", f"[READ-{'ONLY' if read_only else 'WRITE'}] opened"

    async def _close(self, _given: list[Word]) -> Answer:
        self._leave_folder()
        return "OK", "CLOSE"

    def _leave_folder(self) -> None:
        if self._folder is not None:
            self._folder.watchers.discard(self._tell_growth)
        self._folder = None

    def _tell_growth(self) -> None:
        if self._folder is not None and len(self._folder.mails) != self._known:
            self._known = len(self._folder.mails)
            self._say(f"* {self._known} EXISTS")

    async def _idle(self, _given: list[Word]) -> Answer:
        self._say("+ idling")
        if self._folder is not None:
            self._tell_growth()
            self._folder.watchers.add(self._tell_growth)
        try:
            line = await self._reader.readline()
        finally:
            if self._folder is not None:
                self._folder.watchers.discard(self._tell_growth)
        if line.strip().upper() != b"DONE":
            raise BadCommand("DONE expected")
        return "OK", "IDLE"

    # --- mails ----------------------------------------------------------------------------------------------

    async def _append(self, given: list[Word]) -> Answer:
        folder = self._folder_named(given[0]) if len(given) > 1 else None
        if folder is None:
            return "NO", "[TRYCREATE] no such folder"
        raw = given[-1]
        if isinstance(raw, list):
            raise BadCommand("a literal is expected")
        named = [text(w) for w in next((w for w in given[1:-1] if isinstance(w, list)), [])]
        dates = [text(w) for w in given[1:-1] if not isinstance(w, list)]
        at = parsedate_to_datetime(dates[0].replace("-", " ", 2)) if dates else self._office.clock.now()
        folder.add(raw, at, named)
        return "OK", "APPEND"

    async def _uid(self, given: list[Word]) -> Answer:
        verb = text(given[0]).upper() if given else ""
        if verb == "FETCH":
            return await self._fetch(given[1:], by_uid=True)
        if verb == "SEARCH":
            return await self._search(given[1:], by_uid=True)
        if verb == "STORE":
            return await self._store(given[1:], by_uid=True)
        raise BadCommand(f"UID {verb} is not known to this stand-in")

    def _chosen(self, word: Word, *, by_uid: bool) -> list[tuple[int, StoredMail]]:
        assert self._folder is not None
        mails = list(enumerate(self._folder.mails, 1))
        highest = mails[-1][1].uid if by_uid and mails else len(mails)
        ranges = numbers(word, highest)
        return [(n, m) for n, m in mails if any(low <= (m.uid if by_uid else n) <= high for low, high in ranges)]

    async def _fetch(self, given: list[Word], *, by_uid: bool = False) -> Answer:
        asked = items(given[1])
        if by_uid and "UID" not in [i.upper() for i in asked]:
            asked.append("UID")
        seen = marks_seen(asked) and not self._read_only
        for number, mail in self._chosen(given[0], by_uid=by_uid):
            if seen:
                mail.flags.add("\\Seen")
            self._writer.write(b"* %d FETCH (" % number + fetched(mail, asked) + b")\r\n")
            await self._writer.drain()
        return "OK", "FETCH"

    async def _search(self, given: list[Word], *, by_uid: bool = False) -> Answer:
        assert self._folder is not None
        found = search(self._folder, given)
        told = "".join(f" {mail.uid if by_uid else number}" for number, mail in found)
        self._say(f"* SEARCH{told}")
        return "OK", "SEARCH"

    async def _store(self, given: list[Word], *, by_uid: bool = False) -> Answer:
        if self._read_only:
            return "NO", "[READ-ONLY] opened with EXAMINE"
        how, _, silent = text(given[1]).upper().partition(".")
        named = set(items(given[2]))
        for number, mail in self._chosen(given[0], by_uid=by_uid):
            if how == "FLAGS":
                mail.flags = set(named)
            elif how == "+FLAGS":
                mail.flags |= named
            elif how == "-FLAGS":
                mail.flags -= named
            else:
                raise BadCommand(f"STORE {how} is not known")
            if not silent:
                self._writer.write(b"* %d FETCH (" % number + flags(mail) + b" UID %d)\r\n" % mail.uid)
        return "OK", "STORE"

"""A mail to what it means for us: a message, a bounce, or nothing. Pure: values in, values out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from responder import Author, Bounced, Ignored, Inbound, Kind, Mark, Message, NotReadable, Unreadable

from .auth_results import Verdict
from .banners import without_banner
from .bounces import Failure, failures
from .html import charset_of, html_text
from .ids import delivery_of
from .letter import Identity, Letter, letter
from .marks import marks
from .mime import Mail, Part, read
from .onbehalf import for_whom
from .robots import plain
from .text import Said, newest, tidy, unsigned
from .words import decode, header_text

NOBODY = "nobody@invalid"  # RFC 2606: an address that can never be
SENT = "Sent"  # the name, in `RawEvent.headers["folder"]`, for whichever folder holds sent mail
_LONGEST_WAY = timedelta(days=7)  # servers try for 4 to 5 days (RFC 5321 section 4.5.4.1)
_REACTION = "text/vnd.google.email-reaction+json"
_TAG = re.compile(r"\[[^\]]{1,30}\] ?")  # of a gateway: [EXTERNAL]
_FORWARDED = (  # how mail programs begin the subject of a mail that is passed on, in the languages of Outlook and Gmail
    "fwd:", "fw:", "wg:", "doorst:", "doorgestuurd:", "weitergeleitet:", "tr:", "rv:", "i:", "vs:", "vb:", "vl:", "pd:",
    "enc:", "ilt:", "prz:", "přep:", "továbbítás:", "προωθ:", "πρθ:", "转发", "轉寄", "転送:", "전달:", "trs:",
    "edasi:", "הועבר:", "إعادة توجيه:",
)  # fmt: skip


def inbound(account: str, raw: bytes, hints: Mapping[str, str], us: Identity, now: datetime) -> list[Inbound]:
    """Read one mail. What cannot be read becomes Unreadable and keeps its bytes; nothing is raised for a bad mail."""
    try:
        mail = read(raw, partial=hints.get("partial") == "yes")
        seen = letter(mail, us, hints)
        received = _instant(hints.get("internaldate", "")) or now
        if seen.folder == SENT:
            return [_sent(account, seen, received)]
        return _arrived(account, seen, received)
    except NotReadable as error:
        why = str(error)
    except Exception as error:  # noqa: BLE001 - one poison mail must never stop a mailbox
        why = f"{type(error).__name__}: {error}"
    return [Unreadable(account=account, id=_raw_id(raw), raw=raw, error=why, kind="mime", headers=dict(hints))]


def _arrived(account: str, seen: Letter, received: datetime) -> list[Inbound]:
    failed = failures(seen)
    complaint = [f for f in failed if f.complaint]
    if failed and not complaint:
        return _bounced(account, seen, failed)
    words = _words_of(seen)
    seen = for_whom(seen, words[1])
    found = marks(seen, words[0].text[: words[0].own_until], words[1] if words[0].own_until is None else "")
    if seen.mail.partial:
        found = (*found, Mark("too-large", "setting max_size", author=Author.CUSTOMER))
    if not seen.sender:
        found = (*found, Mark("no-sender", "RFC 5322 section 3.6.2"))
    message = _message(account, seen, received, found, words)
    return [message, *_bounced(account, seen, complaint)]


def _bounced(account: str, seen: Letter, failed: list[Failure]) -> list[Inbound]:
    if not failed:
        return []
    key = content_id(seen)
    events: list[Inbound] = []
    for number, one in enumerate(failed[:50]):
        if one.action != "failed":
            events.append(Ignored(reason=f"delivery-{one.action}", detail=one.status))
            continue
        events.append(
            Bounced(
                account=account,
                id=key if not number else f"{key}.{number}",
                handle=one.handle,
                permanent=one.permanent,
                status=one.status,
                about=one.about,
                deliveries=tuple(d for a in one.about if (d := delivery_of(a, seen.us.signer)) is not None),
            )
        )
    return events


def _sent(account: str, seen: Letter, received: datetime) -> Inbound:
    """A mail in the Sent folder: a colleague's answer, unless a machine wrote it."""
    if seen.delivery is not None:
        return Ignored(reason="own-message")
    if _is_reaction(seen.mail):
        return Ignored(reason="reaction")
    machine = next((m for m in marks(seen) if m.reason in _NEVER_AN_ANSWER), None)
    if machine is not None:
        return Ignored(reason="sent-by-machine", detail=machine.reason)
    customer = _customer_of(seen)
    if not customer:
        return Ignored(reason="internal-mail")
    return _message(account, seen, received, (), _words_of(seen), author=Author.AGENT, handle=customer)


_NEVER_AN_ANSWER = frozenset(
    ("null-return-path", "delivery-report", "read-receipt", "feedback-report", "auto-submitted", "auto-reply-header",
     "precedence", "calendar", "own-marker")
)  # fmt: skip


def _customer_of(seen: Letter) -> str:
    """The first recipient who is none of us."""
    return next((a for a in seen.recipients if not seen.us.is_own(a) and not seen.us.is_colleague(a)), "")


def _colleague_answers(seen: Letter, found: tuple[Mark, ...]) -> str:
    """The customer whom a colleague answered with a copy to us; nothing when this is no such answer.

    A stranger may write a colleague's address into From; so where a verifier is configured, mail that it saw and
    did not prove is never an answer. Mail that never left our own server carries no verdict.
    """
    ours = seen.us.is_own(seen.sender) or seen.us.is_colleague(seen.sender)
    if not ours or not seen.references or _is_reaction(seen.mail) or seen.verdict in (Verdict.FAIL, Verdict.NEUTRAL):
        return ""
    if any(m.reason in _NEVER_AN_ANSWER or m.reason in ("spam", "two-from-fields") for m in found):
        return ""
    return _customer_of(seen)


def _message(
    account: str,
    seen: Letter,
    received: datetime,
    found: tuple[Mark, ...],
    words: tuple[Said, str, Kind],
    *,
    author: Author | None = None,
    handle: str = "",
) -> Message:
    if author is None and (customer := _colleague_answers(seen, found)):
        author, handle, found = Author.AGENT, customer, ()
    said, full, kind = words
    author = author or _author(found)
    return Message(
        account=account,
        id=content_id(seen),
        handle=handle or seen.sender or NOBODY,
        sent_at=_sent_at(seen, received),
        author=author,
        kind=kind,
        text=said.text,
        full_text=full if full != said.text else None,
        own_until=said.own_until,
        subject=header_text(seen.mail.first("subject"))[:500],
        name=seen.name[:200] or None if author is not Author.AGENT else None,
        thread_id=seen.message_id or None,
        references=seen.references,
        marks=found,
        proven=seen.proven,
        identities=(f"mailto:{seen.sender}",) if seen.proven and author is Author.CUSTOMER and seen.sender else (),
        reply_to=_reply_to(seen),
    )


def _author(found: tuple[Mark, ...]) -> Author:
    """Ours before a machine's before a person's."""
    said = {m.author for m in found}
    return next((a for a in (Author.US, Author.MACHINE) if a in said), Author.CUSTOMER)


def _reply_to(seen: Letter) -> dict[str, Any]:
    """What an answer needs, and the numbers of our deliveries that this mail refers to."""
    return {
        "message_id": seen.message_id,
        "references": list(seen.references),
        "deliveries": list(dict.fromkeys(seen.deliveries)),
    }


def _sent_at(seen: Letter, received: datetime) -> datetime:
    """The sender's own date, unless there is none, it lies in the future, or so far back that his clock is wrong."""
    written, came = seen.written_at, seen.came_at
    if written is None or written > received + timedelta(minutes=10):
        return received
    return min(came, received) if came is not None and came - written > _LONGEST_WAY else written


def content_id(seen: Letter) -> str:
    """The same for the same mail however it comes again: by another folder, a new UIDVALIDITY, a second copy."""
    mail = seen.mail
    body = b"" if mail.partial else bytes(mail.root.body).replace(b"\r\n", b"\n").rstrip()
    digest = hashlib.sha256()
    for piece in (mail.first("message-id"), mail.first("from"), mail.first("date")):
        digest.update(" ".join(piece.split()).encode("utf-8", "surrogatepass") + b"\n")
    digest.update(hashlib.sha256(body).digest())
    return digest.hexdigest()[:32]


def _raw_id(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:32]


def _instant(value: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _words_of(seen: Letter) -> tuple[Said, str, Kind]:
    """Return the new text, the whole text, and what the mail carries."""
    subject = header_text(seen.mail.first("subject"))
    full, cut_html = _text_of(seen.mail)
    forwarded = _is_forwarded(_TAG.sub("", plain(subject, 200)).replace(" :", ":", 1), full)
    said = newest(full if forwarded else cut_html or full, forwarded=forwarded)
    if forwarded and said.own_until is None and len(cut_html) < len(full) and full.startswith(cut_html):
        said = Said(full, len(cut_html))  # the markup knows where the other mail begins
    if said.text:
        return said, full, Kind.REACTION if _is_reaction(seen.mail) else Kind.TEXT
    if kind := _attachment_kind(seen.mail):
        return Said(""), "", kind
    return Said(subject), subject, Kind.TEXT if subject else Kind.EMPTY


def _is_forwarded(subject: str, full: str) -> bool:
    if subject.startswith("vs:") and "aihe:" in full.lower():  # passed on in Norwegian, but an answer in Finnish
        return False
    return subject.startswith(_FORWARDED)


def _is_reaction(mail: Mail) -> bool:
    """A thumb under a mail, which Gmail sends as a mail with this part (Gmail, "Reactions format")."""
    return any(part.type == _REACTION for part in mail.parts)


def _attachment_kind(mail: Mail) -> Kind | None:
    for part in mail.parts:
        main = part.type.partition("/")[0]
        if main == "image":
            return Kind.IMAGE
        if main in ("audio", "video"):
            return Kind.VOICE if main == "audio" else Kind.VIDEO
        if main in ("application", "message") and len(part.body) > 0:
            return Kind.DOCUMENT
    return None


def _text_of(mail: Mail) -> tuple[str, str]:
    """Return the whole text, and for HTML the text without the quoted mail."""
    chosen = _chosen(mail.root)
    full, cut = [], []
    for part in chosen:
        data = part.decoded(4 * _HTML if part.type == "text/html" else _HTML)
        html = part.type == "text/html" or _PAGE.match(data) is not None
        text = decode(data, part.params.get("charset", "") or (charset_of(data) if html else ""))
        if html:
            full.append(html_text(text, quotes=True))
            cut.append(html_text(text, quotes=False))
        else:
            full.append(_unflowed(text, part.params))
            cut.append(full[-1])
    return _bare(full), _bare(cut)


def _bare(texts: list[str]) -> str:
    return without_banner(unsigned(tidy("\n\n".join(texts))))


_HTML = 64 * 1024
_PAGE = re.compile(
    rb"\s{0,99}<(?:!doctype html|html|body)\b", re.IGNORECASE
)  # of programs that do not say that it is one


def _chosen(part: Part) -> list[Part]:
    """The text parts that a mail program shows: the last alternative that can be read, plain before HTML.

    The tree is at most 50 deep, so recursion is safe.
    """
    if not part.children:
        shown = part.type in ("text/plain", "text/html") and part.disposition != "attachment"
        return [part] if shown and bytes(part.body[:4096]).strip() else []
    below = [_chosen(child) for child in part.children[:200]]
    if part.type == "multipart/alternative":
        plain = next((c for c in below if c and c[0].type == "text/plain" and _says_something(c)), None)
        html = next((c for c in below if c and any(p.type == "text/html" for p in c)), None)
        return (
            html if html and (plain is None or _points_at_html(plain)) else plain or next((c for c in below if c), [])
        )
    if part.type == "multipart/related":
        return next((c for c in below if c), [])
    found = [p for c in below for p in c]
    plain_only = [p for p in found if p.type == "text/plain"]
    return plain_only[:20] if plain_only and _says_something(plain_only) else found[:20]


def _says_something(parts: list[Part]) -> bool:
    return any(decode(p.decoded(4096), p.params.get("charset", "")).strip() for p in parts)


def _points_at_html(parts: list[Part]) -> bool:
    """The plain text only says that one needs a program which shows HTML."""
    if sum(len(p.body) for p in parts) > 400:
        return False
    return any("html" in decode(p.decoded(400), p.params.get("charset", "")).lower() for p in parts)


def _unflowed(text: str, params: Mapping[str, str]) -> str:
    """Join soft-broken lines of format=flowed (RFC 3676 section 4.2)."""
    if params.get("format", "").lower() != "flowed":
        return text
    drop = params.get("delsp", "").lower() == "yes"
    out: list[str] = []
    open_ = False
    for raw_line in text.replace("\r\n", "\n").split("\n"):
        line = raw_line[1:] if raw_line.startswith(" ") else raw_line
        flows = line.endswith(" ") and line != "-- " and not line.startswith(">")
        piece = line[:-1] if flows and drop else line
        if open_ and not line.startswith(">") and line != "-- ":
            out[-1] += piece
        else:
            out.append(piece)
        open_ = flows
    return "\n".join(out)

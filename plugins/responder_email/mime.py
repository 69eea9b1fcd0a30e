"""Raw mail to a tree of parts: limits first, in linear time, and never an error for a broken mail.

The structure is found by our own scanner and not by `email.parser`: that one recurses once per nested part
(RecursionError at 1 000), takes seconds for 100 000 parts, and copies an attachment seven times over. The scanner
keeps slices of the raw mail and never decodes an attachment. Rules: RFC 2045, RFC 2046 and RFC 5322; the limits are
those of Postfix and Sendmail in spirit.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.message import Message as _Fields
from functools import lru_cache
from typing import Final, cast

from responder import NotReadable

MAX_SIZE: Final = 25 * 1024 * 1024  # bytes of one mail
MAX_HEADER: Final = 100 * 1024  # bytes of one header block
MAX_FIELDS: Final = 2000  # fields of one header block
MAX_DEPTH: Final = 50
MAX_PARTS: Final = 1000
MAX_TEXT: Final = 64 * 1024  # bytes of one text part that are read

_BREAK = re.compile(rb"\r?\n")
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:(.*)", re.DOTALL)
_BLANK = re.compile(rb"\r?\n\r?\n|\A\r?\n")
_BEFORE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\r?\n){0,9}")  # what editors and careless programs put before the header
_ENCODING = re.compile(r'[\s"]{0,9}([A-Za-z0-9-]{1,40})')  # real ones stand in quotes, or before a ";" or a comment
_TOKEN = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}")

Headers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """One node of the tree: a container with `children`, or a leaf with a `body` that is not yet decoded."""

    type: str
    params: Mapping[str, str]
    headers: Headers
    body: memoryview
    children: tuple[Part, ...] = ()

    @property
    def disposition(self) -> str:
        """ "inline", "attachment" or nothing."""
        return first(self.headers, "content-disposition").partition(";")[0].strip().lower()

    @property
    def filename(self) -> str:
        """The name the sender gave the file; empty when there is none."""
        return parameters(first(self.headers, "content-disposition"))[1].get("filename", "") or self.params.get(
            "name", ""
        )

    def walk(self) -> Iterator[Part]:
        """Yield this part and all below it, in the order of the mail."""
        waiting = [self]
        while waiting:
            part = waiting.pop()
            yield part
            waiting.extend(reversed(part.children))

    def decoded(self, most: int = MAX_TEXT) -> bytes:
        """Return the first `most` bytes of the body with its transfer encoding undone (RFC 2045 section 6)."""
        found = _ENCODING.match(first(self.headers, "content-transfer-encoding"))
        encoding = found[1].lower() if found else ""
        if encoding == "base64":
            return _base64(bytes(self.body[: most * 2]))[:most]
        if encoding == "quoted-printable":
            return binascii.a2b_qp(bytes(self.body[: most * 3]))[:most]
        return bytes(self.body[:most])


@dataclass(frozen=True, slots=True)
class Mail:
    """A whole mail: its header fields in order, by name, and its tree of parts."""

    fields: tuple[tuple[str, str], ...]
    headers: Headers
    root: Part
    raw: bytes = field(repr=False)
    parts: tuple[Part, ...] = ()
    partial: bool = False  # only the header was fetched

    def first(self, name: str) -> str:
        """Return the first value of a field, or nothing; `name` in lower case."""
        return first(self.headers, name)

    def all(self, name: str) -> tuple[str, ...]:
        """Return every value of a field; `name` in lower case."""
        return self.headers.get(name, ())


def first(headers: Headers, name: str) -> str:
    """Return the first value of a field, or nothing."""
    values = headers.get(name)
    return values[0] if values else ""


def read(raw: bytes, *, partial: bool = False) -> Mail:
    """Read a mail; raises NotReadable when it is over a limit or no mail at all."""
    if len(raw) > MAX_SIZE:
        raise NotReadable(f"the mail has {len(raw)} bytes; at most {MAX_SIZE} are read")
    view = memoryview(raw)
    before = _BEFORE.match(raw)
    fields, at = _header_block(view, before.end() if before else 0, len(raw))
    if not fields:
        raise NotReadable("no header field was found; this is no mail")
    root = _tree(view, fields, at)
    parts = tuple(p for p in root.walk() if not p.children)
    return Mail(fields, _by_name(fields), root, raw, parts, partial)


def embedded_headers(part: Part) -> Headers:
    """Return the header fields of a mail that lies inside a part (message/rfc822, text/rfc822-headers)."""
    body = part.decoded(MAX_HEADER)
    try:
        return _by_name(_header_block(memoryview(body), 0, len(body))[0])
    except NotReadable:
        return {}


@lru_cache(512)
def parameters(value: str) -> tuple[str, Mapping[str, str]]:
    """Split "text/plain; charset=utf-8" into its value and its parameters (RFC 2045, RFC 2231); never raises."""
    if ";" not in value:
        return value.strip().lower(), {}
    holder = _Fields()
    try:
        holder["x"] = value[:2000].replace("\r", "").replace("\n", "")
        pairs = holder.get_params(header="x") or []
    except Exception:  # noqa: BLE001 - the parser of the standard library has raised IndexError and more here
        return value.partition(";")[0].strip().lower(), {}
    found = {k.lower(): v if isinstance(v, str) else v[2] for k, v in pairs[1:21]}
    return pairs[0][0].strip().lower(), found


def _header_block(view: memoryview, start: int, end: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return the unfolded fields and where the body starts."""
    head = bytes(view[start : min(end, start + MAX_HEADER + 4)])
    blank = _BLANK.search(head)
    if blank is None and len(head) > MAX_HEADER:
        raise NotReadable(f"the header is longer than {MAX_HEADER} bytes")
    stop, body = (blank.start(), start + blank.end()) if blank else (len(head), end)
    lines = _BREAK.split(head[:stop])
    if len(lines) > MAX_FIELDS * 4:
        raise NotReadable("the header has too many lines")
    return tuple(_unfold(lines)), body


def _unfold(lines: list[bytes]) -> Iterator[tuple[str, str]]:
    """Join folded lines (RFC 5322 section 2.2.3); what is no field is left out."""
    joined: list[list[bytes]] = []
    for line in lines:
        if line[:1] in (b" ", b"\t") and joined:
            joined[-1].append(line)
        else:
            joined.append([line])
    for pieces in joined[:MAX_FIELDS]:
        if field_ := _FIELD.match(b"".join(pieces)):
            yield _name(field_[1]), _text(field_[2])


@lru_cache(1024)  # the same few hundred come again and again
def _name(raw: bytes) -> str:
    return raw.decode("ascii").lower()


def _text(value: bytes) -> str:
    """Decode a raw header value: UTF-8 (RFC 6532), else Windows-1252 as mail programs of old wrote it."""
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("cp1252", "replace")
    return text.replace("\0", "").strip()


def _by_name(fields: tuple[tuple[str, str], ...]) -> Headers:
    names: dict[str, tuple[str, ...]] = {}
    for name, value in fields:
        names[name] = (*names.get(name, ()), value) if len(names.get(name, ())) < 100 else names[name]
    return names


@dataclass(slots=True)
class _Node:
    type: str
    params: Mapping[str, str]
    headers: Headers
    start: int
    end: int
    depth: int
    children: list[_Node] = field(default_factory=list)


def _node(view: memoryview, start: int, end: int, depth: int, default: str) -> _Node:
    fields, at = _header_block(view, start, end)
    return _shape(_by_name(fields), at, end, depth, default)


def _shape(headers: Headers, start: int, end: int, depth: int, default: str) -> _Node:
    kind, params = parameters(first(headers, "content-type"))
    kind = kind.partition(" ")[0]  # "text/html charset=utf-8"
    return _Node(kind if _TOKEN.fullmatch(kind) else default, params, headers, start, end, depth)


def _tree(view: memoryview, fields: tuple[tuple[str, str], ...], at: int) -> Part:
    """Build the tree without recursion, so that no nesting can exhaust the stack."""
    root = _shape(_by_name(fields), at, len(view), 0, "text/plain")
    waiting, count, order = [root], 1, [root]
    while waiting:
        node = waiting.pop()
        boundary = node.params.get("boundary", "").rstrip()
        if not node.type.startswith("multipart/") or not 0 < len(boundary) <= 200:
            continue
        if node.depth >= MAX_DEPTH:
            raise NotReadable(f"the parts are nested deeper than {MAX_DEPTH}")
        default = "message/rfc822" if node.type == "multipart/digest" else "text/plain"
        for start, end in _pieces(view, node.start, node.end, boundary):
            count += 1
            if count > MAX_PARTS:
                raise NotReadable(f"the mail has more than {MAX_PARTS} parts")
            node.children.append(_node(view, start, end, node.depth + 1, default))
        waiting.extend(node.children)
        order.extend(node.children)
    return _frozen(view, order)


def _frozen(view: memoryview, order: list[_Node]) -> Part:
    done: dict[int, Part] = {}
    for node in reversed(order):  # children stand after their parent
        children = tuple(done.pop(id(c)) for c in node.children)
        done[id(node)] = Part(node.type, node.params, node.headers, view[node.start : node.end], children)
    return done[id(order[0])]


def _pieces(view: memoryview, start: int, end: int, boundary: str) -> Iterator[tuple[int, int]]:
    """Yield where each part of a multipart starts and ends (RFC 2046 section 5.1.1); the last one may be unclosed."""
    raw = cast("bytes", view.obj)
    mark = b"--" + boundary.encode("utf-8", "replace")
    begin = -1
    at = start if raw.startswith(mark, start, end) else _next(raw, mark, start, end)
    while at >= 0:
        if begin >= 0:
            yield begin, max(begin, at - (2 if raw[at - 2 : at] == b"\r\n" else 1))
        after = at + len(mark)
        if raw[after : after + 2] == b"--":
            return
        line_end = raw.find(b"\n", after, end)
        begin = line_end + 1 if line_end >= 0 else end
        at = _next(raw, mark, begin - 1, end)
    if begin >= 0:
        yield min(begin, end), end


def _next(raw: bytes, mark: bytes, start: int, end: int) -> int:
    """Find the next delimiter line; a longer boundary that starts alike is not ours."""
    at = raw.find(b"\n" + mark, start, end)
    while at >= 0:
        after = raw[at + 1 + len(mark) : at + 3 + len(mark)]
        if after[:1] in (b"", b"\r", b"\n", b" ", b"\t") or after == b"--":
            return at + 1
        at = raw.find(b"\n" + mark, at + 1, end)
    return -1


def _base64(data: bytes) -> bytes:
    """Decode what can be decoded: the length need not be right and the last group may be cut."""
    kept = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    try:
        return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))
    except binascii.Error:
        return b""

"""What our own verifier says about the sender: Authentication-Results (RFC 8601), read with suspicion.

Anyone can write such a field; so only the unbroken block on top that carries the configured authserv-id counts,
and a value that we do not know is not a pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MICROSOFT = "microsoft"  # Microsoft 365 writes no authserv-id: its own field is the topmost one

_PIECE = re.compile(r'"(?:[^"\\]|\\.)*+"|\\.|["()\\]|[^"()\\]++', re.DOTALL)
_HARMLESS = re.compile(r"[A-Za-z0-9.@_+-]*")
_RESULT = re.compile(r"([a-z0-9-]{1,40})\s*=\s*([a-z0-9_-]{1,40})", re.IGNORECASE)
_PROPERTY = re.compile(r"\b([a-z0-9-]{1,40}\.[a-z0-9-]{1,40})\s*=\s*([^\s;]{1,254})", re.IGNORECASE)


class Verdict(StrEnum):
    """What is known about the domain in From."""

    PASS = "pass"  # noqa: S105 - a verdict
    FAIL = "fail"
    NEUTRAL = "neutral"  # the verifier spoke, and proved nothing
    SILENT = "silent"  # the verifier said nothing, or none is configured


@dataclass(frozen=True, slots=True)
class _Result:
    method: str
    value: str
    domains: tuple[str, ...]
    from_: str = ""  # the domain in From that the verifier read, where it tells


def verdict(fields: Iterable[tuple[str, str]], trusted: str, from_domain: str) -> Verdict:
    """Judge the sender's domain by the fields that `trusted` wrote.

    A pass for another domain is none: of a From field that holds two addresses the verifier may have read the other.
    """
    results = list(_trusted_results(fields, trusted.lower())) if trusted else []
    if not results:
        return Verdict.SILENT
    dmarc = {r.value for r in results if r.method == "dmarc"}
    if dmarc == {"pass"}:
        other = any(r.from_ and not _aligned(r.from_, _ascii(from_domain)) for r in results if r.method == "dmarc")
        return Verdict.NEUTRAL if other else Verdict.PASS
    if dmarc & {"fail", "temperror", "permerror"}:
        return Verdict.FAIL
    if dmarc - {"none", "bestguesspass"}:
        return Verdict.NEUTRAL
    aligned = any(
        r.method in ("dkim", "spf") and r.value == "pass" and any(_aligned(d, from_domain) for d in r.domains)
        for r in results
    )
    return Verdict.PASS if aligned else Verdict.NEUTRAL


def verifier(fields: Iterable[tuple[str, str]]) -> str:
    """Return who wrote the topmost field, as `trusted` names them; "" where there is none."""
    top = next((value for name, value in fields if name == "authentication-results"), "")
    words = _without_asides(top[:8192]).partition(";")[0].split()
    if not words:
        return ""
    return MICROSOFT if "=" in words[0] else words[0].lower()


def _trusted_results(fields: Iterable[tuple[str, str]], trusted: str) -> Iterable[_Result]:
    begun = False
    for name, value in fields:
        if name == "authentication-results":
            head, _, rest = _without_asides(value[:8192]).partition(";")
            microsoft = trusted == MICROSOFT and not begun
            if not microsoft and head.strip().split(" ")[0].lower() != trusted:
                if begun:
                    return
                continue
            begun = True
            yield from _results(f"{head};{rest}" if microsoft else rest)
            if microsoft:
                return
        elif begun and name == "received":  # below it stands what came from outside
            return


def _without_asides(value: str) -> str:
    """Return a field without its comments, and of quoted words only those that cannot be taken for more.

    A verifier repeats the sender's own address, and a quoted one may hold ";", ")" and a verdict of its own
    (RFC 8601 section 2.2, RFC 5322 section 3.2). What stands behind a quote without an end is nobody's word.
    """
    kept, deep = [], 0
    for piece in _PIECE.findall(value):
        if piece == '"':
            break
        if piece in "()":
            deep = max(0, deep + (1 if piece == "(" else -1))
            kept.append(" ")
        elif not deep:
            quoted = piece[0] == '"'
            kept.append(piece if not quoted else piece[1:-1] if _HARMLESS.fullmatch(piece[1:-1]) else "quoted")
    return "".join(kept)


def _results(text: str) -> Iterable[_Result]:
    for piece in text.split(";")[:60]:
        if found := _RESULT.match(piece.strip()):
            domains = tuple(
                value.rpartition("@")[2].lower().rstrip(".")
                for name, value in _PROPERTY.findall(piece)
                if name.lower() in ("header.d", "header.i", "smtp.mailfrom", "smtp.helo")
                and not (name.lower() == "smtp.helo" and "smtp.mailfrom" in piece)
            )
            from_ = next((v for name, v in _PROPERTY.findall(piece) if name.lower() == "header.from"), "")
            from_ = _ascii(from_.rpartition("@")[2].lower().rstrip("."))
            yield _Result(found[1].lower(), found[2].lower(), domains, from_)


def _ascii(domain: str) -> str:
    """Return a domain as verifiers write it (RFC 5890)."""
    try:
        return domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError:
        return domain


def _aligned(domain: str, from_domain: str) -> bool:
    """Same domain, or the organisation's domain above it (never a bare top-level domain)."""
    return domain == from_domain or (domain.count(".") >= 1 and from_domain.endswith("." + domain))

"""Who wrote: names, and the signs that no automatic answer may go out. Pure."""

from __future__ import annotations

import re

from responder import Author, Mark
from responder_mastodon import known
from responder_mastodon.known import Json

_NO_BOTS = re.compile(r"#no_?bots?\b", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]*>")
_SHORTCODES = re.compile(r":\w+:")


def name(account: Json) -> str | None:
    """Return what the person calls themselves, where it is more than the name of the account."""
    shown = " ".join(_SHORTCODES.sub(" ", known.text(account.get("display_name"))).split())
    return shown if shown and shown != known.text(account.get("username")) else None


def marks(account: Json) -> tuple[Mark, ...]:
    """Return the signs on a profile: a program, a group that passes posts on, or a person who wants no bots."""
    if account.get("bot") is True or account.get("group") is True:
        what = "bot" if account.get("bot") is True else "group"
        return (Mark("bot-account", f"the platform: account.{what}", "the account is marked as automated"),)
    if _NO_BOTS.search(_TAGS.sub("", _profile(account))):
        return (Mark("no-bots", "convention: #nobot", "in the person's profile", Author.CUSTOMER),)
    return ()


def _profile(account: Json) -> str:
    fields = account.get("fields")
    pairs = [field for field in fields if isinstance(field, dict)] if isinstance(fields, list) else []
    texts = (known.text(field.get(key)) for field in pairs for key in ("name", "value"))
    return " ".join((known.text(account.get("note"))[:20_000], *texts))

"""What a mailbox itself tells about our settings: its newest mails say which address they came to, and who judged them.

Asked by `responder check --online`. Only headers are read, from a folder opened read-only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from .auth_results import MICROSOFT, verifier
from .imap import Mailbox, close
from .letter import Identity, Letter, letter
from .mime import read

NEWEST: Final = 50  # mails
_AMONG: Final = 500  # UIDs: many of the last ones may be deleted
_FEWEST: Final = 5  # mails of others, below which nothing is known of the verifier
_NEARLY_ALL: Final = 0.8
_MANY: Final = 2  # mails to an address before it is named


def advice(box: Mailbox, us: Identity) -> list[str]:
    """Return which settings the newest mails of the first folder ask for, one plain sentence each.

    It blocks. Raises CredentialsRejected, OSError and IMAPClientError, as `Mailbox.connect` does.
    """
    folder = box.settings.imap.folders[0]
    seen = [letter(read(raw, partial=True), us, {"folder": folder}) for raw in _headers(box, folder)]
    others = [one for one in seen if one.sender and one.sender.rpartition("@")[2] not in us.domains]
    return [*_on_the_verifier(others, us.trusted), *_on_addresses(others, us)]


def _headers(box: Mailbox, folder: str) -> list[bytes]:
    client = box.connect()
    try:
        found = client.select_folder(folder, readonly=True)
        last = int(found.get(b"UIDNEXT", 1)) - 1
        there = client.fetch(range(max(1, last - _AMONG), last + 1), ["RFC822.SIZE"]) if last else {}
        newest = sorted(there)[-NEWEST:]
        answer = client.fetch(newest, ["BODY.PEEK[HEADER]"]) if newest else {}
        return [answer[uid][b"BODY[HEADER]"] for uid in sorted(answer) if b"BODY[HEADER]" in answer[uid]]
    finally:
        close(client)


def _on_the_verifier(others: Sequence[Letter], trusted: str) -> list[str]:
    """Say whose Authentication-Results stand on top, where that is nearly always the same and none of ours.

    Whoever removes such fields from what comes from outside writes the topmost one (RFC 8601 section 5).
    """
    tops = Counter(name for one in others if (name := verifier(one.mail.fields)))
    if len(others) < _FEWEST or not tops:
        return []
    (name, times), many = tops.most_common(1)[0], len(others)
    if times < _NEARLY_ALL * many or name == trusted.lower():
        return []
    told = "that carry no name, as those of Microsoft 365" if name == MICROSOFT else f"of {name}"
    found = f"{times} of the newest {many} mails have Authentication-Results {told} on top"
    if trusted:
        return [f'{found}, and trust_results_of is "{trusted}"; is that still your mail server?']
    return [f'{found}; if that is your own mail server, trust_results_of = "{name}" makes senders proven']


def _on_addresses(others: Sequence[Letter], us: Identity) -> list[str]:
    """Name the addresses of our domains that mails came to and that are none of ours: such mails are not answered."""
    strays = [one for one in others if not any(us.is_own(each) for each in (*one.recipients, *one.arrived_at))]
    named = Counter(
        address for one in strays for address in {*one.recipients} if address.rpartition("@")[2] in us.domains
    )
    return [
        f"{times} of the newest {len(others)} mails came to {address} and are not answered; if customers write "
        f"there, add it to aliases"
        for address, times in named.most_common(5)
        if times >= _MANY and not us.is_colleague(address)
    ]

"""Step 1 of an echo: is what came back a colleague's word, or our own?

Some platforms show all that was written on the account and do not say by whom. Our own messages are known by the
platform's id, once the answer to their send is written down. An echo may come before that answer, or after a crash
that lost it: then the same text to the same person, under way or of unknown outcome, is ours, and proves that it left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from responder.accounts import Account
from responder.flow.receive import Received
from responder.model import Author, Ignored, Kind, Mark, Message, Receipt, ReceiptState
from responder.store import Store
from responder.store.claims import Claim

_AGENT = Author.AGENT  # looked up once
_OUR_OWN = Mark("own-address", "built in: we never answer ourselves", author=Author.US)
_NO_ANSWER = {  # what a colleague does to a message of before: the customer waits for words
    Kind.REACTION: Mark("reaction", "built in: no answer", author=Author.US),
    Kind.REVOKE: Mark("revoked", "built in: no answer", author=Author.US),
}


def mark_our_own(received: Received, own: frozenset[str]) -> None:
    """Mark what one of our own addresses wrote, whatever the channel makes of it: we never answer ourselves."""
    for n, message in enumerate(received.messages) if own else ():
        if message.handle in own and message.author is Author.CUSTOMER:
            received.messages[n] = replace(message, author=Author.US, marks=(_OUR_OWN, *message.marks))


def mark_no_answers(received: Received) -> None:
    """Mark what a colleague did that answers nobody."""
    for n, message in enumerate(received.messages):
        if message.author is _AGENT and (mark := _NO_ANSWER.get(message.kind)) is not None:
            received.messages[n] = replace(message, author=Author.US, marks=(mark, *message.marks))


def shows_ours(account: Account) -> bool:
    """Tell whether an account shows what was written on it without saying by whom."""
    return account.abilities.names_by_id and account.abilities.echoes_humans


async def tell_apart(received: Received, account: Account, store: Store) -> None:
    """Look at each message that may be ours, and change `received`. Raises StoreUnavailable.

    What is under way is asked for first: a send that ends between the two questions is known by its id in the second.
    """
    if not shows_ours(account):
        return
    doubtful = [m for m in received.messages if m.author is Author.AGENT and m.about is None]
    if not doubtful:
        return
    under_way = await store.under_way(account.name)
    known = await store.delivery_of(account.name, [m.id for m in doubtful])
    for message in doubtful:
        if message.id in known:
            received.messages.remove(message)
            received.ignored.append(Ignored(reason="own-echo"))
        elif claim := _same(message, under_way):
            received.messages[received.messages.index(message)] = replace(message, author=Author.US)
            received.receipts.append(_proof(message, claim))


def _same(message: Message, under_way: Sequence[Claim]) -> Claim | None:
    """Return what is said in these words to this person; in public the platform may not say to whom."""
    words = message.text.split()
    for claim in under_way:
        fits = message.public or claim.reply.get("to") == message.handle
        if words and fits and str(claim.reply.get("text", "")).split() == words:
            return claim
    return None


def _proof(message: Message, claim: Claim) -> Receipt:
    return Receipt(
        account=message.account,
        state=ReceiptState.SENT,
        at=message.sent_at,
        token=claim.token,
        platform_id=message.id,
    )

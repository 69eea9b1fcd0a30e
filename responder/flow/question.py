"""What must be asked of the store before a message can be decided. Pure."""

from __future__ import annotations

from collections import Counter

from responder.flow.case import Contact, Conversation, Counts, DayCounts, Toll
from responder.flow.understand.fingerprint import domain_of, text_hash
from responder.identities import identity_of
from responder.model import Author, Message
from responder.store.records import Question, Recorded, Situation
from responder.values import maker

_MOST = 10  # identities that one message may bring
_NOTHING: tuple[str, ...] = ()
_question, _counts, _day_counts = maker(Question), maker(Counts), maker(DayCounts)
_contact, _conversation = maker(Contact), maker(Conversation)


def question_for(recorded: Recorded, *, alone: bool = False, toll: Toll | None = None) -> Question:
    """Return the question whose answer makes a case of this message.

    alone: there is no other account. toll: what an answer counts for where it is paid for.
    """
    message = recorded.message
    deliveries = message.reply_to.get("deliveries") or ()
    return _question(
        row=recorded.row,
        account=message.account,
        handle=message.handle,
        aliases=message.aliases,
        conversation=message.conversation,
        thread_id=message.thread_id,
        references=message.references,
        deliveries=tuple(int(d) for d in deliveries),
        text_hash=text_hash(message),
        domain=domain_of(message.handle),
        identities=None if alone else identities_of(message),
        toll=toll,
    )


def identities_of(message: Message) -> tuple[str, ...] | None:
    """Return who the customer proved to be beyond this account; None where nobody may be looked for.

    A colleague's answer looks for what the same person waits for elsewhere, and proves nothing itself.
    """
    if message.author is Author.AGENT:
        return ()
    if message.author is not Author.CUSTOMER or not message.proven or message.public:
        return None
    if not message.identities:
        return _NOTHING
    return tuple(dict.fromkeys(filter(None, map(identity_of, message.identities[:_MOST]))))


def contact_of(message: Message, situation: Situation) -> Contact:
    """Return the contact as stored, or a new one."""
    if situation.contact is not None:
        return situation.contact
    return _contact(account=message.account, handle=message.handle, name=message.name, aliases=message.aliases)


def conversation_of(message: Message, situation: Situation, contact: Contact) -> Conversation:
    """Return the conversation as stored, or a new one; another person's mail thread is never taken over."""
    known = situation.conversation
    foreign = (
        known is not None
        and message.author == "customer"
        and message.conversation is None
        and known.contact_id != contact.id
    )
    if known is not None and not foreign:
        return known
    key = message.conversation or message.thread_id or (message.references or (message.id,))[0]
    if foreign or (message.author == "agent" and message.references and not message.conversation):
        key = message.id if foreign else message.references[0]
    return _conversation(account=message.account, key=key)


class Tally:
    """Counts of what was said in this very batch, on top of what the store has counted."""

    def __init__(self) -> None:
        self._account: Counter[str] = Counter()
        self._new: Counter[str] = Counter()
        self._text: Counter[str] = Counter()
        self._domain: Counter[tuple[str, str]] = Counter()
        self._spent: Counter[str] = Counter()
        self._counted: Counter[tuple[str, str]] = Counter()  # by account and country, or prefix
        self._waiting: Counter[tuple[str, int]] = Counter()  # who waits for a person, by account and priority

    def on_top(self, counts: Counts, question: Question) -> Counts:
        """Return `counts` with this batch added."""
        if not self._account:
            return counts
        return _counts(
            day=counts.day if question.toll is None else self._day(counts.day, question.account, question.toll),
            account_minute=counts.account_minute + self._account[question.account],
            new_contacts_minute=counts.new_contacts_minute + self._new[question.account],
            same_text_hour=counts.same_text_hour + self._text[question.text_hash],
            same_text_domain_hour=counts.same_text_domain_hour + self._domain[question.text_hash, question.domain],
        )

    def _day(self, day: DayCounts, account: str, toll: Toll) -> DayCounts:
        return _day_counts(
            messages=day.messages,
            new_contacts=day.new_contacts + self._new[account],
            country=day.country + self._counted[account, toll.country or ""],
            prefix=day.prefix + self._counted[account, toll.prefix],
            spent=day.spent + self._spent[account],
        )

    def ahead(self, account: str, priority: int) -> int:
        """Return how many of an account wait for a person who answers them no later than this priority."""
        return sum(n for (name, each), n in self._waiting.items() if name == account and each >= priority)

    def add(self, question: Question, *, new_contact: bool, priority: int | None) -> None:
        """Count one automatic message. priority: of who waits for a person now; None: nobody does."""
        self._account[question.account] += 1
        if priority is not None:
            self._waiting[question.account, priority] += 1
        if question.domain:
            self._text[question.text_hash] += 1
            self._domain[question.text_hash, question.domain] += 1
        if new_contact:
            self._new[question.account] += 1
        self.pay(question)

    def pay(self, question: Question) -> None:
        """Count what one automatic message costs, and to whom it goes, where it is paid for."""
        if question.toll is not None:
            self._spent[question.account] += question.toll.cost
            for key in question.toll.counted:
                self._counted[question.account, key] += 1

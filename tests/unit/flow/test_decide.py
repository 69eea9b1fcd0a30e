"""Which message is answered, and which rule decides when several could."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from responder.config.caps import Caps
from responder.config.settings import Company, Settings
from responder.config.settings import Conversation as ConversationSettings
from responder.flow.case import Case, Contact, Conversation, Counts, Pending, Toll
from responder.flow.decide import Reason, Rules, decide, episode_is_over
from responder.model import Action, Author, Kind, Mark, Message, Mood, Topic, Understanding

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TEXT = "0123456789abcdef"


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


MESSAGE = Message(
    account="mail", id="m1", handle="lena@shopper.example", sent_at=ago(seconds=5), text="Where is my parcel now?"
)
READ = Understanding(locale="en")
CONTACT = Contact(id=7, account="mail", handle=MESSAGE.handle)
FRESH = Conversation(account="mail", key="k")
OPEN = replace(FRESH, id=3, episode=1, opened_at=ago(hours=2), acknowledged_at=ago(hours=2))
CASE = Case(
    message=MESSAGE,
    understanding=READ,
    contact=CONTACT,
    conversation=FRESH,
    counts=Counts(),
    now=NOW,
    text_hash=TEXT,
)


class FakeConfig:
    settings = Settings(company=Company(name="Fietsen Jansen"), caps=Caps(sender_day=2))

    def where(self, key: str) -> str:
        return f"config.toml:{len(key)} ({key})"


RULES = Rules.of(FakeConfig())
PENDING = Pending(delivery=9, due=NOW + timedelta(seconds=2), text="Hi")


def case(**changes) -> Case:
    for part in ("message", "understanding", "contact", "conversation", "counts"):
        own = {k.removeprefix(f"{part}_"): changes.pop(k) for k in list(changes) if k.startswith(f"{part}_")}
        if own:
            changes[part] = replace(changes.get(part, getattr(CASE, part)), **own)
    return replace(CASE, **changes)


AUTO = Mark("auto-submitted", "RFC 3834 section 5", "auto-replied")
ABSENT = Mark("auto-reply-header", "written by automatic responders", author=Author.MACHINE)
ANSWERED = replace(OPEN, answered_at=ago(hours=1), acknowledged_at=None)

SILENT = [
    ("a marked mail is left alone", case(message_marks=(AUTO, ABSENT)), "auto-submitted"),
    ("a colleague's answer needs none", case(message_author=Author.AGENT), "human-answered"),
    (
        "a colleague's absence note is no answer of a person",
        case(message_author=Author.AGENT, message_marks=(ABSENT,)),
        "auto-reply-header",
    ),
    ("an unmarked machine is left alone", case(message_author=Author.MACHINE), "machine"),
    ("our own echo is left alone", case(message_author=Author.US), "our-own"),
    ("an edit is no new message", case(message_kind=Kind.EDIT), "edited"),
    ("a revoke is no new message", case(message_kind=Kind.REVOKE), "revoked"),
    ("a reaction is no new message", case(message_kind=Kind.REACTION, message_text="👍"), "reaction"),
    ("a reaction taken back is none either", case(message_kind=Kind.REACTION, message_text=""), "reaction"),
    ("who said stop hears nothing", case(understanding_opt_out=True), "opted-out"),
    ("who said stop last week hears nothing", case(contact_opted_out_at=ago(days=7)), "still-opted-out"),
    ("a dead address gets nothing", case(contact_dead_until=NOW + timedelta(days=1)), "dead-address"),
    ("a message of yesterday is too old", case(message_sent_at=ago(hours=24, seconds=1)), "too-old"),
    (
        "the human's answer overtook the question",
        case(conversation=replace(OPEN, answered_at=MESSAGE.sent_at)),
        "human-answered-already",
    ),
    ("a human is on it", case(conversation=ANSWERED), "human-is-on-it"),
    (
        "a human is on it to the last second",
        case(conversation=replace(ANSWERED, answered_at=ago(hours=24) + timedelta(seconds=1))),
        "human-is-on-it",
    ),
    ("once per episode", case(conversation=OPEN), "already-acknowledged"),
    (
        "a complaint after the acknowledgement stays silent too",
        case(conversation=OPEN, understanding_mood=Mood.COMPLAINT, understanding_wants_human=True),
        "already-acknowledged",
    ),
    ("thanks need no answer", case(understanding_thanks=True), "thanks-only"),
    (
        "two in a day are enough here",
        case(contact_acknowledged=((ago(hours=23), "a"), (ago(hours=1), "b"))),
        "cap-sender-day",
    ),
    ("one for the same text", case(contact_acknowledged=((ago(hours=23), TEXT),)), "cap-same-text-sender-day"),
    ("the same text from one domain", case(counts_same_text_domain_hour=3), "cap-same-text-domain-hour"),
    ("the same text from everywhere", case(counts_same_text_hour=20), "cap-same-text-hour"),
]


@pytest.mark.parametrize(("fact", "given", "reason"), SILENT, ids=[row[0] for row in SILENT])
def test_silence_and_its_reason(fact, given, reason):
    decision = decide(given, RULES)

    assert (decision.action, decision.reason) == (Action.SILENT, reason)
    assert decision.rule
    assert not decision.situation


HELD_UP = {"message_sent_at": ago(minutes=5), "message_proven": True}
PAID = {"toll": Toll(day=0), "contact_id": 0, "counts_new_contacts_minute": 5}
LATER = [
    ("half of the minute is used up", case(**HELD_UP, counts_account_minute=30)),
    ("a quarter of it by people who prove nothing", case(message_sent_at=ago(hours=2), counts_unproven_minute=15)),
    ("half of the strangers of a minute, where each costs money", case(**HELD_UP, **PAID)),
]


@pytest.mark.parametrize(("fact", "given"), LATER, ids=[row[0] for row in LATER])
def test_who_wrote_while_we_were_away_waits_for_a_minute_with_room(fact, given):
    assert decide(given, RULES).reason == "catching-up"
    assert decide(given, replace(RULES, patient=False)).reason != "catching-up"


NOT_LATER = [
    ("less than half of the minute is used up", case(**HELD_UP, counts_account_minute=29)),
    ("who proves something counts not with those who do not", case(**HELD_UP, counts_unproven_minute=15)),
    ("who writes now", case(message_sent_at=ago(minutes=4), message_proven=True, counts_account_minute=59)),
    ("danger", case(**HELD_UP, counts_account_minute=30, understanding_danger=True)),
    ("a stranger where messages cost nothing", case(**{**HELD_UP, **PAID, "toll": None})),
    ("somebody known where they cost money", case(**{**HELD_UP, **PAID, "contact_id": 7, "contact_said": 1})),
]


@pytest.mark.parametrize(("fact", "given"), NOT_LATER, ids=[row[0] for row in NOT_LATER])
def test_everybody_else_is_decided_at_once(fact, given):
    assert decide(given, RULES).action is Action.ACKNOWLEDGE


ANSWERS = [
    ("the first message", CASE, "first-message"),
    (
        "an opt-out taken back",
        case(contact_opted_out_at=ago(days=7), understanding_opt_in=True, message_proven=True),
        "first-message",
    ),
    ("an address that lives again", case(contact_dead_until=NOW), "first-message"),
    ("a message just young enough", case(message_sent_at=ago(hours=24)), "first-message"),
    ("a clock that runs ahead", case(message_sent_at=NOW + timedelta(minutes=5)), "first-message"),
    (
        "the quiet after the human is over",
        case(conversation=replace(ANSWERED, answered_at=ago(hours=24), opened_at=ago(hours=25))),
        "new-episode",
    ),
    (
        "silence long enough",
        case(conversation=replace(OPEN, opened_at=ago(hours=25), acknowledged_at=ago(hours=25))),
        "new-episode",
    ),
    ("an episode that was never acknowledged", case(conversation=replace(OPEN, acknowledged_at=None)), "first-message"),
    ("the rest of a burst", case(conversation=OPEN, pending=PENDING), "burst-joined"),
    (
        "a third one after the first left the window",
        case(contact_acknowledged=((ago(hours=24), TEXT),)),
        "first-message",
    ),
    ("one short of the cap", case(counts_same_text_domain_hour=2, counts_same_text_hour=19), "first-message"),
    (
        "the domain cap says nothing about a chat",
        case(message_handle="31600000001", counts_same_text_domain_hour=99),
        "first-message",
    ),
    (
        "a name at a server that is no mail domain",
        case(message_handle="@lena:server.example", counts_same_text_domain_hour=99),
        "first-message",
    ),
    (
        "many new people where none costs money",
        case(counts_new_contacts_minute=99, contact_id=0),
        "first-message",
    ),
    ("an empty message", case(message_kind=Kind.EMPTY, message_text=""), "first-message"),
    ("a voice message", case(message_kind=Kind.VOICE, message_text=""), "first-message"),
    ("a sticker", case(message_kind=Kind.STICKER, message_text=""), "first-message"),
]


@pytest.mark.parametrize(("fact", "given", "reason"), ANSWERS, ids=[row[0] for row in ANSWERS])
def test_what_is_answered(fact, given, reason):
    decision = decide(given, RULES)

    assert (decision.action, decision.reason) == (Action.ACKNOWLEDGE, reason)
    assert decision.situation == "acknowledgement"


ASKED = replace(
    OPEN, promise_id=5, promise_due=NOW + timedelta(hours=1), facts={"order": "", "frame": "", "postcode": "1012 AB"}
)
TOLD = {"conversation": ASKED, "told": {"order": "20331"}}
WELCOMED = replace(OPEN, asked="question", promise_id=5, promise_due=NOW + timedelta(hours=1))
GREETED = {
    "conversation": WELCOMED,
    "understanding_topics": (Topic("parcel", 0.98, "Where is my parcel?", "https://shop.example/parcel"),),
}
STOP = {"understanding_opt_out": True, "chat": True, "message_proven": True}
SHORT = [
    ("a fact that was asked for", TOLD, "fact-noted"),
    ("one of two", {**TOLD, "told": {"frame": "WJ1", "other": "x"}}, "fact-noted"),
    ("to an unproven sender too", {**TOLD, "message_proven": False}, "fact-noted"),
    ("the question that follows a greeting, where an article answers it", GREETED, "article-found"),
    ("stop on a chat", STOP, "opted-out"),
    ("stop with the first word", {**STOP, "contact_id": 0}, "opted-out"),
]


@pytest.mark.parametrize(("fact", "changes", "reason"), SHORT, ids=[row[0] for row in SHORT])
def test_what_a_short_word_answers(fact, changes, reason):
    decision = decide(case(**changes), RULES)

    assert (decision.action, decision.reason) == (Action.SHORT, reason)
    assert decision.situation == {"fact-noted": "noted", "article-found": "article", "opted-out": "opted-out"}[reason]


NO_WORD = [
    ("nothing was asked", {**TOLD, "conversation": replace(ASKED, facts={})}, "already-acknowledged"),
    ("it was told before", {**TOLD, "told": {"postcode": "1012 AB"}}, "already-acknowledged"),
    ("nothing was told", {**TOLD, "told": {}}, "already-acknowledged"),
    ("a person is on it", {**TOLD, "conversation": replace(ASKED, answered_at=ago(hours=1))}, "human-is-on-it"),
    ("the promise has passed", {**TOLD, "conversation": replace(ASKED, promise_due=NOW)}, "already-acknowledged"),
    ("nobody promised", {**TOLD, "conversation": replace(ASKED, promise_due=None)}, "already-acknowledged"),
    ("a machine told it", {**TOLD, "message_marks": (AUTO,)}, "auto-submitted"),
    ("too much today", {**TOLD, "contact_acknowledged": ((NOW, "x"),) * 2}, "already-acknowledged"),
    ("too much on the account", {**TOLD, "counts_account_minute": 60}, "already-acknowledged"),
    ("the same from everywhere", {**TOLD, "counts_same_text_hour": 20}, "already-acknowledged"),
    ("no article answers the question", {**GREETED, "understanding_topics": ()}, "already-acknowledged"),
    ("a complaint follows the greeting", {**GREETED, "understanding_mood": Mood.COMPLAINT}, "already-acknowledged"),
    ("a person is asked for", {**GREETED, "understanding_wants_human": True}, "already-acknowledged"),
    ("it presses", {**GREETED, "understanding_urgent": True}, "already-acknowledged"),
    ("others read along", {**GREETED, "message_public": True}, "public-once"),
    (
        "what was promised has passed",
        {**GREETED, "conversation": replace(WELCOMED, promise_due=NOW)},
        "already-acknowledged",
    ),
    (
        "nothing more is said to them today",
        {**GREETED, "contact_acknowledged": ((NOW, "x"),) * 2},
        "already-acknowledged",
    ),
    ("stop by mail", {**STOP, "chat": False}, "opted-out"),
    ("stop by whom nobody knows", {**STOP, "message_proven": False}, "opted-out"),
    ("stop in public", {**STOP, "message_public": True}, "opted-out"),
    ("stop again and again", {**STOP, "contact_acknowledged": ((NOW, "x"),) * 2}, "opted-out"),
    ("stop while all output rests", {**STOP, "fuse": "open"}, "opted-out"),
    ("stop of last week", {**STOP, "message_sent_at": ago(days=7)}, "opted-out"),
    ("a robot's stop", {**STOP, "message_marks": (AUTO,)}, "auto-submitted"),
    ("stop once more", {**STOP, "contact_opted_out_at": ago(days=1)}, "still-opted-out"),
]


@pytest.mark.parametrize(("fact", "changes", "reason"), NO_WORD, ids=[row[0] for row in NO_WORD])
def test_where_no_short_word_is_said(fact, changes, reason):
    decision = decide(case(**changes), RULES)

    assert (decision.action, decision.reason) == (Action.SILENT, reason)


@pytest.mark.parametrize(
    ("given", "reason"),
    [(case(fuse="mail: too much"), "fuse-open"), (case(counts_account_minute=60), "fuse-tripped")],
)
def test_the_fuse_holds_the_message_for_staff(given, reason):
    decision = decide(given, RULES)

    assert (decision.action, decision.reason) == (Action.HELD, reason)


@pytest.mark.parametrize(
    ("reason", "key"),
    [
        ("cap-sender-day", "caps.sender_day"),
        ("cap-same-text-sender-day", "caps.same_text_sender_day"),
        ("cap-same-text-domain-hour", "caps.same_text_domain_hour"),
        ("cap-same-text-hour", "caps.same_text_hour"),
        ("human-is-on-it", "conversation.quiet_after_human"),
        ("already-acknowledged", "conversation.episode"),
    ],
)
def test_a_limit_names_its_line_in_the_configuration(reason, key):
    given = next(one for _, one, its_reason in SILENT if its_reason == reason)

    assert decide(given, RULES).rule == FakeConfig().where(key)
    assert decide(given, replace(RULES, where={})).rule == key


def test_the_first_mark_decides_with_its_own_rule():
    decision = decide(case(message_marks=(AUTO, ABSENT)), RULES)

    assert (decision.reason, decision.rule, decision.detail) == (AUTO.reason, AUTO.rule, AUTO.detail)


ORDER = [
    (
        "a machine's mark before everything",
        {"message_marks": (AUTO,), "fuse": "open", "understanding_opt_out": True},
        "auto-submitted",
    ),
    ("an opt-out word before the fuse", {"understanding_opt_out": True, "fuse": "open"}, "opted-out"),
    ("the fuse before old age", {"fuse": "open", "message_sent_at": ago(days=3)}, "fuse-open"),
    ("old age before the human", {"message_sent_at": ago(days=3), "conversation": ANSWERED}, "too-old"),
    ("the human before a burst", {"conversation": ANSWERED, "pending": PENDING}, "human-is-on-it"),
    ("a burst before the caps", {"pending": PENDING, "contact_acknowledged": ((NOW, TEXT),) * 5}, "burst-joined"),
    ("thanks before the caps", {"understanding_thanks": True, "counts_account_minute": 99}, "thanks-only"),
    (
        "the sender's cap before the fuse trips",
        {"contact_acknowledged": ((NOW, "x"),) * 5, "counts_account_minute": 99},
        "cap-sender-day",
    ),
]


@pytest.mark.parametrize(("fact", "changes", "reason"), ORDER, ids=[row[0] for row in ORDER])
def test_the_order_of_the_rules(fact, changes, reason):
    assert decide(case(**changes), RULES).reason == reason


BURST = timedelta(seconds=4)


@pytest.mark.parametrize(
    ("text", "changes", "waits"),
    [
        ("hi there", {"understanding_greeting_only": True}, True),
        ("good morning to you all there", {"understanding_greeting_only": True}, True),
        ("quick question please", {}, True),
        ("", {"message_kind": Kind.IMAGE}, True),
        ("where is my order", {}, False),
        ("opening hours saturday", {"understanding_topics": (Topic("opening-hours", 0.8),)}, False),
        ("human please", {"understanding_wants_human": True}, False),
    ],
)
def test_only_a_short_opener_waits_for_the_rest(text, changes, waits):
    decision = decide(case(message_text=text, burst=BURST, **changes), RULES)

    assert decision.wait == (BURST if waits else timedelta(0))


def test_where_no_burst_is_expected_nothing_waits():
    assert decide(case(message_text="hi"), RULES).wait == timedelta(0)


SETTINGS = ConversationSettings(episode="24h", quiet_after_human="2h")


@pytest.mark.parametrize(
    ("fact", "conversation", "over"),
    [
        ("nothing was ever asked", FRESH, True),
        ("asked two hours ago", OPEN, False),
        (
            "asked long ago, but the customer wrote since",
            replace(OPEN, opened_at=ago(days=3), last_customer_at=ago(hours=1)),
            False,
        ),
        ("asked just within the silence", replace(OPEN, opened_at=ago(hours=24), acknowledged_at=None), False),
        ("silent for longer", replace(OPEN, opened_at=ago(hours=24, seconds=1), acknowledged_at=None), True),
        ("acknowledged late", replace(OPEN, opened_at=ago(hours=30), acknowledged_at=ago(hours=20)), False),
        ("a human answered a moment ago", replace(OPEN, answered_at=ago(minutes=119)), False),
        ("a human answered, and the quiet is over", replace(OPEN, answered_at=ago(hours=2)), True),
        ("the human answered the episode before", replace(OPEN, answered_at=ago(days=5)), False),
    ],
)
def test_when_an_episode_is_over(fact, conversation, over):
    assert episode_is_over(conversation, NOW, SETTINGS) is over


moments = st.integers(-1800, 60).map(lambda minutes: NOW + timedelta(minutes=minutes))
maybe = st.none() | st.just(ago(hours=2)) | moments


@profile(max_examples=1000, deadline=None)
@given(
    message=st.builds(
        replace,
        st.just(MESSAGE),
        sent_at=st.just(ago(seconds=5)) | moments,
        author=st.sampled_from([*Author, Author.CUSTOMER, Author.CUSTOMER]),
        kind=st.sampled_from([*Kind, Kind.TEXT, Kind.TEXT]),
        text=st.text(max_size=40),
        marks=st.sampled_from([(), (), (AUTO,)]),
        proven=st.booleans(),
    ),
    conversation=st.builds(
        replace,
        st.sampled_from([OPEN, ASKED]),
        opened_at=maybe,
        acknowledged_at=maybe,
        answered_at=st.none() | st.just(ago(days=2)) | moments,
        last_customer_at=maybe,
    ),
    counts=st.builds(Counts, same_text_hour=st.integers(0, 15), account_minute=st.integers(0, 90)),
    pending=st.sampled_from([None, None, PENDING]),
    told=st.sampled_from([{}, {"order": "20331"}]),
    chat=st.booleans(),
    read=st.builds(replace, st.just(READ), thanks=st.booleans(), opt_out=st.booleans(), wants_human=st.booleans()),
)
def test_every_case_gets_a_known_reason_and_no_machine_an_answer(
    message, conversation, counts, pending, told, chat, read
):
    known = {"message": message, "conversation": conversation, "counts": counts, "pending": pending}
    decision = decide(replace(CASE, **known, told=told, chat=chat, understanding=read), RULES)

    assert decision.reason in set(Reason)
    assert decision.rule
    if decision.action in (Action.ACKNOWLEDGE, Action.SHORT):
        assert message.author is Author.CUSTOMER
        assert not message.marks
    if decision.reason == "fact-noted":
        assert conversation.acknowledged_at is not None
        assert counts.account_minute < RULES.caps.account_minute
    if decision.action is Action.ACKNOWLEDGE:
        assert conversation.answered_at is None or conversation.answered_at < message.sent_at

"""The tables. Instants are whole microseconds since 1970 in UTC; states are small numbers (see codes.py).

Every index page that changes is one more page to sync, so there are few indexes, and each says what it is for.
Wide columns stand last, so that reading the narrow ones never touches the pages they overflow to.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)

Id = BigInteger().with_variant(Integer, "sqlite")  # INTEGER makes it SQLite's own row id: no index beside it
Instant = BigInteger

metadata = MetaData()

message = Table(  # written once: what we decide about it stands apart, so that its wide row is never written again
    "message",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("account", Text, nullable=False),
    Column("external_id", Text, nullable=False),
    Column("author", SmallInteger, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("account", "external_id", name="message_once"),
)

undecided = Table(  # the messages that wait for their decision: a row each, gone with it
    "undecided",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
)

decision = Table(  # by the id of the message
    "decision",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("author", SmallInteger, nullable=False),
    Column("conversation_id", Id),
    Column("action", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("trace", Text, nullable=False),
)

contact = Table(
    "contact",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("account", Text, nullable=False),
    Column("handle", Text, nullable=False),
    Column("name", Text),
    Column("locale", Text),
    Column("aliases", Text, nullable=False),
    Column("acknowledged", Text, nullable=False),
    Column("opted_out_at", Instant),
    Column("dead_until", Instant),
    Column("next_send_at", Instant),
    Column("followed_up", Text, nullable=False),
    Column("said", Integer, nullable=False),  # automatic texts so far: the wordings move on with each
    Column("version", Integer, nullable=False),
    Column("machine_only", SmallInteger, nullable=False),  # questions in a row that no person has answered
    Column("cases", Text, nullable=False),  # the conversations they wrote in last, where there can be several
    Column("identities", Text, nullable=False),  # who they are beyond this account, as proven
    UniqueConstraint("account", "handle", name="contact_once"),
)

contact_alias = Table(  # only handles other than the contact's own
    "contact_alias",
    metadata,
    Column("account", Text, nullable=False),
    Column("alias", Text, nullable=False),
    Column("contact_id", Id, nullable=False),
    PrimaryKeyConstraint("account", "alias"),
    sqlite_with_rowid=False,
)

identity = Table(  # which contacts are one person: an address or number that was proven, or a colleague's word
    "identity",
    metadata,
    Column("identity", Text, nullable=False),
    Column("contact_id", Id, nullable=False),
    PrimaryKeyConstraint("identity", "contact_id"),
    sqlite_with_rowid=False,
)

conversation = Table(
    "conversation",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("account", Text, nullable=False),
    Column("contact_id", Id, nullable=False),
    Column("key", Text, nullable=False),
    Column("episode", Integer, nullable=False),
    Column("opened_at", Instant),
    Column("acknowledged_at", Instant),
    Column("answered_at", Instant),
    Column("last_customer_at", Instant),
    Column("promise_id", Id),
    Column("promise_due", Instant),
    Column("locale", Text),
    Column("asked", Text, nullable=False),
    Column("last_message", Id),  # the customer's last message that was decided
    Column("version", Integer, nullable=False),
    Column("facts", Text, nullable=False),  # what the customer told, by name; "" was asked for and not told yet
    UniqueConstraint("account", "key", name="conversation_once"),
)
Index("conversation_of", conversation.c.contact_id)  # whether a person has any left: to forget them

thread = Table(
    "thread",
    metadata,
    Column("account", Text, nullable=False),
    Column("ref", Text, nullable=False),
    Column("conversation_id", Id, nullable=False),
    PrimaryKeyConstraint("account", "ref"),
    sqlite_with_rowid=False,
)
Index("thread_of", thread.c.conversation_id)  # to forget a conversation; new ones come at its end

promise = Table(
    "promise",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("account", Text, nullable=False),
    Column("conversation_id", Id, nullable=False),
    Column("episode", Integer, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", SmallInteger, nullable=False),
    Column("settled_at", Instant),
    Column("taken_at", Instant),
    Column("taken_by", Text),  # the colleague who said: I take it
    Column("zone", Text, nullable=False),
    Column("utc_offset", Integer, nullable=False),  # seconds: what the clocks of `zone` were to show at `due_at`
    Column("basis", Text, nullable=False),
    Column("again", SmallInteger, nullable=False),  # 1: it takes the place of an earlier one of the same question
    Column("priority", SmallInteger, nullable=False),  # above 0: colleagues answer it before all others
)

delivery = Table(
    "delivery",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("account", Text, nullable=False),
    Column("conversation_id", Id, nullable=False),
    Column("contact_id", Id, nullable=False),
    Column("episode", Integer, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("state", SmallInteger, nullable=False),
    # when somebody must look again: due and unknown, the next look; claimed, the end of the lease; else empty
    Column("due_at", Instant),
    Column("claimed_at", Instant),
    Column("tries", Integer, nullable=False),
    Column("keep_token", SmallInteger, nullable=False),  # 1: the same token at every try (a mail's Message-ID)
    Column("token", Text),
    Column("owner", Text),  # the daemon that claimed it
    Column("message_id", Id),
    Column("created_at", Instant, nullable=False),
    Column("sent_at", Instant),
    Column("receipt", SmallInteger, nullable=False),
    Column("platform_id", Text),
    Column("error", Text, nullable=False),
    Column("text_hash", Text, nullable=False),  # of the text it acknowledges; empty once it counts no longer
    Column("domain", Text, nullable=False),
    UniqueConstraint("conversation_id", "episode", "purpose", "number", name="delivery_once"),
)
Index("delivery_look", delivery.c.state, delivery.c.account, delivery.c.due_at)  # claims, recovery, counts by state
Index(  # the caps of one text; `domain` lets it answer alone
    "delivery_text",
    delivery.c.text_hash,
    delivery.c.id,
    delivery.c.domain,
    sqlite_where=text("text_hash <> ''"),
)

reply = Table(  # what a delivery says, by its id: apart, since the row of a delivery is written again when it is sent
    "reply",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)

pace = Table(  # how many messages an account wrote, by daemon: in a second, or on a day of the company's
    "pace",
    metadata,
    Column("account", Text, nullable=False),
    Column("what", Text, nullable=False),  # "": in a second; on a day: "day", a country "NL", a prefix "+31612"
    Column("second", BigInteger, nullable=False),  # that second, or the one in which the day began
    Column("node", Integer, nullable=False),
    Column("automatic", Integer, nullable=False),
    Column("new_contacts", Integer, nullable=False),
    Column("cost", BigInteger, nullable=False),  # millionths of the account's currency; with "day" alone
    PrimaryKeyConstraint("account", "what", "second", "node"),
    sqlite_with_rowid=False,
)

platform_id = Table(  # only where later events of the platform name it
    "platform_id",
    metadata,
    Column("account", Text, nullable=False),
    Column("platform_id", Text, nullable=False),
    Column("delivery_id", Id, nullable=False),
    PrimaryKeyConstraint("account", "platform_id"),
    sqlite_with_rowid=False,
)

reminder = Table(
    "reminder",
    metadata,
    Column("conversation_id", Id, nullable=False),
    Column("episode", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", SmallInteger, nullable=False),
    Column("promise_id", Id),
    Column("kind", Text, nullable=False),
    Column("reason", Text, nullable=False),
    PrimaryKeyConstraint("conversation_id", "episode", "number"),
    sqlite_with_rowid=False,
)
Index(
    "reminder_planned",
    reminder.c.due_at,
    sqlite_where=text("state = 0"),
)

audit = Table(  # what people did through links, the API and commands; lines are added and never changed
    "audit",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("done_at", Instant, nullable=False),
    Column("verb", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("via", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("conversation_id", Id),
    Column("promise_id", Id),
    Column("detail", Text, nullable=False),
)
Index("audit_of", audit.c.conversation_id, audit.c.id)  # what was done with one conversation; few rows ever

pause = Table(  # accounts that a person has paused; they stay so over a restart
    "pause",
    metadata,
    Column("account", Text, primary_key=True),
    Column("paused_at", Instant, nullable=False),
    Column("who", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

cursor = Table(
    "cursor",
    metadata,
    Column("account", Text, primary_key=True),
    Column("data", Text, nullable=False),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("account", Text, nullable=False),
    Column("external_id", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("error", Text, nullable=False),
    Column("kind", Text, nullable=False),  # "mime", "webhook" or "poll"; "": `raw` is a part of an event
    Column("headers", Text, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    PrimaryKeyConstraint("account", "external_id"),
)

first_response = Table(
    "first_response",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("account", Text, nullable=False),
    Column("conversation_id", Id),
    Column("arrived_at", Instant, nullable=False),
    Column("answered_at", Instant),  # empty: nobody had to answer any more
)

estimator = Table(  # what the estimator of each account knew when it had heard of everything up to `upto`
    "estimator",
    metadata,
    Column("account", Text, primary_key=True),
    Column("upto", Id, nullable=False),
    Column("state", Text, nullable=False),
)

learned = Table(  # what people taught the FAQ: the masked words of a question, and the article they are about
    "learned",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("account", Text, nullable=False),
    Column("article", Text, nullable=False),
    Column("kind", Text, nullable=False),  # "example": a colleague sent its link; "refused": it did not help
    Column("message_id", Id, nullable=False),  # the message that taught it
    Column("conversation_id", Id, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("locale", Text, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("article", "kind", "message_id", name="learned_once"),  # and its way to the oldest of an article
)
Index("learned_of", learned.c.conversation_id)  # to forget a person; few rows ever

zone_rules = Table(  # one row: the time zone rules by which everything is planned, as a fingerprint
    "zone_rules",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("fingerprint", Text, nullable=False),
)

told_hours = Table(  # one row: the opening hours by which promises were told last, so that a change can be seen
    "told_hours",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("hours", Text, nullable=False),
)

fuse = Table(
    "fuse",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("reason", Text, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("until_at", Instant, nullable=False),
)

NUMBERED = (message, contact, conversation, promise, delivery, audit, first_response, learned)  # their ids are ours

version = Table(  # Alembic's own table, named here so that it can be read without Alembic
    "alembic_version",
    MetaData(),
    Column("version_num", Text().with_variant(Text, "sqlite"), primary_key=True),
)

"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "audit",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("done_at", sa.BigInteger(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("conversation_id", ID),
        sa.Column("promise_id", ID),
        sa.Column("detail", sa.Text(), nullable=False),
    )
    op.create_table(
        "contact",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("locale", sa.Text()),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("acknowledged", sa.Text(), nullable=False),
        sa.Column("opted_out_at", sa.BigInteger()),
        sa.Column("dead_until", sa.BigInteger()),
        sa.Column("next_send_at", sa.BigInteger()),
        sa.Column("followed_up", sa.Text(), nullable=False),
        sa.Column("said", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("machine_only", sa.SmallInteger(), nullable=False),
        sa.Column("cases", sa.Text(), nullable=False),
        sa.Column("identities", sa.Text(), nullable=False),
        sa.UniqueConstraint("account", "handle", name="contact_once"),
    )
    op.create_table(
        "contact_alias",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("contact_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("account", "alias"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "identity",
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("contact_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("identity", "contact_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "conversation",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("contact_id", ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("episode", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.BigInteger()),
        sa.Column("acknowledged_at", sa.BigInteger()),
        sa.Column("answered_at", sa.BigInteger()),
        sa.Column("last_customer_at", sa.BigInteger()),
        sa.Column("promise_id", ID),
        sa.Column("promise_due", sa.BigInteger()),
        sa.Column("locale", sa.Text()),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("last_message", ID),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.UniqueConstraint("account", "key", name="conversation_once"),
    )
    op.create_table(
        "cursor",
        sa.Column("account", sa.Text(), primary_key=True),
        sa.Column("data", sa.Text(), nullable=False),
    )
    op.create_table(
        "delivery",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("conversation_id", ID, nullable=False),
        sa.Column("contact_id", ID, nullable=False),
        sa.Column("episode", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger()),
        sa.Column("claimed_at", sa.BigInteger()),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("keep_token", sa.SmallInteger(), nullable=False),
        sa.Column("token", sa.Text()),
        sa.Column("owner", sa.Text()),
        sa.Column("message_id", ID),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", sa.BigInteger()),
        sa.Column("receipt", sa.SmallInteger(), nullable=False),
        sa.Column("platform_id", sa.Text()),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.Text(), nullable=False),
        sa.Column("domain", sa.Text(), nullable=False),
        sa.UniqueConstraint("conversation_id", "episode", "purpose", "number", name="delivery_once"),
    )
    op.create_table(
        "estimator",
        sa.Column("account", sa.Text(), primary_key=True),
        sa.Column("upto", ID, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
    )
    op.create_table(
        "first_response",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("conversation_id", ID),
        sa.Column("arrived_at", sa.BigInteger(), nullable=False),
        sa.Column("answered_at", sa.BigInteger()),
    )
    op.create_table(
        "fuse",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("until_at", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "learned",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("message_id", ID, nullable=False),
        sa.Column("conversation_id", ID, nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.UniqueConstraint("article", "kind", "message_id", name="learned_once"),
    )
    op.create_table(
        "decision",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("author", sa.SmallInteger(), nullable=False),
        sa.Column("conversation_id", ID),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("trace", sa.Text(), nullable=False),
    )
    op.create_table(
        "reply",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("body", sa.Text(), nullable=False),
    )
    op.create_table("undecided", sa.Column("id", ID, primary_key=True, autoincrement=False))
    op.create_table(
        "message",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=False),
        sa.Column("author", sa.SmallInteger(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.UniqueConstraint("account", "external_id", name="message_once"),
    )
    op.create_table(
        "pace",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("second", sa.BigInteger(), nullable=False),
        sa.Column("node", sa.Integer(), nullable=False),
        sa.Column("automatic", sa.Integer(), nullable=False),
        sa.Column("new_contacts", sa.Integer(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account", "what", "second", "node"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pause",
        sa.Column("account", sa.Text(), primary_key=True),
        sa.Column("paused_at", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    op.create_table(
        "platform_id",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("platform_id", sa.Text(), nullable=False),
        sa.Column("delivery_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("account", "platform_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "promise",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("conversation_id", ID, nullable=False),
        sa.Column("episode", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("settled_at", sa.BigInteger()),
        sa.Column("taken_at", sa.BigInteger()),
        sa.Column("taken_by", sa.Text()),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("utc_offset", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("again", sa.SmallInteger(), nullable=False),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
    )
    op.create_table(
        "zone_rules",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
    )
    op.create_table(
        "told_hours",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("hours", sa.Text(), nullable=False),
    )
    op.create_table(
        "quarantine",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account", "external_id"),
    )
    op.create_table(
        "reminder",
        sa.Column("conversation_id", ID, nullable=False),
        sa.Column("episode", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("promise_id", ID),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("conversation_id", "episode", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "thread",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("conversation_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("account", "ref"),
        sqlite_with_rowid=False,
    )
    op.create_index("audit_of", "audit", ["conversation_id", "id"])
    op.create_index("conversation_of", "conversation", ["contact_id"])
    op.create_index("delivery_look", "delivery", ["state", "account", "due_at"])
    op.create_index("learned_of", "learned", ["conversation_id"])
    op.create_index("thread_of", "thread", ["conversation_id"])
    where = sa.text("text_hash <> ''")
    op.create_index(
        "delivery_text", "delivery", ["text_hash", "id", "domain"], sqlite_where=where, postgresql_where=where
    )
    where = sa.text("state = 0")
    op.create_index("reminder_planned", "reminder", ["due_at"], sqlite_where=where, postgresql_where=where)

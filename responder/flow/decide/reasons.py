"""Every reason for a decision. The names are stable: they stand in logs, in `why`, and in reports.

docs/reference/reasons.md says in one sentence what each of them means.
"""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a message was answered, held, or left without an automatic answer."""

    # Answered.
    FIRST_MESSAGE = "first-message"
    NEW_EPISODE = "new-episode"
    BURST_JOINED = "burst-joined"
    CLOSED_BY_CUSTOMER = "closed-by-customer"
    NOT_HELPED = "not-helped"
    FACT_NOTED = "fact-noted"
    ARTICLE_FOUND = "article-found"

    # Nothing that asks for an answer.
    EDITED = "edited"
    REVOKED = "revoked"
    REACTION = "reaction"
    THANKS_ONLY = "thanks-only"
    ALREADY_ACKNOWLEDGED = "already-acknowledged"
    TOO_OLD = "too-old"
    PUBLIC_ONCE = "public-once"

    # A human wins.
    HUMAN_ANSWERED = "human-answered"
    HUMAN_ANSWERED_ALREADY = "human-answered-already"
    HUMAN_IS_ON_IT = "human-is-on-it"

    # The person does not want to hear from us, or cannot.
    OPTED_OUT = "opted-out"
    STILL_OPTED_OUT = "still-opted-out"
    DEAD_ADDRESS = "dead-address"
    HANDLE_CHANGED = "handle-changed"

    # Caps and the fuse.
    CAP_SENDER_DAY = "cap-sender-day"
    CAP_SAME_TEXT_SENDER_DAY = "cap-same-text-sender-day"
    CAP_SAME_TEXT_DOMAIN_HOUR = "cap-same-text-domain-hour"
    CAP_SAME_TEXT_HOUR = "cap-same-text-hour"
    CATCHING_UP = "catching-up"
    CAP_UNPROVEN_MINUTE = "cap-unproven-minute"
    CAP_NEW_CONTACTS_MINUTE = "cap-new-contacts-minute"
    CAP_NEW_CONTACTS_DAY = "cap-new-contacts-day"
    COUNTRY_NOT_ALLOWED = "country-not-allowed"
    CAP_COUNTRY_DAY = "cap-country-day"
    CAP_PREFIX_DAY = "cap-prefix-day"
    CAP_BUDGET_DAY = "cap-budget-day"
    FUSE_TRIPPED = "fuse-tripped"
    FUSE_OPEN = "fuse-open"

    # The deployment itself.
    RESTORED = "restored"
    ACCOUNT_OFF = "account-off"
    FAILED = "failed"

    # Written by a machine, or by us: named by the channels.
    MACHINE = "machine"
    BOT_ACCOUNT = "bot-account"
    AWAY_MESSAGE = "away-message"
    OUR_OWN = "our-own"
    NULL_RETURN_PATH = "null-return-path"
    NO_RETURN_PATH = "no-return-path"
    NO_SENDER = "no-sender"
    NOTICE = "notice"
    DELIVERY_REPORT = "delivery-report"
    READ_RECEIPT = "read-receipt"
    FEEDBACK_REPORT = "feedback-report"
    AUTO_SUBMITTED = "auto-submitted"
    MAILING_LIST = "mailing-list"
    PRECEDENCE = "precedence"
    ROLE_ADDRESS = "role-address"
    OWN_ADDRESS = "own-address"
    OWN_MARKER = "own-marker"
    AUTO_REPLY_HEADER = "auto-reply-header"
    ROBOT_SUBJECT = "robot-subject"
    SPAM = "spam"
    CALENDAR = "calendar"
    DMARC_FAIL = "dmarc-fail"
    NOT_ADDRESSED_TO_US = "not-addressed-to-us"
    AUTO_RESPONSE_SUPPRESS = "auto-response-suppress"
    TOO_MANY_HOPS = "too-many-hops"
    TWO_FROM_FIELDS = "two-from-fields"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too-large"
    NO_BOTS = "no-bots"
    STANDBY = "standby"
    STORY_MENTION = "story-mention"
    PLATFORM_ANSWERS = "platform-answers"

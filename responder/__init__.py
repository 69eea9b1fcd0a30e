"""The names a plugin author imports; nothing else is public."""

from responder.channels import (
    Abilities,
    AfterUnknown,
    Channel,
    PollingChannel,
    StreamingChannel,
    Unit,
    WebhookAnswer,
    WebhookChannel,
    WebhookRequest,
)
from responder.config.account import ChannelSettings
from responder.config.addresses import base_url, unprotected, web_url
from responder.config.durations import Duration
from responder.config.secrets import Secret, SecretMissing
from responder.config.section import Secrets
from responder.desk import Desk, HttpAnswer, HttpClient, Log, Signer
from responder.errors import (
    BlockedByContact,
    CredentialsRejected,
    NotAuthentic,
    NotReadable,
    OutcomeUnknown,
    Refused,
    ReplyWindowClosed,
    SendError,
    TryLater,
)
from responder.hookspecs import hookimpl
from responder.identities import identity_of
from responder.journal import Journal
from responder.model import (
    Author,
    Batch,
    Bounced,
    Button,
    Context,
    HandleChanged,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    PlatformTemplate,
    RawEvent,
    Receipt,
    ReceiptState,
    Reply,
    Sent,
    Unreadable,
)
from responder.numbers import country_of_number
from responder.private import read_private, write_private
from responder.sms import plain_signs, segments
from responder.standard_webhooks import signed_headers, signing_keys, unfit_signing_secrets, verify_signature
from responder.wire import UNTOLD, dump_json, instant, json_object, load_json, refusal, retry_after, taken
from responder.zones import zone_of_country, zone_of_number

__all__ = [
    "UNTOLD",
    "Abilities",
    "AfterUnknown",
    "Author",
    "Batch",
    "BlockedByContact",
    "Bounced",
    "Button",
    "Channel",
    "ChannelSettings",
    "Context",
    "CredentialsRejected",
    "Desk",
    "Duration",
    "HandleChanged",
    "HttpAnswer",
    "HttpClient",
    "Ignored",
    "Inbound",
    "Journal",
    "Kind",
    "Log",
    "Mark",
    "Message",
    "NotAuthentic",
    "NotReadable",
    "OutcomeUnknown",
    "PlatformTemplate",
    "PollingChannel",
    "RawEvent",
    "Receipt",
    "ReceiptState",
    "Refused",
    "Reply",
    "ReplyWindowClosed",
    "Secret",
    "SecretMissing",
    "Secrets",
    "SendError",
    "Sent",
    "Signer",
    "StreamingChannel",
    "TryLater",
    "Unit",
    "Unreadable",
    "WebhookAnswer",
    "WebhookChannel",
    "WebhookRequest",
    "base_url",
    "country_of_number",
    "dump_json",
    "hookimpl",
    "identity_of",
    "instant",
    "json_object",
    "load_json",
    "plain_signs",
    "read_private",
    "refusal",
    "retry_after",
    "segments",
    "signed_headers",
    "signing_keys",
    "taken",
    "unfit_signing_secrets",
    "unprotected",
    "verify_signature",
    "web_url",
    "write_private",
    "zone_of_country",
    "zone_of_number",
]
__version__ = "0.1.0"

"""What the stand-in's bot may ask, and why it is refused. Source: Bot API 10.1; the server's words for each refusal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from responder.clock import Clock
from responder.demo.telegram_people import Business, Json, Person, Town
from responder.demo.telegram_text import parse_html
from responder.demo.telegram_updates import ApiError, Updates, Webhook

__all__ = ["ApiError", "Methods"]

LONGEST = 4096
_DAY = 86_400
_ACTIONS = {"typing", "upload_photo", "record_video", "upload_document", "choose_sticker", "find_location"}


class Methods:
    """The methods. refuse: answers to come instead of the next sends, each an ApiError."""

    def __init__(self, town: Town, updates: Updates, clock: Clock) -> None:
        self._town, self._updates, self._clock = town, updates, clock
        self.refuse: list[ApiError] = []
        self.calls: list[tuple[str, Mapping[str, Any]]] = []
        self._by_name = {name.lower(): getattr(self, f"_{name}") for name in _NAMES}

    async def call(self, name: str, given: Mapping[str, Any]) -> Any:
        """Answer one method, whatever the case of its letters. Raises ApiError."""
        method = self._by_name.get(name.lower())
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        self.calls.append((name, given))
        return await method(given)

    # --- who, and how updates come ----------------------------------------------------------------------------------

    async def _getMe(self, _: Mapping[str, Any]) -> Json:  # noqa: N802 - the platform's names
        able = {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": True,
            "has_main_web_app": False,
        }
        return {**self._town.bot, **able}

    async def _getUpdates(self, given: Mapping[str, Any]) -> list[Json]:  # noqa: N802
        allowed = given.get("allowed_updates")
        return await self._updates.get(
            _int(given, "offset", 0),
            _int(given, "limit", 100),
            _int(given, "timeout", 0),
            allowed if isinstance(allowed, list) else None,
        )

    async def _setWebhook(self, given: Mapping[str, Any]) -> bool:  # noqa: N802
        url = str(given.get("url", ""))
        if url:
            parts = urlsplit(url)
            local = parts.hostname in ("localhost", "127.0.0.1")
            if parts.scheme != "https" and not local:
                raise ApiError(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
            if not local and parts.port not in (None, 443, 80, 88, 8443):
                raise ApiError(400, "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        secret = str(given.get("secret_token", ""))
        if secret and not secret.replace("_", "").replace("-", "").isalnum():
            raise ApiError(400, "Bad Request: secret token contains unallowed characters")
        return await self._hook(Webhook(url, secret), given)

    async def _deleteWebhook(self, given: Mapping[str, Any]) -> bool:  # noqa: N802
        return await self._hook(Webhook(), given)

    async def _hook(self, webhook: Webhook, given: Mapping[str, Any]) -> bool:
        if given.get("drop_pending_updates") in (True, "true"):
            self._updates.clear()
        allowed = given.get("allowed_updates")
        await self._updates.set_webhook(webhook, allowed if isinstance(allowed, list) else None)
        return True

    async def _getWebhookInfo(self, _: Mapping[str, Any]) -> Json:  # noqa: N802
        hook = self._updates.webhook
        info: Json = {"url": hook.url, "has_custom_certificate": False, "pending_update_count": self._updates.pending}
        if hook.last_error:
            info |= {"last_error_date": hook.failed_at, "last_error_message": hook.last_error}
        return info

    # --- sending ----------------------------------------------------------------------------------------------------

    async def _sendMessage(self, given: Mapping[str, Any]) -> Json:  # noqa: N802
        if self.refuse:
            raise self.refuse.pop(0)
        text, entities = _text(given)
        content: Json = {"text": text} | ({"entities": entities} if entities else {})
        markup = given.get("reply_markup")
        if isinstance(markup, dict) and "inline_keyboard" in markup:
            content["reply_markup"] = {"inline_keyboard": _keyboard(markup["inline_keyboard"])}
        message = self._put(given, content)
        self._town.said.append(message)
        return message

    def _put(self, given: Mapping[str, Any], content: Json) -> Json:
        chat, own = _int(given, "chat_id", 0), given.get("business_connection_id")
        if own is not None:
            business, customer = self._business(str(own)), self._town.people.get(chat)
            last = business.last_heard(chat)
            if customer is None or last is None or self._town.now() - last > _DAY:
                raise ApiError(400, "Bad Request: BUSINESS_PEER_USAGE_MISSING")
            return business.bot_answers(customer, **self._reply(given, (business.id, chat), content))
        if chat in self._town.groups:
            group = self._town.groups[chat]
            if group.moved_to is not None:
                words = "Bad Request: group chat was upgraded to a supergroup chat"
                raise ApiError(400, words, migrate_to_chat_id=group.moved_to)
            return self._town.write(chat, self._town.bot, group.chat, **self._reply(given, chat, content))
        person = self._reachable(chat)
        return self._town.write(chat, self._town.bot, person.chat, **self._reply(given, chat, content))

    def _reachable(self, chat: int) -> Person:
        person = self._town.people.get(chat)
        if person is None:
            raise ApiError(400, "Bad Request: chat not found")
        if person.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if not person.started:
            raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
        return person

    def _business(self, own: str) -> Business:
        business = self._town.businesses.get(own)
        if business is None or not business.enabled:
            raise ApiError(400, "Bad Request: BUSINESS_CONNECTION_INVALID")
        if not business.may_reply:
            raise ApiError(400, "Bad Request: BUSINESS_PEER_INVALID")
        return business

    def _reply(self, given: Mapping[str, Any], key: Any, content: Json) -> Json:
        wanted = given.get("reply_parameters")
        if not isinstance(wanted, dict):
            return content
        answered = self._town.messages.get(key, {}).get(int(wanted["message_id"]))
        if answered is None:
            if wanted.get("allow_sending_without_reply") or isinstance(key, tuple):
                return content
            raise ApiError(400, "Bad Request: message to be replied not found")
        shown = {k: v for k, v in answered.items() if k != "reply_to_message"}
        return {**content, "reply_to_message": shown}

    async def _sendChatAction(self, given: Mapping[str, Any]) -> bool:  # noqa: N802
        if given.get("action") not in _ACTIONS:
            raise ApiError(400, "Bad Request: wrong parameter action in request")
        chat = _int(given, "chat_id", 0)
        if "business_connection_id" in given:
            self._business(str(given["business_connection_id"]))
        elif chat not in self._town.groups:
            self._reachable(chat)
        self._town.typed.append(dict(given))
        return True

    async def _answerCallbackQuery(self, given: Mapping[str, Any]) -> bool:  # noqa: N802
        own = str(given.get("callback_query_id", ""))
        if self._town.taps.pop(own, None) is None:
            raise ApiError(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        self._town.answered.append(own)
        return True

    async def _getBusinessConnection(self, given: Mapping[str, Any]) -> Json:  # noqa: N802
        business = self._town.businesses.get(str(given.get("business_connection_id")))
        if business is None:
            raise ApiError(400, "Bad Request: business connection not found")
        return business.as_json()


_NAMES = (
    "getMe",
    "getUpdates",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
    "sendMessage",
    "sendChatAction",
    "answerCallbackQuery",
    "getBusinessConnection",
)


def _int(given: Mapping[str, Any], key: str, default: int) -> int:
    try:
        return int(float(given.get(key, default)))
    except (TypeError, ValueError):
        raise ApiError(400, f"Bad Request: invalid {key} specified") from None


def _text(given: Mapping[str, Any]) -> tuple[str, list[Json]]:
    """Return the text after its entities are parsed; it must have 1 to 4,096 characters then."""
    text, mode = str(given.get("text", "")), str(given.get("parse_mode", "")).lower()
    entities = given.get("entities")
    if mode == "html":
        text, entities = parse_html(text)
    elif mode:
        raise ApiError(400, "Bad Request: unsupported parse_mode")
    if not text.strip():
        raise ApiError(400, "Bad Request: message text is empty")
    if len(text) > LONGEST:
        raise ApiError(400, "Bad Request: message is too long")
    return text.strip(), entities if isinstance(entities, list) else []


def _keyboard(rows: list[list[Json]]) -> list[list[Json]]:
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise ApiError(400, "Bad Request: inline keyboard button text must be non-empty")
        if "callback_data" in button and not 0 < len(str(button["callback_data"]).encode()) <= 64:
            raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
    return rows

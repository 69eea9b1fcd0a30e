"""A bot on python-telegram-bot, to judge our stand-in of the Bot API, as `with_aiogram.py` does.

Arguments: the API's address and the token.
"""

import json
import sys

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.error import ChatMigrated, RetryAfter, TelegramError
from telegram.ext import Application, ContextTypes, TypeHandler

BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="helped-yes")]])


def tell(**seen: object) -> None:
    print(json.dumps(seen), flush=True)


async def attempt(bot: Bot, chat: int, text: str) -> None:
    """Send something that the platform may refuse, and tell how the library names the refusal."""
    try:
        await bot.send_message(chat, text, parse_mode="HTML")
    except RetryAfter as error:
        after = error.retry_after
        tell(refused="too-many", after=after if isinstance(after, int) else after.total_seconds())
    except ChatMigrated as error:
        tell(refused="moved", to=error.new_chat_id)
    except TelegramError as error:
        tell(refused=type(error).__name__, words=str(error))


async def message(given: Message, bot: Bot) -> None:
    tell(
        saw="message", text=given.text, chat=given.chat.type, at=given.date.timestamp(), name=given.from_user.first_name
    )
    word, _, rest = (given.text or "").partition(" ")
    if word == "send":
        chat, text = rest.split(" ", 1)
        return await attempt(bot, int(chat), text)
    if word == "long":
        return await attempt(bot, given.chat.id, "x" * 4097)
    await bot.send_chat_action(given.chat.id, "typing")
    text = '<b>Echo</b> \U0001f6b2 <a href="https://x.example/?a=1&amp;b=2">page</a>'
    sent = await given.reply_text(text, parse_mode="HTML", reply_markup=BUTTONS, do_quote=True)
    shown = list(sent.parse_entities().values())
    tell(
        sent=sent.message_id,
        text=sent.text,
        answers=sent.reply_to_message.message_id,
        kinds=[e.type for e in sent.entities],
        shown=shown,
    )
    return None


async def business(given: Message, bot: Bot) -> None:
    ours = given.sender_business_bot.id if given.sender_business_bot else None
    tell(saw="business_message", text=given.text, sender=given.from_user.id, bot=ours)
    if given.from_user.id == given.chat.id:
        own = given.business_connection_id
        sent = await bot.send_message(given.chat.id, "In the name of the company.", business_connection_id=own)
        tell(sent=sent.message_id, business=sent.business_connection_id)


async def any_update(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    bot = context.bot
    if update.message:
        await message(update.message, bot)
    elif update.edited_message:
        tell(saw="edited_message", text=update.edited_message.text, edited=update.edited_message.edit_date.timestamp())
    elif update.callback_query:
        tell(saw="callback_query", data=update.callback_query.data, under=update.callback_query.message.message_id)
        await update.callback_query.answer()
    elif update.business_connection:
        asked = await bot.get_business_connection(update.business_connection.id)
        enabled, rights = update.business_connection.is_enabled, asked.rights
        tell(saw="business_connection", owner=asked.user.id, enabled=enabled, reply=rights and rights.can_reply)
    elif update.business_message:
        await business(update.business_message, bot)
    elif update.my_chat_member:
        tell(saw="my_chat_member", status=update.my_chat_member.new_chat_member.status)


async def began(application: Application) -> None:
    me = await application.bot.get_me()
    tell(me=me.username, business=me.can_connect_to_business)


def main() -> None:
    base, token = sys.argv[1:]
    builder = Application.builder().token(token).base_url(f"{base}/bot").post_init(began)
    application = builder.build()
    application.add_handler(TypeHandler(Update, any_update))
    application.run_polling(timeout=2, allowed_updates=[], stop_signals=None)


main()

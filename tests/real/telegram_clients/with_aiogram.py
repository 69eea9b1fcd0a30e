"""A bot on aiogram, to judge our stand-in of the Bot API. Runs in a venv of its own; says in JSON lines what it sees.

Arguments: the API's address, the token, and, for webhooks, the port to listen on and the secret.
"""

import asyncio
import json
import sys

from aiogram import Bot, Dispatcher, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

BUTTONS = types.InlineKeyboardMarkup(
    inline_keyboard=[[types.InlineKeyboardButton(text="Yes", callback_data="helped-yes")]]
)
dispatcher = Dispatcher()


def tell(**seen: object) -> None:
    print(json.dumps(seen), flush=True)


async def attempt(bot: Bot, chat: int, text: str) -> None:
    """Send something that the platform may refuse, and tell how aiogram names the refusal."""
    try:
        await bot.send_message(chat, text, parse_mode="HTML")
    except TelegramRetryAfter as error:
        tell(refused="too-many", after=error.retry_after)
    except TelegramMigrateToChat as error:
        tell(refused="moved", to=error.migrate_to_chat_id)
    except TelegramAPIError as error:
        tell(refused=type(error).__name__, words=str(error))


@dispatcher.message()
async def message(given: types.Message, bot: Bot) -> None:
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
    sent = await given.reply(
        '<b>Echo</b> \U0001f6b2 <a href="https://x.example/?a=1&amp;b=2">page</a>',
        parse_mode="HTML",
        reply_markup=BUTTONS,
    )
    tell(
        sent=sent.message_id,
        text=sent.text,
        answers=sent.reply_to_message.message_id,
        kinds=[e.type for e in sent.entities],
        shown=[e.extract_from(sent.text) for e in sent.entities],
    )
    return None


@dispatcher.edited_message()
async def edited(given: types.Message) -> None:
    tell(saw="edited_message", text=given.text, edited=given.edit_date)


@dispatcher.callback_query()
async def tapped(given: types.CallbackQuery) -> None:
    tell(saw="callback_query", data=given.data, under=given.message.message_id)
    await given.answer()


@dispatcher.business_connection()
async def connected(given: types.BusinessConnection, bot: Bot) -> None:
    asked = await bot.get_business_connection(given.id)
    tell(
        saw="business_connection",
        owner=asked.user.id,
        enabled=given.is_enabled,
        reply=asked.rights and asked.rights.can_reply,
    )


@dispatcher.business_message()
async def business(given: types.Message) -> None:
    ours = given.sender_business_bot.id if given.sender_business_bot else None
    tell(saw="business_message", text=given.text, sender=given.from_user.id, bot=ours)
    if given.from_user.id == given.chat.id:
        sent = await given.answer("In the name of the company.")
        tell(sent=sent.message_id, business=sent.business_connection_id)


@dispatcher.my_chat_member()
async def member(given: types.ChatMemberUpdated) -> None:
    tell(saw="my_chat_member", status=given.new_chat_member.status)


async def serve(bot: Bot, port: int, secret: str) -> None:
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=secret).register(app, path="/hook")
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token=secret)
    info = await bot.get_webhook_info()
    tell(webhook=info.url, pending=info.pending_update_count)
    await asyncio.Event().wait()


async def main() -> None:
    base, token, *more = sys.argv[1:]
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(base)))
    me = await bot.get_me()
    tell(me=me.username, business=me.can_connect_to_business)
    if more:
        await serve(bot, int(more[0]), more[1])
    else:
        await dispatcher.start_polling(bot, polling_timeout=2, handle_signals=False)


asyncio.run(main())

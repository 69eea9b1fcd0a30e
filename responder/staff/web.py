"""The routes behind the links in a warning: GET shows what will happen, POST does it.

Mail scanners open every link, so a GET changes nothing. A token is proof enough: whoever has it was sent it.
Neither the token nor anybody's name goes into a log.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from responder.clock import Clock
from responder.desk import Log
from responder.errors import StoreUnavailable
from responder.faces import body_of
from responder.flow.moving import untold
from responder.flow.promise.words import say, say_duration, say_opening
from responder.flow.render import greeting_name
from responder.flow.tools import Tools
from responder.model import PromiseState
from responder.staff.actions import Actions, By, Done, NotPossible, Unknown, clean_name
from responder.staff.links import PATH, BadLink, Link, Verb
from responder.staff.pages import Page, headers, html
from responder.staff.words import WORDS, language
from responder.store import Store
from responder.store.records import Standing

_SAME = ("same-origin", "none")  # Sec-Fetch-Site of a form on our own page; old browsers send nothing
_ANSWERED = (PromiseState.KEPT, PromiseState.MISSED)
_LONGEST_FORM = 4096  # bytes


class StaffPages:
    """Serves the links. `ready` tells whether recovery is done; before that nothing is changed."""

    def __init__(
        self,
        actions: Actions,
        store: Store,
        clock: Clock,
        log: Log,
        tools: Callable[[], Tools],
        ready: Callable[[], bool],
    ) -> None:
        self._actions, self._store, self._clock, self._log = actions, store, clock, log
        self._tools, self._ready = tools, ready

    def mount(self, app: web.Application) -> None:
        """Add the routes."""
        app.router.add_get(PATH + "{token}", self._show)
        app.router.add_post(PATH + "{token}", self._act)

    # --- requests -----------------------------------------------------------------------------------------------

    async def _show(self, request: web.Request) -> web.Response:
        return await self._answer(request, None)

    async def _act(self, request: web.Request) -> web.Response:
        """Do it, for a form of our own page only: a foreign page cannot press the button."""
        tongue = self._language(request)
        if request.headers.get("Sec-Fetch-Site", "none") not in _SAME:
            return self._page(_simple(403, "bad", tongue), tongue)
        try:
            form = await _form(request)
        except (web.HTTPException, ConnectionError):
            return self._page(_simple(400, "later", tongue), tongue)
        if form is None:
            return self._page(_simple(413, "later", tongue), tongue)
        return await self._answer(request, clean_name(form.get("who", "")))

    async def _answer(self, request: web.Request, who: str | None) -> web.Response:
        """`who`: who pressed the button, or None where nobody has."""
        tongue = self._language(request)
        links = self._tools().links
        try:
            if links is None:
                raise BadLink
            link = links.read(request.match_info["token"])
            if not self._ready():
                raise StoreUnavailable
            page = await self._page_of(link, who, tongue)
        except (BadLink, Unknown):
            page = _simple(404, "bad", tongue)
        except StoreUnavailable as error:
            self._log.error("link not served", step="staff", error=str(error))
            page = _simple(503, "later", tongue)
        return self._page(page, tongue)

    def _page(self, page: Page, tongue: str) -> web.Response:
        text = html(page, tongue, self._tools().settings.company.name)
        return web.Response(status=page.status, text=text, content_type="text/html", headers=dict(headers()))

    def _language(self, request: web.Request) -> str:
        return language(request.headers.get("Accept-Language", ""), self._tools().settings.company.languages[0])

    # --- pages --------------------------------------------------------------------------------------------------

    async def _page_of(self, link: Link, who: str | None, tongue: str) -> Page:
        if self._clock.now() >= link.ends:
            return _simple(410, "gone", tongue)
        promise = await self._store.promise(link.promise)
        if promise is None:
            raise BadLink
        standing = await self._actions.standing(promise["conversation_id"])
        over = await self._over(link, standing, promise, tongue)
        if over is not None:
            return over
        if who is None:
            return self._ask(link.verb, standing, tongue)
        by = By(who or WORDS[tongue]["somebody"], "link")
        try:
            done = await self._do(link, standing, promise["episode"], by)
        except NotPossible:
            standing = await self._actions.standing(standing.conversation.id)
            over = await self._over(link, standing, promise, tongue)
            return over or _simple(409, "later", tongue)
        return self._done(link.verb, done, tongue)

    async def _do(self, link: Link, standing: Standing, episode: int, by: By) -> Done:
        conversation = standing.conversation.id
        self._log.info("a colleague acts", step="staff", conversation=conversation, verb=link.verb.value)
        if link.verb is Verb.ANSWERED:
            return await self._actions.answered(conversation, by, episode=episode)
        if link.verb is Verb.TAKE:
            return await self._actions.take(conversation, by, episode=episode)
        span = self._tools().settings.staff.more_time
        return await self._actions.move(conversation, by, span=span, promise=link.promise)

    async def _over(self, link: Link, standing: Standing, told: Mapping[str, Any], tongue: str) -> Page | None:
        """Return the page that says why there is nothing left to do, or None.

        "Answered" and "I take it" are about the customer's question, and hold while that is open; "more time" is
        about the one promise it was sent for.
        """
        words, conversation = WORDS[tongue], standing.conversation
        promise = link.promise if link.verb is Verb.MORE_TIME else None
        if conversation.episode != told["episode"] or conversation.opened_at is None:
            return await self._ended(standing, told, tongue)
        if link.verb is Verb.TAKE and standing.taken_by is not None:
            return self._already(standing.taken_by, standing.taken_at, tongue)
        if promise is not None and conversation.promise_id != promise:
            line = await self._actions.last(conversation.id, "moved", promise)
            if line is not None:
                return self._already(line.who, line.at, tongue)
            said_now = words["moved"].format(said=self._said(conversation.promise_due, tongue))
            return Page(status=409, title=words["moved title"], paragraphs=(said_now,))
        return None

    async def _ended(self, standing: Standing, told: Mapping[str, Any], tongue: str) -> Page:
        """Say what became of the question of a promise that is not the one asked now: only an answer is called so."""
        words, conversation = WORDS[tongue], standing.conversation
        since, at = datetime.fromisoformat(told["made_at"]), conversation.answered_at
        if at is None or (at < since and told["state"] not in _ANSWERED):
            return _simple(200, "over", tongue) if conversation.opened_at is None else _simple(410, "gone", tongue)
        said = [words["already answered"].format(at=self._at(at, tongue))]
        line = await self._actions.last(conversation.id, "answered")
        if line is not None and line.at >= since and conversation.episode == told["episode"]:
            said.append(words["already by"].format(who=line.who))
        return Page(status=200, title=words["already title"], paragraphs=tuple(said))

    def _already(self, who: str, at: datetime | None, tongue: str) -> Page:
        words = WORDS[tongue]
        text = words["already"].format(at=self._at(at, tongue), who=who)
        return Page(status=200, title=words["already title"], paragraphs=(text,))

    def _ask(self, verb: Verb, standing: Standing, tongue: str) -> Page:
        words, tools, now = WORDS[tongue], self._tools(), self._clock.now()
        span = say_duration(tools.settings.staff.more_time, tongue)
        given = {"more_time": span, "said": ""}
        what = f"{verb.value} what"
        due = standing.conversation.promise_due
        if verb is Verb.MORE_TIME and due is not None:
            later = tools.promiser.moved(standing.conversation.account, due, now, tools.settings.staff.more_time)
            silent = untold(tools, standing, later, now)
            given |= {"said": self._said(later, tongue), "why": words.get(f"why {silent}", "")}
            what = "more-time quietly" if silent else what
        return Page(
            status=200,
            title=_capital(words[f"{verb.value} title"].format(**given)),
            paragraphs=(words[what].format(**given),),
            facts=self._facts(standing, tongue),
            button=words[f"{verb.value} button"].format(**given),
            who_needed=verb is Verb.TAKE,
        )

    def _done(self, verb: Verb, done: Done, tongue: str) -> Page:
        words, standing = WORDS[tongue], done.standing
        if done.already and done.audit is not None:
            return self._already(done.audit.who, done.audit.at, tongue)
        who = done.audit.who if done.audit else words["somebody"]
        said = self._said(standing.conversation.promise_due, tongue)
        paragraphs = [words[f"{verb.value} done"].format(who=who, said=said)]
        if verb is Verb.MORE_TIME:
            told = "more-time untold" if done.untold else "more-time told"
            paragraphs.append(words[told].format(why=words.get(f"why {done.untold}", done.untold)))
        return Page(status=200, title=words["done title"], paragraphs=tuple(paragraphs))

    def _facts(self, standing: Standing, tongue: str) -> tuple[tuple[str, str], ...]:
        words, conversation, contact = WORDS[tongue], standing.conversation, standing.contact
        name = greeting_name(contact.name or "")
        facts = [
            (words["waits"], f"{name} ({contact.handle})" if name else contact.handle),
            (words["account"], conversation.account),
            (words["since"], self._at(conversation.opened_at, tongue)),
            (words["promised"], self._said(conversation.promise_due, tongue)),
        ]
        return tuple((name, value) for name, value in facts if value)

    def _said(self, due: datetime | None, tongue: str) -> str:
        return "" if due is None else say(due, self._clock.now(), self._tools().settings.company.timezone, tongue)

    def _at(self, moment: datetime | None, tongue: str) -> str:
        zone = self._tools().settings.company.timezone
        return "" if moment is None else say_opening(moment, self._clock.now(), zone, tongue)


async def _form(request: web.Request) -> dict[str, str] | None:
    """Return the fields of a form as browsers send ours, in UTF-8; None for a longer one.

    The web server's own reader takes every codec that the request names, and some of Python's are quadratic.
    """
    raw = await body_of(request, _LONGEST_FORM)
    return None if raw is None else dict(parse_qsl(raw.decode("utf-8", "replace")))


def _simple(status: int, what: str, tongue: str) -> Page:
    words = WORDS[tongue]
    return Page(status=status, title=words[f"{what} title"], paragraphs=(words[what],))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

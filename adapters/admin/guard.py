"""The guard of the console: who gets in, from where, and what no page is sent without."""

from __future__ import annotations

import asyncio
import hmac
import logging
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from aiohttp import web

from adapters.admin.cookies import (
    carry_told,
    drop_told,
    keep_going,
    session_secret,
    take_told,
    write_cookie,
)
from adapters.admin.headers import OWN_POLICY, POLICY, add_headers
from adapters.admin.modules import with_import_map
from adapters.admin.pages import TOKEN, Pages
from adapters.admin.routes import FORM_BYTES, Answer, Kind, Page, Redirect, Route, Turn
from adapters.admin.settings import AdminSettings
from adapters.admin.typed import NOTHING_TYPED, Typed, given_back, hold_typed, is_held
from bot.console import Console
from bot.errors import (
    AccessDenied,
    ActionRefused,
    BackOfficeUnavailable,
    InputInvalid,
    OrderNotFound,
    StoreConflict,
    StoreUnavailable,
)

_LOG = logging.getLogger(__name__)
_FORM_TYPE = "application/x-www-form-urlencoded"
# How a page says that it asks for itself once more, with a script or without one.
_BY_ITSELF, _AGAIN = "Caro-Live", "again"
_OTHER_NAME = (
    "The console is not reached by this name. Open it by the address that CARO_ADMIN__URL says or,"
    " where that is empty, as http://localhost on the machine of the desk itself.\n"
)
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Guard:
    """Stands before every route of the console."""

    def __init__(self, console: Console, settings: AdminSettings, pages: Pages, root: str) -> None:
        self._console = console
        self._settings = settings
        self._pages = pages
        self._root = root

    @property
    def middleware(self) -> Any:
        """What stands before whatever is asked for, also where there is nothing."""

        @web.middleware
        async def guard(request: web.Request, handler: _Handler) -> web.StreamResponse:
            if not self._settings.knows_host(request.host):
                return web.Response(status=421, text=_OTHER_NAME)
            try:
                return await handler(request)
            except web.HTTPException as refused:
                if refused.status not in (404, 405):
                    raise
                return await self._draw_nothing(request, refused)

        return guard

    async def _draw_nothing(
        self, request: web.Request, refused: web.HTTPException
    ) -> web.StreamResponse:
        """Return the page of an address at which there is nothing, or not by this method."""
        try:
            turn = await self._turn(request, is_click=False)
        except StoreUnavailable:
            turn = Turn(self._console, request, None)
        drawn = self._pages.draw(turn, _wrong("console-nothing-here", refused.status))
        if allowed := refused.headers.get("Allow"):
            drawn.headers["Allow"] = allowed
        return drawn

    def behind(self, route: Route) -> _Handler:
        """Return what answers a route's requests, once whoever asks may take it."""

        async def answer(request: web.Request) -> web.StreamResponse:
            turn = Turn(self._console, request, None)
            try:
                turn = await self._turn(request, is_click=_is_click(route, request))
                drawn = self._draw(turn, await self._answer(route, turn))
            except (StoreUnavailable, BackOfficeUnavailable) as error:
                _LOG.warning("%s while answering %s", type(error).__name__, route.path)
                is_ours = isinstance(error, StoreUnavailable)
                key = "console-unavailable" if is_ours else "console-back-office-away"
                await self._hold(route, request)
                drawn = self._draw(turn, self._wrong_form(turn, key, 503))
            except Exception as error:
                # A click is never left without an answer.
                if _is_of_the_line(request, error):
                    # The door has an answer of its own to those, and a line at the most.
                    raise
                # The message of an unknown error may hold personal data.
                where = "".join(traceback.format_tb(error.__traceback__))
                _LOG.error("%s while answering %s\n%s", type(error).__name__, route.path, where)
                drawn = self._draw(turn, self._wrong_form(turn, "console-unforeseen", 500))
            write_cookie(request, drawn, secure=self._settings.is_secure)
            return drawn

        return answer

    async def add_headers(self, _request: web.Request, response: web.StreamResponse) -> None:
        """Add what every answer has, whatever it is."""
        add_headers(response, is_secure=self._settings.is_secure)

    async def _turn(self, request: web.Request, *, is_click: bool) -> Turn:
        secret = session_secret(request, secure=self._settings.is_secure)
        visitor = await self._console.sign_in.visitor(secret, is_click=is_click)
        return Turn(self._console, request, visitor)

    async def _answer(self, route: Route, turn: Turn) -> Answer:
        if route.kind is Kind.STREAM and self._is_asked_elsewhere(turn.request):
            return _wrong("console-foreign", 403)
        if route.kind.takes_form:
            if not self._is_asked_here(turn.request):
                if turn.visitor:
                    # Of strangers nothing is said, who would fill the log with it.
                    _LOG.warning("refused: %s was asked for by another site", route.path)
                return _wrong("console-foreign", 403)
            if turn.request.content_type != _FORM_TYPE:
                return _wrong("console-no-form", 415)
        # Of whoever is out by now the form is read first, to give back what they typed.
        is_form_of_nobody = route.kind.takes_form and turn.visitor is None
        if not is_form_of_nobody and (refused := self._refusal(route, turn)):
            return refused
        if route.kind.takes_form:
            form = await _read_form(turn.request, route)
            if form is None:
                return _wrong("console-no-form", 400)
            hold_typed(turn.request, form)
            # Whoever sends a form slowly may have lost their role, or their session, meanwhile.
            turn = replace(await self._turn(turn.request, is_click=True), form=form)
            if refused := self._refusal(route, turn):
                return refused
            token = form.pop(TOKEN, "")
            # Where nobody has to be signed in, nothing is done in the name of who is.
            if route.least and turn.visitor and not _is_same(token, turn.visitor.session.token):
                _LOG.warning("refused: a form of %s without its token", route.path)
                return self._wrong_form(turn, "console-foreign", 403)
        return await self._handle(route, turn)

    async def _handle(self, route: Route, turn: Turn) -> Answer:
        back = self._came_from(turn.request)
        try:
            return await route.handle(turn)
        except AccessDenied as error:
            return _wrong(error.key, 403, error.arguments, back=back)
        except InputInvalid as error:
            return _wrong(error.key, 422, error.arguments, back=back)
        except ActionRefused as error:
            return self._wrong_form(turn, error.key, 409, error.arguments)
        except OrderNotFound:
            return _wrong("console-nothing-here", 404)
        except StoreConflict:
            return self._wrong_form(turn, "console-moved", 409)

    async def _hold(self, route: Route, request: web.Request) -> None:
        """Read a form that nobody came to read, so that what was typed is given back."""
        if route.kind.takes_form and not is_held(request) and self._is_asked_here(request):
            hold_typed(request, await _read_form(request, route) or {})

    def _wrong_form(self, turn: Turn, key: str, status: int, arguments: Any = None) -> Page:
        """Return what is wrong, with the way back to the form and what was typed into it."""
        back, typed = self._came_from(turn.request), given_back(turn.request)
        return _wrong(key, status, arguments, back=back, typed=typed)

    def _came_from(self, request: web.Request) -> str:
        """Return the page of ours on which a form was sent, as far as its browser says; or ""."""
        at = urlsplit(request.headers.get("Referer", "")) if request.method == "POST" else None
        if at is None or f"{at.scheme}://{at.netloc}" != self._settings.origin(request.host):
            return ""
        page = at.path.removeprefix(self._root)
        if not at.path.startswith(f"{self._root}/") or page.startswith("/enter/"):
            return ""
        return f"{page}?{at.query}" if at.query else page

    def _refusal(self, route: Route, turn: Turn) -> Answer | None:
        """Return what somebody is told who may not take a route; None to whoever may."""
        if route.least is None:
            return None
        if turn.visitor is None:
            return self._sign_in_first(route, turn)
        account = turn.visitor.account.id
        if turn.visitor.may(route.least):
            if not (self._settings.read_only and route.is_for_changes):
                return None
            _LOG.warning("refused: %s may only read, not %s %s", account, route.kind, route.path)
            return _wrong("console-read-only", 403)
        _LOG.warning("refused: %s may not %s %s", account, route.kind, route.path)
        shown = {"key": "console-not-allowed", "least": route.least}
        return Page("not_allowed.html", shown, 403)

    def _sign_in_first(self, route: Route, turn: Turn) -> Answer:
        if route.kind is Kind.PAGE:
            if _is_click(route, turn.request):
                keep_going(turn.request, self._root)
            return Redirect("/sign-in", "console-told-sign-in")
        return self._wrong_form(turn, "console-signed-out", 401)

    def _is_asked_here(self, request: web.Request) -> bool:
        """Say whether a page of ours asks: browsers say so of all that changes something."""
        site = request.headers.get("Sec-Fetch-Site")
        origin = request.headers.get("Origin")
        if site is None and origin is None:
            return False
        here = origin in (None, self._settings.origin(request.host))
        return here and site in (None, "same-origin")

    @staticmethod
    def _is_asked_elsewhere(request: web.Request) -> bool:
        """Say whether another site asks; browsers of old do not tell."""
        return request.headers.get("Sec-Fetch-Site") not in (None, "same-origin")

    def _draw(self, turn: Turn, answer: Answer) -> web.StreamResponse:
        match answer:
            case Page(modules=True):
                drawn = self._draw(turn, replace(answer, modules=False))
                drawn[OWN_POLICY] = with_import_map(POLICY, self._root)
                return drawn
            case Page():
                if _BY_ITSELF in turn.request.headers:
                    # Nobody reads what it says: the sentence is for the page that is led to.
                    return self._pages.draw(turn, answer)
                secure = self._settings.is_secure
                told = take_told(turn.request, secure=secure)
                drawn = self._pages.draw(turn, answer, told)
                drop_told(turn.request, drawn, secure=secure)
                return drawn
            case Redirect(to=to, told=told):
                headers = {"Location": f"{self._root}{to}"}
                led = web.Response(status=303, headers=headers)
                if told:
                    carry_told(led, told, secure=self._settings.is_secure)
                return led
            case _:
                return answer


def _wrong(
    key: str, status: int, arguments: Any = None, *, back: str = "", typed: Typed = NOTHING_TYPED
) -> Page:
    """Return a page that says what is wrong, with the way `back` and what was typed."""
    shown = {"key": key, "arguments": arguments or {}, "back": back, "typed": typed}
    return Page("wrong.html", shown, status)


def _is_click(route: Route, request: web.Request) -> bool:
    """Say whether a person asks: what a page asks for by itself keeps no session going."""
    is_again = _BY_ITSELF in request.headers or _AGAIN in request.query
    return route.kind.takes_form or not (route.kind is Kind.STREAM or is_again)


def _is_of_the_line(request: web.Request, error: Exception) -> bool:
    """Say whether a request could not be read: its sender is gone, or its body is none."""
    is_gone = isinstance(error, ConnectionError) and request.transport is None
    return is_gone or isinstance(error, web.RequestPayloadError)


def _is_same(sent: str, expected: str) -> bool:
    return hmac.compare_digest(sent.encode(errors="replace"), expected.encode())


async def _read_form(request: web.Request, route: Route) -> dict[str, str] | None:
    """Return what a form holds; None where it is none. Of two with one name the last counts."""
    try:
        body = await request.read()
        if len(body) > route.most_bytes:
            return None
        if len(body) > FORM_BYTES:
            return await asyncio.to_thread(_parse_form, body, route.most_fields)
        return _parse_form(body, route.most_fields)
    except (ValueError, web.HTTPRequestEntityTooLarge):
        return None


def _parse_form(body: bytes, most_fields: int) -> dict[str, str]:
    text = body.decode("utf-8")
    return dict(parse_qsl(text, keep_blank_values=True, max_num_fields=most_fields))

"""Cookies: of sessions and begun sign-ins, a sentence said once, and where somebody was going."""

from __future__ import annotations

import re
from typing import Any

from aiohttp import web

from bot.domain.identities import BEGUN_LASTS

_SET = web.RequestKey("set-session", str)
_SET_BEGUN = web.RequestKey("set-begun", dict[str, str])
_SET_GOING = web.RequestKey("set-going", str)
# Browsers take the first name from no other host and over TLS alone.
_SECURE_NAME = "__Host-caro-console"
_LOCAL_NAME = "caro-console"
_SECURE_TOLD = "__Host-caro-told"
_LOCAL_TOLD = "caro-told"
_SECURE_GOING = "__Host-caro-going"
_LOCAL_GOING = "caro-going"
_TOLD_LASTS_S = 60
_BEGUN_S = int(BEGUN_LASTS.total_seconds())
# As long as somebody may take to sign in.
_GOING_LASTS_S = _BEGUN_S
_PAGE = re.compile(r"(/(?!\.)[\w.:~-]+)+(\?[\w.:~%=&+-]*)?", re.ASCII)
_PAGE_CHARS = 500


def session_secret(request: web.Request, *, secure: bool) -> str:
    """Return what opens the session of this browser, or ""."""
    return str(request.cookies.get(_name(secure), ""))


def keep_session(request: web.Request, secret: str) -> None:
    """Let the answer to this request open a session in this browser."""
    request[_SET] = secret


def drop_session(request: web.Request) -> None:
    """Let the answer to this request end the session in this browser."""
    request[_SET] = ""


def begun_secret(request: web.Request, provider: str, *, secure: bool) -> str:
    """Return what this browser keeps of a sign-in that it began at a provider or a link, or ""."""
    return str(request.cookies.get(f"{_name(secure)}-{provider}", ""))


def keep_begun(request: web.Request, provider: str, secret: str) -> None:
    """Let the answer to this request keep a begun sign-in in this browser; "" ends it."""
    request[_SET_BEGUN] = {provider: secret}


def keep_going(request: web.Request, root: str) -> None:
    """Let whoever has to sign in first be led to this page, beneath `root`, afterwards."""
    asked = request.rel_url
    page = asked.raw_path.removeprefix(root)
    # What somebody looks for is kept nowhere.
    if asked.raw_query_string and page != "/search":
        page = f"{page}?{asked.raw_query_string}"
    if _is_page(page):
        request[_SET_GOING] = page


def was_going(request: web.Request, *, secure: bool) -> str:
    """Return to which page somebody was going before they signed in; the first one if to none."""
    page = str(request.cookies.get(_going(secure), ""))
    return page if _is_page(page) else "/"


def write_cookie(request: web.Request, response: web.StreamResponse, *, secure: bool) -> None:
    """Set what the handler of a request has decided on."""
    how = _how(secure)
    for provider, begun in request.get(_SET_BEGUN, {}).items():
        if begun:
            response.set_cookie(f"{_name(secure)}-{provider}", begun, max_age=_BEGUN_S, **how)
        else:
            response.del_cookie(f"{_name(secure)}-{provider}", **how)
    if page := request.get(_SET_GOING):
        response.set_cookie(_going(secure), page, max_age=_GOING_LASTS_S, **how)
    secret = request.get(_SET)
    if secret is None:
        return
    if secret:
        response.set_cookie(_name(secure), secret, **how)
        if _going(secure) in request.cookies:
            response.del_cookie(_going(secure), **how)
    else:
        response.del_cookie(_name(secure), **how)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'


def carry_told(response: web.StreamResponse, key: str, *, secure: bool) -> None:
    """Let the next page say a sentence: no address says it, so that nobody can be sent one."""
    response.set_cookie(_told(secure), key, max_age=_TOLD_LASTS_S, **_how(secure))


def take_told(request: web.Request, *, secure: bool) -> str:
    """Return the key of the sentence that this page is to say, or ""."""
    return str(request.cookies.get(_told(secure), ""))


def drop_told(request: web.Request, response: web.StreamResponse, *, secure: bool) -> None:
    """Let no other page say what this one has said."""
    if _told(secure) in request.cookies:
        response.del_cookie(_told(secure), **_how(secure))


def _is_page(page: str) -> bool:
    return len(page) <= _PAGE_CHARS and _PAGE.fullmatch(page) is not None


def _how(secure: bool) -> dict[str, Any]:
    return {"path": "/", "secure": secure, "httponly": True, "samesite": "Lax"}


def _name(secure: bool) -> str:
    return _SECURE_NAME if secure else _LOCAL_NAME


def _told(secure: bool) -> str:
    return _SECURE_TOLD if secure else _LOCAL_TOLD


def _going(secure: bool) -> str:
    return _SECURE_GOING if secure else _LOCAL_GOING

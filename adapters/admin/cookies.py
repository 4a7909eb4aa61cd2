"""The cookie of a session: what a request brings, and what its answer sets."""

from __future__ import annotations

from typing import Any

from aiohttp import web

_SET = web.RequestKey("set-session", str)
# Browsers take the first name from no other host and over TLS alone.
_SECURE_NAME = "__Host-caro-console"
_LOCAL_NAME = "caro-console"


def session_secret(request: web.Request, *, secure: bool) -> str:
    """Return what opens the session of this browser, or ""."""
    return str(request.cookies.get(_name(secure), ""))


def keep_session(request: web.Request, secret: str) -> None:
    """Let the answer to this request open a session in this browser."""
    request[_SET] = secret


def drop_session(request: web.Request) -> None:
    """Let the answer to this request end the session in this browser."""
    request[_SET] = ""


def write_cookie(request: web.Request, response: web.StreamResponse, *, secure: bool) -> None:
    """Set what the handler of a request has decided on."""
    secret = request.get(_SET)
    if secret is None:
        return
    how: dict[str, Any] = {"path": "/", "secure": secure, "httponly": True, "samesite": "Lax"}
    if secret:
        response.set_cookie(_name(secure), secret, **how)
    else:
        response.del_cookie(_name(secure), **how)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'


def _name(secure: bool) -> str:
    return _SECURE_NAME if secure else _LOCAL_NAME

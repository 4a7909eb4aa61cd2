"""What an answer of Slack means that is no plain yes: busy, refused, away, or perhaps done."""

from __future__ import annotations

from typing import Any

import orjson

from bot.errors import (
    PlatformBusy,
    PlatformError,
    PlatformNotSetUp,
    PlatformRefused,
    PlatformUnavailable,
)


class WayClosed(PlatformUnavailable):
    """We have closed the way to Slack ourselves: waiting does not open it again."""


_BUSY = {"ratelimited", "rate_limited", "message_limit_exceeded"}
# With these Slack has done nothing, or says itself that it may have done it.
_UNAVAILABLE = {"service_unavailable": False, "request_timeout": False}
_UNAVAILABLE |= {"internal_error": True, "fatal_error": True}
NO_SCOPE = "missing_scope"
# What ends only when an administrator gives the app another right or us another token.
_NOT_SET_UP = {
    NO_SCOPE,
    "invalid_auth",
    "not_authed",
    "token_revoked",
    "token_expired",
    "account_inactive",
    "not_allowed_token_type",
}
# Too late for a form: what it was opened from has passed, or its modal was closed.
_TOO_LATE = {
    "expired_trigger_id",
    "exchanged_trigger_id",
    "trigger_expired",
    "trigger_exchanged",
    "not_found",
}
# A channel may be opened again, and our app invited to it; a private one is not found until then.
_GONE = {
    "message_not_found",
    "user_not_found",
    "user_disabled",
    "cant_dm_bot",
    "cant_update_message",
    "edit_window_closed",
    "messages_tab_disabled",
    "used_url",
    "expired_url",
}


def may_open_later(error: PlatformError) -> bool:
    """Say whether a form that was not opened may open when it is asked for once more."""
    return not isinstance(error, PlatformRefused) or str(error) in _TOO_LATE


def read_code(body: bytes) -> str:
    """Return what Slack has against a response, or "" if it took it."""
    try:
        read = orjson.loads(body)
    except orjson.JSONDecodeError:
        return ""
    refused = isinstance(read, dict) and read.get("ok") is False
    return str(read.get("error", "refused")) if refused else ""


def read_failure(status: int, code: str, retry_after: str | None) -> PlatformError:
    """Return our error for a status, a code of Slack's if there is one, and a `Retry-After`."""
    reason = code or str(status)
    if status == 429 or code in _BUSY:
        wait_s = float(retry_after) if retry_after and retry_after.isdecimal() else 1.0
        return PlatformBusy(code or "429", retry_after_s=wait_s)
    if code in _UNAVAILABLE:
        return PlatformUnavailable(reason, may_have_arrived=_UNAVAILABLE[code])
    # What is no answer of Slack's, as a page of something between, says nothing either.
    if status >= 500 or (status == 200 and not code):
        return PlatformUnavailable(reason, may_have_arrived=status != 503)
    if code in _NOT_SET_UP:
        return PlatformNotSetUp(code, place_stays=True)
    gone = code in _GONE if code else status in (404, 410)
    return PlatformRefused(reason, place_stays=not gone)


def read_response(response: Any) -> PlatformError:
    """Return our error for an answer of the Web API that the kit takes for a failure."""
    data = getattr(response, "data", None)
    code = str(data.get("error", "")) if isinstance(data, dict) else ""
    status = getattr(response, "status_code", getattr(response, "status", 0))
    return read_failure(status, code, response.headers.get("Retry-After"))

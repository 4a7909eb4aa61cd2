"""Problem details (RFC 9457): how the back office says over HTTP what stood in the way."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, ValidationError

from adapters.backoffice.errors import KeyReused
from bot.errors import (
    ActionRefused,
    BackOfficeBusy,
    BackOfficeUnavailable,
    BotError,
    OrderNotFound,
    StoreConflict,
)

MEDIA_TYPE = "application/problem+json"
BY_BACK_OFFICE = "refused-by-back-office"
# The sentences that a back office may ask for, each with the arguments that it needs.
KNOWN_REFUSALS: Mapping[str, frozenset[str]] = {
    "refused-state-recreate": frozenset(),
    "refused-state-cancel": frozenset(),
    "refused-state-update-cardholder": frozenset(),
    "refused-state-resend-invitation": frozenset(),
    "refused-active-cancel": frozenset(),
    "refused-company": frozenset({"company"}),
    "refused-company-unknown": frozenset(),
    "refused-bank": frozenset({"bank"}),
    "refused-reference-open": frozenset({"order"}),
}
FIELDS = frozenset({"reference", "bank", "company", "name", "email", "mobile", "iban"})
_ARGUMENT_CHARS = 100
_RETRY_AFTER_S = 5.0
_RETRY_AFTER_MAX_S = 3600.0
_LOG = logging.getLogger(__name__)


class ProblemType(StrEnum):
    """What a problem is; these values are promised to stay."""

    INVALID_REQUEST = "urn:caro:problem:invalid-request"
    INVALID_BODY = "urn:caro:problem:invalid-body"
    KEY_MISSING = "urn:caro:problem:idempotency-key-missing"
    KEY_REUSED = "urn:caro:problem:idempotency-key-reused"
    PRECONDITION_REQUIRED = "urn:caro:problem:precondition-required"
    CONFLICT = "urn:caro:problem:conflict"
    REFUSED = "urn:caro:problem:refused"
    NOT_FOUND = "urn:caro:problem:not-found"
    METHOD_NOT_ALLOWED = "urn:caro:problem:method-not-allowed"
    TOO_LARGE = "urn:caro:problem:too-large"
    UNSUPPORTED_MEDIA_TYPE = "urn:caro:problem:unsupported-media-type"
    UNAUTHORIZED = "urn:caro:problem:unauthorized"
    BUSY = "urn:caro:problem:busy"
    UNAVAILABLE = "urn:caro:problem:unavailable"


class Fault(BaseModel):
    """One thing that is wrong with a request: where, and why; never the value itself."""

    where: str
    problem: str


class ProblemDetails(BaseModel):
    """One problem; `key`, `field`, `arguments` tell of a refusal, `errors` of a bad request."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    type: str = "about:blank"
    title: str = ""
    status: int = 0
    key: str = ""
    field: str = ""
    arguments: Mapping[str, str] = {}
    errors: tuple[Fault, ...] = ()
    retry_after_s: float | None = None


class RequestRefused(BotError):
    """A request that cannot be read, with the problem to answer."""

    def __init__(
        self, kind: ProblemType, status: int, title: str, errors: tuple[Fault, ...] = ()
    ) -> None:
        super().__init__(title)
        self.problem = ProblemDetails(type=kind, title=title, status=status, errors=errors)


def describe(error: BotError) -> ProblemDetails:
    """Say what an error of the product is over HTTP; an unknown one is raised again."""
    match error:
        case RequestRefused():
            return error.problem
        case OrderNotFound():
            return _problem(ProblemType.NOT_FOUND, 404, "there is nothing with this name")
        case KeyReused():
            return _problem(ProblemType.KEY_REUSED, 422, "this key already did another write")
        case StoreConflict():
            return _problem(ProblemType.CONFLICT, 412, "the order is at another revision")
        case ActionRefused():
            return ProblemDetails(
                type=ProblemType.REFUSED,
                title="the order or its data do not allow this",
                status=422 if error.field else 409,
                key=error.key,
                field=error.field,
                arguments=error.arguments,
            )
        case BackOfficeUnavailable(retry_after_s=wait_s):
            busy = isinstance(error, BackOfficeBusy)
            kind = ProblemType.BUSY if busy else ProblemType.UNAVAILABLE
            title = "too many requests" if busy else "the orders cannot be reached now"
            status = 429 if busy else 503
            return ProblemDetails(type=kind, title=title, status=status, retry_after_s=wait_s)
        case _:
            raise error


def _problem(kind: ProblemType, status: int, title: str) -> ProblemDetails:
    return ProblemDetails(type=kind, title=title, status=status)


def read_error(status: int, retry_after: str, body: bytes, *, is_write: bool) -> BotError:
    """Return the error of the product that an answer of 300 and more stands for."""
    problem = _read(body)
    match problem.type, status:
        case ProblemType.NOT_FOUND, 404:
            return OrderNotFound("there is no such order")
        case (ProblemType.CONFLICT | ProblemType.KEY_REUSED, _) | (_, 412):
            return StoreConflict("the back office holds the order at another revision")
        case ProblemType.REFUSED, _:
            return _refusal(problem)
        case _, 429:
            wait_s = read_retry_after(retry_after)
            return BackOfficeBusy("the back office asks to wait", retry_after_s=wait_s)
        case _, 401 | 403:
            how = "CARO_BACKOFFICE__TOKEN or CARO_BACKOFFICE__CLIENT_CERT_FILE"
            _LOG.error("the back office answers %s: it does not take %s", status, how)
        case kind, _ if status < 500:
            _LOG.error("the back office answers %s, which nobody expects here", status)
            # It will not like the same request better later, so this is for good.
            if is_write and kind in set(ProblemType):
                return ActionRefused(BY_BACK_OFFICE)
    wait_s = read_retry_after(retry_after)
    return BackOfficeUnavailable(f"the back office answers {status}", retry_after_s=wait_s)


def _read(body: bytes) -> ProblemDetails:
    """Read what can be read; whatever else is in the way may answer without any of it."""
    try:
        return ProblemDetails.model_validate_json(body)
    except ValidationError:
        return ProblemDetails()


def _refusal(problem: ProblemDetails) -> ActionRefused:
    """Take over a sentence that there is, with exactly the arguments that it needs."""
    needed = KNOWN_REFUSALS.get(problem.key)
    if needed is None or not needed <= problem.arguments.keys():
        _LOG.warning("the back office refuses for a reason that has no text here")
        return ActionRefused(BY_BACK_OFFICE)
    arguments = {name: problem.arguments[name][:_ARGUMENT_CHARS] for name in needed}
    return ActionRefused(problem.key, problem.field if problem.field in FIELDS else "", **arguments)


def read_retry_after(asked: str) -> float:
    """Read the seconds or the date of a Retry-After; without one, wait a little."""
    if asked.isascii() and asked.isdigit():
        return min(float(asked[:9]), _RETRY_AFTER_MAX_S)
    try:
        until = parsedate_to_datetime(asked)
        wait_s = (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError, OverflowError):
        return _RETRY_AFTER_S
    return min(max(0.0, wait_s), _RETRY_AFTER_MAX_S)

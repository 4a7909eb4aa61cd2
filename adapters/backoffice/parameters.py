"""What a request asks of the served back office: read strictly, or refused with a reason."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Self, TypeVar

from aiohttp import web
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails

from adapters.backoffice.problem_details import Fault, ProblemType, RequestRefused
from adapters.backoffice.wire import (
    LIMIT_MAX,
    OFFICE_CODE,
    OFFSET_MAX,
    ORDER_ID,
    REVISION_MAX,
    Moment,
)
from bot.domain.search import QUERY_CHARS, QueryKind
from bot.domain.worklists import SPOT, Spot, Wanted
from bot.errors import OrderNotFound

_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_ETAG = re.compile(r'"([1-9][0-9]{0,9})"')
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_PLAIN = r"^[^\x00-\x1f\x7f]+$"


def _read_digits(value: object) -> int:
    text = str(value)
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise ValueError("is not a whole number in range")
    return int(text)


def _read_moment(value: object) -> str:
    text = str(value)
    if not _MOMENT.fullmatch(text):
        raise ValueError("is not a date and time with its offset")
    return text


def _read_spot(value: object) -> str:
    text = str(value)
    if Spot.read(text) is None:
        raise ValueError(
            "is not a time in microseconds and an order's number, like 1772440200000000-1"
        )
    return text


Number = Annotated[int, BeforeValidator(_read_digits)]
SpotText = Annotated[str, BeforeValidator(_read_spot), Field(pattern=f"^{SPOT.pattern}$")]
Code = Annotated[str, Field(pattern=f"^{OFFICE_CODE.pattern}$")]


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Page(_Asked):
    """Which part of a list, and of which office alone."""

    office: Code = ""
    limit: Annotated[Number, Field(ge=1, le=LIMIT_MAX)] = 10
    offset: Annotated[Number, Field(ge=0, le=OFFSET_MAX)] = 0


class Problems(_Asked):
    """Which orders in Problem, and from which spot of their list on or up to which."""

    office: Code = ""
    bank: Code = ""
    until: Annotated[Moment | None, BeforeValidator(_read_moment)] = None
    start: SpotText = ""
    end: SpotText = ""
    limit: Annotated[Number, Field(ge=1, le=LIMIT_MAX)] = 10

    @property
    def wanted(self) -> Wanted:
        """Which orders are asked for."""
        start, end = Spot.read(self.start), Spot.read(self.end)
        return Wanted(office=self.office, bank=self.bank, until=self.until, start=start, end=end)


class Offices(_Asked):
    """How many offices at most."""

    limit: Annotated[Number, Field(ge=1, le=LIMIT_MAX)] = 50


class Search(Page):
    """A search for orders."""

    kind: QueryKind
    text: Annotated[str, Field(min_length=1, max_length=QUERY_CHARS, pattern=_PLAIN)]


class CompanySearch(_Asked):
    """A search for companies of one office; without a text, the first of all."""

    text: Annotated[str, Field(max_length=QUERY_CHARS, pattern=r"^[^\x00-\x1f\x7f]*$")] = ""
    limit: Annotated[Number, Field(ge=1, le=LIMIT_MAX)] = 10


class _Body(_Asked):
    model_config = ConfigDict(strict=True)

    def values(self) -> Mapping[str, str]:
        """Return what was given."""
        return self.model_dump(exclude_unset=True)


Name = Annotated[str, Field(max_length=255, pattern=_PLAIN)]
Email = Annotated[str, Field(max_length=255, pattern=r"^[^@\x00-\x20\x7f]+@[^@\x00-\x20\x7f]+$")]


class NewCardholder(_Body):
    """What changes of the cardholder; an empty text removes what was there."""

    name: Name = ""
    email: Email = ""
    mobile: Annotated[str, Field(pattern=r"^(\+[1-9][0-9]{3,14})?$")] = ""
    iban: Annotated[str, Field(pattern=r"^([A-Z]{2}[0-9]{2}[A-Z0-9]{10,30})?$")] = ""


class Replacement(_Body):
    """What differs in a new order; what is not given stays the same.

    With a `company` it is one of the same office, and of the old cardholder nothing stays.
    """

    reference: Annotated[str, Field(pattern="^[67][0-9]{9}$")] = ""
    bank: Code = ""
    company: Annotated[str, Field(max_length=255, pattern=_PLAIN)] = ""
    name: Name = ""
    email: Email = ""
    mobile: Annotated[str, Field(pattern=r"^\+[1-9][0-9]{3,14}$")] = ""

    @model_validator(mode="after")
    def _is_somebody_of_another_company(self) -> Self:
        """Within a company the cardholder is updated instead: their invitation is open."""
        if not self.company and {"name", "email", "mobile"} & self.model_fields_set:
            raise ValueError("a cardholder is given with a company alone")
        return self

    iban: Annotated[str, Field(pattern="^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$")] = ""


A = TypeVar("A", bound=_Asked)


def read_query(request: web.Request, model: type[A]) -> A:
    """Read the query of a request.

    Raises:
        RequestRefused: a parameter is wrong, unknown, or given twice.
    """
    if len(request.query) != len(dict(request.query)):
        raise _invalid("a parameter is given twice")
    try:
        return model.model_validate(dict(request.query))
    except ValidationError as error:
        raise _invalid("a parameter is wrong", _faults(error)) from error


async def read_body(request: web.Request, model: type[A]) -> A:
    """Read the JSON body of a request.

    Raises:
        RequestRefused: it is no JSON, or a field is wrong or unknown.
    """
    if request.content_type != "application/json":
        kind = ProblemType.UNSUPPORTED_MEDIA_TYPE
        raise RequestRefused(kind, 415, "the body has to be application/json")
    body = await request.read()
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        title = "the body is not what this action takes"
        raise RequestRefused(ProblemType.INVALID_BODY, 422, title, _faults(error)) from error


async def refuse_body(request: web.Request) -> None:
    """Refuse a body where none is taken."""
    if await request.read():
        raise RequestRefused(ProblemType.INVALID_BODY, 422, "this action takes no body")


def read_order_id(request: web.Request) -> str:
    """Return the order's id in the path; what is no order id is an order not found."""
    order_id = request.match_info["order_id"]
    if not ORDER_ID.fullmatch(order_id):
        raise OrderNotFound("there is no such order")
    return order_id


def read_key(request: web.Request) -> str:
    """Return the idempotency key.

    Raises:
        RequestRefused: there is none, or it is not 1 to 200 visible ASCII characters.
    """
    keys = request.headers.getall("Idempotency-Key", [])
    if not any(keys):
        raise RequestRefused(ProblemType.KEY_MISSING, 400, "give an Idempotency-Key")
    if len(keys) > 1 or not _KEY.fullmatch(keys[0]):
        fault = Fault(where="Idempotency-Key", problem="is not 1 to 200 visible ASCII characters")
        raise _invalid("the key is wrong", (fault,))
    return keys[0]


def read_revision(request: web.Request) -> int:
    """Return the revision that the caller read.

    Raises:
        RequestRefused: If-Match is missing, or is no revision in quotes.
    """
    tags = request.headers.getall("If-Match", [])
    if not any(tags):
        title = "give the revision that was read as If-Match"
        raise RequestRefused(ProblemType.PRECONDITION_REQUIRED, 428, title)
    tag = _ETAG.fullmatch(tags[0])
    if len(tags) > 1 or tag is None or int(tag[1]) > REVISION_MAX:
        fault = Fault(where="If-Match", problem='is not one revision in quotes like "3"')
        raise _invalid("the precondition is wrong", (fault,))
    return int(tag[1])


def _invalid(title: str, errors: tuple[Fault, ...] = ()) -> RequestRefused:
    return RequestRefused(ProblemType.INVALID_REQUEST, 400, title, errors)


def _faults(error: ValidationError) -> tuple[Fault, ...]:
    return tuple(map(_fault, error.errors(include_url=False, include_input=False)))


def _fault(details: ErrorDetails) -> Fault:
    # An unknown name is the caller's own text, which is not repeated.
    unknown = details["type"] == "extra_forbidden"
    where = "" if unknown else ".".join(str(part) for part in details["loc"])
    return Fault(where=where, problem="is not known here" if unknown else details["msg"])

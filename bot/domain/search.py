"""What a person looks for: a search text told apart by its form, and what is found."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.orders import _SEPARATORS, REFERENCE_DIGITS, ClientReference, Company, Order
from bot.errors import InputInvalid


class QueryKind(StrEnum):
    """What a search text can be, told apart by its form."""

    REFERENCE = "reference"
    ORDER_ID = "order_id"
    ENTERPRISE_NUMBER = "enterprise_number"
    COMPANY = "company"


@dataclass(frozen=True, slots=True)
class Query:
    """A search as the back office understands it: `text` is normalised for its kind."""

    kind: QueryKind
    text: str


_ORDER_ID = re.compile(r"(?:CARO[\s\-]*|#)0*([1-9][0-9]{0,11})", re.IGNORECASE)

_NUMERIC = re.compile(r"[0-9][0-9\s.\-/\u2010-\u2015]*")

_ENTERPRISE = re.compile(r"(?:BE\s*)?([01][0-9]{3}[\s.]*[0-9]{3}[\s.]*[0-9]{3})", re.IGNORECASE)

_REFERENCE_WITH_LETTERS = re.compile(r"(?=(?:\D*\d){6})[0-9][0-9A-Z]{7,11}", re.IGNORECASE)

QUERY_CHARS = 100

# What surrounds a number that was copied out of a sentence.
_WRAPPING = " \t\r\n.,;:!?()[]\"'`«»“”"


def read_query(text: str, *, is_company: bool = False) -> Query:
    """Tell by its form what a search text is, unless the person said that it is a company.

    Raises:
        InputInvalid: empty, too long, or a number that is neither a reference nor an enterprise
            number.
    """
    text = unicodedata.normalize("NFKC", text).strip(_WRAPPING)
    if not text:
        raise InputInvalid("input-query-empty")
    if len(text) > QUERY_CHARS:
        raise InputInvalid("input-query-long", limit=str(QUERY_CHARS))
    if is_company and len(text) < REFERENCE_DIGITS:
        return Query(QueryKind.COMPANY, text)
    if match := _ORDER_ID.fullmatch(text):
        return Query(QueryKind.ORDER_ID, f"CARO-{match[1]}")
    if match := _ENTERPRISE.fullmatch(text):
        return Query(QueryKind.ENTERPRISE_NUMBER, re.sub(r"\D", "", match[1]))
    if _NUMERIC.fullmatch(text):
        return Query(QueryKind.REFERENCE, ClientReference.parse(text))
    if _REFERENCE_WITH_LETTERS.fullmatch(_SEPARATORS.sub("", text)):
        raise InputInvalid("input-reference-letters", "reference")
    return Query(QueryKind.COMPANY, text)


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of a search: `orders`, companies that have none, and how many orders in all."""

    orders: tuple[Order, ...]
    total: int
    companies: tuple[Company, ...] = ()

"""What a person looks for: a search text told apart by its form, and what is found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from stdnum.be import vat

from bot.domain.orders import ClientReference, Company, Order
from bot.domain.typed_numbers import (
    REFERENCE_DIGITS,
    SEPARATORS,
    blank_moments,
    find_enterprise_numbers,
    find_references,
    read_enterprise_number,
)
from bot.domain.typed_text import clean_text, peel
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


# An order id on its own, and one that nobody writes by chance within a sentence.
_ORDER_ID = re.compile(r"(?:CARO[\s\-]*|#\s?)0*([1-9][0-9]{0,11})", re.IGNORECASE)
_ORDER_IDS = re.compile(r"\bCARO-0{0,9}([1-9][0-9]{0,11})\b", re.IGNORECASE)

_NUMERIC = re.compile(r"[0-9][0-9\s.\-/,'_·•‧∙⋅・;]*")
_REFERENCE_WITH_LETTERS = re.compile(
    r"(?=(?:[A-Z]{0,6}[0-9]){6})[0-9][0-9A-Z]{7,11}", re.IGNORECASE
)

# What people write before a reference, and before the number of a company.
REFERENCE_LABEL = re.compile(
    r"(?:(?:client|customer|klant(?:en)?|kunden)[ \-]?)?(?:r[eé]f[eé]rences?|referenties?|"
    r"referenz|ref)"
    r"(?:[ \-]?(?:client|klant|codes?|numbers?|nummer|num[eé]ro|no|nr|n°|id)\b)?"
    r"(?![^\W\d_])[ .:#=°\n]*",
    re.IGNORECASE,
)
_VAT_LABEL = re.compile(
    r"(?:(?:n(?:o|r|°)?|num[eé]ro|nummer|number)\b[ .:°]*(?:de |d')?)?"
    r"(?:btw|tva|vat|mwst|ust|kbo|bce|zdu|ondernemings(?:nummer|nr)|entreprise|enterprise|"
    r"unternehmens(?:nummer|nr)|company (?:number|no))\b"
    r"(?:[\- ]?(?:number|nummer|no|nr|n°|id|idnr))?[ .:#=°\-]*(?=\S)",
    re.IGNORECASE,
)

# How cards show a company: its name, and its code behind it, which says more.
_SHOWN_COMPANY = re.compile(r"[^()]{1,80}[^() ] ?\(([A-Z]{2,10}[0-9]{2,8})\)")

_MOBILE = re.compile(r"04[5-9][0-9]{7}")
# The digits of a telephone number, of this country or with that of another.
_PHONE = re.compile(
    r"(?:(?:gsm|t[eé]l(?:[eé]phone|efoon|efon)?|phone|mobile|mobiel|handy)[.: ]{0,3})?"
    r"(?:(?:\+|00)[1-9](?:[ ./()\-]{0,3}[0-9]){7,13}|0[1-9](?:[ ./()\-]{0,3}[0-9]){7,8})",
    re.IGNORECASE,
)

QUERY_CHARS = 100
QUERIES_MAX = 10


def read_query(text: str, *, is_company: bool = False) -> Query:
    """Return the one thing that a text looks for.

    Raises:
        InputInvalid: as `read_queries`, or several.
    """
    queries = read_queries(text, is_company=is_company)
    if len(queries) > 1:
        raise InputInvalid("input-query-many", limit="1")
    return queries[0]


def read_queries(text: str, *, is_company: bool = False) -> tuple[Query, ...]:
    """Tell by its form what a text looks for, unless the person said that it is a company.

    References and order ids are found wherever they stand, also several of them; they come alone.

    Raises:
        InputInvalid: empty, too long, too many, or a number that is neither a reference nor an
            enterprise number.
    """
    text = clean_text(text)
    found = [Query(QueryKind.REFERENCE, reference) for reference in find_references(text)]
    found += [Query(QueryKind.ORDER_ID, f"CARO-{order}") for order in _ORDER_IDS.findall(text)]
    queries = tuple(dict.fromkeys(found))
    if len(queries) > QUERIES_MAX:
        raise InputInvalid("input-query-many", limit=str(QUERIES_MAX))
    return queries or (_read_other(peel(text), text, is_company),)


def _read_other(text: str, whole: str, is_company: bool) -> Query:
    """Read what holds no reference; its `whole` has what was around it."""
    if not text:
        raise InputInvalid("input-query-empty")
    if match := _ORDER_ID.fullmatch(text):
        return Query(QueryKind.ORDER_ID, f"CARO-{match[1]}")
    short = is_company and len(text) < REFERENCE_DIGITS
    number = "" if short else _enterprise_number(text)
    if number and (vat.is_valid(number) or not _MOBILE.fullmatch(text)):
        return Query(QueryKind.ENTERPRISE_NUMBER, number)
    if _PHONE.fullmatch(text):
        raise InputInvalid("input-query-phone")
    if len(text) > QUERY_CHARS:
        raise InputInvalid("input-query-long", limit=str(QUERY_CHARS))
    if short:
        return Query(QueryKind.COMPANY, text)
    label = REFERENCE_LABEL.match(text)
    number = text[label.end() :] if label else text
    if _NUMERIC.fullmatch(blank_moments(whole, "")) or _NUMERIC.fullmatch(number):
        return Query(QueryKind.REFERENCE, ClientReference.parse(number))
    if _REFERENCE_WITH_LETTERS.fullmatch(SEPARATORS.sub("", text)):
        raise InputInvalid("input-reference-letters", "reference")
    shown = _SHOWN_COMPANY.fullmatch(text)
    return Query(QueryKind.COMPANY, shown[1] if shown else text)


def _enterprise_number(text: str) -> str:
    """Return the enterprise number that a text is, or the only one that stands in it."""
    label = _VAT_LABEL.match(text)
    if number := read_enterprise_number(text[label.end() :] if label else text):
        return number
    found = find_enterprise_numbers(text)
    return found[0] if len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of a list: `orders`, companies that have none, and how many orders in all.

    `before` is how many orders stand before this page, where the list is one of problems.
    """

    orders: tuple[Order, ...]
    total: int
    companies: tuple[Company, ...] = ()
    before: int = 0

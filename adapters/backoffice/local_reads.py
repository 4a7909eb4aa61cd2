"""The look-ups of the local back office, as fixed SQL with parameters: they are the hot path."""

from __future__ import annotations

import re
from typing import Any

from adapters.backoffice.local_models import OrderRow
from adapters.backoffice.terms import term_range
from adapters.sql import read_day, read_moment, select
from bot.domain.orders import Cardholder, ClientReference, Company, Office, Order, OrderState
from bot.domain.search import Hits, Query, QueryKind
from bot.domain.worklists import OfficeProblems, Spot, Wanted
from bot.errors import OrderNotFound

# A search by name stops at this many companies; whoever has more hits types more of the name.
COMPANIES_MAX = 500
_COMPANY_CODE = re.compile(r"[A-Za-z0-9._\-]{1,32}")
_ORDER_ID = re.compile(r"CARO-([1-9][0-9]{0,17})")

_COMPANY_COLUMNS = (
    "c.code, c.name, c.enterprise_number, c.archived, c.mandate_active, c.account_archived,"
    " f.code, f.name"
)
_ORDER_COLUMNS = (
    "o.id, o.reference, o.state, o.revision, o.bank, o.cardholder, o.email, o.mobile, o.iban,"
    " o.state_changed_at, o.invited_at, o.invitation_expires_at, o.last_file_on,"
    " o.replaces, o.replaced_by"
)
_WITH_COMPANY = " JOIN companies c ON c.id = o.company_id JOIN offices f ON f.code = c.office_id"
_ORDERS = (
    f"SELECT {_ORDER_COLUMNS}, {_COMPANY_COLUMNS}, COUNT(*) OVER () AS total"
    f" FROM orders o{_WITH_COMPANY} WHERE "
)
_USEFUL_FIRST = " ORDER BY (o.state = 'problem') DESC, o.state_changed_at DESC, o.id DESC"
_PAGE = " LIMIT ? OFFSET ?"
# Of hundreds of companies only the orders of the page are read whole.
_ORDERS_OF_MANY = (
    f"SELECT {_ORDER_COLUMNS}, {_COMPANY_COLUMNS}, n.total FROM (SELECT o.id, COUNT(*) OVER ()"
    " AS total FROM orders o WHERE o.company_id IN (SELECT t.company_id FROM {} t)"
    f"{_USEFUL_FIRST}{_PAGE}) n"
    f" JOIN orders o ON o.id = n.id{_WITH_COMPANY}{_USEFUL_FIRST}"
)
_SPOT = "(o.state_changed_at, o.id)"
_FORWARDS, _BACKWARDS = "o.state_changed_at, o.id", "o.state_changed_at DESC, o.id DESC"
# Only the orders of the page are joined with their companies.
_PROBLEMS = (
    f"SELECT {_ORDER_COLUMNS}, {_COMPANY_COLUMNS}"
    f" FROM (SELECT * FROM orders o WHERE {{0}} ORDER BY {{1}} LIMIT ?) o"
    f"{_WITH_COMPANY} ORDER BY {_FORWARDS}"
)
_COUNT = "SELECT COUNT(*) FROM orders o WHERE "
_PROBLEM_OFFICES = (
    "SELECT f.code, f.name, n.problems FROM (SELECT o.office_id, COUNT(*) AS problems"
    " FROM orders o WHERE o.state = 'problem' GROUP BY o.office_id) n"
    " JOIN offices f ON f.code = n.office_id ORDER BY n.problems DESC, f.code LIMIT ?"
)
_COMPANIES_WITHOUT_ORDER = (
    f"SELECT {_COMPANY_COLUMNS} FROM companies c JOIN offices f ON f.code = c.office_id"
    " WHERE {} ORDER BY c.name, c.id LIMIT ?"
)
_NO_ORDER = "NOT EXISTS (SELECT 1 FROM orders o WHERE o.company_id = {})"
_NAMED = (
    "(SELECT company_id FROM company_terms WHERE {}term >= ? AND term < ?"
    f" ORDER BY term LIMIT {COMPANIES_MAX})"
)
_NO_NAME = "(SELECT id AS company_id FROM companies WHERE id = ?)"

# Who may have CARO; as a condition it reads the same in both databases.
_ELIGIBLE = "(NOT c.archived AND c.mandate_active AND NOT c.account_archived)"
_COMPANIES = (
    f"SELECT {_COMPANY_COLUMNS} FROM companies c JOIN offices f ON f.code = c.office_id"
    f" WHERE c.office_id = ?{{}} ORDER BY (c.code = ?) DESC, {_ELIGIBLE} DESC, c.name, c.id LIMIT ?"
)

# SQL and the values for its marks; the SQL is always made of the constants above.
_Condition = tuple[str, list[Any]]


def order_number(order_id: str) -> int:
    """Return the number in `CARO-<number>`; what is no order id is an order not found."""
    match = _ORDER_ID.fullmatch(order_id)
    if match is None:
        raise OrderNotFound("there is no such order")
    return int(match[1])


async def find_order(number: int) -> Order:
    """Return one order, or raise OrderNotFound."""
    rows = await select(OrderRow, f"{_ORDERS}o.id = ?", [number])
    if not rows:
        raise OrderNotFound("there is no such order")
    return _read_order(rows[0])


async def search(query: Query, office: str, limit: int, offset: int) -> Hits:
    """Return one page of what answers to `query`; companies without order on the first one."""
    match query.kind:
        case QueryKind.REFERENCE:
            return await _page(_within(("o.reference = ?", [query.text]), office), limit, offset)
        case QueryKind.ORDER_ID:
            condition: _Condition = ("o.id = ?", [order_number(query.text)])
            return await _page(_within(condition, office), limit, offset)
        case QueryKind.ENTERPRISE_NUMBER:
            condition = _within(("c.enterprise_number = ?", [query.text]), office)
            return await _of_companies(condition, limit, offset)
        case QueryKind.COMPANY:
            if _COMPANY_CODE.fullmatch(query.text):
                condition = _within(("c.code = ?", [query.text.upper()]), office)
                hits = await _of_companies(condition, limit, offset)
                if hits.total or hits.companies:
                    return hits
            return await _of_named(_named(query.text, office), limit, offset)


def _within(condition: _Condition, office: str) -> _Condition:
    sql, values = condition
    return (f"{sql} AND c.office_id = ?", [*values, office]) if office else condition


def _named(text: str, office: str) -> _Condition:
    """Return the table that holds as `company_id` the companies that are named so."""
    start, end = term_range(text)
    if not start:
        return _NO_NAME, [""]
    if office:
        return _NAMED.format("office_id = ? AND "), [office, start, end]
    return _NAMED.format(""), [start, end]


async def _of_companies(condition: _Condition, limit: int, offset: int) -> Hits:
    """Return the orders of some companies, and on the first page those that have none."""
    hits = await _page(condition, limit, offset)
    sql, values = condition
    others = f"{sql} AND {_NO_ORDER.format('c.id')}", values
    return hits if offset else await _with_others(hits, others, limit)


async def _of_named(named: _Condition, limit: int, offset: int) -> Hits:
    """Return the same of the companies in a table of them, which may be hundreds."""
    table, values = named
    hits = await _hits(_ORDERS_OF_MANY.format(table), values, limit, offset)
    without = f"(SELECT t.company_id FROM {table} t WHERE {_NO_ORDER.format('t.company_id')})"
    return hits if offset else await _with_others(hits, (f"c.id IN {without}", values), limit)


async def _with_others(hits: Hits, condition: _Condition, limit: int) -> Hits:
    sql, values = condition
    rows = await select(OrderRow, _COMPANIES_WITHOUT_ORDER.format(sql), [*values, limit])
    return Hits(hits.orders, hits.total, tuple(_read_company(tuple(row)) for row in rows))


async def _page(condition: _Condition, limit: int, offset: int) -> Hits:
    sql, values = condition
    statement = f"{_ORDERS}{sql}{_USEFUL_FIRST}{_PAGE}"
    return await _hits(statement, values, limit, offset)


async def list_problems(wanted: Wanted, limit: int) -> Hits:
    """Return one page of the orders in state Problem, the longest waiting first."""
    condition = _wanted(wanted)
    page, order = condition, _FORWARDS
    if wanted.start:
        page = _at(condition, ">=", wanted.start)
    elif wanted.end:
        page, order = _at(condition, "<", wanted.end), _BACKWARDS
    rows = await select(OrderRow, _PROBLEMS.format(page[0], order), [*page[1], limit])
    orders = tuple(_read_order(row) for row in rows)
    total, before = await _count(condition), 0
    if wanted.start or wanted.end:
        # Behind the last order there is no page, but all of them stand before it.
        first = Spot.of(orders[0]) if orders else wanted.start
        before = await _count(_at(condition, "<", first)) if first else 0
    return Hits(orders, total, before=before)


def _wanted(wanted: Wanted) -> _Condition:
    conditions, values = ["o.state = 'problem'"], list[Any]()
    for sql, value in (
        ("o.office_id = ?", wanted.office),
        ("o.bank = ?", wanted.bank),
        ("o.state_changed_at < ?", wanted.until),
    ):
        if value:
            conditions.append(sql)
            values.append(value)
    return " AND ".join(conditions), values


def _at(condition: _Condition, comparison: str, spot: Spot) -> _Condition:
    sql, values = condition
    return f"{sql} AND {_SPOT} {comparison} (?, ?)", [*values, spot.since, spot.number]


async def _count(condition: _Condition) -> int:
    sql, values = condition
    (row,) = await select(OrderRow, f"{_COUNT}{sql}", values)
    return int(row[0])


async def problem_offices(limit: int) -> tuple[OfficeProblems, ...]:
    """Return the offices that have orders in Problem, those with the most of them first."""
    rows = await select(OrderRow, _PROBLEM_OFFICES, [limit])
    return tuple(OfficeProblems(*tuple(row)) for row in rows)


async def _hits(statement: str, values: list[Any], limit: int, offset: int) -> Hits:
    rows = await select(OrderRow, statement, [*values, limit, offset])
    if not rows and offset:
        # A page beyond the end has no row to say how many orders there are.
        return Hits((), (await _hits(statement, values, 1, 0)).total)
    total = rows[0][-1] if rows else 0
    return Hits(tuple(_read_order(row) for row in rows), total)


async def same_reference(order: Order) -> tuple[Order, ...]:
    """Return the other orders of this reference within the order's office."""
    values = [order.reference, order.company.office.code, order_number(order.id)]
    condition = "o.reference = ? AND c.office_id = ? AND o.id <> ?"
    rows = await select(OrderRow, f"{_ORDERS}{condition} ORDER BY o.id", values)
    return tuple(_read_order(row) for row in rows)


async def find_companies(text: str, office: str, limit: int) -> tuple[Company, ...]:
    """Return companies of an office by code or name: the exact code, then who can have CARO."""
    code = text.upper()
    if not text.strip():
        return await _companies("", [office], code, limit)
    start, end = term_range(text)
    # Their number is that of one office: a range over codes would sort unlike in each database.
    by_code, values = "substr(c.code, 1, ?) = ?", [len(code), code]
    if not start:
        return await _companies(f" AND {by_code}", [office, *values], code, limit)
    named, names = _named(text, office)
    condition = f" AND ({by_code} OR c.id IN (SELECT t.company_id FROM {named} t))"
    return await _companies(condition, [office, *values, *names], code, limit)


async def _companies(
    condition: str, values: list[Any], code: str, limit: int
) -> tuple[Company, ...]:
    rows = await select(OrderRow, _COMPANIES.format(condition), [*values, code, limit])
    return tuple(_read_company(tuple(row)) for row in rows)


async def find_company(office: str, code: str) -> Company | None:
    """Return the company of an office with this code, if there is one."""
    found = await _companies(" AND c.code = ?", [office, code], code, 1)
    return found[0] if found else None


def _read_order(row: Any) -> Order:
    values = tuple(row)
    number, reference, state, revision, bank, name, email, mobile, iban = values[:9]
    changed_at, invited_at, expires_at, last_file_on, replaces, replaced_by = values[9:15]
    return Order(
        id=f"CARO-{number}",
        reference=ClientReference(reference),
        state=OrderState(state),
        revision=revision,
        bank=bank,
        company=_read_company(values[15:23]),
        cardholder=Cardholder(name, email, mobile, iban),
        state_changed_at=read_moment(changed_at),
        invited_at=invited_at and read_moment(invited_at),
        invitation_expires_at=expires_at and read_moment(expires_at),
        last_file_on=last_file_on and read_day(last_file_on),
        replaces=f"CARO-{replaces}" if replaces else "",
        replaced_by=f"CARO-{replaced_by}" if replaced_by else "",
    )


def _read_company(values: tuple[Any, ...]) -> Company:
    code, name, enterprise_number, archived, mandate_active, account_archived = values[:6]
    return Company(
        code=code,
        name=name,
        enterprise_number=enterprise_number,
        office=Office(*values[6:]),
        archived=bool(archived),
        mandate_active=bool(mandate_active),
        account_archived=bool(account_archived),
    )

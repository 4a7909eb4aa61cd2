"""New orders: what stands in the way of one, looked up before the old one is cancelled for it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.orders import OPEN_STATES, ORDERS_ANEW, Action, Company, Order
from bot.domain.search import Query, QueryKind
from bot.errors import ActionRefused
from bot.ports import BackOffice

_FOUND = 20


async def check_new_order(
    office: BackOffice, action: Action, order: Order, values: Mapping[str, str]
) -> dict[str, str]:
    """Return the values of an order that may take the place of `order`, its company by its code.

    Raises:
        ActionRefused: something stands in the way, at the field that it names.
    """
    read = dict(values)
    if action not in ORDERS_ANEW:
        return read
    elsewhere = action is Action.ORDER_FOR
    if elsewhere:
        company = await _find_company(office, read.get("company", ""), order.company.office.code)
        _refuse_company(order, company, read.get("reference", ""))
        read["company"] = company.code
    await refuse_open_twin(office, order, read.get("reference", ""), elsewhere=elsewhere)
    return read


async def _find_company(office: BackOffice, named: str, of_office: str) -> Company:
    """Return the company that was chosen; one of another office is as unknown as none."""
    # A list of companies shows them as `Bakkerij Maes (MAES001)`.
    shown = named.rpartition("(")[2].removesuffix(")") if named.endswith(")") else ""
    code = shown or named
    found = await office.find_companies(code, office=of_office, limit=_FOUND) if code else ()
    chosen = [one for one in found if one.code.casefold() == code.casefold()]
    # Some clients of Teams send what was typed instead of what was chosen.
    chosen = chosen or [one for one in found if one.name.casefold() == named.casefold()]
    if len(chosen) != 1:
        raise ActionRefused("refused-company-unknown", "company")
    return chosen[0]


def _refuse_company(order: Order, company: Company, reference: str) -> None:
    if company.code == order.company.code:
        named = {"reference": order.reference.spaced, "company": company.name}
        key = "refused-pair" if reference == order.reference else "refused-company-same"
        raise ActionRefused(key, "company", **named)
    if reason := company.ineligible_because:
        raise ActionRefused(f"refused-company-{reason}", "company", company=company.name)


async def refuse_open_twin(
    office: BackOffice, order: Order, reference: str, *, elsewhere: bool = False
) -> None:
    """Refuse an order for a reference that the office has an open order for.

    Raises:
        ActionRefused: there is one, which is not `order` itself.
    """
    if not reference:
        return
    query = Query(QueryKind.REFERENCE, reference)
    hits = await office.search(query, office=order.company.office.code)
    for other in hits.orders:
        if other.id == order.id or other.state not in OPEN_STATES:
            continue
        if elsewhere:
            # It may be the very order that is wanted, so it is not to be cancelled.
            named = {"order": other.id, "company": other.company.name}
            raise ActionRefused("refused-reference-elsewhere", "reference", **named)
        raise ActionRefused("refused-reference-open", "reference", order=other.id)

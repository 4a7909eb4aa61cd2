"""What stands in the way of a new order is found before the old one is cancelled for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.domain.orders import Action, Company, Office, OrderState
from bot.errors import ActionRefused
from bot.jobs.new_orders import check_new_order
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.orders import make_order

ORDER = make_order()
RIGHT = replace(ORDER.company, code="MAES001", name="Bakkerij Maes")
FOREIGN = replace(RIGHT, code="VERH001", name="Slagerij Verhelst", office=Office("OFF002", "Two"))
VALUES = {"company": "MAES001", "reference": "6012345678"}


def office(*companies: Company) -> FakeBackOffice:
    source = FakeBackOffice(companies=[RIGHT, FOREIGN, *companies])
    source.add(ORDER)
    return source


async def refusal(source: FakeBackOffice, values: Mapping[str, str]) -> ActionRefused:
    with pytest.raises(ActionRefused) as refused:
        await check_new_order(source, Action.ORDER_FOR, ORDER, values)
    return refused.value


async def test_the_right_company_may_have_the_reference() -> None:
    assert await check_new_order(office(), Action.ORDER_FOR, ORDER, VALUES) == VALUES


@pytest.mark.parametrize(
    "typed", ["maes001", "Bakkerij Maes (MAES001)", "bakkerij maes", "Bakkerij Maes"]
)
async def test_what_was_typed_in_the_place_of_a_choice_is_read_as_its_code(typed: str) -> None:
    read = await check_new_order(office(), Action.ORDER_FOR, ORDER, {**VALUES, "company": typed})
    assert read == VALUES


@pytest.mark.parametrize("typed", ["", "VERH001", "Slagerij Verhelst", "Bakkerij", "()", "x (y)"])
async def test_a_company_of_another_office_is_as_unknown_as_none(typed: str) -> None:
    refused = await refusal(office(), {**VALUES, "company": typed})
    assert (refused.key, refused.field) == ("refused-company-unknown", "company")
    assert refused.arguments == {}


async def test_two_companies_of_one_name_are_told_apart_by_their_codes_alone() -> None:
    source = office(replace(RIGHT, code="MAES002"))
    refused = await refusal(source, {**VALUES, "company": "Bakkerij Maes"})
    assert refused.key == "refused-company-unknown"


async def test_the_refused_pair_is_refused_with_its_reason() -> None:
    own = ORDER.company.code
    refused = await refusal(office(), {**VALUES, "company": own})
    assert (refused.key, refused.field) == ("refused-pair", "company")
    assert refused.arguments == {"reference": ORDER.reference.spaced, "company": ORDER.company.name}
    other = await refusal(office(), {"company": own, "reference": "6012345687"})
    assert other.key == "refused-company-same"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"archived": True}, "archived"),
        ({"mandate_active": False}, "no-mandate"),
        ({"account_archived": True}, "account-archived"),
    ],
)
async def test_a_company_without_what_caro_needs_is_refused_with_what_is_missing(
    changes: dict[str, bool], reason: str
) -> None:
    source = office(replace(RIGHT, code="SMIT001", **changes))  # type: ignore[arg-type]
    refused = await refusal(source, {**VALUES, "company": "SMIT001"})
    assert (refused.key, refused.field) == (f"refused-company-{reason}", "company")


async def test_an_open_order_for_the_reference_elsewhere_is_named_but_not_the_present_one() -> None:
    source = office()
    source.add(make_order(id="CARO-2", company=RIGHT, state=OrderState.ACTIVE))
    refused = await refusal(source, VALUES)
    assert (refused.key, refused.field) == ("refused-reference-elsewhere", "reference")
    assert refused.arguments == {"order": "CARO-2", "company": RIGHT.name}
    source.add(make_order(id="CARO-2", company=RIGHT, state=OrderState.CANCELLED))
    assert await check_new_order(source, Action.ORDER_FOR, ORDER, VALUES) == VALUES


async def test_other_actions_place_no_order() -> None:
    source = office()
    source.failing["search"] = RuntimeError("nobody asks")
    assert await check_new_order(source, Action.CANCEL, ORDER, {"x": "y"}) == {"x": "y"}

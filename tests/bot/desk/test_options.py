"""What a form offers to choose from, while somebody types: to whoever may choose there alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import NoReturn

import pytest

from bot.cards.calls import AnswerStep, AskAction, FindOptions, OpenCase
from bot.cards.elements import Field, Form, Option
from bot.desk import options
from bot.desk.options import OPTIONS_MAX
from bot.desk.replies import Reply
from bot.domain.orders import Action, Office, OrderState
from bot.domain.people import Identity, Standing
from bot.errors import BackOfficeUnavailable, StoreUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, ORDER_FOR, STRANGER, World, form
from tests.fakes.orders import make_order

OWN = make_order().company
MAES = replace(OWN, code="MAES001", name="Bakkerij Maes")
ARCHIVED = replace(OWN, code="ETIE001", name="Menuiserie Étienne", archived=True)
FOREIGN = replace(MAES, code="VERH001", name="Bakkerij Verhelst", office=Office("OFF002", "Two"))


@pytest.fixture
def world() -> World:
    world = World()
    world.office.companies += [MAES, ARCHIVED, FOREIGN]
    return world


async def look(
    world: World, text: str, identity: Identity = AGENT, *, search: str = "companies"
) -> list[tuple[str, str]]:
    found = await world.desk.options.find(identity, FindOptions(search, "CARO-1", text))
    return [(option.value, option.label) for option in found]


@pytest.mark.parametrize("identity", [AGENT, ACCOUNTANT])
@pytest.mark.parametrize("text", ["", "bakk", "maes", "MAES001", "  Bakkerij   m"])
async def test_support_and_office_find_the_other_companies_of_the_orders_office(
    world: World, identity: Identity, text: str
) -> None:
    assert await look(world, text, identity) == [("MAES001", "Bakkerij Maes (MAES001)")]


async def test_the_orders_own_company_is_not_offered(world: World) -> None:
    assert await look(world, "dupont") == []


async def test_one_that_cannot_have_caro_is_named_with_its_reason_where_nothing_else_fits(
    world: World,
) -> None:
    assert await look(world, "étienne") == [("ETIE001", "Menuiserie Étienne (ETIE001) – archived")]
    assert await look(world, "") == [("MAES001", "Bakkerij Maes (MAES001)")]


async def test_strangers_guests_and_other_offices_find_nothing(world: World) -> None:
    assert await look(world, "", STRANGER) == []
    assert await look(world, "", replace(ACCOUNTANT, space="nobody's")) == []
    assert await look(world, "", replace(AGENT, person="U404")) == []
    world.register.people = {ACCOUNTANT.id: Standing.GUEST}
    assert await look(world, "", ACCOUNTANT) == []


async def test_an_order_that_is_not_there_is_answered_like_a_foreign_one(world: World) -> None:
    found = await world.desk.options.find(AGENT, FindOptions("companies", "CARO-404", ""))
    assert found == ()


async def test_nothing_is_offered_for_an_order_that_cannot_be_placed_anew(world: World) -> None:
    world.office.add(make_order(state=OrderState.ACTIVE))
    assert await look(world, "maes") == []


@pytest.mark.parametrize("text", ["4111 1111 1111 1111", "\x00", "\ud800", "x" * 5000, ")('%_"])
async def test_bad_text_finds_nothing_and_breaks_nothing(world: World, text: str) -> None:
    assert [value for value, _ in await look(world, text) if value != "MAES001"] == []


async def test_nobody_looks_for_anything_else(world: World) -> None:
    assert await look(world, "", search="orders") == []


@pytest.mark.parametrize("error", [BackOfficeUnavailable("down"), StoreUnavailable("away")])
async def test_where_the_companies_cannot_be_read_nothing_is_offered(
    world: World, error: Exception
) -> None:
    world.office.failing["find_companies"] = error
    assert await look(world, "maes") == []


async def test_a_long_list_ends(world: World) -> None:
    world.office.companies += [replace(MAES, code=f"MAES{n:03d}") for n in range(2, 60)]
    assert len(await look(world, "maes")) == OPTIONS_MAX


async def test_the_log_tells_of_what_cannot_be_read_and_not_of_whoever_may_not_look(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="bot.desk.options")
    for _ in range(3):
        await look(world, "maes", STRANGER)
    assert caplog.records == []
    world.office.failing["find_companies"] = BackOfficeUnavailable("down")
    await look(world, "maes")
    assert [record.getMessage() for record in caplog.records] == [
        f"no options for {AGENT.id}: BackOfficeUnavailable"
    ]


WRONG_COMPANY = [("digits", "same"), ("company", "no")]


async def _find_wrong_company(world: World, identity: Identity) -> Reply:
    reply = await world.call(OpenCase("CARO-1"), identity)
    for step, choice in WRONG_COMPANY:
        reply = await world.call(AnswerStep(reply.case, step, choice), identity)
    return reply


@pytest.mark.parametrize("identity", [AGENT, ACCOUNTANT])
async def test_an_answer_is_told_with_its_form_although_the_companies_cannot_be_read(
    world: World, identity: Identity
) -> None:
    world.office.failing["find_companies"] = BackOfficeUnavailable("down")
    reply = await _find_wrong_company(world, identity)
    assert reply.changed
    opened = reply.form or form(reply)
    assert _field(opened).options == ()
    assert _field(opened).search == "companies"


async def test_a_form_waits_for_its_first_companies_no_longer_than_it_can_be_opened(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hang(*_asked: object, **_named: object) -> NoReturn:
        await asyncio.Event().wait()
        raise AssertionError("nobody ends it")

    monkeypatch.setattr(world.office, "find_companies", hang)
    monkeypatch.setattr(options, "_FIRST_WITHIN_S", 0.0)
    reply = await world.call(AskAction("CARO-1", 1, Action.ORDER_FOR, ""))
    assert _field(form(reply)).options == ()


async def test_a_company_that_was_chosen_stays_so_while_the_companies_cannot_be_read(
    world: World,
) -> None:
    world.office.failing["find_companies"] = BackOfficeUnavailable("down")
    wrong = replace(ORDER_FOR, values={**ORDER_FOR.values, "email": "no address"})
    shown = _field(form(await world.call(wrong)))
    assert (shown.value, shown.options) == ("MAES001", (Option("MAES001", "MAES001"),))
    secret = replace(wrong, values={**wrong.values, "company": "4111 1111 1111 1111"})
    assert _field(form(await world.call(secret))).options == ()


def _field(opened: Form) -> Field:
    return next(field for field in opened.fields if field.id == "company")

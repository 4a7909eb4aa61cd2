"""An accountant's stories in Teams, from a message to the changed database."""

from __future__ import annotations

from datetime import UTC, datetime

from adapters.playground.teams_connector import Shown
from bot.orders import OrderState
from bot.ports import OfficeLink
from tests.acceptance.conftest import OTHER_TENANT, Town


async def press(town: Town, card: Shown, label: str, locale: str = "en-GB", **inputs: str) -> Shown:
    """Press a button of a card, with what was typed into its fields."""
    answer = await town.teams.invoke(card, label, inputs, locale=locale)
    assert (answer.status, answer.problems) == (200, ())
    assert answer.card
    return card


async def test_an_accountant_updates_the_cardholder_in_dutch(town: Town) -> None:
    card = await town.ask_in_teams("bestelling 6012345678", locale="nl-BE")
    assert "Probleem" in str(card.card)
    await press(town, card, "Kaarthouder bijwerken", "nl-BE")
    await press(town, card, "Bijwerken", "nl-BE", email="els.example.be")
    assert "@" in str(card.card)
    assert "els.example.be" in str(card.card)
    before = await town.order("6012345678")
    await press(town, card, "Bijwerken", "nl-BE", email="els@example.be", mobile="0460 00 12 34")
    order = await town.order("6012345678")
    assert order.state is OrderState.INVITATION_SENT
    assert order.cardholder.email == "els@example.be"
    assert order.revision == before.revision + 1
    assert "els@example.be" not in str(card.card)


async def test_a_bank_with_an_own_application_asks_for_the_iban(town: Town) -> None:
    card = await town.ask_in_teams("7012345678")
    await press(town, card, "Update the cardholder")
    assert "IBAN" in str(card.card)
    assert "iban" in str(card.card)


async def test_a_cancel_unfolds_its_question_and_is_done_once(town: Town) -> None:
    card = await town.ask_in_teams("6112345678")
    assert "Cancel this order?" in str(card.card)
    drawn = card.card
    before = await town.order("6112345678")
    await press(town, card, "Yes, cancel it")
    assert drawn is not None
    again = await town.teams.invoke(drawn, "Yes, cancel it")
    assert "already" in str(again.card)
    order = await town.order("6112345678")
    assert (order.state, order.revision) == (OrderState.CANCELLED, before.revision + 1)


async def test_an_unlinked_tenant_is_told_how_to_get_linked(town: Town) -> None:
    card = await town.ask_in_teams("6012345678", tenant=OTHER_TENANT)
    assert OTHER_TENANT in str(card.card)
    assert "601 234" not in str(card.card)


async def test_an_order_of_another_office_looks_like_none(town: Town) -> None:
    link = OfficeLink(OTHER_TENANT, "OFF002", datetime.now(UTC))
    await town.server.installation.stores.directory.link_office(link)
    foreign = await town.ask_in_teams("6012345678", tenant=OTHER_TENANT)
    absent = await town.ask_in_teams("6099999999", tenant=OTHER_TENANT)
    assert str(foreign.card).replace("601 234 56 78", "x").replace("6012345678", "x") == str(
        absent.card
    ).replace("609 999 99 99", "x").replace("6099999999", "x")

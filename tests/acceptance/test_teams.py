"""An accountant's stories in Teams, from a message to the changed database."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.playground.teams_connector import Shown
from bot.domain.orders import OrderState
from tests.acceptance.cards import has_ended
from tests.flows.shipped import TEXTS
from tests.harness.databases import tenant_of
from tests.harness.plain import as_read
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def press(town: Town, card: Shown, label: str, locale: str = "en-GB", **inputs: str) -> Shown:
    """Press a button of a card, with what was typed into its fields; wait until that is done."""
    answer = await town.teams.invoke(card, label, inputs, locale=locale)
    assert (answer.status, answer.problems) == (200, ())
    assert answer.card
    await until(lambda: has_ended(card.card))
    return card


async def show_order(town: Town, text: str, locale: str = "en-GB") -> Shown:
    """Look an order up, and turn from its first question to the order itself."""
    card = await town.ask_in_teams(text, locale=locale)
    language = locale[:2]
    return await press(town, card, TEXTS.phrases(language).get("button-order"), locale)


async def test_an_accountant_updates_the_cardholder_in_dutch(town: Town) -> None:
    order = town.take_problem()
    card = await show_order(town, f"bestelling {order.reference}", "nl-BE")
    assert "Probleem" in str(card.card)
    await press(town, card, "Kaarthouder bijwerken", "nl-BE")
    await press(town, card, "Zelfde persoon, andere gegevens", "nl-BE")
    await press(town, card, "Verbeteren en sturen", "nl-BE", email="els.example.be")
    assert "els.example.be" in str(card.card)
    assert (await town.order(order.reference)).revision == order.revision
    typed = {"email": "els@example.be", "mobile": "0460 00 12 34"}
    await press(town, card, "Verbeteren en sturen", "nl-BE", **typed)
    after = await town.order(order.reference)
    assert (after.state, after.revision) == (OrderState.INVITATION_SENT, order.revision + 1)
    assert after.cardholder.email == "els@example.be"
    assert "els@example.be" not in str(card.card)


async def test_an_accountant_orders_for_the_right_company_in_dutch(town: Town) -> None:
    order = town.take_problem()
    card = await show_order(town, order.reference, "nl-BE")
    await press(town, card, "Aanvragen voor ander dossier", "nl-BE")
    body = (card.card or {})["body"]
    field = next(part for part in body if part.get("id") == "company")
    dataset = field["choices.data"]["dataset"]
    found = await town.teams.search("drukkerij", dataset=dataset, locale="nl-BE")
    assert (found.status, found.problems) == (200, ())
    choices = {one["title"]: one["value"] for one in found.body["value"]["results"]}
    right = next(code for name, code in choices.items() if name.startswith("Drukkerij Maes"))
    who = {"name": "Els Maes", "email": "els@example.be"}
    submit = "Annuleren en aanvragen"
    await press(town, card, submit, "nl-BE", company=order.company.code, **who)
    assert "de combinatie die geweigerd werd" in str(card.card)
    await press(town, card, submit, "nl-BE", company=right, **who)
    assert "ingediend voor Drukkerij Maes BV" in str(card.card)
    new = await town.order(order.reference)
    assert (new.company.code, new.replaces) == (right, order.id)
    assert "els@example.be" not in str(card.card)


async def test_an_accountant_recreates_after_a_typing_error_in_french(town: Town) -> None:
    order = town.take_problem()
    card = await show_order(town, order.reference, "fr-BE")
    await press(town, card, "Recréer", "fr-BE")
    await press(town, card, "Recréer", "fr-BE", reference=order.reference)
    assert (await town.order(order.reference)).state is OrderState.PROBLEM
    await press(town, card, "Recréer", "fr-BE", reference="6990000002")
    assert (await town.order(order.reference)).state is OrderState.CANCELLED
    assert (await town.order("6990000002")).state is OrderState.INVITATION_SENT


async def test_an_accountant_resends_and_contacts_support_in_german(town: Town) -> None:
    order = town.take_problem()
    card = await show_order(town, f"Bestellung {order.reference}", "de-DE")
    await press(town, card, "Einladung erneut senden", "de-DE")
    assert (await town.order(order.reference)).revision == order.revision
    await press(town, card, "Erneut senden", "de-DE")
    after = await town.order(order.reference)
    assert (after.state, after.revision) == (OrderState.INVITATION_SENT, order.revision + 1)
    await press(town, card, "Support kontaktieren", "de-DE")
    await press(town, card, "An den Support senden", "de-DE", note="Die Bank nannte keinen Grund.")
    assert "keinen Grund" in str(card.card)
    assert "CASE-" in str(card.card)


async def test_a_cancel_unfolds_its_question_and_is_done_once(town: Town) -> None:
    order = town.take_problem()
    card = await show_order(town, order.reference)
    assert "Cancel this order?" in str(card.card)
    drawn = card.card
    assert drawn is not None
    await press(town, card, "Yes, cancel it")
    again = await town.teams.invoke(drawn, "Yes, cancel it")
    assert "already" in str(again.card)
    after = await town.order(order.reference)
    assert (after.state, after.revision) == (OrderState.CANCELLED, order.revision + 1)


async def test_a_bank_with_an_own_application_asks_for_the_iban(town: Town) -> None:
    card = await show_order(town, "7012345678")
    await press(town, card, "Update the cardholder")
    await press(town, card, "Somebody else")
    assert "'id': 'iban'" in str(card.card)


@pytest.mark.parametrize(
    ("locale", "problems", "help_word", "title"),
    [
        ("en-GB", "problems", "help", "support desk"),
        ("fr-BE", "problèmes", "aide", "CARO"),
        ("nl-BE", "problemen", "hulp", "CARO"),
        ("de-DE", "Problem", "Hilfe", "CARO"),
    ],
)
async def test_words_are_understood_in_four_languages(
    town: Town, locale: str, problems: str, help_word: str, title: str
) -> None:
    # Only the list has a second page.
    listed = str((await town.ask_in_teams(problems, locale=locale)).card)
    assert "'verb': 'problems'" in listed
    assert title in str((await town.ask_in_teams(help_word, locale=locale)).card)


async def test_an_unlinked_tenant_is_told_how_to_get_linked(town: Town) -> None:
    stranger = "88888888-2222-3333-4444-555555555555"
    card = await town.ask_in_teams("7012345678", tenant=stranger)
    assert stranger in str(card.card)
    assert "701 234" not in as_read(card.card)


async def test_an_order_of_another_office_looks_like_none(town: Town) -> None:
    foreign = await town.ask_in_teams("7012345678", tenant=tenant_of("OFF002"))
    absent = await town.ask_in_teams("7099999999", tenant=tenant_of("OFF002"))
    told = as_read(foreign.card).replace("701 234 56 78", "709 999 99 99")
    assert told == as_read(absent.card)
    assert "7012345678" not in told


@pytest.mark.parametrize(
    "said", [{"userRole": "guest"}, {"userPrincipalName": "eve_example.be#EXT#@firm.example.be"}]
)
async def test_a_guest_of_a_linked_tenant_is_no_accountant(
    town: Town, said: dict[str, str]
) -> None:
    guest = f"guest{len(said)}{next(iter(said)).lower()}"
    town.teams.people[guest] = said
    shown = await town.ask_in_teams("7012345678", user=guest)
    assert "Guests cannot" in str(shown.texts)
    assert "7012" not in str(shown.texts)


async def test_a_person_whom_teams_names_in_another_way_is_the_same(town: Town) -> None:
    speaker = "speaker"
    await town.ask_in_teams("language fr", user=speaker)
    named = {"id": f"29:{speaker}", "name": "Speaker"}
    parts: dict[str, Any] = {"user": speaker, "from": named}
    shown = await town.ask_in_teams("7012345678", **parts)
    assert "Problème" in str(shown.texts)

"""A support agent's stories in Slack, from the slash command to the changed database."""

from __future__ import annotations

import pytest

from bot.domain.orders import OrderState
from tests.acceptance.cards import has_ended
from tests.acceptance.slack_talk import (
    labels,
    look_up,
    open_form,
    press,
    send_form,
    show_order,
    shown,
)
from tests.harness.people import Agent
from tests.harness.towns import LEAD, SECOND_LEAD, Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_an_agent_finds_a_typing_error_and_recreates_the_order(town: Town) -> None:
    order = town.take_problem()
    shown_first = str((await look_up(town, order.reference)).blocks)
    assert "Problem" in shown_first
    assert "3 of 6" in shown_first
    # The form comes by itself, over the card that shows what was found.
    view = await open_form(town, "It differs: a typing error")
    await town.slack.submit(view, {"reference": "60123A5678"})
    assert "letter" in view.errors["reference"]
    done = await send_form(town, view, reference="699 000 00 01")
    # The card of the answer may be drawn only now, behind the form that came over it.
    await until(lambda: "Done" in str(done.blocks))
    old, new = await town.order(order.reference), await town.order("6990000001")
    assert (old.state, new.state) == (OrderState.CANCELLED, OrderState.INVITATION_SENT)
    assert (old.replaced_by, new.replaces) == (new.id, old.id)


async def test_an_agent_orders_for_the_right_company(town: Town) -> None:
    order = town.take_problem()
    await look_up(town, order.reference)
    await press(town, "It is the same")
    view = await open_form(town, "Another company")
    found = await town.slack.suggest(view, "companies", "boulangerie du")
    assert (found.status, found.problems) == (200, ())
    (right,) = [one["value"] for one in found.body["options"] if "Dupont SRL" in str(one)]
    who = {"name": "Els Maes", "email": "els@example.be"}
    await town.slack.submit(view, {"company": right, "reference": "60123A5678", **who})
    assert set(view.errors) == {"reference"}
    done = await send_form(town, view, company=right, reference=order.reference, **who)
    await until(lambda: "was placed for Boulangerie Dupont SRL" in str(done.blocks))
    new = await town.order(order.reference)
    assert (new.replaces, new.state) == (order.id, OrderState.INVITATION_SENT)
    assert new.company.code == right
    assert (new.cardholder.name, new.cardholder.email) == ("Els Maes", "els@example.be")
    assert [entry.action for entry in await town.log(order)] == ["order_for"]


async def test_an_agent_updates_the_cardholder(town: Town) -> None:
    order = town.take_problem()
    await show_order(town, order.reference)
    assert "Who is to be invited?" in str((await press(town, "Update the cardholder")).blocks)
    view = await open_form(town, "Somebody else")
    await town.slack.submit(view, {"name": "Els Maes", "email": "els.example.be"})
    assert "@" in view.errors["email"]
    await send_form(town, view, name="Els Maes", email="els@example.be")
    after = await town.order(order.reference)
    assert (after.cardholder.name, after.cardholder.email) == ("Els Maes", "els@example.be")
    assert (after.state, after.revision) == (OrderState.INVITATION_SENT, order.revision + 1)


async def test_an_agent_resends_and_contacts_support(town: Town) -> None:
    order = town.take_problem()
    await show_order(town, order.reference)
    view = await open_form(town, "Resend the invitation")
    assert order.cardholder.name in str(view.content)
    assert "Done" in str((await send_form(town, view)).blocks)
    after = await town.order(order.reference)
    assert (after.state, after.revision) == (OrderState.INVITATION_SENT, order.revision + 1)
    view = await open_form(town, "Contact support")
    handed = await send_form(town, view, note="The bank did not say why.")
    assert "CASE-" in str(handed.blocks)
    assert "did not say why" in str(handed.blocks)
    actions = [entry.action for entry in await town.log(after)]
    assert actions == ["contact_support", "resend_invitation"]
    assert "Waiting for support" in str((await look_up(town, "problems")).blocks)


async def test_cancelling_asks_first_and_happens_once(town: Town) -> None:
    order = town.take_problem()
    card = await show_order(town, order.reference)
    button = next(b for b in card.buttons if b["text"]["text"] == "Cancel the order")
    assert "cancelled" in button["confirm"]["text"]["text"]
    town.slack.deliver_three_times()
    await town.slack.press(card, "Cancel the order")
    await until(lambda: has_ended(shown(town).blocks) and card.versions > 1)
    assert "cancelled" in str(shown(town).blocks)
    after = await town.order(order.reference)
    assert (after.state, after.revision) == (OrderState.CANCELLED, order.revision + 1)


async def test_only_a_lead_cancels_an_active_order(town: Town) -> None:
    assert "Cancel the order" not in labels(await look_up(town, "6512345678"))
    await look_up(town, "6512345678", LEAD)
    view = await open_form(town, "Cancel the order", LEAD)
    await town.slack.submit(view, {"typed_reference": "6512345678"})
    await until(lambda: "waits for a second person" in str(shown(town, LEAD).blocks))
    asked, order = shown(town, LEAD), await town.order("6512345678")
    # Requests of other stories may wait for the same two leads.
    second = Agent(town.slack, SECOND_LEAD)
    await until(lambda: f"{order.id}, revision" in "".join(second.cards()[-1:]))
    await press(town, "Approve", SECOND_LEAD)
    await until(lambda: "Done" in str(asked.blocks))
    assert (await town.order("6512345678")).state is OrderState.CANCELLED


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("7012345678", "Problem"),
        ("6312345678", "Invitation sent"),
        ("6412345678", "Invitation expired"),
        ("6612345678", "Cancelled"),
        ("CARO-1", "CARO-1"),
        ("6212345678", "2 results"),
        ("6099999999", "No CARO order"),
        ("60123456", "has 8"),
        ("60123A5678", "letter"),
    ],
)
async def test_whatever_is_typed_is_answered(town: Town, text: str, state: str) -> None:
    assert state in str((await look_up(town, text)).blocks)


async def test_a_company_is_found_by_its_name_code_and_number(town: Town) -> None:
    company = (await town.order("7012345678")).company
    for text in (company.name, company.code, company.enterprise_number):
        assert company.name in str((await look_up(town, text)).blocks)


async def test_problems_are_listed_paged_and_one_of_them_opened(town: Town) -> None:
    first = await look_up(town, "problems")
    second = await press(town, "Next")
    assert "9–16 of" in str(second.blocks)
    card = await press(town, first.buttons[0]["action_id"])
    assert "Show the order" in labels(card)
    assert "Contact support" in labels(card)


async def test_a_language_is_remembered(town: Town) -> None:
    speaker = "U00000077"
    await look_up(town, "language fr", speaker)
    assert "Problème" in str((await look_up(town, "7012345678", speaker)).blocks)


async def test_a_written_line_looks_up_as_well(town: Town) -> None:
    writer = "U00000078"
    await town.slack.write("7012345678", user=writer)
    await until(lambda: bool(town.slack.seen(writer)))
    assert "Contact support" in labels(shown(town, writer))


@pytest.mark.parametrize("said", [{"is_restricted": True}, {"deleted": True}, {"absent": True}])
async def test_a_guest_gets_no_order(town: Town, said: dict[str, bool]) -> None:
    guest = f"U000004{len(next(iter(said))):02}"
    town.slack.people[guest] = said
    answer = str((await look_up(town, "7012345678", guest)).blocks)
    assert "Guests cannot" in answer
    assert "7012" not in answer


async def test_another_workspace_gets_no_order(town: Town) -> None:
    outsider, town.slack.team = "U00000499", "T00000009"
    try:
        answer = str((await look_up(town, "7012345678", outsider)).blocks)
    finally:
        town.slack.team = "T00000001"
    assert "our own organisation only" in answer
    assert "7012" not in answer

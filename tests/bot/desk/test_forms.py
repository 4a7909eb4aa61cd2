"""Forms that somebody fills in while the order or its case goes on."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, AskAction, CloseForm, OpenCase, SubmitForm
from bot.cards.elements import Card
from bot.desk.replies import Place, Reply
from bot.domain.cases import Surface
from bot.domain.orders import Action, Change, OrderState
from bot.domain.people import Identity, Platform
from tests.bot.kit import ACCOUNTANT, AGENT, World, form, notices, words
from tests.fakes.messenger import FakeMessenger
from tests.fakes.orders import make_order

CARD = Place("card", "there")
OTHER = Place("other", "elsewhere")
TYPED = {"name": "Els Maes", "email": "els@example.be", "mobile": ""}
ASK = AskAction("CARO-1", 1, Action.UPDATE_CARDHOLDER, change=Change.PERSON)
RESEND = SubmitForm("CARO-1", 1, Action.RESEND_INVITATION)


async def show(world: World, who: Identity, call: object, place: Place = CARD) -> Reply:
    """Press something on a card, whose answer takes its place."""
    reply = await world.desk.handle(who, call, place)  # type: ignore[arg-type]
    await world.desk.settle(who, reply, place)
    await world.jobs.perform(reply.job)
    return reply


async def fill_in(world: World, case: str = "") -> SubmitForm:
    """Open the form of the cardholder on the accountant's card, and fill it in."""
    asked = await show(world, ACCOUNTANT, replace(ASK, case=case))
    submit = form(asked).submit.call
    assert isinstance(submit, SubmitForm)
    return replace(submit, values=TYPED)


def covered(world: World) -> list[str]:
    """Return what was brought to the card with the form."""
    return [repr(card) for place, card in world.shown.brought if place.card_key == "card"]


async def test_a_form_on_a_looked_up_order_is_not_covered_by_its_case(world: World) -> None:
    await show(world, ACCOUNTANT, OpenCase("CARO-1"))
    await fill_in(world)
    await show(world, AGENT, OpenCase("CARO-1"), OTHER)
    await show(world, AGENT, RESEND, OTHER)
    assert not covered(world)


async def test_a_card_is_left_before_its_form_is_out(world: World) -> None:
    opened = await show(world, ACCOUNTANT, OpenCase("CARO-1"))
    await world.desk.leave(CARD)
    await show(world, AGENT, AnswerStep(opened.case, "digits", "same"), OTHER)
    assert not covered(world)


async def test_what_was_typed_is_kept_where_the_order_has_moved(world: World) -> None:
    sent = await fill_in(world)
    await show(world, AGENT, RESEND, OTHER)
    reply = await show(world, ACCOUNTANT, sent)
    kept = form(reply)
    assert [entry.value for entry in kept.fields] == ["Els Maes", "els@example.be", ""]
    assert "al uitgevoerd door Codabox" in notices(reply)[0]
    assert "Uitnodiging verzonden" in notices(reply)[1]
    assert not kept.errors
    assert world.office.orders["CARO-1"].revision == 2
    again = kept.submit.call
    assert isinstance(again, SubmitForm)
    await show(world, ACCOUNTANT, replace(again, values=TYPED))
    assert world.office.orders["CARO-1"].cardholder.email == "els@example.be"


async def test_what_was_typed_is_kept_where_the_order_moved_elsewhere(world: World) -> None:
    sent = await fill_in(world)
    world.office.add(make_order(revision=2))
    kept = form(await show(world, ACCOUNTANT, sent))
    assert [entry.value for entry in kept.fields] == ["Els Maes", "els@example.be", ""]


async def test_a_slack_modal_keeps_what_was_typed_and_its_card_goes_on(world: World) -> None:
    await show(world, AGENT, OpenCase("CARO-1"))
    asked = await world.desk.handle(AGENT, ASK, CARD)
    submit = form(asked).submit.call
    assert isinstance(submit, SubmitForm)
    # A modal stands over the card: its place is not that of the form.
    await world.desk.settle(AGENT, asked, None)
    await show(world, ACCOUNTANT, RESEND, OTHER)
    assert "accounting office" in covered(world)[-1] or "Done" in covered(world)[-1]
    kept = await world.desk.handle(AGENT, replace(submit, values=TYPED), CARD)
    assert [entry.value for entry in form(kept).fields] == ["Els Maes", "els@example.be", ""]


async def test_a_form_for_what_is_not_possible_any_more_shows_the_present_state(
    world: World,
) -> None:
    sent = await fill_in(world)
    await show(world, AGENT, AskAction("CARO-1", 1, Action.CANCEL), OTHER)
    reply = await show(world, ACCOUNTANT, sent)
    assert isinstance(reply.content, Card)
    assert "Geannuleerd" in words(reply)


async def test_a_form_for_an_order_in_whose_place_another_came_is_not_sent_again(
    world: World,
) -> None:
    sent = await fill_in(world)
    recreate = SubmitForm("CARO-1", 1, Action.RECREATE, values={"reference": "6012345687"})
    await show(world, AGENT, recreate, OTHER)
    reply = await show(world, ACCOUNTANT, replace(sent, action=Action.RECREATE))
    assert isinstance(reply.content, Card)


async def test_a_form_that_is_sent_twice_is_done_once_and_shown_as_done(world: World) -> None:
    sent = await fill_in(world)
    await show(world, ACCOUNTANT, sent)
    again = await show(world, ACCOUNTANT, sent)
    assert isinstance(again.content, Card)
    assert world.office.orders["CARO-1"].revision == 2


async def test_a_form_that_arrives_empty_has_nothing_to_be_kept(world: World) -> None:
    sent = await fill_in(world)
    await show(world, AGENT, RESEND, OTHER)
    reply = await show(world, ACCOUNTANT, replace(sent, values=dict.fromkeys(TYPED, "")))
    assert isinstance(reply.content, Card)


async def test_a_card_number_is_not_kept(world: World) -> None:
    sent = await fill_in(world)
    await show(world, AGENT, RESEND, OTHER)
    secret = {**TYPED, "mobile": "4111 1111 1111 1111"}
    reply = await show(world, ACCOUNTANT, replace(sent, values=secret))
    assert "4111" not in words(reply)
    assert "els@example.be" in words(reply)


async def test_a_form_of_an_order_that_went_to_another_office_shows_nothing_of_it(
    world: World,
) -> None:
    sent = await fill_in(world)
    order = world.office.orders["CARO-1"]
    office = replace(order.company.office, code="OFF002")
    moved = replace(order, revision=2, company=replace(order.company, office=office))
    world.office.add(moved)
    for call in (sent, CloseForm("CARO-1", 1, Action.UPDATE_CARDHOLDER)):
        reply = await world.desk.handle(ACCOUNTANT, call, CARD)
        assert isinstance(reply.content, Card)
        assert "Dupont" not in words(reply)


@pytest.mark.parametrize("from_case", [True, False])
async def test_closing_a_form_shows_where_it_was_opened(world: World, from_case: bool) -> None:
    opened = await show(world, ACCOUNTANT, OpenCase("CARO-1"))
    asked = await show(world, ACCOUNTANT, replace(ASK, case=opened.case if from_case else ""))
    closed = await show(world, ACCOUNTANT, form(asked).close.call)
    assert "3 van 6" in words(closed)
    assert closed.case == opened.case
    await show(world, AGENT, AnswerStep(opened.case, "digits", "same"), OTHER)
    assert len(covered(world)) == 1, "it follows again"


async def test_closing_a_form_tells_of_a_step_that_was_taken_meanwhile(world: World) -> None:
    opened = await show(world, ACCOUNTANT, OpenCase("CARO-1"))
    asked = await show(world, ACCOUNTANT, replace(ASK, case=opened.case))
    await show(world, AGENT, AnswerStep(opened.case, "digits", "same"), OTHER)
    closed = await show(world, ACCOUNTANT, form(asked).close.call)
    assert "Er is iets veranderd" in notices(closed)[0]


@pytest.mark.parametrize("from_case", [True, False])
async def test_closing_a_form_tells_of_an_action_that_was_done_meanwhile(
    world: World, from_case: bool
) -> None:
    opened = await show(world, ACCOUNTANT, OpenCase("CARO-1"))
    asked = await show(world, ACCOUNTANT, replace(ASK, case=opened.case if from_case else ""))
    await show(world, AGENT, RESEND, OTHER)
    closed = await show(world, ACCOUNTANT, form(asked).close.call)
    assert "al uitgevoerd door Codabox" in notices(closed)[0]
    assert closed.case == opened.case


async def test_closing_a_form_of_an_older_release_opens_the_case(world: World) -> None:
    opened = await show(world, ACCOUNTANT, OpenCase("CARO-1"))
    closed = await show(
        world, ACCOUNTANT, CloseForm("CARO-1", 1, Action.RECREATE, case=opened.case)
    )
    assert not notices(closed)


async def test_who_asked_for_an_action_hears_of_its_end_although_a_form_stands_there(
    world: World,
) -> None:
    """A form that nobody ever closes keeps nobody from the end of what they asked for."""
    reply = await world.desk.handle(ACCOUNTANT, RESEND, CARD)
    await world.desk.settle(ACCOUNTANT, reply, CARD)
    # From an old card of the same message, before the action has ended.
    await world.desk.leave(CARD)
    await world.jobs.perform(reply.job)
    assert not covered(world)
    assert ["Klaar" in repr(card) for _place, card in world.shown.brought] == [True]


class Slow(FakeMessenger):
    """A platform that takes a card, and answers only when a test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.began, self.may_end = asyncio.Event(), asyncio.Event()

    async def update(self, surface: Surface, card: Card) -> None:
        self.began.set()
        await self.may_end.wait()
        await super().update(surface, card)


async def test_a_form_waits_for_what_is_just_being_told_to_its_card(world: World) -> None:
    teams = Slow()
    world.desk.add_messenger(Platform.TEAMS, teams)
    opened = await show(world, ACCOUNTANT, OpenCase("CARO-1"))
    step = await world.desk.handle(AGENT, AnswerStep(opened.case, "digits", "same"), OTHER)
    telling = asyncio.ensure_future(world.desk.settle(AGENT, step, OTHER))
    await teams.began.wait()
    leaving = asyncio.ensure_future(world.desk.leave(CARD))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert not leaving.done()
    teams.may_end.set()
    await asyncio.gather(telling, leaving)
    assert len(teams.brought) == 1


async def test_a_form_that_closes_an_active_order_is_not_kept_for_another_state(
    world: World,
) -> None:
    world.office.add(make_order(state=OrderState.ACTIVE))
    values = {"typed_reference": "6012345678"}
    sent = SubmitForm("CARO-1", 1, Action.CANCEL, values=values)
    world.office.add(make_order(state=OrderState.PROBLEM, revision=2))
    reply = await world.desk.handle(ACCOUNTANT, sent, CARD)
    assert isinstance(reply.content, Card)


async def test_a_form_that_tells_of_a_step_is_not_covered_and_the_step_is_told(
    world: World,
) -> None:
    opened = await show(world, ACCOUNTANT, OpenCase("CARO-1"))
    await show(world, AGENT, OpenCase("CARO-1"), OTHER)
    step = await world.desk.handle(ACCOUNTANT, AnswerStep(opened.case, "digits", "same"), CARD)
    asked = await world.desk.handle(ACCOUNTANT, ASK, CARD)
    await world.desk.settle(ACCOUNTANT, replace(step, content=asked.content), CARD)
    assert [surface.card_key for surface, _card in world.shown.brought] == ["other"]
    assert "card" not in world.surfaces.shown

"""Answers: a walk is looked at before it is begun, and an end opens its form at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.cards.calls import (
    AnswerFirst,
    AnswerStep,
    AskAction,
    Call,
    FirstFindings,
    GoBack,
    LookUp,
    OpenCase,
    OverruleFirst,
    ShowOrder,
    ShowWalk,
    SubmitForm,
)
from bot.cards.elements import Card, Form
from bot.desk.replies import Place, Reply
from bot.domain.orders import Action, ClientReference, Order, OrderState
from bot.errors import BackOfficeUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, STRANGER, World, calls, card, form, notices, words
from tests.fakes.orders import make_order

TYPO = AnswerFirst("CARO-1", 1, "digits", "typo")
SAME = AnswerFirst("CARO-1", 1, "digits", "same")


async def test_a_look_up_shows_the_first_question_and_keeps_nothing(world: World) -> None:
    world.office.failing["same_reference"] = BackOfficeUnavailable("not needed yet")
    shown = await world.call(LookUp("6012345678"))
    assert calls(shown, AnswerFirst)[:2] == [SAME, TYPO]
    assert "Problem since" in words(shown)
    assert "✓ Checked by the desk: company" in words(shown)
    # The place follows the order until a case is begun for it.
    assert (world.cases.cases, shown.case) == ({}, "order:CARO-1")
    assert calls(shown, ShowOrder) == [ShowOrder("CARO-1")]


@pytest.mark.parametrize("state", [OrderState.ACTIVE, OrderState.CANCELLED])
async def test_a_look_up_of_what_needs_no_walk_shows_the_order(
    world: World, state: OrderState
) -> None:
    world.office.add(make_order(state=state))
    assert "Client reference" in words(await world.call(LookUp("6012345678")))


@pytest.mark.parametrize(
    ("changes", "title", "why"),
    [
        ({"bank": "ING"}, "bank not supported", "ING"),
        ({"reference": ClientReference("501234567")}, "has to be corrected", "begins with 6 or 7"),
    ],
)
async def test_a_look_up_shows_an_end_at_once_with_its_reason(
    world: World, changes: dict[str, Any], title: str, why: str
) -> None:
    world.office.add(make_order(**changes))
    shown = await world.call(ShowWalk("CARO-1"))
    assert title in words(shown)
    assert why in words(shown)
    assert world.cases.cases == {}
    assert isinstance(shown.content, Card)


async def test_the_first_answer_begins_the_case(world: World) -> None:
    answered = await world.call(SAME)
    (case,) = world.cases.cases.values()
    assert (answered.case, case.at, answered.changed) == (case.id, "company", True)
    assert calls(answered, GoBack)


async def test_a_look_up_of_a_case_shows_where_it_stands(world: World) -> None:
    case = (await world.call(SAME)).case
    shown = await world.call(LookUp("6012345678"), ACCOUNTANT)
    assert shown.case == case
    assert AnswerStep(case, "company", "yes") in calls(shown, AnswerStep)


async def test_a_first_answer_that_comes_second_shows_where_the_case_stands(world: World) -> None:
    case = (await world.call(SAME)).case
    late = await world.call(TYPO, ACCOUNTANT)
    assert (late.case, world.cases.cases[case].at) == (case, "company")
    assert notices(late)


@pytest.mark.parametrize("call", [TYPO, SAME])
async def test_an_answer_that_is_sent_twice_comes_to_the_same_once_more(
    world: World, call: AnswerFirst
) -> None:
    first = await world.call(call, ACCOUNTANT)
    assert (await world.call(call, ACCOUNTANT)).content == first.content
    again = await world.call(AnswerStep(first.case, call.step, call.choice), ACCOUNTANT)
    assert again.content == first.content
    assert world.cases.cases[first.case].revision == first.revision


async def test_two_deliveries_of_an_answer_at_once_come_to_the_same(world: World) -> None:
    pressed = (world.call(TYPO, ACCOUNTANT) for _ in range(3))
    first, *others = await asyncio.gather(*pressed)
    assert all(other.content == first.content for other in others)


async def test_a_second_press_opens_no_second_form_over_its_card_in_slack(world: World) -> None:
    assert (await world.call(TYPO)).form
    again = await world.call(TYPO)
    assert again.form is None
    assert "moved on" not in words(again)


async def test_an_answer_that_another_has_gone_on_from_is_not_repeated(world: World) -> None:
    case = (await world.call(SAME, ACCOUNTANT)).case
    await world.call(AnswerStep(case, "company", "yes"))
    assert notices(await world.call(SAME, ACCOUNTANT))
    assert world.cases.cases[case].at == "cardholder"


async def test_a_first_answer_to_an_order_that_has_moved_shows_it_as_it_is(world: World) -> None:
    world.office.add(make_order(revision=2, bank="ING"))
    late = await world.call(TYPO)
    assert "moved on" in words(late)
    assert "bank not supported" in words(late)
    assert world.cases.cases == {}


@pytest.mark.parametrize("call", [SAME, ShowWalk("CARO-1"), OverruleFirst("CARO-1", 1, "bank")])
async def test_the_walk_of_another_office_is_as_if_absent(world: World, call: Call) -> None:
    assert "Dupont" not in words(await world.call(call, STRANGER))
    assert world.cases.cases == {}


async def test_an_agent_overrules_what_a_look_up_shows(world: World) -> None:
    world.office.add(make_order(bank="ING"))
    shown = await world.call(LookUp("6012345678"))
    overrule = OverruleFirst("CARO-1", 1, "bank")
    (look,) = calls(shown, FirstFindings)
    found = await world.call(look)
    assert "ING does not support CARO" in words(found)
    assert overrule in calls(found, OverruleFirst)
    assert calls(found, ShowWalk) == [ShowWalk("CARO-1")]
    assert not calls(await world.call(look, ACCOUNTANT), OverruleFirst)
    assert world.cases.cases == {}
    assert len(calls(await world.call(overrule), AnswerStep)) == 2


async def test_nobody_overrules_over_what_another_has_answered(world: World) -> None:
    case = (await world.call(SAME)).case
    await world.call(OverruleFirst("CARO-1", 1, "bank"))
    assert world.cases.cases[case].at == "company"


async def test_an_office_cannot_overrule_by_a_first_call(world: World) -> None:
    await world.call(OverruleFirst("CARO-1", 1, "bank"), ACCOUNTANT)
    assert {case.at for case in world.cases.cases.values()} <= {"digits"}


async def test_what_is_in_problem_again_shows_its_next_walk(world: World) -> None:
    await world.call(AskAction("CARO-1", 1, Action.RESEND_INVITATION))
    (case,) = world.cases.cases.values()
    work = replace(case.work, news="news-problem") if case.work else None
    world.cases.cases[case.id] = replace(case, order_revision=3, work=work)
    world.office.add(make_order(revision=3))
    shown = await world.call(LookUp("6012345678"))
    assert "in Problem again" in words(shown)
    again = await world.call(replace(TYPO, revision=3))
    assert (again.case, world.cases.cases[case.id].at) == (case.id, "wrong_reference")


async def test_an_end_opens_the_form_of_its_action_over_the_card_in_slack(world: World) -> None:
    reply = await world.call(TYPO, AGENT)
    assert "has to be corrected" in words(reply)
    assert reply.form
    submit = reply.form.submit.call
    assert isinstance(submit, SubmitForm)
    assert (submit.action, submit.case) == (Action.RECREATE, reply.case)


async def test_elsewhere_the_form_stands_in_the_place_of_the_card(world: World) -> None:
    reply = await world.call(TYPO, ACCOUNTANT)
    assert "verbeterd" in repr(form(reply).elements[0])
    assert (reply.form, reply.changed) == (None, True)
    closed = await world.call(form(reply).close.call, ACCOUNTANT)
    assert isinstance(closed.content, Card)
    assert closed.case == reply.case


async def test_news_do_not_cover_a_form_that_an_end_has_opened(world: World) -> None:
    agents, offices = Place("agents", "a"), Place("offices", "o")
    opened = await world.desk.handle(AGENT, OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, agents)
    seen = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"))
    await world.desk.settle(ACCOUNTANT, seen, offices)
    answer = AnswerStep(opened.case, "digits", "typo")
    reply = await world.desk.handle(ACCOUNTANT, answer, offices)
    await world.desk.settle(ACCOUNTANT, reply, offices)
    told = [place.card_key for place, _card in world.shown.brought]
    assert told == ["agents"]
    await world.call(GoBack(opened.case, 2))
    assert [place.card_key for place, _card in world.shown.brought].count("offices") == 0


async def _walk(world: World, *answers: tuple[str, str]) -> Reply:
    reply = await world.call(OpenCase("CARO-1"))
    for step, choice in answers:
        reply = await world.call(AnswerStep(reply.case, step, choice))
    return reply


@pytest.mark.parametrize(
    ("answers", "is_opened"),
    [
        ([("digits", "no_statement")], False),
        ([("digits", "same"), ("company", "private")], False),
        ([("digits", "same"), ("company", "yes"), ("cardholder", "no")], True),
    ],
    ids=["wait", "impossible", "action"],
)
async def test_only_an_end_that_repairs_something_opens_a_form(
    world: World, answers: list[tuple[str, str]], is_opened: bool
) -> None:
    reply = await _walk(world, *answers)
    assert isinstance(card(reply), Card)
    assert isinstance(reply.form, Form) is is_opened


async def test_resending_is_confirmed_by_a_form_without_fields(world: World) -> None:
    world.office.add(make_order(state=OrderState.INVITATION_SENT))
    reply = await _walk(world, ("mail", "not_found"))
    assert reply.form
    assert reply.form.fields == ()
    assert "a•••@example.be" in repr(reply.form.elements)
    assert "spam" in repr(reply.form.elements[0])
    done = await world.call(reply.form.submit.call)
    assert "sent again" in words(done) or done.job
    assert _revision(world) == 2


def _revision(world: World) -> int:
    order: Order = world.office.orders["CARO-1"]
    return order.revision

"""The statement at the desk: one form answers several questions, and leads to what repairs."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.cards.calls import (
    AnswerFirst,
    AskStatement,
    LookUp,
    ShowWalk,
    SubmitForm,
    SubmitStatement,
)
from bot.desk.replies import Reply
from bot.domain.orders import Action, OrderState
from tests.bot.kit import ACCOUNTANT, AGENT, STRANGER, World, calls, form, notices, words
from tests.fakes.orders import make_order

ASK = AskStatement("CARO-1", 1, "digits")
RIGHT = {
    "reference": "6012345678",
    "bank": "BELFIUS",
    "answer_company": "yes",
    "answer_cardholder": "yes",
}


async def send(world: World, **typed: str) -> Reply:
    return await world.call(SubmitStatement("CARO-1", 1, "digits", RIGHT | typed), AGENT)


def at(world: World) -> str:
    (case,) = world.cases.cases.values()
    return case.at


async def test_a_look_up_leads_with_the_statement_and_its_form_begins_nothing(world: World) -> None:
    shown = await world.call(LookUp("6012345678"))
    assert calls(shown, AskStatement) == [ASK]
    asked = form(await world.call(ASK))
    assert asked.submit.call == SubmitStatement("CARO-1", 1, "digits")
    assert world.cases.cases == {}


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ({"reference": "6012345687"}, "wrong_reference"),
        ({"bank": "KBC"}, "wrong_bank"),
        ({"answer_company": "no"}, "wrong_company"),
        ({"answer_company": "private"}, "private_statement"),
        ({"answer_cardholder": "no"}, "other_cardholder"),
        ({"reference": "6012345687", "answer_company": "no"}, "wrong_reference"),
        ({}, "card"),
    ],
)
async def test_one_form_leads_straight_to_what_is_wrong(
    world: World, typed: dict[str, str], end: str
) -> None:
    reply = await send(world, **typed)
    assert at(world) == end
    assert reply.changed


async def test_the_reference_that_was_typed_stands_in_the_form_of_the_new_order(
    world: World,
) -> None:
    reply = await send(world, reference="601 234 56 87")
    assert reply.form
    submit = reply.form.submit.call
    assert isinstance(submit, SubmitForm)
    assert submit.action is Action.RECREATE
    values = {field.id: field.value for field in reply.form.fields}
    assert values["reference"] == "6012345687"
    await world.call(replace(submit, values=values))
    assert world.office.orders["CARO-2"].reference == "6012345687"
    assert world.office.orders["CARO-1"].state is OrderState.CANCELLED


async def test_of_what_was_typed_only_the_answers_are_kept(world: World) -> None:
    await send(world, reference="6012345687", bank="KBC")
    (case,) = world.cases.cases.values()
    assert "6012345687" not in repr(case)
    assert "KBC" not in repr(case)
    assert world.forms.kept == {}


async def test_what_is_wrong_is_told_and_nothing_is_begun(world: World) -> None:
    wrong = await send(world, reference="601", answer_company="")
    assert set(form(wrong).errors) == {"reference", "answer_company"}
    assert world.cases.cases == {}


async def test_a_company_that_the_desk_itself_finds_comes_first(world: World) -> None:
    other = replace(make_order().company, code="MAES001", name="Bakkerij Maes")
    world.office.add(make_order(id="CARO-2", company=other, state=OrderState.ACTIVE))
    await send(world, answer_cardholder="no")
    assert at(world) == "wrong_company"


async def test_a_statement_that_comes_late_shows_where_the_case_stands(world: World) -> None:
    await world.call(AnswerFirst("CARO-1", 1, "digits", "same"), ACCOUNTANT)
    for late in (await world.call(ASK), await send(world, reference="6012345687")):
        assert notices(late)
        assert at(world) == "company"


@pytest.mark.parametrize(
    ("typed", "end"), [({"answer_cardholder": "no"}, "other_cardholder"), ({}, "card")]
)
async def test_a_statement_goes_on_where_somebody_has_answered_the_same_meanwhile(
    world: World, typed: dict[str, str], end: str
) -> None:
    await world.call(AnswerFirst("CARO-1", 1, "digits", "same"), ACCOUNTANT)
    late = await send(world, **typed)
    assert (notices(late), at(world)) == (notices(await world.call(ShowWalk("CARO-1"))), end)
    assert bool(late.form) == (end == "other_cardholder")


async def test_a_statement_that_is_sent_twice_leads_to_the_same_form(world: World) -> None:
    first = await send(world, reference="6012345687")
    again = await send(world, reference="6012345687")
    assert first.form
    assert (again.form, again.content) == (first.form, first.content)
    (case,) = world.cases.cases.values()
    assert case.revision == first.revision


async def test_two_statements_at_once_are_answered_once(world: World) -> None:
    first, second = await asyncio.gather(send(world), send(world))
    assert (first.content, at(world)) == (second.content, "card")


async def test_nobody_goes_on_by_a_statement_in_what_is_done(world: World) -> None:
    opened = await send(world, reference="6012345687")
    assert opened.form
    submit = opened.form.submit.call
    assert isinstance(submit, SubmitForm)
    values = {field.id: field.value for field in opened.form.fields}
    await world.desk.handle(AGENT, replace(submit, values=values))
    late = await send(world, reference="6012345687")
    assert late.form is None
    assert "moved on" in words(late)


async def test_a_statement_of_an_order_that_has_moved_answers_nothing(world: World) -> None:
    world.office.add(make_order(revision=2))
    assert notices(await send(world))
    assert world.cases.cases == {}


@pytest.mark.parametrize("step", ["company", "bank", "nothing", ""])
async def test_only_the_first_question_has_the_form(world: World, step: str) -> None:
    assert notices(await world.call(AskStatement("CARO-1", 1, step)))
    assert notices(await world.call(SubmitStatement("CARO-1", 1, step, RIGHT)))
    assert world.cases.cases == {}


async def test_the_statement_of_another_office_is_as_if_absent(world: World) -> None:
    for call in (ASK, SubmitStatement("CARO-1", 1, "digits", RIGHT)):
        assert "Dupont" not in words(await world.call(call, STRANGER))
    assert world.cases.cases == {}

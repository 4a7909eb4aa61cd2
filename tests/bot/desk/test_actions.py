"""Repairing an order: forms, confirmations, refusals, and every action once."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.cards.calls import (
    AnswerStep,
    AskAction,
    ListProblems,
    OpenCase,
    ShowOrder,
    SignalJob,
    SubmitForm,
)
from bot.domain.actions import Result
from bot.domain.orders import (
    Action,
    Change,
    ClientReference,
    OrderState,
)
from bot.errors import BackOfficeUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, actions, buttons, calls, form, words
from tests.fakes.orders import make_order
from tests.harness.plain import as_read


async def test_a_typing_error_leads_to_recreate(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    ended = await world.call(AnswerStep(opened.case, "digits", "typo"))
    assert actions(ended)[0] is Action.RECREATE
    ask = calls(ended, AskAction)[0]
    filled = form(await world.call(ask))
    assert [entry.id for entry in filled.fields] == ["reference"]
    submit = filled.submit.call
    assert isinstance(submit, SubmitForm)
    done = await world.call(replace(submit, values={"reference": "6012345687", "bank": "BELFIUS"}))
    assert done.changed
    assert done.case == opened.case
    old, new = world.office.orders["CARO-1"], world.office.orders["CARO-2"]
    assert (old.state, new.state) == (OrderState.CANCELLED, OrderState.INVITATION_SENT)
    assert new.reference == "6012345687"
    line = world.log.lines[-1]
    assert (line.action, line.result, line.case) == ("recreate", Result.DONE, opened.case)
    assert "digits=typo" in line.evidence


async def test_the_same_wrong_reference_is_refused_at_its_field(world: World) -> None:
    reply = await world.call(
        SubmitForm("CARO-1", 1, Action.RECREATE, "", {"reference": "6012345678"})
    )
    assert set(form(reply).errors) == {"reference"}
    assert world.office.orders["CARO-1"].revision == 1


async def test_an_open_order_for_the_new_reference_refuses_before_anything_is_cancelled(
    world: World,
) -> None:
    world.office.add(make_order(id="CARO-2", reference=ClientReference("6012345687")))
    reply = await world.call(
        SubmitForm("CARO-1", 1, Action.RECREATE, "", {"reference": "6012345687"})
    )
    assert "CARO-2" in as_read(form(reply).errors["reference"])
    assert world.office.orders["CARO-1"].state is OrderState.PROBLEM


async def test_errors_stand_at_their_fields_and_nothing_typed_is_lost(world: World) -> None:
    values = {"email": "anna.example.be", "mobile": "+32 460 00 12 13"}
    reply = await world.call(SubmitForm("CARO-1", 1, Action.UPDATE_CARDHOLDER, "", values))
    filled = form(reply)
    assert "@" in filled.errors["email"]
    assert "name" in filled.errors
    assert [entry.value for entry in filled.fields] == [
        "",
        "anna.example.be",
        "+32 460 00 12 13",
    ]


async def test_a_field_left_out_on_the_way_is_asked_again_with_what_stood_there(
    world: World,
) -> None:
    left_out = {"name": "Ben Maes", "email": "ben.example.be"}
    sent = SubmitForm(
        "CARO-1", 1, Action.UPDATE_CARDHOLDER, "", {"mobile": "0470 12 34 12"}, left_out
    )
    reply = await world.call(sent)
    filled = form(reply)
    assert filled.errors.keys() == {"name", "email"}
    assert [entry.value for entry in filled.fields] == [*left_out.values(), "0470 12 34 12"]
    assert world.office.orders["CARO-1"] == make_order()


async def test_a_card_number_in_a_field_is_refused_and_not_sent_back(world: World) -> None:
    values = {"name": "Ben Maes", "email": "a@example.be", "mobile": "4111 1111 1111 1111"}
    reply = await world.call(SubmitForm("CARO-1", 1, Action.UPDATE_CARDHOLDER, "", values))
    assert set(form(reply).errors) == {"mobile"}
    assert "4111" not in words(reply)


async def test_a_bank_that_asks_for_the_iban_has_that_field(world: World) -> None:
    world.office.add(make_order(bank="KBC"))
    ask = AskAction("CARO-1", 1, Action.UPDATE_CARDHOLDER, change=Change.PERSON)
    reply = await world.call(ask)
    assert [entry.id for entry in form(reply).fields] == ["name", "email", "iban"]


async def test_who_holds_the_card_is_asked_where_nobody_has_said_so(world: World) -> None:
    asked = await world.call(AskAction("CARO-1", 1, Action.UPDATE_CARDHOLDER))
    changes = [call.change for call in calls(asked, AskAction) if isinstance(call, AskAction)]
    assert changes == [Change.CONTACT, Change.PERSON]


async def test_an_answer_is_known_to_the_form_that_it_leads_to(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    await world.call(AnswerStep(opened.case, "digits", "same"))
    await world.call(AnswerStep(opened.case, "company", "yes"))
    ended = await world.call(AnswerStep(opened.case, "cardholder", "no"))
    filled = form(await world.call(calls(ended, AskAction)[0]))
    assert [entry.id for entry in filled.fields] == ["name", "email", "mobile"]
    submit = filled.submit.call
    assert isinstance(submit, SubmitForm)
    wrong = await world.call(replace(submit, values={"email": "els@example.be"}))
    assert form(wrong).errors.keys() == {"name"}
    values = {"name": "Els Maes", "email": "els@example.be"}
    done = await world.call(replace(submit, values=values))
    assert "Els Maes has been invited at e•••@example.be" in words(done)
    holder = world.office.orders["CARO-1"].cardholder
    assert (holder.name, holder.email, holder.mobile) == ("Els Maes", "els@example.be", "")


async def test_resending_is_confirmed_and_tells_to_whom_it_went(world: World) -> None:
    ask = AskAction("CARO-1", 1, Action.RESEND_INVITATION)
    asked = form(await world.desk.handle(AGENT, ask))
    assert world.office.orders["CARO-1"].revision == 1
    done = await world.call(asked.submit.call)
    assert "sent again to Anna Peeters, a•••@example.be" in words(done)
    assert world.office.orders["CARO-1"].revision == 2


async def test_cancel_is_confirmed_and_says_what_happens(world: World) -> None:
    reply = await world.call(ShowOrder("CARO-1"))
    button = next(
        b
        for b in buttons(reply.content)
        if isinstance(b.call, AskAction) and b.call.action is Action.CANCEL
    )
    assert button.confirm
    assert "cancelled" in button.confirm.text


async def test_the_second_press_changes_nothing_and_is_told_who_and_when(world: World) -> None:
    press = AskAction("CARO-1", 1, Action.CANCEL)
    await world.call(press)
    second = await world.call(press, LEAD)
    assert "Ann Agent" in words(second)
    assert "2 March 2026 at 10:30" in words(second)
    office = await world.call(press, ACCOUNTANT)
    assert "Ann Agent" not in words(office)
    assert world.office.orders["CARO-1"].revision == 2


async def test_two_presses_at_once_change_the_order_once(world: World) -> None:
    press = SubmitForm("CARO-1", 1, Action.RESEND_INVITATION)
    await asyncio.gather(*(world.call(press) for _ in range(20)))
    assert world.office.orders["CARO-1"].revision == 2
    assert [line.result for line in world.log.lines].count(Result.DONE) == 1


async def test_only_a_lead_cancels_an_active_order_and_types_its_reference(world: World) -> None:
    world.rules.book = replace(world.rules.book, gates=frozenset())
    world.office.add(make_order(state=OrderState.ACTIVE))
    refused = await world.call(AskAction("CARO-1", 1, Action.CANCEL))
    assert "lead" in words(refused)
    asked = form(await world.call(AskAction("CARO-1", 1, Action.CANCEL), LEAD))
    submit = asked.submit.call
    assert isinstance(submit, SubmitForm)
    wrong = await world.call(replace(submit, values={"typed_reference": "6012345679"}), LEAD)
    assert set(form(wrong).errors) == {"typed_reference"}
    await world.call(replace(submit, values={"typed_reference": "601 234 56 78"}), LEAD)
    assert world.office.orders["CARO-1"].state is OrderState.CANCELLED


async def test_contact_support_hands_over_everything_and_lists_it_first(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    await world.call(AnswerStep(opened.case, "digits", "same"), ACCOUNTANT)
    press = AskAction("CARO-1", 1, Action.CONTACT_SUPPORT, opened.case)
    handed = await world.call(press, ACCOUNTANT)
    assert opened.case in words(handed)
    again = await world.call(press, ACCOUNTANT)
    assert len([line for line in world.log.lines if line.result == Result.DONE]) == 1
    assert opened.case in words(again)
    assert "Waiting for support" in words(await world.call(ListProblems()))
    assert "It is the same" in words(await world.call(OpenCase("CARO-1")))


async def test_an_order_without_a_flow_can_be_handed_over_too(world: World) -> None:
    world.office.add(make_order(state=OrderState.ACTIVE))
    reply = await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT))
    assert reply.case
    assert "CASE-1" in words(reply)


async def test_half_done_recreation_is_said_and_can_be_finished(world: World) -> None:
    world.office.failing["create_order"] = BackOfficeUnavailable("down")
    press = SubmitForm("CARO-1", 1, Action.RECREATE, "", {"reference": "6012345687"})
    half = await world.call(press)
    assert "Half done" in words(half)
    assert actions(half) == []
    world.office.failing.clear()
    finish = next(call for call in calls(half, SignalJob))
    await world.call(finish)
    assert world.office.orders["CARO-2"].reference == "6012345687"


MAES = replace(make_order().company, code="MAES001", name="Bakkerij Maes")


async def test_the_wrong_company_leads_to_an_order_for_the_right_one(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    asked = await world.call(AnswerStep(opened.case, "digits", "same"))
    ended = await world.call(AnswerStep(asked.case, "company", "no"))
    assert actions(ended) == [Action.ORDER_FOR, Action.CANCEL, Action.CONTACT_SUPPORT]
    filled = form(await world.call(calls(ended, AskAction)[0]))
    assert {entry.id: entry.value for entry in filled.fields} == {
        "company": "",
        "reference": "6012345678",
        "bank": "BELFIUS",
        "name": "",
        "email": "",
        "mobile": "",
    }
    company = filled.fields[0]
    assert company.search == "companies"
    assert [option.label for option in company.options] == ["Bakkerij Maes (MAES001)"]
    submit = filled.submit.call
    assert isinstance(submit, SubmitForm)
    typed = {"company": "MAES001", "reference": "6012345678", "bank": "BELFIUS"}
    who = {"name": "Els Maes", "email": "els@example.be"}
    done = await world.call(replace(submit, values=typed | who))
    assert "placed for Bakkerij Maes" in words(done)
    line = world.log.lines[-1]
    assert (line.action, line.case) == ("order_for", opened.case)
    assert "company=no" in line.evidence


async def test_a_company_that_cannot_have_caro_is_told_at_its_field_and_stays_chosen(
    world: World,
) -> None:
    world.office.companies += [MAES, replace(MAES, code="SMIT001", name="Smits", archived=True)]
    typed = {"reference": "6012345678", "name": "Els Maes", "email": "els@example.be"}
    for company, error in (
        ("SMIT001", "archived in MyCodaBox"),
        ("DUPO012", "This is the pair that was refused"),
        ("NOBODY", "Choose the company from the list"),
        ("", "Choose the company that stands on the statement"),
    ):
        call = SubmitForm("CARO-1", 1, Action.ORDER_FOR, "", {**typed, "company": company})
        filled = form(await world.call(call))
        assert error in filled.errors["company"], company
        assert filled.fields[0].value == company
        assert filled.fields[3].value == "Els Maes"
    assert {"SMIT001", "MAES001"} >= {one.value for one in filled.fields[0].options}
    assert world.office.orders["CARO-1"].revision == 1


async def test_another_bank_asks_for_what_it_needs_before_anything_is_done(world: World) -> None:
    typed = {"company": "MAES001", "reference": "6012345678", "bank": "KBC"}
    who = {"name": "Els Maes", "email": "els@example.be", "mobile": "0470 00 00 00"}
    call = SubmitForm("CARO-1", 1, Action.ORDER_FOR, "", typed | who)
    filled = form(await world.call(call))
    assert set(filled.errors) == {"iban"}
    assert [entry.id for entry in filled.fields][-1] == "iban"
    assert filled.fields[0].options[0].value == "MAES001"


async def test_an_accountant_never_reaches_a_company_of_another_office(world: World) -> None:
    foreign = replace(MAES, code="VERH001", office=replace(MAES.office, code="OFF002"))
    world.office.companies.append(foreign)
    typed = {"reference": "6012345678", "name": "Els Maes", "email": "els@example.be"}
    told = [
        form(
            await world.call(
                SubmitForm("CARO-1", 1, Action.ORDER_FOR, "", {**typed, "company": code}), who
            )
        ).errors["company"]
        for who in (ACCOUNTANT, LEAD)
        for code in ("VERH001", "NOBODY")
    ]
    assert told[0] == told[1]
    assert told[2] == told[3]

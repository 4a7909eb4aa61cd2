"""Notes for support: read with the hand-over, sealed, and gone with the case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import AskAction, GoBack, LookUp, ShowWalk, SubmitForm
from bot.domain.cases import CaseStatus
from bot.domain.orders import Action
from bot.domain.people import Identity
from tests.bot.kit import ACCOUNTANT, LEAD, STRANGER, World, form, words
from tests.fakes.orders import make_order

ASK = AskAction("CARO-1", 1, Action.CONTACT_SUPPORT)
NOTE = "The bank said: not accepted,\nat ten past nine."
SEND = SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT, values={"note": NOTE})


async def test_support_is_asked_with_room_for_a_note(world: World) -> None:
    (field,) = form(await world.desk.handle(ACCOUNTANT, ASK)).fields
    assert (field.id, field.required, field.is_long) == ("note", False, True)


async def test_a_note_is_read_by_support_and_its_office_alone(world: World) -> None:
    await world.call(SEND, ACCOUNTANT)
    for reader in (LEAD, ACCOUNTANT):
        assert "not accepted" in words(await world.call(LookUp("6012345678"), reader))
    assert "not accepted" not in words(await world.call(LookUp("6012345678"), STRANGER))
    assert "not accepted" not in repr(world.cases.cases) + repr(world.log.lines)


@pytest.mark.parametrize("writer", [ACCOUNTANT, LEAD])
async def test_a_note_does_not_follow_its_order_to_another_office(
    world: World, writer: Identity
) -> None:
    await world.call(SEND, writer)
    order = world.office.orders["CARO-1"]
    office = replace(order.company.office, code="OFF002")
    world.office.add(replace(order, company=replace(order.company, office=office)))
    for read in (LookUp("6012345678"), ShowWalk("CARO-1")):
        shown = words(await world.call(read, STRANGER))
        assert "CASE-1" in shown
        assert "not accepted" not in shown
        assert "not accepted" in words(await world.call(read, LEAD))


async def test_a_note_of_support_is_read_by_the_office(world: World) -> None:
    await world.call(SEND, LEAD)
    assert "not accepted" in words(await world.call(LookUp("6012345678"), ACCOUNTANT))


async def test_a_note_goes_with_its_case(world: World) -> None:
    await world.call(SEND, ACCOUNTANT)
    assert len(world.forms.kept) == 1
    world.office.add(make_order(revision=2))
    await world.call(AskAction("CARO-1", 2, Action.CANCEL))
    assert {case.status for case in world.cases.cases.values()} == {CaseStatus.CLOSED}
    assert world.forms.kept == {}


async def test_a_note_goes_once_something_else_was_done(world: World) -> None:
    await world.call(SEND, ACCOUNTANT)
    await world.call(AskAction("CARO-1", 1, Action.RESEND_INVITATION))
    assert world.forms.kept == {}


async def test_a_note_that_can_no_longer_be_read_hides_nothing_else(world: World) -> None:
    await world.call(SEND, ACCOUNTANT)
    world.forms.kept.clear()
    assert "Case CASE-1" in words(await world.call(LookUp("6012345678"), LEAD))


async def test_no_note_is_kept_where_nothing_was_written(world: World) -> None:
    await world.call(SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT, values={"note": " "}))
    assert world.forms.kept == {}


@pytest.mark.parametrize("note", ["card 4111 1111 1111 1111", "pin 1234", "x" * 501])
async def test_a_note_with_a_secret_or_without_end_is_refused(world: World, note: str) -> None:
    wrong = await world.call(SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT, values={"note": note}))
    assert form(wrong).errors
    assert (world.cases.cases, world.forms.kept) == ({}, {})
    if "1" in note:
        assert note not in words(wrong)


async def test_support_goes_on_from_a_hand_over(world: World) -> None:
    handed = await world.call(SEND, ACCOUNTANT)
    assert world.cases.cases[handed.case].status is CaseStatus.HANDED_OVER
    assert "Case" in words(await world.call(GoBack(handed.case, 1)))

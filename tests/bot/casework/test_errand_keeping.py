"""What support asks of an office is kept whole, ends in time, and leaves nothing behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.cards.errand_calls import SubmitDecline, SubmitQuestion
from bot.cards.hold_calls import LookAtCase
from bot.casework.case_updates import CaseUpdates
from bot.domain.errands import ErrandEnd
from bot.domain.job_status import JobStage
from bot.domain.office_people import OfficePerson, Right
from bot.domain.orders import Action
from bot.domain.people import Identity
from bot.errors import StoreUnavailable
from tests.bot.casework.channel import look
from tests.bot.desk.asking import CASE, PROPOSE, act, taken_world
from tests.bot.desk.test_errands import BEA, COLLEAGUE
from tests.bot.desk.test_proposals import FILLED
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, words


@pytest.fixture
async def world() -> World:
    """A desk in which somebody has a case."""
    return await taken_world(agents=frozenset({"U1", "U2"}), leads=frozenset({"U9"}))


async def test_an_order_that_moves_leaves_no_values_of_what_was_proposed(world: World) -> None:
    await act(world, FILLED)
    assert world.forms.kept
    order = world.office.orders["CARO-1"]
    world.office.add(replace(order, revision=order.revision + 1))
    await act(world, OpenCase("CARO-1"), ACCOUNTANT)
    assert world.cases.cases[CASE].errands[-1].end is ErrandEnd.VOID
    assert not world.forms.kept


async def test_what_was_kept_before_something_failed_keeps_its_values(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = world.desk._cards.present

    async def fails(*_of: object) -> None:
        monkeypatch.setattr(world.desk._cards, "present", present)
        raise StoreUnavailable("away")

    monkeypatch.setattr(world.desk._cards, "present", fails)
    await act(world, FILLED)
    errand = world.cases.cases[CASE].errand
    assert errand
    assert errand.form in world.forms.kept


async def test_it_lapses_also_where_the_case_was_not_in_the_channel_yet(world: World) -> None:
    await act(world, PROPOSE)
    world.clock.at += timedelta(days=10)
    for _ in range(4):
        await look(world, timedelta(hours=6))
    assert world.cases.cases[CASE].errands[-1].end is ErrandEnd.EXPIRED


async def test_whoever_neither_is_asked_nor_has_the_case_answers_no_question(world: World) -> None:
    for step, choice in (("digits", "same"), ("company", "yes")):
        await act(world, AnswerStep(CASE, step, choice))
    at = world.cases.cases[CASE].at
    await act(world, SubmitQuestion(CASE, {"step": "digits"}))
    await act(world, AnswerStep(CASE, "digits", "same"), BEA)
    case = world.cases.cases[CASE]
    assert (case.at, case.errand is None) == (at, False)


async def test_what_is_proposed_about_an_order_that_was_half_changed_is_void(world: World) -> None:
    await act(world, PROPOSE)
    case = world.cases.cases[CASE]
    assert case.work
    half = {"action": Action.RECREATE, "stage": JobStage.HALF_DONE, "result": None, "seen": False}
    work = replace(case.work, job="CARO-1:recreate:1", **half)  # type: ignore[arg-type]
    world.cases.cases[CASE] = case = replace(case, work=work)
    await CaseUpdates(world.ports).write_off(case)
    assert world.cases.cases[CASE].errands[-1].end is ErrandEnd.VOID


async def test_an_order_that_goes_to_another_office_takes_nothing_along(world: World) -> None:
    await act(world, FILLED)
    order = world.office.orders["CARO-1"]
    other = replace(order.company.office, code="OFF002")
    world.office.add(replace(order, company=replace(order.company, office=other)))
    await act(world, OpenCase("CARO-1"))
    case = world.cases.cases[CASE]
    assert (case.office, case.errands[-1].end) == ("OFF002", ErrandEnd.VOID)
    assert not world.forms.kept


async def test_who_may_answer_is_written_to_and_not_who_only_looks_by_now(world: World) -> None:
    await act(world, LookAtCase(CASE), COLLEAGUE)
    looks = OfficePerson(id=ACCOUNTANT.id, name=ACCOUNTANT.name, right=Right.LOOKS)
    await world.office_people.name("OFF001", looks, None)
    world.shown.messages.clear()
    await act(world, PROPOSE)
    assert written_to(world) == [COLLEAGUE.person]


async def test_an_office_that_is_unlinked_by_now_is_not_said_to_read_it(world: World) -> None:
    world.directory.offices.pop("tenant-1")
    world.shown.messages.clear()
    assert "Nobody of the office has a card" in words(await act(world, PROPOSE))
    assert not written_to(world)


@pytest.mark.parametrize("asker", [AGENT, LEAD])
async def test_who_asked_hears_the_answer_whoever_has_the_case(
    world: World, asker: Identity
) -> None:
    await act(world, PROPOSE, asker)
    world.shown.messages.clear()
    await act(world, SubmitDecline(CASE, 1, {"reason": "It has changed"}), ACCOUNTANT)
    assert set(written_to(world)) == {AGENT.person, asker.person}
    await act(world, SubmitQuestion(CASE, {"step": "digits"}), asker)
    world.shown.messages.clear()
    await act(world, AnswerStep(CASE, "digits", "same"), ACCOUNTANT)
    assert set(written_to(world)) == {AGENT.person, asker.person}


def written_to(world: World) -> list[str]:
    """Return who got a message, besides what their cards show."""
    return [place.identity.person for place, _card in world.shown.messages]

"""Closing a case by hand: who hears of it, and what comes first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.casework.case_updates import CaseUpdates
from bot.desk.replies import Place
from bot.domain.actions import Result
from bot.domain.cases import CaseStatus, new_case
from bot.domain.endings import EndingKind
from bot.domain.job_status import JobResult, JobStatus
from bot.domain.orders import Action, OrderState
from bot.domain.people import Platform
from bot.domain.watch import Watch
from bot.errors import OrderNotFound, StoreConflict, StoreUnavailable
from tests.bot.desk.asking import CASE, taken_world
from tests.bot.kit import ACCOUNTANT, AGENT, World
from tests.fakes.messenger import FakeMessenger
from tests.fakes.orders import make_order
from tests.harness.waiting import until

_LOUIS = "console:link:louis"
_WORK = JobStatus(
    job="CARO-1:cancel:1",
    order="CARO-1",
    action=Action.CANCEL,
    actor=AGENT.id,
    actor_name=AGENT.name,
    audience="support",
    asked_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
)


async def _opened(world: World) -> str:
    """Open a case in Slack and show it in Teams as well; return its id."""
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    other = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    await world.desk.settle(ACCOUNTANT, other, Place("teams-card", "here"))
    return opened.case


async def test_every_place_hears_that_a_case_is_closed(world: World) -> None:
    slack, teams = FakeMessenger(), FakeMessenger()
    world.desk.add_messenger(Platform.SLACK, slack)
    world.desk.add_messenger(Platform.TEAMS, teams)
    case = await world.cases.get(await _opened(world))
    assert case
    closed = await world.desk.closings.close(case.id, case.revision, _LOUIS)
    await until(lambda: slack.brought and teams.brought)
    assert f"Support closed case {case.id}" in repr(slack.brought[-1][1])
    assert f"Support heeft case {case.id}" in repr(teams.brought[-1][1])
    assert (closed.closed_by, closed.closed_at) == (_LOUIS, world.clock.now())
    assert await world.cases.find_open("CARO-1") is None


async def test_an_old_button_of_a_closed_case_says_that_it_is_closed(world: World) -> None:
    case = await world.cases.get(await _opened(world))
    assert case
    await world.desk.closings.close(case.id, case.revision, _LOUIS)
    reply = await world.call(AnswerStep(case.id, "digits", "same"), ACCOUNTANT)
    assert f"Support heeft case {case.id}" in repr(reply.content)
    again = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    assert again.case != case.id


async def test_a_case_that_has_moved_on_is_not_closed(world: World) -> None:
    case = await world.cases.get(await _opened(world))
    assert case
    await world.call(AnswerStep(case.id, "digits", "same"), ACCOUNTANT)
    with pytest.raises(StoreConflict):
        await world.desk.closings.close(case.id, case.revision, _LOUIS)
    assert (await world.cases.find_open("CARO-1")) is not None


async def test_a_case_is_not_closed_under_an_action_or_twice(world: World) -> None:
    case = await world.cases.get(await _opened(world))
    assert case
    busy = await world.cases.save(replace(case, work=_WORK))
    with pytest.raises(StoreConflict):
        await world.desk.closings.close(case.id, busy.revision, _LOUIS)
    idle = await world.cases.save(replace(busy, work=None))
    closed = await world.desk.closings.close(case.id, idle.revision, _LOUIS)
    with pytest.raises(StoreConflict):
        await world.desk.closings.close(case.id, closed.revision, _LOUIS)


async def test_a_case_that_does_not_exist_is_not_closed(world: World) -> None:
    with pytest.raises(OrderNotFound):
        await world.desk.closings.close("CASE-99", 1, _LOUIS)


async def test_news_of_a_closed_case_do_not_open_it_again(world: World) -> None:
    case = await world.cases.get(await _opened(world))
    assert case
    closed = await world.desk.closings.close(case.id, case.revision, _LOUIS)
    updates = CaseUpdates(world.ports)
    watch = Watch(
        case=case.id, order="CARO-1", state=OrderState.PROBLEM, work=_WORK, since=world.clock.now()
    )
    assert not await updates.keep_news(watch, "news-sent", 2, over=False)
    assert await world.cases.get(case.id) == closed


async def test_a_case_stays_open_while_its_line_cannot_be_kept(world: World) -> None:
    case = await world.cases.get(await _opened(world))
    assert case

    async def keep(_change: Callable[[], Awaitable[None]]) -> None:
        raise StoreUnavailable("away")

    with pytest.raises(StoreUnavailable):
        await world.desk.closings.close(case.id, case.revision, _LOUIS, keep)
    assert await world.cases.find_open("CARO-1") == case


async def test_a_case_of_support_whose_new_order_has_one_already_is_told_to_have_ended() -> None:
    world = await taken_world(agents=frozenset({"U1"}))
    await world.cases.add(new_case("CASE-9", make_order(id="CARO-2"), AGENT.id, world.clock.now()))
    actor = (await world.desk.viewers.find(AGENT)).actor
    moved = JobResult(
        result=Result.DONE, order="CARO-2", revision=1, state=OrderState.PROBLEM, actor=actor
    )
    await CaseUpdates(world.ports).end(CASE, replace(_WORK, action=Action.RECREATE), moved)
    kept = world.cases.cases[CASE]
    assert kept.ending
    assert (kept.status, kept.ending.kind) == (CaseStatus.CLOSED, EndingKind.BY_ITSELF)

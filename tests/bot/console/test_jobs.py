"""What a line of the jobs says where its record and its case tell of different moments."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cards.calls import AskAction
from bot.console.jobs import JobLine, JobPages
from bot.domain.actions import Result
from bot.domain.cases import Case, CaseStatus
from bot.domain.job_records import JobRecord, JobState
from bot.domain.job_status import JobStage, JobStatus, Signal
from bot.domain.orders import Action
from bot.domain.people import Actor, Platform, Role
from tests.bot.kit import AGENT, World

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ANN = Actor(id="slack:T1:U1", name="Ann", role=Role.AGENT, platform=Platform.SLACK, language="en")
WORK = JobStatus(
    job="CARO-1:cancel:1",
    order="CARO-1",
    action=Action.CANCEL,
    actor=ANN.id,
    actor_name=ANN.name,
    audience=ANN.audience,
    asked_at=NOW,
    stage=JobStage.WAITING,
    reason="work-busy",
)
CASE = Case(
    id="CASE-1",
    order="CARO-1",
    order_revision=1,
    office="OFF001",
    flow="caro_problem",
    flow_version="1",
    at="start",
    answers=(),
    status=CaseStatus.OPEN,
    revision=1,
    opened_by=ANN.id,
    opened_at=NOW,
    work=WORK,
)
RECORD = JobRecord(
    id=WORK.job,
    state=JobState.WAITING,
    asked_at=NOW,
    order="CARO-1",
    action=Action.CANCEL,
    actor=ANN,
    case="CASE-1",
)


def test_the_case_says_why_where_the_record_does_not() -> None:
    assert JobLine(RECORD, CASE).reason == "work-busy"
    assert JobLine(replace(RECORD, reason="work-unavailable"), CASE).reason == "work-unavailable"
    assert JobLine(RECORD).reason == ""
    assert JobLine(RECORD, CASE).office == "OFF001"


def test_what_has_ended_is_not_told_of_by_a_case_that_lags_behind() -> None:
    over = replace(RECORD, state=JobState.ENDED, result=Result.DONE)
    line = JobLine(over, CASE)
    assert (line.reason, line.signals(Role.LEAD)) == ("", ())


@pytest.mark.parametrize(
    ("role", "signals"),
    [
        (Role.VIEWER, ()),
        (Role.AGENT, (Signal.NOW,)),
        (Role.LEAD, (Signal.NOW, Signal.STOP)),
        (Role.ADMIN, (Signal.NOW, Signal.STOP)),
    ],
)
def test_the_buttons_are_those_of_the_policy(role: Role, signals: tuple[Signal, ...]) -> None:
    assert JobLine(RECORD, CASE).signals(role) == signals


def test_of_a_case_that_tells_of_another_job_nothing_is_taken() -> None:
    other = replace(CASE, work=replace(WORK, job="CARO-1:recreate:1"))
    line = JobLine(RECORD, other)
    assert (line.work, line.reason, line.signals(Role.LEAD)) == (None, "", ())


async def test_a_page_joins_each_job_with_its_case_and_filters_by_its_office() -> None:
    world = World()
    reply = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL, ""))
    pages = JobPages(world.jobs, world.cases, world.desk)
    (line,) = (await pages.page(JobState.WORKING)).rows
    assert (line.record.id, line.office) == (reply.job, "OFF001")
    assert line.work
    assert (await pages.page(JobState.WORKING, office="OFF001")).rows == (line,)
    assert (await pages.page(JobState.WORKING, office="OFF002")).rows == ()
    assert (await pages.page(JobState.WORKING, action=Action.RECREATE)).rows == ()

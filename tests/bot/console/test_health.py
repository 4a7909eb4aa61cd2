"""What the health page finds of each part, and that it has words for all of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from bot.cards.calls import AskAction
from bot.console.findings import FINDINGS, Condition, Finding, Health
from bot.console.health import HealthChecks
from bot.console.jobs import JobPages
from bot.domain.actions import Result
from bot.domain.admin_log import BEGINNING, AdminEntry, SealedEntry
from bot.domain.duties import SupportRules
from bot.domain.job_records import JobRecord, JobState, JobsWanted
from bot.domain.orders import Action
from bot.domain.paging import PAGE_ROWS, Slice
from bot.domain.people import LANGUAGES, Actor, Platform, Role
from bot.errors import (
    BackOfficeBusy,
    BackOfficeUnavailable,
    PlatformRefused,
    StoreUnavailable,
)
from bot.ports.readiness import JobsStanding, Migrations, Program, SettingLine
from tests.bot.console.console_kit import read_console_texts
from tests.bot.kit import ACCOUNTANT, World
from tests.fakes.clock import NOW, FakeClock
from tests.fakes.jobs import FakeJobs

ANN = Actor(id="slack:T1:U1", name="Ann", role=Role.AGENT, platform=Platform.SLACK, language="en")
PROGRAM = Program(
    version="1", python="3", started_at=NOW, platforms={"slack": True, "teams": False}
)
HEAD = {"at": NOW, "actor": "a", "actor_name": "A", "action": "signed-in", "subject": "s"}
ARGUMENTS: dict[str, str | int] = {
    "ms": 3,
    "seconds": 5,
    "applied": 1,
    "known": 2,
    "names": "x",
    "count": 2,
    "number": 7,
    "why": "is_archived",
}


@dataclass
class FakeReadiness:
    """An installation of which a test decides how it is."""

    clock: FakeClock
    program: Program = PROGRAM
    settings: tuple[SettingLine, ...] = ()
    jobs: JobsStanding = JobsStanding.RUNNING
    apart: timedelta = timedelta()
    found: Migrations = field(default_factory=lambda: Migrations(known=2))
    is_away: bool = False
    hangs: bool = False

    async def ping(self) -> None:
        await self._answer()

    async def database_time(self) -> datetime:
        await self._answer()
        return self.clock.now() + self.apart

    async def migrations(self) -> Migrations:
        await self._answer()
        return self.found

    async def _answer(self) -> None:
        if self.hangs:
            await asyncio.Event().wait()
        if self.is_away:
            raise StoreUnavailable("away")


class ListedJobs(FakeJobs):
    """Jobs of which a test decides what their list holds; it is cut into small pages."""

    records: tuple[JobRecord, ...] = ()
    is_away = False

    async def page(self, wanted: JobsWanted, limit: int = PAGE_ROWS) -> Slice[JobRecord]:
        if self.is_away:
            raise StoreUnavailable("no jobs are done in this process")
        fitting = [one for one in self.records if one.state is wanted.state]
        begin = int(wanted.start or 0)
        end = begin + min(limit, 20)
        return Slice(tuple(fitting[begin:end]), str(end) if end < len(fitting) else "")


def record(number: int, state: JobState, **parts: object) -> JobRecord:
    made = JobRecord(id=f"CARO-{number}:cancel:1", state=state, asked_at=NOW, actor=ANN)
    return replace(made, order=f"CARO-{number}", action=Action.CANCEL, **parts)  # type: ignore[arg-type]


class Parts(World):
    """A desk, and the checks over it."""

    patience_s = 2.0

    def __post_init__(self) -> None:
        super().__post_init__()
        self.readiness = FakeReadiness(self.clock)
        self.listed = ListedJobs(self.forms, self.clock)

    async def health(self) -> Health:
        jobs = JobPages(self.listed, self.cases, self.desk)
        return await HealthChecks(
            self.readiness,
            self.office,
            self.published,
            self.admin_log,
            jobs,
            self.desk,
            self.clock,
            patience_s=self.patience_s,
        ).now()

    async def part(self, name: str) -> Finding:
        return next(one for one in (await self.health()).findings if one.part == name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_words_and_all_but_the_good_a_remedy(language: str) -> None:
    phrases = read_console_texts().phrases(language)
    for key, condition in FINDINGS.items():
        assert phrases.get(f"console-health-{Finding(key).part}")
        assert phrases.get(f"console-health-{key}", **ARGUMENTS)
        assert phrases.has(f"console-health-{key}-do") is (condition is not Condition.GOOD)
    for condition in Condition:
        assert phrases.get(f"console-health-state-{condition}")


async def test_each_part_is_told_of_once_and_all_are_well() -> None:
    health = await Parts().health()
    assert health.unwell == ()
    parts = [one.part for one in health.findings]
    assert sorted(parts) == sorted({key.partition("-")[0] for key in FINDINGS})
    assert [flow.flow for flow in health.flows] == ["caro_invitation", "caro_problem"]


async def test_a_database_that_is_away_is_told_by_all_that_needs_it() -> None:
    parts = Parts()
    parts.readiness.is_away = parts.listed.is_away = True
    health = await parts.health()
    away = {"database-away", "clock-unknown", "migrations-unknown", "waiting-unknown"}
    assert {one.key for one in health.unwell} == {*away, "halves-unknown"}


async def test_a_part_that_says_nothing_is_not_waited_for() -> None:
    parts = Parts()
    parts.patience_s = 0.01
    parts.readiness.hangs = True
    assert (await parts.part("database")).key == "database-away"


@pytest.mark.parametrize("apart_s", [-90, 90])
async def test_clocks_that_are_apart_are_told_either_way(apart_s: int) -> None:
    parts = Parts()
    parts.readiness.apart = timedelta(seconds=apart_s)
    assert await parts.part("clock") == Finding("clock-apart", {"seconds": 90})


async def test_migrations_that_are_missing_go_before_those_of_a_newer_program() -> None:
    parts = Parts()
    parts.readiness.found = Migrations(known=2, missing=("desk.2",), unknown=("desk.9",))
    found = await parts.part("migrations")
    assert found.key == "migrations-missing"
    assert found.arguments == {"known": 2, "applied": 1, "names": "desk.2"}
    parts.readiness.found = Migrations(known=2, unknown=("desk.9",))
    assert (await parts.part("migrations")).key == "migrations-newer"


@pytest.mark.parametrize(
    ("error", "key"),
    [(BackOfficeBusy("busy"), "office-busy"), (BackOfficeUnavailable("away"), "office-away")],
)
async def test_a_back_office_that_gives_no_answer_is_told(
    error: BackOfficeUnavailable, key: str
) -> None:
    parts = Parts()
    parts.office.failing["search"] = error
    assert (await parts.part("office")).key == key


@pytest.mark.parametrize("standing", JobsStanding)
async def test_jobs_that_do_not_run_are_told(standing: JobsStanding) -> None:
    parts = Parts()
    parts.readiness.jobs = standing
    found = await parts.part("jobs")
    assert (found.condition is Condition.GOOD) is (standing is JobsStanding.RUNNING)


async def test_what_waits_is_counted_with_the_age_of_the_oldest() -> None:
    parts = Parts()
    old = NOW - timedelta(minutes=50)
    waiting = [record(number, JobState.WAITING) for number in range(30)]
    parts.listed.records = (*waiting, record(30, JobState.WAITING, asked_at=old))
    assert await parts.part("waiting") == Finding("waiting-some", {"count": "31"}, old)
    parts.clock.at = NOW + timedelta(minutes=15)
    assert (await parts.part("waiting")).key == "waiting-long"


async def test_very_many_are_counted_no_further_than_a_page() -> None:
    parts = Parts()
    parts.listed.records = tuple(record(number, JobState.WAITING) for number in range(300))
    assert (await parts.part("waiting")).arguments == {"count": "50+"}


async def test_what_failed_as_a_whole_is_not_half_done() -> None:
    parts = Parts()
    failed = record(1, JobState.FAILED, result=Result.FAILED)
    parts.listed.records = (failed,)
    assert (await parts.part("halves")).key == "halves-none"
    goes_on = record(2, JobState.FAILED, half_done=True)
    stopped = record(3, JobState.FAILED, half_done=True, result=Result.HALF_DONE)
    parts.listed.records = (failed, goes_on, stopped)
    assert (await parts.part("halves")).arguments == {"count": "2"}


async def test_a_platform_that_is_off_is_told_where_the_other_is_off_too() -> None:
    parts = Parts()
    assert await parts.part("platforms") == Finding("platforms-on", {"count": 1})
    off = {"slack": False, "teams": False}
    parts.readiness.program = replace(PROGRAM, platforms=off)
    assert (await parts.part("platforms")).condition is Condition.LOOK


async def test_flows_that_the_database_has_lost_are_named() -> None:
    parts = Parts()
    await parts.desk.flows()
    parts.published.contents.clear()
    found = await parts.part("flows")
    assert found == Finding("flows-lost", {"names": "caro_invitation, caro_problem"})


async def test_the_newest_line_has_to_seal_the_one_before_it() -> None:
    parts = Parts()
    assert (await parts.part("seal")).key == "seal-empty"
    entry = AdminEntry(**HEAD)  # type: ignore[arg-type]
    first = SealedEntry(1, entry, entry.seal(BEGINNING))
    second = SealedEntry(2, entry, entry.seal(first.digest))
    parts.admin_log.lines = [first, second]
    assert await parts.part("seal") == Finding("seal-holds", {"number": 2})
    assert (await parts.health()).head == second
    changed = SealedEntry(2, replace(entry, subject="else"), second.digest)
    for lines in ([first, changed], [first, SealedEntry(3, entry, second.digest)], [second]):
        parts.admin_log.lines = lines
        assert (await parts.part("seal")).key == "seal-broken"


async def test_a_channel_of_support_that_takes_nothing_is_bad() -> None:
    parts = Parts()
    assert await parts.part("channel") == Finding("channel-none")
    support = SupportRules(channel="C0SUPPORT1")
    parts.rules.book = replace(parts.rules.book, support=support)
    assert await parts.part("channel") == Finding("channel-open")
    parts.announcer.failing = PlatformRefused("is_archived")
    await parts.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    await parts.desk.arrivals.look()
    found = await parts.part("channel")
    assert found == Finding("channel-refuses", {"why": "is_archived"})
    assert found.condition is Condition.BAD

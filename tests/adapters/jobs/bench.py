"""The bench of the durable jobs: processes one after another over one database and world."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Self

import asyncpg  # type: ignore[import-untyped]

from adapters import jobs
from adapters.jobs import DurableJobs, FaultHook, JobsSettings
from adapters.jobs.place import Place
from bot.domain.actions import ActionRequest
from bot.domain.orders import Action
from bot.domain.people import Actor, Platform, Role
from bot.jobs.retry import RetryPolicy
from tests.bot.kit import World
from tests.harness.waiting import eventually, until

ANN = Actor(
    id="slack:T1:U1", name="Ann Agent", role=Role.AGENT, platform=Platform.SLACK, language="en"
)
LEA = Actor(
    id="slack:T1:U9", name="Lea Lead", role=Role.LEAD, platform=Platform.SLACK, language="en"
)
CANCEL = ActionRequest(order="CARO-1", revision=1, action=Action.CANCEL, actor=ANN)
UPDATE = ActionRequest(
    order="CARO-1",
    revision=1,
    action=Action.UPDATE_CARDHOLDER,
    actor=ANN,
    values={"email": "els@example.be"},
)
SETTINGS = JobsSettings(first_pause_s=0.05, longest_pause_s=0.1, takeover_s=0.2)


class Bench:
    """The jobs of one process after another, over the same database and the same world."""

    def __init__(self, url: str) -> None:
        self.world = World()
        self.world.clock.at = datetime.now(UTC)
        self.url = url
        self.made: list[DurableJobs] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_how: object) -> None:
        """Stop them all, whatever became of the test: they would ask their database for ever."""
        for made in self.made:
            await made.stop()

    def make(
        self, fault: FaultHook = jobs.no_fault, settings: JobsSettings = SETTINGS
    ) -> DurableJobs:
        """Make jobs that are not started."""
        forms, clock = self.world.forms, self.world.clock
        made = jobs.connect(settings, self.url, forms, clock, fault=fault)
        self.made.append(made)
        return made

    async def begin(self, made: DurableJobs) -> DurableJobs:
        """Start them."""
        steps = self.world.desk.job_steps(RetryPolicy(0.05, 0.1), lambda: 0.0)
        await made.start(steps, self.world.watches)
        return made

    async def start(self, settings: JobsSettings = SETTINGS) -> DurableJobs:
        """Make jobs and start them."""
        return await self.begin(self.make(settings=settings))

    async def start_rarely(self) -> DurableJobs:
        """Make jobs and start them; their upkeep has made its one round, and does no more."""
        orphan = await self.world.forms.keep({"email": "nobody@example.be"})
        self.world.clock.at += timedelta(hours=2)
        made = await self.start(SETTINGS.model_copy(update={"takeover_s": 600.0}))
        # To forget what no job needs is the last chore of a round.
        await until(lambda: orphan not in self.world.forms.kept)
        return made

    async def do(self, made: DurableJobs, request: ActionRequest) -> str:
        """Have an action accepted and wait for its end; return the id of its job."""
        accepted = await made.submit(request)
        job = accepted.status.job
        made.release(job)
        await eventually(lambda: self.is_over(made, job))
        return job

    @staticmethod
    async def is_over(made: DurableJobs, job: str) -> bool:
        """Say whether a job has ended."""
        return not await made.is_under_way(job)

    @property
    def results(self) -> list[str]:
        return [line.result for line in self.world.log.lines]

    async def kept(self) -> set[str]:
        """Return the ids of all jobs and looks that the database knows."""
        place = Place(self.url)
        statement = "SELECT workflow_uuid FROM {}workflow_status"
        if place.sqlite_file:
            with closing(sqlite3.connect(place.sqlite_file)) as opened:
                return {row[0] for row in opened.execute(statement.format(""))}
        connection = await asyncpg.connect(self.url)
        rows = await connection.fetch(statement.format("dbos."))
        await connection.close()
        return {row[0] for row in rows}

    async def run_sql(self, *statements: str) -> None:
        """Run statements on the jobs' database."""
        place = Place(self.url)
        if place.sqlite_file:
            with closing(sqlite3.connect(place.sqlite_file, isolation_level=None)) as opened:
                for statement in statements:
                    opened.execute(statement)
            return
        connection = await asyncpg.connect(self.url, server_settings={"search_path": "dbos"})
        for statement in statements:
            await connection.execute(statement)
        await connection.close()

    async def refuse(self, event: str, table: str, when: str = "TRUE") -> None:
        """Let the database refuse a kind of write from now on, as where a disk is full."""
        made = f"CREATE TRIGGER refusal BEFORE {event} ON {table} FOR EACH ROW WHEN ({when})"
        if Place(self.url).sqlite_file:
            await self.run_sql(f"{made} BEGIN SELECT RAISE(ABORT, 'refused'); END")
            return
        await self.run_sql(
            "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION 'refused'; END $$",
            f"{made} EXECUTE FUNCTION refuse()",
        )

    async def relent(self, table: str) -> None:
        """Let the database take every write again."""
        on = "" if Place(self.url).sqlite_file else f" ON {table}"
        await self.run_sql(f"DROP TRIGGER refusal{on}")

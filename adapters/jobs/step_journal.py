"""The journal of a job: DBOS keeps what each step answered, and how long a pause still lasts."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from dbos import DBOS
from pydantic import TypeAdapter, ValidationError

from adapters.jobs.faults import FaultHook
from bot.domain.job_status import SentSignal

T = TypeVar("T")

_LOG = logging.getLogger(__name__)
_TOPIC = "steering"
_SIGNAL = TypeAdapter(SentSignal)


class DbosJournal:
    """Keeps the answers of steps with DBOS; see `bot.jobs.job_run.StepJournal`."""

    def __init__(self, fault: FaultHook) -> None:
        self._fault = fault
        self._adapters: dict[type[Any], TypeAdapter[Any]] = {}
        self.waiting: set[asyncio.Task[Any] | None] = set()

    async def step(self, name: str, kind: type[T], work: Callable[[], Awaitable[T]]) -> T:
        """Do a step unless its answer was kept already."""
        adapter: TypeAdapter[T] = self._adapter(kind)
        job = DBOS.workflow_id or ""

        async def run() -> Any:
            await self._fault(job, f"{name} begins")
            answer = await work()
            await self._fault(job, f"{name} done, not kept")
            return adapter.dump_python(answer, mode="json")

        kept = await DBOS.run_step_async({"name": name}, run)
        await self._fault(job, f"{name} kept")
        return adapter.validate_python(kept)

    async def wait(self, delay_s: float) -> SentSignal | None:
        """Wait in the database's time, or until somebody sends the job a signal."""
        task = asyncio.current_task()
        self.waiting.add(task)
        try:
            told = await DBOS.recv_async(_TOPIC, timeout_seconds=delay_s)
        finally:
            self.waiting.discard(task)
        return _heard(told) if told else None

    async def send(self, job: str, sent: SentSignal) -> None:
        """Let a job that waits hear what it is to do."""
        await DBOS.send_async(job, _SIGNAL.dump_python(sent, mode="json"), topic=_TOPIC)

    def _adapter(self, kind: type[Any]) -> TypeAdapter[Any]:
        if kind not in self._adapters:
            self._adapters[kind] = TypeAdapter(kind)
        return self._adapters[kind]


def _heard(told: object) -> SentSignal | None:
    """Return what a job was told, or nothing if it is none of our signals."""
    try:
        return _SIGNAL.validate_python(told)
    except ValidationError:
        _LOG.error("%s was told what is no signal, and goes on", DBOS.workflow_id)
        return None

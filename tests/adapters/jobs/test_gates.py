"""Gates: a job waits for its click to be answered, but not for ever."""

from __future__ import annotations

import asyncio

import pytest

from adapters.jobs import gates
from adapters.jobs.gates import Gates
from tests.harness.waiting import PATIENCE_S


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let gates wait longer than a test may take, so that none opens by itself."""
    monkeypatch.setattr(gates, "_PATIENCE_S", 600.0)


async def test_a_job_waits_until_its_click_is_answered() -> None:
    closed = Gates()
    assert closed.close("job")
    told: list[str] = []

    async def do() -> None:
        await closed.pass_through("job")
        told.append("done")

    doing = asyncio.create_task(do())
    # It goes as far as to the gate.
    await asyncio.sleep(0)
    told.append("answered")
    closed.open("job")
    await doing
    assert told == ["answered", "done"]


async def test_a_click_that_was_answered_first_holds_nothing_up() -> None:
    closed = Gates()
    closed.close("job")
    closed.open("job")
    async with asyncio.timeout(PATIENCE_S):
        await closed.pass_through("job")


async def test_a_job_of_a_restart_meets_no_gate() -> None:
    closed = Gates()
    closed.open("job")
    async with asyncio.timeout(PATIENCE_S):
        await closed.pass_through("job")


async def test_a_second_click_neither_opens_nor_renews_the_gate() -> None:
    closed = Gates()
    assert closed.close("job")
    assert not closed.close("job")
    closed.open("job")
    async with asyncio.timeout(PATIENCE_S):
        await closed.pass_through("job")
    assert closed.close("job")


async def test_a_forgotten_gate_stops_nobody() -> None:
    closed = Gates()
    closed.close("job")
    closed.forget("job")
    closed.forget("job")
    async with asyncio.timeout(PATIENCE_S):
        await closed.pass_through("job")


async def test_a_click_that_is_never_answered_is_not_waited_for_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gates, "_PATIENCE_S", 0.02)
    closed = Gates()
    closed.close("job")
    async with asyncio.timeout(PATIENCE_S):
        await closed.pass_through("job")
    assert closed.close("job")

"""Gates: a job waits for its click to be answered, but not for ever."""

from __future__ import annotations

import asyncio

import pytest

from adapters.jobs import gates
from adapters.jobs.gates import Gates


async def test_a_job_waits_until_its_click_is_answered() -> None:
    closed = Gates()
    assert closed.close("job")
    passing = asyncio.create_task(closed.pass_through("job"))
    await asyncio.sleep(0.02)
    assert not passing.done()
    closed.open("job")
    await passing


async def test_a_click_that_was_answered_first_holds_nothing_up() -> None:
    closed = Gates()
    closed.close("job")
    closed.open("job")
    await asyncio.wait_for(closed.pass_through("job"), 0.1)


async def test_a_job_of_a_restart_meets_no_gate() -> None:
    closed = Gates()
    closed.open("job")
    await asyncio.wait_for(closed.pass_through("job"), 0.1)


async def test_a_second_click_neither_opens_nor_renews_the_gate() -> None:
    closed = Gates()
    assert closed.close("job")
    assert not closed.close("job")
    closed.open("job")
    await asyncio.wait_for(closed.pass_through("job"), 0.1)
    assert closed.close("job")


async def test_a_forgotten_gate_stops_nobody() -> None:
    closed = Gates()
    closed.close("job")
    closed.forget("job")
    closed.forget("job")
    await asyncio.wait_for(closed.pass_through("job"), 0.1)


async def test_a_click_that_is_never_answered_is_not_waited_for_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gates, "_PATIENCE_S", 0.02)
    closed = Gates()
    closed.close("job")
    await asyncio.wait_for(closed.pass_through("job"), 1.0)
    assert closed.close("job")

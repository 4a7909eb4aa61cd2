"""The keyboard: lines come one by one, and waiting for one stops nothing else."""

from __future__ import annotations

import asyncio
import io
import os
from collections.abc import Iterator

import pytest

from adapters.terminal.keyboard import Keyboard


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The end of a pipe that standard input is read from."""
    reads, writes = os.pipe()
    with open(reads, encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        yield writes


async def test_lines_that_came_together_are_read_one_by_one(typed: int) -> None:
    os.write(typed, "1\nAnné\r\nq".encode())
    os.close(typed)
    keyboard = Keyboard()
    assert [await keyboard.read_line() for _ in range(3)] == ["1", "Anné", "q"]
    with pytest.raises(EOFError):
        await keyboard.read_line()


async def test_what_is_no_text_is_read_as_far_as_it_is(typed: int) -> None:
    os.write(typed, b"\xff\x31\n")
    os.close(typed)
    assert await Keyboard().read_line() == "\ufffd1"


async def test_waiting_for_a_line_can_be_given_up(typed: int) -> None:
    reading = asyncio.create_task(Keyboard().read_line())
    await asyncio.sleep(0)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    os.close(typed)


async def test_an_input_that_is_no_file_is_read_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("2\n"))
    keyboard = Keyboard()
    assert await keyboard.read_line() == "2"
    with pytest.raises(EOFError):
        await keyboard.read_line()

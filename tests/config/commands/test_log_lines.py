"""How the log is written: what may stand in it, and what may not."""

from __future__ import annotations

import asyncio
import logging
import sys

import pytest

from bot.errors import StoreUnavailable
from config.commands.log_lines import LogLines, report, tell


def line(message: str, *values: object, error: BaseException | None = None) -> str:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("desk", logging.ERROR, __file__, 1, message, values, info)
    return LogLines().format(record)


def caught(error: Exception, cause: Exception | None = None) -> Exception:
    try:
        raise error from cause
    except type(error) as raised:
        return raised


def test_an_error_is_told_by_its_kind_and_place_and_not_in_its_words() -> None:
    text = line("could not", error=caught(ValueError("4111 1111 1111 1111")))
    assert "ValueError" in text
    assert "in caught" in text
    assert "4111" not in text


def test_what_led_to_it_is_told_as_well() -> None:
    text = tell(caught(LookupError("s3cret"), caught(KeyError("s3cret"))))
    assert text.index("LookupError") < text.index("which came of") < text.index("KeyError")
    assert "s3cret" not in text


def test_errors_of_our_own_and_of_the_system_speak() -> None:
    ours = caught(StoreUnavailable("it does not answer"), caught(OSError(28, "No space left")))
    assert "StoreUnavailable: it does not answer" in tell(ours)
    assert "No space left" in tell(ours)


def test_no_text_passes_for_a_line_of_the_log_or_steers_a_terminal() -> None:
    text = line("asked at %s", "/x\n2026-01-01 12:00:00,000 ERROR desk forged\x1b[2J\r")
    first, second = text.split("\n")
    assert first.endswith("ERROR desk asked at /x")
    assert second == "    2026-01-01 12:00:00,000 ERROR desk forged\ufffd[2J "


async def test_what_nobody_waited_for_is_told_in_the_same_way(
    caplog: pytest.LogCaptureFixture,
) -> None:
    error = caught(ValueError("s3cret"))
    told = {"message": "Task exception was never retrieved", "exception": error, "future": error}
    report(asyncio.get_running_loop(), told)
    (record,) = caplog.records
    assert record.getMessage() == "Task exception was never retrieved"
    assert "s3cret" not in LogLines().format(record)


def test_a_chain_without_an_end_is_cut() -> None:
    error = caught(ValueError())
    error.__cause__ = error
    assert tell(error).count("ValueError") == 10
    assert sys.exc_info() == (None, None, None)

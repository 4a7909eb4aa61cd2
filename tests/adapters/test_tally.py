"""What is said at once, and what is counted."""

from __future__ import annotations

import logging

import pytest

from adapters.tally import Tally
from tests.harness.waiting import until

LOG = logging.getLogger(__name__)


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


async def test_the_first_is_said_at_once_and_the_rest_at_the_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    tally = Tally(LOG, "something happened")
    for number in range(4):
        tally.count(f"192.0.2.{number}")
    assert said(caplog) == ["something happened, from 192.0.2.0"]
    tally.close()
    assert said(caplog)[1:] == ["something happened: 3 more, the newest from 192.0.2.3"]


async def test_what_was_counted_is_said_from_time_to_time(
    caplog: pytest.LogCaptureFixture,
) -> None:
    tally = Tally(LOG, "something happened", every_s=0.01)
    tally.count("192.0.2.1")
    tally.count("192.0.2.2")
    await until(lambda: len(caplog.records) == 2)
    assert said(caplog)[1:] == ["something happened: 1 more, the newest from 192.0.2.2"]
    tally.close()
    assert len(caplog.records) == 2


async def test_after_a_quiet_while_the_next_is_the_first_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    tally = Tally(LOG, "something happened", every_s=0.01)
    tally.count("192.0.2.1")
    await until(lambda: not tally.is_counting)
    tally.count("192.0.2.2")
    assert said(caplog)[1:] == ["something happened, from 192.0.2.2"]
    tally.close()

"""Tables: what the library says goes into our log in one line that says what is wrong."""

from __future__ import annotations

import traceback

import pytest

from adapters.jobs.tables import DBOS_LOG, prepare


def test_a_traceback_that_the_library_writes_out_becomes_the_name_of_its_error(
    caplog: pytest.LogCaptureFixture,
) -> None:
    prepare()
    try:
        raise ConnectionError("secret of Els\nand more")
    except ConnectionError:
        DBOS_LOG.warning(f"Exception polling schedules: {traceback.format_exc()}")
    assert caplog.messages == ["Exception polling schedules: ConnectionError"]


def test_an_error_that_is_logged_with_a_message_is_named_in_one_line(
    caplog: pytest.LogCaptureFixture,
) -> None:
    prepare()
    try:
        raise ConnectionError("secret of Els")
    except ConnectionError:
        DBOS_LOG.warning("Fallback poll failed\nmore", exc_info=True)
    assert caplog.messages == ["Fallback poll failed ConnectionError"]
    assert "Els" not in caplog.text

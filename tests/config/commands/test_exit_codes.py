"""How a command ends, for a program that calls it."""

from __future__ import annotations

import pytest

from bot.desk.replies import Lack
from bot.errors import BackOfficeUnavailable, BotError, SecretKeyUnusable, StoreUnavailable
from config.commands.exit_codes import ExitCode, code_of_error, code_of_lack
from tests.docs.documents import DOCS


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (StoreUnavailable("away"), 4),
        (BackOfficeUnavailable("away"), 4),
        (SecretKeyUnusable("not to be read"), 1),
        (BotError("refused"), 1),
        (OSError(13, "Permission denied"), 1),
        (ValueError("anything"), 1),
    ],
)
def test_only_what_may_come_back_has_the_code_for_that(error: Exception, code: int) -> None:
    assert code_of_error(error) == code


def test_every_lack_has_a_code() -> None:
    assert {code_of_lack(lack) for lack in Lack} == {1, 3, 4}
    assert code_of_lack(None) == 0


def test_every_code_is_told_on_the_page() -> None:
    page = (DOCS / "commands.md").read_text("utf-8")
    assert all(f"| {code.value} |" in page for code in ExitCode)

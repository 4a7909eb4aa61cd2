"""Exit codes: what a program that calls ours can tell from how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from bot.desk.replies import Lack
from bot.errors import BackOfficeUnavailable, SecretKeyUnusable, StoreUnavailable


class ExitCode(IntEnum):
    """How a command ended; what is wrongly called ends with 2 by itself."""

    DONE = 0
    FAILED = 1
    NOTHING_FOUND = 3
    NO_ANSWER = 4
    INTERRUPTED = 130


_OF_LACKS: Mapping[Lack | None, ExitCode] = {
    None: ExitCode.DONE,
    Lack.NOTHING_FOUND: ExitCode.NOTHING_FOUND,
    Lack.NO_ANSWER: ExitCode.NO_ANSWER,
    Lack.UNFORESEEN: ExitCode.FAILED,
}


def code_of_lack(lack: Lack | None) -> ExitCode:
    """Return how a walk ends whose last answer could not bring this."""
    return _OF_LACKS[lack]


def code_of_error(error: BaseException) -> ExitCode:
    """Return how a command ends that this error stopped."""
    if isinstance(error, SecretKeyUnusable):
        # A matter of this installation's own files: to wait for it does not help.
        return ExitCode.FAILED
    if isinstance(error, StoreUnavailable | BackOfficeUnavailable):
        return ExitCode.NO_ANSWER
    return ExitCode.FAILED

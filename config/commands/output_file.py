"""Where a command writes: standard output, or a file that appears when it is complete."""

from __future__ import annotations

import os
import signal
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn, TextIO

from adapters.printable import printable
from bot.errors import BotError
from config.commands.standard_files import swallow_output


class OutputRefused(BotError):
    """The file cannot or may not be written; nothing was changed."""


def say(line: str) -> None:
    """Write one line to standard output at once; nothing in it steers a terminal.

    Where nobody reads any more it is written nowhere: who serves goes on to serve.
    """
    try:
        sys.stdout.write(printable(line, keep="\t") + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        swallow_output()


@contextmanager
def open_output(file: Path | None, *, replace: bool = False) -> Iterator[TextIO]:
    """Open standard output, or a new file for our account alone; both take UTF-8 as it is.

    The file gets its name when everything was written, and there is none after a failure. A
    viewer that has seen enough, like `head`, ends the work without an error.

    Raises:
        OutputRefused: the file is there and `replace` is not said, or it cannot be written.
    """
    place = "standard output" if file is None else f"--output {file}"
    try:
        with _standard_output() if file is None else _new_file(file, replace) as opened:
            yield opened
    except BrokenPipeError:
        pass
    except FileExistsError as error:
        raise OutputRefused(f"{place}: the file exists; --force replaces it") from error
    except OSError as error:
        raise OutputRefused(f"{place}: {error.strerror or error}") from error


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    sys.stdout.flush()
    with open(sys.stdout.fileno(), "w", encoding="utf-8", newline="", closefd=False) as opened:
        yield opened


@contextmanager
def _new_file(file: Path, replace: bool) -> Iterator[TextIO]:
    _refuse_to_overwrite(file, replace)
    # Made with mode 0600, and in the same folder so that it takes its name at one stroke.
    stop = signal.signal(signal.SIGTERM, _stop)
    part = ""
    try:
        handle, part = tempfile.mkstemp(prefix=".caro-", suffix=".part", dir=file.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        # Linking, unlike renaming, leaves a file alone that somebody made meanwhile.
        (os.replace if replace else os.link)(part, file)
    finally:
        if part:
            Path(part).unlink(missing_ok=True)
        signal.signal(signal.SIGTERM, stop)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    """End like Ctrl-C does, so that nothing half-written stays behind."""
    raise SystemExit(128 + number)


def _refuse_to_overwrite(file: Path, replace: bool) -> None:
    if not os.path.lexists(file):
        return
    if not stat.S_ISREG(file.lstat().st_mode):
        raise OutputRefused(f"--output {file}: there is something that is not a file")
    if not replace:
        raise FileExistsError(file)

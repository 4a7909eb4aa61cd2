"""Standard input, output and errors: given to every command in a state that it can rely on."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

_NAMES = ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w"))


def make_reliable() -> None:
    """Open those that are closed, and let none fail over a letter that it cannot write."""
    for number, name, mode in _NAMES:
        if not _is_open(number):
            # The lowest number that is free is this one: else the database would get it.
            os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        # A test may have put something else in its place.
        with suppress(AttributeError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def swallow_output() -> None:
    """Write what is still to come to nowhere: nobody reads it any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def flush_output() -> None:
    """Write what is left; a viewer that has seen enough, like `head`, is no error."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        swallow_output()


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True

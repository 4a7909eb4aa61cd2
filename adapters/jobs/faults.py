"""Faults at the boundaries of a job's steps, for tests that let the process die there."""

from __future__ import annotations

from collections.abc import Callable

FaultHook = Callable[[str], None]
"""Is told each boundary that a job passes, like `cancel begins` or `cancel done, not kept`."""


def no_fault(boundary: str) -> None:
    """Let the job pass: what an installation uses."""

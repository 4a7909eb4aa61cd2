"""Faults at the boundaries of a job's steps, for tests that let the process die there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

FaultHook = Callable[[str, str], Awaitable[None]]
"""Is told the id of a job and each boundary that it passes, like `cancel done, not kept`.

The job stands there until it is let on, so that one crash can meet many jobs where they stand.
"""


async def no_fault(job: str, boundary: str) -> None:
    """Let the job pass: what an installation uses."""

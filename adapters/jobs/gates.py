"""Gates: a job waits at its own until the click that asked for it is answered."""

from __future__ import annotations

import asyncio

# An answer that takes longer has missed the platform's own time.
_PATIENCE_S = 3.0


class Gates:
    """The gates of the jobs that this process accepted; a job of a restart meets none."""

    def __init__(self) -> None:
        self._closed: dict[str, asyncio.Event] = {}

    def close(self, job: str) -> bool:
        """Let a job wait that is about to be accepted; return whether its gate is new."""
        known = job in self._closed
        self._closed.setdefault(job, asyncio.Event())
        return not known

    def open(self, job: str) -> None:
        """Let a job pass, or none if it has passed already."""
        if gate := self._closed.get(job):
            gate.set()

    def forget(self, job: str) -> None:
        """Take away the gate of a job that somebody else had accepted before."""
        self._closed.pop(job, None)

    async def pass_through(self, job: str) -> None:
        """Wait until the click is answered, or has to be taken as lost."""
        gate = self._closed.get(job)
        if gate is None:
            return
        try:
            async with asyncio.timeout(_PATIENCE_S):
                await gate.wait()
        except TimeoutError:
            pass
        finally:
            self._closed.pop(job, None)

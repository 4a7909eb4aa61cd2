"""Tries: one try of a step, whose failure becomes an answer that says whether another can help."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.domain.orders import Order
from bot.errors import (
    ActionRefused,
    BackOfficeBusy,
    BackOfficeUnavailable,
    FormLost,
    OrderNotFound,
    PlatformUnavailable,
    StoreConflict,
    StoreUnavailable,
)
from bot.jobs.job import Job, StepResult, StepStatus
from bot.jobs.retry import RetryPolicy
from bot.ports import Clock

_LOG = logging.getLogger(__name__)
_STORE_PAUSE_S = 5.0


class Tries:
    """Tries the work of a step once."""

    def __init__(self, clock: Clock, retry: RetryPolicy, jitter: Callable[[], float]) -> None:
        """`jitter` gives a number from 0 to 1, never the same."""
        self._clock = clock
        self._retry = retry
        self._jitter = jitter

    async def tried(self, job: Job, tries: int, work: Callable[[], Awaitable[Order]]) -> StepResult:
        """Return the order as the work has left it, or what stood in the way and for how long."""
        try:
            order = await work()
        except ActionRefused as error:
            return StepResult(StepStatus.REFUSED, reason=error.key, arguments=error.arguments)
        except StoreConflict:
            return StepResult(StepStatus.REFUSED, reason="work-moved")
        except OrderNotFound:
            return StepResult(StepStatus.REFUSED, reason="work-gone")
        except FormLost:
            return StepResult(StepStatus.REFUSED, reason="work-form-lost")
        except BackOfficeBusy as error:
            return self._wait(job, tries, "work-busy", error.retry_after_s)
        except (BackOfficeUnavailable, StoreUnavailable):
            return self._wait(job, tries, "work-unavailable", 0.0)
        except Exception as error:  # noqa: BLE001 - a job always comes to a last word
            where = "".join(traceback.format_tb(error.__traceback__))
            _LOG.error("%s in job %s\n%s", type(error).__name__, job.id, where)
            return StepResult(StepStatus.GAVE_UP, reason="work-failed")
        return StepResult(StepStatus.DONE, order.id, order.revision, order.state)

    def _wait(self, job: Job, tries: int, reason: str, asked_for_s: float) -> StepResult:
        pause_s = self._retry.pause_s(tries, asked_for_s, self._jitter())
        next_try_at = self._clock.now() + timedelta(seconds=pause_s)
        if self._retry.is_over(job.tried_since, next_try_at):
            return StepResult(StepStatus.GAVE_UP, reason="work-gave-up")
        return StepResult(
            StepStatus.WAIT,
            reason=reason,
            wait_s=pause_s,
            next_try_at=next_try_at,
            tell=self._retry.has_to_tell(job.tried_since, next_try_at),
        )

    async def surely(self, work: Callable[[], Awaitable[None]]) -> StepResult:
        """Return whether work was done that has to be in the end."""
        try:
            await work()
        except (
            BackOfficeUnavailable,
            PlatformUnavailable,
            StoreConflict,
            StoreUnavailable,
        ) as error:
            _LOG.warning("%s at the end of a job: it is tried again", type(error).__name__)
            return StepResult(StepStatus.WAIT, wait_s=_STORE_PAUSE_S * (1.0 + self._jitter()))
        return StepResult(StepStatus.DONE)

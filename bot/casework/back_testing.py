"""Back-testing: a back-test that is kept is begun, told of while it runs, and ended."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.casework.flow_library import FlowLibrary
from bot.casework.past_cases import look_at_past
from bot.domain.back_test_reports import BackTestRun
from bot.domain.flows import Flow
from bot.domain.kept_back_tests import BackTestState, KeptBackTest
from bot.errors import BotError
from bot.ports import CaseStore, Clock, FlowStore
from bot.ports.back_tests import BackTestStore

_TELL_EVERY = timedelta(seconds=1)


class BackTesting:
    """Runs back-tests that are kept, each once."""

    def __init__(
        self, tests: BackTestStore, flows: FlowStore, cases: CaseStore, clock: Clock
    ) -> None:
        self._tests = tests
        self._flows = flows
        self._cases = cases
        self._clock = clock

    async def run(self, test_id: str, stop: asyncio.Event) -> KeptBackTest | None:
        """Run one to its end, or until it is asked to `stop` here or by whoever reads it.

        Return how it ended; None where somebody else began it, or it is too old.

        Raises:
            BotError: a flow of it is lost or wrong; it is kept that it failed.
        """
        test = await self._tests.claim(test_id, self._clock.now())
        if test is None:
            return None
        try:
            await self._run(test, stop)
        except Exception:
            await self._tests.finish(test.id, BackTestState.FAILED, self._clock.now(), None)
            raise
        return await self._tests.get(test.id)

    async def _run(self, test: KeptBackTest, stop: asyncio.Event) -> None:
        draft, baseline = await self._read(test)
        past = await self._cases.count_past(test.flow)
        run, told_at, goes_on = BackTestRun(draft, baseline), test.heard_at, True
        library = FlowLibrary(self._flows)
        async for looked_at in look_at_past(run, baseline, self._cases, library, test.most):
            now = self._clock.now()
            if now - told_at >= _TELL_EVERY:
                goes_on = await self._tests.tell(test.id, now, looked_at=looked_at, past=past)
                told_at = now
            if stop.is_set() or not goes_on:
                break
        now, report = self._clock.now(), run.report()
        # Also of one so quick that nothing was told; meanwhile more may have become past ones.
        past = max(past, run.looked_at)
        await self._tests.tell(test.id, now, looked_at=run.looked_at, past=past)
        is_whole = run.looked_at >= min(past, test.most)
        state = BackTestState.DONE if is_whole else BackTestState.STOPPED
        await self._tests.finish(test.id, state, now, report)

    async def _read(self, test: KeptBackTest) -> tuple[Flow, Flow]:
        draft = await self._tests.draft(test.id)
        baseline = await self._flows.find(test.baseline)
        if draft is None or baseline is None:
            raise BotError(f"back-test {test.id}: a flow of it is lost")
        return draft.read(), baseline.read()

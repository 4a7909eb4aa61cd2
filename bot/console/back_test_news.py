"""News of back-tests: which went on since the last look, for pages that show them."""

from __future__ import annotations

from bot.domain.kept_back_tests import KeptBackTest
from bot.ports.back_tests import BackTestStore


class BackTestNews:
    """Compares the back-tests that are under way with those of the look before."""

    def __init__(self, tests: BackTestStore) -> None:
        self._tests = tests
        self._seen: dict[str, KeptBackTest] = {}

    async def next(self) -> list[str]:
        """Return the ids of those that went on, began or ended; StoreUnavailable as the store."""
        before, self._seen = self._seen, {one.id: one for one in await self._tests.under_way()}
        went_on = [test for test, one in self._seen.items() if before.get(test) != one]
        return [*went_on, *(before.keys() - self._seen.keys())]

"""Back-tests in the console: begun of one's own draft, followed, and stopped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.console.changes import Changes
from bot.console.flow_drafts import FlowDrafts
from bot.console.visitors import Visitor
from bot.domain.flow_drafts import KeptDraft
from bot.domain.kept_back_tests import MOST_AT_ONCE, USUAL_CASES, KeptBackTest
from bot.errors import BotError, InputInvalid, OrderNotFound
from bot.ports import Clock
from bot.ports.back_tests import BackTestPrograms, BackTestStore

SIZES = (1_000, USUAL_CASES, 50_000)
"""How many past cases a back-test of the console may look at, at the most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackTestBoard:
    """The back-tests of a flow, the newest first, and the draft that the visitor could try.

    `ticket` is the back-test by which that draft can be published beside its base.
    """

    draft: KeptDraft
    live: str
    tests: tuple[KeptBackTest, ...]
    ticket: KeptBackTest | None

    @property
    def is_changed(self) -> bool:
        """Say whether the draft says something else than what it is based on."""
        return self.draft.draft.content.version != self.draft.draft.base


class _UnderWay(Exception):
    """The same back-test is under way already, under this id."""

    def __init__(self, test: str) -> None:
        super().__init__(test)
        self.id = test


class BackTests:
    """Begins back-tests of drafts and stops them; what they find is read elsewhere."""

    def __init__(
        self,
        tests: BackTestStore,
        programs: BackTestPrograms,
        drafts: FlowDrafts,
        changes: Changes,
        clock: Clock,
        new_id: Callable[[], str],
    ) -> None:
        self._tests = tests
        self._programs = programs
        self._drafts = drafts
        self._changes = changes
        self._clock = clock
        self._new_id = new_id

    async def board(self, visitor: Visitor, flow: str) -> BackTestBoard:
        """Return the back-tests of a flow; OrderNotFound if none of this name is live."""
        kept, now = await self._drafts.of(visitor, flow), self._clock.now()
        draft = kept.draft
        return BackTestBoard(
            draft=kept,
            live=await self._drafts.live(flow),
            tests=tuple(one.seen(now) for one in await self._tests.of_flow(flow)),
            ticket=await self._tests.newest(draft.content.version, draft.base),
        )

    async def get(self, flow: str, test_id: str) -> KeptBackTest:
        """Return one as it stands now; OrderNotFound where the flow has none of this id."""
        test = await self._tests.get(test_id)
        if test is None or test.flow != flow:
            raise OrderNotFound(test_id)
        return test.seen(self._clock.now())

    async def start(self, visitor: Visitor, flow: str, typed: Mapping[str, str]) -> str:
        """Begin a back-test of the visitor's draft beside its base; return its id.

        Where the same one is under way, whoever began it, that is returned.

        Raises:
            OrderNotFound: as `board`.
            InputInvalid: there is nothing to try, or too many run.
            FlowError: the draft is no flow as yet.
        """
        kept = await self._drafts.of(visitor, flow)
        content, base = kept.draft.content, kept.draft.base
        _refuse_untriable(kept)
        now = self._clock.now()
        test = KeptBackTest(
            id=self._new_id(),
            flow=flow,
            draft=content.version,
            baseline=base,
            most=_read_size(typed),
            asked_by=visitor.account.id,
            asked_by_name=visitor.account.name,
            asked_at=now,
            heard_at=now,
        )

        async def add() -> None:
            await self._tests.add(test, content)
            # Of those who begin at once, whoever is later sees here who was first.
            await self._require_room(test)

        try:
            await self._require_room(test)
            await self._changes.keep(
                visitor, "flow-back-tested", flow, also=add, before=base, after=content.version
            )
        except _UnderWay as same:
            return same.id
        try:
            await self._programs.start(test.id)
        except BotError as error:
            # It waits in vain, and shows soon as one that failed.
            raise InputInvalid("console-flow-back-test-no-program") from error
        return test.id

    async def _require_room(self, test: KeptBackTest) -> None:
        """Raise `_UnderWay` where the same one is, InputInvalid where too many others are."""
        now = self._clock.now()
        seen = [one.seen(now) for one in await self._tests.under_way() if one.id != test.id]
        running = [one for one in seen if one.is_under_way]
        for one in running:
            if (one.draft, one.baseline, one.most) == (test.draft, test.baseline, test.most):
                raise _UnderWay(one.id)
        if len(running) >= MOST_AT_ONCE:
            raise InputInvalid("console-flow-back-test-busy")

    async def stop(self, visitor: Visitor, flow: str, test_id: str) -> None:
        """Ask one to stop; it ends within seconds, with what it has. OrderNotFound as `get`."""
        test = await self.get(flow, test_id)
        if not test.is_under_way or test.is_to_stop:
            return

        async def stop() -> None:
            await self._tests.stop(test.id)

        await self._changes.keep(visitor, "flow-back-test-stopped", flow, also=stop, after=test.id)


def _refuse_untriable(kept: KeptDraft) -> None:
    content = kept.draft.content
    if content.version == kept.draft.base:
        raise InputInvalid("console-flow-back-test-nothing")
    content.read()


def _read_size(typed: Mapping[str, str]) -> int:
    most = typed.get("most", "")
    if most not in map(str, SIZES):
        raise InputInvalid("console-flow-back-test-choose", "most")
    return int(most)

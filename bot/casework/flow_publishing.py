"""Publishing flows: what is shipped, what people change, and what stands in the way of it."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from contextlib import suppress

from bot.cards.flow_checks import TextLimits, check_content, check_states
from bot.domain.admin_log import AdminEntry
from bot.domain.flow_versions import (
    NOTE_CHARS,
    FlowContent,
    FlowDraft,
    Origin,
    Publication,
    Publishing,
)
from bot.domain.flows import Flow
from bot.domain.kept_back_tests import KeptBackTest
from bot.errors import (
    BotError,
    FlowError,
    FlowsBarred,
    FlowsWrong,
    Obstacle,
    StoreConflict,
)
from bot.ports import Clock, FlowStore
from bot.ports.accounts import AdminLog
from bot.ports.back_tests import BackTestStore

NOT_BACK_TESTED = "not-back-tested"
"""The obstacle that there is no back-test of exactly this draft beside its base."""
_LOG = logging.getLogger(__name__)


class FlowPublishing:
    """Checks and publishes versions of flows; `limits` are those of the platforms' texts."""

    def __init__(
        self,
        flows: FlowStore,
        log: AdminLog,
        clock: Clock,
        limits: TextLimits,
        back_tests: BackTestStore,
    ) -> None:
        self._flows = flows
        self._back_tests = back_tests
        self._log = log
        self._clock = clock
        self._limits = limits

    async def check(self, contents: Sequence[FlowContent]) -> list[FlowError]:
        """Return everything that is wrong with these, also beside the flows that stay live."""
        names = [content.name for content in contents]
        if twice := {name for name in names if names.count(name) > 1}:
            name = min(twice)
            return [FlowError(f"{name}.yaml", 1, f"{name} stands twice", "remove one of them")]
        said = [content for content in contents if content.version]
        errors = [wrong for one in said for wrong in check_content(one, self._limits)]
        if errors:
            return errors
        flows = [*await self._live_beside(names), *(one.read() for one in said)]
        return [*check_states(flows, f"{', '.join(names)}.yaml")]

    async def _live_beside(self, names: Collection[str]) -> list[Flow]:
        """Return the live flows but these; one that only a newer program can read is left out."""
        flows = []
        for name, version in (await self._flows.live()).items():
            content = await self._flows.find(version) if name not in names else None
            with suppress(FlowError):
                flows += [content.read()] if content else []
        return flows

    async def obstacles(self, draft: FlowDraft) -> tuple[Obstacle, ...]:
        """Return what has to be done before a draft that is right is published."""
        if await self._needs_ticket(draft) and await self.ticket(draft) is None:
            versions = {"draft": draft.content.version, "base": draft.base}
            return (Obstacle(NOT_BACK_TESTED, draft.content.name, versions),)
        return ()

    async def ticket(self, draft: FlowDraft) -> KeptBackTest | None:
        """Return the newest back-test of exactly this draft beside its base."""
        return await self._back_tests.newest(draft.content.version, draft.base)

    async def _needs_ticket(self, draft: FlowDraft) -> bool:
        """Say whether a draft has something to be compared with, and was never live itself.

        A flow that is retired opens no case that could end otherwise.
        """
        history = await self._flows.history(draft.content.name)
        was_live = any(one.went_live and one.version == draft.content.version for one in history)
        return bool(draft.base and draft.content.version) and not was_live

    async def _tried(self, drafts: Sequence[FlowDraft], *, untested: bool) -> str:
        """Say for note and log by which back-tests these go out, "" where they need none.

        Raises:
            FlowsBarred: there is something to be done before, and `untested` does not waive it.
        """
        obstacles = [one for draft in drafts for one in await self.obstacles(draft)]
        if obstacles and not untested:
            raise FlowsBarred(obstacles)
        needing = [draft for draft in drafts if await self._needs_ticket(draft)]
        tickets = [await self.ticket(draft) for draft in needing]
        told = [f"{one.flow}: {one.key}" for one in obstacles]
        told += [ticket.told() for ticket in tickets if ticket]
        return f" ({'; '.join(told)})" if told else ""

    async def publish(
        self,
        drafts: Sequence[FlowDraft],
        *,
        origin: Origin,
        author: str,
        author_name: str,
        note: str,
        untested: bool = False,
    ) -> tuple[Publication, ...]:
        """Publish all of these or none, with one line in the administrators' log.

        Note and line name the back-tests by which they go out, or say that they go out `untested`.
        One that says nothing retires its flow: no new case is opened with it.

        Raises:
            FlowsWrong: what is to be published cannot be; all that is wrong with it.
            FlowsBarred: something has to be done before; see `obstacles`.
            BotError: there is no note, or it is too long.
            StoreConflict: another version than the base of one of them is live by now.
        """
        note = note.strip()
        if not note or len(note) > NOTE_CHARS:
            raise BotError(f"say why in a note of 1 to {NOTE_CHARS} characters")
        if errors := await self.check([draft.content for draft in drafts]):
            raise FlowsWrong(errors)
        live = await self._flows.live()
        if any(live.get(draft.content.name, "") != draft.base for draft in drafts):
            raise StoreConflict("another version is live by now")
        note += await self._tried(drafts, untested=untested)
        now, published = self._clock.now(), list[Publication]()
        how = Publishing(origin=origin, at=now, author=author, author_name=author_name, note=note)
        line = AdminEntry(
            at=now,
            actor=author,
            actor_name=author_name,
            action="flow-published"
            if any(one.content.version for one in drafts)
            else "flow-retired",
            subject=", ".join(draft.content.name for draft in drafts),
            before=", ".join(draft.base for draft in drafts),
            after=", ".join(draft.content.version for draft in drafts),
            reason=note,
        )

        async def write() -> None:
            published[:] = await self._flows.publish(drafts, how)

        await self._log.append(line, write)
        return tuple(published)


async def ship(flows: FlowStore, contents: Sequence[FlowContent], clock: Clock) -> None:
    """Keep the flows of this program's files; what of them is new and not live is told in the log.

    Raises:
        FlowError: a file is wrong.
    """
    for content in contents:
        content.read()
    how = Publishing(origin=Origin.SHIPPED, at=clock.now())
    for one in await flows.ship(contents, how):
        if not one.went_live:
            _LOG.warning(
                "%s: version %s, which people have published, stays live; what this release ships"
                " is kept beside it as %s: see `caro flows history %s`",
                one.flow,
                one.base,
                one.version,
                one.flow,
            )

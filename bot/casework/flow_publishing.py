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
from bot.errors import BotError, FlowError, FlowsWrong
from bot.ports import Clock, FlowStore
from bot.ports.accounts import AdminLog

_LOG = logging.getLogger(__name__)


class FlowPublishing:
    """Checks and publishes versions of flows; `limits` are those of the platforms' texts."""

    def __init__(self, flows: FlowStore, log: AdminLog, clock: Clock, limits: TextLimits) -> None:
        self._flows = flows
        self._log = log
        self._clock = clock
        self._limits = limits

    async def check(self, contents: Sequence[FlowContent]) -> list[FlowError]:
        """Return everything that is wrong with these, also beside the flows that stay live."""
        names = [content.name for content in contents]
        if twice := {name for name in names if names.count(name) > 1}:
            name = min(twice)
            return [FlowError(f"{name}.yaml", 1, f"{name} stands twice", "remove one of them")]
        errors = [wrong for one in contents for wrong in check_content(one, self._limits)]
        if errors:
            return errors
        flows = [*await self._live_beside(names), *(one.read() for one in contents)]
        return [*check_states(flows, f"{', '.join(names)}.yaml")]

    async def _live_beside(self, names: Collection[str]) -> list[Flow]:
        """Return the live flows but these; one that only a newer program can read is left out."""
        flows = []
        for name, version in (await self._flows.live()).items():
            content = await self._flows.find(version) if name not in names else None
            with suppress(FlowError):
                flows += [content.read()] if content else []
        return flows

    async def publish(
        self,
        drafts: Sequence[FlowDraft],
        *,
        origin: Origin,
        author: str,
        author_name: str,
        note: str,
        retires: bool = False,
    ) -> tuple[Publication, ...]:
        """Publish all of these or none, with one line in the administrators' log.

        What says nothing `retires` its flow: no new case is opened with it. Nobody does so who has
        only emptied a draft.

        Raises:
            FlowsWrong: what is to be published cannot be; all that is wrong with it.
            BotError: there is no note, or it is too long.
            StoreConflict: another version than the base of one of them is live by now.
        """
        note = note.strip()
        if not note or len(note) > NOTE_CHARS:
            raise BotError(f"say why in a note of 1 to {NOTE_CHARS} characters")
        if not retires and (errors := await self.check([draft.content for draft in drafts])):
            raise FlowsWrong(errors)
        now, published = self._clock.now(), list[Publication]()
        how = Publishing(origin=origin, at=now, author=author, author_name=author_name, note=note)
        line = AdminEntry(
            at=now,
            actor=author,
            actor_name=author_name,
            action="flow-retired" if retires else "flow-published",
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

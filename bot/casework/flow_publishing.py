"""Publishing flows: what is shipped, what people change, and what stands in the way of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.cards.flow_checks import TextLimits, check_content, check_states
from bot.casework.approvers import Approvers
from bot.casework.flow_request_news import Announce
from bot.casework.flow_requests import FlowRequests
from bot.domain.admin_log import AdminEntry
from bot.domain.flow_problems import FlowProblem
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_versions import (
    NOTE_CHARS,
    FlowContent,
    FlowDraft,
    Origin,
    Publication,
    Publishing,
)
from bot.domain.flow_walks import WalkResult, failing_walks
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
from bot.ports import Clock, FlowStore, Ports

NOT_BACK_TESTED = "not-back-tested"
"""The obstacle that there is no back-test of exactly this draft beside its base."""
WALKS_FAIL = "walks-fail"
"""The obstacle that starred walks do not come to their right end on this draft."""
# The page of the walks has them all.
_MOST_NAMED = 10
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Clearance:
    """What has to be done before a draft that is right is published, unless that is nothing.

    `ticket` is the newest back-test of exactly this draft beside its base, also where it
    `needs_ticket` no more: it was live itself, or has nothing to be compared with.
    """

    obstacles: tuple[Obstacle, ...]
    ticket: KeptBackTest | None
    needs_ticket: bool


class FlowPublishing:
    """Checks and publishes versions of flows; `limits` are those of the platforms' texts.

    Whoever publishes comes through here; where that takes two people, they ask for it here.
    """

    def __init__(
        self,
        ports: Ports,
        approvers: Approvers,
        limits: TextLimits,
        announce: Announce,
    ) -> None:
        self._flows = ports.flows
        self._walks = ports.flow_walks
        self._back_tests = ports.back_tests
        self._log = ports.admin_log
        self._clock = ports.clock
        self._limits = limits
        self.requests = FlowRequests(ports, approvers, self.require_still_right, announce)
        # To read a flow takes a while, which the desk has to answer others in.
        self._one_at_a_time = asyncio.Lock()

    async def check(self, contents: Sequence[FlowContent]) -> list[FlowError]:
        """Return everything that is wrong with these, also beside the flows that stay live."""
        names = [content.name for content in contents]
        if twice := {name for name in names if names.count(name) > 1}:
            name = min(twice)
            return [FlowError(f"{name}.yaml", 1, FlowProblem.FLOW_TWICE, name=name)]
        async with self._one_at_a_time:
            if errors := await asyncio.to_thread(self._check_each, contents):
                return errors
        flows = [*await self._live_beside(names), *(one.read() for one in contents)]
        return [*check_states(flows, f"{', '.join(names)}.yaml")]

    def _check_each(self, contents: Sequence[FlowContent]) -> list[FlowError]:
        return [wrong for one in contents for wrong in check_content(one, self._limits)]

    async def _live_beside(self, names: Collection[str]) -> list[Flow]:
        """Return the live flows but these; one that only a newer program can read is left out."""
        flows = []
        for name, version in (await self._flows.live()).items():
            content = await self._flows.find(version) if name not in names else None
            with suppress(FlowError):
                flows += [content.read()] if content else []
        return flows

    async def clearance(self, draft: FlowDraft) -> Clearance:
        """Return what a draft that is right still needs."""
        content, was_live = draft.content, await self._was_live(draft)
        ticket = await self._back_tests.newest(content.version, draft.base)
        # A flow that is retired opens no case that could end otherwise.
        needs_ticket = bool(draft.base and content.version) and not was_live
        obstacles = [*await self._failing_walks(draft, was_live=was_live)]
        if needs_ticket and ticket is None:
            versions = {"draft": content.version, "base": draft.base}
            obstacles.append(Obstacle(NOT_BACK_TESTED, content.name, versions))
        return Clearance(tuple(obstacles), ticket, needs_ticket=needs_ticket)

    async def _failing_walks(self, draft: FlowDraft, *, was_live: bool) -> tuple[Obstacle, ...]:
        """Return the obstacle that starred walks fail, also where the flow was retired."""
        if not draft.content.version or was_live:
            return ()
        name, walks = draft.content.name, await self._walks.of_flow(draft.content.name)
        failing: tuple[WalkResult, ...] = ()
        # What cannot be read is refused before.
        with suppress(FlowError):
            failing = failing_walks(draft.content.read(), walks)
        more = ["…"] if len(failing) > _MOST_NAMED else []
        named = ", ".join([*(one.walk.name for one in failing[:_MOST_NAMED]), *more])
        return (Obstacle(WALKS_FAIL, name, {"walks": named}),) if failing else ()

    async def require_still_right(self, drafts: Sequence[FlowDraft]) -> None:
        """Look once more at what was right when it was asked for: walks may be starred since.

        Raises:
            FlowsWrong: it is wrong beside what is live by now.
            FlowsBarred: starred walks do not come to their right end; a back-test is not asked for
                again.
        """
        # What says nothing retires its flow.
        said = [draft.content for draft in drafts if draft.content.version]
        if said and (errors := await self.check(said)):
            raise FlowsWrong(errors)
        failing = list[Obstacle]()
        for draft in drafts:
            failing += await self._failing_walks(draft, was_live=await self._was_live(draft))
        if failing:
            raise FlowsBarred(failing)

    async def _was_live(self, draft: FlowDraft) -> bool:
        history = await self._flows.history(draft.content.name)
        return any(one.went_live and one.version == draft.content.version for one in history)

    async def _tickets(
        self, drafts: Sequence[FlowDraft], *, untested: bool
    ) -> tuple[str, list[KeptBackTest]]:
        """Return the back-tests by which these go out, after what note and log say of them.

        Raises:
            FlowsBarred: there is something to be done before; `untested` waives a back-test alone.
        """
        cleared = [await self.clearance(draft) for draft in drafts]
        obstacles = [one for each in cleared for one in each.obstacles]
        waived = {NOT_BACK_TESTED} if untested else set[str]()
        if any(one.key not in waived for one in obstacles):
            raise FlowsBarred(obstacles)
        tickets = [each.ticket for each in cleared if each.needs_ticket and each.ticket]
        told = [f"{one.flow}: {one.key}" for one in obstacles]
        told += [ticket.told() for ticket in tickets]
        return f" ({'; '.join(told)})" if told else "", tickets

    async def publish(
        self,
        drafts: Sequence[FlowDraft],
        *,
        origin: Origin,
        author: str,
        author_name: str,
        note: str,
        untested: bool = False,
        retires: bool = False,
    ) -> tuple[Publication, ...] | FlowRequest:
        """Publish all of these or none, with one line in the administrators' log.

        Note and line name the back-tests by which they go out, or say that they go out `untested`.
        What says nothing `retires` its flow: no new case is opened with it. Nobody does so who has
        only emptied a draft. Where publishing takes a second person nothing is published, and the
        request is returned.

        Raises:
            BotError: there is no note, or it is too long.
            StoreConflict: another version than the base of one of them is live by now.
            FlowsWrong: what is to be published cannot be; all that is wrong with it.
            FlowsBarred: something has to be done before; see `clearance`.
            ActionRefused: it takes a second person, and there is none.
        """
        note = note.strip()
        if not note or len(note) > NOTE_CHARS:
            raise BotError(f"say why in a note of 1 to {NOTE_CHARS} characters")
        await self._require_right(drafts, retires=retires)
        told, tickets = await self._tickets(drafts, untested=untested)
        note += told
        how = Publishing(
            origin=origin,
            at=self._clock.now(),
            author=author,
            author_name=author_name,
            note=note,
        )
        if await self.requests.are_needed():
            # Of several flows the note names each back-test.
            report = tickets[0].id if len(drafts) == 1 and tickets else ""
            return await self.requests.ask(drafts, how, report)
        return await self._keep(drafts, how, "flow-retired" if retires else "flow-published")

    async def _keep(
        self, drafts: Sequence[FlowDraft], how: Publishing, action: str
    ) -> tuple[Publication, ...]:
        """Publish with one line in the administrators' log, or neither."""
        published = list[Publication]()
        line = AdminEntry(
            at=how.at,
            actor=how.author,
            actor_name=how.author_name,
            action=action,
            subject=", ".join(draft.content.name for draft in drafts),
            before=", ".join(draft.base for draft in drafts),
            after=", ".join(draft.content.version for draft in drafts),
            reason=how.note,
        )

        async def write() -> None:
            published[:] = await self._flows.publish(drafts, how)

        await self._log.append(line, write)
        return tuple(published)

    async def _require_right(self, drafts: Sequence[FlowDraft], *, retires: bool) -> None:
        """Raise as `publish` of what is based on what is not live, or is wrong."""
        live = await self._flows.live()
        if any(live.get(draft.content.name, "") != draft.base for draft in drafts):
            raise StoreConflict("another version is live by now")
        if not retires and (errors := await self.check([draft.content for draft in drafts])):
            raise FlowsWrong(errors)


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

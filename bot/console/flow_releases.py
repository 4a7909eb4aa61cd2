"""Releases of flows from the console: publishing a draft, and going back to an older version."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards.flow_differences import FlowDifference, difference
from bot.casework.flow_publishing import FlowPublishing
from bot.console.flow_drafts import DraftMoved, FlowDrafts
from bot.console.visitors import Visitor
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_source import sketch_flow
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publication, live_of
from bot.domain.kept_back_tests import KeptBackTest
from bot.domain.orders import OrderState
from bot.domain.reasons import read_reason
from bot.errors import FlowError, Obstacle, OrderNotFound
from bot.ports import CaseStore, FlowStore

Released = Publication | FlowRequest
"""What is live, or waits for a second person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseSheet:
    """What a publication would change, and whom it would reach.

    `open_cases` stay on the version `live`, all that are not closed, as far as they were counted;
    `states` are those of the orders that new cases are opened for.
    `obstacles` have to be done before, unless its back-test, the `ticket`, is there; both are empty
    where there are `errors`. Whether it `takes_two` says if a second person has to allow it then.
    """

    draft: FlowDraft
    live: str
    difference: FlowDifference
    errors: tuple[FlowError, ...]
    obstacles: tuple[Obstacle, ...]
    ticket: KeptBackTest | None
    takes_two: bool
    open_cases: int
    states: tuple[OrderState, ...]

    @property
    def is_behind(self) -> bool:
        """Say whether another version than its base is live by now."""
        return self.draft.base != self.live


class FlowReleases:
    """Publishes through the one door that every publication goes through."""

    def __init__(
        self, drafts: FlowDrafts, flows: FlowStore, publishing: FlowPublishing, cases: CaseStore
    ) -> None:
        self._drafts = drafts
        self._flows = flows
        self._publishing = publishing
        self._cases = cases

    async def sheet(self, draft: FlowDraft) -> ReleaseSheet:
        """Return what publishing this would do; nothing is `live` of a flow that is retired."""
        name, content = draft.content.name, draft.content
        live = await self._flows.live_version(name)
        # One that is lost says nothing: all of the draft is new then.
        present = await self._flows.find(live) or FlowContent(name, "")
        counted = await self._cases.open_by_version()
        # Of a flow that is retired no version is live.
        staying = [one.count for one in counted if live and one.flow_version == live]
        flow = sketch_flow(content.source)
        errors = tuple(await self._publishing.check([content]))
        # What is wrong cannot be walked.
        clearance = None if errors else await self._publishing.clearance(draft)
        return ReleaseSheet(
            draft=draft,
            live=live,
            difference=difference(present, content),
            errors=errors,
            obstacles=clearance.obstacles if clearance else (),
            ticket=clearance.ticket if clearance else None,
            takes_two=await self._publishing.requests.are_needed(),
            open_cases=sum(staying),
            states=flow.states if flow else (),
        )

    async def publish(self, visitor: Visitor, flow: str, revision: int, note: str) -> Released:
        """Publish the visitor's own draft as it is kept at this revision, and drop it.

        Where that takes a second person it is asked for, and stays a draft.

        Raises:
            InputInvalid: the note cannot be used.
            DraftMoved: another revision is kept than the one that was looked at.
            StoreConflict, FlowsWrong, FlowsBarred, ActionRefused: see `FlowPublishing.publish`.
        """
        note, kept = read_reason(note), await self._drafts.of(visitor, flow)
        if kept.revision != revision or not kept.revision:
            raise DraftMoved(kept, kept)
        published = await self._left_behind(kept) or await self._publish(visitor, kept.draft, note)
        if isinstance(published, Publication):
            await self._drafts.forget(kept)
        return published

    async def _left_behind(self, kept: KeptDraft) -> Publication | None:
        """Return how a draft went live by its owner, which stayed behind as that broke off."""
        live, draft = live_of(await self._flows.history(kept.draft.content.name)), kept.draft
        went = (live.version, live.base, live.how.author)
        return live if went == (draft.content.version, draft.base, kept.owner) else None

    async def go_back(
        self, visitor: Visitor, flow: str, version: str, base: str, note: str
    ) -> Released:
        """Publish what an older version says once more, in the place of `base`; raises as above.

        OrderNotFound where it is no version of this flow, or is what is live.
        """
        note, content = read_reason(note), await self._older(flow, version)
        return await self._publish(visitor, FlowDraft(content, base), note)

    async def older(self, flow: str, version: str) -> FlowDraft:
        """Return a version as it would be published now; raises as `go_back`."""
        content = await self._older(flow, version)
        return FlowDraft(content, await self._flows.live_version(flow))

    async def _older(self, flow: str, version: str) -> FlowContent:
        if await self._flows.live_version(flow) == version:
            raise OrderNotFound(version)
        return await self._drafts.content(flow, version)

    async def _publish(self, visitor: Visitor, draft: FlowDraft, note: str) -> Released:
        account = visitor.account
        published = await self._publishing.publish(
            [draft],
            origin=Origin.CONSOLE,
            author=account.id,
            author_name=account.name,
            note=note,
        )
        return published if isinstance(published, FlowRequest) else published[0]

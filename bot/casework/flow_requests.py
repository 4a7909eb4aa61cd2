"""Flow requests: a publication that waits for a second person, and its one end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.casework.approvers import Approvers
from bot.casework.flow_request_ends import FlowRequestEnds, line_of
from bot.casework.flow_request_news import Announce, FlowRequestNews, request_notice
from bot.domain.approvals import PUBLISHING, ApprovalState, Decision, Verdict
from bot.domain.flow_requests import REQUEST_LASTS, FlowRequest, request_id
from bot.domain.flow_versions import FlowDraft, Origin, Publishing
from bot.domain.people import Actor, Role
from bot.domain.policy import LEADS
from bot.domain.reasons import read_reason
from bot.errors import ActionRefused, BotError, StoreConflict
from bot.ports import Ports

RequireRight = Callable[[Sequence[FlowDraft]], Awaitable[None]]
"""Raises FlowsWrong or FlowsBarred where what was asked for cannot go live any more."""


class FlowRequests:
    """Keeps requests and ends them: only here what takes two people goes live."""

    def __init__(
        self, ports: Ports, approvers: Approvers, require_right: RequireRight, announce: Announce
    ) -> None:
        self.ends = FlowRequestEnds(ports)
        self._store = ports.flow_requests
        self._log = ports.admin_log
        self._rules = ports.rules
        self._clock = ports.clock
        self._approvers = approvers
        self._require_still_right = require_right
        self._announce = announce
        self._news = FlowRequestNews(ports, announce)

    async def are_needed(self) -> bool:
        """Say whether publishing takes a second person now."""
        return PUBLISHING in (await self._rules.current()).gates

    async def known_by(self, author: str) -> frozenset[str]:
        """Return every id of whoever asks; ActionRefused where nobody else could allow it."""
        ids = await self._approvers.ids(author)
        if not await self._approvers.all(but=ids | {author}):
            raise ActionRefused("approval-nobody")
        return ids

    async def ask(
        self, drafts: Sequence[FlowDraft], how: Publishing, report: str = ""
    ) -> FlowRequest:
        """Keep a request, and tell of it where somebody can be written to; the same twice is one.

        Raises:
            ActionRefused: nobody else could allow it.
            StoreConflict: another version than the base of one of them is live by now.
        """
        known_by = await self.known_by(how.author)
        request = FlowRequest(
            id=request_id(drafts, how),
            drafts=tuple(drafts),
            how=how,
            known_by=known_by,
            ends_at=how.at + REQUEST_LASTS,
            report=report,
        )
        if await self.ends.state(request) is not ApprovalState.OPEN:
            raise StoreConflict("another version is live by now")
        for one in (await self._store.page(is_open=True)).rows:
            if one.how.author == how.author and one.asks_for(drafts) and await self._is_open(one):
                return one

        async def add() -> None:
            await self._store.add(request)

        line = line_of(request, "flow-publishing-asked", how.at, how.author, how.author_name)
        await self._log.append(replace(line, reason=how.note), add)
        if how.origin is not Origin.SHELL:
            await self._news.tell_at_once(request)
        return request

    async def _is_open(self, request: FlowRequest) -> bool:
        return await self.ends.state(request) is ApprovalState.OPEN

    async def verdicts(self, actor: Actor, request: FlowRequest) -> tuple[Verdict, ...]:
        """Return what somebody may say to a request now."""
        if not await self._is_open(request):
            return ()
        if await self._approvers.is_any(actor.id, request.asker_ids):
            return (Verdict.WITHDRAW,)
        if actor.role not in LEADS:
            return ()
        is_late = await self._approvers.is_no_lead(request.how.author)
        return (Verdict.REFUSE,) if is_late else (Verdict.APPROVE, Verdict.REFUSE)

    async def decide(
        self, request: FlowRequest, by: Actor, verdict: Verdict, reason: str = ""
    ) -> FlowRequest:
        """Take what somebody says; whoever comes second is given how the first one ended it.

        Raises:
            ActionRefused: they are not who may say this, or whoever asked is no lead any more.
            InputInvalid: a refusal has no reason, or one that cannot be kept.
            FlowsWrong, FlowsBarred: what was right when it was asked is not any more.
        """
        if verdict is Verdict.WITHDRAW:
            if not await self._approvers.is_any(by.id, request.asker_ids):
                raise ActionRefused("refused-withdraw")
            return await self._end(request, ApprovalState.WITHDRAWN, by)
        if by.role not in LEADS:
            raise ActionRefused("refused-approval-role")
        if await self._approvers.is_any(by.id, request.asker_ids):
            raise ActionRefused("refused-approval-own")
        if verdict is Verdict.REFUSE:
            return await self._end(request, ApprovalState.REFUSED, by, read_reason(reason))
        if await self._approvers.is_no_lead(request.how.author):
            # Only one of the two would be somebody who may publish.
            raise ActionRefused("refused-flow-asker")
        return await self._end(request, ApprovalState.APPROVED, by)

    async def publish_in_emergency(
        self, request: FlowRequest, by: Actor, reason: str
    ) -> FlowRequest:
        """Let an administrator publish without the second person; all leads are told.

        Raises:
            ActionRefused: they are no administrator.
            InputInvalid, FlowsWrong, FlowsBarred: as `decide`.
        """
        if by.role is not Role.ADMIN:
            raise ActionRefused("refused-flow-emergency")
        ended = await self._end(request, ApprovalState.EMERGENCY, by, read_reason(reason))
        decided = None if request.decided else ended.decided
        if decided and (decided.state, decided.by) == (ApprovalState.EMERGENCY, by):
            await self._announce(
                request_notice(ended, "flow-request-emergency"), frozenset({by.id})
            )
        return ended

    async def _end(
        self, request: FlowRequest, wanted: ApprovalState, by: Actor, reason: str = ""
    ) -> FlowRequest:
        """End a request that is open, unless somebody is first, or it has come to nothing."""
        state, now = await self.ends.state(request), self._clock.now()
        if request.decided:
            return request
        if state is not ApprovalState.OPEN:
            return await self.ends.keep(request, Decision(state, now))
        if wanted.lets_go_on:
            await self._require_right(request)
        return await self.ends.keep(request, Decision(wanted, now, by, reason))

    async def _require_right(self, request: FlowRequest) -> None:
        if not request.is_whole:
            raise BotError(f"what is kept as request {request.id} is not what was asked for")
        await self._require_still_right(request.drafts)

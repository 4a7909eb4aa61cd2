"""Jobs that are performed at once: claim, check again, change the order, write the log."""

from __future__ import annotations

import logging

from bot.actions import (
    ActionRequest,
    Claim,
    JobResult,
    LogEntry,
    Result,
    refuse_unless_allowed,
)
from bot.errors import (
    ActionRefused,
    BackOfficeUnavailable,
    BotError,
    StoreConflict,
    StoreUnavailable,
)
from bot.orders import OPEN_STATES, Action, Banks, Order, Query, QueryKind
from bot.ports import ActionLog, BackOffice, Claims, Clock

_LOG = logging.getLogger(__name__)


class ImmediateJobs:
    """Performs each action while the person waits.

    The claim is taken before anything changes and given back when nothing did, so that a second
    press meets it and a failed one can be repeated.
    """

    def __init__(
        self,
        back_office: BackOffice,
        claims: Claims,
        log: ActionLog,
        clock: Clock,
        banks: Banks,
    ) -> None:
        self._banks = banks
        self._back_office = back_office
        self._claims = claims
        self._log = log
        self._clock = clock

    async def submit(self, request: ActionRequest) -> JobResult:
        """Do the action unless somebody was first; see the port for what is raised."""
        first = await self._claims.claim(self._claim(request))
        if first:
            order = await self._back_office.find_order(request.order)
            return JobResult(Result.REFUSED, order, first=first)
        try:
            order = await self._checked_again(request)
            done = await self._perform(request, order)
        except BotError as error:
            await self._claims.release(request.key)
            refused = isinstance(error, ActionRefused | StoreConflict)
            await self._write(request, Result.REFUSED if refused else Result.FAILED)
            raise
        # From here on the order has changed: a store that fails must not say that nothing did.
        try:
            await self._write(request, done.result)
            await self._claims.finish(request.key)
        except StoreUnavailable:
            _LOG.error("%s is done, but its end was not written down", request.key)
        return done

    def _claim(self, request: ActionRequest) -> Claim:
        actor = request.actor
        now = self._clock.now()
        return Claim(request.key, actor.id, actor.name, actor.audience, actor.office, now)

    async def _checked_again(self, request: ActionRequest) -> Order:
        order = await self._back_office.find_order(request.order)
        if order.revision != request.revision:
            raise StoreConflict(order.id)
        refuse_unless_allowed(request.actor, request.action, order, self._banks[order.bank])
        if request.action is Action.RECREATE:
            await self._refuse_open_twin(order, request.values["reference"])
        return order

    async def _refuse_open_twin(self, order: Order, reference: str) -> None:
        """Refuse before anything is cancelled: the office already has an order for it."""
        hits = await self._back_office.search(
            Query(QueryKind.REFERENCE, reference), office=order.company.office.code
        )
        for other in hits.orders:
            if other.id != order.id and other.state in OPEN_STATES:
                raise ActionRefused("refused-reference-open", "reference", order=other.id)

    async def _perform(self, request: ActionRequest, order: Order) -> JobResult:
        office, revision, key = self._back_office, request.revision, request.key
        match request.action:
            case Action.RECREATE:
                return await self._recreate(request, order)
            case Action.CANCEL:
                order = await office.cancel_order(order.id, revision=revision, key=key)
            case Action.UPDATE_CARDHOLDER:
                order = await office.update_cardholder(
                    order.id, request.values, revision=revision, key=key
                )
            case Action.RESEND_INVITATION:
                order = await office.resend_invitation(order.id, revision=revision, key=key)
            case Action.CONTACT_SUPPORT:
                # Handing over changes the case, not the order.
                pass
        return JobResult(Result.DONE, order)

    async def _recreate(self, request: ActionRequest, order: Order) -> JobResult:
        if order.state in OPEN_STATES:
            order = await self._back_office.cancel_order(
                order.id, revision=request.revision, key=f"{request.key}:cancel"
            )
        try:
            created = await self._back_office.create_order(
                order, request.values, key=f"{request.key}:create"
            )
        except (ActionRefused, BackOfficeUnavailable, StoreConflict):
            if order.revision == request.revision:
                raise
            return JobResult(Result.HALF_DONE, order)
        replaced = await self._back_office.find_order(order.id)
        return JobResult(Result.DONE, replaced, created)

    async def _write(self, request: ActionRequest, result: Result) -> None:
        actor = request.actor
        await self._log.append(
            LogEntry(
                at=self._clock.now(),
                actor=actor.id,
                actor_name=actor.name,
                role=actor.role,
                platform=actor.platform,
                order=request.order,
                revision=request.revision,
                action=request.action,
                result=result,
                case=request.case,
                evidence=request.evidence,
            )
        )

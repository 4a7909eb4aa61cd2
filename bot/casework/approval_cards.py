"""Approval cards: brings each request to everybody who may decide, privately, and how it ended."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, replace

from bot.cards.approval_views import approval_card
from bot.cards.elements import Card
from bot.cards.viewer import Viewer
from bot.casework.approvers import Approvers, in_chat
from bot.casework.reached import PASSING
from bot.domain.approvals import Approval, ApprovalState
from bot.domain.cases import Surface
from bot.domain.orders import Order
from bot.domain.people import Identity, Platform
from bot.errors import (
    AccessDenied,
    BackOfficeUnavailable,
    FormLost,
    OrderNotFound,
    PlatformRefused,
    PlatformUnavailable,
)
from bot.ports import Messenger, Ports

_LOG = logging.getLogger(__name__)
# Whoever waits for an answer does not wait longer for the others to be told.
_PATIENCE_S = 3.0


@dataclass(frozen=True, slots=True)
class ApprovalReading:
    """A request with its order, None where that cannot be read, and what was typed for it."""

    approval: Approval
    order: Order | None
    values: Mapping[str, str]


class ApprovalCards:
    """Draws requests, and keeps the places that show them."""

    def __init__(
        self,
        ports: Ports,
        approvers: Approvers,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
    ) -> None:
        self._store = ports.approvals
        self._back_office = ports.back_office
        self._forms = ports.forms
        self._clock = ports.clock
        self._approvers = approvers
        self._viewer_of = viewer_of
        self._messengers: dict[Platform, Messenger] = {}

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings cards to the people of a platform."""
        self._messengers[platform] = messenger

    async def read(self, approval: Approval) -> ApprovalReading:
        """Read what a request is about, as far as it can be read now."""
        order, values = None, dict[str, str]()
        try:
            order = await self._back_office.find_order(approval.order)
            if approval.is_open and approval.form:
                values = await self._forms.read(approval.form)
        except (BackOfficeUnavailable, FormLost, OrderNotFound) as error:
            _LOG.info("%s while request %s is drawn", type(error).__name__, approval.id)
        return ApprovalReading(approval, order, values)

    async def has_moved(self, approval: Approval) -> bool:
        """Say whether the order has changed since; while it cannot be read, it has not.

        Before anything is done the job looks once more.
        """
        try:
            order = await self._back_office.find_order(approval.order)
        except OrderNotFound:
            return True
        except BackOfficeUnavailable:
            return False
        return order.revision != approval.revision

    def draw(self, viewer: Viewer, reading: ApprovalReading) -> Card:
        """Draw a request for one viewer."""
        return approval_card(viewer, reading.approval, reading.order, reading.values)

    async def tell(self, approval: Approval) -> bool:
        """Bring a request to everybody whom it concerns; False says that somebody was not reached.

        Whoever may decide gets a message when it is asked, and once more at half of its time; all
        leads hear of an emergency. Those who have a card see on it how it ended.
        """
        reading, places = await self.read(approval), await self._store.places(approval.id)
        concerned = approval.is_open or approval.state is ApprovalState.EMERGENCY
        viewers = await self._approvers.all(but=approval.asker_ids) if concerned else ()
        told = await asyncio.gather(
            *(self._update(place, reading) for place in places),
            *(
                self._write(viewer, reading)
                for viewer in in_chat(viewers)
                if self._misses(viewer, approval, places)
            ),
        )
        return all(told)

    async def announce(self, draw: Callable[[Viewer], Card], but: Collection[str]) -> None:
        """Write to every lead in chat, but to whoever has any of these ids; no place is kept."""
        leads = in_chat(await self._approvers.all(but=but))
        await asyncio.gather(*(self._write_once(viewer, draw(viewer)) for viewer in leads))

    async def _write_once(self, viewer: Viewer, card: Card) -> None:
        messenger = self._messengers.get(viewer.actor.platform)
        if messenger is None:
            return
        try:
            async with asyncio.timeout(_PATIENCE_S):
                await messenger.write(self._place(viewer, ""), card)
        except (PlatformRefused, TimeoutError, *PASSING) as error:
            _LOG.warning("%s is not told: %s", viewer.actor.id, type(error).__name__)

    def _place(self, viewer: Viewer, case: str) -> Surface:
        identity = viewer.actor.identity
        return Surface(
            case=case,
            platform=identity.platform,
            card_key="",
            address="",
            identity=identity,
            language=viewer.actor.language,
            shown_at=self._clock.now(),
        )

    def _misses(self, viewer: Viewer, approval: Approval, places: tuple[Surface, ...]) -> bool:
        """Say whether somebody has no card, or none since it is time to be reminded."""
        theirs = [place for place in places if place.identity.id == viewer.actor.id]
        if not approval.is_open or self._clock.now() < approval.reminds_at:
            return not theirs
        return all(place.shown_at < approval.reminds_at for place in theirs)

    async def _update(self, place: Surface, reading: ApprovalReading) -> bool:
        messenger = self._messengers.get(place.platform)
        if messenger is None:
            return True
        try:
            viewer = await self._viewer_of(place.identity)
            await messenger.update(place, self.draw(viewer, reading))
        except (AccessDenied, PlatformRefused) as error:
            if isinstance(error, PlatformRefused) and error.place_stays:
                _LOG.warning("%s: a card of request %s is old", type(error).__name__, place.case)
                return False
            _LOG.info("%s: a card of request %s is left", type(error).__name__, place.case)
            await self._store.forget_place(place.card_key)
        except PASSING as error:
            _LOG.warning("%s: a card of request %s is old", type(error).__name__, place.case)
            return False
        return True

    async def _write(self, viewer: Viewer, reading: ApprovalReading) -> bool:
        messenger = self._messengers.get(viewer.actor.platform)
        if messenger is None:
            return True
        identity, approval = viewer.actor.identity, reading.approval
        place = self._place(viewer, approval.id)
        try:
            card_key, address = await messenger.write(place, self.draw(viewer, reading))
            await self._store.add_place(replace(place, card_key=card_key, address=address))
        except PlatformRefused as error:
            _LOG.warning("%s cannot be told of request %s: %s", identity.id, approval.id, error)
            return not error.place_stays
        except PASSING as error:
            _LOG.warning("%s is not told of %s: %s", identity.id, approval.id, type(error).__name__)
            # What may have arrived is not written once more.
            return isinstance(error, PlatformUnavailable) and error.may_have_arrived
        return True

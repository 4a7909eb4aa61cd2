"""Places: where answers stand, remembered and left, and the news that follow an answer."""

from __future__ import annotations

import logging
from collections import OrderedDict

from bot.cards.elements import Card, Form
from bot.casework.live_cards import LiveCards
from bot.desk.replies import Place, Reply
from bot.domain.cases import Surface
from bot.domain.people import Identity
from bot.errors import BotError
from bot.ports import Ports

_LOG = logging.getLogger(__name__)
# More people than these have no form open at once.
_MOST_LEFT = 10_000


class Places:
    """Keeps which case each answer shows, so that the news come there."""

    def __init__(self, ports: Ports, live_cards: LiveCards) -> None:
        self._clock = ports.clock
        self._jobs = ports.jobs
        self._live_cards = live_cards
        self._turns = 0
        self._left: OrderedDict[str, int] = OrderedDict()

    def begin_turn(self) -> int:
        """Return the number of a turn that begins now."""
        self._turns += 1
        return self._turns

    async def remember(
        self, identity: Identity, case: str, place: Place, language: str, revision: int
    ) -> Surface:
        """Remember that a case is shown at a place, at this revision."""
        surface = self._surface(identity, case, place, language)
        await self._live_cards.remember(surface, revision)
        return surface

    def expect(self, reply: Reply) -> Reply:
        """Bring nothing to a card any more that is older than what is about to stand there."""
        if reply.case and reply.covers and isinstance(reply.content, Card) and not reply.beside:
            self._live_cards.expect(reply.covers, reply.case, reply.revision)
        return reply

    async def leave(self, place: Place) -> None:
        """Bring nothing more to a card whose place a form is about to take."""
        self._left[place.card_key] = self._turns
        self._left.move_to_end(place.card_key)
        if len(self._left) > _MOST_LEFT:
            self._left.popitem(last=False)
        try:
            await self._live_cards.leave(place.card_key)
        except BotError as error:
            _LOG.warning("%s while a card is left for a form", type(error).__name__)

    async def settle(self, identity: Identity, reply: Reply, place: Place | None) -> None:
        """After the answer went out: remember where it stands, let its job begin, spread the news.

        A job must not end before the place is known at which its end is to be shown.
        """
        if place and self._is_left(place, reply.turn):
            place = None
        try:
            await self._settle(identity, reply, place)
        except BotError as error:
            _LOG.warning("%s while settling case %s", type(error).__name__, reply.case)
            if place and reply.case and isinstance(reply.content, Card):
                surface = self._surface(identity, reply.case, place, reply.language)
                self._live_cards.refresh_later(surface)
        finally:
            if reply.job:
                self._jobs.release(reply.job)

    async def _settle(self, identity: Identity, reply: Reply, place: Place | None) -> None:
        if not reply.case:
            if place and place.card_key == reply.covers and not reply.beside:
                # News of the case that was shown there before must not cover what is there now.
                await self._live_cards.leave(place.card_key)
            return
        if place and isinstance(reply.content, Form):
            # It stands in the place of the card: news must not cover what is typed there.
            await self._live_cards.leave(place.card_key)
        elif place:
            surface = await self.remember(
                identity, reply.case, place, reply.language, reply.revision
            )
            if place.lasts_s is not None:
                self._live_cards.fade_later(surface, place.lasts_s)
            if reply.job:
                self._jobs.release(reply.job)
            # The case may have moved on while this answer was on its way.
            await self._live_cards.refresh(surface)
        if reply.changed:
            await self._live_cards.broadcast(reply.case)

    def _is_left(self, place: Place, turn: int) -> bool:
        """Say whether a form has taken a place since the turn whose answer stood there."""
        return 0 < turn <= self._left.get(place.card_key, 0)

    def _surface(self, identity: Identity, case: str, place: Place, language: str) -> Surface:
        return Surface(
            case=case,
            platform=identity.platform,
            card_key=place.card_key,
            address=place.address,
            identity=identity,
            language=language,
            shown_at=self._clock.now(),
        )

"""News: where cases are shown, and bringing what changed to every such place."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from bot.casework import Casework
from bot.errors import BotError
from bot.people import Identity, Platform
from bot.ports import Messenger, Ports, Surface
from bot.views import Reader

_LOG = logging.getLogger(__name__)


class News:
    """Remembers surfaces and updates them, each for its own reader."""

    def __init__(
        self,
        ports: Ports,
        casework: Casework,
        reader_of: Callable[[Identity], Awaitable[Reader]],
    ) -> None:
        self._ports = ports
        self._casework = casework
        self._reader_of = reader_of
        self._messengers: dict[Platform, Messenger] = {}

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings news to the cards of a platform."""
        self._messengers[platform] = messenger

    async def remember(
        self, identity: Identity, case: str, card_key: str, address: str, language: str
    ) -> None:
        """Remember that the case is shown there to this person."""
        now = self._ports.clock.now()
        await self._ports.cases.save_surface(
            Surface(case, identity.platform, card_key, address, identity, language, now)
        )

    async def spread(self, case: str, *, but: str) -> None:
        """Show the case as it is now everywhere else; `but` is the card that shows it already."""
        for surface in await self._ports.cases.surfaces(case):
            messenger = self._messengers.get(surface.platform)
            if surface.card_key == but or messenger is None:
                continue
            try:
                reader = await self._reader_of(surface.identity)
                await messenger.update(surface, await self._casework.present(case, reader))
            except BotError as error:
                # One place that is gone must not keep the news from the others.
                _LOG.info("%s: a surface of case %s stays as it is", type(error).__name__, case)

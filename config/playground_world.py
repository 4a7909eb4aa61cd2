"""The world of one playground: cardholders who consent, and a back office that is away."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from adapters.backoffice import Interruption
from adapters.backoffice.cardholders import Consent, consent
from adapters.playground.world import Act, World
from bot.domain.orders import OrderState
from bot.errors import BotError, StoreConflict
from config.assembly import Installation

AWAY_S = 60.0
_CASE = "CASE-"
_NO_ORDER = "No order is shown yet, so nobody consents: look one up first."
_BACK = "The back office is back: what was asked of it meanwhile goes on by itself."
_CARDS = {True: "with the right card", False: "with the wrong card"}
_REFUSED = {
    OrderState.INVITATION_EXPIRED: "its invitation has expired: resend it first.",
    OrderState.CANCELLED: "it is cancelled, so its invitation does not work any more.",
    OrderState.ACTIVE: "it is Active already.",
    OrderState.PROBLEM: "it stays in Problem.",
}


class PlaygroundWorld:
    """Plays the acts on the installation that is open at that moment."""

    def __init__(self) -> None:
        self.interruption = Interruption()
        self.world = World(
            (
                Act(
                    "consent-right",
                    "The cardholder consents with the right card",
                    self._consenting(right_card=True),
                ),
                Act(
                    "consent-wrong",
                    "… with the wrong card",
                    self._consenting(right_card=False),
                ),
                Act(
                    "away",
                    "The back office is away for a minute",
                    self._go_away,
                    undo="The back office comes back now",
                ),
            )
        )
        self._installation: Installation | None = None
        self._return: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def around(self, installation: Installation) -> AsyncIterator[None]:
        """Play on this installation while the context lasts."""
        self._installation = installation
        try:
            yield
        finally:
            self._installation = None

    def end(self) -> None:
        """Let nothing more happen by itself."""
        if self._return:
            self._return.cancel()

    def _consenting(self, *, right_card: bool) -> Callable[[Sequence[str]], Awaitable[str]]:
        async def perform(about: Sequence[str]) -> str:
            if self._installation is None:
                return "The desk is just starting anew: try once more."
            try:
                orders = [await _order_of(self._installation, name) for name in about]
                known = [order for order in orders if order]
                done = await consent(known, right_card=right_card, now=datetime.now(UTC))
            except StoreConflict:
                return "The order was changed at the same moment: try once more."
            except BotError as error:
                return f"Nothing came of it: {error}."
            return _tell(done, right_card=right_card)

        return perform

    async def _go_away(self, _about: Sequence[str]) -> str:
        self.end()
        if self.interruption.left_s:
            self._come_back(tell=False)
            return _BACK
        self.interruption.begin(AWAY_S)
        self.world.lasts("away", AWAY_S)
        self._return = asyncio.get_running_loop().call_later(AWAY_S, self._come_back)
        return (
            f"The back office is away for {AWAY_S:.0f} seconds: look an order up, "
            "or ask for an action, and see it wait."
        )

    def _come_back(self, *, tell: bool = True) -> None:
        self.interruption.end()
        self.world.lasts("away", 0.0)
        if tell:
            self.world.tell(_BACK)


async def _order_of(installation: Installation, name: str) -> str:
    """Return the order that a name is, or whose case it is."""
    if not name.startswith(_CASE):
        return name
    case = await installation.stores.cases.get(name)
    return case.order if case else ""


def _tell(done: Consent | None, *, right_card: bool) -> str:
    """Say what a consent came to."""
    if done is None:
        return _NO_ORDER
    which, card = f"{done.order} ({done.reference})", _CARDS[right_card]
    if not done.counts:
        return f"The cardholder of {which} tried to consent {card}: {_REFUSED[done.before]}"
    state = "Active" if done.after is OrderState.ACTIVE else "in Problem"
    return f"The cardholder of {which} consented {card}: the order is {state} now."

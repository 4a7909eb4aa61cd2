"""Deliveries: what a platform sent twice is known again, in whichever process it comes."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.deliveries import DeliveryState
from bot.errors import StoreUnavailable
from bot.ports import Clock, DeliveryStore

_LOG = logging.getLogger(__name__)
# A turn takes seconds: whoever took a delivery and has not answered it by then is gone.
_LOST_AFTER = timedelta(seconds=30)
# So long a click can wait for the database to say whether it is the first.
_PATIENCE_S = 0.5
_KNOWN_HERE = 1000
_SWEEP_EVERY = timedelta(hours=1)
_KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one delivery is known by; the same key within `known_for` is the same again.

    With `comes_twice` the second is not answered once more, as what the platform announces twice by
    itself. With `is_carried` the HTTP answer carries the card, so the second gets the first answer.
    """

    key: str
    known_for: timedelta = timedelta(hours=1)
    comes_twice: bool = False
    is_carried: bool = False

    @property
    def digest(self) -> str:
        """What is kept of the key: as short whatever the platform's ids are."""
        return hashlib.sha256(self.key.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(slots=True)
class _Taken:
    """When a delivery was taken here, and whether it is answered."""

    at: datetime
    is_answered: bool = False


class Deliveries:
    """Lets each delivery be taken once, also by several processes."""

    def __init__(
        self, store: DeliveryStore, clock: Clock, *, patience_s: float = _PATIENCE_S
    ) -> None:
        self._store = store
        self._clock = clock
        self._patience_s = patience_s
        # What was taken while the database did not answer: this process at least knows it again.
        self._here: dict[str, _Taken] = {}
        self._swept_at: datetime | None = None

    async def take(self, delivery: Delivery) -> DeliveryState:
        """Take a delivery, or say how far the first of its kind is.

        Without the database it is taken: an answer that comes twice is better than none.
        """
        now = self._clock.now()
        lost, old = now - _LOST_AFTER, now - delivery.known_for
        known = self._here.get(delivery.digest)
        if known and known.at >= old and (known.is_answered or known.at >= lost):
            return DeliveryState.ANSWERED if known.is_answered else DeliveryState.UNDER_WAY
        try:
            async with asyncio.timeout(self._patience_s):
                return await self._store.take(delivery.digest, now, lost=lost, old=old)
        except (StoreUnavailable, TimeoutError):
            _LOG.warning("a delivery is taken without knowing whether it is the first")
        self._here[delivery.digest] = _Taken(now)
        if len(self._here) > _KNOWN_HERE:
            del self._here[next(iter(self._here))]
        return DeliveryState.NEW

    async def finish(self, delivery: Delivery) -> None:
        """Keep that a delivery is answered; now and then forget what is long past."""
        now = self._clock.now()
        if taken := self._here.get(delivery.digest):
            taken.is_answered = True
        try:
            await self._store.finish(delivery.digest)
            if self._swept_at is None or now >= self._swept_at + _SWEEP_EVERY:
                self._swept_at = now
                await self._store.drop_older(now - _KEPT)
        except StoreUnavailable:
            _LOG.warning("an answered delivery could not be kept as such")

    async def forget(self, delivery: Delivery) -> None:
        """Let a delivery be taken once more: answering it has failed."""
        self._here.pop(delivery.digest, None)
        try:
            await self._store.forget(delivery.digest)
        except StoreUnavailable:
            _LOG.warning("a delivery that failed is taken again only later")

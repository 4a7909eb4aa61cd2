"""Old places: those that nobody will bring anything to any more."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.ports import Clock, Rules, SurfaceStore

_SWEEP_EVERY = timedelta(hours=1)
# Longer than somebody may take to hear of the end of a case.
_KEPT_CLOSED = timedelta(days=1)
# Whoever comes back to what they looked up so long ago looks it up again.
_KEPT_WITHOUT_CASE = timedelta(days=30)
# Longer than any order is watched.
_KEPT = timedelta(days=400)


class OldPlaces:
    """Forgets them now and then."""

    def __init__(self, surfaces: SurfaceStore, rules: Rules, clock: Clock) -> None:
        self._surfaces = surfaces
        self._rules = rules
        self._clock = clock
        self._swept_at: datetime | None = None

    async def sweep(self) -> None:
        """Forget them, if that was not done a short while ago."""
        now = self._clock.now()
        if self._swept_at is None or now >= self._swept_at + _SWEEP_EVERY:
            self._swept_at = now
            # Who sees an end hears of it as well when that is taken back.
            within = (await self._rules.current()).support.reopen_within
            await self._surfaces.drop_older(
                closed=now - _KEPT_CLOSED,
                ended=now - within,
                no_case=now - _KEPT_WITHOUT_CASE,
                any_case=now - _KEPT,
            )

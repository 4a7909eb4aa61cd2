"""The store of claims: the primary key decides who was first."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

from tortoise.exceptions import IntegrityError

from adapters.storage.errors import translate_errors
from adapters.storage.models import ClaimRow
from bot.actions import Claim


class ClaimStore:
    """Keeps claims; one that was not done within `stale_s` may be taken over after a crash."""

    def __init__(self, stale_s: float) -> None:
        self._stale = timedelta(seconds=stale_s)

    async def claim(self, claim: Claim) -> Claim | None:
        """Take the claim; return None if it is ours, else the claim of whoever was first."""
        with translate_errors():
            while True:
                try:
                    await ClaimRow.create(**asdict(claim))
                except IntegrityError:
                    pass
                else:
                    return None
                if await self._take_over(claim):
                    return None
                # None here: it was given back in between, and may be ours after all.
                if first := await ClaimRow.get_or_none(key=claim.key):
                    return _read_claim(first)

    async def _take_over(self, claim: Claim) -> bool:
        stale = ClaimRow.filter(
            key=claim.key, done=False, claimed_at__lt=claim.claimed_at - self._stale
        )
        columns = {name: value for name, value in asdict(claim).items() if name != "key"}
        return bool(await stale.update(**columns))

    async def finish(self, key: str) -> None:
        """Mark the claim as done."""
        with translate_errors():
            await ClaimRow.filter(key=key).update(done=True)

    async def release(self, key: str) -> None:
        """Give back a claim whose action changed nothing, so that it can be tried again."""
        with translate_errors():
            await ClaimRow.filter(key=key, done=False).delete()


def _read_claim(row: ClaimRow) -> Claim:
    return Claim(
        key=row.key,
        actor=row.actor,
        actor_name=row.actor_name,
        audience=row.audience,
        office=row.office,
        claimed_at=row.claimed_at,
        done=row.done,
    )

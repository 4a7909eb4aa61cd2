"""The store of what the platforms said of people, which every process asks before it asks them."""

from __future__ import annotations

from adapters.sql import execute, storable
from adapters.storage.errors import translate_errors
from adapters.storage.people import row_key
from adapters.storage.people_models import StandingRow
from bot.domain.people import STANDINGS_KEPT, Identity, KnownStanding, Standing

# What was asked later and is written first stays.
_KEEP = (
    "INSERT INTO standings (id, space, name, standing, said_at) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET standing = excluded.standing,"
    " name = CASE excluded.name WHEN '' THEN standings.name ELSE excluded.name END,"
    " said_at = excluded.said_at WHERE standings.said_at <= excluded.said_at"
)


class Standings:
    """Keeps who is a full member of their platform."""

    async def find(self, identity: Identity) -> KnownStanding | None:
        """Return what was said last of a person, or None if nothing ever was."""
        with translate_errors():
            row = await StandingRow.get_or_none(id=row_key(identity.id))
        return KnownStanding(Standing(row.standing), row.said_at) if row else None

    async def keep(self, identity: Identity, said: KnownStanding) -> None:
        """Keep what a platform said, and by which name a person is known there."""
        values = [row_key(identity.id), row_key(identity.space), storable(identity.name)]
        with translate_errors():
            await execute(StandingRow, _KEEP, [*values, said.standing.value, said.said_at])
            await StandingRow.filter(said_at__lt=said.said_at - STANDINGS_KEPT).delete()

"""The store of identities: people of sign-in providers, their accounts, and sign-ins under way."""

from __future__ import annotations

import hashlib
from datetime import datetime

from adapters.sql import execute, read_moment, storable, write_returning
from adapters.storage.console_models import BegunSignInRow, IdentityRow
from adapters.storage.errors import translate_errors
from adapters.storage.people import row_key
from bot.domain.identities import BegunSignIn, LinkedIdentity, Provider
from bot.errors import StoreConflict

# Whoever begins sign-ins for nothing fills no disk; a person at the provider is one of the newest.
MOST_BEGUN = 5_000
_KEEP = (
    "INSERT INTO console_identities (id, provider, account, chat, name, linked_at)"
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING id"
)
# Of several who come back with the same secret at once the database lets one have it.
_FINISH = (
    "DELETE FROM console_begun WHERE digest = ? AND provider = ? AND ends_at > ?"
    " RETURNING session, ends_at"
)
_DROP_OLDEST = (
    "DELETE FROM console_begun WHERE ends_at <="
    " (SELECT ends_at FROM console_begun ORDER BY ends_at DESC LIMIT 1 OFFSET ?)"
)


class Identities:
    """Keeps which person of which provider has which account."""

    async def find(self, identity_id: str) -> LinkedIdentity | None:
        """Return an identity that was linked to an account."""
        with translate_errors():
            row = await IdentityRow.get_or_none(id=row_key(identity_id))
        return _read(row) if row else None

    async def of_account(self, account_id: str) -> tuple[LinkedIdentity, ...]:
        """Return the identities of an account, the oldest first."""
        found = IdentityRow.filter(account=row_key(account_id)).order_by("linked_at", "id")
        with translate_errors():
            return tuple(map(_read, await found))

    async def of_chat(self, chat_id: str) -> tuple[LinkedIdentity, ...]:
        """Return the identities of somebody in chat; none of ""."""
        if not chat_id:
            return ()
        found = IdentityRow.filter(chat=row_key(chat_id)).order_by("linked_at", "id")
        with translate_errors():
            return tuple(map(_read, await found))

    async def list(self) -> tuple[LinkedIdentity, ...]:
        """Return every identity, the oldest first."""
        with translate_errors():
            return tuple(map(_read, await IdentityRow.all().order_by("linked_at", "id")))

    async def keep(self, identity: LinkedIdentity) -> None:
        """Link an identity to its account; raises StoreConflict where it is linked already."""
        values = [row_key(identity.id), identity.provider.value, row_key(identity.account)]
        values += [row_key(identity.chat), storable(identity.name)]
        with translate_errors():
            if not await write_returning(IdentityRow, _KEEP, [*values, identity.linked_at]):
                raise StoreConflict("the identity is linked already")

    async def drop(self, identity_id: str, account_id: str) -> bool:
        """Unlink an identity from this account; return whether it was linked to it."""
        theirs = IdentityRow.filter(id=row_key(identity_id), account=row_key(account_id))
        with translate_errors():
            return bool(await theirs.delete())

    async def begin(self, secret: str, begun: BegunSignIn) -> None:
        """Keep a sign-in that is under way, and only so many of them."""
        row = BegunSignInRow(
            digest=_digest(secret),
            provider=begun.provider.value,
            session=begun.session,
            ends_at=begun.ends_at,
        )
        with translate_errors():
            await row.save(force_create=True)
            await execute(BegunSignInRow, _DROP_OLDEST, [MOST_BEGUN])

    async def finish(self, secret: str, provider: Provider, now: datetime) -> BegunSignIn | None:
        """Return what was begun, to one caller alone; None if it is over, done, or of another."""
        wanted = [_digest(secret), provider.value, now]
        with translate_errors():
            rows = await write_returning(BegunSignInRow, _FINISH, wanted)
        if not rows:
            return None
        session, ends_at = rows[0]["session"], read_moment(rows[0]["ends_at"])
        return BegunSignIn(provider=provider, session=session, ends_at=ends_at)

    async def drop_older(self, now: datetime) -> int:
        """Forget the sign-ins that were not finished in time; return how many."""
        with translate_errors():
            return await BegunSignInRow.filter(ends_at__lte=now).delete()


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


def _read(row: IdentityRow) -> LinkedIdentity:
    return LinkedIdentity(
        id=row.id,
        provider=Provider(row.provider),
        account=row.account,
        chat=row.chat,
        name=row.name,
        linked_at=row.linked_at,
    )

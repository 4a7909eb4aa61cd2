"""The store of identities: people of sign-in providers, their accounts, and used-up sign-ins."""

from __future__ import annotations

import hashlib
from datetime import datetime

from adapters.sql import storable, write_returning
from adapters.storage.console_models import BegunSignInRow, IdentityRow, PastLinkRow
from adapters.storage.errors import translate_errors
from adapters.storage.people import row_key
from bot.domain.identities import BegunSignIn, LinkedIdentity, Provider
from bot.errors import StoreConflict

_KEEP = (
    "INSERT INTO console_identities (id, provider, account, chat, name, linked_at)"
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING id"
)
# Of several who come back with the same secret at once the database lets one have it.
_USE_UP = (
    "INSERT INTO console_begun (digest, provider, session, ends_at)"
    " VALUES (?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING RETURNING digest"
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
        account = row_key(account_id)
        theirs = IdentityRow.filter(id=row_key(identity_id), account=account)
        with translate_errors():
            row = await theirs.first()
            if row is None:
                return False
            # First this: dying in between leaves both, of which neither makes two people of one.
            ids = [one for one in (row.id, row.chat) if one]
            await PastLinkRow.bulk_create(PastLinkRow(account=account, other=one) for one in ids)
            return bool(await theirs.delete())

    async def unlinked(self) -> tuple[tuple[str, str], ...]:
        """Return each account with an id, of an identity or in chat, that was unlinked from it."""
        with translate_errors():
            rows = await PastLinkRow.all().distinct().values_list("account", "other")
        return tuple((account, other) for account, other in rows)

    async def use_up(self, begun: BegunSignIn) -> bool:
        """Keep that a sign-in was finished; return whether this was the first time."""
        values = [_digest(begun.secret), begun.provider.value, begun.session, begun.ends_at]
        with translate_errors():
            return bool(await write_returning(BegunSignInRow, _USE_UP, values))

    async def drop_older(self, now: datetime) -> int:
        """Forget the finished sign-ins that nobody could finish any more; return how many."""
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

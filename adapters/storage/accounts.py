"""The store of the console's accounts."""

from __future__ import annotations

from typing import Any

from adapters.sql import read_moment, select, storable
from adapters.storage.console_models import AccountRow
from adapters.storage.errors import translate_errors
from adapters.storage.people import row_key
from bot.domain.accounts import Account
from bot.domain.people import Role
from bot.errors import StoreConflict

_READ = (
    "SELECT provider, subject, name, role, language, zone, made_at, ended_at, chat"
    " FROM console_accounts"
)


class Accounts:
    """Keeps who may sign in to the console."""

    async def find(self, account_id: str) -> Account | None:
        """Return one account, ended or not."""
        with translate_errors():
            rows = await select(AccountRow, f"{_READ} WHERE id = ?", [row_key(account_id)])
        return _read(rows[0]) if rows else None

    async def save(self, account: Account) -> None:
        """Keep an account; one with the same id is replaced."""
        row = AccountRow(
            id=row_key(account.id),
            provider=storable(account.provider),
            subject=storable(account.subject),
            name=storable(account.name),
            role=account.role.value,
            language=account.language,
            zone=account.zone,
            made_at=account.made_at,
            ended_at=account.ended_at,
            chat=storable(account.chat) or None,
        )
        changing = ["name", "role", "language", "zone", "ended_at", "chat"]
        with translate_errors():
            await AccountRow.bulk_create([row], on_conflict=["id"], update_fields=changing)

    async def change_role(self, account: Account, wanted: Account) -> None:
        """Keep the role of `wanted`, whose it is, and whether it ended; `account` was read so."""
        with translate_errors():
            as_read = AccountRow.filter(
                id=row_key(account.id),
                role=account.role.value,
                ended_at__isnull=account.is_open,
            )
            changing = {"role": wanted.role.value, "ended_at": wanted.ended_at}
            if not await as_read.update(**changing, chat=storable(wanted.chat) or None):
                raise StoreConflict(f"account {account.id} is not as it was read")

    async def speak(self, account_id: str, language: str) -> None:
        """Keep the language of an account, and nothing else of it."""
        with translate_errors():
            await AccountRow.filter(id=row_key(account_id)).update(language=language)

    async def keep_zone(self, account_id: str, zone: str) -> None:
        """Keep the zone in which the person of an account reads, and nothing else of it."""
        with translate_errors():
            await AccountRow.filter(id=row_key(account_id)).update(zone=zone)

    async def list(self) -> tuple[Account, ...]:
        """Return every account, by name."""
        with translate_errors():
            rows = await select(AccountRow, f"{_READ} ORDER BY name, id", [])
        return tuple(map(_read, rows))


def _read(row: Any) -> Account:
    return Account(
        provider=row["provider"],
        subject=row["subject"],
        name=row["name"],
        role=Role(row["role"]),
        language=row["language"],
        zone=row["zone"],
        made_at=read_moment(row["made_at"]),
        ended_at=read_moment(row["ended_at"]) if row["ended_at"] else None,
        chat=row["chat"] or "",
    )

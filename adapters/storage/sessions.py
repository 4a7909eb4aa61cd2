"""The store of sign-ins: links and sessions by the digests of their secrets, and tries."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import datetime
from typing import Any

from adapters.sql import execute, read_moment, select, storable, write_returning
from adapters.storage.console_models import SessionRow, SignInLinkRow, SignInTryRow
from adapters.storage.errors import translate_errors
from adapters.storage.people import row_key
from bot.domain.accounts import ATTEMPTS_WITHIN, IDLE_LASTS, Session, SignInLink, subject_of
from bot.domain.people import Role

# Of several who come with the same link at once the database lets one have it.
_USE_LINK = (
    "DELETE FROM console_links WHERE digest = ? AND ends_at > ? RETURNING name, role, ends_at"
)
_COUNT_TRIES = (
    "SELECT COUNT(*) AS every, COUNT(CASE WHEN address = ? THEN 1 END) AS there"
    " FROM console_tries WHERE at > ?"
)
_ADD_TRY = "INSERT INTO console_tries (address, at) VALUES (?, ?)"
_SEE = "UPDATE console_sessions SET seen_at = ? WHERE id = ? AND seen_at < ?"
# Every page begins with these: their SQL is fixed.
_READ = (
    "SELECT id, account, token, made_at, seen_at, ends_at, browser, address"
    " FROM console_sessions WHERE "
)
_TEXT_CHARS = 200


class Sessions:
    """Keeps who is signed in where."""

    async def keep_link(self, secret: str, link: SignInLink) -> None:
        """Keep a link that lets somebody in once."""
        row = SignInLinkRow(
            digest=_digest(secret),
            name=storable(link.name),
            role=link.role.value,
            ends_at=link.ends_at,
        )
        with translate_errors():
            await row.save()

    async def look_at_link(self, secret: str, now: datetime) -> SignInLink | None:
        """Return what a link is worth, without using it; None if it is over, used or unknown."""
        with translate_errors():
            row = await SignInLinkRow.get_or_none(digest=_digest(secret), ends_at__gt=now)
        return SignInLink(name=row.name, role=Role(row.role), ends_at=row.ends_at) if row else None

    async def use_link(self, secret: str, now: datetime) -> SignInLink | None:
        """Return what a link is worth, to one caller alone; None as in `look_at_link`."""
        # Nothing is read first: what begins with it in SQLite waits for whoever else writes.
        with translate_errors():
            rows = await write_returning(SignInLinkRow, _USE_LINK, [_digest(secret), now])
        if not rows:
            return None
        name, role, ends_at = (rows[0][column] for column in ("name", "role", "ends_at"))
        return SignInLink(name=name, role=Role(role), ends_at=read_moment(ends_at))

    async def drop_links(self, subject: str) -> None:
        """Forget the links for the account that the provider of links calls so."""
        with translate_errors():
            links = await SignInLinkRow.all()
            theirs = [link.digest for link in links if subject_of(link.name) == subject]
            await SignInLinkRow.filter(digest__in=theirs).delete()

    async def begin(self, secret: str, session: Session) -> None:
        """Keep a session that `secret` opens."""
        row = SessionRow(
            digest=_digest(secret),
            id=session.id,
            account=row_key(session.account),
            token=session.token,
            made_at=session.made_at,
            seen_at=session.seen_at,
            ends_at=session.ends_at,
            browser=storable(session.browser)[:_TEXT_CHARS],
            address=storable(session.address)[:_TEXT_CHARS],
        )
        with translate_errors():
            await row.save(force_create=True)

    async def find(self, secret: str) -> Session | None:
        """Return the session that this opens, whether it is over or not."""
        with translate_errors():
            rows = await select(SessionRow, f"{_READ}digest = ?", [_digest(secret)])
        return _read(rows[0]) if rows else None

    async def see(self, session_id: str, now: datetime) -> None:
        """Keep that a session was used."""
        with translate_errors():
            await execute(SessionRow, _SEE, [now, session_id, now])

    async def of_account(self, account_id: str) -> tuple[Session, ...]:
        """Return the sessions of an account, the newest first."""
        with translate_errors():
            wanted = f"{_READ}account = ? ORDER BY made_at DESC, id"
            rows = await select(SessionRow, wanted, [row_key(account_id)])
        return tuple(map(_read, rows))

    async def of_ids(self, sessions: Collection[str]) -> tuple[Session, ...]:
        """Return those of these sessions that there are, over or not, in no order."""
        if not sessions:
            return ()
        with translate_errors():
            marks = ", ".join("?" * len(sessions))
            rows = await select(SessionRow, f"{_READ}id IN ({marks})", list(sessions))
        return tuple(map(_read, rows))

    async def end(self, session_id: str) -> bool:
        """End a session; return whether there was one."""
        with translate_errors():
            return bool(await SessionRow.filter(id=session_id).delete())

    async def end_all(self, account_id: str) -> int:
        """End every session of an account; return how many there were."""
        with translate_errors():
            return await SessionRow.filter(account=row_key(account_id)).delete()

    async def count_failed(self, address: str, now: datetime) -> tuple[int, int]:
        """Return how many tries failed lately from there, and in all."""
        wanted = [_digest(address), now - ATTEMPTS_WITHIN]
        with translate_errors():
            (row,) = await select(SignInTryRow, _COUNT_TRIES, wanted)
        return row["there"], row["every"]

    async def add_failed(self, address: str, now: datetime) -> None:
        """Keep that a try to sign in failed."""
        with translate_errors():
            await execute(SignInTryRow, _ADD_TRY, [_digest(address), now])

    async def drop_older(self, now: datetime) -> int:
        """Forget links, sessions and tries that are over; return how many."""
        with translate_errors():
            return (
                await SignInLinkRow.filter(ends_at__lte=now).delete()
                + await SessionRow.filter(ends_at__lte=now).delete()
                + await SessionRow.filter(seen_at__lte=now - IDLE_LASTS).delete()
                + await SignInTryRow.filter(at__lte=now - ATTEMPTS_WITHIN).delete()
            )


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


def _read(row: Any) -> Session:
    return Session(
        id=row["id"],
        account=row["account"],
        token=row["token"],
        made_at=read_moment(row["made_at"]),
        seen_at=read_moment(row["seen_at"]),
        ends_at=read_moment(row["ends_at"]),
        browser=row["browser"],
        address=row["address"],
    )

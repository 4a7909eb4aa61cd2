"""One-time codes of offices, as administrators make and revoke them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.console.changes import Changes
from bot.console.offices import read_office
from bot.console.visitors import Visitor
from bot.domain.office_codes import CODE_LASTS, OfficeCode
from bot.domain.reasons import read_reason
from bot.errors import InputInvalid, OrderNotFound
from bot.ports import Clock
from bot.ports.tenants import OfficeCodes


@dataclass(frozen=True, slots=True)
class MadeCode:
    """A code that was just made: what is told once, and what it is worth."""

    code: str
    worth: OfficeCode


class OfficeCodeDesk:
    """Makes, shows and revokes codes; `new_code` and `new_id` make them at random."""

    def __init__(
        self,
        codes: OfficeCodes,
        changes: Changes,
        clock: Clock,
        new_code: Callable[[], str],
        new_id: Callable[[], str],
    ) -> None:
        self._codes = codes
        self._changes = changes
        self._clock = clock
        self._new_code = new_code
        self._new_id = new_id

    async def unused(self) -> tuple[OfficeCode, ...]:
        """Return the codes that still work, the newest first."""
        return await self._codes.unused(self._clock.now())

    async def make(self, visitor: Visitor, typed: Mapping[str, str]) -> MadeCode:
        """Make a code for an office; it is told this once, and not in the log.

        Raises:
            InputInvalid: there is no such office, or no reason is given.
        """
        reason = read_reason(typed.get("reason", ""))
        office = read_office(typed.get("office", ""))
        if not await self._codes.has_office(office):
            raise InputInvalid("console-offices-office", "office")
        code = self._new_code()
        worth = OfficeCode(
            id=self._new_id(),
            office=office,
            made_by=visitor.account.id,
            made_by_name=visitor.account.name,
            ends_at=self._clock.now() + CODE_LASTS,
        )

        async def save() -> None:
            await self._codes.keep(code, worth)

        await self._changes.keep(visitor, "office-code-made", office, also=save, reason=reason)
        return MadeCode(code, worth)

    async def revoke(self, visitor: Visitor, code_id: str) -> None:
        """Let a code work no more.

        Raises:
            InputInvalid: it works no more already.
        """
        found = next((one for one in await self.unused() if one.id == code_id), None)
        if found is None:
            raise InputInvalid("console-codes-gone")

        async def save() -> None:
            if not await self._codes.revoke(code_id, self._clock.now()):
                raise OrderNotFound(code_id)

        try:
            await self._changes.keep(visitor, "office-code-revoked", found.office, also=save)
        except OrderNotFound:
            raise InputInvalid("console-codes-gone") from None

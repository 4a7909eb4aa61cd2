"""Changes of the desk itself: each is kept with its line in the log, or not at all."""

from __future__ import annotations

from bot.console.visitors import Visitor
from bot.domain.admin_log import AdminEntry
from bot.ports import Clock
from bot.ports.accounts import AdminLog, Also


class Changes:
    """Keeps what people of the console change, and who did it."""

    def __init__(self, log: AdminLog, clock: Clock) -> None:
        self._log = log
        self._clock = clock

    async def keep(
        self,
        visitor: Visitor,
        action: str,
        subject: str,
        *,
        also: Also | None = None,
        before: str = "",
        after: str = "",
        reason: str = "",
    ) -> None:
        """Do what `also` does, with its line.

        Raises:
            StoreConflict: as `also` raises it; nothing is written then.
        """
        entry = AdminEntry(
            at=self._clock.now(),
            actor=visitor.account.id,
            actor_name=visitor.account.name,
            action=action,
            subject=subject,
            before=before,
            after=after,
            reason=reason,
        )
        await self._log.append(entry, also)

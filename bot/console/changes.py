"""Changes of the desk itself: each is kept with its line in the log, or not at all."""

from __future__ import annotations

from bot.console.visitors import Visitor
from bot.domain.admin_log import AdminEntry
from bot.domain.privacy import looks_secret
from bot.domain.typed_text import clean_text
from bot.errors import InputInvalid
from bot.ports import Clock
from bot.ports.accounts import AdminLog, Also

REASON_CHARS = 300


def read_reason(text: str, *, needed: bool = True) -> str:
    """Return why somebody changes something, on one line.

    Raises:
        InputInvalid: nothing was typed though it is needed, too much, or what looks like a card
            number or a code.
    """
    reason = " ".join(clean_text(text).split())
    if (needed and not reason) or len(reason) > REASON_CHARS:
        raise InputInvalid("console-reason-needed", "reason", most=str(REASON_CHARS))
    if looks_secret(reason):
        raise InputInvalid("console-reason-secret", "reason")
    return reason


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

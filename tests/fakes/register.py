"""A platform's register of people in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.people import Identity, Standing
from bot.errors import PlatformNotSetUp, PlatformUnavailable


@dataclass
class FakeRegister:
    """Everybody is a full member but who is named otherwise, by id; `silent` says nothing.

    With `closed` it does not let the desk ask.
    """

    people: dict[str, Standing] = field(default_factory=dict)
    silent: bool = False
    closed: bool = False
    asked: list[str] = field(default_factory=list)
    home: str = "T1"

    async def standing(self, identity: Identity) -> Standing:
        self.asked.append(identity.id)
        if self.closed:
            raise PlatformNotSetUp("missing_scope")
        if self.silent:
            raise PlatformUnavailable("silent")
        return self.people.get(identity.id, Standing.MEMBER)

"""What is told of cases that wait for support, or end: the duties that are kept, and who posts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.cards.elements import Card
from bot.domain.duties import Duty, DutyStep
from bot.domain.people import Identity


class DutyStore(Protocol):
    """What is to be done for cases, one duty each; StoreUnavailable as in CaseStore."""

    async def find(self, case: str) -> Duty | None:
        """Return what is to be done next for a case, if it is known."""

    async def put(self, duty: Duty) -> None:
        """Keep what is to be done for a case, in the place of what was."""

    async def take(
        self, now: datetime, until: datetime, limit: int, steps: Collection[DutyStep]
    ) -> tuple[Duty, ...]:
        """Take what is due of these steps, each by one caller alone.

        What nobody ends is due again at `until`, when whoever took it must have died; `tries`
        counts how often it was taken.
        """

    async def end(self, taken: Duty, after: Duty) -> bool:
        """Keep what comes `after` a duty that was taken; False if it was changed meanwhile."""

    async def recall(self, channel: str, at: datetime) -> int:
        """Let each case that is with support, and was not posted to this channel, be due `at`.

        Only where none of its duties is known, if there is no channel (""). What is kept of cases
        that are closed is forgotten, but for an end that is to be told. Returns how many.
        """

    async def failure(self) -> str:
        """Return why something could not be posted to the channel, "" where all goes well."""


class Announcer(Protocol):
    """Writes to the channel of support, and to its people; raises as `Messenger.write`.

    `mark` names a message: with `again` it is looked for before it is posted once more, where the
    platform lets the desk look.
    """

    async def post(
        self, channel: str, card: Card, *, mark: str, again: bool = False
    ) -> tuple[str, str]:
        """Post a card to a channel; return its key and address."""

    async def find(self, channel: str, mark: str) -> tuple[str, str] | None:
        """Return the key and address of what was posted with a mark, if it is found."""

    async def post_beneath(
        self, address: str, card: Card, *, mark: str, again: bool = False
    ) -> None:
        """Post to the thread of a message, where all of its channel see it as well."""

    async def post_in_thread(
        self, address: str, card: Card, *, mark: str, again: bool = False, calls: str = ""
    ) -> tuple[str, str]:
        """Post to the thread of a message alone, calling a member; return its key and address."""

    async def tell(self, member: str, card: Card) -> None:
        """Write to a person, by their id alone."""

    async def identity(self, member: str) -> Identity:
        """Return who a member is, with their own name; without it where Slack does not say."""

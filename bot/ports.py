"""The ports: what the desk needs of the world. Read this file first.

Every method that waits takes its deadline from the adapter's settings. Errors are those of
`bot.errors`; a library's own exception never passes a port.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

class Forms(Protocol):
    """What was typed into forms, sealed until the back office has it.

    All methods raise StoreUnavailable when the database does not answer or the key is unusable.
    """

    async def keep(self, values: Mapping[str, str]) -> str:
        """Seal the values and return their new, random id; "" when there are none."""

    async def read(self, form: str) -> dict[str, str]:
        """Return the values that were kept; none for "".

        Raises:
            FormLost: it is unknown, was dropped, or was sealed with another key than ours.
        """

    async def drop(self, form: str) -> None:
        """Forget a form; forgetting it twice is no error."""

    async def drop_older(self, before: datetime) -> int:
        """Forget the forms that were kept before this time; return how many there were."""


class ActionLog(Protocol):
    """The append-only log of actions: nobody can change or remove a line.

    All methods raise StoreUnavailable when the database does not answer.
    """

    async def append(self, entry: LogEntry, *, key: str = "") -> None:
        """Write one line; a second one with the same `key` is not written, and no error."""

    async def entries(
        self, *, order: str = "", period: Period = ALWAYS, limit: int = 100
    ) -> Sequence[LogEntry]:
        """Return the newest lines, newest first, of one order only if `order` is given."""

    def export(
        self, *, order: str = "", period: Period = ALWAYS, limit: int | None = None
    ) -> AsyncIterator[LogEntry]:
        """Yield the lines as they were written, oldest first; the newest `limit` if it is given."""


class Directory(Protocol):
    """What is known about people and tenants."""

    async def find_person(self, identity: Identity) -> Person:
        """Return what is known of an identity; nothing known is an empty Person."""

    async def save_language(self, identity: Identity, language: str) -> None:
        """Remember the language that a person chose."""

    async def link_office(self, link: OfficeLink) -> None:
        """Link a tenant to an office; a tenant that was linked elsewhere is linked anew.

        Raises:
            AccessDenied: the tenant has no id.
            OrderNotFound: there is no office with this code.
        """

    async def unlink_office(self, tenant: str) -> bool:
        """Remove a link; return whether there was one."""

    async def office_links(self) -> tuple[OfficeLink, ...]:
        """Return all links."""


class Messenger(Protocol):
    """Brings a new card to a place where an older one is shown."""

    async def update(self, surface: Surface, card: Card) -> None:
        """Replace what the surface shows.

        Raises:
            PlatformRefused: the place is gone; forget the surface.
            PlatformBusy: wait for `retry_after_s` and try again.
            PlatformUnavailable: the platform does not answer.
        """

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        """Write a new message to the person of a surface; return its `card_key` and address.

        Raises: as `update`.
        """


@dataclass(frozen=True, slots=True)
class Accepted:
    """The work of a job that was accepted, or the claim of whoever asked for the same first."""

    work: Work
    first: Claim | None = None


class Jobs(Protocol):
    """Does actions, each once per order revision, whatever dies in between.

    All methods raise StoreUnavailable when the database does not answer.
    """

    async def submit(self, request: ActionRequest) -> Accepted:
        """Accept an action for good; it begins once `release` is called.

        Two requests with the same key meet the same job, until that has ended without a change.
        """

    def release(self, job: str) -> None:
        """Say that the click which asked for the job is answered; other ids are no error."""

    async def steer(self, job: str, steered: Steered) -> bool:
        """Tell a job that waits what to do; return False if it is not under way any more."""


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """Return the present time, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class Ports:
    """One of each, as an installation joins them; `new_id` makes the id of a case."""

    back_office: BackOffice
    cases: CaseStore
    directory: Directory
    log: ActionLog
    forms: Forms
    jobs: Jobs
    clock: Clock
    new_id: Callable[[], str]

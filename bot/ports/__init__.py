"""The ports: what the desk needs of the world. Read this file first.

Every method that waits takes its deadline from the adapter's settings. Errors are those of
`bot.errors`; a library's own exception never passes a port.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.cards.elements import Card
from bot.domain.case_lists import MOST_COUNTED, OpenCases, WantedCases
from bot.domain.cases import Case, Surface
from bot.domain.drop_offs import WalkedCase
from bot.domain.orders import Company, Order
from bot.domain.paging import PAGE_ROWS, Slice
from bot.domain.people import Identity, OfficeLink, Person
from bot.domain.rules import Rulebook
from bot.domain.search import Hits, Query
from bot.domain.worklists import EVERY_PROBLEM, OfficeProblems, Wanted, Worklist
from bot.ports.accounts import AdminLog
from bot.ports.approvals import AccountList, ApprovalStore, IdentityList
from bot.ports.back_tests import BackTestStore
from bot.ports.clock import Clock
from bot.ports.duties import Announcer, DutyStore
from bot.ports.flow_requests import FlowRequestStore
from bot.ports.flow_walks import WalkStore
from bot.ports.flows import FlowStore
from bot.ports.jobs import Jobs
from bot.ports.records import ActionLog, DeliveryStore, Forms
from bot.ports.surfaces import SurfaceStore
from bot.ports.talks import TalkStore
from bot.ports.tenants import OfficeCodes, OfficePeopleStore, StandingStore, TenantKnocks


class BackOffice(Protocol):
    """The system that owns the orders.

    All methods raise BackOfficeUnavailable when no answer comes in time; whether a write was done
    is then not known, and repeating it with its key is safe. Writes take the revision that was
    read and an idempotency key: the same key twice changes the order once, and the same key for
    another write is a StoreConflict.
    """

    async def search(
        self, query: Query, *, office: str = "", limit: int = 10, offset: int = 0
    ) -> Hits:
        """Return the orders that answer to `query`, of one office only if `office` is given."""

    async def find_order(self, order_id: str) -> Order:
        """Return one order.

        Raises:
            OrderNotFound: there is none with this id.
        """

    async def list_problems(self, wanted: Wanted = EVERY_PROBLEM, *, limit: int = 10) -> Hits:
        """Return the orders in state Problem that are wanted, the longest waiting first."""

    async def problem_offices(self, *, limit: int = 50) -> tuple[OfficeProblems, ...]:
        """Return the offices that have orders in Problem, those with the most of them first."""

    async def same_reference(self, order: Order) -> tuple[Order, ...]:
        """Return the other orders of this reference within the order's office."""

    async def find_companies(self, text: str, *, office: str, limit: int) -> tuple[Company, ...]:
        """Return companies of an office: the one with this code, those that can have CARO, others.

        `text` begins their code or any word of their name; "" is answered with the first of all.
        """

    async def cancel_order(self, order_id: str, *, revision: int, key: str) -> Order:
        """Cancel the invitation or deactivate the order, by its state.

        Raises:
            StoreConflict: the order is not at `revision` any more.
            ActionRefused: its state does not allow it.
            OrderNotFound: there is none with this id.
        """

    async def create_order(self, replaced: Order, values: Mapping[str, str], *, key: str) -> Order:
        """Order anew in the place of `replaced`; what `values` does not name stays the same.

        `values` may hold `reference`, `bank` and `iban`; or also `company`, the code of another one
        of the office, with its own cardholder in `name`, `email` and `mobile`: no old one stays.

        Raises:
            StoreConflict: `replaced` is not at its revision any more.
            ActionRefused: the office has an open order for the reference, no such company, or one
                that cannot have CARO.
        """

    async def update_cardholder(
        self, order_id: str, values: Mapping[str, str], *, revision: int, key: str
    ) -> Order:
        """Change `name`, `email`, `mobile` or `iban`, and invite; raises as `cancel_order`."""

    async def resend_invitation(self, order_id: str, *, revision: int, key: str) -> Order:
        """Send the same invitation again; raises as `cancel_order`."""


class Rules(Protocol):
    """What the installation decides; it may change at any time, so it is asked once a turn."""

    async def current(self) -> Rulebook:
        """Return the rules of this moment; StoreUnavailable if the database does not answer."""


class CaseStore(Protocol):
    """The cases; all methods raise StoreUnavailable when the database does not answer."""

    async def find_open(self, order_id: str) -> Case | None:
        """Return the case of this order that is not closed, if there is one."""

    async def get(self, case_id: str) -> Case | None:
        """Return one case, closed or not."""

    async def add(self, case: Case) -> Case:
        """Save a new case at revision 1; StoreConflict if the order has one that is not closed."""

    async def save(self, case: Case) -> Case:
        """Save a case that was read at `case.revision`; return it at the next revision.

        Raises:
            StoreConflict: somebody saved first.
        """

    async def take_untold(self, after: timedelta, limit: int) -> tuple[str, ...]:
        """Return the ids of cases of support that were saved, and not told for so long.

        Each is taken by one caller alone; one that is not told then comes again after that time,
        and each time after twice as long, for about a day.
        """

    async def told(self, case_id: str, revision: int) -> None:
        """Keep that a case was told as it is at a revision; what was saved since is not."""

    async def handed_over(self, *, office: str = "", limit: int = 10) -> tuple[Case, ...]:
        """Return the cases that wait for support, the oldest first."""

    async def of_ids(self, cases: Collection[str]) -> tuple[Case, ...]:
        """Return those of these cases that there are, closed or not, in no order."""

    async def open_of(self, orders: Collection[str]) -> tuple[Case, ...]:
        """Return the cases of these orders that are not closed."""

    async def page(self, wanted: WantedCases, limit: int = PAGE_ROWS) -> Slice[Case]:
        """Return the newest of the cases that are wanted, and where the next page begins."""

    async def count_past(self, flow: str) -> int:
        """Return how many past cases of a flow there are; it looks at all, so not within a turn."""

    async def open_by_version(self, most: int = MOST_COUNTED) -> tuple[OpenCases, ...]:
        """Count the cases that are not closed by version and status; `most` of each, the oldest."""

    async def walked(self, version: str, limit: int) -> tuple[WalkedCase, ...]:
        """Return the ways of the newest cases of a version of a flow."""

    async def holders(self) -> tuple[str, ...]:
        """Return the ids of all who have a case that is not closed."""

    async def held_by(self, holder: str) -> tuple[Case, ...]:
        """Return the cases that somebody has."""


class Directory(Protocol):
    """What is known about people and tenants."""

    async def find_person(self, identity: Identity) -> Person:
        """Return what is known of an identity; nothing known is an empty Person."""

    async def save_language(self, identity: Identity, language: str) -> None:
        """Remember the language that a person chose."""

    async def save_worklist(self, identity: Identity, worklist: Worklist) -> None:
        """Remember which list of problems a person goes through, and how far they are."""

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
            PlaceEnding: it can follow no longer; what is still to come has to go on elsewhere.
            PlatformRefused: the place is gone; forget the surface, unless it says that it stays.
            PlatformBusy: wait for `retry_after_s` and try again.
            PlatformUnavailable: no answer; what may have arrived is not written once more.
        """

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        """Write to the person of a surface, raising as `update`; return its key and address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """One of each, as an installation joins them; `new_id` makes the id of a case."""

    back_office: BackOffice
    rules: Rules
    cases: CaseStore
    surfaces: SurfaceStore
    flows: FlowStore
    flow_requests: FlowRequestStore
    back_tests: BackTestStore
    flow_walks: WalkStore
    directory: Directory
    knocks: TenantKnocks
    office_codes: OfficeCodes
    office_people: OfficePeopleStore
    standings: StandingStore
    log: ActionLog
    admin_log: AdminLog
    deliveries: DeliveryStore
    duties: DutyStore
    forms: Forms
    jobs: Jobs
    approvals: ApprovalStore
    talks: TalkStore
    accounts: AccountList
    identities: IdentityList
    clock: Clock
    new_id: Callable[[], str]


__all__ = [
    "AccountList",
    "ActionLog",
    "AdminLog",
    "Announcer",
    "ApprovalStore",
    "BackOffice",
    "CaseStore",
    "Clock",
    "DeliveryStore",
    "Directory",
    "DutyStore",
    "FlowRequestStore",
    "FlowStore",
    "Forms",
    "IdentityList",
    "Jobs",
    "Messenger",
    "OfficeCodes",
    "OfficePeopleStore",
    "Ports",
    "Rules",
    "StandingStore",
    "SurfaceStore",
    "TalkStore",
    "TenantKnocks",
]

"""The rulebook: what one installation decides about banks, staff, flows and support."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot.domain.approvals import SHIPPED, GateRule, Gates, with_gate_rules
from bot.domain.duties import SupportRules
from bot.domain.orders import Bank, Banks, ContactField
from bot.domain.people import Role, Staff

_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """The rules of one moment; `flows` maps the name of each flow to its live version.

    `gates` are the actions that take a second person.
    """

    banks: Banks
    staff: Staff
    support_email: str
    flows: Mapping[str, str] = field(default_factory=dict)
    support: SupportRules = SupportRules()
    gates: Gates = SHIPPED


@dataclass(frozen=True, slots=True, kw_only=True)
class BankRule:
    """What an administrator decided about a bank; `revision` grows with each change, from 1.

    Its incident lasts from `incident_from` up to `incident_until`; None leaves that end open, and
    without a beginning there is none.
    """

    code: str
    supported: bool
    contact_field: ContactField
    incident_from: datetime | None = None
    incident_until: datetime | None = None
    revision: int = 0

    @classmethod
    def of(cls, bank: Bank) -> BankRule:
        """Return what the settings say of a bank; their incident has always been."""
        return cls(
            code=bank.code,
            supported=bank.supported,
            contact_field=bank.contact_field,
            incident_from=_ALWAYS if bank.incident else None,
        )

    def has_incident(self, now: datetime) -> bool:
        """Say whether the bank has a known disturbance now."""
        begun = self.incident_from is not None and self.incident_from <= now
        return begun and (self.incident_until is None or now < self.incident_until)

    def applied(self, bank: Bank, now: datetime) -> Bank:
        """Return the bank as it is under this rule."""
        return replace(
            bank,
            supported=self.supported,
            contact_field=self.contact_field,
            incident=self.has_incident(now),
        )


@dataclass(frozen=True, slots=True)
class StaffRule:
    """The role that an administrator gave to a member of the workspace; None is no role at all."""

    member: str
    role: Role | None
    revision: int = 0


def with_rules(
    book: Rulebook,
    banks: Iterable[BankRule],
    staff: Iterable[StaffRule],
    gates: Iterable[GateRule],
    flows: Mapping[str, str],
    now: datetime,
) -> Rulebook:
    """Return the rules of the settings with what administrators changed.

    Of a bank or person that the settings do not leave to them nothing may be given.
    """
    known = {rule.code: rule.applied(book.banks[rule.code], now) for rule in banks}
    changed = {code: bank for code, bank in known.items() if code in book.banks}
    return replace(
        book,
        banks=Banks({**book.banks, **changed}),
        staff=_with_staff(book.staff, staff),
        gates=with_gate_rules(book.gates, gates),
        flows=flows,
    )


def _with_staff(staff: Staff, rules: Iterable[StaffRule]) -> Staff:
    by_role: dict[Role | None, set[str]] = {}
    for rule in rules:
        by_role.setdefault(rule.role, set()).add(rule.member)
    return Staff(
        agents=staff.agents | by_role.get(Role.AGENT, set()),
        leads=staff.leads | by_role.get(Role.LEAD, set()),
        admins=staff.admins | by_role.get(Role.ADMIN, set()),
        barred=staff.barred | by_role.get(None, set()),
    )

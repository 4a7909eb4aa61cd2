"""The automatic checks: facts about an order in, evidence out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.orders import OPEN_STATES, Bank, Order, OrderState

RULE_VERSION = "2"

REFERENCE_COMPANY = "reference_company"


class Verdict(StrEnum):
    """What a check found; a person is asked only when it is UNKNOWN."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What the checks look at: the order, its bank, and the office's orders of that reference."""

    order: Order
    bank: Bank
    same_reference: tuple[Order, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a check found, and why: `key` names the sentence, `arguments` fill it.

    No cardholder data in it: it is kept with the case and handed to support.
    """

    check: str
    verdict: Verdict
    key: str
    arguments: Mapping[str, str]
    found_at: datetime
    rule: str = RULE_VERSION

    @property
    def settles_elsewhere(self) -> bool:
        """Say whether it found the reference active at another company of the office."""
        return self.check == REFERENCE_COMPANY and self.verdict is Verdict.NO

    @property
    def names_another(self) -> bool:
        """Say whether whoever is asked has to know of another company's order for the reference."""
        return self.check == REFERENCE_COMPANY and "order" in self.arguments


def evidence_of(check: str, verdict: Verdict, at: datetime) -> Evidence:
    """Return a finding of which nothing but the verdict is known."""
    return Evidence(check=check, verdict=verdict, key="", arguments={}, found_at=at)


NEED_SAME_REFERENCE = frozenset({"reference_company"})
"""The checks that look at other orders of the reference: these have to be asked for first."""

IBAN_KNOWN = "iban_known"
"""The check that looks at the bank, and then at the order."""


def bank_verdicts(bank: Bank) -> dict[str, Verdict]:
    """Return what the checks find that look at nothing but the bank, by their names."""
    found = {
        "bank_supported": bank.supported,
        "bank_incident": bank.incident,
        "activates_in_app": bank.activates_in_app,
    }
    return {check: Verdict.YES if is_so else Verdict.NO for check, is_so in found.items()}


_Finding = tuple[Verdict, str, dict[str, str]]


def _company_eligible(facts: OrderFacts) -> _Finding:
    company = facts.order.company
    reason = company.ineligible_because
    key = f"check-company-eligible-{reason or 'yes'}"
    return (Verdict.NO if reason else Verdict.YES), key, {"company": company.name}


def _of_bank(check: str) -> Callable[[OrderFacts], _Finding]:
    """Return the check of this name, which looks at nothing but the bank."""

    def find(facts: OrderFacts) -> _Finding:
        verdict = bank_verdicts(facts.bank)[check]
        return verdict, f"check-{check.replace('_', '-')}-{verdict}", {"bank": facts.bank.name}

    return find


def _reference_format(facts: OrderFacts) -> _Finding:
    reference = facts.order.reference
    verdict = Verdict.YES if reference.is_well_formed else Verdict.NO
    return verdict, f"check-reference-format-{verdict}", {"reference": reference.spaced}


def _reference_company(facts: OrderFacts) -> _Finding:
    """Only an active order of the same reference at another company of the office decides."""
    company = facts.order.company
    elsewhere = [one for one in facts.same_reference if one.company.code != company.code]
    for other in sorted(elsewhere, key=_tells_most, reverse=True):
        named = {"company": company.name, "other": other.company.name, "order": other.id}
        if other.state is OrderState.ACTIVE:
            return Verdict.NO, "check-reference-company-no", named
        left = "open" if other.state in OPEN_STATES else "left"
        return Verdict.UNKNOWN, f"check-reference-company-{left}", named
    return Verdict.UNKNOWN, "check-reference-company-unknown", {"company": company.name}


def _tells_most(other: Order) -> tuple[bool, bool, datetime]:
    is_open = other.state in OPEN_STATES
    return other.state is OrderState.ACTIVE, is_open, other.state_changed_at


def _iban_known(facts: OrderFacts) -> _Finding:
    """Whether there is an account to be compared with the one that the card is linked to."""
    is_known = facts.bank.activates_in_app and bool(facts.order.cardholder.iban)
    verdict = Verdict.YES if is_known else Verdict.NO
    return verdict, f"check-iban-known-{verdict}", {"bank": facts.bank.name}


CHECKS: dict[str, Callable[[OrderFacts], _Finding]] = {
    "company_eligible": _company_eligible,
    "bank_supported": _of_bank("bank_supported"),
    "bank_incident": _of_bank("bank_incident"),
    "reference_format": _reference_format,
    REFERENCE_COMPANY: _reference_company,
    "activates_in_app": _of_bank("activates_in_app"),
    IBAN_KNOWN: _iban_known,
}


_CAUSES = ("company_eligible", "bank_supported", "reference_format")


def find_cause(order: Order, bank: Bank, now: datetime) -> Evidence | None:
    """Return why an order in Problem cannot work, as far as the order itself shows it."""
    if order.state is not OrderState.PROBLEM:
        return None
    facts = OrderFacts(order, bank)
    found = (run_check(name, facts, now) for name in _CAUSES)
    return next((evidence for evidence in found if evidence.verdict is Verdict.NO), None)


def run_check(name: str, facts: OrderFacts, now: datetime) -> Evidence:
    """Run the check of that name; `now` is when the facts were read."""
    verdict, key, arguments = CHECKS[name](facts)
    return Evidence(check=name, verdict=verdict, key=key, arguments=arguments, found_at=now)

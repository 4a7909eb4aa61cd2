"""The automatic checks: facts about an order in, evidence out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.orders import OPEN_STATES, Bank, Order

RULE_VERSION = "1"


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


_Finding = tuple[Verdict, str, dict[str, str]]


def _company_eligible(facts: OrderFacts) -> _Finding:
    company = facts.order.company
    reason = company.ineligible_because
    key = f"check-company-eligible-{reason or 'yes'}"
    return (Verdict.NO if reason else Verdict.YES), key, {"company": company.name}


def _bank_supported(facts: OrderFacts) -> _Finding:
    verdict = Verdict.YES if facts.bank.supported else Verdict.NO
    return verdict, f"check-bank-supported-{verdict}", {"bank": facts.bank.name}


def _bank_incident(facts: OrderFacts) -> _Finding:
    verdict = Verdict.YES if facts.bank.incident else Verdict.NO
    return verdict, f"check-bank-incident-{verdict}", {"bank": facts.bank.name}


def _reference_format(facts: OrderFacts) -> _Finding:
    reference = facts.order.reference
    verdict = Verdict.YES if reference.is_well_formed else Verdict.NO
    return verdict, f"check-reference-format-{verdict}", {"reference": reference.spaced}


def _reference_company(facts: OrderFacts) -> _Finding:
    """An open order of the same reference at another company of the office decides; else ask."""
    for other in facts.same_reference:
        if other.company.code != facts.order.company.code and other.state in OPEN_STATES:
            arguments = {"company": facts.order.company.name, "other": other.company.name}
            return Verdict.NO, "check-reference-company-no", {**arguments, "order": other.id}
    company = facts.order.company.name
    return Verdict.UNKNOWN, "check-reference-company-unknown", {"company": company}


def _activates_in_app(facts: OrderFacts) -> _Finding:
    verdict = Verdict.YES if facts.bank.activates_in_app else Verdict.NO
    return verdict, f"check-activates-in-app-{verdict}", {"bank": facts.bank.name}


CHECKS: dict[str, Callable[[OrderFacts], _Finding]] = {
    "company_eligible": _company_eligible,
    "bank_supported": _bank_supported,
    "bank_incident": _bank_incident,
    "reference_format": _reference_format,
    "reference_company": _reference_company,
    "activates_in_app": _activates_in_app,
}


def run_check(name: str, facts: OrderFacts, now: datetime) -> Evidence:
    """Run the check of that name; `now` is when the facts were read."""
    verdict, key, arguments = CHECKS[name](facts)
    return Evidence(check=name, verdict=verdict, key=key, arguments=arguments, found_at=now)

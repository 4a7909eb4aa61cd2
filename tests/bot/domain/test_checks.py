"""Tests of the automatic checks: what each finds, and what it tells as evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.checks import CHECKS, OrderFacts, Verdict, find_cause, run_check
from bot.domain.orders import (
    OPEN_STATES,
    Bank,
    ClientReference,
    ContactField,
    Order,
    OrderState,
)
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

BANK = Bank("BELFIUS", "Belfius")
COMPANY = make_order().company
OTHER = replace(COMPANY, code="MAES001", name="Bakkerij Maes")


def found(check: str, order: Order, bank: Bank = BANK, *others: Order) -> tuple[Verdict, str]:
    evidence = run_check(check, OrderFacts(order, bank, others), NOW)
    return evidence.verdict, evidence.key


@pytest.mark.parametrize(
    ("changes", "verdict", "key"),
    [
        ({}, Verdict.YES, "yes"),
        ({"archived": True}, Verdict.NO, "archived"),
        ({"mandate_active": False}, Verdict.NO, "no-mandate"),
        ({"account_archived": True}, Verdict.NO, "account-archived"),
        ({"archived": True, "mandate_active": False}, Verdict.NO, "archived"),
    ],
)
def test_company_is_eligible_only_with_all_it_needs(
    changes: dict[str, Any], verdict: Verdict, key: str
) -> None:
    order = make_order(company=replace(COMPANY, **changes))
    assert found("company_eligible", order) == (verdict, f"check-company-eligible-{key}")


@pytest.mark.parametrize("check", ["bank_supported", "bank_incident", "activates_in_app"])
def test_bank_checks_answer_both_ways(check: str) -> None:
    bank = Bank("X", "Bank X", supported=False, contact_field=ContactField.IBAN, incident=True)
    ordinary, special = found(check, make_order()), found(check, make_order(), bank)
    assert {ordinary[0], special[0]} == {Verdict.YES, Verdict.NO}
    assert (ordinary[0] is Verdict.YES) == (check == "bank_supported")


@pytest.mark.parametrize(
    ("reference", "verdict"),
    [("6012345678", Verdict.YES), ("601234567", Verdict.NO), ("5012345678", Verdict.NO)],
)
def test_form_of_the_reference_is_checked(reference: str, verdict: Verdict) -> None:
    order = make_order(reference=ClientReference(reference))
    assert found("reference_format", order)[0] is verdict


def test_reference_that_is_active_at_another_company_belongs_there() -> None:
    other = make_order(id="CARO-2", company=OTHER, state=OrderState.ACTIVE)
    evidence = run_check("reference_company", OrderFacts(make_order(), BANK, (other,)), NOW)
    assert evidence.verdict is Verdict.NO
    assert evidence.arguments == {
        "company": COMPANY.name,
        "other": "Bakkerij Maes",
        "order": "CARO-2",
    }


def test_where_both_orders_are_open_a_person_is_asked_and_told_of_the_other() -> None:
    for state in OPEN_STATES - {OrderState.ACTIVE}:
        other = make_order(id="CARO-2", company=OTHER, state=state)
        gone = make_order(id="CARO-3", company=OTHER, state=OrderState.CANCELLED)
        facts = OrderFacts(make_order(), BANK, (gone, other))
        evidence = run_check("reference_company", facts, NOW)
        assert (evidence.verdict, evidence.key) == (
            Verdict.UNKNOWN,
            "check-reference-company-open",
        )
        assert evidence.names_another
        assert (evidence.arguments["other"], evidence.arguments["order"]) == (OTHER.name, "CARO-2")


def test_an_active_order_settles_it_whatever_else_stands_beside() -> None:
    active = make_order(id="CARO-2", company=OTHER, state=OrderState.ACTIVE)
    sent = make_order(id="CARO-3", company=OTHER, state=OrderState.INVITATION_SENT)
    evidence = run_check("reference_company", OrderFacts(make_order(), BANK, (sent, active)), NOW)
    assert (evidence.verdict, evidence.arguments["order"]) == (Verdict.NO, "CARO-2")
    assert evidence.settles_elsewhere


def test_the_only_one_left_is_told_of_the_cancelled_one() -> None:
    gone = make_order(id="CARO-2", company=OTHER, state=OrderState.CANCELLED)
    evidence = run_check("reference_company", OrderFacts(make_order(), BANK, (gone,)), NOW)
    assert (evidence.verdict, evidence.key) == (Verdict.UNKNOWN, "check-reference-company-left")
    assert evidence.names_another


@pytest.mark.parametrize(
    "others",
    [
        (),
        (make_order(id="CARO-2"),),
        (make_order(id="CARO-2", company=OTHER, state=OrderState.CANCELLED),),
    ],
    ids=["no other order", "same company", "cancelled"],
)
def test_nothing_else_says_whose_reference_it_is(others: tuple[Order, ...]) -> None:
    assert found("reference_company", make_order(), BANK, *others)[0] is Verdict.UNKNOWN


@pytest.mark.parametrize("check", CHECKS)
def test_evidence_tells_check_time_and_rule_but_nothing_of_the_cardholder(check: str) -> None:
    order = make_order()
    evidence = run_check(check, OrderFacts(order, BANK), NOW)
    assert (evidence.check, evidence.found_at) == (check, NOW)
    assert evidence.rule
    told = " ".join(evidence.arguments.values())
    holder = order.cardholder
    assert not any(secret in told for secret in (holder.name, holder.email, holder.mobile))


def test_the_cause_of_a_problem_is_known_where_the_order_itself_shows_it() -> None:
    unsupported = replace(BANK, supported=False)
    archived = make_order(company=replace(COMPANY, archived=True))
    malformed = make_order(reference=ClientReference("501234567"))
    for order, bank, check in (
        (make_order(), unsupported, "bank_supported"),
        (archived, BANK, "company_eligible"),
        (malformed, BANK, "reference_format"),
    ):
        cause = find_cause(order, bank, NOW)
        assert cause
        assert cause.check == check
    assert find_cause(make_order(), BANK, NOW) is None
    assert find_cause(make_order(state=OrderState.ACTIVE), unsupported, NOW) is None

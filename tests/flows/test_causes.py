"""Every known cause of a Problem or of an unused invitation is asked for and finds its repair."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from bot.domain.case_steps import answer_step, can_answer, open_case
from bot.domain.cases import Case
from bot.domain.checks import Evidence, OrderFacts, run_check
from bot.domain.flows import Flow
from bot.domain.orders import Action, Bank, ClientReference, OrderState
from bot.domain.people import Role
from bot.domain.policy import possible_in_case
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.shipped import APP_BANK, FLOWS, LINK_BANK


@dataclass(frozen=True)
class Cause:
    """What is wrong, what people answer, where that ends, and what is recommended there."""

    name: str
    answers: dict[str, str]
    outcome: str
    action: Action
    bank: Bank = LINK_BANK
    order: dict[str, Any] = field(default_factory=dict)
    taken_by: tuple[str, ...] = ()
    flow: str = "caro_problem"


_STATEMENT = {"digits": "same", "company": "yes", "cardholder": "yes"}
_NOT_READY = {**_STATEMENT, "card": "not_ready"}
_NOT_ARRIVED = {**_STATEMENT, "card": "not_arrived"}
_REFUSED = {"mail": "stuck", "why": "refused"}
_R, _C, _U = Action.RECREATE, Action.CANCEL, Action.UPDATE_CARDHOLDER
_O = Action.ORDER_FOR
_S, _H = Action.RESEND_INVITATION, Action.CONTACT_SUPPORT
_UNSUPPORTED = Bank("X", "Bank X", supported=False)
_INCIDENT = Bank("BELFIUS", "Belfius", incident=True)
_COMPANY = make_order().company
_WITH_IBAN = {"cardholder": replace(make_order().cardholder, iban="BE68539007547034")}

CAUSES = [
    Cause("bank unsupported", {}, "bank_unsupported", _C, bank=_UNSUPPORTED),
    Cause("typo", {"digits": "typo"}, "wrong_reference", _R),
    Cause(
        "malformed", {}, "wrong_reference", _R, order={"reference": ClientReference("501234567")}
    ),
    Cause("other bank", {"digits": "other_bank"}, "wrong_bank", _R),
    Cause("no statement", {"digits": "no_statement"}, "statement_missing", _H),
    Cause("other company", {"digits": "same", "company": "no"}, "wrong_company", _O),
    Cause("known company", {"digits": "same"}, "wrong_company", _C, taken_by=("OTHER1",)),
    Cause("private", {"digits": "same", "company": "private"}, "private_statement", _C),
    Cause("cardholder", {**_STATEMENT, "cardholder": "no"}, "other_cardholder", _U),
    Cause("other card", {**_STATEMENT, "card": "other"}, "other_card", _S),
    Cause("debit or private", {**_STATEMENT, "card": "not_business"}, "wrong_card", _C),
    Cause("new card", {**_NOT_READY, "card_state": "new"}, "new_card", _S),
    Cause(
        "replaced", {**_STATEMENT, "card": "replaced", "replaced": "same"}, "replaced_card", _S
    ),
    Cause(
        "migrated", {**_STATEMENT, "card": "replaced", "replaced": "changed"}, "new_reference", _R
    ),
    Cause("newer statement", {"digits": "newer"}, "new_reference", _R),
    Cause("online payments", {**_NOT_READY, "card_state": "online_off"}, "online_payments", _S),
    Cause("blocked", {**_NOT_READY, "card_state": "blocked"}, "card_blocked", _S),
    Cause("mistyped", {**_NOT_READY, "card_state": "mistyped"}, "details_mistyped", _S),
    Cause("SMS", {**_NOT_ARRIVED, "invitation": "no_sms"}, "sms_missing", _U),
    Cause("wrong address", {**_NOT_ARRIVED, "invitation": "wrong_contact"}, "wrong_contact", _U),
    Cause("mail lost", {**_NOT_ARRIVED, "invitation": "not_found"}, "invitation_not_found", _S),
    Cause(
        "link sought", {**_NOT_ARRIVED, "invitation": "no_instructions"}, "activate_in_app", _S,
        APP_BANK,
    ),
    Cause(
        "IBAN", {**_STATEMENT, "iban": "no"}, "wrong_iban", _U, APP_BANK, order=_WITH_IBAN,
    ),
    Cause(
        "app, card", {**_STATEMENT, "iban": "yes", "card": "other"}, "other_card", _S, APP_BANK,
        order=_WITH_IBAN,
    ),
    Cause(
        "app, card, no account known", {**_STATEMENT, "card": "other"}, "other_card", _S, APP_BANK
    ),
    Cause(
        "archived", {}, "not_eligible", _H, order={"company": replace(_COMPANY, archived=True)}
    ),
    Cause(
        "no mandate", {}, "not_eligible", _H,
        order={"company": replace(_COMPANY, mandate_active=False)},
    ),
    Cause(
        "account archived", {}, "not_eligible", _H,
        order={"company": replace(_COMPANY, account_archived=True)},
    ),
    Cause("incident", {"during_incident": "wait"}, "incident_known", _H, bank=_INCIDENT),
    Cause(
        "typo in an incident", {"during_incident": "check_now", "digits": "typo"},
        "wrong_reference", _R, bank=_INCIDENT,
    ),
    Cause("everything right", {**_STATEMENT, "card": "matching"}, "all_right", _H),
]  # fmt: skip
INVITATION_CAUSES = [
    Cause("wrong address", {"mail": "wrong_contact"}, "wrong_contact", _U),
    Cause("mail lost", {"mail": "not_found"}, "invitation_not_found", _S),
    Cause("expired", {"mail": "expired"}, "expired", _S),
    Cause("not started", {"mail": "not_started"}, "not_started", _S),
    Cause("cardholder", {"mail": "not_cardholder"}, "other_cardholder", _U),
    Cause("SMS", {"mail": "stuck", "why": "no_sms"}, "sms_missing", _U),
    Cause("link sought", {"app": "no_instructions"}, "activate_in_app", _S, APP_BANK),
    Cause("app, not started", {"app": "not_started"}, "not_started", _S, APP_BANK),
    Cause("app, address", {"app": "wrong_contact"}, "wrong_contact", _U, APP_BANK),
    Cause("app, cardholder", {"app": "not_cardholder"}, "other_cardholder", _U, APP_BANK),
    Cause(
        "IBAN", {"app": "refused", "iban": "no"}, "wrong_iban", _U, APP_BANK, order=_WITH_IBAN
    ),
    Cause("incident", _REFUSED, "incident_known", _H, bank=_INCIDENT),
    Cause("new card", {**_REFUSED, "refusal": "new"}, "new_card", _S),
    Cause("online payments", {**_REFUSED, "refusal": "online_off"}, "online_payments", _S),
    Cause("blocked", {**_REFUSED, "refusal": "blocked"}, "card_blocked", _S),
    Cause("mistyped", {**_REFUSED, "refusal": "mistyped"}, "details_mistyped", _S),
    Cause("debit or private", {**_REFUSED, "refusal": "not_business"}, "wrong_card", _C),
    Cause("unexplained", {**_REFUSED, "refusal": "none"}, "unexplained", _H),
    Cause(
        "app, unexplained", {"app": "refused", "refusal": "none"}, "unexplained", _H, APP_BANK,
    ),
]  # fmt: skip
ALL_CAUSES = [*CAUSES, *(replace(cause, flow="caro_invitation") for cause in INVITATION_CAUSES)]


def walk(cause: Cause) -> Case:
    """Walk a case with the answers of a cause until it ends."""
    flow = FLOWS[cause.flow]
    order = make_order(**cause.order)
    others = tuple(
        make_order(
            id=f"CARO-{code}",
            company=replace(order.company, code=code),
            state=OrderState.ACTIVE,
        )
        for code in cause.taken_by
    )
    facts = OrderFacts(order, cause.bank, others)

    def examine(check: str) -> Evidence:
        return run_check(check, facts, NOW)

    case = open_case("case-1", order, flow, "teams:t:anna", examine, NOW)
    asked = 0
    while case.at in flow.steps:
        choice = cause.answers[case.at]
        assert can_answer(case, flow, case.at, choice)
        case = answer_step(case, flow, choice, "teams:t:anna", examine, NOW)
        asked += 1
    assert asked == len(cause.answers), "a step of the cause was never asked"
    return case


@pytest.mark.parametrize("cause", ALL_CAUSES, ids=lambda cause: f"{cause.flow}: {cause.name}")
def test_cause_finds_its_repair(cause: Cause) -> None:
    case = walk(cause)
    assert case.at == cause.outcome
    order, role = make_order(**cause.order), Role.ACCOUNTANT
    possible = possible_in_case(role, order, cause.bank, case)
    offered = [one for one in FLOWS[cause.flow].outcomes[case.at].actions if one in possible]
    assert offered[0] is cause.action


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS.keys())
def test_every_end_belongs_to_a_known_cause(flow: Flow) -> None:
    known = {cause.outcome for cause in ALL_CAUSES if cause.flow == flow.flow}
    assert known == set(flow.outcomes)


def test_ordinary_order_is_asked_for_the_statement_first() -> None:
    order = make_order()
    case = open_case(
        "case-1",
        order,
        FLOWS["caro_problem"],
        "slack:T:U",
        lambda check: run_check(check, OrderFacts(order, LINK_BANK), NOW),
        NOW,
    )
    assert case.at == "digits"
    assert [step for step, _found in case.evidence] == [
        "requirements",
        "bank",
        "incident",
        "reference_format",
    ]

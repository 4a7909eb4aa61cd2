"""What a change of the rules would make of open cases: where they would stand, and who may what."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.approvals import Gate
from bot.domain.case_steps import open_case
from bot.domain.cases import Case, CaseStatus
from bot.domain.checks import OrderFacts, run_check
from bot.domain.flow_source import read_flow
from bot.domain.impacts import Impact, ImpactFinder, Leave, RightChange, RuleFacts
from bot.domain.orders import Action, Bank, Banks, ContactField, OrderState
from bot.domain.people import Role
from tests.bot.domain.past_walks import ANNA, FLOW, SOURCE, past_walks, walked
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.shipped import FLOWS

BELFIUS = Bank("BELFIUS", "Belfius")
FACTS = RuleFacts(banks=Banks({"BELFIUS": BELFIUS}))
PROBLEM = {OrderState.PROBLEM}
AGENT_CANCELS = Gate(Role.AGENT, Action.CANCEL, OrderState.PROBLEM)


def with_bank(**changes: object) -> RuleFacts:
    return replace(FACTS, banks=Banks({"BELFIUS": replace(BELFIUS, **changes)}))  # type: ignore[arg-type]


def find(case: Case, after: RuleFacts, before: RuleFacts = FACTS) -> Impact | None:
    return ImpactFinder(before, after, NOW).find(case, FLOW, PROBLEM)


def test_a_bank_that_takes_no_part_any_more_leads_elsewhere_and_refuses_what_asks_for_it() -> None:
    asked, ended = (find(walked(*given), with_bank(supported=False)) for given in ((), ("typo",)))
    assert asked
    assert ended
    assert (asked.now, asked.at, asked.is_sure, asked.rights) == (
        "digits",
        "unsupported",
        True,
        (),
    )
    # A new order chooses its bank, so it is recreated all the same.
    assert (ended.now, ended.at, ended.rights) == ("wrong", "unsupported", ())
    inviting = SOURCE.replace("actions: [recreate]", "actions: [resend_invitation]")
    flow = read_flow(inviting, "walk.yaml")
    finder = ImpactFinder(FACTS, with_bank(supported=False), NOW)
    invited = finder.find(walked("typo"), flow, PROBLEM)
    assert invited
    assert {(one.action, one.before, one.after) for one in invited.rights} == {
        (Action.RESEND_INVITATION, Leave.ALONE, Leave.REFUSED)
    }


def test_what_people_answered_stands_and_nothing_done_is_hit() -> None:
    after = with_bank(supported=False)
    done = replace(walked("typo"), status=CaseStatus.FOLLOWED)
    assert find(done, after) is None
    assert find(replace(walked("typo"), bank="KBC"), after) is None
    assert find(replace(walked("typo"), bank=""), after) is None


def test_a_case_that_stands_already_where_the_new_rule_leads_is_not_hit() -> None:
    at_no = walked(bank_supported="no")
    assert find(at_no, with_bank(supported=False)) is None


def test_what_was_never_checked_needs_the_order_and_is_found_with_it() -> None:
    flow, order = FLOWS["caro_problem"], make_order()
    facts = OrderFacts(order, replace(BELFIUS, supported=False))
    case = open_case("c", order, flow, ANNA, lambda check: run_check(check, facts, NOW), NOW)
    assert case.at == "bank_unsupported"
    finder = ImpactFinder(with_bank(supported=False), FACTS, NOW)
    unsure = finder.find(case, flow, PROBLEM)
    assert unsure
    assert (unsure.at, unsure.is_sure) == ("reference_format", False)
    sure = finder.find(case, flow, PROBLEM, facts)
    assert sure
    assert (sure.at, sure.is_sure) == ("digits", True)


def test_a_bank_that_asks_for_an_account_makes_its_check_unknown_without_the_order() -> None:
    with_iban = SOURCE.replace("reference_company", "iban_known")
    flow = read_flow(with_iban, "walk.yaml")
    case = replace(walked("same", reference_company="no"), at="wrong")
    to_app = ImpactFinder(FACTS, with_bank(contact_field=ContactField.IBAN), NOW)
    found = to_app.find(case, flow, PROBLEM)
    assert found
    assert (found.at, found.is_sure) == ("company", False)
    order = make_order()
    with_account = replace(order, cardholder=replace(order.cardholder, iban="BE68539007547034"))
    known = to_app.find(case, flow, PROBLEM, OrderFacts(with_account, BELFIUS))
    assert known
    assert (known.at, known.is_sure) == ("fine", True)


def test_a_gate_changes_what_its_role_may_do_where_the_card_offers_it() -> None:
    gated = replace(FACTS, gates=frozenset({AGENT_CANCELS}))
    unsupported = walked(bank_supported="no")
    found = find(unsupported, gated)
    assert found
    assert found.rights == (RightChange(Action.CANCEL, Role.AGENT, Leave.ALONE, Leave.SECOND),)
    assert found.now == found.at == "unsupported"
    assert find(walked("typo"), gated) is None
    # An order without a flow may be in any state that has none.
    bare = replace(unsupported, flow="", flow_version="", at="")
    active = replace(AGENT_CANCELS, state=OrderState.ACTIVE, role=Role.LEAD)
    states = {OrderState.ACTIVE, OrderState.CANCELLED}
    finder = ImpactFinder(FACTS, replace(FACTS, gates=frozenset({active})), NOW)
    unsure = finder.find(bare, None, states)
    assert unsure
    assert not unsure.is_sure
    cancelled = OrderFacts(make_order(state=OrderState.CANCELLED), BELFIUS)
    assert finder.find(bare, None, states, cancelled) is None


def test_a_role_that_is_taken_leaves_nothing_to_do() -> None:
    before, after = replace(FACTS, roles=(Role.AGENT,)), replace(FACTS, roles=(None,))
    found = find(walked("typo"), after, before)
    assert found
    assert {(one.role, one.after) for one in found.rights} == {(Role.AGENT, Leave.REFUSED)}


def test_a_link_changes_who_sees_the_cases_of_its_office() -> None:
    linked = replace(FACTS, tenants={"OFF001": frozenset({"t-1", "t-2"})})
    found = find(walked("typo"), FACTS, linked)
    assert found
    assert found.seen_by == (2, 0)
    assert find(replace(walked("typo"), office="OFF002"), FACTS, linked) is None


@given(st.data())
def test_a_change_that_changes_nothing_hits_no_case(data: st.DataObject) -> None:
    flow = FLOWS[data.draw(st.sampled_from(sorted(FLOWS)))]
    case = data.draw(past_walks(flow))
    facts = data.draw(
        st.sampled_from([FACTS, with_bank(supported=False), with_bank(incident=True)])
    )
    for read in (None, OrderFacts(make_order(), BELFIUS)):
        assert ImpactFinder(facts, facts, NOW).find(case, flow, PROBLEM, read) is None

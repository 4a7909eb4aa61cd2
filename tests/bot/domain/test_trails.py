"""Tests of trails: how a case comes to a place, with what the checks find where that can be."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.domain.cases import BOT
from bot.domain.checks import OrderFacts, run_check
from bot.domain.flows import Flow
from bot.domain.orders import Banks, OrderState
from bot.domain.sample_orders import Sample, SampleKind, sample_order, samples_of
from bot.domain.trails import trail_to
from tests.bot.domain.small_flows import small_flows
from tests.fakes.clock import NOW
from tests.flows.shipped import FLOWS
from tests.harness.examples import examples

FLOW = FLOWS["caro_problem"]


def _trail(flow: Flow, at: str, kind: SampleKind = SampleKind.PLAIN) -> list[tuple[str, str, str]]:
    order, banks = sample_order(Sample(OrderState.PROBLEM, kind), Banks(), NOW)
    facts = OrderFacts(order, banks[order.bank])
    trail = trail_to(flow, at, lambda check: run_check(check, facts, NOW), "somebody", NOW)
    return [(given.step, given.choice, given.by) for given in trail]


def test_what_is_found_stands_where_it_leads_there() -> None:
    trail = _trail(FLOW, "wrong_reference")
    assert [by for _, _, by in trail] == [BOT, BOT, BOT, BOT, "somebody"]
    assert trail[-1] == ("digits", "typo", "somebody")
    # Of an order whose reference is malformed the bot finds it by itself.
    assert _trail(FLOW, "wrong_reference", SampleKind.MALFORMED)[-1] == (
        "reference_format",
        "no",
        BOT,
    )


def test_where_a_check_finds_otherwise_somebody_has_answered_in_its_place() -> None:
    assert _trail(FLOW, "bank_unsupported")[-1] == ("bank", "no", "somebody")
    assert _trail(FLOW, "bank_unsupported", SampleKind.UNSUPPORTED)[-1] == ("bank", "no", BOT)
    assert _trail(FLOW, FLOW.start) == []
    assert _trail(FLOW, "nowhere") == []


@pytest.mark.parametrize("kind", SampleKind)
def test_each_kind_of_sample_is_what_a_check_tells_apart(kind: SampleKind) -> None:
    order, banks = sample_order(Sample(OrderState.PROBLEM, kind), Banks(), NOW)
    facts = OrderFacts(order, banks[order.bank])
    special = {
        SampleKind.IN_APP: ("activates_in_app", "yes"),
        SampleKind.UNSUPPORTED: ("bank_supported", "no"),
        SampleKind.DISTURBED: ("bank_incident", "yes"),
        SampleKind.MALFORMED: ("reference_format", "no"),
        SampleKind.IN_APP_WITHOUT_IBAN: ("activates_in_app", "yes"),
        **dict.fromkeys(
            (SampleKind.ARCHIVED, SampleKind.NO_MANDATE, SampleKind.ACCOUNT_ARCHIVED),
            ("company_eligible", "no"),
        ),
    }
    for check, verdict in special.values():
        is_so = run_check(check, facts, NOW).verdict == verdict
        assert is_so == (special.get(kind) == (check, verdict)), check
    assert Sample(OrderState.PROBLEM, kind) in samples_of(FLOW)


@examples(100)
@given(flow=small_flows())
def test_every_place_is_come_to_by_answers_that_lead_there(flow: Flow) -> None:
    for at in (*flow.steps, *flow.outcomes):
        stood = flow.start
        for step, choice, _ in _trail(flow, at):
            assert step == stood
            stood = flow.steps[step].choices[choice]
        assert stood == at

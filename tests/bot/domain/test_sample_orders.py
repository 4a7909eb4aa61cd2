"""Tests of sample orders: together they bring every check to all that it can find."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.checks import CHECKS, Verdict, run_check
from bot.domain.orders import Bank, Banks, OrderState
from bot.domain.sample_orders import (
    Sample,
    SampleKind,
    sample_facts,
    sample_order,
    samples_of,
)
from tests.fakes.clock import NOW
from tests.flows.shipped import APP_BANK, FLOWS, LINK_BANK

BANKS = Banks({bank.code: bank for bank in (LINK_BANK, APP_BANK)})
# What the desk never finds by itself, as docs/flows.md says.
_NEVER = {("reference_company", Verdict.YES)}


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_finds_all_that_it_can(check: str) -> None:
    samples = samples_of(FLOWS["caro_problem"])
    found = {run_check(check, sample_facts(one, BANKS, NOW), NOW).verdict for one in samples}
    wanted = {verdict for verdict in (Verdict.YES, Verdict.NO) if (check, verdict) not in _NEVER}
    assert found >= wanted


@pytest.mark.parametrize("kind", SampleKind)
def test_a_sample_is_in_its_state_and_its_bank_is_as_it_says(kind: SampleKind) -> None:
    order, banks = sample_order(Sample(OrderState.INVITATION_SENT, kind), BANKS, NOW)
    assert order.state is OrderState.INVITATION_SENT
    assert banks[order.bank].supported is (kind is not SampleKind.UNSUPPORTED)
    assert banks[order.bank].incident is (kind is SampleKind.DISTURBED)


def test_todays_incidents_and_banks_make_no_other_sample() -> None:
    today = Banks({code: replace(bank, incident=True) for code, bank in BANKS.items()})
    sample = Sample(OrderState.PROBLEM, SampleKind.PLAIN)
    assert sample_facts(sample, today, NOW) == sample_facts(sample, BANKS, NOW)
    assert sample_facts(sample, {}, NOW).bank == Bank("SAMPLE", "Bank")


def test_a_flow_has_each_kind_in_each_of_its_states() -> None:
    flow = FLOWS["caro_invitation"]
    names = {one.name for one in samples_of(flow)}
    assert len(names) == len(flow.states) * len(SampleKind)
    assert "invitation_expired.no_mandate" in names

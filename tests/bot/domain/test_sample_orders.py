"""Tests of sample orders: together they bring every check to all that it can find."""

from __future__ import annotations

import pytest

from bot.domain.checks import CHECKS, Verdict, run_check
from bot.domain.orders import OrderState
from bot.domain.sample_orders import Sample, sample_facts
from tests.fakes.clock import NOW

# What the desk never finds by itself, as docs/flows.md says.
_NEVER = {("reference_company", Verdict.YES)}


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_finds_all_that_it_can(check: str) -> None:
    facts = [sample_facts(one, OrderState.PROBLEM, NOW) for one in Sample]
    found = {run_check(check, one, NOW).verdict for one in facts}
    wanted = {verdict for verdict in (Verdict.YES, Verdict.NO) if (check, verdict) not in _NEVER}
    assert found >= wanted


@pytest.mark.parametrize("sample", Sample)
def test_a_sample_is_in_the_state_and_at_the_bank_that_its_facts_name(sample: Sample) -> None:
    facts = sample_facts(sample, OrderState.INVITATION_SENT, NOW)
    assert facts.order.state is OrderState.INVITATION_SENT
    assert facts.order.bank == facts.bank.code
    alone = [run_check(name, facts, NOW) for name in CHECKS]
    ordinary = sample_facts(Sample.ORDINARY, OrderState.INVITATION_SENT, NOW)
    if sample is not Sample.ORDINARY:
        assert alone != [run_check(name, ordinary, NOW) for name in CHECKS]

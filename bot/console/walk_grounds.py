"""Grounds of walks: the order on which a draft is walked, with what each check finds there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.cases import BOT, Case
from bot.domain.checks import CHECKS, Evidence, Verdict, evidence_of, run_check
from bot.domain.flow_walks import Verdicts
from bot.domain.flows import Flow
from bot.domain.orders import Banks, Order
from bot.domain.sample_orders import Sample, SampleKind, sample_facts, samples_of
from bot.errors import BackOfficeUnavailable, InputInvalid, OrderNotFound
from bot.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a draft is walked on: a sample order, or that of a past case with what was found then.

    Where the order of the case cannot be read, `lack` says why, and a plain sample stands for it.
    """

    order: Order
    banks: Banks
    found: Mapping[str, Evidence]
    now: datetime
    sample: Sample | None = None
    case: Case | None = None
    lack: str = ""

    @property
    def verdicts(self) -> Verdicts:
        """What each check found, as far as it was run."""
        return {name: evidence.verdict for name, evidence in self.found.items()}

    def examine(self, check: str) -> Evidence:
        """Return what a check finds; of one that was not run, that a person is to answer."""
        return self.found.get(check) or evidence_of(check, Verdict.UNKNOWN, self.now)


class Grounds:
    """Finds what a draft is walked on."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports

    async def of(self, flow: Flow, sample: str, case: str) -> Ground:
        """Return a sample of this name, the plain one where there is none, or the ground of a case.

        Raises:
            InputInvalid: there is no such case, or it was walked through another flow.
        """
        banks, now = (await self._ports.rules.current()).banks, self._ports.clock.now()
        samples = samples_of(flow)
        if not case:
            chosen = next((one for one in samples if one.name == sample), samples[0])
            return _on_sample(chosen, banks, now)
        past = await self._ports.cases.get(case)
        if past is None or past.flow != flow.flow:
            raise InputInvalid("console-flow-walk-no-case", "case")
        order, lack = await self._order_of(past)
        plain = _on_sample(Sample(flow.states[0], SampleKind.PLAIN), banks, now)
        if order is None:
            order, banks = plain.order, plain.banks
        return Ground(
            order=_as_then(order, flow),
            banks=banks,
            found=_found_then(past),
            now=now,
            case=past,
            lack=lack,
        )

    async def _order_of(self, case: Case) -> tuple[Order | None, str]:
        try:
            return await self._ports.back_office.find_order(case.order), ""
        except OrderNotFound:
            return None, "gone"
        except BackOfficeUnavailable:
            return None, "away"


def _on_sample(sample: Sample, banks: Banks, now: datetime) -> Ground:
    facts = sample_facts(sample, banks, now)
    found = {check: run_check(check, facts, now) for check in CHECKS}
    around = banks.having(facts.bank)
    return Ground(order=facts.order, banks=around, found=found, now=now, sample=sample)


def _found_then(case: Case) -> dict[str, Evidence]:
    given = (one.evidence for one in case.answers if one.by == BOT)
    return {found.check: found for found in given if found}


def _as_then(order: Order, flow: Flow) -> Order:
    """Return an order in a state that the flow is for: it may have left it since."""
    return order if order.state in flow.states else replace(order, state=flow.states[0])

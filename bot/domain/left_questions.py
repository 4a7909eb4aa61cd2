"""Left questions: what the bot looked at and leaves to a person, with what they have to know."""

from __future__ import annotations

from bot.domain.case_steps import Examine
from bot.domain.cases import BOT, Case
from bot.domain.checks import REFERENCE_COMPANY, Evidence
from bot.domain.flows import Flow


def left_to_person(case: Case, flow: Flow) -> str:
    """Return the check whose question a person answers here, or answered on the way to here."""
    step = case.at
    if step not in flow.steps and case.answers and case.answers[-1].by != BOT:
        step = case.answers[-1].step
    return (flow.steps[step].check or "") if step in flow.steps else ""


def told_to_person(case: Case, flow: Flow, examine: Examine) -> Evidence | None:
    """Return what whoever answers here has to know of other orders, although it does not decide."""
    if left_to_person(case, flow) != REFERENCE_COMPANY:
        return None
    found = examine(REFERENCE_COMPANY)
    return found if found.names_another else None

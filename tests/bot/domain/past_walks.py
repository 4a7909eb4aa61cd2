"""Past cases as the desk can make them: walked through a flow, with ways back and overrulings."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.domain.case_steps import answer_step, asked_again, go_back, open_case, overrule
from bot.domain.cases import Case
from bot.domain.checks import Evidence, Verdict
from bot.domain.flow_source import read_flow
from bot.domain.flows import Flow
from bot.domain.job_status import JobStatus
from bot.domain.orders import Action
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

ANNA = "teams:t:anna"
WORK = JobStatus(
    job="j",
    order="CARO-1",
    action=Action.RECREATE,
    actor=ANNA,
    actor_name="Anna",
    audience="office",
    asked_at=NOW,
)
"""An action that is under way for a past case."""

SOURCE = """
flow: walk
states: [problem]
stages: [only]
start: bank
steps:
  bank: {stage: only, check: bank_supported, choices: {yes: digits, no: unsupported}}
  digits: {stage: only, choices: {same: company, typo: wrong}}
  company: {stage: only, check: reference_company, choices: {yes: fine, no: wrong}}
outcomes:
  unsupported: {ending: impossible, stage: only, actions: [cancel]}
  wrong: {ending: action, stage: only, actions: [recreate]}
  fine: {ending: hand_over, stage: only, actions: [contact_support]}
"""
FLOW = read_flow(SOURCE, "walk.yaml")


def draft_of(*changes: tuple[str, str]) -> Flow:
    """Return the flow with some words of its file changed."""
    source = SOURCE
    for old, new in changes:
        assert old in source
        source = source.replace(old, new)
    return read_flow(source, "walk.yaml")


def walked(*choices: str, **verdicts: str) -> Case:
    """Return a past case; the bank supports CARO, and no check finds anything else."""
    found = {"bank_supported": "yes", **verdicts}

    def examine(check: str) -> Evidence:
        verdict = Verdict(found.get(check, "unknown"))
        return Evidence(check=check, verdict=verdict, key="k", arguments={}, found_at=NOW)

    case = open_case("case-1", make_order(), FLOW, ANNA, examine, NOW)
    for choice in choices:
        case = answer_step(case, FLOW, choice, ANNA, examine, NOW)
    return case


@st.composite
def past_walks(draw: st.DrawFn, flow: Flow) -> Case:
    """Draw a case that was walked with a flow; what a check finds may change on the way."""

    def examine(check: str) -> Evidence:
        verdict = draw(st.sampled_from(Verdict))
        return Evidence(check=check, verdict=verdict, key="k", arguments={}, found_at=NOW)

    case = open_case("case-1", make_order(), flow, ANNA, examine, NOW)
    for _ in range(draw(st.integers(0, 12))):
        move = draw(st.sampled_from(("answer", "answer", "answer", "back", "overrule", "ask")))
        if move == "back":
            case = go_back(case)
        elif move == "overrule" and case.evidence:
            case = overrule(case, draw(st.sampled_from([step for step, _ in case.evidence])))
        elif move == "ask" and case.answers:
            case = asked_again(case, draw(st.sampled_from([one.step for one in case.answers])))
        elif case.at in flow.steps:
            choice = draw(st.sampled_from(sorted(flow.steps[case.at].choices)))
            case = answer_step(case, flow, choice, ANNA, examine, NOW)
    return case

"""Tests of walks by hand, and of starred ones: what passes on a later draft, and what does not."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.back_tests import Finding, recorded
from bot.domain.case_steps import Examine, answer_step, go_back, open_case, overrule
from bot.domain.cases import Case
from bot.domain.checks import CHECKS, Verdict, evidence_of
from bot.domain.flow_walks import (
    Move,
    StarredWalk,
    Verdicts,
    WalkResult,
    asked_verdicts,
    coverage,
    failing_walks,
    go,
    identify,
    moves_of,
    place_of,
    stand,
    walk_again,
)
from bot.domain.flows import Flow
from bot.domain.people import Role
from tests.bot.domain.past_walks import FLOW, draft_of
from tests.bot.domain.small_flows import small_flows
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.shipped import FLOWS
from tests.harness.examples import examples

SUPPORTED = {"bank_supported": Verdict.YES}


def finding(verdicts: Verdicts) -> Examine:
    """Return what finds these verdicts, and knows nothing else."""
    return lambda check: evidence_of(check, verdicts.get(check, Verdict.UNKNOWN), NOW)


def gone(flow: Flow, verdicts: Verdicts, *moves: Move) -> Case:
    """Walk an order by hand, every move of it."""

    went = go(flow, make_order(), finding(verdicts), moves, NOW)
    assert went.left_over == ()
    return went.case


def star(case: Case, flow: Flow, verdicts: Verdicts) -> StarredWalk:
    blank = StarredWalk(
        id="",
        flow=flow.flow,
        name="A typing error",
        seen_as=Role.AGENT,
        verdicts={},
        overruled=(),
        trail=recorded(case, flow),
        ends=(),
        starred_by="console:link:lea",
        starred_by_name="Lea",
        starred_at=NOW,
        sample="problem.ordinary",
    )
    return identify(blank.gone_anew(case, flow, verdicts))


def typo(verdicts: Verdicts = SUPPORTED) -> StarredWalk:
    return star(gone(FLOW, verdicts, Move("digits", "typo")), FLOW, verdicts)


def on(draft: Flow, walk: StarredWalk) -> WalkResult:
    (result,) = walk_again(draft, [walk])
    assert failing_walks(draft, [walk]) == (() if result.passes else (result,))
    return result


def test_a_walk_that_ends_as_it_did_passes() -> None:
    result = on(FLOW, typo())
    assert (result.finding, result.fork, result.trail.end) == (Finding.SAME, "", "wrong")


def test_another_end_does_not_pass_and_its_fork_is_named() -> None:
    result = on(draft_of(("typo: wrong", "typo: fine")), typo())
    assert (result.finding, result.fork, result.trail.end) == (Finding.OTHER, "digits", "fine")


def test_a_new_question_cannot_be_told() -> None:
    draft = draft_of(
        ("typo: wrong", "typo: newer"),
        ("  company: {", "  newer: {stage: only, choices: {a: wrong, b: fine}}\n  company: {"),
    )
    assert on(draft, typo()).finding is Finding.ASKED_ANEW


def test_an_answer_that_is_gone_cannot_be_told() -> None:
    assert on(draft_of(("typo: wrong", "other: wrong")), typo()).finding is Finding.NOT_OFFERED


def test_a_check_without_a_verdict_cannot_be_told() -> None:
    draft = draft_of(("check: bank_supported", "check: bank_incident"))
    assert on(draft, typo()).finding is Finding.NO_VERDICT
    known = typo({**SUPPORTED, "bank_incident": Verdict.NO})
    assert (on(draft, known).finding, on(draft, known).trail.end) == (Finding.OTHER, "unsupported")


def test_what_a_person_answered_in_the_place_of_the_desk_counts_again() -> None:
    verdicts = {"bank_supported": Verdict.YES}
    case = gone(FLOW, verdicts, Move("bank", "no", overrules=True))
    walk = star(case, FLOW, verdicts)
    assert (walk.overruled, walk.trail.end) == (("bank",), "unsupported")
    assert on(FLOW, walk).passes
    # Where the step is no longer the desk's, the person answers it all the same.
    assert on(draft_of((" check: bank_supported,", "")), walk).passes


def test_a_walk_that_was_gone_anew_ends_rightly_in_either_way() -> None:
    draft = draft_of(("typo: wrong", "typo: fine"))
    anew = typo().gone_anew(gone(draft, SUPPORTED, Move("digits", "typo")), draft, SUPPORTED)
    assert anew.ends == ("wrong", "fine")
    assert on(draft, anew).passes
    assert on(FLOW, anew).passes
    other = draft_of(("typo: wrong", "typo: unsupported"))
    assert not on(other, anew).passes


def test_a_check_that_was_not_run_is_remembered_as_asked() -> None:
    case = gone(FLOW, {}, Move("bank", "yes"), Move("digits", "typo"))
    assert asked_verdicts(case, FLOW, {}) == {"bank_supported": Verdict.UNKNOWN}
    assert on(FLOW, star(case, FLOW, {})).passes


def test_moves_that_the_flow_does_not_offer_any_more_are_left_over() -> None:
    moves = (Move("bank", "yes"), Move("digits", "gone"), Move("company", "yes"))
    went = go(FLOW, make_order(), finding({}), moves, NOW)
    assert (went.case.at, went.left_over) == ("digits", moves[1:])


def test_the_same_walk_starred_twice_is_one_and_another_name_is_another() -> None:
    assert typo().id == replace(identify(replace(typo(), starred_by="other")), revision=3).id
    assert typo().id != identify(replace(typo(), name="Another")).id


def test_coverage_counts_each_walk_once_where_it_came() -> None:
    trails = [typo().trail, typo().trail]
    counted = coverage(FLOW, trails)
    assert counted.reached == {
        "bank": 2,
        "digits": 2,
        "company": 0,
        "unsupported": 0,
        "wrong": 2,
        "fine": 0,
    }
    assert counted.taken[("digits", "typo")] == 2
    assert counted.taken[("company", "yes")] == 0
    # What a trail of another version came to, and this flow has not, is not counted.
    gone_step = draft_of(("company: {", "firm: {"), ("same: company", "same: firm"))
    assert "digits" in coverage(gone_step, trails).reached
    assert "company" not in coverage(gone_step, trails).reached


def test_a_step_that_is_overruled_where_the_check_leads_round_to_it_is_a_place_of_its_own() -> None:
    verdicts = {"bank_supported": Verdict.YES}
    round_about = draft_of(("choices: {yes: digits,", "choices: {yes: bank, maybe: digits,"))
    gone_there = gone(round_about, verdicts)
    assert (gone_there.at, len(gone_there.answers)) == ("bank", 1)
    overruled, examine = overrule(gone_there, "bank"), finding(verdicts)
    for case, instead in ((gone_there, ""), (overruled, "bank")):
        place = place_of(case, round_about, make_order(), examine, verdicts)
        assert place.instead == instead
        assert stand(round_about, make_order(), examine, place, NOW).case.answers == case.answers


FLOW_DRAWN = st.one_of(st.sampled_from(list(FLOWS.values())), small_flows())


@st.composite
def walks_by_hand(draw: st.DrawFn, flow: Flow) -> tuple[Case, dict[str, Verdict]]:
    """Draw a walk with ways back and overrulings, and what each check finds on it."""
    verdicts = draw(
        st.fixed_dictionaries({}, optional=dict.fromkeys(CHECKS, st.sampled_from(Verdict)))
    )

    examine = finding(verdicts)
    case = open_case("", make_order(), flow, "slack:-:walk", examine, NOW)
    for _ in range(draw(st.integers(0, 12))):
        move = draw(st.sampled_from(("answer", "answer", "answer", "back", "overrule")))
        if move == "back":
            case = go_back(case)
        elif move == "overrule" and case.evidence:
            case = overrule(case, draw(st.sampled_from([step for step, _ in case.evidence])))
        elif case.at in flow.steps:
            choice = draw(st.sampled_from(sorted(flow.steps[case.at].choices)))
            case = answer_step(case, flow, choice, "slack:-:walk", examine, NOW)
    return case, verdicts


@examples(150)
@given(data=st.data(), flow=FLOW_DRAWN)
def test_the_place_of_a_walk_leads_where_it_stands(data: st.DataObject, flow: Flow) -> None:
    case, verdicts = data.draw(walks_by_hand(flow))
    examine = finding(verdicts)
    place = place_of(case, flow, make_order(), examine, verdicts)
    gone_there = stand(flow, make_order(), examine, place, NOW)
    assert gone_there.left_over == ()
    assert recorded(gone_there.case, flow) == recorded(case, flow)


@examples(150)
@given(data=st.data(), flow=FLOW_DRAWN)
def test_a_walk_starred_on_a_flow_passes_on_that_flow(data: st.DataObject, flow: Flow) -> None:
    case, verdicts = data.draw(walks_by_hand(flow))
    if case.at in flow.steps:
        return
    walk = star(case, flow, verdicts)
    result = on(flow, walk)
    assert result.passes
    assert result.trail == walk.trail
    assert result.fork == ""
    assert walk.moves == moves_of(case, flow, verdicts)

"""Tests of cases: what the bot answers, what it asks, and the ways back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from bot.domain.case_steps import Examine, answer_step, can_answer, go_back, open_case, overrule
from bot.domain.cases import BOT, Case
from bot.domain.checks import CHECKS, Evidence, Verdict
from bot.domain.flow_source import read_flow
from bot.domain.flows import Flow
from tests.bot.domain.small_flows import small_flows
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.shipped import FLOWS
from tests.harness.examples import examples

FLOW = read_flow(
    """
flow: walk
states: [problem]
stages: [first, second]
start: bank
steps:
  bank: {stage: first, check: bank_supported, choices: {yes: digits, no: unsupported}}
  digits: {stage: first, choices: {same: company, typo: wrong}}
  company: {stage: second, check: reference_company, choices: {yes: incident, no: wrong}}
  incident: {stage: second, check: bank_incident, choices: {yes: wait, no: digits}}
outcomes:
  unsupported: {ending: impossible, stage: first, actions: [cancel]}
  wrong: {ending: action, stage: first, actions: [recreate]}
  wait: {ending: wait, stage: second, actions: [contact_support]}
""",
    "walk.yaml",
)
ANNA = "teams:t:anna"


def finding(**verdicts: str) -> Examine:
    """Return an examiner whose checks find `verdicts`, and the rest what an ordinary order has."""
    ordinary = {"bank_supported": "yes", "reference_company": "unknown", "bank_incident": "no"}
    found = {**ordinary, **verdicts}

    def examine(check: str) -> Evidence:
        return Evidence(
            check=check,
            verdict=Verdict(found[check]),
            key=f"check-{check}",
            arguments={},
            found_at=NOW,
        )

    return examine


def opened(examine: Examine = finding()) -> Case:  # noqa: B008 - a pure function
    return open_case("case-1", make_order(), FLOW, ANNA, examine, NOW)


def answered(case: Case, *choices: str, examine: Callable[[str], Evidence] | None = None) -> Case:
    for choice in choices:
        case = answer_step(case, FLOW, choice, ANNA, examine or finding(), NOW)
    return case


def test_new_case_stands_where_a_person_has_to_answer() -> None:
    case = opened()
    assert case.at == "digits"
    assert [(given.step, given.choice, given.by) for given in case.answers] == [
        ("bank", "yes", BOT)
    ]
    assert [step for step, _found in case.evidence] == ["bank"]
    assert (case.flow, case.flow_version, case.order_revision) == ("walk", FLOW.version, 1)
    assert case.office == make_order().company.office.code


def test_bot_alone_can_end_a_case() -> None:
    assert opened(finding(bank_supported="no")).at == "unsupported"


def test_unknown_check_is_asked_of_a_person() -> None:
    case = answered(opened(), "same")
    assert case.at == "company"
    assert answered(case, "no").at == "wrong"


def test_known_check_is_answered_after_a_person_without_asking() -> None:
    case = answered(opened(), "same", examine=finding(reference_company="no"))
    assert case.at == "wrong"
    assert [step for step, _found in case.evidence] == ["bank", "company"]


def test_answers_of_people_are_no_evidence() -> None:
    case = answered(opened(), "same", "no")
    assert [step for step, _found in case.evidence] == ["bank"]
    assert case.trail == ("bank=yes (bot)", "digits=same", "company=no")


def test_only_the_present_step_takes_its_own_choices() -> None:
    case = opened()
    assert can_answer(case, FLOW, "digits", "typo")
    assert not can_answer(case, FLOW, "digits", "yes")
    assert not can_answer(case, FLOW, "company", "yes")
    assert not can_answer(answered(case, "typo"), FLOW, "wrong", "typo")


def test_back_takes_the_last_answer_of_a_person_and_what_the_bot_made_of_it() -> None:
    examine = finding(reference_company="yes", bank_incident="yes")
    case = answered(opened(), "same", examine=examine)
    assert case.at == "wait"
    back = go_back(case)
    assert (back.at, back.answers) == ("digits", opened().answers)


def test_nothing_of_the_bot_can_be_taken_back() -> None:
    case = opened()
    assert not case.can_go_back
    assert go_back(case) is case


def test_answer_after_going_back_replaces_the_first_one() -> None:
    case = answered(go_back(answered(opened(), "typo")), "same")
    assert case.at == "company"
    assert [given.choice for given in case.answers] == ["yes", "same"]


def test_overruled_step_is_asked_of_a_person_and_their_answer_counts() -> None:
    case = overrule(opened(finding(bank_supported="no")), "bank")
    assert (case.at, case.answers) == ("bank", ())
    assert answered(case, "yes").at == "digits"


def test_going_back_past_an_overruled_step_lets_the_bot_answer_it_again() -> None:
    find = finding(reference_company="no")
    walked = answer_step(opened(find), FLOW, "same", ANNA, find, NOW)
    overruled = overrule(walked, "company")
    assert (walked.at, overruled.at) == ("wrong", "company")
    again = answer_step(go_back(overruled), FLOW, "same", ANNA, find, NOW)
    assert (again.at, again.evidence[-1]) == ("wrong", ("company", find("reference_company")))


def test_only_an_answer_of_the_bot_can_be_overruled() -> None:
    case = answered(opened(), "same")
    assert overrule(case, "digits") is case
    assert overrule(case, "incident") is case


def test_walk_that_comes_round_again_asks_instead_of_turning_for_ever() -> None:
    examine = finding(reference_company="yes", bank_incident="no")
    case = answered(opened(), "same", "same", examine=examine)
    assert case.at == "company"
    assert can_answer(case, FLOW, "company", "no")


def test_transitions_leave_the_case_they_were_given_alone() -> None:
    case = opened()
    answered(case, "typo")
    overrule(case, "bank")
    assert case == opened()


class Walk(RuleBasedStateMachine):
    """A case that is answered, taken back and overruled in any order, over any flow."""

    @initialize(
        flow=st.one_of(st.sampled_from(list(FLOWS.values())), small_flows()),
        verdicts=st.fixed_dictionaries(dict.fromkeys(CHECKS, st.sampled_from(Verdict))),
    )
    def open(self, flow: Flow, verdicts: dict[str, Verdict]) -> None:
        self.flow = flow
        self.find = finding(**verdicts)
        self.asked = 0
        self.case = open_case("case-1", make_order(), flow, ANNA, self.examine, NOW)
        self.opened = self.case

    def examine(self, check: str) -> Evidence:
        self.asked += 1
        # Each step is answered once on a way: whoever asks more often turns in a circle.
        assert self.asked <= len(self.flow.steps) + 1
        return self.find(check)

    def answer(self, case: Case, choice: str) -> Case:
        self.asked = 0
        return answer_step(case, self.flow, choice, ANNA, self.examine, NOW)

    @precondition(lambda self: self.case.at in self.flow.steps)
    @rule(data=st.data())
    def answer_the_step(self, data: st.DataObject) -> None:
        choice = data.draw(st.sampled_from(sorted(self.flow.steps[self.case.at].choices)))
        after = self.answer(self.case, choice)
        given = after.answers[len(self.case.answers)]
        assert (given.step, given.choice, given.by) == (self.case.at, choice, ANNA)
        assert after.answers[: len(self.case.answers)] == self.case.answers
        assert all(later.by == BOT for later in after.answers[len(self.case.answers) + 1 :])
        assert self.waits_for_a_person(after)
        self.case = after

    def waits_for_a_person(self, case: Case) -> bool:
        """Say whether the bot could not have gone further by itself."""
        step = self.flow.steps.get(case.at)
        if step is None or step.check is None:
            return True
        been_here = any(given.step == case.at for given in case.answers)
        return been_here or self.find(step.check).verdict is Verdict.UNKNOWN

    @rule()
    def go_back(self) -> None:
        before = self.case
        self.case = go_back(before)
        if not before.can_go_back:
            assert self.case is before
            return
        taken = before.answers[len(self.case.answers) :]
        # What is taken back begins with a person's answer, and holds no other one.
        assert [given.by == BOT for given in taken] == [False] + [True] * (len(taken) - 1)
        assert self.case.at == taken[0].step
        if self.waits_for_a_person(before):
            again = self.answer(self.case, taken[0].choice)
            assert (again.at, again.answers) == (before.at, before.answers)

    @precondition(lambda self: bool(self.case.evidence))
    @rule(data=st.data())
    def overrule_the_bot(self, data: st.DataObject) -> None:
        step = data.draw(st.sampled_from([step for step, _found in self.case.evidence]))
        self.case = overrule(self.case, step)
        assert self.case.at == step
        choice = data.draw(st.sampled_from(sorted(self.flow.steps[step].choices)))
        given = self.answer(self.case, choice).answers[len(self.case.answers)]
        assert (given.step, given.by, given.evidence) == (step, ANNA, None)

    @rule(step=st.sampled_from(["step0", "digits", "company", "no such step"]))
    def overrule_what_the_bot_has_not_answered(self, step: str) -> None:
        if step not in dict(self.case.evidence):
            assert overrule(self.case, step) is self.case

    @invariant()
    def it_stands_at_a_station_and_only_that_is_answered(self) -> None:
        assert self.case.at in {*self.flow.steps, *self.flow.outcomes}
        for name, step in self.flow.steps.items():
            for choice in step.choices:
                stands_here = name == self.case.at
                assert can_answer(self.case, self.flow, name, choice) is stands_here
            assert not can_answer(self.case, self.flow, name, "no such choice")

    @invariant()
    def the_answers_lead_from_the_start_to_where_it_stands(self) -> None:
        at = self.flow.start
        for given in self.case.answers:
            assert given.step == at
            at = self.flow.steps[at].choices[given.choice]
            if given.by == BOT:
                assert given.evidence
                assert given.evidence.check == self.flow.steps[given.step].check
                assert given.evidence.verdict == given.choice
        assert self.case.at == at
        assert self.case.can_go_back == any(given.by == ANNA for given in self.case.answers)

    @invariant()
    def nothing_but_the_walk_changes(self) -> None:
        walked = replace(self.opened, at=self.case.at, answers=self.case.answers)
        assert walked == self.case


Walk.TestCase.settings = examples(60, steps=20)
TestWalk = Walk.TestCase

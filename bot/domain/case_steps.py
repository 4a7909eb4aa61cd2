"""Steps of cases: pure transitions of a walk through its flow, each giving the case after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.cases import BOT, Answer, Case, CaseStatus, new_case
from bot.domain.checks import Evidence, Verdict
from bot.domain.errands import ErrandEnd
from bot.domain.flows import Flow
from bot.domain.orders import Order
from bot.domain.people import Actor

Examine = Callable[[str], Evidence]
"""Runs the check of that name against the order of the case."""


def open_case(
    case_id: str, order: Order, flow: Flow, actor: str, examine: Examine, now: datetime
) -> Case:
    """Begin a walk at the first step that a person has to answer."""
    return begin_walk(new_case(case_id, order, actor, now), flow, examine, now)


def begin_walk(case: Case, flow: Flow, examine: Examine, now: datetime) -> Case:
    """Return a case at the first step of a flow that a person has to answer, whatever it was at."""
    begun = replace(case, flow=flow.flow, flow_version=flow.version, at=flow.start, answers=())
    return _advance(begun, flow, examine, now)


def stays_itself(case: Case) -> bool:
    """Say whether a case goes on as the same one when its order has changed.

    So does one that is followed, and one that support was asked in: its places, its talk and what
    is to be done for it stay with it.
    """
    was_with_support = case.handed_over_at is not None or bool(case.holds)
    return case.status is not CaseStatus.OPEN or was_with_support


def begin_again(case: Case, anew: Case) -> Case:
    """Return a case that goes on as the same one, at the walk that was begun `anew` for its order.

    All that is about support stays as it is: who has it, since when, how it ended before.
    """
    is_with_support = case.is_with_support
    # What is asked of its office was about the order as it was.
    left = case.with_errand_ended(ErrandEnd.VOID, anew.opened_at)
    return replace(
        left,
        order_revision=anew.order_revision,
        office=anew.office,
        bank=anew.bank,
        language=anew.language,
        flow=anew.flow,
        flow_version=anew.flow_version,
        at=anew.at,
        answers=anew.answers,
        opened_by=anew.opened_by,
        opened_at=anew.opened_at,
        status=case.status if is_with_support else anew.status,
        # Support still has to read what was asked of it.
        work=case.work if is_with_support else case.with_work_seen.work,
    )


def can_answer(case: Case, flow: Flow, step: str, choice: str) -> bool:
    """Say whether the case stands at `step` and the step knows `choice`."""
    return case.at == step and step in flow.steps and choice in flow.steps[step].choices


def answer_step(
    case: Case, flow: Flow, choice: str, actor: str, examine: Examine, now: datetime
) -> Case:
    """Take a person's answer to the present step, then all that the bot can answer after it."""
    given = Answer(case.at, choice, actor, now)
    target = flow.steps[case.at].choices[choice]
    return _advance(replace(case, at=target, answers=(*case.answers, given)), flow, examine, now)


def answer_steps(
    case: Case, flow: Flow, choices: Mapping[str, str], actor: str, examine: Examine, now: datetime
) -> Case:
    """Take the answers to the present step and to those after it, as far as they are known."""
    left = dict(choices)
    while can_answer(case, flow, case.at, left.get(case.at, "")):
        case = answer_step(case, flow, left.pop(case.at), actor, examine, now)
    return case


def go_back(case: Case) -> Case:
    """Take back the last answer of a person, and all that came after it.

    An overruling after it goes as well: on another way the bot may find something else, and
    what it finds stands on the card to be overruled once more.
    """
    for index in range(len(case.answers) - 1, -1, -1):
        if case.answers[index].by != BOT:
            return replace(case, at=case.answers[index].step, answers=case.answers[:index])
    return case


def overrule(case: Case, step: str) -> Case:
    """Go to a step that the bot answered, so that a person answers it instead."""
    for index, given in enumerate(case.answers):
        if given.step == step and given.by == BOT:
            return replace(case, at=step, answers=case.answers[:index])
    return case


def askable_steps(case: Case, flow: Flow) -> tuple[str, ...]:
    """Return the steps that support may ask an office: the open one, and what people answered."""
    answered = [given.step for given in reversed(case.answers) if given.by != BOT]
    steps = dict.fromkeys((case.at, *answered))
    return tuple(step for step in steps if step in flow.steps)


def asked_again(case: Case, step: str) -> Case:
    """Return a case as it stands at a step that is asked, with all that was answered before it."""
    for index, given in enumerate(case.answers):
        if given.step == step:
            return replace(case, at=step, answers=case.answers[:index])
    return case


def signed(case: Case, actor: Actor, now: datetime) -> Case:
    """Return a case whose answers of this moment bear the name of whoever gave them."""
    given = (
        replace(one, name=actor.name, office=actor.office)
        if (one.by, one.at) == (actor.id, now)
        else one
        for one in case.answers
    )
    return replace(case, answers=tuple(given))


def settled(case: Case, now: datetime, answered: str = "", by: Actor | None = None) -> Case:
    """Return a case that has moved: its question has an end once it was `answered`, or is gone."""
    errand = case.errand
    if errand is None or not errand.step:
        return case
    if errand.step == answered:
        choice = next((one.choice for one in case.answers if one.step == answered), "")
        return case.with_errand_ended(ErrandEnd.ANSWERED, now, by, choice)
    walked = {case.at, *(given.step for given in case.answers)}
    return case if errand.step in walked else case.with_errand_ended(ErrandEnd.VOID, now)


def _advance(case: Case, flow: Flow, examine: Examine, now: datetime) -> Case:
    while (step := flow.steps.get(case.at)) and step.check:
        # A step already answered on this walk would be answered the same for ever.
        if any(given.step == case.at for given in case.answers):
            break
        found = examine(step.check)
        if found.verdict is Verdict.UNKNOWN:
            break
        given = Answer(case.at, found.verdict.value, BOT, now, found)
        target = step.choices[found.verdict.value]
        case = replace(case, at=target, answers=(*case.answers, given))
    return case

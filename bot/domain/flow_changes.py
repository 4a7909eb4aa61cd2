"""Changes of a flow: what differs between two versions, in the words of the tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.flows import Flow, Outcome, Step


class ChangeKind(StrEnum):
    """What was done; `FlowChange` says what its `old` and `new` hold."""

    NAME = "name"
    STATES = "states"
    STAGES = "stages"
    START = "start"
    STATEMENT = "statement"
    STEP_ADDED = "step_added"
    STEP_REMOVED = "step_removed"
    STEP_CHECK = "step_check"
    STEP_STAGE = "step_stage"
    ANSWER_ADDED = "answer_added"
    ANSWER_REMOVED = "answer_removed"
    ANSWER_LEADS = "answer_leads"
    ANSWERS_ORDER = "answers_order"
    OUTCOME_ADDED = "outcome_added"
    OUTCOME_REMOVED = "outcome_removed"
    OUTCOME_ENDING = "outcome_ending"
    OUTCOME_STAGE = "outcome_stage"
    OUTCOME_ACTIONS = "outcome_actions"
    OUTCOME_CHANGE = "outcome_change"


@dataclass(frozen=True, slots=True)
class FlowChange:
    """One change: `at` names the step or outcome, `answer` one of its choices, "" where none.

    `old` and `new` are what stood there and what stands there now, in the order of the file; either
    is empty where there was nothing, or is nothing any more. Of an added step they are its check.
    """

    kind: ChangeKind
    at: str = ""
    answer: str = ""
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


def flow_changes(before: Flow, after: Flow) -> tuple[FlowChange, ...]:
    """Return all that changed, from the top of the tree down; nothing for flows that do the same.

    A step or an outcome is known by its name: one that was renamed was removed, and another added.
    """
    return (
        *_of_flow(before, after),
        *_of_steps(before.steps, after.steps),
        *_of_outcomes(before.outcomes, after.outcomes),
    )


def _of_flow(before: Flow, after: Flow) -> Iterator[FlowChange]:
    yield from _changed(ChangeKind.NAME, "", [before.flow], [after.flow])
    yield from _changed(ChangeKind.STATES, "", before.states, after.states)
    yield from _changed(ChangeKind.STAGES, "", before.stages, after.stages)
    yield from _changed(ChangeKind.START, "", [before.start], [after.start])
    asked = (
        [f"{name}: {part}" for name, part in flow.statement.items()] for flow in (before, after)
    )
    yield from _changed(ChangeKind.STATEMENT, "", *asked)


def _of_steps(before: Mapping[str, Step], after: Mapping[str, Step]) -> Iterator[FlowChange]:
    for name in _both(before, after):
        old, new = before.get(name), after.get(name)
        if old is None:
            yield FlowChange(ChangeKind.STEP_ADDED, name, new=_check(new))
        elif new is None:
            yield FlowChange(ChangeKind.STEP_REMOVED, name, old=_check(old))
        if old and new:
            yield from _changed(ChangeKind.STEP_CHECK, name, _check(old), _check(new))
            yield from _changed(ChangeKind.STEP_STAGE, name, [old.stage], [new.stage])
        if new:
            yield from _of_answers(name, old.choices if old else {}, new.choices)


def _of_answers(
    step: str, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[FlowChange]:
    for answer in _both(before, after):
        old, new = ((led[answer],) if answer in led else () for led in (before, after))
        if not old:
            yield FlowChange(ChangeKind.ANSWER_ADDED, step, answer, new=new)
        elif not new:
            yield FlowChange(ChangeKind.ANSWER_REMOVED, step, answer, old=old)
        elif old != new:
            yield FlowChange(ChangeKind.ANSWER_LEADS, step, answer, old, new)
    # People see them in this order.
    shared = [
        [answer for answer in led if answer in before and answer in after]
        for led in (before, after)
    ]
    if shared[0] != shared[1]:
        yield FlowChange(ChangeKind.ANSWERS_ORDER, step, old=tuple(before), new=tuple(after))


def _of_outcomes(
    before: Mapping[str, Outcome], after: Mapping[str, Outcome]
) -> Iterator[FlowChange]:
    for name in _both(before, after):
        old, new = before.get(name), after.get(name)
        if old is None and new:
            yield FlowChange(ChangeKind.OUTCOME_ADDED, name, new=tuple(new.actions))
        elif new is None and old:
            yield FlowChange(ChangeKind.OUTCOME_REMOVED, name, old=tuple(old.actions))
        elif old and new:
            yield from _changed(ChangeKind.OUTCOME_ENDING, name, [old.ending], [new.ending])
            yield from _changed(ChangeKind.OUTCOME_STAGE, name, [old.stage], [new.stage])
            yield from _changed(ChangeKind.OUTCOME_ACTIONS, name, old.actions, new.actions)
            yield from _changed(ChangeKind.OUTCOME_CHANGE, name, [old.change], [new.change])


def _changed(
    kind: ChangeKind, at: str, before: Sequence[str], after: Sequence[str]
) -> Iterator[FlowChange]:
    old, new = (tuple(str(one) for one in told if one) for told in (before, after))
    if old != new:
        yield FlowChange(kind, at, old=old, new=new)


def _check(step: Step | None) -> tuple[str, ...]:
    return (step.check,) if step and step.check else ()


def _both(before: Mapping[str, object], after: Mapping[str, object]) -> list[str]:
    """Return the names of both in the order of what is there now, and then what is gone."""
    return [*after, *(name for name in before if name not in after)]

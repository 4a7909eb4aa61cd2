"""Positions of cases: whether one stands at the same place in another version of its flow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.cases import PAST, Case
from bot.domain.flow_changes import ChangeKind, FlowChange, flow_changes
from bot.domain.flows import Flow, Outcome, Step


class MoveBar(StrEnum):
    """Why a case cannot be moved to another version."""

    OVER = "over"
    """Nothing is answered in it any more, or it went on with another version."""
    UNDER_WAY = "under_way"
    """An action for it is under way."""
    STATES = "states"
    """The other version is not for all states that its own one is for."""
    TRAIL = "trail"
    """A step on its way is gone, is checked otherwise, or its answer leads elsewhere."""
    STATION = "station"
    """Where it stands, or what its office is asked, is gone, or offers less or something else."""
    LOST = "lost"
    """One of the two versions cannot be read."""
    LATE = "late"
    """It has moved on since it was looked at."""
    AWAY = "away"
    """What keeps cases did not answer: it may have been moved nevertheless."""


@dataclass(frozen=True, slots=True)
class Position:
    """Whether a case stands at the same place in another version, or what `bar` is in the way.

    A TRAIL or STATION is barred at the step or outcome `at`.
    """

    bar: MoveBar | None = None
    at: str = ""


SAME = Position()
"""It does."""


def same_position(case: Case, then: Flow, other: Flow) -> Position:
    """Compare where a case stands in the flow `then` that it is walked with, and in the other one.

    It is the same where the other version leads by the same answers through the same steps to the
    same station, and offers there all that was offered, also in what its office is asked. Its words
    may differ.
    """
    if case.status in PAST or case.flow_version != then.version:
        return Position(MoveBar.OVER)
    if case.under_way:
        return Position(MoveBar.UNDER_WAY)
    if case.flow != other.flow or not set(then.states) <= set(other.states):
        return Position(MoveBar.STATES)
    if parted := _parts_at(case, then, other):
        return Position(MoveBar.TRAIL, parted)
    # What its office is asked may be a question that was answered before.
    asked = (case.errand.step or case.at,) if case.errand else ()
    for at in (case.at, *asked):
        if not _offers_same(at, then, other):
            return Position(MoveBar.STATION, at)
    return SAME


def _parts_at(case: Case, then: Flow, other: Flow) -> str:
    """Return the first station at which the other version goes another way; "" where none is."""
    at = other.start
    for given in case.answers:
        old, new = then.steps.get(given.step), other.steps.get(given.step)
        # What the desk would find at another check is not known.
        if at != given.step or old is None or new is None or old.check != new.check:
            return given.step
        if given.choice not in new.choices:
            return given.step
        at = new.choices[given.choice]
    if at == case.at:
        return ""
    return case.answers[-1].step if case.answers else case.at


def _offers_same(at: str, then: Flow, other: Flow) -> bool:
    """Say whether a station is of the same kind in both, and the other one offers no less."""
    match (
        then.steps.get(at) or then.outcomes.get(at),
        other.steps.get(at) or other.outcomes.get(at),
    ):
        case Step() as old, Step() as new:
            return old.check == new.check and old.choices.keys() <= new.choices.keys()
        case Outcome() as old, Outcome() as new:
            asks_same = (old.ending, old.change) == (new.ending, new.change)
            # The first one is recommended, and opens by itself.
            leads_same = old.actions[:1] == new.actions[:1]
            return asks_same and leads_same and set(old.actions) <= set(new.actions)
    return False


def changes_ahead(at: str, then: Flow, other: Flow) -> tuple[FlowChange, ...]:
    """Return what differs between two versions at a station, and at all that lies beyond it."""
    within = {*_beyond(at, then), *_beyond(at, other)}
    whole = (ChangeKind.STAGES, ChangeKind.STATEMENT)
    return tuple(
        change
        for change in flow_changes(then, other)
        if change.at in within or change.kind in whole
    )


def _beyond(at: str, flow: Flow) -> Iterator[str]:
    """Yield a station and all to which it can lead."""
    seen, ahead = {at}, [at]
    while ahead:
        station = ahead.pop()
        yield station
        step = flow.steps.get(station)
        for target in step.choices.values() if step else ():
            if target not in seen:
                seen.add(target)
                ahead.append(target)

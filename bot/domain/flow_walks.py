"""Walks of flows: gone by hand to try a draft, and starred, to be gone again on every later one."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.back_tests import Finding, Retracer, Trail, Way, recorded
from bot.domain.case_steps import Examine, answer_step, can_answer, open_case, overrule
from bot.domain.cases import BOT, Answer, Case, CaseStatus
from bot.domain.checks import Evidence, Verdict, evidence_of
from bot.domain.flows import Flow
from bot.domain.orders import Order
from bot.domain.people import Role

WALKERS = (Role.AGENT, Role.ACCOUNTANT)
"""As whom a flow is walked by hand."""
MOST_MOVES = 100
"""The most answers of one walk: a flow may lead in circles."""
MOST_STARRED = 200
"""The most starred walks of one flow."""
NAME_CHARS = 100
"""The most characters of the name of a starred walk."""
# Whoever tries a flow is nobody to the desk.
_WALKER = "slack:-:walk"

Verdicts = Mapping[str, Verdict]
"""What each check found, by its name."""


@dataclass(frozen=True, slots=True)
class Move:
    """A person's answer to a step, where it `overrules` in the place of the desk's."""

    step: str
    choice: str
    overrules: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """How far a walk came: its case, and the moves from the first on that could not be made."""

    case: Case
    left_over: tuple[Move, ...]


def go(flow: Flow, order: Order, examine: Examine, moves: Sequence[Move], now: datetime) -> Gone:
    """Walk an order through a flow with these answers, as the desk does; nothing is kept."""
    case = open_case("", order, flow, _WALKER, examine, now)
    for index, move in enumerate(moves):
        if move.overrules:
            case = overrule(case, move.step)
        if not can_answer(case, flow, move.step, move.choice):
            return Gone(case, tuple(moves[index:]))
        case = answer_step(case, flow, move.choice, _WALKER, examine, now)
    return Gone(case, ())


def moves_of(case: Case, flow: Flow, verdicts: Verdicts) -> tuple[Move, ...]:
    """Return the moves by which a case came where it stands."""
    overruled = _overruled(case, flow, verdicts)
    return _moves(((one.step, one.choice) for one in case.answers if one.by != BOT), overruled)


def _moves(answers: Iterable[tuple[str, str]], overruled: Iterable[str]) -> tuple[Move, ...]:
    left, moves = set(overruled), list[Move]()
    for step, choice in answers:
        moves.append(Move(step, choice, step in left))
        left.discard(step)
    return tuple(moves)


def _overruled(case: Case, flow: Flow, verdicts: Verdicts) -> tuple[str, ...]:
    """Return the steps that the desk would have answered at its first time there."""
    first = {one.step: one for one in reversed(case.answers)}
    return tuple(
        step
        for step, given in first.items()
        if given.by != BOT and _is_decided(flow.steps[step].check, verdicts)
    )


def _is_decided(check: str | None, verdicts: Verdicts) -> bool:
    return verdicts.get(check or "", Verdict.UNKNOWN) is not Verdict.UNKNOWN


@dataclass(frozen=True, slots=True)
class Place:
    """Where a walk stands, as an address can say it: by its moves, and the step `instead`.

    At that one a person is to answer in the place of the desk, and has not yet.
    """

    moves: tuple[Move, ...] = ()
    instead: str = ""


def stand(flow: Flow, order: Order, examine: Examine, place: Place, now: datetime) -> Gone:
    """Walk to a place, as far as one comes there."""
    gone = go(flow, order, examine, place.moves, now)
    return replace(gone, case=overrule(gone.case, place.instead))


def place_of(case: Case, flow: Flow, order: Order, examine: Examine, verdicts: Verdicts) -> Place:
    """Return the place at which a case stands."""
    moves = moves_of(case, flow, verdicts)
    again = go(flow, order, examine, moves, case.opened_at)
    stands = again.case.at == case.at and len(again.case.answers) == len(case.answers)
    return Place(moves, "" if stands else case.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class StarredWalk:
    """A walk that every later draft of its flow has to pass: its end is one of `ends`.

    It is gone by the names of steps: with what each check found, and with what people answered on
    the `trail`, also in the place of the desk at the steps that are `overruled`. It was gone on the
    `sample`, as `problem.ordinary`, or on the order of the past case `case`; `seen_as` an agent or
    an accountant. `revision` is 0 before it is kept. Nothing in it is personal, but who starred it.
    """

    id: str
    flow: str
    name: str
    seen_as: Role
    starred_by: str
    starred_by_name: str
    starred_at: datetime
    verdicts: Verdicts = field(default_factory=dict)
    overruled: tuple[str, ...] = ()
    trail: Trail = Trail((), "")
    ends: tuple[str, ...] = ()
    sample: str = ""
    case: str = ""
    revision: int = 0

    @property
    def moves(self) -> tuple[Move, ...]:
        """Return what people answered on it."""
        answers = ((one.step, one.choice) for one in self.trail.passed if not one.by_bot)
        return _moves(answers, self.overruled)

    def gone_anew(self, case: Case, flow: Flow, verdicts: Verdicts) -> StarredWalk:
        """Return it as it was gone once more: that way is its own then, and its end right too."""
        trail = recorded(case, flow)
        return replace(
            self,
            verdicts=asked_verdicts(case, flow, verdicts),
            overruled=_overruled(case, flow, verdicts),
            trail=trail,
            ends=tuple(dict.fromkeys((*self.ends, trail.end))),
        )


def in_order(walk: StarredWalk) -> tuple[str, str]:
    """Return by what walks are put in order: their names."""
    return walk.name.casefold(), walk.id


def identify(walk: StarredWalk) -> StarredWalk:
    """Return a walk under the id that it has by what it is: starred twice it is one."""
    passed = [[one.step, one.choice, one.by_bot] for one in walk.trail.passed]
    told = [walk.flow, walk.name, walk.seen_as, walk.sample, walk.case, walk.overruled, passed]
    whole = json.dumps([*told, sorted(walk.verdicts.items())], ensure_ascii=False)
    return replace(walk, id=hashlib.sha256(whole.encode()).hexdigest()[:12])


def asked_verdicts(case: Case, flow: Flow, verdicts: Verdicts) -> dict[str, Verdict]:
    """Return what each check found; of those that were not run, that a person was asked instead."""
    asked = (flow.steps[one.step].check for one in case.answers if one.by != BOT)
    return {**{check: Verdict.UNKNOWN for check in asked if check}, **verdicts}


@dataclass(frozen=True, slots=True)
class WalkResult:
    """What became of a starred walk on a flow: the trail that it has there."""

    walk: StarredWalk
    trail: Trail

    @property
    def finding(self) -> Finding:
        """Which of the findings it is; what cannot be told is no same."""
        if self.trail.lack:
            return self.trail.lack
        return Finding.SAME if self.trail.end in self.walk.ends else Finding.OTHER

    @property
    def passes(self) -> bool:
        """Say whether it ends where it may."""
        return self.finding is Finding.SAME

    @property
    def fork(self) -> str:
        """The step at which the trails part; "" where they are one."""
        return Way(self.walk.trail, self.trail).fork


def walk_again(flow: Flow, walks: Iterable[StarredWalk]) -> tuple[WalkResult, ...]:
    """Return what becomes of each starred walk on a flow."""
    retracer = Retracer(flow)
    return tuple(
        WalkResult(walk, retracer.follow(_blank_case(walk), _Starred(walk))) for walk in walks
    )


def failing_walks(flow: Flow, walks: Iterable[StarredWalk]) -> tuple[WalkResult, ...]:
    """Return the starred walks that a draft does not pass: they stand in the way of it."""
    return tuple(result for result in walk_again(flow, walks) if not result.passes)


class _Starred:
    """A starred walk as a record that is followed."""

    def __init__(self, walk: StarredWalk) -> None:
        self._walk = walk
        self._answers: dict[str, list[Answer]] = {}
        # What the desk answered is found again by its verdict, wherever its check stands now.
        for one in walk.trail.passed:
            given = Answer(one.step, one.choice, BOT if one.by_bot else _WALKER, walk.starred_at)
            self._answers.setdefault(one.step, []).append(given)

    @property
    def nothing(self) -> Evidence:
        return evidence_of("", Verdict.UNKNOWN, self._walk.starred_at)

    def answer(self, step: str, times: int) -> Answer | None:
        given = self._answers.get(step, ())
        return given[times] if times < len(given) else None

    def was_left_at(self, step: str) -> bool:
        return False

    def found(self, step: str, check: str | None) -> Evidence | None:
        if step in self._walk.overruled:
            return self.nothing
        verdict = self._walk.verdicts.get(check or "")
        return evidence_of(check or "", verdict, self._walk.starred_at) if verdict else None


def _blank_case(walk: StarredWalk) -> Case:
    return Case(
        id="",
        order="",
        order_revision=0,
        office="",
        flow=walk.flow,
        flow_version="",
        at="",
        answers=(),
        status=CaseStatus.OPEN,
        revision=0,
        opened_by=_WALKER,
        opened_at=walk.starred_at,
    )


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of some walks came to each station of a flow, and took each answer of its steps."""

    reached: Mapping[str, int]
    taken: Mapping[tuple[str, str], int]


def coverage(flow: Flow, trails: Iterable[Trail]) -> Coverage:
    """Count where walks came in a flow; one that comes round to a station counts once there."""
    reached: Counter[str] = Counter(dict.fromkeys((*flow.steps, *flow.outcomes), 0))
    taken: Counter[tuple[str, str]] = Counter(
        {(name, choice): 0 for name, step in flow.steps.items() for choice in step.choices}
    )
    for trail in trails:
        reached.update({station for station in trail.stations if station in reached})
        answers = {(one.step, one.choice) for one in trail.passed}
        taken.update(answer for answer in answers if answer in taken)
    return Coverage(reached, taken)

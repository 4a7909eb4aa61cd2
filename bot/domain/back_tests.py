"""Back-tests: a draft of a flow walked over past cases, with what was answered and found then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cached_property
from itertools import takewhile
from types import MappingProxyType

from bot.domain.case_steps import answer_step, begin_walk
from bot.domain.cases import BOT, Answer, Case
from bot.domain.checks import Evidence, Verdict, evidence_of
from bot.domain.flows import Flow
from bot.domain.orders import OrderState
from bot.domain.walk_records import Record
from bot.domain.watch import NEWS

LEFT = "?"
"""What an end has behind it at which a case was left, unanswered."""
NEWS_WITHIN = timedelta(days=90)
"""So long after its action what becomes of an order is put down to a case."""


class Finding(StrEnum):
    """What a back-test finds of a case; all but the first two cannot be told, and are no same."""

    SAME = "same_end"
    OTHER = "other_end"
    ASKED_ANEW = "asked_anew"
    """A person would be asked what nobody was asked then."""
    NOT_OFFERED = "not_offered"
    """An answer of a person can no longer be given."""
    NO_VERDICT = "no_verdict"
    """What the desk would check was not checked then, or it was not kept what it found."""

    @property
    def is_told(self) -> bool:
        """Say whether the end is known."""
        return self in (Finding.SAME, Finding.OTHER)


class Aftermath(StrEnum):
    """What became of the order of a case, as far as it was seen from that case."""

    ACTIVE = "active"
    PROBLEM = "problem"
    NO_NEWS = "no_news"
    """Nobody watched it, nothing was seen in time, or something else, as that it was cancelled."""

    @classmethod
    def of(cls, case: Case) -> Aftermath:
        """Return what the watch of a case's last action saw last."""
        news = case.work.news if case.work else ""
        if news == NEWS[OrderState.PROBLEM]:
            return cls.PROBLEM
        # A case is closed when its order is seen to be Active.
        seen_at, asked_at = case.closed_at, case.work.asked_at if case.work else None
        in_time = seen_at and asked_at and seen_at - asked_at <= NEWS_WITHIN
        return cls.ACTIVE if news == NEWS[OrderState.ACTIVE] and in_time else cls.NO_NEWS


NowFound = Mapping[str, Evidence | None]
"""What checks find now by their names, None where that is not known."""
NOTHING_ELSE: NowFound = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Passed:
    """One step of a trail with its answer, and whether the desk gave that."""

    step: str
    choice: str
    by_bot: bool


@dataclass(frozen=True, slots=True)
class Trail:
    """The way of a case through a flow; nothing personal in it.

    It stands `at` an outcome, at the question at which it was left, or at the step from which on it
    cannot be told for a `lack`.
    """

    passed: tuple[Passed, ...]
    at: str
    is_left: bool = False
    lack: Finding | None = None

    @property
    def end(self) -> str:
        """Where it ends, as `digits?` where it was left at that question; "" if that is unknown."""
        return "" if self.lack else f"{self.at}{LEFT}" if self.is_left else self.at

    @property
    def stations(self) -> tuple[str, ...]:
        """All steps that it comes to, and its end."""
        return (*(one.step for one in self.passed), self.at)

    @property
    def questions(self) -> int:
        """How many questions people are asked, with the one at which it stands."""
        asked = sum(not one.by_bot for one in self.passed)
        return asked + (self.is_left or self.lack in (Finding.ASKED_ANEW, Finding.NOT_OFFERED))


@dataclass(frozen=True)
class Way:
    """A trail before, and the draft's; all cases that went it share it."""

    before: Trail
    after: Trail

    @cached_property
    def finding(self) -> Finding:
        """Which of the findings it is."""
        if self.after.lack:
            return self.after.lack
        return Finding.SAME if self.before.end == self.after.end else Finding.OTHER

    @cached_property
    def cell(self) -> tuple[str, str, Finding, str]:
        """Its old end, its new one, its finding, and the step from which on it cannot be told."""
        stops_at = "" if self.finding.is_told else self.after.at
        return self.before.end, self.after.end, self.finding, stops_at

    @cached_property
    def questions(self) -> tuple[int, int]:
        """How many questions people are asked before, and with the draft."""
        return self.before.questions, self.after.questions

    @cached_property
    def shared(self) -> int:
        """How many stations both trails have, from the first one on."""
        pairs = zip(self.before.stations, self.after.stations, strict=False)
        return sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], pairs))

    @cached_property
    def fork(self) -> str:
        """The step at which the trails part; "" where they are one."""
        before, after = self.before.stations, self.after.stations
        if before == after and not self.after.lack:
            return ""
        return after[max(0, self.shared - 1)]


@dataclass(frozen=True, slots=True)
class CaseFinding:
    """What a back-test finds of one case: its way, and what became of its order."""

    case: str
    way: Way
    became: Aftermath

    @property
    def before(self) -> Trail:
        """Its trail with the version in use."""
        return self.way.before

    @property
    def after(self) -> Trail:
        """Its trail with the draft."""
        return self.way.after

    @property
    def finding(self) -> Finding:
        """Which of the findings it is."""
        return self.way.finding

    @property
    def fork(self) -> str:
        """The step at which the trails part; "" where they are one."""
        return self.way.fork


class BackTester:
    """Compares a draft with the version in use, the baseline, case by case."""

    def __init__(self, draft: Flow, baseline: Flow) -> None:
        self._draft, self._baseline = Retracer(draft), Retracer(baseline)
        # Most cases went a way that others went before them.
        self._known: dict[tuple[object, ...], Way] = {}

    def look_at(self, case: Case, then: Flow) -> CaseFinding:
        """Return what a draft would have made of a case that was walked with the flow `then`.

        Where the baseline cannot be told either, the draft is compared with what really happened.
        """
        way = way_of(case, then)
        if way not in self._known:
            before = self._baseline.retrace(case, then)
            if before.lack:
                before = recorded(case, then)
            self._known[way] = Way(before, self._draft.retrace(case, then))
        return CaseFinding(case.id, self._known[way], Aftermath.of(case))


def way_of(case: Case, then: Flow) -> tuple[object, ...]:
    """Return all of a case that its trails depend on."""
    answers = (
        (
            one.step,
            one.choice,
            one.by == BOT,
            one.evidence and (one.evidence.check, one.evidence.verdict),
        )
        for one in case.answers
    )
    return then.version, case.at, *answers


class Retracer:
    """Walks one flow over past cases, as the desk walks it, with what was answered in them."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        # Each check bears the name of its step, so that what was found there is found again.
        named = {
            name: step.model_copy(update={"check": step.check and name})
            for name, step in flow.steps.items()
        }
        self._by_step = flow.model_copy(update={"steps": named})

    def retrace(self, case: Case, then: Flow, now_found: NowFound = NOTHING_ELSE) -> Trail:
        """Return the trail that a case would have had, which was walked with the flow `then`.

        What was found then stands, but for the checks of which it is said what they find now.
        """
        return self.follow(case, _Record(case, then, now_found))

    def follow(self, case: Case, record: Record) -> Trail:
        """Return the trail that a case would have by a record of what was answered and found."""

        def examine(step: str) -> Evidence:
            return record.found(step, self._flow.steps[step].check) or record.nothing

        flow, now = self._by_step, case.opened_at
        walked = begin_walk(case, flow, examine, now)
        while step := self._flow.steps.get(walked.at):
            times = sum(given.step == walked.at for given in walked.answers)
            # Where one comes round to a step again, a person is asked whatever can be checked.
            if step.check and not times and record.found(walked.at, step.check) is None:
                return _trail(walked, lack=Finding.NO_VERDICT)
            given = record.answer(walked.at, times)
            if given is None or given.by == BOT:
                if given is None and record.was_left_at(walked.at):
                    return _trail(walked, is_left=True)
                return _trail(walked, lack=Finding.ASKED_ANEW)
            if given.choice not in step.choices:
                return _trail(walked, lack=Finding.NOT_OFFERED)
            walked = answer_step(walked, flow, given.choice, given.by, examine, now)
        return _trail(walked)


def recorded(case: Case, then: Flow) -> Trail:
    """Return the trail that a case really had, in the flow that it was walked with."""
    return _trail(case, is_left=case.at in then.steps)


class _Record:
    """What is known of a case: what was answered at each step, and what each check found."""

    def __init__(self, case: Case, then: Flow, now_found: NowFound) -> None:
        self._case, self._then, self._now_found = case, then, now_found
        self._answers: dict[str, list[Answer]] = {}
        self._found: dict[str, Evidence] = {}
        for given in case.answers:
            self._answers.setdefault(given.step, []).append(given)
            if given.by == BOT and given.evidence:
                self._found[given.evidence.check] = given.evidence

    def answer(self, step: str, times: int) -> Answer | None:
        given = self._answers.get(step, ())
        return given[times] if times < len(given) else None

    def was_left_at(self, step: str) -> bool:
        return step == self._case.at and step in self._then.steps

    def found(self, step: str, check: str | None) -> Evidence | None:
        # Where a person was asked although the desk checked, it found nothing or was overruled: a
        # person would be asked once more.
        then, given = self._then.steps.get(step), self.answer(step, 0)
        was_asked = given.by != BOT if given else self.was_left_at(step)
        if was_asked and then and then.check == check:
            return self.nothing
        if check and check in self._now_found:
            return self._now_found[check]
        here = given.evidence if given and given.by == BOT else None
        return here if here and here.check == check else self._found.get(check or "")

    @property
    def nothing(self) -> Evidence:
        return evidence_of("", Verdict.UNKNOWN, self._case.opened_at)


def _trail(case: Case, *, is_left: bool = False, lack: Finding | None = None) -> Trail:
    passed = (Passed(given.step, given.choice, given.by == BOT) for given in case.answers)
    return Trail(tuple(passed), case.at, is_left, lack)

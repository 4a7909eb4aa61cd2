"""An invented past for samples: closed cases of the last months, what was logged, and how fast."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from random import Random

from adapters.backoffice.names import invent_company
from bot.domain.actions import LogEntry, Result
from bot.domain.ages import OFFICE_TIME
from bot.domain.answer_times import AnswerCount, Entry, Span, step_of
from bot.domain.case_steps import answer_step, open_case
from bot.domain.cases import Case
from bot.domain.checks import Evidence, OrderFacts, run_check
from bot.domain.endings import Ending, EndingKind, Went
from bot.domain.flows import Flow
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.office_codes import CODE_LETTERS
from bot.domain.orders import Action, Banks, Order, OrderState
from bot.domain.people import LANGUAGES, Actor, Platform, Role
from bot.domain.watch import NEWS

PAST_WEEKS = 26
_AGENTS, _ACCOUNTANTS = 6, 3
_FLOW_WEIGHTS = {"caro_problem": 7, "caro_invitation": 3}
_LANGUAGE_WEIGHTS = {"en": 1, "fr": 9, "nl": 8, "de": 2}
_IN_TEAMS = 0.65
_LEFT_AT_QUESTION, _LEFT_AT_OUTCOME, _RECOMMENDED = 0.07, 0.14, 0.8
# What stands first in a flow is what happens most.
_CHOICE_WEIGHTS = (16, 3, 3, 2, 2, 1, 1, 1, 1, 1)
_RESULTS = {
    Result.DONE: 88,
    Result.FAILED: 4,
    Result.REFUSED: 3,
    Result.STOPPED: 3,
    Result.UNDONE: 1,
    Result.HALF_DONE: 1,
}
# How long a case stays open after its last answer: the median in hours, by what became of it.
_OPEN_HOURS = {"": 120.0, Action.CONTACT_SUPPORT: 22.0, Action.CANCEL: 0.4}
_USUAL_OPEN_HOURS = 9.0
_SPREAD = 1.1
# Until somebody of support has a case: the median in seconds. Then how it ends, and what is said.
_ANSWERED_S = 2_400.0
_ENDED_AS = {
    EndingKind.SOLVED: 55,
    EndingKind.BY_ITSELF: 18,
    EndingKind.NO_ANSWER: 10,
    EndingKind.NOT_POSSIBLE: 9,
    EndingKind.DUPLICATE: 5,
    EndingKind.CLOSED: 3,
}
_WENT = {"": 65, Went.WELL.value: 24, Went.SO_SO.value: 8, Went.BADLY.value: 3}
# What is seen of an order after what was done to it, the cancelled ones aside.
_NEWS = {NEWS[OrderState.ACTIVE]: 62, NEWS[OrderState.PROBLEM]: 14, "": 24}
# How long the desk takes for an answer: the median in milliseconds.
_ANSWER_MS = {Platform.SLACK: 14.0, Platform.TEAMS: 22.0}
_ANSWER_SPREAD = 0.9


@dataclass(frozen=True, slots=True)
class Past:
    """Closed cases, the lines of the log as they were written, and how long answers took."""

    cases: tuple[Case, ...]
    lines: tuple[LogEntry, ...]
    answers: tuple[AnswerCount, ...]


def invent_past(
    orders: Sequence[Order],
    flows: Sequence[Flow],
    banks: Banks,
    *,
    cases: int,
    now: datetime,
    random_seed: int = 1,
) -> Past:
    """Invent so many cases of these orders; the same seed invents the same ones, before `now`."""
    if not orders or not flows:
        return Past((), (), ())
    inventor = _Inventor(Random(random_seed), flows, banks, now)
    told = [inventor.invent(number, orders) for number in range(cases)]
    lines = [line for _case, line in told if line]
    closed = tuple(case for case, _line in told)
    answers = _invent_answers(Random(random_seed), closed)
    return Past(closed, tuple(sorted(lines, key=lambda one: one.at)), answers)


def _invent_answers(random: Random, cases: Sequence[Case]) -> tuple[AnswerCount, ...]:
    """Invent how long the desk took for what people did in these cases, counted by week."""
    counts: dict[tuple[datetime, Platform, Entry, int], tuple[int, int]] = {}
    for case in cases:
        platform = Platform(case.opened_by.partition(":")[0])
        week = Span.WEEK.begin(case.opened_at)
        first = Entry.COMMAND if platform is Platform.SLACK else Entry.MESSAGE
        for entry in (first, *[Entry.PRESS] * (len(case.answers) + 1)):
            took_ms = max(1, round(_ANSWER_MS[platform] * random.lognormvariate(0, _ANSWER_SPREAD)))
            key = (week, platform, entry, step_of(took_ms))
            count, most_ms = counts.get(key, (0, 0))
            counts[key] = count + 1, max(most_ms, took_ms)
    return tuple(
        AnswerCount(
            span=Span.WEEK,
            begins_at=week,
            platform=platform,
            entry=entry,
            up_to_ms=up_to_ms,
            count=count,
            most_ms=most_ms,
        )
        for (week, platform, entry, up_to_ms), (count, most_ms) in counts.items()
    )


class _Inventor:
    def __init__(self, random: Random, flows: Sequence[Flow], banks: Banks, now: datetime) -> None:
        self._random = random
        self._flows = flows
        self._banks = banks
        self._now = now
        self._agents = [self._agent(number) for number in range(1, _AGENTS + 1)]
        self._accountants: dict[str, list[Actor]] = {}

    def invent(self, number: int, orders: Sequence[Order]) -> tuple[Case, LogEntry | None]:
        """Return one case and what was logged of it, if anything was done."""
        order = self._random.choice(orders)
        actor = self._actor(order.company.office.code)
        case, answered_at, flow = self._walk(number, order, actor)
        action = self._action(case, flow)
        hours = _OPEN_HOURS.get(action or "", _USUAL_OPEN_HOURS)
        open_for = timedelta(hours=hours * self._random.lognormvariate(0, _SPREAD))
        closed_at = min(answered_at + open_for, self._now - timedelta(minutes=number % 90 + 1))
        if action is None:
            return case.close(max(closed_at, answered_at)), None
        work = self._work(case, action, actor, answered_at)
        line = LogEntry.of(
            actor,
            order.id,
            order.revision,
            action,
            work.result or Result.DONE,
            at=answered_at + timedelta(seconds=2 + number % 40),
            case=case.id,
            evidence=case.trail,
        )
        done = replace(case, work=work)
        if action is Action.CONTACT_SUPPORT:
            return self._supported(done, line.at, max(closed_at, line.at)), line
        return done.close(max(closed_at, line.at)), line

    def _supported(self, case: Case, asked_at: datetime, ended_at: datetime) -> Case:
        """Return a case as support has ended it, and what its office said of that, if anything."""
        lasted_s = int((ended_at - asked_at).total_seconds())
        waited_s = round(_ANSWERED_S * self._random.lognormvariate(0, _SPREAD))
        (kind,) = self._random.choices(list(_ENDED_AS), list(_ENDED_AS.values()))
        by_itself = kind is EndingKind.BY_ITSELF
        agent = self._random.choice(self._agents)
        ending = Ending(
            kind=kind,
            at=ended_at,
            by="" if by_itself else agent.id,
            by_name="" if by_itself else agent.name,
        )
        (went,) = self._random.choices(list(_WENT), list(_WENT.values()))
        asked = replace(case, handed_over_at=asked_at, answered_after_s=min(waited_s, lasted_s))
        return replace(asked.close(ended_at, ending), went=went)

    def _walk(self, number: int, order: Order, actor: Actor) -> tuple[Case, datetime, Flow]:
        """Return a case walked to where it ends, and when its last answer was given."""
        weights = [_FLOW_WEIGHTS.get(flow.flow, 1) for flow in self._flows]
        (flow,) = self._random.choices(self._flows, weights)
        at = self._moment()
        facts = OrderFacts(order, self._banks[order.bank])

        def examine(check: str) -> Evidence:
            return run_check(check, facts, at)

        letters = "".join(self._random.choice(CODE_LETTERS) for _ in range(5))
        case = open_case(f"CASE-{number:03d}{letters}", order, flow, actor.id, examine, at)
        case = replace(case, language=actor.language, revision=1)
        while step := flow.steps.get(case.at):
            if self._random.random() < _LEFT_AT_QUESTION:
                break
            choices = [choice for choice in step.choices if choice != "unknown"]
            (choice,) = self._random.choices(choices, _CHOICE_WEIGHTS[: len(choices)])
            at += timedelta(seconds=self._random.randint(6, 150))
            case = answer_step(case, flow, choice, actor.id, examine, at)
            case = replace(case, revision=case.revision + 1)
        return case, at, flow

    def _action(self, case: Case, flow: Flow) -> Action | None:
        """Return what was asked for where a case stands, if anything was."""
        outcome = flow.outcomes.get(case.at)
        if outcome is None or self._random.random() < _LEFT_AT_OUTCOME:
            return None
        recommended = self._random.random() < _RECOMMENDED
        return outcome.actions[0] if recommended else outcome.actions[-1]

    def _work(self, case: Case, action: Action, actor: Actor, at: datetime) -> JobStatus:
        (result,) = self._random.choices(list(_RESULTS), list(_RESULTS.values()))
        if action is Action.CONTACT_SUPPORT:
            result = Result.DONE
        (news,) = self._random.choices(list(_NEWS), list(_NEWS.values()))
        is_watched = action not in (Action.CONTACT_SUPPORT, Action.CANCEL)
        return JobStatus(
            job=f"{case.order}:{action}:{case.order_revision}",
            order=case.order,
            action=action,
            actor=actor.id,
            actor_name=actor.name,
            audience=actor.audience,
            asked_at=at,
            role=actor.role,
            office=actor.office,
            stage=JobStage.ENDED,
            result=result,
            news=news if is_watched and result is Result.DONE else "",
            seen=True,
        )

    def _moment(self) -> datetime:
        """Return a time of an office day of the last months, of late a little more often."""
        weeks = PAST_WEEKS * self._random.random() ** 1.25
        day = (self._now - timedelta(weeks=weeks)).astimezone(OFFICE_TIME).date()
        day -= timedelta(days=max(0, day.weekday() - 4))
        minute = int(self._random.triangular(8 * 60, 17 * 60 + 30, 10 * 60))
        at = datetime.combine(day, time(minute // 60, minute % 60), OFFICE_TIME)
        # What would not have happened yet has happened a week earlier.
        late = at > self._now - timedelta(hours=2)
        return (at - timedelta(weeks=1) if late else at).astimezone(self._now.tzinfo)

    def _actor(self, office: str) -> Actor:
        if self._random.random() > _IN_TEAMS:
            return self._random.choice(self._agents)
        if office not in self._accountants:
            tenant = uuid.UUID(int=self._random.getrandbits(128), version=4)
            numbers = range(1, _ACCOUNTANTS + 1)
            self._accountants[office] = [self._accountant(office, tenant, n) for n in numbers]
        return self._random.choice(self._accountants[office])

    def _agent(self, number: int) -> Actor:
        return Actor(
            id=f"slack:T00000001:U9{number:07d}",
            name=invent_company(self._random)[1].name,
            role=Role.LEAD if number == 1 else Role.AGENT,
            platform=Platform.SLACK,
            language=LANGUAGES[number % 3],
        )

    def _accountant(self, office: str, tenant: uuid.UUID, number: int) -> Actor:
        (language,) = self._random.choices(LANGUAGES, list(_LANGUAGE_WEIGHTS.values()))
        return Actor(
            id=f"teams:{tenant}:{office.lower()}-{number}",
            name=invent_company(self._random)[1].name,
            role=Role.ACCOUNTANT,
            platform=Platform.TEAMS,
            language=language,
            office=office,
        )

"""Trails: how a case comes to a step or outcome, with what the checks find standing if it can."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from heapq import heappop, heappush

from bot.domain.case_steps import Examine
from bot.domain.cases import BOT, Answer
from bot.domain.checks import CHECKS, Evidence, Verdict
from bot.domain.flows import Flow


def trail_to(
    flow: Flow, at: str, examine: Examine, person: str, now: datetime
) -> tuple[Answer, ...]:
    """Return the answers by which a case comes to a step or outcome; none where no way leads there.

    Where what a check finds leads elsewhere, the `person` has answered in the bot's place: at as
    few steps as can be.
    """
    found = {
        name: examine(step.check)
        for name, step in flow.steps.items()
        if step.check and step.check in CHECKS
    }
    came_by = _shortest(flow, at, found)
    trail: list[Answer] = []
    while at in came_by and at != flow.start:
        at, choice = came_by[at]
        evidence = found.get(at)
        if evidence and evidence.verdict == choice:
            trail.append(Answer(at, choice, BOT, now, evidence))
        else:
            trail.append(Answer(at, choice, person, now))
    return tuple(reversed(trail))


def _shortest(flow: Flow, at: str, found: Mapping[str, Evidence]) -> Mapping[str, tuple[str, str]]:
    """Return from which step, by which choice, each place on the way is come to."""
    came_by: dict[str, tuple[str, str]] = {}
    ahead = [(0, 0, flow.start, "", "")]
    while ahead:
        overruled, steps, name, before, choice = heappop(ahead)
        if name in came_by:
            continue
        came_by[name] = before, choice
        if name == at:
            break
        step = flow.steps.get(name)
        for answer, target in step.choices.items() if step else ():
            verdict = found[name].verdict if name in found else Verdict.UNKNOWN
            against = verdict not in (Verdict.UNKNOWN, answer)
            heappush(ahead, (overruled + against, steps + 1, target, name, answer))
    return came_by if at in came_by else {}

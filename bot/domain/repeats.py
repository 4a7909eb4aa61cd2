"""Repeats: answers that stand already, given once more by who could not see that they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.cases import BOT, Case, CaseStatus


def stand_already(case: Case, step: str, choices: Mapping[str, str], actor: str = "") -> bool:
    """Say whether all that people have answered since a step is among these; by `actor` alone.

    In what is done, handed over or under way nothing is answered any more.
    """
    steps = [given.step for given in case.answers]
    if step not in steps or case.under_way or case.status is not CaseStatus.OPEN:
        return False
    given = [one for one in case.answers[steps.index(step) :] if one.by != BOT]
    agree = all(choices.get(one.step) == one.choice for one in given)
    return bool(given) and agree and all(actor in ("", one.by) for one in given)


def rewound(case: Case, step: str) -> Case:
    """Return a case as it was when a person was asked a step that has been answered since."""
    for index, given in enumerate(case.answers):
        if given.step == step and given.by != BOT:
            return replace(case, at=step, answers=case.answers[:index])
    return case

"""Moves to the live version: what stands at the same place goes over, and whoever is late stays."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.desk.replies import Place
from bot.domain.cases import Case
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publishing
from bot.domain.positions import MoveBar
from bot.ports.accounts import Also
from tests.bot.kit import AGENT, World
from tests.fakes.clock import NOW
from tests.flows.shipped import CONTENTS, reworded
from tests.harness.plain import as_read
from tests.harness.waiting import until

PROBLEM = CONTENTS["caro_problem"]
REWORDED = reworded(PROBLEM, "caro_problem-company-title", "Quite another question")
HOW = Publishing(origin=Origin.SHELL, at=NOW, note="n")


async def _publish(world: World, content: FlowContent) -> None:
    live = (await world.published.live())[content.name]
    await world.published.publish([FlowDraft(content, live)], HOW)


async def _walked(world: World) -> Case:
    """Walk to the question of the company, and show it at a place."""
    opened = await world.call(OpenCase("CARO-1"))
    reply = await world.call(AnswerStep(opened.case, "digits", "same"))
    await world.desk.settle(AGENT, reply, Place("here", "there"))
    world.shown.brought.clear()
    return world.cases.cases[opened.case]


async def test_a_moved_case_goes_on_at_its_place_with_the_new_words(world: World) -> None:
    case = await _walked(world)
    await _publish(world, REWORDED)
    moves = world.desk.flow_moves
    assert await moves.move(case.id, case.revision, REWORDED.version) is None
    now = world.cases.cases[case.id]
    assert now == replace(case, flow_version=REWORDED.version, revision=case.revision + 1)
    await until(lambda: bool(world.shown.brought))
    assert "Quite another question" in as_read(repr(world.shown.brought[-1]))
    reply = await world.call(AnswerStep(case.id, "company", "yes"))
    assert world.cases.cases[case.id].at != "company"
    assert reply.case == case.id


async def test_to_move_once_more_what_was_moved_does_nothing(world: World) -> None:
    case = await _walked(world)
    await _publish(world, REWORDED)
    for _try in range(2):
        assert await world.desk.flow_moves.move(case.id, case.revision, REWORDED.version) is None
    assert world.cases.cases[case.id].revision == case.revision + 1


async def test_whoever_has_answered_meanwhile_stays_where_they_are(world: World) -> None:
    case = await _walked(world)
    await _publish(world, REWORDED)
    moves = world.desk.flow_moves

    async def answered_first(change: Also) -> None:
        await world.call(AnswerStep(case.id, "company", "yes"))
        await change()

    late = await moves.move(case.id, case.revision, REWORDED.version, answered_first)
    assert late is MoveBar.LATE
    now = world.cases.cases[case.id]
    assert (now.flow_version, now.revision) == (PROBLEM.version, case.revision + 1)
    assert await moves.move(case.id, case.revision, REWORDED.version) is MoveBar.LATE
    assert await moves.move("CASE-NONE", 1, REWORDED.version) is MoveBar.LATE


async def test_what_stands_elsewhere_in_the_live_version_is_left_and_nothing_is_kept(
    world: World,
) -> None:
    case = await _walked(world)
    source = PROBLEM.source.replace("    check: reference_company\n", "")
    assert source != PROBLEM.source
    other = replace(PROBLEM, source=source)
    await _publish(world, other)
    kept: list[Also] = []

    async def keep(change: Also) -> None:
        kept.append(change)

    moves = world.desk.flow_moves
    bar = await moves.move(case.id, case.revision, other.version, keep)
    assert (bar, kept) == (MoveBar.STATION, [])
    assert world.cases.cases[case.id] == case
    assert await moves.move(case.id, case.revision, "lost") is MoveBar.LOST


@pytest.mark.parametrize("first", ["answer", "move"])
async def test_of_an_answer_and_a_move_at_once_one_is_told_that_it_was_late(
    world: World, first: str
) -> None:
    case = await _walked(world)
    await _publish(world, REWORDED)
    answer = world.call(AnswerStep(case.id, "company", "yes"))
    move = world.desk.flow_moves.move(case.id, case.revision, REWORDED.version)
    both = (answer, move) if first == "answer" else (move, answer)
    await asyncio.gather(*both)
    now = world.cases.cases[case.id]
    assert now.revision > case.revision
    assert now.flow_version in (PROBLEM.version, REWORDED.version)
    flow = (PROBLEM if now.flow_version == PROBLEM.version else REWORDED).read()
    assert now.at in {*flow.steps, *flow.outcomes}

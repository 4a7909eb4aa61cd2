"""The flows of today and of every version that a case was opened with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from tests.bot.kit import AGENT, World, words


async def test_flows_that_cannot_be_used_leave_those_of_before_in_their_place(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await world.call(OpenCase("CARO-1"))
    world.cases.cases.clear()
    broken = dict.fromkeys(world.rules.book.flows, "nonsense")
    world.rules.book = replace(world.rules.book, flows=broken)
    for _ in range(3):
        assert "went wrong" not in words(await world.call(OpenCase("CARO-1"), AGENT))
        world.cases.cases.clear()
    assert caplog.text.count("the flows cannot be used") == 1


async def test_a_case_goes_on_with_the_flow_it_was_opened_with(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    changed = {
        name: source.replace("typo: wrong_reference", "typo: new_reference")
        for name, source in world.rules.book.flows.items()
    }
    world.rules.book = replace(world.rules.book, flows=changed)
    await world.call(AnswerStep(opened.case, "digits", "typo"))
    assert world.cases.cases[opened.case].at == "wrong_reference"

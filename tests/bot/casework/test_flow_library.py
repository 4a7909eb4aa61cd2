"""The live flows, and every version that a case was opened with: its steps and its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publishing
from bot.domain.people import LANGUAGES
from tests.bot.kit import ACCOUNTANT, AGENT, World, words
from tests.flows.shipped import CONTENTS, reworded

PROBLEM = CONTENTS["caro_problem"]
ASKED = "caro_problem-digits-title"


async def publish(world: World, content: FlowContent) -> None:
    live = world.published.live_now()[content.name]
    how = Publishing(origin=Origin.SHELL, at=world.clock.now(), note="why")
    await world.published.publish([FlowDraft(content, live)], how)


async def test_a_version_that_cannot_be_used_leaves_that_of_before_in_its_place(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await world.call(OpenCase("CARO-1"))
    world.cases.cases.clear()
    await publish(world, replace(PROBLEM, source="nonsense"))
    for _ in range(3):
        assert "went wrong" not in words(await world.call(OpenCase("CARO-1"), AGENT))
        world.cases.cases.clear()
    assert caplog.text.count("cannot be used here") == 1


async def test_a_case_goes_on_with_the_flow_it_was_opened_with(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    changed = PROBLEM.source.replace("typo: wrong_reference", "typo: new_reference")
    await publish(world, replace(PROBLEM, source=changed))
    await world.call(AnswerStep(opened.case, "digits", "typo"))
    assert world.cases.cases[opened.case].at == "wrong_reference"


async def test_a_case_keeps_the_words_it_was_opened_with_and_a_new_one_has_the_new(
    world: World,
) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    before = words(opened)
    await publish(world, reworded(PROBLEM, ASKED, "Quite another question"))
    assert words(await world.call(OpenCase("CARO-1"))) == before
    of_the_office = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    assert "Quite another question" not in words(of_the_office)
    world.cases.cases.clear()
    assert "Quite another question" in words(await world.call(OpenCase("CARO-1")))
    assert "Quite another question" in words(await world.call(OpenCase("CARO-1"), ACCOUNTANT))


async def test_a_version_of_before_texts_were_kept_has_those_of_the_files(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    title = [line for line in PROBLEM.texts["en"].splitlines() if line.startswith(ASKED)]
    old = replace(PROBLEM, source=f"{PROBLEM.source}# of before\n", texts={})
    await publish(world, reworded(PROBLEM, ASKED, "Quite another question"))
    world.published.contents[old.version] = old
    case = world.cases.cases[opened.case]
    world.cases.cases[case.id] = replace(case, flow_version=old.version)
    shown = words(await world.call(OpenCase("CARO-1")))
    assert title[0].partition(" = ")[2] in shown


async def test_a_going_back_is_in_effect_for_new_cases(world: World) -> None:
    await publish(world, reworded(PROBLEM, ASKED, "Quite another question"))
    await publish(world, PROBLEM)
    assert "Quite another" not in words(await world.call(OpenCase("CARO-1")))


def test_every_language_has_texts_of_its_own() -> None:
    assert set(PROBLEM.texts) == set(LANGUAGES)

"""A step taken on one side shows on the other."""

from __future__ import annotations

from bot.calls import (
    AnswerStep,
    AskAction,
    OpenCase,
)
from bot.desk import Place
from bot.errors import PlatformRefused
from bot.orders import (
    Action,
)
from bot.people import Platform
from tests.bot.kit import ACCOUNTANT, AGENT, World
from tests.fakes import (
    FakeMessenger,
)


async def test_a_step_shows_on_the_other_platform_in_its_language(world: World) -> None:
    slack, teams = FakeMessenger(), FakeMessenger()
    world.desk.add_messenger(Platform.SLACK, slack)
    world.desk.add_messenger(Platform.TEAMS, teams)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    other = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    await world.desk.settle(ACCOUNTANT, other, Place("teams-card", "here"))
    step = await world.call(AnswerStep(opened.case, "digits", "same"), ACCOUNTANT)
    await world.desk.settle(ACCOUNTANT, step, Place("teams-card", "here"))
    assert [surface.address for surface, _ in slack.brought] == ["there"]
    assert "Back" in repr(slack.brought[0][1])
    assert not teams.brought
    done = await world.call(AskAction("CARO-1", 1, Action.CANCEL, opened.case))
    await world.desk.settle(AGENT, done, Place("slack-card", "there"))
    assert "Codabox" in repr(teams.brought[0][1])
    assert "Ann Agent" not in repr(teams.brought[0][1])


async def test_a_place_that_is_gone_does_not_keep_the_news_from_others(world: World) -> None:
    gone = FakeMessenger(failing=PlatformRefused("gone"))
    teams = FakeMessenger()
    world.desk.add_messenger(Platform.SLACK, gone)
    world.desk.add_messenger(Platform.TEAMS, teams)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    await world.desk.settle(ACCOUNTANT, opened, Place("teams-card", "here"))
    step = await world.call(AnswerStep(opened.case, "digits", "same"))
    await world.desk.settle(AGENT, step, Place("third", "x"))
    assert len(teams.brought) == 1

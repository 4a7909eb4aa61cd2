"""Every fault against the running desk: done once, nothing lost, and the person is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from time import monotonic
from typing import Protocol

import pytest

from adapters.playground import SlackStandIn, StandIn, TeamsStandIn
from adapters.playground.slack_workspace import Message
from adapters.playground.teams_cards import find_button
from tests.acceptance.conftest import Town

REFERENCE = "6012345678"
BUTTON = "Resend the invitation"
# Longer than the slowest fault: a platform that hangs is asked again after two seconds.
PATIENCE_S = 8.0


class Side(Protocol):
    """One platform, as a person uses it."""

    @property
    def stand_in(self) -> StandIn:
        """The platform itself."""

    async def look_up(self) -> None:
        """Ask for the order."""

    async def press(self) -> None:
        """Press the button on the card as it was first shown."""

    def shows(self) -> str:
        """Return everything that the person sees."""

    def keep(self) -> None:
        """Remember the newest card as it is now."""


class SlackSide:
    """An agent in Slack."""

    def __init__(self, slack: SlackStandIn) -> None:
        self.stand_in: StandIn = slack
        self._slack = slack
        self._card = Message("", "", "", [])

    async def look_up(self) -> None:
        await self._slack.command(REFERENCE)

    async def press(self) -> None:
        await self._slack.press(self._card, BUTTON)

    def shows(self) -> str:
        return str([message.blocks or message.text for message in self._slack.seen()])

    def keep(self) -> None:
        found = [one for one in self._slack.seen() if BUTTON in str(one.blocks)]
        self._card = replace(found[-1])


class TeamsSide:
    """An accountant in Teams."""

    def __init__(self, teams: TeamsStandIn) -> None:
        self.stand_in: StandIn = teams
        self._teams = teams

    async def look_up(self) -> None:
        await self._teams.message(REFERENCE)

    async def press(self) -> None:
        button = find_button(self._card, BUTTON)
        await self._teams.execute(button["verb"], button["data"], self._shown)

    def shows(self) -> str:
        return str([shown.card or shown.text for shown in self._teams.messages])

    def keep(self) -> None:
        self._shown = self._teams.messages[-1]
        self._card = self._shown.card


def side_of(town: Town, platform: str) -> Side:
    """Return one side by its name."""
    sides: dict[str, Side] = {"slack": SlackSide(town.slack), "teams": TeamsSide(town.teams)}
    return sides[platform]


async def eventually(check: Callable[[], Awaitable[bool]]) -> None:
    """Wait for what happens after an answer."""
    end_s = monotonic() + PATIENCE_S
    while not await check():
        assert monotonic() < end_s, "nothing came of it"
        await asyncio.sleep(0.02)


async def suffer(side: Side, fault: str, do: Callable[[], Awaitable[None]]) -> None:
    """Do something while a fault strikes; one that is held needs another one to follow."""
    side.stand_in.cause(fault)
    doing = asyncio.ensure_future(do())
    if fault == "deliver-out-of-order":
        await asyncio.sleep(0.05)
        await side.look_up()
    await doing


async def done_count(town: Town) -> int:
    """Count how often something was done to the order."""
    order = await town.order(REFERENCE)
    entries = await town.server.installation.stores.log.entries(order=order.id)
    return [entry.result for entry in entries].count("done")


FAULTS = [
    (kind.platform, fault) for kind in (SlackStandIn, TeamsStandIn) for fault in kind.known_faults
]
# Slack's new secret is one that the desk has not been told: Slack itself says that it failed.
UNHEARD = {("slack", "rotate-signing-key")}


@pytest.mark.parametrize(("platform", "fault"), FAULTS)
async def test_a_look_up_is_answered(town: Town, platform: str, fault: str) -> None:
    side = side_of(town, platform)
    await suffer(side, fault, side.look_up)
    if (platform, fault) in UNHEARD:
        assert "failed" in side.stand_in.notice
        assert BUTTON not in side.shows()
        return

    async def answered() -> bool:
        return BUTTON in side.shows()

    await eventually(answered)


@pytest.mark.parametrize(("platform", "fault"), FAULTS)
async def test_an_action_is_done_once_and_the_person_hears_of_it(
    town: Town, platform: str, fault: str
) -> None:
    side = side_of(town, platform)
    await side.look_up()

    async def looked_up() -> bool:
        return BUTTON in side.shows()

    async def done() -> bool:
        return await done_count(town) == 1

    async def told() -> bool:
        # The loser of a race may meet the changed order before it can be read who changed it.
        return any(word in side.shows() for word in ("Done", "already", "This order changed"))

    await eventually(looked_up)
    side.keep()
    before = await town.order(REFERENCE)
    await suffer(side, fault, side.press)
    if (platform, fault) in UNHEARD:
        assert side.stand_in.notice
        assert await done_count(town) == 0
        side.stand_in.heal()
        await side.press()
    await eventually(done)
    if fault == "stale-card":
        # The person saw nothing change, and presses once more.
        await side.press()
    await eventually(told)
    await side.press()
    assert await done_count(town) == 1
    assert (await town.order(REFERENCE)).revision == before.revision + 1


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_a_press_that_is_sent_again_after_a_restart_is_not_done_again(
    town: Town, platform: str
) -> None:
    side = side_of(town, platform)
    await side.look_up()

    async def looked_up() -> bool:
        return BUTTON in side.shows()

    await eventually(looked_up)
    side.keep()
    await side.press()
    await town.restart()
    await side.press()
    assert await done_count(town) == 1


async def test_an_expired_trigger_is_explained_and_the_next_press_opens_the_form(
    town: Town,
) -> None:
    await town.slack.command(REFERENCE)
    card = town.slack.seen()[-1]
    town.slack.cause("expire-trigger")
    await town.slack.press(card, "Recreate")

    async def explained() -> bool:
        return len(town.slack.seen()) == 2

    async def opened() -> bool:
        return bool(town.slack.views)

    await eventually(explained)
    assert not town.slack.views
    await town.slack.press(card, "Recreate")
    await eventually(opened)

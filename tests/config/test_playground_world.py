"""The acts of the playground's world: what each does to the orders, and what it says of that."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from bot.cards.calls import LookUp, OpenCase
from bot.desk.replies import Lack
from bot.domain.people import Identity, Platform
from config.assembly import Installation, open_installation
from config.flow_files import shipped_flows
from config.playground_world import PlaygroundWorld
from config.settings.model import Settings

ME = Identity(platform=Platform.TERMINAL, space="", person="me")


@pytest.fixture
def around() -> PlaygroundWorld:
    return PlaygroundWorld()


@pytest.fixture
async def installation(
    load: Callable[..., Settings], sqlite_samples_url: str, around: PlaygroundWorld
) -> AsyncIterator[Installation]:
    """An installation with samples in the middle of that world."""
    settings = load(CARO_DATABASE_URL=sqlite_samples_url)
    async with (
        open_installation(settings, interruption=around.interruption) as opened,
        around.around(opened),
    ):
        yield opened
    around.end()


async def play(around: PlaygroundWorld, act: str, *about: str) -> str:
    """Play an act and return what is told of it."""
    await around.world.play(act, about)
    return around.world.told


async def test_a_consent_says_what_becomes_of_which_order(
    installation: Installation, around: PlaygroundWorld
) -> None:
    assert await play(around, "consent-wrong", "CARO-6") == (
        "The cardholder of CARO-6 (6312345678) consented with the wrong card: "
        "the order is in Problem now."
    )
    assert await play(around, "consent-right", "CARO-6") == (
        "The cardholder of CARO-6 (6312345678) consented with the right card: "
        "the order is Active now."
    )
    assert "it is Active already" in await play(around, "consent-right", "CARO-6")


@pytest.mark.parametrize(
    ("order", "act", "why"),
    [
        ("CARO-1", "consent-wrong", "it stays in Problem"),
        ("CARO-7", "consent-right", "its invitation has expired: resend it first"),
        ("CARO-9", "consent-right", "it is cancelled"),
    ],
)
async def test_a_consent_that_changes_nothing_says_why(
    installation: Installation, around: PlaygroundWorld, order: str, act: str, why: str
) -> None:
    assert why in await play(around, act, order)


async def test_a_case_stands_for_its_order(
    installation: Installation, around: PlaygroundWorld
) -> None:
    await installation.desk.ship_flows(shipped_flows())
    opened = await installation.desk.handle(ME, OpenCase("CARO-1"))
    assert "CARO-1 (6012345678)" in await play(around, "consent-right", opened.case)


async def test_where_no_order_is_shown_nobody_consents(
    installation: Installation, around: PlaygroundWorld
) -> None:
    assert "look one up first" in await play(around, "consent-right")
    assert "look one up first" in await play(around, "consent-right", "CASE-22222222")


async def test_the_back_office_is_away_until_it_is_called_back(
    installation: Installation, around: PlaygroundWorld
) -> None:
    assert "is away for 60 seconds" in await play(around, "away")
    assert 0 < around.world.describe()["lasting"]["away"] <= 60
    away = await installation.desk.handle(ME, LookUp("6012345678"))
    assert away.lack is Lack.NO_ANSWER
    assert "is back" in await play(around, "away")
    assert around.world.describe()["lasting"] == {}
    there = await installation.desk.handle(ME, LookUp("6012345678"))
    assert there.lack is None


async def test_while_the_desk_starts_anew_nobody_consents(around: PlaygroundWorld) -> None:
    assert "try once more" in await play(around, "consent-right", "CARO-1")

"""Who is answered: what the settings, the links and the platform say of a person, together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import LookUp
from bot.desk.standings import Standings
from bot.desk.viewers import Viewers
from bot.domain.people import (
    Identity,
    Person,
    Platform,
    Role,
    Staff,
    Standing,
    channel_identity,
)
from bot.errors import AccessDenied
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, STRANGER, World, read_texts, words
from tests.fakes.directory import FakeDirectory

ANYBODY = replace(AGENT, person="U404")
OPEN = Staff(agents=frozenset({"*"}), leads=frozenset({"U9"}))


@pytest.mark.parametrize("identity", [AGENT, LEAD, ACCOUNTANT, ANYBODY])
async def test_full_member_is_answered_and_a_guest_never_is(identity: Identity) -> None:
    world = World(staff=replace(OPEN, agents=frozenset({"*", "U1"})))
    assert "Dupont" in words(await world.call(LookUp("6012345678"), identity))
    world = World(staff=replace(OPEN, agents=frozenset({"*", "U1"})))
    world.register.people[identity.id] = Standing.GUEST
    reply = await world.call(LookUp("6012345678"), replace(identity, locale="en"))
    assert "Guests cannot" in words(reply)
    assert "Dupont" not in words(reply)


@pytest.mark.parametrize(
    ("identity", "answered"), [(AGENT, True), (LEAD, True), (ANYBODY, False), (ACCOUNTANT, False)]
)
async def test_while_the_platform_is_silent_the_settings_vouch_for_whom_they_name(
    identity: Identity, answered: bool
) -> None:
    world = World(staff=replace(OPEN, agents=frozenset({"*", "U1"})))
    world.register.silent = True
    shown = words(await world.call(LookUp("6012345678"), replace(identity, locale="en")))
    assert ("Dupont" in shown) is answered
    assert ("try again in a moment" in shown) is not answered


async def test_where_the_desk_may_not_ask_nobody_is_told_to_try_again() -> None:
    world = World(staff=replace(OPEN, agents=frozenset({"*", "U1"})))
    world.register.closed = True
    shown = words(await world.call(LookUp("6012345678"), replace(ANYBODY, locale="en")))
    assert "not set up completely" in shown
    assert "help@example.be" in shown
    assert "Dupont" not in shown
    assert "Dupont" in words(await world.call(LookUp("6012345678"), AGENT))


async def test_who_asked_before_is_recalled_while_the_platform_is_silent(world: World) -> None:
    standings = Standings(world.standings, world.clock)
    standings.add_register(Platform.TEAMS, world.register)
    viewers = Viewers(world.ports, read_texts(), standings)
    world.register.silent = True
    assert (await viewers.recall(ACCOUNTANT)).actor.office == "OFF001"
    world.directory.offices.clear()
    with pytest.raises(AccessDenied):
        await viewers.recall(ACCOUNTANT)


@pytest.mark.parametrize(
    "identity",
    [
        Identity(platform=Platform.TEAMS, space="tenant-9", person="#x"),
        Identity(platform=Platform.CONSOLE, space="link", person="#viewer"),
        Identity(platform=Platform.SLACK, space="T1", person="#x"),
        channel_identity("C0SUPPORT1", "nl"),
    ],
)
async def test_nobody_asks_in_the_name_of_a_channel(world: World, identity: Identity) -> None:
    assert "Dupont" not in words(await world.call(LookUp("6012345678"), identity))
    with pytest.raises(AccessDenied):
        await world.desk.viewers.find(identity)


@pytest.mark.parametrize("platform", [Platform.TEAMS, Platform.CONSOLE, Platform.SLACK])
async def test_a_person_is_no_channel_whatever_their_id_looks_like(
    world: World, platform: Platform
) -> None:
    assert (await world.desk.viewers.recall(channel_identity("C1", "nl"))).actor.role is Role.AGENT
    with pytest.raises(AccessDenied):
        await world.desk.viewers.recall(Identity(platform=platform, space="T9", person="#C1"))


class _InChat(FakeDirectory):
    """A directory in which everybody of the console is an agent of the chat."""

    async def find_person(self, identity: Identity) -> Person:
        person = await super().find_person(identity)
        return replace(person, chat=AGENT) if identity.platform is Platform.CONSOLE else person


async def test_an_account_of_somebody_in_chat_is_what_they_are_there() -> None:
    world = World(directory=_InChat())
    account = Identity(platform=Platform.CONSOLE, space="slack", person="T1:U1")
    actor = (await world.desk.viewers.find(account)).actor
    assert (actor.role, actor.id, actor.platform) == (Role.AGENT, account.id, Platform.CONSOLE)
    assert await world.desk.viewers.role(account) is Role.AGENT
    world.register.people[AGENT.id] = Standing.GUEST
    guest = World(directory=_InChat(), register=world.register)
    with pytest.raises(AccessDenied, match="denied-guest"):
        await guest.desk.viewers.find(account)
    gone = World(directory=_InChat(), staff=Staff(barred=frozenset({AGENT.person})))
    with pytest.raises(AccessDenied, match="denied-not-agent"):
        await gone.desk.viewers.role(account)


async def test_platform_is_not_asked_about_strangers(world: World) -> None:
    world.directory.offices.clear()
    for stranger in (ANYBODY, STRANGER, ACCOUNTANT):
        await world.call(LookUp("6012345678"), stranger)
    assert world.register.asked == []

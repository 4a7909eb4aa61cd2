"""What is said to whom the desk refuses: why, what helps, and how the desk is used; never data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import ListProblems, LookUp, SetLanguage, ShowHelp
from bot.cards.elements import Buttons, Card
from bot.desk.replies import Reply
from bot.domain.people import Identity, Standing
from tests.bot.kit import ACCOUNTANT, AGENT, World, notices, words

NO_AGENT = replace(AGENT, person="U404", locale="en")
UNLINKED = replace(ACCOUNTANT, space="tenant-9", locale="en")
GUEST = replace(ACCOUNTANT, locale="en")
REFUSED = pytest.mark.parametrize("identity", [NO_AGENT, UNLINKED, GUEST])


@pytest.fixture
def refusing(world: World) -> World:
    """A desk that answers none of those above."""
    world.register.people[GUEST.id] = Standing.GUEST
    return world


def buttons(reply: Reply) -> list[Buttons]:
    assert isinstance(reply.content, Card)
    return [one for one in reply.content.elements if isinstance(one, Buttons)]


async def test_who_is_no_agent_is_told_the_member_id_and_an_address(refusing: World) -> None:
    shown = words(await refusing.call(LookUp("6012345678"), NO_AGENT))
    assert "U404" in shown
    assert "help@example.be" in shown


@REFUSED
async def test_a_refusal_has_no_button_that_leads_to_it_again(
    refusing: World, identity: Identity
) -> None:
    for call in (LookUp("6012345678"), ListProblems(), ShowHelp(), SetLanguage("fr")):
        assert buttons(await refusing.call(call, identity)) == []


@REFUSED
async def test_help_says_how_the_desk_is_used_and_why_it_refuses(
    refusing: World, identity: Identity
) -> None:
    (refused,) = notices(await refusing.call(LookUp("6012345678"), identity))
    reply = await refusing.call(ShowHelp(), identity)
    shown = words(reply)
    assert notices(reply) == [refused]
    assert "by client reference" in shown
    assert "Dupont" not in shown


@REFUSED
async def test_language_is_chosen_before_somebody_is_let_in(
    refusing: World, identity: Identity
) -> None:
    reply = await refusing.call(SetLanguage("fr"), identity)
    assert (reply.language, "français" in words(reply)) == ("fr", True)
    refused = await refusing.call(LookUp("6012345678"), identity)
    assert refused.language == "fr"
    assert "Dupont" not in words(refused)
    unknown = await refusing.call(SetLanguage("xx"), identity)
    assert "en, fr, nl, de" in words(unknown)

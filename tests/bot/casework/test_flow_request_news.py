"""All who may decide on a request to publish are told once, whoever asked and from wherever."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.casework.flow_request_news import FlowRequestNews
from bot.domain.flow_versions import FlowDraft, Origin
from tests.bot.casework.test_flow_requests import INVITATION, LEA, ask, gated_world
from tests.flows.shipped import reworded

INVITED = reworded(INVITATION, "caro_invitation-mail-title", "Another one")


@pytest.mark.parametrize("origin", [Origin.SHELL, Origin.CONSOLE])
async def test_whoever_may_decide_is_told_once_wherever_it_was_asked(origin: Origin) -> None:
    world = gated_world()
    await ask(world, origin=origin, author="shell:lea" if origin is Origin.SHELL else LEA.id)
    one, other = (
        FlowRequestNews(world.ports, world.desk.approvals.announce) for _process in range(2)
    )
    for news in (one, other, one):
        await news.look()
        world.clock.at += timedelta(minutes=1)
    told = sorted(place.identity.person for place, _card in world.shown.messages)
    assert told == (["U8", "U9"] if origin is Origin.SHELL else ["U8"])
    # Whoever died in the middle of it is followed by another.
    await ask(world, FlowDraft(INVITED, INVITATION.version), origin=origin)
    world.shown.messages.clear()
    (waits, *_rest) = (await world.flow_requests.page(is_open=True)).rows
    now = world.clock.now()
    await world.deliveries.take(f"flow-request-{waits.id}", now, lost=now, old=now)
    await one.look()
    assert world.shown.messages == []
    world.clock.at += timedelta(minutes=1)
    await one.look()
    assert world.shown.messages != []

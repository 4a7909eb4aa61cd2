"""A desk where support has a case and asks its office something."""

from __future__ import annotations

import asyncio

from bot.cards.calls import AskAction, Call, SubmitForm
from bot.cards.hold_calls import TakeCase
from bot.desk.replies import Place, Reply
from bot.domain.actions import ActionRequest
from bot.domain.orders import Action, OrderState
from bot.domain.people import Identity, Staff
from tests.bot.kit import ACCOUNTANT, AGENT, World

CASE = "CASE-1"
PROPOSE = AskAction("CARO-1", 1, Action.CANCEL, CASE, proposes=True)


async def taken_world(holder: Identity = AGENT, **staff: frozenset[str]) -> World:
    """Return a desk with a case that an office has handed over, and that somebody has."""
    world = World(staff=Staff(**staff))
    world.announcer.names = {"U1": "Ann Agent", "U2": "Bea Claes", "U9": "Lea Lead"}
    await act(world, AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    await act(world, SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT, CASE), ACCOUNTANT)
    await act(world, TakeCase(CASE), holder)
    return world


async def act(world: World, call: Call, who: Identity = AGENT) -> Reply:
    """Make a call, let its job go on, and let others hear of it."""
    reply = await world.desk.handle(who, call)
    await world.desk.settle(who, reply, Place(f"card-of-{who.person}", "there"))
    if reply.job:
        await world.jobs.perform(reply.job)
    for _turn in range(40):
        await asyncio.sleep(0)
    return reply


async def accept_confirmed(world: World, by: Identity) -> str:
    """Have what was proposed accepted, as a process that dies right after; return its job."""
    viewer = await world.desk.viewers.find(ACCOUNTANT)
    request = ActionRequest(
        order="CARO-1",
        revision=1,
        action=Action.CANCEL,
        actor=viewer.actor,
        case=CASE,
        errand=1,
        proposer=by.id,
    )
    return (await world.jobs.submit(request)).status.job


def state(world: World) -> OrderState:
    return world.office.orders["CARO-1"].state

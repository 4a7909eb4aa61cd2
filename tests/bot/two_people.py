"""A desk with an active order and two leads, one of whom asks for what takes both."""

from __future__ import annotations

from dataclasses import replace

from bot.cards.approval_calls import DecideApproval, SubmitRefusal
from bot.cards.calls import SubmitForm
from bot.desk.replies import Reply
from bot.domain.approvals import Approval, Verdict, approval_id
from bot.domain.orders import Action, OrderState
from bot.domain.people import Identity, Platform, Staff
from tests.bot.kit import LEAD, World
from tests.fakes.orders import make_order

OTHER = Identity(platform=Platform.SLACK, space="T1", person="U8", name="Olga Other")
CANCEL = SubmitForm("CARO-1", 1, Action.CANCEL, "", {"typed_reference": "6012345678"})
EMERGENCY = replace(
    CANCEL,
    emergency=True,
    values={"typed_reference": "6012345678", "reason": "The card was stolen"},
)
JOB = "CARO-1:cancel:1"
ID = approval_id(JOB)
APPROVE = DecideApproval(ID, Verdict.APPROVE)
REFUSE = DecideApproval(ID, Verdict.REFUSE)
WITHDRAW = DecideApproval(ID, Verdict.WITHDRAW)
REFUSAL = SubmitRefusal(ID, {"reason": "Not agreed with the office"})


def active_world() -> World:
    """A desk with an active order and two leads."""
    world = World(staff=Staff(frozenset({"U1"}), frozenset({"U9", "U8"})))
    world.office.add(make_order(state=OrderState.ACTIVE))
    return world


async def ask(world: World, identity: Identity = LEAD, call: SubmitForm = CANCEL) -> Reply:
    """Ask for the action, and let its job go as far as it goes without a second person."""
    return await world.call(call, identity)


async def decide(
    world: World, call: DecideApproval | SubmitRefusal = APPROVE, identity: Identity = OTHER
) -> Reply:
    """Decide as a platform does, and let the job go on."""
    reply = await world.desk.handle(identity, call)
    await world.desk.settle(identity, reply, None)
    await world.jobs.perform(JOB)
    return reply


def request(world: World) -> Approval:
    return world.approvals.kept[ID]


def results(world: World) -> list[str]:
    return [line.result for line in world.log.lines]


def written_to(world: World, identity: Identity) -> list[str]:
    """Return what the cards said that a person got of their own, the oldest first."""
    return [
        repr(card)
        for place, card in world.shown.brought
        if place.identity.id == identity.id and place.case == ID
    ]


def state_of(world: World) -> OrderState:
    return world.office.orders["CARO-1"].state

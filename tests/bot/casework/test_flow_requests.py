"""Publishing with a second person: every way asks, one decides, and exactly that goes live."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.casework.flow_publishing import ship
from bot.domain.accounts import LINKS, Account
from bot.domain.approvals import PUBLISHING, ApprovalState, Verdict
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_versions import FlowDraft, Origin
from bot.domain.people import Actor, Platform, Role, Staff
from bot.errors import (
    ActionRefused,
    BotError,
    FlowsBarred,
    FlowsWrong,
    InputInvalid,
    StoreConflict,
)
from tests.bot.kit import World
from tests.fakes.clock import NOW
from tests.fakes.flow_walks import A_TYPING_ERROR
from tests.flows.shipped import CONTENTS, TYPO_LEADS_ELSEWHERE, reworded

PROBLEM, INVITATION = CONTENTS["caro_problem"], CONTENTS["caro_invitation"]
CHANGED = reworded(PROBLEM, "caro_problem-digits-title", "Quite another question")
DRAFT = FlowDraft(CHANGED, PROBLEM.version)
TWO_LEADS = Staff(leads=frozenset({"U9", "U8"}))
ROOT = Path(__file__).parents[3]

LEA = Actor(
    id="slack:T1:U9", name="Lea Lead", role=Role.LEAD, platform=Platform.SLACK, language="en"
)
OLGA = replace(LEA, id="slack:T1:U8", name="Olga Other")
AGENT = replace(LEA, id="slack:T1:U1", name="Ann", role=Role.AGENT)
ADMIN = replace(LEA, id="slack:T1:U7", name="Ada", role=Role.ADMIN)


def gated_world(staff: Staff = TWO_LEADS) -> World:
    world = World(staff=staff)
    book = world.rules.book
    world.rules.book = replace(book, gates=book.gates | {PUBLISHING})
    return world


async def ask(
    world: World,
    *drafts: FlowDraft,
    origin: Origin = Origin.CONSOLE,
    author: str = LEA.id,
) -> FlowRequest:
    asked = await world.publishing().publish(
        drafts or (DRAFT,),
        origin=origin,
        author=author,
        author_name="Lea Lead",
        note="asked for by an office",
        untested=True,
    )
    assert isinstance(asked, FlowRequest)
    return asked


async def decide(
    world: World, request: FlowRequest, by: Actor = OLGA, verdict: Verdict = Verdict.APPROVE
) -> ApprovalState:
    requests = world.publishing().requests
    ended = await requests.decide(request, by, verdict, "No office asked")
    return await requests.ends.state(ended)


def actions(world: World) -> list[str]:
    return [line.entry.action for line in world.admin_log.lines]


async def live(world: World) -> str:
    return (await world.published.live())["caro_problem"]


OLDER = FlowDraft(PROBLEM, CHANGED.version)
WAYS: dict[str, tuple[Origin, Sequence[FlowDraft]]] = {
    "console publish": (Origin.CONSOLE, [DRAFT]),
    "console back": (Origin.CONSOLE, [OLDER]),
    "shell publish": (Origin.SHELL, [DRAFT]),
    "shell back": (Origin.SHELL, [OLDER]),
}


@pytest.mark.parametrize("way", WAYS)
async def test_no_way_publishes_alone_where_it_takes_two(way: str) -> None:
    world = gated_world()
    origin, drafts = WAYS[way]
    if drafts == [OLDER]:
        await decide(world, await ask(world))
    before = await live(world)
    asked = await ask(world, *drafts, origin=origin)
    assert await live(world) == before
    assert (asked.drafts, asked.how.origin) == (tuple(drafts), origin)
    assert actions(world)[-1] == "flow-publishing-asked"
    assert await decide(world, asked) is ApprovalState.APPROVED
    assert await live(world) == drafts[0].content.version
    assert actions(world)[-1] == "flow-publishing-approved"


async def test_a_release_ships_its_flows_since_whoever_installs_it_decides() -> None:
    world = gated_world()
    await ship(world.published, [CHANGED], world.clock)
    assert await live(world) == CHANGED.version


def test_nothing_else_publishes() -> None:
    """Whoever adds a way to publish has to come through the two files that ask for a second."""
    found = {
        file.name
        for room in ("bot", "config", "adapters/admin")
        for file in (ROOT / room).rglob("*.py")
        if re.search(r"flows\.publish\(", file.read_text("utf-8"))
    }
    assert found == {"flow_publishing.py", "flow_request_ends.py"}


async def test_whoever_asked_is_never_the_second_person_by_any_account() -> None:
    world = gated_world(Staff(leads=frozenset({"U9", "U8"}), admins=frozenset({"U7"})))
    own = Account(
        provider=LINKS, subject="lea", name="Lea", role=Role.LEAD, made_at=NOW, chat=LEA.id
    )
    world.accounts.kept.append(own)
    asked = await ask(world)
    for who in (LEA, replace(LEA, id=own.id, platform=Platform.CONSOLE)):
        with pytest.raises(ActionRefused) as refused:
            await decide(world, asked, who)
        assert refused.value.key == "refused-approval-own"
    with pytest.raises(ActionRefused) as refused:
        await decide(world, asked, AGENT)
    assert refused.value.key == "refused-approval-role"
    with pytest.raises(ActionRefused):
        await decide(world, asked, OLGA, Verdict.WITHDRAW)
    assert await live(world) == PROBLEM.version


async def test_a_refusal_with_its_reason_or_taking_it_back_ends_it() -> None:
    world = gated_world()
    refused = await ask(world)
    with pytest.raises(InputInvalid):
        await world.publishing().requests.decide(refused, OLGA, Verdict.REFUSE, " ")
    assert await decide(world, refused, OLGA, Verdict.REFUSE) is ApprovalState.REFUSED
    assert world.admin_log.lines[-1].entry.reason == "No office asked"
    # Whoever comes later, or asks for it once more, changes nothing of that.
    assert await decide(world, refused) is ApprovalState.REFUSED
    world.clock.at += timedelta(minutes=1)
    again = await ask(world)
    assert again.id != refused.id
    assert await decide(world, again, LEA, Verdict.WITHDRAW) is ApprovalState.WITHDRAWN
    assert await live(world) == PROBLEM.version


async def test_the_same_asked_twice_is_one_request() -> None:
    world = gated_world()
    first = await ask(world)
    world.clock.at += timedelta(minutes=1)
    assert (await ask(world)).id == first.id
    assert actions(world) == ["flow-publishing-asked"]


async def test_a_request_is_void_once_its_base_is_not_live_and_ends_after_a_day() -> None:
    world = gated_world()
    void, late = (
        await ask(world),
        await ask(
            world,
            FlowDraft(
                reworded(INVITATION, "caro_invitation-mail-title", "Other"), INVITATION.version
            ),
        ),
    )
    other = reworded(PROBLEM, "caro_problem-digits-title", "A third question")
    world.published.ship_now([other], replace(void.how, origin=Origin.SHIPPED))
    assert await decide(world, void) is ApprovalState.VOID
    world.clock.at += timedelta(hours=24)
    assert await decide(world, late) is ApprovalState.EXPIRED
    assert actions(world)[-2:] == ["flow-publishing-void", "flow-publishing-expired"]
    assert await live(world) == other.version


async def test_what_nobody_decided_is_ended_by_the_desk_itself() -> None:
    world = gated_world()
    asked = await ask(world)
    ends = world.publishing().requests.ends
    await ends.end_lapsed()
    assert world.flow_requests.kept[asked.id].decided is None
    world.clock.at += timedelta(hours=25)
    await ends.end_lapsed()
    await ends.end_lapsed()
    assert actions(world) == ["flow-publishing-asked", "flow-publishing-expired"]


async def test_without_a_second_person_nothing_is_asked_for() -> None:
    world = gated_world(Staff(leads=frozenset({"U9"})))
    with pytest.raises(ActionRefused):
        await ask(world)
    assert (world.flow_requests.kept, actions(world)) == ({}, [])
    # From a shell nobody knows who that is: somebody of the console decides.
    assert await ask(world, origin=Origin.SHELL, author="shell:lea")


async def test_only_what_was_asked_for_goes_live() -> None:
    world = gated_world()
    asked = await ask(world)
    third = reworded(PROBLEM, "caro_problem-digits-title", "Slipped in")
    world.flow_requests.kept[asked.id] = replace(asked, drafts=(FlowDraft(third, PROBLEM.version),))
    with pytest.raises(BotError, match="not what was asked"):
        await decide(world, world.flow_requests.kept[asked.id])
    assert await live(world) == PROBLEM.version


async def test_what_became_wrong_beside_others_is_said_and_stays_open() -> None:
    world = gated_world()
    both = INVITATION.source.replace("states: [", "states: [problem, ")
    wrong = replace(INVITATION, source=both)
    with pytest.raises(FlowsWrong):
        await ask(world, FlowDraft(wrong, INVITATION.version))
    with pytest.raises(StoreConflict):
        await ask(world, FlowDraft(CHANGED, "abc123"))
    assert world.flow_requests.kept == {}


@pytest.mark.parametrize("is_emergency", [False, True])
async def test_a_walk_that_was_starred_after_it_was_asked_for_stands_in_the_way_as_well(
    is_emergency: bool,
) -> None:
    world = gated_world(Staff(leads=frozenset({"U9", "U8"}), admins=frozenset({"U7"})))
    asked = await ask(world, FlowDraft(TYPO_LEADS_ELSEWHERE, PROBLEM.version))
    walk = await world.flow_walks.save(A_TYPING_ERROR)
    requests = world.publishing().requests

    async def end() -> FlowRequest:
        if is_emergency:
            return await requests.publish_in_emergency(asked, ADMIN, "The bank is down")
        return await requests.decide(asked, OLGA, Verdict.APPROVE)

    with pytest.raises(FlowsBarred) as barred:
        await end()
    assert [one.arguments for one in barred.value.obstacles] == [{"walks": "A typing error"}]
    assert await live(world) == PROBLEM.version
    # Once it is mended, the same request goes out: nobody has to ask, or to try it, again.
    await world.flow_walks.drop(walk)
    assert (await end()).decided
    assert await live(world) == TYPO_LEADS_ELSEWHERE.version


@pytest.mark.parametrize("origin", [Origin.CONSOLE, Origin.SHELL])
async def test_what_a_lead_of_before_has_asked_for_can_only_be_refused(origin: Origin) -> None:
    world = gated_world()
    asked = await ask(world, origin=origin)
    world.rules.book = replace(world.rules.book, staff=Staff(leads=frozenset({"U8"})))
    assert await world.publishing().requests.verdicts(OLGA, asked) == (Verdict.REFUSE,)
    with pytest.raises(ActionRefused, match="refused-flow-asker"):
        await decide(world, asked)
    assert await live(world) == PROBLEM.version
    assert await decide(world, asked, verdict=Verdict.REFUSE) is ApprovalState.REFUSED


async def test_of_two_who_decide_at_once_one_is_first() -> None:
    world = gated_world(Staff(leads=frozenset({"U9", "U8"}), admins=frozenset({"U7"})))
    asked = await ask(world)
    states = await asyncio.gather(decide(world, asked), decide(world, asked, ADMIN, Verdict.REFUSE))
    assert len(set(states)) == 1
    is_live = await live(world) == CHANGED.version
    assert is_live is (states[0] is ApprovalState.APPROVED)


async def test_an_administrator_publishes_in_an_emergency_and_all_leads_are_told() -> None:
    world = gated_world(Staff(leads=frozenset({"U9", "U8"}), admins=frozenset({"U7"})))
    asked = await ask(world)
    told = len(world.shown.messages)
    requests = world.publishing().requests
    with pytest.raises(ActionRefused):
        await requests.publish_in_emergency(asked, OLGA, "The bank is down")
    with pytest.raises(InputInvalid):
        await requests.publish_in_emergency(asked, ADMIN, "")
    await requests.publish_in_emergency(asked, ADMIN, "The bank is down")
    assert await live(world) == CHANGED.version
    assert actions(world)[-1] == "flow-published-emergency"
    assert world.admin_log.lines[-1].entry.reason == "The bank is down"
    after = [place.identity.person for place, _card in world.shown.messages[told:]]
    assert sorted(after) == ["U8", "U9"]
    # Sent twice it is told once.
    again = await requests.publish_in_emergency(
        await requests.ends.get(asked.id), ADMIN, "The bank is down"
    )
    assert again.decided
    assert len(world.shown.messages) == told + 2

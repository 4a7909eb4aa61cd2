"""The channel of support on a bad day: answers that are lost, and nothing that it takes."""

from __future__ import annotations

from datetime import timedelta

from bot.cards.elements import Card
from bot.cards.ending_calls import EndCase
from bot.cards.hold_calls import TakeCase
from bot.domain.duties import DutyStep
from bot.domain.errands import ErrandEnd
from bot.errors import PlatformRefused, PlatformUnavailable
from tests.bot.casework.channel import hand_over, look, open_channel, support_world
from tests.bot.desk.asking import CASE, PROPOSE, act, taken_world
from tests.bot.kit import ACCOUNTANT, AGENT, World, buttons
from tests.fakes.announcer import FakeAnnouncer
from tests.harness.plain import as_read


class LosesAnswers(FakeAnnouncer):
    """An announcer whose first post arrives while its answer is lost."""

    async def post(
        self, channel: str, card: Card, *, mark: str, again: bool = False
    ) -> tuple[str, str]:
        answer = await super().post(channel, card, mark=mark, again=again)
        if not again:
            raise PlatformUnavailable("no answer", may_have_arrived=True)
        return answer


async def doubted() -> tuple[World, str]:
    """Hand a case over whose card arrives in the channel while its answer is lost."""
    world = support_world()
    world.announcer = LosesAnswers()
    world.desk.add_announcer(world.announcer)
    case = await hand_over(world)
    await look(world)
    return world, case


async def test_a_card_whose_answer_was_lost_is_brought_up_to_date_when_it_is_found() -> None:
    world, case = await doubted()
    assert "Wacht op support" in as_read(repr(world.announcer.posted[0][2]))
    reply = await world.call(TakeCase(case), AGENT)
    await world.desk.settle(AGENT, reply, None)
    await look(world, timedelta(seconds=30))
    assert len(world.announcer.posted) == 1
    shown = [card for place, card in world.shown.brought if place.identity.is_channel]
    assert "heeft deze case sinds" in as_read(repr(shown[-1]))


async def test_a_card_whose_answer_was_lost_is_closed_with_its_case() -> None:
    world, case = await doubted()
    await act(world, EndCase(case, {"kind": "not_needed"}), ACCOUNTANT)
    for _look in range(3):
        await look(world, timedelta(minutes=5))
    assert len(world.announcer.posted) == 1
    shown = [card for place, card in world.shown.brought if place.identity.is_channel]
    assert "gesloten" in as_read(repr(shown[-1]))
    assert not buttons(shown[-1])


async def test_a_channel_that_was_archived_for_a_while_keeps_its_cards() -> None:
    world = support_world()
    case = await hand_over(world)
    await look(world)
    archived = PlatformRefused("is_archived", place_stays=True)
    world.shown.busy = lambda place: archived if place.identity.is_channel else None
    await act(world, TakeCase(case))
    world.shown.busy = lambda _place: None
    world.shown.brought.clear()
    world.cases.untold_s = dict.fromkeys(world.cases.untold_s, (0.0, 0.0))
    await look(world)
    shown = [card for place, card in world.shown.brought if place.identity.is_channel]
    assert "heeft deze case sinds" in as_read(repr(shown[-1]))


async def test_a_channel_that_support_has_left_keeps_nothing_untold() -> None:
    world = support_world()
    case = await hand_over(world)
    await look(world)
    (old,) = [one for one in world.surfaces.shown.values() if one.identity.is_channel]
    archived = PlatformRefused("is_archived", place_stays=True)
    world.shown.busy = lambda place: archived if place.identity.id == old.identity.id else None
    open_channel(world, "C0SUPPORT2")
    await look(world, timedelta(hours=1))
    await act(world, TakeCase(case))
    world.cases.untold_s = dict.fromkeys(world.cases.untold_s, (0.0, 0.0))
    await look(world, timedelta(hours=1))
    assert not world.cases.untold_s
    (place,) = [one for one in world.surfaces.shown.values() if one.identity.is_channel]
    assert place.identity.id != old.identity.id


async def test_what_was_refused_for_our_credentials_is_told_once_they_are_mended() -> None:
    world = await taken_world(agents=frozenset({"U1"}))
    world.shown.failing = PlatformRefused("invalid_client", place_stays=True)
    await act(world, EndCase(CASE, {"kind": "not_needed"}), ACCOUNTANT)
    await look(world)
    assert world.cases.untold_s
    world.shown.failing = None
    await look(world, timedelta(hours=1))
    written = [place.identity.person for place, _card in world.shown.messages]
    assert written.count(AGENT.person) == 1
    assert not world.cases.untold_s


async def test_what_is_proposed_ends_in_time_where_the_channel_takes_nothing() -> None:
    world = await taken_world(agents=frozenset({"U1"}), leads=frozenset({"U9"}))
    world.announcer.failing = PlatformRefused("channel_not_found")
    open_channel(world)
    await world.duties.put(world.duties.kept[CASE].then(DutyStep.ANNOUNCE, world.clock.now()))
    await look(world)
    await act(world, PROPOSE, AGENT)
    assert world.cases.cases[CASE].errand
    for _look in range(3):
        await look(world, timedelta(days=4))
    assert world.cases.cases[CASE].errands[-1].end is ErrandEnd.EXPIRED


async def test_leads_are_not_told_that_a_case_waits_that_has_ended() -> None:
    world, case = await doubted()
    world.announcer.failing = PlatformRefused("is_archived")
    await act(world, EndCase(case, {"kind": "not_needed"}), ACCOUNTANT)
    for _look in range(4):
        await look(world, timedelta(minutes=6))
    assert not world.announcer.told


async def test_an_ended_case_is_not_posted_anew_in_another_channel() -> None:
    world, case = await doubted()
    open_channel(world, "C0SUPPORT2")
    await act(world, EndCase(case, {"kind": "not_needed"}), ACCOUNTANT)
    for _look in range(4):
        await look(world, timedelta(minutes=6))
    assert [where for _m, where, _c in world.announcer.posted] == ["C0SUPPORT1"]


async def test_what_did_not_arrive_is_not_posted_once_its_case_has_ended() -> None:
    world = support_world()
    case = await hand_over(world)
    world.announcer.failing = PlatformUnavailable("no route")
    await look(world)
    await act(world, EndCase(case, {"kind": "not_needed"}), ACCOUNTANT)
    world.announcer.failing = None
    for _look in range(4):
        await look(world, timedelta(minutes=6))
    assert not world.announcer.posted


async def test_a_doubt_outlives_a_refusal() -> None:
    world, case = await doubted()
    world.announcer.failing = PlatformRefused("token_revoked", place_stays=True)
    await look(world, timedelta(seconds=30))
    world.announcer.failing = None
    await act(world, EndCase(case, {"kind": "not_needed"}), ACCOUNTANT)
    for _look in range(4):
        await look(world, timedelta(minutes=6))
    assert any(p.identity.is_channel for p, _c in world.shown.brought)

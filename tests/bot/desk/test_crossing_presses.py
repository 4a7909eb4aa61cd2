"""Two people press at once: wherever the one comes between the other's reads, both see the end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from bot.cards.calls import (
    AnswerStep,
    AskAction,
    Call,
    GoBack,
    OpenCase,
    ShowOrder,
    SignalJob,
    SubmitForm,
)
from bot.cards.elements import Card, Form
from bot.desk.desk import Desk
from bot.desk.replies import Place
from bot.domain.actions import Result
from bot.domain.cases import CaseStatus
from bot.domain.job_status import Signal
from bot.domain.orders import Action, OrderState
from bot.domain.people import Identity, Platform
from bot.errors import ActionRefused, BackOfficeUnavailable
from bot.ports import Ports
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, ORDER_FOR, World, read_texts
from tests.fakes.jobs import FakeJournal

VALUES = {
    Action.RECREATE: {"reference": "6012345679"},
    Action.ORDER_FOR: dict(ORDER_FOR.values),
    Action.UPDATE_CARDHOLDER: {"name": "Els Maes", "email": "els@example.be"},
    Action.RESEND_INVITATION: {},
}
LEFT = {
    Action.CANCEL: CaseStatus.CLOSED,
    Action.CONTACT_SUPPORT: CaseStatus.HANDED_OVER,
}
NOT_DONE = {Platform.SLACK: "Your “Recreate", Platform.TEAMS: "Uw actie “"}
UNDER_WAY = ("is being done", "Working on it", "wordt uitgevoerd", "We werken eraan")
WATCHED = [Action.RECREATE, Action.ORDER_FOR, Action.UPDATE_CARDHOLDER, Action.RESEND_INVITATION]


class Interrupted:
    """A port between whose answers and their use something else happens, at the nth answer."""

    def __init__(self, port: Any, answered: Callable[[], Awaitable[None]]) -> None:
        self._port = port
        self._answered = answered

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._port, name)

        async def call(*words: Any, **named: Any) -> Any:
            answer = await method(*words, **named)
            await self._answered()
            return answer

        return method if name == "release" else call


def interrupt(ports: Ports, nth: int, meanwhile: Callable[[], Awaitable[None]]) -> Ports:
    """Return the ports of another process, whose nth answer comes before `meanwhile` happens."""
    left = [nth]

    async def answered() -> None:
        left[0] -= 1
        if left[0] == 0:
            await meanwhile()

    names = ("back_office", "cases", "surfaces", "directory", "log", "jobs")
    cut: dict[str, Any] = {name: Interrupted(getattr(ports, name), answered) for name in names}
    return replace(ports, **cut)


class Screens:
    """What each person sees on the card that was pressed."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.last: dict[str, Card | Form] = {}

    async def press(self, desk: Desk, who: Identity, call: Call) -> None:
        place = Place(who.id, "there")
        reply = await desk.handle(who, call, place)
        self.look()
        self.last[who.id] = reply.content
        await desk.settle(who, reply, place)
        self.look()
        await self._world.jobs.perform(reply.job)
        self.look()

    def look(self) -> None:
        """See what was brought since."""
        for surface, card in self._world.shown.brought:
            self.last[surface.identity.id] = card
        self._world.shown.brought.clear()

    def shows(self, who: Identity) -> str:
        return repr(self.last[who.id])


def call_for(action: Action) -> Call:
    if action in VALUES:
        return SubmitForm("CARO-1", 1, action, values=VALUES[action])
    if action is Action.CONTACT_SUPPORT:
        return SubmitForm("CARO-1", 1, action)
    return AskAction("CARO-1", 1, action)


async def cross(
    action: Action, first: Identity, second: Identity, nth: int, before: Call, press: Call
) -> tuple[World, Screens, bool]:
    """Let `first` do all of an action after the nth answer that the press of `second` waits for."""
    world, happened = World(), False
    screens = Screens(world)

    async def meanwhile() -> None:
        nonlocal happened
        happened = True
        await screens.press(world.desk, first, call_for(action))

    for person in (first, second):
        await screens.press(world.desk, person, before)
    other = Desk(interrupt(world.ports, nth, meanwhile), read_texts())
    for platform in Platform:
        other.add_messenger(platform, world.shown)
        other.add_register(platform, world.register)
    await screens.press(other, second, press)
    return world, screens, happened


async def check(world: World, screens: Screens, action: Action) -> None:
    results = [line.result for line in world.log.lines]
    assert results.count(Result.DONE) == 1, results
    (case,) = [c for c in world.cases.cases.values() if c.work and c.work.action is action]
    assert case.status is LEFT.get(action, CaseStatus.FOLLOWED)
    assert case.work
    assert not case.work.seen
    others = [other.status for other in world.cases.cases.values() if other.id != case.id]
    assert set(others) <= {CaseStatus.CLOSED}
    for person in (AGENT, ACCOUNTANT):
        if isinstance(kept := screens.last[person.id], Form):
            # What they typed can still be sent; whoever does not want that closes it.
            await screens.press(world.desk, person, kept.close.call)
        assert not [words for words in UNDER_WAY if words in screens.shows(person)]
    if action not in WATCHED:
        return
    job = case.work.job
    watch = world.watches.begin(world.jobs.jobs[job], world.jobs.endings[job])
    order = world.office.orders[case.order]
    world.office.add(replace(order, state=OrderState.ACTIVE, revision=order.revision + 1))
    assert watch
    await world.watches.look(watch, FakeJournal(world.clock))
    screens.look()
    assert "is active" in screens.shows(AGENT)
    assert "actief" in screens.shows(ACCOUNTANT)


def crossings() -> Iterator[Any]:
    """Return each action with both orders of the people and both beginnings, one every day."""
    pairs = {"teams": (ACCOUNTANT, AGENT), "slack": (AGENT, ACCOUNTANT)}
    begun = {"order": ShowOrder("CARO-1"), "case": OpenCase("CARO-1")}
    for nth, action in enumerate(Action):
        for at, (who, how) in enumerate(product(pairs, begun)):
            marks = [] if at == nth % 4 else [pytest.mark.full]
            name = f"{action}-{who}-{how}"
            yield pytest.param(action, *pairs[who], begun[how], id=name, marks=marks)


@pytest.mark.parametrize(("action", "first", "second", "before"), list(crossings()))
async def test_an_action_done_while_another_press_is_on_its_way_is_told_to_both(
    action: Action, first: Identity, second: Identity, before: Call
) -> None:
    for nth in range(1, 100):
        world, screens, happened = await cross(action, first, second, nth, before, call_for(action))
        if not happened:
            assert nth > 5
            return
        await check(world, screens, action)
    raise AssertionError("a press does not wait for a hundred answers")


@pytest.mark.parametrize("action", [Action.UPDATE_CARDHOLDER, Action.RESEND_INVITATION])
async def test_a_look_at_an_order_on_which_an_action_ends_meanwhile_shows_the_end(
    action: Action,
) -> None:
    begun, look = OpenCase("CARO-1"), ShowOrder("CARO-1")
    for nth in range(1, 100):
        world, screens, happened = await cross(action, ACCOUNTANT, AGENT, nth, begun, look)
        if not happened:
            assert nth > 3
            return
        await check(world, screens, action)
    raise AssertionError("a look does not wait for a hundred answers")


@pytest.mark.parametrize("call", [AnswerStep, GoBack])
async def test_a_step_from_before_an_action_does_not_take_its_end_away(
    call: type[AnswerStep | GoBack],
) -> None:
    world, begun = World(), OpenCase("CARO-1")
    screens = Screens(world)
    for person in (AGENT, ACCOUNTANT):
        await screens.press(world.desk, person, begun)
    (case,) = world.cases.cases.values()
    await screens.press(world.desk, ACCOUNTANT, call_for(Action.RESEND_INVITATION))
    late = AnswerStep(case.id, case.at, "same") if call is AnswerStep else GoBack(case.id, 1)
    await screens.press(world.desk, AGENT, late)
    await check(world, screens, Action.RESEND_INVITATION)


async def test_who_asked_support_has_not_changed_the_order() -> None:
    world = World()
    screens = Screens(world)
    await screens.press(world.desk, ACCOUNTANT, call_for(Action.CONTACT_SUPPORT))
    await screens.press(world.desk, LEAD, AskAction("CARO-1", 1, Action.CANCEL))
    await screens.press(world.desk, AGENT, call_for(Action.RESEND_INVITATION))
    assert "Lea Lead" in screens.shows(AGENT)
    assert "Cancel" in screens.shows(AGENT)


async def test_an_end_that_comes_while_a_job_is_taken_for_lost_stays_what_it_is() -> None:
    for nth in range(1, 100):
        world, happened = World(), False
        screens = Screens(world)
        world.office.failing["create_order"] = BackOfficeUnavailable("down")
        await screens.press(world.desk, AGENT, call_for(Action.RECREATE))
        (case,) = world.cases.cases.values()
        assert case.work
        job = case.work.job
        assert case.work.is_half_done

        async def meanwhile(world: World = world, job: str = job) -> None:
            nonlocal happened
            happened = True
            world.office.failing["create_order"] = ActionRefused("refused-reference-open")
            await world.jobs.perform(job, waits=1)

        other = Desk(interrupt(world.ports, nth, meanwhile), read_texts())
        await screens.press(other, LEAD, SignalJob(case.id, Signal.NOW))
        if not happened:
            assert nth > 2
            return
        assert Result.FAILED not in [line.result for line in world.log.lines]
        assert (await world.cases.get(case.id)).work.is_half_done  # type: ignore[union-attr]
    raise AssertionError("a signal does not wait for a hundred answers")


@pytest.mark.parametrize("case_tells_of_the_first", [True, False])
@pytest.mark.parametrize(("first", "second"), [(AGENT, ACCOUNTANT), (ACCOUNTANT, AGENT)])
async def test_who_was_second_with_something_else_is_told_that_it_was_not_done(
    world: World, first: Identity, second: Identity, case_tells_of_the_first: bool
) -> None:
    update, recreate = call_for(Action.UPDATE_CARDHOLDER), call_for(Action.RECREATE)
    won = await world.desk.handle(first, update, Place("first", "there"))
    # The second press had read the case before the first was kept with it.
    (case,) = world.cases.cases.values()
    world.cases.cases[case.id] = replace(case, work=None)
    lost = await world.desk.handle(second, recreate, Place("second", "there"))
    if case_tells_of_the_first:
        now = world.cases.cases[case.id]
        world.cases.cases[case.id] = replace(now, work=case.work)
    for who, reply, place in ((first, won, "first"), (second, lost, "second")):
        await world.desk.settle(who, reply, Place(place, "there"))
    await world.jobs.perform(won.job, waits=2)
    await world.jobs.perform(lost.job, waits=2)
    assert sorted(line.result for line in world.log.lines) == [Result.DONE, Result.REFUSED]
    last = {place.card_key: repr(card) for place, card in world.shown.brought}
    told = NOT_DONE[second.platform]
    assert told in last["second"]
    assert NOT_DONE[first.platform] not in last["first"]

"""Lists of cases: by whom they wait for, filtered, paged, and an office's own alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskAction, Call, OpenCase, ShowWalk
from bot.cards.elements import Heading, Item
from bot.cards.hold_calls import TakeCase
from bot.cards.queue_calls import AskCaseFilter, FilterCases, ListCases
from bot.desk.replies import Reply
from bot.domain.orders import Action, ClientReference, Office
from bot.domain.people import Identity
from bot.domain.queues import Queue
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, buttons, form, words
from tests.fakes.orders import make_order


@pytest.fixture
def world() -> World:
    """A desk with orders of two offices."""
    world = World()
    for number in range(2, 12):
        world.office.add(
            make_order(id=f"CARO-{number}", reference=ClientReference(f"60123456{number:02}"))
        )
    elsewhere = replace(make_order().company, code="ELSE", office=Office("OFF002", "Fidu Zuid"))
    world.office.add(make_order(id="CARO-20", bank="KBC", company=elsewhere))
    return world


async def hand_over(world: World, number: int, who: Identity = ACCOUNTANT) -> str:
    world.clock.at += timedelta(minutes=1)
    ask = AskAction(f"CARO-{number}", 1, Action.CONTACT_SUPPORT)
    return (await world.call(ask, who)).case


def items(reply: Reply) -> list[str]:
    return [one.title.partition(" ")[0] for one in reply.content.elements if isinstance(one, Item)]


def heading(reply: Reply) -> str:
    return next(one.text for one in reply.content.elements if isinstance(one, Heading))


async def test_what_waits_is_listed_the_longest_waiting_first(world: World) -> None:
    first, second = await hand_over(world, 1), await hand_over(world, 2)
    reply = await world.call(ListCases())
    assert heading(reply) == "Cases waiting for support"
    assert items(reply) == [first, second]
    assert "Dupont & Fils" in words(reply)
    assert "with support since" in words(reply)


async def test_what_somebody_has_is_theirs_and_waits_no_more(world: World) -> None:
    first, second = await hand_over(world, 1), await hand_over(world, 2)
    await world.call(TakeCase(first))
    await world.call(TakeCase(second), LEAD)
    assert items(await world.call(ListCases())) == []
    assert items(await world.call(ListCases(Queue.MINE))) == [first]
    everything = await world.call(ListCases(Queue.ALL))
    assert items(everything) == [first, second]
    assert "you have it" in words(everything)
    assert "Lea Lead has it" in words(everything)


async def test_whose_turn_it_is_tells_offices_and_cardholders_apart(world: World) -> None:
    begun = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    await world.call(AskAction("CARO-2", 1, Action.RESEND_INVITATION), ACCOUNTANT)
    assert items(await world.call(ListCases(Queue.OFFICE))) == [begun.case]
    followed = items(await world.call(ListCases(Queue.CARDHOLDER)))
    assert len(followed) == 1
    assert followed != [begun.case]


async def test_a_long_list_goes_on_page_by_page(world: World) -> None:
    cases = [await hand_over(world, number) for number in range(1, 12)]
    first = await world.call(ListCases())
    assert items(first) == cases[:8]
    (onward,) = [b.call for b in buttons(first.content) if b.label == "Next"]
    second = await world.call(onward)
    assert items(second) == cases[8:]
    assert "First page" in words(second)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kbc", ["CARO-20"]),
        ("OFF002", ["CARO-20"]),
        ("off002 kbc", ["CARO-20"]),
        ("belfius", ["CARO-1"]),
        ("nl", ["CARO-1"]),
        ("en", ["CARO-20"]),
        ("français", []),
        ("OFF003", []),
    ],
)
async def test_lists_are_filtered_by_what_is_typed(
    world: World, typed: str, found: list[str]
) -> None:
    await hand_over(world, 1)
    await hand_over(world, 20, LEAD)
    reply = await world.call(ListCases(words=typed))
    opened = [b.call for b in buttons(reply.content) if isinstance(b.call, ShowWalk)]
    assert [call.order for call in opened] == found
    assert ("No case is waiting here" in words(reply)) is not bool(found)


async def test_the_code_of_an_office_may_have_no_digit_if_it_is_in_capitals(world: World) -> None:
    fidu = replace(make_order().company, code="NORD", office=Office("FIDUNORD", "Fidu Nord"))
    world.office.add(make_order(id="CARO-30", company=fidu))
    await hand_over(world, 1)
    await hand_over(world, 30, LEAD)
    reply = await world.call(ListCases(words="belfius FIDUNORD"))
    opened = [b.call for b in buttons(reply.content) if isinstance(b.call, ShowWalk)]
    assert [call.order for call in opened] == ["CARO-30"]


@pytest.mark.parametrize("typed", ["nonsense", "kbc maybe", "<!channel>"])
async def test_a_word_that_is_no_filter_is_told(world: World, typed: str) -> None:
    reply = await world.call(ListCases(words=typed))
    assert "is not known here" in words(reply)
    assert "Belfius" in words(reply)


async def test_a_secret_is_not_taken_for_an_office(world: World) -> None:
    reply = await world.call(ListCases(words="4111 1111 1111 1111"))
    assert "4111" not in words(reply)


async def test_the_form_asks_for_the_same(world: World) -> None:
    await hand_over(world, 1)
    case = await hand_over(world, 20, LEAD)
    asked = form(await world.call(AskCaseFilter(Queue.WAITING, bank="KBC")))
    shown = {one.id: one.value for one in asked.fields}
    assert shown == {"queue": "waiting", "bank": "KBC", "office": "*", "language": "*"}
    values = {"queue": "all", "bank": "KBC", "office": "*", "language": "*"}
    assert items(await world.call(FilterCases(values))) == [case]


async def test_an_office_lists_its_own_alone_whatever_it_asks_for(world: World) -> None:
    own = await hand_over(world, 1)
    await hand_over(world, 20, LEAD)
    calls: list[Call] = [
        ListCases(),
        ListCases(Queue.ALL, office="OFF002"),
        ListCases(words="OFF002"),
        FilterCases({"queue": "all", "office": "OFF002"}),
    ]
    for call in calls:
        assert items(await world.call(call, ACCOUNTANT)) == [own]
    await world.call(TakeCase(own), AGENT)
    assert "Ann" not in words(await world.call(ListCases(), ACCOUNTANT))


async def test_a_case_whose_order_cannot_be_read_is_listed_all_the_same(world: World) -> None:
    case = await hand_over(world, 1)
    del world.office.orders["CARO-1"]
    reply = await world.call(ListCases())
    assert items(reply) == [case]
    assert "cannot be read" in words(reply)

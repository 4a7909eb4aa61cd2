"""The list of problems at the desk: filtered, paged while orders leave it, and gone through."""

from __future__ import annotations

from datetime import timedelta

from bot.cards.calls import (
    AnswerFirst,
    AskAction,
    Call,
    ListProblems,
    LookUp,
    NextProblem,
    OpenListed,
    ShowOrder,
)
from bot.cards.elements import MENU_BUTTONS, MOST_BUTTONS, Buttons, Item
from bot.cards.list_views import PAGE_SIZE
from bot.desk.replies import Reply
from bot.domain.orders import Action, Office, Order, OrderState
from bot.domain.people import Identity
from bot.domain.worklists import Spot
from bot.errors import BackOfficeUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, World, buttons, calls, notices, words
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

_COMPANY = make_order().company


def order_of(number: int, *, office: str = "OFF001", **changes: object) -> Order:
    company = _COMPANY.__class__(
        code=f"C{number}",
        name=f"Company {number}",
        enterprise_number="0123456749",
        office=Office(office, f"Fidu {office}"),
    )
    since = NOW - timedelta(days=100 - number)
    made = {"company": company, "state_changed_at": since, **changes}
    return make_order(id=f"CARO-{number}", **made)


def full(count: int = 20) -> World:
    """A desk with so many problems of one office, the oldest first by their numbers."""
    world = World()
    world.office.orders.clear()
    world.office.add(*(order_of(number) for number in range(1, count + 1)))
    return world


def listed(reply: Reply) -> list[str]:
    items = [e for e in reply.content.elements if isinstance(e, Item)]
    found = [item.button.call for item in items]
    return [call.order.removeprefix("CARO-") for call in found if isinstance(call, OpenListed)]


def way(reply: Reply, label: str) -> Call:
    return next(button.call for button in buttons(reply.content) if button.label == label)


async def press(world: World, reply: Reply, label: str, who: Identity = AGENT) -> Reply:
    return await world.call(way(reply, label), who)


def leave(world: World, *numbers: int) -> None:
    for number in numbers:
        world.office.add(order_of(number, state=OrderState.CANCELLED, revision=2))


def numbers(first: int, last: int) -> list[str]:
    return [str(number) for number in range(first, last + 1)]


async def test_pages_follow_one_another_there_and_back() -> None:
    world = full()
    page = await world.call(ListProblems())
    assert listed(page) == numbers(1, 8)
    page = await press(world, page, "Next")
    assert listed(page) == numbers(9, 16)
    assert "9–16 of 20" in words(page)
    page = await press(world, page, "Next")
    assert listed(page) == numbers(17, 20)
    assert "Next" not in [button.label for button in buttons(page.content)]
    page = await press(world, page, "Previous")
    assert listed(page) == numbers(9, 16)
    page = await press(world, page, "Previous")
    assert listed(page) == numbers(1, 8)
    assert "Previous" not in [button.label for button in buttons(page.content)]


async def test_orders_that_leave_the_list_hide_no_others_while_somebody_turns_pages() -> None:
    world = full()
    page = await world.call(ListProblems())
    leave(world, 1, 2, 3, 8)
    page = await press(world, page, "Next")
    assert listed(page) == numbers(9, 16)
    assert "5–12 of 16" in words(page)
    # What stands before is too little for a page: the list begins with a whole one.
    page = await press(world, page, "Previous")
    assert listed(page) == [*numbers(4, 7), *numbers(9, 12)]


async def test_a_page_whose_orders_have_all_left_is_answered_with_the_last_one() -> None:
    world = full()
    page = await world.call(ListProblems())
    leave(world, *range(9, 21))
    assert listed(await press(world, page, "Next")) == numbers(1, 8)
    leave(world, *range(1, 9))
    page = await press(world, page, "Next")
    assert listed(page) == []
    assert "Nothing to repair" in words(page)


async def test_an_order_of_a_list_leads_back_to_its_page() -> None:
    world = full()
    page = await press(world, await world.call(ListProblems()), "Next")
    opened = await world.call(OpenListed("CARO-10", str(Spot.of(order_of(10)))))
    assert listed(await press(world, opened, "Back to the list")) == numbers(9, 16)
    leave(world, 9)
    assert listed(await press(world, opened, "Back to the list")) == numbers(10, 17)
    del page


async def test_a_search_leads_back_to_its_page() -> None:
    world = full()
    page = await world.call(LookUp("Company", 2))
    opened = next(call for call in calls(page, OpenListed))
    back = way(await world.call(opened), "Back to the list")
    assert back == LookUp("Company", 2)
    assert words(await world.call(back)) == words(page)


async def test_what_is_opened_from_a_list_shows_its_first_question_as_a_look_up_does() -> None:
    world = full(4)
    looked_up = await world.call(LookUp("CARO-2"))
    questions = calls(looked_up, AnswerFirst)
    assert questions
    for call in (OpenListed("CARO-2"), OpenListed("CARO-2", query="Company")):
        assert calls(await world.call(call), AnswerFirst) == questions
    assert calls(await world.call(NextProblem("CARO-1")), AnswerFirst) == questions
    assert world.cases.cases == {}


async def test_the_way_back_takes_no_place_of_an_answer_and_is_short_enough_for_a_menu() -> None:
    world = full(4)
    await world.call(ListProblems())
    for query, fits in (("Company", True), ("Company" * 9, False)):
        shown = await world.call(OpenListed("CARO-2", query=query))
        rows = [element for element in shown.content.elements if isinstance(element, Buttons)]
        assert sum(len(row.buttons) for row in rows) == MOST_BUTTONS
        more = [button.call for row in rows for button in row.more]
        assert (LookUp(query) in more) is fits
        assert len(more) <= MENU_BUTTONS


async def test_the_next_problem_is_the_one_after_the_order_in_the_list() -> None:
    world = full(4)
    reply = await world.call(NextProblem("CARO-1"))
    assert "CARO-2" in words(reply)
    assert "Number 2 of 4 in Problem" in notices(reply)
    reply = await press(world, reply, "Next problem")
    assert "Number 3 of 4 in Problem" in notices(reply)


async def test_the_next_problem_goes_on_from_an_order_that_was_repaired() -> None:
    world = full(4)
    await world.call(NextProblem("CARO-1"))
    leave(world, 2)
    reply = await world.call(NextProblem("CARO-2"))
    assert "Number 2 of 3 in Problem" in notices(reply)
    assert "CARO-3" in words(reply)
    # Also where another order has come in its place.
    leave(world, 3)
    assert "CARO-4" in words(await world.call(NextProblem("CARO-99")))


async def test_the_next_problem_keeps_to_the_filter() -> None:
    world = full(6)
    world.office.add(order_of(3, bank="KBC"), order_of(5, bank="KBC"))
    await world.call(ListProblems("KBC"))
    reply = await world.call(NextProblem("CARO-3"))
    assert "CARO-5" in words(reply)
    assert "Number 2 of 2 in Problem · KBC" in notices(reply)
    reply = await press(world, reply, "Next problem")
    assert "1 order before it is still in Problem. (KBC)" in words(reply)
    # What was shown stays in its place.
    assert reply.beside
    await world.call(ListProblems())
    assert "CARO-4" in words(await world.call(NextProblem("CARO-3")))


async def test_the_last_problem_of_all_is_told_as_good_news() -> None:
    world = full(1)
    leave(world, 1)
    assert "no problem is left" in words(await world.call(NextProblem("CARO-1")))


async def test_the_only_problem_is_not_told_to_be_none() -> None:
    world = full(1)
    reply = await world.call(NextProblem("CARO-1"))
    assert "this one still is" in words(reply)
    assert reply.beside


async def test_each_person_has_a_list_of_their_own() -> None:
    world = full(4)
    world.office.add(order_of(3, bank="KBC"))
    await world.call(ListProblems("KBC"))
    assert "CARO-2" in words(await world.call(NextProblem("CARO-1"), ACCOUNTANT))


async def test_an_office_goes_through_its_own_problems_alone() -> None:
    world = full(4)
    world.office.add(order_of(2, office="OFF002"), order_of(3, office="OFF002"))
    assert listed(await world.call(ListProblems(), ACCOUNTANT)) == ["1", "4"]
    reply = await world.call(NextProblem("CARO-1"), ACCOUNTANT)
    assert "CARO-4" in words(reply)
    assert "2 van 2" in words(reply)
    # Another office's order has no place in the list that could be learned.
    assert words(await world.call(NextProblem("CARO-2"), ACCOUNTANT)) == words(
        await world.call(NextProblem("CARO-99"), ACCOUNTANT)
    )
    for call in (ListProblems(office="OFF002"), OpenListed("CARO-2"), OpenListed("CARO-99")):
        reply = await world.call(call, ACCOUNTANT)
        assert "Company 2" not in words(reply)
        assert "Company 3" not in words(reply)


async def test_what_waits_for_support_is_filtered_as_well() -> None:
    world = full(3)
    world.office.add(order_of(2, bank="KBC"))
    for order in ("CARO-1", "CARO-2"):
        await world.call(AskAction(order, 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    reply = await world.call(ListProblems("KBC"))
    assert listed(reply) == ["2", "2"]
    assert words(reply).count("with support since") == 2
    assert listed(await world.call(ListProblems())) == ["1", "2", "1", "2", "3"]


async def test_an_order_that_was_opened_from_nowhere_leads_to_the_next_one_too() -> None:
    world = full(3)
    shown = await world.call(ShowOrder("CARO-2"))
    assert "Back to the list" not in [button.label for button in buttons(shown.content)]
    assert "CARO-3" in words(await press(world, shown, "Next problem"))


async def test_spots_that_no_list_gives_are_the_first_page() -> None:
    world = full()
    for call in (ListProblems(start="x"), ListProblems(end="0-0"), ListProblems(start="9" * 40)):
        assert listed(await world.call(call)) == numbers(1, PAGE_SIZE)


async def test_a_silent_back_office_is_told_and_loses_no_place() -> None:
    world = full()
    await press(world, await world.call(ListProblems()), "Next")
    kept = dict(world.directory.worklists)
    world.office.failing["list_problems"] = BackOfficeUnavailable("down")
    for call in (ListProblems(), NextProblem("CARO-1")):
        assert "does not answer" in words(await world.call(call))
    assert world.directory.worklists == kept


async def test_only_a_spot_of_the_list_is_kept_as_the_place_in_it() -> None:
    world = full(4)
    await world.call(ListProblems())
    await world.call(OpenListed("CARO-2", at="x" * 100_000))
    kept = await world.directory.find_person(AGENT)
    assert kept.worklist
    assert kept.worklist.at == ""
    await world.call(OpenListed("CARO-2", at=str(Spot.of(order_of(2)))))
    assert (await world.directory.find_person(AGENT)).worklist != kept.worklist

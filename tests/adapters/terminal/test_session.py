"""The desk in a terminal: what is printed, and what typed numbers do."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console

from adapters import terminal
from bot.cards.calls import Call, ShowHelp, Thank
from bot.cards.elements import Button, Card, Form
from bot.desk.desk import Desk
from bot.desk.replies import Lack, Place, Reply
from bot.domain.orders import OrderState
from bot.domain.people import Identity, Platform
from bot.domain.talks import Written
from bot.errors import BackOfficeUnavailable
from tests.bot.kit import MAES, World, read_texts

Typed = Callable[[str], Console]
ME = Identity(platform=Platform.TERMINAL, space="", person="me", name="Me", locale="en")


@pytest.fixture
def world() -> World:
    """A desk with one order in Problem."""
    world = World()
    world.jobs.at_once = True
    return world


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """A console whose keyboard types the given lines and then ends."""

    def console(lines: str) -> Console:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        return Console(file=io.StringIO(), width=100, highlight=False)

    return console


class _GoneViewer(Console):
    """Where everything is printed but the line after the end: the viewer has left by then."""

    def print(self, *objects: object, **options: object) -> None:
        if not objects:
            raise EOFError
        super().print(*objects, **options)  # type: ignore[arg-type]


def printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


async def walk(
    world: World,
    console: Console,
    language: str = "en",
    office: str = "",
    query: str = "6012345678",
) -> str:
    identity = Identity(
        platform=Platform.TERMINAL, space=office, person="me", name="Me", locale=language
    )
    await terminal.walk(world.desk, identity, query, console)
    return printed(console)


async def test_the_order_is_shown_in_the_asked_language(world: World, typing: Typed) -> None:
    assert "Problème" in await walk(world, typing(""), "fr")


async def test_a_number_presses_its_button_and_q_leaves(world: World, typing: Typed) -> None:
    text = await walk(world, typing("1\nq\n1\n"))
    assert "3 of 6" in text
    assert "4 of 6" in text
    assert "5 of 6" not in text


async def test_a_viewer_that_goes_before_the_input_ends_is_no_error(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    gone = _GoneViewer(file=io.StringIO(), width=100)
    assert "3 of 6" in await walk(world, gone)


async def test_what_is_no_number_is_asked_again(world: World, typing: Typed) -> None:
    text = await walk(world, typing("99\nhello\n1\nq\n"))
    assert text.count("Type a number beside a button, or q to leave.") == 2
    assert "3 of 6" in text
    assert "Tapez le numéro d’un bouton" in await walk(world, typing("hello\nq\n"), "fr")


async def test_the_prompt_names_one_button_as_one(world: World, typing: Typed) -> None:
    assert "[1, q] >" in await walk(world, typing("q\n"), query="PIN 1234")
    assert "[1-2, q] >" in await walk(world, typing("q\n"), query="Nobody at all")


async def test_a_secret_is_refused_in_words_that_fit_a_terminal(
    world: World, typing: Typed
) -> None:
    text = " ".join((await walk(world, typing("q\n"), query="PIN 1234")).split())
    assert "looks like a card number" in text
    assert "Delete your message" not in text


async def test_cancelling_asks_and_a_no_changes_nothing(world: World, typing: Typed) -> None:
    text = await walk(world, typing("6\n3\n2\nq\n"))
    assert "Cancel this order?" in text
    assert world.office.orders["CARO-1"].state is OrderState.PROBLEM


async def test_cancelling_asks_and_a_yes_cancels(world: World, typing: Typed) -> None:
    text = await walk(world, typing("6\n3\n1\nq\n"))
    assert "Done" in text
    assert world.office.orders["CARO-1"].state is OrderState.CANCELLED


async def test_junk_at_a_yes_or_no_is_asked_again(world: World, typing: Typed) -> None:
    text = await walk(world, typing("6\n3\nmaybe\n3\n\n1\nq\n"))
    assert text.count("Type a number beside a button, or q to leave.") == 3
    assert world.office.orders["CARO-1"].state is OrderState.CANCELLED


async def test_a_q_at_a_yes_or_no_leaves_and_changes_nothing(world: World, typing: Typed) -> None:
    text = await walk(world, typing("6\n3\nq\n1\n"))
    assert text.count("Cancel this order?") == 1
    assert world.office.orders["CARO-1"].state is OrderState.PROBLEM


async def test_a_number_beyond_all_numbers_is_asked_again(world: World, typing: Typed) -> None:
    text = await walk(world, typing(f"{'1' * 5000}\n²\nq\n"))
    assert text.count("Type a number beside a button, or q to leave.") == 2


async def test_a_form_asks_field_by_field_and_says_what_is_wrong(
    world: World, typing: Typed
) -> None:
    lines = "2\n60123A5678\n\n\n6012345687\n\n\nq\n"
    text = await walk(world, typing(lines))
    assert "digits only" in text
    assert world.office.orders["CARO-2"].reference == "6012345687"


async def test_a_q_in_a_field_leaves_the_form(world: World, typing: Typed) -> None:
    await walk(world, typing("2\nq\nq\n"))
    assert list(world.office.orders) == ["CARO-1"]


async def test_enter_keeps_what_a_field_holds(world: World, typing: Typed) -> None:
    before = world.office.orders["CARO-1"].cardholder
    # The order, update the cardholder, the same person, another address, the same mobile number.
    text = await walk(world, typing("6\n4\n1\nben@example.be\n\nq\n"))
    assert "(keep +32 ••• •• 12) >" in text.replace("\xa0", " ")
    holder = world.office.orders["CARO-1"].cardholder
    assert holder == replace(before, email="ben@example.be")


async def test_a_form_without_fields_asks_before_it_is_sent(world: World, typing: Typed) -> None:
    await walk(world, typing("6\n5\n2\nq\n"))
    assert world.office.orders["CARO-1"].revision == 1
    assert "a•••@example.be" in await walk(world, typing("6\n5\n1\nq\n"))
    assert world.office.orders["CARO-1"].revision == 2


@pytest.mark.parametrize(("typed", "pressed"), [("1\n", "Yes"), ("2\n", "No"), ("x\n\n1\n", "Yes")])
async def test_a_form_without_fields_is_sent_by_a_yes_alone(
    world: World, typing: Typed, typed: str, pressed: str
) -> None:
    answers: dict[str, Call] = {"Yes": ShowHelp(), "No": Thank()}
    buttons = {label: Button(label, call) for label, call in answers.items()}
    form = Form("Send it again?", (), (), buttons["Yes"], buttons["No"])
    made: list[Call | None] = []

    class FormDesk(Desk):
        async def handle(
            self,
            identity: Identity,
            call: Call | None,
            place: Place | None = None,
            written: Written | None = None,
        ) -> Reply:
            made.append(call)
            if len(made) == 1:
                return Reply(form, "en")
            return Reply(Card("", ()), "en")

    world.desk = FormDesk(world.ports, read_texts())
    await walk(world, typing(typed))
    assert made[1:] == [answers[pressed]]


async def test_it_tells_what_the_last_answer_could_not_bring(world: World, typing: Typed) -> None:
    async def lack(query: str, lines: str = "") -> Lack | None:
        return await terminal.walk(world.desk, ME, query, typing(lines))

    assert await lack("6012345678") is None
    assert await lack("6999999999") is Lack.NOTHING_FOUND
    assert await lack("6999999999 6888888888") is Lack.NOTHING_FOUND
    assert await lack("6999999999 6012345678") is None
    assert await lack("CARO-77") is Lack.NOTHING_FOUND
    world.office.failing["search"] = BackOfficeUnavailable("away")
    assert await lack("6012345678") is Lack.NO_ANSWER


async def test_a_company_is_looked_for_by_a_text_and_chosen_by_its_number(
    world: World, typing: Typed
) -> None:
    # It is the same, another company.
    lines = "1\n2\nnobody\nbakk\n1\n\n\nEls Maes\nels@example.be\n\nq\n"
    text = await walk(world, typing(lines))
    assert "Nothing fits" in text
    assert "[1] Bakkerij Maes (MAES001)" in text
    assert world.office.orders["CARO-2"].company == MAES


async def test_a_q_while_a_company_is_looked_for_leaves_the_form(
    world: World, typing: Typed
) -> None:
    await walk(world, typing("1\n2\nbakk\nq\nq\n"))
    assert list(world.office.orders) == ["CARO-1"]


async def test_an_accountant_of_another_office_finds_nothing(world: World, typing: Typed) -> None:
    assert "Dupont" not in await walk(world, typing(""), office="OFF002")


async def test_a_name_with_tags_is_shown_as_it_is_written(world: World, typing: Typed) -> None:
    (order,) = world.office.orders.values()
    name = "<b>Pieter</b> & Söhne [red]"
    holder = replace(order.cardholder, name=name)
    company = replace(order.company, name=name)
    world.office.orders[order.id] = replace(order, cardholder=holder, company=company)
    assert (await walk(world, typing("6\n"))).count(name) >= 3


async def test_what_others_have_typed_steers_no_terminal(world: World, typing: Typed) -> None:
    (order,) = world.office.orders.values()
    evil = "\x1b]0;owned\x07\x9b31m\u202eNV"
    company = replace(order.company, name=evil)
    world.office.orders[order.id] = replace(order, company=company)
    text = await walk(world, typing(""))
    assert "owned" in text
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & {*text}

"""Filters of the list of problems: typed, chosen, and never more than the viewer may see."""

from __future__ import annotations

import pytest

from bot.cards.calls import AskFilter, FilterProblems, ListProblems
from bot.cards.elements import Form
from bot.domain.orders import Bank, Banks
from tests.bot import kit
from tests.bot.desk.test_lists import full, listed, numbers, order_of
from tests.bot.kit import ACCOUNTANT, AGENT, words


async def test_an_office_learns_nothing_of_other_offices_by_typing_their_codes() -> None:
    world = full(4)
    world.office.add(order_of(2, office="OFF002"))
    told = [
        words(await world.call(ListProblems(words=code), ACCOUNTANT))
        for code in ("OFF002", "OFF999")
    ]
    assert told[0].replace("OFF002", "") == told[1].replace("OFF999", "")
    assert "eigen kantoor" in told[0]
    assert listed(await world.call(ListProblems(words="OFF001"), ACCOUNTANT)) == ["1", "3", "4"]


@pytest.mark.parametrize(
    ("call", "found"),
    [
        (ListProblems(words="kbc"), ["2", "5"]),
        (ListProblems("KBC"), ["2", "5"]),
        (ListProblems(words="OFF002"), ["4", "5"]),
        (ListProblems(words="off002 KBC"), ["5"]),
        (ListProblems(words="Bel"), ["1", "3", "4", "6"]),
        (ListProblems(days=97), ["1", "2"]),
        (ListProblems(words="KBC", days=97), ["2"]),
        (ListProblems(days=10**9), []),
    ],
)
async def test_support_filters_by_bank_office_and_age(call: ListProblems, found: list[str]) -> None:
    world = full(6)
    world.office.add(
        order_of(2, bank="KBC"),
        order_of(4, office="OFF002"),
        order_of(5, office="OFF002", bank="KBC"),
    )
    assert listed(await world.call(call)) == found


async def test_what_is_neither_bank_nor_office_is_a_company_or_told_with_those_there_are() -> None:
    world = full(4)
    reply = await world.call(ListProblems(words="Company 3"))
    assert "CARO-3" in words(reply)
    reply = await world.call(ListProblems(words="Nonsense"))
    assert "neither a bank “Nonsense”" in words(reply)
    assert "Belfius" in words(reply)
    assert "OFF001" in words(reply)
    reply = await world.call(ListProblems("NONE"))
    assert "neither a bank “NONE”" in words(reply)


@pytest.mark.parametrize("said", ["x" * 100_000, "\x00", "OFF 001", "%"])
async def test_what_is_no_code_of_an_office_is_told_and_not_kept(said: str) -> None:
    world = full(3)
    reply = await world.call(ListProblems(office=said))
    assert "neither a bank" in words(reply)
    assert (await world.directory.find_person(AGENT)).worklist is None


@pytest.mark.parametrize("number", ["4111111111111111", "4111 1111 1111 1111"])
@pytest.mark.parametrize("field", ["bank", "office"])
async def test_a_card_number_in_a_filter_is_not_repeated(field: str, number: str) -> None:
    told = words(await full(3).call(FilterProblems({f"filter_{field}": number})))
    assert "card number" in told
    assert "4111" not in told


async def test_the_banks_that_there_are_stand_in_the_order_of_their_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    named = ("KBC", "Bank Van Breda", "BNP Paribas Fortis", "vdk bank")
    monkeypatch.setattr(kit, "BANKS", Banks({name: Bank(name, name) for name in named}))
    told = words(await full(1).call(ListProblems(words="Nonsense")))
    assert "Banks: Bank Van Breda, BNP Paribas Fortis, KBC, vdk bank." in told


async def test_the_filter_is_asked_for_and_filled_in() -> None:
    world = full(6)
    world.office.add(order_of(2, bank="KBC"), order_of(3, office="OFF002"))
    reply = await world.call(AskFilter("KBC"))
    assert isinstance(reply.content, Form)
    (offices,) = (f.options for f in reply.content.fields if f.id == "filter_office")
    assert [option.value for option in offices] == ["*", "OFF001", "OFF002"]
    values = {"filter_bank": "*", "filter_office": "OFF002", "filter_days": "*"}
    assert listed(await world.call(FilterProblems(values))) == ["3"]
    # What a platform leaves out is as the form showed it.
    left_out = {"filter_bank": "KBC", "filter_office": "*", "filter_days": "30"}
    reply = await world.call(FilterProblems({"filter_days": "7"}, left_out))
    assert listed(reply) == ["2"]
    assert listed(await world.call(FilterProblems())) == numbers(1, 6)


@pytest.mark.parametrize("days", ["x", "-1", "٣", "99999999999", ""])
async def test_an_age_that_no_form_holds_filters_nothing(days: str) -> None:
    world = full(3)
    assert listed(await world.call(FilterProblems({"filter_days": days}))) == numbers(1, 3)


async def test_an_office_cannot_filter_by_office_whatever_it_sends() -> None:
    world = full(3)
    world.office.add(order_of(2, office="OFF002"))
    reply = await world.call(FilterProblems({"filter_office": "OFF002"}), ACCOUNTANT)
    assert listed(reply) == ["1", "3"]

"""What agents and accountants see when they look something up, and what they may not see."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import (
    AnswerFirst,
    AskAction,
    Call,
    LookUp,
    OpenCase,
    OpenListed,
    Reveal,
    SetLanguage,
    ShowHelp,
    ShowOrder,
    ShowWalk,
    SubmitForm,
)
from bot.cards.commands import read_words
from bot.cards.elements import Facts
from bot.domain.orders import (
    Action,
    ClientReference,
    Company,
    Office,
)
from bot.domain.people import Staff
from tests.bot.kit import (
    ACCOUNTANT,
    AGENT,
    LEAD,
    STRANGER,
    World,
    actions,
    calls,
    card,
    notices,
    words,
)
from tests.fakes.orders import make_order
from tests.harness.plain import as_read


async def test_the_order_is_shown_with_masked_contact_data(world: World) -> None:
    reply = await world.call(ShowOrder("CARO-1"))
    facts = next(e for e in card(reply).elements if isinstance(e, Facts))
    shown = {label: as_read(value) for label, value in facts.pairs}
    assert shown["Client reference"] == "601 234 56 78"
    assert shown["E-mail"] == "a•••@example.be"
    assert shown["Mobile"] == "+32 ••• •• 12"
    assert actions(reply) == [
        Action.RECREATE,
        Action.CANCEL,
        Action.UPDATE_CARDHOLDER,
        Action.RESEND_INVITATION,
        Action.ORDER_FOR,
        Action.CONTACT_SUPPORT,
    ]


async def test_several_hits_are_listed_never_guessed(world: World) -> None:
    other = Company(
        code="JANS001",
        name="Janssens",
        enterprise_number="0200068636",
        office=Office("OFF001", "Fidu Nord"),
    )
    world.office.add(make_order(id="CARO-2", company=other))
    reply = await world.call(LookUp("6012345678"))
    opened = [OpenListed(order, query="6012345678") for order in ("CARO-2", "CARO-1")]
    assert calls(reply, OpenListed) == opened


async def test_several_references_in_one_line_are_listed_and_the_rest_is_named(
    world: World,
) -> None:
    world.office.add(make_order(id="CARO-2", reference=ClientReference("7012345678")))
    typed = "Kan je 6012345678 en 701 234 56 78 nakijken, en ook 6099999999 en CARO-77?"
    reply = await world.call(LookUp(typed))
    assert calls(reply, ShowWalk) == [ShowWalk("CARO-1"), ShowWalk("CARO-2")]
    assert "2 results" in words(reply)
    assert notices(reply) == ["No CARO order was found for: 609 999 99 99, CARO-77"]


async def test_a_reference_with_several_orders_leads_to_their_list(world: World) -> None:
    world.office.add(make_order(id="CARO-2"), make_order(id="CARO-3"))
    world.office.add(make_order(id="CARO-4", reference=ClientReference("7012345678")))
    reply = await world.call(LookUp("6012345678, 7012345678"))
    assert calls(reply, LookUp) == [LookUp("6012345678")]
    assert calls(reply, ShowWalk) == [ShowWalk("CARO-4")]


async def test_of_several_references_those_of_another_office_are_as_if_absent(
    world: World,
) -> None:
    typed = LookUp("6012345678 7012345678")
    foreign = await world.call(typed, STRANGER)
    world.office.orders.clear()
    assert await world.call(typed, STRANGER) == foreign
    assert "601 234 56 78, 701 234 56 78" in words(foreign)


async def test_an_order_that_two_names_lead_to_is_listed_once(world: World) -> None:
    reply = await world.call(LookUp("6012345678 is CARO-1"))
    assert calls(reply, ShowWalk) == [ShowWalk("CARO-1")]


async def test_the_next_page_carries_what_is_looked_for_alone(world: World) -> None:
    world.office.add(*(make_order(id=f"CARO-{number}") for number in range(2, 12)))
    reply = await world.call(LookUp("bonjour, la référence 601 234 56 78 svp"))
    assert calls(reply, LookUp) == [LookUp("6012345678", page=2)]


@pytest.mark.parametrize("page", [3, 10**9])
async def test_a_page_behind_the_last_one_is_the_last(world: World, page: int) -> None:
    world.office.add(*(make_order(id=f"CARO-{number}") for number in range(2, 12)))
    last = await world.call(LookUp("6012345678", page=2))
    beyond = await world.call(LookUp("6012345678", page=page))
    assert words(beyond) == words(last)
    assert "CARO" in words(last)
    world.office.orders = {"CARO-1": make_order()}
    assert calls(await world.call(LookUp("6012345678", page=2)), AnswerFirst)


async def test_a_text_of_any_length_is_answered(world: World) -> None:
    assert "too long" in words(await world.call(LookUp("x" * 1_000_000)))
    assert "Dupont" in words(await world.call(LookUp("6012345678 " + "x " * 500_000)))


async def test_an_order_of_another_office_is_answered_like_one_that_does_not_exist(
    world: World,
) -> None:
    foreign = await world.call(LookUp("6012345678"), STRANGER)
    world.office.orders.clear()
    absent = await world.call(LookUp("6012345678"), STRANGER)
    assert foreign == absent
    assert "601" in words(foreign)


@pytest.mark.parametrize(
    "call",
    [
        ShowOrder("CARO-1"),
        OpenCase("CARO-1"),
        AskAction("CARO-1", 1, Action.CANCEL),
        SubmitForm("CARO-1", 1, Action.RECREATE, "", {"reference": "6012345679"}),
        Reveal("CARO-1"),
    ],
)
async def test_a_button_of_another_office_finds_nothing(world: World, call: Call) -> None:
    reply = await world.call(call, STRANGER)
    assert "Dupont" not in words(reply)
    assert world.office.orders == {"CARO-1": make_order()}
    assert not world.log.lines


async def test_an_unlinked_tenant_is_told_how_to_get_linked(world: World) -> None:
    world.directory.offices = {}
    reply = await world.call(LookUp("6012345678"), ACCOUNTANT)
    assert "tenant-1" in words(reply)
    assert "help@example.be" in words(reply)


async def test_who_is_not_on_the_list_of_agents_is_refused_with_a_reason(world: World) -> None:
    reply = await world.call(LookUp("6012345678"), replace(AGENT, person="U404"))
    assert "agent" in words(reply)
    assert "Dupont" not in words(reply)


async def test_without_a_list_nobody_is_an_agent_but_leads_are_leads() -> None:
    world = World(staff=Staff(leads=frozenset({"U9"})))
    reply = await world.call(LookUp("6012345678"))
    assert "not on the list of support agents" in words(reply)
    assert "Dupont" not in words(reply)
    assert "Dupont" in words(await world.call(LookUp("6012345678"), LEAD))


@pytest.mark.parametrize(
    "secret", ["4111 1111 1111 1111", "1234", "pin 4321", "5500-0000-0000-0004"]
)
async def test_what_looks_secret_is_refused_and_not_repeated(world: World, secret: str) -> None:
    reply = await world.call(LookUp(secret))
    assert "card number" in words(reply)
    assert secret not in words(reply)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("60123456", "8"),
        ("60123A5678", "letter"),
        ("8012345678", "starts with 6 or 7"),
        ("", "Type what to look for"),
    ],
)
async def test_a_malformed_reference_gets_a_clear_sentence(
    world: World, typed: str, says: str
) -> None:
    assert says in words(await world.call(LookUp(typed)))


async def test_an_unexpected_failure_is_answered_and_logs_no_data(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.office.failing["search"] = ValueError("anna@example.be")
    reply = await world.call(LookUp("6012345678"))
    assert "went wrong" in words(reply)
    assert "anna" not in caplog.text
    assert "ValueError" in caplog.text


async def test_contact_data_are_revealed_to_support_only_and_that_is_logged(world: World) -> None:
    shown = await world.call(Reveal("CARO-1"))
    assert "anna@example.be" in words(shown)
    assert [line.action for line in world.log.lines] == ["reveal"]
    refused = await world.call(Reveal("CARO-1"), ACCOUNTANT)
    assert "anna@example.be" not in words(refused)


async def test_thanks_and_a_telephone_number_are_answered_as_what_they_are(world: World) -> None:
    thanked = words(await world.call(read_words("Merci beaucoup !")))
    assert "You’re welcome" in thanked
    told = words(await world.call(read_words("0470 12 34 56")))
    assert "looks like a phone number" in told
    assert "starts with" not in told


async def test_the_chosen_language_is_remembered(world: World) -> None:
    assert (await world.call(SetLanguage("fr"))).language == "fr"
    assert (await world.call(ShowHelp())).language == "fr"
    assert "en, fr, nl, de" in words(await world.call(SetLanguage("klingon")))

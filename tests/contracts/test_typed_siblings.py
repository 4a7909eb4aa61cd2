"""What people also write, over both platforms: numbers anywhere, several, and small talk."""

from __future__ import annotations

import pytest

from bot.cards.calls import PERSON, LookUp, ShowHelp, Thank
from bot.domain.search import QueryKind
from tests.bot.kit import ACCOUNTANT, AGENT, World, actions, words
from tests.contracts.test_typed_texts import looked_for, say
from tests.fakes.orders import make_order

REFERENCES = [
    "Ref:6012345678/2026",
    "60 12 34 56 78",
    "6012-345-678",
    "n°601.234.56.78 de mme",
    "réf.client=6012345678",
    "6 0 1 2 3 4 5 6 7 8",
    "№ 6012345678",
    "6012345678-",
    "ref 6012345678?",
    "mijn klantenreferentie is 601 234 56 78, kan u kijken",
    "Die Referenz lautet 6012345678.",
    "réf : 601-234-56-78 (Visa)",
    "zie: “601 234 56 78”",
    "6012345678 😀",
    "➡️ 6012345678",
    "6012345678…",
    "601 234 56 78 ✅",
    "Von: Anna <anna@example.be>\nGesendet: 3. März 2026 10:12\nAn: Karl\nBetreff: WG: Abrechnung"
    "\n\nReferenz 601 234 56 78\nTel. 087 12 34 56",
    "From: Anna\nSent: Tuesday, 3 March 2026 10:12\nTo: Bob\nSubject: FW: statement\n\n"
    "> 6012345678\n\nMob. +32 470 12 34 12\nBTW BE 0123.456.749",
    "\u200e6012345678\u200e",
    "601‑234‑56‑78",
    "601–234–56–78",
    "(réf. 6012345678)",
    "#6012345678",
    "order#6012345678",
    "ref#6012345678",
    "klant:6012345678",
    "6012345678.",
    "6012345678!",
    "6012345678 / Dupont",
    "Dupont / 6012345678",
    "Dupont 6012345678",
    "CARO 6012345678",
]
SEVERAL = [
    "6012345678/7012345678",
    "6012345678,7012345678",
    "6012345678;7012345678",
    "6012345678\n7012345678",
    "6012345678 et 7012345678",
    "6012345678 & 7012345678",
    "6012345678 - 7012345678",
    "6012345678 or 7012345678?",
]
ORDERS = [
    "CARO–12",
    "caro 12",
    "order #12 please",
    "#12",
    "What about CARO-12?",
    "Order: CARO-12.",
    "caro-12,",
    "commande CARO-12 svp",
    "bestelling 12 aub",
    "order no. 12",
    "(CARO-12)",
    "Auftrag CARO‑12 bitte",
    "order CARO 12 please",
    "n° CARO-12",
]
ENTERPRISES = [
    "dossier 0123.456.749 svp",
    "BE0123456749 - Dupont",
    "ondernemingsnr BE 0123.456.749 van Dupont?",
    "BE 0123 456 749",
    "the company BE0123.456.749 please",
    "BTW: BE0123456749",
    "Kan je 0123.456.749 nakijken?",
    "TVA BE 0123.456.749 svp",
    "Be-0123-456-749",
    "VAT no. BE0123456749.",
    "KBO 0123456749",
    "0123456749 ?",
]


@pytest.mark.parametrize("text", REFERENCES)
def test_a_reference_is_found_anywhere(text: str) -> None:
    for call in say(text):
        assert looked_for(call) == [(QueryKind.REFERENCE, "6012345678")]


@pytest.mark.parametrize("text", SEVERAL)
def test_several_references_are_found_however_they_are_joined(text: str) -> None:
    for call in say(text):
        assert [found for _kind, found in looked_for(call)] == ["6012345678", "7012345678"]


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_id_is_found_anywhere(text: str) -> None:
    for call in say(text):
        assert looked_for(call) == [(QueryKind.ORDER_ID, "CARO-12")]


@pytest.mark.parametrize("text", ENTERPRISES)
def test_an_enterprise_number_is_found_anywhere(text: str) -> None:
    for call in say(text):
        assert looked_for(call) == [(QueryKind.ENTERPRISE_NUMBER, "0123456749")]


@pytest.mark.parametrize(
    "text",
    [
        *("help me", "I need a human", "speak to somebody", "human please", "help, please!"),
        *("Can I talk to a real person please?", "I want to speak with someone about Dupont"),
        *("contact support", "Are you a bot?", "call me back", "Could you help me?"),
        *("je veux parler à quelqu'un", "Je voudrais parler à une vraie personne, svp"),
        *("Pouvez-vous m’aider ?", "aidez-moi", "J’ai besoin d’aide !", "rappelez-moi svp"),
        *("bel mij", "bel me terug aub", "ik wil iemand spreken", "Kan iemand mij helpen?"),
        *("ik heb hulp nodig", "een mens graag", "Kan ik met een medewerker praten?"),
        *("ich brauche Hilfe von einem Menschen", "Ich möchte mit jemandem sprechen"),
        *("Bitte verbinden Sie mich mit einem Mitarbeiter", "Rufen Sie mich bitte an"),
        *("Können Sie mir helfen?", "Hilfe, bitte!"),
    ],
)
def test_who_asks_for_a_person_is_understood(text: str) -> None:
    for call in say(text):
        assert isinstance(call, LookUp)
        assert call.kind == PERSON


@pytest.mark.parametrize(
    "text",
    [
        *("help me with Dupont", "Human Resources Partners", "Garage Mensch", "Support & Co"),
        *("Personnel Services SRL", "Call Center Namur", "Agent Immobilier Liège"),
        *("Mensch Bau GmbH", "People First BV", "Aide aux Personnes ASBL", "Hello Bank"),
    ],
)
def test_companies_that_sound_like_it_are_looked_for(text: str) -> None:
    for call in say(text):
        assert looked_for(call) == [(QueryKind.COMPANY, text)]


@pytest.mark.parametrize(
    "text", ["👍", "🙏🏽🙏", "❤️", "ok 👍", "Merci !! 😊", "Dank u wel 🙏", "Danke ❤"]
)
def test_thanks_are_told_by_signs_too(text: str) -> None:
    assert say(text) == [Thank()] * 6


@pytest.mark.parametrize("text", ["Hello 👋", "Bonjour 😊", "Goedemorgen!", "Guten Tag 🙂"])
def test_greetings_are_told_with_signs_too(text: str) -> None:
    assert say(text) == [ShowHelp()] * 6


@pytest.mark.parametrize(
    "text", ["Thanks Ann!", "Merci Sophie 🙏", "Bedankt Jan en Piet", "Vielen Dank, Frau Müller"]
)
async def test_thanks_to_somebody_are_answered_unless_a_company_is_called_so(text: str) -> None:
    for call in say(text):
        assert call
        assert "You’re welcome" in words(await World().call(call))


@pytest.mark.parametrize("text", ["Hello Ann", "Bonjour Sophie,", "Hallo Jan!", "Guten Tag Karl"])
async def test_greetings_to_somebody_are_answered_with_help(text: str) -> None:
    for call in say(text):
        assert call
        assert "CARO support desk" in words(await World().call(call))


async def test_a_company_that_is_called_like_thanks_is_found() -> None:
    world = World()
    company = make_order().company
    named = type(company)(
        code="MERC001", name="Merci Dupont", enterprise_number="0123456749", office=company.office
    )
    world.office.add(make_order(id="CARO-7", company=named))
    for call in say("Merci Dupont"):
        assert call
        assert "CARO-7" in words(await world.call(call))


async def test_a_person_is_reached_by_the_address_and_by_the_order_in_hand() -> None:
    world = World()
    told = words(await world.call(LookUp("I need a human", kind=PERSON), ACCOUNTANT))
    assert "help@example.be" in told
    assert "Support contacteren" in told
    assert "help@example.be" in words(await world.call(LookUp("help me", kind=PERSON), AGENT))
    for call in say("I need a human for 601 234 56 78, please"):
        assert call
        reply = await world.call(call, ACCOUNTANT)
        assert "help@example.be" in words(reply)
        assert "contact_support" in actions(reply)


async def test_a_secret_is_refused_before_a_person_is_named() -> None:
    for call in say("I need a human, my pin is 4821"):
        assert call
        assert "PIN" in words(await World().call(call))


async def test_nothing_found_says_what_was_looked_for_and_three_ways_on() -> None:
    reply = await World().call(LookUp("6012345679"), ACCOUNTANT)
    told = words(reply)
    assert "klantenreferentie 601 234 56 79" in told
    assert "Vergelijk de cijfers" in told
    assert "Problemen tonen" in told
    assert "help@example.be" in told

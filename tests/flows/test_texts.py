"""Facts about the texts of flows and checks: there in every language, filled, and not too long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.cards.elements import split_bold, without_marks
from bot.cards.text_source import read_messages
from bot.domain.checks import CHECKS, OrderFacts, run_check
from bot.domain.flows import Flow
from bot.domain.orders import (
    OPEN_STATES,
    ORDERS_ANEW,
    Bank,
    ClientReference,
    OrderState,
)
from bot.domain.people import LANGUAGES
from bot.domain.shown_numbers import unbroken
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.shipped import APP_BANK, FLOWS, LINK_BANK, SOURCES, TEXTS, messages_of

# Long but real names, so that the limits hold for them too.
ARGUMENTS = {
    "reference": ClientReference("6012345678").spaced,
    "company": "Garage Vandenbroucke-Desmet & Zonen bv",
    "bank": "BNP Paribas Fortis",
    "cardholder": "Marie-Christine Vandenbroucke",
    "order": "CARO-100000",
    "iban": "BE68 •••• •••• 7034",
}
TITLE_CHARS = 60
LABEL_CHARS = 40
STAGE_CHARS = 30
TEXT_CHARS = 900

every_flow = pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS.keys())
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_text_file_can_be_read(language: str) -> None:
    assert not read_messages(SOURCES[language], language)[1]


@every_language
@every_flow
def test_every_text_is_there_in_every_language(flow: Flow, language: str) -> None:
    for key in flow.text_keys():
        assert key in messages_of(language), f"{language}: no text {key}"
        wanted = messages_of("en")[key].placeholders
        assert messages_of(language)[key].placeholders == wanted, f"{language}: {key}"
        assert wanted <= ARGUMENTS.keys()


def limit(key: str) -> int:
    if "-choice-" in key:
        return LABEL_CHARS
    if "-stage-" in key:
        return STAGE_CHARS
    return TITLE_CHARS if key.endswith("-title") else TEXT_CHARS


@every_language
@every_flow
def test_every_text_fits_and_is_filled(flow: Flow, language: str) -> None:
    phrases = TEXTS.phrases(language)
    for key in flow.text_keys():
        shown = phrases.get(key, **(ARGUMENTS if key.endswith(("-text", "-field")) else {}))
        assert "{" not in shown, f"{key}: {shown}"
        assert [bold for _part, bold in split_bold(f"{shown}.")][-1] is False
        assert 0 < len(without_marks(shown)) <= limit(key), f"{key}: {shown}"
        if not key.endswith(("-text", "-field")):
            assert shown == without_marks(shown)


@every_language
@every_flow
def test_labels_of_one_step_differ(flow: Flow, language: str) -> None:
    phrases = TEXTS.phrases(language)
    for name, step in flow.steps.items():
        labels = {phrases.get(f"{flow.flow}-{name}-choice-{choice}") for choice in step.choices}
        assert len(labels) == len(step.choices)


@every_language
def test_where_a_new_reference_is_ordered_its_fee_is_told(language: str) -> None:
    fee = {
        "en": "one-time administrative fee",
        "fr": "frais administratifs uniques",
        "nl": "eenmalige administratieve kost",
        "de": "einmalige Verwaltungsgebühr",
    }
    flow = FLOWS["caro_problem"]
    for name, outcome in flow.outcomes.items():
        if not ORDERS_ANEW.isdisjoint(outcome.actions):
            text = TEXTS.phrases(language).get(f"{flow.flow}-{name}-text", **ARGUMENTS)
            assert fee[language] in text


@every_language
def test_no_text_of_another_language_slips_in(language: str) -> None:
    keys = [key for flow in FLOWS.values() for key in flow.text_keys() if key.endswith("-text")]
    for key in keys:
        said = [TEXTS.phrases(other).get(key, **ARGUMENTS) for other in LANGUAGES]
        assert len(set(said)) == len(LANGUAGES), f"{key} is the same in two languages"


def all_facts() -> Iterator[OrderFacts]:
    """Yield facts that bring every check to everything it can find."""
    company = make_order().company
    orders = [
        make_order(),
        make_order(company=replace(company, archived=True)),
        make_order(company=replace(company, mandate_active=False)),
        make_order(company=replace(company, account_archived=True)),
        make_order(reference=ClientReference("5012")),
        make_order(cardholder=replace(make_order().cardholder, iban="BE68539007547034")),
    ]
    other = make_order(id="CARO-2", company=replace(company, code="OTHER1", name="Bakkerij Maes"))
    banks = [LINK_BANK, APP_BANK, Bank("X", "Bank X", supported=False, incident=True)]
    for order in orders:
        for bank in banks:
            yield OrderFacts(order, bank)
            for state in OPEN_STATES | {OrderState.CANCELLED}:
                yield OrderFacts(order, bank, (replace(other, state=state),))


@every_language
def test_every_evidence_has_a_text_with_exactly_its_arguments(language: str) -> None:
    found = [run_check(name, facts, NOW) for facts in all_facts() for name in CHECKS]
    written = {key for key in messages_of(language) if key.startswith("check-")}
    assert {evidence.key for evidence in found} == written
    for evidence in found:
        assert messages_of(language)[evidence.key].placeholders == evidence.arguments.keys()
        shown = TEXTS.phrases(language).get(evidence.key, **evidence.arguments)
        values = evidence.arguments.values()
        assert all(value in shown or unbroken(value) in shown for value in values)

"""One suite over both platforms: the same buttons, words, forms and failures on each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import aiohttp
import pytest

from bot.cards import commands
from bot.cards.calls import (
    AskFilter,
    Call,
    FilledIn,
    FilterProblems,
    ListProblems,
    LookUp,
    SetLanguage,
    ShowHelp,
    SubmitForm,
)
from bot.cards.elements import Button, Buttons, Card, Confirm, Form, Item
from bot.cards.form_views import action_form
from bot.cards.problem_views import filter_form
from bot.domain.form_input import read_form
from bot.domain.orders import Action, Change, OrderState
from bot.domain.people import Platform, Role
from bot.domain.worklists import OfficeProblems
from bot.errors import PlatformBusy, PlatformError, PlatformRefused, PlatformUnavailable
from tests.contracts.calls import CALLS, ODD
from tests.contracts.platforms import Side, SlackSide, TeamsSide, load
from tests.fakes.orders import make_order
from tests.flows.stations import BANKS, read_as

# What a platform could mistake for its own: separators, marks, entities, and letters it encodes.
QUESTION = Confirm("Sure?", "It is gone then.", "Yes", "No")


@pytest.fixture(params=[SlackSide(), TeamsSide()], ids=lambda side: str(side.name))
def side(request: pytest.FixtureRequest) -> Side:
    """Each platform in turn."""
    found: Side = request.param
    return found


def test_every_kind_of_call_is_tried() -> None:
    assert {type(call) for call in CALLS} | set(get_args(FilledIn)) == set(get_args(Call))


@pytest.mark.parametrize("call", CALLS, ids=range(len(CALLS)))
def test_pressed_button_makes_the_call_that_it_was_drawn_with(side: Side, call: Call) -> None:
    first, pressed, asking = (
        Button("First", ShowHelp()),
        Button("Pressed", call),
        Button("Asking", call, confirm=QUESTION),
    )
    rows = (Buttons((first, pressed)), Item("One", "of a list", Button("In a list", call)))
    card = Card("x", (*rows, Buttons((asking,))))
    for label in ("Pressed", "In a list", "Asking"):
        made = side.press(card, label)
        assert made == [call] * len(made), label
    assert set(side.press(card, "First")) == {ShowHelp()}


def test_entry_of_a_menu_makes_the_call_that_it_was_drawn_with(side: Side) -> None:
    fitting = [call for call in CALLS if ODD not in str(call)]
    for start in range(0, len(fitting), 5):
        menu = tuple(Button(f"Entry {n}", call) for n, call in enumerate(fitting[start:][:5]))
        card = Card("x", (Buttons((Button("First", ShowHelp()),), menu),))
        for entry in menu:
            made = side.press(card, entry.label)
            assert made == [entry.call] * len(made), entry.label


BEFORE_AN_ORDER = (
    *("order", "order id", "request", "commande", "n° de commande", "demande"),
    *("bestelling", "bestelnummer", "aanvraag", "bestellung", "auftragsnummer", "anfrage"),
)
BEFORE_A_REFERENCE = (
    *BEFORE_AN_ORDER,
    *("find", "search", "chercher", "zoek", "suche", "find order", "reference", "ref."),
    *("client reference:", "référence client :", "klantreferentie", "kundenreferenz"),
)
BEFORE_A_COMPANY = (
    *("company", "client", "société", "dossier", "klant", "firma", "mandant", "klantcode"),
    *("code client", "n° de dossier", "kundennummer", "customer number"),
)
WORDS: dict[str, Call] = {
    **dict.fromkeys(commands._PROBLEM_WORDS, ListProblems()),
    **dict.fromkeys(commands._HELP_WORDS, ShowHelp()),
    **dict.fromkeys(commands._LANGUAGE_WORDS, SetLanguage("")),
    **{f"{word} fr": SetLanguage("fr") for word in commands._LANGUAGE_WORDS},
    **{f"language {name}": SetLanguage(code) for name, code in commands._LANGUAGE_NAMES.items()},
    **{f"{word} 6012345678": LookUp("6012345678") for word in BEFORE_A_REFERENCE},
    **{f"{word} 12": LookUp("#12") for word in BEFORE_AN_ORDER},
    **{f"{word} 4521": LookUp("4521", kind="company") for word in BEFORE_A_COMPANY},
}


@pytest.mark.parametrize("text", sorted(WORDS))
def test_typed_word_means_the_same_in_any_case(side: Side, text: str) -> None:
    for typed in (text, text.upper(), f"  {text.capitalize()}\n"):
        made = side.say(typed)
        assert made == [WORDS[text]] * len(made), typed


@pytest.mark.parametrize("text", ["601 234 56 78", "Dupont & Fils <bv>", "a&amp;b", "100% *été*"])
def test_what_is_looked_for_arrives_as_typed(side: Side, text: str) -> None:
    made = side.say(text)
    assert made == [LookUp(text)] * len(made)


FORMS = [
    (Action.RECREATE, "BELFIUS", OrderState.PROBLEM),
    (Action.UPDATE_CARDHOLDER, "BELFIUS", OrderState.PROBLEM),
    (Action.UPDATE_CARDHOLDER, "KBC", OrderState.PROBLEM),
    (Action.CANCEL, "BELFIUS", OrderState.ACTIVE),
    (Action.RESEND_INVITATION, "BELFIUS", OrderState.PROBLEM),
]
WRONG = {
    "reference": "60123",
    "bank": "ING",
    "iban": "BE00 1",
    "name": "4111 1111 1111 1111",
    "email": "anna",
    "mobile": "12",
    "typed_reference": "6099999999",
}
every_form = pytest.mark.parametrize(("action", "bank", "state"), FORMS)


def make_form(action: Action, bank: str, state: OrderState, values: Mapping[str, str]) -> Form:
    """The form as the desk draws it after `values` were sent; without values it is empty."""
    viewer = read_as("en", Role.LEAD, Platform.SLACK)
    order = make_order(bank=bank, state=state)
    errors = read_form(action, order, BANKS, values)[1] if values else ()
    return action_form(viewer, order, action, case="CASE-1", values=values, errors=errors)


@every_form
def test_filled_form_makes_the_call_with_what_was_typed(
    side: Side, action: Action, bank: str, state: OrderState
) -> None:
    form = make_form(action, bank, state, {})
    typed = {field.id: "BELFIUS" if field.options else f" é&={ODD[:9]}" for field in form.fields}
    wanted = SubmitForm("CARO-1", 1, action, "CASE-1", typed)
    assert side.submit(form, typed) == wanted


@pytest.mark.parametrize("change", Change)
def test_form_knows_what_it_changes(side: Side, change: Change) -> None:
    viewer, order = read_as("en", Role.LEAD, Platform.SLACK), make_order(bank="KBC")
    form = action_form(viewer, order, Action.UPDATE_CARDHOLDER, change=change)
    typed = {field.id: "x" for field in form.fields}
    wanted = SubmitForm("CARO-1", 1, Action.UPDATE_CARDHOLDER, "", typed, change=change)
    assert side.submit(form, typed) == wanted


def test_filled_filter_makes_the_call_with_what_was_chosen(side: Side) -> None:
    viewer = read_as("en", Role.LEAD, Platform.SLACK)
    form = filter_form(viewer, AskFilter("KBC"), [OfficeProblems("OFF001", "Fidu Nord", 3)])
    shown = {field.id: field.value for field in form.fields}
    assert side.submit(form, shown) == FilterProblems(shown)
    chosen = shown | {"filter_office": "OFF001", "filter_days": "30"}
    assert side.submit(form, chosen) == FilterProblems(chosen)


def test_field_that_is_left_empty_arrives_empty(side: Side) -> None:
    form = make_form(Action.UPDATE_CARDHOLDER, "BELFIUS", OrderState.PROBLEM, {})
    typed = {"name": "Anna", "email": "anna@example.be"}
    sent = side.submit(form, typed)
    assert isinstance(sent, SubmitForm)
    assert sent.values == {**typed, "mobile": ""}


@every_form
def test_each_error_stands_at_its_field(
    side: Side, action: Action, bank: str, state: OrderState
) -> None:
    form = make_form(action, bank, state, WRONG)
    assert bool(form.errors) is bool(form.fields), "the values are not wrong"
    shown = side.errors(form)
    assert shown.keys() == form.errors.keys()
    for field, sentence in form.errors.items():
        assert shown[field].endswith(sentence)
    assert side.errors(make_form(action, bank, state, {})) == {}


def test_form_shown_again_keeps_what_was_typed_but_no_secret(side: Side) -> None:
    form = make_form(Action.UPDATE_CARDHOLDER, "BELFIUS", OrderState.PROBLEM, WRONG)
    sent = side.submit(form, {"name": "Anna"})
    assert isinstance(sent, SubmitForm)
    assert sent.values["email"] == WRONG["email"]
    assert "4111" not in str(form)


FAILURES: list[tuple[int, type[PlatformError]]] = [
    *((status, PlatformRefused) for status in (400, 401, 403, 404, 409, 413)),
    (429, PlatformBusy),
    *((status, PlatformUnavailable) for status in (500, 502, 503, 504)),
]


@pytest.mark.parametrize(("status", "kind"), FAILURES)
def test_same_answer_is_the_same_error(side: Side, status: int, kind: type[PlatformError]) -> None:
    with pytest.raises(PlatformError) as raised, side.translate_errors():
        raise side.answer(status)
    assert type(raised.value) is kind


def test_time_to_wait_is_what_the_platform_asks_for(side: Side) -> None:
    with pytest.raises(PlatformBusy) as raised, side.translate_errors():
        raise side.answer(429, "7")
    assert raised.value.retry_after_s == 7.0


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (TimeoutError(), PlatformUnavailable),
        (ConnectionResetError(), PlatformUnavailable),
        (aiohttp.ClientConnectionError(), PlatformUnavailable),
        (aiohttp.ServerDisconnectedError(), PlatformUnavailable),
        (aiohttp.ClientPayloadError(), PlatformUnavailable),
        (aiohttp.InvalidURL("x"), PlatformRefused),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_same_failure_of_the_network_is_the_same_error(
    side: Side, failure: Exception, kind: type[PlatformError]
) -> None:
    with pytest.raises(PlatformError) as raised, side.translate_errors():
        raise failure
    assert type(raised.value) is kind
    assert raised.value.__cause__ is failure


@pytest.mark.parametrize("scenario", ["look_up", "press", "submit_form", "mention_in_group"])
def test_scenario_has_the_same_name_on_both(scenario: str) -> None:
    assert load("slack", scenario)
    assert load("teams", scenario)

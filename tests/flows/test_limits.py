"""All that the desk shows fits both platforms: nothing is lost, cut, refused or misread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

import pytest
from markdown_it import MarkdownIt

from adapters.playground.slack_blocks import check_message, check_view
from adapters.playground.teams_cards import check_card, walk
from adapters.slack._menus import read_menu
from adapters.slack.limits import LIMITS as SLACK
from bot.cards.calls import Call
from bot.cards.elements import (
    MOST_BUTTONS,
    Button,
    Buttons,
    Form,
    Heading,
    Item,
    Style,
    without_marks,
)
from bot.cards.packing import unpack
from bot.domain.orders import Company, Office, Order
from bot.domain.people import LANGUAGES, Platform, Role
from tests.fakes.orders import make_order
from tests.flows.contents import Content, all_contents
from tests.flows.shipped import FLOWS
from tests.flows.stations import draw, find_stations, read_as
from tests.schemas.official import card_faults

MARKUP = "*_<>&[x](http://example.be) `~<!channel> <@U1>"
LONG = ("Vandenbroucke-Desmet & Zonen " * 7)[:200]

_MARKDOWN = MarkdownIt("commonmark").enable("strikethrough")

every_platform = pytest.mark.parametrize("platform", [Platform.SLACK, Platform.TEAMS])
# The longest words are German ones.
every_language = pytest.mark.parametrize(
    "language",
    [
        pytest.param(language, marks=() if language == "de" else pytest.mark.full)
        for language in LANGUAGES
    ],
)
# Leads see all that agents see, and accountants what their office does.
_MOST = (Role.ACCOUNTANT, Role.LEAD)
every_role = pytest.mark.parametrize(
    "role",
    [
        pytest.param(role, marks=() if role in _MOST else pytest.mark.full)
        for role in Role
        if role is not Role.VIEWER
    ],
)


def order_of(name: str) -> Order:
    """An order whose office, company and cardholder all bear that name."""
    company = Company(
        code="DUPO012", name=name, enterprise_number="0123456749", office=Office("OFF001", name)
    )
    order = make_order()
    return replace(order, company=company, cardholder=replace(order.cardholder, name=name))


def check(payload: dict[str, Any], platform: Platform) -> list[str]:
    """Return what the platform would say against a payload."""
    if platform is Platform.TEAMS:
        return check_card(payload)
    return check_view(payload) if payload.get("type") == "modal" else check_message(payload)


def find_problems(order: Order, role: Role, language: str, platform: Platform) -> dict[str, Any]:
    """Draw everything; return what was lost or would be refused, by the name of the content."""
    found: dict[str, Any] = {}
    for name, content in all_contents(read_as(language, role, platform), order):
        rendered = draw(content, platform, language)
        missing = calls_in(content) - calls_on(rendered.payload, platform)
        if wrong := [*rendered.losses, *missing, *check(rendered.payload, platform)]:
            found[name] = wrong
    return found


def buttons_in(content: Content) -> Iterator[Button]:
    for element in content.elements:
        if isinstance(element, Buttons):
            yield from element.all
        elif isinstance(element, Item):
            yield element.button
    if isinstance(content, Form):
        yield content.submit


def calls_in(content: Content) -> set[str]:
    return {str(button.call) for button in buttons_in(content)}


def calls_on(payload: dict[str, Any], platform: Platform) -> set[str]:
    """Return the calls that the buttons of a payload make, read back from what was drawn."""
    found = (_slack_calls if platform is Platform.SLACK else _teams_calls)(payload)
    return {str(call) for call in found}


def _slack_calls(payload: dict[str, Any]) -> Iterator[Call | None]:
    for part in parts_of(payload):
        if part.get("type") == "button":
            yield unpack(part["action_id"].partition(":")[0], dict(parse_qsl(part["value"])))
        elif part.get("type") == "overflow":
            yield from (read_menu(option) for option in part["options"])
    packed = dict(parse_qsl(payload.get("private_metadata", "")))
    yield unpack(packed.pop("verb", ""), packed)


def _teams_calls(payload: dict[str, Any]) -> Iterator[Call | None]:
    for part in walk(payload):
        if part.get("type") == "Action.Execute":
            yield unpack(part["verb"], part["data"])


def parts_of(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every table within a payload."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, dict | list):
            yield from parts_of(part)


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS.keys())
def test_every_station_is_drawn(flow: Any) -> None:
    assert find_stations(flow.flow).keys() == {*flow.steps, *flow.outcomes}


@every_platform
@every_language
@every_role
def test_nothing_is_lost_and_nothing_refused(role: Role, language: str, platform: Platform) -> None:
    assert find_problems(make_order(), role, language, platform) == {}


@every_platform
@every_language
@pytest.mark.parametrize(
    "name",
    [pytest.param(LONG, id="long"), pytest.param(MARKUP, id="markup", marks=pytest.mark.full)],
)
def test_any_name_fits(name: str, language: str, platform: Platform) -> None:
    assert find_problems(order_of(name), Role.LEAD, language, platform) == {}


@pytest.mark.full
def test_every_card_holds_the_official_schema() -> None:
    # Languages and roles differ in nothing that the schema looks at; a lead is shown the most.
    for name, content in all_contents(read_as("fr", Role.LEAD, Platform.TEAMS), make_order()):
        card = draw(content, Platform.TEAMS, "fr").payload
        assert card_faults(card) == [], name


def plain_texts_in(content: Content) -> Iterator[str]:
    """Yield the texts that Slack draws without marks, as the desk wrote them."""
    yield from (element.text for element in content.elements if isinstance(element, Heading))
    for button in buttons_in(content):
        yield button.label
        if confirm := button.confirm:
            yield from (confirm.title, confirm.text, confirm.yes, confirm.no)
    if isinstance(content, Form):
        yield from (content.title, content.close.label)
        for field in content.fields:
            yield from (
                field.label,
                field.hint,
                field.keeps,
                *(option.label for option in field.options),
            )


@every_language
@every_role
def test_slack_cuts_no_text_of_ours(role: Role, language: str) -> None:
    for name, content in all_contents(read_as(language, role, Platform.SLACK), make_order()):
        payload = draw(content, Platform.SLACK, language).payload
        if isinstance(content, Form) and len(content.title) > SLACK.view_title_chars:
            # Too long for Slack's own title: it stands in full as a heading below.
            del payload["title"]
        texts = [part for part in parts_of(payload) if part.get("type") == "plain_text"]
        written = {without_marks(text) for text in plain_texts_in(content)}
        assert {text["text"] for text in texts} <= written, name
        marked = [part["text"] for part in parts_of(payload) if part.get("type") == "mrkdwn"]
        assert [text for text in marked if text.endswith("…")] == [], name


@every_language
@pytest.mark.parametrize(
    "name",
    [pytest.param(LONG, id="long", marks=pytest.mark.full), pytest.param(MARKUP, id="markup")],
)
def test_slack_shows_a_name_as_it_is(name: str, language: str) -> None:
    for what, content in all_contents(read_as(language, Role.LEAD, Platform.SLACK), order_of(name)):
        payload = draw(content, Platform.SLACK, language).payload
        marked = [part for part in parts_of(payload) if part.get("type") == "mrkdwn"]
        for text in [part["text"] for part in marked] + [payload.get("text", "")]:
            # What Slack reads as a mention or a link begins with a bracket that is not escaped.
            assert not re.search(r"[<>]|&(?!(amp|lt|gt);)", text), what
        assert all(part["verbatim"] for part in marked)


@every_language
def test_teams_shows_a_name_as_it_is(language: str) -> None:
    order = order_of(MARKUP)
    for what, content in all_contents(read_as(language, Role.LEAD, Platform.TEAMS), order):
        for text in markdown_in(draw(content, Platform.TEAMS, language).payload):
            # Lines and our own bold are all that Markdown makes of it.
            tags = set(re.findall(r"</?(\w+)", _MARKDOWN.render(text)))
            assert tags <= {"p", "strong"}, what


def markdown_in(card: dict[str, Any]) -> Iterator[str]:
    """Yield the texts of a card that Teams reads as Markdown."""
    for part in walk(card):
        if part.get("type") == "TextBlock":
            yield part["text"]
        for fact in part.get("facts", ()):
            yield from (fact["title"], fact["value"])


@every_platform
@every_language
@every_role
def test_a_card_shows_six_buttons_at_most_and_one_that_leads(
    role: Role, language: str, platform: Platform
) -> None:
    for name, content in all_contents(read_as(language, role, platform), make_order()):
        rows = [element for element in content.elements if isinstance(element, Buttons)]
        visible = [button for row in rows for button in row.buttons]
        assert len(visible) <= MOST_BUTTONS, name
        assert sum(button.style is Style.PRIMARY for button in visible) <= 1, name
        menus = [row.more for row in rows if row.more]
        assert len(menus) <= 1, name
        for button in (button for menu in menus for button in menu):
            # A question would be asked for the whole menu.
            assert (button.confirm, button.style) == (None, Style.DEFAULT), name


@every_platform
@pytest.mark.parametrize("name", [LONG, MARKUP], ids=["long", "markup"])
def test_a_name_is_shown_in_full(name: str, platform: Platform) -> None:
    contents = dict(all_contents(read_as("en", Role.LEAD, platform), order_of(name)))
    # An order names its company, its office and its cardholder; a list names the company in a line.
    for what, times in (("order problem", 3), ("hits", 8), ("form recreate BELFIUS problem", 1)):
        payload = draw(contents[what], platform, "en").payload
        parts = parts_of(payload.get("blocks") or payload["body"])
        texts = [text for part in parts for text in part.values() if isinstance(text, str)]
        assert unescape("\n".join(texts), platform).count(name) >= times, what


def unescape(text: str, platform: Platform) -> str:
    if platform is Platform.TEAMS:
        return re.sub(r"\\(.)", r"\1", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")

"""What people type means the same everywhere: commands, messages, mentions, and fields of forms."""

from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.parse import parse_request as parse_slack
from adapters.teams.parse import parse_request as parse_teams
from bot.cards.calls import Call, ListProblems, LookUp, SetLanguage, ShowHelp
from bot.domain.form_input import read_form
from bot.domain.orders import Action, OrderState
from bot.domain.privacy import looks_secret
from bot.domain.search import Query, QueryKind, read_queries
from bot.errors import InputInvalid
from tests.bot.kit import BANKS
from tests.contracts.platforms import load
from tests.fakes.orders import make_order


def say(text: str) -> list[Call | None]:
    """Send a line, as it is typed, in every way that reaches the bot."""
    return send(html.escape(text, quote=False), html.escape(text, quote=False))


def send(slack: str, teams: str) -> list[Call | None]:
    """Send what each platform makes of a line."""
    message, mention = load("slack", "message"), load("slack", "mention_in_group")
    message["event"]["text"] = slack
    mention["event"]["text"] = f"<@U0000BOT1> {slack}"
    requests: list[Any] = [
        parse_slack(load("slack", "look_up") | {"text": slack}),
        parse_slack(message),
        parse_slack(mention),
        parse_teams(load("teams", "look_up") | {"text": teams}),
        parse_teams(load("teams", "look_up") | {"text": f"<at>CARO</at>&nbsp;{teams}"}),
        parse_teams(load("teams", "look_up") | {"text": f"<p>{teams}</p>\n"}),
    ]
    return [request.call for request in requests]


def looked_for(call: Call | None) -> list[tuple[QueryKind, str]]:
    assert isinstance(call, LookUp)
    is_company = call.kind == QueryKind.COMPANY
    assert not looks_secret(call.query, bare=not is_company), call
    return [(query.kind, query.text) for query in read_queries(call.query, is_company=is_company)]


REFERENCE = [
    # Unseen characters, and signs between the digits.
    *("\u202a6012345678\u202c", "\u200b6012345678", "\ufeff6012345678", "601\u20602345678"),
    *("601\u00ad2345678", "601\u200e2345678", "601\u200b2345678", "601\u2212234\u221256\u221278"),
    *("601\u00b7234\u00b756\u00b778", "6012345678,", "601,234,56,78", "601'234'56'78"),
    *(
        "601\u2013234\u201356\u201378",
        "６０１２３４５６７８",
        "٦٠١٢٣٤٥٦٧٨",
        "601_234_56_78",
        "6012345678\ufe0f",
    ),
    # Marks, quotes, brackets, lists.
    *("*6012345678*", "<6012345678>", "`6012345678`", "_6012345678_", "~6012345678~"),
    *("> 6012345678", "• 6012345678", "1. 6012345678", "„6012345678“", "‘6012345678’"),
    *(
        "‹6012345678›",
        "**6012345678**",
        "[6012345678]",
        "(6012345678)",
        "- 6012345678",
        "“601 234 56 78”",
    ),
    # Sentences, labels, mails.
    *("Bonjour, pouvez-vous vérifier 6012345678 svp ?", "Kan je 6012345678 nakijken?"),
    *("Können Sie bitte 6012345678 prüfen?", "Could you check 6012345678, please?"),
    *("client reference 6012345678", "Klantreferentie: 601 234 56 78", "n° 6012345678"),
    *("Référence client : 6012345678", "Kundenreferenz Nr. 6012345678", "order 6012345678"),
    *("zie onder\r\n\r\nKan je 6012345678 nakijken?", "dossier Dupont, réf. 6012345678"),
    "Goedemiddag, hieronder de mail van onze klant, die al drie weken wacht op het eerste "
    "uittreksel van haar kaart.\r\n\r\nKan je 6012345678 nakijken? Met dank, Els",
    # A month, a year, another number beside it.
    *(
        "6012345678 05/2026",
        "6012345678 05",
        "6012345678 (2026)",
        "6012345678 - 2026",
        "6012345678 mei 2026",
    ),
    *("code client 601 234 56 78", "klantcode 601 234 56 78", "6012345678 4000 Liège"),
]


@pytest.mark.parametrize("text", REFERENCE)
def test_a_reference_is_looked_up_wherever_it_is_typed(text: str) -> None:
    for call in say(text):
        assert looked_for(call) == [(QueryKind.REFERENCE, "6012345678")]


@pytest.mark.parametrize("text", REFERENCE[:30])
def test_a_reference_is_read_from_a_form_as_from_a_line(text: str) -> None:
    problem, active = make_order(), make_order(state=OrderState.ACTIVE)
    typed = {"reference": text, "bank": "KBC", "iban": "BE68539007547034"}
    values, wrong = read_form(Action.RECREATE, problem, BANKS, typed)
    assert (values.get("reference"), wrong) == ("6012345678", [])
    values, wrong = read_form(Action.CANCEL, active, BANKS, {"typed_reference": text})
    assert (values, wrong) == ({"typed_reference": "6012345678"}, [])


@pytest.mark.parametrize(
    ("slack", "teams"),
    [
        ("<tel:6012345678|601 234 56 78>", '<a href="tel:6012345678">601 234 56 78</a>'),
        ("<tel:6012345678>", "<b>6012345678</b>"),
        ("<@U00000009|els> 6012345678", "<at>Els</at> 6012345678"),
        ("<#C00000001|help> 6012345678", "<div>6012345678</div>"),
        ("<https://example.be/6012345678|6012345678>", "601&nbsp;234&nbsp;56&nbsp;78"),
        ("<!here> 6012345678", "<pre><code>6012345678</code></pre>"),
        ("&gt; 6012345678", "<blockquote>6012345678</blockquote>"),
    ],
)
def test_what_platforms_make_of_a_line_is_undone(slack: str, teams: str) -> None:
    for call in send(slack, teams):
        assert looked_for(call) == [(QueryKind.REFERENCE, "6012345678")]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("#36850", (QueryKind.ORDER_ID, "CARO-36850")),
        ("order 36850", (QueryKind.ORDER_ID, "CARO-36850")),
        ("n° de commande 36850", (QueryKind.ORDER_ID, "CARO-36850")),
        ("*CARO-36850*", (QueryKind.ORDER_ID, "CARO-36850")),
        ("Wat met CARO-36850?", (QueryKind.ORDER_ID, "CARO-36850")),
        ("klantcode 4521", (QueryKind.COMPANY, "4521")),
        ("code client : 4521", (QueryKind.COMPANY, "4521")),
        ("Kundennummer 4521", (QueryKind.COMPANY, "4521")),
        ("dossier Dupont", (QueryKind.COMPANY, "Dupont")),
        ("BTW BE 0123.456.749", (QueryKind.ENTERPRISE_NUMBER, "0123456749")),
        ("TVA: BE0123456749", (QueryKind.ENTERPRISE_NUMBER, "0123456749")),
        ("BE 123.456.749", (QueryKind.ENTERPRISE_NUMBER, "0123456749")),
        ("0123-456-749", (QueryKind.ENTERPRISE_NUMBER, "0123456749")),
        ("ondernemingsnummer 0123/456/749", (QueryKind.ENTERPRISE_NUMBER, "0123456749")),
        ("“Dupont & Fils”", (QueryKind.COMPANY, "Dupont & Fils")),
        ("Peeters & Zonen <BV>", (QueryKind.COMPANY, "Peeters & Zonen <BV>")),
        ("<b>urgent</b>", (QueryKind.COMPANY, "<b>urgent</b>")),
        ("<i>R&D</i> <@home>", (QueryKind.COMPANY, "<i>R&D</i> <@home>")),
        ("Garage 2000", (QueryKind.COMPANY, "Garage 2000")),
        ("4000 Liège Immo", (QueryKind.COMPANY, "4000 Liège Immo")),
    ],
)
def test_other_numbers_and_names_are_told_apart(text: str, query: tuple[QueryKind, str]) -> None:
    for call in say(text):
        assert looked_for(call) == [query]


def test_brackets_that_slack_did_not_write_are_kept() -> None:
    for call in send("<b>urgent</b>", html.escape("<b>urgent</b>")):
        assert looked_for(call) == [(QueryKind.COMPANY, "<b>urgent</b>")]


def test_several_references_are_looked_for_together() -> None:
    for call in say("6012345678, 701 234 56 78\nen CARO-12"):
        assert [text for _kind, text in looked_for(call)] == ["6012345678", "7012345678", "CARO-12"]


QUOTED = '<quoted messageId="1772440200130"/>'


@pytest.mark.parametrize("marker", [QUOTED, QUOTED * 2, html.escape(QUOTED, quote=False)])
@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("6012345678", LookUp("6012345678")),
        ("601 234 56 78", LookUp("601 234 56 78")),
        ("problems", ListProblems()),
        ("help", ShowHelp()),
        ("taal nl", SetLanguage("nl")),
        ("", ShowHelp()),
    ],
)
def test_an_answer_to_a_quoted_message_is_read_without_its_marker(
    marker: str, text: str, call: object
) -> None:
    request = parse_teams(load("teams", "look_up") | {"text": f"{marker} {text}"})
    assert request is not None
    assert request.call == call


@pytest.mark.parametrize("text", ["*help*", "> help", "«help»", "\u200bhelp", "- help", "Help!"])
def test_commands_are_read_through_marks_too(text: str) -> None:
    assert say(text) == [ShowHelp()] * 6


@given(st.text(max_size=300))
def test_no_text_is_more_than_a_search_or_a_wrong_input(text: str) -> None:
    for call in (*say(text), *send(text, text)):
        if not isinstance(call, LookUp):
            continue
        looks_secret(call.query)
        try:
            queries = read_queries(call.query, is_company=call.kind == QueryKind.COMPANY)
        except InputInvalid:
            continue
        assert all(isinstance(query, Query) and query.text for query in queries)

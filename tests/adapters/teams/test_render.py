"""Every element as Adaptive Card 1.5, by literal payloads and by the official schema."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from adapters.playground.teams_cards import check_card, walk
from adapters.teams._markup import marked
from adapters.teams.limits import LIMITS
from adapters.teams.render import render_card, render_fallback
from bot.cards.calls import AskAction, ShowHelp, ShowOrder, SubmitForm
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Confirm,
    Element,
    Facts,
    Field,
    Form,
    Heading,
    Item,
    Notice,
    Option,
    Paragraph,
    Style,
    Tone,
    bold,
    read_marks,
)
from bot.domain.orders import Action
from tests.schemas.official import card_faults

SHOW = Button("Show", ShowOrder("CARO-1"))
CANCEL = Button(
    "Cancel the order",
    AskAction("CARO-1", 2, Action.CANCEL),
    Style.DANGER,
    Confirm("Cancel it?", "The invitation becomes *void*.", "Yes, cancel", "No"),
)
FORM = Form(
    title="New order",
    elements=(Paragraph("Read it on the statement."),),
    fields=(
        Field("reference", "Client reference", value="60", error="Ten digits, please."),
        Field(
            "bank",
            "Bank",
            hint="As on the statement",
            value="KBC",
            required=False,
            options=(Option("KBC", "KBC"), Option("BELFIUS", "Belfius")),
        ),
    ),
    submit=Button("Order anew", SubmitForm("CARO-1", 2, Action.RECREATE), Style.PRIMARY),
    close=Button("Close", ShowOrder("CARO-1")),
)
EVERYTHING = Card(
    "Order 6012345678 is in Problem",
    (
        Heading("Order"),
        Paragraph(f"A {bold('bold')} word"),
        Paragraph("Step 3 of 6", subtle=True),
        Facts((("Bank", "KBC"), ("E-mail", "a•••@example.be"))),
        *(Notice("Look", tone) for tone in Tone),
        Item("CARO-1", "Dupont & Fils", SHOW),
        Item("CARO-2", "", CANCEL),
        Buttons((SHOW, CANCEL, Button("Help", ShowHelp(), Style.PRIMARY))),
    ),
)


def draw(*elements: Element) -> list[dict[str, Any]]:
    body: list[dict[str, Any]] = render_card(Card("", elements)).payload["body"]
    return body


def draw_text(text: str) -> str:
    written: str = draw(Paragraph(text))[0]["text"]
    return written


def execute(title: str, verb: str, data: dict[str, str], style: str = "default") -> dict[str, Any]:
    look = {"title": title, "style": style}
    submit = {"type": "Action.Submit", **look, "data": {"verb": verb, **data}}
    return {"type": "Action.Execute", **look, "verb": verb, "data": data, "fallback": submit}


def test_heading_is_a_heading_for_screen_readers_too() -> None:
    look = {"style": "heading", "size": "Large", "weight": "Bolder"}
    expected = {"type": "TextBlock", "text": "Order", "wrap": True, **look}
    assert draw(Heading("Order")) == [expected]


def test_subtle_paragraph() -> None:
    expected = {"type": "TextBlock", "text": "3 of 6", "wrap": True, "isSubtle": True}
    assert draw(Paragraph("3 of 6", subtle=True)) == [expected]


def test_facts() -> None:
    facts = [{"title": "Bank", "value": "KBC *"}]
    assert draw(Facts((("Bank", "KBC *"),))) == [{"type": "FactSet", "facts": facts}]


@pytest.mark.parametrize(
    ("tone", "style", "sign"),
    [
        (Tone.INFO, "accent", "ℹ️"),
        (Tone.GOOD, "good", "✅"),
        (Tone.WARNING, "warning", "⚠️"),
        (Tone.BAD, "attention", "⛔"),
    ],
)
def test_notice_has_a_sign_besides_its_colour(tone: Tone, style: str, sign: str) -> None:
    text = {"type": "TextBlock", "text": f"{sign} Look", "wrap": True}
    expected = {"type": "Container", "style": style, "items": [text]}
    assert draw(Notice("Look", tone)) == [expected]


def test_button_executes_its_call() -> None:
    action = execute("Show", "show", {"order": "CARO-1"})
    assert draw(Buttons((SHOW,))) == [{"type": "ActionSet", "actions": [action]}]


def test_dangerous_button_asks_before_it_acts() -> None:
    data = {"order": "CARO-1", "revision": "2", "action": "cancel", "case": ""}
    body = [
        {"type": "TextBlock", "text": "Cancel it?", "wrap": True, "weight": "Bolder"},
        {"type": "TextBlock", "text": "The invitation becomes \\*void*.", "wrap": True},
        {
            "type": "ActionSet",
            "actions": [execute("Yes, cancel", "act", data, "destructive")],
        },
    ]
    question = {
        "type": "Action.ShowCard",
        "title": "Cancel the order",
        "style": "destructive",
        "card": {"type": "AdaptiveCard", "body": body},
    }
    assert draw(Buttons((CANCEL,))) == [{"type": "ActionSet", "actions": [question]}]


def test_buttons_stand_side_by_side_only_as_far_as_they_can_be_read() -> None:
    labels = ("Back", "Order", "Help", "I have no statement at hand", "Contact support")
    drawn = draw(Buttons(tuple(Button(label, SHOW.call) for label in labels)))
    rows = [[action["title"] for action in row["actions"]] for row in drawn]
    assert rows == [["Back", "Order", "Help"], [labels[3]], [labels[4]]]


def test_item_has_its_button_beside_it() -> None:
    (drawn,) = draw(Item("CARO-1", "Dupont", SHOW))
    texts, button = drawn["columns"]
    assert [text["text"] for text in texts["items"]] == ["CARO-1", "Dupont"]
    assert button["items"][0]["actions"][0]["title"] == "Show"


def test_field_keeps_its_value_and_shows_its_error_beside_it() -> None:
    body = render_card(FORM).payload["body"]
    place = next(index for index, part in enumerate(body) if part.get("id") == "reference")
    assert body[place] == {
        "type": "Input.Text",
        "id": "reference",
        "label": "Client reference",
        "value": "60",
        "isRequired": True,
        "errorMessage": "Client reference",
        "maxLength": 100,
    }
    assert body[place + 1]["text"] == "⛔ Ten digits, please."
    assert body[place + 1]["color"] == "Attention"


def test_choice_field_keeps_its_choice() -> None:
    body = render_card(FORM).payload["body"]
    choice = next(part for part in body if part.get("id") == "bank")
    assert choice["value"] == "KBC"
    assert choice["choices"][1] == {"title": "Belfius", "value": "BELFIUS"}
    assert not choice["isRequired"]


def test_form_can_be_closed_with_empty_fields() -> None:
    submit, close = render_card(FORM).payload["body"][-1]["actions"]
    assert (submit["verb"], submit.get("associatedInputs")) == ("submit", None)
    assert (close["verb"], close["associatedInputs"]) == ("show", "none")


TAGGED = ["<b>Pieter</b> & Söhne", "<b>urgent</b>", "</b>a<b>", "<b", "<b></b>"]


def _read(markdown: str) -> str:
    """Return what somebody reads of a line of Markdown."""
    drawn = MarkdownIt("commonmark").enable("strikethrough").render(markdown).strip()
    return html.unescape(re.sub(r"</?(?:p|strong)>", "", drawn))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a <b>bold</b> word", "a **bold** word"),
        ("<b> Bank : </b>KBC", " **Bank :** KBC"),
        ("<b>*</b><b></b>", "**\\***"),
        ("[x](http://example.be)", "\\[x](http://example.be)"),
        ("Jansen_en_Zonen *Star* [test] ~1~ <BV>", "Jansen_en_Zonen \\*Star* [test] ~1~ \\<BV>"),
        ("a * b, 1 < 2, C:\\x", "a * b, 1 < 2, C:\\x"),
        ("*a* _b_ `c` ~~d~~ \\", "\\*a* \\_b_ \\`c` \\~~d\\~~ \\"),
        ("* a", "\\* a"),
        ("<i>x</i> &lt; a & b", "\\<i>x\\</i> \\&lt; a & b"),
        ("one\ntwo\n\n\n    three", "one\n\ntwo\n\nthree"),
        (
            "1. one\n- two\n# three\n> four\n---",
            "1\\. one\n\n\\- two\n\n\\# three\n\n\\> four\n\n\\---",
        ),
        ("+32 ••• •• 12", "+32 ••• •• 12"),
        ("<b>a</b> - b", "**a** - b"),
        ("", ""),
    ],
)
def test_only_our_own_marks_take_effect(text: str, written: str) -> None:
    assert draw_text(read_marks(text)).strip() == written.strip()


@given(st.text("*_~`[]()<>ab \\!&#:/1.-+", max_size=12) | st.sampled_from(TAGGED))
def test_whatever_is_written_is_shown_as_it_is(text: str) -> None:
    text = " ".join(text.split())
    shown = MarkdownIt("commonmark").enable("strikethrough").render(marked(text)).strip()
    assert html.unescape(shown.removeprefix("<p>").removesuffix("</p>")) == text


@given(st.text("*_~`[]<>ab \\&", max_size=12) | st.sampled_from(TAGGED))
def test_a_name_is_shown_as_it_is_beside_our_marks(name: str) -> None:
    name = " ".join(name.split())
    shown = _read(marked(f"x {bold(name)} y {name} z"))
    assert shown.split() == f"x {name} y {name} z".split()


def test_button_labels_are_no_markdown() -> None:
    (actions,) = draw(Buttons((Button("a_b *c*", ShowHelp()),)))
    assert actions["actions"][0]["title"] == "a_b *c*"


def test_card_speaks_its_language() -> None:
    payload = render_card(EVERYTHING, "fr").payload
    assert (payload["lang"], payload["version"]) == ("fr", "1.5")
    assert payload["speak"] == payload["fallbackText"] == render_fallback(EVERYTHING)
    assert payload["msteams"] == {"width": "Full"}


def test_fallback_has_no_marks() -> None:
    assert render_fallback(Card(f"{bold('Order')} 1", ())) == "Order 1"
    assert render_fallback(FORM) == "New order"


@pytest.mark.parametrize("content", [EVERYTHING, FORM], ids=["card", "form"])
def test_every_element_is_valid(content: Card | Form) -> None:
    rendered = render_card(content, "nl")
    assert rendered.losses == ()
    assert check_card(rendered.payload) == []
    assert card_faults(rendered.payload) == []


def test_schema_finds_what_is_wrong() -> None:
    wrong = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock"}]}
    assert card_faults(wrong)


def test_card_over_the_limit_says_what_it_lost_and_keeps_its_buttons() -> None:
    long = tuple(Paragraph("ä" * 6000) for _ in range(4))
    rendered = render_card(Card("Long", (Heading("Long"), *long, Buttons((SHOW,)))))
    assert rendered.losses == ("element TextBlock", "element TextBlock")
    assert check_card(rendered.payload) == []
    assert [part["verb"] for part in walk(rendered.payload) if "verb" in part] == ["show"]


def test_lost_buttons_are_named() -> None:
    items = tuple(Item("x" * 900, "", SHOW) for _ in range(40))
    losses = render_card(Card("Long", items)).losses
    assert losses
    assert set(losses) == {"button show"}


def test_inputs_are_never_dropped() -> None:
    options = tuple(Option(str(number), "x" * 90) for number in range(400))
    field = Field("bank", "Bank", options=options)
    form = Form("Long", (Paragraph("x"),), (field,), FORM.submit, FORM.close)
    drawn = render_card(form).payload["body"]
    assert "bank" in [part.get("id") for part in drawn]


def test_limit_is_the_one_teams_has() -> None:
    assert LIMITS.card_bytes == 28 * 1024

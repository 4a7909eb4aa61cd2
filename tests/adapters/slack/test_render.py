"""Every element of a card as Block Kit, and what is lost where Slack has a limit."""

from __future__ import annotations

import html
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.playground.slack_blocks import check_message, check_view
from adapters.slack.limits import LIMITS
from adapters.slack.render import render_card, render_fallback
from bot.cards.calls import AskAction, LookUp, ShowOrder, SubmitForm
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

SHOW = ShowOrder("o1")
TAGGED = ["<b>Pieter</b> & Söhne", "<b>urgent</b>", "</b>a<b>", "<b", "<b></b>"]
LONG = ["&" * 5000, "x" * 5000, "<b>" + "y\n" * 3000 + "</b>", "<b>a</b>b" * 2000]


def draw(*elements: Element) -> list[dict[str, Any]]:
    rendered = render_card(Card("Summary", elements))
    assert rendered.losses == ()
    assert check_message(rendered.payload) == []
    blocks: list[dict[str, Any]] = rendered.payload["blocks"]
    return blocks


def marked(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def test_heading() -> None:
    assert draw(Heading("Order <1> & <b>co</b>")) == [
        {"type": "header", "text": plain("Order <1> & <b>co</b>")}
    ]


def test_paragraph() -> None:
    assert draw(Paragraph("Hello")) == [{"type": "section", "text": marked("Hello")}]


def test_subtle_paragraph() -> None:
    assert draw(Paragraph("3 of 6", subtle=True)) == [
        {"type": "context", "elements": [marked("3 of 6")]}
    ]


def test_empty_texts_are_left_out() -> None:
    assert draw(Heading(" "), Paragraph(""), Facts(()), Buttons(())) == []


def test_facts_stand_ten_to_a_section() -> None:
    blocks = draw(Facts(tuple((f"L{n}", f"v{n}") for n in range(12))))
    assert [len(block["fields"]) for block in blocks] == [10, 2]
    assert blocks[0]["fields"][0] == marked("*L0*\nv0")


@pytest.mark.parametrize(
    ("tone", "sign"),
    [(Tone.INFO, "ℹ️"), (Tone.GOOD, "✅"), (Tone.WARNING, "⚠️"), (Tone.BAD, "⛔")],
)
def test_notice_shows_its_tone(tone: Tone, sign: str) -> None:
    assert draw(Notice("Look", tone)) == [{"type": "section", "text": marked(f"{sign} Look")}]


def test_button_carries_its_call() -> None:
    call = AskAction("o1", 3, Action.CANCEL, "c 1&x=2")
    confirm = Confirm("Cancel?", "It stops.", "Yes", "No")
    (block,) = draw(Buttons((Button("Cancel", call, Style.DANGER, confirm), Button("Order", SHOW))))
    assert block == {
        "type": "actions",
        "elements": [
            {
                "type": "button",
                "text": plain("Cancel"),
                "action_id": "act:0.0",
                "value": "order=o1&revision=3&action=cancel&case=c+1%26x%3D2",
                "style": "danger",
                "confirm": {
                    "title": plain("Cancel?"),
                    "text": plain("It stops."),
                    "confirm": plain("Yes"),
                    "deny": plain("No"),
                    "style": "danger",
                },
            },
            {
                "type": "button",
                "text": plain("Order"),
                "action_id": "show:0.1",
                "value": "order=o1",
            },
        ],
    }


def test_item_has_its_button_beside_it() -> None:
    assert draw(Item("6012345678", "Peeters & Zonen", Button("Open", SHOW))) == [
        {
            "type": "section",
            "text": marked("*6012345678*\nPeeters &amp; Zonen"),
            "accessory": {
                "type": "button",
                "text": plain("Open"),
                "action_id": "show:0",
                "value": "order=o1",
            },
        }
    ]


def make_form() -> Form:
    submit = SubmitForm("o1", 3, Action.RECREATE, "c1")
    banks = (Option("kbc", "KBC"), Option("argenta", "Argenta"))
    fields = (
        Field("reference", "Reference", hint="10 digits", value="60123", max_chars=40),
        Field("bank", "Bank", value="kbc", required=False, options=banks),
    )
    text = (Paragraph("Read it on the statement."),)
    return Form("Order anew", text, fields, Button("Order", submit), Button("Close", SHOW))


def test_form_is_a_modal() -> None:
    rendered = render_card(make_form())
    assert (rendered.losses, check_view(rendered.payload)) == ((), [])
    frame = {name: part for name, part in rendered.payload.items() if name != "blocks"}
    assert frame == {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Order anew"),
        "submit": plain("Order"),
        "close": plain("Close"),
        "private_metadata": "verb=submit&order=o1&revision=3&action=recreate&case=c1&seen=0",
    }


def test_fields_are_inputs_with_what_they_hold() -> None:
    text, reference, bank = render_card(make_form()).payload["blocks"]
    assert text == {"type": "section", "text": marked("Read it on the statement.")}
    assert reference == {
        "type": "input",
        "block_id": "reference",
        "label": plain("Reference"),
        "element": {
            "type": "plain_text_input",
            "action_id": "reference",
            "max_length": 40,
            "initial_value": "60123",
        },
        "optional": False,
        "hint": plain("10 digits"),
    }
    kbc = {"text": plain("KBC"), "value": "kbc"}
    assert bank == {
        "type": "input",
        "block_id": "bank",
        "label": plain("Bank"),
        "element": {
            "type": "static_select",
            "action_id": "bank",
            "options": [kbc, {"text": plain("Argenta"), "value": "argenta"}],
            "initial_option": kbc,
        },
        "optional": True,
    }


def test_long_form_title_stands_in_full_below() -> None:
    title = "Change the cardholder's contact data"
    field = Field("email", "E-mail", error="An @ is missing")
    submit = Button("Save", SubmitForm("o1", 3, Action.UPDATE_CARDHOLDER))
    view = render_card(Form(title, (), (field,), submit, Button("Close", SHOW))).payload
    assert view["title"] == plain("Change the cardholder's…")
    assert view["blocks"][0] == {"type": "header", "text": plain(title)}
    assert view["blocks"][2]["elements"] == [marked("⚠️ An @ is missing")]
    assert check_view(view) == []


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a <b>b</b> c", "a *b* c"),
        ("<b>b</b>", "*b*"),
        ("a<b>b</b>c", "a\u200b*b*\u200bc"),
        ("(<b>b</b>).", "(*b*)."),
        ("<b> b </b>c", " *b* c"),
        ("<b>one\ntwo</b>", "*one*\n*two*"),
        ("<b></b>x", "x"),
        ("<b>a & b</b>", "*a &amp; b*"),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("<!channel> <@U1> <!here>", "&lt;!channel&gt; &lt;@U1&gt; &lt;!here&gt;"),
        ("<http://x.example.be|y>", "&lt;http://x.example.be|y&gt;"),
    ],
)
def test_marks_and_escapes(text: str, drawn: str) -> None:
    assert draw(Paragraph(read_marks(text)))[0]["text"] == marked(drawn)


@given(st.text("</b>&; al1\\", min_size=1, max_size=12) | st.sampled_from(TAGGED))
def test_whatever_a_name_is_it_is_shown_as_written(name: str) -> None:
    name = f"a{name}a"
    item, heading = draw(Item(name, name, Button(name, SHOW)), Heading(name))
    assert html.unescape(item["text"]["text"]) == f"*{name}*\n{name}"
    assert item["accessory"]["text"]["text"] == heading["text"]["text"] == name


@pytest.mark.parametrize("text", LONG)
def test_long_text_is_cut_within_the_limit(text: str) -> None:
    drawn = draw(Paragraph(read_marks(text)))[0]["text"]["text"]
    assert len(drawn) <= LIMITS.section_chars
    assert drawn.endswith("…")
    assert drawn.count("&") == drawn.count("&amp;")
    assert drawn.count("*") % 2 == 0


def test_every_text_is_cut_and_no_button_is_lost_by_it() -> None:
    long = "w" * 5000
    confirm = Confirm(long, long, long, long)
    draw(
        Heading(long),
        Notice(long),
        Facts(((long, long),)),
        Item(long, long, Button(long, SHOW, Style.PRIMARY, confirm)),
    )


def test_fallback_is_plain_and_harmless() -> None:
    card = Card(f"{bold('Done')} <!channel> & more", ())
    assert render_fallback(card) == "Done <!channel> & more"
    assert render_card(card).payload["text"] == "Done &lt;!channel&gt; &amp; more"


def test_too_many_buttons_are_reported() -> None:
    rendered = render_card(Card("x", (Buttons((Button("b", SHOW),) * 27),)))
    assert rendered.losses == ("button show:0.25", "button show:0.26")
    assert check_message(rendered.payload) == []


def test_too_many_blocks_are_reported_with_their_buttons() -> None:
    elements: list[Element] = [Paragraph("p")] * 49
    elements += [Item("t", "x", Button("b", SHOW)), Item("t", "x", Button("b", SHOW))]
    elements += [Paragraph("p"), Buttons((Button("b", SHOW),))]
    rendered = render_card(Card("x", tuple(elements)))
    assert rendered.losses == ("button show:50", "block section", "button show:52.0")
    assert check_message(rendered.payload) == []


def test_call_that_does_not_fit_is_reported() -> None:
    rendered = render_card(Card("x", (Buttons((Button("b", LookUp("x" * 2001)),)),)))
    assert rendered.losses == ("button look_up:0.0",)
    assert rendered.payload["blocks"] == []


def test_options_that_do_not_fit_are_reported() -> None:
    options = tuple(Option(f"v{n}", f"Label {n}") for n in range(101))
    field = Field("bank", "Bank", options=(*options, Option("", "None")))
    submit = Button("Save", SubmitForm("o1", 3, Action.RECREATE))
    rendered = render_card(Form("F", (), (field,), submit, Button("Close", SHOW)))
    assert rendered.losses == ("option 100 of bank", "option 101 of bank")
    assert check_view(rendered.payload) == []


def test_every_button_of_a_message_has_an_id_of_its_own() -> None:
    row = Buttons((Button("b", SHOW),) * 2)
    drawn = draw(row, row, Item("t", "x", Button("b", SHOW)))
    found = [part for one in drawn for part in one.get("elements", [one.get("accessory")])]
    assert len({one["action_id"] for one in found}) == 5


def test_button_value_reads_back_as_its_call() -> None:
    (block,) = draw(Buttons((Button("b", LookUp("Peeters & Zonen = «été»", 2)),)))
    value = dict(parse_qsl(block["elements"][0]["value"]))
    assert value == {"query": "Peeters & Zonen = «été»", "page": "2"}

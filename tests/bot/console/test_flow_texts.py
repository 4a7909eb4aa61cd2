"""The grid of texts: what is to be mended in each language, and one text changed in all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.flow_checks import check_content
from bot.cards.flow_texts import put_text, read_patterns
from bot.console.flow_texts import TextFault, TextRow, put_texts, text_grid, text_row
from bot.domain.flow_problems import FlowProblem
from bot.domain.flow_versions import FlowContent
from bot.domain.people import LANGUAGES
from bot.errors import InputInvalid
from config.flow_files import TEXT_LIMITS
from tests.bot.console.flow_kit import SHIPPED

_TITLE, _TEXT = "caro_problem-digits-title", "caro_problem-digits-text"
_STRANGE = "caro_problem-nowhere-title"


def row(content: FlowContent, key: str) -> TextRow:
    found = text_row(content, key, TEXT_LIMITS)
    assert found in text_grid(content, TEXT_LIMITS)
    assert found
    return found


def faults(content: FlowContent, key: str) -> dict[str, list[TextFault]]:
    cells = row(content, key).cells
    return {cell.language: [one.fault for one in cell.wrong] for cell in cells if cell.wrong}


def saying(code: str, key: str, text: str) -> FlowContent:
    return put_texts(SHIPPED, key, {code: text})


def test_nothing_of_what_is_shipped_is_to_be_mended() -> None:
    rows = text_grid(SHIPPED, TEXT_LIMITS)
    assert [one.key for one in rows if one.is_wrong] == []
    assert [one.key for one in rows] == list(SHIPPED.read().text_keys())
    assert text_row(SHIPPED, _STRANGE, TEXT_LIMITS) is None


@pytest.mark.parametrize(
    ("code", "key", "text", "fault"),
    [
        ("fr", _TITLE, "", TextFault.MISSING),
        ("de", _TITLE, "a" * 200, TextFault.TOO_LONG),
        ("nl", _TEXT, "{ $reference } { $iban }", TextFault.OTHER_PLACEHOLDERS),
        ("nl", _TITLE, "{ caro_problem-none }", TextFault.UNKNOWN_TEXT),
        ("nl", _TITLE, f"{{ {_TITLE} }}", TextFault.ENDLESS),
        ("fr", _TITLE, '{ "" }', TextFault.BLANK),
        ("de", _TITLE, "{ -brand }", TextFault.FOREIGN),
        ("nl", _STRANGE, "Only here", TextFault.NOT_NEEDED),
    ],
)
def test_what_is_wrong_in_one_language_stands_at_it(
    code: str, key: str, text: str, fault: TextFault
) -> None:
    content = saying(code, key, text)
    assert faults(content, key) == {code: [fault]}
    # The door to publishing says the same.
    assert check_content(content, TEXT_LIMITS)
    assert [one.key for one in text_grid(content, TEXT_LIMITS) if one.is_wrong] == [key]


def test_a_placeholder_that_nobody_fills_is_told_with_those_that_are() -> None:
    content = put_texts(SHIPPED, _TITLE, dict.fromkeys(LANGUAGES, "{ $colour }"))
    (wrong,) = row(content, _TITLE).cells[0].wrong
    assert (wrong.fault, wrong.arguments["name"]) == (TextFault.UNKNOWN_PLACEHOLDER, "$colour")
    assert "$reference" in wrong.arguments["known"]


def test_what_cannot_be_read_is_shown_as_it_is() -> None:
    content = replace(SHIPPED, texts={**SHIPPED.texts, "en": f"{_TITLE} = {{ broken\n"})
    cell = next(one for one in row(content, _TITLE).cells if one.language == "en")
    assert (cell.typed, [one.fault for one in cell.wrong]) == ("{ broken", [TextFault.UNREADABLE])


@pytest.mark.parametrize("source", ["", "no entry at all", "# a remark\n", "é" * 1000])
def test_what_holds_no_text_has_none(source: str) -> None:
    assert read_patterns(source) == {}
    content = replace(SHIPPED, texts={**SHIPPED.texts, "de": source})
    assert all(faults(content, key) == {"de": [TextFault.MISSING]} for key in (_TITLE, _TEXT))


def test_braces_within_braces_are_told_at_their_line() -> None:
    for deep in ("{" * 40_000, "{ $a ->\n    *[o] " * 2000):
        texts = {**SHIPPED.texts, "fr": f"a = A\nb = {deep}\n"}
        errors = check_content(replace(SHIPPED, texts=texts), TEXT_LIMITS)
        told = next(one for one in errors if one.problem is FlowProblem.TEXT_TOO_DEEP)
        assert (told.file, told.line >= 2) == ("texts/fr.ftl", True)
    assert check_content(SHIPPED, TEXT_LIMITS) == []


def test_a_new_step_asks_for_its_texts_in_every_language() -> None:
    source = SHIPPED.source.replace("      yes: bank\n", "      yes: bank\n      later: bank\n", 1)
    key = "caro_problem-requirements-choice-later"
    missing = dict.fromkeys(LANGUAGES, [TextFault.MISSING])
    assert faults(replace(SHIPPED, source=source), key) == missing


def test_one_text_is_changed_and_all_others_stay_letter_by_letter() -> None:
    content = saying("nl", _TEXT, "<b>Een</b> regel.\n\nNog een.")
    assert {c for c in LANGUAGES if content.texts[c] != SHIPPED.texts[c]} == {"nl"}
    old, new = (one.texts["nl"].splitlines() for one in (SHIPPED, content))
    assert f"{_TEXT} =" in new
    assert new[new.index(f"{_TEXT} =") + 1 :][:3] == ["    <b>Een</b> regel.", "", "    Nog een."]
    begin = next(n for n, line in enumerate(old) if line.startswith(f"{_TEXT} ="))
    assert new[:begin] == old[:begin]
    back = next(one.typed for one in row(SHIPPED, _TEXT).cells if one.language == "nl")
    assert (
        put_texts(content, _TEXT, {"nl": back}).read().texts["nl"].split() == " ".join(old).split()
    )


@pytest.mark.parametrize(
    "typed",
    [
        "a {",
        "}",
        "ok\n.a = b",
        "ok\n* a",
        "ok\n[a] b",
        "{" * 30 + "$a" + "}" * 30,
        "{" * 9000,
        "{ $a ->\n [x] y }",
    ],
)
def test_what_is_no_text_is_refused_and_changes_nothing(typed: str) -> None:
    with pytest.raises(InputInvalid, match="flow-edit-text-unreadable"):
        put_texts(SHIPPED, _TITLE, {"en": typed})


@pytest.mark.parametrize("typed", ["a\nother-key = b", "# a", "-term = a", "a = b"])
def test_no_text_can_become_another_entry(typed: str) -> None:
    assert put_text("", "key", typed).startswith("key =")
    assert len([line for line in put_text("", "key", typed).splitlines() if line[:1] != " "]) == 1

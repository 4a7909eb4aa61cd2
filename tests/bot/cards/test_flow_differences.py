"""What differs between two contents of a flow, and the words for each kind of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.flow_differences import DiffLine, TextChange, diff_lines, difference
from bot.cards.flow_texts import put_text
from bot.console.flow_texts import TextFault
from bot.domain.flow_changes import ChangeKind
from bot.domain.flow_versions import FlowContent
from bot.domain.flows import OutcomeKind, TextPart
from bot.domain.people import LANGUAGES
from tests.bot.console.console_kit import read_console_texts
from tests.bot.console.flow_kit import SHIPPED

_KINDS = {
    "flow-change": ChangeKind,
    "flow-ending": OutcomeKind,
    "flow-text-part": TextPart,
    "admin-log-did": ("flow-draft-begun", "flow-draft-dropped", "flow-draft-imported"),
}
_KEYS = [f"console-{name}-{one}" for name, kinds in _KINDS.items() for one in kinds]
_KEYS += [fault.key for fault in TextFault]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_has_words(language: str) -> None:
    phrases = read_console_texts().phrases(language)
    assert [key for key in _KEYS if not phrases.has(key.replace("_", "-"))] == []


def test_what_says_the_same_has_no_difference() -> None:
    assert difference(SHIPPED, SHIPPED).is_none


@pytest.mark.parametrize(
    ("written", "lines", "text_lines"),
    [
        (replace(SHIPPED, source=f"# Why\n{SHIPPED.source}"), True, []),
        (
            replace(SHIPPED, texts={**SHIPPED.texts, "fr": f"# Why\n{SHIPPED.texts['fr']}"}),
            False,
            ["fr"],
        ),
        (replace(SHIPPED, source=f"{SHIPPED.source}\n"), True, []),
        (replace(SHIPPED, source=SHIPPED.source.rstrip()), False, []),
    ],
)
def test_what_nobody_reads_is_another_version_and_differs(
    written: FlowContent, lines: bool, text_lines: list[str]
) -> None:
    found = difference(SHIPPED, written)
    assert written.version != SHIPPED.version
    assert (found.is_none, found.is_unread) == (False, True)
    assert (found.changes, found.texts, bool(found.lines)) == ((), (), lines)
    assert [*found.text_lines] == text_lines


def test_lines_are_told_with_those_around_them_and_their_numbers() -> None:
    before = "".join(f"{number}\n" for number in range(1, 9))
    found = list(diff_lines(before, before.replace("5\n", "five\n")))
    assert found == [
        DiffLine("@", "", 3),
        DiffLine(" ", "3", 3),
        DiffLine(" ", "4", 4),
        DiffLine("-", "5"),
        DiffLine("+", "five", 5),
        DiffLine(" ", "6", 6),
        DiffLine(" ", "7", 7),
    ]


def test_what_is_far_longer_than_any_flow_is_not_compared_by_lines() -> None:
    long = "a\nb\n" * 12_000
    assert list(diff_lines(long, f"c\n{long}")) == [DiffLine("@", "", 1)]


def test_a_text_is_told_in_the_language_that_says_it_otherwise() -> None:
    key = "caro_problem-new-title"
    texts = {**SHIPPED.texts, "nl": put_text(SHIPPED.texts["nl"], key, "Nieuw")}
    found = difference(SHIPPED, replace(SHIPPED, texts=texts))
    assert found.texts == (TextChange(key, "nl", None, "Nieuw"),)
    assert (found.changes, found.lines, found.is_unread) == ((), (), False)
    assert [one.text for one in found.text_lines["nl"] if one.how == "+"] == [f"{key} = Nieuw"]


def test_the_texts_of_a_language_that_is_new_say_all_that_its_file_does() -> None:
    texts = {code: text for code, text in SHIPPED.texts.items() if code != "de"}
    found = difference(replace(SHIPPED, texts=texts), SHIPPED)
    assert {one.language for one in found.texts} == {"de"}
    assert found.text_lines == {}


def test_what_is_no_flow_yet_differs_by_its_lines_alone() -> None:
    found = difference(SHIPPED, replace(SHIPPED, source="flow: ["))
    assert found.changes is None
    assert found.lines

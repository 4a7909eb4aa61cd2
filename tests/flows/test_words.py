"""Facts about the words of the texts: those of the trade, and how each language is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.domain.people import LANGUAGES
from tests.flows.glossary import REFUSED, TERMS, Refused
from tests.flows.shipped import SOURCES

others = [language for language in LANGUAGES if language != "en"]
every_language = pytest.mark.parametrize("language", LANGUAGES)
_FILLED = "\ufffc"


class _Spoken(Visitor):
    """Collects what a text says, with a mark in the place of what is filled in."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.text += re.sub(r"</?b>", "", node.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.text += _FILLED


@cache
def spoken_in(language: str) -> dict[str, str]:
    """Return what each text of a language says by itself, by its key."""
    spoken = {}
    for entry in FluentParser(with_spans=False).parse(SOURCES[language]).body:
        if isinstance(entry, ast.Message):
            words = _Spoken()
            words.visit(entry)
            spoken[entry.id.name] = words.text
    return spoken


def terms_in(text: str) -> Iterator[dict[str, tuple[str, ...]]]:
    """Yield the forms of each thing that an English text names; the longest name counts alone."""
    text = text.casefold()
    for term in sorted(TERMS, key=lambda term: -len(term.name)):
        names = "|".join(map(re.escape, term.forms["en"]))
        text, times = re.subn(rf"(?<![\w-])(?:{names})(?![\w-])", _FILLED, text)
        if times:
            yield term.forms


def lacking(key: str, language: str) -> list[str]:
    """Return what the English text names and that of another language does not."""
    said = spoken_in(language)[key].casefold()
    return [
        forms["en"][0]
        for forms in terms_in(spoken_in("en")[key])
        if not any(form in said for form in forms[language])
    ]


@pytest.mark.parametrize("language", others)
def test_each_thing_has_one_name(language: str) -> None:
    wrong = {key: lacking(key, language) for key in spoken_in("en")}
    assert {key: names for key, names in wrong.items() if names} == {}


@pytest.mark.parametrize("refused", REFUSED, ids=lambda one: f"{one.language} {one.word}")
def test_a_word_that_we_do_not_use_stands_in_no_text(refused: Refused) -> None:
    word = re.compile(rf"(?<![\w-]){re.escape(refused.word)}(?![\w-])", re.IGNORECASE)
    found = [key for key, said in spoken_in(refused.language).items() if word.search(said)]
    assert found == [], f"say {refused.instead}"


_QUOTES = {"en": ("“", "”"), "fr": ("«\u00a0", "\u00a0»"), "nl": ("“", "”"), "de": ("„", "“")}
_OWN = {"fr": "\u00a0"}
_MISWRITTEN = {
    "a straight quote or apostrophe": r"[\"']|[‘`´]",
    "three full stops": r"\.\.\.",
    "a hyphen for a dash, or a long dash": r" - |—",
    "a space too many": r" {2}|[ \u00a0][.,)]| $|\( ",
}
_FRENCH = {
    "no no-break space before a sign": r"(?<!\u00a0)[:;?!»](?!\S)",
    "a plain space in quotes": r"« |«(?!\u00a0)",
}


@every_language
def test_texts_are_written_as_the_language_is(language: str) -> None:
    signs = _MISWRITTEN | (_FRENCH if language == "fr" else {})
    found = [
        (key, what)
        for key, said in spoken_in(language).items()
        for what, sign in signs.items()
        if re.search(sign, said)
    ]
    assert found == []


@every_language
def test_quotes_are_those_of_the_language(language: str) -> None:
    opening, closing = _QUOTES[language]
    for key, said in spoken_in(language).items():
        assert said.count(opening) == said.count(closing), key
        left = re.sub(f"{opening}[^“”„«»]*{closing}", "", said)
        assert not set(left) & set("“”„«»"), key


@every_language
def test_no_text_holds_a_sign_by_hand_that_the_desk_sets_itself(language: str) -> None:
    unseen = set("\u00a0\u2011\u202f\u200b\u2060") - set(_OWN.get(language, ""))
    assert [key for key, said in spoken_in(language).items() if unseen & set(said)] == []


def test_the_glossary_tells_its_words_apart() -> None:
    # Of two names that begin alike the longer one is meant, so neither may stand twice.
    names = [form for term in TERMS for form in term.forms["en"]]
    assert len(names) == len(set(names)) > 20
    assert [forms["en"][0] for forms in terms_in("The account statement is in order.")] == [
        "account statement",
        "all in order",
    ]

"""The trade's words in four languages, read from the tables of the glossary."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.flows.shipped import FOLDER

_PAGE = FOLDER.parent / "docs" / "glossary.md"
_HEADINGS = {"English": "en", "French": "fr", "Dutch": "nl", "German": "de"}


@dataclass(frozen=True)
class Term:
    """One thing of the trade: its forms in each language, in lower case."""

    forms: dict[str, tuple[str, ...]]

    @property
    def name(self) -> str:
        """What English calls it."""
        return self.forms["en"][0]


@dataclass(frozen=True)
class Refused:
    """A word that stands in no text of a language, and what is said instead."""

    language: str
    word: str
    instead: str


def _tables() -> dict[tuple[str, ...], list[list[str]]]:
    """Return the rows of every table of the page by its headings."""
    tables: dict[tuple[str, ...], list[list[str]]] = {}
    for block in re.findall(r"(?:^\|.*\|\n)+", _PAGE.read_text("utf-8"), re.MULTILINE):
        head, _line, *rows = (
            [cell.strip() for cell in row.strip("|").split("|")] for row in block.splitlines()
        )
        tables.setdefault(tuple(head), []).extend(rows)
    return tables


_TABLES = _tables()
TERMS = [
    Term(
        {
            language: tuple(form.strip().casefold() for form in cell.split(" / "))
            for language, cell in zip(_HEADINGS.values(), row, strict=True)
        }
    )
    for row in _TABLES[tuple(_HEADINGS)]
]
REFUSED = [
    Refused(_HEADINGS[language], word, instead)
    for language, word, instead in _TABLES["language", "not", "but"]
]

"""Fluent as it is typed: parsed in bounded depth, whatever somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fluent.syntax import FluentParser, ast

# What reads a text goes as deep as its brackets; no text of the desk has more than four.
_DEEPEST = 10
_ENTRY = re.compile(r"(?m)^(?=-?[a-zA-Z][\w-]* *=)")
_BRACKETS = re.compile(r"[{}()]")
_OPENED = {"{": 1, "(": 1, "}": -1, ")": -1}


def parse_fluent(source: str, *, with_spans: bool = False) -> ast.Resource:
    """Return the entries of a source, without those that `too_deep` names."""
    return FluentParser(with_spans=with_spans).parse(_shallow(source))


def too_deep(source: str) -> Iterator[int]:
    """Yield the lines of the entries that are within one another too deep to be read."""
    line = 1
    for entry in _ENTRY.split(source):
        if _is_deep(entry):
            yield line
        line += entry.count("\n")


def _shallow(source: str) -> str:
    return "".join(
        "\n" * entry.count("\n") if _is_deep(entry) else entry for entry in _ENTRY.split(source)
    )


def _is_deep(entry: str) -> bool:
    depth = 0
    for found in _BRACKETS.finditer(entry):
        # Outside of braces, round ones are signs like all others.
        if depth or found[0] == "{":
            depth += _OPENED[found[0]]
        if depth > _DEEPEST:
            return True
    return False

"""Fluent as it is typed: parsed in bounded depth, whatever somebody typed."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.domain.flow_problems import FlowProblem

# What reads a text goes as deep as its brackets; no text of the desk has more than four.
_DEEPEST = 10
# So many texts may stand within one another: a circle has no end.
_DEEPEST_USE = 5
_MOST_PARTS = 200
_NUMBER_CHARS = 20
_ARGUMENT_CHARS = 2
_ENTRY = re.compile(r"(?m)^(?=-?[a-zA-Z][\w-]* *=)")
_BRACKETS = re.compile(r"[{}()]")
# What the parser knows by numbers.
_PROBLEMS = {
    "E0002": FlowProblem.FLUENT_ENTRY,
    "E0004": FlowProblem.FLUENT_NAME,
    "E0005": FlowProblem.FLUENT_EMPTY,
    "E0010": FlowProblem.FLUENT_DEFAULT,
    "E0011": FlowProblem.FLUENT_DEFAULT,
    "E0020": FlowProblem.FLUENT_QUOTE,
    "E0027": FlowProblem.FLUENT_BRACE,
    "E0028": FlowProblem.FLUENT_NAME,
}
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


def fluent_problem(junk: ast.Junk) -> tuple[FlowProblem, Mapping[str, str]]:
    """Return what is wrong with an entry that is no Fluent, or the parser's own words for it."""
    if not junk.annotations:
        return FlowProblem.FLUENT_ENTRY, {}
    first = junk.annotations[0]
    arguments = tuple(first.arguments or ())
    if first.code == "E0003" and arguments and str(arguments[0]).strip("\u2424 "):
        return FlowProblem.FLUENT_SIGN, {"sign": str(arguments[0])}
    if problem := _PROBLEMS.get(str(first.code)):
        return problem, {}
    return FlowProblem.FLUENT, {"words": str(first.message)}


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


def string_of(literal: ast.StringLiteral) -> str | None:
    """Return what stands between its quotes; None where it names a sign that there is none of."""
    try:
        return str(literal.parse()["value"])
    except ValueError:
        return None


class _Uses(Visitor):
    """Collects what a text uses of others; one that nothing can be shown of uses itself."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.names: list[str] = []

    def visit_MessageReference(self, node: Any) -> None:
        self.names.append(node.id.name)

    def visit_TermReference(self, node: Any) -> None:
        self.names.append(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_StringLiteral(self, node: Any) -> None:
        if string_of(node) is None:
            self.names.append(self._key)

    def visit_NumberLiteral(self, node: Any) -> None:
        if len(node.value) > _NUMBER_CHARS:
            self.names.append(self._key)

    def visit_NamedArgument(self, node: Any) -> None:
        # How many digits a number is shown with, for one.
        if len(str(node.value.value)) > _ARGUMENT_CHARS:
            self.names.append(self._key)


def parse_bounded(source: str) -> ast.Resource:
    """Return the texts of a source that nobody checked, without those that cannot be shown.

    Of one that stands twice the last counts.
    """
    messages: dict[str, ast.Message | ast.Term] = {}
    for entry in parse_fluent(source).body:
        if isinstance(entry, ast.Message | ast.Term):
            messages[_key_of(entry)] = entry
    uses = {}
    for key, entry in messages.items():
        found = _Uses(key)
        found.visit(entry)
        uses[key] = found.names
    left = boundless(uses)
    return ast.Resource([one for key, one in messages.items() if key not in left])


def _key_of(entry: ast.Message | ast.Term) -> str:
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else str(entry.id.name)


def boundless(uses: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Return the keys of what has no end, or too many parts, with all that it uses of others."""
    parts = Nesting(uses, dict.fromkeys(uses, 1), _MOST_PARTS)
    return frozenset(key for key in uses if parts.size(key) is None)


class Nesting:
    """Texts that stand within one another: how large each is with all that it uses of others."""

    def __init__(
        self,
        uses: Mapping[str, Sequence[str]],
        sizes: Mapping[str, int],
        most: int = sys.maxsize,
    ) -> None:
        """`sizes` are those of the texts alone, and none is to be larger than `most`."""
        self._uses = uses
        self._sizes = sizes
        self._most = most
        self._known: dict[str, tuple[int, int]] = {}

    def size(self, key: str) -> int | None:
        """Return how large a text is; None if that has no end, or is too much or too deep."""
        measured = self._measure(key, 0)
        return measured[0] if measured else None

    def _measure(self, key: str, depth: int) -> tuple[int, int] | None:
        """Return how large a text is, and how many stand within one another in it."""
        if key in self._known:
            return self._known[key]
        size, height = self._sizes.get(key, 0), 0
        for used in self._uses.get(key, ()):
            within = self._measure(used, depth + 1) if depth < _DEEPEST_USE else None
            if within is None:
                return None
            size, height = size + within[0], max(height, within[1] + 1)
            # What is known of it already came from less deep.
            if size > self._most or height > _DEEPEST_USE:
                return None
        self._known[key] = size, height
        return size, height

"""Text files: read from Fluent, measured, and compared between the languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.cards.elements import read_marks, without_marks
from bot.cards.texts import FALLBACK
from bot.errors import FlowError

# Each level takes the parser many calls within one another, of which a program has a thousand.
_MOST_BRACES = 20
_BRACES = re.compile(r"(?m)^(?=[^\s{}])|[{}]")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a file: its line, placeholders, length without them, and the texts it uses."""

    line: int
    placeholders: frozenset[str]
    chars: int
    uses: tuple[str, ...]


class _Measure(Visitor):
    """Collects what a message is made of; all ways of a choice count together."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.uses: list[str] = []
        self.chars = 0

    def visit_VariableReference(self, node: Any) -> None:
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:
        self.uses.append(node.id.name)

    def visit_TextElement(self, node: Any) -> None:
        self.chars += len(without_marks(read_marks(node.value)))


Messages = Mapping[str, Message]
"""The messages of one file by their keys."""


def too_deep(source: str) -> int:
    """Return the line of braces that stand deeper within others than can be read, 0 for none."""
    depth = 0
    for found in _BRACES.finditer(source):
        # Whatever begins at the left of a line is a new entry.
        depth = 0 if not found[0] else depth + (1 if found[0] == "{" else -1)
        if depth > _MOST_BRACES:
            return source.count("\n", 0, found.start()) + 1
    return 0


@lru_cache(maxsize=16)
def read_messages(source: str, file: str) -> tuple[Messages, Sequence[FlowError]]:
    """Return the messages of a file, and what is wrong with it; read once a process."""
    if deep := too_deep(source):
        return {}, (FlowError(file, deep, "too many braces within braces", "write it out"),)
    messages: dict[str, Message] = {}
    errors: list[FlowError] = []
    for entry in FluentParser(with_spans=True).parse(source).body:
        line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
        if isinstance(entry, ast.Junk):
            what = entry.annotations[0].message if entry.annotations else "not Fluent"
            errors.append(FlowError(file, line, str(what), "write `key = text`"))
        elif isinstance(entry, ast.Message):
            if entry.id.name in messages:
                problem = f"{entry.id.name} stands twice"
                errors.append(FlowError(file, line, problem, "remove one of them"))
            found = _Measure()
            found.visit(entry)
            messages[entry.id.name] = Message(
                line, frozenset(found.names), found.chars, tuple(found.uses)
            )
    return messages, tuple(errors)


def check_texts(
    sources: Mapping[str, str], files: Mapping[str, str], needed: Iterable[str]
) -> list[FlowError]:
    """Compare all languages: every needed key everywhere, with the fallback's placeholders."""
    errors: list[FlowError] = []
    read = {}
    for language, source in sources.items():
        read[language], wrong = read_messages(source, files[language])
        errors.extend(wrong)
    leading = read[FALLBACK]
    for key in needed:
        if key not in leading:
            remedy = f"add `{key} = …` to it"
            errors.append(FlowError(files[FALLBACK], 1, f"no text {key}", remedy))
    for language, messages in read.items():
        errors.extend(_compare(messages, leading, files[language], files[FALLBACK]))
    return errors


def _compare(
    messages: Messages,
    leading: Messages,
    file: str,
    leading_file: str,
) -> Iterable[FlowError]:
    for key, wanted in leading.items():
        if key not in messages:
            remedy = f"translate it from {leading_file}:{wanted.line}"
            yield FlowError(file, 1, f"no text {key}", remedy)
        elif messages[key].placeholders != wanted.placeholders:
            has, wants = sorted(messages[key].placeholders), sorted(wanted.placeholders)
            problem = f"{key} has the placeholders {has}, {leading_file}:{wanted.line} has {wants}"
            yield FlowError(file, messages[key].line, problem, "use the same in both")
    for key, message in messages.items():
        for name in sorted(set(message.uses) - messages.keys()):
            problem = f"{key} uses {name}, which does not stand in this file"
            yield FlowError(file, message.line, problem, "correct its spelling or add it")
        if key not in leading:
            problem = f"{key} does not stand in {leading_file}"
            yield FlowError(file, message.line, problem, "add it there or remove it here")

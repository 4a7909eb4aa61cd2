"""Text files: read from Fluent, measured, and compared between the languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from unicodedata import category

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.cards.elements import read_marks, without_marks
from bot.cards.fluent_source import fluent_problem, parse_fluent, string_of, too_deep
from bot.cards.texts import FALLBACK
from bot.domain.flow_problems import FlowProblem
from bot.errors import FlowError

# Control characters, and halves of characters.
_UNSEEN = frozenset({"Cc", "Cs"})
_KEY = re.compile(r"\A([a-zA-Z][\w-]*) *=")
# Turn round what stands behind them, as the digits of a reference.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a file: its line, placeholders, length without them, and the texts it uses.

    One that `is_blank` shows nothing. `foreign` is what it is made of that nobody fills, as a
    function, "" without any.
    """

    line: int
    placeholders: frozenset[str]
    chars: int
    uses: tuple[str, ...]
    is_blank: bool = False
    foreign: str = ""


class _Measure(Visitor):
    """Collects what a message is made of; all ways of a choice count together."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.uses: list[str] = []
        self.said = ""
        self.foreign: list[str] = []

    def visit_VariableReference(self, node: Any) -> None:
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:
        self.uses.append(node.id.name)
        if node.attribute:
            self.foreign.append(f"{{ {node.id.name}.{node.attribute.name} }}")

    def visit_TermReference(self, node: Any) -> None:
        self.foreign.append(f"{{ -{node.id.name} }}")

    def visit_FunctionReference(self, node: Any) -> None:
        self.foreign.append(f"{node.id.name}()")
        self.generic_visit(node)

    def visit_Attribute(self, node: Any) -> None:
        self.foreign.append(f".{node.id.name}")
        self.generic_visit(node)

    def visit_StringLiteral(self, node: Any) -> None:
        said = string_of(node)
        if said is None:
            self.foreign.append(node.value)
        self._say(said or "")

    def visit_TextElement(self, node: Any) -> None:
        self._say(without_marks(read_marks(node.value)))

    def _say(self, text: str) -> None:
        self.said += text
        # No name of it would be seen: NUL and its like, which not every database takes.
        odd = (sign for sign in text if _is_odd(sign))
        self.foreign += [f"U+{ord(sign):04X}" for sign in odd]

    def read(self, line: int) -> Message:
        """Return what was collected."""
        return Message(
            line,
            frozenset(self.names),
            len(self.said),
            tuple(self.uses),
            not (self.names or self.uses or self.foreign or _is_seen(self.said)),
            next(iter(self.foreign), ""),
        )


def _is_odd(sign: str) -> bool:
    return sign in _TURNING or (category(sign) in _UNSEEN and sign not in "\n\t")


def _is_seen(text: str) -> bool:
    return any(category(sign)[0] not in "CZ" for sign in text)


Messages = Mapping[str, Message]
"""The messages of one file by their keys."""


@lru_cache(maxsize=16)
def read_messages(source: str, file: str) -> tuple[Messages, Sequence[FlowError]]:
    """Return the messages of a file, and what is wrong with it; read once a process."""
    messages: dict[str, Message] = {}
    errors = [FlowError(file, line, FlowProblem.TEXT_TOO_DEEP) for line in too_deep(source)]
    resource = parse_fluent(source, with_spans=True)
    for entry in resource.body:
        line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
        if isinstance(entry, ast.Junk):
            problem, said = fluent_problem(entry)
            errors.append(FlowError(file, line, problem, _key_of(entry), **said))
        elif isinstance(entry, ast.Message):
            if entry.id.name in messages:
                errors.append(FlowError(file, line, FlowProblem.TEXT_TWICE, entry.id.name))
            found = _Measure()
            found.visit(entry)
            messages[entry.id.name] = found.read(line)
    return messages, tuple(errors)


def _key_of(junk: ast.Junk) -> str:
    """Return the key of what is not Fluent, "" where it has none."""
    found = _KEY.match(junk.content or "")
    return found[1] if found else ""


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
    errors.extend(
        FlowError(files[FALLBACK], 1, FlowProblem.TEXT_MISSING, key)
        for key in needed
        if key not in leading
    )
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
        place = f"{leading_file}:{wanted.line}"
        if key not in messages:
            yield FlowError(file, 1, FlowProblem.TEXT_UNTRANSLATED, key, place=place)
        elif messages[key].placeholders != wanted.placeholders:
            has, wants = sorted(messages[key].placeholders), sorted(wanted.placeholders)
            said = {"has": str(has), "place": place, "wants": str(wants)}
            yield FlowError(file, messages[key].line, FlowProblem.TEXT_PLACEHOLDERS, key, **said)
    for key, message in messages.items():
        for name in sorted(set(message.uses) - messages.keys()):
            yield FlowError(file, message.line, FlowProblem.TEXT_USES_NOTHING, key, name=name)
        if key not in leading:
            problem = FlowProblem.TEXT_NOT_LEADING
            yield FlowError(file, message.line, problem, key, leading=leading_file)

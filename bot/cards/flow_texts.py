"""The texts that belong to one flow, cut out of files that hold those of the whole desk."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Mapping
from itertools import pairwise

from fluent.syntax import FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from bot.cards.fluent_source import boundless, parse_fluent
from bot.domain.flows import Flow
from bot.errors import InputInvalid

UNREADABLE = "flow-edit-text-unreadable"
"""The key of what is said of a text that is none of Fluent."""
# Whatever begins at the left of a line is a new entry, or a remark.
_ENTRY = re.compile(r"(?m)^(?:([a-zA-Z][\w-]*) *=|(?=#|-[a-zA-Z]))")
_USES = re.compile(r"\{\s*([a-zA-Z][\w-]*)\s*\}")
_NAMES = re.compile(r"\{\s*([a-zA-Z][\w-]*)")


def cut_texts(source: str, flow: Flow) -> str:
    """Return exactly the texts of a flow from the source of a language, in their order there.

    What they use of others is written out, so that they stand alone. A text that is not there is
    left out, and one that is not Fluent, or has no end, stays as it is: the checks find them.
    """
    entries, own = _entries(source), flow.text_keys()
    left = boundless({key: _NAMES.findall(entry) for key, entry in entries.items()})
    written = (
        entries[key] if key in left else _standing_alone(key, entries, own)
        for key in entries
        if key in own
    )
    return "".join(f"{entry.rstrip()}\n" for entry in written)


def changed_texts(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Return the keys of what is said otherwise in any language, by name."""
    codes = before.keys() | after.keys()
    read = [(_entries(before.get(one, "")), _entries(after.get(one, ""))) for one in codes]
    return sorted(
        {key for old, new in read for key in {*old, *new} if old.get(key) != new.get(key)}
    )


def read_patterns(source: str) -> dict[str, str]:
    """Return what stands behind each key, as it is typed: without its indentation."""
    return {key: _pattern(entry) for key, entry in _entries(source).items()}


def _pattern(entry: str) -> str:
    first, *further = entry.partition("=")[2].rstrip().split("\n")
    lines = textwrap.dedent("\n".join(further)).split("\n") if further else []
    return "\n".join([first.strip(), *lines] if first.strip() else lines)


def put_text(source: str, key: str, typed: str) -> str:
    """Return a source with what was typed as the text of a key, or without it if that is nothing.

    All others stay as they are.

    Raises:
        InputInvalid: what was typed is not one text of Fluent.
    """
    entry = _write_entry(key, typed) if typed.strip() else ""
    begins = [*_ENTRY.finditer(source)]
    # Of one that stands twice the last counts.
    at = next((n for n in reversed(range(len(begins))) if begins[n][1] == key), None)
    if at is None:
        gap = "" if not source or source.endswith("\n") else "\n"
        return f"{source}{gap}{entry}"
    end = begins[at + 1].start() if at + 1 < len(begins) else len(source)
    old = source[begins[at].start() : end]
    after = old[len(old.rstrip()) :].removeprefix("\n")
    return f"{source[: begins[at].start()]}{entry}{after}{source[end:]}"


def _write_entry(key: str, typed: str) -> str:
    lines = [line.rstrip() for line in typed.strip().split("\n")]
    said = f" {lines[0]}" if len(lines) == 1 else "".join(f"\n    {one}" for one in lines)
    entry = f"{key} ={said}".replace("\n    \n", "\n\n") + "\n"
    match parse_fluent(entry).body:
        case [ast.Message(attributes=[], comment=None)]:
            return entry
    raise InputInvalid(UNREADABLE, key)


def _entries(source: str) -> dict[str, str]:
    """Return what is written of each key; of one that stands twice the last, as Fluent has it."""
    begins = list(_ENTRY.finditer(source))
    starts = [*(one.start() for one in begins), len(source)]
    return {
        begin[1]: source[start:end]
        for begin, (start, end) in zip(begins, pairwise(starts), strict=True)
        if begin[1]
    }


def _standing_alone(key: str, entries: Mapping[str, str], own: Collection[str]) -> str:
    entry = entries[key]
    foreign = [used for used in _USES.findall(entry) if used in entries and used not in own]
    if not foreign:
        return entry
    message = _parse_entry(entry)
    if message is None:
        return entry
    return FluentSerializer().serialize_entry(_WriteOut(entries, own, {key}).visit(message))


def _parse_entry(entry: str) -> ast.Message | None:
    found = next(iter(parse_fluent(entry).body), None)
    return found if isinstance(found, ast.Message) else None


class _WriteOut(Transformer):
    """Puts what a text of another flow says in the place of its name."""

    def __init__(
        self, entries: Mapping[str, str], own: Collection[str], within: Collection[str]
    ) -> None:
        self._entries = entries
        self._own = own
        self._within = within

    def visit_Pattern(self, node: ast.Pattern) -> ast.Pattern:
        parts: list[ast.TextElement | ast.Placeable] = []
        for element in node.elements:
            said = self._said(element)
            parts.extend(said.elements if said else [self.visit(element)])
        node.elements = parts
        return node

    def _said(self, element: ast.TextElement | ast.Placeable) -> ast.Pattern | None:
        if not isinstance(element, ast.Placeable):
            return None
        if not isinstance(element.expression, ast.MessageReference):
            return None
        name = element.expression.id.name
        # A circle is left to the checks.
        if name in self._own or name not in self._entries or name in self._within:
            return None
        other = _parse_entry(self._entries[name])
        if other is None or other.value is None:
            return None
        return _WriteOut(self._entries, self._own, {*self._within, name}).visit_Pattern(other.value)

"""Edits of a flow file: one part of its YAML is written anew, all else stays letter by letter."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.domain.flow_source import bounded_yaml
from bot.errors import FlowError, InputInvalid

Section = Literal["steps", "outcomes"]
Value = str | Sequence[str] | Mapping[str, Any]
"""What stands behind a name in a flow; "" or nothing in it where the name is left out."""
# Only without quotes these would be no names.
_NO_NAMES = frozenset({"true", "false", "null"})
_INDENT = 2


def put_station(source: str, section: Section, name: str, fields: Mapping[str, Value]) -> str:
    """Write a step or an outcome with these fields in this order, in its place or at the end.

    Raises:
        InputInvalid: the file cannot be read, or remarks stand where they could not be kept.
    """
    file = _File(source)
    stations = file.section(section)
    station = _entry(stations, name)
    if stations.flow_style or station is None:
        file.put(stations, name, _filled(fields))
    else:
        file.put_fields(stations, station, fields)
    return file.written()


def drop_station(source: str, section: Section, name: str) -> str:
    """Remove a step or an outcome; raises as `put_station`, and for the last one."""
    file = _File(source)
    stations = file.section(section)
    if _entry(stations, name) is not None and len(stations.value) == 1:
        raise InputInvalid("flow-edit-last-one", name)
    file.drop(stations, name)
    return file.written()


def put_field(source: str, name: str, value: Value) -> str:
    """Write a field of the flow itself, as its stages; raises as `put_station`."""
    file = _File(source)
    entry = _entry(file.root, name)
    if entry is None or not value:
        file.put_or_drop(file.root, name, value)
    else:
        file.put_value(entry, value)
    return file.written()


class _File:
    """A file and what is to be written anew in it: where it begins, where it ends, and what."""

    def __init__(self, source: str) -> None:
        self._text = source if source.endswith("\n") else f"{source}\n"
        self._edits: list[tuple[int, int, str]] = []
        try:
            root = bounded_yaml(source, "").compose(io.StringIO(self._text))
        except (YAMLError, FlowError) as error:
            raise InputInvalid("flow-edit-mend-first", "source") from error
        if not isinstance(root, MappingNode) or root.flow_style:
            raise InputInvalid("flow-edit-mend-first", "source")
        self.root = root

    def section(self, name: str) -> MappingNode:
        entry = _entry(self.root, name)
        if entry is None or not isinstance(entry[1], MappingNode):
            raise InputInvalid("flow-edit-mend-first", "source")
        return entry[1]

    def written(self) -> str:
        text = self._text
        # From the end on; of several at one place the first stands first.
        in_order = sorted(enumerate(self._edits), key=lambda edit: (edit[1][:2], edit[0]))
        for _number, (begin, end, new) in reversed(in_order):
            text = text[:begin] + new + text[end:]
        return text

    def put_or_drop(self, mapping: MappingNode, name: str, value: Value) -> None:
        if value:
            self.put(mapping, name, value)
        else:
            self.drop(mapping, name)

    def put(self, mapping: MappingNode, name: str, value: Value) -> None:
        """Write an entry at the end, or, between braces, in its place."""
        if mapping.flow_style:
            self._rewrite(mapping, {**_data(mapping), name: value})
            return
        column = self._column(mapping)
        at = self._line_end(mapping)
        self._edits.append((at, at, _block(name, value, column)))

    def drop(self, mapping: MappingNode, name: str) -> None:
        entry = _entry(mapping, name)
        if entry is None:
            return
        if mapping.flow_style:
            self._rewrite(mapping, {k: v for k, v in _data(mapping).items() if k != name})
            return
        self._edits.append((*self._lines(entry), ""))

    def put_fields(
        self, stations: MappingNode, entry: tuple[Node, Node], fields: Mapping[str, Value]
    ) -> None:
        """Write the fields of a step or outcome, each where it stands or behind the one before."""
        station = entry[1]
        if not isinstance(station, MappingNode) or station.flow_style:
            if _data(station) != _filled(fields):
                self._rewrite(station, _filled(fields))
            return
        column = self._column(station)
        at = self._lines(station.value[0])[0]
        for name, value in fields.items():
            there = _entry(station, name)
            if there and not value:
                self.drop(station, name)
            elif there:
                self.put_value(there, value)
            elif value:
                self._edits.append((at, at, _block(name, value, column)))
            if there:
                at = self._lines(there)[1]

    def put_value(self, entry: tuple[Node, Node], value: Value) -> None:
        """Write what stands behind a name, unless it says so already, in the same order."""
        node = entry[1]
        old = _data(node)
        if old == value and list(old) == list(value):
            return
        if isinstance(node, MappingNode) and not node.flow_style and isinstance(value, Mapping):
            self._put_lines(entry[0], node, {name: _scalar(value[name]) for name in value})
        elif isinstance(node, SequenceNode) and not node.flow_style:
            self._rewrite_list(entry, value)
        else:
            self._rewrite(node, value)

    def _put_lines(self, head: Node, mapping: MappingNode, wanted: Mapping[str, str]) -> None:
        """Write the lines of names that lead to names, with the remarks above them."""
        spans = [self._lines(one) for one in mapping.value]
        column, above = self._column(mapping), ""
        lines: dict[str, str] = {}
        begin = end = self._line_end(head)
        for (key, node), span in zip(mapping.value, spans, strict=True):
            above += self._text[end : span[0]]
            end = span[1]
            if key.value in wanted:
                lines[key.value] = above + self._line_with(span, node, wanted[key.value])
                above = ""
        said = (
            lines.get(name, f"{' ' * column}{_scalar(name)}: {wanted[name]}\n") for name in wanted
        )
        self._edits.append((begin, spans[-1][1], "".join(said) + above))

    def _line_with(self, span: tuple[int, int], node: Node, value: str) -> str:
        begin, end = node.start_mark.index, self._end(node)
        if isinstance(node, ScalarNode) and _scalar(node.value) == value:
            return self._text[slice(*span)]
        return self._text[span[0] : begin] + value + self._text[end : span[1]]

    def _rewrite_list(self, entry: tuple[Node, Node], value: Value) -> None:
        begin, end = self._lines(entry)
        if "#" in self._text[begin:end]:
            raise InputInvalid("flow-edit-remarks-within", "source", name=entry[0].value)
        column = entry[0].start_mark.column
        self._edits.append((begin, end, _block(entry[0].value, value, column)))

    def _rewrite(self, node: Node, value: Value) -> None:
        """Write what stands on one line, or between braces, which keep no remarks."""
        begin, end = node.start_mark.index, self._end(node)
        if "#" in self._text[begin:end]:
            raise InputInvalid("flow-edit-remarks-within", "source", name="{ }")
        gap = " " if begin and self._text[begin - 1] not in " \n" else ""
        self._edits.append((begin, end, gap + _inline(value)))

    def _column(self, mapping: MappingNode) -> int:
        """Return how far the lines of a mapping stand in, also where they begin with `?`."""
        begin, end = self._lines(mapping.value[0])
        return len(self._text[begin:end]) - len(self._text[begin:end].lstrip())

    def _lines(self, entry: tuple[Node, Node]) -> tuple[int, int]:
        """Return where the lines of an entry begin, and where what comes after them does."""
        begin = self._text.rfind("\n", 0, entry[0].start_mark.index) + 1
        return begin, self._line_end(entry[1])

    def _line_end(self, node: Node) -> int:
        return self._text.index("\n", self._end(node)) + 1

    def _end(self, node: Node) -> int:
        """Return where the last sign of what is written ends; the library counts on behind it."""
        if isinstance(node, MappingNode) and not node.flow_style and node.value:
            return self._end(node.value[-1][1])
        if isinstance(node, SequenceNode) and not node.flow_style and node.value:
            return self._end(node.value[-1])
        # What stands on lines of its own behind `>` or `|` ends with the lines after it.
        return len(self._text[: node.end_mark.index].rstrip())


def _entry(mapping: MappingNode, name: str) -> tuple[Node, Node] | None:
    return next((one for one in mapping.value if one[0].value == name), None)


def _data(node: Node) -> Any:
    if isinstance(node, MappingNode):
        return {key.value: _data(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_data(one) for one in node.value]
    return node.value


def _filled(fields: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in fields.items() if value}


def _block(name: str, value: Value, column: int) -> str:
    """Write an entry on lines of its own; lists stand on one."""
    begin = f"{' ' * column}{_scalar(name)}:"
    if not isinstance(value, Mapping):
        return f"{begin} {_inline(value)}\n"
    return f"{begin}\n" + "".join(_block(k, v, column + _INDENT) for k, v in value.items())


def _inline(value: Value) -> str:
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, Mapping):
        return (
            "{" + _listed(f"{_scalar(name)}: {_inline(one)}" for name, one in value.items()) + "}"
        )
    return "[" + _listed(map(_inline, value)) + "]"


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _scalar(name: str) -> str:
    return f'"{name}"' if name in _NO_NAMES else name

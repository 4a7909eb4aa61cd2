"""Three-way views: what two people made of one base, part by part, and one draft of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import Any

from bot.cards.flow_differences import TextChange, text_changes
from bot.cards.flow_texts import put_text, read_patterns
from bot.domain.flow_changes import ChangeKind, FlowChange, flow_changes
from bot.domain.flow_edits import Value, drop_station, put_field, put_station
from bot.domain.flow_source import sketch_flow
from bot.domain.flow_versions import FlowContent
from bot.domain.flows import Flow, Outcome, Step
from bot.domain.orders import Change

_FIELDS = {
    ChangeKind.STATES: "states",
    ChangeKind.STAGES: "stages",
    ChangeKind.START: "start",
    ChangeKind.STATEMENT: "statement",
}


class Side(StrEnum):
    """Whose part of a flow is taken."""

    THEIRS = "theirs"
    MINE = "mine"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePart:
    """A part that differs from the base: a step, an outcome, a field of the flow, or a text.

    `id` is its kind and name, as `steps:bank` or `texts:caro_problem-bank-title`.
    """

    id: str
    theirs: tuple[FlowChange | TextChange, ...]
    mine: tuple[FlowChange | TextChange, ...]

    @property
    def is_contested(self) -> bool:
        """Say whether both changed it."""
        return bool(self.theirs and self.mine)

    @property
    def suggested(self) -> Side:
        """Return whose part is taken unless somebody chooses."""
        return Side.THEIRS if self.theirs and not self.mine else Side.MINE

    @property
    def name(self) -> str:
        """Return what it is called in the file."""
        return self.id.partition(":")[2]


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """A base, what is live by now, and a draft of the same base."""

    base: FlowContent
    theirs: FlowContent
    mine: FlowContent

    @property
    def can_be_read(self) -> bool:
        """Say whether all three are flows, so that parts of them can be told from one another."""
        return all(sketch_flow(one.source) for one in (self.base, self.theirs, self.mine))

    def parts(self) -> tuple[MergePart, ...]:
        """Return what either has changed, and not to the same; theirs first."""
        theirs, mine = (self._changed(one) for one in (self.theirs, self.mine))
        # What is told of a step or outcome that both have added is not all that it is.
        differ = {_part(one) for one in self._beside()}
        return tuple(
            MergePart(id=part, theirs=theirs.get(part, ()), mine=mine.get(part, ()))
            for part in dict.fromkeys((*theirs, *mine))
            if theirs.get(part) != mine.get(part) or part in differ
        )

    def _beside(self) -> tuple[FlowChange, ...]:
        theirs, mine = sketch_flow(self.theirs.source), sketch_flow(self.mine.source)
        return flow_changes(theirs, mine) if theirs and mine else ()

    def _changed(self, other: FlowContent) -> dict[str, tuple[FlowChange | TextChange, ...]]:
        old, new = sketch_flow(self.base.source), sketch_flow(other.source)
        changes = flow_changes(old, new) if old and new else ()
        found: list[tuple[str, FlowChange | TextChange]] = [(_part(one), one) for one in changes]
        found += [(f"texts:{one.key}", one) for one in text_changes(self.base, other)]
        by_part = sorted(found, key=lambda one: one[0])
        return {
            part: tuple(change for _part, change in group)
            for part, group in groupby(by_part, key=lambda one: one[0])
        }

    def merged(self, chosen: Mapping[str, str]) -> FlowContent:
        """Return the draft with the parts of theirs that were chosen, by their ids.

        Raises:
            InputInvalid: one of them cannot be written into the file of the draft.
        """
        content = self.mine
        flow = sketch_flow(self.theirs.source)
        for part in self.parts():
            if chosen.get(part.id, part.suggested) == Side.THEIRS and part.theirs:
                content = _take(content, part, flow, self.theirs)
        return content


def _part(change: FlowChange) -> str:
    if change.kind in _FIELDS:
        return f"fields:{_FIELDS[change.kind]}"
    if change.kind is ChangeKind.NAME:
        return "fields:flow"
    is_outcome = change.kind.name.startswith("OUTCOME_")
    return f"{'outcomes' if is_outcome else 'steps'}:{change.at}"


def _take(
    content: FlowContent, part: MergePart, flow: Flow | None, theirs: FlowContent
) -> FlowContent:
    kind, name = part.id.split(":", 1)
    if kind == "texts":
        texts = dict(content.texts)
        for code in {**texts, **theirs.texts}:
            typed = read_patterns(theirs.texts.get(code, "")).get(name, "")
            texts[code] = put_text(texts.get(code, ""), name, typed)
        return replace(content, texts=texts)
    assert flow is not None
    if kind == "fields":
        return replace(content, source=put_field(content.source, name, field_value(flow, name)))
    station = flow.steps.get(name) if kind == "steps" else flow.outcomes.get(name)
    section: Any = kind
    source = (
        put_station(content.source, section, name, station_fields(station))
        if station
        else drop_station(content.source, section, name)
    )
    return replace(content, source=source)


def field_value(flow: Flow, name: str) -> Value:
    """Return what stands in a flow's file behind one of its own names."""
    value = getattr(flow, name)
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: str(one) for key, one in value.items()}
    return _plain(value)


def station_fields(station: Step | Outcome) -> dict[str, Value]:
    """Return the fields of a step or an outcome as its file has them, in that order."""
    if isinstance(station, Step):
        return {
            "stage": station.stage,
            "check": station.check or "",
            "choices": dict(station.choices),
        }
    change = "" if station.change is Change.UNKNOWN else str(station.change)
    return {
        "ending": str(station.ending),
        "stage": station.stage,
        "actions": _plain(station.actions),
        "change": change,
    }


def _plain(values: Iterable[str]) -> list[str]:
    return [str(one) for one in values]

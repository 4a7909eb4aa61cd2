"""Graphs of flows: every step and outcome with its ways, and what is new of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.flow_changes import ChangeKind, FlowChange, flow_changes
from bot.domain.flow_source import FlowSketch
from bot.domain.flows import Flow


class StationKind(StrEnum):
    """What a station is; nothing can be made of a BROKEN one, or it is led to and not there."""

    STEP = "step"
    OUTCOME = "outcome"
    BROKEN = "broken"


class GraphStanding(StrEnum):
    """How a station or edge stands to the flow that a draft is based on."""

    SAME = "same"
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphStation:
    """A step or outcome; `line` is where it stands in the file, 0 where it does not.

    `check` is a step's, `ending` and `actions` an outcome's; what it has none of is empty.
    """

    name: str
    kind: StationKind
    standing: GraphStanding
    stage: str = ""
    check: str = ""
    ending: str = ""
    actions: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """A way from a step by an answer."""

    start: str
    answer: str
    end: str
    standing: GraphStanding


@dataclass(frozen=True, slots=True)
class FlowGraph:
    """Stations in the order of the file, then what is gone; the edges of each in its own order."""

    start: str
    stations: tuple[GraphStation, ...]
    edges: tuple[GraphEdge, ...]

    @property
    def ways(self) -> dict[str, list[GraphEdge]]:
        """The edges that leave each station."""
        ways: dict[str, list[GraphEdge]] = {}
        for edge in self.edges:
            ways.setdefault(edge.start, []).append(edge)
        return ways


def flow_graph(
    sketch: FlowSketch, base: Flow | None = None, reworded: Collection[str] = ()
) -> FlowGraph | None:
    """Return the graph of a flow beside its `base`; None where nothing can be made of its file.

    `reworded` are the steps and outcomes whose texts were changed: to people they are others.
    """
    flow = sketch.flow
    if flow is None:
        return None
    changes = flow_changes(base, flow) if base else ()
    standings = _standings(changes, reworded)
    there = {**flow.steps, **flow.outcomes}
    led = tuple(_edges(flow, changes))
    # What stands in the file and cannot be read is not gone; nor is what is led to.
    broken = dict.fromkeys(
        name for name in (*sketch.lines, *(edge.end for edge in led)) if name not in there
    )
    stations = [_station(flow, name, standings, sketch.lines) for name in there]
    stations += [_broken(name, sketch.lines) for name in broken]
    if base:
        gone = [name for name, one in standings.items() if one is GraphStanding.REMOVED]
        stations += [_station(base, name, standings, {}) for name in gone if name not in broken]
        known = {station.name for station in stations}
        lost = (edge for edge in _lost_edges(base, changes) if edge.start not in broken)
        led += tuple(edge for edge in lost if edge.end in known)
    return FlowGraph(flow.start, tuple(stations), led)


def _standings(
    changes: Collection[FlowChange], reworded: Collection[str]
) -> dict[str, GraphStanding]:
    standings = dict.fromkeys(reworded, GraphStanding.CHANGED)
    for change in changes:
        match change.kind:
            case ChangeKind.STEP_ADDED | ChangeKind.OUTCOME_ADDED:
                standings[change.at] = GraphStanding.ADDED
            case ChangeKind.STEP_REMOVED | ChangeKind.OUTCOME_REMOVED:
                standings[change.at] = GraphStanding.REMOVED
            case _ if standings.get(change.at) not in (GraphStanding.ADDED, GraphStanding.REMOVED):
                standings[change.at] = GraphStanding.CHANGED
    # What was changed of the flow as a whole is at no place of it.
    standings.pop("", None)
    return standings


def _station(
    flow: Flow, name: str, standings: Mapping[str, GraphStanding], lines: Mapping[str, int]
) -> GraphStation:
    standing, line = standings.get(name, GraphStanding.SAME), lines.get(name, 0)
    if step := flow.steps.get(name):
        return GraphStation(
            name=name,
            kind=StationKind.STEP,
            standing=standing,
            stage=step.stage,
            check=step.check or "",
            line=line,
        )
    outcome = flow.outcomes[name]
    return GraphStation(
        name=name,
        kind=StationKind.OUTCOME,
        standing=standing,
        stage=outcome.stage,
        ending=outcome.ending,
        actions=outcome.actions,
        line=line,
    )


def _broken(name: str, lines: Mapping[str, int]) -> GraphStation:
    line = lines.get(name, 0)
    return GraphStation(name=name, kind=StationKind.BROKEN, standing=GraphStanding.SAME, line=line)


def _edges(flow: Flow, changes: Collection[FlowChange]) -> Iterator[GraphEdge]:
    known = {
        (one.at, one.answer): GraphStanding.ADDED
        if one.kind is ChangeKind.ANSWER_ADDED
        else GraphStanding.CHANGED
        for one in changes
        if one.kind in (ChangeKind.ANSWER_ADDED, ChangeKind.ANSWER_LEADS)
    }
    for name, step in flow.steps.items():
        for answer, end in step.choices.items():
            yield GraphEdge(name, answer, end, known.get((name, answer), GraphStanding.SAME))


def _lost_edges(base: Flow, changes: Collection[FlowChange]) -> Iterator[GraphEdge]:
    """Return where answers led that are gone, or lead elsewhere now."""
    for one in changes:
        if one.kind is ChangeKind.STEP_REMOVED:
            ways = base.steps[one.at].choices.items()
            yield from (GraphEdge(one.at, to, end, GraphStanding.REMOVED) for to, end in ways)
        elif one.kind in (ChangeKind.ANSWER_REMOVED, ChangeKind.ANSWER_LEADS):
            yield GraphEdge(one.at, one.answer, one.old[0], GraphStanding.REMOVED)


def to_mermaid(flow: Flow) -> str:
    """Draw the flow as a Mermaid flowchart."""
    lines = ["flowchart TD"]
    for name, step in flow.steps.items():
        label = f"{name}<br/>check: {step.check}" if step.check else name
        lines.append(f'    {name}["{label}"]')
    for name, outcome in flow.outcomes.items():
        lines.append(f'    {name}(["{name}<br/>{", ".join(outcome.actions)}"])')
    for name, step in flow.steps.items():
        lines.extend(
            f"    {name} -->|{choice}| {target}" for choice, target in step.choices.items()
        )
    return "\n".join(lines) + "\n"

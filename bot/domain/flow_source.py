"""Flow files: read from YAML, and checked as a whole."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import AliasEvent, CollectionStartEvent
from ruamel.yaml.tag import Tag

from bot.domain.checks import CHECKS, Verdict
from bot.domain.flow_problems import FlowProblem
from bot.domain.flow_refusals import field_problem, yaml_problem
from bot.domain.flows import Compared, Flow, Outcome, StatementPart, Step
from bot.errors import FlowError

_OURS = ("version", "texts")  # what a flow is told of its version, and no file says
FLOW_CHARS = 50_000
"""The most characters of a flow file."""
_DEEPEST = 10
_BRACKETS = re.compile(r"[\[\]{}]")
_OPENED = {"[": 1, "{": 1, "]": -1, "}": -1}
# Behind this no such sign is found; what reads YAML does not look before it makes one.
_NO_SIGN = re.compile(r"\\U(?!000|0010)[0-9a-fA-F]{8}")
_PLAIN = "tag:yaml.org,2002:"
_NO_WORDS = frozenset({f"{_PLAIN}{kind}" for kind in ("int", "float", "timestamp")})


@dataclass(frozen=True, slots=True)
class FlowSketch:
    """A flow file as far as it can be read: all that is wrong, and the line of each station.

    `flow` is without what is wrong in itself, unless it `is_whole`; None if nothing can be made
    of it.
    """

    errors: Sequence[FlowError]
    flow: Flow | None = None
    is_whole: bool = False
    lines: Mapping[str, int] = field(default_factory=dict)


def read_flow(source: str, file: str) -> Flow:
    """Read a flow from YAML; its version is the hash of its content.

    Raises:
        FlowError: the first thing that is wrong, with its line.
    """
    sketch = read_sketch(source, file)
    if sketch.flow is None or sketch.errors:
        raise sketch.errors[0]
    return sketch.flow


def check_flow(source: str, file: str) -> list[FlowError]:
    """Return everything that is wrong with a flow file, in the order of the lines."""
    return sorted(read_sketch(source, file).errors, key=lambda error: error.line)


def sketch_flow(source: str) -> Flow | None:
    """Return a flow whose ways may lead nowhere as yet; None where it cannot be read as one."""
    sketch = read_sketch(source, "")
    return sketch.flow if sketch.is_whole else None


def read_sketch(source: str, file: str) -> FlowSketch:
    """Read a flow as far as it can be read, for whoever is still writing it."""
    sketch = _sketch(source)
    errors = [FlowError(file, one.line, one.problem, **one.arguments) for one in sketch.errors]
    return replace(sketch, errors=errors)


@lru_cache(maxsize=64)
def _sketch(source: str, file: str = "") -> FlowSketch:
    try:
        data = bounded_yaml(source, file).load(io.StringIO(source))
    except FlowError as error:
        return FlowSketch([error.with_traceback(None)])
    except YAMLError as error:
        problem, arguments = yaml_problem(error)
        mark = getattr(error, "problem_mark", None)
        return FlowSketch([FlowError(file, mark.line + 1 if mark else 1, problem, **arguments)])
    if not isinstance(data, CommentedMap):
        return FlowSketch([FlowError(file, 1, FlowProblem.FLOW_NONE)])
    if own := [name for name in _OURS if name in data]:
        line = _line(data, (own[0],))
        return FlowSketch([FlowError(file, line, FlowProblem.FLOW_OWN, name=own[0])])
    try:
        flow = Flow.model_validate(data)
    except ValidationError as error:
        problems = error.errors()
        errors = [_explain(problem, data, file) for problem in problems]
        return FlowSketch(errors, _without(data, problems), False, _lines(data))
    version = hashlib.sha256(source.encode()).hexdigest()[:12]
    flow = flow.model_copy(update={"version": version})
    return FlowSketch([*_check_shape(flow, data, file)], flow, True, _lines(data))


def _without(data: CommentedMap, problems: Sequence[Any]) -> Flow | None:
    """Return a flow without those of its parts that are wrong in themselves, if that is one."""
    left = {
        name: dict(part) if isinstance(part, CommentedMap) else part for name, part in data.items()
    }
    for name, *within in (problem["loc"] for problem in problems):
        part = left.get(name)
        if within and isinstance(part, dict):
            part.pop(within[0], None)
        else:
            left.pop(name, None)
    try:
        return Flow.model_validate(left)
    except ValidationError:
        return None


def _lines(data: CommentedMap) -> dict[str, int]:
    """Return the line of every step and outcome, also of those that are wrong."""
    return {
        str(name): part.lc.key(name)[0] + 1
        for part in (data.get("outcomes"), data.get("steps"))
        if isinstance(part, CommentedMap)
        for name in part
    }


def bounded_yaml(source: str, file: str) -> YAML:
    """Return what reads this source, and refuses what would take the program too long.

    Raises:
        FlowError: it is too long or too deep, now or when it is read; or names parts of itself.
    """
    if len(source) > FLOW_CHARS:
        said = {"chars": str(len(source)), "most": str(FLOW_CHARS)}
        raise FlowError(file, 1, FlowProblem.FLOW_TOO_LONG, **said)
    for number, line in enumerate(source.splitlines(), 1):
        # What looks for the keys of a line takes ever longer with each of these that is open.
        if max(accumulate(map(_OPENED.__getitem__, _BRACKETS.findall(line))), default=0) > _DEEPEST:
            raise FlowError(file, number, FlowProblem.FLOW_TOO_DEEP)
        if _NO_SIGN.search(line):
            raise FlowError(file, number, FlowProblem.YAML_NO_CHARACTER)
    yaml = YAML(typ="rt")
    yaml.Composer = _composer(file)
    return yaml


def _composer(file: str) -> type[Composer]:
    """Return what puts a flow together, and refuses what no flow needs before it grows."""

    class Bounded(Composer):
        opened = 0

        def compose_node(self, parent: Any, index: Any) -> Any:
            event = self.parser.peek_event()
            line = event.start_mark.line + 1
            if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
                raise FlowError(file, line, FlowProblem.YAML_ALIAS)
            if getattr(event, "tag", None):
                raise FlowError(file, line, FlowProblem.YAML_TAG, tag=str(event.tag))
            opens = isinstance(event, CollectionStartEvent)
            self.opened += opens
            if self.opened > _DEEPEST:
                raise FlowError(file, line, FlowProblem.FLOW_TOO_DEEP)
            node = super().compose_node(parent, index)
            self.opened -= opens
            if node.tag == f"{_PLAIN}merge":
                raise FlowError(file, line, FlowProblem.YAML_MERGED)
            if node.tag in _NO_WORDS:
                # No part of a flow is a number or a date: it is read, and told, as it stands.
                node.ctag = Tag(suffix=f"{_PLAIN}str")
            return node

    return Bounded


def _explain(error: Any, data: CommentedMap, file: str) -> FlowError:
    """Turn one of pydantic's error dicts into a FlowError with a line."""
    problem, arguments = field_problem(error)
    return FlowError(file, _line(data, error["loc"]), problem, **arguments)


def _line(data: Any, path: tuple[Any, ...]) -> int:
    """Return the line, counted from 1, of the deepest place of `path` that the file has."""
    line = 1
    for part in path:
        if isinstance(data, CommentedMap) and part in data:
            line = data.lc.key(part)[0] + 1
        elif isinstance(data, CommentedSeq) and isinstance(part, int) and part < len(data):
            line = data.lc.item(part)[0] + 1
        else:
            break
        data = data[part]
    return line


def _check_shape(flow: Flow, data: CommentedMap, file: str) -> Iterator[FlowError]:
    def error(path: tuple[str, ...], problem: FlowProblem, **arguments: str) -> FlowError:
        return FlowError(file, _line(data, path), problem, **arguments)

    known = {*flow.steps, *flow.outcomes}
    for name in sorted(flow.steps.keys() & flow.outcomes.keys()):
        yield error(("outcomes", name), FlowProblem.BOTH_KINDS, name=name)
    if flow.start not in flow.steps:
        yield error(("start",), FlowProblem.START_UNKNOWN, name=flow.start)
    for name, step in flow.steps.items():
        yield from _check_stage(flow, ("steps", name), step, error)
        yield from _check_step(name, step, known, error)
    for name, outcome in flow.outcomes.items():
        yield from _check_stage(flow, ("outcomes", name), outcome, error)
    for name, part in flow.statement.items():
        yield from _check_statement(flow, name, part, error)
    for name in sorted(known - _reachable(flow)):
        where = ("steps" if name in flow.steps else "outcomes", name)
        yield error(where, FlowProblem.UNREACHED, name=name)
    for name in _endless(flow):
        yield error(("steps", name), FlowProblem.ENDLESS, name=name)


def _check_stage(
    flow: Flow, where: tuple[str, str], station: Step | Outcome, error: Any
) -> Iterator[FlowError]:
    if station.stage not in flow.stages:
        known = ", ".join(flow.stages)
        yield error((*where, "stage"), FlowProblem.STAGE_UNKNOWN, name=station.stage, known=known)


def _check_step(name: str, step: Step, known: set[str], error: Any) -> Iterator[FlowError]:
    where = ("steps", name)
    for choice, to in step.choices.items():
        if to not in known:
            at = f"{name}.{choice}"
            yield error((*where, "choices", choice), FlowProblem.LEADS_NOWHERE, at=at, to=to)
    if step.check is None:
        return
    if step.check not in CHECKS:
        said = {"name": step.check, "known": ", ".join(CHECKS)}
        yield error((*where, "check"), FlowProblem.CHECK_UNKNOWN, **said)
    for choice in (Verdict.YES, Verdict.NO):
        if choice not in step.choices:
            said = {"name": name, "choice": choice}
            yield error((*where, "choices"), FlowProblem.CHECK_NO_CHOICE, **said)


_COMPARED = (Compared.SAME, Compared.TYPO)


def _check_statement(flow: Flow, name: str, part: StatementPart, error: Any) -> Iterator[FlowError]:
    where = ("statement", name)
    if name not in flow.steps:
        yield error(where, FlowProblem.STATEMENT_UNKNOWN, name=name)
        return
    if part is StatementPart.CHOICES:
        return
    for choice in _COMPARED:
        if choice not in flow.steps[name].choices:
            said = {"name": name, "choice": choice}
            yield error(("steps", name, "choices"), FlowProblem.COMPARED_NO_CHOICE, **said)
    if list(flow.statement.values()).index(part) != list(flow.statement).index(name):
        yield error(where, FlowProblem.COMPARED_TWICE, name=name)


def _reachable(flow: Flow) -> set[str]:
    seen: set[str] = set()
    ahead = [flow.start]
    while ahead:
        name = ahead.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in flow.steps:
            ahead.extend(flow.steps[name].choices.values())
    return seen


def _endless(flow: Flow) -> list[str]:
    """Return the steps from which no outcome can be reached."""
    ending = set(flow.outcomes)
    grown = True
    while grown:
        before = len(ending)
        ending |= {n for n, s in flow.steps.items() if ending.intersection(s.choices.values())}
        grown = len(ending) > before
    return [name for name in flow.steps if name not in ending]

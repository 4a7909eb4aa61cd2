"""Forms of one step or outcome: what they hold, and the draft that comes of a filled one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.console.flow_merges import station_fields
from bot.console.flow_texts import put_texts
from bot.domain.checks import CHECKS
from bot.domain.flow_edits import Section, Value, drop_station, put_station
from bot.domain.flow_source import sketch_flow
from bot.domain.flow_versions import FlowContent
from bot.domain.flows import MOST_CHOICES, NAME_PATTERN, Flow, Outcome, OutcomeKind, Step
from bot.domain.orders import Action, Change
from bot.errors import InputInvalid, OrderNotFound

SECTIONS: tuple[Section, ...] = ("steps", "outcomes")
# So many answers can be added at once.
_FREE_ROWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class StationForm:
    """The form of a step or an outcome; `station` is None of one that is to be added.

    `answers` are those of a step with where they lead, then empty ones to be filled in; `actions`
    those of an outcome in the same way.
    """

    section: Section
    name: str
    flow: Flow
    station: Step | Outcome | None

    @property
    def answers(self) -> tuple[tuple[str, str], ...]:
        """Return the rows of the answers."""
        known = self.station.choices if isinstance(self.station, Step) else {}
        free = min(_FREE_ROWS, MOST_CHOICES - len(known))
        return (*known.items(), *[("", "")] * free)

    @property
    def actions(self) -> tuple[str, ...]:
        """Return the rows of the actions."""
        known = self.station.actions if isinstance(self.station, Outcome) else ()
        return (*known, *[""] * (len(Action) - len(known)))

    @property
    def targets(self) -> tuple[str, ...]:
        """Return where an answer can lead."""
        return (*self.flow.steps, *self.flow.outcomes)


def open_form(content: FlowContent, name: str, section: str = "") -> StationForm:
    """Return the form of a step or an outcome, or of one to be added to a section.

    Raises:
        InputInvalid: the draft is no flow as yet: its YAML is to be mended first.
        OrderNotFound: it has no step or outcome, or no section, of this name.
    """
    flow = sketch_flow(content.source)
    if flow is None:
        raise InputInvalid("flow-edit-mend-first", "source")
    if not section:
        section = "steps" if name in flow.steps else "outcomes"
        if name not in flow.steps and name not in flow.outcomes:
            raise OrderNotFound(name)
    if section not in SECTIONS:
        raise OrderNotFound(section)
    station = flow.steps.get(name) if section == "steps" else flow.outcomes.get(name)
    return StationForm(
        section="steps" if section == "steps" else "outcomes", name=name, flow=flow, station=station
    )


def fill_form(content: FlowContent, form: StationForm, typed: Mapping[str, str]) -> FlowContent:
    """Return the draft with a filled form; texts of answers that are gone go with them.

    Raises:
        InputInvalid: what was typed cannot be used.
    """
    if form.station is None and form.name in form.targets:
        raise InputInvalid("console-flow-name-taken", "name", name=form.name)
    read = _read_step if form.section == "steps" else _read_outcome
    fields = read(form, typed)
    source = put_station(content.source, form.section, _name(form.name), fields)
    return _without_idle_texts(content, replace(content, source=source))


def remove_station(content: FlowContent, form: StationForm) -> FlowContent:
    """Return the draft without a step or an outcome and its texts; raises InputInvalid."""
    source = drop_station(content.source, form.section, form.name)
    return _without_idle_texts(content, replace(content, source=source))


def typed_of(form: StationForm) -> dict[str, str]:
    """Return what a form holds when it is opened."""
    typed = {"name": form.name, "stage": form.flow.stages[0]}
    if form.station:
        fields = station_fields(form.station)
        typed |= {name: value for name, value in fields.items() if isinstance(value, str)}
    for number, (answer, to) in enumerate(form.answers, 1):
        typed |= {f"place-{number}": str(number), f"answer-{number}": answer, f"to-{number}": to}
    typed |= {f"action-{number}": action for number, action in enumerate(form.actions, 1)}
    return typed


def _read_step(form: StationForm, typed: Mapping[str, str]) -> dict[str, Value]:
    rows = []
    for number in range(1, MOST_CHOICES + 1):
        answer, to = (typed.get(f"{part}-{number}", "").strip() for part in ("answer", "to"))
        if answer:
            place = typed.get(f"place-{number}", "")
            # A place that is no number is that of the row.
            is_number = place.isascii() and place.isdigit() and len(place) < 4
            rows.append((int(place) if is_number else number, _name(answer), _name(to, "to")))
    choices = {answer: to for _place, answer, to in sorted(rows, key=lambda row: row[0])}
    if len(choices) != len(rows):
        raise InputInvalid("console-flow-answer-twice", "answer")
    if not choices:
        raise InputInvalid("console-flow-no-answers", "answer")
    check = typed.get("check", "")
    if check and check not in CHECKS:
        raise InputInvalid("console-flow-choose", "check")
    return {"stage": _stage(form, typed), "check": check, "choices": choices}


def _read_outcome(form: StationForm, typed: Mapping[str, str]) -> dict[str, Value]:
    named = (typed.get(f"action-{number}", "") for number in range(1, len(Action) + 1))
    actions = list(dict.fromkeys(one for one in named if one))
    change, ending = typed.get("change", ""), typed.get("ending", "")
    if not actions:
        raise InputInvalid("console-flow-no-actions", "action")
    is_known = change in ("", *Change) and ending in [*OutcomeKind]
    if not is_known or any(one not in [*Action] for one in actions):
        raise InputInvalid("console-flow-choose", "action")
    change = "" if change == Change.UNKNOWN else change
    return {"ending": ending, "stage": _stage(form, typed), "actions": actions, "change": change}


def _stage(form: StationForm, typed: Mapping[str, str]) -> str:
    stage = typed.get("stage", "")
    if stage not in form.flow.stages:
        raise InputInvalid("console-flow-choose", "stage")
    return stage


def _name(typed: str, field: str = "name") -> str:
    if not re.fullmatch(NAME_PATTERN, typed):
        raise InputInvalid("console-flow-name-wrong", field, name=typed[:80])
    return typed


def _without_idle_texts(before: FlowContent, after: FlowContent) -> FlowContent:
    """Take out the texts that only what is gone needed; it is in the version before still."""
    old, new = sketch_flow(before.source), sketch_flow(after.source)
    if old is None or new is None:
        return after
    for key in old.text_keys().keys() - new.text_keys().keys():
        after = put_texts(after, key, dict.fromkeys(after.texts, ""))
    return after

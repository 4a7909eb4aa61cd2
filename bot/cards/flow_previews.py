"""Previews of flows: the card of a case that stands at a step or outcome, before there is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from fluent.syntax import ast

from bot.cards.case_views import case_card
from bot.cards.elements import Card
from bot.cards.flow_texts import changed_texts, cut_texts
from bot.cards.fluent_source import parse_bounded
from bot.cards.texts import FALLBACK
from bot.cards.viewer import Viewer
from bot.domain.cases import Case, new_case
from bot.domain.checks import Evidence, OrderFacts, run_check
from bot.domain.flows import Flow
from bot.domain.left_questions import told_to_person
from bot.domain.orders import Order
from bot.domain.sample_orders import SAMPLE_CASE
from bot.domain.trails import trail_to

# Whoever has answered what leads to a place; nobody has this id.
_SOMEBODY = "-:preview"


def preview_card(viewer: Viewer, order: Order, flow: Flow, at: str, now: datetime) -> Card:
    """Return the card of a case that stands at a step or outcome; what has no text says its key.

    Of the flow only what the card shows has to be right.

    Raises:
        TextMissing: a text cannot be put together.
    """

    def examine(check: str) -> Evidence:
        return run_check(check, OrderFacts(order, viewer.banks[order.bank]), now)

    case = replace(
        new_case(SAMPLE_CASE, order, _SOMEBODY, now),
        flow=flow.flow,
        flow_version=flow.version,
        at=at,
        answers=trail_to(flow, at, examine, _SOMEBODY, now),
    )
    finding = told_to_person(case, flow, examine)
    shown = _shown(flow, case, viewer.phrases.language)
    return case_card(viewer, order, case, shown, finding=finding)


def _shown(flow: Flow, case: Case, language: str) -> Flow:
    """Return of a flow what the card of a case shows, so that little has to be read for it."""
    names = {case.at, *(given.step for given in case.answers)}
    steps = {name: step for name, step in flow.steps.items() if name in names}
    outcomes = {name: one for name, one in flow.outcomes.items() if name in names}
    own = [one.stage for one in steps.values()] + [one.stage for one in outcomes.values()]
    stages = tuple(dict.fromkeys([*flow.stages, *own]))
    part = {"steps": steps, "outcomes": outcomes, "stages": stages}
    shown = flow.model_copy(update=part)
    return shown.model_copy(update={"texts": _texts(shown, language)})


def _texts(shown: Flow, language: str) -> dict[str, str]:
    codes = dict.fromkeys((language, FALLBACK))
    cut = {code: cut_texts(shown.texts.get(code, ""), shown) for code in codes}
    said = {
        entry.id.name
        for text in cut.values()
        for entry in parse_bounded(text).body
        if isinstance(entry, ast.Message)
    }
    lacking = (key for key in shown.text_keys() if key not in said)
    cut[FALLBACK] += "".join(f"{key} = ‹{key}›\n" for key in lacking)
    return cut


def reworded(flow: Flow, before: Mapping[str, str]) -> set[str]:
    """Return the steps and outcomes of which a text is another than it was `before`."""
    changed = set(changed_texts(before, flow.texts))
    return {
        name for name in (*flow.steps, *flow.outcomes) if not changed.isdisjoint(flow.keys_of(name))
    }

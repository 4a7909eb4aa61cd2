"""A case that was handed over → card: what support receives of it, for one viewer."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards.calls import ShowOrder
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Element,
    Facts,
    Heading,
    Notice,
    Paragraph,
    Style,
    bold,
    without_marks,
)
from bot.cards.ending_views import end_buttons, reopened_text
from bot.cards.hold_views import hold_buttons
from bot.cards.problem_views import list_ways
from bot.cards.steering_views import errand_buttons
from bot.cards.viewer import Viewer, card_of
from bot.domain.cases import BOT, Case
from bot.domain.flows import Flow
from bot.domain.orders import Order


def found_lines(viewer: Viewer, case: Case) -> str:
    """Say what the bot found in a case, one finding a line."""
    return "\n".join(
        f"• {viewer.phrases.get(found.key, **found.arguments)}" for _step, found in case.evidence
    )


def given_answers(viewer: Viewer, case: Case, flow: Flow) -> Iterable[Element]:
    """What people answered on the way, as the hand-over shows it."""
    phrases = viewer.phrases
    pairs = tuple(
        (
            phrases.of(flow.texts).get(flow.stage_key(flow.steps[given.step].stage)),
            phrases.of(flow.texts).get(flow.choice_key(given.step, given.choice)),
        )
        for given in case.answers
        if given.by != BOT and given.step in flow.steps
    )
    if pairs:
        yield Facts(pairs)


def handed_over_card(
    viewer: Viewer, order: Order, case: Case, flow: Flow | None, notice: Notice, note: str = ""
) -> Card:
    """What support receives: the order, a note, what the bot found and all that was answered."""
    elements: list[Element] = [notice, Heading(viewer.phrases.get("case-title", case=case.id))]
    elements.append(Paragraph(f"{order.reference.spaced} · {order.company.name}", subtle=True))
    if again := reopened_text(viewer, case):
        elements.append(Paragraph(again))
    if note:
        label = bold(viewer.phrases.get("field-note"))
        elements.append(Paragraph(f"{label}\n{without_marks(note)}"))
    if case.evidence:
        checked = bold(viewer.phrases.get("case-checked"))
        elements.append(Paragraph(f"{checked}\n{found_lines(viewer, case)}", subtle=True))
    if flow:
        elements.extend(given_answers(viewer, case, flow))
    held = hold_buttons(viewer, case)
    style = Style.DEFAULT if held else Style.PRIMARY
    leave = Button(viewer.phrases.get("button-order"), ShowOrder(order.id), style)
    ends = (*errand_buttons(viewer, case), *end_buttons(viewer, case))
    return card_of([*elements, Buttons((*held, leave, *ends, *list_ways(viewer, order)))])

"""Cases → cards: the step to answer or the end that was reached, for one viewer."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards.calls import AnswerStep, GoBack, Overrule, ShowOrder
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
    Tone,
    bold,
)
from bot.cards.order_views import action_button
from bot.cards.viewer import Viewer, card_of
from bot.domain.cases import BOT, Case, CaseStatus
from bot.domain.flows import Flow, Outcome, OutcomeKind, Step
from bot.domain.orders import Action, Order
from bot.domain.people import Audience
from bot.domain.policy import possible_actions

_TONES = {
    OutcomeKind.ACTION: Tone.INFO,
    OutcomeKind.WAIT: Tone.INFO,
    OutcomeKind.IMPOSSIBLE: Tone.BAD,
    OutcomeKind.HAND_OVER: Tone.INFO,
}


FLOW_ARGUMENTS = frozenset({"reference", "company", "bank", "cardholder", "order"})
"""The placeholders that a flow's texts may use."""


def case_card(
    viewer: Viewer, order: Order, case: Case, flow: Flow, notice: Notice | None = None
) -> Card:
    """Where the case stands: how far, what the bot found, what is asked or advised."""
    phrases = viewer.phrases
    elements: list[Element] = [notice] if notice else []
    elements.append(Heading(_text(viewer, order, flow.title_key(case.at))))
    position, total = flow.progress(case.at)
    station = flow.steps.get(case.at) or flow.outcomes[case.at]
    stage = phrases.get(flow.stage_key(station.stage))
    progress = phrases.get("case-progress", position=position, total=total, stage=stage)
    where = f"{progress} · {order.reference.spaced} · {order.company.name}"
    elements.append(Paragraph(where, subtle=True))
    if case.evidence:
        elements.append(Paragraph(_evidence_text(viewer, case), subtle=True))
    if isinstance(station, Step):
        elements.extend(_step(viewer, order, case, flow, station))
    else:
        elements.extend(_outcome(viewer, order, case, flow, station))
    return card_of(elements)


def _text(viewer: Viewer, order: Order, key: str) -> str:
    return viewer.phrases.get(
        key,
        reference=order.reference.spaced,
        company=order.company.name,
        bank=viewer.banks[order.bank].name,
        cardholder=order.cardholder.name,
        order=order.id,
    )


def _evidence_text(viewer: Viewer, case: Case) -> str:
    lines = [bold(viewer.phrases.get("case-checked"))]
    lines.extend(
        f"• {viewer.phrases.get(found.key, **found.arguments)}" for _step, found in case.evidence
    )
    return "\n".join(lines)


def _step(viewer: Viewer, order: Order, case: Case, flow: Flow, step: Step) -> Iterable[Element]:
    phrases = viewer.phrases
    yield Paragraph(_text(viewer, order, flow.text_key(case.at)))
    if case.status is CaseStatus.HANDED_OVER:
        yield from given_answers(viewer, case, flow)
    yield Buttons(
        tuple(
            Button(
                phrases.get(flow.choice_key(case.at, choice)),
                AnswerStep(case.id, case.at, choice),
            )
            for choice in step.choices
        )
    )
    support = action_button(viewer, order, Action.CONTACT_SUPPORT, case=case.id)
    yield Buttons((*_ways_out(viewer, order, case), support))
    yield from _overrules(viewer, order, case, flow)


def _outcome(
    viewer: Viewer, order: Order, case: Case, flow: Flow, outcome: Outcome
) -> Iterable[Element]:
    yield Notice(_text(viewer, order, flow.text_key(case.at)), _TONES[outcome.ending])
    yield from given_answers(viewer, case, flow)
    if case.status is CaseStatus.HANDED_OVER:
        yield Notice(viewer.phrases.get("case-handed-over", case=case.id), Tone.GOOD)
    possible = possible_actions(viewer.actor.role, order, viewer.banks[order.bank])
    offered = [action for action in outcome.actions if action in possible]
    if Action.CONTACT_SUPPORT not in offered:
        offered.append(Action.CONTACT_SUPPORT)
    yield Buttons(
        tuple(
            action_button(viewer, order, action, case=case.id, primary=not index)
            for index, action in enumerate(offered)
        )
    )
    yield Buttons(_ways_out(viewer, order, case))
    yield from _overrules(viewer, order, case, flow)


def _ways_out(viewer: Viewer, order: Order, case: Case) -> tuple[Button, ...]:
    back = viewer.phrases.get("button-back")
    leave = Button(viewer.phrases.get("button-order"), ShowOrder(order.id))
    if case.can_go_back:
        return (Button(back, GoBack(case.id, case.revision)), leave)
    return (Button(back, ShowOrder(order.id)),)


def _overrules(viewer: Viewer, order: Order, case: Case, flow: Flow) -> Iterable[Element]:
    """An agent may answer in the bot's place what the bot has answered."""
    if viewer.actor.audience is not Audience.SUPPORT or not case.evidence:
        return
    yield Paragraph(viewer.phrases.get("case-overrule"), subtle=True)
    yield Buttons(
        tuple(
            Button(
                _text(viewer, order, flow.title_key(step)), Overrule(case.id, case.revision, step)
            )
            for step, _found in case.evidence
        )
    )


def given_answers(viewer: Viewer, case: Case, flow: Flow) -> Iterable[Element]:
    """What people answered on the way, as the hand-over shows it."""
    phrases = viewer.phrases
    pairs = tuple(
        (
            phrases.get(flow.stage_key(flow.steps[given.step].stage)),
            phrases.get(flow.choice_key(given.step, given.choice)),
        )
        for given in case.answers
        if given.by != BOT and given.step in flow.steps
    )
    if pairs:
        yield Facts(pairs)


def handed_over_card(
    viewer: Viewer, order: Order, case: Case, flow: Flow | None, notice: Notice
) -> Card:
    """What support receives: the order, what the bot found and everything that was answered."""
    elements: list[Element] = [notice, Heading(viewer.phrases.get("case-title", case=case.id))]
    elements.append(Paragraph(f"{order.reference.spaced} · {order.company.name}", subtle=True))
    if case.evidence:
        elements.append(Paragraph(_evidence_text(viewer, case), subtle=True))
    if flow:
        elements.extend(given_answers(viewer, case, flow))
    leave = Button(viewer.phrases.get("button-order"), ShowOrder(order.id), Style.PRIMARY)
    return card_of([*elements, Buttons((leave,))])

"""Cases → cards: the step to answer or the end that was reached, for one reader."""

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
)
from bot.cards.order_views import action_button
from bot.cards.viewer import Reader, card_of
from bot.domain.cases import BOT, Case, CaseStatus
from bot.domain.flows import Ending, Flow, Outcome, Step
from bot.domain.orders import Action, Order
from bot.domain.people import Audience
from bot.domain.policy import possible_actions

_TONES = {
    Ending.ACTION: Tone.INFO,
    Ending.WAIT: Tone.INFO,
    Ending.IMPOSSIBLE: Tone.BAD,
    Ending.HAND_OVER: Tone.INFO,
}


FLOW_ARGUMENTS = frozenset({"reference", "company", "bank", "cardholder", "order"})
"""The placeholders that a flow's texts may use."""


def case_card(
    reader: Reader, order: Order, case: Case, flow: Flow, notice: Notice | None = None
) -> Card:
    """Where the case stands: how far, what the bot found, what is asked or advised."""
    phrases = reader.phrases
    elements: list[Element] = [notice] if notice else []
    elements.append(Heading(_text(reader, order, flow, "title", case.at)))
    position, total = flow.progress(case.at)
    station = flow.steps.get(case.at) or flow.outcomes[case.at]
    stage = phrases.get(f"{flow.flow}-stage-{station.stage}")
    progress = phrases.get("case-progress", position=position, total=total, stage=stage)
    where = f"{progress} · {order.reference.spaced} · {order.company.name}"
    elements.append(Paragraph(where, subtle=True))
    if case.evidence:
        elements.append(Paragraph(_evidence_text(reader, case), subtle=True))
    if isinstance(station, Step):
        elements.extend(_step(reader, order, case, flow, station))
    else:
        elements.extend(_outcome(reader, order, case, flow, station))
    return card_of(elements)


def _text(reader: Reader, order: Order, flow: Flow, part: str, at: str) -> str:
    return reader.phrases.get(
        f"{flow.flow}-{at}-{part}",
        reference=order.reference.spaced,
        company=order.company.name,
        bank=reader.banks[order.bank].name,
        cardholder=order.cardholder.name,
        order=order.id,
    )


def _evidence_text(reader: Reader, case: Case) -> str:
    lines = [f"<b>{reader.phrases.get('case-checked')}</b>"]
    lines.extend(
        f"• {reader.phrases.get(found.key, **found.arguments)}" for _step, found in case.evidence
    )
    return "\n".join(lines)


def _step(reader: Reader, order: Order, case: Case, flow: Flow, step: Step) -> Iterable[Element]:
    phrases = reader.phrases
    yield Paragraph(_text(reader, order, flow, "text", case.at))
    if case.status is CaseStatus.HANDED_OVER:
        yield from given_answers(reader, case, flow)
    yield Buttons(
        tuple(
            Button(
                phrases.get(f"{flow.flow}-{case.at}-choice-{choice}"),
                AnswerStep(case.id, case.at, choice),
            )
            for choice in step.choices
        )
    )
    support = action_button(reader, order, Action.CONTACT_SUPPORT, case=case.id)
    yield Buttons((*_ways_out(reader, order, case), support))
    yield from _overrules(reader, order, case, flow)


def _outcome(
    reader: Reader, order: Order, case: Case, flow: Flow, outcome: Outcome
) -> Iterable[Element]:
    yield Notice(_text(reader, order, flow, "text", case.at), _TONES[outcome.ending])
    yield from given_answers(reader, case, flow)
    if case.status is CaseStatus.HANDED_OVER:
        yield Notice(reader.phrases.get("case-handed-over", case=case.id), Tone.GOOD)
    possible = possible_actions(reader.actor.role, order, reader.banks[order.bank])
    offered = [action for action in outcome.actions if action in possible]
    if Action.CONTACT_SUPPORT not in offered:
        offered.append(Action.CONTACT_SUPPORT)
    yield Buttons(
        tuple(
            action_button(reader, order, action, case=case.id, primary=not index)
            for index, action in enumerate(offered)
        )
    )
    yield Buttons(_ways_out(reader, order, case))
    yield from _overrules(reader, order, case, flow)


def _ways_out(reader: Reader, order: Order, case: Case) -> tuple[Button, ...]:
    back = reader.phrases.get("button-back")
    leave = Button(reader.phrases.get("button-order"), ShowOrder(order.id))
    if case.can_go_back:
        return (Button(back, GoBack(case.id, case.revision)), leave)
    return (Button(back, ShowOrder(order.id)),)


def _overrules(reader: Reader, order: Order, case: Case, flow: Flow) -> Iterable[Element]:
    """An agent may answer in the bot's place what the bot has answered."""
    if reader.actor.audience is not Audience.SUPPORT or not case.evidence:
        return
    yield Paragraph(reader.phrases.get("case-overrule"), subtle=True)
    yield Buttons(
        tuple(
            Button(
                _text(reader, order, flow, "title", step), Overrule(case.id, case.revision, step)
            )
            for step, _found in case.evidence
        )
    )


def given_answers(reader: Reader, case: Case, flow: Flow) -> Iterable[Element]:
    """What people answered on the way, as the hand-over shows it."""
    phrases = reader.phrases
    pairs = tuple(
        (
            phrases.get(f"{flow.flow}-stage-{flow.steps[given.step].stage}"),
            phrases.get(f"{flow.flow}-{given.step}-choice-{given.choice}"),
        )
        for given in case.answers
        if given.by != BOT and given.step in flow.steps
    )
    if pairs:
        yield Facts(pairs)


def handed_over_card(
    reader: Reader, order: Order, case: Case, flow: Flow | None, notice: Notice
) -> Card:
    """What support receives: the order, what the bot found and everything that was answered."""
    elements: list[Element] = [notice, Heading(reader.phrases.get("case-title", case=case.id))]
    elements.append(Paragraph(f"{order.reference.spaced} · {order.company.name}", subtle=True))
    if case.evidence:
        elements.append(Paragraph(_evidence_text(reader, case), subtle=True))
    if flow:
        elements.extend(given_answers(reader, case, flow))
    leave = Button(reader.phrases.get("button-order"), ShowOrder(order.id), Style.PRIMARY)
    return card_of([*elements, Buttons((leave,))])

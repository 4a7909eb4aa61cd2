"""Cases → cards: the step to answer or the end that was reached, for one viewer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.cards.calls import (
    AnswerFirst,
    AnswerStep,
    AskStatement,
    FirstFindings,
    GoBack,
    OpenCase,
    Overrule,
    OverruleFirst,
    ShowFindings,
    ShowOrder,
    ShowWalk,
)
from bot.cards.elements import (
    MENU_BUTTONS,
    MOST_BUTTONS,
    Button,
    Buttons,
    Card,
    Element,
    Heading,
    Notice,
    Paragraph,
    Style,
    Tone,
    bold,
)
from bot.cards.ending_views import end_buttons
from bot.cards.hand_over_views import found_lines, given_answers
from bot.cards.hold_views import hold_buttons, with_support_text
from bot.cards.list_views import order_line
from bot.cards.order_views import action_button
from bot.cards.problem_views import list_ways
from bot.cards.steering_views import errand_buttons, last_step_text
from bot.cards.viewer import Viewer, card_of
from bot.domain.cases import Case, CaseStatus
from bot.domain.checks import Evidence
from bot.domain.flows import Flow, Outcome, OutcomeKind, Step
from bot.domain.orders import ORDERS_ANEW, Action, Order
from bot.domain.people import Audience, Platform
from bot.domain.policy import possible_in_case
from bot.domain.privacy import mask_iban

_TONES = {
    OutcomeKind.ACTION: Tone.INFO,
    OutcomeKind.WAIT: Tone.INFO,
    OutcomeKind.IMPOSSIBLE: Tone.BAD,
    OutcomeKind.HAND_OVER: Tone.INFO,
}


FLOW_ARGUMENTS = frozenset({"reference", "company", "bank", "cardholder", "order", "iban"})
"""The placeholders that a flow's texts may use."""


def case_card(
    viewer: Viewer,
    order: Order,
    case: Case,
    flow: Flow,
    notice: Notice | None = None,
    finding: Evidence | None = None,
) -> Card:
    """Where the case stands: how far, what the bot found, what is asked or advised.

    `finding` is what whoever answers has to know, although it does not decide.
    """
    phrases = viewer.phrases
    elements: list[Element] = [notice] if notice else []
    elements.append(Heading(flow_text(viewer, order, flow, flow.title_key(case.at))))
    position, total = flow.progress(case.at)
    station = flow.steps.get(case.at) or flow.outcomes[case.at]
    stage = phrases.of(flow.texts).get(flow.stage_key(station.stage))
    progress = phrases.get("case-progress", position=position, total=total, stage=stage)
    where = f"{progress} · {order.reference.spaced} · {order.company.name}"
    if not case.can_go_back:
        # What a look-up shows first: enough to see that it is the right order.
        where = f"{where}\n{order_line(viewer, order)}"
    elements.append(Paragraph(where, subtle=True))
    if step_by := last_step_text(viewer, case, flow):
        elements.append(Paragraph(step_by))
    if finding:
        elements.append(Notice(phrases.get(finding.key, **finding.arguments), Tone.WARNING))
    if isinstance(station, Step):
        elements.extend(_step(viewer, order, case, flow, station))
    else:
        elements.extend(_outcome(viewer, order, case, flow, station))
    if right := _right(viewer, case):
        elements.append(Paragraph(right, subtle=True))
    return card_of(elements)


def findings_card(viewer: Viewer, order: Order, case: Case, flow: Flow) -> Card:
    """What the bot found in a case, in full; support may answer each in its place."""
    phrases = viewer.phrases
    where = f"{order.reference.spaced} · {order.company.name}"
    elements: list[Element] = [Heading(phrases.get("case-checked")), Paragraph(where, subtle=True)]
    elements.append(Paragraph(found_lines(viewer, case)))
    if overrules := _overrules(viewer, order, case, flow):
        elements.append(Paragraph(phrases.get("case-overrule"), subtle=True))
        elements.append(Buttons(overrules))
    leave = OpenCase(order.id) if case.is_begun else ShowWalk(order.id)
    back = Button(phrases.get("button-back"), leave)
    return card_of([*elements, Buttons((back,))])


def flow_text(viewer: Viewer, order: Order, flow: Flow, key: str) -> str:
    """Return a text of a flow's version with what it tells of the order."""
    return viewer.phrases.of(flow.texts).get(
        key,
        reference=order.reference.spaced,
        company=order.company.name,
        bank=viewer.banks[order.bank].name,
        cardholder=order.cardholder.name,
        order=order.id,
        iban=mask_iban(order.cardholder.iban) or "–",
    )


# What was found right is named in one line, by these texts.
_RIGHT = {
    "check-company-eligible-yes": "right-company",
    "check-bank-supported-yes": "right-bank",
    "check-bank-incident-no": "right-no-incident",
    "check-reference-format-yes": "right-reference-format",
}
# What else is said all the same by the text of each station that it leads to.
_TELLS_MORE = frozenset(
    {
        "check-company-eligible-archived",
        "check-company-eligible-no-mandate",
        "check-company-eligible-account-archived",
        "check-reference-format-no",
        "check-reference-company-no",
    }
)


def _right(viewer: Viewer, case: Case) -> str:
    """Name in one line what the bot found right."""
    phrases = viewer.phrases
    named = [phrases.get(_RIGHT[found.key]) for _, found in case.evidence if found.key in _RIGHT]
    return phrases.get("case-right", what=", ".join(named)) if named else ""


def _step(viewer: Viewer, order: Order, case: Case, flow: Flow, step: Step) -> Iterable[Element]:
    phrases = viewer.phrases
    yield Paragraph(flow_text(viewer, order, flow, flow.text_key(case.at)))
    if case.status is CaseStatus.HANDED_OVER:
        yield from given_answers(viewer, case, flow)
    answers = (
        *_statement(viewer, order, case, flow),
        *(
            Button(
                phrases.of(flow.texts).get(flow.choice_key(case.at, choice)),
                _answer(order, case, choice),
            )
            for choice in step.choices
        ),
    )
    yield Buttons(answers)
    support = _support_way(viewer, order, case)
    back, more = _back(viewer, case), _ways_on(viewer, order, case, support)
    asks, in_menu = errand_buttons(viewer, case), len(answers) >= MOST_BUTTONS
    yield Buttons(asks, (back + more)[:MENU_BUTTONS]) if in_menu else Buttons(back + asks, more)


def _support_way(viewer: Viewer, order: Order, case: Case, *, primary: bool = False) -> Button:
    """The way to support; for support itself, what can be done about who has the case."""
    if held := hold_buttons(viewer, case):
        # Mostly it stands in the menu, where none stands out.
        return replace(held[0], style=Style.DEFAULT)
    return action_button(viewer, order, Action.CONTACT_SUPPORT, case=case.id, primary=primary)


def _statement(viewer: Viewer, order: Order, case: Case, flow: Flow) -> Iterable[Button]:
    """The form that asks this question and the next ones at once; a terminal asks one by one."""
    if flow.begins_statement(case.at) and viewer.actor.platform is not Platform.TERMINAL:
        ask = AskStatement(order.id, order.revision, case.at)
        yield Button(viewer.phrases.get("button-statement"), ask, Style.PRIMARY)


def _answer(order: Order, case: Case, choice: str) -> AnswerStep | AnswerFirst:
    if case.is_begun:
        return AnswerStep(case.id, case.at, choice)
    return AnswerFirst(order.id, order.revision, case.at, choice)


def _outcome(
    viewer: Viewer, order: Order, case: Case, flow: Flow, outcome: Outcome
) -> Iterable[Element]:
    phrases = viewer.phrases
    yield from given_answers(viewer, case, flow)
    for _step_name, found in case.evidence:
        if found.key in _TELLS_MORE:
            yield Paragraph(phrases.get(found.key, **found.arguments))
    is_ordered = case.is_settled_elsewhere and Action.ORDER_FOR in outcome.actions
    text = "case-settled-elsewhere" if is_ordered else flow.text_key(case.at)
    yield Notice(flow_text(viewer, order, flow, text), _TONES[outcome.ending])
    if case.status is CaseStatus.HANDED_OVER:
        yield Notice(with_support_text(viewer, case), Tone.GOOD)
    possible = possible_in_case(viewer.actor.role, order, viewer.banks[order.bank], case)
    offered = [a for a in outcome.actions if a in possible and a is not Action.CONTACT_SUPPORT]
    first = not offered and case.status is not CaseStatus.HANDED_OVER
    support = _support_way(viewer, order, case, primary=first)
    buttons = [
        action_button(viewer, order, action, case=case.id, primary=not index, change=outcome.change)
        for index, action in enumerate(offered)
    ]
    back = (*_back(viewer, case), *errand_buttons(viewer, case))
    if buttons:
        yield Buttons((*buttons, *back), _ways_on(viewer, order, case, support))
    elif case.status is CaseStatus.HANDED_OVER:
        # Support was asked for: what can be done now stands on the order's card.
        shown, *ways = _ways_on(viewer, order, case, support)
        yield Buttons((replace(shown, style=Style.PRIMARY), *back), tuple(ways))
    else:
        yield Buttons((support, *back), _ways_on(viewer, order, case))


def advice(
    viewer: Viewer, order: Order, case: Case, flow: Flow, action: Action
) -> tuple[Element, ...]:
    """What stands above the form of an end's action: what was found, and what else is to be done.

    The form of a new order says by itself what happens.
    """
    text = bold(flow_text(viewer, order, flow, flow.title_key(case.at)))
    if action not in ORDERS_ANEW:
        text = f"{text}\n{flow_text(viewer, order, flow, flow.text_key(case.at))}"
    return (Notice(text, _TONES[flow.outcomes[case.at].ending]),)


def _back(viewer: Viewer, case: Case) -> tuple[Button, ...]:
    """The way back, once a person has answered anything."""
    if not case.can_go_back:
        return ()
    return (Button(viewer.phrases.get("button-back"), GoBack(case.id, case.revision)),)


def _ways_on(viewer: Viewer, order: Order, case: Case, *others: Button) -> tuple[Button, ...]:
    """What stands behind the menu: the order, what else is offered, and the findings."""
    phrases = viewer.phrases
    find = ShowFindings(case.id) if case.is_begun else FirstFindings(order.id)
    found = Button(phrases.get("button-findings"), find)
    shown = Button(phrases.get("button-order"), ShowOrder(order.id))
    ways = (
        shown,
        *others,
        *end_buttons(viewer, case),
        *((found,) if case.evidence else ()),
        *list_ways(viewer, order),
    )
    return ways[:MENU_BUTTONS]


def _overrules(viewer: Viewer, order: Order, case: Case, flow: Flow) -> tuple[Button, ...]:
    """An agent may answer in the bot's place what the bot has answered."""
    if viewer.actor.audience is not Audience.SUPPORT:
        return ()
    return tuple(
        Button(flow_text(viewer, order, flow, flow.title_key(step)), _overrule(order, case, step))
        for step, _found in case.evidence
    )


def _overrule(order: Order, case: Case, step: str) -> Overrule | OverruleFirst:
    if case.is_begun:
        return Overrule(case.id, case.revision, step)
    return OverruleFirst(order.id, order.revision, step)

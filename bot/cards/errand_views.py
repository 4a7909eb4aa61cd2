"""What support asks of an office → cards and forms, for one viewer of either side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.cards.approval_views import changes
from bot.cards.calls import AnswerStep, AskAction, AskStatement, ShowOrder, SubmitForm
from bot.cards.case_views import flow_text
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Confirm,
    Element,
    Facts,
    Field,
    Form,
    Heading,
    Notice,
    Option,
    Paragraph,
    Quote,
    Style,
    Tone,
)
from bot.cards.ending_views import end_buttons
from bot.cards.errand_calls import (
    ConfirmProposal,
    DeclineProposal,
    SubmitDecline,
    SubmitQuestion,
)
from bot.cards.form_views import fitting
from bot.cards.hold_calls import LookAtCase
from bot.cards.hold_views import hold_buttons
from bot.cards.job_views import action_name
from bot.cards.steering_views import errand_text
from bot.cards.viewer import Viewer, card_of
from bot.domain.case_steps import asked_again
from bot.domain.cases import Case
from bot.domain.errands import Errand
from bot.domain.flows import Flow
from bot.domain.form_input import looks_secret_in
from bot.domain.orders import Action, Order
from bot.domain.people import Platform
from bot.domain.reasons import REASON_CHARS
from bot.errors import InputInvalid

STEP, SENTENCE, REASON = "step", "sentence", "reason"
_CONFIRM = ("title", "text", "yes", "no")


def question_card(viewer: Viewer, order: Order, case: Case, flow: Flow, errand: Errand) -> Card:
    """What an office is asked: the one question, who asks it, and the answers."""
    phrases, asked = viewer.phrases, asked_again(case, errand.step)
    elements = [*_asked(viewer, order, case, errand)]
    elements.append(Heading(flow_text(viewer, order, flow, flow.title_key(errand.step))))
    elements.append(Paragraph(flow_text(viewer, order, flow, flow.text_key(errand.step))))
    answers = [
        Button(
            phrases.of(flow.texts).get(flow.choice_key(errand.step, choice)),
            AnswerStep(case.id, errand.step, choice),
        )
        for choice in flow.steps[errand.step].choices
    ]
    is_open_step = asked.at == case.at and asked.answers == case.answers
    if is_open_step and flow.begins_statement(case.at) and viewer.actor.platform is Platform.TEAMS:
        ask = AskStatement(order.id, order.revision, case.at)
        answers.insert(0, Button(phrases.get("button-statement"), ask, Style.PRIMARY))
    elements.append(Buttons(tuple(answers)))
    return card_of([*elements, Buttons(_ways(viewer, order, case))])


def proposal_card(
    viewer: Viewer, order: Order, case: Case, errand: Errand, values: Mapping[str, str]
) -> Card:
    """What an office is to confirm: what it changes, masked, who proposes it and until when."""
    phrases = viewer.phrases
    elements = [*_asked(viewer, order, case, errand)]
    elements.append(Heading(phrases.get("order-title", company=order.company.name)))
    elements.append(Facts(tuple(_changes(viewer, order, errand, values))))
    confirm = Confirm(*(phrases.get(f"confirm-proposal-{part}") for part in _CONFIRM))
    yes, no = ConfirmProposal(case.id, errand.number), DeclineProposal(case.id, errand.number)
    elements.append(
        Buttons(
            (
                Button(phrases.get("button-confirm"), yes, Style.PRIMARY, confirm),
                Button(phrases.get("button-decline"), no, Style.DANGER),
            )
        )
    )
    return card_of([*elements, Buttons(_ways(viewer, order, case))])


def _asked(viewer: Viewer, order: Order, case: Case, errand: Errand) -> Iterable[Element]:
    yield Notice(errand_text(viewer, errand), Tone.WARNING)
    if errand.sentence:
        yield Quote(errand.sentence)
    where = f"{case.id} · {order.reference.spaced} · {order.company.name}"
    yield Paragraph(where, subtle=True)


def _ways(viewer: Viewer, order: Order, case: Case) -> tuple[Button, ...]:
    shown = Button(viewer.phrases.get("button-order"), ShowOrder(order.id))
    held = (replace(one, style=Style.DEFAULT) for one in hold_buttons(viewer, case))
    return (*held, shown, *end_buttons(viewer, case))


def _changes(
    viewer: Viewer, order: Order, errand: Errand, values: Mapping[str, str]
) -> Iterable[tuple[str, str]]:
    phrases = viewer.phrases
    assert errand.action, "only an action changes anything"
    yield phrases.get("fact-reference"), order.reference.spaced
    shown = changes(viewer, errand.action, errand.order_state, order, values)
    for key, before, after in shown:
        yield phrases.get(key), phrases.get("approval-change", before=before, after=after)


def question_form(
    viewer: Viewer,
    order: Order,
    case: Case,
    flow: Flow,
    steps: Sequence[str],
    typed: Mapping[str, str] | None = None,
    errors: Iterable[InputInvalid] = (),
) -> Form:
    """The form of a question: which one of the `steps`, and a sentence with it."""
    phrases, values = viewer.phrases, typed or {}
    wrong = {error.field: phrases.get(error.key, **error.arguments) for error in errors}
    options = [
        Option(step, flow_text(viewer, order, flow, flow.title_key(step))[:_OPTION_CHARS])
        for step in steps
    ]
    chosen = values.get(STEP, steps[0])
    which = Field(
        STEP,
        phrases.get("field-errand-step"),
        value=chosen if chosen in steps else "",
        error=wrong.get(STEP, ""),
        options=tuple(options),
    )
    sentence = _sentence(viewer, SENTENCE, values.get(SENTENCE, ""), wrong.get(SENTENCE, ""))
    call = SubmitQuestion(case.id)
    return _form(viewer, case, "question", (which, sentence), Button("", call, Style.PRIMARY))


_OPTION_CHARS = 75


def decline_form(
    viewer: Viewer, case: Case, errand: Errand, typed: str = "", error: InputInvalid | None = None
) -> Form:
    """The form that asks why a proposal is declined, which may be left out."""
    wrong = viewer.phrases.get(error.key, **error.arguments) if error else ""
    why = _sentence(viewer, REASON, typed, wrong)
    call = SubmitDecline(case.id, errand.number)
    return _form(viewer, case, "decline", (why,), Button("", call, Style.DANGER))


def _sentence(viewer: Viewer, name: str, typed: str, error: str) -> Field:
    phrases, label = viewer.phrases, viewer.phrases.get(f"field-errand-{name}")
    if viewer.actor.platform is not Platform.SLACK:
        # Slack says so by itself.
        label = phrases.get("field-optional", label=label)
    return Field(
        name,
        label,
        hint=phrases.get(f"field-errand-{name}-hint"),
        value="" if looks_secret_in(name, typed) else fitting(typed, REASON_CHARS),
        error=error,
        required=False,
        max_chars=REASON_CHARS,
        is_long=True,
    )


def _form(viewer: Viewer, case: Case, name: str, fields: tuple[Field, ...], submit: Button) -> Form:
    phrases = viewer.phrases
    text = Paragraph(phrases.get(f"form-{name}-text", case=case.id), subtle=True)
    close = Button(phrases.get("button-close"), LookAtCase(case.id))
    labelled = replace(submit, label=phrases.get(f"form-{name}-submit"))
    return Form(phrases.get(f"form-{name}-title"), (text,), fields, labelled, close)


def choice_card(viewer: Viewer, order: Order, case: Case, actions: Sequence[AskAction]) -> Card:
    """Which actions support can propose to the office of a case."""
    phrases = viewer.phrases
    elements: list[Element] = [Heading(phrases.get("proposal-choice"))]
    where = f"{case.id} · {order.reference.spaced} · {order.company.name}"
    elements.append(Paragraph(where, subtle=True))
    buttons = tuple(Button(action_name(viewer, one.action), one) for one in actions)
    back = Button(phrases.get("button-back"), LookAtCase(case.id))
    return card_of([*elements, Buttons((*buttons, back))])


def as_proposal(viewer: Viewer, form: Form) -> Form:
    """Return the form of an action as somebody fills it in who only proposes it."""
    phrases, call = viewer.phrases, form.submit.call
    assert isinstance(call, SubmitForm), "the form of an action submits one"
    label = phrases.get("form-proposal-submit")
    submit = replace(form.submit, label=label, call=replace(call, proposes=True))
    told = Notice(phrases.get("form-proposal-text"), Tone.INFO)
    return replace(form, elements=(told, *form.elements), submit=submit)


def proposable(order: Order, case: Case, actions: Sequence[Action]) -> tuple[AskAction, ...]:
    """Return the calls that ask for the forms of what can be proposed."""
    return tuple(
        AskAction(order.id, order.revision, action, case.id, proposes=True) for action in actions
    )

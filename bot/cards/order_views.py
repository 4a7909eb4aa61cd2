"""Orders, lists and sentences → cards, for one reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bot.cards.calls import (
    AskAction,
    Call,
    ListProblems,
    LookUp,
    OpenCase,
    Reveal,
    ShowHelp,
    ShowOrder,
)
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Confirm,
    Element,
    Facts,
    Heading,
    Item,
    Notice,
    Paragraph,
    Style,
    Tone,
    without_marks,
)
from bot.cards.texts import Phrases
from bot.domain.actions import possible_actions
from bot.domain.cases import Case, CaseStatus
from bot.domain.orders import Action, Banks, Company, Order, OrderState
from bot.domain.people import Actor, Audience, mask_email, mask_iban, mask_mobile
from bot.ports import Hits

PAGE_SIZE = 8
_FOLLOWED = CaseStatus.FOLLOWED

STATE_TONES = {
    OrderState.PROBLEM: Tone.BAD,
    OrderState.INVITATION_EXPIRED: Tone.WARNING,
    OrderState.ACTIVE: Tone.GOOD,
}
WALKABLE = frozenset(
    {OrderState.PROBLEM, OrderState.INVITATION_SENT, OrderState.INVITATION_EXPIRED}
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a card, in which language, and what the banks are called."""

    actor: Actor
    phrases: Phrases
    banks: Banks


def card_of(elements: Iterable[Element]) -> Card:
    """Make a card whose summary is its first sentence or two."""
    elements = tuple(elements)
    texts = [e.text for e in elements if isinstance(e, Heading | Notice | Paragraph)]
    return Card(without_marks(" – ".join(texts[:2])), elements)


def notice_card(phrases: Phrases, text: str, tone: Tone = Tone.WARNING) -> Card:
    """One sentence, with the way to the help beneath."""
    return card_of([Notice(text, tone), _help_row(phrases)])


def help_card(reader: Reader) -> Card:
    """What the desk can do for this reader, with the way to the problems."""
    phrases = reader.phrases
    return card_of(
        [
            Heading(phrases.get("help-title")),
            Paragraph(phrases.get(f"help-{reader.actor.audience}")),
            Paragraph(phrases.get(f"help-words-{reader.actor.platform}")),
            Buttons((Button(phrases.get("button-problems"), ListProblems(), Style.PRIMARY),)),
        ]
    )


def order_card(
    reader: Reader,
    order: Order,
    *,
    case: Case | None = None,
    notice: Notice | None = None,
    revealed: bool = False,
    work: tuple[Button, ...] = (),
) -> Card:
    """The order with its state and everything that may be done to it.

    `work` are the buttons for an action of the case; while that is under way there are no others.
    """
    phrases = reader.phrases
    elements: list[Element] = [notice] if notice else []
    elements.append(Heading(phrases.get("order-title", company=order.company.name)))
    state = f"<b>{phrases.get(f'state-{_slug(order.state)}')}</b> · "
    text = state + phrases.get(f"state-{_slug(order.state)}-text")
    elements.append(Notice(text, STATE_TONES.get(order.state, Tone.INFO)))
    elements.append(Facts(tuple(_order_facts(reader, order, revealed))))
    if case and case.status is CaseStatus.HANDED_OVER:
        moment = phrases.moment(case.answers[-1].at if case.answers else case.opened_at)
        elements.append(Notice(phrases.get("order-handed-over", case=case.id, at=moment)))
    if work:
        elements.append(Buttons(work))
    if not (case and case.under_way):
        elements.extend(_order_buttons(reader, order, case, revealed))
    return card_of(elements)


def _slug(name: str) -> str:
    return name.replace("_", "-")


def _order_facts(reader: Reader, order: Order, revealed: bool) -> Iterable[tuple[str, str]]:
    phrases = reader.phrases
    company = order.company
    yield phrases.get("fact-reference"), order.reference.spaced
    yield phrases.get("fact-company"), f"{company.name} ({company.code})"
    if reader.actor.audience is Audience.SUPPORT:
        yield phrases.get("fact-office"), f"{company.office.name} ({company.office.code})"
    yield phrases.get("fact-bank"), reader.banks[order.bank].name
    yield from _cardholder_facts(phrases, order, revealed)
    yield phrases.get("fact-since"), phrases.day(order.state_changed_at)
    if order.invited_at and order.state in WALKABLE:
        yield phrases.get("fact-invited"), phrases.day(order.invited_at)
    if order.invitation_expires_at and order.state is OrderState.INVITATION_SENT:
        yield phrases.get("fact-expires"), phrases.day(order.invitation_expires_at)
    if order.last_file_on:
        yield phrases.get("fact-last-file"), phrases.day(order.last_file_on)
    yield phrases.get("fact-order"), order.id
    if order.replaces:
        yield phrases.get("fact-replaces"), order.replaces
    if order.replaced_by:
        yield phrases.get("fact-replaced-by"), order.replaced_by


def _cardholder_facts(phrases: Phrases, order: Order, revealed: bool) -> Iterable[tuple[str, str]]:
    holder = order.cardholder
    if holder.name:
        yield phrases.get("fact-cardholder"), holder.name
    for label, value, mask in (
        ("fact-email", holder.email, mask_email),
        ("fact-mobile", holder.mobile, mask_mobile),
        ("fact-iban", holder.iban, mask_iban),
    ):
        if value:
            yield phrases.get(label), value if revealed else mask(value)


def _order_buttons(
    reader: Reader, order: Order, case: Case | None, revealed: bool
) -> Iterable[Element]:
    phrases = reader.phrases
    if order.state in WALKABLE:
        started = case is not None and bool(case.answers) and case.status is not _FOLLOWED
        label = phrases.get("button-continue" if started else "button-find-cause")
        yield Buttons((Button(label, OpenCase(order.id), Style.PRIMARY),))
    actions = possible_actions(reader.actor.role, order, reader.banks[order.bank])
    buttons = [action_button(reader, order, action) for action in actions]
    holder = order.cardholder
    has_contact = bool(holder.email or holder.mobile or holder.iban)
    if reader.actor.audience is Audience.SUPPORT and has_contact and not revealed:
        buttons.append(Button(phrases.get("button-reveal"), Reveal(order.id)))
    if order.replaced_by:
        buttons.append(Button(phrases.get("button-newer"), ShowOrder(order.replaced_by)))
    yield Buttons(tuple(buttons))


def action_button(
    reader: Reader, order: Order, action: Action, *, case: str = "", primary: bool = False
) -> Button:
    """The button that asks for an action; cancelling is confirmed where no form asks again."""
    phrases = reader.phrases
    call = AskAction(order.id, order.revision, action, case)
    confirm = None
    style = Style.PRIMARY if primary else Style.DEFAULT
    if action is Action.CANCEL:
        style = Style.DANGER
        if order.state is not OrderState.ACTIVE:
            confirm = Confirm(
                phrases.get("confirm-cancel-title"),
                phrases.get("confirm-cancel-text", reference=order.reference.spaced),
                phrases.get("confirm-cancel-yes"),
                phrases.get("confirm-cancel-no"),
            )
    return Button(phrases.get(f"action-{_slug(action)}"), call, style, confirm)


def company_card(reader: Reader, company: Company) -> Card:
    """A company without any order: the state Not ordered."""
    phrases = reader.phrases
    facts = [
        (phrases.get("fact-company"), f"{company.name} ({company.code})"),
        (phrases.get("fact-enterprise"), company.enterprise_number),
    ]
    if reader.actor.audience is Audience.SUPPORT:
        facts.append((phrases.get("fact-office"), f"{company.office.name} ({company.office.code})"))
    reason = company.ineligible_because
    key = f"check-company-eligible-{reason}" if reason else "state-not-ordered-text"
    text = phrases.get(key, company=company.name)
    state = f"<b>{phrases.get('state-not-ordered')}</b> · {text}"
    heading = Heading(company.name)
    return card_of([heading, Notice(state), Facts(tuple(facts)), _help_row(phrases)])


def _help_row(phrases: Phrases) -> Buttons:
    return Buttons((Button(phrases.get("button-help"), ShowHelp()),))


def not_found_card(reader: Reader, kind: str, text: str) -> Card:
    """What was looked for, and what to try; the same whether it is absent or another office's."""
    phrases = reader.phrases
    looked_for = phrases.get(f"not-found-{_slug(kind)}", text=text)
    hints = Paragraph(phrases.get(f"not-found-hints-{reader.actor.audience}"))
    rows = Buttons(
        (
            Button(phrases.get("button-problems"), ListProblems()),
            Button(phrases.get("button-help"), ShowHelp()),
        )
    )
    return card_of([Notice(looked_for, Tone.WARNING), hints, rows])


def hits_card(reader: Reader, call: LookUp, hits: Hits, page: int) -> Card:
    """Several hits: a list to choose from."""
    phrases = reader.phrases
    total = hits.total + len(hits.companies)
    elements: list[Element] = [
        Heading(phrases.get("hits-title", count=total)),
        *(_order_item(reader, order) for order in hits.orders),
        *(_company_item(reader, company) for company in hits.companies),
    ]
    return card_of([*elements, *_pager(phrases, hits.total, page, lambda p: replace(call, page=p))])


def problems_card(reader: Reader, waiting: tuple[Order, ...], hits: Hits, page: int) -> Card:
    """The orders in state Problem; for support those handed over come first."""
    phrases = reader.phrases
    elements: list[Element] = [Heading(phrases.get("problems-title", count=hits.total))]
    if waiting:
        elements.append(Paragraph(f"<b>{phrases.get('problems-handed-over')}</b>"))
        elements.extend(_order_item(reader, order) for order in waiting)
        elements.append(Paragraph(f"<b>{phrases.get('problems-others')}</b>"))
    if not hits.orders:
        elements.append(Paragraph(phrases.get("problems-none")))
    elements.extend(_order_item(reader, order) for order in hits.orders)
    return card_of([*elements, *_pager(phrases, hits.total, page, ListProblems)])


def _order_item(reader: Reader, order: Order) -> Item:
    phrases = reader.phrases
    text = phrases.get(
        "item-text",
        state=phrases.get(f"state-{_slug(order.state)}"),
        bank=reader.banks[order.bank].name,
        since=phrases.day(order.state_changed_at),
        order=order.id,
    )
    if reader.actor.audience is Audience.SUPPORT:
        text = f"{text} · {order.company.office.name}"
    title = f"{order.reference.spaced} · {order.company.name}"
    return Item(title, text, Button(phrases.get("button-open"), ShowOrder(order.id)))


def _company_item(reader: Reader, company: Company) -> Item:
    phrases = reader.phrases
    button = Button(phrases.get("button-open"), LookUp(company.enterprise_number))
    return Item(f"{company.name} ({company.code})", phrases.get("state-not-ordered"), button)


def _pager(phrases: Phrases, total: int, page: int, call: Callable[[int], Call]) -> list[Element]:
    pages = max(1, -(-total // PAGE_SIZE))
    if pages == 1:
        return []
    buttons = []
    if page > 1:
        buttons.append(Button(phrases.get("button-previous"), call(page - 1)))
    if page < pages:
        buttons.append(Button(phrases.get("button-next"), call(page + 1)))
    where = Paragraph(phrases.get("pager", page=page, pages=pages), subtle=True)
    return [where, Buttons(tuple(buttons))]

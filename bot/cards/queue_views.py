"""Lists of cases → cards: a queue of support, page by page, for one viewer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.cards.calls import ShowWalk
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Element,
    Field,
    Form,
    Heading,
    Item,
    Option,
    Paragraph,
    Style,
)
from bot.cards.hold_views import holder_name, is_lost_hold
from bot.cards.list_views import order_line
from bot.cards.problem_views import EVERY
from bot.cards.queue_calls import AskCaseFilter, FilterCases, ListCases
from bot.cards.viewer import Viewer, card_of
from bot.domain.cases import Case
from bot.domain.orders import Order
from bot.domain.people import LANGUAGES, Audience
from bot.domain.queues import Queue, QueueFilter
from bot.domain.worklists import OfficeProblems

QUEUE, BANK, OFFICE, LANGUAGE = "queue", "bank", "office", "language"


@dataclass(frozen=True, slots=True)
class Page:
    """Some cases of a queue, their orders as far as they could be read, and where it goes on."""

    filter: QueueFilter
    cases: tuple[Case, ...]
    orders: Mapping[str, Order] = field(default_factory=dict)
    more: str = ""
    start: str = ""


def page_call(page: Page, start: str = "") -> ListCases:
    """Return what asks for a page of the same list."""
    asked = page.filter
    return ListCases(asked.queue, asked.bank, asked.office, asked.language, start)


def queue_card(viewer: Viewer, page: Page) -> Card:
    """One page of a queue, with the ways to the others."""
    phrases, asked = viewer.phrases, page.filter
    elements = [*queue_elements(viewer, page)]
    ways = []
    if page.start:
        ways.append(Button(phrases.get("button-first-page"), page_call(page)))
    if page.more:
        ways.append(Button(phrases.get("button-next"), page_call(page, page.more)))
    ask = AskCaseFilter(asked.queue, asked.bank, asked.office, asked.language)
    ways.append(Button(phrases.get("button-filter"), ask))
    if viewer.actor.audience is Audience.SUPPORT:
        others = (Queue.WAITING, Queue.MINE, Queue.ALL)
        ways += [
            Button(phrases.get(f"queue-{one}"), ListCases(one))
            for one in others
            if one is not asked.queue
        ]
    return card_of([*elements, Buttons(tuple(ways))])


def home_card(viewer: Viewer, pages: Sequence[Page]) -> Card:
    """Several queues one below the other, each with the way to the rest of it."""
    phrases, elements = viewer.phrases, []
    for page in pages:
        elements += queue_elements(viewer, page)
        if page.more:
            onward = page_call(page, page.more)
            elements.append(Buttons((Button(phrases.get("button-next"), onward),)))
    return card_of(elements)


def queue_elements(viewer: Viewer, page: Page) -> list[Element]:
    """A heading and the cases of a page, each a line with the way to it."""
    phrases = viewer.phrases
    elements: list[Element] = [Heading(phrases.get(f"queue-{page.filter.queue}"))]
    if where := filter_text(viewer, page.filter):
        elements.append(Paragraph(where, subtle=True))
    if not page.cases:
        elements.append(Paragraph(phrases.get("queue-none")))
    elements.extend(_item(viewer, case, page.orders.get(case.order)) for case in page.cases)
    return elements


def _item(viewer: Viewer, case: Case, order: Order | None) -> Item:
    phrases = viewer.phrases
    title = case.id if order is None else f"{case.id} · {order.company.name}"
    parts = [phrases.get("queue-unread", order=case.order, office=case.office)]
    if order:
        parts = [f"{order.reference.spaced} · {order_line(viewer, order)}"]
    if case.is_with_support:
        since = phrases.moment(case.with_support_since)
        parts.append(phrases.get("item-with-support", since=since))
    if case.errand:
        parts.append(phrases.get("item-asks-office"))
    if case.hold and viewer.actor.audience is Audience.SUPPORT:
        parts.append(_held(viewer, case))
    return Item(title, " · ".join(parts), Button(phrases.get("button-open"), ShowWalk(case.order)))


def _held(viewer: Viewer, case: Case) -> str:
    hold, phrases = case.hold, viewer.phrases
    assert hold, "somebody has it"
    if hold.holder == viewer.actor.id:
        return phrases.get("queue-held-mine")
    key = "queue-held-lost" if is_lost_hold(viewer, hold) else "queue-held"
    return phrases.get(key, who=holder_name(hold))


def filter_text(viewer: Viewer, asked: QueueFilter) -> str:
    """Say which cases of its queue a list holds, "" where it holds all."""
    parts = [viewer.banks[asked.bank].name] if asked.bank else []
    if asked.office and not viewer.actor.office:
        parts.append(asked.office)
    if asked.language:
        parts.append(viewer.phrases.get(f"channel-language-{asked.language}"))
    return " · ".join(parts)


def filter_form(viewer: Viewer, call: AskCaseFilter, offices: Sequence[OfficeProblems]) -> Form:
    """The form that asks which cases to list."""
    phrases, is_support = viewer.phrases, viewer.actor.audience is Audience.SUPPORT
    banks = [Option(code, bank.name) for code, bank in viewer.banks.items()]
    fields = [_choice(viewer, BANK, call.bank, banks)]
    if is_support:
        queues = tuple(Option(one.value, phrases.get(f"queue-{one}")) for one in Queue)
        label = phrases.get("filter-queue")
        fields.insert(0, Field(QUEUE, label, value=call.queue.value, options=queues))
        named = [Option(one.code, f"{one.name} ({one.code})") for one in offices]
        if call.office and call.office not in [option.value for option in named]:
            named.insert(0, Option(call.office, call.office))
        fields.append(_choice(viewer, OFFICE, call.office, named))
        told = [Option(one, phrases.get(f"channel-language-{one}")) for one in LANGUAGES]
        fields.append(_choice(viewer, LANGUAGE, call.language, told))
    submit = Button(phrases.get("form-filter-submit"), FilterCases(), Style.PRIMARY)
    leave = ListCases(call.queue, call.bank, call.office, call.language)
    close = Button(phrases.get("button-close"), leave)
    return Form(phrases.get("form-cases-title"), (), tuple(fields), submit, close)


def _choice(viewer: Viewer, name: str, value: str, options: Sequence[Option]) -> Field:
    every = Option(EVERY, viewer.phrases.get(f"filter-every-{name}"))
    label = viewer.phrases.get(f"filter-{name}")
    return Field(name, label, value=value or EVERY, options=(every, *options))

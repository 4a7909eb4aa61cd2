"""The list of problems → cards: its page, its filter, and the ways through it, for one viewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.cards.calls import AskFilter, FilterProblems, ListProblems, NextProblem, OpenListed
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Element,
    Field,
    Form,
    Heading,
    Item,
    Notice,
    Option,
    Paragraph,
    Style,
    Tone,
    bold,
)
from bot.cards.list_views import Listed, order_item
from bot.cards.viewer import Viewer, card_of
from bot.domain.orders import Order, OrderState
from bot.domain.search import Hits
from bot.domain.shown_numbers import unbroken
from bot.domain.worklists import OfficeProblems, Spot, Worklist

EVERY = "*"
"""What is chosen of a filter's field to ask for nothing; Slack takes no empty value."""

_AGES = (7, 14, 30, 60, 90)


@dataclass(frozen=True, slots=True)
class Waiting:
    """The orders that were handed over to support, and the ids of those not to be read now."""

    orders: tuple[Order, ...] = ()
    unread: tuple[str, ...] = ()


def problems_card(
    viewer: Viewer,
    worklist: Worklist,
    hits: Hits,
    listed: Listed,
    waiting: Waiting | None = None,
) -> Card:
    """The orders in state Problem; for support those handed over come first."""
    phrases = viewer.phrases
    elements: list[Element] = [Heading(phrases.get("problems-title", count=hits.total))]
    if where := _where(viewer, worklist, hits):
        elements.append(Paragraph(where, subtle=True))
    waiting = waiting or Waiting()
    if waiting.orders or waiting.unread:
        elements.append(Paragraph(bold(phrases.get("problems-handed-over"))))
        elements.extend(_item(viewer, order, listed) for order in waiting.orders)
        if waiting.unread:
            orders = ", ".join(map(unbroken, waiting.unread))
            elements.append(Paragraph(phrases.get("problems-unread", orders=orders), subtle=True))
        elements.append(Paragraph(bold(phrases.get("problems-others"))))
    if not hits.orders:
        elements.append(Paragraph(phrases.get("problems-none")))
    elements.extend(_item(viewer, order, listed) for order in hits.orders)
    if ways := _ways(viewer, worklist, hits):
        elements.append(Buttons(ways))
    return card_of(elements)


def _item(viewer: Viewer, order: Order, listed: Listed) -> Item:
    # An order that was handed over may be in any state: it has no place in the list then.
    at = str(Spot.of(order)) if order.state is OrderState.PROBLEM else ""
    return order_item(viewer, order, OpenListed(order.id, at), listed)


def _where(viewer: Viewer, worklist: Worklist, hits: Hits) -> str:
    parts = [filter_text(viewer, worklist)]
    if hits.orders and hits.total > len(hits.orders):
        first, last = hits.before + 1, hits.before + len(hits.orders)
        parts.append(viewer.phrases.get("problems-range", first=first, last=last, total=hits.total))
    return " · ".join(part for part in parts if part)


def page_of(worklist: Worklist) -> ListProblems:
    """Return what asks for the page where somebody is in their list."""
    return ListProblems(worklist.bank, worklist.office, worklist.days, worklist.start)


def filter_text(viewer: Viewer, worklist: Worklist) -> str:
    """Say which problems a list holds: `KBC · OFF001 · over 30 days`; "" where it holds all."""
    parts = []
    if worklist.bank:
        parts.append(viewer.banks[worklist.bank].name)
    if worklist.office and not viewer.actor.office:
        parts.append(worklist.office)
    if worklist.days:
        parts.append(viewer.phrases.get("filter-over", days=worklist.days))
    return " · ".join(parts)


def _ways(viewer: Viewer, worklist: Worklist, hits: Hits) -> tuple[Button, ...]:
    phrases, ways = viewer.phrases, []
    asked = (worklist.bank, worklist.office, worklist.days)
    if hits.before:
        end = str(Spot.of(hits.orders[0])) if hits.orders else ""
        ways.append(Button(phrases.get("button-previous"), ListProblems(*asked, end=end)))
    if hits.orders and hits.before + len(hits.orders) < hits.total:
        start = str(Spot.of(hits.orders[-1]).behind)
        ways.append(Button(phrases.get("button-next"), ListProblems(*asked, start=start)))
    if ways or any(asked) or len(hits.orders) > 1:
        ways.append(Button(phrases.get("button-filter"), AskFilter(*asked)))
    if any(asked):
        ways.append(Button(phrases.get("button-all-problems"), ListProblems()))
    return tuple(ways)


def filter_form(viewer: Viewer, call: AskFilter, offices: Sequence[OfficeProblems]) -> Form:
    """The form that asks which problems to list; `offices` are those of support's choice."""
    phrases = viewer.phrases
    banks = [Option(code, bank.name) for code, bank in viewer.banks.items()]
    fields = [_choice(viewer, "bank", call.bank, banks)]
    if not viewer.actor.office:
        named = [Option(o.code, f"{o.name} ({o.code}) · {o.problems}") for o in offices]
        if call.office and call.office not in [option.value for option in named]:
            named.insert(0, Option(call.office, call.office))
        fields.append(_choice(viewer, "office", call.office, named))
    ages = [Option(str(days), phrases.get("filter-over", days=days)) for days in _AGES]
    if call.days and call.days not in _AGES:
        ages.insert(0, Option(str(call.days), phrases.get("filter-over", days=call.days)))
    fields.append(_choice(viewer, "days", str(call.days or ""), ages))
    submit = Button(phrases.get("form-filter-submit"), FilterProblems(), Style.PRIMARY)
    close = Button(phrases.get("button-close"), ListProblems(call.bank, call.office, call.days))
    text = Paragraph(phrases.get(f"form-filter-text-{viewer.actor.audience}"), subtle=True)
    return Form(phrases.get("form-filter-title"), (text,), tuple(fields), submit, close)


def _choice(viewer: Viewer, name: str, value: str, options: Sequence[Option]) -> Field:
    every = Option(EVERY, viewer.phrases.get(f"filter-every-{name}"))
    label = viewer.phrases.get(f"filter-{name}")
    return Field(f"filter_{name}", label, value=value or EVERY, options=(every, *options))


def list_ways(viewer: Viewer, order: Order | None = None) -> tuple[Button, ...]:
    """Return the ways to the problem after an order, and back to the list of whoever has one."""
    phrases, worklist = viewer.phrases, viewer.worklist
    ways = []
    if order and (worklist or order.state is OrderState.PROBLEM):
        ways.append(Button(phrases.get("button-next-problem"), NextProblem(order.id)))
    if worklist:
        ways.append(Button(phrases.get("button-list"), page_of(worklist)))
    return tuple(ways)


def next_notice(viewer: Viewer, worklist: Worklist, hits: Hits) -> Notice:
    """Say above an order which one of the list it is."""
    place = viewer.phrases.get("next-place", position=hits.before + 1, total=hits.total)
    told = " · ".join(part for part in (place, filter_text(viewer, worklist)) if part)
    return Notice(told, Tone.INFO)


def no_next_card(viewer: Viewer, worklist: Worklist, left: int, *, stays: bool = False) -> Card:
    """Say that no problem comes after this one, which `stays` one, and how many stand before it."""
    phrases = viewer.phrases
    is_only = stays and not left
    told = phrases.get("next-only") if is_only else phrases.get("next-none", count=left)
    if asked := filter_text(viewer, worklist):
        told = f"{told} ({asked})"
    top = replace(page_of(worklist), start="")
    ways = [Button(phrases.get("button-problems"), top)]
    if asked:
        ways.append(Button(phrases.get("button-all-problems"), ListProblems()))
    return card_of(
        [Notice(told, Tone.WARNING if left or is_only else Tone.GOOD), Buttons(tuple(ways))]
    )

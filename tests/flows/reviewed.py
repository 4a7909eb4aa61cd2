"""What is kept to be reviewed: pages that a person reads, and cards as each platform draws them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from bot.cards.calls import SignalJob
from bot.cards.case_views import case_card
from bot.cards.elements import Buttons, Card, Form, Heading, Item, Notice
from bot.cards.hand_over_views import handed_over_card
from bot.cards.texts import Phrases
from bot.cards.viewer import Viewer
from bot.domain.cases import CaseStatus
from bot.domain.checks import Evidence, run_check
from bot.domain.flows import Flow
from bot.domain.orders import Action
from bot.domain.people import Platform, Role
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows import contents
from tests.flows.contents import Content, Named
from tests.flows.pages import draw_card, draw_form, escape, wrap
from tests.flows.shipped import FLOWS, TEXTS, messages_of
from tests.flows.stations import find_facts, find_stations, read_as

READERS = {Platform.SLACK: Role.AGENT, Platform.TEAMS: Role.ACCOUNTANT}
"""Who the cards that are kept as JSON are drawn for."""

_HEAD = """\
# {name}, {language}

What people read; `make golden` writes it from the flows and texts. Review it, do not edit it.
An arrow says where a button leads. (office) and (support) mark what only they are shown.
The button back leads one answer back.
“⋯” marks what stands behind the menu of a card.
“[…]” stands for one button for each question that the desk answered; it bears the question’s title.
“tells the action: now” lets what waits go on at once; “stop” ends it, “undo” takes back what is
half done.
“(!)” is what is told at a field."""


def group_names() -> list[str]:
    """Return the names of the groups: the walk of each flow, and the other kinds of cards."""
    return [*FLOWS, *_GROUPS]


def cards_of(group: str, platform: Platform, draw: Callable[[Content], Any]) -> dict[str, Any]:
    """Return the cards of a group in English, each as `draw` makes it, by their names."""
    viewer = read_as("en", READERS[platform], platform)
    if flow := FLOWS.get(group):
        return {at: draw(card) for at, card in _stations(viewer, flow)}
    return {
        name: draw(content)
        for name, content in _GROUPS[group](viewer)
        if group != "jobs" or name in _DRAWN_JOBS
    }


@functools.cache
def page_of(name: str, language: str) -> str:
    """Return a page: a whole walk, or one group of cards, in one language."""
    flow = FLOWS.get(name)
    sections = _walk(flow, language) if flow else _sections(name, language)
    head = _HEAD.format(name=name, language=language).splitlines()
    return "\n".join([*head, *(line for section in sections for line in ("", *section))]) + "\n"


def _viewers(language: str) -> tuple[Viewer, Viewer]:
    """Return an accountant, and the one of support who is shown the most."""
    office = read_as(language, Role.ACCOUNTANT, Platform.TEAMS)
    return office, read_as(language, Role.LEAD, Platform.SLACK)


def _stations(viewer: Viewer, flow: Flow) -> Iterator[tuple[str, Card]]:
    for at in (*flow.steps, *flow.outcomes):
        station = find_stations(flow.flow)[at]
        yield at, case_card(viewer, station.order, station.case, flow)


def _walk(flow: Flow, language: str) -> Iterator[list[str]]:
    office, support = _viewers(language)
    both = zip(_stations(office, flow), _stations(support, flow), strict=True)
    for (at, for_office), (_at, for_support) in both:
        found = _findings(office.phrases, flow, at)
        yield [f"## {at}", "", *draw_card(for_office, for_support, flow), *found]
    at = next(reversed(flow.outcomes))
    station = find_stations(flow.flow)[at]
    case = replace(station.case, status=CaseStatus.HANDED_OVER)
    shown = [case_card(viewer, station.order, case, flow) for viewer in (office, support)]
    yield [f"## {at}, handed over", "", *draw_card(shown[0], shown[1], flow)]
    notice = Notice(support.phrases.get("case-handed-over", case=case.id))
    received = handed_over_card(support, station.order, case, flow, notice)
    yield [f"## {at}, as support receives it", "", *draw_card(received, received, flow)]


def _findings(phrases: Phrases, flow: Flow, at: str) -> Iterator[str]:
    """Yield what the desk may find by itself at a step, and where that leads."""
    step = flow.steps.get(at)
    if step is None or step.check is None:
        return
    yield from ("", f"The desk looks by itself ({step.check}):", "")
    told: dict[str, Evidence] = {}
    for facts in find_facts(make_order()):
        found = run_check(step.check, facts, NOW)
        told.setdefault(found.key, found)
    for found in told.values():
        sentence = escape(phrases.get(found.key, **found.arguments))
        target = step.choices.get(found.verdict)
        leads = f"[{target}](#{target})" if target else "a person is asked"
        yield from wrap(f"{found.verdict} → {leads}: {sentence}", "- ")


def _sections(group: str, language: str) -> Iterator[list[str]]:
    office, support = _viewers(language)
    draw = _told if group == "jobs" else _one_of_a_kind
    for_support = dict(_GROUPS[group](support))
    for name, content in _GROUPS[group](office):
        section = [f"## {name}", ""]
        if isinstance(content, Form):
            yield [*section, *draw_form(content)]
        else:
            other = for_support[name]
            assert isinstance(other, Card)
            yield [*section, *draw_card(draw(content), draw(other))]
    if group == "forms":
        yield ["## What is told at a field or instead of an action", "", *_errors(language)]


def _told(card: Card) -> Card:
    """Keep of an order's card what it says about its job, and the buttons for that."""
    at = next((n for n, e in enumerate(card.elements) if isinstance(e, Heading)), None)
    if at is None:
        return card
    work = [b for e in card.elements[at:] if isinstance(e, Buttons) for b in e.all]
    told = tuple(button for button in work if isinstance(button.call, SignalJob))
    return Card(card.summary, (*card.elements[:at], Buttons(told)))


def _one_of_a_kind(card: Card) -> Card:
    """Keep of each list of items the first that bears a title: the others read the same."""
    seen: set[str] = set()
    kept = []
    for element in card.elements:
        if not isinstance(element, Item):
            seen.clear()
        elif element.title in seen:
            continue
        else:
            seen.add(element.title)
        kept.append(element)
    return Card(card.summary, tuple(kept))


def _errors(language: str) -> Iterator[str]:
    for key, message in messages_of(language).items():
        if key.startswith(("input-", "refused-")):
            values = {name: f"‹{name}›" for name in message.placeholders}
            yield from wrap(f"{key}: {escape(TEXTS.phrases(language).get(key, **values))}", "- ")


def _orders(viewer: Viewer) -> Named:
    return contents.order_cards(viewer, make_order())


def _jobs(viewer: Viewer) -> Named:
    """Of one action all that can be told; of the others how they begin and how they may end."""
    for name, content in contents.results(viewer, make_order()):
        action, _, told = name.partition(", ")
        if action == Action.RECREATE:
            wanted = not told.endswith(", alone") or told in _ALONE
        else:
            wanted = told in _OF_EVERY_ACTION
        if wanted:
            yield name, content


_ALONE = {"waiting, busy, alone", "done, alone", "refused, moved, alone"}
_OF_EVERY_ACTION = {"working, mine", "waiting, busy", "done", "refused, moved", "second, done"}
# A platform draws all cards of jobs alike: a few are enough.
_DRAWN_JOBS = {
    "recreate, waiting, busy",
    "recreate, half_done, busy",
    "recreate, done",
    "recreate, done, news-problem",
    "recreate, refused, moved, alone",
}


def _lists(viewer: Viewer) -> Named:
    return contents.lists(viewer, make_order())


def _forms(viewer: Viewer) -> Named:
    """The forms of both kinds of bank; those of the other states read the same."""
    for name, content in contents.forms(viewer, make_order()):
        if name.endswith((" problem", " active", " BELFIUS problem wrong", " KBC active wrong")):
            yield name, content
    yield from contents.kept_forms(viewer, make_order())


_GROUPS: dict[str, Callable[[Viewer], Named]] = {
    "orders": _orders,
    "jobs": _jobs,
    "lists": _lists,
    "forms": _forms,
}

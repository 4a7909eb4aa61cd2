"""Lists, help and sentences → cards, for one viewer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.cards.calls import Call, ListProblems, LookUp, OpenListed, ShowHelp, ShowWalk
from bot.cards.elements import (
    MENU_BUTTONS,
    MOST_BUTTONS,
    Button,
    Buttons,
    Card,
    Element,
    Facts,
    Heading,
    Item,
    Notice,
    Paragraph,
    Style,
    Tone,
    bold,
)
from bot.cards.job_views import holder_texts
from bot.cards.queue_calls import ListCases
from bot.cards.texts import Phrases
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.ages import age_in_days
from bot.domain.cases import Case
from bot.domain.orders import ClientReference, Company, Order
from bot.domain.people import Audience, Platform
from bot.domain.search import Hits, Query, QueryKind
from bot.domain.shown_numbers import group_enterprise_number, unbroken

PAGE_SIZE = 8


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list says of its orders besides what they are: the time, and their open cases."""

    now: datetime
    cases: Mapping[str, Case] = field(default_factory=dict)


def notice_card(phrases: Phrases, text: str, tone: Tone = Tone.WARNING) -> Card:
    """One sentence, with the way to the help beneath."""
    return card_of([Notice(text, tone), _help_row(phrases)])


def unsure_card(phrases: Phrases, call: Call | None) -> Card:
    """An answer that may not have arrived, with the way to ask once more."""
    notice = Notice(phrases.get("platform-unsure"), Tone.WARNING)
    if call is None:
        return card_of([notice])
    return card_of([notice, Buttons((Button(phrases.get("button-look-again"), call),))])


def dated_card(phrases: Phrases, card: Card, when: datetime, again: Call) -> Card:
    """A card that will not follow what happens: as of when it is, and the way to look again."""
    at = phrases.get("card-as-of", time=phrases.clock(when), day=phrases.day(when))
    rows = [element for element in card.elements if isinstance(element, Buttons)]
    visible = [button for row in rows for button in row.buttons]
    refresh = Button(phrases.get("button-refresh"), again)
    if again not in [button.call for button in visible] and len(visible) < MOST_BUTTONS:
        return replace(card, elements=(*card.elements, Item(at, "", refresh)))
    elements = card.elements
    menu = next((row for row in rows if row.more), rows[-1])
    offered = [button.call for row in rows for button in row.all]
    if again not in offered and len(menu.more) < MENU_BUTTONS:
        fuller = replace(menu, more=(*menu.more, refresh))
        elements = tuple(fuller if one is menu else one for one in elements)
    return replace(card, elements=(*elements, Paragraph(at, subtle=True)))


def refusal_card(text: str, tone: Tone = Tone.WARNING) -> Card:
    """One sentence to whom the desk does not answer: no button leads any further."""
    return card_of([Notice(text, tone)])


def help_without_access(phrases: Phrases, why: str, platform: Platform) -> Card:
    """How the desk is used, beneath why it does not answer; the same for all of a platform."""
    audience = Audience.OFFICE if platform is Platform.TEAMS else Audience.SUPPORT
    return card_of(
        [
            Notice(why, Tone.WARNING),
            Heading(phrases.get("help-title")),
            Paragraph(phrases.get(f"help-{audience}")),
            Paragraph(phrases.get(f"help-words-{platform}")),
        ]
    )


def thanks_card(phrases: Phrases) -> Card:
    """The answer to somebody who is content."""
    return notice_card(phrases, phrases.get("help-thanks"), Tone.GOOD)


def help_card(viewer: Viewer) -> Card:
    """What the desk can do for this viewer, with the way to the problems."""
    phrases = viewer.phrases
    text = phrases.get(f"help-{viewer.actor.audience}")
    ways = [Button(phrases.get("button-problems"), ListProblems(), Style.PRIMARY)]
    if viewer.actor.platform is Platform.SLACK:
        # Others read the same channel.
        text = f"{text} {phrases.get('help-only-you')}"
        ways.append(Button(phrases.get("button-cases"), ListCases()))
    return card_of(
        [
            Heading(phrases.get("help-title")),
            Paragraph(text),
            Paragraph(phrases.get(f"help-words-{viewer.actor.platform}")),
            Buttons(tuple(ways)),
        ]
    )


def person_card(viewer: Viewer) -> Card:
    """The way to a person of support, for whoever asks for one."""
    return notice_card(viewer.phrases, person_text(viewer), Tone.INFO)


def person_text(viewer: Viewer) -> str:
    """Say how a person of support is reached."""
    email = viewer.rules.support_email
    return viewer.phrases.get(f"help-person-{viewer.actor.audience}", email=email)


def company_card(viewer: Viewer, company: Company) -> Card:
    """A company without any order: the state Not ordered."""
    phrases = viewer.phrases
    facts = [
        (phrases.get("fact-company"), f"{company.name} ({company.code})"),
        (phrases.get("fact-enterprise"), group_enterprise_number(company.enterprise_number)),
    ]
    if viewer.actor.audience is Audience.SUPPORT:
        facts.append((phrases.get("fact-office"), f"{company.office.name} ({company.office.code})"))
    reason = company.ineligible_because
    key = f"check-company-eligible-{reason}" if reason else "state-not-ordered-text"
    text = phrases.get(key, company=company.name)
    state = f"{bold(phrases.get('state-not-ordered'))} · {text}"
    heading = Heading(company.name)
    return card_of([heading, Notice(state), Facts(tuple(facts)), _help_row(phrases)])


def _help_row(phrases: Phrases) -> Buttons:
    return Buttons((Button(phrases.get("button-help"), ShowHelp()),))


def not_found_card(viewer: Viewer, kind: str, text: str) -> Card:
    """What was looked for, and what to try; the same whether it is absent or another office's."""
    phrases = viewer.phrases
    looked_for = phrases.get(f"not-found-{slug(kind)}", text=_as_shown(kind, text))
    return card_of([Notice(looked_for, Tone.WARNING), *_what_to_try(viewer, kind)])


def _as_shown(kind: str, text: str) -> str:
    """Write what was looked for as the cards show it."""
    match kind:
        case QueryKind.REFERENCE:
            return ClientReference(text).spaced
        case QueryKind.ENTERPRISE_NUMBER:
            return group_enterprise_number(text)
        case QueryKind.ORDER_ID:
            return unbroken(text)
        case _:
            return text


def _what_to_try(viewer: Viewer, kind: str) -> list[Element]:
    phrases = viewer.phrases
    # A name or an order id stands on no statement that could be compared.
    compared = "" if kind in (QueryKind.REFERENCE, QueryKind.ENTERPRISE_NUMBER) else "-name"
    hints = phrases.get(f"not-found-hints{compared}-{viewer.actor.audience}")
    if viewer.actor.audience is Audience.OFFICE:
        hints = f"{hints} {phrases.get('not-found-person', email=viewer.rules.support_email)}"
    rows = (
        Button(phrases.get("button-problems"), ListProblems()),
        Button(phrases.get("button-help"), ShowHelp()),
    )
    return [Paragraph(hints), Buttons(rows)]


def several_card(viewer: Viewer, found: Sequence[tuple[Query, Hits]], listed: Listed) -> Card:
    """What was found of several references and order ids, and which of them were not."""
    phrases = viewer.phrases
    items = {
        hits.orders[0].id: _item_of_several(viewer, query, hits, listed)
        for query, hits in found
        if hits.orders
    }
    elements: list[Element] = []
    if items:
        elements.append(Heading(phrases.get("hits-title", count=len(items))))
    if absent := [query for query, hits in found if not hits.orders]:
        texts = ", ".join(_as_shown(query.kind, query.text) for query in absent)
        elements.append(Notice(phrases.get("not-found-several", texts=texts), Tone.WARNING))
    return card_of([*elements, *(items.values() or _what_to_try(viewer, found[0][0].kind))])


def _item_of_several(viewer: Viewer, query: Query, hits: Hits, listed: Listed) -> Item:
    """The order of a reference, or how many it has, with the way to choose among them."""
    order = order_item(viewer, hits.orders[0], ShowWalk(hits.orders[0].id), listed)
    if hits.total == 1:
        return order
    text = viewer.phrases.get("hits-title", count=hits.total)
    return Item(order.title, text, Button(order.button.label, LookUp(query.text)))


def hits_card(viewer: Viewer, call: LookUp, hits: Hits, page: int, listed: Listed) -> Card:
    """Several hits: a list to choose from."""
    phrases = viewer.phrases
    total = hits.total + len(hits.companies)

    def way(order: Order) -> Call:
        return OpenListed(order.id, query=call.query, page=page, kind=call.kind)

    elements: list[Element] = [
        Heading(phrases.get("hits-title", count=total)),
        *(order_item(viewer, order, way(order), listed) for order in hits.orders),
        *(_company_item(viewer, company) for company in hits.companies),
    ]
    return card_of([*elements, *_pager(phrases, hits.total, page, lambda p: replace(call, page=p))])


def order_line(viewer: Viewer, order: Order, now: datetime | None = None) -> str:
    """One line about an order: its state since when, its bank, its id; for support its office.

    With `now` it says how old that state is.
    """
    phrases = viewer.phrases
    since = phrases.day(order.state_changed_at)
    if now:
        age = phrases.get("item-age", days=age_in_days(order.state_changed_at, now))
        since = f"{since} ({age})"
    text = phrases.get(
        "order-line",
        state=phrases.get(f"state-{slug(order.state)}"),
        bank=viewer.banks[order.bank].name,
        since=since,
        order=order.id,
    )
    if viewer.actor.audience is Audience.SUPPORT:
        return f"{text} · {order.company.office.name}"
    return text


def order_item(viewer: Viewer, order: Order, call: Call, listed: Listed) -> Item:
    """One order as a line of a list: its state, how old that is, and who has it."""
    parts = [order_line(viewer, order, listed.now)]
    if case := listed.cases.get(order.id):
        parts += holder_texts(viewer, order, case)
    title = f"{order.reference.spaced} · {order.company.name}"
    return Item(title, " · ".join(parts), Button(viewer.phrases.get("button-open"), call))


def _company_item(viewer: Viewer, company: Company) -> Item:
    phrases = viewer.phrases
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

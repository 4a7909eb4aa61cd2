"""The people of an office → cards: who may act, who only looks, and what can be changed of it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards.elements import (
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
)
from bot.cards.list_views import PAGE_SIZE
from bot.cards.people_calls import GiveRight, LetOthersAct, ShowPeople, ShowPerson
from bot.cards.viewer import Viewer, card_of
from bot.domain.office_people import OfficePeople, OfficePerson, Right


def people_card(
    viewer: Viewer, known: OfficePeople, page: int = 1, notice: Notice | None = None
) -> Card:
    """Everybody known of an office; an administrator has the way to change what they may."""
    phrases = viewer.phrases
    decides = not known.obstacle_to_decide(viewer.actor.id)
    pages = max(1, -(-len(known.people) // PAGE_SIZE))
    page = min(max(1, page), pages)
    shown = known.in_order[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    elements: list[Element] = [notice] if notice else []
    elements.append(Heading(phrases.get("people-title", office=known.office)))
    others = "people-others-act" if known.others_act else "people-others-look"
    elements.append(Paragraph(phrases.get(others)))
    if decides:
        elements.extend(_item(viewer, known, one) for one in shown)
    elif shown:
        elements.append(Facts(tuple((_name(one), _right(viewer, known, one)) for one in shown)))
    if not decides:
        elements.append(Paragraph(_who_decides(viewer, known), subtle=True))
    elements.append(Paragraph(phrases.get("people-known"), subtle=True))
    if buttons := tuple(_ways(viewer, known, page, pages, decides=decides)):
        elements.append(Buttons(buttons))
    return card_of(elements)


def person_card(viewer: Viewer, known: OfficePeople, person: OfficePerson) -> Card:
    """What one of them may do, and what an administrator may make of it."""
    phrases = viewer.phrases
    buttons = [
        Button(phrases.get(f"button-right-{right}"), GiveRight(person.id, right, known.revision))
        for right in Right
        if right is not known.right_of(person)
        and not known.obstacle_for(viewer.actor.id, person.id, right)
    ]
    elements: list[Element] = [
        Heading(_name(person)),
        Paragraph(_right(viewer, known, person)),
    ]
    if key := known.obstacle_for(viewer.actor.id, person.id, Right.LOOKS):
        elements.append(Notice(phrases.get(key), Tone.INFO))
    back = Button(phrases.get("button-people"), ShowPeople())
    elements.append(Buttons((*buttons, back)))
    return card_of(elements)


def _item(viewer: Viewer, known: OfficePeople, person: OfficePerson) -> Item:
    button = Button(viewer.phrases.get("button-change"), ShowPerson(person.id))
    return Item(_name(person), _right(viewer, known, person), button)


def _name(person: OfficePerson) -> str:
    return person.name or person.id.rpartition(":")[2]


def _right(viewer: Viewer, known: OfficePeople, person: OfficePerson) -> str:
    phrases = viewer.phrases
    if not person.is_member:
        return phrases.get("right-left")
    told = phrases.get(f"right-{known.right_of(person)}")
    return f"{told} ({phrases.get('who-you')})" if person.id == viewer.actor.id else told


def _who_decides(viewer: Viewer, known: OfficePeople) -> str:
    phrases = viewer.phrases
    if not known.administrators:
        return phrases.get("people-no-administrator", email=viewer.rules.support_email)
    who = ", ".join(map(_name, known.administrators))
    return phrases.get("people-decided-by", who=who)


def _ways(
    viewer: Viewer, known: OfficePeople, page: int, pages: int, *, decides: bool
) -> Iterable[Button]:
    phrases = viewer.phrases
    if page > 1:
        yield Button(phrases.get("button-previous"), ShowPeople(page - 1))
    if page < pages:
        yield Button(phrases.get("button-next"), ShowPeople(page + 1))
    if decides:
        others = Right.LOOKS if known.others_act else Right.ACTS
        call = LetOthersAct(others, known.revision)
        yield Button(phrases.get(f"button-others-{others}"), call, Style.DEFAULT)

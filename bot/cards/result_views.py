"""What was done before → notices: who did what and when, for one reader."""

from __future__ import annotations

from bot.cards.elements import Notice, Tone
from bot.cards.order_views import Reader
from bot.domain.actions import Claim, LogEntry
from bot.domain.orders import Action
from bot.domain.people import Audience, Role


def first_notice(reader: Reader, action: Action, first: Claim) -> Notice:
    """Say who was first with the same action."""
    who = name_person(reader, first.actor, first.actor_name, first.audience == Audience.OFFICE)
    key = "action-already-done" if first.done else "action-under-way"
    at = reader.phrases.moment(first.claimed_at)
    text = reader.phrases.get(key, who=who, at=at, action=action_name(reader, action))
    return Notice(text, Tone.WARNING)


def moved_notice(reader: Reader, entry: LogEntry) -> Notice:
    """Say who changed the order since the card was drawn, when, and how."""
    who = name_person(reader, entry.actor, entry.actor_name, entry.role == Role.ACCOUNTANT)
    text = reader.phrases.get(
        "action-already-done",
        who=who,
        at=reader.phrases.moment(entry.at),
        action=action_name(reader, Action(entry.action)),
    )
    return Notice(text, Tone.WARNING)


def name_person(reader: Reader, actor: str, name: str, of_office: bool) -> str:
    """Name a person: an office sees names of its own people, support's people are "support"."""
    if actor == reader.actor.id:
        return reader.phrases.get("who-you")
    if reader.actor.audience is Audience.OFFICE and not of_office:
        return reader.phrases.get("who-support")
    return name or reader.phrases.get("who-office" if of_office else "who-support")


def action_name(reader: Reader, action: Action) -> str:
    """Return what the button of an action says."""
    return reader.phrases.get(f"action-{action.replace('_', '-')}")

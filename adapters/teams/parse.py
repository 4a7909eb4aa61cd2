"""Reads the Bot Framework's activities into calls on the desk."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from adapters.teams.requests import Request
from bot.cards.calls import Call, ShowHelp, SubmitForm, unpack
from bot.cards.commands import read_words
from bot.domain.people import Identity, Platform

_Activity = Mapping[str, Any]
_MENTION = re.compile(r"<at\b[^>]*>.*?</at>", re.IGNORECASE | re.DOTALL)
_PERSONAL_ONLY = "platform-personal-chat-only"
_STALE = "platform-stale"
_FORM_NAMES = {"verb", *(entry.name for entry in fields(SubmitForm))}


def parse_request(activity: _Activity) -> Request | None:
    """Return what an activity asks of the desk, or None if it asks nothing that we answer."""
    identity = _read_identity(activity)
    if not identity.person or not _text(_table(activity.get("conversation")).get("id")):
        return None
    match activity.get("type"):
        case "message":
            call = _read_message(activity)
        case "invoke" if activity.get("name") == "adaptiveCard/action":
            call = _read_button(_table(activity.get("value")).get("action"))
        case "installationUpdate" if activity.get("action") == "add":
            call = ShowHelp()
        case "conversationUpdate" if _bot_was_added(activity):
            call = ShowHelp()
        case _:
            return None
    if not _is_personal(activity):
        return Request(identity, None, _PERSONAL_ONLY)
    return Request(identity, call, "" if call else _STALE)


def _read_identity(activity: _Activity) -> Identity:
    person = _table(activity.get("from"))
    return Identity(
        platform=Platform.TEAMS,
        space=_read_tenant(activity),
        person=_text(person.get("aadObjectId")) or _text(person.get("id")),
        name=_text(person.get("name")),
        locale=_read_locale(activity),
    )


def _read_tenant(activity: _Activity) -> str:
    """Return the tenant if all that is said about it agrees, else "" as for an unknown one."""
    channel = _table(activity.get("channelData"))
    said = {
        _text(_table(channel.get("tenant")).get("id")),
        _text(_table(activity.get("conversation")).get("tenantId")),
    } - {""}
    return said.pop() if len(said) == 1 else ""


def _read_locale(activity: _Activity) -> str:
    entities = activity.get("entities")
    client = (
        _text(_table(entity).get("locale"))
        for entity in (entities if isinstance(entities, list) else [])
        if _table(entity).get("type") == "clientInfo"
    )
    return _text(activity.get("locale")) or next(client, "")


def _is_personal(activity: _Activity) -> bool:
    """Say whether one person alone reads here; group and channel ids begin with `19:`."""
    conversation = _table(activity.get("conversation"))
    kind = conversation.get("conversationType") or "personal"
    shared = bool(conversation.get("isGroup")) or _text(conversation.get("id")).startswith("19:")
    return kind == "personal" and not shared


def _read_message(activity: _Activity) -> Call | None:
    submitted = _table(activity.get("value"))
    if "verb" in submitted:
        return _read_button({"verb": submitted.get("verb"), "data": submitted})
    words = html.unescape(_MENTION.sub(" ", _text(activity.get("text"))))
    return read_words(words)


def _read_button(action: object) -> Call | None:
    """Teams adds what was typed into a card's inputs to the data of the pressed button."""
    verb, data = _text(_table(action).get("verb")), _table(_table(action).get("data"))
    typed = {
        name: text
        for name, text in data.items()
        if isinstance(text, str) and name not in _FORM_NAMES
    }
    return unpack(verb, data, typed)


def _bot_was_added(activity: _Activity) -> bool:
    added = activity.get("membersAdded")
    bot = _text(_table(activity.get("recipient")).get("id"))
    members = added if isinstance(added, list) else []
    return bool(bot) and any(_table(member).get("id") == bot for member in members)


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

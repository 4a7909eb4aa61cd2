"""Reads the Bot Framework's activities into calls on the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import timedelta
from typing import Any, get_args

from adapters.teams._lines import read_line
from adapters.teams._markup import DATASET_MARK, SHOWN, typed_text
from adapters.teams.limits import LIMITS
from adapters.teams.requests import Activity, Message, Press, Request, Search
from bot.cards.calls import Call, FilledIn, FindOptions, ShowHelp
from bot.cards.commands import read_words
from bot.cards.packing import unpack
from bot.desk.deliveries import Delivery
from bot.domain.people import Identity, Platform, read_tenant

_Json = Mapping[str, Any]
_FILES_UNSEEN = "platform-files-unseen"
# Teams sends each formatted text as an attachment too, and cards that were forwarded.
_NO_FILES = ("text/html", "text/plain", "application/vnd.microsoft.card.")
_PERSONAL_ONLY = "platform-personal-chat-only"
_STALE = "platform-stale"
# What our forms fill in; a card of an earlier release does not say with what.
_FILLED_IN = {"recreate": {"bank": ""}, "update_cardholder": {"name": ""}}
_FORM_NAMES = {"verb", *(one.name for kind in get_args(FilledIn) for one in fields(kind))}


def parse_request(activity: _Json) -> Request | None:
    """Return what an activity asks of the desk, or None if it asks nothing that we answer."""
    identity, origin = _read_identity(activity), _read_origin(activity)
    if not origin.person.strip() or not origin.conversation.strip():
        return None
    delivery: Delivery | None = None
    aside = ""
    written = None
    if _is_personal(activity):
        written = read_line(activity, origin, has_files=_has_files(activity))
    match activity.get("type"):
        case "message":
            call = _read_message(activity)
            aside = _FILES_UNSEEN if _has_files(activity) else ""
            if origin.id:
                delivery = Delivery(_name(origin))
        case "messageUpdate" | "messageDelete":
            call = None
            if written is None:
                return None
        case "invoke" if activity.get("name") == "adaptiveCard/action":
            call = _read_button(_table(activity.get("value")).get("action"))
            if origin.id:
                delivery = Delivery(_name(origin), is_carried=True)
        case "installationUpdate" if activity.get("action") == "add":
            call, delivery = ShowHelp(), _welcome(origin)
        case "conversationUpdate" if _bot_was_added(activity):
            call, delivery = ShowHelp(), _welcome(origin)
        case _:
            return None
    kind = Press if activity["type"] == "invoke" else Message
    notice = _STALE
    if not _is_personal(activity):
        call, notice = None, _PERSONAL_ONLY
    return kind(
        identity=identity,
        call=call,
        notice=notice,
        aside=aside,
        delivery=delivery,
        written=written,
        activity=origin,
    )


def parse_search(activity: _Json) -> Search | None:
    """Return what is looked for in a form of ours, or None if an activity looks for nothing."""
    if activity.get("type") != "invoke" or activity.get("name") != "application/search":
        return None
    identity, origin = _read_identity(activity), _read_origin(activity)
    if not origin.person.strip() or not origin.conversation.strip():
        return None
    value = _table(activity.get("value"))
    search, _, order = _text(value.get("dataset")).partition(DATASET_MARK)
    wanted = FindOptions(search, order, _text(value.get("queryText")))
    personal = wanted if order and _is_personal(activity) else None
    return Search(identity=identity, call=None, activity=origin, wanted=personal)


def _name(origin: Activity) -> str:
    return f"{Platform.TEAMS}:{origin.conversation}/{origin.id}"


def _welcome(origin: Activity) -> Delivery:
    """Teams announces one installation as two activities, which ask for one welcome."""
    known_for = timedelta(seconds=LIMITS.welcome_s)
    return Delivery(f"{Platform.TEAMS}:welcome:{origin.conversation}", known_for, comes_twice=True)


def _read_origin(activity: _Json) -> Activity:
    return Activity(
        id=_text(activity.get("id")),
        service_url=_text(activity.get("serviceUrl")),
        conversation=_text(_table(activity.get("conversation")).get("id")),
        person=_text(_table(activity.get("from")).get("id")),
        bot=_text(_table(activity.get("recipient")).get("id")),
        card=_text(activity.get("replyToId")),
    )


def _read_identity(activity: _Json) -> Identity:
    person = _table(activity.get("from"))
    directory_id = _text(person.get("aadObjectId"))
    return Identity(
        platform=Platform.TEAMS,
        space=_read_tenant(activity),
        person=directory_id if directory_id.strip() else _text(person.get("id")),
        name=_text(person.get("name")),
        locale=_read_locale(activity),
    )


def _read_tenant(activity: _Json) -> str:
    """Return the tenant if all that is said about it agrees, else "" as for an unknown one."""
    channel = _table(activity.get("channelData"))
    said = {
        read_tenant(_text(_table(channel.get("tenant")).get("id"))),
        read_tenant(_text(_table(activity.get("conversation")).get("tenantId"))),
    } - {""}
    return said.pop() if len(said) == 1 else ""


def _read_locale(activity: _Json) -> str:
    entities = activity.get("entities")
    client = (
        _text(_table(entity).get("locale"))
        for entity in (entities if isinstance(entities, list) else [])
        if _table(entity).get("type") == "clientInfo"
    )
    return _text(activity.get("locale")) or next(client, "")


def _is_personal(activity: _Json) -> bool:
    """Say whether one person alone reads here; only what says so is personal.

    The ids of groups and channels begin with `19:`.
    """
    conversation = _table(activity.get("conversation"))
    kind = _text(conversation.get("conversationType")).strip().casefold()
    is_shared_id = _text(conversation.get("id")).strip().startswith("19:")
    return kind == "personal" and not is_shared_id and not conversation.get("isGroup")


def _read_message(activity: _Json) -> Call | None:
    submitted = _table(activity.get("value"))
    if "verb" in submitted:
        return _read_button({"verb": submitted.get("verb"), "data": submitted})
    return read_words(typed_text(_text(activity.get("text"))))


def _has_files(activity: _Json) -> bool:
    attachments = activity.get("attachments")
    kinds = (
        _text(_table(attachment).get("contentType"))
        for attachment in (attachments if isinstance(attachments, list) else [])
    )
    return any(kind and not kind.lower().startswith(_NO_FILES) for kind in kinds)


def _read_button(action: object) -> Call | None:
    """Teams adds what was typed into a card's inputs to the data of the pressed button.

    It may leave inputs out: what those showed stands in the data too. An empty one stays empty; of
    another nobody knows whether it was emptied, or left as it was.
    """
    verb, data = _text(_table(action).get("verb")), _table(_table(action).get("data"))
    texts = {name: text for name, text in data.items() if isinstance(text, str)}
    shown = {name[len(SHOWN) :]: text for name, text in texts.items() if name.startswith(SHOWN)}
    typed = {
        name: text
        for name, text in texts.items()
        if name not in _FORM_NAMES and not name.startswith(SHOWN)
    }
    filled_in = {name: text for name, text in shown.items() if text}
    if not shown:
        filled_in = _FILLED_IN.get(texts.get("action", ""), {})
    left_out = {name: text for name, text in filled_in.items() if name not in typed}
    empty = {name: "" for name in shown if name not in typed and name not in left_out}
    return unpack(verb, data, empty | typed, left_out)


def _bot_was_added(activity: _Json) -> bool:
    added = activity.get("membersAdded")
    bot = _text(_table(activity.get("recipient")).get("id"))
    members = added if isinstance(added, list) else []
    return bool(bot) and any(_table(member).get("id") == bot for member in members)


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

"""Reads Slack's payloads into calls on the desk, in our words; takes no decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from adapters.slack._lines import read_line
from adapters.slack._markup import typed_text
from adapters.slack._menus import read_menu
from adapters.slack.requests import (
    Command,
    HomeVisit,
    Message,
    Press,
    Request,
    Search,
    Submission,
)
from bot.cards.calls import Call, FilledIn, FindOptions, SubmitForm
from bot.cards.commands import read_words
from bot.cards.packing import unpack
from bot.cards.queue_calls import ShowHome
from bot.desk.deliveries import Delivery
from bot.domain.people import Identity, Platform
from bot.domain.talks import Written

# What of a modal is drawn; the rest is Slack's own.
_DRAWN = ("type", "callback_id", "title", "submit", "close", "private_metadata", "blocks")
# A message with a file, and an answer in a thread that the channel sees too, are written lines.
_WRITTEN = (None, "", "file_share", "thread_broadcast")
_HOME = "home"
_FILES_UNSEEN = "platform-files-unseen"


def parse_request(body: Mapping[str, Any]) -> Request | None:
    """Return what a verified payload asks for, or None if it is not for us."""
    match body:
        case {"command": str(), "user_id": str(person)} if person.strip():
            return _parse_command(body)
        case {"type": "block_actions", "user": {"id": str(person)}, "actions": [{}, *_]} if (
            person.strip()
        ):
            return _parse_press(body)
        case {"type": "view_submission", "user": {"id": str(person)}, "view": {}} if person.strip():
            return _parse_submission(body)
        case {"type": "event_callback", "event": {"type": "message"} as event} if line := read_line(
            event
        ):
            return _parse_line(body, event, *line)
        case {"type": "event_callback", "event": {"type": str(), "user": str(person)}} if (
            person.strip()
        ):
            return _parse_event(body, body["event"])
        case _:
            return None


def parse_search(body: Mapping[str, Any]) -> Search | None:
    """Return what a verified payload looks for in a form of ours, or None if it is not for us."""
    match body:
        case {
            "type": "block_suggestion",
            "user": {"id": str(person)},
            "action_id": str(search),
            "view": {"private_metadata": str(metadata)},
        } if person.strip():
            form = _form_call(metadata)
            typed = _text(body, "value")
            wanted = None
            if isinstance(form, SubmitForm):
                wanted = FindOptions(search, form.order, typed)
            return Search(identity=_person(body), homes=_homes(body), call=None, wanted=wanted)
        case _:
            return None


def _form_call(metadata: str, values: Mapping[str, str] | None = None) -> FilledIn | None:
    """Return the call that a modal of ours makes; it stands in its metadata."""
    packed = dict(parse_qsl(metadata, keep_blank_values=True))
    call = unpack(packed.pop("verb", ""), packed, values)
    return call if isinstance(call, FilledIn) else None


def _parse_command(body: Mapping[str, Any]) -> Command:
    return Command(
        identity=Identity(
            platform=Platform.SLACK,
            space=_text(body, "team_id"),
            person=body["user_id"],
            name=_text(body, "user_name"),
        ),
        homes=_named(_text(body, "team_id"), _text(body, "enterprise_id")),
        call=read_words(typed_text(_text(body, "text"))),
        response_url=_text(body, "response_url"),
        trigger_id=_text(body, "trigger_id"),
        delivery=_delivery(body, is_carried=True),
    )


def _delivery(body: Mapping[str, Any], *, is_carried: bool) -> Delivery | None:
    """Slack gives each thing that somebody does a trigger of its own."""
    trigger = _text(body, "trigger_id")
    key = f"{Platform.SLACK}:trigger:{trigger}"
    return Delivery(key, comes_twice=True, is_carried=is_carried) if trigger else None


def _parse_press(body: Mapping[str, Any]) -> Press:
    container, view = _part(body, "container"), _part(body, "view")
    channel = _text(_part(body, "channel"), "id") or _text(container, "channel_id")
    at_home = _text(view, "type") == _HOME
    return Press(
        identity=_person(body),
        homes=_homes(body),
        call=_button_call(body["actions"][0]),
        trigger_id=_text(body, "trigger_id"),
        # The answer to a press carries nothing: whoever took the first shows what comes of it.
        delivery=_delivery(body, is_carried=False),
        response_url=_text(body, "response_url"),
        channel=channel,
        message_ts=_text(container, "message_ts") or _text(_part(body, "message"), "ts"),
        ephemeral=bool(container.get("is_ephemeral", True)),
        view_id="" if at_home else _text(view, "id"),
        metadata=_text(view, "private_metadata"),
        at_home=at_home,
    )


def _button_call(action: Mapping[str, Any]) -> Call | None:
    if chosen := _part(action, "selected_option"):
        call = read_menu(chosen)
    else:
        verb = _text(action, "action_id").partition(":")[0]
        call = unpack(verb, dict(parse_qsl(_text(action, "value"), keep_blank_values=True)))
    return None if isinstance(call, FilledIn) else call


def _parse_submission(body: Mapping[str, Any]) -> Submission:
    view = body["view"]
    metadata = _text(view, "private_metadata")
    shown = _part(_part(view, "state"), "values")
    values = {
        field: _typed(element)
        for field, elements in shown.items()
        if isinstance(elements, Mapping)
        for element in elements.values()
        if isinstance(element, Mapping)
    }
    return Submission(
        identity=_person(body),
        homes=_homes(body),
        call=_form_call(metadata, values),
        delivery=_delivery(body, is_carried=True),
        view_id=_text(view, "id"),
        view={name: view[name] for name in _DRAWN if name in view},
        fields=frozenset(shown),
        metadata=metadata,
        chosen=_found(shown),
    )


def _found(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options that were chosen among those that Slack asked us for."""
    return {
        field: element["selected_option"]
        for field, elements in shown.items()
        for element in (elements.values() if isinstance(elements, Mapping) else ())
        if isinstance(element, Mapping)
        and element.get("type") == "external_select"
        and _part(element, "selected_option")
    }


def _typed(element: Mapping[str, Any]) -> str:
    return _text(_part(element, "selected_option"), "value") or _text(element, "value")


def _parse_event(body: Mapping[str, Any], event: Mapping[str, Any]) -> Message | HomeVisit | None:
    """Read what a person wrote; edits, joins and the bot's own lines are not for us."""
    if event["type"] == "app_home_opened":
        return _parse_visit(body, event)
    personal = event["type"] == "message" and event.get("channel_type") == "im"
    if not personal and event["type"] != "app_mention":
        return None
    if any(event.get(mark) for mark in ("bot_id", "hidden", "edited")):
        return None
    if event.get("subtype") not in _WRITTEN:
        return None
    return Message(
        identity=Identity(
            platform=Platform.SLACK, space=_text(body, "team_id"), person=event["user"]
        ),
        homes=_named(_home_of_writer(body, event)),
        call=read_words(typed_text(_text(event, "text"))),
        aside=_FILES_UNSEEN if event.get("files") else "",
        written=None if personal else _beneath(event),
        delivery=_event_delivery(body, event),
        channel=_text(event, "channel"),
        personal=personal,
        thread_ts=_text(event, "thread_ts"),
    )


def _parse_line(
    body: Mapping[str, Any], event: Mapping[str, Any], message: Mapping[str, Any], written: Written
) -> Message:
    """Read what was written, edited or deleted beneath a card; a mention there comes by itself."""
    name = _text(body, "event_id") or _text(event, "event_ts") or _text(message, "ts")
    return Message(
        identity=Identity(
            platform=Platform.SLACK, space=_text(body, "team_id"), person=_text(message, "user")
        ),
        homes=_named(_home_of_writer(body, message)),
        call=None,
        written=written,
        delivery=Delivery(f"{Platform.SLACK}:line:{name}"),
        channel=_text(event, "channel"),
        personal=False,
        thread_ts=_text(message, "thread_ts"),
    )


def _parse_visit(body: Mapping[str, Any], event: Mapping[str, Any]) -> HomeVisit | None:
    """Read that somebody looks at the Home; its other tab is the talk with the bot."""
    if event.get("tab") != _HOME:
        return None
    return HomeVisit(
        identity=Identity(
            platform=Platform.SLACK, space=_text(body, "team_id"), person=event["user"]
        ),
        homes=_named(_home_of_writer(body, event)),
        call=ShowHome(),
        delivery=_event_delivery(body, event),
    )


def _beneath(event: Mapping[str, Any]) -> Written | None:
    """Read a mention beneath a card as what it is there: a line like any other."""
    line = read_line(event)
    return line[1] if line else None


def _event_delivery(body: Mapping[str, Any], event: Mapping[str, Any]) -> Delivery | None:
    """One message may come as two events, by itself and as a mention: it has an id of its own."""
    person, message = _text(event, "user"), _text(event, "client_msg_id")
    own = f"{person}/{message}" if message else ""
    name = own or _text(body, "event_id") or _text(event, "ts")
    return Delivery(f"{Platform.SLACK}:{name}") if name else None


def _person(body: Mapping[str, Any]) -> Identity:
    user = body["user"]
    space = _text(_part(body, "team"), "id") or _text(user, "team_id")
    name = _text(user, "username") or _text(user, "name")
    return Identity(platform=Platform.SLACK, space=space, person=user["id"], name=name)


def _homes(body: Mapping[str, Any]) -> frozenset[str]:
    """Return what a press says of the person's home; `team` is where it was pressed."""
    team, own = _part(body, "team"), _text(_part(body, "user"), "team_id")
    is_own = own == _text(team, "id")
    return _named(own, _text(team, "enterprise_id") if is_own else "")


def _home_of_writer(body: Mapping[str, Any], event: Mapping[str, Any]) -> str:
    """Return the writer's home; in a channel shared between companies the envelope names none."""
    said = _text(event, "user_team") or _text(event, "team")
    return said if said or body.get("is_ext_shared_channel") else _text(body, "team_id")


def _named(*homes: str) -> frozenset[str]:
    return frozenset(homes) - {""}


def _text(source: Mapping[str, Any], name: str) -> str:
    found = source.get(name)
    return found if isinstance(found, str) else ""


def _part(source: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = source.get(name)
    return found if isinstance(found, Mapping) else {}

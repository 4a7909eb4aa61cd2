"""The payloads that Slack sends for what its people do, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from adapters.playground.slack_workspace import Message, View

_APP = "A00000001"
Payload = dict[str, Any]


def command_payload(team: str, person: str, channel: str, typed: str, text: str) -> Payload:
    """Return a slash command, without its address and trigger."""
    return {
        "token": "unused",
        "team_id": team,
        "team_domain": "example",
        "channel_id": channel,
        "channel_name": "directmessage" if channel.startswith("D") else "support",
        "user_id": person,
        "user_name": person.lower(),
        "command": typed,
        "text": text,
        "api_app_id": _APP,
        "is_enterprise_install": "false",
    }


def press_payload(team: str, person: str, shown: Message | View, button: Payload) -> Payload:
    """Return the press of a button, without its address and trigger."""
    # Of a menu Slack names the option that was chosen, and nothing that a button has.
    own = ("text", "value", "style") if button["type"] == "button" else ("selected_option",)
    pressed = {"type": button["type"], "action_ts": "1700000000.000001"}
    for name in ("action_id", "block_id", *own):
        if name in button:
            pressed[name] = button[name]
    payload = _interaction("block_actions", team, person)
    payload |= {"actions": [pressed], "state": {"values": {}}}
    return payload | _place(team, shown)


def suggestion_payload(
    team: str, person: str, shown: Message | View, select: str, typed: str
) -> Payload:
    """Return what was typed into a select whose options the app gives.

    Raises:
        LookupError: there is no such select.
    """
    blocks = shown.blocks if isinstance(shown, Message) else shown.content["blocks"]
    for block in blocks:
        for part in (block.get("element"), block.get("accessory"), *block.get("elements", ())):
            kind = "external_select"
            if part and (part.get("type"), part.get("action_id")) == (kind, select):
                payload = _interaction("block_suggestion", team, person)
                named = {"action_id": select, "block_id": block["block_id"], "value": typed}
                return payload | named | _place(team, shown)
    raise LookupError(f"no select {select!r} that asks for its options")


def _place(team: str, shown: Message | View) -> Payload:
    """Return where something was pressed or typed."""
    payload: Payload = {}
    if isinstance(shown, View):
        payload["container"] = {"type": "view", "view_id": shown.id}
        payload["view"] = view_payload(team, shown, {})
        return payload
    payload["container"] = {
        "type": "message",
        "message_ts": shown.ts,
        "channel_id": shown.channel,
        "is_ephemeral": shown.ephemeral,
    }
    payload["channel"] = {"id": shown.channel, "name": "directmessage"}
    if not shown.ephemeral:
        message = {"type": "message", "ts": shown.ts, "text": shown.text, "blocks": shown.blocks}
        payload["message"] = message
    return payload


def submission_payload(team: str, view: View, values: Mapping[str, str]) -> Payload:
    """Return a modal that was filled in; what was not typed keeps its first value.

    Raises:
        ValueError: Slack's own client would not send it.
    """
    payload = _interaction("view_submission", team, view.person)
    filled = view_payload(team, view, values)
    _check_filled(view, filled["state"]["values"])
    return {**payload, "view": filled, "response_urls": []}


def close_payload(team: str, view: View) -> Payload:
    """Return a modal that was closed."""
    payload = _interaction("view_closed", team, view.person)
    return {**payload, "view": view_payload(team, view, {}), "is_cleared": False}


def event_payload(team: str, event: Mapping[str, Any], event_id: str, at: float) -> Payload:
    """Return an event in its envelope."""
    return {
        "token": "unused",
        "team_id": team,
        "api_app_id": _APP,
        "event": dict(event),
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(at),
        "authorizations": [{"team_id": team, "is_bot": True, "is_enterprise_install": False}],
        "is_ext_shared_channel": False,
    }


def view_payload(team: str, view: View, values: Mapping[str, str]) -> Payload:
    """Return a view as Slack sends it, with what stands in its inputs."""
    state = {
        name: _input_state(block, values, view.offered.get(name, []))
        for name, block in view.inputs.items()
    }
    return {
        "id": view.id,
        "team_id": team,
        "root_view_id": view.id,
        "app_id": _APP,
        "private_metadata": "",
        "callback_id": "",
        **view.content,
        "hash": f"{view.versions}.{view.id}",
        "state": {"values": state},
    }


def _input_state(
    block: Mapping[str, Any], values: Mapping[str, str], offered: list[Payload]
) -> Payload:
    element, typed = block["element"], values.get(block["block_id"])
    if element["type"] == "plain_text_input":
        text = element.get("initial_value") if typed is None else typed
        return {element["action_id"]: {"type": element["type"], "value": text or None}}
    chosen = element.get("initial_option")
    if typed is not None and typed != (chosen or {}).get("value", ""):
        # What is looked for can be chosen only once the app has offered it.
        options = [*element.get("options", ()), *offered]
        chosen = next((one for one in options if one["value"] == typed), None)
        if chosen is None and typed:
            raise ValueError(f"the field {block['block_id']} offers no {typed}")
    return {element["action_id"]: {"type": element["type"], "selected_option": chosen}}


def _interaction(kind: str, team: str, person: str) -> Payload:
    user = {"id": person, "username": person.lower(), "name": person.lower(), "team_id": team}
    return {
        "type": kind,
        "user": user,
        "api_app_id": _APP,
        "token": "unused",
        "team": {"id": team, "domain": "example"},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _check_filled(view: View, values: Mapping[str, Any]) -> None:
    for name, block in view.inputs.items():
        state = next(iter(values[name].values()))
        filled = state.get("value") or state.get("selected_option")
        if not filled and not block.get("optional"):
            raise ValueError(f"the field {name} has to be filled in")
        most = block["element"].get("max_length", 3000)
        if len(state.get("value") or "") > most:
            raise ValueError(f"the field {name} takes {most} characters")

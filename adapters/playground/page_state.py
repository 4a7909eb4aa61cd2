"""What the page shows at a moment, as plain data: messages, modals, and the traffic."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from adapters.playground.journal import Exchange, Journal
from adapters.playground.masking import mask
from adapters.playground.slack import SlackStandIn
from adapters.playground.stand_in import StandIn
from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_connector import Shown

_Json = dict[str, Any]
_NAME = re.compile(r"\b(?:CARO-[0-9]{1,12}|CASE-[2-9A-Z]{8})\b")


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at the page: one person on each side.

    In Slack they look into a `channel`, "" for their talk with the bot; `other` is where they
    could look instead.
    """

    slack: str
    teams: str
    channel: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What a person typed, after so many messages of the bot; in Slack also in a channel.

    There it may stand in the `thread` of a message.
    """

    person: str
    text: str
    after: int
    channel: str = ""
    thread: str = ""


@dataclass(slots=True)
class Transcript:
    """What was typed on either side; the stand-ins keep what the bot says."""

    slack: list[Line] = field(default_factory=list)
    teams: list[Line] = field(default_factory=list)


def describe(
    slack: SlackStandIn, teams: TeamsStandIn, typed: Transcript, viewer: Viewer
) -> dict[str, _Json]:
    """Return both sides as this viewer sees them."""
    return {
        "slack": _describe_slack(slack, typed, viewer),
        "teams": _describe_teams(teams, typed, viewer.teams),
    }


def names_shown(slack: SlackStandIn, teams: TeamsStandIn, viewer: Viewer) -> tuple[str, ...]:
    """Return the orders and cases that the newest message of either side is about."""
    newest: list[object] = [one.blocks for one in slack.seen(viewer.slack)[-1:]]
    newest += [one.card for one in _seen_in_teams(teams, viewer.teams)[-1:]]
    # Also what only its buttons carry.
    return tuple(dict.fromkeys(_NAME.findall(json.dumps(newest))))


def _seen_in_teams(teams: TeamsStandIn, person: str) -> list[Shown]:
    return [one for one in teams.messages if one.conversation == f"a:{person}"]


def _describe_faults(stand_in: StandIn) -> _Json:
    return {
        name: {"waiting": waiting, "happened": happened}
        for name, (waiting, happened) in stand_in.fault_counts().items()
    }


class Traffic:
    """The exchanges of the journals as pages show them, each drawn once for all who look."""

    def __init__(self, *journals: Journal) -> None:
        self._journals = journals
        self._drawn: dict[tuple[str, int], _Json] = {}

    def since(self, sent: Mapping[str, int]) -> list[_Json]:
        """Return what came after these numbers, one of each platform, the oldest first."""
        kept = [one for journal in self._journals for one in journal.entries]
        self._drawn = {
            (one.platform, one.number): self._drawn.get((one.platform, one.number)) or _draw(one)
            for one in kept
        }
        return [
            drawn for (name, number), drawn in self._drawn.items() if number > sent.get(name, 0)
        ]


def _draw(exchange: Exchange) -> _Json:
    """Return one line of the traffic, without secrets and contact data."""
    shown = asdict(exchange)
    return {
        **shown,
        "ms": round(exchange.ms, 1),
        "request": mask(exchange.request),
        "answer": mask(exchange.answer),
    }


def _describe_slack(slack: SlackStandIn, typed: Transcript, viewer: Viewer) -> _Json:
    person, channel = viewer.slack, viewer.channel
    return {
        "notice": slack.notice,
        "faults": _describe_faults(slack),
        "elsewhere": sum(one.versions for one in slack.seen(person, viewer.other)),
        "typed": [
            asdict(line) for line in typed.slack if (line.person, line.channel) == (person, channel)
        ],
        "messages": [
            {
                "key": message.ts,
                "version": message.versions,
                "text": message.text,
                "blocks": message.blocks,
                "ephemeral": message.ephemeral,
                "thread": message.thread_ts,
            }
            for message in slack.seen(person, channel)
        ],
        "views": [
            {
                "key": view.id,
                "version": view.versions,
                "content": view.content,
                "errors": view.errors,
                "found": view.found,
            }
            for view in slack.views
            if view.person == person
        ],
    }


def _describe_teams(teams: TeamsStandIn, typed: Transcript, person: str) -> _Json:
    return {
        "notice": teams.notice,
        "faults": _describe_faults(teams),
        "typed": [asdict(line) for line in typed.teams if line.person == person],
        "found": teams.found.get(person),
        "messages": [
            {
                "key": shown.id,
                "version": shown.versions,
                "text": shown.text,
                "card": shown.card,
                "summary": shown.summary,
            }
            for shown in _seen_in_teams(teams, person)
        ],
    }

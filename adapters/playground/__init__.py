"""Local stand-ins for Slack and Teams, with faults; never loaded in production."""

from __future__ import annotations

from adapters.playground.journal import Exchange, Journal
from adapters.playground.recording import Fault, RecordedRequest, wait_until
from adapters.playground.slack import SlackStandIn
from adapters.playground.slack_workspace import Message, View
from adapters.playground.stand_in import FAULTS, StandIn
from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_connector import Shown

__all__ = [
    "FAULTS",
    "Exchange",
    "Fault",
    "Journal",
    "Message",
    "RecordedRequest",
    "Shown",
    "SlackStandIn",
    "StandIn",
    "TeamsStandIn",
    "View",
    "wait_until",
]

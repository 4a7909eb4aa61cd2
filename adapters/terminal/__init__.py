"""The desk in a terminal, for a newcomer without Slack or Teams."""

from __future__ import annotations

from adapters.terminal.session import Screen, walk

__all__ = ["Screen", "walk"]

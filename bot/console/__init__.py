"""The second door: what the console asks and is told, in records; cards are for the chat."""

from __future__ import annotations

from bot.console.console import Console, ConsolePorts
from bot.console.sign_in import NewSession, TooManyTries
from bot.console.visitors import Visitor

__all__ = ["Console", "ConsolePorts", "NewSession", "TooManyTries", "Visitor"]

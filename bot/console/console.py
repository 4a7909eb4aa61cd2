"""The console's door: one object for every use case that the pages ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.cards.texts import Texts
from bot.console.sign_in import SignIn
from bot.desk.desk import Desk
from bot.ports import Ports
from bot.ports.accounts import AccountStore, AdminLog, SessionStore


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsolePorts:
    """What the console needs besides the ports of the desk; `new_secret` makes 256 random bits."""

    accounts: AccountStore
    sessions: SessionStore
    admin_log: AdminLog
    new_secret: Callable[[], str]


class Console:
    """Answers the console with records; what changes an order goes through the desk."""

    def __init__(self, ports: Ports, own: ConsolePorts, desk: Desk, texts: Texts) -> None:
        self.texts = texts
        self.clock = ports.clock
        self.desk = desk
        self.sign_in = SignIn(
            own.accounts, own.sessions, own.admin_log, ports.clock, own.new_secret
        )

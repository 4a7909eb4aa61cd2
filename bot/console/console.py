"""The console's door: one object for every use case that the pages ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.cards.texts import Texts
from bot.console.action_log import LogPages
from bot.console.admin_log import AdminLogPages
from bot.console.banks import BankBoard
from bot.console.cases import Cases
from bot.console.changes import Changes
from bot.console.charts import ChartBoard
from bot.console.health import HealthChecks
from bot.console.jobs import JobPages
from bot.console.office_codes import OfficeCodeDesk
from bot.console.offices import Offices
from bot.console.order_actions import OrderActions
from bot.console.orders import Orders
from bot.console.overview import Overviews
from bot.console.people import People
from bot.console.readers import Readers
from bot.console.searches import Searches
from bot.console.sign_in import SignIn
from bot.desk.desk import Desk
from bot.domain.rules import Rulebook
from bot.ports import Ports
from bot.ports.accounts import AccountStore, AdminLog, SessionStore
from bot.ports.figures import CaseFigures
from bot.ports.readiness import Readiness
from bot.ports.rules import RuleStore


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsolePorts:
    """What the console needs besides the ports of the desk.

    `settings` are the rules before anybody changed them; `new_secret` makes 256 random bits,
    `new_office_code` a one-time code.
    """

    accounts: AccountStore
    sessions: SessionStore
    admin_log: AdminLog
    rules: RuleStore
    settings: Rulebook
    banks_are_pinned: bool
    new_secret: Callable[[], str]
    readiness: Readiness
    new_office_code: Callable[[], str]
    figures: CaseFigures


class Console:
    """Answers the console with records; what changes an order goes through the desk."""

    def __init__(self, ports: Ports, own: ConsolePorts, desk: Desk, texts: Texts) -> None:
        self.texts = texts
        self.clock = ports.clock
        self.desk = desk
        self.sign_in = SignIn(
            own.accounts, own.sessions, own.admin_log, ports.clock, own.new_secret
        )
        changes = Changes(own.admin_log, ports.clock)
        self.banks = BankBoard(
            own.rules,
            changes,
            ports.back_office,
            ports.clock,
            own.settings,
            pinned=own.banks_are_pinned,
        )
        self.people = People(
            own.accounts, own.sessions, own.rules, changes, ports.clock, own.settings
        )
        self.offices = Offices(
            ports.directory, ports.knocks, ports.back_office, changes, ports.clock
        )
        self.office_codes = OfficeCodeDesk(
            ports.office_codes, changes, ports.clock, own.new_office_code, own.new_secret
        )
        self.cases = Cases(ports, own.accounts, changes, desk, texts)
        readers = Readers(ports.rules, texts)
        self.orders = Orders(ports, readers)
        self.searches = Searches(ports, readers, self.orders)
        self.order_actions = OrderActions(desk, texts, readers, self.orders)
        self.jobs = JobPages(ports.jobs, ports.cases, desk)
        self.log = LogPages(ports.log, own.admin_log, ports.clock)
        self.admin_log = AdminLogPages(own.admin_log, ports.clock)
        self.readiness = own.readiness
        self.health = HealthChecks(
            own.readiness,
            ports.back_office,
            ports.flows,
            own.admin_log,
            self.jobs,
            desk,
            ports.clock,
        )
        self.charts = ChartBoard(ports, own.figures, own.admin_log, texts)
        self.overviews = Overviews(ports.cases, self.jobs, ports.back_office, self.banks)

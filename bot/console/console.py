"""The console's door: one object for every use case that the pages ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.cards.flow_checks import TextLimits
from bot.cards.texts import Texts
from bot.casework.flow_publishing import FlowPublishing
from bot.console.action_log import LogPages
from bot.console.admin_log import AdminLogPages
from bot.console.approvals import ApprovalPages
from bot.console.assignments import Assignments
from bot.console.back_test_news import BackTestNews
from bot.console.back_test_sheets import BackTestSheets
from bot.console.back_tests import BackTests
from bot.console.banks import BankBoard
from bot.console.cases import Cases
from bot.console.changes import Changes
from bot.console.charts import ChartBoard
from bot.console.flow_drafts import FlowDrafts
from bot.console.flow_looks import FlowLooks
from bot.console.flow_releases import FlowReleases
from bot.console.flow_requests import FlowRequestPages
from bot.console.flow_versions import FlowVersions
from bot.console.gates import GateBoard
from bot.console.health import HealthChecks
from bot.console.impacts import Impacts
from bot.console.jobs import JobPages
from bot.console.live_pages import LivePages
from bot.console.looks import Looks
from bot.console.office_codes import OfficeCodeDesk
from bot.console.office_people import OfficePeopleDesk
from bot.console.offices import Offices
from bot.console.order_actions import OrderActions
from bot.console.orders import Orders
from bot.console.overview import Overviews
from bot.console.people import People
from bot.console.provider_people import ProviderPeople, ProviderPorts
from bot.console.provider_sign_in import ProviderSignIn
from bot.console.readers import Readers
from bot.console.rehearsals import Rehearsals
from bot.console.response_times import ResponseTimes
from bot.console.rights import Rights
from bot.console.searches import Searches
from bot.console.sign_in import SignIn
from bot.console.starred_walks import StarredWalks
from bot.console.talk_reading import TalkReading
from bot.console.version_moves import VersionMoves
from bot.desk.desk import Desk
from bot.domain.rules import Rulebook
from bot.ports import Ports
from bot.ports.accounts import AccountStore, AdminLog, SessionStore
from bot.ports.back_tests import BackTestPrograms
from bot.ports.figures import CaseFigures
from bot.ports.flow_drafts import DraftStore
from bot.ports.identities import IdentityProviders, IdentityStore
from bot.ports.live import CaseChanges
from bot.ports.readiness import Readiness
from bot.ports.rules import GateStore, RuleStore
from bot.ports.timings import TimingStore


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsolePorts:
    """What the console needs besides the ports of the desk.

    `settings` are the rules before anybody changed them; `new_secret` makes 256 random bits,
    `new_office_code` a one-time code.
    """

    accounts: AccountStore
    sessions: SessionStore
    identities: IdentityStore
    providers: IdentityProviders
    admin_log: AdminLog
    case_changes: CaseChanges
    timings: TimingStore
    rules: RuleStore
    gates: GateStore
    settings: Rulebook
    banks_are_pinned: bool
    new_secret: Callable[[], str]
    readiness: Readiness
    new_office_code: Callable[[], str]
    figures: CaseFigures
    flow_drafts: DraftStore
    back_test_programs: BackTestPrograms
    new_back_test_id: Callable[[], str]
    text_limits: TextLimits


class Console:
    """Answers the console with records; what changes an order goes through the desk."""

    def __init__(self, ports: Ports, own: ConsolePorts, desk: Desk, texts: Texts) -> None:
        self.texts = texts
        self.clock = ports.clock
        self.desk = desk
        changes = Changes(own.admin_log, ports.clock)
        self._let_in(ports, own, changes)
        self._keep_rules(ports, own, changes)
        self._show_orders(ports, own, changes)
        self._change_flows(ports, own, changes)
        self._rehearse(ports, changes)
        self._watch(ports, own)

    def _rehearse(self, ports: Ports, changes: Changes) -> None:
        """Open what walks drafts of flows by hand, and keeps walks that they have to pass."""
        drafts, cases, clock = self.flow_drafts, ports.cases, ports.clock
        self.rehearsals = Rehearsals(ports, drafts, self.desk.pictures, self.texts)
        self.starred_walks = StarredWalks(
            ports.flow_walks, drafts, self.rehearsals, changes, cases, clock
        )

    def _let_in(self, ports: Ports, own: ConsolePorts, changes: Changes) -> None:
        """Open what says who somebody is."""
        viewers, clock = self.desk.viewers, ports.clock
        kept = own.accounts, own.sessions, own.admin_log
        self.sign_in = SignIn(*kept, clock, own.new_secret, viewers.role)
        vouching = ProviderPorts(own.providers, own.identities, own.accounts, clock)
        self.provider_people = ProviderPeople(vouching, self.sign_in, changes)
        self.provider_sign_in = ProviderSignIn(
            vouching, self.sign_in, viewers, changes, own.new_secret
        )

    def _keep_rules(self, ports: Ports, own: ConsolePorts, changes: Changes) -> None:
        """Open what changes the rules: banks, people and offices."""
        rules, office, clock = own.rules, ports.back_office, ports.clock
        self.banks = BankBoard(
            rules, changes, office, clock, own.settings, pinned=own.banks_are_pinned
        )
        self.people = People(own.accounts, own.sessions, rules, changes, clock, own.settings)
        self.gates = GateBoard(
            own.gates, changes, own.settings.gates, self.desk.approvals.approvers
        )
        self.impacts = Impacts(ports, self.texts)
        self.rights = Rights(self.people, self.banks, own.admin_log)
        self.offices = Offices(ports.directory, ports.knocks, office, changes, clock)
        self.office_people = OfficePeopleDesk(ports.office_people, ports.directory, changes)
        self.office_codes = OfficeCodeDesk(
            ports.office_codes, changes, clock, own.new_office_code, own.new_secret
        )

    def _change_flows(self, ports: Ports, own: ConsolePorts, changes: Changes) -> None:
        """Open what shows flows, and changes, tries and publishes them."""
        flows, clock, approvals = ports.flows, ports.clock, self.desk.approvals
        publishing = FlowPublishing(ports, approvals.approvers, own.text_limits, approvals.announce)
        self.text_limits = own.text_limits
        self.flow_drafts = FlowDrafts(own.flow_drafts, flows, publishing, changes, clock)
        self.flow_looks = FlowLooks(publishing, self.desk.pictures, clock)
        self.flow_releases = FlowReleases(self.flow_drafts, flows, publishing, ports.cases)
        self.flow_requests = FlowRequestPages(
            ports, publishing.requests, approvals.approvers, Readers(ports.rules, self.texts)
        )
        self.back_tests = BackTests(
            ports.back_tests,
            own.back_test_programs,
            self.flow_drafts,
            changes,
            clock,
            own.new_back_test_id,
        )
        self.back_test_sheets = BackTestSheets(ports.back_tests, flows, self.texts)

    def _show_orders(self, ports: Ports, own: ConsolePorts, changes: Changes) -> None:
        """Open what shows orders with their cases and jobs, and acts on them."""
        desk, texts = self.desk, self.texts
        self.cases = Cases(ports, own.accounts, changes, desk, texts)
        self.assignments = Assignments(ports, changes, desk)
        self.talks = TalkReading(ports)
        self.looks = Looks(ports, desk.pictures)
        readers = Readers(ports.rules, texts)
        self.orders = Orders(ports, readers)
        self.searches = Searches(ports, readers, self.orders)
        self.order_actions = OrderActions(desk, texts, readers, self.orders)
        self.approvals = ApprovalPages(ports, desk, readers)
        self.jobs = JobPages(ports.jobs, ports.cases, desk)
        self.flow_versions = FlowVersions(ports, texts)
        self.version_moves = VersionMoves(ports, self.flow_versions, changes, desk)

    def _watch(self, ports: Ports, own: ConsolePorts) -> None:
        """Open what tells how the desk does, and did."""
        desk, office, clock = self.desk, ports.back_office, ports.clock
        self.log = LogPages(ports.log, own.admin_log, clock)
        self.admin_log = AdminLogPages(own.admin_log, clock)
        self.readiness = own.readiness
        self.health = HealthChecks(
            own.readiness, office, ports.flows, own.admin_log, self.jobs, desk, clock
        )
        self.response_times = ResponseTimes(own.timings, desk.timekeeper, clock)
        self.charts = ChartBoard(ports, own.figures, own.admin_log, self.texts, self.response_times)
        self.live = LivePages(
            own.case_changes,
            ports.jobs,
            ports.rules,
            own.sessions,
            own.accounts,
            self.sign_in.present,
            clock,
            BackTestNews(ports.back_tests),
        )
        self.overviews = Overviews(
            ports.cases, self.jobs, self.approvals, self.flow_requests, office, self.banks
        )

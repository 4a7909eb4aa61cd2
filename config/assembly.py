"""The assembly: which parts an installation has, and how they are joined."""

from __future__ import annotations

import asyncio
import random
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING

from aiohttp import web

from adapters import admin, backoffice, jobs, oidc, slack, storage, teams
from adapters.slack.render import render_card as draw_for_slack
from adapters.teams.render import render_card as draw_for_teams
from bot.cards.texts import Texts
from bot.desk.desk import Desk
from bot.domain.answer_times import KEPT
from bot.domain.office_codes import CODE_LETTERS, new_code
from bot.domain.orders import Banks
from bot.domain.people import Platform, Staff
from bot.domain.rules import Rulebook
from bot.errors import BotError, StoreUnavailable
from bot.ports import BackOffice, Jobs, Ports
from config.back_test_programs import BackTestPrograms, back_test_programs
from config.clock import SystemClock as SystemClock
from config.flow_files import TEXT_LIMITS, console_text_sources, text_sources
from config.settings.model import Settings
from config.settings.own_file import own_file_lists_banks

if TYPE_CHECKING:
    from bot.console import Console

APPS: storage.Apps = {"desk": storage.APP, "backoffice": backoffice.APP}


async def migrate(settings: Settings) -> list[str]:
    """Bring the tables of the desk and of its jobs up to date; return what was applied.

    Raises:
        StoreUnavailable: the database does not answer.
    """
    applied = await storage.migrate(storage_settings(settings), APPS)
    await asyncio.to_thread(jobs.migrate, settings.database_url)
    return applied


@dataclass(frozen=True, slots=True)
class Installation:
    """An open installation: the desk, and the stores for the commands that need them."""

    desk: Desk
    texts: Texts
    ports: Ports
    rules: storage.Rules
    stores: storage.Stores
    jobs: jobs.DurableJobs
    settings: Settings
    has_office: Callable[[str], Awaitable[bool]]
    opened_at: datetime
    back_test_programs: BackTestPrograms

    async def start_jobs(self) -> None:
        """Begin to do what was accepted, also before a crash; see `adapters.jobs`."""
        how = self.settings.jobs
        steps = self.desk.job_steps(how.retry, random.random, how.approval_policy)
        await self.jobs.start(steps, self.desk.watches(how.watch_policy))

    async def keep_times(self, every_s: float) -> None:
        """Keep how long answers took, for ever; what is older than it is kept is forgotten."""
        timings, now = self.stores.timings, self.ports.clock.now
        while True:
            await asyncio.sleep(every_s)
            with suppress(StoreUnavailable):
                await self.desk.timekeeper.hand_over(timings)
                for span, kept in KEPT.items():
                    await timings.drop_older(span, now() - kept)


def storage_settings(settings: Settings) -> storage.StorageSettings:
    """Return where the database is, and the key to what is sealed in it."""
    return storage.StorageSettings(
        database_url=settings.database_url, secret_key=settings.secret_key
    )


def bank_list(settings: Settings) -> Banks:
    """Return the configured banks by code."""
    return Banks({bank.code: bank for bank in settings.banks})


def rulebook(settings: Settings) -> Rulebook:
    """Return the rules as the settings have them."""
    slack_is = settings.slack
    return Rulebook(
        banks=bank_list(settings),
        staff=Staff(frozenset(slack_is.agents), frozenset(slack_is.leads)),
        support_email=str(settings.support.email),
        support=settings.support.rules(slack_is.support_channel, slack_is.support_language),
    )


@asynccontextmanager
async def open_installation(
    settings: Settings,
    fault: jobs.FaultHook = jobs.no_fault,
    interruption: backoffice.Interruption | None = None,
) -> AsyncIterator[Installation]:
    """Open the database and build the desk over it; its jobs rest until `start_jobs`.

    `fault` is for crash tests alone, and `interruption` for the playground.

    Raises:
        StoreUnavailable: the database does not answer.
    """
    clock = SystemClock()
    async with (
        backoffice.connect(settings.backoffice, clock, interruption) as office,
        storage.connect(storage_settings(settings), APPS, has_office=office.has_office) as stores,
        back_test_programs(settings.database_url, stores.back_tests, clock) as programs,
    ):
        doing = jobs.connect(settings.jobs, settings.database_url, stores.forms, clock, fault=fault)
        rules = storage.Rules(rulebook(settings), clock)
        ports = _join(office, stores, rules, doing, clock)
        texts = Texts(text_sources())
        yield Installation(
            Desk(ports, texts),
            texts,
            ports,
            rules,
            stores,
            doing,
            settings,
            office.has_office,
            clock.now(),
            programs,
        )


def _join(
    office: BackOffice,
    stores: storage.Stores,
    rules: storage.Rules,
    doing: Jobs,
    clock: SystemClock,
) -> Ports:
    """Return all that the desk talks to."""
    return Ports(
        back_office=office,
        rules=rules,
        cases=stores.cases,
        surfaces=stores.surfaces,
        flows=stores.flows,
        flow_requests=stores.flow_requests,
        back_tests=stores.back_tests,
        flow_walks=stores.flow_walks,
        directory=stores.directory,
        knocks=stores.knocks,
        office_codes=stores.office_codes,
        office_people=stores.office_people,
        standings=stores.standings,
        log=stores.log,
        admin_log=stores.admin_log,
        deliveries=stores.deliveries,
        duties=stores.duties,
        forms=stores.forms,
        jobs=doing,
        approvals=stores.approvals,
        talks=stores.talks,
        accounts=stores.accounts,
        identities=stores.identities,
        clock=clock,
        new_id=_new_case_id,
    )


def add_platforms(app: web.Application, installation: Installation) -> Mapping[str, bool]:
    """Set up the platforms that have credentials; return which are on."""
    settings = installation.settings
    if settings.slack_is_on:
        slack.setup(app, installation.desk, settings.slack)
    if settings.teams_is_on:
        teams.setup(app, installation.desk, settings.teams)
    return {"slack": settings.slack_is_on, "teams": settings.teams_is_on}


def open_console(
    installation: Installation, providers: oidc.Providers = oidc.NO_PROVIDERS
) -> Console:
    """Return the console's door over an open installation, with whom people sign in by."""
    # Imported here alone, so that it costs nothing where nobody wants it.
    from bot.console import Console, ConsolePorts
    from config.readiness import OwnReadiness

    stores = installation.stores
    own = ConsolePorts(
        accounts=stores.accounts,
        sessions=stores.sessions,
        identities=stores.identities,
        providers=providers,
        admin_log=stores.admin_log,
        case_changes=stores.case_changes,
        timings=stores.timings,
        rules=installation.rules,
        gates=installation.rules,
        settings=rulebook(installation.settings),
        banks_are_pinned=own_file_lists_banks(),
        new_secret=_new_secret,
        readiness=OwnReadiness(
            stores, installation.jobs, installation.settings, installation.opened_at
        ),
        new_office_code=_new_office_code,
        figures=stores.figures,
        flow_drafts=stores.flow_drafts,
        back_test_programs=installation.back_test_programs,
        new_back_test_id=new_back_test_id,
        text_limits=TEXT_LIMITS,
    )
    texts = Texts(text_sources(), console_text_sources())
    return Console(installation.ports, own, installation.desk, texts)


def add_console(app: web.Application, installation: Installation) -> Console:
    """Set the console up; return its door.

    Raises:
        BotError: what draws its pages is not installed.
    """
    if not all(map(find_spec, ("jinja2", "aiohttp_sse"))):
        raise BotError(
            "CARO_ADMIN__ENABLED: the console needs more packages: install caro-desk[admin]"
        )
    providers = oidc.setup(app, installation.settings.admin.providers)
    console = open_console(installation, providers)
    console.texts.read_all()
    admin.setup(app, console, installation.settings.admin, _RENDERERS)
    return console


_RENDERERS: admin.Renderers = {
    Platform.SLACK: lambda card, _language: draw_for_slack(card),
    Platform.TEAMS: draw_for_teams,
}


def _new_secret() -> str:
    return secrets.token_urlsafe(32)


def _new_office_code() -> str:
    return new_code(secrets.choice)


def new_back_test_id() -> str:
    """Return an id for a back-test."""
    return f"TEST-{_letters()}"


def _new_case_id() -> str:
    return f"CASE-{_letters()}"


def _letters() -> str:
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(8))

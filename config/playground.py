"""The playground of one installation: stand-ins for both platforms, and a page over them."""

from __future__ import annotations

import asyncio
import gc
import secrets
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr

from adapters.admin import PATH as PATH_OF_CONSOLE
from adapters.backoffice.samples import EXAMPLES
from adapters.playground import SlackStandIn, TeamsStandIn
from adapters.playground.page import PATH, Page
from adapters.playground.scene import Example, Person, Scene, Try
from bot.domain.people import LANGUAGES, OfficeLink, Role
from bot.errors import OrderNotFound
from config.assembly import open_console
from config.playground_world import PlaygroundWorld
from config.server import Server, listen, start_up_lines, stop_signal
from config.settings.model import Settings

AGENT = Person("U00000001", "Alice, support agent")
COLLEAGUE = Person("U00000004", "Bea, support agent")
LEAD = Person("U00000002", "Louis, support lead")
SECOND_LEAD = Person("U00000005", "Lotte, second support lead")
SUPPORT_CHANNEL = "C0SUPPORT1"
ADMINISTRATOR = "Ada"
STRANGER = Person("U00000003", "Sam, not an agent")
ACCOUNTANT = Person("anna", "Anna, accountant of OFF001", "11111111-2222-3333-4444-555555555555")
NEIGHBOUR = Person("bert", "Bert, accountant of OFF002", "22222222-2222-3333-4444-555555555555")
UNLINKED = Person("chris", "Chris, office not linked", "33333333-2222-3333-4444-555555555555")
_OFFICES = {ACCOUNTANT.tenant: "OFF001", NEIGHBOUR.tenant: "OFF002"}

_WATCH_EVERY_S = 3.0
_LONGEST_PAUSE_S = 5.0
_SOON_REMINDED = {
    "remind_after_minutes": 2.0,
    "lead_after_minutes": 4.0,
    "urgent_remind_after_minutes": 1.0,
    "urgent_lead_after_minutes": 2.0,
    "look_every_s": 1.0,
}

_LABELS: Mapping[str, str] = {
    "ordinary": "Problem: card and reference differ",
    "ordinary_in_app": "Problem at KBC, activated in its app",
    "unsupported_bank": "Problem: the bank has no CARO",
    "reference_format": "Problem: malformed reference",
    "other_company": "Problem: reference of another company",
    "two_companies": "Problem: one reference at two companies",
    "company_archived": "Problem: archived company",
    "no_mandate": "Problem: no CODA mandate",
    "account_archived": "Problem: archived account",
}
_LOCALES = {"en": "en-GB", "fr": "fr-BE", "nl": "nl-BE", "de": "de-BE"}
_NAMES = {"en": "English", "fr": "Français", "nl": "Nederlands", "de": "Deutsch"}

SCENE = Scene(
    examples=tuple(
        Example(text, _LABELS.get(cause, cause.replace("_", " ").capitalize()))
        for text, cause in EXAMPLES
    ),
    slack_people=(AGENT, COLLEAGUE, LEAD, SECOND_LEAD, STRANGER),
    teams_people=(ACCOUNTANT, NEIGHBOUR, UNLINKED),
    languages={_LOCALES[language]: _NAMES[language] for language in LANGUAGES},
    channel=SUPPORT_CHANNEL,
    tries=(
        Try("6012345678", "An order in Problem: find the cause, and repair it on either side."),
        Try("6112345678", "A bank without CARO: the desk finds that out, and says what is left."),
        Try(
            "6412345678",
            "An expired invitation: resend it; then, under Meanwhile, the cardholder consents.",
        ),
    ),
)


_REAL_NAMES = {
    person.id: {"real_name": person.label.partition(",")[0]} for person in SCENE.slack_people
}


class Playground:
    """The desk between two stand-ins; it can be restarted while they go on."""

    def __init__(self, slack: SlackStandIn, teams: TeamsStandIn, settings: Settings) -> None:
        self._world = PlaygroundWorld()
        own = settings.admin
        console = f"{PATH_OF_CONSOLE}/" if own.enabled and not own.host else ""
        self.page = Page(slack, teams, replace(SCENE, console=console), self._world.world)
        self.slack = slack
        self.teams = teams
        self._settings = _in_a_hurry(_with_credentials(settings, slack, teams))
        self._is_up = asyncio.Event()
        self._again = asyncio.Event()
        slack.delivery.restart = teams.delivery.restart = self.restart

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[Server]:
        """Run the desk on its address, which stays the same from one time to the next."""
        interruption = self._world.interruption
        async with (
            listen(self._settings, self.page.add_to, interruption=interruption) as server,
            self._world.around(server.installation),
        ):
            http = self._settings.http.model_copy(update={"port": urlsplit(server.address).port})
            self._settings = self._settings.model_copy(update={"http": http})
            self.slack.desk_url = f"{server.address}/slack/events"
            self.teams.bot_url = f"{server.address}/api/messages"
            await _link_offices(server)
            self._again.clear()
            self._is_up.set()
            yield server
            self._is_up.clear()

    async def restart(self) -> None:
        """Let the desk stop and start anew; return when it is up again."""
        self._is_up.clear()
        self._again.set()
        await self._is_up.wait()

    def end(self) -> None:
        """Let nothing more happen in its world."""
        self._world.end()

    async def wait_for_restart(self) -> None:
        """Wait until somebody wants the desk to start anew."""
        await self._again.wait()


@asynccontextmanager
async def open_playground(settings: Settings) -> AsyncIterator[Playground]:
    """Start both stand-ins on free ports of this machine, with credentials of their own."""
    async with (
        SlackStandIn(
            signing_secret=secrets.token_hex(), bot_token=f"xoxb-{secrets.token_hex()}"
        ) as slack,
        TeamsStandIn(app_id="playground", app_password=secrets.token_hex()) as teams,
    ):
        slack.people.update(_REAL_NAMES)
        # The database may remember what was written before an earlier start, and is not told twice.
        first = time.time_ns() // 1_000_000
        slack.workspace.number_from(first)
        teams.number_from(first)
        playground = Playground(slack, teams, settings)
        try:
            yield playground
        finally:
            playground.end()


async def serve_playground(settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve the desk with its playground until SIGINT or SIGTERM."""
    stop = stop_signal()
    async with open_playground(settings) as playground:
        lines: list[str] = []
        while not stop.is_set():
            async with playground.listen() as server:
                if not lines:
                    lines = [*start_up_lines(server), _invitation(server)]
                    if server.console:
                        lines.append(await _console_link(server))
                    for line in lines:
                        announce(line)
                gc.freeze()
                await _first(server.until(stop), playground.wait_for_restart())


def _invitation(server: Server) -> str:
    return f"Playground, both sides in a browser: {server.address}{PATH}"


async def _console_link(server: Server) -> str:
    """Return how whoever plays gets into the console, as an administrator."""
    sign_in = open_console(server.installation).sign_in
    who = ADMINISTRATOR
    secret = await sign_in.make_link(who, Role.ADMIN, by="start", by_name="caro serve")
    return f"Console, signed in as {who}, once and for ten minutes: {server.console}/enter/{secret}"


async def _first(*waits: Coroutine[Any, Any, object]) -> None:
    """Wait for whatever happens first."""
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    done, late = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in late:
        task.cancel()
    for task in done:
        task.result()


def _with_credentials(settings: Settings, slack: SlackStandIn, teams: TeamsStandIn) -> Settings:
    return settings.model_copy(
        update={
            "slack": settings.slack.model_copy(
                update={
                    "signing_secret": SecretStr(slack.signing_secret),
                    "bot_token": SecretStr(slack.bot_token),
                    "api_base_url": slack.api_url,
                    "agents": (AGENT.id, COLLEAGUE.id, LEAD.id, SECOND_LEAD.id),
                    "leads": (LEAD.id, SECOND_LEAD.id),
                    "support_channel": SUPPORT_CHANNEL,
                }
            ),
            "teams": settings.teams.model_copy(
                update={
                    "app_id": teams.app_id,
                    "app_password": SecretStr(teams.app_password),
                    "tenant_id": "",
                    "openid_metadata_url": teams.openid_metadata_url,
                    "token_url": teams.token_url,
                    "service_url_hosts": (teams.host,),
                }
            ),
        }
    )


def _in_a_hurry(settings: Settings) -> Settings:
    """Look at what was acted on, and try again, so often that somebody sees it who plays."""
    jobs = settings.jobs
    quick = {
        "watch_every_s": min(jobs.watch_every_s, _WATCH_EVERY_S),
        "longest_pause_s": min(jobs.longest_pause_s, _LONGEST_PAUSE_S),
    }
    support = settings.support.model_copy(update=_SOON_REMINDED)
    return settings.model_copy(update={"jobs": jobs.model_copy(update=quick), "support": support})


async def _link_offices(server: Server) -> None:
    directory = server.installation.stores.directory
    for tenant, office in _OFFICES.items():
        # A database without the samples has no such office; the page then says how to be linked.
        with suppress(OrderNotFound):
            await directory.link_office(
                OfficeLink(tenant=tenant, office=office, linked_at=datetime.now(UTC))
            )

"""The server: one process that answers both platforms over HTTP until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from functools import partial

from aiohttp import web

from adapters import admin, backoffice
from adapters.front_door import freed_memory_given_back, open_door, require_files
from adapters.jobs import FaultHook, no_fault
from bot.domain.people import EVERYBODY
from bot.errors import AddressUnusable, BotError, StoreUnavailable
from config.assembly import Installation, add_console, add_platforms, open_installation
from config.flow_files import shipped_flows
from config.settings.model import Settings

_STARTING = web.AppKey("starting", asyncio.Task[None])

_HOW_TO_TURN_ON = {
    "slack": "set CARO_SLACK__SIGNING_SECRET and CARO_SLACK__BOT_TOKEN to turn it on",
    "teams": "set CARO_TEAMS__APP_ID and CARO_TEAMS__APP_PASSWORD to turn it on",
}
_EVERYBODY_MAY = (
    "every full member of the Slack workspace, or of its Enterprise organisation, "
    "sees all orders, acts on them and can reveal contact data"
)
_PATHS = {"slack": "/slack/events", "teams": "/api/messages"}
_BODY_BYTES = 1024 * 1024
_TIMES_EVERY_S = 60.0
_LAST_TIMES_S = 1.0


@dataclass(frozen=True, slots=True)
class Server:
    """A server that listens: where, which platforms are on, and what it serves.

    `console` is where the console is reached, "" where it is off.
    """

    address: str
    platforms: Mapping[str, bool]
    installation: Installation
    starting: asyncio.Task[None]
    console: str = ""

    async def until(self, stop: asyncio.Event) -> None:
        """Serve until told to stop.

        Raises:
            StoreUnavailable: the jobs could not be started, so that every click would be refused.
        """
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({stopping, self.starting}, return_when=asyncio.FIRST_COMPLETED)
            if not stopping.done():
                self.starting.result()
                await stopping
        finally:
            stopping.cancel()


@asynccontextmanager
async def listen(
    settings: Settings,
    extend: Callable[[web.Application], None] | None = None,
    *,
    fault: FaultHook = no_fault,
    interruption: backoffice.Interruption | None = None,
) -> AsyncIterator[Server]:
    """Open the installation, answer over HTTP and do jobs while the context lasts.

    `extend` may add to what is served; `fault` is for crash tests alone, `interruption` for the
    playground.

    Raises:
        StoreUnavailable: the database does not answer.
        SecretKeyUnusable: our own key can be neither read nor made.
        AddressUnusable: the address cannot be listened on.
        TooFewFiles: the system lets this process open too few.
    """
    require_files()
    async with (
        freed_memory_given_back(),
        open_installation(settings, fault, interruption) as installation,
        AsyncExitStack() as doors,
    ):
        await _make_ready(installation)
        app = web.Application(client_max_size=_BODY_BYTES)
        platforms = add_platforms(app, installation)
        # The last to be set up is the first to stop: jobs end while the platforms can be told.
        app.cleanup_ctx.extend(partial(do, installation) for do in (_do_jobs, _keep_times, _look))
        _add_health(app, installation)
        if extend:
            extend(app)
        http, own = settings.http, settings.admin
        is_apart = own.enabled and bool(own.host)
        if own.enabled and not is_apart:
            add_console(app, installation)
        with name_settings("CARO_HTTP__HOST", "CARO_HTTP__PORT"):
            door = open_door(app, http, http.host, http.port)
            address = await doors.enter_async_context(door)
        console = address
        if is_apart:
            alone = web.Application(client_max_size=_BODY_BYTES)
            add_console(alone, installation)
            with name_settings("CARO_ADMIN__HOST", "CARO_ADMIN__PORT"):
                door = open_door(alone, http, own.host, own.port)
                console = await doors.enter_async_context(door)
        console = f"{own.url or console}{admin.PATH}" if own.enabled else ""
        yield Server(address, platforms, installation, app[_STARTING], console)


async def _make_ready(installation: Installation) -> None:
    """Do what stops a start rather than somebody's turn, or would make that wait."""
    installation.stores.forms.unlock()
    installation.texts.read_all()
    await installation.desk.ship_flows(shipped_flows())


@contextmanager
def name_settings(host: str, port: str) -> Iterator[None]:
    """Say of an address that cannot be listened on which settings name it."""
    try:
        yield
    except AddressUnusable as error:
        remedy = f"; set {port} to another one" if error.taken else ""
        raise AddressUnusable(f"{host}, {port}: {error}{remedy}") from error


async def serve(settings: Settings, announce: Callable[[str], None], program: str = "caro") -> None:
    """Serve until SIGINT or SIGTERM; `announce` is told what is on and where.

    `program` is how this one was called, for what it says may be called next.
    """
    stop = stop_signal()
    async with listen(settings) as server:
        for line in start_up_lines(server):
            announce(line)
        if not any(server.platforms.values()):
            announce(await _what_to_try(settings, program))
        # What was loaded lives as long as the process: spare the collector the walk over it.
        gc.freeze()
        server.starting.add_done_callback(lambda _started: gc.freeze())
        await server.until(stop)


async def _do_jobs(installation: Installation, app: web.Application) -> AsyncIterator[None]:
    """Begin beside the first look-ups, which need no jobs; a click waits until they are there."""
    app[_STARTING] = asyncio.create_task(installation.start_jobs())
    yield
    with suppress(BotError):
        await app[_STARTING]
    await installation.jobs.stop()


async def _keep_times(installation: Installation, _app: web.Application) -> AsyncIterator[None]:
    """Keep how long answers took, minute by minute, and what was counted last at the end."""
    keeping = asyncio.create_task(installation.keep_times(_TIMES_EVERY_S))
    yield
    keeping.cancel()
    last = asyncio.create_task(_hand_over_times(installation))
    # A minute's counts are not worth waiting for a database that says nothing.
    await asyncio.wait({keeping, last}, timeout=_LAST_TIMES_S)


async def _look(installation: Installation, _app: web.Application) -> AsyncIterator[None]:
    """Tell support of what waits for it, and bring what is written; the rest goes on elsewhere."""
    every_s = installation.settings.support.look_every_s
    looking = asyncio.create_task(installation.desk.keep_looking(every_s))
    yield
    looking.cancel()
    await asyncio.wait({looking})


async def _hand_over_times(installation: Installation) -> None:
    with suppress(StoreUnavailable):
        await installation.desk.timekeeper.hand_over(installation.stores.timings)


def start_up_lines(server: Server) -> list[str]:
    """Say where the desk listens, who is an agent, and how to turn on what is off."""
    lines = [f"CARO desk listens on {server.address}"]
    for name, is_on in server.platforms.items():
        state = f"on, at POST {_PATHS[name]}" if is_on else f"off; {_HOW_TO_TURN_ON[name]}"
        lines.append(f"{name.capitalize()}: {state}")
    if server.console:
        lines.append(f"Console: {server.console}; a link to sign in: caro admin link")
    if server.platforms["slack"] and (told := _who_is_an_agent(server.installation.settings)):
        lines.append(told)
    return lines


async def _what_to_try(settings: Settings, program: str) -> str:
    """Say what can be done while both platforms are off, with what the database holds."""
    reference = "<client reference>"
    if settings.backoffice.kind == "local":
        # A database that does not answer now is told of by whatever asks it next.
        with suppress(BotError):
            if await backoffice.is_empty():
                return f"There are no orders yet: {program} seed loads invented ones to try"
            reference = await backoffice.find_example() or reference
    return f"Without either, try it in a terminal: {program} walk {reference}"


def _who_is_an_agent(settings: Settings) -> str:
    """Return what an administrator has to know of the agents, if they are not named."""
    if EVERYBODY in settings.slack.agents:
        return f"ATTENTION: CARO_SLACK__AGENTS is *: {_EVERYBODY_MAY}"
    if not settings.slack.agents:
        return (
            "ATTENTION: nobody in Slack is an agent: name them in CARO_SLACK__AGENTS, "
            f"or set it to *, and {_EVERYBODY_MAY}"
        )
    return ""


def _add_health(app: web.Application, installation: Installation) -> None:
    async def alive(_request: web.Request) -> web.Response:
        return web.json_response({"status": "alive"})

    async def ready(_request: web.Request) -> web.Response:
        try:
            await installation.stores.ping()
        except StoreUnavailable:
            return web.json_response({"status": "the database does not answer"}, status=503)
        return web.json_response({"status": "ready"})

    app.router.add_get("/healthz", alive)
    app.router.add_get("/readyz", ready)


def stop_signal() -> asyncio.Event:
    """Return what is set once by SIGINT or SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    return stop

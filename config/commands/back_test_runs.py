"""The command by which the desk runs a back-test in a process of its own."""

from __future__ import annotations

import asyncio
import signal
from typing import Annotated

import typer

from bot.casework.back_testing import BackTesting
from config.assembly import Installation
from config.commands.flow_drafts import stopped_by
from config.commands.installation import with_installation


def run_back_test(test: Annotated[str, typer.Argument(help="The id of the back-test.")]) -> None:
    """Run a back-test that was asked for in the console; the desk itself calls this."""

    async def work(installation: Installation) -> None:
        stores, stop = installation.stores, asyncio.Event()
        testing = BackTesting(
            stores.back_tests, stores.flows, stores.cases, installation.ports.clock
        )
        with stopped_by(signal.SIGTERM, stop):
            await testing.run(test, stop)

    with_installation(work)

"""The program that runs one back-test beside the desk; `back_test_programs.py` starts it.

It loads the database and the rules alone: what talks to people would take longer than the walk.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys

import uvloop

from adapters import storage
from bot.casework.back_testing import BackTesting
from config.back_test_programs import DATABASE_URL
from config.clock import SystemClock
from config.commands.log_lines import tell, write_log
from config.stopping import stopped_by

_LOG = logging.getLogger(__name__)


async def run(database_url: str, test: str) -> None:
    """Run a back-test that waits, to its end or until SIGTERM; nothing if somebody else does.

    Raises:
        BotError: a flow of it is lost or wrong, or the database does not answer.
    """
    settings, stop = storage.StorageSettings(database_url=database_url), asyncio.Event()
    apps = {"desk": storage.APP}
    with stopped_by(signal.SIGTERM, stop):
        async with storage.connect(settings, apps, has_office=_links_none) as stores:
            kept = stores.back_tests, stores.flows, stores.cases
            await BackTesting(*kept, SystemClock()).run(test, stop)


async def _links_none(_office: str) -> bool:
    return False


def main() -> None:
    """Run the back-test that is named; whatever goes wrong stands in the log of the desk."""
    write_log()
    (test,) = sys.argv[1:]
    try:
        uvloop.run(run(os.environ[DATABASE_URL], test))
    except Exception as error:  # noqa: BLE001 - nobody else hears of it
        _LOG.error("back-test %s failed\n%s", test, tell(error))
        sys.exit(1)


if __name__ == "__main__":
    main()

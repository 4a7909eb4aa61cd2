"""The served API under requests that nobody wrote: no failure of its own, nothing undescribed."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import checks
from schemathesis.config import SchemathesisConfig

from adapters import backoffice, storage
from adapters.backoffice import LocalBackOffice
from adapters.storage import StorageSettings
from tests.adapters.backoffice.kit import TOKEN, read_description
from tests.conftest import APPS, BANKS
from tests.fakes.clock import NOW, FakeClock

ROOT = Path(__file__).parents[3]
EXAMPLES = 50
ORDERS = 500
AUTHORIZATION = {"Authorization": f"Bearer {TOKEN}"}
_numbers = count(1)
CONFIG = SchemathesisConfig.from_dict(
    {
        "seed": 1,
        "generation": {"max-examples": EXAMPLES},
        "checks": {
            # A valid request may come too late for its revision, or with a key that is used.
            "positive_data_acceptance": {
                "expected-statuses": ["2xx", "401", "404", "409", "412", "422"]
            },
            "missing_required_header": {"expected-statuses": ["400", "401", "428"]},
            "negative_data_rejection": {
                "expected-statuses": ["400", "401", "404", "405", "409", "412", "415", "422", "428"]
            },
        },
    }
)
SCHEMA = schemathesis.openapi.from_dict(read_description(), config=CONFIG)


async def _seed(url: str) -> None:
    office = LocalBackOffice(FakeClock())
    settings = StorageSettings(database_url=url)
    async with storage.connect(settings, APPS, has_office=office.has_office):
        await backoffice.seed(ORDERS, now=NOW, banks=BANKS, progress=lambda _done, _all: None)


@pytest.fixture(scope="module")
def server_url(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`caro backoffice serve` in a process of its own, over sample orders."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copyfile(sqlite_template, folder / "caro.sqlite3")
    url = f"sqlite://{folder}/caro.sqlite3"
    asyncio.run(_seed(url))
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CARO_")}
    own = {
        "CARO_DATABASE_URL": url,
        "CARO_BACKOFFICE__SERVE_PORT": "0",
        "CARO_BACKOFFICE__SERVE_TOKEN": TOKEN,
    }
    line = [sys.executable, "-m", "config", "backoffice", "serve"]
    server = subprocess.Popen(
        line, env={**clean, "PYTHONPATH": str(ROOT), **own}, stdout=subprocess.PIPE, text=True
    )
    assert server.stdout
    yield server.stdout.readline().split()[-1]
    server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=10) == 0
    server.stdout.close()


ACTIONS = SCHEMA.include(tag="Actions")
BOUNDED = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@pytest.mark.slow
@SCHEMA.parametrize()
@BOUNDED
def test_no_request_breaks_what_is_described(case: schemathesis.Case[Any], server_url: str) -> None:
    case.call_and_validate(base_url=server_url, headers=AUTHORIZATION, timeout=10)


@pytest.mark.slow
@ACTIONS.parametrize()
@BOUNDED
def test_no_body_breaks_an_action_on_an_order(
    case: schemathesis.Case[Any], server_url: str
) -> None:
    number = next(_numbers)
    case.path_parameters = {"order_id": f"CARO-{number}"}
    case.headers.update({"If-Match": '"1"', "Idempotency-Key": f"n{number}"})
    # What was valid and what was not is not known any more.
    case.call_and_validate(
        base_url=server_url,
        headers=AUTHORIZATION,
        timeout=10,
        excluded_checks=[
            checks.positive_data_acceptance,
            checks.negative_data_rejection,
            checks.missing_required_header,
            checks.unsupported_method,
        ],
    )

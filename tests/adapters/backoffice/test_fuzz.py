"""The served API under requests that nobody wrote: no failure of its own, nothing undescribed."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import checks
from schemathesis.config import SchemathesisConfig

from tests.adapters.backoffice.kit import TOKEN, read_description
from tests.harness.databases import copy_database
from tests.harness.programs import SERVE_OFFICE, Program, caro
from tests.harness.waiting import PATIENCE_S

# As many requests an operation; `make check-all` asks for more, and for what stands at each border.
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "2"))
IS_THOROUGH = "FUZZ_EXAMPLES" in os.environ
ORDERS = 500 if IS_THOROUGH else 100
AUTHORIZATION = {"Authorization": f"Bearer {TOKEN}"}
_numbers = count(1)
CONFIG = SchemathesisConfig.from_dict(
    {
        "seed": 1,
        "generation": {"max-examples": EXAMPLES},
        "phases": {"coverage": {"enabled": IS_THOROUGH}},
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
# What is asked is thought of when the test runs: it takes seconds, and not every worker runs it.
SCHEMA = schemathesis.pytest.from_fixture("description")


@pytest.fixture(scope="module")
def description() -> schemathesis.BaseSchema:
    """The description of a back office, as it is served."""
    return schemathesis.openapi.from_dict(read_description(), config=CONFIG)


@pytest.fixture(scope="module")
def server_url(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`caro backoffice serve` in a process of its own, over sample orders."""
    file = copy_database(sqlite_template, tmp_path_factory.mktemp("served"))
    settings = {
        "CARO_DATABASE_URL": f"sqlite://{file}",
        "CARO_BACKOFFICE__SERVE_PORT": "0",
        "CARO_BACKOFFICE__SERVE_TOKEN": TOKEN,
    }
    assert caro(settings, "seed", "--orders", str(ORDERS)).returncode == 0
    server = asyncio.run(Program(SERVE_OFFICE, settings).start())
    try:
        yield server.address
        asyncio.run(server.stop())
    finally:
        asyncio.run(server.destroy())


pytestmark = pytest.mark.xdist_group("fuzz")
ACTIONS = SCHEMA.include(tag="Actions")
BOUNDED = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@pytest.mark.more
@SCHEMA.parametrize()
@BOUNDED
def test_no_request_breaks_what_is_described(case: schemathesis.Case[Any], server_url: str) -> None:
    case.call_and_validate(base_url=server_url, headers=AUTHORIZATION, timeout=PATIENCE_S)


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
        timeout=PATIENCE_S,
        excluded_checks=[
            checks.positive_data_acceptance,
            checks.negative_data_rejection,
            checks.missing_required_header,
            checks.unsupported_method,
        ],
    )

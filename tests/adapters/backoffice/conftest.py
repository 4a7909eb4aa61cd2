"""The local back office, served on this machine."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from adapters.backoffice import LocalBackOffice
from tests.adapters.backoffice.kit import Caller, run_server
from tests.conftest import BANKS


@pytest.fixture
async def call(back_office: LocalBackOffice) -> AsyncIterator[Caller]:
    """The local back office, served on this machine."""
    async with (
        run_server(back_office, banks=BANKS) as url,
        aiohttp.ClientSession() as session,
    ):
        yield Caller(session, url)

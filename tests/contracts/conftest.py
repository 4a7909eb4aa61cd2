"""The back offices that every contract holds for: the local one, and the same asked over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.backoffice import LocalBackOffice
from bot.ports import BackOffice
from tests.adapters.backoffice.kit import over_http


@pytest.fixture(params=["local", "http"])
async def back_office(
    request: pytest.FixtureRequest, back_office: LocalBackOffice
) -> AsyncIterator[BackOffice]:
    """Each back office in turn, over the same sample orders."""
    if request.param == "local":
        yield back_office
        return
    async with over_http(back_office) as client:
        yield client

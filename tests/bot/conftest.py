"""The desk that the tests of this folder talk to."""

from __future__ import annotations

import pytest

from tests.bot.kit import World


@pytest.fixture
def world() -> World:
    """A desk with one order in Problem."""
    return World()

"""The workbench of a flow in a real browser: typed, drawn, walked by keyboard, for everybody."""

from __future__ import annotations

import pytest

from tests.browser.test_console import console

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.full]
__all__ = ["console"]

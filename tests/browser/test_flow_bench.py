"""The workbench of a flow in a real browser: typed, drawn, walked by keyboard, for everybody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.axe import violations
from tests.browser.person import BUILD, read_log
from tests.browser.test_console import _show, console
from tests.harness.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.full]
__all__ = ["console"]

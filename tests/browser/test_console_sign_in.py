"""Signing in to the console with a provider, in a real browser."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from bot.domain.identities import Provider
from tests.browser.axe import violations
from tests.browser.person import BUILD, read_log
from tests.harness.databases import copy_database
from tests.harness.identity_provider import IdentityProvider, Member
from tests.harness.programs import SERVE, Program, caro
from tests.harness.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.full]


@contextmanager
def _running(provider: IdentityProvider) -> Iterator[IdentityProvider]:
    """Let a provider answer while the test drives a browser."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(provider.__aenter__(), loop).result(10)
        yield provider
        asyncio.run_coroutine_threadsafe(provider.__aexit__(), loop).result(10)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@pytest.fixture(scope="module")
def slack() -> Iterator[IdentityProvider]:
    with _running(IdentityProvider(Provider.SLACK)) as opened:
        yield opened


@pytest.fixture(scope="module")
def entra() -> Iterator[IdentityProvider]:
    with _running(IdentityProvider(Provider.ENTRA)) as opened:
        yield opened


@pytest.fixture
def running(
    samples: Path, tmp_path: Path, slack: IdentityProvider, entra: IdentityProvider
) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a console whose people sign in with both providers, and its settings."""
    settings = {
        "CARO_DATABASE_URL": f"sqlite://{copy_database(samples, tmp_path)}",
        "CARO_HTTP__PORT": "0",
        "CARO_ADMIN__ENABLED": "true",
        "CARO_SLACK__LEADS": "U00000007",
        **slack.settings,
        **entra.settings,
    }
    program = Program(SERVE, settings).begin()
    try:
        asyncio.run(until(lambda: program.address or program.has_ended))
        yield f"{program.address}/admin", settings
        asyncio.run(program.stop())
    finally:
        asyncio.run(program.destroy())


def _press(browser: WebDriver, label: str) -> None:
    button = browser.find_element(By.XPATH, f"//button[normalize-space()='{label}']")
    button.send_keys(Keys.ENTER)


def _sees(browser: WebDriver, *texts: str) -> None:
    def seen() -> bool:
        return all(text in browser.page_source for text in texts)

    asyncio.run(until(seen))


def _is_for_everybody(browser: WebDriver, name: str) -> None:
    """Look at the page that is open in light and dark, wide and narrow; keep a picture of it."""
    BUILD.mkdir(exist_ok=True)
    for scheme in ("dark", "light"):
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        assert violations(browser) == [], (name, scheme)
        for width in (320, 1280):
            size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
            browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            wide = browser.execute_script("return document.documentElement.scrollWidth")
            assert wide <= width, (name, wide)
            browser.save_screenshot(str(BUILD / f"{name}-{width}-{scheme}.png"))


def _enter_as_administrator(browser: WebDriver, console: str, settings: dict[str, str]) -> None:
    made = caro(settings, "admin", "link", "--name", "Ada", "--role", "admin")
    browser.get(f"{console}/enter/{made.stdout.strip().rpartition('/enter/')[2]}")
    browser.find_element(By.CSS_SELECTOR, "main form button").send_keys(Keys.ENTER)
    _sees(browser, "Ada", "Administrators’ log")


def test_somebody_signs_in_by_a_button_and_adds_another_sign_in(
    browser: WebDriver,
    running: tuple[str, dict[str, str]],
    slack: IdentityProvider,
    entra: IdentityProvider,
) -> None:
    console, settings = running
    slack.signs_in = Member("U00000007", "Nora Peeters")
    entra.signs_in = Member("00000000-dddd-eeee-ffff-000000000007", "Nora Peeters")
    read_log(browser, "browser")
    browser.get(f"{console}/sign-in")
    _sees(browser, "Sign in with Microsoft", "Sign in with Slack", "By a one-time link")
    _is_for_everybody(browser, "console-sign-in")
    _press(browser, "Sign in with Slack")
    _sees(browser, "Nora Peeters", "lead", "Now")
    assert browser.current_url == f"{console}/"
    browser.get(f"{console}/you")
    _press(browser, "Add a sign-in with Microsoft")
    _sees(browser, "The sign-in is added.", "Remove")
    _is_for_everybody(browser, "console-sessions")
    _press(browser, "Sign out")
    _sees(browser, "By a one-time link")
    _press(browser, "Sign in with Microsoft")
    _sees(browser, "Nora Peeters", "lead")
    _press(browser, "Sign out")
    entra.signs_in = Member("00000000-dddd-eeee-ffff-000000000008", '"><img src=x>')
    _sees(browser, "By a one-time link")
    _press(browser, "Sign in with Microsoft")
    _sees(browser, "The sign-in did not work", "00000000-dddd-eeee-ffff-000000000008")
    _is_for_everybody(browser, "console-stranger")
    _enter_as_administrator(browser, console, settings)
    browser.get(f"{console}/people")
    _sees(browser, "Add somebody who signs in by themselves", "as in Slack")
    _is_for_everybody(browser, "console-people")
    complaints = [one for one in read_log(browser, "browser") if one["level"] == "SEVERE"]
    # A page that refuses is one that failed, to a browser.
    assert [one for one in complaints if "403" not in one["message"]] == []

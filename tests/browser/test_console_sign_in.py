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
from tests.browser.person import BUILD, read_log
from tests.harness.databases import copy_database
from tests.harness.identity_provider import IdentityProvider, Member
from tests.harness.programs import SERVE, Program
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
def console(
    samples: Path, tmp_path: Path, slack: IdentityProvider, entra: IdentityProvider
) -> Iterator[str]:
    """The address of a console whose people sign in with both providers."""
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
        yield f"{program.address}/admin"
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


def _save(browser: WebDriver, name: str) -> None:
    BUILD.mkdir(exist_ok=True)
    browser.save_screenshot(str(BUILD / f"{name}.png"))


def test_somebody_signs_in_by_a_button_and_adds_another_sign_in(
    browser: WebDriver, console: str, slack: IdentityProvider, entra: IdentityProvider
) -> None:
    slack.signs_in = Member("U00000007", "Nora Peeters")
    entra.signs_in = Member("00000000-dddd-eeee-ffff-000000000007", "Nora Peeters")
    read_log(browser, "browser")
    browser.get(f"{console}/sign-in")
    _sees(browser, "Sign in with Microsoft", "Sign in with Slack", "By a one-time link")
    _save(browser, "console-sign-in")
    _press(browser, "Sign in with Slack")
    _sees(browser, "Nora Peeters", "lead", "Now")
    assert browser.current_url == f"{console}/"
    browser.get(f"{console}/sessions")
    _press(browser, "Add a sign-in with Microsoft")
    _sees(browser, "The sign-in is added.", "Remove")
    _save(browser, "console-sessions")
    _press(browser, "Sign out")
    _sees(browser, "By a one-time link")
    _press(browser, "Sign in with Microsoft")
    _sees(browser, "Nora Peeters", "lead")
    _press(browser, "Sign out")
    entra.signs_in = Member("00000000-dddd-eeee-ffff-000000000008", '"><img src=x>')
    _sees(browser, "By a one-time link")
    _press(browser, "Sign in with Microsoft")
    _sees(browser, "The sign-in did not work", "00000000-dddd-eeee-ffff-000000000008")
    _save(browser, "console-stranger")
    complaints = [one["message"] for one in read_log(browser, "browser")]
    # A page that refuses is one that failed, to a browser.
    assert [one for one in complaints if "403" not in one] == []

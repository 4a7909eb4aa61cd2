"""The console in a real browser: every page for everybody, and the way through it by keyboard."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from adapters.admin.routes import Kind
from adapters.admin.site import ROUTES
from tests.browser.axe import violations
from tests.browser.person import BUILD, read_log, show
from tests.harness.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.full]

_ORDER = "6012345678"
_HOSTILE = (
    '"><script>alert(1)</script><img src=x onerror=alert(2)><style>*{display:none}</style>'
    "<a href='javascript:alert(3)'>\u202e{{ 7*7 }}${7*7}&lt;svg onload=alert(4)>"
)
# What people, platforms and the back office wrote; all else was chosen from a list by the desk.
_WRITTEN = {
    "offices": ("name",),
    "companies": ("name",),
    "orders": ("cardholder", "email", "mobile"),
    "cases": ("asker", "opened_by", "closed_by"),
    "action_log": ("actor", "actor_name"),
    "admin_log": ("actor", "actor_name", "subject", "before", "after", "reason"),
    "console_accounts": ("name",),
    "console_sessions": ("browser", "address"),
    "staff": ("member",),
    "office_links": ("tenant",),
    "office_codes": ("made_by", "made_by_name"),
    "tenant_knocks": ("tenant",),
}
_OF_WALKS = ("", "/coverage", "/try", "/try?said=digits.typo")


def _hand_to_support(browser: WebDriver, console: str) -> None:
    """Let there be a case, a job and lines in the logs."""
    browser.get(f"{console}/search?q={_ORDER}")
    order = browser.current_url.partition("?")[0]
    browser.get(f"{order}/actions/contact_support")
    browser.find_element(By.CSS_SELECTOR, "main form button").send_keys(Keys.ENTER)

    def ended() -> bool:
        browser.get(order)
        return "/cases/CASE-" in browser.page_source

    asyncio.run(until(ended))


_FLOW_PAGES = (
    "texts",
    "texts/caro_problem-digits-text",
    "steps/digits",
    "steps/not_eligible",
    "add?section=outcomes",
    "publish",
    "merge",
)


def _pages(browser: WebDriver, console: str) -> list[str]:
    """Return every page of the menu and one of each kind that a list leads to."""
    plain = [route.path for route in ROUTES if route.kind is Kind.PAGE and "{" not in route.path]
    found = [f"{console}{path}" for path in plain if path != "/sign-in"]
    for path in ("/cases", "/orders", "/jobs?state=ended", "/banks", "/flows"):
        browser.get(f"{console}{path}")
        kind = path.partition("?")[0].lstrip("/")
        links = browser.find_elements(By.CSS_SELECTOR, f"main table a[href*='/{kind}/']")
        assert links, path
        found.append(str(links[0].get_attribute("href")))
    found += [f"{console}/flows/caro_problem/walks{page}" for page in _OF_WALKS]
    orders = next(one for one in found if "/orders/" in one)
    found += [f"{orders}/actions/{name}" for name in ("recreate", "cancel")]
    return [*found, *(f"{console}/flows/caro_problem/{page}" for page in _FLOW_PAGES)]


def test_every_page_is_for_everybody_in_light_and_dark(browser: WebDriver, console: str) -> None:
    _hand_to_support(browser, console)
    read_log(browser, "browser")
    found: dict[tuple[str, str], Any] = {}
    for page in _pages(browser, console):
        for dark in (False, True):
            show(browser, page, dark=dark)
            if wrong := violations(browser):
                found[(page.removeprefix(console), f"dark: {dark}")] = wrong
            # Wider than a phone would be scrolled sideways, but for tables within themselves.
            show(browser, page, dark=dark, width=320)
            wide = browser.execute_script("return document.documentElement.scrollWidth")
            if wide > 320:
                found[(page.removeprefix(console), "320")] = wide
    assert found == {}
    assert read_log(browser, "browser") == []


def test_a_bank_is_changed_by_keyboard_alone(browser: WebDriver, console: str) -> None:
    show(browser, f"{console}/banks/FINTRO", dark=False)
    no = browser.find_element(By.CSS_SELECTOR, "input[name=supported][value=no]")
    no.send_keys(Keys.SPACE)
    browser.find_element(By.NAME, "reason").send_keys("known from the bank", Keys.ENTER)
    asyncio.run(until(lambda: browser.find_elements(By.NAME, "sure")))
    browser.find_element(By.NAME, "sure").send_keys(Keys.ENTER)
    asyncio.run(until(lambda: "The bank is changed." in browser.page_source))
    BUILD.mkdir(exist_ok=True)
    show(browser, f"{console}/", dark=False)
    browser.save_screenshot(str(BUILD / "console.png"))


_ROWS = (
    "INSERT INTO staff VALUES ('U1', 'lead', 1)",
    "INSERT INTO office_links SELECT 'T1', min(code), '2026-01-05 08:00:00+00:00' FROM offices",
    "INSERT INTO tenant_knocks VALUES ('T2', '2026-01-05 08:00:00', '2026-01-05 08:00:00', 3)",
    "INSERT INTO office_codes SELECT 'd', 'i', min(code), '', '', '2099-01-05' FROM offices",
)


def test_the_search_is_reached_by_a_key_from_anywhere(browser: WebDriver, console: str) -> None:
    show(browser, f"{console}/jobs", dark=False)
    body = browser.find_element(By.TAG_NAME, "body")
    body.send_keys("k")
    assert browser.switch_to.active_element.get_attribute("name") != "q"
    body.send_keys(Keys.CONTROL, "k")
    field = browser.switch_to.active_element
    assert field.get_attribute("name") == "q"
    assert field.get_attribute("aria-keyshortcuts") == "Control+K"
    field.send_keys("nobody at all", Keys.ENTER)
    asyncio.run(until(lambda: "/search?q=" in browser.current_url))
    # What was searched for is chosen as a whole, so that the next search is typed over it.
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.CONTROL, "k", Keys.NULL, "CARO-1")
    assert browser.switch_to.active_element.get_attribute("value") == "CARO-1"


def _write_into_every_field(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        # The logs let nobody change a line; who has the file of the database may all the same.
        guards = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in guards.fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        for row in _ROWS:
            database.execute(row)
        for table, columns in _WRITTEN.items():
            filled = ", ".join(f'"{column}" = ? || rowid' for column in columns)
            database.execute(f"UPDATE {table} SET {filled}", [_HOSTILE] * len(columns))
        database.commit()


def test_what_others_wrote_is_only_ever_read(
    browser: WebDriver, console: str, samples: Path
) -> None:
    _hand_to_support(browser, console)
    pages = _pages(browser, console)
    _write_into_every_field(samples)
    read_log(browser, "browser")
    shown = 0
    for page in pages:
        browser.get(page)
        with suppress(NoAlertPresentException):
            pytest.fail(f"{page} said {browser.switch_to.alert.text}")
        assert browser.find_elements(By.CSS_SELECTOR, "h1"), page
        assert not browser.find_elements(By.CSS_SELECTOR, "main script, main style, main img"), page
        shown += browser.find_element(By.TAG_NAME, "main").text.count("<script>alert(1)")
    # What the rules of its pages refused, the browser writes down.
    assert read_log(browser, "browser") == []
    assert shown > 20

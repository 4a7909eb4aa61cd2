"""The real program with its playground, and a real browser on its page."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.person import Person, read_log
from tests.harness.databases import copy_database
from tests.harness.programs import SERVE, Program, caro
from tests.harness.waiting import until

_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --window-size=1440,1040 --lang=en "
    "--force-prefers-reduced-motion"
)


@pytest.fixture(scope="module")
def samples(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a database with sample orders, to be copied."""
    file = copy_database(sqlite_template, tmp_path_factory.mktemp("samples"))
    seeded = caro({"CARO_DATABASE_URL": f"sqlite://{file}"}, "seed", "--orders", "60")
    assert seeded.returncode == 0, seeded.stderr
    return file


@pytest.fixture
def database(samples: Path, tmp_path: Path) -> Path:
    """The file of a fresh database with sample orders."""
    return copy_database(samples, tmp_path)


@pytest.fixture
def address(database: Path) -> Iterator[str]:
    """The page of a running program."""
    settings = {
        "CARO_DATABASE_URL": f"sqlite://{database}",
        "CARO_HTTP__PORT": "0",
        "CARO_PLAYGROUND__ENABLED": "true",
    }
    program = Program(SERVE, settings).begin()
    try:
        asyncio.run(until(lambda: page_of(program) or program.has_ended))
        yield page_of(program)
        asyncio.run(program.stop())
    finally:
        asyncio.run(program.destroy())


def page_of(program: Program) -> str:
    """Return the address of the page, once the program has told it."""
    told = (line.split()[-1] for line in program.lines if "/playground" in line)
    return next(told, "")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebDriver]:
    """A browser without a window that writes down what it asks of the network."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("no browser here: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*_FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # The driver is named, so that selenium looks for none on the network.
    opened = webdriver.Chrome(options=options, service=Service(driver))
    yield opened
    opened.quit()


@pytest.fixture
def asked(browser: WebDriver) -> Callable[[], set[str]]:
    """Return every address of the web that the browser has asked for since the last call."""

    def read() -> set[str]:
        log = read_log(browser, "performance")
        entries = [json.loads(one["message"])["message"] for one in log]
        urls = {
            str(entry["params"]["request"]["url"])
            for entry in entries
            if entry["method"] == "Network.requestWillBeSent"
        }
        # The rest are pages of the browser's own.
        return {url for url in urls if url.startswith(("http:", "https:", "ws:", "wss:"))}

    return read


@pytest.fixture
def person(browser: WebDriver, address: str) -> Iterator[Person]:
    """Somebody who has just opened the page, and leaves it before the program stops."""
    # Whatever page was open before may still ask for something of its own.
    browser.get("about:blank")
    for kind in ("browser", "performance"):
        read_log(browser, kind)
    yield Person(browser, address)
    browser.get("about:blank")


@pytest.fixture(scope="module")
def console(samples: Path, browser: WebDriver) -> Iterator[str]:
    """The address of a console in which this browser is signed in as an administrator."""
    settings = {
        "CARO_DATABASE_URL": f"sqlite://{samples}",
        "CARO_HTTP__PORT": "0",
        "CARO_PLAYGROUND__ENABLED": "true",
        "CARO_ADMIN__ENABLED": "true",
    }
    program = Program(SERVE, settings).begin()
    try:
        asyncio.run(until(lambda: _link(program) or program.has_ended))
        browser.get(_link(program))
        browser.find_element(By.CSS_SELECTOR, "main form button").send_keys(Keys.ENTER)
        asyncio.run(until(lambda: browser.find_elements(By.LINK_TEXT, "Now")))
        yield _link(program).partition("/enter/")[0]
        asyncio.run(program.stop())
    finally:
        asyncio.run(program.destroy())


def _link(program: Program) -> str:
    return next((line.split()[-1] for line in program.lines if "/enter/" in line), "")

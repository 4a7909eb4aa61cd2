"""Somebody at the page of the playground, with a keyboard and patience."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from bot.domain.orders import ClientReference
from tests.harness.plain import as_read
from tests.harness.waiting import PATIENCE_S

BUILD = Path(__file__).parents[2] / "build"


def read_log(browser: WebDriver, kind: str) -> list[dict[str, Any]]:
    """Return what was written to one of the browser's logs since the last call."""
    entries: list[dict[str, Any]] = browser.get_log(kind)  # type: ignore[no-untyped-call]
    return entries


def show(browser: WebDriver, address: str, *, dark: bool, width: int = 1280) -> None:
    """Open a page by day or by night, as wide as that."""
    scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.get(address)


class Person:
    """Somebody at the page, who waits until what is looked for is there."""

    def __init__(self, browser: WebDriver, address: str) -> None:
        self._browser = browser
        self._host = address.rsplit("/", 1)[0]
        browser.get(address)
        self.wait(lambda: browser.find_elements(By.CSS_SELECTOR, "[data-ready]"))

    def wait(self, condition: Callable[[], object]) -> None:
        wait = WebDriverWait(
            self._browser, PATIENCE_S, 0.05, [StaleElementReferenceException, IndexError]
        )
        wait.until(lambda _browser: condition())

    def find(self, selector: str) -> WebElement:
        return self._browser.find_element(By.CSS_SELECTOR, selector)

    def look_up(self, reference: str) -> None:
        Select(self.find("#example")).select_by_value(reference)
        self.find("#look-up button").click()
        for side in ("slack", "teams"):
            self.sees(side, as_read(ClientReference(reference).spaced))

    def press(self, place: str, label: str) -> None:
        """Press the newest button of this label, with the keyboard alone."""

        def press() -> bool:
            buttons = self._browser.find_elements(By.CSS_SELECTOR, f"{place} button")
            named = [one for one in buttons if one.text.partition("\n")[0].rstrip(" ▾▴") == label]
            named[-1].send_keys(Keys.ENTER)
            return True

        self.wait(press)

    def press_entry(self, label: str) -> None:
        """Press an entry of the menu that Teams has opened, with the keyboard alone."""

        def press() -> bool:
            entries = self._browser.find_elements(By.CSS_SELECTOR, "[role=menuitem]")
            [entry for entry in entries if entry.text == label][-1].send_keys(Keys.ENTER)
            return True

        self.wait(press)

    def type(self, selector: str, text: str) -> None:
        self.wait(lambda: self._browser.find_elements(By.CSS_SELECTOR, selector))
        field = self.find(selector)
        field.clear()
        field.send_keys(text)

    def choose(self, option: str, field: str) -> None:
        """Choose the first that is offered, as a click on it does."""
        offered = ""

        def read() -> bool:
            nonlocal offered
            # The choices are drawn again while somebody types.
            options = self._browser.find_elements(By.CSS_SELECTOR, option)
            offered = str(options[0].get_attribute("value"))
            return True

        self.wait(read)
        self.type(field, offered)

    def sees(self, side: str, text: str) -> None:
        self.wait(lambda: text in as_read(self.find(f"#{side} .window").text))

    def sees_in(self, selector: str, text: str) -> None:
        self.wait(lambda: text in self.find(selector).text)

    def focus_is_within(self, selector: str) -> None:
        script = "return document.activeElement.closest(arguments[0]) !== null"
        self.wait(lambda: self._browser.execute_script(script, selector))

    def sits_before(self, width: int, height: int, theme: str) -> None:
        """Use a screen of this size, with colours that are "light" or "dark"."""
        self._command(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )
        wanted = {"name": "prefers-color-scheme", "value": theme}
        self._command("Emulation.setEmulatedMedia", {"features": [wanted]})

    def _command(self, name: str, parts: dict[str, Any]) -> None:
        self._browser.execute_cdp_cmd(name, parts)

    def asks(self, script: str, *parts: object) -> Any:
        """Return what a script finds on the page."""
        return self._browser.execute_script(script, *parts)

    def comes_back(self) -> None:
        """Load the page once more."""
        self._browser.refresh()
        self.wait(lambda: self._browser.find_elements(By.CSS_SELECTOR, "[data-ready]"))

    def save(self, name: str) -> None:
        BUILD.mkdir(exist_ok=True)
        self._browser.save_screenshot(str(BUILD / f"playground-{name}.png"))

    def page_bytes(self) -> int:
        """Return what the page and all that it asked for weigh so far."""
        script = """return ['navigation', 'resource']
            .flatMap(kind => performance.getEntriesByType(kind)).map(one => one.decodedBodySize)"""
        return sum(self._browser.execute_script(script))

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in read_log(self._browser, "browser")]

    def strangers(self, urls: set[str]) -> set[str]:
        return {url for url in urls if not url.startswith(self._host + "/")}

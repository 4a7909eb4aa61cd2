"""A lead in the console: reads its pages, fills in its forms, and looks at them for everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from adapters.admin.routes import Kind
from adapters.admin.site import ROUTES
from tests.browser.axe import violations
from tests.browser.person import BUILD, show
from tests.browser.workbench import wait
from tests.harness.programs import caro

_STATUS = "return performance.getEntriesByType('navigation')[0].responseStatus"
# What an address asks for besides.
_ASKED = {"/flows/{flow}/add": "?section=steps", "/flows/{flow}/copy": "?version={version}"}


@dataclass
class Lead:
    """The console in a browser, as somebody reads and uses it who is signed in."""

    browser: WebDriver
    root: str
    samples: Path
    seen: dict[str, str] = field(default_factory=dict)
    """What was met on the way, by the part of an address that it fills."""

    def enter(self, name: str, role: str) -> None:
        """Sign in as somebody else, by a link from the shell."""
        settings = {"CARO_DATABASE_URL": f"sqlite://{self.samples}", "CARO_ADMIN__ENABLED": "true"}
        made = caro(settings, "admin", "link", "--name", name, "--role", role)
        assert made.returncode == 0, made.stderr
        self.open("/enter/" + made.stdout.strip().rpartition("/enter/")[2])
        self.press("main form button")
        self.reads(name, "header")

    def open(self, path: str) -> None:
        show(self.browser, f"{self.root}{path}", dark=False)

    def fill(self, fields: Mapping[str, str]) -> None:
        for name, value in fields.items():
            one = self.browser.find_element(By.CSS_SELECTOR, f"main [name='{name}']")
            if one.tag_name == "select":
                options = Select(one).options
                next(each for each in options if each.get_attribute("value") == value).click()
            else:
                one.clear()
                one.send_keys(value)

    def press(self, selector: str) -> None:
        """Press a button, and wait until another page is there."""
        self.browser.execute_script("window.isOld = true")
        self.browser.find_element(By.CSS_SELECTOR, selector).send_keys(Keys.ENTER)
        wait(lambda: not self.browser.execute_script("return window.isOld === true"))

    def reads(self, text: str, selector: str = "main") -> None:
        script = "return document.querySelector(arguments[0])?.innerText ?? ''"
        wait(lambda: text in self.browser.execute_script(script, selector))

    def follow(self, part: str, within: str = "main") -> str:
        """Follow the first link that has a part in its address; return where it led."""
        link = self.browser.find_element(By.CSS_SELECTOR, f"{within} a[href*='{part}']")
        self.browser.get(str(link.get_attribute("href")))
        return self.browser.current_url.rpartition("/")[2].partition("?")[0]

    def picture(self, name: str) -> None:
        BUILD.mkdir(exist_ok=True)
        self.browser.save_screenshot(str(BUILD / f"flows_{name}.png"))


def for_everybody(lead: Lead) -> dict[str, Any]:
    """Return what is wrong with any page of a flow, by day and by night, wide and narrow."""
    seen = {"flow": "caro_problem", "name": "digits", "key": "caro_problem-digits-title"}
    found: dict[str, Any] = {}
    for route in ROUTES:
        if route.kind is not Kind.PAGE or not route.path.startswith("/flows/{flow}"):
            continue
        page = (route.path + _ASKED.get(route.path, "")).format_map(seen | lead.seen)
        for dark in (False, True):
            show(lead.browser, f"{lead.root}{page}", dark=dark)
            if (status := lead.browser.execute_script(_STATUS)) not in (200, 422):
                found[page] = status
            if wrong := violations(lead.browser):
                found[f"{page} dark: {dark}"] = wrong
            show(lead.browser, f"{lead.root}{page}", dark=dark, width=320)
            wide = lead.browser.execute_script("return document.documentElement.scrollWidth")
            if wide > 320:
                found[f"{page} 320"] = wide
    return found

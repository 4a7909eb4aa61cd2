"""The workbench of a flow in a real browser: typed, drawn, walked by keyboard, for everybody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from tests.browser.axe import violations
from tests.browser.person import BUILD, read_log, show
from tests.harness.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.full]

# Written into the editor as somebody pastes it, who has chosen all that stands there.
_WRITE = """
const content = document.querySelector('.flow-editor').shadowRoot.querySelector('.cm-content');
content.focus();
getSelection().selectAllChildren(content);
const brought = new DataTransfer();
brought.setData('text/plain', arguments[0]);
content.dispatchEvent(new ClipboardEvent('paste', { clipboardData: brought, bubbles: true }));
"""
_MARKED = """
const root = document.querySelector('.flow-editor').shadowRoot;
return [...root.querySelectorAll('.cm-lintRange-error')].map((one) => one.textContent).join('');
"""
_STATIONS = """
return Object.fromEntries([...document.querySelectorAll('#flow-graph .station')]
  .map((one) => [one.dataset.name, one.getAttribute('class').split(' ').slice(1).join(' ')]));
"""
_WRONG = "typo: no_such"


def _wait(condition: Callable[[], Any]) -> None:
    asyncio.run(until(condition))


def _open(browser: WebDriver, console: str, *, dark: bool = False, width: int = 1440) -> None:
    show(browser, f"{console}/flows/caro_problem", dark=dark, width=width)
    _wait(lambda: browser.find_elements(By.CSS_SELECTOR, ".flow-editor"))
    _wait(lambda: browser.find_elements(By.CSS_SELECTOR, "#flow-graph .station"))


def _source(browser: WebDriver) -> str:
    return str(browser.execute_script("return document.getElementById('source').value"))


def _said(browser: WebDriver, selector: str) -> str:
    """Return what a place says, in one go: it may be another one a moment later."""
    script = "return document.querySelector(arguments[0]).innerText"
    return str(browser.execute_script(script, selector))


def _told(browser: WebDriver) -> str:
    return _said(browser, ".flow-errors")


def _type_all(browser: WebDriver, source: str) -> None:
    content = "return document.querySelector('.flow-editor').shadowRoot.activeElement !== null"
    browser.execute_script(
        "document.querySelector('.flow-editor').shadowRoot.querySelector('.cm-content').focus()"
    )
    assert browser.execute_script(content)
    ActionChains(browser).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
    browser.execute_script(_WRITE, source)
    _wait(lambda: _source(browser) == source)


def test_what_is_typed_is_drawn_and_marked_where_it_is_wrong(
    browser: WebDriver, console: str
) -> None:
    _open(browser, console)
    read_log(browser, "browser")
    good = _source(browser)
    assert set(browser.execute_script(_STATIONS).values()) == {"step same", "outcome same"}
    _type_all(browser, good.replace("typo: wrong_reference", _WRONG))
    _wait(lambda: "no_such, which does not exist" in _told(browser))
    # Its link leads to its line, which is marked there.
    browser.find_element(By.CSS_SELECTOR, ".flow-errors a").send_keys(Keys.ENTER)
    _wait(lambda: browser.execute_script(_MARKED) == _WRONG)
    stations = browser.execute_script(_STATIONS)
    assert stations["no_such"] == "broken same"
    assert stations["digits"] == "step changed"
    BUILD.mkdir(exist_ok=True)
    browser.save_screenshot(str(BUILD / "flow-bench.png"))
    # What cannot be read leaves what was drawn last.
    _type_all(browser, good.replace("start: requirements", "start: ["))
    _wait(lambda: "mend the YAML" in _told(browser))
    assert browser.execute_script(_STATIONS) == stations
    _type_all(browser, good)
    _wait(lambda: "Nothing is wrong" in _told(browser))
    assert browser.execute_script(_MARKED) == ""
    took = browser.execute_script(
        "return performance.getEntriesByName('flow-look').map((one) => one.duration)"
    )
    assert len(took) >= 3
    assert read_log(browser, "browser") == []


def test_the_tree_is_walked_and_its_places_are_shown_by_keyboard(
    browser: WebDriver, console: str
) -> None:
    _open(browser, console)
    browser.execute_script("document.querySelector('.station[tabindex=\"0\"]').focus()")
    at = browser.switch_to.active_element
    assert at.get_attribute("data-name") == "requirements"
    at.send_keys(Keys.ARROW_RIGHT)
    at = browser.switch_to.active_element
    name = at.get_attribute("data-name")
    assert name in ("bank", "not_eligible")
    assert at.accessible_name.startswith(name)
    at.send_keys(Keys.ENTER)
    title = "#flow-preview-title"
    _wait(lambda: _said(browser, title).endswith(f": {name}"))
    _wait(lambda: browser.execute_script("return document.activeElement.dataset.name") == name)
    # The other switches show the same place otherwise.
    Select(browser.find_element(By.NAME, "look_language")).select_by_value("nl")
    _wait(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".pictures [lang=nl]")) == 2)
    assert _said(browser, title).endswith(f": {name}")


def test_the_workbench_is_for_everybody_in_light_and_dark(browser: WebDriver, console: str) -> None:
    found: dict[str, Any] = {}
    for dark in (False, True):
        _open(browser, console, dark=dark)
        _type_all(browser, _source(browser).replace("typo: wrong_reference", _WRONG))
        _wait(lambda: "no_such" in _told(browser))
        if wrong := violations(browser):
            found[f"dark: {dark}"] = wrong
        _open(browser, console, dark=dark, width=320)
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        if wide > 320:
            found["320"] = wide
    assert found == {}

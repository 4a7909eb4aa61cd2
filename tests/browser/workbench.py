"""The workbench of a flow, as somebody in front of it uses it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.person import show
from tests.harness.waiting import until

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
_LEAVE = "return dispatchEvent(new Event('beforeunload', { cancelable: true }))"
_STATIONS = """
return Object.fromEntries([...document.querySelectorAll('#flow-graph .station')]
  .map((one) => [one.dataset.name, one.getAttribute('class').split(' ').slice(1).join(' ')]));
"""


def wait(condition: Callable[[], Any]) -> None:
    asyncio.run(until(condition))


def asks_before_it_is_left(browser: WebDriver) -> bool:
    """Say whether the open page asks whoever would leave it now; a driver would answer for them."""
    return not browser.execute_script(_LEAVE)


class Workbench:
    """The workbench of one flow in a browser that is signed in; `page` is its address."""

    def __init__(self, browser: WebDriver, page: str) -> None:
        self._browser, self._page = browser, page

    def open(self, *, dark: bool = False, width: int = 1440) -> None:
        show(self._browser, self._page, dark=dark, width=width)
        wait(lambda: self._browser.find_elements(By.CSS_SELECTOR, ".flow-editor"))
        wait(lambda: self._browser.find_elements(By.CSS_SELECTOR, "#flow-graph .station"))

    @property
    def source(self) -> str:
        return str(self._browser.execute_script("return document.getElementById('source').value"))

    @property
    def stations(self) -> Any:
        """What is drawn: each step and outcome, and in what way it differs."""
        return self._browser.execute_script(_STATIONS)

    @property
    def marked(self) -> str:
        """What is marked as wrong in the editor."""
        return str(self._browser.execute_script(_MARKED))

    @property
    def told(self) -> str:
        return self.said(".flow-errors")

    def said(self, selector: str) -> str:
        """Return what a place says, in one go: it may be another one a moment later."""
        script = "return document.querySelector(arguments[0]).innerText"
        return str(self._browser.execute_script(script, selector))

    def write(self, source: str) -> None:
        """Write something else into the editor."""
        self._browser.execute_script(
            "document.querySelector('.flow-editor').shadowRoot.querySelector('.cm-content').focus()"
        )
        ActionChains(self._browser).key_down(Keys.CONTROL).send_keys("a").key_up(
            Keys.CONTROL
        ).perform()
        self._browser.execute_script(_WRITE, source)
        wait(lambda: self.source == source)

    def go_to(self, name: str) -> None:
        """Go to a step or outcome of the tree by keyboard, and look at its cards."""
        focus = f"document.querySelector('#flow-graph [data-name=\"{name}\"]').focus()"
        self._browser.execute_script(focus)
        self._browser.switch_to.active_element.send_keys(Keys.ENTER)
        wait(lambda: self.said("#flow-preview-title").endswith(f": {name}"))

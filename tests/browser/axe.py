"""What keeps somebody from using a page, as axe-core finds it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from selenium.webdriver.chrome.webdriver import WebDriver

_AXE = (Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js").read_text("utf-8")
_RUN_AXE = """
const done = arguments[0];
axe.run(document).then((found) => done(found.violations.map((one) =>
  `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`)));
"""


def violations(browser: WebDriver) -> Any:
    """Return what is wrong with the page that is open, none if nothing is."""
    browser.execute_script(_AXE)
    return browser.execute_async_script(_RUN_AXE)

"""The site of the documents in a real browser: what it shows, and that it asks nobody else."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By

from tests.docs.documents import DOCS
from tests.docs.site import build_site

pytestmark = pytest.mark.browser


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing on standard error."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the built site on this machine."""
    site = build_site(tmp_path_factory.mktemp("site"))
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


# The page with a picture is looked at every day, the others in the whole check.
_PICTURED = "architecture"
PAGES = [
    pytest.param(page, marks=() if page == _PICTURED else pytest.mark.full)
    for page in sorted(file.stem for file in DOCS.glob("*.md"))
]


@pytest.mark.full
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_shown_without_asking_another_host(
    browser: WebDriver, asked: Callable[[], set[str]], address: str, page: str
) -> None:
    # Whatever page was open before may still ask for something of its own.
    browser.get("about:blank")
    asked()
    browser.get(f"{address}/{page}.html")
    assert browser.find_element(By.TAG_NAME, "h1").is_displayed()
    pictures = browser.find_elements(By.CSS_SELECTOR, "article img")
    assert [one for one in pictures if one.get_property("naturalWidth") == 0] == []
    urls = asked()
    assert f"{address}/{page}.html" in urls
    assert [url for url in urls if not url.startswith(f"{address}/")] == []

"""The site of the documents: complete, and nothing on it is asked of another host."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.docs.documents import DOCS
from tests.docs.site import build_site

# What a browser fetches by itself, unlike a link that somebody follows.
_FETCHED = {"img": "src", "script": "src", "link": "href", "iframe": "src", "source": "src"}
_IN_STYLES = re.compile(r"url\(\s*['\"]?([^)'\"]+)|@import\s+['\"]([^'\"]+)")


class _Fetches(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name == _FETCHED.get(tag) and value]
        styles = [value or "" for name, value in attrs if name == "style"]
        self.found += [
            match[1] or match[2] for style in styles for match in _IN_STYLES.finditer(style)
        ]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("site"))


def is_elsewhere(address: str) -> bool:
    """Say whether a browser would ask another host for it."""
    return re.match(r"(?:[a-z]+:)?//", address) is not None


def fetched(file: Path) -> list[str]:
    """Return what a browser fetches because of a page or a style sheet."""
    text = file.read_text("utf-8")
    if file.suffix == ".css":
        return [match[1] or match[2] for match in _IN_STYLES.finditer(text)]
    parser = _Fetches()
    parser.feed(text)
    return parser.found


def test_every_document_is_a_page(site: Path) -> None:
    pages = {file.stem for file in site.glob("*.html")}
    assert pages == {file.stem for file in DOCS.glob("*.md")} | {"404"}


def test_no_page_and_no_style_asks_another_host(site: Path) -> None:
    files = [*site.rglob("*.html"), *site.rglob("*.css")]
    asked = {file.name: fetched(file) for file in files}
    assert any(asked.values())
    assert [address for found in asked.values() for address in found if is_elsewhere(address)] == []


def test_a_foreign_font_would_be_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<link rel="stylesheet" href="https://fonts.example.be/a.css">', "utf-8")
    assert [address for address in fetched(page) if is_elsewhere(address)] != []


def test_what_a_page_fetches_is_there(site: Path) -> None:
    missing = [
        address
        for page in site.glob("*.html")
        # The page for what is not found can be shown at any address, so it names whole ones.
        if page.stem != "404"
        for address in fetched(page)
        if not address.startswith("data:") and not (site / address.partition("?")[0]).exists()
    ]
    assert missing == []

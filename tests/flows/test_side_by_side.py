"""The page of all texts is written, whole and safe to open."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from bot.domain.people import LANGUAGES
from tests.flows.shipped import SOURCES
from tests.flows.side_by_side import PAGE, draw_page, write_page


class _Rows(HTMLParser):
    """Reads back how many cells each row has, and what is marked up in them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, list[str | None]] = {}
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "tr" and (key := dict(attrs).get("id")):
            self.rows[key] = []
        elif tag == "td":
            self.rows[list(self.rows)[-1]].append(dict(attrs).get("lang"))


def test_every_text_stands_beside_its_translations() -> None:
    page = _Rows()
    page.feed(draw_page())
    keys = re.findall(r"^([a-z][\w-]*) =", SOURCES["en"], re.MULTILINE)
    assert list(page.rows) == keys
    assert all(languages == list(LANGUAGES) for languages in page.rows.values())
    assert not page.tags & {"script", "img", "link"}


def test_the_page_is_built_for_the_reviewer() -> None:
    assert write_page() == PAGE
    page = PAGE.read_text("utf-8")
    assert "The order names <b><i>bank</i></b>." in page
    assert '<td lang="de">' in page

"""Every text in four languages side by side, as one page to review in a browser."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.domain.people import LANGUAGES
from tests.flows.shipped import SOURCES

PAGE = Path(__file__).parents[2] / "build" / "texts.html"
_NAMES = {"en": "English", "fr": "français", "nl": "Nederlands", "de": "Deutsch"}
_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The texts of the desk</title>
<meta name="viewport" content="width=device-width">
<style>
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 1rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #8886; padding: .4rem .6rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: Canvas; }
tbody th { font: 12px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
th:first-child { width: 14%; }
td { white-space: pre-line; overflow-wrap: break-word; }
.same td { color: GrayText; }
i { font-style: normal; border-bottom: 1px dotted; }
</style></head><body>
<h1>The texts of the desk</h1>
<p>What is filled in is dotted; grey is a text that another one is used for.</p>
<nav>"""


def write_page(file: Path = PAGE) -> Path:
    """Write the page into `build/` and return where it is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(draw_page(), encoding="utf-8")
    return file


@cache
def draw_page() -> str:
    """Draw the page: a table for each section of the English file, a row for each text."""
    sources = {language: _messages(SOURCES[language]) for language in LANGUAGES}
    sections = list(_sections())
    links = [f'<a href="#{at}">{html.escape(title)}</a>' for at, (title, _) in enumerate(sections)]
    body = [_section(at, title, keys, sources) for at, (title, keys) in enumerate(sections)]
    return "\n".join([_HEAD, " · ".join(links), "</nav>", *body, "</body></html>", ""])


def _messages(source: str) -> dict[str, str]:
    """Return what is written for each text, as it stands in the file."""
    found = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message) and entry.span and entry.value and entry.value.span:
            found[entry.id.name] = source[entry.value.span.start : entry.value.span.end]
    return found


def _sections() -> Iterator[tuple[str, list[str]]]:
    title, keys = "Texts", list[str]()
    for entry in FluentParser().parse(SOURCES["en"]).body:
        if isinstance(entry, ast.GroupComment):
            if keys:
                yield title, keys
            title, keys = entry.content or "", []
        elif isinstance(entry, ast.Message):
            keys.append(entry.id.name)
    yield title, keys


def _section(at: int, title: str, keys: list[str], sources: dict[str, dict[str, str]]) -> str:
    head = "".join(f"<th>{_NAMES[language]}</th>" for language in LANGUAGES)
    rows = [_row(key, [sources[language].get(key, "–") for language in LANGUAGES]) for key in keys]
    return (
        f'<h2 id="{at}">{html.escape(title)}</h2>\n<table><thead><tr><th>key</th>{head}</tr>'
        f"</thead><tbody>\n{chr(10).join(rows)}\n</tbody></table>"
    )


def _row(key: str, texts: list[str]) -> str:
    is_same = all(re.fullmatch(r"\{ [\w-]+ \}", text) and "$" not in text for text in texts)
    look = ' class="same"' if is_same else ""
    cells = "".join(
        f'<td lang="{language}">{_shown(text)}</td>'
        for language, text in zip(LANGUAGES, texts, strict=True)
    )
    return f'<tr id="{key}"{look}><th>{key}</th>{cells}</tr>'


def _shown(text: str) -> str:
    """Write a text as HTML: bold as it will be, what is filled in marked, lines as they are."""
    lines = "\n".join(line.strip() for line in text.strip().splitlines())
    safe = html.escape(lines, quote=False)
    bold = safe.replace("&lt;b&gt;", "<b>").replace("&lt;/b&gt;", "</b>")
    return re.sub(r"\{ \$?([\w-]+) \}", r"<i>\1</i>", bold)


if __name__ == "__main__":
    write_page()

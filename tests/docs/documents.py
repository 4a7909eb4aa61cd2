"""Reads the documents: every Markdown file with its links, headings, code and blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.test_layout import tracked_files

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
_MARKDOWN = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class Document:
    """One Markdown file."""

    file: Path

    @property
    def name(self) -> str:
        """Its path from the root."""
        return self.file.relative_to(ROOT).as_posix()

    @cached_property
    def _tokens(self) -> list[Token]:
        return _MARKDOWN.parse(self.file.read_text("utf-8"))

    def _inline(self) -> Iterator[Token]:
        for token in self._tokens:
            yield from token.children or ()

    def links(self) -> list[str]:
        """Return where its links lead and its pictures stand."""
        found = [token.attrGet("href") or token.attrGet("src") for token in self._inline()]
        return [str(target) for target in found if target]

    def code(self) -> list[str]:
        """Return what stands between single backticks."""
        return [token.content for token in self._inline() if token.type == "code_inline"]

    def shell_lines(self) -> list[str]:
        """Return the command lines of its blocks, without their comments."""
        blocks = [t.content for t in self._tokens if t.type == "fence" and t.info == "sh"]
        lines = [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]
        return [line for line in lines if line]

    def kinds(self) -> list[str]:
        """Return what its blocks of code say they are."""
        return [token.info for token in self._tokens if token.type in ("fence", "code_block")]

    def anchors(self) -> set[str]:
        """Return what a link into this file may name: its headings, as every viewer writes them."""
        pairs = zip(self._tokens, self._tokens[1:], strict=False)
        texts = [after.content for token, after in pairs if token.type == "heading_open"]
        return {re.sub(r"[^\w -]", "", text.lower()).replace(" ", "-") for text in texts}


def documents() -> list[Document]:
    """Return every Markdown file of ours."""
    return [
        Document(file)
        for file in tracked_files()
        if file.suffix == ".md" and not {"vendor", "golden"} & {*file.parts}
    ]

"""What the documents name is there: files, headings, settings, commands and targets of make."""

from __future__ import annotations

import re
import shlex
from functools import cache
from urllib.parse import urlsplit

import pytest
from typer.testing import CliRunner

from config.commands.main import app
from config.settings.model import setting_variables
from config.settings.own_file import FILE_VARIABLE
from tests.docs.documents import DOCS, ROOT, Document, documents

every_document = pytest.mark.parametrize(
    "document", documents(), ids=lambda document: document.name
)
_PATH = re.compile(r"(?:bot|adapters|config|tests|flows|docs)/[\w./-]*")
_VARIABLE = re.compile(r"\bCARO_[A-Z_]*[A-Z]\b")
_CARO = re.compile(r"(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?caro (.*)")


@every_document
def test_every_link_leads_somewhere(document: Document) -> None:
    assert [link for link in document.links() if not _leads_somewhere(document, link)] == []


def _leads_somewhere(document: Document, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme:
        return parts.scheme in {"https", "mailto"}
    target = document.file.parent / parts.path if parts.path else document.file
    if not parts.fragment:
        return target.exists()
    return target.is_file() and parts.fragment in Document(target).anchors()


def test_a_page_of_the_site_links_to_pages_of_the_site_alone() -> None:
    pages = [document for document in documents() if document.file.is_relative_to(DOCS)]
    assert [link for page in pages for link in page.links() if link.startswith("..")] == []


@every_document
def test_every_file_that_is_named_is_there(document: Document) -> None:
    named = [path[0] for code in document.code() if (path := _PATH.fullmatch(code))]
    assert [path for path in named if not (ROOT / path).exists()] == []


@every_document
def test_every_setting_that_is_named_is_one(document: Document) -> None:
    named = set(_VARIABLE.findall(document.file.read_text("utf-8")))
    assert named - {FILE_VARIABLE, *setting_variables()} == set()


@every_document
def test_every_target_of_make_that_is_named_is_one(document: Document) -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    said = [*document.code(), *document.shell_lines()]
    named = {words[1] for line in said if (words := line.split())[:1] == ["make"] and words[1:]}
    assert named - set(targets) == set()


@every_document
def test_every_command_that_is_named_takes_its_options(document: Document) -> None:
    for line in [*document.code(), *document.shell_lines()]:
        if called := _CARO.fullmatch(line):
            assert _refusal(called[1].removesuffix("&")) == "", line


@cache
def _refusal(words: str) -> str:
    # All is parsed before the help is shown: an unknown command or option is refused.
    answer = CliRunner().invoke(app, [*shlex.split(words), "--help"])
    return answer.output if answer.exit_code else ""


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 130

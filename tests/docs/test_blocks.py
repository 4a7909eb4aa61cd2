"""The command lines of the documents are run as they stand there, or it is said why not."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from adapters.backoffice import EXAMPLES
from tests.docs.documents import documents
from tests.docs.shell import Server, installed_here, run

Follow = Callable[[tuple[str, ...]], None]

# Not run here, and why; `test_documents.py` looks up that the targets and commands exist.
LOOKED_UP = {
    r"make run": "run from a fresh copy in test_fresh.py",
    r"pip install .*": "run in an environment of its own in test_fresh.py and tests/release",
    r"sha256sum -c SHA256SUMS": "the sums are compared in tests/release",
    r"make test": "runs these very tests",
    r"\.venv/bin/python -m pytest .*": "part of what runs these very tests",
    r"\.venv/bin/pre-commit install": "changes the hooks of whoever runs it",
}
_SERVES = re.compile(r"(?:[A-Z_]+=\S+ )*caro (?:backoffice )?serve(?: &)?")


def _is_run(line: str) -> bool:
    return not any(re.fullmatch(pattern, line) for pattern in LOOKED_UP)


def lines_by_page() -> dict[str, tuple[str, ...]]:
    """Return the lines of each document that are run here."""
    return {page.name: tuple(filter(_is_run, page.shell_lines())) for page in documents()}


def lines_beside_the_readme() -> list[tuple[str, ...]]:
    """Return those of the other documents, what two of them say once."""
    pages = lines_by_page()
    first = {*pages.pop("README.md")}
    return sorted({lines for lines in pages.values() if not {*lines} <= first})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the installed program and a database with samples, as after `make run`."""
    place = installed_here(tmp_path_factory.mktemp("documents"))
    for line in ("caro migrate", "caro seed --orders 30"):
        run(line, place)
    return place


@pytest.fixture
def ports() -> dict[str, str]:
    """Free ports for what the documents serve."""
    free = {}
    for name in ("CARO_HTTP__PORT", "CARO_BACKOFFICE__SERVE_PORT"):
        with closing(socket.create_server(("127.0.0.1", 0))) as probe:
            free[name] = str(probe.getsockname()[1])
    return free


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    """The servers that a document starts; each has to stop cleanly."""
    started: list[Server] = []
    yield started
    assert [server.stop() for server in started] == [0] * len(started)


@pytest.fixture
def follow(folder: Path, ports: dict[str, str], servers: list[Server]) -> Follow:
    """Do one line after the other, as a reader does."""

    def one_by_one(lines: tuple[str, ...]) -> None:
        for line in lines:
            told = line.replace(":8090", f":{ports['CARO_BACKOFFICE__SERVE_PORT']}")
            if _SERVES.fullmatch(line):
                servers.append(Server(told.removesuffix("&"), folder, **ports))
                assert "listens on" in servers[-1].read_line()
            else:
                run(told, folder)

    return one_by_one


@pytest.mark.full
@pytest.mark.slow
@pytest.mark.xdist_group("documents")
def test_the_lines_of_the_readme_do_what_they_say(follow: Follow) -> None:
    follow(lines_by_page()["README.md"])


@pytest.mark.full
@pytest.mark.xdist_group("documents")
@pytest.mark.parametrize("lines", lines_beside_the_readme(), ids="; ".join)
def test_the_lines_of_the_other_pages_do_what_they_say(
    follow: Follow, lines: tuple[str, ...]
) -> None:
    follow(lines)


def test_no_line_is_looked_up_that_no_document_says() -> None:
    lines = [line for document in documents() for line in document.shell_lines()]
    unused = [
        pattern for pattern in LOOKED_UP if not any(re.fullmatch(pattern, line) for line in lines)
    ]
    assert unused == []


def test_every_block_is_of_a_kind_that_somebody_looks_at() -> None:
    """Lines to be typed are run as `sh`; a block of another kind shows something."""
    kinds = {kind for document in documents() for kind in document.kinds()}
    assert kinds <= {"sh", "console", "ftl", "text", "python", "yaml"}
    shown = [document.name for document in documents() if "console" in document.kinds()]
    # Made from the command line itself.
    assert shown == ["docs/commands.md"]


def test_the_sample_references_of_the_readme_are_those_of_the_samples() -> None:
    page = next(document for document in documents() if document.name == "README.md")
    named = {code for code in page.code() if re.fullmatch(r"[67][0-9]{9}", code)}
    assert named
    assert named <= {text for text, _cause in EXAMPLES}

"""Draws docs/settings.md from `config/default.toml`, whose comments say what each setting means."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import getitem
from typing import Any

from config.settings.model import DEFAULTS_FILE, DELIMITER, PREFIX
from config.settings.own_file import FILE_VARIABLE

_HEAD = f"""# Settings

<!-- Made by `make docs` from config/default.toml; change that file, not this page. -->

Every setting has a default. It is changed, strongest first, by the environment variable of its
name or by a line in a file of your own, in TOML, that `{FILE_VARIABLE}` names: `CARO_HTTP__PORT` is
`port` in its table `[http]`. An empty variable counts as not set; lists in a variable are
comma-separated. A wrong value, or a variable that is no setting, stops the start with one line that
names it and never shows a secret. A platform without credentials is off, and the start-up message
says how to turn it on. Settings, banks, staff and flows are read at the start: a change needs a
restart.
"""

_INTRODUCED = re.compile(rf"({PREFIX}[A-Z0-9_]+): (.*)", re.DOTALL)
_TITLES = {
    "": "The whole installation",
    "http": "Where it listens",
    "slack": "Slack",
    "teams": "Teams",
    "backoffice": "The back office",
    "support": "Support",
    "jobs": "Jobs",
    "playground": "The playground",
    "admin": "The console",
    "admin.providers": "Sign-in to the console",
    "admin.providers.entra": "Sign-in with Microsoft",
    "admin.providers.slack": "Sign-in with Slack",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its variable, its default and its meaning."""

    variable: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Section:
    """One table of the file with the comment above it."""

    name: str
    comment: str
    settings: tuple[Setting, ...]


def sections(source: str) -> Iterator[Section]:
    """Read the tables of the defaults; what is said of the banks has no variables."""
    values = tomllib.loads(source)
    for name, comment, paragraphs in _tables(source):
        table = reduce(getitem, name.split("."), values) if name else values
        settings = tuple(_setting(name, paragraph, table) for paragraph in paragraphs)
        yield Section(name, comment, settings)


def _tables(source: str) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Yield each table's name, the comment above it, and each key with the comment above that."""
    name, opening = "", ""
    found: list[tuple[str, str]] = []
    comment: list[str] = []
    for line in source.partition("[[banks]]")[0].splitlines():
        if line.startswith("#"):
            comment.append(line.removeprefix("#").strip())
        elif table := re.fullmatch(r"\[([\w.]+)\]", line):
            yield name, opening, found
            name, opening, found, comment = table[1], " ".join(comment), [], []
        elif key := re.match(r"(\w+) = ", line):
            found.append((key[1], " ".join(comment)))
            comment = []
        elif not found:
            # A comment that is followed by an empty line speaks of the file.
            comment = []
    yield name, opening, found


def _setting(table: str, paragraph: tuple[str, str], values: Mapping[str, Any]) -> Setting:
    key, comment = paragraph
    introduced = _INTRODUCED.fullmatch(comment)
    expected = PREFIX + DELIMITER.join(filter(None, (*table.split("."), key))).upper()
    if introduced is None or introduced[1] != expected:
        raise ValueError(f"the comment above {key} does not begin with {expected}: …")
    return Setting(expected, _default(values[key]), introduced[2])


def _default(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, list):
        return ", ".join(f"`{part}`" for part in value) or "none"
    if isinstance(value, float):
        return f"`{value:g}`"
    return f"`{value}`" if value != "" else "empty"


def draw() -> str:
    """Return the page."""
    source = DEFAULTS_FILE.read_text("utf-8")
    parts = [_HEAD]
    for section in sections(source):
        parts.append(f"\n## {_TITLES.get(section.name, section.name.capitalize())}\n\n")
        place = f"In a file: the table `[{section.name}]`." if section.name else ""
        if said := " ".join(filter(None, (section.comment, place))):
            parts.append(said + "\n\n")
        parts.append("| variable | default | meaning |\n|---|---|---|\n")
        parts.extend(
            f"| `{one.variable}` | {one.default} | {_cell(one.meaning)} |\n"
            for one in section.settings
        )
    return "".join([*parts, _banks(source)])


def _cell(text: str) -> str:
    """Keep what stands in angle brackets from being taken for HTML."""
    return re.sub(r"(?<!`)(\S*<\S+>\S*)", r"`\1`", text).replace("|", "\\|")


def _banks(source: str) -> str:
    before = source.partition("[[banks]]")[0].rstrip().splitlines()
    comment: list[str] = []
    while before and before[-1].startswith("#"):
        comment.insert(0, before.pop().removeprefix("#").strip())
    rows = [
        f"| `{bank['code']}` | {bank['name']} | {'yes' if bank.get('supported', True) else 'no'} "
        f"| {bank.get('contact_field', 'mobile')} |\n"
        for bank in tomllib.loads(source)["banks"]
    ]
    head = "| code | name | supported | asks for |\n|---|---|---|---|\n"
    return "\n## Banks\n\n" + " ".join(comment) + "\n\n" + head + "".join(rows)

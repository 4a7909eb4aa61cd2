"""Draws docs/commands.md from the command line itself, by Typer's own description of it."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_LINE = [*f"{sys.executable} -m typer config.commands.main utils docs --name caro".split()]

_HEAD = """# Commands

<!-- Made by `make docs` from config/commands; change the command, not this page. -->

`caro` is on the path where the package is installed; after `make run` or `make test` it is
`.venv/bin/caro`, and `python -m config` is the same. Each command takes `--help`; `caro --version`
prints the version.

How a command ends is its exit code; where it is not 0, one line on standard error says why.

| exit code | means |
|---|---|
| 0 | done; also when whoever reads the output has seen enough, as `head` has |
| 1 | refused or failed (`caro flows check` prints each error on standard output) |
| 2 | wrongly called |
| 3 | `caro walk`: the last answer was that nothing was found |
| 4 | the database or the back office does not answer: it may be called again later |
| 130 | ended by Ctrl-C; an action that was accepted goes on at the next start |

`caro serve` and `caro backoffice serve` are stopped by Ctrl-C, so that they end with 0.
"""


# What every command has, or what is left when that is gone, and what a page does not need.
_NOISE = re.compile(
    r"\*\*Usage\*\*:\n\n|^\* `--help`: .*\n|\*\*Options\*\*:\n\n(?=\* `--help`)|  \[required\]",
    re.MULTILINE,
)


def draw() -> str:
    """Return the page."""
    said = subprocess.run(_LINE, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    sections = re.split(r"^#+ `(?=caro)", html.unescape(said), flags=re.MULTILINE)[1:]
    return _HEAD + "".join(_section(part) for part in sections if _does_something(part))


def _does_something(said: str) -> bool:
    """Say whether this is no group, or one that is a command as well: that one takes options."""
    is_group = "COMMAND [ARGS]" in said
    return not is_group or ("`--version`" not in said and said.count("\n* `--") > 1)


def _section(said: str) -> str:
    name, _, rest = _NOISE.sub("", said).partition("`\n")
    for noise in (" [OPTIONS]", " COMMAND [ARGS]..."):
        rest = rest.replace(noise, "")
    return f"\n## {name}\n{rest.replace(' range>', '>').rstrip()}\n"

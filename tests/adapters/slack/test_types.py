"""Everything drawn for Slack has the types that Slack itself publishes."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.slack.render import render_card
from bot.cards.elements import Form
from bot.domain.people import LANGUAGES, Platform, Role
from tests.fakes.orders import make_order
from tests.flows.contents import all_contents
from tests.flows.stations import read_as

ROOT = Path(__file__).parents[3]
TYPES = ROOT / "tests" / "slack_types"
GOLDEN = ROOT / "tests" / "golden"
Complaints = Callable[[str], str]
HEAD = """import type { KnownBlock, ModalView } from "@slack/types";
type Message = { text: string; blocks: KnownBlock[] };
type Modal = Omit<ModalView, "blocks"> & { blocks: KnownBlock[] };
"""

WRONG = 'const wrong: Message = { text: "", blocks: [{ type: "header", text: "plain" }] };'

# The compiler is loaded once for all of them.
pytestmark = [pytest.mark.xdist_group("npm"), pytest.mark.full]


@pytest.fixture(scope="module")
def compiler() -> list[str]:
    """The command line of the compiler, installed as the lock file pins it."""
    if shutil.which("npm") is None:
        pytest.skip("Slack's types are not looked at without npm: apt-get install npm")
    script = TYPES / "node_modules" / "typescript" / "lib" / "tsc.js"
    if not script.is_file():
        line = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        if subprocess.run(line, cwd=TYPES, capture_output=True, check=False).returncode:
            pytest.skip("Slack's types are not here: once, with a network, npm ci in slack_types")
    options = ["--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler"]
    return ["node", str(script), *options, "--module", "esnext", "--target", "es2022"]


@pytest.fixture(scope="module")
def complaints(compiler: list[str]) -> Complaints:
    """Return what the compiler has against each file."""
    # Beside the installed types, where the compiler looks for them.
    folder = TYPES / "node_modules"
    for name, lines in (
        ("golden", golden_lines()),
        ("contents", content_lines()),
        ("wrong", [WRONG]),
    ):
        (folder / f"{name}.ts").write_text(HEAD + "\n".join(lines), "utf-8")
    files = [str(folder / f"{name}.ts") for name in ("golden", "contents", "wrong")]
    done = subprocess.run([*compiler, *files], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return lambda name: "\n".join(line for line in done.stdout.splitlines() if f"{name}.ts" in line)


def golden_lines() -> Iterator[str]:
    number = 0
    for file in sorted(GOLDEN.rglob("*.slack.json")):
        for payload in json.loads(file.read_text("utf-8")).values():
            number += 1
            kind = "Modal" if payload.get("type") == "modal" else "Message"
            yield f"const golden{number}: {kind} = {json.dumps(payload, ensure_ascii=False)};"
    assert number, "there are no golden files"


def content_lines() -> Iterator[str]:
    number = 0
    for language in LANGUAGES:
        viewer = read_as(language, Role.LEAD, Platform.SLACK)
        for _name, content in all_contents(viewer, make_order()):
            number += 1
            kind = "Modal" if isinstance(content, Form) else "Message"
            payload = json.dumps(render_card(content).payload, ensure_ascii=False)
            yield f"const content{number}: {kind} = {payload};"


def test_every_golden_message_has_slacks_types(complaints: Complaints) -> None:
    assert complaints("golden") == ""


def test_every_message_and_modal_has_slacks_types(complaints: Complaints) -> None:
    assert complaints("contents") == ""


def test_a_wrong_block_is_found(complaints: Complaints) -> None:
    assert "TS2322" in complaints("wrong")

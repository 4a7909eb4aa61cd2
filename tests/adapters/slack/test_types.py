"""Everything drawn for Slack has the types that Slack itself publishes."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
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
HEAD = """import type { KnownBlock, ModalView } from "@slack/types";
type Message = { text: string; blocks: KnownBlock[] };
type Modal = Omit<ModalView, "blocks"> & { blocks: KnownBlock[] };
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(240),
    pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed on this machine"),
]


@pytest.fixture(scope="module")
def compiler() -> list[str]:
    """The command line of the compiler, installed as the lock file pins it."""
    script = TYPES / "node_modules" / "typescript" / "lib" / "tsc.js"
    if not script.is_file():
        line = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        subprocess.run(line, cwd=TYPES, check=True, capture_output=True)
    options = ["--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler"]
    return ["node", str(script), *options, "--module", "esnext", "--target", "es2022"]


def compile_all(compiler: list[str], lines: Iterator[str], name: str) -> str:
    """Compile the lines and return what the compiler has against them."""
    # Beside the installed types, where the compiler looks for them.
    file = TYPES / "node_modules" / f"{name}.ts"
    file.write_text(HEAD + "\n".join(lines), "utf-8")
    done = subprocess.run([*compiler, str(file)], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout[:3000] or done.stderr[:3000]


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


def test_every_golden_message_has_slacks_types(compiler: list[str]) -> None:
    assert compile_all(compiler, golden_lines(), "golden") == ""


def test_every_message_and_modal_has_slacks_types(compiler: list[str]) -> None:
    assert compile_all(compiler, content_lines(), "contents") == ""


def test_a_wrong_block_is_found(compiler: list[str]) -> None:
    wrong = 'const wrong: Message = { text: "", blocks: [{ type: "header", text: "plain" }] };'
    assert "TS2322" in compile_all(compiler, iter([wrong]), "wrong")

"""Every step that the administrators' log keeps is said in it, in each language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from bot.domain.people import LANGUAGES
from tests.bot.console.console_kit import read_console_texts

_ROOT = Path(__file__).parents[3]
_STEP = "flow-"
"""What is done to flows, their drafts, requests, walks and back-tests is called so in the log."""
_WRITE = {"keep", "_keep", "line_of"}


def _kept(file: Path) -> Iterator[str]:
    """Yield the names that a module gives to what it writes to the log."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        said: list[ast.expr] = []
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            said = [one.value for one in node.keywords if one.arg == "action"]
            said += node.args[1:3] if name in _WRITE else []
        elif isinstance(node, ast.Dict):
            said = [one for one in node.values if file.name == "flow_request_ends.py"]
        for expression in said:
            for part in ast.walk(expression):
                if isinstance(part, ast.Constant) and str(part.value).startswith(_STEP):
                    yield str(part.value)


def test_every_step_of_flows_is_said_in_the_log() -> None:
    files = [file for room in ("bot", "config") for file in (_ROOT / room).rglob("*.py")]
    steps = {step for file in files for step in _kept(file)}
    assert {"flow-published", "flow-back-tested", "flow-publishing-void"} <= steps
    assert len(steps) >= 17
    for language in LANGUAGES:
        phrases = read_console_texts().phrases(language)
        said = {step: phrases.get(f"console-admin-log-did-{step}") for step in steps}
        # No two of them read alike, and none in English alone.
        assert len(set(said.values())) == len(steps)
        english = read_console_texts().phrases("en")
        if language != "en":
            for step, sentence in said.items():
                assert sentence != english.get(f"console-admin-log-did-{step}"), step

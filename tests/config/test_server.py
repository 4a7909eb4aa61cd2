"""What the start says of who is an agent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest

from config.assembly import Installation
from config.server import Server, start_up_lines
from config.settings.model import Settings

Load = Callable[..., Settings]


@pytest.mark.parametrize(
    ("agents", "told"),
    [
        ("", "nobody in Slack is an agent: name them in CARO_SLACK__AGENTS"),
        ("*", "is *: every full member of the Slack workspace, or of its Enterprise organisation"),
        ("*", "sees all orders, acts on them and can reveal contact data"),
        ("", "full member of the Slack workspace, or of its Enterprise organisation"),
        ("U012AB3CD,*", "every full member"),
        ("U012AB3CD", ""),
    ],
)
def test_start_says_loudly_who_is_an_agent_where_nobody_is_named(
    load: Load, agents: str, told: str
) -> None:
    installation = cast(Installation, SimpleNamespace(settings=load(CARO_SLACK__AGENTS=agents)))
    starting = cast("asyncio.Task[None]", None)
    for is_on in (True, False):
        platforms = {"slack": is_on, "teams": False}
        lines = start_up_lines(Server("http://127.0.0.1:1", platforms, installation, starting))
        loud = [line for line in lines if line.startswith("ATTENTION")]
        assert len(loud) == (1 if told and is_on else 0)
        assert told in "".join(loud) or not is_on

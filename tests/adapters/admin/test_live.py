"""The stream of an open page: it is told that it is still heard, so that silence says something."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from adapters.admin import live
from bot.console.live_pages import News, OpenPage, Topic
from bot.domain.people import Role
from tests.bot.console.console_kit import visitor
from tests.harness.waiting import PATIENCE_S, until


class _Answer:
    """What a browser gets."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def send(self, data: str, event: str = "") -> None:
        self.sent.append(event or data)


async def test_a_page_that_has_nothing_to_hear_is_told_so_until_it_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live, "_BEAT_S", 0.02)
    page, answer = OpenPage(visitor(Role.VIEWER), Topic(), lambda: False), _Answer()
    given: Any = answer
    telling = asyncio.create_task(live._tell(page, given))
    await until(lambda: answer.sent.count("beat") > 2)
    page.tell(News("case", "CASE-1"))
    told = json.dumps({"kind": "case", "id": "CASE-1"})
    await until(lambda: told in answer.sent)
    # Heard or not, it goes on.
    before = len(answer.sent)
    await until(lambda: answer.sent[before:].count("beat") > 1)
    page.close()
    async with asyncio.timeout(PATIENCE_S):
        await telling
    assert answer.sent.count(told) == 1

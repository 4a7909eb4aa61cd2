"""Measures how long one order's card takes to make, and to draw for each platform."""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import orjson

from adapters import backoffice, storage
from adapters.slack import render as slack_render
from adapters.teams import render as teams_render
from bot.cards import order_views
from bot.cards.elements import Card
from bot.cards.texts import Texts
from bot.cards.viewer import Viewer
from bot.domain.people import Actor, Platform, Role
from config.assembly import APPS, SystemClock, rulebook, storage_settings
from config.flow_files import text_sources
from config.settings.model import load_settings


async def _measure(order_id: str, times: int) -> dict[str, float]:
    settings = load_settings()
    office = backoffice.LocalBackOffice(SystemClock())
    async with storage.connect(storage_settings(settings), APPS, has_office=office.has_office):
        order = await office.find_order(order_id)
    phrases = Texts(text_sources()).phrases("fr")
    actor = Actor(
        id="slack:T1:U1", name="Ann", role=Role.AGENT, platform=Platform.SLACK, language="fr"
    )
    viewer = Viewer(actor, phrases, rulebook(settings))
    card = order_views.order_card(viewer, order)
    return {
        "card_us": _median_us(lambda: order_views.order_card(viewer, order), times),
        "slack_us": _median_us(lambda: _draw_for_slack(card), times),
        "teams_us": _median_us(lambda: _draw_for_teams(card), times),
    }


def _draw_for_slack(card: Card) -> bytes:
    return orjson.dumps(slack_render.render_card(card).payload)


def _draw_for_teams(card: Card) -> bytes:
    return orjson.dumps(teams_render.render_card(card, "fr").payload)


def _median_us(work: Callable[[], Any], times: int) -> float:
    taken = []
    for _ in range(times):
        began_ns = time.perf_counter_ns()
        work()
        taken.append((time.perf_counter_ns() - began_ns) / 1000)
    return statistics.median(taken)


def _main(order_id: str, times: str) -> None:
    sys.stdout.write(orjson.dumps(asyncio.run(_measure(order_id, int(times)))).decode())


if __name__ == "__main__":
    _main(*sys.argv[1:])

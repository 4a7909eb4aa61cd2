"""Each remedy on both platforms in four languages: how many clicks it takes, and words to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from adapters import backoffice
from bot.domain.orders import Order, OrderState
from bot.domain.people import LANGUAGES, Platform
from tests.acceptance.conftest import ACCEPTANCE
from tests.acceptance.remedies import (
    BY_MAIL,
    IN_APP,
    STATEMENT,
    WITHOUT_CARO,
    Fill,
    Move,
    Press,
    choice,
    player_of,
    statement,
    take,
)
from tests.fakes.clock import FakeClock
from tests.harness.kinds import kinds
from tests.harness.people import new_reference
from tests.harness.towns import Town
from tests.harness.waiting import eventually

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.slow,
    pytest.mark.parametrize(
        "seeded", kinds(quick="sqlite", group=ACCEPTANCE), indirect=True, scope="session"
    ),
]
TABLE = Path(__file__).parents[2] / "build" / "remedies.md"


@dataclass(frozen=True)
class Remedy:
    """What is wrong, how somebody comes to its remedy, and in how many clicks at most."""

    name: str
    moves: Callable[[Order], list[Move]]
    clicks: int
    end: OrderState
    state: OrderState = OrderState.PROBLEM
    banks: tuple[str, ...] = BY_MAIL

    @property
    def changes(self) -> bool:
        """Say whether it changes the order; asking support changes none."""
        return self.end is not OrderState.PROBLEM


_CONFIRMED = Fill()
_SENT, _PROBLEM = OrderState.INVITATION_SENT, OrderState.PROBLEM
REMEDIES = [
    Remedy(
        "bank not supported, cancel",
        lambda order: [Press("action-cancel")],
        2,
        OrderState.CANCELLED,
        banks=WITHOUT_CARO,
    ),
    Remedy(
        "typing error, recreate",
        lambda order: [choice("digits", "typo"), Fill({"reference": new_reference(order)})],
        2,
        OrderState.CANCELLED,
    ),
    Remedy(
        "typing error seen on the statement, recreate",
        lambda order: [STATEMENT, statement(order, reference=new_reference(order)), Fill()],
        3,
        OrderState.CANCELLED,
    ),
    Remedy(
        "wrong company, order for the right one",
        lambda order: [
            STATEMENT,
            statement(order, company="no"),
            Fill({"name": "Els Maes", "email": "els@example.be"}, finds="company"),
        ],
        3,
        OrderState.CANCELLED,
    ),
    Remedy(
        "other cardholder, update",
        lambda order: [
            STATEMENT,
            statement(order, cardholder="no"),
            Fill({"name": "Els Maes", "email": "els@example.be"}),
        ],
        3,
        _SENT,
    ),
    Remedy(
        "other card, resend",
        lambda order: [STATEMENT, statement(order), choice("card", "other"), _CONFIRMED],
        4,
        _SENT,
    ),
    Remedy(
        "KBC, other card, resend",
        lambda order: [
            STATEMENT,
            statement(order, iban="yes"),
            choice("card", "other"),
            _CONFIRMED,
        ],
        4,
        _SENT,
        banks=IN_APP,
    ),
    Remedy(
        "still a problem, support",
        lambda order: [
            STATEMENT,
            statement(order),
            choice("card", "matching"),
            Fill({"note": "The bank did not say why."}),
        ],
        4,
        _PROBLEM,
    ),
    Remedy(
        "invitation not found, resend",
        lambda order: [choice("mail", "not_found", "caro_invitation"), _CONFIRMED],
        2,
        _SENT,
        state=_SENT,
    ),
    Remedy(
        "invitation expired, resend",
        lambda order: [choice("mail", "expired", "caro_invitation"), _CONFIRMED],
        2,
        _SENT,
        state=OrderState.INVITATION_EXPIRED,
    ),
]
_counted: dict[tuple[str, str, str], tuple[int, int]] = {}


async def has_come_to(town: Town, order: Order, remedy: Remedy) -> bool:
    """Say whether an order is where its remedy leads, moved on only if that changes it."""
    async with town.books():
        now = await backoffice.LocalBackOffice(FakeClock()).find_order(order.id)
    return now.state is remedy.end and (now.revision > order.revision) is remedy.changes


@pytest.mark.parametrize(
    "language",
    [pytest.param(code, marks=() if code == "fr" else pytest.mark.full) for code in LANGUAGES],
)
@pytest.mark.parametrize(
    "platform", [Platform.SLACK, pytest.param(Platform.TEAMS, marks=pytest.mark.more)]
)
async def test_each_remedy_is_reached_in_few_clicks(
    town: Town, platform: Platform, language: str
) -> None:
    for remedy in REMEDIES:
        order = await take(town, remedy.banks, remedy.state)
        player = player_of(town, order, language, platform)
        await player.look_up(order)
        for move in remedy.moves(order):
            await player.move(move)
        assert player.count.clicks <= remedy.clicks, remedy.name
        await eventually(partial(has_come_to, town, order, remedy))
        player.read()
        counted = (player.count.clicks, player.count.words)
        _counted[remedy.name, platform.value, language] = counted
    write_table()


def write_table() -> None:
    """Write what was counted so far, for who weighs the words."""
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text("\n".join(_lines()) + "\n", "utf-8")


def _lines() -> Iterator[str]:
    columns = [(p.value, code) for p in (Platform.SLACK, Platform.TEAMS) for code in LANGUAGES]
    yield "# Remedies: clicks / words read"
    yield ""
    yield f"| remedy | at most | {' | '.join(f'{p} {code}' for p, code in columns)} |"
    yield f"|---|---|{'---|' * len(columns)}"
    for remedy in REMEDIES:
        cells = [_counted.get((remedy.name, *column)) for column in columns]
        shown = " | ".join(f"{one[0]} / {one[1]}" if one else "–" for one in cells)
        yield f"| {remedy.name} | {remedy.clicks} | {shown} |"

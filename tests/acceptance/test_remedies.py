"""Each remedy on both platforms in four languages: how many clicks it takes, and words to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from adapters import backoffice
from adapters.backoffice.local_models import OrderRow
from bot.domain.orders import Order, OrderState
from bot.domain.people import LANGUAGES, Platform
from tests.acceptance.conftest import ACCEPTANCE
from tests.acceptance.remedies import Fill, Move, Player, Press, SlackPlayer, TeamsPlayer, choice
from tests.fakes.clock import FakeClock
from tests.harness.databases import LINKED, SEEDED_ORDERS
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
STATEMENT = Press("button-statement")


def statement(order: Order, **answers: str) -> Fill:
    """Return the statement's form as it agrees with an order, but for these answers."""
    said = {"reference": order.reference, "company": "yes", "cardholder": "yes"} | answers
    asked = {name if name == "reference" else f"answer_{name}": said[name] for name in said}
    return Fill(asked)


@dataclass(frozen=True)
class Remedy:
    """What is wrong, how somebody comes to its remedy, and in how many clicks at most."""

    name: str
    moves: Callable[[Order], list[Move]]
    clicks: int
    end: OrderState
    state: OrderState = OrderState.PROBLEM
    banks: tuple[str, ...] = ("BELFIUS", "CRELAN", "ARGENTA", "FINTRO", "BNPPF", "VANBREDA")

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
        banks=("ING", "BEOBANK", "VDK", "NAGELMACKERS"),
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
        banks=("KBC", "CBC"),
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
_taken: set[str] = set()


async def take(town: Town, remedy: Remedy) -> Order:
    """Return an order that nobody has acted on: the last, not of the office of most stories."""
    async with town.books():
        rows = await OrderRow.filter(
            id__lte=SEEDED_ORDERS,
            state=remedy.state.value,
            bank__in=remedy.banks,
            office_id__in=LINKED[1:],
        ).order_by("-id")
        for row in rows:
            if row.reference in _taken or len(row.reference) != 10:
                continue
            order = await backoffice.LocalBackOffice(FakeClock()).find_order(f"CARO-{row.id}")
            alone = await OrderRow.filter(reference=row.reference).count() == 1
            if alone and not order.company.ineligible_because:
                _taken.add(row.reference)
                town.orders = [one for one in town.orders if one.id != order.id]
                return order
    raise AssertionError(f"no order is left for: {remedy.name}")


def players(town: Town, order: Order, language: str, platform: Platform) -> Player:
    """Return a new person of a platform who may see the order."""
    if platform is Platform.SLACK:
        return SlackPlayer(town, language)
    return TeamsPlayer(town, language, order)


async def has_come_to(town: Town, order: Order, remedy: Remedy) -> bool:
    """Say whether an order is where its remedy leads, moved on only if that changes it."""
    async with town.books():
        now = await backoffice.LocalBackOffice(FakeClock()).find_order(order.id)
    return now.state is remedy.end and (now.revision > order.revision) is remedy.changes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("platform", [Platform.SLACK, Platform.TEAMS])
async def test_each_remedy_is_reached_in_few_clicks(
    town: Town, platform: Platform, language: str
) -> None:
    for remedy in REMEDIES:
        order = await take(town, remedy)
        player = players(town, order, language, platform)
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

"""Talks: how soon what one side writes reaches the other, and what open cases cost at rest."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.playground.recording import wait_until
from adapters.playground.slack import SlackStandIn
from adapters.playground.slack_workspace import Message
from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_connector import Shown
from adapters.storage.models import CaseRow, DutyRow
from bot.domain.cases import CaseStatus
from bot.domain.duties import DutyStep
from tests.bench.child import Child
from tests.bench.clicks import SHOW_ORDER
from tests.bench.database import open_stores, past_case
from tests.bench.traffic import Sample, WrongAnswer
from tests.harness.plain import as_read

CHANNEL = "C0BENCH01"
"""Where the cases of support are posted."""
OPEN_CASES = 1_000
_AGENT, _ACCOUNTANT = "U00000001", "anna"
_WITHIN_S = 60.0


async def fill_open(url: str) -> None:
    """Let so many cases wait for support, each second one taken, none of them due for a day."""
    now = datetime.now(UTC)
    async with open_stores(url):
        await CaseRow.bulk_create([_open_case(number, now) for number in range(OPEN_CASES)])
        later = now + timedelta(days=1)
        await DutyRow.bulk_create(
            DutyRow(
                case=f"CASE-OPEN-{number}",
                step=DutyStep.REMIND.value,
                due_at=later,
                tries=0,
                channel=CHANNEL,
                failure="",
                told="[]",
            )
            for number in range(OPEN_CASES)
        )


def _open_case(number: int, now: datetime) -> CaseRow:
    case = past_case(number, f"CARO-OPEN-{number}", now)
    case.id, case.open_order = f"CASE-OPEN-{number}", f"CARO-OPEN-{number}"
    case.status, case.closed_at, case.ended_week = CaseStatus.HANDED_OVER.value, None, ""
    if number % 2:
        case.holder = f"slack:T00000001:{_AGENT}"
    return case


async def idle_cpu(desk: Child, rest_s: float) -> float:
    """Return how much of a core a desk takes while nobody asks for anything, in percent."""
    # It loads some things after its start.
    await asyncio.sleep(rest_s / 4)
    before_s = desk.cpu_s
    await asyncio.sleep(rest_s)
    return (desk.cpu_s - before_s) / rest_s * 100


class Talk:
    """One case that an agent has, and the accountant who writes about it."""

    def __init__(self, slack: SlackStandIn, teams: TeamsStandIn, order: Sample) -> None:
        self._slack = slack
        self._teams = teams
        self._order = order
        self._parts: dict[str, Any] = {"user": _ACCOUNTANT, "tenant": order.tenant}
        self._waiting: dict[str, asyncio.Future[float]] = {}
        for listeners in (slack.workspace.listeners, teams.connector.listeners):
            listeners.append(self._look)

    def _look(self) -> None:
        """Look at what came last on either side."""
        said = [str(one.blocks) for one in self._slack.messages.get(CHANNEL, [])[-1:]]
        shown = "".join(said + [str(one.card) for one in self._teams.messages[-1:]])
        for text, arrived in self._waiting.items():
            if text in shown and not arrived.done():
                arrived.set_result(time.perf_counter())

    async def measure(self, desk: Child, times: int) -> dict[str, float]:
        """Write so many lines from either side, one at a time; return the waits in ms.

        Raises:
            WrongAnswer: the case is not handed over, or a line does not arrive.
        """
        self._slack.desk_url = f"{desk.address}/slack/events"
        self._teams.bot_url = f"{desk.address}/api/messages"
        card = await self._handed_over()

        async def say(text: str) -> None:
            await self._slack.write_beneath(card, text, user=_AGENT)

        async def write(text: str) -> None:
            await self._teams.message(text, **self._parts)

        # The first line of support lets the accountant write back.
        await self._wait(say, "warm ours")
        await self._wait(write, "warm theirs")
        waits: list[float] = []
        for number in range(times):
            waits.append(await self._wait(say, f"ours {number}."))
            waits.append(await self._wait(write, f"theirs {number}."))
        waits.sort()
        return {
            "talk_p50": waits[len(waits) // 2],
            "talk_p99": waits[min(len(waits) - 1, len(waits) * 99 // 100)],
        }

    async def _wait(self, send: Callable[[str], Awaitable[None]], text: str) -> float:
        """Send a line; return after how long the other side had it."""
        arrived: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._waiting[text] = arrived
        begun_s = time.perf_counter()
        await send(text)
        try:
            async with asyncio.timeout(_WITHIN_S):
                arrived_s = await arrived
        except TimeoutError:
            raise WrongAnswer(f"{text!r} did not arrive") from None
        finally:
            del self._waiting[text]
        return (arrived_s - begun_s) * 1000

    async def _handed_over(self) -> Message:
        """Let the accountant ask for support, and the agent take the case."""
        await self._teams.message(self._order.reference, **self._parts)
        await self._until(lambda: self._shown() is not None)
        shown = self._shown()
        assert shown
        if SHOW_ORDER in as_read(shown.card):
            await self._teams.invoke(shown, SHOW_ORDER, **self._parts)
        await self._teams.invoke(shown, "Contact support", **self._parts)
        await self._teams.invoke(shown, "Send to support", {"note": "Look"}, **self._parts)
        await self._until(lambda: bool(self._posted("Take")))
        card = self._posted("Take")[0]
        await self._slack.press(card, "Take", user=_AGENT)
        await self._until(lambda: bool(self._posted("goes to the office")))
        return card

    def _shown(self) -> Shown | None:
        """Return the card of the order, if the accountant has it."""
        shown = [one for one in self._teams.messages if one.conversation == f"a:{_ACCOUNTANT}"]
        return shown[-1] if shown else None

    def _posted(self, text: str) -> list[Message]:
        return [one for one in self._slack.messages.get(CHANNEL, []) if text in str(one.blocks)]

    async def _until(self, condition: Callable[[], bool]) -> None:
        await wait_until(condition, within_s=_WITHIN_S)

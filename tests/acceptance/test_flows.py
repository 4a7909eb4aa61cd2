"""Every step and every end of both flows, pressed by their labels on both platforms."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.cards.texts import Texts
from bot.domain.flows import Flow
from config.flow_files import text_sources
from tests.acceptance import slack_talk
from tests.acceptance.conftest import ACCEPTANCE
from tests.flows.shipped import FLOWS
from tests.harness.kinds import kinds
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.slow,
    pytest.mark.parametrize(
        "seeded", kinds(quick="sqlite", group=ACCEPTANCE), indirect=True, scope="session"
    ),
]
TEXTS = Texts(text_sources())
LANGUAGE = "fr"
LOCALE = "fr-BE"
BACK = TEXTS.phrases(LANGUAGE).get("button-back")
CLOSE = TEXTS.phrases(LANGUAGE).get("button-close")

_FILLED = dict.fromkeys(("reference", "company", "bank", "cardholder", "order"), "x")
# A bank has an incident only where the configuration says so; an agent overrules that.
INCIDENT = {"during_incident", "incident_known"}
# No sample of KBC or CBC is invited; an agent overrules that as well.
IN_APP = {"app", "activate_in_app"}
# Without an account in the order there is none to compare.
BY_ACCOUNT = {"iban", "wrong_iban"}

Read = Callable[[], str]
Press = Callable[[str], Awaitable[object]]


class Walker:
    """Presses every choice of every step it comes to, and goes back each time."""

    def __init__(self, flow: Flow, read: Read, press: Press) -> None:
        self.flow = flow
        self.read = read
        self.press = press
        self.seen: set[str] = set()
        phrases = TEXTS.phrases(LANGUAGE)
        names = [*flow.steps, *flow.outcomes]
        self.titles = {phrases.get(f"{flow.flow}-{n}-title", **_FILLED): n for n in names}
        assert len(self.titles) == len(names)

    async def walk(self) -> None:
        """Walk on from the step that is shown."""
        at = self.titles[self.read()]
        self.seen.add(at)
        if at in self.flow.outcomes:
            return
        phrases = TEXTS.phrases(LANGUAGE)
        for choice in self.flow.steps[at].choices:
            await self.press(phrases.get(f"{self.flow.flow}-{at}-choice-{choice}"))
            there = self.titles[self.read()]
            if there not in self.seen:
                await self.walk()
            await self.press(BACK)
            assert self.titles[self.read()] == at


PERSON = "U00000055"


def asked_of_people(flow: Flow) -> set[str]:
    """Return the stations at which a person stands: all ends, and steps without a check."""
    return {*flow.outcomes, *(name for name, step in flow.steps.items() if not step.check)}


async def walk_in_slack(town: Town, flow: Flow, reference: str, check: str = "") -> set[str]:
    """Walk an order as an agent, after overruling a check where one is named."""

    def read() -> str:
        return slack_talk.heading(slack_talk.shown(town, PERSON))

    async def press(label: str) -> None:
        before = read()
        await slack_talk.press(town, label, PERSON)
        await until(lambda: read() != before)

    walker = Walker(flow, read, press)
    await slack_talk.look_up(town, reference, PERSON)
    if check:
        await press(TEXTS.phrases(LANGUAGE).get("button-findings"))
        await press(next(title for title, name in walker.titles.items() if name == check))
    await walker.walk()
    return walker.seen


async def walk_in_teams(town: Town, flow: Flow, reference: str) -> set[str]:
    """Walk an order as an accountant."""
    card = await town.ask_in_teams(reference, locale=LOCALE)

    def read() -> str:
        assert card.card
        texts = (one["text"] for one in card.card["body"] if one.get("style") == "heading")
        return str(next(texts))

    async def press(label: str) -> None:
        answer = await town.teams.invoke(card, label, locale=LOCALE)
        assert (answer.status, answer.problems) == (200, ())
        if CLOSE in str(answer.card):
            # The form of an end stands in the place of its card.
            await press(CLOSE)

    walker = Walker(flow, read, press)
    await walker.walk()
    return walker.seen


@pytest.mark.full
async def test_an_agent_comes_to_every_station_of_a_problem(town: Town) -> None:
    flow = FLOWS["caro_problem"]
    await slack_talk.look_up(town, f"language {LANGUAGE}", PERSON)
    seen = await walk_in_slack(town, flow, "7012345678")
    for check in ("requirements", "bank", "incident", "reference_format"):
        seen |= await walk_in_slack(town, flow, town.take_problem().reference, check)
    assert seen >= asked_of_people(flow)


async def test_an_accountant_comes_to_every_station_of_a_problem(town: Town) -> None:
    flow = FLOWS["caro_problem"]
    seen = set()
    ordinary = town.take_problem().reference
    for reference in (ordinary, "7012345678", "6112345678", "6712345678"):
        seen |= await walk_in_teams(town, flow, reference)
    assert seen >= asked_of_people(flow) - INCIDENT


@pytest.mark.more
@pytest.mark.parametrize(
    "reference", ["6312345678", pytest.param("6412345678", marks=pytest.mark.full)]
)
async def test_both_come_to_the_stations_of_an_invitation(town: Town, reference: str) -> None:
    flow = FLOWS["caro_invitation"]
    await slack_talk.look_up(town, f"language {LANGUAGE}", PERSON)
    there = asked_of_people(flow) - INCIDENT - BY_ACCOUNT
    assert await walk_in_teams(town, flow, reference) >= there - IN_APP
    assert await walk_in_slack(town, flow, reference, "in_app") >= there

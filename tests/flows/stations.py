"""Every station of the shipped flows, reached by real walks, and how each platform draws it."""

from __future__ import annotations

import functools
import tomllib
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter

from adapters.slack.render import render_card as draw_for_slack
from adapters.teams.render import render_card as draw_for_teams
from bot.cards.elements import Card, Form, Rendered
from bot.cards.viewer import Viewer
from bot.domain.case_steps import answer_step, open_case, overrule
from bot.domain.cases import Case
from bot.domain.checks import Evidence, OrderFacts, run_check
from bot.domain.flows import Flow
from bot.domain.orders import Bank, Banks, ClientReference, Order, OrderState
from bot.domain.people import OFFICE_ROLES, Actor, Platform, Role, Staff
from bot.domain.rules import Rulebook
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.shipped import APP_BANK, FLOWS, LINK_BANK, TEXTS

_DEFAULTS = tomllib.loads(
    (Path(__file__).parents[2] / "config" / "default.toml").read_text("utf-8")
)
BANKS = Banks(
    {bank.code: bank for bank in TypeAdapter(list[Bank]).validate_python(_DEFAULTS["banks"])}
)
RULES = Rulebook(banks=BANKS, staff=Staff(), support_email="support@example.be")
_UNSUPPORTED = Bank("ING", "ING", supported=False)
_ACTOR = "slack:T00000001:U00000001"


@dataclass(frozen=True)
class Station:
    """A step or outcome of a flow, with a case that stands there."""

    flow: Flow
    order: Order
    case: Case


def read_as(language: str, role: Role, platform: Platform) -> Viewer:
    """Return a viewer of that role on that platform."""
    office = "OFF001" if role in OFFICE_ROLES else ""
    actor = Actor(
        id=_ACTOR, name="Ann Agent", role=role, platform=platform, language=language, office=office
    )
    return Viewer(actor, TEXTS.phrases(language), RULES)


def draw(content: Card | Form, platform: Platform, language: str) -> Rendered:
    """Draw a card or form as the adapter of the platform does."""
    if platform is Platform.SLACK:
        return draw_for_slack(content)
    return draw_for_teams(content, language)


@functools.cache
def find_stations(flow_name: str, order: Order | None = None) -> dict[str, Station]:
    """Return every station that walks reach, the steps that the bot answers by overruling it."""
    flow = FLOWS[flow_name]
    found: dict[str, Station] = {}
    for facts in find_facts(replace(order or make_order(), state=flow.states[0])):
        for case in _walk(flow, facts):
            found.setdefault(case.at, Station(flow, facts.order, case))
    for station in list(found.values()):
        for step, _evidence in station.case.evidence:
            found.setdefault(step, replace(station, case=overrule(station.case, step)))
    return found


def find_facts(order: Order) -> Iterator[OrderFacts]:
    """Yield what brings every check to yes and no; each order tells the same as its facts."""
    other = replace(order.company, code="MAES001", name="Bakkerij Maes")
    elsewhere = replace(order, id="CARO-2", company=other)
    yield OrderFacts(order, LINK_BANK)
    for state in (OrderState.ACTIVE, OrderState.INVITATION_SENT, OrderState.CANCELLED):
        yield OrderFacts(order, LINK_BANK, (replace(elsewhere, state=state),))
    yield OrderFacts(replace(order, bank=APP_BANK.code), APP_BANK)
    holder = replace(order.cardholder, iban="BE68539007547034")
    yield OrderFacts(replace(order, bank=APP_BANK.code, cardholder=holder), APP_BANK)
    yield OrderFacts(replace(order, bank=_UNSUPPORTED.code), _UNSUPPORTED)
    yield OrderFacts(order, replace(LINK_BANK, incident=True))
    yield OrderFacts(replace(order, reference=ClientReference("501234567")), LINK_BANK)
    for company in (
        replace(order.company, archived=True),
        replace(order.company, mandate_active=False),
        replace(order.company, account_archived=True),
    ):
        yield OrderFacts(replace(order, company=company), LINK_BANK)


def _walk(flow: Flow, facts: OrderFacts) -> Iterator[Case]:
    """Yield a case at each station that a person's answers lead to, the shortest walk first."""

    def examine(check: str) -> Evidence:
        return run_check(check, facts, NOW)

    ahead = deque([open_case("CASE-7KQ2M4XB", facts.order, flow, _ACTOR, examine, NOW)])
    seen = set()
    while ahead:
        case = ahead.popleft()
        if case.at in seen:
            continue
        seen.add(case.at)
        yield case
        if step := flow.steps.get(case.at):
            ahead.extend(
                answer_step(case, flow, choice, _ACTOR, examine, NOW) for choice in step.choices
            )

"""Impacts: which open cases a change of the rules would hit, before it is made."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.cards.texts import FALLBACK, Texts
from bot.casework.case_pages import case_pages
from bot.casework.flow_library import FlowLibrary
from bot.console.case_stories import Told, Wording
from bot.domain.approvals import Gate
from bot.domain.case_lists import WantedCases
from bot.domain.cases import GOING_ON, Case
from bot.domain.checks import OrderFacts
from bot.domain.flows import Flow
from bot.domain.impacts import Impact, ImpactFinder, RuleFacts
from bot.domain.orders import Bank, Banks, OrderState
from bot.domain.people import OfficeLink, Role
from bot.domain.rules import Rulebook
from bot.errors import BackOfficeUnavailable, OrderNotFound
from bot.ports import Ports

MOST_CASES = 500
"""So many open cases are looked at, the newest; beyond them a change hits whom it hits."""
SHOWN = 50
# So many orders are read for what cannot be told without; a form waits no longer for them.
_MOST_ORDERS = 50
_AT_ONCE = 8
_LOOKS_AT_ONCE = 50
_PATIENCE_S = 1.0


@dataclass(frozen=True, slots=True)
class ImpactLine:
    """A case that would be hit, and in words where it stands and would stand."""

    impact: Impact
    now: Told | None
    at: Told | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactReport:
    """What a change would do to the open cases that were looked at, `SHOWN` of them in `lines`.

    `total` counts those that are hit, `unsure` those of them that the order system was not asked
    for, or gave no answer to. There may be older cases where it `is_cut`.
    """

    lines: tuple[ImpactLine, ...]
    total: int
    unsure: int
    looked_at: int
    is_cut: bool


_Hit = tuple[Case, Flow | None, Impact]


class Impacts:
    """Walks the open cases under the rules as they are, and as they would be.

    Of them the newest `most` are looked at; for orders it waits so long, whatever is not read yet.
    """

    def __init__(
        self, ports: Ports, texts: Texts, *, most: int = MOST_CASES, patience_s: float = _PATIENCE_S
    ) -> None:
        self._most, self._patience_s = most, patience_s
        self._cases = ports.cases
        self._rules = ports.rules
        self._back_office = ports.back_office
        self._clock = ports.clock
        self._texts = texts
        self._library = FlowLibrary(ports.flows)

    async def of_bank(self, before: Bank, after: Bank) -> ImpactReport:
        """Return what becomes of the cases of a bank."""
        book = await self._rules.current()
        old, new = (
            RuleFacts(banks=book.banks.having(bank), gates=book.gates) for bank in (before, after)
        )
        return await self._report(book, old, new, WantedCases(bank=after.code))

    async def of_gate(self, gate: Gate, *, needed: bool) -> ImpactReport:
        """Return whose buttons take a second person by this gate, or no longer do."""
        book = await self._rules.current()
        gates = book.gates | {gate} if needed else book.gates - {gate}
        old = RuleFacts(banks=book.banks, gates=book.gates, roles=(gate.role,))
        return await self._report(book, old, replace(old, gates=frozenset(gates)), WantedCases())

    async def of_role(
        self, who: Iterable[str], before: Role | None, after: Role | None
    ) -> ImpactReport:
        """Return what somebody may no longer do, or may from now on, in the cases that they have.

        They are known by the ids `who`; one of Slack may lack its workspace.
        """
        book, ids = await self._rules.current(), set(who)
        holders = [one for one in await self._cases.holders() if not ids.isdisjoint(_ids(one))]
        old = RuleFacts(banks=book.banks, gates=book.gates, roles=(before,))
        wanted = [WantedCases(holder=holder) for holder in holders]
        return await self._report(book, old, replace(old, roles=(after,)), *wanted)

    async def of_links(
        self, before: Iterable[OfficeLink], after: Iterable[OfficeLink]
    ) -> ImpactReport:
        """Return the cases whose office more people see from then on, or fewer."""
        book = await self._rules.current()
        old, new = (
            RuleFacts(banks=book.banks, gates=book.gates, tenants=_tenants(links))
            for links in (before, after)
        )
        offices = {*old.tenants, *new.tenants}
        changed = sorted(one for one in offices if old.tenants.get(one) != new.tenants.get(one))
        wanted = [WantedCases(office=office) for office in changed]
        return await self._report(book, old, new, *wanted)

    async def _report(
        self, book: Rulebook, old: RuleFacts, new: RuleFacts, *wanted: WantedCases
    ) -> ImpactReport:
        finder = ImpactFinder(old, new, self._clock.now())
        cases = [case for one in wanted for case in await self._open(one)]
        cases.sort(key=lambda case: (case.opened_at, case.id), reverse=True)
        looked_at = cases[: self._most]
        flows = {one: await self._library.version(one) for one in {c.flow_version for c in cases}}
        without = _states_without_flow(await self._library.present(book))
        found = []
        for number, case in enumerate(looked_at):
            if number % _LOOKS_AT_ONCE == 0:
                # Whoever else waits for this process comes in between.
                await asyncio.sleep(0)
            flow = flows[case.flow_version]
            impact = finder.find(case, flow, flow.states if flow else without)
            found += [(case, flow, impact)] if impact else []
        sure = [one for one in found if one[2].is_sure]
        read = await self._read([one for one in found if not one[2].is_sure], finder, book.banks)
        hit = sorted([*sure, *read], key=lambda one: one[0].opened_at, reverse=True)
        return ImpactReport(
            lines=tuple(self._line(*one, book.banks) for one in hit[:SHOWN]),
            total=len(hit),
            unsure=sum(not impact.is_sure for _case, _flow, impact in hit),
            looked_at=len(looked_at),
            is_cut=len(cases) > self._most,
        )

    async def _open(self, wanted: WantedCases) -> list[Case]:
        """Return the newest cases that go on, one more than are looked at where there are more."""
        found: list[Case] = []
        for status in GOING_ON:
            so_far = 0
            async for page in case_pages(self._cases, replace(wanted, status=status)):
                found += page
                so_far += len(page)
                if so_far > self._most:
                    break
        return found

    async def _read(self, unsure: list[_Hit], finder: ImpactFinder, banks: Banks) -> list[_Hit]:
        """Look once more at what depends on orders, as far as these can be read soon."""
        at_once, found = asyncio.Semaphore(_AT_ONCE), dict(enumerate(unsure))

        async def read(number: int) -> None:
            case, flow, _impact = unsure[number]
            with suppress(BackOfficeUnavailable, OrderNotFound):
                async with at_once:
                    order = await self._back_office.find_order(case.order)
                    same = await self._back_office.same_reference(order) if flow else ()
                sure = finder.find(case, flow, (), OrderFacts(order, banks[order.bank], same))
                if sure is None:
                    del found[number]
                else:
                    found[number] = case, flow, sure

        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience_s):
                await asyncio.gather(*map(read, range(min(len(unsure), _MOST_ORDERS))))
        return list(found.values())

    def _line(self, case: Case, flow: Flow | None, impact: Impact, banks: Banks) -> ImpactLine:
        # The fallback language has every text.
        wording = Wording(self._texts.phrases(FALLBACK), flow, None, banks)
        return ImpactLine(impact, wording.title(impact.now), wording.title(impact.at))


def _ids(holder: str) -> tuple[str, str]:
    """Return the id of a holder, and the one without the space in which they are."""
    platform, _, rest = holder.partition(":")
    return holder, f"{platform}:{rest.rpartition(':')[2]}"


def _tenants(links: Iterable[OfficeLink]) -> Mapping[str, frozenset[str]]:
    """Return the tenants of each office that has any."""
    found: dict[str, frozenset[str]] = {}
    for link in links:
        found[link.office] = found.get(link.office, frozenset()) | {link.tenant}
    return found


def _states_without_flow(flows: Iterable[Flow]) -> frozenset[OrderState]:
    return frozenset(OrderState) - {state for flow in flows for state in flow.states}

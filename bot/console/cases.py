"""Cases as the console lists and shows them, and what is changed about them from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo

from bot.cards.calls import SubmitForm
from bot.cards.texts import FALLBACK, Texts
from bot.casework.flow_library import FlowLibrary
from bot.console.case_stories import CaseStory, Told, Wording, can_be_handed_over, names_of
from bot.console.changes import Changes
from bot.console.filters import read_filter
from bot.console.visitors import Visitor
from bot.desk.desk import Desk
from bot.domain.actions import LogEntry, Result
from bot.domain.ages import OFFICE_TIME, older_than
from bot.domain.case_ends import EndKind
from bot.domain.case_lists import WITH_OFFICE, CaseSpot, WantedCases
from bot.domain.cases import NOTHING_DONE, Case, CaseStatus
from bot.domain.orders import Action, Order
from bot.domain.paging import Slice
from bot.domain.people import LANGUAGES, Platform
from bot.domain.reasons import read_reason
from bot.domain.weeks import Week
from bot.errors import BackOfficeUnavailable, OrderNotFound, StoreConflict
from bot.ports import Ports
from bot.ports.accounts import AccountStore, Also

_ENDS = (Result.DONE, Result.HALF_DONE, Result.UNDONE, Result.REFUSED, Result.FAILED)
ENDINGS = tuple((action, (*_ENDS, Result.STOPPED)) for action in Action)
"""The actions with the results by which a case may have ended."""
ROUGH_ENDINGS = (EndKind.DONE, EndKind.NOT_DONE)
"""The kinds of ends that are no single one."""
_KNOWN_ENDINGS = {f"{action}:{result}" for action, results in ENDINGS for result in results}
_KNOWN_ENDINGS |= {NOTHING_DONE, *ROUGH_ENDINGS}
_PERSON_CHARS, _MOST_DAYS, _LINES = 500, 3650, 200
_FIRST_WEEK, _LAST_WEEK = Week(2001, 1), Week(2098, 52)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilters:
    """What was asked of the list of cases, as it was typed; "" asks for nothing."""

    status: str = ""
    office: str = ""
    bank: str = ""
    days: str = ""
    version: str = ""
    ended: str = ""
    person: str = ""
    holder: str = ""
    flow: str = ""
    step: str = ""
    platform: str = ""
    language: str = ""
    since: str = ""
    until: str = ""
    start: str = ""

    @property
    def understood(self) -> CaseFilters:
        """The same without what no case could answer to."""
        days = self.days.strip()
        weeks = _closed_weeks(self.since, self.until)
        return CaseFilters(
            status=self.status if self.status in {*CaseStatus, WITH_OFFICE} else "",
            office=read_filter(self.office),
            bank=read_filter(self.bank),
            days=days if _is_number(days) and 0 < int(days) <= _MOST_DAYS else "",
            version=read_filter(self.version),
            ended=self.ended if self.ended in _KNOWN_ENDINGS else "",
            person=read_filter(self.person, _PERSON_CHARS),
            holder=read_filter(self.holder, _PERSON_CHARS),
            flow=read_filter(self.flow),
            step=read_filter(self.step),
            platform=self.platform if self.platform in set(Platform) else "",
            language=self.language if self.language in LANGUAGES else "",
            since=self.since if weeks and Week.read(self.since) else "",
            until=self.until if weeks and Week.read(self.until) else "",
            start=self.start if CaseSpot.read(self.start) else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One case of a list, and the stage at which it stands, if its flow is known."""

    case: Case
    stage: Told | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseList:
    """One page of cases, by the filters that were understood; `banks` are names by their codes."""

    page: Slice[CaseLine]
    filters: CaseFilters
    is_narrowed: bool
    left_out: bool
    banks: Mapping[str, str]


class Cases:
    """Lists, shows, closes and hands over cases."""

    def __init__(
        self, ports: Ports, accounts: AccountStore, changes: Changes, desk: Desk, texts: Texts
    ) -> None:
        self._ports = ports
        self._accounts = accounts
        self._changes = changes
        self._desk = desk
        # The fallback language has every text.
        self._texts = texts
        self._library = FlowLibrary(ports.flows)

    async def list(self, asked: CaseFilters) -> CaseList:
        """Return a page of cases, newest first; the back office is not asked."""
        filters, rules = asked.understood, await self._ports.rules.current()
        page = await self._ports.cases.page(await self._wanted(filters))
        phrases = self._texts.phrases(FALLBACK)
        versions = {case.flow_version for case in page.rows}
        flows = {version: await self._library.version(version) for version in versions}
        lines = tuple(
            CaseLine(
                case=case,
                stage=Wording(phrases, flows[case.flow_version], None, rules.banks).stage(case.at),
            )
            for case in page.rows
        )
        return CaseList(
            page=Slice(lines, page.more),
            filters=filters,
            is_narrowed=replace(filters, start="") != CaseFilters(),
            left_out=_count(filters) < _count(asked),
            banks={code: bank.name for code, bank in rules.banks.items()},
        )

    async def _wanted(self, filters: CaseFilters) -> WantedCases:
        now, rough = self._ports.clock.now(), filters.ended in set(ROUGH_ENDINGS)
        return WantedCases(
            status=CaseStatus(filters.status) if filters.status in set(CaseStatus) else None,
            with_office=filters.status == WITH_OFFICE,
            office=filters.office,
            bank=filters.bank,
            until=older_than(int(filters.days), now) if filters.days else None,
            flow_version=filters.version,
            ended="" if rough else filters.ended,
            ended_among=EndKind(filters.ended).endings if rough else (),
            flow=filters.flow,
            at=filters.step,
            platform=filters.platform,
            language=filters.language,
            ended_weeks=_closed_weeks(filters.since, filters.until),
            person=filters.person,
            holder=filters.holder,
            start=CaseSpot.read(filters.start),
        )

    async def story(self, case_id: str, language: str, zone: tzinfo = OFFICE_TIME) -> CaseStory:
        """Return all that is known of a case, also where its order cannot be read.

        Times within its sentences are those of `zone`.

        Raises:
            OrderNotFound: there is no such case.
        """
        case = await self._ports.cases.get(case_id)
        if case is None:
            raise OrderNotFound(case_id)
        order, lack = await self._order(case)
        banks = (await self._ports.rules.current()).banks
        phrases = self._texts.phrases(language).in_zone(zone)
        wording = Wording(phrases, await self._library.version(case.flow_version), order, banks)
        asked_at = phrases.moment(case.work.asked_at) if case.work else ""
        places = await self._ports.surfaces.of_case(case.id)
        lines = await self._lines(case)
        people = names_of(case, places, lines)
        return CaseStory(
            case=case,
            order=order,
            lack=lack,
            bank_name=banks[case.bank].name if case.bank else "",
            at=wording.title(case.at),
            stage=wording.stage(case.at),
            trail=tuple(map(wording.step, case.answers)),
            why=wording.why(case),
            news=wording.news(case, asked_at),
            places=places,
            lines=lines,
            people=people | await self._accounts_of(case),
        )

    async def _order(self, case: Case) -> tuple[Order | None, str]:
        """Return the order of a case, or why there is none."""
        try:
            return await self._ports.back_office.find_order(case.order), ""
        except OrderNotFound:
            return None, "gone"
        except BackOfficeUnavailable:
            return None, "away"

    async def _lines(self, case: Case) -> tuple[LogEntry, ...]:
        """Return the lines of the log that a case has left, newest first.

        It may have gone on to the order that came in the place of its first one.
        """
        work = case.work
        orders = {case.order, *((work.order, work.created) if work else ())} - {""}
        found = [
            line
            for order in orders
            for line in await self._ports.log.entries(order=order, limit=_LINES)
            if line.case == case.id
        ]
        return tuple(sorted(found, key=lambda line: line.at, reverse=True))

    async def _accounts_of(self, case: Case) -> dict[str, str]:
        """Return the names of the console's people who had to do with a case."""
        people = {case.opened_by, *(given.by for given in case.answers)}
        people |= {end.by for end in case.endings} | {end.reopened_by for end in case.endings}
        ours = (person for person in people if person.startswith(f"{Platform.CONSOLE}:"))
        found = [await self._accounts.find(person) for person in ours]
        return {account.id: account.name for account in found if account}

    async def close(self, visitor: Visitor, case_id: str, revision: int, reason: str) -> None:
        """Close a case that was seen at this revision, and tell so wherever it is shown.

        Raises:
            InputInvalid: the reason is missing, too long, or looks like a secret.
            OrderNotFound: there is no such case.
            StoreConflict: it has moved on, is closed already, or an action is under way for it.
        """
        reason = read_reason(reason)
        before = await self._ports.cases.get(case_id)
        status = before.status if before else ""

        async def keep(change: Also) -> None:
            told = {"before": status, "after": CaseStatus.CLOSED, "reason": reason}
            await self._changes.keep(visitor, "case-closed", case_id, also=change, **told)

        await self._desk.closings.close(case_id, revision, visitor.account.id, keep)

    async def hand_over(self, visitor: Visitor, case_id: str, reason: str) -> None:
        """Ask support to take over an open case; what was typed goes along as a note.

        Raises:
            InputInvalid: the note is too long, or looks like a secret.
            OrderNotFound: there is no such case, or its order is gone.
            BackOfficeUnavailable: the order cannot be read.
            StoreConflict: it is not open any more, or an action is under way for it.
        """
        reason, case = read_reason(reason, needed=False), await self._ports.cases.get(case_id)
        if case is None:
            raise OrderNotFound(case_id)
        order = await self._ports.back_office.find_order(case.order)
        if not can_be_handed_over(case, order):
            raise StoreConflict(case_id)
        # Written first, since the job that does it lies in another database: nobody's is missing.
        await self._changes.keep(
            visitor,
            "case-handed-over",
            case_id,
            before=CaseStatus.OPEN,
            after=CaseStatus.HANDED_OVER,
            reason=reason,
        )
        values = {"note": reason} if reason else {}
        call = SubmitForm(order.id, order.revision, Action.CONTACT_SUPPORT, case_id, values)
        reply = await self._desk.handle(visitor.identity, call)
        await self._desk.settle(visitor.identity, reply, None)
        now = await self._ports.cases.get(case_id)
        work = now.work if now else None
        if work is None or (work.action, work.actor) != (
            Action.CONTACT_SUPPORT,
            visitor.account.id,
        ):
            await self._changes.keep(visitor, "case-not-handed-over", case_id)
            raise StoreConflict(case_id)


def _closed_weeks(since: str, until: str) -> tuple[Week, Week] | None:
    """Return the weeks from the one to the other; a side that is open reaches as far as any."""
    first, last = Week.read(since), Week.read(until)
    if first is None and last is None:
        return None
    weeks = (first or _FIRST_WEEK, last or _LAST_WEEK)
    return weeks if weeks[0] <= weeks[1] else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(_MOST_DAYS))


def _count(filters: CaseFilters) -> int:
    """Return how many filters ask for anything."""
    values = (getattr(filters, name) for name in CaseFilters.__dataclass_fields__)
    return sum(bool(value.strip()) for value in values)

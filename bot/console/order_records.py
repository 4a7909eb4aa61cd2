"""What the console shows of orders: records in which contact data are masked already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.cards import job_views, order_views
from bot.cards.calls import SignalJob
from bot.cards.elements import Notice, Tone
from bot.cards.viewer import Viewer, slug
from bot.domain.actions import LogEntry
from bot.domain.cases import Case
from bot.domain.checks import find_cause
from bot.domain.holds import HoldKind
from bot.domain.job_status import JobStage, Signal
from bot.domain.orders import Action, Company, Order, OrderState
from bot.domain.people import OFFICE_ROLES
from bot.domain.policy import possible_actions
from bot.domain.privacy import mask_email, mask_iban, mask_mobile
from bot.domain.shown_numbers import group_enterprise_number


@dataclass(frozen=True, slots=True)
class Told:
    """A text of the desk, which may hold bold marks, and how it is meant; "" is by the way."""

    text: str
    tone: str = ""

    @classmethod
    def of(cls, notice: Notice) -> Told:
        """Return what a notice says."""
        return cls(notice.text, notice.tone.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedOrder:
    """One order as a line of a list; `doing` says who has it, `case` is its open case or ""."""

    id: str
    reference: str
    company: str
    company_code: str
    office: str
    office_code: str
    bank: str
    state: OrderState
    state_name: str
    since: datetime
    case: str = ""
    doing: tuple[str, ...] = ()


def listed_order(reader: Viewer, order: Order, case: Case | None = None) -> ListedOrder:
    """Return an order as a line of a list, with what its open case says of it."""
    return ListedOrder(
        id=order.id,
        reference=order.reference.spaced,
        company=order.company.name,
        company_code=order.company.code,
        office=order.company.office.name,
        office_code=order.company.office.code,
        bank=reader.banks[order.bank].name,
        state=order.state,
        state_name=reader.phrases.get(f"state-{slug(order.state)}"),
        since=order.state_changed_at,
        case=case.id if case else "",
        doing=job_views.holder_texts(reader, order, case) if case else (),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCompany:
    """A company without any order, as a line of a list."""

    name: str
    code: str
    enterprise_number: str
    office: str
    office_code: str

    @classmethod
    def of(cls, company: Company) -> ListedCompany:
        """Return a company as a line of a list."""
        return cls(
            name=company.name,
            code=company.code,
            enterprise_number=group_enterprise_number(company.enterprise_number),
            office=company.office.name,
            office_code=company.office.code,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalWay:
    """What may be told to an action that waits; `title` and `text` are asked first, if any."""

    signal: Signal
    label: str
    title: str = ""
    text: str = ""
    yes: str = ""
    no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderWork:
    """The action of an order's open case: how it stands, and what may be told to it."""

    told: Told
    job: str
    under_way: bool
    is_working: bool
    ways: tuple[SignalWay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One line of the action log of an order, as it reads."""

    at: datetime
    who: str
    platform: str
    action: str
    result: str
    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSheet:
    """All that is known of one order. `contact` pairs the key of a label with a masked value."""

    order: ListedOrder
    revision: int
    enterprise_number: str
    cardholder: str
    contact: tuple[tuple[str, str], ...]
    told: Told
    invited: datetime | None
    expires: datetime | None
    last_file: str
    replaces: str
    replaced_by: str
    work: OrderWork | None
    actions: tuple[Action, ...]
    emergencies: tuple[Action, ...]
    log: tuple[LogLine, ...]
    others: tuple[ListedOrder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BareOrder:
    """What can be said of an order that cannot be read now: the action of its open case."""

    id: str
    case: str
    work: OrderWork
    log: tuple[LogLine, ...]


def bare_order(reader: Viewer, case: Case, entries: tuple[LogEntry, ...]) -> BareOrder | None:
    """Return what the open case of an order says of it; None where no action is told of."""
    if case.work is None:
        return None
    first = job_views.bare_card(reader, case, case.work).elements[0]
    work = _work(reader, case, first if isinstance(first, Notice) else None)
    log = tuple(_log_line(reader, entry) for entry in entries)
    return BareOrder(id=case.order, case=case.id, work=work, log=log) if work else None


def order_sheet(
    reader: Viewer,
    order: Order,
    case: Case | None,
    entries: tuple[LogEntry, ...],
    others: tuple[Order, ...],
    now: datetime,
) -> OrderSheet:
    """Return all that is known of an order; `case` is its open one, which fits it as it is."""
    bank = reader.banks[order.bank]
    cause = find_cause(order, bank, now)
    is_waiting = order.state in order_views.WALKABLE
    is_free = case is None or not case.under_way
    possible = possible_actions(reader.actor.role, order, bank)
    waits = case is not None and case.work is not None and case.work.stage is JobStage.AWAITING
    return OrderSheet(
        order=listed_order(reader, order, case),
        revision=order.revision,
        enterprise_number=group_enterprise_number(order.company.enterprise_number),
        cardholder=order.cardholder.name,
        contact=_contact(order),
        told=Told.of(order_views.state_notice(reader.phrases, order, case, cause)),
        invited=order.invited_at if is_waiting else None,
        expires=order.invitation_expires_at if is_waiting else None,
        last_file=reader.phrases.day(order.last_file_on) if order.last_file_on else "",
        replaces=order.replaces,
        replaced_by=order.replaced_by,
        work=_work(reader, case, job_views.job_notice(reader, order, case)) if case else None,
        actions=possible if is_free else (),
        emergencies=tuple(order_views.emergencies(reader, order, possible))
        if is_free or waits
        else (),
        log=tuple(_log_line(reader, entry) for entry in entries),
        others=tuple(listed_order(reader, other) for other in others),
    )


def _contact(order: Order) -> tuple[tuple[str, str], ...]:
    holder = order.cardholder
    masked = {
        "fact-email": mask_email(holder.email),
        "fact-mobile": mask_mobile(holder.mobile),
        "fact-iban": mask_iban(holder.iban),
    }
    return tuple((label, value) for label, value in masked.items() if value)


def _work(reader: Viewer, case: Case, notice: Notice | None) -> OrderWork | None:
    work = case.work
    if work is None or notice is None:
        return None
    if work.seen and not work.under_way and not work.is_half_done:
        # Somebody has gone on since.
        return None
    return OrderWork(
        told=Told.of(notice),
        job=work.job,
        under_way=work.under_way,
        is_working=work.stage is JobStage.WORKING,
        ways=_signal_ways(reader, case),
    )


def _signal_ways(reader: Viewer, case: Case) -> tuple[SignalWay, ...]:
    """Return what the desk's own buttons offer to this reader."""
    ways = []
    for button in job_views.signal_buttons(reader, case):
        if isinstance(button.call, SignalJob):
            ask = button.confirm
            asked = (ask.title, ask.text, ask.yes, ask.no) if ask else ("",) * 4
            named = dict(zip(("title", "text", "yes", "no"), asked, strict=True))
            ways.append(SignalWay(signal=button.call.steer, label=button.label, **named))
    return tuple(ways)


def _log_line(reader: Viewer, entry: LogEntry) -> LogLine:
    phrases = reader.phrases
    known = {action.value: f"action-{slug(action)}" for action in Action}
    known |= {f"case_{kind}": f"action-case-{slug(kind)}" for kind in HoldKind}
    key = known.get(entry.action, f"console-order-did-{slug(entry.action)}")
    of_office = entry.role in OFFICE_ROLES
    result = f"console-order-result-{slug(entry.result)}"
    platform = f"console-order-platform-{slug(entry.platform)}"
    return LogLine(
        at=entry.at,
        who=job_views.name_person(reader, entry.actor, entry.actor_name, of_office),
        platform=phrases.get(platform) if phrases.has(platform) else entry.platform,
        action=phrases.get(key) if phrases.has(key) else entry.action,
        result=phrases.get(result) if phrases.has(result) else entry.result,
        case=entry.case,
    )


def warning(reader: Viewer, key: str, **arguments: str) -> Told:
    """Return a sentence of the desk as a warning."""
    return Told(reader.phrases.get(key, **arguments), Tone.WARNING.value)

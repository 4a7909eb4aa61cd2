"""Every card and form that the desk can show for one order, for one viewer."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.cards import (
    form_views,
    job_views,
    list_views,
    order_views,
    problem_views,
    result_views,
)
from bot.cards.calls import AskFilter, ListProblems, LookUp, SubmitForm
from bot.cards.case_views import case_card, findings_card
from bot.cards.elements import Buttons, Card, Form
from bot.cards.hand_over_views import handed_over_card
from bot.cards.job_views import bare_card, job_notice, signal_buttons
from bot.cards.list_views import PAGE_SIZE, Listed
from bot.cards.viewer import Viewer, card_of
from bot.desk.forms import Forms
from bot.domain.actions import Claim, Result
from bot.domain.cases import Answer, Case, CaseStatus, new_case
from bot.domain.form_fields import form_fields, has_form
from bot.domain.form_input import read_form
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.orders import ACTION_STATES, Action, Bank, Change, Order, OrderState
from bot.domain.people import Audience
from bot.domain.search import Hits, QueryKind
from bot.domain.watch import NEWS, REMINDER
from bot.domain.worklists import OfficeProblems, Worklist
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.clock import NOW
from tests.flows.shipped import APP_BANK, FLOWS, LINK_BANK
from tests.flows.stations import find_stations

Content = Card | Form
Named = Iterator[tuple[str, Content]]


def all_contents(viewer: Viewer, order: Order) -> Named:
    """Yield everything that the viewer can be shown of the order, each with a name."""
    yield from stations(viewer, order)
    yield from order_cards(viewer, order)
    yield from results(viewer, order)
    yield from forms(viewer, order)
    yield from kept_forms(viewer, order)
    yield from lists(viewer, order)


def stations(viewer: Viewer, order: Order) -> Named:
    """Yield every step and outcome, open and handed over to support."""
    notice = job_views.first_notice(viewer, Action.RECREATE, make_claim())
    for flow in FLOWS.values():
        for at, station in find_stations(flow.flow, order).items():
            place = (viewer, station.order)
            yield f"{flow.flow} {at}", case_card(*place, station.case, flow)
            case = replace(station.case, status=CaseStatus.HANDED_OVER)
            yield f"{flow.flow} {at} handed over", case_card(*place, case, flow, notice)
            if case.evidence:
                yield f"{flow.flow} {at} findings", findings_card(*place, case, flow)
            summary = handed_over_card(*place, case, flow, notice)
            yield f"{flow.flow} {at} for support", summary


def order_cards(viewer: Viewer, order: Order) -> Named:
    """Yield the order in every state, with its contact data masked and revealed."""
    case = replace(
        find_stations("caro_problem", order)["company"].case, status=CaseStatus.HANDED_OVER
    )
    for state in OrderState:
        there = replace(_full(order), state=state)
        if state is OrderState.NOT_ORDERED:
            there = replace(there, invited_at=None, invitation_expires_at=None, last_file_on=None)
        name = f"order {state}"
        yield name, order_views.order_card(viewer, there)
        yield f"{name} in a case", order_views.order_card(viewer, there, case=case)
        yield f"{name} revealed", order_views.order_card(viewer, there, revealed=True)


def _full(order: Order) -> Order:
    """Give an order everything that an order can have."""
    return replace(
        order,
        invitation_expires_at=NOW + timedelta(days=5),
        last_file_on=NOW.date(),
        replaces="CARO-99998",
        replaced_by="CARO-99999",
        cardholder=replace(order.cardholder, iban="BE68539007547034"),
    )


def make_claim(done: bool = True) -> Claim:
    """Return the claim of a colleague of the office."""
    return Claim(
        key="CARO-1:cancel:1",
        actor="a",
        actor_name="Bob Books",
        audience=Audience.OFFICE,
        office="OFF001",
        claimed_at=NOW,
        done=done,
    )


def results(viewer: Viewer, order: Order) -> Named:
    """Yield how far each action can be and how it can end, and what who came second is told."""
    case = find_stations("caro_problem", order)["company"].case
    for action in Action:
        for work in _works(action, viewer.actor.id):
            there = replace(case, work=work)
            notice = job_notice(viewer, order, there)
            name = _name(work) + (", mine" if work.actor == viewer.actor.id else "")
            buttons = signal_buttons(viewer, there)
            yield (
                name,
                order_views.order_card(viewer, order, case=there, notice=notice, work=buttons),
            )
            yield f"{name}, alone", bare_card(viewer, there, work)
            left = OrderState.CANCELLED if action is Action.CANCEL else OrderState.INVITATION_SENT
            after = replace(order, state=left, invitation_expires_at=NOW + timedelta(days=30))
            if told := result_views.result_card(viewer, after, there):
                yield f"{name}, told", told
        for claim in (make_claim(), make_claim(done=False)):
            second = job_views.first_notice(viewer, action, claim)
            name = f"{action}, second, {'done' if claim.done else 'under way'}"
            yield name, order_views.order_card(viewer, order, notice=second)


def _name(work: JobStatus) -> str:
    """Name a job's card by what it says: `recreate, refused, gone`."""
    parts = [work.action, work.result or work.stage, work.news or work.reason]
    return ", ".join(part.removeprefix("work-") for part in parts if part)


# How a job can end besides done, and why.
_ENDINGS = (
    *((Result.REFUSED, reason) for reason in ("moved", "gone", "form-lost")),
    *((Result.FAILED, reason) for reason in ("failed", "gave-up")),
    *((Result.STOPPED, reason) for reason in ("stopped", "stopped-unknown")),
    *((Result.HALF_DONE, reason) for reason in ("moved", "gave-up")),
)


def _works(action: Action, asker: str) -> Iterator[JobStatus]:
    work = JobStatus(
        job="job",
        order="CARO-99999",
        action=action,
        actor="a",
        actor_name="Bob Books",
        audience=Audience.OFFICE,
        office="OFF001",
        asked_at=NOW,
        steered_by_name="Lea",
    )
    yield work
    yield replace(work, actor=asker)
    for reason in ("work-busy", "work-unavailable"):
        for stage in (JobStage.WAITING, JobStage.HALF_DONE):
            yield replace(work, stage=stage, reason=reason, next_try_at=NOW)
    ended = replace(work, stage=JobStage.ENDED, created="CARO-100000")
    for result in (Result.DONE, Result.UNDONE):
        yield replace(ended, result=result)
    for result, why in _ENDINGS:
        yield replace(ended, result=result, reason=f"work-{why}")
    for news in (*NEWS.values(), REMINDER):
        yield replace(ended, result=Result.DONE, news=news)


# What nobody may type, by its field.
_WRONG = {
    "company": "",
    "reference": "60123A5678",
    "typed_reference": "6099999999",
    "bank": "ING",
    "iban": "BE68 5390 0754",
    "name": "Anna Peeters 2",
    "email": "anna.example.be",
    "mobile": "+32 46",
    "note": "PIN 1234",
}


def forms(viewer: Viewer, order: Order) -> Named:
    """Yield every form for both kinds of bank: empty, filled, and with an error at each field."""
    for action in Action:
        for bank in (LINK_BANK, APP_BANK):
            for state in (state for state in OrderState if state in ACTION_STATES[action]):
                there = replace(order, bank=bank.code, state=state)
                for change in _changes(action, bank):
                    name = " ".join(filter(None, ("form", action, change, bank.code, state)))
                    yield from _forms(viewer, there, name, (action, change))
    yield "who is to be invited", form_views.holder_card(viewer, order, case="CASE-7KQ2M4XB")


def _changes(action: Action, bank: Bank) -> list[Change]:
    """Return what may be asked for of the cardholder, at a bank of that kind."""
    if action is not Action.UPDATE_CARDHOLDER:
        return [Change.UNKNOWN]
    other = {Change.MOBILE, Change.IBAN} - {Change(bank.contact_field.value)}
    return [change for change in Change if change not in other]


def _forms(viewer: Viewer, order: Order, name: str, asked: tuple[Action, Change]) -> Named:
    (action, change), banks = asked, viewer.banks
    if not has_form(action, order, banks[order.bank]):
        return
    fields = form_fields(action, order, banks[order.bank], change)
    found = (form_views.company_option(viewer, order.company),)
    companies = found if "company" in fields else ()
    yield (
        name,
        form_views.action_form(viewer, order, action, change=change, companies=companies),
    )
    values = {field: _WRONG[field] for field in fields}
    _read, wrong = read_form(action, order, banks, values, change=change)
    assert [error.field for error in wrong] == [*fields]
    if fields:
        told = form_views.action_form(
            viewer,
            order,
            action,
            case="CASE-7KQ2M4XB",
            change=change,
            values=values,
            errors=wrong,
            companies=companies,
        )
        yield f"{name} wrong", told


def kept_forms(viewer: Viewer, order: Order) -> Named:
    """Yield the forms that can be sent once more after their order has moved."""
    moved = job_views.first_notice(viewer, Action.RESEND_INVITATION, make_claim())
    forms = Forms(FakeBackOffice())
    for action in (Action.RECREATE, Action.UPDATE_CARDHOLDER):
        there = replace(order, state=OrderState.INVITATION_SENT)
        call = SubmitForm(order.id, 1, action, values={"reference": "6912345678", "name": "Els"})
        yield (
            f"form {action} kept",
            asyncio.run(forms.keep_typed(viewer, there, call, moved, seen=0)),
        )


def _held(order: Order) -> Iterator[Case]:
    """Yield a case of each kind of who has an order."""
    by, office = "teams:tenant-1:aad-1", order.company.office.code
    open_ = replace(new_case("CASE-1", order, by, NOW), order="CARO-1", office=office)
    yield replace(open_, answers=(Answer("reference", "yes", by, NOW),))
    yield replace(open_, order="CARO-2", status=CaseStatus.HANDED_OVER)
    work = next(_works(Action.RECREATE, by))
    yield replace(open_, order="CARO-3", work=work)


def lists(viewer: Viewer, order: Order) -> Named:
    """Yield the lists at their longest, their empty ends, the help and a plain sentence."""
    orders = tuple(replace(order, id=f"CARO-{number}") for number in range(1, PAGE_SIZE + 1))
    hits = Hits(orders, 3 * PAGE_SIZE, (order.company,) * PAGE_SIZE)
    phrases = viewer.phrases
    cases = {case.order: case for case in _held(order)}
    listed = Listed(NOW, cases)
    company = LookUp(order.company.name[:100])
    yield "hits", list_views.hits_card(viewer, company, hits, 2, listed)
    asked = Worklist(bank=order.bank, office=order.company.office.code, days=30)
    page = replace(hits, companies=(), before=PAGE_SIZE)
    waiting = problem_views.Waiting(orders, tuple(one.id for one in orders))
    yield "problems", problem_views.problems_card(viewer, asked, page, listed, waiting)
    no_problems = problem_views.problems_card(viewer, Worklist(), Hits((), 0), listed)
    yield "no problems", no_problems
    yield "as it was", list_views.dated_card(phrases, no_problems, NOW, ListProblems())
    offices = [OfficeProblems(f"OFF{n:03d}", order.company.office.name, n) for n in range(50)]
    asking = AskFilter(order.bank, order.company.office.code, 45)
    yield "filter", problem_views.filter_form(viewer, asking, offices)
    yield "last problem", problem_views.no_next_card(viewer, asked, 2)
    yield "only problem", problem_views.no_next_card(viewer, Worklist(), 0, stays=True)
    notice = problem_views.next_notice(viewer, asked, page)
    ways = problem_views.list_ways(replace(viewer, worklist=asked), order)
    yield "next problem", card_of([notice, Buttons(ways)])
    yield "company", list_views.company_card(viewer, order.company)
    yield "help", list_views.help_card(viewer)
    yield "sentence", list_views.notice_card(phrases, phrases.get("failed-unexpected"))
    queries = {
        QueryKind.REFERENCE: "6099999999",
        QueryKind.ORDER_ID: "CARO-99999",
        QueryKind.ENTERPRISE_NUMBER: "0999999922",
        QueryKind.COMPANY: order.company.name[:100],
    }
    for kind in QueryKind:
        yield f"no {kind}", list_views.not_found_card(viewer, kind, queries[kind])

"""Job status → notices and buttons: how far an action is, why it waits, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.cards.approval_calls import DecideApproval
from bot.cards.calls import AskAction, ShowOrder, SignalJob
from bot.cards.elements import Button, Buttons, Card, Confirm, Notice, Style, Tone
from bot.cards.hold_views import with_support_text
from bot.cards.texts import Phrases
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.actions import CHANGED, Claim, LogEntry, Result
from bot.domain.approvals import Verdict, approval_id
from bot.domain.cases import BOT, PAST, Case, CaseStatus
from bot.domain.job_status import JobStage, JobStatus, Signal
from bot.domain.orders import Action, Order
from bot.domain.people import OFFICE_ROLES, Audience, is_accountant
from bot.domain.policy import LEADS, allowed_signals
from bot.domain.privacy import mask_email

_NEWS_TONES = {"news-active": Tone.GOOD, "news-problem": Tone.BAD, "news-sent": Tone.INFO}

# What was told to an action, where that is what ended it.
_SIGNALLED = {Result.UNDONE.value: "button-undo", Result.STOPPED.value: "button-stop"}

_GOOD = frozenset({Result.DONE, Result.UNDONE})


def job_notice(viewer: Viewer, order: Order, case: Case) -> Notice | None:
    """Say how far a case's action is or how it ended; what was seen since comes first."""
    work = case.work
    if work is None:
        return None
    if work.news:
        text = viewer.phrases.get(
            work.news, order=order.id, reference=order.reference.spaced, at=_asked_at(viewer, work)
        )
        return Notice(text, _NEWS_TONES.get(work.news, Tone.WARNING))
    if work.under_way:
        return _under_way(viewer, work)
    if work.result in _GOOD:
        if work.action is Action.CONTACT_SUPPORT:
            return Notice(_handed_over(viewer, case), Tone.GOOD)
        return done_notice(viewer, order, work)
    return _not_done(viewer, work)


def _handed_over(viewer: Viewer, case: Case) -> str:
    phrases = viewer.phrases
    if case.holds:
        return with_support_text(viewer, case)
    if viewer.actor.audience is Audience.SUPPORT:
        return phrases.get("result-case-received", case=case.id)
    email = viewer.rules.support_email
    return phrases.get("result-contact-support", case=case.id, email=email)


def bare_card(viewer: Viewer, case: Case, work: JobStatus) -> Card:
    """Tell how an action stands while its order cannot be read."""
    told = [_signal_button(viewer, case, work, s) for s in allowed_signals(viewer.actor.role, work)]
    buttons = Buttons((*told, _look_again(viewer, case)))
    if work.under_way or work.result not in _GOOD:
        notice = _under_way(viewer, work) if work.under_way else _not_done(viewer, work)
        return card_of([notice, buttons])
    said = {"action": action_name(viewer, work.action), "who": _asker(viewer, work)}
    text = viewer.phrases.get("action-already-done", at=_asked_at(viewer, work), **said)
    if viewer.actor.id in work.overtaken:
        text = f"{text} {_own_lost(viewer, work)}"
    return card_of([Notice(text, Tone.GOOD), buttons])


def right_lost_card(phrases: Phrases, actor: str, work: JobStatus | None) -> Card | None:
    """Say to somebody who may not see an order any more what became of what they asked for.

    Nothing is said while that is under way: its end is.
    """
    if work is None or work.actor != actor:
        return card_of([Notice(phrases.get("order-right-lost"), Tone.WARNING)])
    if work.under_way:
        return None
    key = "work-right-lost" if work.result is Result.REFUSED else "order-right-lost"
    return card_of([Notice(phrases.get(key), Tone.WARNING)])


def signal_buttons(viewer: Viewer, case: Case) -> tuple[Button, ...]:
    """Return what may be told to a case's action; under way, also the way to look again."""
    work = case.work
    if work is None:
        return ()
    told = [_signal_button(viewer, case, work, s) for s in allowed_signals(viewer.actor.role, work)]
    if work.stage is JobStage.AWAITING:
        told += _while_awaiting(viewer, case, work)
    return (*told, *((_look_again(viewer, case),) if work.under_way else ()))


def _while_awaiting(viewer: Viewer, case: Case, work: JobStatus) -> Iterable[Button]:
    """Whoever asked may take it back, and a lead may do without the second person."""
    if work.actor == viewer.actor.id:
        yield withdraw_button(viewer, work.job)
    if viewer.actor.role in LEADS:
        yield emergency_button(viewer, work.order, case.order_revision, work.action, case.id)


def withdraw_button(viewer: Viewer, job: str) -> Button:
    """The button by which somebody takes back their own request for a second person."""
    phrases = viewer.phrases
    parts = (phrases.get(f"confirm-withdraw-{part}") for part in ("title", "text", "yes", "no"))
    call = DecideApproval(approval_id(job), Verdict.WITHDRAW)
    return Button(phrases.get("button-withdraw"), call, Style.DANGER, Confirm(*parts))


def emergency_button(
    viewer: Viewer, order: str, revision: int, action: Action, case: str = ""
) -> Button:
    """The button by which a lead does without a second person, and says why."""
    label = viewer.phrases.get("button-emergency", action=action_name(viewer, action))
    return Button(label, AskAction(order, revision, action, case, emergency=True))


def _look_again(viewer: Viewer, case: Case) -> Button:
    return Button(viewer.phrases.get("button-look-again"), ShowOrder(case.order))


def _signal_button(viewer: Viewer, case: Case, work: JobStatus, steer: Signal) -> Button:
    phrases = viewer.phrases
    name = "finish" if steer is Signal.NOW and work.is_half_done else steer.value
    confirm = None
    if steer is not Signal.NOW:
        confirm = Confirm(
            phrases.get(f"confirm-{name}-title"),
            phrases.get(f"confirm-{name}-text"),
            phrases.get(f"confirm-{name}-yes"),
            phrases.get(f"confirm-{name}-no"),
        )
    style = Style.PRIMARY if steer is Signal.NOW else Style.DANGER
    return Button(phrases.get(f"button-{name}"), SignalJob(case.id, steer), style, confirm)


def _under_way(viewer: Viewer, work: JobStatus) -> Notice:
    phrases = viewer.phrases
    said = {
        "action": action_name(viewer, work.action),
        "who": _asker(viewer, work),
        "at": _asked_at(viewer, work),
    }
    if work.stage is JobStage.WORKING:
        mine = work.actor == viewer.actor.id
        return Notice(phrases.get("work-mine" if mine else "work-working", **said), Tone.INFO)
    if work.stage is JobStage.AWAITING:
        until = phrases.moment(work.next_try_at) if work.next_try_at else "–"
        return Notice(phrases.get("work-awaiting", until=until, **said), Tone.WARNING)
    said["next"] = phrases.time(work.next_try_at) if work.next_try_at else "–"
    said["why"] = _why(viewer, work)
    if work.stage is JobStage.HALF_DONE:
        return Notice(phrases.get("work-half-done", order=work.order, **said), Tone.WARNING)
    return Notice(phrases.get("work-waiting", **said), Tone.WARNING)


def _asker(viewer: Viewer, work: JobStatus) -> str:
    of_office = work.audience == Audience.OFFICE
    return name_person(viewer, work.actor, work.actor_name, of_office, work.office)


def _asked_at(viewer: Viewer, work: JobStatus) -> str:
    return viewer.phrases.moment(work.asked_at)


def _why(viewer: Viewer, work: JobStatus) -> str:
    if not work.reason:
        return ""
    who = name_person(viewer, work.steered_by, work.steered_by_name, False)
    return viewer.phrases.get(work.reason, **{"who": who, **work.arguments})


def done_notice(viewer: Viewer, order: Order, work: JobStatus) -> Notice:
    """Say what an action did, and to whom another one was lost by it."""
    phrases = viewer.phrases
    arguments = {
        "order": work.order,
        "reference": order.reference.spaced,
        "cardholder": order.cardholder.name,
        "email": mask_email(order.cardholder.email) or "–",
    }
    if work.created:
        # The card shows the order that was created: reference and company are the new one's.
        arguments |= {"new": work.created, "company": order.company.name}
    name = "undone" if work.result is Result.UNDONE else slug(work.action)
    text = phrases.get(f"result-{name}", **arguments)
    if work.reason:
        # It is done, yet not as it was told to be in the end.
        return Notice(f"{text} {_why(viewer, work)}", Tone.WARNING)
    if viewer.actor.id in work.overtaken:
        return Notice(f"{text} {_own_lost(viewer, work)}", Tone.WARNING)
    return Notice(text, Tone.GOOD)


def _own_lost(viewer: Viewer, work: JobStatus) -> str:
    action = action_name(viewer, work.overtaken[viewer.actor.id])
    return viewer.phrases.get("work-overtaken", action=action, who=_asker(viewer, work))


def _not_done(viewer: Viewer, work: JobStatus) -> Notice:
    phrases, why = viewer.phrases, _why(viewer, work)
    if work.result is Result.HALF_DONE:
        other = "-order-for" if work.action is Action.ORDER_FOR else ""
        text = phrases.get(f"work-half-refused{other}", order=work.order, why=why)
        return Notice(text, Tone.WARNING)
    action = action_name(viewer, work.action)
    if work.result is Result.STOPPED:
        who = name_person(viewer, work.steered_by, work.steered_by_name, False)
        text = phrases.get("work-was-stopped", action=action, who=who, why=why)
        return Notice(text, Tone.WARNING)
    return Notice(phrases.get("work-refused", action=action, why=why), Tone.WARNING)


def first_notice(viewer: Viewer, action: Action, first: Claim) -> Notice:
    """Say who was first with the same action."""
    of_office = first.audience == Audience.OFFICE
    who = name_person(viewer, first.actor, first.actor_name, of_office, first.office)
    key = "action-already-done" if first.done else "action-under-way"
    at = viewer.phrases.moment(first.claimed_at)
    text = viewer.phrases.get(key, who=who, at=at, action=action_name(viewer, action))
    return Notice(text, Tone.WARNING)


def claim_notice(viewer: Viewer, case: Case, action: Action, first: Claim) -> Notice | None:
    """Say who was first, as far as they are now; an end without a change speaks for itself."""
    work = case.work
    if work is None or work.job != first.key or work.under_way:
        return first_notice(viewer, action, first)
    if work.result in CHANGED:
        return first_notice(viewer, action, replace(first, done=True))
    return None


def moved_notice(viewer: Viewer, entry: LogEntry) -> Notice:
    """Say who changed the order or called its action off since the card was drawn, and when."""
    who = name_person(viewer, entry.actor, entry.actor_name, entry.role in OFFICE_ROLES)
    button = _SIGNALLED.get(entry.result)
    action = viewer.phrases.get(button) if button else action_name(viewer, Action(entry.action))
    at = viewer.phrases.moment(entry.at)
    text = viewer.phrases.get("action-already-done", who=who, at=at, action=action)
    return Notice(text, Tone.WARNING)


def closed_notice(viewer: Viewer, case: Case) -> Notice:
    """Say that support has closed a case by hand, and when."""
    at = viewer.phrases.moment(case.closed_at) if case.closed_at else "–"
    return Notice(viewer.phrases.get("case-closed", case=case.id, at=at), Tone.WARNING)


def name_person(viewer: Viewer, actor: str, name: str, of_office: bool, office: str = "") -> str:
    """Name a person: an office sees names of its own people, support's people are "support".

    An order can come from another office, whose people are "the accounting office" to this one.
    """
    if actor == viewer.actor.id:
        return viewer.phrases.get("who-you")
    if viewer.actor.audience is Audience.OFFICE and not of_office:
        return viewer.phrases.get("who-support")
    if of_office and not viewer.actor.may_name(actor, office):
        return viewer.phrases.get("who-office")
    return name or viewer.phrases.get("who-office" if of_office else "who-support")


def action_name(viewer: Viewer, action: Action) -> str:
    """Return what the button of an action says."""
    return viewer.phrases.get(f"action-{action.replace('_', '-')}")


def holder_texts(viewer: Viewer, order: Order, case: Case) -> tuple[str, ...]:
    """Say who has an order by its open case: an action, support, or who began the checks."""
    phrases, work = viewer.phrases, case.work
    if work and work.under_way:
        name = action_name(viewer, work.action)
        return (phrases.get("item-under-way", action=name, who=_asker(viewer, work)),)
    if case.order_revision != order.revision or case.status in PAST:
        return ()
    if case.status is CaseStatus.HANDED_OVER:
        is_asked = work is not None and work.action is Action.CONTACT_SUPPORT
        since = work.asked_at if work and is_asked else case.opened_at
        return (phrases.get("item-with-support", since=phrases.day(since)),)
    last = next((given for given in reversed(case.answers) if given.by != BOT), None)
    if last is None:
        return ()
    who = name_person(viewer, last.by, "", is_accountant(last.by), case.office)
    return (phrases.get("item-begun", who=who, at=phrases.day(last.at)),)

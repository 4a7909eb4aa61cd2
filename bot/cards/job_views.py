"""Work → notices and buttons: how far an action is, why it waits, and how it ended."""

from __future__ import annotations

from bot.cards.calls import ShowOrder, SteerWork
from bot.cards.elements import Button, Buttons, Card, Confirm, Notice, Style, Tone
from bot.cards.viewer import Reader, card_of
from bot.domain.actions import Claim, LogEntry, Result
from bot.domain.cases import Case
from bot.domain.job_status import Stage, Steer, Work
from bot.domain.orders import Action, Order
from bot.domain.people import Audience, Role
from bot.domain.policy import steers

_NEWS_TONES = {"news-active": Tone.GOOD, "news-problem": Tone.BAD, "news-sent": Tone.INFO}

_GOOD = frozenset({Result.DONE, Result.UNDONE})


def work_notice(reader: Reader, order: Order, case: Case, support_email: str) -> Notice | None:
    """Say how far a case's action is or how it ended; what was seen since comes first."""
    work = case.work
    if work is None:
        return None
    if work.news:
        text = reader.phrases.get(
            work.news, order=order.id, reference=order.reference.spaced, at=_asked_at(reader, work)
        )
        return Notice(text, _NEWS_TONES.get(work.news, Tone.WARNING))
    if work.under_way:
        return _under_way(reader, work)
    if work.result in _GOOD:
        if work.action is Action.CONTACT_SUPPORT:
            said = {"case": case.id, "email": support_email}
            return Notice(reader.phrases.get("result-contact-support", **said), Tone.GOOD)
        return _done(reader, order, work)
    return _not_done(reader, work)


def bare_card(reader: Reader, case: Case, work: Work) -> Card:
    """Tell how an action stands while its order cannot be read."""
    told = [_steer_button(reader, case, work, s) for s in steers(reader.actor.role, work)]
    buttons = Buttons((*told, _look_again(reader, case)))
    if work.under_way or work.result not in _GOOD:
        notice = _under_way(reader, work) if work.under_way else _not_done(reader, work)
        return card_of([notice, buttons])
    said = {"action": action_name(reader, work.action), "who": _asker(reader, work)}
    text = reader.phrases.get("action-already-done", at=_asked_at(reader, work), **said)
    return card_of([Notice(text, Tone.GOOD), buttons])


def steer_buttons(reader: Reader, case: Case) -> tuple[Button, ...]:
    """Return what may be told to a case's action; under way, also the way to look again."""
    work = case.work
    if work is None:
        return ()
    told = (_steer_button(reader, case, work, s) for s in steers(reader.actor.role, work))
    return (*told, *((_look_again(reader, case),) if work.under_way else ()))


def _look_again(reader: Reader, case: Case) -> Button:
    return Button(reader.phrases.get("button-look-again"), ShowOrder(case.order))


def _steer_button(reader: Reader, case: Case, work: Work, steer: Steer) -> Button:
    phrases = reader.phrases
    name = "finish" if steer is Steer.NOW and work.is_half_done else steer.value
    confirm = None
    if steer is not Steer.NOW:
        confirm = Confirm(
            phrases.get(f"confirm-{name}-title"),
            phrases.get(f"confirm-{name}-text"),
            phrases.get(f"confirm-{name}-yes"),
            phrases.get(f"confirm-{name}-no"),
        )
    style = Style.PRIMARY if steer is Steer.NOW else Style.DANGER
    return Button(phrases.get(f"button-{name}"), SteerWork(case.id, steer), style, confirm)


def _under_way(reader: Reader, work: Work) -> Notice:
    phrases = reader.phrases
    said = {
        "action": action_name(reader, work.action),
        "who": _asker(reader, work),
        "at": _asked_at(reader, work),
    }
    if work.stage is Stage.WORKING:
        mine = work.actor == reader.actor.id
        return Notice(phrases.get("work-mine" if mine else "work-working", **said), Tone.INFO)
    said["next"] = phrases.time(work.next_try_at) if work.next_try_at else "–"
    said["why"] = _why(reader, work)
    if work.stage is Stage.HALF_DONE:
        return Notice(phrases.get("work-half-done", order=work.order, **said), Tone.WARNING)
    return Notice(phrases.get("work-waiting", **said), Tone.WARNING)


def _asker(reader: Reader, work: Work) -> str:
    return name_person(reader, work.actor, work.actor_name, work.audience == Audience.OFFICE)


def _asked_at(reader: Reader, work: Work) -> str:
    return reader.phrases.moment(work.asked_at)


def _why(reader: Reader, work: Work) -> str:
    return reader.phrases.get(work.reason, **work.arguments) if work.reason else ""


def _done(reader: Reader, order: Order, work: Work) -> Notice:
    phrases = reader.phrases
    arguments = {"order": work.order, "reference": order.reference.spaced}
    if work.created:
        # The card shows the order that was created, so the reference is the new one's.
        arguments |= {"new": work.created}
    name = "undone" if work.result is Result.UNDONE else work.action.replace("_", "-")
    text = phrases.get(f"result-{name}", **arguments)
    return Notice(text, Tone.GOOD)


def _not_done(reader: Reader, work: Work) -> Notice:
    phrases, why = reader.phrases, _why(reader, work)
    if work.result is Result.HALF_DONE:
        return Notice(phrases.get("work-half-refused", order=work.order, why=why), Tone.WARNING)
    action = action_name(reader, work.action)
    if work.result is Result.STOPPED:
        who = name_person(reader, work.steered_by, work.steered_by_name, False)
        text = phrases.get("work-was-stopped", action=action, who=who, why=why)
        return Notice(text, Tone.WARNING)
    return Notice(phrases.get("work-refused", action=action, why=why), Tone.WARNING)


def first_notice(reader: Reader, action: Action, first: Claim) -> Notice:
    """Say who was first with the same action."""
    who = name_person(reader, first.actor, first.actor_name, first.audience == Audience.OFFICE)
    key = "action-already-done" if first.done else "action-under-way"
    at = reader.phrases.moment(first.claimed_at)
    text = reader.phrases.get(key, who=who, at=at, action=action_name(reader, action))
    return Notice(text, Tone.WARNING)


def moved_notice(reader: Reader, entry: LogEntry) -> Notice:
    """Say who changed the order since the card was drawn, when, and how."""
    who = name_person(reader, entry.actor, entry.actor_name, entry.role == Role.ACCOUNTANT)
    text = reader.phrases.get(
        "action-already-done",
        who=who,
        at=reader.phrases.moment(entry.at),
        action=action_name(reader, Action(entry.action)),
    )
    return Notice(text, Tone.WARNING)


def name_person(reader: Reader, actor: str, name: str, of_office: bool) -> str:
    """Name a person: an office sees names of its own people, support's people are "support"."""
    if actor == reader.actor.id:
        return reader.phrases.get("who-you")
    if reader.actor.audience is Audience.OFFICE and not of_office:
        return reader.phrases.get("who-support")
    return name or reader.phrases.get("who-office" if of_office else "who-support")


def action_name(reader: Reader, action: Action) -> str:
    """Return what the button of an action says."""
    return reader.phrases.get(f"action-{action.replace('_', '-')}")

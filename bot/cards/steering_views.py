"""How one case is steered by both sides → sentences: who asks what, and who did the last step."""

from __future__ import annotations

from bot.cards.elements import Button, Notice, Tone, without_marks
from bot.cards.errand_calls import AskOffice, ChooseProposal, WithdrawErrand
from bot.cards.job_views import action_name, name_person
from bot.cards.viewer import Viewer, slug
from bot.domain.cases import BOT, Answer, Case
from bot.domain.errands import Errand, ErrandEnd
from bot.domain.flows import Flow
from bot.domain.holds import first_name
from bot.domain.people import Audience, is_accountant
from bot.domain.policy import LEADS

_TONES = {
    ErrandEnd.ANSWERED: Tone.GOOD,
    ErrandEnd.CONFIRMED: Tone.GOOD,
    ErrandEnd.DECLINED: Tone.WARNING,
    ErrandEnd.EXPIRED: Tone.WARNING,
}


def may_steer(viewer: Viewer, case: Case) -> bool:
    """Say whether a viewer asks the office of a case something: who has it, or a lead."""
    actor, hold = viewer.actor, case.hold
    if actor.audience is not Audience.SUPPORT or hold is None or not case.is_with_support:
        return False
    return hold.holder == actor.id or actor.role in LEADS


def errand_buttons(viewer: Viewer, case: Case) -> tuple[Button, ...]:
    """Return what support may ask the office of a case, or take back."""
    phrases = viewer.phrases
    if case.under_way or not may_steer(viewer, case):
        return ()
    if case.errand:
        call = WithdrawErrand(case.id, case.errand.number)
        return (Button(phrases.get("button-withdraw-errand"), call),)
    return (
        Button(phrases.get("button-ask-office"), AskOffice(case.id)),
        Button(phrases.get("button-propose"), ChooseProposal(case.id)),
    )


def name_of(viewer: Viewer, actor: str, name: str, office: str = "") -> str:
    """Name somebody of either side, support to an office by a first name where that is wanted."""
    of_office, shows_name = is_accountant(actor), viewer.rules.support.names_holder
    if viewer.actor.audience is Audience.OFFICE and shows_name and name and not of_office:
        return viewer.phrases.get("talk-support-name", who=first_name(name))
    return name_person(viewer, actor, name, of_office, office)


def errand_text(viewer: Viewer, errand: Errand) -> str:
    """Say who asks an office for what, as either side reads it."""
    phrases = viewer.phrases
    side = "office" if viewer.actor.audience is Audience.OFFICE else "support"
    said = {"who": name_of(viewer, errand.by, errand.by_name), "at": phrases.moment(errand.at)}
    if errand.action is None:
        return phrases.get(f"errand-question-{side}", **said)
    until = phrases.moment(errand.ends_at) if errand.ends_at else "–"
    said |= {"action": action_name(viewer, errand.action), "until": until}
    return phrases.get(f"errand-proposal-{side}", **said)


def errand_notice(viewer: Viewer, case: Case, flow: Flow | None) -> Notice | None:
    """Say what the office is asked now, or how that ended, as long as nobody has gone on since."""
    errand = case.errands[-1] if case.errands else None
    if errand is None or not case.is_with_support:
        return None
    if not viewer.actor.may_see_office(errand.office):
        return None
    if errand.is_open:
        return Notice(errand_text(viewer, errand), Tone.WARNING)
    given = [one.at for one in case.answers if one.by != BOT]
    is_old = given and errand.ended_at and max(given) > errand.ended_at
    if errand.end is None or is_old:
        return None
    return Notice(_ended(viewer, errand, flow), _TONES.get(errand.end, Tone.INFO))


def _ended(viewer: Viewer, errand: Errand, flow: Flow | None) -> str:
    phrases = viewer.phrases
    assert errand.end, "it has ended"
    said = {"what": phrases.get("errand-what-question"), "answer": "–"}
    if errand.action:
        said["what"] = phrases.get("errand-what", action=action_name(viewer, errand.action))
    elif flow and errand.step in flow.steps and errand.choice in flow.steps[errand.step].choices:
        said["answer"] = phrases.of(flow.texts).get(flow.choice_key(errand.step, errand.choice))
    said["who"] = name_of(viewer, errand.ended_by, errand.ended_by_name, errand.ended_office)
    said["at"] = phrases.moment(errand.ended_at) if errand.ended_at else "–"
    text = phrases.get(f"errand-{slug(errand.end)}", **said)
    if not errand.why:
        return text
    return f"{text} {phrases.get('ended-remark', text=without_marks(errand.why))}"


def last_step_text(viewer: Viewer, case: Case, flow: Flow) -> str:
    """Say what the other side answered last and who did, "" where there is nothing to say."""
    last = next((one for one in reversed(case.answers) if one.by != BOT), None)
    if last is None or not case.is_with_support or last.by == viewer.actor.id:
        return ""
    if case.errands and case.errands[-1].ended_at == last.at:
        # It is told as the answer to what was asked.
        return ""
    if last.step not in flow.steps or last.choice not in flow.steps[last.step].choices:
        return ""
    answer = viewer.phrases.of(flow.texts).get(flow.choice_key(last.step, last.choice))
    at = viewer.phrases.moment(last.at)
    return viewer.phrases.get("step-by", answer=answer, who=_answerer(viewer, case, last), at=at)


def _answerer(viewer: Viewer, case: Case, given: Answer) -> str:
    held = [one.holder_name for one in case.holds if one.holder == given.by]
    return name_of(viewer, given.by, held[-1] if held else given.name, given.office)

"""The jobs: what waits, is being done, went wrong or has ended, and what may be told to them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import quote

from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.filters import read_filter
from bot.domain.job_records import JobState
from bot.domain.job_status import Signal
from bot.domain.orders import Action
from bot.domain.people import Role
from bot.errors import OrderNotFound

_MOST_AT_ONCE = 50
_FIELD = "job-"


async def show_jobs(turn: Turn) -> Answer:
    """Show the jobs that stand so, newest first."""
    state, action = _state(turn), _action(turn.asked("action"))
    typed = turn.asked("office").strip()
    office = read_filter(typed)
    start = turn.asked("start")
    page = await turn.console.jobs.page(state, action=action, office=office, start=start)
    keep = {"state": state.value, "action": action.value if action else "", "office": office}
    shown = {
        "page": page,
        "state": state,
        "states": tuple(JobState),
        "action": action,
        "actions": tuple(Action),
        "office": office,
        "left_out": bool(typed) and not office,
        "start": start,
        "keep": {name: value for name, value in keep.items() if value},
        "signals": _signals_at_once(turn, state),
    }
    return Page("jobs.html", shown, live=("job", ""))


async def show_job(turn: Turn) -> Answer:
    """Show one job with its steps, and what may be told to it."""
    line = await turn.console.jobs.get(turn.part("job"))
    if line is None:
        raise OrderNotFound(turn.part("job"))
    steps = await turn.console.jobs.steps(line.record.id)
    signals = line.signals(turn.who.role)
    approval = await turn.console.approvals.of_job(line.record.id)
    shown = {"line": line, "steps": steps, "signals": signals, "approval": approval}
    return Page("job.html", shown, live=("job", line.record.id))


async def ask_before(turn: Turn) -> Answer:
    """Name each job that was chosen, and what will happen to it, before anything does."""
    signal, chosen = _signal(turn.asked("what")), _chosen(turn.request.query)
    if signal is None or not chosen:
        return Redirect("/jobs", "console-told-jobs-none")
    lines = await turn.console.jobs.some(chosen)
    role = turn.who.role
    fitting = tuple(line for line in lines if signal in line.signals(role))
    others = tuple(line for line in lines if line not in fitting)
    # A lead may stop what an agent may not; that is another reason than that it has gone on.
    barred = tuple(line for line in others if signal in line.signals(Role.LEAD))
    shown = {"signal": signal, "fitting": fitting, "others": others, "barred": barred}
    return Page("jobs_before.html", shown)


async def tell_jobs(turn: Turn) -> Answer:
    """Tell exactly the jobs that the form names, and say for each what came of it."""
    signal, chosen = _signal(turn.form.get("what", "")), _chosen(turn.form)
    if signal is None or not chosen:
        return Redirect("/jobs", "console-told-jobs-none")
    language = turn.who.account.language or turn.request.headers.get("Accept-Language", "")[:2]
    told = await turn.console.jobs.tell(turn.who, chosen, signal, language)
    if len(told) == 1 and told[0].is_taken:
        return Redirect(f"/jobs/{quote(told[0].job)}", f"console-told-job-{signal}")
    return Page("jobs_told.html", {"signal": signal, "answers": told})


def _signals_at_once(turn: Turn, state: JobState) -> tuple[Signal, ...]:
    """Return what may be told to several jobs at once; only to those that wait."""
    if state is not JobState.WAITING or not turn.who.may(Role.AGENT):
        return ()
    return (Signal.NOW, Signal.STOP) if turn.who.may(Role.LEAD) else (Signal.NOW,)


def _state(turn: Turn) -> JobState:
    with suppress(ValueError):
        return JobState(turn.asked("state"))
    return JobState.WAITING


def _action(asked: str) -> Action | None:
    with suppress(ValueError):
        return Action(asked)
    return None


def _signal(asked: str) -> Signal | None:
    with suppress(ValueError):
        return Signal(asked)
    return None


def _chosen(fields: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids that were chosen, each once; a list has no more of them."""
    ids = dict.fromkeys(value for name, value in fields.items() if name.startswith(_FIELD))
    return tuple(job for job in ids if job)[:_MOST_AT_ONCE]


ROUTES = (
    Route(Kind.PAGE, "/jobs", Role.VIEWER, show_jobs),
    Route(Kind.PAGE, "/jobs/choose", Role.AGENT, ask_before, only_asks=True),
    Route(Kind.CHANGE, "/jobs/tell", Role.AGENT, tell_jobs),
    Route(Kind.PAGE, "/jobs/{job}", Role.VIEWER, show_job),
)

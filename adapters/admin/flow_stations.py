"""Steps and outcomes of a draft: the form of one, written into the same YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from adapters.admin.flows import keep_or_show
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from bot.console.flow_stations import StationForm, fill_form, open_form, remove_station, typed_of
from bot.domain.checks import CHECKS
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flows import NAME_PATTERN, STATION_CHARS, OutcomeKind
from bot.domain.orders import Action, Change
from bot.domain.people import Role
from bot.errors import InputInvalid


async def show_station(turn: Turn) -> Answer:
    """Show the form of a step or an outcome."""
    kept = await turn.console.flow_drafts.of(turn.who, turn.part("flow"))
    form = open_form(kept.draft.content, turn.part("name"))
    return _page(kept, form, typed_of(form))


async def show_new(turn: Turn) -> Answer:
    """Show the form of a step or an outcome that is to be added."""
    kept = await turn.console.flow_drafts.of(turn.who, turn.part("flow"))
    form = open_form(kept.draft.content, "", turn.asked("section"))
    return _page(kept, form, typed_of(form))


async def change_station(turn: Turn) -> Answer:
    """Keep a filled form, or remove what it is of."""
    draft = await turn.console.flow_drafts.typed(turn.who, turn.part("flow"), turn.form)
    return await _keep(turn, draft, open_form(draft.draft.content, turn.part("name")))


async def add_station(turn: Turn) -> Answer:
    """Keep the filled form of a new step or outcome."""
    draft = await turn.console.flow_drafts.typed(turn.who, turn.part("flow"), turn.form)
    name = turn.form.get("name", "").strip()
    form = open_form(draft.draft.content, "", turn.form.get("section", ""))
    return await _keep(turn, draft, replace(form, name=name))


async def _keep(turn: Turn, draft: KeptDraft, form: StationForm) -> Answer:
    content = draft.draft.content
    try:
        if turn.form.get("do") == "remove":
            changed = remove_station(content, form)
        else:
            changed = fill_form(content, form, turn.form)
    except InputInvalid as error:
        return _page(draft, form, turn.form, error)
    wanted = replace(draft, draft=replace(draft.draft, content=changed))
    return await keep_or_show(turn, wanted, f"/flows/{content.name}")


def _page(
    kept: KeptDraft,
    form: StationForm,
    typed: Mapping[str, str],
    error: InputInvalid | None = None,
) -> Page:
    shown = {
        "flow": kept.draft.content.name,
        "kept": kept,
        "form": form,
        "typed": typed,
        "error": error,
        "name_chars": STATION_CHARS,
        "name_pattern": NAME_PATTERN,
        "checks": tuple(CHECKS),
        "endings": tuple(OutcomeKind),
        "actions": tuple(Action),
        "kinds": tuple(one for one in Change if one is not Change.UNKNOWN),
    }
    return Page("flow_station.html", shown, 422 if error else 200)


ROUTES = (
    Route(Kind.PAGE, "/flows/{flow}/steps/{name}", Role.LEAD, show_station, only_asks=True),
    Route(Kind.CHANGE, "/flows/{flow}/steps/{name}", Role.LEAD, change_station),
    Route(Kind.PAGE, "/flows/{flow}/add", Role.LEAD, show_new, only_asks=True),
    Route(Kind.CHANGE, "/flows/{flow}/add", Role.LEAD, add_station),
)

"""Publishing a draft, and going back to an older version: each looked at before it is done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.flow_drafts import DraftMoved, read_revision
from bot.console.flow_releases import Released
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_versions import FlowDraft
from bot.domain.people import Role
from bot.errors import ActionRefused, FlowsBarred, FlowsWrong, InputInvalid, StoreConflict

_Refusal = InputInvalid | ActionRefused
_Again = Callable[[_Refusal | None, int], Awaitable[Page]]


async def show_publish(turn: Turn) -> Answer:
    """Show what publishing the visitor's draft would do."""
    return await _draft_page(turn)


async def publish(turn: Turn) -> Answer:
    """Publish the visitor's draft, or say what stands in the way."""
    flow, note = turn.part("flow"), turn.form.get("reason", "")
    publishing = turn.console.flow_releases.publish(turn.who, flow, read_revision(turn.form), note)
    return await _publish_or_ask(
        publishing, flow, lambda error, status: _draft_page(turn, error, status)
    )


async def show_back(turn: Turn) -> Answer:
    """Show what going back to a version would do."""
    return await _version_page(turn)


async def go_back(turn: Turn) -> Answer:
    """Publish an older version once more, or say what stands in the way."""
    flow, version = turn.part("flow"), turn.part("version")
    base, note = turn.form.get("base", ""), turn.form.get("reason", "")
    going = turn.console.flow_releases.go_back(turn.who, flow, version, base, note)
    return await _publish_or_ask(
        going, flow, lambda error, status: _version_page(turn, error, status)
    )


async def _publish_or_ask(publishing: Awaitable[Released], flow: str, again: _Again) -> Answer:
    try:
        published = await publishing
    except InputInvalid as error:
        return await again(error, 422)
    except (FlowsWrong, FlowsBarred):
        # The page says by itself what is wrong, or has to be done before.
        return await again(None, 422)
    except ActionRefused as error:
        return await again(error, 409)
    except DraftMoved:
        return await again(InputInvalid("console-flow-publish-moved"), 409)
    except StoreConflict:
        return await again(InputInvalid("console-flow-publish-late"), 409)
    if isinstance(published, FlowRequest):
        return Redirect(f"/flows/{flow}/requests/{published.id}", "console-told-flow-asked")
    return Redirect(f"/flows/{flow}", "console-told-flow-published")


async def _draft_page(turn: Turn, error: _Refusal | None = None, status: int = 200) -> Page:
    kept = await turn.console.flow_drafts.of(turn.who, turn.part("flow"))
    return await _page(turn, kept.draft, error, status, kept=kept)


async def _version_page(turn: Turn, error: _Refusal | None = None, status: int = 200) -> Page:
    draft = await turn.console.flow_releases.older(turn.part("flow"), turn.part("version"))
    return await _page(turn, draft, error, status)


async def _page(
    turn: Turn,
    draft: FlowDraft,
    error: _Refusal | None,
    status: int,
    *,
    kept: KeptDraft | None = None,
) -> Page:
    shown = {
        "flow": draft.content.name,
        "sheet": await turn.console.flow_releases.sheet(draft),
        "kept": kept,
        "error": error,
        "typed": turn.form,
    }
    return Page("flow_publish.html", shown, status)


ROUTES = (
    Route(Kind.PAGE, "/flows/{flow}/publish", Role.LEAD, show_publish, only_asks=True),
    Route(Kind.CHANGE, "/flows/{flow}/publish", Role.LEAD, publish),
    Route(Kind.PAGE, "/flows/{flow}/back/{version}", Role.LEAD, show_back, only_asks=True),
    Route(Kind.CHANGE, "/flows/{flow}/back/{version}", Role.LEAD, go_back),
)

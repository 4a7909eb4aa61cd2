"""Flow looks: what stands beside the form of a flow's draft: errors, graph, and cards."""

from __future__ import annotations

from collections.abc import Callable

from adapters.admin.drawings import draw
from adapters.admin.looks import RENDERERS
from adapters.admin.pages import language_of
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from bot.console.flow_looks import AskedLook, FlowLook
from bot.console.looks import PREVIEWED
from bot.domain.flow_versions import FlowContent
from bot.domain.people import LANGUAGES, Role

# By this the script of the workbench asks for what stands beside the form, and no page around it.
_BESIDE = "Caro-Look"
MOST_BYTES = 1024 * 1024
"""The longest form of a flow: its texts in every language, of which some letters take six bytes."""


async def show_live(turn: Turn) -> Answer:
    """Show the live version of a flow."""
    looks = turn.console.flow_looks
    live = await looks.live(turn.part("flow"))
    look = await looks.of(live, live, _asked(turn, turn.asked))
    return Page("flow_look.html", _shown(turn, look, live.version), modules=True)


async def look_at_draft(turn: Turn) -> Answer:
    """Show what was typed, as yet: a whole page, or what a script puts beside the form."""
    looks, flow, form = turn.console.flow_looks, turn.part("flow"), turn.form
    live = await looks.live(flow)
    base = await looks.version(flow, form.get("base", "")) or live
    texts = {code: _lines(form.get(f"text-{code}", live.texts.get(code, ""))) for code in LANGUAGES}
    draft = FlowContent(flow, _lines(form.get("source", live.source)), texts)
    look = await looks.of(draft, base, _asked(turn, lambda name: form.get(name, "")))
    is_beside = _BESIDE in turn.request.headers
    template = "flow_bench.html" if is_beside else "flow_look.html"
    return Page(template, _shown(turn, look, base.version), modules=not is_beside)


def _asked(turn: Turn, field: Callable[[str], str]) -> AskedLook:
    return AskedLook(
        at=field("go") or field("look_at"),
        language=field("look_language") or language_of(turn),
        role=field("look_role"),
        sample=field("look_sample"),
    )


def _shown(turn: Turn, look: FlowLook, base: str) -> dict[str, object]:
    renderers = turn.request.app[RENDERERS]
    return {
        "flow": look.content.name,
        "look": look,
        "base": base,
        "drawings": [
            draw(renderers, platform, card, look.language) for platform, card in look.cards.items()
        ],
        "look_roles": PREVIEWED,
        "ways": look.graph.ways if look.graph else {},
    }


def _lines(typed: str) -> str:
    """Return a text with line ends as files have them: browsers send others."""
    return typed.replace("\r\n", "\n").replace("\r", "\n")


ROUTES = (
    Route(Kind.PAGE, "/flows/{flow}/look", Role.VIEWER, show_live),
    Route(
        Kind.CHANGE,
        "/flows/{flow}/look",
        Role.LEAD,
        look_at_draft,
        harmless=True,
        most_bytes=MOST_BYTES,
    ),
)

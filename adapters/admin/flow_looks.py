"""Flow looks: what stands beside the form of a flow's draft: errors, graph, and cards."""

from __future__ import annotations

from adapters.admin.drawings import draw
from adapters.admin.looks import renderers_of
from adapters.admin.pages import language_of
from adapters.admin.routes import Turn
from bot.console.flow_looks import AskedLook
from bot.console.looks import PREVIEWED
from bot.domain.flow_versions import FlowDraft
from bot.errors import OrderNotFound

# By this the script of the workbench asks for what stands beside the form, and no page around it.
_BESIDE = "Caro-Look"


def asks_beside(turn: Turn) -> bool:
    """Say whether only what stands beside the form is asked for."""
    return _BESIDE in turn.request.headers


async def beside(turn: Turn, draft: FlowDraft, *, is_kept: bool) -> dict[str, object]:
    """Return what stands beside the form of a draft, as `flow_bench.html` shows it.

    What is wrong with texts of one that `is_kept` is mended in their grid, else in its own fields.
    """
    console, content = turn.console, draft.content
    try:
        base = await console.flow_drafts.content(content.name, draft.base)
    except OrderNotFound:
        # Beside itself nothing is marked as new: what it was based on is lost.
        base = content
    look = await console.flow_looks.of(content, base, _asked(turn))
    renderers = renderers_of(turn)
    return {
        "flow": content.name,
        "is_kept": is_kept,
        "look": look,
        "ways": look.graph.ways if look.graph else {},
        "look_roles": PREVIEWED,
        "drawings": [
            draw(renderers, platform, card, look.language) for platform, card in look.cards.items()
        ],
    }


def _asked(turn: Turn) -> AskedLook:
    def field(name: str) -> str:
        return turn.form.get(name, "") or turn.asked(name)

    return AskedLook(
        at=field("go") or field("look_at"),
        language=field("look_language") or language_of(turn),
        role=field("look_role"),
        sample=field("look_sample"),
    )

"""Flow looks: a draft of a flow while it is written: what is wrong, its graph, and its cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from bot.cards.elements import Card
from bot.cards.flow_previews import preview_card, reworded
from bot.casework.flow_publishing import FlowPublishing
from bot.console.looks import PREVIEWED
from bot.desk.pictures import PICTURED, Pictures
from bot.domain.flow_graphs import FlowGraph, flow_graph
from bot.domain.flow_source import read_sketch
from bot.domain.flow_versions import FlowContent
from bot.domain.flows import Flow
from bot.domain.people import LANGUAGES, Platform, Role
from bot.domain.sample_orders import SAMPLE_OFFICE, Sample, sample_order, samples_of
from bot.errors import FlowError, TextMissing
from bot.ports import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLook:
    """Which step or outcome is shown, to whom, in which language, and on which sample order.

    What is none of those that can be chosen stands for the first of them.
    """

    at: str = ""
    language: str = ""
    role: str = ""
    sample: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowLook:
    """A draft as it is now; without a `graph` its file cannot be read, and nothing can be drawn.

    `cards` are those of a case that stands `at` a step or outcome; they may be fewer than the
    platforms, if a text of it cannot be put together.
    """

    content: FlowContent
    errors: Sequence[FlowError]
    flow: Flow | None = None
    graph: FlowGraph | None = None
    at: str = ""
    language: str = ""
    role: Role = PREVIEWED[0]
    sample: Sample | None = None
    samples: tuple[Sample, ...] = ()
    cards: Mapping[Platform, Card] = field(default_factory=dict)


class FlowLooks:
    """Looks at drafts; nothing is kept of them, and nobody is told."""

    def __init__(self, publishing: FlowPublishing, pictures: Pictures, clock: Clock) -> None:
        self._publishing = publishing
        self._pictures = pictures
        self._clock = clock

    async def of(self, draft: FlowContent, base: FlowContent, asked: AskedLook) -> FlowLook:
        """Return a draft beside its base, however wrong it still is."""
        errors = await self._publishing.check([draft])
        return await self._with_cards(self._read(draft, base, asked, errors))

    def _read(
        self,
        draft: FlowContent,
        base: FlowContent,
        asked: AskedLook,
        errors: Sequence[FlowError],
    ) -> FlowLook:
        sketch = read_sketch(draft.source, f"{draft.name}.yaml")
        if sketch.flow is None:
            return FlowLook(content=draft, errors=errors)
        before = read_sketch(base.source, f"{base.name}.yaml").flow
        flow = sketch.flow.model_copy(update={"texts": draft.texts})
        samples = samples_of(flow)
        return FlowLook(
            content=draft,
            errors=errors,
            flow=flow,
            graph=flow_graph(sketch, before, reworded(flow, base.texts) if before else ()),
            at=asked.at if asked.at in {**flow.steps, **flow.outcomes} else flow.start,
            language=asked.language if asked.language in LANGUAGES else LANGUAGES[0],
            role=Role(asked.role) if asked.role in PREVIEWED else PREVIEWED[0],
            sample=next((one for one in samples if one.name == asked.sample), samples[0]),
            samples=samples,
        )

    async def _with_cards(self, look: FlowLook) -> FlowLook:
        """Return a look with the cards that can be drawn of what is asked for."""
        flow, sample = look.flow, look.sample
        if flow is None or sample is None or look.at not in {**flow.steps, **flow.outcomes}:
            return look
        now, cards = self._clock.now(), {}
        for platform in PICTURED:
            viewer = await self._pictures.viewer(
                look.role, look.language, platform=platform, office=SAMPLE_OFFICE
            )
            order, banks = sample_order(sample, viewer.banks, now)
            with suppress(TextMissing):
                cards[platform] = preview_card(viewer.with_banks(banks), order, flow, look.at, now)
        return replace(look, cards=cards)

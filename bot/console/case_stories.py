"""The story of a case as the console shows it: its way, its work, its places and its log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.cards.texts import Phrases
from bot.domain.actions import LogEntry
from bot.domain.cases import Answer, Case, CaseStatus, Surface
from bot.domain.flows import Flow
from bot.domain.orders import Banks, Order
from bot.domain.privacy import mask_iban


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence by its key, with what fills it; `texts` are those of its flow's version."""

    key: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailStep:
    """One answer of a walk. What no text is known of any more is None: then its bare name serves.

    `evidence` is what the desk found, where the desk answered.
    """

    answer: Answer
    step: Told | None
    choice: Told | None
    evidence: Told | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStory:
    """One case with all that is known of it.

    `lack` says why there is no `order`: it is `away` with the back office, or `gone`. `people` are
    names by the ids of persons, as far as they are known. The addresses of `places` are not shown.
    """

    case: Case
    order: Order | None
    lack: str
    bank_name: str
    at: Told | None
    stage: Told | None
    trail: tuple[TrailStep, ...]
    why: Told | None
    news: Told | None
    places: tuple[Surface, ...]
    lines: tuple[LogEntry, ...]
    people: Mapping[str, str]

    @property
    def may_be_closed(self) -> bool:
        """Say whether it could be closed by hand as it is now."""
        return self.case.status is not CaseStatus.CLOSED and not self.case.under_way

    @property
    def may_be_handed_over(self) -> bool:
        """Say whether it could be handed over as it is now."""
        return can_be_handed_over(self.case, self.order)


def can_be_handed_over(case: Case, order: Order | None) -> bool:
    """Say whether a case is open, nothing is done for it, and its order is as it was walked."""
    if case.status is not CaseStatus.OPEN or case.under_way or order is None:
        return False
    return order.revision == case.order_revision


class Wording:
    """Finds the texts of one case's flow, filled with what they tell of its order.

    `phrases` only say which texts there are: who reads has a language of their own.
    """

    def __init__(
        self, phrases: Phrases, flow: Flow | None, order: Order | None, banks: Banks
    ) -> None:
        self._phrases = phrases
        self._flow = flow
        self._about = _about(order, banks)

    def told(self, key: str, arguments: Mapping[str, str] | None = None) -> Told | None:
        """Return a sentence, or None if there is no such text."""
        own = self._flow.texts if self._flow else {}
        if not key or not self._phrases.of(own).has(key):
            return None
        about = self._about if arguments is None else arguments
        return Told(key=key, arguments=about, texts=own)

    def stage(self, at: str) -> Told | None:
        """Return the name of the stage of a step or an end."""
        flow = self._flow
        station = (flow.steps.get(at) or flow.outcomes.get(at)) if flow else None
        return self.told(flow.stage_key(station.stage)) if flow and station else None

    def title(self, at: str) -> Told | None:
        """Return the title of a step or an end."""
        return self.told(self._flow.title_key(at)) if self._flow and at else None

    def choice(self, step: str, choice: str) -> Told | None:
        """Return the label of an answer."""
        return self.told(self._flow.choice_key(step, choice)) if self._flow else None

    def step(self, given: Answer) -> TrailStep:
        """Return an answer in words."""
        found = given.evidence
        return TrailStep(
            answer=given,
            step=self.title(given.step),
            choice=self.choice(given.step, given.choice),
            evidence=self.told(found.key, found.arguments) if found else None,
        )

    def why(self, case: Case) -> Told | None:
        """Return why an action waits, or what stood in its way."""
        return self.told(case.work.reason, case.work.arguments) if case.work else None

    def news(self, case: Case, at: str) -> Told | None:
        """Return what was seen of the order since its action; `at` is when that was asked for."""
        work = case.work
        if work is None:
            return None
        about = {"order": case.order, "reference": self._about["reference"], "at": at}
        return self.told(work.news, about)


def _about(order: Order | None, banks: Banks) -> Mapping[str, str]:
    """Return what the texts of a flow may tell of an order."""
    if order is None:
        named = ("reference", "company", "bank", "cardholder", "order", "iban")
        return dict.fromkeys(named, "–")
    return {
        "reference": order.reference.spaced,
        "company": order.company.name,
        "bank": banks[order.bank].name,
        "cardholder": order.cardholder.name,
        "order": order.id,
        "iban": mask_iban(order.cardholder.iban) or "–",
    }


def names_of(
    case: Case, places: tuple[Surface, ...], lines: tuple[LogEntry, ...]
) -> dict[str, str]:
    """Return the names that are known of the people of a case, by their ids."""
    known = {place.identity.id: place.identity.name for place in places}
    known |= {line.actor: line.actor_name for line in lines if line.actor_name}
    for one in case.holds:
        known |= {one.by: one.by_name, one.holder: one.holder_name}
    for asked in case.errands:
        known |= {asked.by: asked.by_name, asked.ended_by: asked.ended_by_name}
    for end in case.endings:
        known |= {end.by: end.by_name, end.reopened_by: end.reopened_by_name}
    if work := case.work:
        known |= {work.actor: work.actor_name, work.steered_by: work.steered_by_name}
    return {person: name for person, name in known.items() if person and name}

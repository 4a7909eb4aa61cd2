"""Rehearsals: a draft walked by hand, step by step; nothing is kept of it, and nobody is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.cards.case_views import case_card
from bot.cards.elements import Card
from bot.cards.texts import Texts
from bot.console.case_stories import Told, TrailStep, Wording
from bot.console.flow_drafts import FlowDrafts
from bot.console.visitors import Visitor
from bot.console.walk_grounds import Ground, Grounds
from bot.desk.pictures import PICTURED, Pictures
from bot.domain.case_steps import go_back, overrule
from bot.domain.cases import BOT, Answer, Case
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_walks import MOST_MOVES, Gone, Move, Place, moves_of, place_of, stand
from bot.domain.flows import NAME_PATTERN, Flow
from bot.domain.left_questions import told_to_person
from bot.domain.people import Platform, Role
from bot.domain.sample_orders import SAMPLE_CASE, Sample, samples_of
from bot.errors import InputInvalid, TextMissing
from bot.ports import Ports

_MOVE = re.compile(rf"({NAME_PATTERN})([.!])({NAME_PATTERN})")
_MOST_CHARS = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A rehearsal as its address has it: on what, as whom, and the `said` answers.

    `said` is as `digits.same-company.yes`, with `!` where a person answers in the place of the
    desk; `instead` is the step at which one is about to. `walk` is a starred walk gone once more.
    """

    sample: str = ""
    case: str = ""
    seen_as: str = ""
    said: str = ""
    instead: str = ""
    walk: str = ""

    @property
    def role(self) -> Role:
        """As whom the flow is walked: of support, unless an office is asked for."""
        return Role.ACCOUNTANT if self.seen_as == Role.ACCOUNTANT else Role.AGENT

    def at(self, place: Place) -> Asked:
        """Return the same rehearsal at another place."""
        return replace(self, said=write_moves(place.moves), instead=place.instead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An answer that can be given, where it leads, and whether it was given in the past case."""

    name: str
    label: Told | None
    to: Asked
    was_given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One answer of the way so far; `overrules` leads to answering it in the desk's place."""

    told: TrailStep
    check: str
    overrules: Asked | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """A draft as it was walked: on what, and how far one came."""

    kept: KeptDraft
    flow: Flow
    ground: Ground
    gone: Gone

    @property
    def case(self) -> Case:
        """The case that there would be."""
        return self.gone.case

    @property
    def is_over(self) -> bool:
        """Say whether an outcome is reached."""
        return self.case.at in self.flow.outcomes

    @property
    def not_checked(self) -> str:
        """The check that was not run in the past case, where the desk would run it now; or ""."""
        step = self.flow.steps.get(self.case.at)
        check = (step.check or "") if step else ""
        return "" if check in self.ground.found else check


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """Where a walk stands, how it came there, and where it can go on.

    `undrawn` is the key of a text that lacks for its cards, "" where they are drawn.
    """

    walked: Walked
    asked: Asked
    samples: tuple[Sample, ...]
    at: Told | None
    way: tuple[Answered, ...]
    choices: tuple[Choice, ...]
    back: Asked | None
    cards: Mapping[Platform, Card]
    undrawn: str


class Rehearsals:
    """Walks the visitor's draft as its address says."""

    def __init__(self, ports: Ports, drafts: FlowDrafts, pictures: Pictures, texts: Texts) -> None:
        self._drafts = drafts
        self._grounds = Grounds(ports)
        self._pictures = pictures
        self._texts = texts

    async def walk(self, visitor: Visitor, flow: str, asked: Asked) -> Walked:
        """Walk the visitor's draft, or what is live, as far as one comes.

        Raises:
            OrderNotFound: no such flow is live.
            FlowError: the draft cannot be read as it is.
            InputInvalid: the address is none, or there is no such case of this flow.
        """
        kept = await self._drafts.of(visitor, flow)
        draft = kept.draft.content.read()
        ground = await self._grounds.of(draft, asked.sample, asked.case)
        gone = _gone(draft, ground, asked)
        return Walked(kept=kept, flow=draft, ground=ground, gone=gone)

    async def show(self, visitor: Visitor, flow: str, asked: Asked, language: str) -> Rehearsal:
        """Return where a walk leads, with the cards of both platforms; raises as `walk`."""
        walked = await self.walk(visitor, flow, asked)
        draft, ground, case = walked.flow, walked.ground, walked.case
        wording = Wording(self._texts.phrases(language), draft, ground.order, ground.banks)
        steps = _Steps(walked, asked, wording)
        cards, undrawn = await self._cards(walked, asked.role, language)
        return Rehearsal(
            walked=walked,
            asked=asked.at(steps.place(case)),
            samples=samples_of(draft),
            at=wording.title(case.at),
            way=tuple(steps.answered()),
            choices=tuple(steps.choices()),
            back=steps.back(),
            cards=cards,
            undrawn=undrawn,
        )

    async def _cards(
        self, walked: Walked, role: Role, language: str
    ) -> tuple[Mapping[Platform, Card], str]:
        """Return the cards, or the key of the text that lacks for them."""
        case, ground, flow = walked.case, walked.ground, walked.flow
        shown = replace(case, id=SAMPLE_CASE if case.can_go_back else "", revision=1)
        # Of other orders nothing was kept with a past case.
        finding = None if ground.case else told_to_person(case, flow, ground.examine)
        cards, office = {}, ground.order.company.office.code
        for platform in PICTURED:
            viewer = await self._pictures.viewer(role, language, platform=platform, office=office)
            viewer = viewer.with_banks(ground.banks)
            try:
                cards[platform] = case_card(viewer, ground.order, shown, flow, finding=finding)
            except TextMissing as error:
                return {}, error.key
        return cards, ""


class _Steps:
    """What can be done from where a walk stands."""

    def __init__(self, walked: Walked, asked: Asked, wording: Wording) -> None:
        self._flow, self._ground, self._case = walked.flow, walked.ground, walked.case
        self._asked = asked
        self._wording = wording

    def place(self, case: Case) -> Place:
        ground = self._ground
        return place_of(case, self._flow, ground.order, ground.examine, ground.verdicts)

    def choices(self) -> Iterable[Choice]:
        case = self._case
        step, given = self._flow.steps.get(case.at), self._given()
        for name in step.choices if step else ():
            answer = Answer(case.at, name, case.opened_by, case.opened_at)
            taken = replace(case, answers=(*case.answers, answer))
            yield Choice(
                name=name,
                label=self._wording.choice(case.at, name),
                to=self._asked.at(Place(moves_of(taken, self._flow, self._ground.verdicts))),
                was_given=name == given,
            )

    def _given(self) -> str:
        """Return what a person answered here in the past case, "" for nothing."""
        past, at = self._ground.case, self._case.at
        then = [one for one in past.answers if one.step == at] if past else []
        times = sum(one.step == at for one in self._case.answers)
        return then[times].choice if times < len(then) and then[times].by != BOT else ""

    def answered(self) -> Iterable[Answered]:
        may_overrule = self._asked.role is Role.AGENT
        for given in self._case.answers:
            is_desks = given.by == BOT
            place = self.place(overrule(self._case, given.step))
            yield Answered(
                told=self._wording.step(given),
                check=(self._flow.steps[given.step].check or "") if is_desks else "",
                overrules=self._asked.at(place) if is_desks and may_overrule else None,
            )

    def back(self) -> Asked | None:
        if self.place(self._case).instead:
            return replace(self._asked, instead="")
        case = self._case
        return self._asked.at(self.place(go_back(case))) if case.can_go_back else None


def _gone(flow: Flow, ground: Ground, asked: Asked) -> Gone:
    moves, instead = read_moves(asked.said), asked.instead
    if asked.role is Role.AGENT:
        place = Place(moves, instead)
        return stand(flow, ground.order, ground.examine, place, ground.now)
    # An office answers nothing in the place of the desk.
    own = tuple(takewhile(lambda move: not move.overrules, moves))
    gone = stand(flow, ground.order, ground.examine, Place(own), ground.now)
    return replace(gone, left_over=(*gone.left_over, *moves[len(own) :]))


def read_moves(said: str) -> tuple[Move, ...]:
    """Return the answers that an address holds; InputInvalid where they are none."""
    if not said:
        return ()
    found = [_MOVE.fullmatch(part) for part in said[:_MOST_CHARS].split("-")]
    if len(said) > _MOST_CHARS or len(found) > MOST_MOVES or not all(found):
        raise InputInvalid("console-flow-walk-unreadable")
    return tuple(Move(one[1], one[3], one[2] == "!") for one in found if one)


def write_moves(moves: Iterable[Move]) -> str:
    """Return answers as an address holds them."""
    return "-".join(f"{one.step}{'!' if one.overrules else '.'}{one.choice}" for one in moves)

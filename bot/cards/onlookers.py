"""Cards for onlookers: without what they may not press, and with who may."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.cards.calls import (
    AnswerFirst,
    AnswerStep,
    AskAction,
    Call,
    GoBack,
    OpenCase,
    Overrule,
    OverruleFirst,
    ShowWalk,
    SignalJob,
    StatementCall,
    SubmitForm,
)
from bot.cards.elements import Button, Buttons, Card, Element, Notice, Tone
from bot.cards.ending_calls import AskEnd, AskReopen, EndingForm, SayHowItWent
from bot.cards.errand_calls import ConfirmProposal, DeclineProposal, SubmitDecline
from bot.cards.talk_calls import BeginWriting
from bot.cards.viewer import Viewer
from bot.domain.people import Role
from bot.errors import ActionRefused

_NAMED = 5

ActingCall = (
    OpenCase
    | AnswerFirst
    | OverruleFirst
    | StatementCall
    | AnswerStep
    | GoBack
    | Overrule
    | AskAction
    | SubmitForm
    | SignalJob
    | AskEnd
    | AskReopen
    | EndingForm
    | SayHowItWent
    | ConfirmProposal
    | DeclineProposal
    | SubmitDecline
    | BeginWriting
)
"""What changes a case or an order; everything else only looks."""


def for_onlooker(viewer: Viewer, card: Card) -> Card:
    """Return a card as its viewer may use it: who only looks has no button that would do anything.

    In their place stands who may act; of many the first few are named.
    """
    if viewer.actor.role is not Role.ONLOOKER:
        return card
    elements = tuple(_without_acts(viewer, card.elements))
    rows = [at for at, one in enumerate(elements) if isinstance(one, Buttons)]
    at = rows[0] if rows else len(elements)
    told = Notice(who_may_act(viewer), Tone.INFO)
    return replace(card, elements=(*elements[:at], told, *elements[at:]))


def refuse_acts(viewer: Viewer, call: Call) -> None:
    """Refuse what changes something to whoever only looks; a card may have been drawn before.

    Raises:
        ActionRefused: they may not.
    """
    if viewer.actor.role is Role.ONLOOKER and isinstance(call, ActingCall):
        raise ActionRefused("refused-onlooker")


def who_may_act(viewer: Viewer) -> str:
    """Say to somebody who only looks who of their office may act."""
    phrases, named = viewer.phrases, viewer.deciders
    if not named:
        return phrases.get("onlooker-nobody", email=viewer.rules.support_email)
    more = len(named) - _NAMED
    who = ", ".join(named[:_NAMED])
    return phrases.get("onlooker", who=f"{who} (+{more})" if more > 0 else who)


def _without_acts(viewer: Viewer, elements: Iterable[Element]) -> Iterable[Element]:
    for one in elements:
        if not isinstance(one, Buttons):
            yield one
            continue
        shown, more = _looks(viewer, one.buttons), _looks(viewer, one.more)
        if shown or more:
            yield Buttons(shown, more) if shown else Buttons(more)


def _looks(viewer: Viewer, buttons: Iterable[Button]) -> tuple[Button, ...]:
    """Keep what only looks; what would begin the checks shows them instead."""
    kept = []
    for button in buttons:
        if isinstance(button.call, OpenCase):
            label = viewer.phrases.get("button-see-checks")
            kept.append(replace(button, label=label, call=ShowWalk(button.call.order)))
        elif not isinstance(button.call, ActingCall):
            kept.append(button)
    return tuple(kept)

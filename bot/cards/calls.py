"""The calls on the desk: what a person asks for by a word, a button or a form.

Every call packs into flat text pairs, so that a button carries it; it carries identity, never
authority: the desk checks everything again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.cards.approval_calls import ApprovalCall, SubmitRefusal
from bot.cards.ending_calls import CaseForm, EndingCall
from bot.cards.errand_calls import ErrandCall, ErrandForm
from bot.cards.hold_calls import HoldCall
from bot.cards.people_calls import PeopleCall
from bot.cards.queue_calls import FilterCases, QueueCall
from bot.cards.talk_calls import TalkCall, WriteNote
from bot.domain.job_status import Signal
from bot.domain.orders import Action, Change

PERSON = "person"


@dataclass(frozen=True, slots=True)
class LookUp:
    """Find orders by whatever was typed; `page` counts from 1.

    `kind` is "company" where the person said so: a short number is then a code of a company; it is
    `PERSON` where they ask for somebody of support.
    """

    query: str
    page: int = 1
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ShowOrder:
    """Show one order."""

    order: str


@dataclass(frozen=True, slots=True)
class ShowWalk:
    """Show where the checks of an order stand, without beginning them."""

    order: str


@dataclass(frozen=True, slots=True)
class ListProblems:
    """List the orders that need somebody, those of a bank, an office, or over so many `days`.

    `words` are what was typed of these and is still to be told apart. The page begins at the spot
    `start`, or ends right before the spot `end`.
    """

    bank: str = ""
    office: str = ""
    days: int = 0
    start: str = ""
    end: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class AskFilter:
    """Ask which orders the list of problems is to hold; the arguments are what it holds now."""

    bank: str = ""
    office: str = ""
    days: int = 0


@dataclass(frozen=True, slots=True)
class FilterProblems:
    """The filled form of `AskFilter`; see `SubmitForm` for what it carries."""

    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OpenListed:
    """Show an order of a list, with the way back: to its spot `at`, or to a page of a search."""

    order: str
    at: str = ""
    query: str = ""
    page: int = 1
    kind: str = ""


@dataclass(frozen=True, slots=True)
class NextProblem:
    """Show the order that comes after this one in the list of problems of whoever asks."""

    order: str


@dataclass(frozen=True, slots=True)
class ShowHelp:
    """Say what the desk can do."""


@dataclass(frozen=True, slots=True)
class Thank:
    """Ask nothing: somebody is content, and is answered kindly."""


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Speak another language to this person; an unknown one is answered with the known ones."""

    language: str


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Begin or continue the walk through the checks of an order."""

    order: str


@dataclass(frozen=True, slots=True)
class AnswerFirst:
    """Begin the walk of an order as it was shown at this revision, and answer where it stands."""

    order: str
    revision: int
    step: str
    choice: str


@dataclass(frozen=True, slots=True)
class AskStatement:
    """Ask for the form of what stands on the statement, at the step where it begins."""

    order: str
    revision: int
    step: str


@dataclass(frozen=True, slots=True)
class SubmitStatement:
    """What stands on the statement, filled in as `SubmitForm`: answers to several steps."""

    order: str
    revision: int
    step: str
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FirstFindings:
    """Show what the desk finds by itself in an order, before anything was answered."""

    order: str


@dataclass(frozen=True, slots=True)
class OverruleFirst:
    """Begin the walk of an order, and ask a step of a person although the bot has answered it."""

    order: str
    revision: int
    step: str


@dataclass(frozen=True, slots=True)
class AnswerStep:
    """Answer the step at which the case stands."""

    case: str
    step: str
    choice: str


@dataclass(frozen=True, slots=True)
class GoBack:
    """Take back the last answer of a person."""

    case: str
    revision: int


@dataclass(frozen=True, slots=True)
class Overrule:
    """Ask a step of a person although the bot has answered it."""

    case: str
    revision: int
    step: str


@dataclass(frozen=True, slots=True)
class ShowFindings:
    """Show what the desk found by itself in a case, each finding in full."""

    case: str


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show the cardholder's contact data in full, to the asker alone."""

    order: str


@dataclass(frozen=True, slots=True)
class AskAction:
    """Ask for an action; the desk answers with a form where it needs one.

    `change` says what is to be changed, where that is known. In an `emergency` a lead does without
    a second person, and says why. Support only `proposes` what the office is to confirm.
    """

    order: str
    revision: int
    action: Action
    case: str = ""
    change: Change = Change.UNKNOWN
    emergency: bool = False
    proposes: bool = False


@dataclass(frozen=True, slots=True)
class SubmitForm:
    """A form of an action, filled in. `values` never travels in a button.

    `left_out` names the fields that did not arrive, with what the form showed in them; `seen` is
    the revision of the case when the form was opened.
    """

    order: str
    revision: int
    action: Action
    case: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    seen: int = 0
    change: Change = Change.UNKNOWN
    emergency: bool = False
    proposes: bool = False


@dataclass(frozen=True, slots=True)
class CloseForm:
    """Leave the form of an action; the order stood at `revision` and its case at `seen` then."""

    order: str
    revision: int
    action: Action
    case: str = ""
    seen: int = 0


@dataclass(frozen=True, slots=True)
class SignalJob:
    """Tell the action of a case that waits to go on now, to stop, or to undo its first half."""

    case: str
    steer: Signal


@dataclass(frozen=True, slots=True)
class FindOptions:
    """What was typed into a field of a form that looks for its choices: options answer it."""

    search: str
    order: str
    text: str


ListCall = ListProblems | AskFilter | FilterProblems | OpenListed | NextProblem | QueueCall
StatementCall = AskStatement | SubmitStatement
WalkCall = ShowWalk | FirstFindings | OpenCase | AnswerFirst | OverruleFirst | StatementCall
"""What is asked about the walk of one order."""
OrderCall = ShowOrder | WalkCall | Reveal | AskAction | SubmitForm | CloseForm
"""What is asked about one order."""
SupportCall = HoldCall | EndingCall | TalkCall | ErrandCall
CaseCall = AnswerStep | GoBack | Overrule | ShowFindings | SignalJob | SupportCall
"""What is asked about one case."""
_OrderForm = SubmitForm | SubmitStatement
_SupportForm = CaseForm | ErrandForm | SubmitRefusal | WriteNote
FilledIn = _OrderForm | FilterProblems | FilterCases | _SupportForm
"""A form that somebody has filled in: it carries what was typed, which no button does."""
_OwnCall = ShowHelp | Thank | SetLanguage
Call = LookUp | ListCall | PeopleCall | _OwnCall | OrderCall | CaseCall | ApprovalCall


def subject(call: OrderCall | CaseCall | ApprovalCall) -> str:
    """Return the id of the order, case or request that a call is about."""
    if isinstance(call, ApprovalCall):
        return call.approval
    return call.order if isinstance(call, OrderCall) else call.case

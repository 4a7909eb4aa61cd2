"""Packing: calls as flat text pairs, so that a button carries them, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields

from bot.cards.approval_calls import DecideApproval, ShowApproval, SubmitRefusal
from bot.cards.calls import (
    AnswerFirst,
    AnswerStep,
    AskAction,
    AskFilter,
    AskStatement,
    Call,
    CloseForm,
    FilledIn,
    FilterProblems,
    FirstFindings,
    GoBack,
    ListProblems,
    LookUp,
    NextProblem,
    OpenCase,
    OpenListed,
    Overrule,
    OverruleFirst,
    Reveal,
    SetLanguage,
    ShowFindings,
    ShowHelp,
    ShowOrder,
    ShowWalk,
    SignalJob,
    SubmitForm,
    SubmitStatement,
    Thank,
)
from bot.cards.ending_calls import AskEnd, AskReopen, EndCase, ReopenCase, SayHowItWent
from bot.cards.errand_calls import (
    AskOffice,
    ChooseProposal,
    ConfirmProposal,
    DeclineProposal,
    SubmitDecline,
    SubmitQuestion,
    WithdrawErrand,
)
from bot.cards.hold_calls import (
    AskAssign,
    AskTakeOver,
    AssignCase,
    GiveBack,
    LookAtCase,
    TakeCase,
    TakeOver,
)
from bot.cards.people_calls import GiveRight, LetOthersAct, ShowPeople, ShowPerson
from bot.cards.queue_calls import AskCaseFilter, FilterCases, ListCases, ShowHome
from bot.cards.talk_calls import AskNote, BeginWriting, StopWriting, WriteNote
from bot.domain.approvals import Verdict
from bot.domain.endings import Went
from bot.domain.job_status import Signal
from bot.domain.office_people import Right
from bot.domain.orders import Action, Change
from bot.domain.queues import Queue

_VERBS: dict[str, type[Call]] = {
    "look_up": LookUp,
    "show": ShowOrder,
    "walk": ShowWalk,
    "problems": ListProblems,
    "ask_filter": AskFilter,
    "filter": FilterProblems,
    "listed": OpenListed,
    "next": NextProblem,
    "help": ShowHelp,
    "thank": Thank,
    "language": SetLanguage,
    "open": OpenCase,
    "answer": AnswerStep,
    "first": AnswerFirst,
    "first_findings": FirstFindings,
    "statement": AskStatement,
    "read_statement": SubmitStatement,
    "overrule_first": OverruleFirst,
    "back": GoBack,
    "overrule": Overrule,
    "findings": ShowFindings,
    "reveal": Reveal,
    "act": AskAction,
    "submit": SubmitForm,
    "close": CloseForm,
    "steer": SignalJob,
    "cases": ListCases,
    "home": ShowHome,
    "ask_cases": AskCaseFilter,
    "filter_cases": FilterCases,
    "look": LookAtCase,
    "take": TakeCase,
    "give_back": GiveBack,
    "ask_take_over": AskTakeOver,
    "take_over": TakeOver,
    "ask_assign": AskAssign,
    "assign": AssignCase,
    "ask_end": AskEnd,
    "end": EndCase,
    "ask_reopen": AskReopen,
    "reopen": ReopenCase,
    "went": SayHowItWent,
    "ask_office": AskOffice,
    "question": SubmitQuestion,
    "choose_proposal": ChooseProposal,
    "confirm": ConfirmProposal,
    "ask_decline": DeclineProposal,
    "decline": SubmitDecline,
    "withdraw": WithdrawErrand,
    "begin_writing": BeginWriting,
    "stop_writing": StopWriting,
    "ask_note": AskNote,
    "note": WriteNote,
    "approval": ShowApproval,
    "decide": DecideApproval,
    "refuse": SubmitRefusal,
    "people": ShowPeople,
    "person": ShowPerson,
    "give_right": GiveRight,
    "others": LetOthersAct,
}
_NAMES = {kind: verb for verb, kind in _VERBS.items()}
_MOST = 10**9
_TYPED = ("values", "left_out")
# Most actions change nothing of the cardholder, and a menu has little room.
_SELDOM = ("change", "emergency", "proposes")


def _number(text: str) -> int:
    """Read a number that a database can hold."""
    number = int(text)
    if not 0 <= number <= _MOST:
        raise ValueError(number)
    return number


_READERS: dict[str, Callable[[str], object]] = {
    "page": _number,
    "days": _number,
    "revision": _number,
    "seen": _number,
    "action": Action,
    "change": Change,
    "steer": Signal,
    "queue": Queue,
    "verdict": Verdict,
    "went": Went,
    "emergency": lambda text: text == "True",
    "proposes": lambda text: text == "True",
    "number": _number,
    "right": Right,
    "others": Right,
}


def pack(call: Call) -> tuple[str, dict[str, str]]:
    """Return the verb of a call and its arguments as texts, without what was typed into a form."""
    arguments = {
        entry.name: str(getattr(call, entry.name))
        for entry in fields(call)
        if entry.name not in _TYPED
        and not (entry.name in _SELDOM and not getattr(call, entry.name))
    }
    return _NAMES[type(call)], arguments


def unpack(
    verb: str,
    arguments: Mapping[str, object],
    values: Mapping[str, str] | None = None,
    left_out: Mapping[str, str] | None = None,
) -> Call | None:
    """Return the call that `pack` made these of, or None if no call reads like that."""
    kind = _VERBS.get(verb)
    if kind is None:
        return None
    # Looked at as one maker: mypy would try the arguments on each kind in turn, for seconds.
    make: Callable[..., Call] = kind
    try:
        read = {
            entry.name: _READERS.get(entry.name, str)(str(arguments[entry.name]))
            for entry in fields(kind)
            if entry.name in arguments and entry.name not in _TYPED
        }
        typed = {"values": dict(values or {}), "left_out": dict(left_out or {})}
        return make(**read, **(typed if issubclass(kind, FilledIn) else {}))
    except (TypeError, ValueError):
        return None

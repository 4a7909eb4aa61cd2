"""One call of each kind that a button can make, for the suites of both platforms."""

from __future__ import annotations

from bot.cards.approval_calls import DecideApproval, ShowApproval
from bot.cards.calls import (
    AnswerFirst,
    AnswerStep,
    AskAction,
    AskFilter,
    AskStatement,
    Call,
    CloseForm,
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
    Thank,
)
from bot.cards.ending_calls import AskEnd, AskReopen, SayHowItWent
from bot.cards.errand_calls import (
    AskOffice,
    ChooseProposal,
    ConfirmProposal,
    DeclineProposal,
    WithdrawErrand,
)
from bot.cards.hold_calls import AskAssign, AskTakeOver, GiveBack, LookAtCase, TakeCase
from bot.cards.people_calls import GiveRight, LetOthersAct, ShowPeople, ShowPerson
from bot.cards.queue_calls import AskCaseFilter, ListCases, ShowHome
from bot.cards.talk_calls import AskNote, BeginWriting, StopWriting
from bot.domain.approvals import Verdict
from bot.domain.endings import Went
from bot.domain.job_status import Signal
from bot.domain.office_people import Right
from bot.domain.orders import Action, Change
from bot.domain.queues import Queue

ODD = "a b&c=d+e%20f <é> «ß»|;#:/?\u20ac&amp; *x* [y]"
CALLS: list[Call] = [
    LookUp(ODD, 3),
    ShowOrder(ODD),
    ListProblems("KBC", "OFF001", 30, "1772440200000000-12"),
    OpenListed("CARO-1", "1772440200000000-12"),
    AskFilter("KBC"),
    NextProblem("CARO-1"),
    ShowHelp(),
    SetLanguage("nl"),
    OpenCase(ODD),
    ShowWalk(ODD),
    AnswerFirst(ODD, 7, "card_state", "online_off"),
    OverruleFirst(ODD, 7, "bank"),
    FirstFindings(ODD),
    AskStatement(ODD, 7, "digits"),
    AnswerStep(ODD, "card_state", "online_off"),
    GoBack("CASE-7KQ2M4XB", 12),
    Overrule("CASE-7KQ2M4XB", 12, "bank"),
    ShowFindings("CASE-7KQ2M4XB"),
    Reveal(ODD),
    *(AskAction("CARO-1", 7, action) for action in Action),
    *(AskAction("CARO-1", 7, Action.UPDATE_CARDHOLDER, change=change) for change in Change),
    AskAction("CARO-1", 7, Action.CANCEL, "CASE-7KQ2M4XB"),
    CloseForm("CARO-1", 7, Action.CANCEL, "CASE-7KQ2M4XB", 3),
    SignalJob("CASE-7KQ2M4XB", Signal.UNDO),
    Thank(),
    LookAtCase("CASE-7KQ2M4XB"),
    TakeCase("CASE-7KQ2M4XB"),
    GiveBack("CASE-7KQ2M4XB"),
    AskTakeOver("CASE-7KQ2M4XB"),
    BeginWriting("CASE-7KQ2M4XB"),
    StopWriting("CASE-7KQ2M4XB"),
    AskNote("CASE-7KQ2M4XB"),
    AskAssign("CASE-7KQ2M4XB"),
    *(ListCases(queue, "KBC", "OFF001", "fr", "1772440200000000-12") for queue in Queue),
    AskCaseFilter(Queue.MINE, "KBC", "OFF001", "fr"),
    ShowHome(),
    AskEnd("CASE-7KQ2M4XB"),
    AskReopen("CASE-7KQ2M4XB"),
    *(SayHowItWent("CASE-7KQ2M4XB", went) for went in Went),
    AskOffice("CASE-7KQ2M4XB"),
    ChooseProposal("CASE-7KQ2M4XB"),
    ConfirmProposal("CASE-7KQ2M4XB", 100),
    DeclineProposal("CASE-7KQ2M4XB", 100),
    WithdrawErrand("CASE-7KQ2M4XB", 100),
    AskAction("CARO-1", 7, Action.CANCEL, "CASE-7KQ2M4XB", proposes=True),
    ShowPeople(3),
    ShowPerson(ODD),
    GiveRight(ODD, Right.ADMINISTERS, 7),
    LetOthersAct(Right.LOOKS, 7),
    ShowApproval("4bd4f6e268d68368e4660223"),
    *(DecideApproval("4bd4f6e268d68368e4660223", verdict) for verdict in Verdict),
]

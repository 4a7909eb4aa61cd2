"""The calls on the desk: what a person asks for by a word, a button or a form.

Every call packs into flat text pairs, so that a button carries it; it carries identity, never
authority: the desk checks everything again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from bot.domain.job_status import Signal
from bot.domain.orders import Action


@dataclass(frozen=True, slots=True)
class LookUp:
    """Find orders by whatever was typed; `page` counts from 1.

    `kind` is "company" where the person said so: a short number is then a code of a company.
    """

    query: str
    page: int = 1
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ShowOrder:
    """Show one order."""

    order: str


@dataclass(frozen=True, slots=True)
class ListProblems:
    """List the orders that need somebody; `page` counts from 1."""

    page: int = 1


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
    """Ask for an action; the desk answers with a form where it needs one."""

    order: str
    revision: int
    action: Action
    case: str = ""


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


OrderCall = ShowOrder | OpenCase | Reveal | AskAction | SubmitForm | CloseForm
"""What is asked about one order."""

CaseCall = AnswerStep | GoBack | Overrule | ShowFindings | SignalJob
"""What is asked about one case."""

Call = LookUp | ListProblems | ShowHelp | Thank | SetLanguage | OrderCall | CaseCall


def subject(call: OrderCall | CaseCall) -> str:
    """Return the id of the order or case that a call is about."""
    return call.order if isinstance(call, OrderCall) else call.case


_VERBS: dict[str, type[Call]] = {
    "look_up": LookUp,
    "show": ShowOrder,
    "problems": ListProblems,
    "help": ShowHelp,
    "thank": Thank,
    "language": SetLanguage,
    "open": OpenCase,
    "answer": AnswerStep,
    "back": GoBack,
    "overrule": Overrule,
    "findings": ShowFindings,
    "reveal": Reveal,
    "act": AskAction,
    "submit": SubmitForm,
    "close": CloseForm,
    "steer": SignalJob,
}
_NAMES = {kind: verb for verb, kind in _VERBS.items()}
_MOST = 10**9
_TYPED = ("values", "left_out")


def _number(text: str) -> int:
    """Read a number that a database can hold."""
    number = int(text)
    if not 0 <= number <= _MOST:
        raise ValueError(number)
    return number


_READERS = {
    "page": _number,
    "revision": _number,
    "seen": _number,
    "action": Action,
    "steer": Signal,
}


def pack(call: Call) -> tuple[str, dict[str, str]]:
    """Return the verb of a call and its arguments as texts, without what was typed into a form."""
    arguments = {
        entry.name: str(getattr(call, entry.name))
        for entry in fields(call)
        if entry.name not in _TYPED
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
    try:
        read = {
            entry.name: _READERS.get(entry.name, str)(str(arguments[entry.name]))
            for entry in fields(kind)
            if entry.name in arguments and entry.name not in _TYPED
        }
        typed = {"values": dict(values or {}), "left_out": dict(left_out or {})}
        return kind(**read, **(typed if kind is SubmitForm else {}))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None

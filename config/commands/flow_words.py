"""What changes in a flow, and what stands in its way, as sentences for whoever owns it."""

from __future__ import annotations

from functools import cache

from bot.cards.flow_problems import tell_problem
from bot.cards.texts import FALLBACK, Phrases, Texts
from bot.casework.flow_publishing import NOT_BACK_TESTED, WALKS_FAIL
from bot.domain.flow_changes import ChangeKind, FlowChange
from bot.errors import FlowError, Obstacle, TextMissing
from config.flow_files import console_text_sources

_NOTHING = "nothing"
_SENTENCES = {
    ChangeKind.NAME: "the flow is called {new}, before {old}",
    ChangeKind.STATES: "it is for orders in the states {new}, before {old}",
    ChangeKind.STAGES: "its stages are {new}, before {old}",
    ChangeKind.START: "it starts at {new}, before at {old}",
    ChangeKind.STATEMENT: "the form of the statement asks {new}, before {old}",
    ChangeKind.STEP_ADDED: "step {at} is new; what the desk checks there: {new}",
    ChangeKind.STEP_REMOVED: "step {at} is gone",
    ChangeKind.STEP_CHECK: "step {at}: the desk checks {new}, before {old}",
    ChangeKind.STEP_STAGE: "step {at} belongs to the stage {new}, before to {old}",
    ChangeKind.ANSWER_ADDED: "step {at}: answer {answer} is new, and leads to {new}",
    ChangeKind.ANSWER_REMOVED: "step {at}: answer {answer} is gone, which led to {old}",
    ChangeKind.ANSWER_LEADS: "step {at}: answer {answer} leads to {new}, before to {old}",
    ChangeKind.ANSWERS_ORDER: "step {at}: the answers stand in the order {new}, before {old}",
    ChangeKind.OUTCOME_ADDED: "outcome {at} is new, and offers {new}",
    ChangeKind.OUTCOME_REMOVED: "outcome {at} is gone",
    ChangeKind.OUTCOME_ENDING: "outcome {at} is of the kind {new}, before {old}",
    ChangeKind.OUTCOME_STAGE: "outcome {at} belongs to the stage {new}, before to {old}",
    ChangeKind.OUTCOME_ACTIONS: "outcome {at} offers {new}, before {old}",
    ChangeKind.OUTCOME_CHANGE: "outcome {at}: its form asks to change {new}, before {old}",
}


_OBSTACLES = {
    NOT_BACK_TESTED: (
        "version {draft} was not back-tested beside version {base}, which is live: run `caro flows"
        " backtest` on its file beside its texts; --untested publishes without that"
    ),
    WALKS_FAIL: (
        "starred walks do not come to their right end: {walks}; see `caro flows walks`, mend the"
        " flow, or walk them again in the console"
    ),
}


def error_sentence(error: FlowError) -> str:
    """Return an error as a line: `file:line: what; how to mend it`."""
    try:
        return f"{error.file}:{error.line}: {tell_problem(error, _english())}"
    except (OSError, UnicodeDecodeError, TextMissing):
        # What is wrong is the file with the very words.
        return str(error)


@cache
def _english() -> Phrases:
    return Texts(console_text_sources()).phrases(FALLBACK)


def obstacle_sentence(obstacle: Obstacle) -> str:
    """Say what has to be done before a flow is published."""
    return f"{obstacle.flow}: {_OBSTACLES[obstacle.key].format(**obstacle.arguments)}"


def sentence(change: FlowChange) -> str:
    """Tell one change; the first of several actions is the recommended one."""
    old, new = (", ".join(told) or _NOTHING for told in (change.old, change.new))
    told = _SENTENCES[change.kind].format(at=change.at, answer=change.answer, old=old, new=new)
    return told.strip()

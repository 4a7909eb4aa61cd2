"""Back-tests of flows: begun, followed and stopped, and what they found down to single cases."""

from __future__ import annotations

from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.back_tests import SIZES
from bot.console.live_pages import BACK_TEST
from bot.domain.back_tests import Aftermath, Finding
from bot.domain.kept_back_tests import USUAL_CASES
from bot.domain.people import Role
from bot.errors import FlowError, InputInvalid

# What was typed is shown once more, up to so many characters.
_TYPED_CHARS = 40


async def show_back_tests(
    turn: Turn, error: InputInvalid | None = None, unread: FlowError | None = None
) -> Answer:
    """List the back-tests of a flow, with the form that begins one of the visitor's draft."""
    board = await turn.console.back_tests.board(turn.who, turn.part("flow"))
    shown = {
        "board": board,
        "flow": turn.part("flow"),
        "sizes": SIZES,
        "most": turn.form.get("most", str(USUAL_CASES))[:_TYPED_CHARS],
        "error": error,
        "unread": unread,
    }
    status = 422 if error or unread else 200
    return Page("flow_back_tests.html", shown, status, live=(BACK_TEST, ""))


async def start_back_test(turn: Turn) -> Answer:
    """Begin a back-test, and lead to where it is followed."""
    flow = turn.part("flow")
    try:
        test = await turn.console.back_tests.start(turn.who, flow, turn.form)
    except InputInvalid as error:
        return await show_back_tests(turn, error)
    except FlowError as unread:
        return await show_back_tests(turn, unread=unread)
    return Redirect(f"/flows/{flow}/back-tests/{test}", "console-told-back-test")


async def stop_back_test(turn: Turn) -> Answer:
    """Ask a back-test to stop."""
    flow, test = turn.part("flow"), turn.part("test")
    await turn.console.back_tests.stop(turn.who, flow, test)
    return Redirect(f"/flows/{flow}/back-tests/{test}", "console-told-back-test-stop")


async def show_back_test(turn: Turn) -> Answer:
    """Show how far a back-test is, or what it found."""
    test = await turn.console.back_tests.get(turn.part("flow"), turn.part("test"))
    sheet = None if test.is_under_way else await turn.console.back_test_sheets.of(test)
    shown = {"test": test, "sheet": sheet, "news": tuple(Aftermath), "findings": tuple(Finding)}
    return Page("flow_back_test.html", shown, live=(BACK_TEST, test.id))


async def show_cell(turn: Turn) -> Answer:
    """List the cases behind a cell, by what became of their orders."""
    test = await turn.console.back_tests.get(turn.part("flow"), turn.part("test"))
    asked = turn.part("cell"), turn.asked("became"), turn.asked("start")
    cell = await turn.console.back_test_sheets.cell(test, *asked)
    shown = {"test": test, "cell": cell, "line": cell.line, "news": tuple(Aftermath)}
    return Page("flow_back_test_cell.html", shown)


async def show_case(turn: Turn) -> Answer:
    """Show both trails of a case beside each other."""
    test = await turn.console.back_tests.get(turn.part("flow"), turn.part("test"))
    case = await turn.console.back_test_sheets.case(test, turn.part("case"))
    return Page("flow_back_test_case.html", {"test": test, "case": case})


_ALL = "/flows/{flow}/back-tests"
_ONE = _ALL + "/{test}"
ROUTES = (
    Route(Kind.PAGE, _ALL, Role.VIEWER, show_back_tests),
    Route(Kind.CHANGE, _ALL, Role.LEAD, start_back_test),
    Route(Kind.PAGE, _ONE, Role.VIEWER, show_back_test),
    Route(Kind.CHANGE, _ONE + "/stop", Role.LEAD, stop_back_test),
    Route(Kind.PAGE, _ONE + "/cells/{cell}", Role.VIEWER, show_cell),
    Route(Kind.PAGE, _ONE + "/cases/{case}", Role.VIEWER, show_case),
)

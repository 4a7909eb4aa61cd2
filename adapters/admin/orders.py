"""Orders: the search in the head of every page, the list of problems, and each order's own page."""

from __future__ import annotations

from adapters.admin.pages import language_of
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.order_actions import Answered, Revealed
from bot.console.order_records import Told
from bot.console.orders import Asked
from bot.console.searches import Hit, LeadsTo, SearchHits, holds_secret
from bot.desk.replies import Lack
from bot.domain.people import Role
from bot.errors import BackOfficeUnavailable, InputInvalid, OrderNotFound

_PATHS = {
    LeadsTo.ORDER: "/orders/",
    LeadsTo.CASE: "/cases/",
    LeadsTo.OFFICE: "/orders?office=",
}
_REFUSED = "secret"


async def search(turn: Turn) -> Answer:
    """Lead to the one thing that was looked for, or list what was found."""
    text = turn.asked("q")
    if holds_secret(text):
        # Led away, so that it stays neither in the address nor in what the browser remembers.
        return Redirect(f"/search?refused={_REFUSED}")
    if turn.asked("refused") == _REFUSED:
        return _search_page(wrong=("refused-secret-terminal", {}), status=422)
    if "q" not in turn.request.query:
        return _search_page()
    try:
        found = await turn.console.searches.find(turn.who, language_of(turn), text)
    except InputInvalid as error:
        return _search_page(text, wrong=(error.key, error.arguments), status=422)
    if isinstance(found, Hit):
        return Redirect(f"{_PATHS[found.kind]}{found.id}")
    return _search_page(text, found)


def _search_page(
    text: str = "",
    found: SearchHits | None = None,
    wrong: tuple[str, dict[str, str]] | None = None,
    status: int = 200,
) -> Page:
    shown = {"searched": text, "found": found, "wrong": wrong}
    return Page("search.html", shown, status)


async def show_problems(turn: Turn) -> Answer:
    """List the orders in Problem, the longest waiting first."""
    typed = Asked(**{name: turn.asked(name) for name in ("bank", "office", "days", "start")})
    problems = await turn.console.orders.problems(turn.who, language_of(turn), typed)
    return Page("orders.html", {"problems": problems})


async def show_order(turn: Turn) -> Answer:
    """Show all that is known of one order."""
    return await order_page(turn, follows=True)


async def order_page(
    turn: Turn,
    *,
    told: tuple[Told, ...] = (),
    revealed: Revealed | None = None,
    follows: bool = False,
    status: int = 200,
) -> Page:
    """Return the page of an order as it is now, beneath what is `told`.

    One that `follows` is kept up with; without scripts it asks for itself again while its action
    is being done. While the back office is away it tells of the action alone.

    Raises:
        BackOfficeUnavailable: it does not answer, and no action is told of.
    """
    orders, language, order = turn.console.orders, language_of(turn), turn.part("order")
    live = ("order", order) if follows else None
    try:
        sheet = await orders.show(turn.who, language, order)
    except BackOfficeUnavailable:
        bare = await orders.bare(turn.who, language, order)
        if bare is None:
            raise
        approvals = await turn.console.approvals.of_order(order)
        shown = {"bare": bare, "said": told, "follows": follows and bare.work.is_working}
        shown |= {"approvals": approvals}
        return Page("order_bare.html", shown, 503, live)
    shown = {
        "sheet": sheet,
        "approvals": await turn.console.approvals.of_order(order),
        "contact": revealed.contact if revealed else sheet.contact,
        "revealed": revealed is not None,
        "said": told,
        # The page asks for itself again, and still says what became of it.
        "asked": "asked" in turn.request.query,
        "follows": follows and sheet.work is not None and sheet.work.is_working,
    }
    return Page("order.html", shown, status, live)


async def answer_with_order(turn: Turn, answered: Answered) -> Answer:
    """Lead to the order whose action was accepted, or show how it stands and what is in the way.

    Raises:
        OrderNotFound: there is no such order any more.
    """
    if answered.accepted:
        return Redirect(f"/orders/{turn.part('order')}?asked", "console-told-order-asked")
    match answered.lack:
        case Lack.NOTHING_FOUND:
            raise OrderNotFound(turn.part("order"))
        case Lack.NO_ANSWER | Lack.UNFORESEEN:
            # The desk knows best whether anything may have come of it.
            status = 503 if answered.lack is Lack.NO_ANSWER else 500
            return Page(
                "order_unsure.html", {"order": turn.part("order"), "said": answered.told}, status
            )
        case _:
            return await order_page(turn, told=answered.told, status=409)


async def reveal(turn: Turn) -> Answer:
    """Show the contact data of an order in full, in this answer alone; it is logged."""
    actions, language = turn.console.order_actions, language_of(turn)
    outcome = await actions.reveal(turn.who, language, turn.part("order"))
    if isinstance(outcome, Answered):
        return await answer_with_order(turn, outcome)
    return await order_page(turn, revealed=outcome)


ROUTES = (
    Route(Kind.PAGE, "/search", Role.VIEWER, search),
    Route(Kind.PAGE, "/orders", Role.VIEWER, show_problems),
    Route(Kind.PAGE, "/orders/{order}", Role.VIEWER, show_order),
    Route(Kind.CHANGE, "/orders/{order}/reveal", Role.AGENT, reveal),
)

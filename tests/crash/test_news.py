"""What becomes of an order after its action is told, also when the desk was away meanwhile."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial

import pytest

from bot.domain.orders import Action, Order, OrderState
from bot.domain.watch import WATCHED
from tests.crash.child import CHILD
from tests.crash.conftest import ON_POSTGRES, ON_SQLITE
from tests.harness.books import Books, key_of
from tests.harness.people import Person
from tests.harness.programs import SERVE
from tests.harness.towns import Town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.slow

_OFTEN = {"CARO_JOBS__WATCH_EVERY_S": "0.5"}
_DONE = "Done: the invitation of order"
_ENDS = [
    (OrderState.ACTIVE, "is active"),
    (OrderState.PROBLEM, "is in Problem again"),
    (OrderState.INVITATION_EXPIRED, "has expired"),
    (OrderState.CANCELLED, "was cancelled elsewhere"),
]


async def resend(person: Person, order: Order) -> None:
    """Send an invitation again."""
    await person.look_up(order)
    await person.ask(Action.RESEND_INVITATION, order)
    await until(lambda: _DONE in person.shows())


async def watches(books: Books, order: Order) -> dict[str, str]:
    """Return the looks that are kept of an order, and what became of each."""
    begin = f"watch:{order.id}:"
    return {job: status for job, status in (await books.jobs()).items() if job.startswith(begin)}


async def is_over(books: Books, order: Order, over: bool = True) -> bool:
    """Say whether an order is not watched any more, or with `over` False that it is."""
    begun = {"PENDING", "ENQUEUED", "DELAYED"}
    return over == (not begun & {*(await watches(books, order)).values()})


async def look_again(books: Books, order: Order) -> None:
    """Wait until an order was looked at once more from the beginning to the end."""

    async def newest() -> int:
        return max(int(job.rpartition(":")[2]) for job in await watches(books, order))

    before = await newest()

    async def looked() -> bool:
        # The next one may have begun already, and the one after it is its end.
        return await newest() >= before + 2

    await eventually(looked)


@dataclass(slots=True)
class Watched:
    """Somebody who acted on an order, and what becomes of it."""

    person: Person
    order: Order
    state: OrderState
    words: str
    cards: int = 0

    def is_told(self) -> bool:
        """On the card that was pressed, and as a new message."""
        cards = self.person.cards()
        return len(cards) == self.cards + 1 and sum(self.words in card for card in cards) == 2


async def acted_on(town: Town) -> list[Watched]:
    """Let somebody on each platform act on an order for each thing that may become of it."""
    found = []
    for state, words in _ENDS:
        for platform in (lambda _order: town.agent(), town.accountant):
            order = town.orders.pop()
            found.append(Watched(platform(order), order, state, words))
    await asyncio.gather(*(resend(watched.person, watched.order) for watched in found))
    for watched in found:
        watched.cards = len(watched.person.cards())
    return found


@pytest.mark.full
@ON_SQLITE
@pytest.mark.parametrize(
    "is_away", [pytest.param(False, marks=pytest.mark.full), True], ids=["there", "away"]
)
async def test_what_becomes_of_an_order_reaches_whoever_acted_on_it(
    town: Town, is_away: bool
) -> None:
    program = await town.start(SERVE, **_OFTEN)
    everybody = await acted_on(town)
    if is_away:
        await program.stop()
    async with town.books() as books:
        for watched in everybody:
            await books.move(watched.order, watched.state)
        if is_away:
            await town.start(SERVE, **_OFTEN)
        await until(lambda: all(one.is_told() for one in everybody))
        for watched in everybody:
            # What may still change is watched on; what has come to its end is not.
            goes_on = watched.state in WATCHED
            await eventually(partial(is_over, books, watched.order, not goes_on))
            case = await books.stores.cases.find_open(watched.order.id)
            assert bool(case) == goes_on
        # Nobody hears it again at the looks that come after.
        watched_on = [one.order for one in everybody if one.state in WATCHED]
        await asyncio.gather(*(look_again(books, order) for order in watched_on))
        assert all(one.is_told() for one in everybody)
        for watched in everybody:
            # Only the newest look is kept, and the one that is just being done.
            assert len(await watches(books, watched.order)) <= 3
    await town.programs[-1].stop()


@pytest.mark.full
@ON_POSTGRES
@pytest.mark.crash
async def test_a_crash_at_a_look_loses_no_news(town: Town) -> None:
    child = await town.start(CHILD, **_OFTEN)
    everybody: dict[str, Watched] = {}
    # As many as are looked at at once; where one step is kept, the next begins.
    for boundary in ("look begins", "look done, not kept", "news begins", "news done, not kept"):
        order = town.orders.pop()
        watched = Watched(town.agent(), order, OrderState.ACTIVE, "is active", cards=1)
        watch = f"watch:{key_of(Action.RESEND_INVITATION, order)}:1"
        await child.tell(f"stand {watch} look begins")
        await child.says(f"understood {watch}")
        await resend(watched.person, order)
        everybody[f"{watch} {boundary}"] = watched
    await child.says(*(f"stands {at.partition(' ')[0]} look begins" for at in everybody))
    async with town.books() as books:
        for watched in everybody.values():
            await books.move(watched.order, watched.state)
        for at in everybody:
            if "look begins" not in at:
                # In one, so that it does not get past it in between.
                await child.tell(f"go {at.partition(' ')[0]}\nstand {at}")
        await child.says(*(f"stands {at}" for at in everybody))
        child.kill()
        await town.start(SERVE, **_OFTEN)
        for watched in everybody.values():
            await eventually(partial(is_over, books, watched.order))
        # Told before the crash, but not kept as such: its case is closed with it all the same.
        told = [len(one.person.cards()) - one.cards for one in everybody.values()]
        assert told == [1, 1, 1, 1]
        assert all(watched.words in watched.person.shows() for watched in everybody.values())

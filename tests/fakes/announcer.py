"""A channel of support, and its people, in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.cards.elements import Card
from bot.domain.people import Identity, Platform


@dataclass
class FakeAnnouncer:
    """Keeps what was posted, each mark once where it is asked for `again`; `failing` is raised.

    `unreached` is raised where one of these members is written to;
    `names` are those of members, by their ids.
    """

    space: str = "T1"
    names: dict[str, str] = field(default_factory=dict)
    posted: list[tuple[str, str, Card]] = field(default_factory=list)
    beneath: list[tuple[str, str, Card]] = field(default_factory=list)
    threads: list[tuple[str, str, Card]] = field(default_factory=list)
    told: list[tuple[str, Card]] = field(default_factory=list)
    failing: Exception | None = None
    unreached: dict[str, Exception] = field(default_factory=dict)

    async def post(
        self, channel: str, card: Card, *, mark: str, again: bool = False
    ) -> tuple[str, str]:
        if self.failing:
            raise self.failing
        marks = [one for one, _where, _card in self.posted]
        if not (again and mark in marks):
            self.posted.append((mark, channel, card))
            marks.append(mark)
        place = f"{channel}:{marks.index(mark)}"
        return place, f"message:{place}"

    async def find(self, channel: str, mark: str) -> tuple[str, str] | None:
        if self.failing:
            raise self.failing
        found = [
            at
            for at, (one, where, _card) in enumerate(self.posted)
            if (one, where) == (mark, channel)
        ]
        return (f"{channel}:{found[0]}", f"message:{channel}:{found[0]}") if found else None

    async def post_beneath(
        self, address: str, card: Card, *, mark: str, again: bool = False
    ) -> None:
        if self.failing:
            raise self.failing
        if not (again and mark in [one for one, _where, _card in self.beneath]):
            self.beneath.append((mark, address, card))

    async def post_in_thread(
        self, address: str, card: Card, *, mark: str, again: bool = False, calls: str = ""
    ) -> tuple[str, str]:
        if self.failing:
            raise self.failing
        marks = [one for one, _where, _card in self.threads]
        if not (again and mark in marks):
            self.threads.append((mark, address, card))
            marks.append(mark)
        place = f"{address.partition(':')[2].partition(':')[0]}:{mark}"
        return place, f"message:{place}"

    async def tell(self, member: str, card: Card) -> None:
        if error := self.unreached.get(member):
            raise error
        self.told.append((member, card))

    async def identity(self, member: str) -> Identity:
        name = self.names.get(member, "")
        return Identity(platform=Platform.SLACK, space=self.space, person=member, name=name)

"""The store of talks in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.cases import CaseStatus
from bot.domain.talks import Copy, Line, Taken
from tests.fakes.cases import FakeCases


@dataclass
class _Talk:
    numbers: int = 0
    wanted: int = 0
    done: int = 0
    due_at: datetime | None = None
    taken_until: datetime | None = None


@dataclass
class FakeTalks:
    """Talks in dicts: lines and copies by their ids, and who writes about which case."""

    cases: FakeCases
    talks: dict[str, _Talk] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    copies: dict[str, Copy] = field(default_factory=dict)
    writers: dict[str, str] = field(default_factory=dict)

    async def add(
        self, line: Line, copies: tuple[Copy, ...] = (), *, over: Line | None = None
    ) -> bool:
        known = self.lines.get(line.id)
        found = (known.kind, known.revision) if known else None
        if known and found != ((over.kind, over.revision) if over else None):
            return False
        talk = self.talks.setdefault(line.case, _Talk())
        talk.numbers += 1
        if copies:
            self._want(line)
        self.lines[line.id] = replace(line, number=talk.numbers)
        self.copies |= {copy.id: copy for copy in copies if copy.id not in self.copies}
        return True

    def _want(self, line: Line) -> None:
        talk = self.talks[line.case]
        talk.wanted, talk.due_at = talk.wanted + 1, line.revised_at

    async def find(self, line_id: str) -> Line | None:
        return self.lines.get(line_id)

    async def revise(self, line: Line) -> bool:
        known = self.lines.get(line.id)
        if known is None or (known.kind, known.revision) != (line.kind, line.revision - 1):
            return False
        self.lines[line.id] = replace(line, number=known.number)
        self._want(line)
        return True

    async def of_case(self, case: str, *, limit: int = 500) -> tuple[Line, ...]:
        found = [one for one in self.lines.values() if one.case == case]
        kept = [one for one in found if one.is_line]
        return tuple(sorted(kept, key=lambda one: one.number)[-limit:])

    async def take(self, now: datetime, until: datetime, limit: int) -> tuple[Taken, ...]:
        taken: list[Taken] = []
        for case, talk in self.talks.items():
            is_free = talk.taken_until is None or talk.taken_until <= now
            is_due = talk.due_at is not None and talk.due_at <= now and talk.done < talk.wanted
            if is_due and is_free and len(taken) < limit:
                talk.taken_until = until
                taken.append(Taken(case, talk.wanted, until))
        return tuple(taken)

    async def hold(self, taken: Taken, until: datetime) -> Taken | None:
        talk = self.talks[taken.case]
        if talk.taken_until != taken.until:
            return None
        talk.taken_until = until
        return replace(taken, until=until)

    async def end(self, taken: Taken, again_at: datetime | None) -> None:
        talk = self.talks[taken.case]
        if talk.taken_until != taken.until:
            return
        talk.taken_until = None
        talk.done = taken.wanted if again_at is None else talk.done
        talk.due_at = talk.due_at if talk.wanted > taken.wanted else again_at

    async def pending(self, case: str) -> tuple[tuple[Line, Copy], ...]:
        found = [(self.lines[copy.line], copy) for copy in self.copies.values()]
        wanted = [
            (line, copy) for line, copy in found if line.case == case and copy.is_pending(line)
        ]
        return tuple(sorted(wanted, key=lambda one: one[0].number))

    async def keep(self, copy: Copy) -> None:
        self.copies[copy.id] = copy

    async def begin_writing(self, person: str, case: str, *, anew: bool) -> str:
        if anew or person not in self.writers:
            self.writers[person] = case
        return self.writers[person]

    async def writes_about(self, person: str) -> str:
        return self.writers.get(person, "")

    async def stop_writing(self, person: str) -> None:
        self.writers.pop(person, None)

    async def drop_closed(self, before: datetime) -> int:
        closed = {
            one.id
            for one in self.cases.cases.values()
            if one.status is CaseStatus.CLOSED and one.closed_at and one.closed_at < before
        }
        kept = {key: one for key, one in self.lines.items() if one.case not in closed}
        dropped = len(self.lines) - len(kept)
        for case in closed & set(self.talks):
            del self.talks[case]
        self.lines = kept
        self.copies = {key: one for key, one in self.copies.items() if one.line in kept}
        self.writers = {who: case for who, case in self.writers.items() if case not in closed}
        return dropped

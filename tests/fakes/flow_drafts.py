"""The store of kept drafts of flows in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.domain.flow_drafts import DraftLine, KeptDraft
from bot.domain.revisions import next_revision
from bot.errors import StoreConflict, StoreUnavailable


@dataclass
class FakeDrafts:
    """Drafts by flow and owner, what was changed last at the end; none is dropped while away."""

    kept: dict[tuple[str, str], KeptDraft] = field(default_factory=dict)
    is_away: bool = False

    async def get(self, flow: str, owner: str) -> KeptDraft | None:
        return self.kept.get((flow, owner))

    async def lines(self, flow: str = "") -> tuple[DraftLine, ...]:
        wanted = [one.line for one in self.kept.values() if flow in ("", one.draft.content.name)]
        oldest_first = sorted(wanted, key=lambda one: one.changed_at)
        return tuple(reversed(oldest_first))

    async def save(self, draft: KeptDraft) -> KeptDraft:
        self._expect(draft)
        kept = self.kept[_key(draft)] = replace(
            draft, revision=next_revision(draft.revision, draft.changed_at)
        )
        return kept

    async def drop(self, draft: KeptDraft) -> None:
        if self.is_away:
            raise StoreUnavailable("the database does not answer")
        self._expect(draft)
        if self.kept.pop(_key(draft), None) is None:
            raise StoreConflict("nothing of it is kept")

    def _expect(self, draft: KeptDraft) -> None:
        present = self.kept.get(_key(draft))
        if draft.revision != (present.revision if present else 0):
            raise StoreConflict("another revision of the draft is kept")


def _key(draft: KeptDraft) -> tuple[str, str]:
    return draft.draft.content.name, draft.owner

"""Drafts of flows in the console: reading, keeping, copying and dropping one's own."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.cards.flow_differences import FlowDifference, difference
from bot.casework.flow_publishing import FlowPublishing
from bot.console.changes import Changes
from bot.console.visitors import Visitor
from bot.domain.flow_drafts import DraftLine, KeptDraft
from bot.domain.flow_source import FLOW_CHARS
from bot.domain.flow_versions import TEXTS_CHARS, FlowContent, FlowDraft, Publication, live_of
from bot.domain.people import LANGUAGES, Role
from bot.errors import FlowError, InputInvalid, OrderNotFound, StoreConflict, StoreUnavailable
from bot.ports import Clock, FlowStore
from bot.ports.flow_drafts import DraftStore

_REVISION_DIGITS = 16


@dataclass(frozen=True, slots=True)
class FlowLine:
    """A flow as a list shows it: what is live of it, and who keeps a draft, the newest first.

    Of a flow that is retired, `live` is the publication that retired it, which has no version.
    """

    live: Publication
    drafts: tuple[DraftLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSheet:
    """A draft with what is wrong with it, and how it differs from its base.

    `difference` is None where the base is lost. `others` are the drafts that others keep of it, and
    `history` its publications, the newest first.
    """

    kept: KeptDraft
    live: Publication
    errors: tuple[FlowError, ...]
    difference: FlowDifference | None
    others: tuple[DraftLine, ...]
    history: tuple[Publication, ...]

    @property
    def is_behind(self) -> bool:
        """Say whether another version than its base is live by now."""
        return self.kept.draft.base != self.live.version


class DraftMoved(StoreConflict):
    """What is kept of a draft is not what was read: both are here, and nothing is lost."""

    def __init__(self, typed: KeptDraft, kept: KeptDraft) -> None:
        super().__init__("another revision of the draft is kept")
        self.typed = typed
        self.kept = kept


class FlowDrafts:
    """Shows what is live and what people keep, and keeps what its owner changes."""

    def __init__(
        self,
        store: DraftStore,
        flows: FlowStore,
        publishing: FlowPublishing,
        changes: Changes,
        clock: Clock,
    ) -> None:
        self._store = store
        self._flows = flows
        self._publishing = publishing
        self._changes = changes
        self._clock = clock

    async def lines(self) -> tuple[FlowLine, ...]:
        """Return every flow, by name."""
        kept = await self._store.lines()
        return tuple(
            FlowLine(live, tuple(one for one in kept if one.flow == live.flow))
            for live in await self._flows.newest()
        )

    async def of(self, visitor: Visitor, flow: str) -> KeptDraft:
        """Return the visitor's draft, or else one of revision 0 that is made of what is live.

        Raises:
            OrderNotFound: no flow of this name is live.
        """
        live = await self.live(flow)
        if kept := await self._store.get(flow, visitor.account.id):
            return kept
        content = await self._flows.find(live) or FlowContent(flow, "")
        return self._own(visitor, FlowDraft(content, live))

    async def live(self, flow: str) -> str:
        """Return the live version of a flow; OrderNotFound where none is."""
        live = await self._flows.live_version(flow)
        if not live:
            raise OrderNotFound(flow)
        return live

    async def of_other(self, flow: str, owner: str) -> KeptDraft:
        """Return what somebody keeps; OrderNotFound where that is nothing."""
        kept = await self._store.get(flow, owner)
        if kept is None:
            raise OrderNotFound(flow)
        return kept

    async def find(self, version: str) -> FlowContent | None:
        """Return what a version says; None of one that is lost."""
        return await self._flows.find(version)

    async def content(self, flow: str, version: str) -> FlowContent:
        """Return what a version of a flow says; OrderNotFound where it is none of this flow."""
        content = await self._flows.find(version)
        if content is None or content.name != flow:
            raise OrderNotFound(version)
        return content

    async def sheet(self, visitor: Visitor, kept: KeptDraft) -> DraftSheet:
        """Return a draft, kept or only typed, with all that is to be said of it."""
        content, history = kept.draft.content, await self._flows.history(kept.draft.content.name)
        base = await self._flows.find(kept.draft.base)
        drafts = await self._store.lines(content.name) if visitor.may(Role.LEAD) else ()
        return DraftSheet(
            kept=kept,
            live=live_of(history),
            errors=tuple(await self._publishing.check([content])),
            difference=difference(base, content) if base else None,
            others=tuple(one for one in drafts if one.owner != visitor.account.id),
            history=history,
        )

    async def typed(self, visitor: Visitor, flow: str, form: Mapping[str, str]) -> KeptDraft:
        """Return the draft that a form holds, as yet only typed; raises as `of` and `filled`."""
        return await self.filled(await self.of(visitor, flow), form)

    async def filled(self, kept: KeptDraft, form: Mapping[str, str]) -> KeptDraft:
        """Return a draft with what a form holds, as yet only typed; what it does not hold stays.

        Raises:
            OrderNotFound: its base is no version of this flow.
        """
        old, base = kept.draft.content, form.get("base", kept.draft.base)
        if base != kept.draft.base:
            await self.content(old.name, base)
        texts = {
            code: as_lines(form.get(f"text-{code}", old.texts.get(code, ""))) for code in LANGUAGES
        }
        content = FlowContent(old.name, as_lines(form.get("source", old.source)), texts)
        return replace(
            kept, draft=FlowDraft(content, base), revision=read_revision(form, kept.revision)
        )

    async def keep(self, visitor: Visitor, draft: KeptDraft) -> KeptDraft:
        """Keep a draft of the visitor's own; the same sent twice is kept once.

        Raises:
            InputInvalid: it is longer than anybody's flow, which no check would read.
            DraftMoved: another revision is kept than the one that was read.
        """
        refuse_too_long(draft.draft.content)
        own = replace(draft, changed_at=self._clock.now(), owner_name=visitor.account.name)
        try:
            if draft.revision:
                return await self._store.save(own)
            return await self._begin(visitor, own)
        except StoreConflict as error:
            kept = await self.of(visitor, draft.draft.content.name)
            if kept.revision and kept.draft == draft.draft:
                return kept
            raise DraftMoved(draft, kept) from error

    async def _begin(self, visitor: Visitor, draft: KeptDraft) -> KeptDraft:
        kept: list[KeptDraft] = []

        async def save() -> None:
            kept[:] = [await self._store.save(draft)]

        name, base = draft.draft.content.name, draft.draft.base
        await self._changes.keep(visitor, "flow-draft-begun", name, also=save, before=base)
        return kept[0]

    async def drop(self, visitor: Visitor, flow: str, revision: int) -> None:
        """Forget the visitor's own draft; StoreConflict where another revision is kept."""
        kept = await self._store.get(flow, visitor.account.id)
        if kept is None:
            # Sent twice: it is gone, unless there never was such a flow.
            await self.live(flow)
            return
        read = replace(kept, revision=revision)

        async def drop() -> None:
            await self._store.drop(read)

        base, version = kept.draft.base, kept.draft.content.version
        await self._changes.keep(
            visitor, "flow-draft-dropped", flow, also=drop, before=version, after=base
        )

    async def forget(self, kept: KeptDraft) -> None:
        """Drop a draft that has been published, unless it was changed meanwhile.

        It is live whatever becomes of the draft, which may stay where the database is away.
        """
        with suppress(StoreConflict, StoreUnavailable):
            await self._store.drop(kept)

    def _own(self, visitor: Visitor, draft: FlowDraft) -> KeptDraft:
        return KeptDraft(
            draft=draft,
            owner=visitor.account.id,
            owner_name=visitor.account.name,
            changed_at=self._clock.now(),
            revision=0,
        )


def read_revision(form: Mapping[str, str], otherwise: int = 0) -> int:
    """Return the revision that a form brought back; one that none has for what was never one."""
    typed = form.get("revision", str(otherwise))
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= _REVISION_DIGITS
    return int(typed) if is_number else -1


def refuse_too_long(content: FlowContent) -> None:
    """Refuse with InputInvalid what is too long to be kept at all."""
    chars = len(content.source)
    if chars > FLOW_CHARS:
        raise InputInvalid(
            "console-flow-too-long", "source", chars=str(chars), most=str(FLOW_CHARS)
        )
    for code, text in content.texts.items():
        if len(text) > TEXTS_CHARS:
            raise InputInvalid(
                "console-flow-texts-too-long",
                f"text-{code}",
                chars=str(len(text)),
                most=str(TEXTS_CHARS),
                language=code,
            )


def as_lines(typed: str) -> str:
    """Return a text with line ends as files have them: browsers send others; and without NUL."""
    lines = typed.replace("\r\n", "\n").replace("\r", "\n")
    # As it is kept: the same sent twice is the same.
    return lines.replace("\0", "\N{REPLACEMENT CHARACTER}")

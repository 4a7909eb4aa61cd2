"""The store of the versions of flows in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publication, Publishing
from bot.errors import StoreConflict


@dataclass
class FakeFlows:
    """What versions say by their hash, and the publications, the oldest first."""

    contents: dict[str, FlowContent] = field(default_factory=dict)
    publications: list[Publication] = field(default_factory=list)

    async def find(self, version: str) -> FlowContent | None:
        return self.contents.get(version)

    async def live(self) -> Mapping[str, str]:
        return self.live_now()

    def live_now(self) -> dict[str, str]:
        newest = {one.flow: one.version for one in self.publications if one.went_live}
        return {flow: version for flow, version in newest.items() if version}

    async def live_version(self, flow: str) -> str:
        return self.live_now().get(flow, "")

    async def newest(self) -> tuple[Publication, ...]:
        by_name = {one.flow: one for one in self.publications if one.went_live}
        return tuple(by_name[name] for name in sorted(by_name))

    async def history(self, flow: str) -> tuple[Publication, ...]:
        return tuple(one for one in reversed(self.publications) if one.flow == flow)

    async def publish(
        self, drafts: Sequence[FlowDraft], how: Publishing
    ) -> tuple[Publication, ...]:
        if any(self.live_now().get(one.content.name, "") != one.base for one in drafts):
            raise StoreConflict("another version is live by now")
        return tuple(self._add(one, how, went_live=True) for one in drafts)

    async def ship(
        self, contents: Iterable[FlowContent], how: Publishing
    ) -> tuple[Publication, ...]:
        return self.ship_now(contents, how)

    def ship_now(self, contents: Iterable[FlowContent], how: Publishing) -> tuple[Publication, ...]:
        return tuple(one for content in contents if (one := self._ship(content, how)))

    def _ship(self, content: FlowContent, how: Publishing) -> Publication | None:
        known = [one for one in self.publications if one.flow == content.name]
        shipped = [one.version for one in known if one.how.origin is Origin.SHIPPED]
        if content.version in shipped:
            return None
        live = self.live_now().get(content.name, "")
        went_live = [one for one in known if one.went_live]
        of_people = went_live and went_live[-1].how.origin is not Origin.SHIPPED
        follows = not of_people or live == content.version
        return self._add(FlowDraft(content, live), how, went_live=follows)

    def _add(self, draft: FlowDraft, how: Publishing, *, went_live: bool) -> Publication:
        name, version = draft.content.name, draft.content.version
        if version:
            self.contents.setdefault(version, draft.content)
        added = Publication(
            flow=name,
            number=1 + sum(one.flow == name for one in self.publications),
            version=version,
            base=draft.base,
            went_live=went_live,
            how=how,
        )
        self.publications.append(added)
        return added

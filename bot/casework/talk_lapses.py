"""Talk lapses: writers are told whom their lines did not reach, and what can be done."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from bot.cards import talk_views
from bot.cards.viewer import Viewer
from bot.casework.talk_sendings import GIVE_UP, Lease, Sending, in_time, waits_until
from bot.domain.cases import Surface
from bot.domain.people import Identity, Platform
from bot.domain.talks import Line
from bot.errors import AccessDenied, PlatformRefused
from bot.ports import Announcer, Messenger, Ports

_LOG = logging.getLogger(__name__)


class TalkLapses:
    """Tells what was given up to whoever wrote it, where they wrote it."""

    def __init__(self, ports: Ports, viewer_of: Callable[[Identity], Awaitable[Viewer]]) -> None:
        self._clock = ports.clock
        self._store = ports.talks
        self._viewer_of = viewer_of
        self.messengers: dict[Platform, Messenger] = {}
        self.announcer: Announcer | None = None

    async def tell(self, lease: Lease) -> datetime | None:
        """Tell what nobody was told of yet; return when to try again, if that fails."""
        lapsed: dict[str, list[Sending]] = {}
        for line, copy in await self._store.pending(lease.taken.case):
            if copy.lapses(line):
                lapsed.setdefault(line.id, []).append(Sending(self._store, line, copy))
        waits = [await self._tell_of(sendings, lease) for sendings in lapsed.values()]
        return min((one for one in waits if one), default=None)

    async def _tell_of(self, sendings: Sequence[Sending], lease: Lease) -> datetime | None:
        """Tell of the places that one line did not reach."""
        now, line = self._clock.now(), sendings[0].line
        if again_at := waits_until(sendings, now):
            return again_at
        await lease.hold()
        try:
            await in_time(self._tell(line, sendings))
        except (AccessDenied, PlatformRefused) as error:
            _LOG.warning("a writer of case %s is not told: %s", line.case, error)
        except Exception as error:  # noqa: BLE001 - it is said, and tried again
            if now < line.revised_at + 2 * GIVE_UP:
                return max([await one.wait(self._clock, error) for one in sendings])
        for one in sendings:
            await one.end(is_told=True)
        return None

    async def _tell(self, line: Line, sendings: Sequence[Sending]) -> None:
        viewer = await self._viewer_of(line.writer)
        copies = [one.copy for one in sendings]
        lapses = [(one.place.identity.name, one.lapse) for one in copies if one.lapse]
        stands = any(one.shown for one in copies)
        card = talk_views.lapse_card(viewer, line, lapses, stands=stands)
        if line.writer.platform is Platform.SLACK:
            if self.announcer:
                post, mark = self.announcer.post_in_thread, f"lapse-{line.id}-{line.revision}"
                called = line.writer.person
                await post(line.address, card, mark=mark, again=True, calls=called)
        elif messenger := self.messengers.get(line.writer.platform):
            await messenger.write(_place_of(line, viewer.actor.language), card)


def _place_of(line: Line, language: str) -> Surface:
    """Return where the writer of a line is told something."""
    return Surface(
        case=line.case,
        platform=line.writer.platform,
        card_key="",
        address=line.address,
        identity=line.writer,
        language=language,
        shown_at=line.at,
    )

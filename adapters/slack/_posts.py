"""Posts: new messages, which are looked for before they are sent again."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from adapters.slack._marks import has_mark, mark_message
from adapters.slack._patience import LONGEST_WAIT_S
from adapters.slack._refusals import WayClosed
from adapters.slack.limits import LIMITS
from adapters.slack.requests import Payload
from bot.errors import PlatformBusy, PlatformRefused, PlatformUnavailable

_LOG = logging.getLogger(__name__)
_ATTEMPTS = 3
_LONGEST_PAUSE_S = 5.0
_TALKS_KEPT = 10_000
# So far back a message is looked for, whatever Slack's clock and ours say.
_LOOK_BACK_S = 600.0
# Who sent it may have died, and been started again much later.
_LOOK_LONG_BACK_S = 86_400.0


class _Blind(Exception):
    """Nobody can ever tell whether a message has arrived."""


class Posts:
    """Writes messages with the ways to `send` and to `look` that the client has."""

    def __init__(
        self,
        send: Callable[[str, Payload, float], Awaitable[Payload]],
        look: Callable[[str, Payload], Awaitable[Payload]],
        pause_s: float,
    ) -> None:
        self._send = send
        self._look = look
        self._pause_s = pause_s
        # The conversation with each person, as far as Slack has named it.
        self._talks: OrderedDict[str, str] = OrderedDict()

    async def post(
        self,
        channel: str,
        message: Payload,
        thread_ts: str,
        within_s: float,
        mark: str = "",
        *,
        again: bool = False,
    ) -> tuple[str, str]:
        """Write to a conversation, or to a person by id; return the channel and message.

        It is tried a few times, and for `within_s`. What got no answer is looked for before it is
        sent again; the error says that it may have arrived only where nobody could look. What has
        a `mark` of its own may have been sent before, by anybody (`again`).
        """
        mark, marked = mark_message(message, mark)
        if again and (sent := await self.find(channel, mark, thread_ts)):
            return sent
        body = {"channel": channel, **thread_part(thread_ts), **marked}
        clock = asyncio.get_running_loop().time
        give_up_s, attempt = clock() + within_s, 0
        unsure: PlatformUnavailable | None = None
        while True:
            attempt += 1
            if unsure is None:
                try:
                    return await self._send_once(channel, body, give_up_s - clock())
                except PlatformUnavailable as error:
                    failed, unsure = error, error if error.may_have_arrived else None
            was_unsure = unsure is not None
            if isinstance(failed, WayClosed):
                raise failed
            if clock() >= give_up_s and not was_unsure:
                raise failed
            await asyncio.sleep(min(self._pause_s * attempt, _LONGEST_PAUSE_S))
            if unsure is not None:
                try:
                    if found := await self._look_for(channel, mark, thread_ts):
                        return found
                    failed, unsure = PlatformUnavailable(f"{unsure}: it has not arrived"), None
                except _Blind:
                    raise failed from None
                except (PlatformBusy, PlatformUnavailable):
                    _LOG.info("nobody can look now whether a message has arrived")
            if clock() >= give_up_s and attempt >= _ATTEMPTS:
                raise failed

    async def find(self, channel: str, mark: str, thread_ts: str = "") -> tuple[str, str] | None:
        """Return a message that was sent before, None if there is none or nobody may ever look.

        Raises:
            PlatformBusy: nobody can look now, as PlatformUnavailable: it is to be tried later.
        """
        try:
            return await self._look_for(channel, mark, thread_ts, _LOOK_LONG_BACK_S)
        except _Blind:
            return None

    def note_talk(self, person: str, channel: str) -> None:
        """Keep which conversation with the bot is a person's."""
        # Anything else is no conversation with one person alone.
        if person != channel and channel.startswith("D"):
            self._talks[person] = channel
            self._talks.move_to_end(person)
            if len(self._talks) > _TALKS_KEPT:
                self._talks.popitem(last=False)

    async def _send_once(self, channel: str, body: Payload, left_s: float) -> tuple[str, str]:
        answer = await self._send("chat.postMessage", body, max(left_s, LONGEST_WAIT_S))
        try:
            talk, message_ts = str(answer["channel"]), str(answer["ts"])
        except LookupError as error:
            raise PlatformUnavailable("no answer of Slack's", may_have_arrived=True) from error
        self.note_talk(channel, talk)
        return talk, message_ts

    async def _look_for(
        self, channel: str, mark: str, thread_ts: str, back_s: float = _LOOK_BACK_S
    ) -> tuple[str, str] | None:
        """Return a message that got no answer, if it has arrived.

        `_Blind` is raised where nobody can ever tell, what passes where nobody can tell now.
        """
        talk = self._talks.get(channel, channel)
        if talk[:1] in ("U", "W") or not mark:
            raise _Blind
        asked = {"channel": talk, "oldest": str(time.time() - back_s)}
        asked |= {"limit": str(LIMITS.history_messages), **({"ts": thread_ts} if thread_ts else {})}
        method = "conversations.replies" if thread_ts else "conversations.history"
        try:
            found = await self._look_through(method, asked, mark)
        except (PlatformRefused, WayClosed) as error:
            raise _Blind from error
        except (AttributeError, LookupError, TypeError) as error:
            raise PlatformUnavailable("no answer of Slack's") from error
        return (talk, found) if found else None

    async def _look_through(self, method: str, asked: Payload, mark: str) -> str:
        """Return which message has a mark, "" for none.

        A conversation tells its newest messages first, so that one page is enough; a thread its
        oldest.
        """
        for _page in range(LIMITS.thread_pages if "ts" in asked else 1):
            answer = await self._look(method, asked)
            for one in answer["messages"]:
                if has_mark(one, mark):
                    return str(one["ts"])
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                break
            asked = {**asked, "cursor": str(cursor)}
        return ""


def thread_part(thread_ts: str) -> Payload:
    """Return what of a message says in which thread it stands, if in any."""
    return {"thread_ts": thread_ts} if thread_ts else {}

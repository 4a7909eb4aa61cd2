"""What a person in Slack sees of a turn: in the HTTP answer, in the pressed card, or beside it."""

from __future__ import annotations

import asyncio
import logging
from typing import assert_never

from adapters.slack._direct import ANSWER_WITHIN_S, SENTENCE_WITHIN_S, Direct
from adapters.slack._modals import (
    draw_home,
    draw_modal,
    keep_typed,
    read_origin,
    tell_errors,
    with_origin,
)
from adapters.slack._refusals import may_open_later
from adapters.slack.client import Client
from adapters.slack.limits import LIMITS
from adapters.slack.render import render_card
from adapters.slack.requests import (
    Command,
    HomeVisit,
    Message,
    Payload,
    Press,
    Request,
    Submission,
)
from bot.cards.elements import Card, Form, Rendered
from bot.desk.desk import Desk
from bot.desk.replies import Place, Reply
from bot.desk.turns import payload_of
from bot.domain.people import Platform
from bot.errors import PlatformError, PlatformUnavailable

_LOG = logging.getLogger(__name__)
# So long Slack may take to draw what an answer says; what comes earlier would be drawn over.
_DRAWN_AFTER_S = 0.3


class Screen:
    """Shows replies where Slack lets them be shown; see `bot.desk.turns.Screen`."""

    def __init__(self, desk: Desk, client: Client) -> None:
        self._desk = desk
        self._client = client
        self._direct = Direct(desk, client)

    def pressed(self, request: Request) -> Place | None:
        """Return the card that a request came from, if it can be found again."""
        if isinstance(request, Message | Command | HomeVisit):
            return None
        origin = self._origin(request)
        return origin if origin.card_key else None

    def body(self, request: Request, reply: Reply) -> Payload | None:
        """Return what the HTTP answer itself can carry."""
        match request, reply.form or reply.content:
            case Command(), Card() as card:
                return {"response_type": "ephemeral", **_payload(render_card(card))}
            case Submission(call=None), Card() as card:
                return {"response_action": "update", "view": _payload(draw_modal(card))}
            case Submission(), Card() as card if reply.beside:
                return {"response_action": "update", "view": keep_typed(request, card)}
            case Submission(), Card():
                return {"response_action": "clear"}
            case Submission(), Form() as form:
                errors = form.errors
                if errors and request.fields.issuperset(errors):
                    return {"response_action": "errors", "errors": errors}
                view = self._draw_form(form, request)
                return {"response_action": "update", "view": view}
            case _:
                return None

    def follows(self, request: Request) -> bool:
        """Say whether a card that answers a request can be changed later.

        Nobody can change the answer to a command, nor what one person alone sees of a mention.
        """
        match request:
            case Message():
                return request.personal
            case Press():
                return not request.view_id
            case _:
                return isinstance(request, Submission)

    def covers(self, request: Request, reply: Reply) -> Place | None:
        """Return no card: what an answer carries is new, or stands in a modal."""
        return None

    def late(self, request: Request, notice: Card) -> Payload | None:
        """Let a modal say that it takes a moment; elsewhere the card itself tells later."""
        if not isinstance(request, Submission):
            return None
        return {"response_action": "update", "view": keep_typed(request, notice)}

    async def show(self, request: Request, reply: Reply, *, answered: bool) -> Place | None:
        """Show the reply where the HTTP answer could not; return where it can be changed later."""
        content, language = reply.content, reply.language
        match request:
            case Message():
                return await self._write(request, content, language)
            case HomeVisit():
                await self._publish(request, content)
            case Press(view_id="") if isinstance(content, Card) and (
                reply.beside or request.call is None
            ):
                await self._post_ephemeral(request, content, language)
            case Command() | Press(view_id="") if isinstance(content, Form):
                await self._open(request, content, language)
            case Command() if isinstance(content, Card) and not answered:
                await self._post_ephemeral(request, content, language)
            case Submission() if not answered:
                return await self._end_waiting(request, reply)
            case Submission() if request.call is None or reply.beside:
                # Told in its modal, by the answer.
                pass
            case Press(view_id="") if isinstance(content, Card) and reply.form:
                opening = self._open_over(request, reply.form)
                return (await asyncio.gather(self._deliver(request, content, language), opening))[0]
            case Press(view_id="") | Submission() if isinstance(content, Card):
                return await self._deliver(request, content, language)
            case Press():
                await self._show_in_modal(request, reply.form or content, language)
            # The answer carried the rest, and has no name by which it could be changed.
        return None

    async def _end_waiting(self, request: Submission, reply: Reply) -> Place | None:
        """Show in a modal that waits what became of it, and on its card what came of that."""
        await asyncio.sleep(_DRAWN_AFTER_S)
        view, otherwise = self._draw_end(request, reply)
        try:
            await self._client.update_view(request.view_id, view)
        except PlatformError as error:
            # Closed meanwhile, most likely.
            _LOG.info("modal of %s not updated: %s", request.identity.id, error)
            if isinstance(reply.content, Form) and not otherwise:
                otherwise = self._unopened(error, reply.language)
            if otherwise:
                message = _payload(render_card(otherwise))
                await self._direct.write_to(request.identity, message, reply.language)
        if reply.beside or isinstance(reply.content, Form):
            return None
        return await self._deliver(request, reply.content, reply.language)

    def _draw_end(self, request: Submission, reply: Reply) -> tuple[Payload, Card | None]:
        """Return what a modal shows that has waited, and what is told if it cannot."""
        match reply.form or reply.content:
            case Form() as form:
                view = self._draw_form(form, request)
                return view, tell_errors(form) if form.errors else None
            case Card() as card if reply.beside:
                return keep_typed(request, card), card
            case _:
                done = self._desk.notice("platform-form-done", reply.language)
                return _payload(draw_modal(done)), None

    async def _deliver(
        self, request: Press | Submission, card: Card, language: str
    ) -> Place | None:
        """Replace the message that was pressed; what cannot be shown there is written anew."""
        message, origin, identity = (
            _payload(render_card(card)),
            self._origin(request),
            request.identity,
        )
        if not origin.address:
            # It was asked for at a card that others see too, which shows them something else.
            return await self._direct.write_to(identity, message, language)
        try:
            await self._client.replace(origin.card_key, origin.address, message)
            return origin
        except PlatformError as error:
            _LOG.info("card of %s not replaced: %s", identity.id, error)
            written = await self._direct.write_to(
                identity, message, language, unsure=_is_unsure(error)
            )
        # Where nothing could be shown, the place is named all the same: news may still reach it.
        return written or origin

    async def _post_ephemeral(self, request: Command | Press, card: Card, language: str) -> None:
        """Say something beside the card that was pressed, which stays usable."""
        message, identity = _payload(render_card(card)), request.identity
        try:
            await self._client.respond(self._client.seal(request.response_url), message)
        except PlatformError as error:
            _LOG.info("hint to %s not shown: %s", identity.id, error)
            await self._direct.write_to(identity, message, language, unsure=_is_unsure(error))

    async def _write(self, asked: Message, content: Card | Form, language: str) -> Place | None:
        # A written line gives no right to open a modal; none of the typed calls asks for one.
        card = content if isinstance(content, Card) else self._expired(language)
        message, person = _payload(render_card(card)), asked.identity.person
        try:
            if not asked.personal:
                await self._client.post_ephemeral(asked.channel, person, message, asked.thread_ts)
                return None
            posting = self._client.post(
                asked.channel, message, asked.thread_ts, within_s=ANSWER_WITHIN_S
            )
            return self._direct.place(*await posting)
        except PlatformError as error:
            _LOG.info("answer to %s not shown in its channel: %s", asked.identity.id, error)
            unsure, within_s = _is_unsure(error), ANSWER_WITHIN_S
            if asked.personal and isinstance(error, PlatformUnavailable):
                # The time for it is over.
                unsure, within_s = True, SENTENCE_WITHIN_S
            return await self._direct.write_to(
                asked.identity, message, language, unsure=unsure, within_s=within_s
            )

    async def _publish(self, visit: HomeVisit, content: Card | Form) -> None:
        assert isinstance(content, Card), "nobody has asked for a form there"
        person = visit.identity.person
        try:
            await self._client.publish_home(person, _payload(draw_home(content)))
        except PlatformError as error:
            _LOG.info("home of %s not shown: %s", visit.identity.id, error)

    async def _open(self, asked: Command | Press, form: Form, language: str) -> None:
        try:
            await self._client.open_view(asked.trigger_id, self._draw_form(form, asked))
        except PlatformError as error:
            level = logging.INFO if may_open_later(error) else logging.ERROR
            _LOG.log(level, "form for %s not opened: %s", asked.identity.id, error)
            await self._post_ephemeral(asked, self._unopened(error, language), language)

    async def _open_over(self, asked: Press, form: Form) -> None:
        try:
            await self._client.open_view(asked.trigger_id, self._draw_form(form, asked))
        except PlatformError as error:
            _LOG.info("form for %s not opened at once: %s", asked.identity.id, error)

    async def _show_in_modal(self, asked: Press, content: Card | Form, language: str) -> None:
        drawn = draw_modal(content) if isinstance(content, Card) else render_card(content)
        try:
            view = with_origin(_payload(drawn), self._origin(asked))
            await self._client.update_view(asked.view_id, view)
        except PlatformError as error:
            _LOG.info("modal of %s not updated: %s", asked.identity.id, error)
            card = content if isinstance(content, Card) else self._unopened(error, language)
            await self._direct.write_to(asked.identity, _payload(render_card(card)), language)

    def _draw_form(self, form: Form, asked: Command | Press | Submission) -> Payload:
        return with_origin(_payload(render_card(form)), self._origin(asked))

    def _expired(self, language: str) -> Card:
        return self._desk.notice("platform-expired", language)

    def _unopened(self, error: PlatformError, language: str) -> Card:
        """Say why a form is not there, and whether to press again."""
        if may_open_later(error):
            return self._expired(language)
        return self._desk.notice("platform-form-refused", language)

    def _origin(self, asked: Command | Press | Submission) -> Place:
        """Return the message that a request came from, directly or by its modal."""
        match asked:
            case Press(is_shared=True):
                return Place("", "")
            case Press(metadata="", ephemeral=False):
                return self._direct.place(asked.channel, asked.message_ts)
            case Press(metadata=""):
                address = self._client.seal(asked.response_url)
                return Place(asked.card_key, address, LIMITS.response_url_follows_s)
            case Press() | Submission():
                return read_origin(asked.metadata)
            case Command():
                return Place("", self._client.seal(asked.response_url))
            case _:
                assert_never(asked)


def _payload(drawn: Rendered) -> Payload:
    return payload_of(drawn, Platform.SLACK)


def _is_unsure(error: PlatformError) -> bool:
    return isinstance(error, PlatformUnavailable) and error.may_have_arrived

"""Options: what a field that looks for its choices offers, to whoever may choose there."""

from __future__ import annotations

import asyncio
import logging

from bot.cards.calls import AskAction, FindOptions, SubmitForm
from bot.cards.elements import Option
from bot.cards.form_views import COMPANIES, company_option
from bot.cards.viewer import Viewer
from bot.desk.lookups import LookUps
from bot.desk.viewers import Viewers
from bot.domain.form_input import looks_secret_in
from bot.domain.orders import Action, Order
from bot.domain.people import Identity
from bot.domain.policy import refuse_unless_allowed
from bot.domain.privacy import looks_secret
from bot.domain.search import QUERY_CHARS
from bot.domain.typed_text import clean_text
from bot.errors import (
    AccessDenied,
    ActionRefused,
    BackOfficeUnavailable,
    BotError,
    OrderNotFound,
)
from bot.ports import BackOffice

_LOG = logging.getLogger(__name__)
OPTIONS_MAX = 20
# Slack waits three seconds for the options, and somebody who types less.
_WITHIN_S = 2.0
# Slack opens no form after three seconds; what is not known by then is looked for in the form.
_FIRST_WITHIN_S = 1.0


class Options:
    """Answers what is typed into a field with what can be chosen there."""

    def __init__(self, back_office: BackOffice, viewers: Viewers, lookups: LookUps) -> None:
        self._back_office = back_office
        self._viewers = viewers
        self._lookups = lookups

    async def find(self, identity: Identity, call: FindOptions) -> tuple[Option, ...]:
        """Return what fits; nothing to whoever may not act there, nor where that cannot be read."""
        try:
            async with asyncio.timeout(_WITHIN_S):
                return await self._find(identity, call)
        except (AccessDenied, OrderNotFound, ActionRefused):
            # Each letter that somebody types asks once more: the log is not theirs to fill.
            return ()
        except (BotError, TimeoutError) as error:
            _LOG.info("no options for %s: %s", identity.id, type(error).__name__)
            return ()

    async def _find(self, identity: Identity, call: FindOptions) -> tuple[Option, ...]:
        if call.search != COMPANIES or looks_secret(call.text, bare=False):
            return ()
        viewer = await self._viewers.find(identity)
        order = await self._lookups.visible(viewer, call.order)
        refuse_unless_allowed(viewer.actor, Action.ORDER_FOR, order, viewer.banks[order.bank])
        return await company_options(self._back_office, viewer, order, call.text)


async def company_options(
    back_office: BackOffice, viewer: Viewer, order: Order, text: str = ""
) -> tuple[Option, ...]:
    """Return the companies of an order's office that it can be ordered for instead.

    Those that cannot have CARO now are offered, with the reason, where nothing else fits.
    """
    text = clean_text(text)[:QUERY_CHARS].strip()
    office = order.company.office.code
    found = await back_office.find_companies(text, office=office, limit=OPTIONS_MAX + 1)
    others = [company for company in found if company.code != order.company.code]
    fitting = [company for company in others if not company.ineligible_because]
    shown = fitting or (others if text else [])
    return tuple(company_option(viewer, company) for company in shown[:OPTIONS_MAX])


async def first_companies(
    back_office: BackOffice, viewer: Viewer, order: Order, call: AskAction | SubmitForm
) -> tuple[Option, ...]:
    """Return the companies that a form offers from the start, first the one chosen in it already.

    A form that asks for none offers none. Where they cannot be read in time, the form comes all
    the same: its field looks for them by itself.
    """
    if call.action is not Action.ORDER_FOR:
        return ()
    typed = {**call.left_out, **call.values} if isinstance(call, SubmitForm) else {}
    chosen = typed.get("company", "")
    chosen = "" if looks_secret_in("company", chosen) else chosen
    try:
        async with asyncio.timeout(_FIRST_WITHIN_S):
            return await _first_companies(back_office, viewer, order, chosen)
    except (BackOfficeUnavailable, TimeoutError) as error:
        _LOG.info("a form for %s without first companies: %s", order.id, type(error).__name__)
        # Under its code what was chosen is not lost.
        return (Option(chosen, chosen),) if chosen else ()


async def _first_companies(
    back_office: BackOffice, viewer: Viewer, order: Order, chosen: str
) -> tuple[Option, ...]:
    first = await company_options(back_office, viewer, order)
    if not chosen or any(option.value == chosen for option in first):
        return first
    found = await company_options(back_office, viewer, order, chosen)
    return (*(option for option in found if option.value == chosen), *first)

"""Forms: opened for an action, shown once more with what is wrong, or with what has happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.cards import form_views
from bot.cards.calls import AskAction, SubmitForm
from bot.cards.elements import Element, Form, Notice, Paragraph
from bot.cards.errand_views import as_proposal
from bot.cards.order_views import state_notice
from bot.cards.viewer import Viewer
from bot.casework.found import Found
from bot.desk.approvals import refuse_unless_emergency
from bot.desk.options import first_companies
from bot.domain.actions import LogEntry
from bot.domain.form_fields import form_fields
from bot.domain.form_input import read_form
from bot.domain.orders import Order
from bot.domain.policy import obstacle
from bot.domain.reasons import read_reason
from bot.errors import ActionRefused, InputInvalid
from bot.ports import BackOffice


class Forms:
    """Draws the form of an action, with the companies that it offers from the start."""

    def __init__(self, back_office: BackOffice) -> None:
        self._back_office = back_office

    async def draw(
        self,
        viewer: Viewer,
        order: Order,
        call: AskAction | SubmitForm,
        *,
        seen: int,
        values: Mapping[str, str] | None = None,
        above: tuple[Element, ...] = (),
        errors: Iterable[InputInvalid | ActionRefused] = (),
    ) -> Form:
        """Return the form that a call asks for, or has filled in.

        `seen` is the revision of its case, `values` what is typed in it already; what stands
        `above` it comes first.
        """
        form = form_views.action_form(
            viewer,
            order,
            call.action,
            case=call.case,
            seen=seen,
            change=call.change,
            values=values,
            errors=errors,
            above=above,
            emergency=call.emergency,
            companies=await first_companies(self._back_office, viewer, order, call),
        )
        return as_proposal(viewer, form) if call.proposes else form

    async def read(
        self, viewer: Viewer, order: Order, call: SubmitForm
    ) -> tuple[dict[str, str], str, list[InputInvalid]]:
        """Return the values of a filled form, why a lead does it alone, and what is wrong."""
        values, errors = read_form(
            call.action, order, viewer.banks, call.values, call.left_out, call.change
        )
        if not call.emergency:
            return values, "", list(errors)
        refuse_unless_emergency(viewer, order, call.action)
        try:
            return values, read_reason(call.values.get("reason", "")), list(errors)
        except InputInvalid as error:
            return values, "", [*errors, error]

    async def tell_errors(
        self,
        viewer: Viewer,
        order: Order,
        call: SubmitForm,
        errors: Iterable[InputInvalid | ActionRefused],
    ) -> Form:
        """Return a form as it was filled in, with what is wrong at each field."""
        return await self.draw(
            viewer, order, call, seen=call.seen, values=_typed(call), errors=errors
        )

    async def keep_typed(
        self, viewer: Viewer, order: Order, call: SubmitForm, notice: Notice, *, seen: int
    ) -> Form:
        """Return a form as it was filled in, beneath how its order has come to stand meanwhile."""
        kept = Paragraph(viewer.phrases.get("form-kept"))
        above = (notice, state_notice(viewer.phrases, order), kept)
        return await self.draw(viewer, order, call, seen=seen, values=_typed(call), above=above)


def may_be_sent(
    viewer: Viewer, found: Found, call: SubmitForm, changes: Sequence[LogEntry]
) -> bool:
    """Say whether a form whose order has moved can be sent once more, by whoever filled it in.

    Not by who has done the same already: then it is the same form, sent twice.
    """
    order, bank = found.order, viewer.banks[found.order.bank]
    if order.replaced_by or (found.case and found.case.under_way):
        return False
    if any((one.actor, one.action) == (viewer.actor.id, call.action) for one in changes):
        return False
    if not viewer.actor.may_see(order) or not any(_typed(call).values()):
        return False
    is_asked = bool(form_fields(call.action, order, bank, call.change))
    return is_asked and not obstacle(viewer.actor.role, call.action, order, bank)


def _typed(call: SubmitForm) -> dict[str, str]:
    """Return what a form was filled in with, also where a field did not arrive."""
    return {name: text for name, text in call.left_out.items() if text} | dict(call.values)

"""Filled forms: shown once more, with what is wrong in them or with what has happened since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.cards import form_views
from bot.cards.calls import SubmitForm
from bot.cards.elements import Form, Notice, Option, Paragraph
from bot.cards.order_views import state_notice
from bot.cards.viewer import Viewer
from bot.casework.found import Found
from bot.domain.actions import LogEntry
from bot.domain.form_fields import form_fields
from bot.domain.orders import Order
from bot.domain.policy import obstacle
from bot.errors import ActionRefused, InputInvalid


def tell_errors(
    viewer: Viewer,
    order: Order,
    call: SubmitForm,
    errors: Iterable[InputInvalid | ActionRefused],
    companies: tuple[Option, ...] = (),
) -> Form:
    """Return a form as it was filled in, with what is wrong at each field."""
    return form_views.action_form(
        viewer,
        order,
        call.action,
        case=call.case,
        seen=call.seen,
        change=call.change,
        values=_typed(call),
        errors=errors,
        companies=companies,
    )


def keep_typed(
    viewer: Viewer,
    order: Order,
    call: SubmitForm,
    notice: Notice,
    companies: tuple[Option, ...] = (),
) -> Form:
    """Return a form as it was filled in, beneath how its order has come to stand meanwhile."""
    kept = Paragraph(viewer.phrases.get("form-kept"))
    return form_views.action_form(
        viewer,
        order,
        call.action,
        case=call.case,
        seen=call.seen,
        change=call.change,
        values=_typed(call),
        above=(notice, state_notice(viewer.phrases, order), kept),
        companies=companies,
    )


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

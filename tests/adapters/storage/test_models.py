"""The tables: what has no bound of its own outside has none in them either."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model

from adapters.storage import (
    console_models,
    flow_models,
    flow_request_models,
    models,
    people_models,
    talk_models,
)

OURS = "made by us, or named by our code and flows"
CHECKED = "checked where the back office's answer is read"
GUARDED = "looked at by its store before it is written"
BOUND_BY = {
    "cases.id": OURS,
    "cases.order": CHECKED,
    "cases.open_order": CHECKED,
    "cases.office": CHECKED,
    "cases.flow": OURS,
    "cases.flow_version": OURS,
    "cases.at": OURS,
    "cases.status": OURS,
    "cases.bank": GUARDED,
    "cases.ended": OURS,
    "cases.language": OURS,
    "cases.ended_week": OURS,
    "cases.holder": GUARDED,
    "cases.ended_as": OURS,
    "cases.went": OURS,
    "duties.case": OURS,
    "duties.step": OURS,
    "duties.channel": CHECKED,
    "week_figures.id": OURS,
    "week_changes.week": OURS,
    "surfaces.card_key": GUARDED,
    "surfaces.case": OURS,
    "surfaces.platform": OURS,
    "surfaces.language": OURS,
    "flows.version": OURS,
    "flows.name": OURS,
    "flow_publications.flow": OURS,
    "flow_publications.version": OURS,
    "flow_publications.base": OURS,
    "flow_publications.origin": OURS,
    "back_tests.id": OURS,
    "back_tests.flow": OURS,
    "back_tests.draft": OURS,
    "back_tests.baseline": OURS,
    "back_tests.state": OURS,
    "back_tests.cases": OURS,
    "flow_walks.id": OURS,
    "flow_walks.flow": OURS,
    "flow_drafts.flow": OURS,
    "flow_drafts.owner": GUARDED,
    "flow_drafts.base": OURS,
    "flow_requests.id": OURS,
    "flow_requests.origin": OURS,
    "flow_requests.report": OURS,
    "flow_request_ends.request": OURS,
    "flow_request_ends.state": OURS,
    "action_log.role": OURS,
    "action_log.platform": OURS,
    "action_log.order": CHECKED,
    "action_log.action": OURS,
    "action_log.result": OURS,
    "action_log.case": OURS,
    "action_log.key": CHECKED,
    "deliveries.key": OURS,
    "sealed_forms.id": OURS,
    "people.id": GUARDED,
    "people.language": OURS,
    "office_links.tenant": GUARDED,
    "office_links.office": CHECKED,
    "tenant_knocks.tenant": GUARDED,
    "standings.id": GUARDED,
    "standings.space": GUARDED,
    "standings.standing": OURS,
    "office_rules.office": GUARDED,
    "office_people.id": GUARDED,
    "office_people.tenant": GUARDED,
    "office_people.office": GUARDED,
    "office_people.may": OURS,
    "office_codes.digest": OURS,
    "office_codes.id": OURS,
    "office_codes.office": CHECKED,
    "office_code_tries.tenant": GUARDED,
    "console_accounts.id": GUARDED,
    "console_accounts.role": OURS,
    "console_accounts.language": OURS,
    "console_accounts.zone": OURS,
    "console_identities.id": GUARDED,
    "console_identities.provider": OURS,
    "console_identities.account": GUARDED,
    "console_identities.chat": GUARDED,
    "console_begun.digest": OURS,
    "console_begun.provider": OURS,
    "console_begun.session": OURS,
    "console_links.digest": OURS,
    "console_links.role": OURS,
    "console_sessions.digest": OURS,
    "console_sessions.id": OURS,
    "console_sessions.account": GUARDED,
    "console_sessions.token": OURS,
    "console_tries.address": OURS,
    "admin_log.action": OURS,
    "admin_log.digest": OURS,
    "bank_rules.code": CHECKED,
    "bank_rules.contact_field": OURS,
    "answer_counts.span": OURS,
    "answer_counts.platform": OURS,
    "answer_counts.entry": OURS,
    "talks.case": OURS,
    "talk_lines.id": OURS,
    "talk_lines.case": OURS,
    "talk_lines.kind": OURS,
    "talk_lines.audience": OURS,
    "talk_lines.office": CHECKED,
    "talk_copies.id": OURS,
    "talk_copies.line": OURS,
    "talk_copies.case": OURS,
    "talk_copies.lapse": OURS,
    "talk_writers.id": GUARDED,
    "talk_writers.case": OURS,
    "approvals.id": OURS,
    "approvals.case": OURS,
    "approvals.order": CHECKED,
    "approvals.order_state": OURS,
    "approvals.action": OURS,
    "approvals.form": OURS,
    "approvals.state": OURS,
    "approval_places.card_key": GUARDED,
    "approval_places.approval": OURS,
    "approval_places.platform": OURS,
    "approval_places.language": OURS,
    "gate_rules.gate": OURS,
    "staff.member": CHECKED,
    "staff.role": OURS,
}


def test_each_column_with_a_length_is_fed_by_something_bounded() -> None:
    """A new column needs its reason here, or a length that nothing outside can pass."""
    rows = [
        row
        for module in (
            models,
            people_models,
            console_models,
            talk_models,
            flow_models,
            flow_request_models,
        )
        for row in vars(module).values()
        if isinstance(row, type) and issubclass(row, Model) and row is not Model
    ]
    bounded = {
        f"{row._meta.db_table}.{name}"
        for row in rows
        for name, field in row._meta.fields_map.items()
        if isinstance(field, fields.CharField)
    }
    assert bounded == set(BOUND_BY)

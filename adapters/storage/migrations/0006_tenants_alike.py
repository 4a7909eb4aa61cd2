"""Tenants that were linked in capitals or braces are known by the one way to write their ids."""

import re

from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_TENANT = re.compile(r"\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\}?")


async def _write_alike(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    found = "SELECT tenant FROM office_links ORDER BY linked_at"
    rows = await editor.client.execute_query_dict(found)
    linked = [match for row in rows if (match := _TENANT.fullmatch(row["tenant"]))]
    # Of one tenant that was linked in several ways the newest link holds.
    newest = {match[1].lower(): match[0] for match in linked}
    for match in linked:
        if newest[match[1].lower()] != match[0]:
            await editor.client.execute_query(
                f"DELETE FROM office_links WHERE tenant = '{match[0]}'"
            )
    for tenant, written in newest.items():
        if tenant != written:
            await editor.client.execute_query(
                f"UPDATE office_links SET tenant = '{tenant}' WHERE tenant = '{written}'"
            )


class Migration(migrations.Migration):
    dependencies = [("desk", "0005_any_length")]

    operations = [ops.RunPython(_write_alike)]

"""Links of tenants from before their ids were written one way."""

from __future__ import annotations

import pytest
from tortoise.context import TortoiseContext
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget

from adapters.storage import StorageSettings, connect, migrate, tortoise_config
from bot.domain.people import Identity, Platform
from tests.adapters.storage.child import OFFICE
from tests.conftest import APPS

TENANT = "abcdef01-2222-3333-4444-555555555555"
INSERT = (
    "INSERT INTO office_links (tenant, office, linked_at) "
    "VALUES ('{tenant}', '{office}', '2026-03-0{day} 09:00:00+00:00')"
)


@pytest.mark.full
async def test_tenant_linked_in_capitals_stays_linked_by_its_newest_link(
    empty_database_url: str,
) -> None:
    settings = StorageSettings(database_url=empty_database_url)
    config = tortoise_config(settings, APPS)
    async with TortoiseContext() as context:
        await context.init(config)
        executor = MigrationExecutor(context.db(), config["apps"])
        await executor.migrate([MigrationTarget("desk", "0004_deliveries")])
        for day, (tenant, office) in enumerate(
            [
                (TENANT, "OFF001"),
                (TENANT.upper(), "OFF002"),
                (f"{{{TENANT}}}", "OFF003"),
                (f"{{{TENANT[::-1].upper()}}}", "OFF004"),
                (TENANT.replace("abcdef01", "0BCDEF01"), "OFF005"),
                ("Test-Tool", "OFF006"),
            ],
            1,
        ):
            insert = INSERT.format(tenant=tenant, office=office, day=day)
            await context.db().execute_query(insert)
    await migrate(settings, APPS)
    async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
        links = {link.tenant: link.office for link in await stores.directory.office_links()}
        assert links == {
            TENANT: "OFF003",
            f"{{{TENANT[::-1].upper()}}}": "OFF004",
            TENANT.replace("abcdef01", "0bcdef01"): "OFF005",
            "Test-Tool": "OFF006",
        }
        anna = Identity(platform=Platform.TEAMS, space=TENANT.upper(), person="anna")
        assert (await stores.directory.find_person(anna)).office == "OFF003"

"""`caro office` and what comes before it: a new database is filled, linked, walked and logged."""

from __future__ import annotations

import pytest

from tests.config.conftest import Caro

TENANT = "11111111-2222-3333-4444-555555555555"


@pytest.mark.full
def test_a_new_database_is_migrated_seeded_linked_and_walked(caro: Caro) -> None:
    assert "run `caro migrate` first" in caro("walk", "6012345678").stderr
    assert "up to date" in caro("migrate").stdout
    seeded = caro("seed", "--orders", "30", "--past", "40").stdout
    assert "loaded 30 sample orders" in seeded
    assert "loaded 40 past cases" in seeded
    again = caro("seed")
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)
    assert caro("office", "link", TENANT, "OFF001").returncode == 0
    assert f"{TENANT}\tOFF001" in caro("office", "list").stdout
    assert caro("office", "link", TENANT, "NOWHERE").returncode == 1
    nameless = caro("office", "link", TENANT, " ")
    assert (nameless.returncode, "give the office's code" in nameless.stderr) == (1, True)
    assert caro("office", "unlink", "nobody").returncode == 1
    walked = caro("walk", "6012345678", "--language", "fr")
    assert (walked.returncode, "Problème" in walked.stdout) == (0, True)
    assert caro("walk", "6012345678", "--office", "OFF001").returncode == 0
    lost = caro("walk", "6012345678", "--office", "NOPE")
    assert (lost.returncode, lost.stdout) == (1, "")
    assert "there is no office with the code NOPE" in lost.stderr
    assert caro("log").returncode == 0


@pytest.mark.usefixtures("sqlite_url")
def test_tenant_is_linked_by_its_id_however_it_is_written(caro: Caro) -> None:
    caro("seed", "--orders", "10")
    tenant = "abcdef01-2222-3333-4444-555555555555"
    assert caro("office", "link", f"{{{tenant.upper()}}}", "OFF001").returncode == 0
    assert caro("office", "list").stdout.startswith(f"{tenant}\tOFF001")
    assert caro("office", "unlink", tenant.upper()).returncode == 0


@pytest.mark.full
@pytest.mark.usefixtures("sqlite_url")
def test_what_is_no_tenant_id_is_linked_only_when_insisted_on(caro: Caro) -> None:
    caro("seed", "--orders", "10")
    refused = caro("office", "link", "typo", "OFF001")
    assert (refused.returncode, "typo is no tenant id" in refused.stderr) == (1, True)
    assert caro("office", "list").stdout == ""
    assert caro("office", "link", "typo", "OFF001", "--insist").returncode == 0
    assert "typo\tOFF001" in caro("office", "list").stdout


@pytest.mark.full
@pytest.mark.usefixtures("sqlite_url")
def test_linked_tenant_is_moved_to_another_office_only_when_that_is_asked_for(caro: Caro) -> None:
    caro("seed", "--orders", "10")
    assert caro("office", "link", TENANT, "OFF001").returncode == 0
    assert caro("office", "link", TENANT, "OFF001").returncode == 0
    refused = caro("office", "link", f"{{{TENANT}}}", "OFF002")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "is linked to office OFF001 already; --move links it to OFF002 instead" in refused.stderr
    assert f"{TENANT}\tOFF001" in caro("office", "list").stdout
    moved = caro("office", "link", TENANT, "OFF002", "--move")
    assert "is linked to office OFF002 (was OFF001)" in moved.stdout
    assert f"{TENANT}\tOFF002" in caro("office", "list").stdout

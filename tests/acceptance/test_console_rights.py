"""The matrix of rights: what each role may do, why, and by whose decision since when."""

from __future__ import annotations

import pytest

from bot.domain.orders import Action, OrderState
from bot.domain.people import Role
from tests.harness.console import ConsoleBrowser, sign_in
from tests.harness.towns import LEAD, Town

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_every_cell_leads_to_its_rule(town: Town) -> None:
    viewer = await sign_in(town, Role.VIEWER)
    links = (await viewer.get("/rights")).links("/rights/")
    cells = [link for link in links if link != "/rights/publishing"]
    assert len(cells) == len(Role) * len(Action) * len(OrderState)
    told = {
        "/rights/agent/cancel/problem": "the role “agent” may do this",
        "/rights/agent/cancel/active": "this takes a lead or an administrator",
        "/rights/viewer/cancel/problem": "reads, and changes nothing",
        "/rights/admin/resend_invitation/active": "nobody may do this",
    }
    for path, rule in told.items():
        assert path in cells
        seen = await viewer.get(path)
        assert rule.casefold() in seen.text.casefold(), path
        assert "program’s own rules" in seen.text
        # Whoever may not see people does not see them here either.
        assert LEAD not in seen.text
    for odd in ("emperor/cancel/active", "lead/steal/active", "lead/cancel/asleep", "%22%3E/x/%00"):
        assert (await viewer.get(f"/rights/{odd}")).status == 404, odd
    await viewer.close()


async def test_who_has_a_role_is_shown_with_who_gave_it_and_why(town: Town) -> None:
    admin = await sign_in(town, Role.ADMIN, "Ada")
    path = "/rights/lead/cancel/active"
    before = await admin.get(path)
    # The settings name one lead, of whom the log holds nothing.
    assert LEAD in before.text
    assert "the settings" in before.text
    await _give(admin, "U7RIGHTS01", "lead", "0", "She leads <b>from</b> now on")
    seen = await admin.get(path)
    row = next(one for one in seen.source.split("<tr>") if "U7RIGHTS01" in one)
    assert "Ada" in row
    assert "<time" in row
    assert "She leads &lt;b&gt;from&lt;/b&gt; now on" in row
    await _give(admin, "U7RIGHTS01", "", "1", "No longer")
    assert "U7RIGHTS01" not in (await admin.get(path)).text
    # A bank that takes no part stands in the way of whoever invites.
    seen = await admin.get("/rights/agent/resend_invitation/problem")
    assert "takes no part in CARO" in seen.text
    assert "takes no part in CARO" not in (await admin.get("/rights/agent/cancel/problem")).text
    await admin.close()


async def _give(admin: ConsoleBrowser, member: str, role: str, revision: str, reason: str) -> None:
    await admin.get("/people")
    fields = {"member": member, "role": role, "revision": revision, "reason": reason}
    assert (await admin.post("/people/slack", fields)).status == 200


async def test_everybody_is_named_where_the_settings_open_a_role_to_all(town: Town) -> None:
    admin = await sign_in(town, Role.ADMIN, "Ada")
    told = "every full member of the workspace in Slack is an agent"
    assert told in (await admin.get("/rights/agent/cancel/problem")).text
    assert told not in (await admin.get("/rights/lead/cancel/problem")).text
    await admin.close()

"""One person with two doors: a lead asks in Slack, and is no second person in the console."""

from __future__ import annotations

import pytest

from bot.domain.orders import OrderState
from bot.domain.people import Role
from tests.acceptance.console_doors import Doors, come_back, fields, leave_for
from tests.acceptance.test_console_approvals import open_request
from tests.acceptance.test_console_own_sign_ins import _enter_by_link
from tests.acceptance.test_second_person import ask_to_cancel, state
from tests.harness.identity_provider import IdentityProvider, Member
from tests.harness.towns import LEAD

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]


@pytest.mark.parametrize("before", [True, False])
async def test_a_lead_who_unlinks_their_slack_sign_in_cannot_allow_what_they_asked_for(
    doors: Doors, slack: IdentityProvider, before: bool
) -> None:
    slack.signs_in = Member(LEAD, "Lea")
    browser = await _enter_by_link(doors, Role.LEAD, "Lea")
    await come_back(browser, await leave_for(browser, "/sessions/link/slack"))

    async def unlink() -> None:
        seen = await browser.post("/sessions/unlink", fields(await browser.get("/you")))
        assert seen.path == "/you"

    if before:
        await unlink()
    _asker, _second, order = await ask_to_cancel(doors.town)
    path = await open_request(browser, order)
    if not before:
        assert (await browser.post(path, {"verdict": "approve"})).status == 409
        await unlink()
    assert (await browser.post(path, {"verdict": "approve"})).status == 409
    assert await state(doors.town, order) is OrderState.ACTIVE

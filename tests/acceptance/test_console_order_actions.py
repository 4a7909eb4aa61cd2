"""Actions from the console: who may, what is asked first, once done, and told everywhere."""

from __future__ import annotations

import asyncio
import re

import pytest

from adapters.backoffice.local_models import OrderRow
from bot.domain.orders import Action, OrderState
from bot.domain.people import Role
from tests.acceptance.console_talk import action_path, console, fill, hidden, read_until
from tests.harness.people import new_reference
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_an_order_is_recreated_and_the_accountants_card_follows(town: Town) -> None:
    order = town.take_problem_elsewhere()
    accountant = town.accountant(order)
    await accountant.look_up(order)
    reference = new_reference(order)
    async with console(town, Role.AGENT, "Nora") as browser:
        wrong = await fill(browser, order, Action.RECREATE, reference="60123A5678", bank=order.bank)
        assert (wrong.status, 'value="60123A5678"' in wrong.source) == (422, True)
        assert "Look whether a letter stands" in wrong.text
        done = await fill(browser, order, Action.RECREATE, reference=reference, bank=order.bank)
        assert done.path == f"/orders/{order.id}?asked"
        assert "Your action is accepted" in done.text
        await until(lambda: "Done" in accountant.shows())
        new = await town.order(reference)
        assert (new.state, new.replaces) == (OrderState.INVITATION_SENT, order.id)
        seen = await read_until(browser, order, "Recreate done you in the console")
        assert f"/orders/{new.id}" in seen.links()
    (entry,) = await town.log(order)
    assert (entry.actor_name, entry.role, entry.platform) == ("Nora", "agent", "console")


async def test_an_order_is_placed_for_another_company_without_scripts(town: Town) -> None:
    order = town.take_problem()
    async with console(town, Role.AGENT) as browser:
        path = action_path(order, Action.ORDER_FOR)
        form = hidden(await browser.get(path))
        typed = {"typed-name": "Els Maes", "typed-email": "els@example.be"}
        looked_for = {"find": "company", "search-company": "boulangerie du"}
        found = await browser.post(path, form | typed | looked_for)
        assert (found.status, 'value="Els Maes"' in found.source) == (200, True)
        radios = re.findall(r'type="radio" name="typed-company" value="([^"]*)"', found.source)
        assert radios
        # Enter in the search looks for what was typed there; anywhere else it sends the form.
        entered = {"entered": "yes", "search-company": "boulangerie du"}
        same = await browser.post(path, form | typed | entered)
        assert (same.status, radios[0] in same.source) == (200, True)
        assert 'name="found-company" value="boulangerie du"' in same.source
        sent = await browser.post(
            path, form | typed | entered | {"found-company": "boulangerie du"}
        )
        assert (sent.status, 'value="Els Maes"' in sent.source) == (422, True)
        none = await browser.post(path, form | {"find": "company", "search-company": "zzzz"})
        assert (none.status, "Nothing fits that" in none.text) == (422, True)
        missing = await browser.post(path, form | typed)
        assert (missing.status, 'value="Els Maes"' in missing.source) == (422, True)
        chosen = {"typed-company": radios[0], "typed-reference": new_reference(order)}
        done = await browser.post(path, form | typed | chosen | {"typed-bank": order.bank})
        assert done.status == 200, done.text
        await read_until(browser, order, "Replaced by")
    new = await town.order(new_reference(order))
    assert (new.company.code, new.replaces) == (radios[0], order.id)


async def test_a_cardholder_is_updated_once_it_is_said_who(town: Town) -> None:
    order = town.take_problem_elsewhere()
    async with console(town, Role.AGENT) as browser:
        asked = await browser.get(action_path(order, Action.UPDATE_CARDHOLDER))
        assert "Who is to be invited?" in asked.text
        (other,) = asked.links("change=person")
        assert other == f"{action_path(order, Action.UPDATE_CARDHOLDER)}?change=person"
        named = {"name": "Els Maes", "email": "els@example.be", "change": "person"}
        done = await fill(browser, order, Action.UPDATE_CARDHOLDER, **named)
        assert done.status == 200, done.text
        assert "els@example.be" not in done.path
        await read_until(browser, order, "Els Maes")


async def test_a_viewer_gets_no_button_and_changes_nothing(town: Town) -> None:
    order = await town.order("7012345678")
    async with console(town, Role.VIEWER) as browser:
        seen = await browser.get(f"/orders/{order.id}")
        assert "Problem" in seen.text
        assert not seen.links("/actions/")
        assert f"/orders/{order.id}/" not in seen.source
        assert order.cardholder.email not in seen.source
        paths = [action_path(order, action) for action in Action]
        for path in (*paths, f"/orders/{order.id}/reveal", f"/orders/{order.id}/job/stop"):
            refused = await browser.post(path, {"revision": str(order.revision)})
            assert (refused.status, "needs the role" in refused.text) == (403, True), path
            await browser.get("/orders")
    assert (await town.order("7012345678")).revision == order.revision


async def test_only_a_lead_cancels_an_active_order(town: Town) -> None:
    async with town.books() as books:
        row = await OrderRow.filter(state="active").order_by("-id").first()
        assert row
        order = await books.order(f"CARO-{row.id}")
    async with console(town, Role.AGENT) as agent, console(town, Role.LEAD) as lead:
        assert action_path(order, Action.CANCEL) not in (
            await agent.get(f"/orders/{order.id}")
        ).links("/actions/")
        why = "Only a lead of support may cancel an active order"
        refused = await agent.get(action_path(order, Action.CANCEL))
        assert (refused.status, why in refused.text) == (409, True)
        sent = {"revision": str(order.revision), "typed-typed_reference": order.reference}
        refused = await agent.post(action_path(order, Action.CANCEL), sent | {"confirmed": "yes"})
        assert (refused.status, why in refused.text) == (409, True)
        wrong = await fill(lead, order, Action.CANCEL, typed_reference="6000000000")
        assert wrong.status == 422
        await fill(lead, order, Action.CANCEL, typed_reference=order.reference)
        await read_until(lead, order, "waits for a second person")


async def test_cancelling_is_confirmed_on_the_server(town: Town) -> None:
    order = town.take_problem_elsewhere()
    path, sent = action_path(order, Action.CANCEL), {"revision": str(order.revision)}
    async with console(town, Role.AGENT) as browser:
        asked = await browser.get(path)
        assert "Cancel this order?" in asked.text
        unconfirmed = await browser.post(path, sent)
        assert (unconfirmed.status, "Cancel this order?" in unconfirmed.text) == (409, True)
        assert not await town.log(order)
        await browser.get(path)
        done = await browser.post(path, hidden(asked))
        assert done.path.startswith(f"/orders/{order.id}?asked")
        await read_until(browser, order, "Cancel the order done")


async def test_two_people_press_at_once_and_it_happens_once(town: Town) -> None:
    order = town.take_problem_elsewhere()
    path = action_path(order, Action.CANCEL)
    async with console(town, Role.LEAD, "Louis") as one, console(town, Role.AGENT, "Nora") as two:
        forms = [hidden(await browser.get(path)) for browser in (one, two)]
        sent = zip((one, two, one), (*forms, forms[0]), strict=True)
        answers = await asyncio.gather(*(browser.post(path, form) for browser, form in sent))
        assert sorted(seen.status for seen in answers) == [200, 409, 409]
        for late in (seen for seen in answers if seen.status == 409):
            told = r"(is being done right now, asked for|was already done|is being done, asked for)"
            assert re.search(rf"{told} by (you|Louis|Nora)|Working on it", late.text), late.text
        await read_until(one, order, "Cancel the order done")
    assert [entry.action for entry in await town.log(order)] == ["cancel"]


async def test_a_form_for_an_order_that_moved_shows_how_it_stands(town: Town) -> None:
    order = town.take_problem_elsewhere()
    async with console(town, Role.AGENT) as browser:
        path = action_path(order, Action.CANCEL)
        old = hidden(await browser.get(path))
        resend = hidden(await browser.get(action_path(order, Action.RESEND_INVITATION)))
        async with town.books() as books:
            await books.move(order, OrderState.ACTIVE)
        for asked, form in ((Action.CANCEL, old), (Action.RESEND_INVITATION, resend)):
            seen = await browser.post(action_path(order, asked), form)
            assert (seen.status, "This order changed on" in seen.text) == (409, True)
            assert "Active" in seen.text
        for revision in ("", "x", "9" * 10_000):
            seen = await browser.post(path, {"revision": revision, "confirmed": "yes"})
            assert seen.status in (409, 422)
    assert not await town.log(order)
    async with town.books() as books:
        assert (await books.order(order.id)).state is OrderState.ACTIVE


async def test_what_is_said_after_a_press_is_said_in_the_zone_of_who_pressed(town: Town) -> None:
    order = town.take_problem_elsewhere()
    async with console(town, Role.AGENT, "Zelda") as browser:
        path = action_path(order, Action.CANCEL)
        old = hidden(await browser.get(path))
        async with town.books() as books:
            await books.move(order, OrderState.ACTIVE)
        for zone, written in (("Asia/Kathmandu", r"\+0545"), ("America/New_York", "E[SD]T")):
            await browser.get("/you")
            await browser.post("/zone", {"zone": zone})
            seen = await browser.post(path, old)
            said = rf"This order changed on [^.]*\d\d:\d\d\s{written}"
            assert re.search(said, seen.text), seen.text


@pytest.mark.full
async def test_a_waiting_action_is_told_what_to_do_by_those_who_may(town: Town) -> None:
    order = town.take_problem_elsewhere()
    stop = f"/orders/{order.id}/job/stop"
    async with console(town, Role.AGENT, "Nora") as agent, console(town, Role.LEAD, "Lou") as lead:
        async with town.books() as books:
            await books.disturb("UPDATE")
        try:
            asked = await agent.get(action_path(order, Action.CANCEL))
            await agent.post(action_path(order, Action.CANCEL), hidden(asked))
            seen = await read_until(agent, order, "has to wait")
            assert ("Try now" in seen.text, "Stop it" in seen.text) == (True, False)
            job = hidden(seen)["job"]
            told = await agent.post(f"/orders/{order.id}/job/now", {"job": job})
            assert "Your action is accepted" in told.text
            refused = await agent.post(stop, {"job": job, "confirmed": "yes"})
            assert (refused.status, "only a lead of support" in refused.text) == (409, True)
            assert stop in (await read_until(lead, order, "Stop it")).links()
            asked = await lead.get(stop)
            assert "Stop this action?" in asked.text
            unconfirmed = await lead.post(stop, {"job": job})
            assert "Stop this action?" in unconfirmed.text
            other = await lead.post(stop, {"job": "another", "confirmed": "yes"})
            assert (other.status, "no longer waiting" in other.text) == (409, True)
            await lead.get(stop)
            await lead.post(stop, hidden(asked))
            await read_until(lead, order, "was stopped by you")
        finally:
            async with town.books() as books:
                await books.mend()
    assert (await town.order(order.reference)).state is OrderState.PROBLEM

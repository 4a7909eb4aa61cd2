"""A person's whole repair on each side of the playground, click by click in a real browser."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from tests.browser.person import Person

# What the page weighs says how quick it is on any machine; most of it draws Teams' cards.
PAGE_BYTES = 600_000

# One browser serves them all.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def states(database: Path, reference: str) -> list[tuple[str, int]]:
    """Return state and revision of the orders of a reference, from the file itself."""
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT state, revision FROM orders WHERE reference = ? ORDER BY id"
        return connection.execute(query, (reference,)).fetchall()


@pytest.mark.more
def test_the_page_is_light_and_stays_on_this_machine(
    person: Person, asked: Callable[[], set[str]]
) -> None:
    assert 100_000 < person.page_bytes() < PAGE_BYTES
    person.look_up("6012345678")
    urls = asked()
    assert any("adaptivecards" in url for url in urls)
    assert person.strangers(urls) == set()
    assert person.complaints() == []


@pytest.mark.full
def test_an_agent_repairs_an_order_in_slack(
    person: Person, database: Path, asked: Callable[[], set[str]]
) -> None:
    person.look_up("6012345678")
    person.sees("slack", "3 of 6")
    person.press("#slack", "It differs: a typing error")
    person.type(".view input[name=reference]", "60123A5678")
    person.focus_is_within(".view")
    person.press("#slack .view", "Recreate")
    person.sees("slack", "digits only")
    person.save("form")
    person.type(".view input[name=reference]", "6012345687")
    person.press("#slack .view", "Recreate")
    person.sees("slack", "Done")
    person.save("slack")
    assert [state for state, _revision in states(database, "6012345678")] == ["cancelled"]
    assert [state for state, _revision in states(database, "6012345687")] == ["invitation_sent"]
    assert person.complaints() == []
    assert person.strangers(asked()) == set()


@pytest.mark.full
def test_an_accountant_repairs_an_order_in_teams(
    person: Person, database: Path, asked: Callable[[], set[str]]
) -> None:
    person.look_up("6012345678")
    before = states(database, "6012345678")
    answers = ("It is the same", "This company", "Yes, the same person")
    for answer in (
        *answers,
        "None: e-mail or SMS did not arrive",
        "The address or number is wrong",
    ):
        person.press("#teams", answer)
    person.type("#teams .card input", "els@example.be")
    person.save("teams-form")
    person.press("#teams", "Correct and send")
    person.sees("teams", "Done")
    person.save("teams")
    ((state, revision),) = states(database, "6012345678")
    assert (state, revision) == ("invitation_sent", before[0][1] + 1)
    assert person.complaints() == []
    assert person.strangers(asked()) == set()


@pytest.mark.full
def test_the_rest_stands_behind_three_dots_on_both_sides(person: Person) -> None:
    person.look_up("6012345678")
    person.press("#slack", "⋯")
    person.focus_is_within(".overflow-menu")
    person.save("menu-slack")
    person.press("#slack", "Details of the checks")
    person.sees("slack", "supports CARO")
    person.press("#teams", "...")
    person.save("menu-teams")
    person.press_entry("Contact support")
    person.press("#teams", "Send to support")
    person.sees("teams", "CASE-")
    assert person.complaints() == []


@pytest.mark.full
def test_a_company_is_found_while_it_is_typed_on_both_sides(person: Person, database: Path) -> None:
    person.look_up("6012345678")
    person.press("#slack", "It is the same")
    person.press("#slack", "Another company")
    person.type(".view [data-block=company] input", "drukkerij m")
    person.choose(
        "#slack .view option[value^='Drukkerij Maes']", ".view [data-block=company] input"
    )
    person.save("company")
    person.type(".view input[name=name]", "Els Maes")
    person.type(".view input[name=email]", "els@example.be")
    person.press("#slack .view", "Cancel and order")
    person.sees("slack", "was placed for Drukkerij Maes BV")
    assert [state for state, _revision in states(database, "6012345678")] == [
        "cancelled",
        "invitation_sent",
    ]
    person.look_up("7012345678")
    person.press("#teams", "It is the same")
    person.press("#teams", "Another company")
    person.type("#teams .ac-choiceSetInput-filtered-textbox", "drukkerij m")
    person.sees("teams", "Drukkerij Maes BV")
    person.save("company-teams")
    assert person.complaints() == []


def test_both_sides_walk_one_case(person: Person) -> None:
    person.look_up("6012345678")
    person.press("#slack", "It is the same")
    person.sees("slack", "4 of 6")
    # What was only looked up there goes on by itself.
    person.sees("teams", "4 of 6")
    person.press("#teams", "This company")
    person.sees("slack", "5 of 6")
    person.find("#traffic summary").click()
    # The picture of the README.
    person.save("both")


@pytest.mark.full
def test_an_order_is_cancelled_by_the_card_that_unfolds(person: Person, database: Path) -> None:
    person.look_up("6112345678")
    person.press("#teams", "Cancel the order")
    person.press("#teams", "Yes, cancel it")
    person.sees("teams", "Done")
    assert states(database, "6112345678")[0][0] == "cancelled"


@pytest.mark.full
def test_language_role_and_colours_can_be_switched(person: Person) -> None:
    Select(person.find("#teams .language")).select_by_visible_text("Français")
    person.type("#teams-text", "6012345678" + Keys.ENTER)
    person.sees("teams", "Que dit le relevé")
    person.find("#theme").click()
    person.save("dark")
    Select(person.find("#teams .person")).select_by_visible_text("Chris, office not linked")
    person.type("#teams-text", "6012345678" + Keys.ENTER)
    person.sees("teams", "33333333-2222-3333-4444-555555555555")


@pytest.mark.full
def test_a_fault_is_a_button(person: Person) -> None:
    person.find("#slack .faults summary").click()
    person.press("#slack .menu", "rotate signing key")
    person.type("#slack-text", "/caro 6012345678" + Keys.ENTER)
    person.sees("slack", "failed with the error")
    person.find("#slack .faults summary").click()
    person.press("#slack .menu", "✓ Heal everything")
    person.type("#slack-text", "/caro 6012345678" + Keys.ENTER)
    person.sees("slack", "601 234 56 78")


@pytest.mark.full
def test_the_page_lives_on_when_the_desk_is_restarted(person: Person) -> None:
    person.look_up("6012345678")
    person.find("#slack .faults summary").click()
    person.press("#slack .menu", "deliver after restart")
    person.press("#slack", "It is the same")
    person.sees("slack", "4 of 6")

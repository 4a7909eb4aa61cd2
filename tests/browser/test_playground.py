"""A person's whole repair on each side of the playground, click by click in a real browser."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from tests.browser.conftest import read_log
from tests.harness.waiting import PATIENCE_S

BUILD = Path(__file__).parents[2] / "build"
# What the page weighs says how quick it is on any machine; most of it draws Teams' cards.
PAGE_BYTES = 600_000

# One browser serves them all.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


class Person:
    """Somebody at the page, who waits until what is looked for is there."""

    def __init__(self, browser: WebDriver, address: str) -> None:
        self._browser = browser
        self._host = address.rsplit("/", 1)[0]
        browser.get(address)
        self.wait(lambda: browser.find_elements(By.CSS_SELECTOR, "[data-ready]"))

    def wait(self, condition: Callable[[], object]) -> None:
        wait = WebDriverWait(
            self._browser, PATIENCE_S, 0.05, [StaleElementReferenceException, IndexError]
        )
        wait.until(lambda _browser: condition())

    def find(self, selector: str) -> WebElement:
        return self._browser.find_element(By.CSS_SELECTOR, selector)

    def look_up(self, reference: str) -> None:
        Select(self.find("#example")).select_by_value(reference)
        self.find("#look-up button").click()
        self.sees("slack", "CARO order")
        self.sees("teams", "CARO order")

    def press(self, place: str, label: str) -> None:
        """Press the newest button of this label, with the keyboard alone."""

        def press() -> bool:
            buttons = self._browser.find_elements(By.CSS_SELECTOR, f"{place} button")
            [button for button in buttons if button.text.rstrip(" ▾▴") == label][-1].send_keys(
                Keys.ENTER
            )
            return True

        self.wait(press)

    def type(self, selector: str, text: str) -> None:
        self.wait(lambda: self._browser.find_elements(By.CSS_SELECTOR, selector))
        field = self.find(selector)
        field.clear()
        field.send_keys(text)

    def sees(self, side: str, text: str) -> None:
        self.wait(lambda: text in self.find(f"#{side} .window").text)

    def focus_is_within(self, selector: str) -> None:
        script = "return document.activeElement.closest(arguments[0]) !== null"
        self.wait(lambda: self._browser.execute_script(script, selector))

    def save(self, name: str) -> None:
        BUILD.mkdir(exist_ok=True)
        self._browser.save_screenshot(str(BUILD / f"playground-{name}.png"))

    def page_bytes(self) -> int:
        """Return what the page and all that it asked for weigh so far."""
        script = """return ['navigation', 'resource']
            .flatMap(kind => performance.getEntriesByType(kind)).map(one => one.decodedBodySize)"""
        return sum(self._browser.execute_script(script))

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in read_log(self._browser, "browser")]

    def strangers(self, urls: set[str]) -> set[str]:
        return {url for url in urls if not url.startswith(self._host + "/")}


@pytest.fixture
def person(browser: WebDriver, address: str) -> Iterator[Person]:
    """Somebody who has just opened the page, and leaves it before the program stops."""
    for kind in ("browser", "performance"):
        read_log(browser, kind)
    yield Person(browser, address)
    browser.get("about:blank")


def states(database: Path, reference: str) -> list[tuple[str, int]]:
    """Return state and revision of the orders of a reference, from the file itself."""
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT state, revision FROM orders WHERE reference = ? ORDER BY id"
        return connection.execute(query, (reference,)).fetchall()


def test_the_page_is_light_and_stays_on_this_machine(
    person: Person, asked: Callable[[], set[str]]
) -> None:
    assert 100_000 < person.page_bytes() < PAGE_BYTES
    person.look_up("6012345678")
    urls = asked()
    assert any("adaptivecards" in url for url in urls)
    assert person.strangers(urls) == set()
    assert person.complaints() == []


def test_an_agent_repairs_an_order_in_slack(
    person: Person, database: Path, asked: Callable[[], set[str]]
) -> None:
    person.look_up("6012345678")
    person.press("#slack", "Find the cause")
    person.sees("slack", "3 of 6")
    person.focus_is_within("#slack .message")
    person.press("#slack", "It differs: a typing error")
    person.press("#slack .messages", "Recreate")
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


def test_an_accountant_repairs_an_order_in_teams(
    person: Person, database: Path, asked: Callable[[], set[str]]
) -> None:
    person.look_up("6012345678")
    before = states(database, "6012345678")
    person.press("#teams", "Update the cardholder")
    person.type("#teams .ac-input-required", "els@example.be")
    person.press("#teams", "Update")
    person.sees("teams", "Done")
    person.save("teams")
    ((state, revision),) = states(database, "6012345678")
    assert (state, revision) == ("invitation_sent", before[0][1] + 1)
    assert person.complaints() == []
    assert person.strangers(asked()) == set()


def test_both_sides_walk_one_case(person: Person) -> None:
    person.look_up("6012345678")
    person.press("#slack", "Find the cause")
    person.sees("slack", "3 of 6")
    # What was only looked up there goes on by itself.
    person.sees("teams", "3 of 6")
    person.press("#teams", "It is the same")
    person.sees("slack", "4 of 6")
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
    person.sees("teams", "Trouver la cause")
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
    person.sees("slack", "CARO order")


@pytest.mark.full
def test_the_page_lives_on_when_the_desk_is_restarted(person: Person) -> None:
    person.look_up("6012345678")
    person.find("#slack .faults summary").click()
    person.press("#slack .menu", "deliver after restart")
    person.press("#slack", "Find the cause")
    person.sees("slack", "3 of 6")

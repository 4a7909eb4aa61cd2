"""The playground on a low laptop and on a phone, light and dark: what is seen, reached and read."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.flaws import flaws, hidden_buttons
from tests.browser.person import Person

LAPTOP, PHONE = (1280, 720), (360, 740)
FINGER_PX = 40

every_theme = pytest.mark.parametrize("theme", ["light", "dark"])
pytestmark = [pytest.mark.full, pytest.mark.browser, pytest.mark.xdist_group("browser")]


@every_theme
def test_on_a_laptop_a_look_up_shows_its_buttons_without_scrolling(
    person: Person, theme: str
) -> None:
    person.sits_before(*LAPTOP, theme)
    assert not person.asks("return document.querySelector('#traffic').open")
    person.save(f"laptop-{theme}-empty")
    assert flaws(person) == {}
    person.look_up("6012345678")
    person.save(f"laptop-{theme}")
    for side in ("slack", "teams"):
        assert hidden_buttons(person, side) == []
    person.find("#world summary").click()
    person.save(f"laptop-{theme}-meanwhile")
    person.find("#slack .faults summary").click()
    person.press("#slack .menu", "answer 429")
    person.sees_in("#slack .badge", "1")
    person.find("#slack .faults summary").click()
    person.save(f"laptop-{theme}-faults")
    assert flaws(person) == {}


@every_theme
def test_on_a_phone_one_side_is_seen_and_all_can_be_reached(person: Person, theme: str) -> None:
    person.sits_before(*PHONE, theme)
    person.save(f"phone-{theme}-empty")
    assert flaws(person, small=FINGER_PX) == {}
    person.find("#try summary").click()
    person.save(f"phone-{theme}-try")
    assert flaws(person, small=FINGER_PX) == {}
    person.press("#try .menu", "6412345678")
    person.find("#slack .composer button").click()
    person.sees("slack", "What became of the invitation?")
    person.save(f"phone-{theme}-slack")
    person.press(".tabs", "Teams")
    person.find("#teams .composer button").click()
    person.sees("teams", "What became of the invitation?")
    person.save(f"phone-{theme}-teams")
    assert flaws(person, small=FINGER_PX) == {}
    person.press(".tabs", "Slack")
    person.press("#slack .messages", "The address or number is wrong")
    person.focus_is_within(".view")
    person.save(f"phone-{theme}-form")
    assert flaws(person, small=FINGER_PX) == {}
    assert person.complaints() == []


def test_a_menu_opens_within_the_screen_and_a_form_marks_what_may_stay_empty(
    person: Person,
) -> None:
    person.sits_before(*PHONE, "light")
    person.type("#slack-text", "/caro 6812345678" + Keys.ENTER)
    person.sees("slack", "CODA comes first")
    person.press("#slack .messages", "⋯")
    person.focus_is_within("#slack .overflow-menu")
    person.save("phone-menu")
    assert flaws(person) == {}
    person.type("#slack-text", "/caro 6012345678" + Keys.ENTER)
    person.press("#slack .messages", "It is the same")
    person.press("#slack .messages", "Another company")
    person.sees_in(".view", "mobile number (optional)")
    assert "Bank on the statement (optional)" not in person.find(".view").text


def test_what_happens_outside_the_chat_is_told_and_followed(person: Person) -> None:
    person.sits_before(*LAPTOP, "light")
    person.press("#slack .guide", "6412345678")
    person.focus_is_within("#slack .composer")
    person.find("#slack-text").send_keys(Keys.ENTER)
    person.press("#slack .messages", "The address or number is wrong")
    person.type(".view input[name=email]", "els@example.be")
    person.press("#slack .view", "Correct and send")
    person.sees("slack", "Done")
    person.find("#world summary").click()
    person.press("#world .menu", "… with the wrong card")
    person.sees_in("#told", "consented with the wrong card: the order is in Problem now")
    person.sees("slack", "in Problem again")
    person.save("followed")
    person.press("#told", "✕")
    person.focus_is_within("#world")
    assert person.complaints() == []


def test_traffic_stays_as_it_was_left_and_a_back_office_that_is_away_comes_back(
    person: Person,
) -> None:
    person.sits_before(*PHONE, "light")
    person.find("#traffic summary").click()
    person.comes_back()
    assert person.asks("return document.querySelector('#traffic').open")
    person.find("#world summary").click()
    person.press("#world .menu", "The back office is away for a minute")
    person.type("#slack-text", "/caro 6012345678" + Keys.ENTER)
    person.sees("slack", "does not answer")
    person.save("away")
    assert flaws(person, small=FINGER_PX) == {}
    person.find("#world summary").click()
    person.press("#world .menu", "The back office comes back now")
    person.sees_in("#told", "is back")
    person.type("#slack-text", "/caro 6012345678" + Keys.ENTER)
    person.sees("slack", "3 of 6")

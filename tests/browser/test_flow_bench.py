"""The workbench of a flow in a real browser: typed, drawn, walked by keyboard, for everybody."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from tests.browser.axe import violations
from tests.browser.person import BUILD, read_log
from tests.browser.workbench import Workbench, asks_before_it_is_left, wait

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.full]

_WRONG = "typo: no_such"
# Types something else every tenth of a second, so that each of it is worth a look.
_TYPE_ON = """
const [wrong, done] = arguments, field = document.getElementById('source'), good = field.value;
let times = 0;
const type = () => {
  times += 1;
  const isLast = times === 20;
  field.value = isLast ? good.replace('typo: wrong_reference', wrong) : `${good}# ${times}\\n`;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (isLast) done(); else setTimeout(type, 100);
};
type();
"""
_LOOKS = """
return performance.getEntriesByType('resource').filter((one) => one.name.endsWith('/look'))
  .map((one) => [one.fetchStart, one.responseEnd]);
"""


def _open(browser: WebDriver, console: str) -> Workbench:
    bench = Workbench(browser, f"{console}/flows/caro_problem")
    bench.open()
    return bench


def test_what_is_typed_is_drawn_and_marked_where_it_is_wrong(
    browser: WebDriver, console: str
) -> None:
    bench = _open(browser, console)
    read_log(browser, "browser")
    good = bench.source
    assert set(bench.stations.values()) == {"step same", "outcome same"}
    bench.write(good.replace("typo: wrong_reference", _WRONG))
    wait(lambda: "no_such, which does not exist" in bench.told)
    # Its link leads to its line, which is marked there.
    browser.find_element(By.CSS_SELECTOR, ".flow-errors a").send_keys(Keys.ENTER)
    wait(lambda: bench.marked == _WRONG)
    stations = bench.stations
    assert stations["no_such"] == "broken same"
    assert stations["digits"] == "step changed"
    BUILD.mkdir(exist_ok=True)
    browser.save_screenshot(str(BUILD / "flow-bench.png"))
    # What cannot be read leaves what was drawn last.
    bench.write(good.replace("start: requirements", "start: ["))
    wait(lambda: "mend the YAML" in bench.told)
    assert bench.stations == stations
    bench.write(good)
    wait(lambda: "Nothing is wrong" in bench.told)
    assert bench.marked == ""
    took = browser.execute_script(
        "return performance.getEntriesByName('flow-look').map((one) => one.duration)"
    )
    assert len(took) >= 3
    assert read_log(browser, "browser") == []


def test_the_numbered_file_is_not_opened_beneath_the_editor(
    browser: WebDriver, console: str
) -> None:
    bench = _open(browser, console)
    bench.write(bench.source.replace("typo: wrong_reference", _WRONG))
    browser.find_element(By.CSS_SELECTOR, 'button[value="check"]').click()
    # It is open as the page comes, for whoever gets no editor.
    wait(lambda: browser.find_elements(By.CSS_SELECTOR, "#numbered .wrong"))
    wait(lambda: browser.find_elements(By.CSS_SELECTOR, "#numbered:not([open])"))
    # Whoever is led to a line from another page finds it in the editor.
    browser.get("about:blank")
    browser.get(f"{console}/flows/caro_problem#line-5")
    at = "return document.querySelector('.flow-editor')?.shadowRoot.activeElement?.className ?? ''"
    wait(lambda: "cm-content" in browser.execute_script(at))


def test_whoever_types_on_is_looked_at_one_at_a_time(browser: WebDriver, console: str) -> None:
    bench = _open(browser, console)
    browser.execute_script("performance.clearResourceTimings()")
    browser.execute_async_script(_TYPE_ON, _WRONG)
    wait(lambda: "no_such, which does not exist" in bench.told)
    looks = browser.execute_script(_LOOKS)
    assert len(looks) >= 2
    assert all(end <= start for (_, end), (start, _) in pairwise(looks)), looks


def test_the_tree_is_walked_and_its_places_are_shown_by_keyboard(
    browser: WebDriver, console: str
) -> None:
    bench = _open(browser, console)
    browser.execute_script("document.querySelector('.station[tabindex=\"0\"]').focus()")
    at = browser.switch_to.active_element
    assert at.get_attribute("data-name") == "requirements"
    at.send_keys(Keys.ARROW_RIGHT)
    at = browser.switch_to.active_element
    name = at.get_attribute("data-name")
    assert name in ("bank", "not_eligible")
    assert at.accessible_name.startswith(name)
    at.send_keys(Keys.ENTER)
    title = "#flow-preview-title"
    wait(lambda: bench.said(title).endswith(f": {name}"))
    wait(lambda: browser.execute_script("return document.activeElement.dataset.name") == name)
    # The other switches show the same place otherwise.
    Select(browser.find_element(By.NAME, "look_language")).select_by_value("nl")
    wait(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".pictures [lang=nl]")) == 2)
    assert bench.said(title).endswith(f": {name}")


def test_whoever_leaves_what_they_did_not_keep_is_asked(browser: WebDriver, console: str) -> None:
    bench = _open(browser, console)
    good = bench.source
    # What is only chosen to be looked at is nothing to be kept.
    Select(browser.find_element(By.NAME, "look_language")).select_by_value("nl")
    wait(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".pictures [lang=nl]")) == 2)
    assert not asks_before_it_is_left(browser)
    bench.write(f"{good}# Why\n")
    assert asks_before_it_is_left(browser)
    bench.write(good)
    assert not asks_before_it_is_left(browser)
    bench.write(f"{good}# Why\n")
    browser.find_element(By.CSS_SELECTOR, 'button[value="check"]').click()
    wait(lambda: "not kept" in bench.said("main"))
    assert asks_before_it_is_left(browser)
    browser.find_element(By.CSS_SELECTOR, 'button[value="keep"]').click()
    wait(lambda: "Your draft is kept" in bench.said("main"))
    assert not asks_before_it_is_left(browser)
    browser.find_element(By.CSS_SELECTOR, 'form[action$="/drop"] button').click()
    wait(lambda: "dropped" in bench.said("main"))


@pytest.mark.parametrize(
    ("page", "field"), [("steps/digits", "stage"), ("texts/caro_problem-digits-title", "text-nl")]
)
def test_whoever_leaves_a_filled_form_is_asked(
    browser: WebDriver, console: str, page: str, field: str
) -> None:
    browser.get(f"{console}/flows/caro_problem/{page}")
    one = browser.find_element(By.NAME, field)
    assert not asks_before_it_is_left(browser)
    if one.tag_name == "select":
        other = next(each for each in Select(one).options if not each.is_selected())
        other.click()
    else:
        one.send_keys(" enkel")
    assert asks_before_it_is_left(browser)


def test_the_workbench_is_for_everybody_in_light_and_dark(browser: WebDriver, console: str) -> None:
    found: dict[str, Any] = {}
    bench = Workbench(browser, f"{console}/flows/caro_problem")
    for dark in (False, True):
        bench.open(dark=dark)
        bench.write(bench.source.replace("typo: wrong_reference", _WRONG))
        wait(lambda: "no_such" in bench.told)
        if wrong := violations(browser):
            found[f"dark: {dark}"] = wrong
        bench.open(dark=dark, width=320)
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        if wide > 320:
            found["320"] = wide
    assert found == {}

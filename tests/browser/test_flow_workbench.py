"""A lead changes a flow without fear: drafted, broken, mended, tried, published, taken back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from bot.domain.orders import ClientReference
from bot.domain.people import LANGUAGES
from tests.browser.lead import Lead, for_everybody
from tests.browser.person import Person, read_log
from tests.browser.workbench import Workbench, wait
from tests.harness.databases import copy_database
from tests.harness.plain import as_read
from tests.harness.programs import caro

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.full]

PAST = 5000
_FLOW = "/flows/caro_problem"
_OUTCOME = {
    "name": "no_paper",
    "ending": "hand_over",
    "stage": "reference",
    "action-1": "contact_support",
}
_STEP = {
    "name": "statement_soon",
    "stage": "reference",
    "answer-1": "yes",
    "to-1": "statement_missing",
    "answer-2": "no",
    "to-2": "no_paper",
}
_LEADS = {"to-2": "new_reference", "to-5": "statement_soon"}
# In the order of bot.domain.people.LANGUAGES.
_TEXTS = {
    "statement_soon-title": (
        "Does a statement come soon?",
        "Un relevé arrive-t-il bientôt ?",
        "Komt er binnenkort een afschrift?",
        "Kommt bald eine Abrechnung?",
    ),
    "statement_soon-text": (
        "Ask the cardholder whether a statement comes within a month.",
        "Demandez au titulaire si un relevé arrive dans le mois.",
        "Vraag de kaarthouder of er binnen een maand een afschrift komt.",
        "Fragen Sie den Karteninhaber, ob binnen eines Monats eine Abrechnung kommt.",
    ),
    "statement_soon-choice-yes": (
        "Yes, within a month",
        "Oui, dans le mois",
        "Ja, binnen een maand",
        "Ja, binnen eines Monats",
    ),
    "statement_soon-choice-no": ("No, none", "Non, aucun", "Nee, geen", "Nein, keine"),
    "no_paper-title": (
        "Support asks the bank",
        "Le support demande à la banque",
        "Support vraagt het de bank",
        "Der Support fragt die Bank",
    ),
    "no_paper-text": (
        "Support asks the bank for the reference.",
        "Le support demande la référence à la banque.",
        "Support vraagt de referentie bij de bank op.",
        "Der Support erfragt die Referenz bei der Bank.",
    ),
}
_SAME, _NONE = "It is the same", "I have no statement at hand"
_OLD, _NEW = "The statement is needed first", "Does a statement come soon?"
_NOTE = "Offices asked what to do without paper"
_SECOND, _SECOND_YES = "Whose name is on the statement?", "This company"
_GOES_ON, _IS_MOVED, _IS_LATER = "6012345678", "7012345678", "7112345678"


@pytest.fixture(scope="module")
def samples(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a database with many past cases."""
    file = copy_database(sqlite_template, tmp_path_factory.mktemp("past"))
    words = ("seed", "--orders", "60", "--past", str(PAST))
    seeded = caro({"CARO_DATABASE_URL": f"sqlite://{file}"}, *words)
    assert seeded.returncode == 0, seeded.stderr
    return file


def _draft(lead: Lead) -> None:
    """Add an outcome, a step and a way to it, and say them in four languages."""
    for section, fields in (("outcomes", _OUTCOME), ("steps", _STEP)):
        lead.open(f"{_FLOW}/add?section={section}")
        lead.fill(fields)
        lead.press("button[value=keep]")
        lead.reads("cannot be reached")
    lead.open(f"{_FLOW}/steps/digits")
    lead.fill(_LEADS)
    lead.press("button[value=keep]")
    lead.reads("answer no_statement leads to statement_soon")
    lead.open(f"{_FLOW}/texts?only=wrong")
    lead.reads("6 texts are to be mended")
    for key, texts in _TEXTS.items():
        assert lead.follow(f"/texts/caro_problem-{key}") == f"caro_problem-{key}"
        lead.fill({f"text-{code}": text for code, text in zip(LANGUAGES, texts, strict=True)})
        lead.press("main form .actions button")
    lead.reads("No text is to be mended.")


def _break_and_mend(lead: Lead) -> None:
    """Lead an answer nowhere: it is told at its line as one types, and gone with it."""
    bench = Workbench(lead.browser, f"{lead.root}{_FLOW}")
    bench.open(width=1280)
    good, wrong = bench.source, "no: no_paper_at_all"
    bench.write(good.replace("no: no_paper", wrong))
    wait(lambda: "no_paper_at_all, which does not exist" in bench.told)
    lead.browser.find_element(By.CSS_SELECTOR, ".flow-errors a").send_keys(Keys.ENTER)
    wait(lambda: bench.marked == wrong)
    bench.write(good)
    wait(lambda: "Nothing is wrong" in bench.told)
    assert {bench.stations[one] for one in ("statement_soon", "no_paper")} == {
        "step added",
        "outcome added",
    }
    bench.go_to("statement_soon")
    for code, title in zip(LANGUAGES, _TEXTS["statement_soon-title"], strict=True):
        lead.fill({"look_language": code})
        wait(partial(_is_drawn_twice, bench, title))
    lead.fill({"look_language": "en"})
    wait(partial(_is_drawn_twice, bench, _NEW))
    lead.browser.execute_script("document.querySelector('.bench').scrollIntoView()")
    lead.picture("workbench")


def _is_drawn_twice(bench: Workbench, title: str) -> bool:
    return bench.said(".pictures").count(title) == 2


def _chat(lead: Lead) -> Person:
    return Person(lead.browser, lead.root.rpartition("/")[0] + "/playground")


def _look_up(agent: Person, reference: str) -> None:
    agent.type("#slack-text", f"/caro {reference}{Keys.ENTER}")
    agent.sees("slack", as_read(ClientReference(reference).spaced))


def _open_two_cases(agent: Person) -> None:
    """Leave one case at its second question, and another one gone back to its first."""
    _look_up(agent, _IS_MOVED)
    agent.press("#slack .messages", _SAME)
    agent.sees("slack", _SECOND)
    _look_up(agent, _GOES_ON)
    agent.press("#slack .messages", _SAME)
    agent.wait(lambda: agent.find("#slack .window").text.count(_SECOND) == 2)
    agent.press("#slack .messages", "Back")
    agent.wait(lambda: agent.find("#slack .window").text.count(_SECOND) == 1)


def _try(lead: Lead) -> None:
    """Back-test the draft, and read the matrix down to a case with both its trails."""
    lead.open(f"{_FLOW}/publish")
    lead.reads("it needs a back-test before it can be published")
    lead.follow("/back-tests")
    lead.press("main form button")
    lead.reads("Exactly this draft can be published")
    report = lead.browser.current_url
    lead.seen["test"] = report.rpartition("/")[2].partition("?")[0]
    lead.browser.get(report)
    lead.picture("report")
    cells = lead.browser.find_elements(By.CSS_SELECTOR, "table.matrix a")
    assert [int(one.text) > PAST // 50 for one in cells] == [True]
    lead.seen["cell"] = lead.follow("/cells/")
    lead.seen["case"] = lead.follow("/cases/CASE-")
    trails = lead.browser.find_element(By.CSS_SELECTOR, "table.trails")
    for part in ("here they part", "wrong_reference", "new_reference"):
        assert part in trails.text
    lead.browser.get(report)
    lead.reads("would be asked what never was asked")


def _star(lead: Lead) -> None:
    """Walk the draft by hand to the new end, and let every later draft come to it."""
    lead.open(f"{_FLOW}/walks/try")
    for answer in (_NONE, "No, none"):
        choices = lead.browser.find_elements(By.CSS_SELECTOR, "main .chips a")
        next(one for one in choices if one.text == answer).send_keys(Keys.ENTER)
        lead.reads(answer, "main table")
    lead.reads("Ends at – Support asks the bank")
    lead.fill({"name": "No statement comes"})
    lead.press("main form[method=post] button")
    lead.reads("Every starred walk passes.")
    lead.seen["walk"] = lead.follow("/walks/", "main tbody")


def _publish(lead: Lead) -> None:
    lead.open(f"{_FLOW}/publish")
    lead.fill({"reason": _NOTE})
    lead.press("main form[method=post] button")
    lead.reads("It is published")
    lead.open(f"{_FLOW}/versions")
    lead.reads(_NOTE)
    rows = lead.browser.find_elements(By.CSS_SELECTOR, "main tbody th a")
    lead.seen["version"] = rows[-1].text


def _go_on(lead: Lead) -> None:
    """Go on with the version before in one case, move another one, and open a third."""
    agent = _chat(lead)
    agent.press("#slack .messages", _NONE)
    agent.sees("slack", _OLD)
    lead.open(f"{_FLOW}/versions/{lead.seen['version']}")
    lead.follow("/move")
    lead.reads("These cases came to where they stand by the same questions")
    assert len(lead.browser.find_elements(By.CSS_SELECTOR, "main [type=checkbox]")) == 1
    lead.fill({"reason": "The new question helps here too"})
    lead.press("main form[method=post] button")
    lead.reads("The case goes on with the live version.")
    lead.open(f"{_FLOW}/versions")
    open_cases = lead.browser.find_elements(By.CSS_SELECTOR, "main tbody td:nth-child(4)")
    assert ["one open case" in one.text for one in open_cases] == [True, True]
    lead.picture("versions")
    agent = _chat(lead)
    agent.press("#slack .messages", _SECOND_YES)
    agent.wait(lambda: _SECOND not in agent.find("#slack .window").text)
    _look_up(agent, _IS_LATER)
    agent.press("#slack .messages", "Open")
    agent.press("#slack .messages", _NONE)
    agent.sees("slack", _NEW)


def _go_back(lead: Lead) -> None:
    """Take it back, with a second person: what was live before is live again."""
    lead.enter("Ada", "admin")
    lead.open("/rights/publishing")
    lead.fill({"reason": "The rule of the house"})
    lead.press("main form[method=post] button")
    lead.reads("The rule is changed")
    lead.enter("Lea", "lead")
    lead.open(f"{_FLOW}/back/{lead.seen['version']}")
    lead.reads("Step statement_soon is gone.")
    lead.fill({"reason": "It was asked too often"})
    lead.press("main form[method=post] button")
    lead.open("/flows-to-publish")
    lead.seen["request"] = lead.follow("/requests/")
    lead.enter("Ada", "admin")
    lead.open(f"{_FLOW}/requests/{lead.seen['request']}")
    lead.press("button[value=approve]")
    lead.reads("approved")
    lead.open(f"{_FLOW}/versions")
    live, other = lead.browser.find_elements(By.CSS_SELECTOR, "main tbody th a")[:2]
    assert live.text == lead.seen["version"]
    # Nobody goes back to what is live, or moves cases of it.
    lead.seen["version"] = other.text


def test_a_lead_changes_a_flow_and_nobody_is_disturbed(
    browser: WebDriver, console: str, samples: Path
) -> None:
    lead = Lead(browser, console, samples)
    lead.enter("Lea", "lead")
    read_log(browser, "browser")
    _draft(lead)
    _break_and_mend(lead)
    _open_two_cases(_chat(lead))
    _try(lead)
    _star(lead)
    _publish(lead)
    _go_on(lead)
    _go_back(lead)
    # What the rules of its pages refused, and what broke in them, the browser writes down.
    assert read_log(browser, "browser") == []
    # The pages of a draft in which something is wrong have the most to show.
    lead.enter("Lea", "lead")
    lead.open(f"{_FLOW}/steps/digits")
    lead.fill(_LEADS | {"to-5": "wrong_bank"})
    lead.press("button[value=keep]")
    assert for_everybody(lead) == {}

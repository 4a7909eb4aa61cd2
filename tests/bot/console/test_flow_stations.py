"""Forms of a step and of an outcome: what is filled in stands in the file; else it is said why."""

from __future__ import annotations

import pytest

from bot.console.flow_stations import fill_form, open_form, remove_station, typed_of
from bot.console.flow_texts import text_grid
from bot.domain.flow_source import sketch_flow
from bot.domain.flow_versions import FlowContent
from bot.errors import InputInvalid, OrderNotFound
from config.flow_files import TEXT_LIMITS
from tests.bot.console.flow_kit import SHIPPED


def test_a_form_that_is_sent_as_it_was_opened_changes_nothing() -> None:
    flow = SHIPPED.read()
    for name in (*flow.steps, *flow.outcomes):
        form = open_form(SHIPPED, name)
        assert fill_form(SHIPPED, form, typed_of(form)) == SHIPPED, name


def test_answers_are_added_and_change_places() -> None:
    form = open_form(SHIPPED, "requirements")
    typed = typed_of(form) | {"place-2": "1", "place-1": "2", "answer-3": "later", "to-3": "bank"}
    content = fill_form(SHIPPED, form, typed)
    step = SHIPPED.read().steps["requirements"]
    flow = sketch_flow(content.source)
    assert flow
    changed = flow.steps["requirements"]
    assert list(changed.choices) == ["no", "yes", "later"]
    assert changed.choices == step.choices | {"later": "bank"}


def test_what_is_taken_out_takes_its_texts_along() -> None:
    form = open_form(SHIPPED, "digits")
    content = fill_form(SHIPPED, form, typed_of(form) | {"answer-3": ""})
    gone = "caro_problem-digits-choice-newer"
    assert all(gone in text for text in SHIPPED.texts.values())
    assert not any(gone in text for text in content.texts.values())
    removed = remove_station(SHIPPED, open_form(SHIPPED, "during_incident"))
    assert not any("during_incident" in text for text in removed.texts.values())


@pytest.mark.parametrize("section", ["steps", "outcomes"])
def test_a_new_one_brings_texts_that_are_to_be_written(section: str) -> None:
    opened = open_form(SHIPPED, "", section)
    form = type(opened)(section=opened.section, name="later", flow=opened.flow, station=None)
    typed = typed_of(form) | {
        "answer-1": "yes",
        "to-1": "bank",
        "ending": "wait",
        "action-1": "contact_support",
    }
    content = fill_form(SHIPPED, form, typed)
    wrong = [row.key for row in text_grid(content, TEXT_LIMITS) if row.is_wrong]
    assert "caro_problem-later-title" in wrong
    assert all("-later-" in key for key in wrong)


def _filled(content: FlowContent, name: str, **typed: str) -> FlowContent:
    form = open_form(content, name)
    named = {key.replace("_", "-"): value for key, value in typed.items()}
    return fill_form(content, form, typed_of(form) | named)


@pytest.mark.parametrize(
    ("name", "typed", "key"),
    [
        ("bank", {"stage": "nowhere"}, "console-flow-choose"),
        ("bank", {"check": "telepathy"}, "console-flow-choose"),
        ("bank", {"answer_1": "Yes!"}, "console-flow-name-wrong"),
        ("bank", {"answer_1": "no"}, "console-flow-answer-twice"),
        ("bank", {"to_1": ""}, "console-flow-name-wrong"),
        ("bank", {"answer_1": "", "answer_2": ""}, "console-flow-no-answers"),
        ("not_eligible", {"ending": "never"}, "console-flow-choose"),
        ("not_eligible", {"action_1": "explode"}, "console-flow-choose"),
        ("not_eligible", {"change": "everything"}, "console-flow-choose"),
    ],
)
def test_what_cannot_be_used_is_said(name: str, typed: dict[str, str], key: str) -> None:
    with pytest.raises(InputInvalid, match=key):
        _filled(SHIPPED, name, **typed)


def test_a_name_belongs_to_one() -> None:
    opened = open_form(SHIPPED, "", "steps")
    form = type(opened)(section="steps", name="not_eligible", flow=opened.flow, station=None)
    with pytest.raises(InputInvalid, match="console-flow-name-taken"):
        fill_form(SHIPPED, form, typed_of(form))


def test_what_is_not_there_has_no_form() -> None:
    for name, section in (("nowhere", ""), ("", "flowers"), ("", "")):
        with pytest.raises(OrderNotFound):
            open_form(SHIPPED, name, section)
    with pytest.raises(InputInvalid, match="flow-edit-mend-first"):
        open_form(FlowContent("caro_problem", "steps: ["), "bank")

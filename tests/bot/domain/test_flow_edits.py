"""Edits of a flow file: what is asked for is there, and all else stays letter by letter."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.flow_edits import Section, drop_station, put_field, put_station
from bot.domain.flow_source import sketch_flow
from bot.domain.flows import Flow, Step
from bot.errors import InputInvalid
from tests.harness.examples import examples

SOURCE = """\
# what it is for
flow: walk   # its name
states: [problem]
stages: [bank, card]

start: bank # first

steps:
  # about the bank
  bank:
    stage: bank   # where
    check: bank_supported
    choices:
      # a good one
      yes: card
      # a bad one
      no: bad   # sorry
  # about the card
  card:
    stage: card
    choices: {same: good, other: bad}

# the ends
outcomes:
  bad: {ending: impossible, stage: card, actions: [cancel]}
  # all is well
  good:
    ending: hand_over
    stage: card
    actions: [contact_support]
# the last word
"""


def read(source: str) -> Flow:
    flow = sketch_flow(source)
    assert flow
    return flow


def lines(source: str) -> list[str]:
    return source.splitlines()


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that are gone, and those that came."""
    old, new = lines(before), lines(after)
    return [one for one in old if one not in new], [one for one in new if one not in old]


def bank(**changed: Any) -> dict[str, Any]:
    fields = {
        "stage": "bank",
        "check": "bank_supported",
        "choices": {"yes": "card", "no": "bad"},
    }
    return {**fields, **changed}


def test_what_says_so_already_stays_as_it_is() -> None:
    assert put_station(SOURCE, "steps", "bank", bank()) == SOURCE


def test_an_answer_leads_elsewhere_and_its_remark_stays() -> None:
    choices = {"yes": "card", "no": "good"}
    after = put_station(SOURCE, "steps", "bank", bank(choices=choices))
    assert changed_lines(SOURCE, after) == (
        ["      no: bad   # sorry"],
        ["      no: good   # sorry"],
    )


def test_answers_change_places_with_the_remarks_above_them() -> None:
    choices = {"no": "bad", "yes": "card", "later": "good"}
    after = put_station(SOURCE, "steps", "bank", bank(choices=choices))
    found = after.partition("    choices:\n")[2]
    assert found.startswith(
        "      # a bad one\n      no: bad   # sorry\n      # a good one\n      yes: card\n"
        "      later: good\n  # about the card\n"
    )


def test_a_remark_stays_where_its_answer_is_taken_out() -> None:
    after = put_station(SOURCE, "steps", "bank", bank(choices={"no": "bad"}))
    assert changed_lines(SOURCE, after) == (["      yes: card"], [])


def test_a_check_is_taken_out_and_put_behind_the_stage() -> None:
    without = put_station(SOURCE, "steps", "bank", bank(check=""))
    assert changed_lines(SOURCE, without) == (["    check: bank_supported"], [])
    assert put_station(without, "steps", "bank", bank()) == SOURCE


def test_between_braces_only_what_they_hold_is_written_anew() -> None:
    choices = {"other": "bad", "same": "good", "true": "good"}
    after = put_station(SOURCE, "steps", "card", {"stage": "card", "choices": choices})
    gone, came = changed_lines(SOURCE, after)
    assert gone == ["    choices: {same: good, other: bad}"]
    assert came == ['    choices: {other: bad, same: good, "true": good}']
    assert read(after).steps["card"].choices == choices


def test_remarks_between_braces_are_never_lost() -> None:
    braces = "{same: good, # why\n      other: bad}"
    source = SOURCE.replace("{same: good, other: bad}", braces)
    with pytest.raises(InputInvalid, match="flow-edit-remarks-within"):
        put_station(source, "steps", "card", {"stage": "card", "choices": {"same": "bad"}})


@pytest.mark.parametrize("old", ["other: bad", "      no: bad   # sorry"])
def test_values_on_lines_of_their_own_take_nothing_along(old: str) -> None:
    source = SOURCE.replace("{same: good, other: bad}", "\n      same: good\n      other: bad")
    source = source.replace(old, old.replace(" bad", " >-\n        bad\n"))
    assert read(source).steps == read(SOURCE).steps
    after = put_station(source, "steps", "bank", bank(choices={"no": "good"}))
    after = put_station(after, "steps", "card", {"stage": "card", "choices": {"other": "good"}})
    assert read(after).steps["card"].choices == {"other": "good"}
    assert read(after).outcomes == read(SOURCE).outcomes
    assert read(drop_station(after, "steps", "bank")).steps.keys() == {"card"}
    assert "# the ends" in after


def test_names_behind_a_question_mark_keep_their_place() -> None:
    source = SOURCE.replace("      yes: card\n", "      ? yes\n      : card\n")
    source = source.replace("flow: walk ", "? flow\n: walk ")
    after = put_station(source, "steps", "bank", bank(choices={"later": "good", "yes": "bad"}))
    assert read(after).steps["bank"].choices == {"later": "good", "yes": "bad"}
    after = put_field(source, "statement", {"card": "choices"})
    assert read(after).statement == {"card": "choices"}


def test_a_new_outcome_stands_at_the_end_of_its_section() -> None:
    fields = {"ending": "wait", "stage": "card", "actions": ["cancel", "contact_support"]}
    after = put_station(SOURCE, "outcomes", "later", {**fields, "change": ""})
    assert after.endswith(
        "    actions: [contact_support]\n  later:\n    ending: wait\n    stage: card\n"
        "    actions: [cancel, contact_support]\n# the last word\n"
    )
    assert drop_station(after, "outcomes", "later") == SOURCE


def test_the_last_one_of_a_section_stays() -> None:
    one = drop_station(SOURCE, "steps", "card")
    assert "# about the card" in one
    with pytest.raises(InputInvalid, match="flow-edit-last-one"):
        drop_station(one, "steps", "bank")


@pytest.mark.parametrize("source", ["", "a", "- a", "{a: b}", "flow: walk\n", "steps: [\n", "&a b"])
def test_what_is_no_flow_is_to_be_mended_first(source: str) -> None:
    with pytest.raises(InputInvalid, match="flow-edit-mend-first"):
        put_station(source, "steps", "bank", bank())


def test_a_field_of_the_flow_is_written_in_its_place() -> None:
    after = put_field(SOURCE, "stages", ["card", "bank"])
    assert changed_lines(SOURCE, after) == (["stages: [bank, card]"], ["stages: [card, bank]"])
    after = put_field(SOURCE, "start", "card")
    assert changed_lines(SOURCE, after) == (["start: bank # first"], ["start: card # first"])
    after = put_field(SOURCE, "statement", {"card": "choices"})
    assert changed_lines(SOURCE, after) == ([], ["statement:", "  card: choices"])
    assert put_field(after, "statement", {}) == SOURCE


NAMES = st.sampled_from(["yes", "no", "same", "other", "null", "later"])
TARGETS = st.sampled_from(["bank", "card", "bad", "good", "nowhere"])
CHOICES = st.dictionaries(NAMES, TARGETS, min_size=1, max_size=5)
REMARKS = st.lists(st.sampled_from(["", "# one", "    # two", "  # drei é"]), max_size=3)


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file with blank lines and remarks wherever they may stand."""
    source = []
    for line in lines(SOURCE):
        source += [*draw(REMARKS), line]
    return "\n".join([*source, *draw(REMARKS)]) + draw(st.sampled_from(["", "\n"]))


@examples(60)
@given(
    files(), CHOICES, st.sampled_from(["bank", "card", "new"]), st.sampled_from(["", "iban_known"])
)
def test_a_form_writes_what_it_holds_and_touches_nothing_else(
    source: str, choices: dict[str, str], name: str, check: str
) -> None:
    before = read(source)
    fields: dict[str, Any] = {"stage": "card", "check": check, "choices": choices}
    after_source = put_station(source, "steps", name, fields)
    after = read(after_source)
    assert after.steps[name] == Step(stage="card", check=check or None, choices=choices)
    assert list(after.steps[name].choices) == list(choices)
    others = {key: one for key, one in before.steps.items() if key != name}
    assert {key: one for key, one in after.steps.items() if key != name} == others
    assert after.outcomes == before.outcomes
    assert remarks(after_source) >= remarks(source) - own_remarks(source, name)
    assert put_station(after_source, "steps", name, fields) == after_source


@examples(40)
@given(files(), st.sampled_from([("steps", "bank"), ("steps", "card"), ("outcomes", "good")]))
def test_what_is_taken_out_takes_only_its_own_lines(
    source: str, which: tuple[Section, str]
) -> None:
    after = drop_station(source, *which)
    kept = lines(after)
    gone = [line for line in lines(source) if lines(source).count(line) > kept.count(line)]
    begin = source.index(f"\n  {which[1]}:")
    assume(gone)
    assert all(line in source[begin:] for line in gone)
    assert read(after).start == "bank"


def remarks(source: str) -> set[str]:
    return set(re.findall(r"#.*", source))


def own_remarks(source: str, name: str) -> set[str]:
    """Return those that stand behind an answer of a step, and go with it."""
    return {"# sorry", "# where"} if name == "bank" else set()

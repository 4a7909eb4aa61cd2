"""Tests of flow files: what a right one becomes, and what is said about a wrong one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings

from bot.domain.flow_source import check_flow, read_flow, read_sketch
from bot.domain.flows import Flow, OutcomeKind
from bot.domain.orders import Action, OrderState
from bot.errors import FlowError
from config.commands.flow_words import error_sentence
from tests.bot.domain.small_flows import small_flows

GOOD = """\
flow: walk
states: [problem]
stages: [first, second]
start: bank
steps:
  bank:
    stage: first
    check: bank_supported
    choices:
      yes: digits
      no: unsupported
  digits:
    stage: second
    choices:
      typo: wrong
      again: bank
outcomes:
  unsupported:
    ending: impossible
    stage: first
    actions: [cancel, contact_support]
  wrong:
    ending: action
    stage: second
    actions: [recreate]
"""


def test_right_file_becomes_a_flow() -> None:
    flow = read_flow(GOOD, "walk.yaml")
    assert check_flow(GOOD, "walk.yaml") == []
    assert flow.states == (OrderState.PROBLEM,)
    assert flow.steps["bank"].choices == {"yes": "digits", "no": "unsupported"}
    assert flow.outcomes["unsupported"].ending is OutcomeKind.IMPOSSIBLE
    assert flow.outcomes["unsupported"].actions == (Action.CANCEL, Action.CONTACT_SUPPORT)


def test_version_changes_with_the_content_only() -> None:
    first, same = read_flow(GOOD, "walk.yaml"), read_flow(GOOD, "copy.yaml")
    other = read_flow(GOOD.replace("[recreate]", "[recreate, cancel]"), "walk.yaml")
    assert first.version == same.version
    assert len({first.version, other.version, ""}) == 3


@pytest.mark.parametrize(
    ("right", "wrong", "line", "problem", "remedy"),
    [
        ("    check: bank", "    chek: bank", 8, "steps.bank.chek", "correct its spelling"),
        ("check: bank_supported", "check: bank", 8, "no check bank", "bank_supported"),
        ("typo: wrong", "typo: worng", 15, "digits.typo leads to worng", "name a step"),
        ("start: bank", "start: bnak", 4, "start: no step bnak", "name one of the steps"),
        ("      typo: wrong\n", "", 21, "wrong cannot be reached", "lead a choice to it"),
        ("typo: wrong", "typo: digits", 22, "wrong cannot be reached", "lead"),
        ("    stage: second\n    choices", "    stage: secnd\n    choices", 13, "no stage secnd",
         "first, second"),
        ("    stage: second\n    actions", "    stage: last\n    actions", 24, "no stage last",
         "first, second"),
        ("      yes: digits\n", "      sure: digits\n", 9, "no choice yes", "add `yes: "),
        ("    ending: action\n", "", 22, "outcomes.wrong.ending", "add `ending:`"),
        ("ending: action", "ending: actoin", 23, "outcomes.wrong.ending", "flows/README.md"),
        ("[recreate]", "[recreat]", 25, "outcomes.wrong.actions.0", "flows/README.md"),
        ("[recreate]", "[]", 25, "outcomes.wrong.actions", "flows/README.md"),
        ("states: [problem]", "states: [trouble]", 2, "states.0", "flows/README.md"),
        ("flow: walk", "flow: My walk", 1, "flow", "lower-case letters"),
        ("  digits:\n", "  Digits:\n", 12, "steps.Digits", "lower-case letters"),
        ("  wrong:\n", "  digits:\n", 22, "digits is a step and an outcome", "rename one"),
        ("  digits:\n", "  bank:\n", 12, 'duplicate key "bank"', "mend the YAML"),
        ("states: [problem]", "states: [problem", 3, "expected ',' or ']'", "mend the YAML"),
        ("  bank:\n", "\tbank:\n", 6, "cannot start any token", "mend the YAML"),
        ("typo: wrong", "typo wrong", 16, "mapping values are not allowed", "mend the YAML"),
    ],
)  # fmt: skip
def test_wrong_file_is_told_where_what_and_how_to_mend_it(
    right: str, wrong: str, line: int, problem: str, remedy: str
) -> None:
    assert GOOD.count(right) == 1
    errors = check_flow(GOOD.replace(right, wrong), "walk.yaml")
    told = [error_sentence(error) for error in errors]
    fitting = [one for one in told if one.startswith(f"walk.yaml:{line}: ")]
    assert fitting, told
    said, _, mended = fitting[0].partition("; ")
    assert problem in said
    assert remedy in mended


@pytest.mark.parametrize(
    ("statement", "line", "problem", "remedy"),
    [
        ("  digit: choices", 27, "statement: no step digit", "name one of the steps"),
        ("  digits: colour", 27, "statement.digits", "flows/README.md"),
        ("  bank: reference", 9, "bank is compared with the reference", "add `same:"),
        ("  bank: choices\n  digits: reference", 14, "no choice same", "add `same:"),
    ],
)
def test_a_wrong_statement_is_told_where_what_and_how_to_mend_it(
    statement: str, line: int, problem: str, remedy: str
) -> None:
    errors = check_flow(f"{GOOD.rstrip()}\nstatement:\n{statement}\n", "walk.yaml")
    told = [(error.line, error_sentence(error).partition("; ")) for error in errors]
    fitting = [(at, mended) for at, (said, _, mended) in told if problem in said]
    assert fitting, told
    assert (fitting[0][0], remedy in fitting[0][1]) == (line, True)


def test_the_steps_of_the_statement_have_texts_of_their_own() -> None:
    good = GOOD.rstrip().replace("again: bank", "same: bank")
    source = f"{good}\nstatement:\n  digits: reference\n  bank: choices\n"
    assert check_flow(source, "walk.yaml") == []
    flow = read_flow(source, "walk.yaml")
    assert flow.begins_statement("digits")
    assert not flow.begins_statement("bank")
    fields = [key for key in flow.text_keys() if key.endswith("-field")]
    assert fields == ["walk-bank-field"]


@pytest.mark.parametrize("source", ["", "- a\n- b\n", "walk\n", "flow\x00"])
def test_what_is_no_flow_at_all_is_said_so(source: str) -> None:
    [error] = check_flow(source, "walk.yaml")
    assert error.line == 1


def test_circle_without_an_end_is_found() -> None:
    circle = GOOD.replace("no: unsupported", "no: round").replace(
        "  digits:\n",
        "  round:\n    stage: first\n    choices:\n      on: round_again\n"
        "  round_again:\n    stage: first\n    choices:\n      on: round\n"
        "  digits:\n",
    )
    told = [error_sentence(error) for error in check_flow(circle, "walk.yaml")]
    assert any("walk.yaml:12: round never ends" in error for error in told)
    assert any("walk.yaml:16: round_again never ends" in error for error in told)


def test_all_errors_are_told_in_the_order_of_the_lines() -> None:
    errors = check_flow(GOOD.replace("wrong\n", "worng\n").replace("bank_supp", "bank_sup"), "w")
    assert len(errors) >= 2
    assert [error.line for error in errors] == sorted(error.line for error in errors)


def test_reading_a_wrong_flow_stops_at_its_error() -> None:
    with pytest.raises(FlowError, match="walk.yaml:4: start-unknown; name: bnak"):
        read_flow(GOOD.replace("start: bank", "start: bnak"), "walk.yaml")


@settings(max_examples=10, deadline=None)
@given(small_flows())
def test_small_flows_of_other_tests_hold_every_rule_of_a_flow_file(flow: Flow) -> None:
    # JSON is YAML.
    assert check_flow(flow.model_dump_json(exclude_none=True), "small.yaml") == []


@pytest.mark.parametrize(
    "bomb",
    [
        "flow: x\na: " + "[" * 40_000,
        "flow: x\na: " + "[ {b: " * 5_000,
        "flow: x\na:\n" + "".join(f"{'  ' * deep}- \n" for deep in range(200)),
        "flow: x\na: &a [b, b]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "x" * 60_000,
    ],
)
def test_what_would_take_too_long_is_refused_before_it_is_read(bomb: str) -> None:
    begun = time.process_time()
    [error] = check_flow(bomb, "walk.yaml")
    assert time.process_time() - begun < 1
    assert error.line <= 13


@pytest.mark.parametrize(
    "start",
    [
        "2020-13-45",
        "2020-01-01T99:99:99Z",
        "2020-01-01T00:00:00+99:99",
        "9" * 6000,
        "0x_",
        "0b2",
        ".inf",
        "1e9999999",
        "1:99:99",
        "!!int abc",
        "!!float abc",
        "!!bool abc",
        "!!timestamp abc",
        "!!binary YmFuaw==",
        "!ours bank",
        "!!str bank",
        '"\\UFFFFFFFF"',
        '"\\uD800"',
        "&a bank",
    ],
)
@pytest.mark.parametrize("version", ["", "%YAML 1.1\n---\n"])
def test_what_yaml_makes_more_of_than_a_name_is_told_at_its_line(start: str, version: str) -> None:
    source = version + GOOD.replace("start: bank", f"start: {start}")
    told = check_flow(source, "walk.yaml")
    assert source.splitlines().index(f"start: {start}") + 1 in {error.line for error in told}


@pytest.mark.parametrize("part", ["steps", "outcomes"])
def test_what_is_merged_from_elsewhere_is_not_taken(part: str) -> None:
    merged = GOOD.replace(f"{part}:\n", f"{part}:\n  <<: {{more: {{stage: first}}}}\n")
    told = check_flow(merged, "walk.yaml")
    assert [error.line for error in told] == [merged.splitlines().index(f"{part}:") + 2]


def test_of_what_is_wrong_the_rest_is_still_read() -> None:
    lacking = GOOD.replace("    ending: action\n", "")
    sketch = read_sketch(lacking, "walk.yaml")
    assert sketch.flow
    assert (list(sketch.flow.outcomes), sketch.lines["wrong"]) == (["unsupported"], 22)
    assert [str(one) for one in sketch.errors] == [
        str(one) for one in check_flow(lacking, "walk.yaml")
    ]
    assert read_sketch(GOOD, "walk.yaml").flow == read_flow(GOOD, "walk.yaml")
    for nothing in ("flow: [", "- a", GOOD.replace("flow: walk\n", "")):
        assert read_sketch(nothing, "walk.yaml").flow is None

"""Three-way views: what only one has changed is taken, and what both have is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.flow_differences import difference
from bot.cards.flow_texts import put_text, read_patterns
from bot.console.flow_merges import Side, ThreeWay
from bot.domain.flow_edits import drop_station, put_station
from bot.domain.flow_versions import FlowContent
from tests.bot.console.flow_kit import SHIPPED
from tests.harness.examples import examples

_TITLE = "caro_problem-bank-title"


def said(content: FlowContent, old: str, new: str) -> FlowContent:
    assert old in content.source
    return replace(content, source=content.source.replace(old, new, 1))


def titled(content: FlowContent, title: str, key: str = _TITLE) -> FlowContent:
    texts = {code: put_text(text, key, title) for code, text in content.texts.items()}
    return replace(content, texts=texts)


THEIRS = titled(said(SHIPPED, "no: not_eligible", "no: bank_unsupported"), "Theirs")
MINE = said(titled(SHIPPED, "Mine"), "no: bank_unsupported", "no: not_eligible")


def test_each_part_says_what_either_has_changed() -> None:
    parts = {part.id: part for part in ThreeWay(SHIPPED, THEIRS, MINE).parts()}
    assert list(parts) == ["steps:requirements", f"texts:{_TITLE}", "steps:bank"]
    assert [part.suggested for part in parts.values()] == [Side.THEIRS, Side.MINE, Side.MINE]
    assert [part.is_contested for part in parts.values()] == [False, True, False]


def test_what_one_has_changed_is_taken_from_them() -> None:
    merged = ThreeWay(SHIPPED, THEIRS, MINE).merged({})
    assert merged == said(MINE, "no: not_eligible", "no: bank_unsupported")


def test_what_both_have_changed_is_taken_as_it_is_chosen() -> None:
    three = ThreeWay(SHIPPED, THEIRS, MINE)
    merged = three.merged({f"texts:{_TITLE}": "theirs", "steps:requirements": "mine"})
    assert merged.source == MINE.source
    assert {read_patterns(text)[_TITLE] for text in merged.texts.values()} == {"Theirs"}


def test_a_text_is_taken_in_a_language_that_the_draft_lacks() -> None:
    mine = replace(MINE, texts={"en": MINE.texts["en"]})
    merged = ThreeWay(SHIPPED, THEIRS, mine).merged({f"texts:{_TITLE}": "theirs"})
    assert merged.texts.keys() == THEIRS.texts.keys()
    assert read_patterns(merged.texts["nl"])[_TITLE] == "Theirs"


def test_what_both_have_changed_to_the_same_is_no_question() -> None:
    assert ThreeWay(SHIPPED, THEIRS, THEIRS).parts() == ()
    assert ThreeWay(SHIPPED, THEIRS, THEIRS).merged({}) == THEIRS


@pytest.mark.parametrize("other", [{"ending": "impossible"}, {"stage": "card"}, {"change": "iban"}])
def test_what_both_have_added_otherwise_is_asked_for(other: dict[str, str]) -> None:
    fields = {"ending": "wait", "stage": "bank", "actions": ["contact_support"]}
    theirs, mine = (
        replace(SHIPPED, source=put_station(SHIPPED.source, "outcomes", "later", said_so))
        for said_so in ({**fields, **other}, fields)
    )
    three = ThreeWay(SHIPPED, theirs, mine)
    assert [(part.id, part.is_contested) for part in three.parts()] == [("outcomes:later", True)]
    assert three.merged({"outcomes:later": "theirs"}) == theirs
    assert three.merged({"outcomes:later": "mine"}) == mine


def test_fields_of_the_flow_and_whole_steps_are_taken_too() -> None:
    theirs = said(SHIPPED, "\nstart: requirements", "\nstart: bank")
    theirs = replace(theirs, source=drop_station(theirs.source, "steps", "requirements"))
    fields = {"ending": "wait", "stage": "bank", "actions": ["contact_support"]}
    theirs = replace(theirs, source=put_station(theirs.source, "outcomes", "later", fields))
    merged = ThreeWay(SHIPPED, theirs, MINE).merged({})
    assert (
        difference(merged, said(theirs, "no: bank_unsupported", "no: not_eligible")).changes == ()
    )


@pytest.mark.parametrize("wrong", ["", "steps: [", "flow: a"])
def test_what_is_no_flow_has_no_parts(wrong: str) -> None:
    assert not ThreeWay(SHIPPED, THEIRS, replace(MINE, source=wrong)).can_be_read
    assert ThreeWay(SHIPPED, THEIRS, MINE).can_be_read


_TARGETS = ("bank", "incident", "not_eligible", "bank_unsupported")


@st.composite
def changed(draw: st.DrawFn) -> FlowContent:
    """What somebody made of the shipped flow: answers that lead elsewhere, and a title."""
    content = SHIPPED
    for step in draw(st.sets(st.sampled_from(["requirements", "bank", "incident"]))):
        targets = st.sampled_from(_TARGETS)
        fields = {"stage": "bank", "check": "bank_supported"}
        choices = {"yes": draw(targets), "no": draw(targets)}
        source = put_station(content.source, "steps", step, {**fields, "choices": choices})
        content = replace(content, source=source)
    return (
        titled(content, draw(st.sampled_from(["One", "Two"]))) if draw(st.booleans()) else content
    )


@examples(10)
@given(changed(), changed())
def test_all_of_one_side_is_that_side(theirs: FlowContent, mine: FlowContent) -> None:
    three = ThreeWay(SHIPPED, theirs, mine)
    parts = [part.id for part in three.parts()]
    assert three.merged(dict.fromkeys(parts, "mine")) == mine
    chosen = {part.id: "theirs" if part.theirs else "mine" for part in three.parts()}
    merged = three.merged(chosen)
    undone = {part.id for part in three.parts() if not part.theirs}
    left = difference(theirs, merged)
    assert {f"steps:{one.at}" for one in left.changes or ()} <= undone
    assert {f"texts:{one.key}" for one in left.texts} <= undone

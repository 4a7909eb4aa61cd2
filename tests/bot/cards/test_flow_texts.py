"""The texts of one flow, cut out of the file of a language."""

from __future__ import annotations

from bot.cards.flow_texts import changed_texts, cut_texts
from bot.cards.text_source import read_messages
from bot.cards.texts import Texts
from bot.domain.flow_source import read_flow
from tests.bot.domain.test_flow_source import GOOD

FLOW = read_flow(GOOD, "walk.yaml")
KEYS = list(FLOW.text_keys())
FIRST, SECOND = KEYS[0], KEYS[1]


def said(source: str, key: str) -> str:
    return Texts({"en": source}).phrases("en").get(key, company="Maes")


def test_only_what_belongs_to_the_flow_is_cut_out() -> None:
    source = f"### The desk\n\nmoment = At\n# A remark\n{FIRST} = One\n\n## More\nother = x\n"
    assert cut_texts(source, FLOW) == f"{FIRST} = One\n"


def test_every_line_of_a_text_belongs_to_it() -> None:
    text = f"{FIRST} =\n    One\n\n    {'{'} $company ->\n        [a] A\n       *[b] B\n    {'}'}\n"
    cut = cut_texts(f"before = x\n{text}after = y\n", FLOW)
    assert set(read_messages(cut, "en.ftl")[0]) == {FIRST}
    assert said(cut, FIRST) == said(text, FIRST)


def test_what_a_text_uses_of_others_is_written_out() -> None:
    source = (
        f"{FIRST} = {{ other-title }}\n{SECOND} = Before {'{'} other-title {'}'} after\n"
        "other-title = { third }\nthird = <b>{ $company }</b>\n"
    )
    cut = cut_texts(source, FLOW)
    messages, errors = read_messages(cut, "en.ftl")
    assert (set(messages), errors) == ({FIRST, SECOND}, ())
    for key in (FIRST, SECOND):
        assert not messages[key].uses
        assert said(cut, key) == said(source, key)


def test_what_it_uses_of_its_own_stays_as_it_is_written() -> None:
    source = f"{FIRST} = One\n{SECOND} = {{ {FIRST} }}\n"
    assert cut_texts(source, FLOW) == source


def test_a_text_of_several_lines_is_written_out_whole() -> None:
    source = f"{FIRST} = {{ other }}\nother =\n    One\n    two {'{'} $company {'}'}\n\n    three\n"
    assert said(cut_texts(source, FLOW), FIRST) == said(source, FIRST)


def test_a_circle_and_what_is_not_fluent_are_left_to_the_checks() -> None:
    circle = f"{FIRST} = {{ other }}\nother = {{ third }}\nthird = {{ other }}\n"
    assert read_messages(cut_texts(circle, FLOW), "en.ftl")[0][FIRST].uses == ("other",)
    broken = f"{FIRST} = {{ $company\n"
    assert cut_texts(broken, FLOW) == broken


def test_what_would_grow_without_bounds_is_left_to_the_checks() -> None:
    bomb = "".join(f"k{n} = {f'{{ k{n + 1} }}' * 10}\n" for n in range(12))
    chain = "".join(f"c{n} = {{ c{n + 1} }}\n" for n in range(3000))
    source = f"{FIRST} = {{ k0 }}\n{SECOND} = {{ c0 }}\n{bomb}{chain}"
    assert cut_texts(source, FLOW) == f"{FIRST} = {{ k0 }}\n{SECOND} = {{ c0 }}\n"


def test_cutting_twice_changes_nothing() -> None:
    source = f"{FIRST} = {{ other }}\nother =\n    One\n    two\n{SECOND} = Two\n"
    cut = cut_texts(source, FLOW)
    assert cut_texts(cut, FLOW) == cut


def test_beside_nothing_at_all_every_text_is_another_one() -> None:
    written = {"en": f"{FIRST} = One\n{SECOND} = Two\n"}
    assert changed_texts({}, written) == changed_texts(written, {"en": ""}) == [FIRST, SECOND]

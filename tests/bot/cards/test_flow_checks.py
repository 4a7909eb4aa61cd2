"""What stands in the way of publishing: a sentence at its line, in bounded time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.flow_checks import check_content
from bot.domain.flow_source import FLOW_CHARS
from bot.domain.flow_versions import FlowContent
from config.commands.flow_words import error_sentence
from config.flow_files import TEXT_LIMITS
from tests.flows.shipped import CONTENTS, reworded

PROBLEM = CONTENTS["caro_problem"]
TITLE, OTHER = "caro_problem-digits-title", "caro_problem-company-title"
_LAST = 11  # of a chain of texts


def told(content: FlowContent) -> list[str]:
    return [error_sentence(error) for error in check_content(content, TEXT_LIMITS)]


def with_text(language: str, old: str, new: str) -> FlowContent:
    """Return the version with one language changed."""
    source = PROBLEM.texts[language]
    assert old in source
    return replace(PROBLEM, texts={**PROBLEM.texts, language: source.replace(old, new)})


def line_of(language: str, key: str) -> int:
    lines = PROBLEM.texts[language].splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(f"{key} ="))


def test_a_key_that_lacks_in_a_language_is_named_with_where_to_translate_it_from() -> None:
    (error,) = told(with_text("nl", f"{TITLE} =", "# "))
    remedy = f"translate it from texts/en.ftl:{line_of('en', TITLE)}"
    assert error == f"texts/nl.ftl:1: no text {TITLE}; {remedy}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{TITLE} =", "# "),
        (f"{TITLE} =", f"{TITLE} = {{ $bank }}"),
        (f"{TITLE} =", f"{TITLE} = {'x' * 200}"),
        (f"{TITLE} =", f"{TITLE} = {{ $bank"),
        (f"{TITLE} =", f"{TITLE} = a\n{TITLE} ="),
        (f"{TITLE} =", f"{TITLE} = {{ no-such }}"),
    ],
)
def test_what_is_wrong_with_a_text_names_its_key(old: str, new: str) -> None:
    errors = check_content(with_text("nl", old, new), TEXT_LIMITS)
    assert {error.key for error in errors} == {TITLE}


def test_a_key_that_only_one_language_has_is_named() -> None:
    errors = told(with_text("fr", f"{TITLE} =", f"{TITLE}-more = x\n{TITLE} ="))
    at = f"texts/fr.ftl:{line_of('fr', TITLE)}: {TITLE}-more"
    assert errors[0].startswith(f"{at} does not stand in texts/en.ftl")
    assert errors[1] == f"{at} is no text of the flow caro_problem; remove it"


def test_other_placeholders_than_in_english_are_named() -> None:
    (error,) = told(with_text("de", f"{TITLE} =", f"{TITLE} = {{ $bank }}"))
    assert error.startswith(f"texts/de.ftl:{line_of('de', TITLE)}: {TITLE} has the placeholders")


def test_a_placeholder_that_nothing_fills_is_named_in_every_language() -> None:
    errors = told(reworded(PROBLEM, TITLE, "{ $pin }"))
    assert [error.partition(": ")[2] for error in errors] == [
        f"{TITLE}: nothing fills {{ $pin }}; use one of: bank, cardholder, company, iban, order,"
        " reference"
    ] * 4


def test_texts_that_are_longer_than_those_of_any_flow_are_not_even_read() -> None:
    errors = told(reworded(PROBLEM, TITLE, "x" * 100_000))
    assert len(errors) == 4
    assert all("characters, the most is 50000; say it shorter" in error for error in errors)


@pytest.mark.parametrize("chars", [151, 30_000])
def test_a_text_that_a_platform_would_cut_is_refused(chars: int) -> None:
    errors = told(reworded(PROBLEM, TITLE, "x" * chars))
    assert len(errors) == 4
    assert f"{TITLE} has {chars} characters, the most is 150; say it shorter" in errors[0]


def test_a_text_is_as_long_as_what_it_uses() -> None:
    long = reworded(PROBLEM, OTHER, "x" * 100)
    assert (
        f"{TITLE} has 200 characters"
        in told(reworded(long, TITLE, f"{{ {OTHER} }}{{ {OTHER} }}"))[0]
    )


@pytest.mark.parametrize(
    "deep", ["{" * 5_000, "{ A(" * 3_000, "\\n{\\nA(" * 3_000, "{ -a(" * 3_000]
)
def test_a_text_that_is_too_deep_to_be_read_is_refused_at_its_line(deep: str) -> None:
    errors = told(reworded(PROBLEM, TITLE, deep))
    assert errors[0].startswith(f"texts/en.ftl:{line_of('en', TITLE)}: too deep")
    assert any(f"no text {TITLE}" in error for error in errors)


def test_a_text_that_uses_itself_is_refused() -> None:
    errors = told(reworded(PROBLEM, TITLE, f"{{ {TITLE} }}"))
    assert f"{TITLE} uses itself" in errors[0]


def test_texts_that_swell_within_one_another_are_refused_at_once() -> None:
    keys = [key for key in PROBLEM.read().text_keys() if key.endswith("-title")][:_LAST]
    swollen = PROBLEM
    for key, used in zip(keys, keys[1:], strict=False):
        swollen = reworded(swollen, key, f"{{ {used} }}" * 30)
    assert any(f"{keys[0]} uses itself, or texts within texts" in error for error in told(swollen))


def test_texts_are_as_deep_within_one_another_from_whichever_end_they_are_read() -> None:
    keys = [key for key in PROBLEM.read().text_keys() if key.endswith("-title")][:_LAST]
    for chain in (keys, keys[::-1]):
        deep = PROBLEM
        for key, used in zip(chain, chain[1:], strict=False):
            deep = reworded(deep, key, f"{{ {used} }}")
        assert any(f"{chain[0]} uses itself, or texts within" in error for error in told(deep))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("\n    .title = x", ".title is nothing"),
        ("{ -brand }", "{ -brand } is nothing"),
        ('{ TODAY("x") }', "TODAY() is nothing"),
        (f"{{ {OTHER}.short }}", f"{{ {OTHER}.short }} is nothing"),
        ("a\x00b", "U+0000 is nothing"),
        ("\u202e{ $reference }", "U+202E is nothing"),
        ('{ "a\x07" }', "U+0007 is nothing"),
        (r'{ "\\U110000" }', "U110000 is nothing"),
        ('{ "" }', "says nothing"),
        ('\N{NO-BREAK SPACE}{ " " }\N{ZERO WIDTH SPACE}', "says nothing"),
        (f'{{ "{"x" * 151}" }}', "has 151 characters"),
    ],
)
def test_a_text_that_nobody_could_read_is_refused(typed: str, said: str) -> None:
    errors = told(reworded(PROBLEM, TITLE, typed))
    assert len(errors) >= len(PROBLEM.texts)
    assert f"{TITLE}" in errors[0]
    assert said in errors[0]


def test_what_is_not_fluent_is_named_at_its_line() -> None:
    errors = told(with_text("nl", f"{TITLE} =", f"{TITLE} = {{ $"))
    assert errors[0].startswith(f"texts/nl.ftl:{line_of('nl', TITLE)}: ")


def test_a_language_that_lacks_is_named() -> None:
    texts = {code: source for code, source in PROBLEM.texts.items() if code != "de"}
    assert told(replace(PROBLEM, texts=texts)) == [
        "texts/de.ftl:1: no such file; bring its texts in every language"
    ]


def test_a_flow_goes_by_the_name_it_has() -> None:
    assert told(replace(PROBLEM, name="other")) == [
        "other.yaml:1: flow: it is called caro_problem; say other"
    ]


def steps(count: int) -> str:
    """Return the beginning of a flow with so many steps."""
    step = "  s{}: {{stage: a, choices: {{yes: s0}}}}\n"
    head = "flow: caro_problem\nstates: [problem]\nstages: [a]\nstart: s0\nsteps:\n"
    return head + "".join(map(step.format, range(count)))


BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]\n"
    for last, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (BOMB, "caro_problem.yaml:1: what is named by & or * is not taken; write it out"),
        (f"{steps(300)}outcomes: {{}}\n", "at most 200 items"),
        ("a: " + "[" * 20_000, "caro_problem.yaml:1: too deep"),
        ("flow: caro_problem\nversion: x\n", "caro_problem.yaml:2: version: this is no part of"),
        ("flow: caro_problem\ntexts: {}\n", "caro_problem.yaml:2: texts: this is no part of"),
        ("", "not a flow; begin with `flow: <name>`"),
        ("\0", "caro_problem.yaml:1: "),
    ],
    ids=["bomb", "many", "deep", "version", "texts", "empty", "nul"],
)
def test_what_would_take_too_long_or_is_no_flow_is_a_sentence(source: str, said: str) -> None:
    assert said in "\n".join(told(replace(PROBLEM, source=source)))


def test_a_million_steps_are_refused_at_once() -> None:
    (error,) = told(replace(PROBLEM, source=steps(1_000_000)))
    assert f"characters, the most is {FLOW_CHARS}; make two flows of it" in error


def test_a_loop_without_an_end_is_refused() -> None:
    loop = PROBLEM.source.replace("no: not_eligible", "no: company")
    assert loop != PROBLEM.source
    assert any("cannot be reached" in error for error in told(replace(PROBLEM, source=loop)))

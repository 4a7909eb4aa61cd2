"""Everything that can be wrong with a flow is told with its remedy, in each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bot.cards.flow_checks import check_content, check_states
from bot.cards.flow_problems import tell_problem
from bot.cards.text_source import Messages, check_texts, read_messages
from bot.cards.texts import Phrases, Texts
from bot.domain.flow_problems import FlowProblem
from bot.domain.flow_source import FLOW_CHARS, check_flow
from bot.domain.flow_versions import TEXTS_CHARS, FlowContent
from bot.domain.people import LANGUAGES
from bot.errors import FlowError
from config.flow_files import TEXT_LIMITS, check_files, console_text_sources
from tests.bot.domain.test_flow_source import GOOD
from tests.bot.kit import World
from tests.flows.shipped import CONTENTS, FLOWS, reworded

SHIPPED = CONTENTS["caro_problem"]
TITLE, OTHER = "caro_problem-digits-title", "caro_problem-company-title"
TEXTS = Texts(console_text_sources())
others = [language for language in LANGUAGES if language != "en"]

# What stands in a right file, and what is wrong in its place.
WRONG_FLOWS = {
    FlowProblem.YAML: ("start: bank", "start: | bank"),
    FlowProblem.YAML_ALIAS: ("start: bank", "start: *bank"),
    FlowProblem.YAML_BRACKET: ("[problem]", "[problem"),
    FlowProblem.YAML_COLON: ("typo: wrong", "typo: wrong: more"),
    FlowProblem.YAML_INDENT: ("    check: ", " check: "),
    FlowProblem.YAML_KEY_TWICE: ("  digits:\n", "  bank:\n"),
    FlowProblem.YAML_MERGED: ("start: bank", "<<: {start: bank}"),
    FlowProblem.YAML_NO_CHARACTER: ("start: bank", 'start: "\\UFFFFFFFF"'),
    FlowProblem.YAML_NO_COLON: ("start: bank", "start bank"),
    FlowProblem.YAML_QUOTE: ("start: bank", 'start: "bank'),
    FlowProblem.YAML_SIGN: ("start: bank", "start: @bank"),
    FlowProblem.YAML_TAB: ("  bank:\n", "\tbank:\n"),
    FlowProblem.YAML_TAG: ("start: bank", "start: !x bank"),
    FlowProblem.YAML_UNFINISHED: (GOOD, "flow: ["),
    FlowProblem.FIELD: ("start: bank", "? [a, b]\n: c"),
    FlowProblem.FIELD_EMPTY: ("[recreate]", "[]"),
    FlowProblem.FIELD_MISSING: ("    ending: action\n", ""),
    FlowProblem.FIELD_NO_ENTRIES: ("steps:\n", "steps: none\nwas:\n"),
    FlowProblem.FIELD_NO_LIST: ("[problem]", "problem"),
    FlowProblem.FIELD_NO_NAME: ("start: bank", "start:"),
    FlowProblem.FIELD_TOO_LONG: ("start: bank", f"start: {'a' * 41}"),
    FlowProblem.FIELD_TOO_MANY: ("[first, second]", f"[first, second{', a' * 19}]"),
    FlowProblem.FIELD_UNKNOWN: ("    check: ", "    chek: "),
    FlowProblem.FIELD_VALUE: ("[recreate]", "[recreat]"),
    FlowProblem.FIELD_WRONG_NAME: ("flow: walk", "flow: My walk"),
    FlowProblem.FLOW_NONE: (GOOD, "- a\n"),
    FlowProblem.FLOW_OWN: ("flow: walk", "flow: walk\nversion: 1"),
    FlowProblem.FLOW_TOO_DEEP: ("[problem]", "[" * 20),
    FlowProblem.FLOW_TOO_LONG: (GOOD, "x" * (FLOW_CHARS + 1)),
    FlowProblem.BOTH_KINDS: ("  wrong:\n", "  digits:\n"),
    FlowProblem.COMPARED_NO_CHOICE: ("outcomes:", "statement: {digits: reference}\noutcomes:"),
    FlowProblem.COMPARED_TWICE: (
        "outcomes:",
        "statement: {digits: reference, bank: reference}\noutcomes:",
    ),
    FlowProblem.CHECK_NO_CHOICE: ("      no: ", "      never: "),
    FlowProblem.CHECK_UNKNOWN: ("check: bank_supported", "check: bank"),
    FlowProblem.ENDLESS: ("steps:\n", "steps:\n  on: {stage: first, choices: {yes: on}}\n"),
    FlowProblem.LEADS_NOWHERE: ("typo: wrong", "typo: worng"),
    FlowProblem.STAGE_UNKNOWN: ("stage: first\n    check", "stage: last\n    check"),
    FlowProblem.START_UNKNOWN: ("start: bank", "start: bnak"),
    FlowProblem.STATEMENT_UNKNOWN: ("outcomes:", "statement: {digit: choices}\noutcomes:"),
    FlowProblem.UNREACHED: ("      typo: wrong\n", ""),
}
# The English text and the French one.
WRONG_TEXTS = {
    FlowProblem.FLUENT: ("a = A", 'a = { "\\q" }'),
    FlowProblem.FLUENT_BRACE: ("a = A", "a = A }"),
    FlowProblem.FLUENT_DEFAULT: ("a = A", "a = { $n ->\n  [one] A\n}"),
    FlowProblem.FLUENT_EMPTY: ("a = A", "a ="),
    FlowProblem.FLUENT_ENTRY: ("a = A", "1a = A"),
    FlowProblem.FLUENT_NAME: ("a = A", "a = { }"),
    FlowProblem.FLUENT_QUOTE: ("a = A", 'a = { "A }'),
    FlowProblem.FLUENT_SIGN: ("a = A", "a: A"),
    FlowProblem.TEXT_MISSING: ("b = B", "a = A"),
    FlowProblem.TEXT_NOT_LEADING: ("a = A", "a = A\nb = B"),
    FlowProblem.TEXT_PLACEHOLDERS: ("a = { $x }", "a = { $y }"),
    FlowProblem.TEXT_TOO_DEEP: ("a = A", "a = " + "{" * 20),
    FlowProblem.TEXT_TWICE: ("a = A", "a = A\na = B"),
    FlowProblem.TEXT_UNTRANSLATED: ("a = A", "b = B"),
    FlowProblem.TEXT_USES_NOTHING: ("a = A", "a = { c }"),
}
WRONG_CONTENTS = {
    FlowProblem.FLOW_OTHER_NAME: replace(SHIPPED, name="other"),
    FlowProblem.TEXT_BLANK: reworded(SHIPPED, TITLE, '{ "" }'),
    FlowProblem.TEXT_ENDLESS: reworded(SHIPPED, TITLE, f"{{ {TITLE} }}"),
    FlowProblem.TEXT_FOREIGN: reworded(SHIPPED, TITLE, "{ -brand }"),
    FlowProblem.TEXT_NOT_NEEDED: reworded(SHIPPED, TITLE, f"x\n{TITLE}-more = x"),
    FlowProblem.TEXT_TOO_LONG: reworded(SHIPPED, TITLE, "x" * 200),
    FlowProblem.TEXT_UNFILLED: reworded(SHIPPED, TITLE, "{ $pin }"),
    FlowProblem.TEXTS_MISSING: FlowContent(SHIPPED.name, SHIPPED.source),
    FlowProblem.TEXTS_TOO_LONG: reworded(SHIPPED, TITLE, "x" * (TEXTS_CHARS + 1)),
}


@cache
def messages_of(language: str) -> Messages:
    return read_messages(console_text_sources()[language], language)[0]


def only(problem: FlowProblem, errors: Sequence[FlowError]) -> FlowError:
    found = [error for error in errors if error.problem is problem]
    assert found, (problem, list(map(str, errors)))
    return found[0]


def wrong_folders(folder: Path) -> Iterator[FlowError]:
    """Yield what is wrong with a folder that is not there, and with ever more that lies in it."""
    yield from check_files(folder / "nowhere")
    (folder / "texts").mkdir()
    yield from check_files(folder)
    (folder / "a.yaml").mkdir()
    (folder / "b.yaml").write_bytes(b"flow: \xff\n")
    (folder / "c.yaml").write_bytes(b"#" * 1_000_001)
    yield from check_files(folder)


@pytest.fixture
async def all_wrong(world: World, tmp_path: Path) -> dict[FlowProblem, FlowError]:
    """One error of each kind, as the checks of what is wrong make it."""
    found = {}
    for problem, (right, wrong) in WRONG_FLOWS.items():
        assert GOOD.count(right) == 1
        found[problem] = only(problem, check_flow(GOOD.replace(right, wrong), "walk.yaml"))
    for problem, (english, french) in WRONG_TEXTS.items():
        sources, files = {"en": f"{english}\n", "fr": f"{french}\n"}, {"en": "en", "fr": "fr"}
        found[problem] = only(problem, check_texts(sources, files, ("a",)))
    for problem, content in WRONG_CONTENTS.items():
        found[problem] = only(problem, check_content(content, TEXT_LIMITS))
    flow = FLOWS["caro_problem"]
    same = [flow.model_copy(update={"flow": name}) for name in ("one", "other", "third")]
    twice = await world.publishing().check([SHIPPED, SHIPPED])
    for error in (*check_states(same, "all"), *twice, *wrong_folders(tmp_path)):
        found[FlowProblem(error.problem)] = error
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_texts_and_no_text_is_left_over(language: str) -> None:
    keys = {f"flow-problem-{problem}" for problem in FlowProblem}
    wanted = {"flow-problem", *keys, *(f"{key}-remedy" for key in keys)}
    written = messages_of(language)
    assert {key for key in written if key.startswith("flow-problem")} == wanted
    for key in wanted:
        assert written[key].placeholders == messages_of("en")[key].placeholders, key


async def test_every_problem_is_made_by_something_that_is_wrong(
    all_wrong: dict[FlowProblem, FlowError],
) -> None:
    assert all_wrong.keys() == set(FlowProblem)


@pytest.mark.parametrize("language", others)
async def test_every_problem_is_told_in_full_in_the_language_of_whoever_reads_it(
    all_wrong: dict[FlowProblem, FlowError], language: str
) -> None:
    english = TEXTS.phrases("en")
    for problem, error in all_wrong.items():
        told, leading = (tell_problem(error, one) for one in (TEXTS.phrases(language), english))
        # What nothing fills would stand there like that.
        assert "{$" not in told + leading, problem
        (said, remedy), (first, last) = (
            one.replace("\u00a0;", ";").split("; ", 1) for one in (told, leading)
        )
        assert said != first, problem
        assert remedy != last, problem


def test_what_a_problem_is_filled_with_stands_in_its_words() -> None:
    error = only(
        FlowProblem.STAGE_UNKNOWN,
        check_flow(GOOD.replace("stage: first\n    check", "stage: last\n    check"), "walk.yaml"),
    )
    assert told(error) == {
        "en": "no stage last; name one of: first, second",
        "fr": "aucune phase last\u00a0; nommez l’une de celles-ci\u00a0: first, second",
        "nl": "er is geen fase last; noem een van deze: first, second",
        "de": "es gibt keine Phase last; nennen Sie eine von diesen: first, second",
    }


def told(error: FlowError) -> dict[str, str]:
    return {code: tell_problem(error, TEXTS.phrases(code)) for code in LANGUAGES}


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (check_flow(GOOD.replace("start: bank", "start: | bank"), "walk.yaml")[0], "comment or a"),
        (read_messages('a = { "\\q" }\n', "fr.ftl")[1][0], "Unknown escape sequence"),
    ],
)
def test_the_words_of_a_library_are_quoted_as_such(error: FlowError, words: str) -> None:
    for language in others:
        said = told(error)[language]
        opening = {"fr": "«\u00a0", "nl": "“", "de": "„"}[language]
        assert words in said.partition(opening)[2]


def test_what_somebody_typed_writes_nothing_bold() -> None:
    error = FlowError("walk.yaml", 1, FlowProblem.UNREACHED, name="<b>x</b>")
    phrases: Phrases = TEXTS.phrases("en")
    assert tell_problem(error, phrases).startswith("<b>x</b> cannot be reached; ")

"""Templates write no sign by hand that each language sets in its own way."""

from __future__ import annotations

import re

import pytest

from adapters.admin.pages import FOLDER
from config.flow_files import CONSOLE
from tests.bot.console.console_kit import read_console_texts
from tests.flows.shipped import FOLDER as FLOWS

TEMPLATES = {one.name: one.read_text("utf-8") for one in (FOLDER / "templates").glob("*.html")}
_TITLE = r"\{% block title %\}(.*)\{% endblock %\}"
# What people who write flows are told, and what nobody sees.
_SAID_IN_ENGLISH = re.compile(r'<(\w+)[^<>]* lang="en">.*?</\1>|\{#.*?#\}', re.DOTALL)
# Behind what is filled in, and within what is put together there.
_SIGN = re.compile(r'(?:\}\}|%\}|>)[:;?!»](?=[\s<"]|\{%)|~ *"[^"{}]*[:;?!»] ')


def _signs(template: str) -> list[str]:
    said = _SAID_IN_ENGLISH.sub("", template)
    return [said[found.start() : found.end() + 40] for found in _SIGN.finditer(said)]


def test_a_sign_behind_a_text_is_that_of_the_language() -> None:
    found = {name: signs for name, source in TEMPLATES.items() if (signs := _signs(source))}
    assert len(TEMPLATES) > 50
    assert found == {}, "write {{ colon }}"


@pytest.mark.parametrize(
    "written",
    [
        '{{ t("a") }}: {{ b }}',
        "{{ a }}</a>: {% if b %}",
        "{% if at %}: {{ at }}{% endif %}",
        "{% endfor %}:{% if b %}",
        'aria-label="{{ t("a") }}: {{ b }}"',
        '{{ a ~ ": " ~ b }}',
        "{{ a }}?</p>",
        "{{ a }}!",
        "{{ a }} <b>{{ b }}</b>;\n",
    ],
)
def test_a_sign_by_hand_is_found_wherever_it_stands(written: str) -> None:
    assert _signs(f"<p>{written}\n</p>")


@pytest.mark.parametrize(
    "written",
    [
        '{{ t("a") }}{{ colon }} {{ b }}',
        '<a href="{{ root }}{{ path }}?{{ keep|urlencode }}">',
        '{% set key = a ~ ":" ~ b %}',
        '{% set of_cases = {"half": t("p50"), "most": t("p90")} %}',
        '<td id="{{ a }}:{{ b }}">',
        '<em lang="en">{{ a }}: {{ b }}</em>',
        "{# What it says: all. #}",
    ],
)
def test_a_sign_that_nobody_reads_is_let_be(written: str) -> None:
    assert not _signs(f"<p>{written}\n</p>")


def test_french_keeps_its_colon_on_the_line_of_the_word_before() -> None:
    texts = read_console_texts()
    colons = {code: texts.phrases(code).get("console-colon") for code in ("en", "nl", "fr", "de")}
    assert colons == {"en": ":", "nl": ":", "fr": "\u00a0:", "de": ":"}


def test_no_french_text_lets_a_sign_begin_a_line() -> None:
    lines = (FLOWS / CONSOLE / "fr.ftl").read_text("utf-8").splitlines()
    said = [line for line in lines if not line.startswith("#")]
    assert [line for line in said if re.search(r" [:;?!»](?!\S)|« ", line)] == []


def test_every_page_of_a_flow_is_titled_by_what_it_is_and_by_its_flow() -> None:
    # The list of what is to be published is of no flow.
    names = {name for name in TEMPLATES if name.startswith("flow")} - {"flow_requests.html"}
    titles = {name: re.findall(_TITLE, TEMPLATES[name]) for name in names}
    pages = {name: found[0] for name, found in titles.items() if found}
    del pages["flows.html"]
    assert len(pages) > 20
    assert {name: one for name, one in pages.items() if not one.startswith("{{ flow_title(")} == {}


def test_every_page_of_a_flow_marks_its_place_among_the_others() -> None:
    marked = {
        name: re.findall(r"\{\{ flow_tabs\(\S+, ([^)]*)\)", one) for name, one in TEMPLATES.items()
    }
    tabs = {name: found[0] for name, found in marked.items() if found}
    assert len(tabs) > 15
    assert [name for name, here in tabs.items() if not here.startswith('"') or '""' in here] == []

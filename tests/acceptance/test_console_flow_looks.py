"""What stands beside the form of a flow: to readers what is live, to leads what they type."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from adapters.admin.modules import import_map
from bot.domain.flow_source import FLOW_CHARS
from bot.domain.people import Role
from tests.flows.shipped import CONTENTS
from tests.harness.console import ROOT, ConsoleBrowser, Seen, sign_in
from tests.harness.towns import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

LIVE = CONTENTS["caro_problem"]
PAGE, PATH = "/flows/caro_problem", "/flows/caro_problem/look"
BESIDE = {"Caro-Look": "1"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def lead(town: Town) -> AsyncIterator[ConsoleBrowser]:
    """A browser in which a lead is signed in."""
    browser = await sign_in(town, Role.LEAD, "Lotte")
    yield browser
    await browser.close()


async def _look(lead: ConsoleBrowser, **typed: str) -> Seen:
    await lead.get(PAGE)
    return await lead.post(PATH, typed, **BESIDE)


def _told(seen: Seen) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", seen.source)).split())


def _stations(seen: Seen) -> dict[str, str]:
    return dict(
        re.findall(r'data-station="(\w+)" data-kind="\w+" data-standing="(\w+)"', seen.source)
    )


async def test_a_reader_sees_the_live_flow_as_a_list_and_its_cards(town: Town) -> None:
    viewer = await sign_in(town, Role.VIEWER, "Vera")
    seen = await viewer.get(f"{PAGE}?go=digits&look_language=nl&look_role=agent")
    assert seen.status == 200
    assert set(_stations(seen).values()) == {"same"}
    assert "Nothing is wrong" in seen.text
    assert seen.source.count("<figure") == 2
    assert '<div lang="nl">' in seen.source
    assert "<textarea" not in seen.source
    assert (await viewer.post(PATH, {"source": "x"})).status == 403
    assert (await viewer.get("/flows/no_such")).status == 404
    await viewer.close()


async def test_a_lead_without_scripts_looks_at_what_they_typed(lead: ConsoleBrowser) -> None:
    await lead.get(PAGE)
    draft = LIVE.source.replace("typo: wrong_reference", "typo: no_such").replace("\n", "\r\n")
    seen = await lead.post(PATH, {"source": draft, "go": "digits"})
    assert seen.status == 200
    line = draft[: draft.index("no_such")].count("\n") + 1
    assert f"caro_problem.yaml, line {line}: digits.typo leads to no_such" in seen.text
    assert f'href="#line-{line}"' in seen.source
    assert '<details id="numbered" open>' in seen.source
    assert (
        "no_such" in seen.source.partition('<textarea name="source"')[2].partition("</textarea>")[0]
    )
    stations = _stations(seen)
    assert (stations["digits"], stations["bank"]) == ("changed", "same")
    assert "wrong, or not there" in seen.text
    assert "changed" in seen.text
    assert seen.source.count("<figure") == 2


async def test_a_script_gets_only_what_stands_beside_the_form(lead: ConsoleBrowser) -> None:
    seen = await _look(lead, source=LIVE.source, look_at="wrong_iban", look_language="fr")
    assert seen.status == 200
    assert "<html" not in seen.source
    assert "<script" not in seen.source
    assert "wrong_iban" in seen.source
    assert '<div lang="fr">' in seen.source


@pytest.mark.more
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"source": "flow: ["}, "mend the YAML"),
        ({"source": "a: " + "[" * 40_000}, "too deep"),
        ({"source": "x" * 60_000}, "the most is 50000"),
        ({"source": "steps:\n" + "  s: {}\n" * 6_000}, "duplicate key"),
        ({"text-nl": "y" * 100_000}, "texts/nl.ftl, line 1: 100000 characters"),
        ({"text-de": ""}, "no text caro_problem-"),
        ({"source": "<script>alert(1)</script>"}, "not a flow"),
    ],
)
async def test_what_cannot_be_a_flow_is_told_in_a_sentence(
    lead: ConsoleBrowser, typed: dict[str, str], told: str
) -> None:
    seen = await _look(lead, **typed)
    assert seen.status == 200
    assert told in _told(seen)
    assert "<script>alert" not in seen.source


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "leads to no_such, which does not exist; name a step or an outcome"),
        ("fr", "mène à no_such, qui n’existe pas\u00a0; nommez une étape ou une issue"),
        ("nl", "leidt naar no_such, dat niet bestaat; noem een stap of een uitkomst"),
        ("de", "führt zu no_such, das es nicht gibt; nennen Sie einen Schritt oder ein Ergebnis"),
    ],
)
async def test_what_is_wrong_is_told_in_the_language_of_whoever_types(
    lead: ConsoleBrowser, language: str, said: str
) -> None:
    wrong = LIVE.source.replace("typo: wrong_reference", "typo: no_such")
    headers = {"Accept-Language": language}
    await lead.get(PAGE)
    beside = await lead.post(PATH, {"source": wrong}, **BESIDE, **headers)
    await lead.get(PAGE)
    whole = await lead.post(PATH, {"source": wrong}, **headers)
    line = wrong[: wrong.index("no_such")].count("\n") + 1
    for seen in (beside, whole):
        errors = seen.source.partition('<section class="flow-errors"')[2].partition("</section>")[0]
        assert f"digits.typo {said}" in html.unescape(errors)
        assert re.findall(r'data-line="(\d+)"', errors)[0] == str(line)
        # No more, and no fewer, than in English.
        assert errors.count("<li") == 1
        assert "lang=" not in errors


async def test_odd_choices_stand_for_the_first_of_them(lead: ConsoleBrowser) -> None:
    odd = {"look_at": "<b>", "look_language": "xx", "look_role": "emperor", "look_sample": "no.no"}
    seen = await _look(lead, **odd)
    assert seen.status == 200
    assert seen.source.count("<figure") == 2
    assert (await _look(lead, base="withdrawn")).status == 404


async def test_only_its_page_lets_the_map_of_modules_pass(lead: ConsoleBrowser) -> None:
    page, other = await lead.get(PAGE), await lead.get("/banks")
    found = re.search(r'<script type="importmap">(.*?)</script>', page.source)
    assert found
    assert found[1] == import_map(ROOT)
    assert "'sha256-" in page.headers["Content-Security-Policy"]
    assert "'sha256-" not in other.headers["Content-Security-Policy"]
    for file in re.findall(r'"/admin(/vendor/[^"]+)"', found[1]):
        seen = await lead.get(file)
        assert seen.status == 200
        assert "javascript" in seen.headers["Content-Type"]


@pytest.mark.parametrize(
    ("page", "title", "tab"),
    [
        ("", "Workbench", "Workbench"),
        ("/publish", "Publish", "Workbench"),
        ("/steps/digits", "digits", "Workbench"),
        ("/add?section=steps", "Add a step", "Workbench"),
        ("/texts", "Texts", "Texts"),
        ("/texts/caro_problem-digits-title", "caro_problem-digits-title", "Texts"),
        ("/back-tests", "Back-tests", "Back-tests"),
        ("/walks", "Walks", "Walks"),
        ("/versions", "Versions", "Versions"),
        (f"/versions/{LIVE.version}", "Version 1", "Versions"),
    ],
)
async def test_a_page_says_which_it_is_and_of_which_flow(
    lead: ConsoleBrowser, page: str, title: str, tab: str
) -> None:
    seen = await lead.get(PAGE + page)
    assert f"<title>{title} · Order in Problem · CARO desk</title>" in seen.source
    tabs = seen.source.partition('<ul class="tabs">')[2].partition("</ul>")[0]
    assert re.findall(r'aria-current="page">([^<]*)<', tabs) == [tab]


async def test_a_remark_alone_is_a_version_that_can_be_published(lead: ConsoleBrowser) -> None:
    await lead.get(PAGE)
    remarked = {"text-nl": f"# Why\n{LIVE.texts['nl']}", "revision": "0", "do": "keep"}
    assert (await lead.post(PAGE, remarked)).status == 200
    seen = await lead.get(f"{PAGE}/publish")
    for told in ("only how the files are written differs", "texts/nl.ftl", "Back-tests"):
        assert told in seen.text
    assert "Whom it reaches" in seen.text
    assert "Both say the same" not in seen.text
    revision = re.search(r'name="revision" value="(\d+)"', (await lead.get(PAGE)).source)
    assert revision
    assert (await lead.post(f"{PAGE}/drop", {"revision": revision[1]})).status == 200


async def test_of_a_file_that_is_too_long_the_page_numbers_only_what_can_be_read(
    lead: ConsoleBrowser,
) -> None:
    await lead.get(PAGE)
    seen = await lead.post(PATH, {"source": "\n" * 340_000})
    assert "characters, the most is" in seen.text
    assert seen.source.count('<span id="line-') == FLOW_CHARS

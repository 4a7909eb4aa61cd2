"""The rows of the charts: each number leads to its own cases, and nothing is escaped twice."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from markupsafe import Markup

from adapters.admin.chart_rows import ChartRows, percent, shared_bar, single_bar
from adapters.admin.plots import LASTED, QUESTIONS
from bot.domain.answer_times import AnswerTimes
from bot.domain.case_ends import EndKind, Figures, Side, Spread
from bot.domain.people import Platform
from bot.domain.weeks import Week

_WEEK = Week(2026, 9)
_ENDS = {"cancel:done": 3, "contact_support:done": 2, "recreate:failed": 4, "nothing": 1}
_FIGURES = Figures(
    cases=10,
    ends={Side.FLOW: {"caro_problem": _ENDS}},
    lasted_s=Spread(p50=59, p90=90_061),
    questions=Spread(p50=2, p90=5),
)
_OF_WEEK = {"status": ["closed"], "office": ["A&B <x>"], "since": ["2026-W09"]}
_OF_WEEK |= {"until": ["2026-W09"]}


class _Read(HTMLParser):
    """What a browser makes of a row: its texts, and where its links lead."""

    def __init__(self, row: str) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self._to = ""
        self.feed(row)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._to = dict(attrs).get("href") or "" if tag == "a" else ""

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if self._to:
            self.links.append((data, self._to))
            self._to = ""


def _t(key: str, /, **arguments: int) -> Markup:
    """Name a text in the place of translating it."""
    return Markup(" ".join([key.rpartition("-")[2], *map(str, arguments.values())]))


def _day(day: date) -> Markup:
    return Markup(f"<time>{day}</time>")


@pytest.fixture
def rows() -> ChartRows:
    return ChartRows({"office": "A&B <x>", "since": "2026-W01"}, _t, _day, "/admin")


def _asked(link: str) -> dict[str, list[str]]:
    assert urlsplit(link).path == "/admin/cases"
    return parse_qs(urlsplit(link).query)


def test_the_numbers_of_a_week_lead_to_its_cases_of_each_kind(rows: ChartRows) -> None:
    read = _Read(rows.ends([(_WEEK, _FIGURES)]))
    assert [(told, _asked(to)) for told, to in read.links] == [
        ("10", _OF_WEEK),
        ("3", _OF_WEEK | {"ended": ["done"]}),
        ("2", _OF_WEEK | {"ended": ["contact_support:done"]}),
        ("4", _OF_WEEK | {"ended": ["not_done"]}),
        ("1", _OF_WEEK | {"ended": ["nothing"]}),
    ]
    assert read.texts[:2] == ["2026-W09 ", "2026-02-23"]


def test_a_code_with_signs_of_its_own_reaches_the_list_whole(rows: ChartRows) -> None:
    (link,) = _Read(rows.link(7, {"bank": 'K&C="<é>'})).links
    assert _asked(link[1])["bank"] == ['K&C="<é>']


def test_what_is_not_known_by_a_name_is_a_number_alone(rows: ChartRows) -> None:
    assert _Read(rows.cells(_ENDS, {"bank": ""}, is_led=False)).links == []
    assert _Read(rows.link(0, {})).links == []


def test_a_spread_tells_times_and_numbers_and_leads_to_its_cases(rows: ChartRows) -> None:
    weeks = [(_WEEK, _FIGURES)]
    times = _Read(rows.spreads(weeks, LASTED))
    assert times.texts[2:] == ["seconds 59", "days 1 hours 1", "10"]
    assert _asked(times.links[0][1]) == _OF_WEEK
    assert _Read(rows.spreads(weeks, QUESTIONS)).texts[2:] == ["2", "5", "10"]


def test_a_week_without_cases_has_neither_spread_nor_link(rows: ChartRows) -> None:
    read = _Read(rows.spreads([(_WEEK, Figures())], LASTED))
    assert (read.texts[2:], read.links) == (["–", "–", "0"], [])


def test_a_late_answer_is_marked(rows: ChartRows) -> None:
    def shown(most_ms: int) -> str:
        times = AnswerTimes(
            platform=Platform.SLACK, entry=None, count=4, p50_ms=5, p99_ms=300, most_ms=most_ms
        )
        return rows.answers([(_WEEK, times)])

    assert _Read(shown(300)).texts[2:] == ["4", "ms 5", "ms 300", "ms 300"]
    assert "<mark>" not in shown(300)
    assert "<mark>ms 3200</mark>" in shown(3200)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "seconds 0"),
        (60, "minutes 1"),
        (3_600, "hours 1"),
        (3_659, "hours 1"),
        (3_660, "hours 1 minutes 1"),
        (86_400, "days 1"),
        (90_000, "days 1 hours 1"),
    ],
)
def test_a_time_is_told_in_its_two_largest_units(rows: ChartRows, seconds: int, told: str) -> None:
    assert rows.lasted(seconds) == told


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (7, "", "7"),
        (60, "s", "minutes 1"),
        (0, "ms", "ms 0"),
        (300, "ms", "ms 300"),
        (3000, "ms", "seconds 3"),
        (100_000, "ms", "seconds 100"),
        (1500, "ms", "ms 1500"),
    ],
)
def test_a_scale_tells_its_values_in_its_unit(
    rows: ChartRows, value: int, unit: str, told: str
) -> None:
    assert str(rows.measure(value, unit)) == told


@pytest.mark.parametrize(
    ("count", "total", "told"),
    [(0, 0, "0 %"), (0, 9, "0 %"), (1, 1000, "< 1 %"), (1, 3, "33 %"), (9, 9, "100 %")],
)
def test_a_little_is_never_told_as_nothing(count: int, total: int, told: str) -> None:
    assert percent(count, total) == told
    assert told.replace("<", "&lt;") in single_bar(EndKind.LEFT, count, total)


def test_a_bar_is_labelled_and_has_a_part_for_each_kind_that_there_is() -> None:
    bar = shared_bar({"cancel:done": 3, "recreate:failed": 1}, 'KBC "<b>"')
    assert bar.count("<rect") == 2
    assert 'x="0.0%" width="75.0%"' in bar
    assert 'x="75.0%" width="25.0%"' in bar
    assert "KBC &#34;&lt;b&gt;&#34;" in bar

"""The rows of the charts' tables and the marks of their drawings.

A page has thousands of them: drawn by the macros of its template they took most of its time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Protocol
from urllib.parse import quote, urlencode

from markupsafe import Markup, escape

from adapters.admin.plots import Drawing, Measure, Part, draw_shares, kinds_of
from bot.domain.answer_times import AnswerTimes
from bot.domain.case_ends import Counts, EndKind, Figures
from bot.domain.cases import NOTHING_DONE, CaseStatus
from bot.domain.endings import EndingKind, Went
from bot.domain.weeks import Week

# What the list of cases calls an end of each kind.
ENDED = {
    EndKind.DONE: "done",
    EndKind.SUPPORT: "contact_support:done",
    EndKind.NOT_DONE: "not_done",
    EndKind.LEFT: NOTHING_DONE,
}
_ENDED_LINKS = {kind: f"&amp;ended={quote(ended)}" for kind, ended in ENDED.items()}
# How the ends of support's cases are filled.
FILLED_AS = {
    EndingKind.SOLVED: EndKind.DONE,
    EndingKind.BY_ITSELF: EndKind.DONE,
    EndingKind.NOT_NEEDED: EndKind.SUPPORT,
    EndingKind.DUPLICATE: EndKind.SUPPORT,
    EndingKind.CLOSED: EndKind.SUPPORT,
    EndingKind.NOT_POSSIBLE: EndKind.NOT_DONE,
    EndingKind.NO_ANSWER: EndKind.LEFT,
    Went.WELL: EndKind.DONE,
    Went.SO_SO: EndKind.SUPPORT,
    Went.BADLY: EndKind.NOT_DONE,
}
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400
_Weeks = Iterable[tuple[Week, Figures]]


class _Say(Protocol):
    def __call__(self, key: str, /, **arguments: int) -> Markup:
        """Return a text in the language of the page."""


class ChartRows:
    """Draws in the words of one page: `t` gives its texts, `day` its days.

    `root` is where the console stands; the numbers lead to the cases that the filters leave.
    """

    def __init__(
        self, filters: Mapping[str, str], t: _Say, day: Callable[[date], Markup], root: str
    ) -> None:
        self._filters = {"status": CaseStatus.CLOSED, **filters}
        self._t, self._day, self._cases = t, day, f"{root}/cases?"
        self._common: dict[tuple[str, ...], str] = {}
        self._heads: dict[Week, str] = {}
        self._told: dict[tuple[str, int], Markup] = {}

    def ends(self, weeks: _Weeks) -> Markup:
        """Return for each week how many cases ended, and how."""
        rows = (f"{self._head(week)}{self.cells(one.by_end, _in(week))}" for week, one in weeks)
        return Markup("".join(f"<tr>{row}</tr>" for row in rows))

    def spreads(self, weeks: _Weeks, measure: Measure) -> Markup:
        """Return for each week what half and most of its cases stayed below."""
        rows = []
        for week, one in weeks:
            spread, count = measure.spread(one), measure.count(one)
            told: tuple[object, ...] = (spread.p50, spread.p90) if spread else ("–", "–")
            if spread and measure.is_time:
                told = self.lasted(spread.p50), self.lasted(spread.p90)
            # No list holds those of support alone.
            is_all = count == one.cases
            cells = _cells(*told, _linked(self._link(_in(week)), count) if is_all else count)
            rows.append(f"<tr>{self._head(week)}{cells}</tr>")
        return Markup("".join(rows))

    def answers(self, weeks: Iterable[tuple[Week, AnswerTimes]]) -> Markup:
        """Return for each week how long the answers of a platform took."""
        rows = []
        for week, one in weeks:
            half, most, slowest = map(self.milliseconds, (one.p50_ms, one.p99_ms, one.most_ms))
            marked = f"<mark>{slowest}</mark>" if one.is_late else slowest
            rows.append(f"<tr>{self._head(week)}{_cells(one.count, half, most, marked)}</tr>")
        return Markup("".join(rows))

    def cells(self, counts: Counts, where: Mapping[str, object], *, is_led: bool = True) -> Markup:
        """Return the cells of a row: all cases, then those of each kind of end."""
        kinds, row = kinds_of(counts), self._link(where)
        told = [(row, sum(kinds.values()))]
        told += [(row + _ENDED_LINKS[kind], count) for kind, count in kinds.items()]
        return Markup(_cells(*(_linked(*one) if is_led else one[1] for one in told)))

    def link(self, count: int, where: Mapping[str, object]) -> Markup:
        """Return a number as a link to those of its cases that also lie there."""
        return Markup(_linked(self._link(where), count))

    def lasted(self, seconds: int) -> Markup:
        """Return how long something lasted, in its two largest units."""
        if seconds < _MINUTE_S:
            return self._tell("console-charts-seconds", seconds)
        if seconds < _HOUR_S:
            return self._tell("console-charts-minutes", seconds // _MINUTE_S)
        if seconds < _DAY_S:
            hours, rest = divmod(seconds, _HOUR_S)
            return self._two("hours", hours, "minutes", rest // _MINUTE_S)
        days, rest = divmod(seconds, _DAY_S)
        return self._two("days", days, "hours", rest // _HOUR_S)

    def milliseconds(self, value: int) -> Markup:
        """Return a time in milliseconds."""
        return self._tell("console-now-times-ms", value)

    def measure(self, value: int, unit: str) -> object:
        """Return a value of a scale: a number, or a time in `s` or `ms`."""
        if unit == "s":
            return self.lasted(value)
        if unit == "ms":
            whole, rest = divmod(value, 1000)
            if whole and not rest:
                return self._tell("console-charts-seconds", whole)
            return self.milliseconds(value)
        return value

    def _two(self, larger: str, count: int, smaller: str, rest: int) -> Markup:
        told = self._tell(f"console-charts-{larger}", count)
        return told + " " + self._tell(f"console-charts-{smaller}", rest) if rest else told

    def _tell(self, key: str, count: int) -> Markup:
        # Most of the times of a page are a few, told again and again.
        told = self._told.get((key, count))
        if told is None:
            told = self._told[key, count] = self._t(key, count=count)
        return told

    def _head(self, week: Week) -> str:
        head = self._heads.get(week)
        if head is None:
            told = f'<th scope="row">{week} <small>{self._day(week.monday)}</small></th>'
            head = self._heads[week] = told
        return head

    def _link(self, where: Mapping[str, object]) -> str:
        names = tuple(where)
        common = self._common.get(names)
        if common is None:
            rest = {name: told for name, told in self._filters.items() if name not in where}
            common = self._common[names] = f"{self._cases}{escape(urlencode(rest))}"
        # A week, a kind of end and most codes need no escaping, which takes long for so many.
        told = "&amp;".join(f"{name}={_quoted(value)}" for name, value in where.items())
        return f"{common}&amp;{told}" if told else common


def percent(count: int, total: int) -> str:
    """Return how much one number is of another; a little is never told as nothing."""
    share = round(100 * count / total) if total else 0
    return f"{share} %" if share or not count else "< 1 %"


def single_bar(kind: EndKind, count: int, total: int) -> Markup:
    """Return the bar of one number, as a part of another."""
    width = round(100 * count / total, 2) if total else 0
    ground = '<rect class="ground" width="100%" height="12"/>'
    return _bar(percent(count, total), ground + _part_of_bar(Part(kind, 0, width, count)))


def shared_bar(counts: Counts, label: str) -> Markup:
    """Return the bar of the kinds of ends."""
    return _bar(label, "".join(_part_of_bar(part) for part in draw_shares(counts) if part.count))


def column_marks(drawing: Drawing) -> Markup:
    """Return the parts of each week's column."""
    return Markup(
        "".join(
            f'<rect class="part {_class_of(part.kind)}" x="{column.x}%"'
            f' width="{column.width}%" y="{part.begin}" height="{part.length}"'
            f' fill="url(#fill-{part.kind})"/>'
            for column in drawing.columns
            for part in column.parts
            if part.count
        )
    )


def spread_marks(drawing: Drawing, t: _Say) -> Markup:
    """Return for each week a line from the middle to what most stay below."""
    marks = []
    for column in drawing.columns:
        if not column.has_spread:
            continue
        x, few, most = column.middle, " few" if column.is_few else "", column.y_most
        begin = f"{column.x + column.width * 0.2:.2f}%"
        end = f"{column.x + column.width * 0.8:.2f}%"
        marks.append(
            f'<line class="spread{few}" x1="{x}%" x2="{x}%" y1="{column.y_half}" y2="{most}"/>'
            f'<circle class="mark50{few}" cx="{x}%" cy="{column.y_half}" r="5"/>'
            f'<line class="mark90{few}" x1="{begin}" x2="{end}" y1="{most}" y2="{most}"/>'
        )
        if few and drawing.has_room:
            told = t("console-charts-few", count=column.count)
            y = max(most - 6, 9)
            marks.append(f'<text class="tick" x="{x}%" y="{y}" text-anchor="middle">{told}</text>')
    return Markup("".join(marks))


def _bar(label: str, parts: str) -> Markup:
    return Markup(
        f'<svg class="bar" role="img" aria-label="{escape(label)}" width="100%" height="12">'
        f"{parts}</svg>"
    )


def _part_of_bar(part: Part) -> str:
    return (
        f'<rect class="part {_class_of(part.kind)}" x="{part.begin}%" width="{part.length}%"'
        f' height="12" fill="url(#fill-{part.kind})"/>'
    )


def _class_of(kind: EndKind) -> str:
    return kind.replace("_", "-")


def _in(week: Week) -> Mapping[str, object]:
    return {"since": week, "until": week}


def _cells(*told: object) -> str:
    return "".join(f'<td class="number">{one}</td>' for one in told)


def _linked(to: str, count: int) -> str:
    return f'<a href="{to}">{count}</a>' if count else "0"


def _quoted(value: object) -> str:
    text = str(value)
    plain = text.replace("-", "a").replace("_", "a")
    return text if text.isascii() and plain.isalnum() else quote(text)

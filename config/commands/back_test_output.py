"""Back-tests on paper: as words for whoever owns a flow, and as JSON to take elsewhere."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.domain.back_test_reports import BackTest, Cell
from bot.domain.back_tests import Aftermath, CaseFinding, Finding, Trail

_FINDINGS = {
    Finding.SAME: "same end",
    Finding.OTHER: "other end",
    Finding.ASKED_ANEW: "would be asked what never was asked",
    Finding.NOT_OFFERED: "an answer is no longer offered",
    Finding.NO_VERDICT: "a check has no recorded verdict",
}
_BECAME = {
    Aftermath.ACTIVE: "Active",
    Aftermath.PROBLEM: "Problem again",
    Aftermath.NO_NEWS: "no news",
}
_COUNTED = ("cases", *_BECAME.values(), "for example")
_EXAMPLES = 2


def lines_of(report: BackTest, *, stopped: bool, limit: int) -> Iterator[str]:
    """Tell a report line by line; its tables have only the cases for which something changes."""
    yield f"{report.flow}: draft {report.draft} beside version {report.baseline}"
    yield from _coverage(report, stopped=stopped, limit=limit)
    if not report.looked_at:
        return
    yield ""
    yield from _found(report)
    cells = [cell for cell in report.matrix if cell.finding is not Finding.SAME]
    if told := [cell for cell in cells if cell.finding.is_told]:
        yield from ("", "These would end otherwise:", *_ends(told))
    if untold := [cell for cell in cells if not cell.finding.is_told]:
        yield from ("", "These cannot be told:", *_stops(untold))
    yield ""
    yield from _remarks(report)


def _coverage(report: BackTest, *, stopped: bool, limit: int) -> Iterator[str]:
    if not report.newest_at or not report.oldest_at:
        yield "stopped before the first case" if stopped else "there are no past cases of this flow"
        return
    since = f"of {report.newest_at:%Y-%m-%d} back to {report.oldest_at:%Y-%m-%d}"
    yield f"{_many(report.looked_at, 'past case')} {since}, the newest first; set {report.cases}"
    if stopped:
        yield "stopped: older ones were not looked at"
    elif report.looked_at == limit:
        yield "older ones, if there are any, were not looked at: --cases takes more"
    else:
        yield "these are all there are"
    others = sum(n for version, n in report.versions.items() if version != report.baseline)
    if others:
        yield f"{others} of them were walked with other versions of the flow"


def _found(report: BackTest) -> Iterator[str]:
    counts, became = report.by_finding, report.became
    rows = [["", "cases", "", *_BECAME.values()]]

    def row(label: str, chosen: Sequence[Finding]) -> list[str]:
        count = sum(counts[one] for one in chosen)
        parts = (sum(became[kind][one] for one in chosen) for kind in Aftermath)
        share = f"{count / report.looked_at:.1%}"
        return [label, str(count), share, *map(str, parts)]

    untold = [finding for finding in Finding if not finding.is_told]
    rows += [row(_FINDINGS[one], [one]) for one in (Finding.SAME, Finding.OTHER)]
    rows.append(row("cannot be told", untold))
    rows += [row(f"  {_FINDINGS[one]}", [one]) for one in untold]
    if report.unread:
        lost = f"{report.unread / report.looked_at:.1%}"
        rows.append(
            ["could not be read: its version is lost", str(report.unread), lost, "", "", ""]
        )
    yield from _table(rows)


def _ends(cells: Sequence[Cell]) -> Iterator[str]:
    rows = ([cell.old, cell.new, *_counted(cell.cases), ", ".join(cell.forks)] for cell in cells)
    yield from _table([["ended", "would end", *_COUNTED, "trails part at"], *rows])


def _stops(cells: Sequence[Cell]) -> Iterator[str]:
    """Tell at which steps it cannot be told any more, wherever the cases ended."""
    stops: dict[tuple[Finding, str], list[CaseFinding]] = {}
    for cell in cells:
        stops.setdefault((cell.finding, cell.stops_at), []).extend(cell.cases)
    most_first = sorted(stops.items(), key=lambda stop: (-len(stop[1]), stop[0]))
    rows = ([_FINDINGS[finding], at, *_counted(cases)] for (finding, at), cases in most_first)
    yield from _table([["because", "at", *_COUNTED], *rows])


def _counted(cases: Sequence[CaseFinding]) -> list[str]:
    became = Counter(one.became for one in cases)
    examples = ", ".join(one.case for one in cases[:_EXAMPLES])
    return [str(len(cases)), *(str(became[kind]) for kind in Aftermath), examples]


def _remarks(report: BackTest) -> Iterator[str]:
    asked = report.questions
    if asked.cases:
        before, after = (count / asked.cases for count in (asked.before, asked.after))
        yield (
            f"Questions a case, in the {asked.cases} that can be told:"
            f" {before:.2f} before, {after:.2f} with the draft."
        )
    if report.same_name_other_offer:
        names = ", ".join(sorted(report.altered))
        yield (
            f"{_many(report.same_name_other_offer, 'case')} with the same end would be offered"
            f" other actions there: the draft changes {names}."
        )
    if any(one.before.is_left or one.after.is_left for one in report.findings):
        yield "An end with a question mark is a question at which the case was left."
    yield (
        "Active: seen within 90 days after the action. Only orders that were acted on are watched;"
        " of the others there is no news."
    )


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    numbers = [_is_number(column[-1]) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.rjust(width) if is_number else cell.ljust(width)
            for cell, width, is_number in zip(row, widths, numbers, strict=True)
        )
        yield f"  {'  '.join(cells)}".rstrip()


def _is_number(cell: str) -> bool:
    return not cell or cell.rstrip("%").replace(".", "").isdigit()


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def json_of(report: BackTest, *, stopped: bool) -> str:
    """Return a report as JSON: hashes, counts and ids of cases, nothing personal."""
    moments = report.newest_at, report.oldest_at
    newest_at, oldest_at = (at.isoformat() if at else None for at in moments)
    told = {
        "flow": report.flow,
        "draft": report.draft,
        "baseline": report.baseline,
        "cases": report.cases,
        "newest_at": newest_at,
        "oldest_at": oldest_at,
        "stopped": stopped,
        "looked_at": report.looked_at,
        "unread": report.unread,
        "versions": report.versions,
        "findings": report.by_finding,
        "became": report.became,
        "questions": {
            "cases": report.questions.cases,
            "before": report.questions.before,
            "after": report.questions.after,
        },
        "altered": sorted(report.altered),
        "same_name_other_offer": report.same_name_other_offer,
        "matrix": list(map(_cell, report.matrix)),
    }
    return json.dumps(told, indent=2)


def _cell(cell: Cell) -> dict[str, object]:
    return {
        "old": cell.old,
        "new": cell.new,
        "finding": cell.finding,
        "stops_at": cell.stops_at,
        "count": len(cell.cases),
        "became": cell.became,
        "forks": cell.forks,
        "example": _example(cell.cases[0]),
        "cases": [one.case for one in cell.cases],
    }


def _example(one: CaseFinding) -> dict[str, object]:
    return {"case": one.case, "before": _trail(one.before), "after": _trail(one.after)}


def _trail(trail: Trail) -> list[str]:
    """Write a trail as the log does: `bank=yes (bot)`; the last is where it stands."""
    passed = (f"{one.step}={one.choice}{' (bot)' * one.by_bot}" for one in trail.passed)
    return [*passed, trail.end or trail.at]

"""The report of a back-test as it is kept: JSON with hashes, steps and ids, nothing personal."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from bot.domain.back_test_reports import BackTest
from bot.domain.back_tests import Aftermath, CaseFinding, Finding, Passed, Trail, Way


def write_report(report: BackTest) -> str:
    """Return a report as JSON; what many cases share stands in it once."""
    ways: dict[int, int] = {}
    shared: list[Way] = []
    for one in report.findings:
        if ways.setdefault(id(one.way), len(shared)) == len(shared):
            shared.append(one.way)
    form = {
        "flow": report.flow,
        "draft": report.draft,
        "baseline": report.baseline,
        "cases": report.cases,
        "newest_at": report.newest_at and report.newest_at.isoformat(),
        "oldest_at": report.oldest_at and report.oldest_at.isoformat(),
        "versions": dict(report.versions),
        "unread": report.unread,
        "altered": sorted(report.altered),
        "ways": [[_write_trail(way.before), _write_trail(way.after)] for way in shared],
        "found": [[one.case, ways[id(one.way)], one.became] for one in report.findings],
    }
    return json.dumps(form, separators=(",", ":"))


def read_report(text: str) -> BackTest:
    """Return the report that `write_report` wrote."""
    form: dict[str, Any] = json.loads(text)
    ways = [Way(_read_trail(before), _read_trail(after)) for before, after in form["ways"]]
    became = {one.value: one for one in Aftermath}
    return BackTest(
        flow=form["flow"],
        draft=form["draft"],
        baseline=form["baseline"],
        cases=form["cases"],
        newest_at=_read_moment(form["newest_at"]),
        oldest_at=_read_moment(form["oldest_at"]),
        versions=form["versions"],
        unread=form["unread"],
        altered=frozenset(form["altered"]),
        findings=tuple(
            CaseFinding(case, ways[way], became[news]) for case, way, news in form["found"]
        ),
    )


def _write_trail(trail: Trail) -> list[object]:
    passed = [[one.step, one.choice, one.by_bot] for one in trail.passed]
    return [passed, trail.at, trail.is_left, trail.lack]


def _read_trail(form: list[Any]) -> Trail:
    passed, at, is_left, lack = form
    return Trail(tuple(Passed(*one) for one in passed), at, is_left, lack and Finding(lack))


def _read_moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None

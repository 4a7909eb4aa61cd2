"""Tells in one line which proofs did not run and why; in CI that is a failure."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

import pytest

_SKIPPED = "Skipped: "


def pytest_configure(config: pytest.Config) -> None:
    """Watch the run from the process that writes the summary, wherever the tests run."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Missing(), "proofs")


class _Missing:
    """The reasons of the tests that were skipped, each of which says what to install."""

    def __init__(self) -> None:
        self._reasons: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        # A failure that is expected counts as skipped too, but it ran.
        if report.skipped and not hasattr(report, "wasxfail"):
            reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else "?"
            self._reasons[reason.removeprefix(_SKIPPED)] += 1

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if self._reasons and _in_ci() and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._reasons:
            verdict = "Not proved, and CI has to prove all" if _in_ci() else "Not proved here"
            told = " · ".join(self._lines())
            terminalreporter.write_line(f"{verdict}: {told}", red=_in_ci(), yellow=not _in_ci())

    def _lines(self) -> Iterator[str]:
        for reason, tests in self._reasons.items():
            yield f"{reason} ({tests} test{'s' if tests > 1 else ''})"


def _in_ci() -> bool:
    return os.environ.get("CI", "").lower() in {"true", "1"}

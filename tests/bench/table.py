"""The table: what was measured, ours beside stock, against the design's targets."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.table import Table

Figures = Mapping[str, Sequence[float]]
"""The figures of each round, by name."""
DATABASES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line; a figure is the median of the rounds, None where there is nothing to measure."""

    what: str
    unit: str
    ours: float | None
    stock: float | None = None
    target: float | None = None
    less_is_better: bool = True

    @property
    def ratio(self) -> float | None:
        """How many times better ours is than stock."""
        if not self.ours or not self.stock:
            return None
        return self.stock / self.ours if self.less_is_better else self.ours / self.stock

    @property
    def is_reached(self) -> bool | None:
        """Whether ours reaches the target, if there is one."""
        if self.ours is None or self.target is None:
            return None
        return self.ours <= self.target if self.less_is_better else self.ours >= self.target

    def as_json(self) -> dict[str, Any]:
        """Return the line as plain data."""
        return {
            "what": self.what,
            "unit": self.unit,
            "ours": self.ours,
            "stock": self.stock,
            "ratio": self.ratio,
            "target": self.target,
            "less_is_better": self.less_is_better,
            "reached": self.is_reached,
        }


def rows_of(figures: Figures, orders: int, past: int) -> list[Row]:
    """Return every line of the table."""
    of = {name: statistics.median(values) for name, values in figures.items()}
    acted = (row for kind in DATABASES for row in _action_rows(of, kind, past))
    talked = (row for kind in DATABASES for row in _talk_rows(of, kind))
    tried = (row for kind in DATABASES for row in _back_test_rows(of, kind))
    others = _other_rows(of, orders, past)
    return [*_slack_rows(of), *_teams_rows(of), *others, *talked, *tried, *acted]


def _slack_rows(of: Mapping[str, float]) -> list[Row]:
    one, many = "Slack look-up and card, 1 at a time", "Slack look-up and card, 64 at a time"
    return [
        Row(f"{one}: p50", "ms", of["slack_1_p50"], of["bolt_1_p50"], 1.4),
        Row(f"{one}: p99", "ms", of["slack_1_p99"], of["bolt_1_p99"]),
        Row(f"{one}: rate", "/s", of["slack_1_rate"], of["bolt_1_rate"], None, False),
        Row(
            f"{many}: rate (target: Bolt's no-op)",
            "/s",
            of["slack_64_rate"],
            of["bolt_64_rate"],
            of["bolt_64_rate"],
            False,
        ),
        Row(f"{many}: p99", "ms", of["slack_64_p99"], of["bolt_64_p99"], 36.0),
        Row(f"{many}: CPU an answer", "ms", of["slack_64_cpu"], of["bolt_64_cpu"]),
        Row("bare aiohttp, signature checked, 64: rate", "/s", None, of["bare_slack_rate"]),
    ]


def _teams_rows(of: Mapping[str, float]) -> list[Row]:
    press, stock = "Teams press and card, 16 at a time", of["botbuilder_rate"]
    send = "Teams sends, 200 at once"
    return [
        Row(f"{press}, 16 tokens: rate", "/s", of["teams_rate"], stock, 1800.0, False),
        Row(f"{press}, 16 tokens: p99", "ms", of["teams_p99"], of["botbuilder_p99"]),
        Row(f"{press}, 16 tokens: CPU an answer", "ms", of["teams_cpu"], of["botbuilder_cpu"]),
        Row(f"{press}, 1 token: rate", "/s", of["teams_one_rate"], stock, 1800.0, False),
        Row(f"{press}, a new token each: rate", "/s", of["teams_new_rate"], stock, None, False),
        Row("bare aiohttp, token unchecked, 16: rate", "/s", None, of["bare_teams_rate"]),
        Row(f"{send}: rate", "/s", of["send_rate"], of["stock_send_rate"], 1000.0, False),
        Row(f"{send}: worst loop lag", "ms", of["send_lag"], of["stock_send_lag"], 20.0),
        Row(
            f"{send}: the same in own CPU time",
            "ms",
            of["send_cpu_lag"],
            of["stock_send_cpu_lag"],
            20.0,
        ),
    ]


def _other_rows(of: Mapping[str, float], orders: int, past: int) -> list[Row]:
    grown = of["grown_1_p50"] / of["slack_1_p50"]
    return [
        Row("make the order card (before drawing)", "µs", of["card_us"]),
        Row("draw the order card for Slack", "µs", of["slack_us"], None, 300.0),
        Row("draw the order card for Teams", "µs", of["teams_us"], None, 300.0),
        Row("start to first answer (stock: Bolt)", "s", of["start"], of["bolt_start"], 2.0),
        Row("memory at rest (stock: Bolt)", "MB", of["memory"], of["bolt_memory"], 150.0),
        Row("memory after the runs", "MB", of["memory_after"], None, 150.0),
        Row(f"look-up p50 with {past} past cases and log lines", "ms", of["grown_1_p50"]),
        Row("the same against none (flat is 1)", "×", grown, None, 1.1),
        Row(f"console, {past} past cases, 4 at a time: every page, p50", "ms", of["pages_p50"]),
        Row("the same: the slowest page, p99", "ms", of["pages_p99"], None, 100.0),
        Row("the same on PostgreSQL: every page, p50", "ms", of["postgres_pages_p50"]),
        Row(
            "the same on PostgreSQL: the slowest page, p99",
            "ms",
            of["postgres_pages_p99"],
            None,
            100.0,
        ),
        Row("100 open live pages: memory that they cost", "MB", of["live_memory"], None, 30.0),
        Row("the same: from a change in another process to each, p50", "ms", of["live_p50"]),
        Row("the same: p99", "ms", of["live_p99"], None, 1000.0),
        Row("a draft of a flow looked at after each key: p50", "ms", of["looks_p50"]),
        Row("the same draft: p99", "ms", of["looks_p99"], None, 200.0),
        Row("a draft of 50 000 characters looked at", "ms", of["looks_longest"], None, 1000.0),
        Row("meanwhile: the slowest answer to others", "ms", of["looks_beside"], None, 100.0),
        Row(f"company name search over {orders} orders: p50", "ms", of["names_p50"]),
        Row(f"company name search over {orders} orders: p99", "ms", of["names_p99"], None, 20.0),
    ]


def _talk_rows(of: Mapping[str, float], kind: str) -> list[Row]:
    """Return the lines of what an office and support write to each other."""
    line = f"a line from one side to the other, {DATABASES[kind]}, among 1 000 open cases"
    rest = f"at rest, {DATABASES[kind]}, of a core"
    return [
        Row(f"{line}: p50", "ms", of[f"{kind}_talk_p50"]),
        Row(f"{line}: p99", "ms", of[f"{kind}_talk_p99"], None, 500.0),
        Row(rest, "%", of[f"{kind}_rest_few"]),
        Row(f"{rest}, with 1 000 open cases", "%", of[f"{kind}_rest_many"]),
    ]


def _back_test_rows(of: Mapping[str, float], kind: str) -> list[Row]:
    """Return the lines of a draft that is tried on past cases beside a desk at work."""
    alone, beside = of[f"{kind}_backtest_alone_p99"], of[f"{kind}_backtest_beside_p99"]
    test, look_up = f"back-test of 10 000 cases, {DATABASES[kind]}", "look-ups meanwhile"
    return [
        Row(
            f"{test}, with its start, on the core of a desk",
            "s",
            of[f"{kind}_backtest"],
            None,
            10.0,
        ),
        Row(f"{look_up}, {DATABASES[kind]}: p99", "ms", beside),
        Row(f"{look_up}, {DATABASES[kind]}: p99 against none", "×", beside / alone, None, 1.2),
    ]


def _action_rows(of: Mapping[str, float], kind: str, past: int) -> list[Row]:
    """Return the lines of one database; stock is a workflow of the library with empty steps."""
    mine = {key.removeprefix(f"{kind}_"): value for key, value in of.items()}
    rows = []
    for platform in ("Slack", "Teams"):
        name = f"{platform.lower()}_"
        one = f"{platform} action, {DATABASES[kind]}, 1 at a time: click to"
        many = f"{platform} action, {DATABASES[kind]}, 16 at a time"
        first, busy = f"{name}1_", f"{name}16_"
        rows += [
            Row(f"{one} answer, p50", "ms", mine[f"{first}answer_p50"]),
            Row(f"{one} answer, p99", "ms", mine[f"{first}answer_p99"]),
            Row(f"{one} result, p50", "ms", mine[f"{first}end_p50"], mine["stock_p50"]),
            Row(f"{one} result, p99", "ms", mine[f"{first}end_p99"], mine["stock_p99"]),
            Row(f"{many}: rate", "/s", mine[f"{busy}rate"], mine["stock_rate"], None, False),
            Row(f"{many}: click to answer, p99", "ms", mine[f"{busy}answer_p99"]),
            Row(f"{many}: click to result, p99", "ms", mine[f"{busy}end_p99"]),
            Row(f"{many}: CPU an action", "ms", mine[f"{busy}cpu"], mine["stock_cpu"]),
        ]
    grown, flat = mine["grown_1_end_p50"], mine["grown_1_end_p50"] / mine["slack_1_end_p50"]
    with_past = f"Slack action, {DATABASES[kind]}, with {past} past ones: result, p50"
    return [
        *rows,
        Row(with_past, "ms", grown),
        Row(f"the same against none, {DATABASES[kind]} (flat is 1)", "×", flat, None, 1.1),
    ]


def draw(rows: Sequence[Row], title: str) -> Table:
    """Return the table as it is printed."""
    table = Table(title=title, title_justify="left")
    table.add_column("what")
    for name in ("ours", "stock", "ratio", "target"):
        table.add_column(name, justify="right")
    table.add_column("reached?")
    for row in rows:
        sign = "≤" if row.less_is_better else "≥"
        table.add_row(
            row.what,
            _write(row.ours, row.unit),
            _write(row.stock, row.unit),
            f"{row.ratio:.1f}×" if row.ratio else "–",
            f"{sign} {_write(row.target, row.unit)}" if row.target else "–",
            {True: "yes", False: "[bold red]no[/]", None: "–"}[row.is_reached],
        )
    return table


def _write(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f} {unit}"

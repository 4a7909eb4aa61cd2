"""How the action log is written for people and for programs, and which period may be asked for."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
import unicodedata
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.log_export import COLUMNS
from bot.domain.actions import LogEntry, Period
from config.commands.log_export import Format, read_period, write_lines, write_table
from tests.contracts.test_action_log import make_entry


def exported(layout: Format, *entries: LogEntry) -> str:
    async def lines() -> AsyncIterator[LogEntry]:
        for entry in entries:
            yield entry

    file = io.StringIO(newline="")
    asyncio.run(write_lines(lines(), layout, file))
    return file.getvalue()


def test_csv_has_a_header_and_a_line_for_each_entry() -> None:
    assert exported(Format.CSV, make_entry()) == (
        "at,order,revision,action,result,actor,actor_name,role,platform,case,evidence\r\n"
        "2026-03-02T09:30:00.000125Z,CARO-1,3,cancel,done,slack:T1:U1,Bert,agent,slack,CASE-1,"
        "bank=yes (bot); reference=typo\r\n"
    )


def test_jsonl_has_the_same_columns_and_evidence_as_a_list() -> None:
    first, second = exported(Format.JSONL, make_entry(), make_entry(evidence=())).splitlines()
    assert tuple(json.loads(first)) == COLUMNS
    assert json.loads(first)["at"] == "2026-03-02T09:30:00.000125Z"
    assert json.loads(first)["evidence"] == ["bank=yes (bot)", "reference=typo"]
    assert json.loads(second)["evidence"] == []


def test_an_empty_log_is_a_header_alone_or_nothing() -> None:
    assert exported(Format.CSV) == ",".join(COLUMNS) + "\r\n"
    assert exported(Format.JSONL) == ""


@pytest.mark.parametrize("name", ['Zoë "Ø", Peeters', "", "日本", "'quoted'", "Anne-Marie; Jan"])
def test_every_name_reads_back_as_it_is(name: str) -> None:
    entry = make_entry(actor_name=name)
    (row,) = csv.DictReader(io.StringIO(exported(Format.CSV, entry), newline=""))
    assert row["actor_name"] == name
    (line,) = exported(Format.JSONL, entry).split("\n")[:-1]
    assert json.loads(line)["actor_name"] == name


@pytest.mark.parametrize(
    "formula",
    [
        *("=1", "+1", "-1", "@SUM(A1)", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "\u22121"),
        *("\ufe661", "\u207c1", "\u20131", " =1", "\u00a0=1", "\u3000=1", '"=1', '" "=1'),
        *(
            "\u200b=1",
            "\ufeff=1",
            "\u2060=1",
            "\u202e=1",
            "\x00=1",
            "\x1b=1",
            "\t=1",
            "\r=1",
            "\n=1",
        ),
    ],
)
@pytest.mark.parametrize("before", ["", "Bert;", "Bert; ", "Bert,", "Bert|", 'Bert;"', "Bert\t;"])
def test_a_formula_is_a_text_whatever_separates_cells(before: str, formula: str) -> None:
    entry = make_entry(actor_name=before + formula, evidence=("a", formula))
    (row,) = csv.DictReader(io.StringIO(exported(Format.CSV, entry), newline=""))
    assert re.search(r"(^|[;,|])'[^;,|]*1", row["actor_name"])
    assert row["evidence"].startswith("a;'")
    assert json.loads(exported(Format.JSONL, entry))["actor_name"] == before + formula


_SIGNS = st.sampled_from(list(";,|\t\r\n \"'=+-@x1\u200b\u00a0\uff1d\u2212\x1b\u2028"))
_TEXTS = st.text(st.one_of(_SIGNS, st.characters()), max_size=12)


@settings(deadline=None)
@given(name=_TEXTS, evidence=st.lists(_TEXTS, max_size=3))
def test_no_reading_of_an_export_finds_a_formula(name: str, evidence: list[str]) -> None:
    entry = make_entry(actor_name=name, evidence=tuple(evidence))
    text = exported(Format.CSV, entry).removesuffix("\r\n")
    assert text.count("\r\n") == 1
    row = text.split("\r\n")[1]
    for separator in ",;|":
        read = next(csv.reader(io.StringIO(row, newline=""), delimiter=separator))
        for cell in [*read, *row.split(separator)]:
            begin = unicodedata.normalize("NFKC", cell.strip().strip('"\ufffd \u00a0'))[:1]
            assert begin not in {*"=+-@\u2212"}, cell


@settings(deadline=None)
@given(name=_TEXTS)
def test_nothing_that_is_written_steers_a_terminal(name: str) -> None:
    entry = make_entry(actor_name=name, order=name, role=name, evidence=(name,))
    table = io.StringIO()
    write_table([entry], table)
    lines = exported(Format.JSONL, entry)
    assert json.loads(lines)["actor_name"] == name
    for text in (table.getvalue(), lines, exported(Format.CSV, entry)):
        assert {unicodedata.category(sign) for sign in text} & {"Cc", "Cf"} <= {"Cc"}
        assert {sign for sign in text if unicodedata.category(sign) == "Cc"} <= {"\r", "\n"}


def test_line_ends_in_a_name_end_no_line_of_an_export() -> None:
    entry = make_entry(actor_name="two\r\nlines\u2028three")
    (row,) = csv.DictReader(io.StringIO(exported(Format.CSV, entry), newline=""))
    assert row["actor_name"] == "two  lines three"


def test_the_table_shows_names_as_they_are_and_obeys_none() -> None:
    file = io.StringIO()
    write_table([make_entry(actor_name="[red]Bob[/red] :smile:\x1b[31m")], file)
    heading, line = file.getvalue().splitlines()
    assert heading.split()[:3] == ["at", "order", "revision"]
    assert "[red]Bob[/red] :smile:\N{REPLACEMENT CHARACTER}[31m" in line


@pytest.mark.parametrize(
    ("since", "until", "period"),
    [
        ("", "", Period()),
        ("2026-03-02", "", Period(since=datetime(2026, 3, 2, tzinfo=UTC))),
        ("", "2026-03-31", Period(until=datetime(2026, 4, 1, tzinfo=UTC))),
        ("", "2026-03-31T17:30", Period(until=datetime(2026, 3, 31, 17, 30, tzinfo=UTC))),
        ("2026-03-02T01:00+02:00", "", Period(since=datetime(2026, 3, 1, 23, tzinfo=UTC))),
        ("2026-03-02T01:00:00.5Z", "", Period(datetime(2026, 3, 2, 1, 0, 0, 500_000, tzinfo=UTC))),
        (
            "2026-03-02",
            "2026-03-02",
            Period(datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC)),
        ),
    ],
)
def test_a_date_as_the_end_holds_its_whole_day(since: str, until: str, period: Period) -> None:
    assert read_period(since, until) == period


@pytest.mark.parametrize(
    ("since", "until", "problem"),
    [
        ("yesterday", "", "'yesterday' is neither a date like 2026-03-31 nor a time"),
        ("", "31/03/2026", "'31/03/2026' is neither"),
        ("", "9999-12-31", "'9999-12-31' is neither"),
        ("2026-03-03", "2026-03-02", "is not before --until"),
        ("2026-03-03T10:00", "2026-03-03T10:00", "is not before --until"),
    ],
)
def test_a_wrong_period_says_what_may_stand_there(since: str, until: str, problem: str) -> None:
    with pytest.raises(typer.BadParameter, match=problem):
        read_period(since, until)

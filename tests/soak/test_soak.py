"""The soak itself: a short one meets every kind of stranger, and finds broken promises."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.harness.processes import ROOT, without_settings
from tests.soak.run import GROWTH_MB, P99_MS, Soak
from tests.soak.strangers import KINDS

_QUIET = Soak(
    lasts_s=60.0,
    took_ms={"p50": 1.0, "p99": 2.0, "most": 3.0},
    look_ups=1,
    memory_mb={"before": 100.0, "after": 100.0},
    cpu_s=1.0,
    log_lines=1,
    friends={"actions": 1},
    strangers={},
)


@pytest.mark.full
@pytest.mark.xdist_group("soak")
def test_a_short_soak_meets_strangers_of_every_kind_and_leaves_nobody_waiting(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "tests.soak.run", "--minutes", "0.25"]
    done = subprocess.run(
        [*command, "--build", str(tmp_path)],
        cwd=ROOT,
        env=without_settings(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (tmp_path / "soak.json").exists(), done.stderr
    seen = json.loads((tmp_path / "soak.json").read_text())
    assert len({kind.partition(":")[0] for kind in seen["strangers"]}) == len(KINDS)
    assert seen["friends"]["actions"] > 0
    # How quick it is says nothing beside other tests; that somebody waited in vain does.
    assert [promise for promise in seen["broken"] if "in vain" in promise] == []


def test_a_quiet_soak_keeps_every_promise() -> None:
    assert _QUIET.broken == []


@pytest.mark.parametrize(
    ("seen", "word"),
    [
        (replace(_QUIET, took_ms={"p99": P99_MS + 1}), "p99"),
        (replace(_QUIET, memory_mb={"before": 100.0, "after": 101.0 + GROWTH_MB}), "MB more"),
        (replace(_QUIET, log_lines=1000), "lines"),
        (replace(_QUIET, friends={"unanswered": 1}), "in vain"),
    ],
)
def test_a_broken_promise_is_told(seen: Soak, word: str) -> None:
    (told,) = seen.broken
    assert word in told

"""How many connections there is room for, whatever the machine allows."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator

import pytest

from adapters.front_door.open_files import room_for
from tests.harness.processes import ROOT


@pytest.fixture
def limits() -> Iterator[tuple[int, int]]:
    """The limits of this process, which are put back afterwards."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    yield before
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_a_limit_that_may_be_raised_is_raised(limits: tuple[int, int]) -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, limits[1]))
    assert room_for(512) == 512
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] >= 640


def test_a_limit_that_is_high_enough_is_left_alone(limits: tuple[int, int]) -> None:
    assert room_for(10) == 10
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == limits


def test_a_limit_that_may_not_be_raised_leaves_room_for_the_rest() -> None:
    room_of = {1024: 896, 256: 128, 64: 16}
    program = (
        "import resource\n"
        "from adapters.front_door.open_files import room_for\n"
        f"for files in {[*room_of]}:\n"
        "    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))\n"
        "    print(room_for(5000))"
    )
    line = [sys.executable, "-c", program]
    answer = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.split() == [str(room) for room in room_of.values()]
    for room in room_of.values():
        assert f"only {room} connections at a time instead of 5000" in answer.stderr


def test_too_few_to_run_at_all_are_refused() -> None:
    program = (
        "import resource\n"
        "from adapters.front_door import require_files\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))\n"
        "require_files()\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (63, 63))\n"
        "require_files()"
    )
    line = [sys.executable, "-c", program]
    answer = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "line 6" in answer.stderr
    assert "TooFewFiles: this process may open 63 files and needs 64" in answer.stderr

"""What large bodies cost is given back when they are gone."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

_CROWD = """
import asyncio
from pathlib import Path

from adapters.front_door.freed_memory import give_back_freed_memory


def held_mb():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


give_back_freed_memory()
before, kept = held_mb(), []
for _ in range(3):
    bodies = []
    for _ in range(200):
        bodies.append(bytearray(500_000))
        kept.append(bytearray(2_000))
    bodies.clear()
print(held_mb() - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries are left alone")
def test_what_a_crowd_of_large_bodies_took_is_given_back() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CROWD], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < 20.0

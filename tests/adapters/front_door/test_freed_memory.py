"""What large bodies cost is given back when they are gone."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

_CROWD = """
import asyncio
import sys
from pathlib import Path

from adapters.front_door import freed_memory_given_back
from tests.harness.waiting import PATIENCE_S


def held_mb():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


async def come_and_go(size, number):
    async with freed_memory_given_back(every_s=0.01):
        before, kept = held_mb(), []
        for _ in range(3):
            bodies = []
            for _ in range(number):
                bodies.append(bytearray(size))
                kept.append(bytearray(2_000))
            bodies.clear()
        async with asyncio.timeout(PATIENCE_S):
            while held_mb() - before > 20:
                await asyncio.sleep(0.01)


asyncio.run(come_and_go(*map(int, sys.argv[1:])))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries are left alone")
@pytest.mark.parametrize(("size", "number"), [(500_000, 200), (60_000, 600)])
def test_what_a_crowd_took_is_given_back_also_between_what_stays(size: int, number: int) -> None:
    subprocess.run([sys.executable, "-c", _CROWD, str(size), str(number)], check=True)

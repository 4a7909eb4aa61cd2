"""The soak: friends and strangers at the same desk for a while; is it as quick and as small after?

It prints what was seen, writes `build/soak.json`, and ends with 1 where a promise was not kept.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

from adapters.playground import SlackStandIn, TeamsStandIn
from tests.bench.child import Child, cores, serving
from tests.bench.traffic import SIGNING_SECRET
from tests.harness.databases import Seeded, migrate, seed_sqlite
from tests.harness.processes import ROOT
from tests.harness.towns import settings_of
from tests.soak.friends import Friends

P99_MS = 50.0
"""So long an agent waits for a look-up at most, but for one in a hundred."""
GROWTH_MB = 25.0
"""So much more the process holds at most when all are gone."""
LOG_LINES_A_MINUTE = 60
"""So much the log holds at most, however many knock."""
# What is loaded and filled once is no growth: so much goes before, for each minute that follows,
_WARM_UP_LOOK_UPS, _WARM_UP_ACTIONS = 100, 2
_MOST_WARM_UP_MINUTES = 5.0
# and then everybody comes for so long that each kind of stranger is shown out once.
_WARM_UP_S = 20.0
# The process gives back once a minute what it does not need any more.
_GIVES_BACK_S = 62.0
_STRANGER = "99999999-0000-0000-0000-000000000099"
_CARO = [sys.executable, "-m", "config", "serve"]


@dataclass(frozen=True, slots=True)
class Soak:
    """What was seen."""

    lasts_s: float
    took_ms: Mapping[str, float]
    look_ups: int
    memory_mb: Mapping[str, float]
    cpu_s: float
    log_lines: int
    friends: Mapping[str, int]
    strangers: Mapping[str, int]

    @property
    def broken(self) -> list[str]:
        """Return the promises that were not kept."""
        grown_mb = self.memory_mb["after"] - self.memory_mb["before"]
        found = {
            f"p99 of a look-up {self.took_ms['p99']:.1f} ms": self.took_ms["p99"] > P99_MS,
            f"{grown_mb:.1f} MB more than before": grown_mb > GROWTH_MB,
            f"{self.log_lines} lines in the log": self.log_lines
            > LOG_LINES_A_MINUTE * max(1.0, self.lasts_s / 60),
            f"{self.friends.get('unanswered', 0)} people waited in vain": "unanswered"
            in self.friends,
        }
        return [promise for promise, is_broken in found.items() if is_broken]


async def soak(seeded: Seeded, folder: Path, lasts_s: float) -> Soak:
    """Let friends and strangers come to a desk for a while."""
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(SlackStandIn(signing_secret=SIGNING_SECRET))
        teams = await stack.enter_async_context(TeamsStandIn())
        settings = settings_of(f"sqlite://{seeded.source}", slack, teams)
        log = folder / "soak.log"
        desk = await stack.enter_async_context(serving(_CARO, log, settings))
        slack.desk_url, teams.bot_url = (
            f"{desk.address}/slack/events",
            f"{desk.address}/api/messages",
        )
        friends = Friends.of(desk, slack, teams, seeded.orders)
        minutes = min(lasts_s / 60, _MOST_WARM_UP_MINUTES)
        for _ in range(round(_WARM_UP_LOOK_UPS * minutes)):
            await friends.look_up_once()
        for _ in range(round(_WARM_UP_ACTIONS * minutes)):
            await friends.act_once()
        await _come(friends, desk, teams, _WARM_UP_S)
        friends.runs.clear()
        before_mb, began_cpu_s = await desk.at_rest_mb(_GIVES_BACK_S), desk.cpu_s
        seen = await _come(friends, desk, teams, lasts_s)
        times = sorted(run.took_ms(1.0) for run in friends.runs)
        return Soak(
            lasts_s=lasts_s,
            took_ms={f"p{share}": times[len(times) * share // 100] for share in (50, 90, 99)}
            | {"most": times[-1]},
            look_ups=len(times),
            memory_mb={"before": before_mb, "after": await desk.at_rest_mb(_GIVES_BACK_S)},
            cpu_s=desk.cpu_s - began_cpu_s,
            log_lines=len(log.read_bytes().splitlines()),
            friends=dict(friends.met),
            strangers=seen,
        )


async def _come(
    friends: Friends, desk: Child, teams: TeamsStandIn, lasts_s: float
) -> dict[str, int]:
    """Let everybody come at once, and return what came of the strangers."""
    strangers = asyncio.ensure_future(_strangers(desk, teams, lasts_s))
    await friends.come(lasts_s)
    return await strangers


async def _strangers(desk: Child, teams: TeamsStandIn, lasts_s: float) -> dict[str, int]:
    """Let the strangers come, and return what came of it."""
    host, _, port = desk.address.removeprefix("http://").partition(":")
    told = {
        "host": host,
        "port": int(port),
        "lasts_s": lasts_s,
        "app_id": teams.app_id,
        "service_url": teams.service_url,
        "stranger_token": teams.token(),
        "activity": teams.activity("message", user="stranger", tenant=_STRANGER, text="6012345678"),
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.soak.strangers",
        cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    written, _ = await process.communicate(json.dumps(told).encode())
    read: dict[str, int] = json.loads(written)
    return dict(sorted(read.items()))


def _main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="how long")
    parser.add_argument("--build", type=Path, default=ROOT / "build", help="where to write")
    asked = parser.parse_args(words)
    folder: Path = asked.build.resolve() / "soak"
    folder.mkdir(parents=True, exist_ok=True)
    os.sched_setaffinity(0, {cores()[1]})
    with tempfile.TemporaryDirectory() as made:
        template = Path(made) / "template" / "caro.sqlite3"
        template.parent.mkdir()
        migrate(f"sqlite://{template}")
        seeded = seed_sqlite(template, Path(made))
        seen = asyncio.run(soak(seeded, folder, asked.minutes * 60))
    kept = {**asdict(seen), "broken": seen.broken}
    (folder.parent / "soak.json").write_bytes(orjson.dumps(kept, option=orjson.OPT_INDENT_2))
    sys.stdout.write(f"{json.dumps(kept, indent=2)}\n")
    return 1 if seen.broken else 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))

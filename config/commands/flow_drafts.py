"""The commands for a draft of a flow: `caro flows backtest` and `caro flows diff`."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from adapters.storage import Stores
from bot.casework.flow_library import FlowLibrary, live_content
from bot.casework.past_cases import look_at_past
from bot.domain.admin_log import AdminEntry
from bot.domain.back_test_reports import BackTest, BackTestRun
from bot.domain.flow_changes import flow_changes
from bot.domain.flow_source import check_flow, read_flow
from bot.domain.flow_versions import FlowContent
from bot.domain.flows import Flow
from bot.domain.kept_back_tests import USUAL_CASES, BackTestState, KeptBackTest
from bot.errors import BotError
from bot.ports import FlowStore
from config.assembly import Installation, new_back_test_id
from config.back_test_programs import LEAST_URGENT
from config.commands.back_test_output import json_of, lines_of
from config.commands.exit_codes import ExitCode
from config.commands.flow_words import error_sentence, sentence
from config.commands.installation import shell_account, with_installation
from config.commands.output_file import say
from config.flow_files import read_content
from config.stopping import stopped_by


def backtest(
    file: Annotated[
        Path, typer.Argument(help="The flow file to try.", exists=True, dir_okay=False)
    ],
    cases: Annotated[
        int, typer.Option(min=1, max=200_000, help="How many past cases at the most.")
    ] = USUAL_CASES,
    against: Annotated[
        Path | None,
        typer.Option(
            help="The flow file to compare with.",
            show_default="the live one of its name",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write JSON, with the ids of all cases.")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Keep the report, so that it can be published.")
    ] = True,
) -> None:
    """Try a flow file on past cases, the newest first: what would have ended otherwise?

    The answers and findings that were kept then are used, and no case is changed. Ctrl-C stops it
    with what it has. Prints no personal data. The report is kept where the texts of the flow stand
    beside it, and it is compared with the live version: `caro flows publish` asks for that.
    """
    content, other = _read_content(file), _read_file(against) if against else None
    draft = content.read()
    # The desk that is at work on this machine goes first.
    os.nice(LEAST_URGENT)

    async def work(installation: Installation) -> bool:
        stores = installation.stores
        baseline = other or await _live(draft, stores.flows)
        report, stopped = await _walk(stores, draft, baseline, cases)
        as_words = lines_of(report, stopped=stopped, limit=cases)
        for line in json_of(report, stopped=stopped).splitlines() if as_json else as_words:
            say(line)
        if keep and content.texts and other is None:
            test = await _keep(stores, content, report, cases, stopped=stopped)
            if test.is_ticket and not as_json:
                say(f"Kept as {test.id}: version {content.version} can be published by it.")
        return stopped

    if with_installation(work):
        raise typer.Exit(ExitCode.INTERRUPTED)


def diff(
    before: Annotated[Path, typer.Argument(help="A flow file.", exists=True, dir_okay=False)],
    after: Annotated[Path, typer.Argument(help="The changed one.", exists=True, dir_okay=False)],
) -> None:
    """Say in the words of the tree what differs between two flow files, one change a line."""
    changes = flow_changes(_read_file(before), _read_file(after))
    for change in changes:
        say(sentence(change))
    if not changes:
        say("both lead the same way")


async def _walk(stores: Stores, draft: Flow, baseline: Flow, most: int) -> tuple[BackTest, bool]:
    """Walk a draft over so many past cases; return what was found, and whether it was stopped."""
    run, stop = BackTestRun(draft, baseline), asyncio.Event()
    library = FlowLibrary(stores.flows)
    with stopped_by(signal.SIGINT, stop), _progress(most) as show:
        async for looked_at in look_at_past(run, baseline, stores.cases, library, most):
            show(looked_at)
            if stop.is_set():
                break
    return run.report(), stop.is_set()


def _read_file(file: Path) -> Flow:
    """Read a flow file; one that is wrong ends the command with all that is wrong with it."""
    try:
        source = file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise typer.BadParameter(f"{file} is not UTF-8 text", param_hint="FILE") from error
    wrong = check_flow(source, str(file))
    for one in wrong:
        say(error_sentence(one))
    if wrong:
        raise typer.Exit(ExitCode.FAILED)
    return read_flow(source, str(file))


def _read_content(file: Path) -> FlowContent:
    """Read a flow file with the texts beside it; ends the command as `_read_file`."""
    _read_file(file)
    return read_content(file)


async def _keep(
    stores: Stores, draft: FlowContent, report: BackTest, most: int, *, stopped: bool
) -> KeptBackTest:
    """Keep a back-test of this shell, which has ended, with its line in the log."""
    who, now = shell_account(), datetime.now(UTC)
    test = KeptBackTest(
        id=new_back_test_id(),
        flow=report.flow,
        draft=report.draft,
        baseline=report.baseline,
        most=most,
        asked_by=f"shell:{who}",
        asked_by_name=who,
        asked_at=now,
        heard_at=now,
        state=BackTestState.STOPPED if stopped else BackTestState.DONE,
        looked_at=report.looked_at,
        past=await stores.cases.count_past(report.flow),
        cases=report.cases,
    )
    line = AdminEntry(
        at=now,
        actor=test.asked_by,
        actor_name=who,
        action="flow-back-tested",
        subject=test.flow,
        before=test.baseline,
        after=test.draft,
        reason=test.told(),
    )

    async def add() -> None:
        await stores.back_tests.add(test, draft, report)

    await stores.admin_log.append(line, add)
    return test


async def _live(draft: Flow, flows: FlowStore) -> Flow:
    """Return the flow of a draft's name as new cases are opened with it."""
    content = await live_content(flows, draft.flow)
    if content is None:
        known = ", ".join(sorted(await flows.live())) or "none yet"
        raise BotError(f"no flow {draft.flow} is live: there is {known}; --against names a file")
    return content.read()


@contextmanager
def _progress(limit: int) -> Iterator[Callable[[int], None]]:
    # Imported here alone: what draws on a terminal is in no process that serves.
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("past cases", total=limit)
        yield lambda looked_at: progress.update(task, completed=looked_at)

"""The command for the starred walks of flows: `caro flows walks`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.domain.back_tests import Finding
from bot.domain.flow_walks import WalkResult, walk_again
from bot.domain.flows import Flow
from bot.errors import FlowError
from bot.ports import FlowStore
from config.assembly import Installation
from config.commands.flow_words import error_sentence
from config.commands.installation import with_installation
from config.commands.output_file import say
from config.flow_files import check_files, read_contents

_LACKS = {
    Finding.ASKED_ANEW: "a person would be asked what nobody answered on the walk",
    Finding.NOT_OFFERED: "the answer of the walk is no longer offered",
    Finding.NO_VERDICT: "a check would be run that was not run on the walk",
}


def walks(
    folder: Annotated[
        Path | None,
        typer.Argument(help="The folder with the flows.", show_default="those that are live"),
    ] = None,
) -> None:
    """Walk all starred walks over the flows of a folder: does each come to its right end?"""
    if folder and (errors := check_files(folder)):
        for error in errors:
            say(error_sentence(error))
        raise typer.Exit(1)

    async def work(installation: Installation) -> list[tuple[Flow, tuple[WalkResult, ...]]]:
        stores = installation.stores
        if folder:
            flows = [content.read() for content in read_contents(folder)]
        else:
            flows = await _live(stores.flows)
        return [
            (flow, walk_again(flow, await stores.flow_walks.of_flow(flow.flow))) for flow in flows
        ]

    found = with_installation(work)
    for flow, results in found:
        for result in results:
            say(f"{flow.flow}: {_told(result)}")
        if not results:
            say(f"{flow.flow}: no walk is starred")
    if any(not result.passes for _flow, results in found for result in results):
        raise typer.Exit(1)


async def _live(flows: FlowStore) -> list[Flow]:
    """Return the live flows, as far as this program can read them."""
    found = []
    for name, version in sorted((await flows.live()).items()):
        content = await flows.find(version)
        try:
            found += [content.read()] if content else []
        except FlowError as error:
            say(f"{name}: version {version} cannot be walked: {error_sentence(error)}")
    return found


def _told(result: WalkResult) -> str:
    walk, trail = result.walk, result.trail
    if result.passes:
        return f"passes: {walk.name}"
    right = " or ".join(walk.ends)
    if trail.lack:
        return f"cannot be told: {walk.name}: {_LACKS[trail.lack]}, at {trail.at}; right is {right}"
    return f"other end: {walk.name}: parts at {result.fork}, ends at {trail.end}; right is {right}"

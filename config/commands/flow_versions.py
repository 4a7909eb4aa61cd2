"""The commands for the versions of flows: `caro flows export`, `publish`, `back` and others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from bot.cards.flow_differences import FlowDifference, difference
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_versions import FlowContent, FlowDraft, Publication, live_of
from bot.errors import BotError, FlowsWrong
from bot.ports import FlowStore
from config.assembly import Installation
from config.commands.flow_publications import (
    Published,
    in_the_way,
    publish_drafts,
    refuse,
    say_published,
    told_why,
)
from config.commands.flow_words import sentence
from config.commands.installation import with_installation
from config.commands.output_file import say
from config.flow_files import check_files, read_contents
from config.flow_folder import BASES, read_bases, write_bases, write_contents

_Folder = Annotated[Path, typer.Argument(help="The folder with the flows.")]
_NONE_YET = "no flow was published yet: the first start publishes those of the program"
_By = Annotated[
    str,
    typer.Option(
        help="The account of the console that publishes; needed where that takes two people.",
        show_default="that of this machine",
    ),
]
_Note = Annotated[str, typer.Option(help="Why, in a sentence; the history keeps it.")]


@dataclass(frozen=True, slots=True)
class _Change:
    """A flow that is to be published, and how it differs from what is live, if anything is."""

    draft: FlowDraft
    difference: FlowDifference | None


def export(
    folder: _Folder,
    version: Annotated[
        str, typer.Option(help="This version of its flow alone.", show_default="all that are live")
    ] = "",
    force: Annotated[
        bool, typer.Option("--force", help="Replace files that say something else.")
    ] = False,
) -> None:
    """Write the live flows with their texts into a folder, to change them there."""

    async def work(installation: Installation) -> list[FlowContent]:
        flows = installation.ports.flows
        wanted = [version] if version else sorted((await flows.live()).values())
        return [await _find(flows, one) for one in wanted]

    contents = sorted(with_installation(work), key=lambda one: one.name)
    if not contents:
        raise BotError(_NONE_YET)
    if old := [one.version for one in contents if not one.texts]:
        raise BotError(
            f"version {old[0]} was kept without its texts: they are those of the program"
        )
    write_contents(folder, contents, replace=force)
    for content in contents:
        say(f"{content.name}: wrote version {content.version}")


def publish(
    folder: _Folder,
    note: _Note = "",
    base: Annotated[
        list[str] | None,
        typer.Option(help="The version that a flow is based on.", show_default=BASES),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
    untested: Annotated[
        bool, typer.Option("--untested", help="Without a back-test; the log says so.")
    ] = False,
    by: _By = "",
) -> None:
    """Publish the flows of a folder: new cases are opened with them within two seconds.

    Each needs a back-test of exactly this version beside the live one. Cases that are open go on
    with the version they were opened with.
    """
    if errors := check_files(folder):
        refuse(FlowsWrong(errors))
    contents = read_contents(folder)
    if not contents:
        raise BotError(f"there is no flow in {folder}")
    barred: list[str] = []

    async def work(installation: Installation) -> tuple[list[_Change], Published]:
        flows = installation.ports.flows
        bases = {**read_bases(folder), **await _named(flows, base or ())}
        changes = await _changes(flows, contents, bases)
        drafts = [change.draft for change in changes]
        if not drafts:
            return changes, ()
        if dry_run:
            barred.extend(await in_the_way(installation, drafts, by=by, untested=untested))
            return changes, ()
        return changes, await publish_drafts(installation, drafts, note, by=by, untested=untested)

    changes, published = told_why(work)
    for line in chain.from_iterable(map(_told, changes)):
        say(line)
    for line in barred:
        say(line)
    say_published(published)
    _say_unchanged(contents, changes)
    if barred:
        raise typer.Exit(1)
    if not dry_run and not isinstance(published, FlowRequest):
        write_bases(folder, {one.name: one.version for one in contents})


def _say_unchanged(contents: Sequence[FlowContent], changes: Sequence[_Change]) -> None:
    unchanged = {one.name for one in contents} - {one.draft.content.name for one in changes}
    for name in sorted(unchanged):
        say(f"{name}: unchanged")


def back(
    version: Annotated[str, typer.Argument(help="The version to go back to.")],
    note: _Note,
    by: _By = "",
) -> None:
    """Publish an older version of a flow once more."""

    async def work(installation: Installation) -> Published:
        flows = installation.ports.flows
        content = await _find(flows, version)
        live = await flows.live_version(content.name)
        if live == version:
            raise BotError(f"version {version} of {content.name} is live already")
        return await publish_drafts(installation, [FlowDraft(content, live)], note, by=by)

    say_published(told_why(work))


def retire(
    name: Annotated[str, typer.Argument(help="The flow's name.")],
    note: _Note,
    by: _By = "",
) -> None:
    """Open no new cases with a flow: orders in its states are asked nothing more.

    Cases that are open go on with it. `caro flows back VERSION` takes it into use again.
    """

    async def work(installation: Installation) -> Published:
        live = await installation.ports.flows.live_version(name)
        if not live:
            raise BotError(f"no flow {name} is live: see `caro flows history`")
        retired = FlowDraft(FlowContent(name, ""), live)
        return await publish_drafts(installation, [retired], note, by=by, retires=True)

    say_published(told_why(work))


def history(
    name: Annotated[str, typer.Argument(help="The flow's name.", show_default="every flow")] = "",
) -> None:
    """Print what was published of a flow, the newest first."""

    async def work(installation: Installation) -> list[tuple[Publication, ...]]:
        flows = installation.ports.flows
        names = [one.flow for one in await flows.newest()]
        found = [await flows.history(one) for one in ([name] if name else names)]
        if name and not found[0]:
            known = ", ".join(names) or "none yet"
            raise BotError(f"no flow {name} was published: there is {known}")
        if not found:
            raise BotError(_NONE_YET)
        return found

    for publications in with_installation(work):
        live = live_of(publications)
        for one in publications:
            stands = "retired" if not one.version else "live" if one is live else "-"
            say(_line(one, stands if one.went_live else "beside"))


async def _find(flows: FlowStore, version: str) -> FlowContent:
    content = await flows.find(version)
    if content is None:
        raise BotError(f"there is no version {version}: see `caro flows history`")
    return content


async def _named(flows: FlowStore, versions: Iterable[str]) -> Mapping[str, str]:
    """Return these versions by the names of their flows."""
    found = [await _find(flows, version) for version in versions]
    return {one.name: one.version for one in found}


async def _changes(
    flows: FlowStore, contents: Sequence[FlowContent], bases: Mapping[str, str]
) -> list[_Change]:
    """Return what is not live yet.

    Raises:
        BotError: nothing says what one of them is based on, or another version is live.
    """
    changes, live = [], await flows.live()
    for content in contents:
        now = live.get(content.name, "")
        if content.version == now:
            continue
        based = bases.get(content.name, "")
        if now and not based:
            raise BotError(
                f"{content.name}: say which version it is based on: version {now} is live"
                f" (`--base {now}`, if that is the one)"
            )
        if based != now:
            raise _other_is_live(content.name, based, now)
        before = await flows.find(now)
        differs = difference(before, content) if before else None
        changes.append(_Change(FlowDraft(content, based), differs))
    return changes


def _other_is_live(name: str, base: str, live: str) -> BotError:
    return BotError(
        f"{name}: it is based on version {base}, but {live or 'none'} is live by now: export that,"
        " bring your change into it, and publish again"
    )


def _told(change: _Change) -> Iterator[str]:
    """Say in words what a change comes to: first of the tree, then of the texts."""
    name, differs = change.draft.content.name, change.difference
    if differs is None:
        yield f"{name}: new"
        return
    yield from (f"{name}: {sentence(one)}" for one in differs.changes or ())
    if keys := sorted({one.key for one in differs.texts}):
        yield f"{name}: {'text' if len(keys) == 1 else 'texts'} {', '.join(keys)}"
    if not differs.changes and not keys:
        yield f"{name}: its file alone, as a remark in it"


def _line(one: Publication, state: str) -> str:
    how = one.how
    at = how.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
    who = f" by {how.author_name}" if how.author_name else ""
    base = f" (on {one.base})" if one.base else ""
    note = f": {how.note}" if how.note else ""
    return (
        f"{one.flow} {one.number} {one.version or '-'} {state:6} {at} {how.origin}{who}{base}{note}"
    )

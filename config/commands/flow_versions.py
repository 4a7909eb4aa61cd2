"""The commands for the versions of flows: `caro flows export`, `publish`, `back` and others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer

from bot.cards.flow_texts import changed_texts
from bot.casework.flow_publishing import FlowPublishing
from bot.domain.flow_changes import flow_changes
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_versions import FlowContent, FlowDraft, Origin, Publication
from bot.errors import (
    ActionRefused,
    BotError,
    FlowsBarred,
    FlowsWrong,
    Obstacle,
    StoreConflict,
)
from bot.ports import FlowStore
from config.assembly import Installation
from config.commands.flow_words import obstacle_sentence, sentence
from config.commands.installation import shell_account, with_installation
from config.commands.output_file import say
from config.flow_files import TEXT_LIMITS, check_files, read_contents
from config.flow_folder import BASES, read_bases, write_bases, write_contents

_Folder = Annotated[Path, typer.Argument(help="The folder with the flows.")]
_NONE_YET = "no flow was published yet: the first start publishes those of the program"
T = TypeVar("T")
_Note = Annotated[str, typer.Option(help="Why, in a sentence; the history keeps it.")]


_Published = Sequence[Publication] | FlowRequest


@dataclass(frozen=True, slots=True)
class _Change:
    """A flow that is to be published, and what is live of it."""

    draft: FlowDraft
    live: FlowContent | None


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
) -> None:
    """Publish the flows of a folder: new cases are opened with them within two seconds.

    Each needs a back-test of exactly this version beside the live one. Cases that are open go on
    with the version they were opened with.
    """
    if errors := check_files(folder):
        _refuse(FlowsWrong(errors))
    contents = read_contents(folder)
    if not contents:
        raise BotError(f"there is no flow in {folder}")
    barred: list[Obstacle] = []

    async def work(installation: Installation) -> tuple[list[_Change], _Published]:
        flows = installation.ports.flows
        bases = {**read_bases(folder), **await _named(flows, base or ())}
        changes = await _changes(flows, contents, bases)
        drafts = [change.draft for change in changes]
        if dry_run:
            barred.extend(await _obstacles(installation, drafts))
            return changes, ()
        how = partial(_publish, installation, drafts, note, untested=untested)
        return changes, await how() if drafts else ()

    changes, published = _told_why(work)
    for line in chain.from_iterable(map(_told, changes)):
        say(line)
    _say_obstacles(barred)
    for line in _told_of(published):
        say(line)
    unchanged = {one.name for one in contents} - {one.draft.content.name for one in changes}
    for name in sorted(unchanged):
        say(f"{name}: unchanged")
    if not dry_run and not isinstance(published, FlowRequest):
        write_bases(folder, {one.name: one.version for one in contents})


def back(
    version: Annotated[str, typer.Argument(help="The version to go back to.")],
    note: _Note,
) -> None:
    """Publish an older version of a flow once more."""

    async def work(installation: Installation) -> _Published:
        flows = installation.ports.flows
        content = await _find(flows, version)
        live = (await flows.live()).get(content.name, "")
        if live == version:
            raise BotError(f"version {version} of {content.name} is live already")
        return await _publish(installation, [FlowDraft(content, live)], note)

    for line in _told_of(_told_why(work)):
        say(line)


def retire(
    name: Annotated[str, typer.Argument(help="The flow's name.")],
    note: _Note,
) -> None:
    """Open no new cases with a flow: orders in its states are asked nothing more.

    Cases that are open go on with it. `caro flows back VERSION` takes it into use again.
    """

    async def work(installation: Installation) -> _Published:
        live = (await installation.ports.flows.live()).get(name, "")
        if not live:
            raise BotError(f"no flow {name} is live: see `caro flows history`")
        retired = FlowDraft(FlowContent(name, ""), live)
        return await _publish(installation, [retired], note, retires=True)

    for line in _told_of(_told_why(work)):
        say(line)


def history(
    name: Annotated[str, typer.Argument(help="The flow's name.", show_default="every flow")] = "",
) -> None:
    """Print what was published of a flow, the newest first."""

    async def work(installation: Installation) -> list[tuple[Publication, ...]]:
        flows = installation.ports.flows
        live = await flows.live()
        found = [await flows.history(one) for one in ([name] if name else sorted(live))]
        if name and not found[0]:
            known = ", ".join(sorted(live)) or "none yet"
            raise BotError(f"no flow {name} was published: there is {known}")
        if not found:
            raise BotError(_NONE_YET)
        return found

    for publications in with_installation(work):
        live = next(one for one in publications if one.went_live)
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
        changes.append(_Change(FlowDraft(content, based), await flows.find(now)))
    return changes


def _other_is_live(name: str, base: str, live: str) -> BotError:
    return BotError(
        f"{name}: it is based on version {base}, but {live or 'none'} is live by now: export that,"
        " bring your change into it, and publish again"
    )


def _publishing(installation: Installation) -> FlowPublishing:
    approvals = installation.desk.approvals
    return FlowPublishing(installation.ports, approvals.approvers, TEXT_LIMITS, approvals.announce)


async def _obstacles(installation: Installation, drafts: Sequence[FlowDraft]) -> list[Obstacle]:
    """Return what has to be done before these are published; FlowsWrong if they cannot be."""
    publishing = _publishing(installation)
    if errors := await publishing.check([draft.content for draft in drafts]):
        raise FlowsWrong(errors)
    return [one for draft in drafts for one in await publishing.obstacles(draft)]


async def _publish(
    installation: Installation,
    drafts: Sequence[FlowDraft],
    note: str,
    *,
    untested: bool = False,
    retires: bool = False,
) -> _Published:
    who = shell_account()
    try:
        return await _publishing(installation).publish(
            drafts,
            origin=Origin.SHELL,
            author=f"shell:{who}",
            author_name=who,
            note=note,
            untested=untested,
            retires=retires,
        )
    except ActionRefused as error:
        raise BotError(
            "publishing takes a second person here, and nobody is a lead or an administrator:"
            " see `caro admin link`"
        ) from error
    except StoreConflict as error:
        raise BotError(
            "somebody else published at the same moment: see `caro flows history`, and try again"
        ) from error


def _told_why(work: Callable[[Installation], Awaitable[T]]) -> T:
    """Do what publishes; where it is refused, print why and end with failure."""
    try:
        return with_installation(work)
    except FlowsWrong as error:
        _refuse(error)
    except FlowsBarred as error:
        _say_obstacles(error.obstacles)
        raise typer.Exit(1) from error


def _say_obstacles(obstacles: Iterable[Obstacle]) -> None:
    for one in obstacles:
        say(obstacle_sentence(one))


def _refuse(error: FlowsWrong) -> NoReturn:
    """Print each error as `caro flows check` does."""
    for one in error.errors:
        say(str(one))
    raise typer.Exit(1)


def _told(change: _Change) -> Iterator[str]:
    """Say in words what a change comes to: first of the tree, then of the texts."""
    content, live = change.draft.content, change.live
    if live is None:
        yield f"{content.name}: new"
        return
    changes = flow_changes(live.read(), content.read())
    yield from (f"{content.name}: {sentence(one)}" for one in changes)
    keys = changed_texts(live.texts, content.texts)
    if keys:
        yield f"{content.name}: {'text' if len(keys) == 1 else 'texts'} {', '.join(keys)}"
    if not changes and not keys:
        yield f"{content.name}: its file alone, as a remark in it"


def _told_of(published: _Published) -> Iterator[str]:
    """Say what is live by now, or that it waits, and who may decide."""
    if isinstance(published, FlowRequest):
        until = published.ends_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
        for draft in published.drafts:
            version = draft.content.version
            wanted = f"version {version} waits" if version else "that it is retired waits"
            yield f"{draft.content.name}: {wanted} for a second person"
        yield (
            f"request {published.id}: a lead or administrator of the console who is somebody else"
            f" decides under Flows, Requests until {until}; nothing is live before"
        )
        return
    for one in published:
        was = f", in the place of {one.base}" if one.base else ""
        now = f"version {one.version} is live{was}" if one.version else f"retired{was}"
        yield f"{one.flow}: {now}"


def _line(one: Publication, state: str) -> str:
    how = one.how
    at = how.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
    who = f" by {how.author_name}" if how.author_name else ""
    base = f" (on {one.base})" if one.base else ""
    note = f": {how.note}" if how.note else ""
    return (
        f"{one.flow} {one.number} {one.version or '-'} {state:6} {at} {how.origin}{who}{base}{note}"
    )

"""Publishing from a shell: through the one door, with what it says of an end or a refusal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from datetime import UTC
from typing import NoReturn, TypeVar

import typer

from bot.casework.flow_publishing import FlowPublishing
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_versions import FlowDraft, Origin, Publication
from bot.errors import (
    ActionRefused,
    BotError,
    FlowsBarred,
    FlowsWrong,
    Obstacle,
    StoreConflict,
)
from config.assembly import Installation
from config.commands.flow_words import obstacle_sentence
from config.commands.installation import shell_account, with_installation
from config.commands.output_file import say
from config.flow_files import TEXT_LIMITS

T = TypeVar("T")
Published = Sequence[Publication] | FlowRequest
"""What is live by now, or waits for a second person."""


def _publishing(installation: Installation) -> FlowPublishing:
    approvals = installation.desk.approvals
    return FlowPublishing(installation.ports, approvals.approvers, TEXT_LIMITS, approvals.announce)


async def obstacles_of(installation: Installation, drafts: Sequence[FlowDraft]) -> list[Obstacle]:
    """Return what has to be done before these are published; FlowsWrong if they cannot be."""
    publishing = _publishing(installation)
    if errors := await publishing.check([draft.content for draft in drafts]):
        raise FlowsWrong(errors)
    cleared = [await publishing.clearance(draft) for draft in drafts]
    return [one for each in cleared for one in each.obstacles]


async def publish_drafts(
    installation: Installation,
    drafts: Sequence[FlowDraft],
    note: str,
    *,
    untested: bool = False,
    retires: bool = False,
) -> Published:
    """Publish these as whoever runs the command; see `FlowPublishing.publish`."""
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


def told_why(work: Callable[[Installation], Awaitable[T]]) -> T:
    """Do what publishes; where it is refused, print why and end with failure."""
    try:
        return with_installation(work)
    except FlowsWrong as error:
        refuse(error)
    except FlowsBarred as error:
        say_obstacles(error.obstacles)
        raise typer.Exit(1) from error


def say_obstacles(obstacles: Iterable[Obstacle]) -> None:
    """Print what has to be done before, a line each."""
    for one in obstacles:
        say(obstacle_sentence(one))


def refuse(error: FlowsWrong) -> NoReturn:
    """Print each error as `caro flows check` does."""
    for one in error.errors:
        say(str(one))
    raise typer.Exit(1)


def say_published(published: Published) -> None:
    """Say what is live by now, or that it waits, and who may decide."""
    for line in _told_of(published):
        say(line)


def _told_of(published: Published) -> Iterator[str]:
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

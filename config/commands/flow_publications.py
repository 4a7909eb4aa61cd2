"""Publishing from a shell: through the one door, with what it says of an end or a refusal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import UTC
from typing import NoReturn, TypeVar

import typer

from bot.casework.flow_publishing import NOT_BACK_TESTED, FlowPublishing
from bot.domain.accounts import Account
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_versions import FlowDraft, Origin, Publication
from bot.domain.policy import LEADS
from bot.errors import (
    ActionRefused,
    BotError,
    FlowsBarred,
    FlowsWrong,
    StoreConflict,
)
from config.assembly import Installation
from config.commands.flow_words import error_sentence, obstacle_sentence
from config.commands.installation import shell_account, with_installation
from config.commands.output_file import say
from config.flow_files import TEXT_LIMITS

T = TypeVar("T")
Published = Sequence[Publication] | FlowRequest
"""What is live by now, or waits for a second person."""


def _publishing(installation: Installation) -> FlowPublishing:
    approvals = installation.desk.approvals
    return FlowPublishing(installation.ports, approvals.approvers, TEXT_LIMITS, approvals.announce)


async def in_the_way(
    installation: Installation, drafts: Sequence[FlowDraft], *, by: str, untested: bool
) -> list[str]:
    """Return why these would not be published, a sentence each; FlowsWrong if they are wrong."""
    publishing = _publishing(installation)
    if errors := await publishing.check([draft.content for draft in drafts]):
        raise FlowsWrong(errors)
    cleared = [await publishing.clearance(draft) for draft in drafts]
    found = [one for each in cleared for one in each.obstacles]
    told = [obstacle_sentence(one) for one in found if one.key != NOT_BACK_TESTED or not untested]
    try:
        await _asker(installation, by)
    except BotError as error:
        told.append(str(error))
    return told


async def account_of(installation: Installation, wanted: str) -> Account:
    """Return the account of a lead or an administrator; BotError where it is none."""
    accounts = await installation.stores.accounts.list()
    may = [one for one in accounts if one.is_open and one.role in LEADS]
    for one in may:
        if one.id == wanted:
            return one
    known = ", ".join(one.id for one in may) or "none yet: see `caro admin link`"
    raise BotError(f"no lead or administrator has the account {wanted}: there is {known}")


async def _asker(installation: Installation, by: str) -> tuple[str, str]:
    """Return id and name of who publishes: of the account they name, or of this machine's.

    Raises:
        BotError: publishing takes a second person, and nobody says who is the first, or there is
            no second.
    """
    who, requests = shell_account(), _publishing(installation).requests
    account = await account_of(installation, by) if by else None
    if await requests.are_needed():
        if account is None:
            raise BotError(
                "publishing takes a second person here: name with --by the account of the console"
                " that asks; whoever has it does not decide"
            )
        try:
            await requests.known_by(account.id)
        except ActionRefused as error:
            raise BotError(
                "publishing takes a second person here, and nobody else is a lead or an"
                " administrator: see `caro admin link`"
            ) from error
    return (account.id, f"{account.name} ({who})") if account else (f"shell:{who}", who)


async def publish_drafts(
    installation: Installation,
    drafts: Sequence[FlowDraft],
    note: str,
    *,
    by: str = "",
    untested: bool = False,
    retires: bool = False,
) -> Published:
    """Publish these as whoever `by` names, or runs the command; see `FlowPublishing.publish`."""
    author, name = await _asker(installation, by)
    try:
        return await _publishing(installation).publish(
            drafts,
            origin=Origin.SHELL,
            author=author,
            author_name=name,
            note=note,
            untested=untested,
            retires=retires,
        )
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
        for one in error.obstacles:
            say(obstacle_sentence(one))
        raise typer.Exit(1) from error


def refuse(error: FlowsWrong) -> NoReturn:
    """Print each error as `caro flows check` does."""
    for one in error.errors:
        say(error_sentence(one))
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
            f" decides under Approvals, Flows to publish until {until}; nothing is live before"
        )
        return
    for one in published:
        was = f", in the place of {one.base}" if one.base else ""
        now = f"version {one.version} is live{was}" if one.version else f"retired{was}"
        yield f"{one.flow}: {now}"

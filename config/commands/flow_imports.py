"""The command `caro flows import`: a folder's flows as drafts in the console."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.domain.accounts import Account
from bot.domain.admin_log import AdminEntry
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_versions import TEXTS_CHARS, FlowContent, FlowDraft
from bot.errors import BotError, StoreConflict
from config.assembly import Installation
from config.commands.flow_publications import account_of
from config.commands.installation import shell_account, with_installation
from config.commands.output_file import say
from config.flow_files import read_contents
from config.flow_folder import read_bases


def import_drafts(
    folder: Annotated[
        Path, typer.Argument(help="The folder with the flows.", exists=True, file_okay=False)
    ],
    owner: Annotated[str, typer.Option(help="The account of the console whose drafts they are.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the place of drafts that the account keeps.")
    ] = False,
) -> None:
    """Bring the flows of a folder into the console as drafts, to be looked at and tried there.

    What is the same as the live version is left out. Nothing is published.
    """

    async def work(installation: Installation) -> list[KeptDraft]:
        account, contents = await account_of(installation, owner), read_contents(folder)
        _refuse_too_long(contents)
        bases, live = read_bases(folder), await installation.ports.flows.live()
        return [
            await _keep(installation, account, FlowDraft(content, base), replace=replace)
            for content in contents
            if content.version != live.get(content.name)
            and (base := _base(content, live.get(content.name, ""), bases.get(content.name, "")))
        ]

    kept = with_installation(work)
    for one in kept:
        say(f"{one.draft.content.name}: a draft of {one.owner_name}, based on {one.draft.base}")
    if not kept:
        say("nothing differs from what is live")


def _refuse_too_long(contents: Sequence[FlowContent]) -> None:
    """Refuse what the console would not keep either."""
    for one in contents:
        for code, text in one.texts.items():
            if len(text) > TEXTS_CHARS:
                raise BotError(
                    f"{one.name}: its texts in {code} have {len(text)} characters, the most is"
                    f" {TEXTS_CHARS}: say them shorter"
                )


def _base(content: FlowContent, live: str, based_on: str) -> str:
    """Return what a draft is based on: what the folder says, or else what is live."""
    if not live:
        raise BotError(f"no flow {content.name} is live: `caro flows publish` publishes a new one")
    return based_on or live


async def _keep(
    installation: Installation, account: Account, draft: FlowDraft, *, replace: bool
) -> KeptDraft:
    store, name = installation.stores.flow_drafts, draft.content.name
    before = await store.get(name, account.id)
    if before and not replace:
        raise BotError(f"{account.name} keeps a draft of {name} already: --replace takes its place")
    wanted = KeptDraft(
        draft=draft,
        owner=account.id,
        owner_name=account.name,
        changed_at=installation.ports.clock.now(),
        revision=before.revision if before else 0,
    )
    kept: list[KeptDraft] = []

    async def save() -> None:
        kept[:] = [await store.save(wanted)]

    who = shell_account()
    line = AdminEntry(
        at=wanted.changed_at,
        actor=f"shell:{who}",
        actor_name=who,
        action="flow-draft-imported",
        subject=name,
        before=before.draft.content.version if before else draft.base,
        after=f"{draft.content.version} of {account.id}",
        reason="",
    )
    try:
        await installation.stores.admin_log.append(line, save)
    except StoreConflict as error:
        raise BotError(f"{account.name} changed the draft of {name} just now: try again") from error
    return kept[0]

"""The commands for flows: files are checked and drawn, drafts are tried, versions published."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.domain.flow_graphs import to_mermaid
from bot.domain.flow_source import read_flow
from bot.domain.people import LANGUAGES
from config.commands import flow_drafts, flow_imports, flow_versions, flow_walks
from config.commands.flow_words import error_sentence
from config.commands.output_file import say
from config.flow_files import FLOWS, check_files, flow_sources

app = typer.Typer(help="Check, draw, try and publish flows.", no_args_is_help=True)


@app.command()
def check(
    folder: Annotated[
        Path, typer.Argument(help="The folder with the flow files.", show_default="our own")
    ] = FLOWS,
) -> None:
    """Check every flow and text file; print each error as `file:line: what; how to mend it`."""
    errors = check_files(folder)
    for error in errors:
        say(error_sentence(error))
    if errors:
        raise typer.Exit(1)
    say(f"{len(flow_sources(folder))} flows in {len(LANGUAGES)} languages are right")


@app.command()
def graph(name: Annotated[str, typer.Argument(help="The flow's name.")]) -> None:
    """Print a flow as a Mermaid flowchart."""
    sources = flow_sources()
    file = f"{name}.yaml"
    if file not in sources:
        known = ", ".join(source.removesuffix(".yaml") for source in sources)
        raise typer.BadParameter(f"choose one of {known}", param_hint="NAME")
    for line in to_mermaid(read_flow(sources[file], file)).splitlines():
        say(line)


for command in (
    flow_drafts.diff,
    flow_drafts.backtest,
    flow_walks.walks,
    flow_versions.export,
    flow_versions.publish,
    flow_versions.back,
    flow_versions.retire,
    flow_versions.history,
):
    app.command()(command)
app.command("import")(flow_imports.import_drafts)

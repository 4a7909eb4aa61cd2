"""What the process that programs are forked from holds ready: the product, its texts read."""

from __future__ import annotations

from importlib import import_module

from bot.cards.texts import Texts
from config.flow_files import text_sources

# What a command loads only when it needs it, as well.
for module in (
    "adapters.jobs.engine",
    "adapters.terminal",
    "config.backoffice_server",
    "config.commands.log",
    "config.commands.main",
    "config.commands.office",
    "config.commands.running",
    "config.playground",
    "config.server",
):
    import_module(module)

Texts(text_sources())

"""What the process that programs are forked from holds ready: the product, its texts read."""

from __future__ import annotations

import gc
from importlib import import_module

from coverage import Coverage

from bot.cards.texts import Texts
from config.flow_files import console_text_sources, text_sources

# Nothing of what is loaded can be let go: to look for that takes time, here and in each program.
gc.disable()

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

Texts(text_sources(), console_text_sources())

if measured := Coverage.current():
    # What was measured so far is written once, and not by each process that is forked.
    measured.save()

gc.freeze()
gc.enable()

"""What the process that programs are forked from holds ready: the product, its texts and flows."""

from __future__ import annotations

import gc
from importlib import import_module
from pkgutil import iter_modules

from coverage import Coverage

from adapters.backoffice import migrations as office_migrations
from adapters.storage import migrations as desk_migrations
from bot.cards.texts import Texts
from config.flow_files import console_text_sources, shipped_flows, text_sources

# Nothing of what is loaded can be let go: to look for that takes time, here and in each program.
gc.disable()

# What a command loads only when it needs it, as well.
for module in (
    "adapters.admin.site",
    "adapters.backoffice.http",
    "adapters.jobs.engine",
    "adapters.jobs.tables",
    "adapters.jobs.upkeep",
    "adapters.terminal",
    "config.backoffice_server",
    "config.commands.log",
    "config.commands.main",
    "config.commands.office",
    "config.commands.running",
    "config.playground",
    "config.readiness",
    "config.server",
):
    import_module(module)
for package in (office_migrations, desk_migrations):
    for found in iter_modules(package.__path__, f"{package.__name__}."):
        import_module(found.name)

# Whoever reads the same again is given what was read here.
Texts(text_sources(), console_text_sources()).read_all()
shipped_flows()

if measured := Coverage.current():
    # What was measured so far is written once, and not by each process that is forked.
    measured.save()

gc.freeze()
gc.enable()

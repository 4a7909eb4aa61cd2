"""The front door of every HTTP server of ours: who gets in, for how long, and what is logged."""

from __future__ import annotations

from adapters.front_door.freed_memory import freed_memory_given_back
from adapters.front_door.open_files import require_files
from adapters.front_door.serving import open_door
from adapters.front_door.settings import FrontDoorSettings

__all__ = ["FrontDoorSettings", "freed_memory_given_back", "open_door", "require_files"]

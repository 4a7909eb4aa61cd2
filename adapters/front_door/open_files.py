"""How many connections this process has room for: each is an open file, and so is much else."""

from __future__ import annotations

import logging
import resource

_LOG = logging.getLogger(__name__)
# What the desk itself opens: databases, libraries, and connections that it makes.
_OWN_FILES = 128


def room_for(connections: int) -> int:
    """Return how many of the wanted connections there can be; the limit is raised if it may be."""
    wanted = connections + _OWN_FILES
    files, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if _is_less(files, wanted):
        files = wanted if not _is_less(most, wanted) else most
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, most))
    room = connections if not _is_less(files, wanted) else max(files - _OWN_FILES, files // 4, 1)
    if room < connections:
        _LOG.warning(
            "only %d connections at a time instead of %d: this process may open %d files; raise"
            " that (ulimit -n, LimitNOFILE)",
            room,
            connections,
            files,
        )
    return room


def _is_less(files: int, wanted: int) -> bool:
    return files != resource.RLIM_INFINITY and files < wanted

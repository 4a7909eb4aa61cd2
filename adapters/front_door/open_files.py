"""How many connections this process has room for: each is an open file, and so is much else."""

from __future__ import annotations

import logging
import resource

from bot.errors import TooFewFiles

_LOG = logging.getLogger(__name__)
# What the desk itself opens: databases, libraries, and connections that it makes.
_OWN_FILES = 128
# With fewer its libraries wait for ever for what they cannot open.
_LEAST_FILES = 64


def require_files() -> None:
    """Refuse to start where files would run out before anybody has connected.

    Raises:
        TooFewFiles: how many there may be, and how many are needed.
    """
    files = _raise_to(_LEAST_FILES)
    if _is_less(files, _LEAST_FILES):
        raise TooFewFiles(
            f"this process may open {files} files and needs {_LEAST_FILES} at least: raise that"
            " (ulimit -n, LimitNOFILE)"
        )


def room_for(connections: int) -> int:
    """Return how many of the wanted connections there can be; the limit is raised if it may be."""
    wanted = connections + _OWN_FILES
    files = _raise_to(wanted)
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


def _raise_to(wanted: int) -> int:
    """Raise the limit of this process as far as it may be, if it is below; return it."""
    files, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if _is_less(files, wanted):
        files = most if _is_less(most, wanted) else wanted
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, most))
    return files


def _is_less(files: int, wanted: int) -> bool:
    return files != resource.RLIM_INFINITY and files < wanted

"""Files for our own account alone, from the moment they are made: databases, locks and keys."""

from __future__ import annotations

import errno
import logging
import os
import stat
from contextlib import suppress
from pathlib import Path

_LOG = logging.getLogger(__name__)
_OURS = 0o600
_OUR_FOLDER = 0o700
_OF_OTHERS = 0o077
# What SQLite keeps beside a database; it makes them with the mode that the database has.
_NEIGHBOURS = ("", "-wal", "-shm", "-journal")


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing; one that is there stays as it is."""
    if not folder.is_dir():
        make_private_folder(folder.parent)
        with suppress(FileExistsError):
            folder.mkdir(mode=_OUR_FOLDER)


def make_private_database(file: Path) -> None:
    """Make an empty SQLite file if there is none; close one that is there to others.

    Raises:
        OSError: it cannot be made.
    """
    # SQLite itself would make it as open as the account's usual files are.
    real = file.resolve()
    make_private_folder(real.parent)
    if real.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    try:
        handle = os.open(real, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, _OURS)
    except FileExistsError:
        close_database_to_others(real)
    else:
        os.close(handle)


def close_database_to_others(file: Path) -> None:
    """Take a SQLite file and its neighbours away from other accounts."""
    # Never opened: closing it here would let go the locks of this process.
    for neighbour in _NEIGHBOURS:
        close_to_others(file.with_name(file.name + neighbour))


def close_to_others(file: Path) -> None:
    """Take a file away from other accounts; what is not ours is left alone, and that is said."""
    try:
        mode = file.stat().st_mode
        if stat.S_ISREG(mode) and mode & _OF_OTHERS:
            file.chmod(_OURS)
    except FileNotFoundError:
        return
    except OSError as error:
        _LOG.warning("%s can be read by others: %s", file, error.strerror)

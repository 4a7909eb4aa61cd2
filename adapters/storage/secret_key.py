"""The installation's own key: the setting, or a file that is made once beside the database."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from adapters.private_files import close_to_others, make_private_folder
from adapters.storage.settings import SECRET_KEY_CHARS, StorageSettings
from bot.errors import SecretKeyUnusable


def read_secret_key(settings: StorageSettings) -> str:
    """Return the key that is set, else that of the key file, which is made if there is none.

    Raises:
        SecretKeyUnusable: the file cannot be made or read, or holds no key.
    """
    return settings.secret_key.get_secret_value() or _read_file(settings.key_file)


def _read_file(file: Path) -> str:
    try:
        if not file.exists():
            _make_file(file)
        close_to_others(file)
        key = file.read_text(encoding="ascii").strip()
    except OSError as error:
        problem = f"the key file {file} can be neither read nor made ({error.strerror})"
        raise SecretKeyUnusable(problem) from error
    except UnicodeDecodeError:
        key = ""
    if len(key) < SECRET_KEY_CHARS:
        raise SecretKeyUnusable(f"the key file {file} holds no key")
    return key


def _make_file(file: Path) -> None:
    make_private_folder(file.parent)
    # Made for our account alone, and complete before it gets its name.
    handle, part = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as new:
            new.write(secrets.token_urlsafe(SECRET_KEY_CHARS) + "\n")
            new.flush()
            os.fsync(new.fileno())
        # Whoever links second keeps the key of the first.
        with suppress(FileExistsError):
            os.link(part, file)
    finally:
        os.unlink(part)

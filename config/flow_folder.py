"""A folder with flows outside of the installation: written for git, and read back."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.domain.flow_versions import FlowContent
from bot.domain.people import LANGUAGES
from bot.errors import BotError

BASES = "based_on.toml"
_ABOUT = (
    "# What these flows are based on: `caro flows publish` refuses where another version is live."
)


def write_contents(folder: Path, contents: Sequence[FlowContent], *, replace: bool) -> None:
    """Write flows with their texts, and which versions they are.

    Raises:
        BotError: a file is there that says something else, and `replace` is not said; or the
            folder cannot be written.
    """
    files = {Path(f"{one.name}.yaml"): one.source for one in contents}
    for code in LANGUAGES:
        texts = "\n".join(one.texts[code] for one in contents if code in one.texts)
        files[Path("texts") / f"{code}.ftl"] = texts
    files[Path(BASES)] = _bases({one.name: one.version for one in contents})
    try:
        if not replace and (other := _differing(folder, files)):
            raise BotError(f"{other} is there already and says something else; --force replaces it")
        (folder / "texts").mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, "utf-8", newline="")
    except OSError as error:
        raise BotError(f"{folder} cannot be written: {error.strerror or error}") from error


def _differing(folder: Path, files: Mapping[Path, str]) -> Path | None:
    for name, text in files.items():
        file = folder / name
        if file.exists() and not (file.is_file() and file.read_bytes() == text.encode()):
            return file
    return None


def read_bases(folder: Path) -> Mapping[str, str]:
    """Return which version each flow of a folder is based on, as far as the folder says.

    Raises:
        BotError: what it says cannot be read.
    """
    file = folder / BASES
    try:
        told = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise BotError(f"{file} cannot be read: export the flows anew") from error
    return {name: str(version) for name, version in told.items()}


def write_bases(folder: Path, bases: Mapping[str, str]) -> None:
    """Keep which versions the flows of a folder are by now; raises BotError as `write_contents`."""
    try:
        (folder / BASES).write_text(_bases({**read_bases(folder), **bases}), "utf-8")
    except OSError as error:
        raise BotError(f"{folder / BASES} cannot be written: {error.strerror}") from error


def _bases(versions: Mapping[str, str]) -> str:
    lines = (f'{name} = "{version}"' for name, version in sorted(versions.items()))
    return "\n".join((_ABOUT, *lines, ""))

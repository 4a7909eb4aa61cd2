"""The installation's own key: as it is set, or in a file that is made once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from adapters.storage import StorageSettings
from adapters.storage.secret_key import read_secret_key
from bot.errors import SecretKeyUnusable
from tests.adapters.storage.test_database import children, finish


def in_folder(folder: Path, key: str = "") -> StorageSettings:
    return StorageSettings(
        database_url=f"sqlite://{folder}/new/caro.sqlite3", secret_key=SecretStr(key)
    )


def test_the_key_that_is_set_is_used_and_no_file_is_made(tmp_path: Path) -> None:
    assert read_secret_key(in_folder(tmp_path, 32 * "k")) == 32 * "k"
    assert list(tmp_path.iterdir()) == []


def test_without_one_a_file_is_made_once_for_our_account_alone(tmp_path: Path) -> None:
    key = read_secret_key(in_folder(tmp_path))
    (file,) = (tmp_path / "new").iterdir()
    assert (file.name, file.stat().st_mode & 0o777) == ("caro.key", 0o600)
    assert (file.read_text().strip(), len(key)) == (key, 43)
    assert read_secret_key(in_folder(tmp_path)) == key


def test_the_file_is_beside_the_database_or_in_var() -> None:
    assert StorageSettings().key_file == Path("var/caro.key")
    absolute = StorageSettings(database_url="sqlite:///srv/desk/caro.sqlite3")
    assert absolute.key_file == Path("/srv/desk/caro.key")
    assert StorageSettings(database_url="postgres://db/caro").key_file == Path("var/caro.key")


async def test_processes_that_make_the_file_at_once_agree(tmp_path: Path) -> None:
    url = f"sqlite://{tmp_path}/new/caro.sqlite3"
    async with children("make_key", url, 4) as processes:
        keys = await finish(processes)
    assert set(keys) == {read_secret_key(in_folder(tmp_path))}
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["caro.key"]


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff" * 40])
def test_a_file_without_a_key_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "new" / "caro.key"
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(SecretKeyUnusable, match=r"caro\.key holds no key"):
        read_secret_key(in_folder(tmp_path))
    assert file.read_bytes() == content


def test_a_file_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("no folder")
    with pytest.raises(SecretKeyUnusable, match=r"caro\.key can be neither read nor made \("):
        read_secret_key(in_folder(tmp_path))
    assert os.listdir(tmp_path) == ["new"]


def test_a_key_that_is_too_short_is_refused_and_not_shown() -> None:
    with pytest.raises(ValidationError, match="shorter than 32") as wrong:
        StorageSettings(secret_key=SecretStr("guess-me"))
    assert "guess-me" not in str(wrong.value)
    assert "kkk" not in repr(StorageSettings(secret_key=SecretStr(32 * "k")))

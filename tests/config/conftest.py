"""Settings from an environment that the test decides, and the program with its words."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from config.settings.model import Settings, SettingsError, load_settings
from tests.harness import programs

Load = Callable[..., Settings]
Caro = Callable[..., CompletedProcess[str]]
CaroBeside = Callable[..., Coroutine[Any, Any, CompletedProcess[str]]]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load the settings with nothing in the environment but what the test names."""
    for name in list(os.environ):
        if name.upper().startswith("CARO_"):
            monkeypatch.delenv(name)

    def load_with(**variables: str) -> Settings:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return load_settings()

    return load_with


@pytest.fixture
def refusal(load: Load) -> Callable[..., str]:
    """Return the line with which a start with these variables is refused."""

    def refuse(**variables: str) -> str:
        with pytest.raises(SettingsError) as caught:
            load(**variables)
        return str(caught.value)

    return refuse


@pytest.fixture
def caro_beside(tmp_path: Path) -> CaroBeside:
    """Run `caro` as the fixture `caro` does, while other things go on."""

    async def run(*words: str, **settings: str) -> CompletedProcess[str]:
        own = {"CARO_DATABASE_URL": f"sqlite://{tmp_path}/caro.sqlite3", **settings}
        return await programs.caro_beside(own, *words, folder=tmp_path)

    return run


@pytest.fixture
def caro(caro_beside: CaroBeside) -> Caro:
    """Run `caro` with these words to its end, in a folder of its own with a database of its own."""

    def run(*words: str, **settings: str) -> CompletedProcess[str]:
        return asyncio.run(caro_beside(*words, **settings))

    return run

"""Loading the settings with an environment that the test decides."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from config.settings.model import Settings, SettingsError, load_settings

Load = Callable[..., Settings]


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

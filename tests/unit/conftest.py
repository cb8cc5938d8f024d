"""Fixtures of the unit tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A meeting from the consultation template; at the end its file must be whole."""
    made = Hall(tmp_path)
    yield made
    made.close()

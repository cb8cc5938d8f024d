"""Independent judges that a user's machine may lack: a test skips there and says why; in CI it must run."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest


def needs(name: str, *places: str) -> str:
    """The path of the program ``name``, or of the first file of ``places`` that exists, for what is no program."""
    found = shutil.which(name) or next((place for place in places if Path(place).is_file()), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"{name} must be installed in CI")
        pytest.skip(f"{name} is not installed")
    return found

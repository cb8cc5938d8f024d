"""Writing a result: whole, and never over what it was made from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from facilitator.cli import main
from facilitator.errors import KnownError
from facilitator.files import write_out
from tests.helpers.hall import Hall


def refused(path: Path, original: Path | None = None) -> str:
    before = path.read_bytes()
    with pytest.raises(KnownError) as told:
        write_out(path, b"new", original=original)
    assert path.read_bytes() == before
    assert not path.with_name(path.name + ".part").exists()
    return told.value.code


def test_a_result_replaces_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    for data in (b"one", b"two"):
        write_out(path, data)
        assert path.read_bytes() == data


def test_the_original_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "in.pdf"
    path.write_bytes(b"signed")
    assert refused(path, path) == "output.original"
    link = tmp_path / "link.pdf"
    os.link(path, link)
    assert refused(link, path) == "output.original"


def test_a_file_that_may_not_be_written_is_not_replaced_either(tmp_path: Path) -> None:
    path = tmp_path / "kept.pdf"
    path.write_bytes(b"kept")
    path.chmod(0o444)
    assert refused(path) == "output.failed"


def test_no_meeting_is_lost_to_a_report(tmp_path: Path) -> None:
    hall, other = Hall(tmp_path), Hall(tmp_path, name="other")
    hall.close()
    other.close()
    for target in (hall.path, other.path):
        before = target.read_bytes()
        assert main(["report", str(hall.path), "--kind", "relacion", "-o", str(target)]) == 3
        assert target.read_bytes() == before
    assert refused(other.path) == "output.meeting"

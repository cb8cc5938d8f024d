"""A copy signed elsewhere comes back to the meeting's file: extended, rewritten, foreign."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from facilitator import demo
from facilitator.archive.shelf import FolderShelf
from facilitator.desk import documents as desk_documents
from facilitator.desk import shelf as desk_shelf
from facilitator.desk import signing
from facilitator.errors import KnownError
from facilitator.model import DocumentKind, ReturnedCopy, Way
from facilitator.signing import create_intake_key
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from tests.helpers import pki
from tests.helpers.signed import elsewhere, put, trust

KIND = DocumentKind.PROCESVERBAL


@pytest.fixture(scope="module")
def approved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MeetingFile]:
    """The demo meeting, approved and signed nowhere."""
    told = demo.script()
    clock = demo.clock_of(told)
    file = MeetingFile.create(tmp_path_factory.mktemp("returned") / "takimi.tryeza", Env(clock=clock))
    demo.play(file, told, clock)
    desk_documents.approve(file, told["meeting"]["chair"])
    yield file
    file.close()


def rewritten(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        out = io.BytesIO()
        opened.save(out)
    return out.getvalue()


def refused(file: MeetingFile, copy: bytes) -> str:
    with pytest.raises(KnownError) as caught:
        signing.take_returned(file, KIND, copy, trust(expect=False))
    return caught.value.code


def test_the_ways_a_copy_comes_back(approved: MeetingFile, tmp_path: Path) -> None:
    world = pki.world()
    given = signing.newest(approved, KIND).pdf
    assert refused(approved, given) == "returned.nothing_signed"
    assert refused(approved, put(pki.document(), world.facilitator, pki.FIELDS[0])) == "returned.foreign"
    copy = elsewhere(rewritten(given), world.facilitator, "Signature1")
    assert refused(approved, copy) == "returned.rewritten"
    signing.take_returned(approved, KIND, copy, trust(expect=False), rewritten=True)
    assert signing.newest(approved, KIND).pdf == given
    platform = elsewhere(given, world.secretary, "Signature1")
    version, _ = signing.take_returned(approved, KIND, platform, trust(expect=False))
    assert (version.pdf, version.signed, version.missing) == (platform, (), signing.FIELDS)
    kept = approved.read(lambda tx: tx.all(ReturnedCopy)).result()
    assert [row.way for row in kept] == [Way.REWRITTEN, Way.EXTENDED]


def test_somebody_s_own_field_does_not_stand_for_another_s_signature(tmp_path: Path) -> None:
    """Two signatures, but the secretary's field is empty and another person signed in a field of the platform's."""
    told = demo.script()
    clock = demo.clock_of(told)
    file = MeetingFile.create(tmp_path / "takimi.tryeza", Env(clock=clock))
    demo.play(file, told, clock)
    desk_documents.approve(file, told["meeting"]["chair"])
    world = pki.world()
    here = world.facilitator.careless()
    signing.sign(file, KIND, here, signing.FIELDS[0], role="", reason="", place="", certify=False)
    signing.take_returned(file, KIND, elsewhere(signing.newest(file, KIND).pdf, world.stranger, "Signature1"), trust())
    shelf = FolderShelf(tmp_path / "arkivi")
    with pytest.raises(KnownError, match=r"archive\.unsigned"):
        desk_shelf.shelve(file, KIND, shelf, trust(), create_intake_key("Arkivi", now=clock()))
    assert shelf.keys() == ()
    file.close()

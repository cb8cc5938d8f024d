"""The reader that reads an object stream's header once: as strict as pyHanko's own, object by object, and linear."""

from __future__ import annotations

import inspect
import io
import random
from collections.abc import Callable

import pytest
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import Reference
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader

from facilitator.desk.signing import FIELDS
from facilitator.signing import reading, verify
from facilitator.signing.reading import Reader
from tests.helpers import pki, signed
from tests.helpers.pki import NOW
from tests.helpers.signed import elsewhere, flip, good, report


def plain(pdf: bytes) -> PdfFileReader:
    return PdfFileReader(io.BytesIO(pdf), strict=True)


def test_the_private_method_still_exists_and_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it our reader would still be right, only slow again: nothing else would tell."""
    theirs = inspect.signature(PdfFileReader._get_object_from_stream)
    assert list(theirs.parameters) == ["self", "idnum", "stmnum", "idx"]
    asked: list[int] = []
    ours = Reader._get_object_from_stream

    def counted(self: Reader, idnum: int, stmnum: int, idx: int) -> object:
        asked.append(idnum)
        return ours(self, idnum, stmnum, idx)

    monkeypatch.setattr(Reader, "_get_object_from_stream", counted)
    assert signed.judge(good()).exit_code == 0
    assert len(asked) > 100


def test_each_header_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    number = reading._number

    def counted(stream: io.BytesIO) -> int:
        read.append(number(stream))
        return read[-1]

    monkeypatch.setattr(reading, "_number", counted)
    reader = Reader(signed.long_report(2))
    objects = reader.xrefs.explicit_refs_in_revision(0)
    for ref in objects:
        reader.get_object(ref)
    assert len(objects) > 1000
    assert len(read) == 2 * sum(source.stream["/N"] for source in reader._streams.values())


def test_every_object_is_the_one_that_pyhanko_reads() -> None:
    for pdf in (report(), good(), pki.document()):
        ours, theirs = Reader(pdf), plain(pdf)
        assert ours.total_revisions == theirs.total_revisions
        for revision in range(ours.total_revisions):
            refs = ours.xrefs.explicit_refs_in_revision(revision)
            assert refs == theirs.xrefs.explicit_refs_in_revision(revision)
            for ref in refs:
                one = ours.get_object(Reference(ref.idnum, ref.generation, ours), revision=revision)
                other = theirs.get_object(Reference(ref.idnum, ref.generation, theirs), revision=revision)
                assert type(one) is type(other)
                assert repr(one) == repr(other)


def test_both_readers_give_the_same_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Good files, changed files and files with random bytes flipped."""
    rnd = random.Random(7)
    world = pki.world()
    pdfs = [report(), good(), good()[:-300], good() + b"\n", elsewhere(good(False), world.stranger, "Platforma")]
    pdfs += [flip(good(), rnd.randrange(len(good())), 1 << rnd.randrange(8)) for _ in range(6)]
    pdfs += [flip(report(), rnd.randrange(len(report())), 1 << rnd.randrange(8)) for _ in range(6)]
    ours = [verify(pdf, signed.trust(), NOW) for pdf in pdfs]
    monkeypatch.setattr(reading, "Reader", plain)
    theirs = [verify(pdf, signed.trust(), NOW) for pdf in pdfs]
    assert ours == theirs
    assert {verdict.exit_code for verdict in ours} >= {0, 1, 2, 3, 4}


Spoil = Callable[[bytes, list[bytes]], bytes]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data, words: data.replace(words[0], b"x" * len(words[0]), 1),
        lambda data, words: data.replace(words[8] + b" ", b"x" * len(words[8]) + b" ", 1),
        lambda data, words: data.replace(words[4] + b" ", words[2] + b" ", 1),  # one number twice
        lambda data, words: data[: data.index(words[10])],  # cut off in its header
        lambda data, words: data.replace(words[3] + b" ", words[5] + b" ", 1),  # one object for two
        lambda data, words: data.replace(b"<<", b">>"),
        lambda data, words: b"",
    ],
)
def test_spoiled_object_streams_are_refused_alike(spoil: Spoil) -> None:
    def outcomes(reader: PdfFileReader) -> list[str]:
        members: dict[int, list[Reference]] = {}
        for ref in sorted(reader.xrefs.explicit_refs_in_revision(0), key=lambda ref: ref.idnum):
            place = reader.xrefs[ref]
            if not isinstance(place, int):
                members.setdefault(place.obj_stream_id, []).append(ref)
        number, refs = max(members.items(), key=lambda item: len(item[1]))
        stream = reader.get_object(Reference(number, 0, reader))
        data = stream.read_data(DecodePurpose.OBJECT_STREAM)
        spoiled = spoil(data, data.split())
        assert spoiled != data
        stream.read_data = lambda *_: spoiled
        found = []
        for ref in refs:
            place = reader.xrefs[ref]
            try:
                found.append(repr(reader._get_object_from_stream(ref.idnum, number, place.ix_in_stream)))
            except PdfReadError:
                found.append("refused")
        return found

    assert outcomes(Reader(report())) == outcomes(plain(report()))


def test_the_fields_of_the_report_are_the_ones_signed() -> None:
    assert [row.field for row in signed.judge(good()).signatures] == list(FIELDS)

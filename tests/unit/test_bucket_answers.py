"""What a store may answer that is no file and no refusal: folders of other tools, sums of sums, nothing just now."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator.archive.places import doctor
from facilitator.archive.places.bucket import Bucket, Store
from facilitator.archive.places.settings import Settings, read
from facilitator.archive.retention import rules
from facilitator.archive.retention.register import Due, Register
from facilitator.archive.shelf import Shelf
from facilitator.errors import KnownError
from facilitator.files import Unverified

pytest.importorskip("botocore")
NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


class Client:
    """The client's edge: objects in memory; ``fails`` from that put on, with this status."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.sum = ""
        self.status = 0
        self.puts = self.fails = 0

    def get_paginator(self, _: str) -> Client:
        return self

    def paginate(self, *, Prefix: str, StartAfter: str = "", **_: Any) -> Iterator[dict[str, Any]]:
        found = sorted(key for key in self.kept if key.startswith(Prefix) and key > StartAfter)
        yield {"Contents": [{"Key": key, "Size": len(self.kept[key]), "ETag": '"e"'} for key in found]}

    def list_objects_v2(self, **_: Any) -> dict[str, Any]:
        return {}

    def get_object(self, *, Key: str, **_: Any) -> dict[str, Any]:
        if Key not in self.kept:
            raise self.error("NoSuchKey", 404)
        return {"Body": io.BytesIO(self.kept[Key]), "ETag": '"e"', "ChecksumSHA256": self.sum}

    def put_object(
        self, *, Key: str, Body: bytes, ChecksumSHA256: str, IfNoneMatch: str = "", IfMatch: str = "", **_: Any
    ) -> dict[str, Any]:
        self.puts += 1
        if self.fails and self.puts >= self.fails:
            raise self.error("Later", self.status)
        if IfMatch or (IfNoneMatch and Key in self.kept):
            raise self.error("PreconditionFailed", 412)
        if ChecksumSHA256.startswith("AAAA"):
            raise self.error("BadDigest", 400)
        self.kept[Key] = Body
        return {}

    def delete_object(self, *, Key: str, **_: Any) -> None:
        self.kept.pop(Key, None)

    def get_bucket_versioning(self, **_: Any) -> None:
        raise self.error("NotImplemented", 501)

    get_object_lock_configuration = get_bucket_versioning

    def error(self, code: str, status: int) -> Exception:
        from botocore.exceptions import ClientError

        told = {"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}
        return ClientError(told, "Asked")  # type: ignore[arg-type]


class Answering(Bucket):
    def __init__(self) -> None:
        super().__init__(Store(bucket="arkivi", prefix="zyra/"), nullcontext, lambda: NOW)
        self.client = Client()

    @property
    def s3(self) -> Any:
        return self.client


@pytest.fixture
def place() -> Answering:
    return Answering()


def test_a_folder_that_another_tool_laid_down_is_no_file_and_no_line(place: Answering) -> None:
    place.client.kept |= dict.fromkeys(("zyra/", "zyra/shelf/", "zyra/shelf/-/", "zyra/keeping/log.jsonl/"), b"")
    assert Shelf(place).keys() == ()
    rules.define(place, lambda: NOW, "Konsultime", 10, Due.REVIEW, "Ana")
    register = Register(place)
    assert [entry.number for entry in register.entries()] == [1]
    assert list(register.faults()) == []


def test_a_name_of_a_stranger_is_read_as_it_lies(place: Answering) -> None:
    place.client.kept["zyra/shelf/-/Relacion i ri, shtesë.pdf"] = b"%PDF-1.7"
    shelf = Shelf(place)
    (key,) = shelf.keys()
    assert shelf.get(key) == b"%PDF-1.7"
    with pytest.raises(KnownError, match=r"shelf\.missing"):
        shelf.get(type(key)("../keeping/log.jsonl/000000000001"))


def test_the_sum_of_the_sums_of_parts_is_not_the_sum_of_the_file(place: Answering) -> None:
    place.client.kept["zyra/shelf/-/e.pdf"] = b"%PDF-1.7"
    place.client.sum = "PpqSl+1VsJJ+ktNtTFQqCCGJs1NDlhnLkMjIBWwXpLM=-3"
    assert place.read("e.pdf") == b"%PDF-1.7"
    place.client.sum = "PpqSl+1VsJJ+ktNtTFQqCCGJs1NDlhnLkMjIBWwXpLM="
    with pytest.raises(Unverified):
        place.read("e.pdf")


SAYS = ["store", "store.create", "store.swap", "store.sums"]


@pytest.mark.parametrize("status", [500, 501, 503])
@pytest.mark.parametrize(("put", "said"), [(1, 1), (2, 1), (3, 2), (5, 2), (6, 3)])
def test_a_store_that_does_not_answer_now_has_neither_refused_nor_let_through(
    place: Answering, status: int, put: int, said: int
) -> None:
    after = ["store.versions.not", "store.lock.none"]
    assert [one.code for one in doctor._store(place, lambda: NOW)] == [*SAYS, *after]
    place.client.puts, place.client.status, place.client.fails = 0, status, put
    assert [one.code for one in doctor._store(place, lambda: NOW)] == [*SAYS[:said], "store.unwritable", *after]


def test_an_empty_table_and_the_mark_of_an_editor(tmp_path: Path) -> None:
    file = tmp_path / "archive.toml"
    file.write_bytes(b"\xef\xbb\xbf[shelf]\r\nbucket = 'arkivi'\r\n")
    assert read(tmp_path).store == Store(bucket="arkivi")
    for text in ("[shelf]\n", "[shelf]\n# bucket = 'arkivi'\nclosed = []\n", "[shelf]\nyears = 10\n"):
        file.write_text(text, "utf-8")
        with pytest.raises(KnownError) as caught:
            read(tmp_path)
        assert caught.value.facts["what"] == "shelf.bucket"
    file.write_text("[catalogue]\n", "utf-8")
    assert read(tmp_path) == Settings()

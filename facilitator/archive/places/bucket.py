"""A bucket of an object store that speaks S3. Needs ``boto3`` (the extra ``s3``).

::

    <prefix>shelf/<16 digits of the hash>/<name>    a report and its receipt; ``-`` for a file that names no hash
    <prefix>internal/<16 digits …>/<name>           the same of a full document: a key for the public may be kept out
    <prefix>state/<name>                            what the shelf remembers
    <prefix>intake/… quarantine/… following/… keeping/…   as in a folder; a line of a log is ``…/log.jsonl/<number>``

Nothing is overwritten (``If-None-Match: *``), nothing swapped that another has swapped (``If-Match``), every body goes
with its SHA-256, which the store checks. An answer that was lost on the way is no answer: whoever asks again and finds
his own bytes there has kept them.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from facilitator.archive.places.names import RECEIPT, is_full
from facilitator.errors import KnownError
from facilitator.files import MOST_READ, Unverified

_HASH = re.compile(r"_([0-9a-f]{16})\.pdf(\.|$)")
_SHELVES = ("shelf/", "internal/")
_KEPT = (*_SHELVES, "intake/log", "following/log", "keeping/log")
"""Begin the names that are locked where the store has locks: reports, receipts and the logs."""
_TRIES, _PATIENCE = 4, 20
"""How often the client asks by itself, and how many seconds it waits for an answer."""
_AT_ONCE = 8
"""Lines of the log that are read beside each other."""
_YEAR = timedelta(days=365.25)


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """Where the bucket is. ``endpoint`` empty: Amazon's; ``profile`` of the file in which the client keeps its keys,
    which stand nowhere else; ``ca`` path of a certificate of the office's own; ``lock``: ``governance``,
    ``compliance`` or empty; ``years`` that it holds.
    """

    bucket: str
    endpoint: str = ""
    region: str = "us-east-1"
    prefix: str = ""
    profile: str = ""
    ca: str = ""
    lock: str = ""
    years: int = 10

    @property
    def name(self) -> str:
        """``s3://bucket/prefix``."""
        return f"s3://{self.bucket}/{self.prefix}".rstrip("/")


def client(store: Store) -> Any:
    """The client of a store. KnownErrors ``shelf.no_driver``, ``shelf.failed`` (a profile that is not there)."""
    return _client(store.endpoint, store.region, store.profile, store.ca)


@cache
def _client(endpoint: str, region: str, profile: str, ca: str) -> Any:
    """Made once, for it costs a third of a second; it serves every thread."""
    try:
        import boto3
        from botocore.config import Config
        from botocore.exceptions import BotoCoreError
    except ImportError as error:
        raise KnownError("shelf.no_driver") from error
    told = Config(
        connect_timeout=_PATIENCE,
        read_timeout=_PATIENCE,
        retries={"mode": "standard", "total_max_attempts": _TRIES},
        s3={"addressing_style": "path"} if endpoint else {},
        # each body goes with its SHA-256; what else the client would add, other stores than Amazon's may not know
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        max_pool_connections=2 * _AT_ONCE,
    )
    try:
        session = boto3.Session(profile_name=profile or None, region_name=region)
        return session.client("s3", endpoint_url=endpoint or None, verify=ca or None, config=told)
    except (BotoCoreError, ValueError) as error:
        raise KnownError("shelf.failed", reason=str(error)) from error


class Bucket:
    """The files of an archive in a bucket. ``turn`` gives the lock that all stations share, ``clock`` aware moments.
    See `place.Place`.
    """

    def __init__(
        self, store: Store, turn: Callable[[], AbstractContextManager[None]], clock: Callable[[], datetime]
    ) -> None:
        self.store, self._turn, self._clock = store, turn, clock

    @property
    def name(self) -> str:
        return self.store.name

    @property
    def s3(self) -> Any:
        """The client."""
        return client(self.store)

    def read(self, name: str) -> bytes:
        return self.tagged(name)[0]

    def create(self, name: str, data: bytes) -> None:
        try:
            self.keep(name, data, IfNoneMatch="*")
        except FileExistsError:
            if self.read(name) != data:
                raise

    def replace(self, name: str, data: bytes, *, durable: bool = True) -> None:
        self.keep(name, data)

    def swap(self, name: str, before: bytes | None, data: bytes) -> None:
        condition = {"IfNoneMatch": "*"}
        if before is not None:
            found, etag = self.tagged(name)
            if found != before:
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)
            condition = {"IfMatch": etag}
        try:
            self.keep(name, data, **condition)
        except FileExistsError:
            if self.read(name) != data:
                raise

    def discard(self, name: str) -> None:
        with contextlib.suppress(OSError), told():
            self.s3.delete_object(Bucket=self.store.bucket, Key=self.object(name))

    def names(self) -> Iterator[str]:
        return (name.rpartition("/")[2] for room in _SHELVES for name, _ in self.listed(room))

    def stamps(self) -> Iterator[tuple[str, str]]:
        return (
            (name.rpartition("/")[2], stamp) for room in _SHELVES for name, stamp in with_receipts(self.listed(room))
        )

    def stamp(self, name: str) -> str:
        mine = self.object(name).removeprefix(self.store.prefix)
        return next((stamp for found, stamp in with_receipts(self.listed(mine)) if found == mine), "")

    def ending(self, digits: str) -> list[str]:
        found = (name.rpartition("/")[2] for room in _SHELVES for name, _ in self.listed(f"{room}{digits}/"))
        return [name for name in found if name.endswith(f"_{digits}.pdf")]

    def lines(self, name: str) -> BucketLines:
        return BucketLines(self, name)

    def alone(self) -> AbstractContextManager[None]:
        return self._turn()

    # --- objects ---------------------------------------------------------------

    def object(self, name: str) -> str:
        """The key of the object that holds a file."""
        if "/" in name:
            return self.store.prefix + name
        if name.startswith("."):
            return f"{self.store.prefix}state/{name[1:]}"
        hashed = _HASH.search(name)
        return f"{self.store.prefix}{_SHELVES[is_full(name)]}{hashed[1] if hashed else '-'}/{name}"

    def listed(self, begin: str, after: str = "") -> Iterator[tuple[str, str]]:
        """Names of objects (without the prefix) that begin so, in their order, and what tells their bytes apart."""
        more: dict[str, Any] = {"StartAfter": self.store.prefix + after} if after else {}
        with told():
            pages = self.s3.get_paginator("list_objects_v2").paginate(
                Bucket=self.store.bucket, Prefix=self.store.prefix + begin, **more
            )
            for page in pages:
                for one in page.get("Contents", ()):
                    if one["Key"].endswith("/"):
                        continue  # what tools for people lay down where they show a folder: no file, and no line
                    yield one["Key"].removeprefix(self.store.prefix), f"{one['Size']}-{one['ETag'].strip(chr(34))}"

    def tagged(self, name: str) -> tuple[bytes, str]:
        """``read``, and what tells these bytes from others in a condition."""
        return self._get(self.object(name))

    def read_object(self, name: str) -> bytes:
        """The bytes of an object as `listed` names it."""
        return self._get(self.store.prefix + name)[0]

    def _get(self, key: str) -> tuple[bytes, str]:
        with told():
            found = self.s3.get_object(Bucket=self.store.bucket, Key=key, ChecksumMode="ENABLED")
            with contextlib.closing(found["Body"]) as body:
                data: bytes = body.read(MOST_READ + 1)
        if len(data) > MOST_READ:
            raise KnownError("file.too_much", path=key)
        hashed = found.get("ChecksumSHA256")
        # of what another tool put in parts the store tells the sum of the sums, and how many there are
        if hashed and "-" not in hashed and hashed != _sha256(data):
            raise Unverified(errno.EIO, os.strerror(errno.EIO), key)
        return data, found["ETag"]

    def keep(self, name: str, data: bytes, **more: Any) -> None:
        """Put an object with what the store shall check, locked where it is to be; ``more``: conditions."""
        key = self.object(name)
        if self.store.lock and key.removeprefix(self.store.prefix).startswith(_KEPT):
            more["ObjectLockMode"] = self.store.lock.upper()
            more["ObjectLockRetainUntilDate"] = self._clock() + self.store.years * _YEAR
        checked = {"ChecksumSHA256": _sha256(data), **more}
        with told():
            kept = self.s3.put_object(Bucket=self.store.bucket, Key=key, Body=data, **checked)
        if kept.get("ChecksumSHA256", _sha256(data)) != _sha256(data):
            raise Unverified(errno.EIO, os.strerror(errno.EIO), name)


def with_receipts(listed: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What a listing in the order of names tells, receipts told with their reports: behind each report lies its own,
    and between them at most what somebody else called much the same.
    """
    waiting: dict[str, str] = {}
    for name, stamp in listed:
        for report in [one for one in waiting if one + RECEIPT < name]:
            yield report, waiting.pop(report)
        if not name.endswith(RECEIPT):
            waiting[name] = stamp
        elif (report := name.removesuffix(RECEIPT)) in waiting:
            yield report, f"{waiting.pop(report)} {stamp}"
    yield from waiting.items()


class BucketLines:
    """A line an object, its number for a name: of two who write the same number one is refused."""

    def __init__(self, bucket: Bucket, name: str) -> None:
        self._bucket, self._name = bucket, name
        self._at = 0

    def added(self) -> tuple[bool, list[bytes]]:
        anew = self._at == 0
        wanted = [name for name, _ in self._bucket.listed(f"{self._name}/", self._line(self._at) if self._at else "")]
        with ThreadPoolExecutor(_AT_ONCE) as several:
            lines = list(several.map(self._bucket.read, wanted))
        self._at += len(lines)
        return anew, lines

    def append(self, number: int, line: bytes) -> None:
        self._bucket.create(self._line(number), line)

    def _line(self, number: int) -> str:
        return f"{self._name}/{number:012}"


@contextlib.contextmanager
def told() -> Iterator[None]:
    """What the client raises, as the system would say it."""
    from botocore.exceptions import BotoCoreError, ClientError, ConnectionError, HTTPClientError

    try:
        yield
    except ClientError as error:
        status = int(error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
        if error.response.get("Error", {}).get("Code") == "NoSuchBucket":
            raise OSError(errno.ENXIO, str(error)) from error  # not a file that is missing: everything is
        known = {404: errno.ENOENT, 412: errno.EEXIST, 409: errno.EEXIST, 403: errno.EACCES, 507: errno.ENOSPC}
        number = known.get(status, errno.EIO)
        raise OSError(number, str(error)) from error  # the class goes by the number
    except (ConnectionError, HTTPClientError) as error:
        raise OSError(errno.EHOSTUNREACH, str(error)) from error
    except BotoCoreError as error:
        raise OSError(errno.EIO, str(error)) from error


def _sha256(data: bytes) -> str:
    return base64.b64encode(hashlib.sha256(data).digest()).decode("ascii")

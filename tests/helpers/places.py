"""Places for an archive: a folder, and a bucket in a store of its own; and an archive in any of them."""

from __future__ import annotations

import itertools
import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, timedelta
from functools import cache

from facilitator.archive.catalogue.postgres import PostgresCatalogue
from facilitator.archive.index import Index
from facilitator.archive.places.bucket import Bucket, Store, client
from facilitator.archive.shelf import Shelf
from facilitator.archive.taking.deliver import Archive
from facilitator.signing import NOBODY, IntakeKey, create_intake_key
from tests.helpers.weed import Weed

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def new_store(weed: Weed, *, locked: bool = False, **more: object) -> Store:
    """A new bucket in the store."""
    made = Store(bucket=f"arkivi-{secrets.token_hex(4)}", endpoint=weed.endpoint, **more)  # type: ignore[arg-type]
    client(made).create_bucket(Bucket=made.bucket, ObjectLockEnabledForBucket=locked)
    return made


def clock() -> datetime:
    return NOW


def bucket(store: Store, turn: Callable[[], AbstractContextManager[None]] = nullcontext) -> Bucket:
    """The bucket as one station sees it."""
    return Bucket(store, turn, clock)


@cache
def intake_key() -> IntakeKey:
    import random

    return create_intake_key("Arkivi", now=NOW, entropy=random.Random(1).randbytes)


def archive(shelf: Shelf, postgres: str = "") -> Archive:
    """An archive that trusts nobody, with its list in PostgreSQL or beside it."""
    ticks = itertools.count()

    def index() -> Index:
        return Index(shelf, PostgresCatalogue(postgres)) if postgres else Index.of_shelf(shelf)

    return Archive(shelf, NOBODY, intake_key(), lambda: NOW + timedelta(seconds=next(ticks)), index)

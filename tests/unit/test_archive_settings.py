"""Where the archive lies, as one file says; what it stands on, as the doctor finds it; an inbox in a bucket."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from facilitator import cli, guard
from facilitator.archive.catalogue.turn import DatabaseTurn
from facilitator.archive.places import doctor
from facilitator.archive.places.bucket import Bucket, Store, client
from facilitator.archive.places.settings import BEHIND, Settings, read
from facilitator.desk.keeping.place import shelf_of
from facilitator.desk.shelf import index_of, second_copy
from facilitator.desk.taking import inbox
from facilitator.errors import KnownError
from facilitator.language.doctor import SAID, say
from facilitator.language.sentences import LANGS
from facilitator.workspace import Workspace
from tests.helpers import brought
from tests.helpers.places import bucket, new_store
from tests.helpers.postgres import pair
from tests.helpers.weed import Weed


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return Workspace(tmp_path / "home")


def told(home: Workspace, text: str) -> Settings:
    (home.root / "archive.toml").write_text(text, "utf-8")
    return read(home.root)


def test_without_a_file_the_archive_is_a_folder(home: Workspace) -> None:
    assert read(home.root) == Settings(None, "", BEHIND)
    assert shelf_of(home).root == home.archive
    assert index_of(home).catalogue.totals() == {}


def test_a_file_says_where_the_archive_lies(home: Workspace) -> None:
    found = told(
        home,
        """
        [shelf]
        bucket = "arkivi"
        endpoint = "https://s3.example.al"
        prefix = "/zyra"
        lock = "compliance"
        years = 25
        closed = []
        [catalogue]
        postgres = "host=a,b target_session_attrs=read-write"
        """,
    )
    store = Store(bucket="arkivi", endpoint="https://s3.example.al", prefix="zyra/", lock="compliance", years=25)
    assert found == Settings(store, "host=a,b target_session_attrs=read-write", ())
    place = shelf_of(home).place
    assert isinstance(place, Bucket)
    assert (place.name, place.store) == ("s3://arkivi/zyra", store)
    assert isinstance(place._turn, DatabaseTurn), "the stations share the database's lock"
    with pytest.raises(KnownError, match=r"copy\.bucket"):
        second_copy(home, home.root / "copy")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[shelf", "Expected"),
        ("[shelve]\n", "shelve"),
        ("[shelf]\nendpoint = 'https://x'", "shelf.bucket"),
        ("[shelf]\nbucket = 'a'\nsecret = 'x'", "shelf.secret"),
        ("[shelf]\nbucket = 'a'\nlock = 'hard'", "shelf.lock"),
        ("[shelf]\nbucket = 'a'\nyears = 0", "shelf.years"),
        ("[shelf]\nbucket = 'a'\nclosed = ['x']", "shelf.closed"),
        ("[shelf]\nbucket = 1", "shelf.bucket"),
        ("[shelf]\nbucket = 'a'\nendpoint = 'x'", "shelf.endpoint"),
        ("shelf = 1", "shelf"),
        ("[catalogue]\npostgres = 1", "catalogue.postgres"),
        ("[catalogue]\nmysql = 'x'", "catalogue.mysql"),
    ],
)
def test_a_slip_is_named_and_nothing_looks_like_an_empty_archive(home: Workspace, text: str, what: str) -> None:
    with pytest.raises(KnownError) as caught:
        told(home, text)
    assert caught.value.code == "archive.settings"
    assert what in str(caught.value.facts["what"])
    with pytest.raises(KnownError, match=r"archive\.settings"):
        shelf_of(home)


def now() -> datetime:
    return datetime.now(UTC)


def found(settings: Settings, ahead: int = 0) -> dict[str, doctor.Finding]:
    return {one.code: one for one in doctor.look(settings, "arkivi", lambda: now() + timedelta(seconds=ahead))}


def test_the_doctor_finds_nothing_wrong_with_a_folder(home: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert list(found(Settings())) == ["folder", "sqlite"]
    assert cli.main(["archive", "doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all(re.match(r"(mirë|good): \S.*\.$", line) for line in lines)


def test_the_doctor_tries_the_store_and_names_an_open_port_behind_it(weed: Weed) -> None:
    open_ = urlsplit(weed.filer).port
    assert open_ is not None
    store = new_store(weed, locked=True, lock="governance", years=1)
    seen = found(Settings(store, closed=(open_, 9)))
    good = ["store", "store.clock", "store.create", "store.swap", "store.sums", "store.versions", "store.lock"]
    assert list(seen) == [*good, "port", "sqlite.alone"]
    assert (seen["port"].state, seen["port"].facts["port"]) == (doctor.State.BAD, str(open_))
    assert list(bucket(store).listed("")) == [], "what it wrote is away"
    plain = found(Settings(new_store(weed), closed=(9,)), ahead=3600)
    assert list(plain)[1:] == ["store.clock.not", *good[2:5], "store.versions.not", "store.lock.none", "ports",
                               "sqlite.alone"]  # fmt: skip
    assert plain["store.clock.not"].facts["seconds"] in range(3590, 3610)
    assert list(found(Settings(new_store(weed, lock="compliance"), closed=()))) == [
        *good[:5], "store.versions.not", "store.lock.not", "sqlite.alone"
    ]  # fmt: skip
    gone = found(Settings(Store(bucket="nowhere", endpoint=weed.endpoint), closed=()))
    assert gone["store.gone"].facts["reason"] == "why:ENXIO"


def test_a_store_that_refuses_nothing_is_named(weed: Weed, monkeypatch: pytest.MonkeyPatch) -> None:
    """An older store that does not know the conditions: what goes over the wire goes without them."""
    forgets = ("IfNoneMatch", "IfMatch", "ChecksumSHA256")
    real = Bucket.keep

    def keep(self: Bucket, name: str, data: bytes, **more: object) -> None:
        real(self, name, data, **{name: value for name, value in more.items() if name not in forgets})

    monkeypatch.setattr(Bucket, "keep", keep)
    seen = found(Settings(new_store(weed), closed=()))
    assert {"store.create.not", "store.swap.not", "store.sums.not"} <= seen.keys()


def test_the_doctor_tells_what_the_database_promises() -> None:
    """One that stands alone is told of in ``test_stations``' server; here a pair, and what is left of it."""
    with pair() as (primary, standby, address):
        assert list(found(Settings(postgres=address)))[1:] == ["postgres", "postgres.clock", "postgres.pair"]
        assert "postgres.standby_only" in found(Settings(postgres=standby.address))
        primary.kill()
        assert list(found(Settings(postgres=primary.address)))[1:] == ["postgres.gone"]
        standby.promote()
        assert list(found(Settings(postgres=address), ahead=-3600))[1:] == [
            "postgres", "postgres.clock.not", "postgres.single"
        ]  # fmt: skip


@pytest.mark.parametrize("lang", LANGS)
def test_every_finding_is_a_whole_sentence(lang: str) -> None:
    facts = dict.fromkeys(("name", "reason", "said", "years", "how", "seconds", "host", "port", "ports", "version"), 3)
    codes = set(SAID["sq"])
    assert codes == set(SAID["en"])
    for code in codes - {"good", "weak", "bad"}:
        told_ = say(code, facts, lang)  # type: ignore[arg-type]
        assert "{" not in told_
        assert told_[0].isupper()


@pytest.fixture
def with_inbox(home: Workspace, weed: Weed) -> Iterator[Store]:
    made = new_store(weed)
    told(home, f"[shelf]\nbucket = '{made.bucket}'\nendpoint = '{made.endpoint}'\nprefix = 'arkivi'\n")
    with suppress(FileNotFoundError):
        yield made


def test_an_inbox_in_a_bucket_is_a_source(
    home: Workspace, with_inbox: Store, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fetched once, whatever the names; what was fetched and not written down is fetched again."""
    monkeypatch.setattr(guard, "run", lambda work, *args, **kwargs: work(*args, **kwargs))
    s3, address = client(with_inbox), f"s3://{with_inbox.bucket}/inbox/"
    for name, data in {"a/raport.pdf": brought.signed(), "b/..:ç~?.pdf": brought.letter(), "dir/": b""}.items():
        s3.put_object(Bucket=with_inbox.bucket, Key=f"inbox/{name}", Body=data)
    with pytest.raises(RuntimeError), inbox.fetched(home, address, now()):
        raise RuntimeError("ended before the delivery was written down")
    assert cli.main(["archive", "intake", address, "--from", "OSHC"]) == 1
    said = capsys.readouterr().out
    assert "raport.pdf" in said
    assert (len(shelf_of(home).keys()), len(shelf_of(home).receipts())) == (1, 1)
    assert not list((home.root / "inbox").rglob("*.pdf")), "one is filed, one kept apart: nothing stays here"
    assert cli.main(["archive", "intake", address]) != 0
    assert "intake" not in capsys.readouterr().out, "nothing is new"
    s3.put_object(Bucket=with_inbox.bucket, Key="inbox/a/raport.pdf", Body=brought.report())
    with inbox.fetched(home, address, now() + timedelta(seconds=2)) as folder:
        assert [path.name for path in folder.rglob("*.pdf")] == ["raport.pdf"]

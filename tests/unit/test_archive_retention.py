"""Keeping by class: what is due, held, hidden, destroyed by two, handed over in a bag, kept apart, made to last."""

from __future__ import annotations

import csv
import dataclasses
import io
import itertools
import json
import random
import shutil
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import bagit
import pytest

from facilitator import guard
from facilitator.archive import bags
from facilitator.archive.checkup import look_over
from facilitator.archive.index import Index
from facilitator.archive.keeping import never_read, scrub, second_copy
from facilitator.archive.places.folder import internal_of
from facilitator.archive.places.names import is_full
from facilitator.archive.retention import disposal, handover, renewal, rules, separate
from facilitator.archive.retention.register import Due, Mark, Register, of_meeting
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.archive.taking import settle
from facilitator.archive.taking.deliver import Archive, begin, carry_out
from facilitator.archive.taking.quarantine import name_of
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import DocumentKind, Sister
from facilitator.signing import TrustEntry, create_intake_key, dump_pem, load_pem
from facilitator.signing.lasting.timestamps import TimestampSource
from tests.helpers import brought, pki
from tests.helpers.authority import LATER, Y2029, authority, levels
from tests.unit.test_archive_taking import archive

KEY = create_intake_key("Arkivi", now=pki.NOW, entropy=random.Random(1).randbytes)


def here(work, *args, **kwargs):  # type: ignore[no-untyped-def]
    return work(*args, **kwargs)


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What strangers may do is not the question here."""
    monkeypatch.setattr(guard, "run", here)


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report, its full sister, and a letter that was kept apart and released."""
    folder, stick = tmp_path_factory.mktemp("raft"), tmp_path_factory.mktemp("stick")
    (stick / "a.pdf").write_bytes(brought.signed())
    (stick / "b.pdf").write_bytes(brought.signed(DocumentKind.RELACION, 2, Sister.FULL))
    (stick / "c.pdf").write_bytes(brought.letter())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(guard, "run", here)
        made = archive(folder / "arkivi")
        carry_out(made, begin(made, [stick], random.Random(1).randbytes, "Ana", "ana@shembull.al"))
        settle.release(made, settle.waiting(made.root)[0].line.sha256, "vendim", "Ben")
    return folder


@pytest.fixture
def to(laid: Path, tmp_path: Path) -> Archive:
    shutil.copytree(laid, tmp_path, dirs_exist_ok=True)
    return archive(tmp_path / "arkivi")


def index(to: Archive) -> Index:
    found = Index.of_folder(to.shelf, to.root)
    found.refresh()
    return found


def public(to: Archive) -> Key:
    return next(key for key in to.shelf.keys() if "_relacion_" in key)  # noqa: SIM118


def letter(to: Archive) -> Key:
    return next(key for key in to.shelf.keys() if key.startswith("0000"))  # noqa: SIM118


def full(to: Archive) -> Key:
    return next(key for key in to.shelf.keys() if is_full(key))  # noqa: SIM118


def faults(to: Archive) -> list[str]:
    return [fault.code for fault in look_over(to.shelf, [to.key.certificate], to.clock, to.trust).faults]


def refused(code: str):  # type: ignore[no-untyped-def]
    return pytest.raises(KnownError, match=rf"^{code.replace('.', chr(92) + '.')}")


FIRST, SECOND = pki.world().facilitator, pki.world().secretary


def propose(to: Archive, *keys: Key, meeting: str = "") -> str:
    made = disposal.propose(
        to.shelf,
        keys,
        "afati mbaroi",
        FIRST.signer(),
        to.trust,
        pki.NOW,
        random.Random(2).randbytes,
        lambda key: meeting,
    )
    return made.uid


def test_the_full_lie_apart_and_are_found_by_their_key(to: Archive) -> None:
    key = full(to)
    assert not (to.root / key).exists()
    assert (internal_of(to.root) / key).exists()
    assert (internal_of(to.root) / f"{key}.receipt.json").exists()
    assert to.shelf.get(key)
    assert to.shelf.find(to.shelf.get(key)) == key
    assert faults(to) == []
    assert not is_full("2026-01-01_relacion_budget-full_0123456789abcdef.pdf")
    assert not is_full("relacion-full.pdf")


def test_what_lay_together_is_parted_and_goes_on_where_it_was(to: Archive) -> None:
    key = full(to)
    names = [f"{key}.receipt.json", key]
    for name in names:
        shutil.move(to.shelf.internal / name, to.root / name)
    assert separate.together(to.shelf) == (key,)
    assert to.shelf.get(key)
    assert faults(to) == []
    shutil.copy(to.root / names[0], to.shelf.internal / names[0])  # ended when the receipt was in both places
    assert faults(to) == []
    assert separate.separate(to.shelf, to.clock, "Ana") == 1
    assert [(to.root / name).exists() for name in names] == [False, False]
    assert separate.together(to.shelf) == ()
    assert faults(to) == []
    (to.root / key).write_bytes(b"%PDF-other")
    with refused("shelf.exists"):
        separate.separate(to.shelf, to.clock, "Ana")
    assert (to.root / key).read_bytes() == b"%PDF-other"


def test_there_is_no_class_until_somebody_writes_one_and_then_it_is_due(to: Archive) -> None:
    entries = index(to).entries()
    assert not [one for one in rules.standings(to.root, entries) if one.kind]
    rules.define(to.root, to.clock, "  Takime ", 5, Due.DISPOSE, "Ana")
    meeting = next(one.meeting for one in entries if one.meeting)
    rules.assign(to.root, to.clock, [of_meeting(meeting)], "Takime", "Ana")
    found = [one for one in rules.standings(to.root, entries) if one.kind]
    assert {one.due for one in found} == {date(2032, 1, 1)}  # five years after the end of 2026
    assert rules.due_at(found, date(2031, 12, 31)) == ()
    assert len(rules.due_at(found, date(2032, 1, 1))) == len(found) > 0
    rules.define(to.root, to.clock, "Takime", 1000, Due.REVIEW, "Ana")
    assert all(one.kind and one.kind.years == 1000 for one in rules.standings(to.root, entries) if one.kind)
    for years in (-1, 1001):
        with refused("keeping.years"):
            rules.define(to.root, to.clock, "Takime", years, Due.REVIEW, "Ana")
    with refused("keeping.class"):
        rules.assign(to.root, to.clock, [public(to)], "Tjetër", "Ana")
    with refused("keeping.who"):
        rules.assign(to.root, to.clock, [public(to)], "Takime", " ")
    rules.assign(to.root, to.clock, [of_meeting(meeting)], "", "Ana")
    assert not [one for one in rules.standings(to.root, entries) if one.kind]
    assert [entry.what for entry in Register(to.root).entries()] == ["class", "assigned", "class", "assigned"]
    assert faults(to) == []


def test_two_people_destroy_what_one_cannot(to: Archive) -> None:
    key, apart = public(to), letter(to)
    listed, receipt = index(to), to.shelf.receipt(key)
    assert len(listed.search("")) > 1
    uid = propose(to, key, apart)
    with refused("disposal.open"):
        propose(to, key)
    with refused("disposal.same_person"):
        disposal.confirm(to.shelf, uid, FIRST.signer(), to.trust, pki.NOW)
    again = pki.world().issuing.issue("ARTA  Hoxhá")  # renewed, and otherwise written
    with refused("disposal.same_person"):
        disposal.confirm(to.shelf, uid, again.signer(), to.trust, pki.NOW)
    with refused("statement.unknown"):
        disposal.confirm(to.shelf, uid, pki.world().stranger.signer(), to.trust, pki.NOW)
    assert {key, apart} <= set(to.shelf.keys())
    assert faults(to) == []
    data, waited = to.shelf.get(key), to.shelf.get(apart)
    (to.root / f".{key}.damaged-1").write_bytes(data[:99])
    tombs = disposal.confirm(to.shelf, uid, SECOND.signer(), to.trust, pki.NOW)
    assert [tomb.who for tomb in tombs] == [("Arta Hoxha", "Gëzim Çela")] * 2
    assert not {key, apart} & set(to.shelf.keys())
    assert not list(to.root.glob(f".{key}*")), "what was damaged of it goes as well"
    assert not (to.root / name_of(tombs[1].file.sha256, pdf=True)).exists(), "what once waited apart too"
    assert to.shelf.receipt(key) == receipt, "the receipt stays"
    with refused("shelf.disposed") as caught:
        to.shelf.get(key)
    assert "u asgjësua më 23.11.2026" in sentence(caught.value, "sq")
    found = look_over(to.shelf, [to.key.certificate], to.clock, to.trust)
    assert (found.faults, found.disposed) == ((), 2)
    listed.refresh()
    assert listed.entry(key) is None
    with refused("shelf.disposed"):
        to.shelf.put(data)
    assert waited not in [to.shelf.get(one) for one in to.shelf.keys()]  # noqa: SIM118
    with refused("disposal.settled"):
        disposal.confirm(to.shelf, uid, SECOND.signer(), to.trust, pki.NOW)


def test_what_was_destroyed_stays_with_whoever_brings_it_again(to: Archive, tmp_path: Path) -> None:
    uid = propose(to, public(to))
    disposal.confirm(to.shelf, uid, SECOND.signer(), to.trust, pki.NOW)
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.pdf").write_bytes(brought.signed())
    done = carry_out(to, begin(to, [stick], random.Random(7).randbytes))
    assert [(str(line.outcome), line.reason) for line in done.lines] == [("left", "disposed")]
    assert not settle.waiting(to.root)
    assert faults(to) == []


def test_a_hold_keeps_from_destroying_until_it_is_lifted(to: Archive) -> None:
    key = public(to)
    rules.mark(to.root, to.clock, {of_meeting("m"): "Takimi"}, Mark.HOLD, "ankesë", "Ana")
    with refused("disposal.held"):
        propose(to, key, meeting="m")
    rules.lift(to.root, to.clock, [of_meeting("m")], Mark.HOLD, "çështja mbaroi", "Ana")
    uid = propose(to, key, meeting="m")
    rules.mark(to.root, to.clock, {key: "Relacioni"}, Mark.HOLD, "ankesë e re", "Ana")
    with refused("disposal.held"):
        disposal.confirm(to.shelf, uid, SECOND.signer(), to.trust, pki.NOW)
    assert key in to.shelf.keys()  # noqa: SIM118
    disposal.withdraw(to.shelf, uid, "pritet gjykata", "Ana", pki.NOW)
    assert Register(to.root).state.open == ()
    with refused("disposal.settled"):
        disposal.withdraw(to.shelf, uid, "pritet", "Ana", pki.NOW)


def test_a_class_that_was_changed_since_the_proposal_keeps_from_destroying(to: Archive) -> None:
    """The second of two signs what the first saw to be due."""
    key = public(to)
    rules.define(to.root, to.clock, "Takime", 5, Due.DISPOSE, "Ana")
    rules.assign(to.root, to.clock, [of_meeting("m")], "Takime", "Ana")
    uid = propose(to, key, meeting="m")
    for change in (
        lambda: rules.define(to.root, to.clock, "Takime", 1000, Due.REVIEW, "Ana"),
        lambda: rules.assign(to.root, to.clock, [key], "Tjetër", "Ana"),
        lambda: rules.assign(to.root, to.clock, [of_meeting("m")], "", "Ana"),
    ):
        rules.define(to.root, to.clock, "Tjetër", 5, Due.DISPOSE, "Ana")
        change()
        with refused("disposal.class") as caught:
            disposal.confirm(to.shelf, uid, SECOND.signer(), to.trust, pki.NOW, lambda _: "m")
        assert key in sentence(caught.value, "sq")
        rules.assign(to.root, to.clock, [key], "", "Ana")
        rules.define(to.root, to.clock, "Takime", 5, Due.DISPOSE, "Ana")
        rules.assign(to.root, to.clock, [of_meeting("m")], "Takime", "Ana")
    assert key in to.shelf.keys()  # noqa: SIM118
    disposal.confirm(to.shelf, uid, SECOND.signer(), to.trust, pki.NOW, lambda _: "m")  # it is again as it was
    assert key not in to.shelf.keys()  # noqa: SIM118


def test_the_restricted_is_kept_and_found_by_nobody(to: Archive) -> None:
    listed = index(to)
    entry = next(one for one in listed.entries() if one.meeting)
    before = listed.catalogue.totals()
    rules.mark(to.root, to.clock, {of_meeting(entry.meeting): entry.title}, Mark.RESTRICTED, "kërkesë", "Ana")
    for look in (listed, Index(to.shelf)):
        look.refresh()
        look.refresh()
        assert look.entry(entry.key) is None
        assert not [one for one in look.search(entry.title) if one.hit.meeting == entry.meeting]
    assert to.shelf.get(entry.key)
    assert faults(to) == []
    rules.lift(to.root, to.clock, [of_meeting(entry.meeting)], Mark.RESTRICTED, "u sqarua", "Ana")
    listed.refresh()
    assert listed.catalogue.totals() == before


def test_a_forged_end_is_named(to: Archive) -> None:
    key = public(to)
    (to.root / key).unlink()
    register = Register(to.root)
    told = {"act": "dispose", "decision": "x", "why": "w", "files": [{"key": key, "sha256": "0" * 64, "receipt": "1"}]}
    signature = {"name": "A", "fingerprint": "f", "certificate": "QQ==", "value": "QQ=="}
    register.append("proposed", pki.NOW, decision="x", statement=told, signature=signature)
    register.append("confirmed", pki.NOW, decision="x", signature=signature)
    assert sorted(set(faults(to))) == ["disposal.unsigned", "receipt.other_file"]
    path = to.root / "keeping" / "log.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0])
    assert "keeping.log_end" in faults(to)
    path.write_bytes(lines[0].replace(b'"w"', b'"v"') + lines[1])
    assert "keeping.log" in faults(to)
    with refused("keeping.log"):
        rules.define(to.root, to.clock, "K", 1, Due.REVIEW, "Ana")
    path.write_bytes(lines[0])
    assert to.shelf.tombs == {}
    path.write_bytes(lines[0] + b"{}\n")
    assert to.shelf.tombs == {}, "nothing is believed behind it"
    path.write_bytes(b"".join(lines))  # mended from the copy, beside a window that is open
    assert to.shelf.tombs.keys() == {key}


def test_the_second_copy_has_the_full_apart_and_loses_what_was_destroyed(to: Archive, tmp_path: Path) -> None:
    place, own = tmp_path / "disk" / "kopja", [to.key.certificate]
    rules.define(to.root, to.clock, "Takime", 5, Due.DISPOSE, "Ana")
    copied = second_copy(to.shelf, place, own, trust=to.trust).copied
    assert "keeping/log.jsonl" in copied
    assert (internal_of(place) / full(to)).exists()
    assert not (place / full(to)).exists()
    uid, gone = propose(to, public(to), full(to)), {str(public(to)), str(full(to))}
    disposal.confirm(to.shelf, uid, SECOND.signer(), to.trust, pki.NOW)
    done = second_copy(to.shelf, place, own, trust=to.trust)
    assert (set(done.disposed), done.repaired, done.faults) == (gone, (), ())
    assert not [key for key in gone if (place / key).exists() or (internal_of(place) / key).exists()]
    assert second_copy(to.shelf, place, own, trust=to.trust) == type(done)((), (), (), ())
    shutil.rmtree(to.root / "keeping")  # a copy that knows of it brings the register back before anything else
    (to.root / next(iter(gone - {full_name for full_name in gone if is_full(full_name)}))).write_bytes(b"%PDF-x")
    assert second_copy(to.shelf, place, own, trust=to.trust).repaired == ("keeping/log.jsonl",)
    assert Register(to.root).state.tombs.keys() == gone


def parcel(to: Archive) -> handover.Parcel:
    listed = index(to)

    def entry(key: Key):  # type: ignore[no-untyped-def]
        found = listed.entry(key)
        assert found is not None
        return found

    return handover.Parcel(to.shelf, entry, b"-----BEGIN-----", to.clock, lambda one: "Takime")


def test_a_bag_for_the_national_archive(to: Archive, tmp_path: Path) -> None:
    box, out = parcel(to), tmp_path / "AKSH"
    keys = [public(to), full(to), letter(to)]
    done = handover.hand_over(box, keys, out, "Ana", "AMSHC", random.Random(4).randbytes)
    bag = bagit.Bag(str(done.place))
    bag.validate()
    assert bag.info["Source-Organization"] == "AMSHC"
    payload = set(bag.payload_entries())
    for key in keys:
        assert (done.place / "data" / "documents" / key).read_bytes() == to.shelf.get(key)
        assert f"data/receipts/{key}.receipt.json" in payload
        dc = ElementTree.parse(done.place / "data" / "metadata" / f"{key}.dc.xml").getroot()
        assert {child.tag.rpartition("}")[2] for child in dc} >= {"title", "format", "identifier", "type"}
        events = json.loads((done.place / "data" / "events" / f"{key}.json").read_text("utf-8"))
        assert [one["what"] for one in events][-1] == "handing_over"
        assert "ana@shembull.al" not in json.dumps(events)
    state = Register(to.root).state
    assert (state.begun, set(state.handed)) == ({}, set(keys))
    last = Register(to.root).entries()[-1]
    assert last.facts["manifest"] == done.manifest == bags.check(done.place)
    assert set(keys) <= set(to.shelf.keys()), "what was handed over stays"
    rules.define(to.root, to.clock, "Takime", 0, Due.HAND_OVER, "Ana")
    rules.assign(to.root, to.clock, [keys[0]], "Takime", "Ana")
    assert rules.due_at(rules.standings(to.root, index(to).entries()), date(2099, 1, 1)) == ()
    with refused("handover.nothing"):
        handover.hand_over(box, [], out, "Ana", "AMSHC", random.Random(4).randbytes)
    (done.place / "data" / "README.txt").write_bytes(b"x")
    with refused("bag.invalid"):
        bags.check(done.place)


def test_what_strangers_wrote_is_read_by_every_reader_of_the_bag(to: Archive, tmp_path: Path) -> None:
    """A title with a sign that no XML may hold, and one that a spreadsheet would compute."""
    box, key = parcel(to), public(to)
    title = '=HYPERLINK("x")\x0b\x01 Takimi <b>& ë'
    odd = dataclasses.replace(box.listed(key), title=title, organiser="@zyra", place="A\x1fB")
    box = dataclasses.replace(box, listed=lambda _: odd)
    done = handover.hand_over(box, [key], tmp_path / "AKSH", "Ana", "AMSHC", random.Random(5).randbytes)
    data = done.place / "data"
    top = ElementTree.fromstring((data / "metadata" / f"{key}.dc.xml").read_bytes())
    told = [one.text for one in top if one.tag.endswith("}title")]
    assert told == ['=HYPERLINK("x")\ufffd\ufffd Takimi <b>& ë']
    [row] = csv.DictReader(io.StringIO((data / "list.csv").read_text("utf-8")))
    assert row["title"].startswith("'=")
    assert row["organiser"] == "'@zyra"
    assert row["key"] == key


def test_a_hand_over_that_was_ended_goes_on_with_the_same_bag(to: Archive, tmp_path: Path) -> None:
    box, out = parcel(to), tmp_path / "AKSH"

    def ended(done: int, of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        handover.hand_over(box, [public(to), letter(to)], out, "Ana", "A", random.Random(5).randbytes, ended)
    assert list(out.iterdir()) == [], "nothing bears its name that is not whole"
    (done,) = handover.go_on(box)
    bagit.Bag(str(done.place)).validate()
    assert [path.name for path in out.iterdir()] == [done.uid]
    assert handover.go_on(box) == ()
    path = to.root / "keeping" / "log.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]))  # ended between the name and the line
    path.with_name(".log-head").unlink()
    (again,) = handover.go_on(box)
    assert again == done
    rot = to.root / public(to)
    rot.write_bytes(rot.read_bytes()[:-1])
    with refused("shelf.damaged"):
        handover.hand_over(box, [public(to)], out, "Ana", "A", random.Random(6).randbytes)
    assert not Register(to.root).state.begun


def test_a_pass_tells_what_was_never_read(to: Archive) -> None:
    assert never_read(to.shelf) == 3
    asked = itertools.count()
    scrub(to.shelf, to.clock, stop=lambda: next(asked) == 1)
    assert never_read(to.shelf) == 2
    scrub(to.shelf, to.clock)
    assert never_read(to.shelf) == 0


# --- renewal ---------------------------------------------------------------------------


@pytest.fixture
def stamped(tmp_path: Path) -> renewal.Renewal:
    """Signed documents of which one has an archive timestamp that ends in 2032, and a letter without signature."""
    shelf = FolderShelf(tmp_path / "arkivi")
    trust = load_pem(dump_pem([TrustEntry(authority().der("root"), authority=True)]))
    what = renewal.Renewal(shelf, trust, KEY, lambda: LATER)
    from facilitator.archive.intake import take_in

    for pdf in (levels()["B-B"], levels()["B-LTA"], brought.letter()):
        take_in(pdf, shelf, trust, KEY, now=LATER)
    return what


def test_timestamps_are_renewed_before_they_lapse_and_the_old_stays(stamped: renewal.Renewal) -> None:
    shelf, trust = stamped.shelf, stamped.trust
    found = renewal.lasting(shelf, trust, LATER)
    lta, b_b = shelf.find(levels()["B-LTA"]), shelf.find(levels()["B-B"])
    assert lta is not None
    assert b_b is not None
    assert (found[0].key, found[0].until and found[0].until.year) == (lta, 2032)
    assert {one.why for one in found[1:]} == {"", "timestamp.unsigned"}
    assert renewal.due(found, LATER, 30) == ()
    assert renewal.due(found, Y2029, 366 * 4) == (lta,)
    assert set(renewal.due(found, Y2029, 366 * 4, first=True)) == {lta, b_b}
    source = TimestampSource(authority().tsa("tsa2"), None, trust)
    (done,) = renewal.renew(stamped, [lta], source)
    assert done.into is not None
    assert shelf.get(done.into).startswith(shelf.get(lta))
    assert shelf.receipt(done.into) is not None
    assert lta not in renewal.newest(shelf)
    after = {one.key: one.until and one.until.year for one in renewal.lasting(shelf, trust, LATER)}
    assert (after[done.into], lta in after) == (2040, False)
    assert [fault.code for fault in look_over(shelf, [KEY.certificate], lambda: LATER).faults] == []
    # ended between the file and its line: found by its bytes, and nobody is asked
    path = shelf.root / "keeping" / "log.jsonl"
    path.unlink()
    path.with_name(".log-head").unlink()
    nobody = TimestampSource("http://127.0.0.1:9/", None, trust)
    (again,) = renewal.renew(stamped, [lta], nobody)
    assert again.into == done.into
    assert len(shelf.keys()) == 4
    with refused("timestamp.unreachable"):
        renewal.renew(stamped, [b_b], nobody)


def test_one_that_refuses_keeps_none_from_it(stamped: renewal.Renewal) -> None:
    shelf = stamped.shelf
    plain, b_b = shelf.find(brought.letter()), shelf.find(levels()["B-B"])
    assert plain is not None
    assert b_b is not None
    steps: list[int] = []
    source = TimestampSource(authority().tsa(), None, stamped.trust)
    first, second = renewal.renew(stamped, [plain, b_b], source, step=lambda done, of: steps.append(done))
    assert (first.into, first.problem and first.problem.code) == (None, "timestamp.unsigned")
    assert second.into is not None
    assert steps == [1, 2]

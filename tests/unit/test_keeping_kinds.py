"""Keeping: what holds of one file of a document holds of all of them, and nothing goes that two people did not sign."""

from __future__ import annotations

import base64
import hashlib
import json
import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from facilitator.archive.catalogue.reading import read_sheet
from facilitator.archive.chained import canonical
from facilitator.archive.index import Index
from facilitator.archive.keeping import second_copy
from facilitator.archive.places.names import is_full
from facilitator.archive.retention import disposal, handover, rules
from facilitator.archive.retention.register import Due, Mark, Register, of_meeting
from facilitator.archive.shelf import Key
from facilitator.archive.taking.deliver import Archive, begin, carry_out
from facilitator.archive.taking.quarantine import Quarantine
from facilitator.signing import create_identity, dump_pem, load_pem, open_p12
from facilitator.signing.statement import Signed, known, same_person, sign_statement
from tests.helpers import brought, pki
from tests.unit.test_archive_retention import (
    FIRST,
    SECOND,
    faults,
    full,
    in_this_process,
    index,
    laid,
    letter,
    parcel,
    propose,
    public,
    refused,
    to,
)

__all__ = ["in_this_process", "laid", "to"]


SECRET = "fjalë që askush nuk i di 2026"


def renewed(to: Archive, key: Key) -> Key:
    """The file with something behind, as a renewed timestamp is."""
    into = to.shelf.put(to.shelf.get(key) + b"\n%more\n", name=key.rpartition("_")[0])
    Register(to.root).append("extended", pki.NOW, key=key, into=into)
    return into


def confirm(to: Archive, uid: str) -> None:
    disposal.confirm(to.shelf, uid, SECOND.signer(), to.trust, pki.NOW)


def test_a_renewed_file_is_held_hidden_and_kept_as_the_one_it_came_from(to: Archive) -> None:
    key = public(to)
    rules.mark(to.root, to.clock, {key: "R"}, Mark.RESTRICTED, "kërkesë", "Ana")
    rules.mark(to.root, to.clock, {key: "R"}, Mark.HOLD, "ankesë", "Ana")
    rules.define(to.root, to.clock, "Takime", 5, Due.HAND_OVER, "Ana")
    rules.assign(to.root, to.clock, [key], "Takime", "Ana")
    into = renewed(to, renewed(to, key))
    assert rules.hidden(to.shelf.register).keys >= {key, into}
    listed = index(to)
    assert (listed.entry(key), listed.entry(into)) == (None, None)
    with refused("disposal.held"):
        propose(to, into)
    told = read_sheet(into, to.shelf.get(into), None).entry
    (one,) = rules.standings(to.root, [told])
    assert (one.kind and one.kind.name, bool(one.hold), bool(one.restricted)) == ("Takime", True, True)
    Register(to.root).append("handed_over", pki.NOW, uid="u", keys=[key], place="", manifest="", by="Ana")
    assert rules.due_at(rules.standings(to.root, [told]), date(2099, 1, 1)) == ()
    rules.assign(to.root, to.clock, [into], "", "Ana")
    assert rules.standings(to.root, [told])[0].kind is None
    rules.lift(to.root, to.clock, [into], Mark.RESTRICTED, "u sqarua", "Ana")
    listed.refresh()
    assert listed.entry(key)
    assert listed.entry(into)


@pytest.mark.parametrize("by", ["document", "meeting"])
def test_a_copy_beside_a_restricted_document_is_hidden_with_it(to: Archive, by: str) -> None:
    key = public(to)
    copy = to.shelf.put(brought.letter() + b"\n%scan\n", beside=to.shelf.get(key))
    listed = index(to)
    assert listed.entry(copy)
    found = listed.entry(key)
    assert found is not None
    target = key if by == "document" else of_meeting(found.meeting)
    rules.mark(to.root, to.clock, {target: "R"}, Mark.RESTRICTED, "kërkesë", "Ana", lambda one: [key])
    for look in (listed, Index.of_folder(to.shelf, to.root)):
        look.refresh()
        assert (look.entry(key), look.entry(copy)) == (None, None)
        assert look.entry(letter(to))


def test_a_damaged_register_lets_nobody_find_what_was_restricted(to: Archive) -> None:
    rules.define(to.root, to.clock, "Takime", 5, Due.REVIEW, "Ana")
    rules.mark(to.root, to.clock, {letter(to): "R", public(to): "P"}, Mark.RESTRICTED, "kërkesë", "Ana")
    rules.lift(to.root, to.clock, [letter(to)], Mark.RESTRICTED, "u sqarua", "Ana")
    path = to.root / "keeping" / "log.jsonl"
    path.write_bytes(path.read_bytes().replace(b"Takime", b"Tak\xffme"))
    listed = index(to)
    assert listed.entry(public(to)) is None
    assert listed.entry(letter(to))
    assert Register(to.root).state.marks[Mark.RESTRICTED] == {}
    with refused("keeping.log"):
        rules.mark(to.root, to.clock, {letter(to): "R"}, Mark.HOLD, "ankesë", "Ana")


def test_what_is_destroyed_goes_with_every_file_that_holds_it(to: Archive) -> None:
    key = public(to)
    into = renewed(to, key)
    uid = propose(to, into)
    assert {file.key for file in Register(to.root).state.decisions[uid].files} == {key, into}
    confirm(to, uid)
    assert not {key, into} & set(to.shelf.keys())


def test_a_mark_that_a_document_does_not_bear_is_not_said_to_be_lifted(to: Archive) -> None:
    key = public(to)
    rules.mark(to.root, to.clock, {of_meeting("m"): "Takimi"}, Mark.RESTRICTED, "kërkesë", "Ana")
    with refused("keeping.unmarked"):
        rules.lift(to.root, to.clock, [of_meeting("m"), key], Mark.RESTRICTED, "u sqarua", "Ana")
    assert of_meeting("m") in Register(to.root).state.marks[Mark.RESTRICTED]
    with refused("handover.unknown"):
        handover.forget(parcel(to), "dorezim-0", "Ana")


def test_a_damaged_document_is_held_with_its_meeting_and_stays_gone_whole(to: Archive, tmp_path: Path) -> None:
    key = public(to)
    whole = to.shelf.get(key)
    listed = index(to)
    meeting = (found := listed.entry(key)) and found.meeting
    assert meeting
    target = {of_meeting(meeting): "Takimi"}
    rules.mark(to.root, to.clock, target, Mark.HOLD, "ankesë", "Ana", lambda one: [key])
    (to.root / key).write_bytes(whole[:-1])
    with refused("disposal.held"):
        propose(to, key)  # which tells no meeting any more
    rules.lift(to.root, to.clock, target, Mark.HOLD, "mbaroi", "Ana")
    Quarantine(to.root).put(whole)
    confirm(to, propose(to, key))
    assert not list((to.root / "quarantine").glob("*.pdf"))[1:], "what lay apart of it whole goes too"
    with refused("shelf.disposed"):
        to.shelf.put(whole)
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.pdf").write_bytes(whole)
    done = carry_out(to, begin(to, [stick], random.Random(7).randbytes))
    assert [line.reason for line in done.lines] == ["disposed"]
    assert key not in to.shelf.keys()  # noqa: SIM118


@pytest.mark.parametrize("signed", ["by nobody", "by one", "about another"])
def test_nothing_goes_that_two_people_did_not_sign(to: Archive, tmp_path: Path, signed: str) -> None:
    key, place, own = public(to), tmp_path / "disk" / "kopja", [to.key.certificate]
    second_copy(to.shelf, place, own, trust=to.trust)
    uid = propose(to, letter(to) if signed == "about another" else key)
    register = Register(to.root)
    told = dict(register.entries()[-1].facts)
    if signed == "by nobody":
        told = {**told, "decision": "x", "signature": {**told["signature"], "value": "QQ=="}}
        told["statement"] = {**told["statement"], "decision": "x"}
    elif signed == "about another":  # signed by two, but of a decision that was carried out already
        confirm(to, uid)
        told |= {"decision": "x", "statement": {**told["statement"]}}
        told["statement"]["files"] = [{"key": key, "sha256": "0" * 64, "receipt": ""}]
    second = told["signature"] if signed != "about another" else register.entries()[-2].facts["signature"]
    if signed != "by one":
        register.append("proposed", pki.NOW, **told)
    register.append("confirmed", pki.NOW, decision=told["decision"], signature=second)
    assert disposal.go_on(to.shelf, to.trust, pki.NOW) == 0
    assert key in to.shelf.keys()  # noqa: SIM118
    assert "disposal.unsigned" in faults(to)
    second_copy(to.shelf, place, own, trust=to.trust)
    assert (place / key).exists()


def test_nothing_goes_by_people_whom_nobody_here_knows(to: Archive, tmp_path: Path) -> None:
    """Two signatures that hold, by two certificates that somebody made himself."""
    key, place, own = public(to), tmp_path / "disk" / "kopja", [to.key.certificate]
    second_copy(to.shelf, place, own, trust=to.trust)
    strangers = [
        create_identity(name, "", "", SECRET, now=pki.NOW, entropy=random.Random(name).randbytes) for name in "AB"
    ]
    theirs = load_pem(b"".join(one.certificate_pem for one in strangers))
    first, second = (open_p12(one.p12, SECRET, now=pki.NOW) for one in strangers)
    for signer in (first, second):  # nobody of them signs here
        with refused("statement.unknown"):
            disposal.propose(to.shelf, [key], "afati", signer, to.trust, pki.NOW, random.Random(2).randbytes)
    uid = disposal.propose(to.shelf, [key], "afati", first, theirs, pki.NOW, random.Random(2).randbytes).uid
    assert faults(to) == ["disposal.unknown"], "a proposal of a stranger is named before anybody agrees"
    with refused("disposal.unknown"):
        confirm(to, uid)
    register = Register(to.root)
    statement = register.state.decisions[uid].statement
    signed = sign_statement(canonical(statement), second, theirs, pki.NOW)
    register.append("confirmed", pki.NOW, decision=uid, signature=signed.as_dict())
    assert disposal.go_on(to.shelf, to.trust, pki.NOW) == 0
    assert key in to.shelf.keys()  # noqa: SIM118
    assert faults(to) == ["disposal.unknown"]
    second_copy(to.shelf, place, own, trust=to.trust)
    assert (place / key).exists()
    assert disposal.go_on(to.shelf, theirs, pki.NOW) == 1, "and where they are known, it goes"


def test_a_chain_that_only_the_key_brought_is_kept_with_the_signature(to: Archive) -> None:
    """Of whoever was certified below a trusted root the certificate in between is in no list."""
    leaf = pki.world().issuing.issue("Drita Leka")
    signed = sign_statement(b"x", leaf.signer(), to.trust, pki.NOW)
    assert known(Signed(**json.loads(json.dumps(signed.as_dict()))), to.trust, pki.NOW)
    assert signed.chain
    assert not known(replace(signed, chain=()), to.trust, pki.NOW)
    assert not known(replace(signed, certificate="QQ=="), to.trust, pki.NOW)


def test_a_bag_says_what_is_not_for_everybody_and_what_befell_the_meeting(to: Archive, tmp_path: Path) -> None:
    listed = index(to)
    meeting = next(one.meeting for one in listed.entries() if one.meeting)
    rules.define(to.root, to.clock, "Takime", 5, Due.HAND_OVER, "Ana")
    rules.assign(to.root, to.clock, [of_meeting(meeting)], "Takime", "Ana")
    box = replace(parcel(to), restricted=lambda entry: entry.meeting == meeting)
    keys = [public(to), letter(to)]
    done = handover.hand_over(box, keys, tmp_path / "AKSH", "Ana", "AMSHC", random.Random(4).randbytes)
    data = done.place / "data"
    rights = []
    for key in keys:
        tree = ElementTree.parse(data / "metadata" / f"{key}.dc.xml").getroot()
        rights += [child.text for child in tree if child.tag.endswith("rights")]
    assert rights == ["restricted", "public"]
    assert [line.rpartition(",")[2] for line in (data / "list.csv").read_text("utf-8").split()[-2:]] == rights
    told = [json.loads((data / "events" / f"{key}.json").read_text("utf-8")) for key in keys]
    assert [[line["what"] for line in lines].count("assigned") for lines in told] == [1, 0]


def test_a_hand_over_that_waits_keeps_no_other_and_what_was_destroyed_stays_out(to: Archive, tmp_path: Path) -> None:
    box = parcel(to)

    def ended(done: int, of: int) -> None:
        raise KeyboardInterrupt

    for number, keys in enumerate(([public(to)], [full(to), letter(to)])):
        entropy = random.Random(number).randbytes
        with pytest.raises(KeyboardInterrupt):
            handover.hand_over(box, keys, tmp_path / f"disk-{number}", "Ana", "AMSHC", entropy, ended)
    (tmp_path / "disk-0").rmdir()
    (tmp_path / "disk-0").write_bytes(b"")  # where the first was to go there is nothing now
    uid = propose(to, letter(to))
    confirm(to, uid)
    with refused("output.failed"):
        handover.go_on(box)
    (waits,) = Register(to.root).state.begun.values()
    assert waits["place"].startswith(str(tmp_path / "disk-0"))
    assert [is_full(key) for key in Register(to.root).state.handed] == [True]


def test_one_person_under_another_name_is_one_person() -> None:
    trust = load_pem(dump_pem([pki.world().root.entry()]))
    world = pki.world().issuing
    first = sign_statement(b"x", FIRST.signer(), trust, pki.NOW)
    for name in ("Hoxha, Arta", "HOXHA Arta", "Arta-Hoxha"):
        assert same_person(first, sign_statement(b"x", world.issue(name).signer(), trust, pki.NOW)), name
    assert not same_person(first, sign_statement(b"x", SECOND.signer(), trust, pki.NOW))
    assert same_person(numbered("Arta Hoxha", "PNOAL-J55"), numbered("Arta Leka", "pnoal-j55"))
    assert not same_person(numbered("Arta Hoxha", "PNOAL-J55"), numbered("Arta Leka", "PNOAL-J56"))


def numbered(name: str, number: str) -> Signed:
    """What a qualified certificate tells: its holder's name and number."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, name), x509.NameAttribute(NameOID.SERIAL_NUMBER, number)]
    )
    builder = x509.CertificateBuilder(subject, subject, key.public_key(), 1, pki.NOW, pki.NOW + timedelta(days=1))
    der = builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
    return Signed(name, hashlib.sha256(der).hexdigest(), base64.b64encode(der).decode(), "")

"""Trust stores as signed lists (ETSI TS 119 612): written, read back, read by another program, tampered with."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import pytest
from asn1crypto import x509 as asn1_x509
from lxml import etree
from pyhanko.sign.validation.qualified.eutl_parse import trust_list_to_registry

from facilitator.errors import KnownError
from facilitator.signing import Trust, TrustEntry, dump_pem, load_pem, trustlist, verify
from facilitator.signing.trustlist import Operator, load, load_store, write
from tests.helpers import pki
from tests.helpers.authority import NOW, Y2029, authority, levels
from tests.helpers.pki import FIELDS, Leaf

ISSUED = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
DUE = datetime(2027, 5, 20, 8, 0, tzinfo=UTC)
AGENCY = Operator("Agjencia për Shoqërinë Civile", "Lista e certifikatave", "https://agjencia.invalid/lista")


@lru_cache(maxsize=1)
def operator() -> Leaf:
    return pki.world().root.issue("Operatori i Listës")


def pem(leaf: Leaf) -> bytes:
    return dump_pem([TrustEntry(leaf.der)])


def people() -> list[TrustEntry]:
    one = authority()
    return [
        TrustEntry(one.der("issuing"), authority=True),
        TrustEntry(one.der("tsa-ca"), authority=True, timestamps_only=True),
        TrustEntry(one.der("facilitator"), (FIELDS[0],), "facilitator"),
        TrustEntry(one.der("secretary"), FIELDS[1:], "Ç & <ë>"),
    ]


def signed(entries: list[TrustEntry], leaf: Leaf | None = None) -> bytes:
    signer = (leaf or operator()).signer(pki.NOW)
    return write(entries, signer, AGENCY, sequence=12, issued=ISSUED, until=DUE)


def refused(xml: bytes, operators: bytes | None = None) -> KnownError:
    with pytest.raises(KnownError) as caught:
        load(xml, pem(operator()) if operators is None else operators)
    return caught.value


def resigned(change: dict[str, str]) -> bytes:
    """The list with other words, signed again by its operator, as another program might have written it."""
    root = trustlist._build(people(), AGENCY, 12, ISSUED, DUE)
    text = etree.tostring(root).decode()
    for old, new in change.items():
        assert old in text
        text = text.replace(old, new)
    return trustlist._sign(etree.fromstring(text), operator().signer(pki.NOW), ISSUED)


def test_what_was_written_is_read() -> None:
    xml = signed(people())
    store = load(xml, pem(operator()))
    plain = [(e.certificate, e.fields, e.name, e.authority, e.timestamps_only, e.until) for e in store.entries]
    assert plain == [(e.certificate, e.fields, e.name, e.authority, e.timestamps_only, None) for e in people()]
    assert (store.version, store.next_update) == ("12 (2026-11-20)", DUE)
    assert len(store.hash) == 64
    assert "Ç &amp; &lt;ë&gt;" in xml.decode()


@pytest.mark.parametrize("bits", [0, 2048])
def test_either_kind_of_key_may_sign(bits: int) -> None:
    leaf = pki.world().root.issue("Operatori", bits=bits)
    assert len(load(signed(people(), leaf), pem(leaf)).entries) == 4


def test_it_judges_like_the_same_store_in_pem() -> None:
    plain = load_pem(dump_pem(people()))
    listed = load_store(signed(people()), pem(operator()))
    for level in ("B-B", "B-T", "deferred"):
        for at in (NOW, Y2029):
            one, two = verify(levels()[level], plain, at), verify(levels()[level], listed, at)
            assert one.verdict is two.verdict
            assert [row.as_dict() for row in one.signatures] == [row.as_dict() for row in two.signatures]
            assert [note.code for note in two.notes if note.code != "TRUST_OUTDATED"] == [n.code for n in one.notes]
    outdated = verify(levels()["B-T"], listed, Y2029).notes
    assert [(note.code, note.detail) for note in outdated] == [("TRUST_OUTDATED", "20.05.2027")]


def test_the_kind_of_a_store_is_recognised() -> None:
    both = pem(operator()) + pem(pki.world().secretary)
    xml = signed(people())
    assert len(load_store(xml, both).entries) == 4
    assert len(load_store(b"\xef\xbb\xbf\n" + dump_pem(people()), None).entries) == 4
    for operators in (None, b"", b"nothing"):
        with pytest.raises(KnownError) as caught:
            load_store(xml, operators)
        assert caught.value.code == "trustlist.no_operator"


def test_another_operator() -> None:
    error = refused(signed(people()), pem(pki.world().secretary))
    assert (error.code, error.facts) == ("trustlist.operator", {"name": "Operatori i Listës"})
    forged = signed(people(), pki.world().stranger)
    assert refused(forged).code == "trustlist.operator"
    # the stranger's signature under the operator's certificate
    mine = base64.b64encode(operator().der)
    theirs = base64.b64encode(pki.world().stranger.der)
    inside = b"".join(forged.split())
    assert theirs in inside
    head, _, tail = forged.partition(b"<ds:X509Certificate>")
    swapped = (
        head + b"<ds:X509Certificate>" + mine + b"</ds:X509Certificate>" + tail.partition(b"</ds:X509Certificate>")[2]
    )
    assert refused(swapped).code == "trustlist.tampered"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<TSLSequenceNumber>12<", b"<TSLSequenceNumber>13<"),
        (b"recognisedatnationallevel", b"deprecatedatnationallevel"),
        (b"Svctype/TSA<", b"Svctype/CA/PKC<"),
        (b"2027-05-20T08:00:00Z", b"2047-05-20T08:00:00Z"),
        (FIELDS[0].encode(), FIELDS[1].encode()),
        (b"<TSPService>", b"<TSPService><!-- -->"),
        (b"</TSPServices>", b"<TSPService/></TSPServices>"),
    ],
)
def test_a_changed_list_is_refused_or_reads_the_same(old: bytes, new: bytes) -> None:
    xml = signed(people())
    assert old in xml
    changed = xml.replace(old, new, 1)
    if b"<!--" in new:  # canonical XML drops comments: they say nothing and are not read
        assert load(changed, pem(operator())).entries == load(xml, pem(operator())).entries
    else:
        assert refused(changed).code == "trustlist.tampered"


def test_no_signature_and_a_list_wrapped_round_a_signed_one() -> None:
    xml = signed(people())
    root = etree.fromstring(xml)
    signature = root.find("{http://www.w3.org/2000/09/xmldsig#}Signature")
    assert signature is not None
    evil = etree.fromstring(signed([TrustEntry(pki.world().foreign.der, authority=True)], pki.world().stranger))
    hostile = evil.find("{http://www.w3.org/2000/09/xmldsig#}Signature")
    assert hostile is not None
    evil.remove(hostile)
    evil.append(root)
    assert refused(etree.tostring(evil)).code == "trustlist.tampered"
    evil.append(signature)
    assert refused(etree.tostring(evil)).code == "trustlist.tampered"
    bare = etree.fromstring(xml)
    bare.remove(bare[-1])
    assert refused(etree.tostring(bare)).code == "trustlist.tampered"


@pytest.mark.parametrize(
    "data",
    [
        b"<",
        b"<html/>",
        b"<TrustServiceStatusList/>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#">&a;'
        b"</TrustServiceStatusList>",
    ],
)
def test_other_files(data: bytes) -> None:
    assert refused(data).code == "trustlist.unreadable"


def test_a_signed_list_that_lacks_what_the_standard_demands() -> None:
    assert refused(resigned({"TSLSequenceNumber": "Number"})).code == "trustlist.unreadable"
    assert refused(resigned({"Svcstatus/recognised": "Svcstatus/unheard"})).code == "trustlist.empty"


def test_another_reader_agrees() -> None:
    """pyHanko reads qualified services only: ours has none, and the same list with the words of a state has two."""
    certificate = asn1_x509.Certificate.load(operator().der)
    registry, problems = trust_list_to_registry(signed(people()).decode(), [certificate])
    assert not problems
    assert not list(registry.known_certificate_authorities)
    state = resigned(
        {"Svctype/CA/PKC": "Svctype/CA/QC", "Svctype/TSA": "Svctype/TSA/QTST", "recognisedatnationallevel": "granted"}
    )
    registry, problems = trust_list_to_registry(state.decode(), [certificate])
    assert not problems
    ours = {entry.fingerprint: entry for entry in load(state, pem(operator())).entries}
    authorities = {one.certificate.sha256.hex() for one in registry.known_certificate_authorities}
    stampers = {one.certificate.sha256.hex() for one in registry.known_timestamp_authorities}
    assert authorities == {key for key, entry in ours.items() if entry.authority and not entry.timestamps_only}
    assert stampers == {key for key, entry in ours.items() if entry.timestamps_only}
    with pytest.raises(Exception, match="TLSO"):  # negative control
        trust_list_to_registry(state.decode().replace("granted", "Granted", 1), [certificate])


def store_with(entry: TrustEntry) -> Trust:
    return load(signed([entry, TrustEntry(authority().der("tsa-ca"), (), "", True, True)]), pem(operator()))


def test_a_service_that_was_withdrawn_counts_for_its_time() -> None:
    one = authority()
    since, until = datetime(2022, 1, 1, tzinfo=UTC), datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
    ended = TrustEntry(one.der("issuing"), authority=True, since=since, until=until)
    store = store_with(ended)
    assert store.entries[0] == ended
    assert load_pem(dump_pem(store.entries)).entries == store.entries
    # signed and stamped six hours before the end of trust: only the timestamp proves it
    assert verify(levels()["B-T"], store, NOW).exit_code == 0
    assert verify(levels()["B-B"], store, NOW).exit_code == 4
    late = TrustEntry(one.der("issuing"), authority=True, since=until + timedelta(hours=1))
    assert verify(levels()["B-T"], store_with(late), NOW).exit_code == 4
    person = TrustEntry(one.der("facilitator"), until=since, since=since - timedelta(days=1))
    rows = verify(levels()["B-T"], store_with(person), NOW).signatures
    assert [row.state for row in rows] == ["UNKNOWN_SIGNER"] * 2

"""The examination of a readable PDF: each signature, what lies outside all of them, and what is missing.

pyHanko checks digests and the differences between revisions; added here is what it takes for good: objects after the
last EOF, signatures that were removed, replaced or are unreadable, data hidden beside the CMS, new fields in a
certified document, and one person in two fields. Imported only inside functions.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel, StandardDiffPolicy
from pyhanko.sign.diff_analysis.form_rules_api import FormUpdatingRule
from pyhanko.sign.diff_analysis.rules.file_structure_rules import (
    CatalogModificationRule,
    ObjectStreamRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import (
    DSSCompareRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
)
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel

from facilitator.signing import chain, shown
from facilitator.signing.chain import Evidence, Judgement
from facilitator.signing.house import INTERNAL
from facilitator.signing.keys import grouped
from facilitator.signing.lasting import lifetime, past
from facilitator.signing.policy import DESCRIPTIONS, POLICY
from facilitator.signing.reading import Field, signature_fields
from facilitator.signing.seams import seamless
from facilitator.signing.trust import NOBODY, Trust, TrustEntry
from facilitator.signing.verdict import (
    Expected,
    Note,
    Revocation,
    Signature,
    StampFault,
    Standing,
    TimeProof,
    Verdict,
    Word,
    conclude,
)

_DIGESTS = frozenset({"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})
_WHOLE = (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)
_CLOCKS_APART = timedelta(minutes=10)

# What may follow the last signature unsigned: validation data and invisible document timestamps, and no orphans.
_VALIDATION_DATA = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(),  # type: ignore[no-untyped-call]
        XrefStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        ObjectStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        DSSCompareRule().as_qualified(ModificationLevel.LTA_UPDATES),
        *DESCRIPTIONS,  # whoever adds a timestamp may say when, and with what
    ],
    form_rule=FormUpdatingRule(
        field_rules=[SigFieldCreationRule(), SigFieldModificationRule()]  # type: ignore[no-untyped-call]
    ),
    ignore_orphaned_objects=False,
)


@dataclass(frozen=True)
class _Row:
    """A row with what later steps need: the embedded signature, the signer's certificate and who vouched for it."""

    row: Signature
    embedded: EmbeddedPdfSignature | None = None
    certificate: x509.Certificate | None = None
    anchor: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def revision(self) -> int:
        return self.embedded.signed_revision if self.embedded else -1


def examine(pdf: bytes, reader: PdfFileReader, trust: Trust, at: datetime, asked: tuple[str, ...] = ()) -> Verdict:
    """Verify a PDF that could be opened. Exceptions mean the same as BROKEN; `facilitator.signing.verify` maps them."""
    fields = signature_fields(reader)
    history = past.history(reader)
    required = tuple(dict.fromkeys((*past.required(history), *asked)))
    evidence = chain.gather(reader, trust)
    stamps = lifetime.document_stamps(pdf, reader, fields, trust, evidence, at)
    rows = [
        _examine_one(pdf, reader, field, trust, evidence, at, field.name in required, stamps)
        for field in fields
        if field.filled and not field.timestamp
    ]
    signed = {one.row.field for one in rows}
    missing = tuple(name for name in required if name not in signed)
    rows, instead = _extras(_expectations(rows, trust, {field.name for field in fields}), trust, missing)
    notes = past.hidden(pdf, history, fields) + _outside_notes(pdf, reader, rows)
    notes += shown.notes(pdf, reader, fields, history)
    stamp_notes = [note for stamp in stamps for note in stamp.notes]
    notes += [note for note in stamp_notes if note.code == StampFault.BROKEN]
    changed = bool(notes)
    notes += [note for note in stamp_notes if note.code != StampFault.BROKEN]
    for one in rows:
        notes += [*one.notes, *_time_notes(one, at)]
    notes += [Note("EXTRA_SIGNATURE", one.row.field) for one in rows if not one.row.required]
    notes += instead
    notes += [Note("NO_TRUST")] if rows and trust.hash == NOBODY.hash else []
    if trust.next_update is not None and at > trust.next_update:
        notes.append(Note("TRUST_OUTDATED", detail=f"{trust.next_update:%d.%m.%Y}"))
    signatures = tuple(one.row for one in rows)
    unmet = set(missing) - {note.detail for note in instead}
    taken_out = set(asked) - {field.name for field in fields}  # whose place is not there cannot have signed elsewhere
    word, code = conclude(signatures, bool(unmet), changed, taken_out=bool(taken_out))
    if word is Word.OK_EXTRA_SIGNATURE:
        notes += [Note("FIELD_EMPTY", name) for name in missing]
    digest = hashlib.sha256(pdf).hexdigest()
    return Verdict(word, code, signatures, missing, tuple(notes), at, digest, trust.hash, trust.version)


def _examine_one(
    pdf: bytes,
    reader: PdfFileReader,
    field: Field,
    trust: Trust,
    evidence: Evidence,
    at: datetime,
    required: bool,
    stamps: tuple[lifetime.Stamp, ...],
) -> _Row:
    try:
        embedded = EmbeddedPdfSignature(reader, field.dictionary, field.name)
        within = chain.context(NOBODY, Evidence(), at)  # integrity only: trust is judged apart
        status = validate_pdf_signature(embedded, within, diff_policy=POLICY)
        proof = lifetime.prove(embedded, status, stamps, trust, evidence, at)
        judgement = chain.judge(
            status.signing_cert,
            embedded.other_embedded_certs,
            trust,
            evidence,
            proof.moment,
            proved=proof.proved,
        )
        return _row(pdf, field.name, embedded, status, judgement, proof, required)
    except MemoryError:  # says nothing of the signature
        raise
    except Exception as error:
        return _Row(_broken(field.name, required, type(error).__name__))


def _row(
    pdf: bytes,
    name: str,
    embedded: EmbeddedPdfSignature,
    status: PdfSignatureStatus,
    judgement: Judgement,
    proof: lifetime.Proof,
    required: bool,
) -> _Row:
    certificate = status.signing_cert
    problem = getattr(status.trust_problem_indic, "name", "")
    row = Signature(
        field=name,
        intact=bool(status.intact),
        valid=bool(status.valid),
        covers=status.coverage in _WHOLE and seamless(pdf, embedded),
        modified_after=status.modification_level is ModificationLevel.OTHER or status.docmdp_ok is not True,
        weak=not {embedded.md_algorithm, embedded.external_md_algorithm} <= _DIGESTS
        or problem.startswith("CRYPTO")
        or chain.weak_key(certificate),
        signer=_name(certificate),
        fingerprint=grouped(certificate.sha256.hex()),
        self_issued=certificate.issuer == certificate.subject,
        internal=INTERNAL in _units(certificate),
        standing=judgement.standing,
        reason=judgement.reason,
        revocation=judgement.revocation,
        expected=Expected.UNSTATED,
        time=proof.time,
        proof=proof.kind,
        required=required,
        until=certificate.not_valid_after,
    )
    return _Row(row, embedded, certificate, judgement.anchor, proof.notes)


def _units(certificate: x509.Certificate) -> list[str]:
    """The organisational units (OU) in the name of the issuer."""
    found = certificate.issuer.native.get("organizational_unit_name", [])
    return found if isinstance(found, list) else [found]


def _broken(name: str, required: bool, detail: str) -> Signature:
    return Signature(
        field=name,
        intact=False,
        valid=False,
        covers=False,
        modified_after=False,
        weak=False,
        signer="",
        fingerprint="",
        self_issued=False,
        standing=Standing.UNKNOWN,
        reason="",
        revocation=Revocation.UNKNOWN,
        expected=Expected.UNSTATED,
        time=None,
        proof=TimeProof.NONE,
        required=required,
        detail=detail,
    )


def _name(certificate: x509.Certificate) -> str:
    from cryptography import x509 as pyca_x509

    from facilitator.signing.keys import common_name

    return common_name(pyca_x509.load_der_x509_certificate(certificate.dump()).subject)


def _expectations(rows: list[_Row], trust: Trust, names: set[str]) -> list[_Row]:
    """Say for each row whether the store expects this person there; one person in two fields is never expected."""
    judged = []
    for one in rows:
        stated = trust.stated(one.row.field)
        if one.certificate is None:
            expected = Expected.UNSTATED
        elif stated:
            expected = Expected.YES if _fits(one, stated) else Expected.NO
        else:
            entry = trust.find(one.certificate.sha256.hex())
            elsewhere = entry is not None and names & set(entry.fields)
            expected = Expected.NO if elsewhere else Expected.UNSTATED
        judged.append(replace(one, row=replace(one.row, expected=expected)))
    for same in _people([one for one in judged if one.certificate is not None]):
        keep = [one for one in same if one.row.expected is Expected.YES] or same[:1]
        for at, one in enumerate(judged):
            if one in same and one not in keep:
                judged[at] = replace(one, row=replace(one.row, expected=Expected.NO))
    return judged


def _extras(rows: list[_Row], trust: Trust, missing: tuple[str, ...]) -> tuple[list[_Row], list[Note]]:
    """Judge who signed in fields that the document did not have: a platform that cannot use the fields adds its own.

    No one is expected in such a field, so no one there is the wrong person. Who was expected in a required field that
    is still empty has signed in its stead; the note says so with the required field as its detail.
    """
    notes = []
    judged = []
    for one in rows:
        if not one.row.required and one.certificate is not None and not trust.stated(one.row.field):
            met = [name for name in missing if _fits(one, trust.stated(name))]
            notes += [Note("SIGNED_ELSEWHERE", one.row.field, name) for name in met]
            one = replace(one, row=replace(one.row, expected=Expected.YES if met else Expected.UNSTATED))
        judged.append(one)
    return judged, notes


def _fits(one: _Row, stated: tuple[TrustEntry, ...]) -> bool:
    assert one.certificate is not None
    fingerprint = one.certificate.sha256.hex()
    return any(
        entry.fingerprint == fingerprint
        or (entry.authority and entry.fingerprint == one.anchor and entry.name in ("", one.row.signer))
        for entry in stated
    )


def _revision(one: _Row) -> int:
    return one.revision


def _people(rows: list[_Row]) -> list[list[_Row]]:
    """The rows of each person, the oldest first: one key is one person, whatever names it has; and under an authority
    one subject is, which outlives a renewal of the key.
    """
    people: list[tuple[set[tuple[bytes, ...]], list[_Row]]] = []
    for one in sorted(rows, key=_revision):
        marks = _marks(one)
        known = [person for person in people if person[0] & marks]
        people = [person for person in people if not person[0] & marks]
        people.append((marks.union(*(each for each, _ in known)), [*(row for _, each in known for row in each), one]))
    return [mine for _, mine in people]


def _marks(one: _Row) -> set[tuple[bytes, ...]]:
    """What tells who holds a certificate."""
    assert one.certificate is not None
    subject = (one.certificate.issuer.dump(), one.certificate.subject.dump())
    return {(one.certificate.public_key.dump(),)} | (set() if one.row.self_issued else {subject})


def _outside_notes(pdf: bytes, reader: PdfFileReader, rows: list[_Row]) -> list[Note]:
    """What lies outside the signatures although nothing may: bytes after the last one, fields a certificate forbids."""
    embedded = sorted((one.embedded for one in rows if one.embedded), key=lambda one: one.signed_revision)
    if not embedded:
        return []
    notes = []
    last = embedded[-1]
    tail = pdf[int(last.byte_range[-2]) + int(last.byte_range[-1]) :]
    if tail.strip(b"\r\n\t \0") and not _only_validation_data(reader, last, tail):
        notes.append(Note("UNSIGNED_TAIL", detail=str(len(tail))))
    roots = {_root(reader, revision) for revision in range(reader.total_revisions)} - {None}
    if len(roots) > 1:
        notes.append(Note("ROOT_CHANGED"))
    certified = next((one.signed_revision for one in embedded if one.docmdp_level is not None), None)
    if certified is not None:
        late = [one for one in rows if not one.row.required and one.revision > certified]
        notes += [Note("EXTRA_UNDER_CERTIFICATION", one.row.field) for one in late]
    return notes


def _root(reader: PdfFileReader, revision: int) -> int | None:
    """The number of the catalog of a revision: a new one is a new document, whatever is left of the old.

    None where a revision names none: the older half of a linearised file.
    """
    try:
        return int(reader.trailer.raw_get("/Root", revision=revision).idnum)
    except KeyError:
        return None


def _only_validation_data(reader: PdfFileReader, last: EmbeddedPdfSignature, tail: bytes) -> bool:
    newer = reader.total_revisions - 1 - last.signed_revision
    if newer < 1 or tail.count(b"%%EOF") != newer or not tail.rstrip(b"\r\n\t \0").endswith(b"%%EOF"):
        return False  # the last piece belongs to no revision: an object without cross-reference
    result = _VALIDATION_DATA.review_file(reader, last.signed_revision, doc_mdp=last.docmdp_level)
    return isinstance(result, DiffResult) and result.modification_level <= ModificationLevel.LTA_UPDATES


def _time_notes(one: _Row, at: datetime) -> list[Note]:
    time, certificate = one.row.time, one.certificate
    if time is None or certificate is None:
        return []
    if time > at + _CLOCKS_APART:
        return [Note("TIME_IN_FUTURE", one.row.field)]
    if not certificate.not_valid_before <= time <= certificate.not_valid_after:
        return [Note("TIME_OUTSIDE_CERTIFICATE", one.row.field)]
    return []

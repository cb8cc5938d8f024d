"""One look at a PDF: signatures, what it carries, and whether its parts say the same."""

from __future__ import annotations

import hashlib
import io
import json
import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pikepdf
import pytest

from facilitator.examine.examination import Examination, Match, examine
from facilitator.model import DocumentKind, Sister
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.compose.attach import Attachment, attach_standard
from facilitator.report.document import COMPOSER, Document, Table
from facilitator.report.extract import read
from facilitator.report.pdf.render import render, write
from facilitator.signing import NOBODY, Trust, Word, dump_pem, fields, load_pem, sign
from tests.helpers import pki
from tests.helpers.records import demo_record, empty_record, random_record, with_dots

NOW = datetime.fromisoformat("2026-11-23T15:00:00+01:00")
SAME, DIFFERENT = Match.SAME, Match.DIFFERENT


def public(record: Record | None = None) -> Record:
    return (record or demo_record()).for_audience(Audience.PUBLIC)


def composed(record: Record | None = None, kind: DocumentKind = DocumentKind.PROCESVERBAL) -> Document:
    """As this version of the sentences writes it, and says so."""
    return replace(compose(public(record), kind, "sq", final=True), composer=COMPOSER)


def attached(record: Record, document: Document) -> tuple[Attachment, ...]:
    """The files of ``document`` with ``record``, whether or not it belongs to it."""
    files = attach_standard(record, replace(document, record_sha256=record.sha256()))
    return tuple(replace(one, data=document.to_json()) if one.name == "document.json" else one for one in files)


def trust() -> Trust:
    world = pki.world()
    return load_pem(dump_pem([world.root.entry()]))


def signed(pdf: bytes, count: int = 2) -> bytes:
    """Signed by the legitimate signers, whom the verifier trusts."""
    world = pki.world()
    for place, leaf in list(zip(fields(pdf), (world.facilitator, world.secretary), strict=True))[:count]:
        pdf = sign(pdf, leaf.signer(), place.name, role="", reason="", place="", now=pki.NOW)
    return pdf


def forged(
    *, inside: Record | None = None, names: Document | None = None, shown: Document | None = None
) -> Examination:
    """A forgery of the program's own parts, signed by the legitimate signers: ``inside`` the record, ``names`` the
    document inside, ``shown`` the document on the pages; what is not given is honest.
    """
    record = inside or public()
    document = names or composed()
    pdf = render(shown or document, attached(record, document), now=NOW)
    return examine(signed(pdf), trust(), pki.NOW)


def accused(found: Examination) -> None:
    assert found.signed == (Word.OK_REV_UNKNOWN, 0)
    assert found.verdict.verdict is Word.RECORD_MISMATCH
    assert found.verdict.exit_code == 7
    assert found.mismatch
    assert len(found.verdict.signatures) == 2


def axes(found: Examination) -> tuple[Match, Match, Match, Match, Match]:
    return found.belongs, found.pages, found.values, found.recomposed, found.recount


HONEST: dict[str, Callable[[], Record]] = {
    "demo": demo_record,
    "empty": empty_record,
    "cancelled": lambda: with_dots(demo_record(), ["AB"] * 5, returned=6, number=2, cancel=True),
    "made": lambda: random_record(11, 25),
    "large": lambda: random_record(12, 140),
}


@pytest.mark.parametrize("name", HONEST)
@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize(("lang", "sister", "final"), [("sq", Sister.FULL, True), ("en", Sister.PUBLIC, False)])
def test_every_report_agrees_with_itself(name, kind, lang, sister, final):
    pdf = write(HONEST[name](), kind, lang, sister, final=final, now=NOW)
    found = examine(pdf, NOBODY, NOW)
    assert axes(found)[:4] == (SAME, SAME, SAME, SAME)
    assert found.recount is (SAME if found.record.closings else Match.NOT_CHECKED)
    assert (found.verdict.verdict, found.problem, found.differing) == (Word.UNSIGNED, None, ())
    assert not found.mismatch


@pytest.mark.parametrize("count", [0, 1, 2])
def test_signatures_change_nothing_of_it(count):
    found = examine(signed(render(composed(), attached(public(), composed()), now=NOW), count), trust(), pki.NOW)
    assert axes(found) == (SAME,) * 5
    words = (Word.UNSIGNED, Word.INCOMPLETE, Word.OK_REV_UNKNOWN)
    assert found.verdict.verdict is words[count]
    assert found.record == public()


def test_a_record_of_the_first_format_belongs_by_its_bytes():
    """The bytes are hashed, not what an older reader makes of them."""
    tree = json.loads(public().to_json())
    old = json.dumps({**tree, "format": 1}, ensure_ascii=False, indent=1).encode()
    document = replace(composed(), composer=0, record_sha256=hashlib.sha256(old).hexdigest())
    files = [replace(one, data=old) if one.name == "record.json" else one for one in attached(public(), document)]
    found = examine(render(document, files, now=NOW), NOBODY, NOW)
    assert axes(found)[:3] == (SAME, SAME, SAME)
    assert found.verdict.verdict is Word.UNSIGNED


# forgeries: legitimate signers put their names under a report that contradicts itself


def with_text(document: Document, old: str, new: str) -> Document:
    text = document.to_json().decode()
    assert old in text
    return Document.from_json(text.replace(old, new).encode())


def test_pages_of_another_document():
    found = forged(shown=with_text(composed(), "Forcimi i mekanizmave", "Dobësimi i mekanizmave"))
    accused(found)
    assert axes(found) == (SAME, DIFFERENT, SAME, SAME, SAME)
    assert found.page_difference.what == "text"


def test_pages_with_rows_swapped():
    document = composed()
    sections = tuple(
        replace(one, blocks=tuple(replace(b, rows=b.rows[::-1]) if isinstance(b, Table) else b for b in one.blocks))
        for one in document.sections
    )
    found = forged(shown=replace(document, sections=sections))
    accused(found)
    assert found.pages is DIFFERENT


@pytest.mark.parametrize(
    "code",
    [
        "q 1 1 1 rg /P <</MCID 99>> BDC BT {font} 9 Tf 90 500 Td (\\001\\002\\003) Tj ET EMC Q",
        "/Artifact BMC BT {font} 9 Tf 90 500 Td (\\001\\002\\003) Tj ET EMC",
    ],
)
def test_text_added_in_white_or_hidden_as_furniture(code):
    document = composed()
    with pikepdf.open(io.BytesIO(render(document, attached(public(), document), now=NOW))) as opened:
        page = opened.pages[1]
        page.contents_add(code.format(font=next(iter(page.obj.Resources.Font.keys()))).encode("latin-1"))
        out = io.BytesIO()
        opened.save(out)
    found = examine(signed(out.getvalue()), trust(), pki.NOW)
    accused(found)
    assert axes(found) == (SAME, DIFFERENT, SAME, SAME, SAME)


def changed_record(**rows: Any) -> Record:
    return replace(public(), **rows)


def other_values() -> Record:
    first, *rest = public().points
    return changed_record(points=(replace(first, text="Gjithçka publikohet me kohë."), *rest))


def test_a_record_with_other_values_that_the_document_names():
    record = other_values()
    document = replace(composed(), record_sha256=record.sha256())
    found = forged(inside=record, names=document)
    accused(found)
    assert axes(found) == (SAME, SAME, DIFFERENT, DIFFERENT, SAME)
    assert found.same_composer


def test_the_same_from_another_version_of_the_sentences():
    record = other_values()
    document = replace(composed(), record_sha256=record.sha256(), composer=COMPOSER + 1)
    found = forged(inside=record, names=document)
    accused(found)
    assert (found.values, found.same_composer) == (DIFFERENT, False)


def test_a_record_that_the_document_does_not_name():
    found = forged(inside=other_values(), names=replace(composed(), composer=COMPOSER + 1))
    accused(found)
    assert found.belongs is DIFFERENT


def with_points(record: Record, line: int, points: int) -> Record:
    tally = record.tallies[0]
    lines = [dict(one) for one in tally.result["lines"]]
    total = tally.result["total"] + points - lines[line]["points"]
    lines[line]["points"] = points
    result = {**tally.result, "lines": lines, "total": total}
    return replace(record, tallies=(replace(tally, result=result), *record.tallies[1:]))


def test_a_tally_that_the_ballots_do_not_give():
    """Record, document and pages agree with one another: only counting again tells."""
    record = with_points(public(), 0, 14)
    document = replace(compose(record, DocumentKind.PROCESVERBAL, "sq", final=True), composer=COMPOSER)
    found = forged(inside=record, names=document)
    accused(found)
    assert axes(found) == (SAME, SAME, SAME, SAME, DIFFERENT)


def test_another_tally_in_the_record_than_on_the_pages():
    record = with_points(public(), 0, 14)
    found = forged(inside=record, names=replace(composed(), record_sha256=record.sha256(), composer=COMPOSER + 1))
    accused(found)
    assert (found.belongs, found.values, found.recount) == (SAME, DIFFERENT, DIFFERENT)


def test_other_words_of_the_same_version_accuse_and_of_another_inform():
    words = with_text(composed(), "Rendi i ditës", "Radha e ditës")
    same, other = forged(names=words), forged(names=replace(words, composer=COMPOSER + 1))
    accused(same)
    assert axes(same) == (SAME, SAME, SAME, DIFFERENT, SAME)
    assert same.differing == ("agenda",)
    assert axes(other) == axes(same)
    assert not other.mismatch
    assert other.verdict.verdict is Word.OK_REV_UNKNOWN


def test_a_table_beside_it_with_other_numbers():
    document = composed()
    files = [
        replace(one, data=one.data.replace(b",dots,1,", b",dots,2,", 1)) if one.name == "votes.csv" else one
        for one in attached(public(), document)
    ]
    found = examine(signed(render(document, files, now=NOW)), trust(), pki.NOW)
    accused(found)
    assert found.differing == ("votes.csv",)


# what speaks louder, and what says nothing


def test_a_changed_file_is_called_changed():
    document = composed()
    pdf = signed(render(with_text(document, "Rendi i ditës", "Radha"), attached(public(), document), now=NOW))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        out = io.BytesIO()
        opened.save(out)
    found = examine(out.getvalue(), trust(), pki.NOW)
    assert found.mismatch
    assert (found.verdict.verdict, found.verdict.exit_code) == (Word.TAMPERED, 1)


def edited(pdf: bytes, at: int, edit: Callable[[Any], None]) -> bytes:
    """The PDF with its record (0) or document (1) edited."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        stream = opened.Root.AF[at].EF.F
        tree = json.loads(stream.read_bytes())
        edit(tree)
        stream.write(json.dumps(tree).encode())
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()


@pytest.fixture(scope="module")
def draft() -> bytes:
    return write(demo_record(), DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW)


@pytest.mark.parametrize(
    ("edit", "names"),
    [
        (lambda tree: tree["title"].append("x"), ("title",)),
        (lambda tree: tree["letterhead"].update(institution="x"), ("letterhead",)),
        (lambda tree: tree["sections"].pop(), ("sections",)),
        (lambda tree: tree["sections"][3].update(title="x"), None),
    ],
)
def test_what_differs_is_named(draft, edit, names):
    found = examine(edited(draft, 1, edit), NOBODY, NOW)
    assert found.differing == (names or (found.document.sections[3].key,))
    assert found.verdict.verdict is Word.RECORD_MISMATCH
    assert found.pages is DIFFERENT


@pytest.mark.parametrize(
    "edit",
    [
        lambda tree: tree["meeting"].update(title=5),
        lambda tree: tree["meeting"].update(date=None),
        lambda tree: tree["points"][0].update(text=["a"]),
        lambda tree: tree["tallies"][0].update(result=[]),
        lambda tree: tree["tallies"][0]["result"].update(lines={"a": 1}),
        lambda tree: tree["closings"][0].update(content={"ballots": 7}),
        lambda tree: tree["rounds"][0].update(method="x", params=[1]),
        lambda tree: tree["attendance"][0].update(arrived_at=7),
        lambda tree: tree["people"][0].update(name=None),
        lambda tree: tree.update(counts={}),
    ],
)
def test_a_stranger_s_record_may_hold_anything(draft, edit):
    found = examine(edited(draft, 0, edit), NOBODY, NOW)
    assert found.belongs is DIFFERENT
    assert found.verdict.verdict is Word.RECORD_MISMATCH


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\n", pki.document()])
def test_what_carries_nothing_is_still_judged(data):
    found = examine(data, NOBODY, NOW)
    assert (found.record, found.document) == (None, None)
    assert found.problem is not None
    assert found.problem.code in ("report.unreadable", "report.no_record")
    assert axes(found) == (Match.NOT_CHECKED,) * 5
    assert found.signed == (found.verdict.verdict, found.verdict.exit_code)


def with_files(pdf: bytes, **files: bytes | None) -> bytes:
    """``pdf`` with files of these stems (``.json``) replaced, or taken out."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for stem, data in files.items():
            if data is None:
                del opened.attachments[f"{stem}.json"]
            else:
                opened.attachments[f"{stem}.json"].obj.EF.F.write(data)
        opened.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "files", [{"record": None}, {"document": None}, {"record": b"{}"}, {"record": b"\xff"}, {"document": b"{}"}]
)
def test_half_a_pair_is_no_honest_report(draft, files):
    """Signers who take the record out, or make it say nothing, do not get a clean verdict for it."""
    found = examine(signed(with_files(draft, **files)), trust(), pki.NOW)
    accused(found)
    assert found.belongs is DIFFERENT
    assert found.as_dict()["record"]["present"] is False


def test_one_name_for_two_records_is_no_honest_report(draft):
    """Readers that prefer ``/UF`` would take out another record than ``/F`` holds."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(draft)) as opened:
        opened.attachments["record.json"].obj.EF.UF = opened.make_stream(b"{}")
        opened.save(out)
    accused(examine(signed(out.getvalue()), trust(), pki.NOW))


def test_without_both_it_is_any_signed_pdf(draft):
    found = examine(signed(with_files(draft, record=None, document=None)), trust(), pki.NOW)
    assert found.verdict.verdict is Word.OK_REV_UNKNOWN
    assert found.problem is not None


def test_a_pair_of_a_later_version_is_not_accused(draft):
    later = with_files(draft, record=b'{"format": 99}')
    found = examine(signed(later), trust(), pki.NOW)
    assert found.verdict.verdict is Word.OK_REV_UNKNOWN
    assert found.problem is not None
    assert found.problem.code == "record.newer"


def test_both_parts_are_what_the_file_holds(draft):
    found, inside = examine(draft, NOBODY, NOW), read(draft)
    assert (found.record, found.document) == (inside.record, inside.document)
    assert {"document.json", "participants.csv", "points.csv", "record.json", "votes.csv"} <= set(inside.files)
    assert inside.files["record.json"] == inside.record_bytes == public().to_json()


def test_no_request_is_made(draft, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a request")

    pdf = signed(draft)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert examine(pdf, trust(), pki.NOW).verdict.verdict is Word.OK_REV_UNKNOWN

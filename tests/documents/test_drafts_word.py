"""What Word and LibreOffice leave in a returned draft: their own structures, built by hand, and files they saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from facilitator.model import DocumentKind, Said, Suggestion
from facilitator.record import Audience
from facilitator.report import compose
from facilitator.report.word.docx import render_draft
from facilitator.report.word.proposals import compare
from facilitator.report.word.returned import read
from facilitator.report.word.sent import Identity, Sent
from tests.helpers.records import golden_record
from tests.helpers.word import NS, Hand, W, saved_by_libreoffice

NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")
DATA = Path(__file__).parents[1] / "data" / "drafts"


@pytest.fixture(scope="module")
def draft() -> tuple[bytes, Sent]:
    record = golden_record().for_audience(Audience.INTERNAL)
    identity = Identity(record.meeting.uid, 1, DocumentKind.PROCESVERBAL, "sq", "internal")
    return render_draft(compose(record, DocumentKind.PROCESVERBAL), now=NOW, identity=identity)


def said(hand: Hand | bytes, sent: Sent) -> tuple[Said, ...]:
    return compare(read(hand if isinstance(hand, bytes) else hand.saved()), sent, {})


def changes(found: tuple[Said, ...]) -> list[tuple[str, str, str]]:
    return [(one.author, one.old.strip(), one.new.strip()) for one in found if one.kind is Suggestion.WORDS]


def xml(text: str) -> Any:
    return etree.fromstring(f'<x xmlns:w="{NS}">{text}</x>')[0]


def test_the_sent_lines_come_back_as_they_went(draft: tuple[bytes, Sent]) -> None:
    assert Sent.from_json(draft[1].to_json()) == draft[1]
    assert said(draft[0], draft[1]) == ()


def test_runs_cut_to_pieces_and_formatting_are_nobodys_words(draft: tuple[bytes, Sent]) -> None:
    hand = Hand(draft[0])
    for words in ("Projektaktet", "publikohen", "vonë"):
        run = hand.cut(hand.para("Projektaktet publikohen"), words)
        properties = etree.SubElement(run, f"{W}rPr")
        run.insert(0, properties)
        properties.append(hand.mark("rPrChange", etree.Element(f"{W}rPr")))
        run.addprevious(etree.Element(f"{W}proofErr"))
    assert said(hand, draft[1]) == ()


def test_a_change_within_a_change(draft: tuple[bytes, Sent]) -> None:
    hand = Hand(draft[0], "Besa")
    hand.insert("Projektaktet publikohen", " shumë")
    (put,) = [one for one in hand.root.iter(f"{W}ins") if "shumë" in "".join(one.itertext())]
    run = put[0]
    run.find(f"{W}t").tag = f"{W}delText"
    gone = hand.mark("del", author="Agim")
    put.append(gone)
    gone.append(run)
    found = said(hand, draft[1])
    assert [(one.kind, one.author) for one in found] == [
        (Suggestion.WORDS, "Besa"), (Suggestion.AGAINST, "Agim"),
    ]  # fmt: skip
    gone.set(f"{W}author", "Besa")
    assert said(hand, draft[1]) == (), "who takes back what they put in said nothing"


def test_rows_of_tables_put_in_and_taken_out(draft: tuple[bytes, Sent]) -> None:
    hand = Hand(draft[0])
    row = hand.para("Data").getparent().getparent()
    more = etree.fromstring(etree.tostring(row))
    for mark in list(more.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        mark.getparent().remove(mark)
    for text, words in zip(more.iter(f"{W}t"), ("Moti", "me diell"), strict=False):
        text.text = words
    for one, name in ((more, "ins"), (row, "del")):
        properties = one.find(f"{W}trPr")
        properties.append(hand.mark(name))
    row.addnext(more)
    found = changes(said(hand, draft[1]))
    assert found == [("Besa Zhupani", "Data\ne martë, 27 tetor 2026", "Moti\nme diell")]


WRAPS = {
    "content control": "<w:sdt><w:sdtPr><w:tag w:val='a'/></w:sdtPr><w:sdtContent/></w:sdt>",
    "smart tag": "<w:smartTag w:uri='u' w:element='place'/>",
    "link": "<w:hyperlink w:anchor='b'/>",
    "direction": "<w:bdo w:val='ltr'/>",
}


@pytest.mark.parametrize("wrap", list(WRAPS.values()), ids=list(WRAPS))
def test_wrapped_words_are_words(draft: tuple[bytes, Sent], wrap: str) -> None:
    hand = Hand(draft[0])
    hand.replace("publikohen vonë", "botohen vonë")
    for one in [*hand.root.iter(f"{W}ins"), *hand.root.iter(f"{W}del")]:
        if one.getparent().tag == f"{W}p":
            outer = xml(wrap)
            one.addprevious(outer)
            (outer.find(f"{W}sdtContent") if outer.tag == f"{W}sdt" else outer).append(one)
    assert changes(said(hand, draft[1])) == [("Besa Zhupani", "publikohen", "botohen")]


def test_a_comment_over_several_runs_and_paragraphs(draft: tuple[bytes, Sent]) -> None:
    hand = Hand(draft[0])
    number = hand.comment("Projektaktet", "Kjo s’është e saktë.\nShih vendimin.")
    over = next(one for one in hand.root.iter(f"{W}commentRangeEnd") if one.get(f"{W}id") == str(number))
    hand.para("Në disa bashki").append(over)
    (found,) = said(hand, draft[1])
    assert found.text == "Kjo s’është e saktë.\nShih vendimin."
    assert found.old.startswith("Projektaktet publikohen vonë")
    assert found.old.endswith("(ora 09:59)")


def test_notes_and_boxes_are_shown(draft: tuple[bytes, Sent]) -> None:
    hand = Hand(draft[0])
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    notes = f'<w:footnotes xmlns:w="{NS}"><w:footnote w:id="2"><w:p><w:r><w:t>Shih ligjin.</w:t></w:r></w:p>'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    hand.part("footnotes.xml", f"{notes}</w:footnote></w:footnotes>".encode(), kind, relation)
    reference = xml("<w:r><w:footnoteReference w:id='2'/></w:r>")
    hand.para("Projektaktet publikohen").append(hand.mark("ins", reference))
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Në kuti</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    hand.para("Në disa bashki").append(xml(box))
    note, boxed = said(hand, draft[1])
    assert (note.kind, note.text, note.author) == (Suggestion.REMARK, "Shih ligjin.", "Besa Zhupani")
    assert "Projektaktet" in note.line
    assert (boxed.anchor, boxed.new) == ("", "Në kuti")


def test_the_table_of_contents_is_nobodys(draft: tuple[bytes, Sent]) -> None:
    record = golden_record().for_audience(Audience.INTERNAL)
    identity = Identity(record.meeting.uid, 1, DocumentKind.COMBINED, "sq", "internal")
    data, sent = render_draft(compose(record, DocumentKind.COMBINED), now=NOW, identity=identity)
    hand = Hand(data)
    assert said(hand, sent) == ()
    first = next(one for one in hand.root.iter(f"{W}instrText") if "TOC" in (one.text or "")).getparent().getparent()
    first.append(hand.run(" 12"))
    assert said(hand, sent) == ()


def edited(data: bytes) -> Hand:
    hand = Hand(data)
    hand.replace("organizuar", "zhvilluar")
    hand.add_line("Njoftime edhe në rrjetet", "Afishe në çdo njësi.")
    hand.take_line("Nuk dihet çfarë ndodhi")
    hand.move_line("Kalendar vjetor i vendim", "Çdo institucion të publikojë")
    hand.join("Planet e integritetit")
    hand.comment("morën pjesë", "Edhe mikpritësit?")
    hand.quietly("ku janë të rinjtë", "sociale")
    return hand


def told(found: tuple[Said, ...]) -> list[tuple[Any, ...]]:
    return [(one.kind, one.section, one.start, one.old, one.new, one.text, one.author, one.tracked) for one in found]


@pytest.mark.parametrize("over", ["", "odt"])
def test_libreoffice_keeps_every_mark(draft: tuple[bytes, Sent], tmp_path: Path, over: str) -> None:
    data, sent = draft
    assert said(saved_by_libreoffice(data, tmp_path / "a", over=over), sent) == (), "saved again, and nothing is said"
    hand = edited(data)
    there = said(hand, sent)
    assert len(there) == 7
    assert told(said(saved_by_libreoffice(hand.saved(), tmp_path / "b", over=over), sent)) == told(there)


@pytest.mark.parametrize("name", ["libreoffice.docx", "libreoffice-odt.docx"])
def test_files_that_libreoffice_saved_say_what_they_said(name: str) -> None:
    sent = Sent.from_json((DATA / "sent.json").read_bytes())
    found = said((DATA / name).read_bytes(), sent)
    assert len(found) == 11
    kinds: Callable[[Suggestion], int] = lambda kind: sum(one.kind is kind for one in found)  # noqa: E731
    assert (kinds(Suggestion.MOVE), kinds(Suggestion.REMARK), kinds(Suggestion.WORDS)) == (1, 2, 8)
    assert [one.tracked for one in found].count(False) == 1
    assert {one.author for one in found} == {"Besa Zhupani", "Agim Ndreu", ""}

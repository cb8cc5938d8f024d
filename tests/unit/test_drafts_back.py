"""Drafts that come back: what hands did to them, merged, taken into the text or put right at the source."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator import cli
from facilitator.desk import documents, drafts, office
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting import agenda, discussion, outcomes, people, setup
from facilitator.meeting.papers import circulation, minutes
from facilitator.meeting.papers.drafts import accept_words, conflicting, take_draft
from facilitator.meeting.reading import read_record
from facilitator.model import (
    Block,
    Comment,
    DocumentKind,
    DraftSent,
    DraftTaken,
    Fact,
    Point,
    PointKind,
    Said,
    Settled,
    Sister,
    Suggestion,
    Voice,
    Wording,
)
from facilitator.record import Audience
from facilitator.report.word import proposals, returned
from facilitator.report.word.sent import Sent
from tests.helpers.hall import Hall
from tests.helpers.word import Hand

RELACION = DocumentKind.RELACION
TEXT = (
    "Agjencia dëgjoi me vëmendje të gjithë pjesëmarrësit.\n"
    "- Pritja e pjesëmarrësve u bë me kohë;\n"
    "- Materialet u dhanë në letër;\n"
    "- Në sallë kishte {people} veta dhe 12 karrige bosh."
)


@pytest.fixture
def sent(hall: Hall, tmp_path: Path) -> Path:
    """A meeting with words of everybody's, and its relacion as it went round."""
    hall.do(setup.set_meeting, organiser="Agjencia e Provës", organiser_short="AP", purpose="Të dëgjohen organizatat")
    (body, *_) = hall.seat(["Hapa të Lehtë", "Zëri i Ri"])
    hall.do(agenda.open_item, hall.item().uid)
    hall.do(
        discussion.add_point, hall.item().uid, kind=PointKind.ISSUE, text="Ftesat vijnë vonë", organisation=body.uid
    )
    hall.do(outcomes.add_measure, "Ftesa dhjetë ditë përpara")
    record = hall.read(read_record)
    base = documents.automatic_texts(record, "sq")[RELACION, "contribution"]
    hall.do(minutes.edit_block, RELACION, "contribution", TEXT, base)
    return send(hall, tmp_path)


def send(hall: Hall, folder: Path, sister: Sister = Sister.FULL) -> Path:
    paths, leaving = drafts.send_round(hall.file, [RELACION], sister, folder, {RELACION: "relacion"})
    hall.do(circulation.circulate, "tre vetave", "", leaving)
    return next(path for path in paths if path.suffix == ".docx")


def came(path: Path, hand: Hand | bytes, name: str = "copy.docx") -> Path:
    out = path.with_name(name)
    out.write_bytes(hand if isinstance(hand, bytes) else hand.saved())
    return out


def back(hall: Hall, path: Path, hand: Hand | bytes, name: str = "copy.docx") -> drafts.Back:
    return drafts.read_back(hall.file, came(path, hand, name))


def take(hall: Hall, path: Path, hand: Hand | bytes, name: str = "copy.docx") -> drafts.Back:
    found = back(hall, path, hand, name)
    drafts.take(hall.file, found)
    return found


def look(hall: Hall) -> Any:
    record, approval = hall.read(documents.shown, RELACION)
    return documents.look(RELACION, record, approval)


def accept(hall: Hall, comment: Comment) -> drafts.Decision:
    """What the key does: decide, and take the words in or settle what says so already."""
    (wording,) = hall.all(Wording, comment=comment.uid)
    made = drafts.decide(hall.file, comment, wording)
    if made.how == "take":
        hall.do(accept_words, comment.uid, made.text, made.base, made.before)
    elif made.how == "said":
        hall.do(circulation.settle_comment, comment.uid, Settled.ACCEPTED, "")
    return made


def block(hall: Hall) -> str:
    return next(row.text for row in hall.all(Block) if row.section == "contribution")


def test_a_copy_that_nobody_touched_says_nothing(hall: Hall, sent: Path) -> None:
    found = back(hall, sent, sent.read_bytes())
    assert (found.said, found.notes, found.number) == ((), (), 1)


def test_changes_comments_and_answers_stand_where_they_were_made(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "dëgjoi dhe shënoi")
    first = hand.comment("Materialet", "Në letër apo me e-mail?")
    hand.comment("", "Në letër.", answers=first, author="Agim Ndreu")
    found = take(hall, sent, hand)
    assert (found.count("changes"), found.count("remarks"), found.count("lost")) == (1, 2, 0)
    assert found.authors == ["Besa Zhupani", "Agim Ndreu"]
    rows = {row.uid: row for row in hall.all(Comment)}
    wordings = {row.comment: row for row in hall.all(Wording)}
    assert all(row.section == "contribution" and row.settled is Settled.OPEN for row in rows.values())
    said = [(wordings[uid].kind, row.author, row.text) for uid, row in rows.items()]
    assert said == [
        (Suggestion.WORDS, "Besa Zhupani", "dëgjoi dhe shënoi"),
        (Suggestion.REMARK, "Besa Zhupani", "Në letër apo me e-mail?"),
        (Suggestion.REMARK, "Agim Ndreu", "Në letër."),
    ]
    root, answer = list(rows)[1:]
    assert wordings[answer].reply_to == root
    assert wordings[root].old == "Materialet"
    assert {voice.said_at for voice in hall.all(Voice)} == {"2026-11-02T10:15:00+01:00"}
    hall.do(circulation.settle_comment, root, Settled.REJECTED, "Janë dhënë në letër")
    assert [hall.all(Comment, uid=uid)[0].settled for uid in (root, answer)] == [Settled.REJECTED] * 2
    hall.do(circulation.remove_comment, root)
    assert hall.all(Wording, comment=answer)[0].reply_to is None


def test_an_accepted_change_is_in_the_text_and_undo_takes_both_back(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "shënoi")
    take(hall, sent, hand)
    (row,) = hall.all(Comment)
    assert accept(hall, row).how == "take"
    assert "Agjencia shënoi me vëmendje" in block(hall)
    assert "{people}" in block(hall), "a field beside it stays alive"
    assert hall.all(Comment)[0].settled is Settled.ACCEPTED
    hall.wait(hall.file.undo())
    assert block(hall) == TEXT
    assert hall.all(Comment)[0].settled is Settled.OPEN


EDITS: list[tuple[str, Any, str]] = [
    ("a bullet more", lambda h: h.add_line("Materialet", "Përkthim nuk pati;"), "- Përkthim nuk pati;"),
    ("a bullet less", lambda h: h.take_line("Materialet"), "!Materialet"),
    ("words put in", lambda h: h.insert("u dhanë", " falas"), "- Materialet u dhanë falas në letër;"),
    ("words taken out", lambda h: h.replace(" në letër", ""), "- Materialet u dhanë;"),
    ("two lines joined", lambda h: h.join("Pritja e"), "- Pritja e pjesëmarrësve u bë me kohë; Materialet u dhanë në"),
    ("a number", lambda h: h.replace("12 karrige", "13 karrige"), "{people} veta dhe 13 karrige"),
    ("a line moved", lambda h: h.move_line("Materialet", "Pritja e"), "- Materialet u dhanë në letër;\n- Pritja e"),
    ("braces", lambda h: h.insert("u dhanë", " {people}"), "u dhanë {{people}} në letër"),
]


@pytest.mark.parametrize(("edit", "wanted"), [e[1:] for e in EDITS], ids=[e[0] for e in EDITS])
def test_every_kind_of_change_goes_into_the_text(hall: Hall, sent: Path, edit: Any, wanted: str) -> None:
    hand = Hand(sent.read_bytes())
    edit(hand)
    take(hall, sent, hand)
    (row,) = hall.all(Comment)
    assert accept(hall, row).how == "take"
    if wanted.startswith("!"):
        assert wanted[1:] not in block(hall)
    else:
        assert wanted in block(hall)
    assert "  " not in block(hall)
    assert len(block(hall).splitlines()) == 4 + (wanted == EDITS[0][2]) - (wanted in (EDITS[1][2], EDITS[4][2]))


def test_many_changes_of_one_text_go_in_one_after_another(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "shënoi")
    hand.replace("të gjithë", "shumicën e")
    hand.add_line("Materialet", "Përkthim nuk pati;")
    hand.replace("karrige bosh", "vende bosh")
    take(hall, sent, hand)
    rows = hall.all(Comment)
    for row in reversed(rows):
        assert accept(hall, row).how == "take"
    assert block(hall) == (
        "Agjencia shënoi me vëmendje shumicën e pjesëmarrësit.\n- Pritja e pjesëmarrësve u bë me kohë;\n"
        "- Materialet u dhanë në letër;\n- Përkthim nuk pati;\n- Në sallë kishte {people} veta dhe 12 vende bosh."
    )


def test_facts_are_put_right_where_they_come_from(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("2 veta", "3 veta")
    hand.replace("Ftesat vijnë vonë", "Ftesat vijnë tepër vonë")
    hand.replace("dhjetë ditë", "pesëmbëdhjetë ditë")
    take(hall, sent, hand)
    facts = {(row.fact, row.origin) for row in hall.all(Wording)}
    assert facts == {(Fact.FIELD, "field"), (Fact.ROW, "point"), (Fact.ROW, "measure")}
    rows = {row.uid: row for row in hall.all(Comment)}
    assert [accept(hall, row).how for row in rows.values()] == ["source"] * 3
    assert all(row.settled is Settled.OPEN for row in hall.all(Comment))
    assert block(hall) == TEXT, "nothing is painted over"
    (point,) = hall.all(Point)
    hall.do(discussion.set_point, point.uid, text="Ftesat vijnë tepër vonë")
    done = [accept(hall, row).how for row in rows.values()]
    assert sorted(done) == ["said", "source", "source"], "what was put right at its source is settled by the same key"


def test_a_name_in_the_secretarys_words_is_corrected_in_the_meeting(hall: Hall, sent: Path) -> None:
    record = hall.read(read_record)
    base = documents.automatic_texts(record, "sq")[RELACION, "contribution"]
    hall.do(people.add_person, name="Blerta Hoxha")
    hall.do(minutes.edit_block, RELACION, "contribution", "Blerta Hoxha e hapi takimin.", base)
    path = send(hall, sent.parent)
    hand = Hand(path.read_bytes())
    hand.replace("Hoxha", "Hoxhaj")
    take(hall, path, hand)
    (row,) = hall.all(Wording)
    assert (row.fact, row.origin, row.old, row.new) == (Fact.NAME, "person", "Hoxha", "Hoxhaj")


def test_edits_with_tracking_off_are_found(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.quietly("me vëmendje", "me kujdes")
    hand.replace("u bë me kohë", "u bë pa vonesë")
    found = take(hall, sent, hand)
    told = {(one.old, one.new): one.tracked for one in found.said}
    assert told == {("vëmendje", "kujdes"): False, ("me kohë", "pa vonesë"): True} or told == {
        ("vëmendje", "kujdes"): False, ("u bë me kohë", "u bë pa vonesë"): True,
    }  # fmt: skip
    for row in hall.all(Comment):
        assert accept(hall, row).how == "take"
    assert "me kujdes" in block(hall)
    assert "pa vonesë" in block(hall)


def test_three_copies_merge(hall: Hall, sent: Path) -> None:
    copies = []
    for author, new in (("Besa Zhupani", "shënoi"), ("Agim Ndreu", "shënoi"), ("Erjona Llapi", "pranoi")):
        hand = Hand(sent.read_bytes(), author)
        hand.replace("dëgjoi", new)
        copies.append(hand.saved())
    for number, copy in enumerate(copies):
        hall.clock.forward(minutes=1)
        take(hall, sent, copy, f"{number}.docx")
    rows = hall.all(Comment)
    assert [row.text for row in rows] == ["shënoi", "pranoi"]
    voices = {row.uid: [v.author for v in hall.all(Voice, comment=row.uid)] for row in rows}
    assert voices[rows[0].uid] == ["Besa Zhupani", "Agim Ndreu"]
    assert conflicting(hall.all(Wording)) == {rows[0].uid: [rows[1].uid], rows[1].uid: [rows[0].uid]}
    assert rows[0].position == rows[1].position, "side by side, whenever they came"
    with pytest.raises(KnownError, match=r"draft\.twice"):
        back(hall, sent, copies[0], "again.docx")
    with pytest.raises(KnownError, match=r"draft\.twice"):
        hall.do(take_draft, hall.all(DraftTaken)[0].circulation, RELACION, "x", copies[0], b"", ())
    handed_on = Hand(copies[0], "Agim Ndreu")  # the same copy went on to another, who added something
    handed_on.replace("Materialet", "Dokumentet")
    take(hall, sent, handed_on, "on.docx")
    assert [row.text for row in hall.all(Comment)] == ["shënoi", "pranoi", "Dokumentet"]
    assert len(hall.all(Voice)) == 4
    assert accept(hall, rows[1]).how == "take"
    assert accept(hall, rows[0]).how == "hand", "the words it would change are gone"


def test_taking_a_copy_in_is_undone_as_one(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "shënoi")
    hand.comment("Materialet", "Cilat?")
    take(hall, sent, hand)
    hall.wait(hall.file.undo())
    assert not any(hall.all(kind) for kind in (Comment, Wording, Voice, DraftTaken))
    hall.wait(hall.file.redo())
    assert len(hall.all(Comment)) == 2


def test_a_copy_of_something_else_is_told(hall: Hall, sent: Path, tmp_path: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "shënoi")
    old = hand.saved()
    send(hall, sent.parent)
    assert [note.code for note in back(hall, sent, old).notes] == ["draft.older"]
    hand.parts["docProps/custom.xml"] = hand.parts["docProps/custom.xml"].replace(
        hall.read(lambda tx: tx.meeting()).uid.encode(), b"0" * 32
    )
    other = back(hall, sent, hand, "other.docx")
    assert [note.code for note in other.notes] == ["draft.other_meeting"]
    assert [(one.section, one.new) for one in other.said] == [("contribution", "shënoi")]
    exported = Hand(documents.draft_docx(hall.file, RELACION, None, Sister.FULL))
    exported.replace("dëgjoi", "shënoi")
    alone = back(hall, sent, exported, "alone.docx")
    assert [note.code for note in alone.notes] == ["draft.exported"]
    assert [one.section for one in alone.said] == ["contribution"]
    del hand.parts["docProps/custom.xml"]
    for name in ("[Content_Types].xml", "_rels/.rels"):
        hand.parts[name] = hand.parts[name].replace(b"docProps/custom.xml", b"docProps/gone.xml")
    nameless = back(hall, sent, hand, "nameless.docx")
    assert [note.code for note in nameless.notes] == ["draft.nameless"]
    assert [one.section for one in nameless.said] == ["contribution"]
    for found in (other, alone, nameless):
        for note in found.notes:
            assert all(sentence(note, lang)[-1] in ".!" for lang in ("sq", "en"))


def test_marks_that_got_lost_are_found_by_the_words(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "shënoi")
    for mark in list(hand.root.iter("{*}bookmarkStart", "{*}bookmarkEnd")):
        mark.getparent().remove(mark)
    found = back(hall, sent, hand)
    assert [(one.section, one.old, one.new) for one in found.said] == [("contribution", "dëgjoi", "shënoi")]


def test_what_has_no_place_is_shown(hall: Hall, sent: Path) -> None:
    from lxml import etree

    hand = Hand(sent.read_bytes())
    first = hand.body[0]
    para = etree.Element("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
    para.append(hand.mark("ins", hand.run("Vërejtje e përgjithshme.")))
    first.addprevious(para)
    found = take(hall, sent, hand)
    (one,) = found.said
    assert (one.anchor, one.section, one.new, one.author) == ("", "", "Vërejtje e përgjithshme.", "Besa Zhupani")
    (row,) = hall.all(Comment)
    assert accept(hall, row).how == "hand"


def test_open_proposals_are_open_comments(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "shënoi")
    take(hall, sent, hand)
    codes = {finding.code: finding.facts["n"] for finding in look(hall).found if finding.code == "comment.open"}
    assert codes == {"comment.open": 1}
    (row,) = hall.all(Comment)
    hall.do(circulation.settle_comment, row.uid, Settled.REJECTED, "")
    assert not [finding for finding in look(hall).found if finding.code == "comment.open"]


def test_documents_say_the_words_and_public_ones_no_names(hall: Hall, sent: Path) -> None:
    from facilitator.report import compose

    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "shënoi")
    take(hall, sent, hand)
    record = hall.read(read_record)
    inside = " ".join(compose(record.for_audience(Audience.FILE), DocumentKind.PROCESVERBAL).texts())
    assert "“dëgjoi” të bëhet “shënoi”" in inside
    assert "Besa Zhupani" in inside
    public = record.for_audience(Audience.PUBLIC)
    assert not public.voices
    assert "Zhupani" not in public.to_json().decode()
    assert not any(row.text_sha256 for row in public.wordings), "by the hash of a fuller draft it could be tried out"


def test_a_text_that_changed_meanwhile_is_not_written_over(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "shënoi")
    take(hall, sent, hand)
    (row,) = hall.all(Comment)
    with pytest.raises(KnownError, match=r"draft\.changed"):
        hall.do(accept_words, row.uid, "x", "", "not what stands there")


def test_long_words_are_cut_and_the_copy_is_whole(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.insert("dëgjoi", " fjalë" * 5000)
    take(hall, sent, hand)
    assert hall.all(Comment)[0].text.endswith("…")
    (taken,) = hall.all(DraftTaken)
    assert hall.read(lambda tx: tx.bytes_of(taken.copy_sha256)) == sent.with_name("copy.docx").read_bytes()


def test_nothing_is_taken_before_a_draft_was_sent(hall: Hall, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(documents.draft_docx(hall.file, RELACION))
    with pytest.raises(KnownError, match=r"draft\.no_round"):
        drafts.read_back(hall.file, path)


def test_the_command_line_reads_and_takes(hall: Hall, sent: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dëgjoi", "shënoi")
    hand.comment("Materialet", "Cilat?")
    path = came(sent, hand)
    hall.file.close()
    assert cli.main(["--language", "sq", "draft", "read", str(hall.path), str(path)]) == 0
    told = capsys.readouterr().out
    assert "copy.docx: drafti nr. 1, 1 ndryshim, 1 koment, asgjë pa vend" in told
    assert "Besa Zhupani · “dëgjoi” → “shënoi”" in told
    assert "Besa Zhupani · për “Materialet”: Cilat?" in told
    hall.reopen()
    assert not hall.all(Comment)


def hostile() -> dict[str, tuple[bytes, str]]:
    def packed(**parts: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for name, data in parts.items():
                made.writestr(name.replace("__", "/"), data)
        return out.getvalue()

    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="d.xml"/>'
        b"</Relationships>"
    )
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    return {
        "no zip": (b"not a zip", "draft.unreadable"),
        "empty": (b"", "draft.unreadable"),
        "other zip": (packed(a=b"b"), "draft.unreadable"),
        "locked": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "draft.password"),
        "doc": (b"\xd0\xcf\x11\xe0" + b"WordDocument", "draft.old"),
        "entity": (packed(**{"_rels__.rels": rels, "d.xml": entity}), "draft.unreadable"),
        "deep": (packed(**{"_rels__.rels": rels, "d.xml": deep}), "draft.unreadable"),
        "bomb": (packed(**{"_rels__.rels": rels, "d.xml": b" " * (60 << 20)}), "draft.too_much"),
    }


@pytest.mark.parametrize("name", list(hostile()))
def test_hostile_files_are_refused_in_words(hall: Hall, sent: Path, name: str) -> None:
    data, code = hostile()[name]
    with pytest.raises(KnownError) as raised:
        back(hall, sent, data, "x.docx")
    assert raised.value.code == code
    assert sentence(raised.value, "sq") != sentence(raised.value, "en")


def test_without_libreoffice_an_odt_is_said_to_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(KnownError, match=r"draft\.no_office"):
        office.as_docx(out.getvalue())


def test_what_is_said_comes_in_the_order_of_the_draft(hall: Hall, sent: Path) -> None:
    hand = Hand(sent.read_bytes())
    hand.replace("dhjetë ditë", "pesë ditë")
    hand.replace("dëgjoi", "shënoi")
    read = returned.read(hand.saved())
    text = Sent.from_json(hall.read(lambda tx: tx.bytes_of(tx.all(DraftSent)[0].text_sha256)))
    said = proposals.compare(read, text, {})
    assert [one.order for one in said] == sorted(one.order for one in said)
    assert isinstance(replace(said[0], text="x"), Said)

"""The documents beside relacion and procesverbal, and what all of them end with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator import cli, demo
from facilitator.language.hash_words import WORDS, hash_words
from facilitator.language.sentences import LANGS, Lang
from facilitator.model import (
    DOCUMENTS,
    Answer,
    Cancellation,
    Consent,
    Correction,
    Detail,
    DocumentKind,
    Paper,
    PointKind,
    Signatory,
)
from facilitator.record import Audience, Record
from facilitator.report import Document, compose
from facilitator.report.compose.attach import file_names
from facilitator.report.compose.furniture import LONG, lines
from facilitator.report.document import COMPOSER, Numbered, Section, Signatures, Table
from facilitator.report.extract import embedded
from facilitator.report.pdf.fonts import SANS, register
from facilitator.report.pdf.glyphs import drawable, wrapped
from tests.helpers.records import (
    answered,
    at,
    corrected,
    counts_of,
    demo_record,
    dressed,
    empty_record,
    golden_record,
    random_record,
    uid,
    with_dots,
)

KINDS = tuple(DocumentKind)
PUBLISHED = (Audience.FILE, Audience.PUBLIC)


def said(document: Document) -> str:
    return "\n".join(document.texts())


def final(
    record: Record, kind: DocumentKind, lang: Lang = "sq", audience: Audience = Audience.FILE, **more: Any
) -> Document:
    thin = record.for_audience(audience, contacts=DOCUMENTS[kind].contacts)
    return compose(thin, kind, lang, final=True, **more)


def named(document: Document, key: str) -> Section:
    return next(part for part in document.sections if part.key.split("@")[0] == key)


def table(document: Document, key: str) -> Table:
    return next(block for block in named(document, key).blocks if isinstance(block, Table))


def secret(record: Record) -> Record:
    return replace(record, rounds=(replace(record.rounds[0], secret=True), *record.rounds[1:]))


# every kind


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("audience", PUBLISHED)
@pytest.mark.parametrize(
    "record",
    [empty_record(), demo_record(), golden_record(), random_record(3, 300)],
    ids=["empty", "demo", "golden", "three hundred"],
)
def test_every_kind_can_be_composed_and_read_back(
    kind: DocumentKind, lang: Lang, audience: Audience, record: Record
) -> None:
    document = final(record, kind, lang, audience)
    assert document == final(record, kind, lang, audience)
    assert Document.from_json(document.to_json()) == document
    assert document.composer == COMPOSER
    keys = [section.key for section in document.sections]
    assert len(keys) == len(set(keys))
    assert all(section.blocks for section in document.sections if section.level == 0)
    for block in (block for section in document.sections for block in section.blocks):
        if isinstance(block, Table):
            assert len(block.weights) == len(block.align)
            assert sum(block.weights) <= 100
            assert all(len(row.cells) == len(block.weights) for row in block.rows)
            assert len(block.header) in (0, len(block.weights))
    order = [part.key.split("@")[0] for part in document.sections]
    assert order[order.index("signatures") + 1] == "verification"
    assert set(order[order.index("signatures") + 2 :]) <= {"withheld"}
    assert isinstance(named(document, "signatures").blocks[0], Signatures)
    assert not [text for text in document.texts() if "{" in text and "}" in text]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_nobody_who_is_not_published_is_anywhere(kind: DocumentKind, lang: Lang) -> None:
    record = dressed(random_record(8, 40))
    people = [row for row in record.people if row.publish_name is not Consent.YES]
    assert people
    text = final(record, kind, lang, Audience.PUBLIC).to_json().decode()
    for person in people:
        assert person.name not in text
    for person in record.people:
        assert person.phone not in text
    for comment in record.comments:
        assert comment.author not in text


@pytest.mark.parametrize("final_one", [True, False])
def test_furniture_says_the_version_and_whether_it_is_a_draft(final_one: bool) -> None:
    record = demo_record().for_audience(Audience.PUBLIC)
    made = compose(record, DocumentKind.RELACION, final=final_one).furniture
    assert (made.version, made.page_of) == ("Dokument publik", "Faqe {page} nga {pages}")
    assert made.running == "Relacion: Takimi konsultues për Planin e Veprimit OGP 2026–2030"
    assert bool(made.draft) is bool(made.draft_note) is not final_one
    assert made.contents == ""


def test_long_documents_have_a_table_of_contents_and_the_combined_one_always() -> None:
    long = final(random_record(1, 300), DocumentKind.PROCESVERBAL)
    assert lines(long.sections) >= LONG
    assert long.furniture.contents == "Përmbajtja"
    assert final(demo_record(), DocumentKind.PROCESVERBAL).furniture.contents == ""
    list_only = final(random_record(1, 300), DocumentKind.ATTENDANCE)
    assert lines(list_only.sections) >= LONG
    assert list_only.furniture.contents == ""  # one long table, and little to find in it
    assert final(empty_record(), DocumentKind.COMBINED, "en").furniture.contents == "Contents"


def test_letterhead_has_the_lines_the_address_and_the_logos_that_were_entered() -> None:
    made = final(golden_record(), DocumentKind.VOTING).letterhead
    assert made.above == ("REPUBLIKA E SHQIPËRISË", "KËSHILLI I MINISTRAVE")
    assert made.address == "Rruga “Shembull” nr. 1, Tiranë · info@example.org"
    assert [(logo.alt, logo.width, logo.height) for logo in made.logos] == [("Logoja e AMSHC", 240, 80)]
    assert final(demo_record(), DocumentKind.VOTING).letterhead.above == ()


def test_signatories_stand_instead_of_chair_and_secretary_in_their_document_only() -> None:
    record = golden_record()
    fields = named(final(record, DocumentKind.RELACION), "signatures").blocks[0].fields  # type: ignore[union-attr]
    assert [(f.field, f.role, f.printed, f.function, f.seal) for f in fields] == [
        ("Facilitatori", "Miratoi", "Arbër Kola", "Drejtor Ekzekutiv", "(vula)"),
        ("Sekretari", "Konceptoi", "Mimoza Shehu", "Specialiste", "(vula)"),
    ]
    fields = named(final(record, DocumentKind.PROCESVERBAL), "signatures").blocks[0].fields  # type: ignore[union-attr]
    assert [f.role for f in fields] == ["Kryesuesi i takimit", "Mbajtësi i procesverbalit"]
    other = Signatory(uid=uid("s"), document=DocumentKind.VOTING, field="Facilitatori", caption="", name="Ana Çela")
    fields = named(final(replace(record, signatories=(other,)), DocumentKind.VOTING), "signatures").blocks[0].fields  # type: ignore[union-attr]
    assert (fields[0].role, fields[0].printed, fields[0].function) == ("Kryesuesi i votimit", "Ana Çela", "")
    assert named(final(demo_record(), DocumentKind.VOTING), "signatures").blocks[0].fields[0].seal == ""  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", KINDS)
def test_final_documents_end_with_head_and_record_in_words_and_digits(kind: DocumentKind) -> None:
    record = golden_record().for_audience(Audience.PUBLIC)
    document = compose(record, kind, final=True)
    rows = {row.cells[0]: row.cells[1] for row in table(document, "verification").rows}
    assert list(rows) == ["Kreu i regjistrit të veprimeve", "Të dhënat e dokumentit (SHA-256)"]
    head = rows["Kreu i regjistrit të veprimeve"]
    assert head.startswith("muaji muaji muaji")
    assert head.endswith(f"({' '.join(['abababab'] * 8)})")
    assert " ".join(hash_words(record.sha256())) in rows["Të dhënat e dokumentit (SHA-256)"]
    assert record.sha256() in rows["Të dhënat e dokumentit (SHA-256)"].replace(" ", "")
    draft = named(compose(record, kind), "verification")
    assert not [block for block in draft.blocks if isinstance(block, Table)], "a draft has no hash to compare"


def test_hash_words_are_256_plain_words_known_by_four_letters() -> None:
    assert len(WORDS) == len(set(WORDS)) == len({word[:4] for word in WORDS}) == 256
    assert all(word.isascii() and word.isalpha() and word.islower() and 4 <= len(word) <= 8 for word in WORDS)
    pairs = [(one, two) for at, one in enumerate(WORDS) for two in WORDS[:at] if len(one) == len(two)]
    assert not [pair for pair in pairs if sum(a != b for a, b in zip(*pair, strict=True)) < 2]
    assert hash_words("00ff" * 16) == (WORDS[0], WORDS[255]) * 4
    for wrong in ("", "00ff", "zz" * 32):
        with pytest.raises(ValueError):
            hash_words(wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_the_command_writes_every_kind(kind: DocumentKind, played: demo.Demo, tmp_path: Path) -> None:
    out = tmp_path / f"{kind}.pdf"
    command = [
        "report",
        str(played.meeting),
        "--kind",
        str(kind),
        "--lang",
        "sq",
        "--version",
        "public",
        "-o",
        str(out),
    ]
    assert cli.main(command) == 0
    record, document = embedded(out.read_bytes())
    assert document.kind is kind
    assert record.audience is document.audience is Audience.PUBLIC


def test_a_number_stays_on_the_line_of_its_word() -> None:
    assert drawable("Botimi  nr.\u00a05 ") == "Botimi nr.\u00a05"
    register()
    wide = 80.0  # points: too narrow for all of it
    lines_ = wrapped("sipas ligjit nr.\u00a0124/2024", SANS, 9, wide)
    assert "nr.\u00a0124/2024" in lines_


# the list of attendance


def test_attendance_names_contacts_photos_and_times_for_the_house() -> None:
    made = table(final(demo_record(), DocumentKind.ATTENDANCE), "list:2026-10-27")
    assert made.header[4:] == ("Telefoni, e-maili", "Ardhja", "Largimi")
    assert len(made.rows) == 21
    assert [row.cells[0] for row in made.rows] == [str(n) for n in range(1, 22)]
    first = made.rows[0]
    assert first.cells == (
        "1", "Agim Ndreu", "Shoqata “Njësoj”", "Kryetar", "+355\u00a069\u00a0000\u00a000\u00a005, p5@example.org",
        "09:15", "në mbyllje",
    )  # fmt: skip
    (lule,) = [row.cells[0] for row in made.rows if row.cells[1] == "Lule Marku"]
    assert f"jo: {lule};" in said(final(demo_record(), DocumentKind.ATTENDANCE))
    assert [row.cells[5:] for row in made.rows if row.cells[1] == "Ilir Çarçani"] == [("09:13", "11:40")]
    assert "Xhesika Dhamo" in [row.cells[1] for row in made.rows]  # who refused to be published is in the file


def test_attendance_for_the_public_has_no_contacts_and_says_what_is_withheld() -> None:
    document = final(demo_record(), DocumentKind.ATTENDANCE, audience=Audience.PUBLIC)
    made = table(document, "list:2026-10-27")
    assert made.header == ("Nr.", "Emri dhe mbiemri", "Organizata / institucioni", "Funksioni", "Ardhja", "Largimi")
    text = said(document)
    assert "@" not in text
    assert "+355" not in text
    assert "fotografohen" not in text
    assert "Të dhënat e kontaktit të 18 personave nuk publikohen." in text
    assert "ligjit nr.\u00a0124/2024 “Për mbrojtjen e të dhënave personale”" in text


def test_attendance_counts_those_registered_and_not_those_who_signed() -> None:
    rows = {
        row.cells[0]: row.cells[1] for row in table(final(demo_record(), DocumentKind.ATTENDANCE), "list:counts").rows
    }
    assert rows["Persona të regjistruar në ardhje"] == "21"
    assert rows["Persona të ftuar që nuk erdhën"] == "1"
    assert rows["Persona që nuk pranuan të fotografohen"] == "1"
    text = said(final(demo_record(), DocumentKind.ATTENDANCE))
    assert "Qendra “E Ftuar”." in text
    assert "Nuk Erdhi" not in text
    assert "Kush ka nënshkruar me dorë" in text


def test_attendance_has_a_list_for_each_day() -> None:
    record = demo_record()
    day = "2026-10-28"
    again = replace(
        record.attendance[0],
        uid=uid("stay", "second day"),
        arrived_at=at("09:05", day),
        arrived_entered_at=at("09:05", day),
    )
    document = final(replace(record, attendance=(*record.attendance, again)), DocumentKind.ATTENDANCE)
    assert named(document, "list:2026-10-27").title == "Lista e pjesëmarrësve, e martë, 27 tetor 2026"
    assert len(table(document, "list:2026-10-27").rows) == 21
    assert [row.cells[:2] for row in table(document, "list:2026-10-28").rows] == [("1", "Erjona Llapi")]


def test_attendance_gives_the_contact_of_the_letterhead() -> None:
    text = said(final(golden_record(), DocumentKind.ATTENDANCE))
    assert "Për të drejtat tuaja: Rruga “Shembull” nr. 1, Tiranë · info@example.org." in text
    assert "Për të drejtat tuaja" not in said(final(demo_record(), DocumentKind.ATTENDANCE))


# the voting protocol


def test_protocol_has_rule_roll_reconciliation_ballots_and_hash() -> None:
    record = demo_record()
    document = final(record, DocumentKind.VOTING)
    key = f"round:{record.rounds[0].uid}"
    text = said(document)
    assert record.rounds[0].rule_text in text
    roll = table(document, f"{key}:roll")
    assert roll.caption == "Me të drejtë vote në hapje: 18 organizata"
    assert {row.cells[2] for row in roll.rows} == {"po"}
    assert (
        "Shifrat përputhen: 18 të dhëna = 17 të kthyera + 1 e pakthyer; 17 të kthyera = 17 të vlefshme + 0 të bardha "
        "+ 0 të pavlefshme." in text
    )
    ballots = table(document, f"{key}:ballots")
    assert sum(int(row.cells[1]) for row in ballots.rows) == 17
    assert ("A\u00a01, B\u00a01, E\u00a01", "3") in [row.cells for row in ballots.rows]
    sha = record.closings[0].content_sha256
    seal = [row.cells[1] for row in table(document, f"{key}:seal").rows]
    assert seal == [" ".join(hash_words(sha)), " ".join(sha[n : n + 8] for n in range(0, 64, 8))]
    assert "Vendet e përbashkëta mbeten të tilla; nuk është shënuar hedhje shorti." in text
    assert "ato nuk përbëjnë vendim" in text
    assert "python recount.py" in text


def test_protocol_says_when_the_numbers_do_not_add_up() -> None:
    record = demo_record()
    short = replace(record.closings[0], given=16, returned=17, valid=16, blank=0, invalid=2)
    text = said(final(replace(record, closings=(short, *record.closings[1:])), DocumentKind.VOTING))
    assert "Shifrat nuk përputhen." in text
    assert "U kthyen më shumë fletë (17) sesa u dhanë (16)." in text
    assert "bashkë japin një shumë tjetër" in text
    assert "16 fletë janë të vlefshme, ndërsa u numëruan 17." in text
    many = replace(record.closings[0], given=19, returned=19, valid=17, blank=2)
    text = said(final(replace(record, closings=(many, *record.closings[1:])), DocumentKind.VOTING))
    assert "U dhanë më shumë fletë (19) sesa organizata kishin të drejtë vote (18)." in text


def test_protocol_of_a_secret_round_says_why_its_ballots_are_not_there() -> None:
    record = secret(demo_record())
    for audience in PUBLISHED:
        document = final(record, DocumentKind.VOTING, audience=audience)
        text = said(document)
        assert "Të 17 fletët e këtij raundi të fshehtë nuk jepen veçmas" in text
        assert "A\u00a01, B\u00a01, E\u00a01" not in text
        assert "Shuma e kontrollit përfshin një numër të rastësishëm" in text
    assert "Votimi ishte i fshehtë." in text


def test_protocol_tells_cancelled_and_unfinished_rounds_without_a_result() -> None:
    record = demo_record()
    called_off = Cancellation(
        uid=uid("c"), round=record.rounds[0].uid, cancelled_at=at("11:50"), reason="Mungonte një fletë"
    )
    document = final(replace(record, cancellations=(called_off,)), DocumentKind.VOTING)
    key = f"round:{record.rounds[0].uid}"
    assert "Ky raund u anulua në orën 11:50 dhe nuk ka rezultat. Arsyeja: Mungonte një fletë" in said(document)
    assert not [part for part in document.sections if part.key in (f"{key}:ballots", f"{key}:seal", f"{key}:cards")]
    running = replace(record, closings=record.closings[1:], tallies=record.tallies[1:])
    assert "nuk është mbyllur; nuk ka rezultat" in said(final(running, DocumentKind.VOTING))
    assert "Në këtë takim nuk u votua." in said(final(empty_record(), DocumentKind.VOTING))


def test_protocol_numbers_rounds_as_the_attached_files_do() -> None:
    record = with_dots(demo_record(), ["FFE"] * 17, returned=17, number=2)
    titles = [part.title for part in final(record, DocumentKind.VOTING).sections if part.level == 1]
    assert titles[:3] == [
        "Votimi 1, raundi 1: Cilat masa duhen trajtuar të parat?",
        "Votimi 1, raundi 2: Cilat masa duhen trajtuar të parat?",
        "Votimi 2: A e mbështet salla listën e masave?",
    ]
    assert [name for name in file_names(record) if name.endswith("-rule.json")] == [
        "round-1-1-rule.json",
        "round-1-2-rule.json",
        "round-2-rule.json",
    ]


# the reasoned response


def test_responses_are_under_review_at_the_meeting() -> None:
    document = final(demo_record(), DocumentKind.RESPONSES)
    assert document.number == 0
    assert {row.cells[2] for row in table(document, "responses").rows} == {"në shqyrtim"}
    assert [row.cells for row in table(document, "responses:numbers").rows] == [
        ("në shqyrtim", "6"), ("e pranuar", "0"), ("pjesërisht e pranuar", "0"),
        ("e papranuar", "0"), ("Gjithsej", "6"),
    ]  # fmt: skip
    assert "nuk vërteton përmbushjen e ndonjë detyrimi ligjor" in said(document)


def test_responses_give_status_reason_institution_day_origin_and_place() -> None:
    record = answered(demo_record())
    document = final(record, DocumentKind.RESPONSES)
    assert document.number == 2
    assert [row.cells[1] for row in table(document, "responses:numbers").rows] == ["3", "1", "1", "1", "6"]
    rows = {row.cells[0]: row.cells[1] for row in table(document, f"responses:{record.measures[0].uid}").rows}
    assert rows == {
        "Nga ka ardhur": "Rrjeti “Zëri i Bashkive”; Shoqata “Njësoj”; mbështetet në II.4 dhe II.5",
        "Vendi në votim": "vendi 1 në votimin 1, alternativa A, 13 pikë",
        "Gjendja": "e pranuar",
        "Arsyeja": "Përfshihet në draftin e dytë, me afat deri në fund të vitit.",
        "Institucioni përgjegjës": "Ministria e Drejtësisë",
        "Data": "04.12.2026",
    }
    assert "Botimi nr.\u00a02." in said(document)
    assert "asnjë masë e rekomanduar" in said(final(empty_record(), DocumentKind.RESPONSES))


# the correction annex


def changes(document: Document, kind: str, section: str) -> list[tuple[str, ...]]:
    key = next(
        part.key
        for part in document.sections
        if part.key.startswith(f"compare:{kind}:") and part.key.split(":", 3)[3] == section
    )
    return [row.cells for row in table(document, key).rows]


def test_without_a_correction_the_annex_says_so() -> None:
    document = final(demo_record(), DocumentKind.CORRECTION)
    assert document.title[0] == "SHTOJCË KORRIGJUESE"
    assert document.number == 0
    assert "nuk është bërë asnjë korrigjim" in said(document)


def test_correction_says_what_was_and_what_becomes() -> None:
    record = corrected(demo_record())
    document = final(record, DocumentKind.CORRECTION)
    assert document.title[0] == "SHTOJCË KORRIGJUESE NR.\u00a02"
    assert document.number == 2
    text = said(document)
    assert "Ndërhyrja I.1 u shënua gabim dhe mungonte një pjesëmarrëse." in text
    assert "Gabim në orar." in text
    assert "17/2" not in text, "a number is given to a document, not corrected in its content"
    point = f"discussion:{record.points[0].item}"
    ((was, now),) = changes(document, "procesverbal", point)
    assert record.previous is not None
    assert record.previous.points[0].text in was
    assert record.points[0].text in now
    listed = changes(document, "attendance", "list:2026-10-27")
    assert listed == [
        ("Emri dhe mbiemri: Gëzim Muço · Ardhja: 09:30 · Largimi: në mbyllje", "–"),
        (
            "–",
            "Emri dhe mbiemri: Zana Xhelili · Organizata / institucioni: Qendra “Hapësirë e Hapur” · Ardhja: 09:40* · "
            "Largimi: në mbyllje",
        ),
    ]
    assert ("Persona që erdhën pa ftesë: 2", "Persona që erdhën pa ftesë: 1") in changes(
        document, "attendance", "list:counts"
    )
    assert {row.cells for row in table(document, "compare").rows} >= {("Protokolli i votimit", "pa ndryshime")}


def test_rows_of_a_comparison_name_rows_of_the_new_record() -> None:
    record = corrected(demo_record())
    document = final(record, DocumentKind.CORRECTION)
    known = {row.uid for row in (*record.points, *record.people, *record.attendance, *record.corrections)}
    for part in document.sections:
        if part.key.startswith("compare:procesverbal:") and "discussion" in part.key:
            (row,) = table(document, part.key).rows
            assert row.sources == (("point", record.points[0].uid),)
        if part.key.startswith("compare:attendance:") and "list:2026" in part.key:
            for row in table(document, part.key).rows:
                assert {uid_ for _, uid_ in row.sources} <= known


def test_a_correction_that_changes_nothing_says_so() -> None:
    record = demo_record()
    only = Correction(
        uid=uid("correction"), number=1, approval=uid("approval"), opened_at=at("19:00"), by="Ana", reason="Provë"
    )
    document = final(replace(record, corrections=(only,), previous=record), DocumentKind.CORRECTION)
    assert "Korrigjimi nuk ndryshon asgjë në tekstin e këtyre dokumenteve." in said(document)
    assert {row.cells[1] for row in table(document, "compare").rows} == {"pa ndryshime"}


def test_a_correction_tells_that_the_place_of_the_stamp_is_gone() -> None:
    before = replace(demo_record(), paper=Paper(uid=uid("paper"), seal=True))
    assert before.paper is not None
    after = replace(corrected(before), paper=replace(before.paper, seal=False), previous=before)
    text = said(final(after, DocumentKind.CORRECTION))
    assert "(vula)" in text


def test_correction_tells_answers_that_changed() -> None:
    before = demo_record()
    record = replace(corrected(before), responses=answered(before).responses)
    rows = [row.cells[1:] for row in table(final(record, DocumentKind.CORRECTION), "compare:answers").rows]
    assert rows == [
        ("në shqyrtim", "e pranuar"),
        ("në shqyrtim", "pjesërisht e pranuar"),
        ("në shqyrtim", "e papranuar"),
    ]
    assert len(Answer) == 4


def test_public_correction_never_shows_what_was_withheld_before_or_since() -> None:
    record = corrected(demo_record())
    assert record.previous is not None
    # named in the approved documents, refused since
    refused = replace(record.people[0], publish_name=Consent.NO)
    record = replace(record, people=(refused, *record.people[1:]))
    text = final(record, DocumentKind.CORRECTION, audience=Audience.PUBLIC).to_json().decode()
    for hidden in (refused.name, "Eftali Gjoka", "Gëzim Muço", "Zana Xhelili", "+355", "@example.org"):
        assert hidden not in text


# the combined report


def test_combined_has_every_document_as_a_part_one_level_deeper() -> None:
    document = final(golden_record(), DocumentKind.COMBINED)
    parts = [(part.title, part.page) for part in document.sections if part.level == 1]
    assert parts[:5] == [
        ("Relacioni", False),
        ("Procesverbali", True),
        ("Listëprezenca", True),
        ("Protokolli i votimit", True),
        ("Përgjigjja e arsyetuar", True),
    ]
    assert {part.level for part in document.sections} == {0, 1, 2, 3}
    keys = [part.key for part in document.sections]
    assert "relacion/intro" in keys
    assert "procesverbal/opening" in keys
    assert sum(key.endswith("details") for key in keys) == 1
    assert sum(key.split("/")[-1] == "signatures" for key in keys) == 1
    assert sum(key.split("/")[-1] == "withheld" for key in keys) == 1
    assert not [key for key in keys if key.split("/")[-1] == "annexes"], "its parts are the documents"


# condensed minutes, comments, read-backs, pages


def test_condensed_minutes_tell_each_theme_by_kind_without_persons() -> None:
    record = demo_record()
    note = replace(record.points[1], kind=PointKind.NOTE)
    record = replace(
        record,
        points=(record.points[0], note, *record.points[2:]),
        paper=Paper(uid=uid("paper"), detail=Detail.CONDENSED),
    )
    document = final(record, DocumentKind.PROCESVERBAL)
    theme = next(part for part in document.sections if part.title == "I. Transparenca në vendimmarrje")
    found = [line for block in theme.blocks if isinstance(block, Numbered) for line in block.lines]
    assert [line.label for line in found] == ["I.1", "I.3", "I.4", "I.2"]
    assert found[0].tail == "(Qendra “Hapësirë e Hapur”)"
    assert "Erjona Llapi) –" not in said(document)
    assert "Shënime:" in said(document)
    sources = {source for part in document.sections for block in part.blocks if isinstance(block, Numbered)
               for line in block.lines for source in line.sources}  # fmt: skip
    assert {("point", row.uid) for row in record.points} <= sources


def test_comments_and_how_they_were_settled_stand_in_the_minutes() -> None:
    document = final(golden_record(), DocumentKind.PROCESVERBAL)
    assert [row.cells for row in table(document, "comments").rows] == [
        (
            "1", "Erjona Llapi", "Procesverbali: Transparenca në vendimmarrje", "Koha e ndërhyrjes nuk është e saktë.",
            "i pranuar: u korrigjua ora",
        ),
        ("2", "Agim Ndreu; Besa Zhupani", "Relacioni", "“rresht” të bëhet “paragraf”", "i papranuar"),
    ]  # fmt: skip
    text = said(document)
    assert "Drafti nr.\u00a01 u dërgua për komente më 27.10.2026; afati ishte 06.11.2026." in text
    assert "pjesëmarrësit e takimit" in text
    public = final(golden_record(), DocumentKind.PROCESVERBAL, audience=Audience.PUBLIC)
    assert table(public, "comments").header == ("Nr.", "Pjesa", "Komenti", "Si u zgjidh")
    assert "Emrat e 3 autorëve të komenteve për draftin nuk publikohen." in said(public)
    assert not [part for part in final(demo_record(), DocumentKind.PROCESVERBAL).sections if part.key == "comments"]


def test_measures_that_were_read_back_say_so_quietly_and_only_in_their_present_wording() -> None:
    minutes = named(final(golden_record(), DocumentKind.PROCESVERBAL), "measures").blocks[0]
    assert isinstance(minutes, Numbered)
    assert minutes.lines[0].tail.endswith("; lexuar dhe konfirmuar në sallë, ora 12:20)")
    assert "konfirmuar" not in minutes.lines[1].tail


def test_every_document_says_how_many_files_are_inside() -> None:
    for kind in KINDS:
        assert "Brenda këtij PDF-je bashkëlidhen 13 skedarë" in said(final(demo_record(), kind))
        assert "Brenda këtij PDF-je bashkëlidhen 6 skedarë" in said(final(empty_record(), kind))


def test_three_hundred_people_are_all_listed() -> None:
    record = random_record(3, 300)
    document = final(record, DocumentKind.ATTENDANCE)
    assert len(table(document, "list:2026-10-27").rows) == counts_of(record).people == 300

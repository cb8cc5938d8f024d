"""English for what people wrote: which texts there are, which have it, and what happens when their Albanian changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.desk import documents
from facilitator.english import ENGLISH, Group, Text, asked, texts, worded
from facilitator.errors import KnownError
from facilitator.language.tongue import tongue
from facilitator.meeting import agenda, attendance, discussion, outcomes, people, setup
from facilitator.meeting.papers import english, issues, minutes
from facilitator.meeting.papers.english import keep_english, set_english
from facilitator.meeting.papers.findings import of_record
from facilitator.meeting.papers.merging import Take, passages
from facilitator.meeting.reading import read_record
from facilitator.model import AgendaItem, Block, Consent, DocumentKind, Measure, PointKind, Translated, Vote
from facilitator.record import Audience, Record
from facilitator.rows import RecordRows
from facilitator.store.file import MeetingFile
from facilitator.voting.prepare import remove_vote
from tests.helpers.hall import Hall

RELACION = DocumentKind.RELACION
HEAD = "Kryetarja e bordit"


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def found(hall: Hall) -> tuple[Text, ...]:
    return hall.read(texts)  # type: ignore[no-any-return]


def one(hall: Hall, text: str) -> Text:
    return next(each for each in found(hall) if each.text == text)


def put(hall: Hall, text: str, words: str) -> None:
    each = one(hall, text)
    hall.do(set_english, each.what, each.row, each.part, words)


def codes(hall: Hall) -> dict[str, object]:
    made = of_record(hall.read(read_record), {})
    return {each.code: each.facts["n"] for each in made if each.goal == english.GOAL}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Forcimi i konsultimit publik dhe i llogaridhënies", "sq"),
        ("Strengthening of public consultation", "en"),
        ("Youth Centre of Tiranë asked for the data on time", "en"),
        ("OGP 2026–2030", "sq"),
        ("", "sq"),
    ],
)
def test_the_language_of_words_is_told_by_their_small_words(text: str, lang: str) -> None:
    assert tongue(text, "sq") == lang
    assert tongue("OGP 2026–2030", "en") == "en"


def test_texts_stand_once_in_the_order_of_the_sheet(hall: Hall) -> None:
    hall.do(setup.set_meeting, purpose="Të dëgjohen të gjithë\n- Të mblidhen propozime")
    hall.do(outcomes.add_measure, "Publikimi i projektakteve")
    hall.do(outcomes.add_action, "Dërgimi i draftit", owner="Sekretari", due="2026-11-03")
    body = hall.organisation("Qendra “Ç”")
    for name in ("Ana", "Besa", "Cena"):
        hall.do(attendance.arrive, hall.person(name, body, role=HEAD).uid)
    hall.do(outcomes.add_action, "Njoftimi i pjesëmarrësve", owner="Besa", due="2026-11-04")
    made = found(hall)
    assert [each.group for each in made] == sorted((each.group for each in made), key=list(Group).index)
    assert len({each.text for each in made}) == len(made)
    assert {"Të dëgjohen të gjithë", "Të mblidhen propozime", "Sekretari"} <= {each.text for each in made}
    assert one(hall, HEAD).times == 3
    assert not [each for each in made if each.text in ("Besa", "")], "a name is not a text"
    assert "Qendra “Ç”" not in [each.text for each in asked(made)]


def test_a_wording_is_of_words_and_not_of_a_place(hall: Hall) -> None:
    first = hall.do(outcomes.add_measure, "Publikimi i projektakteve")
    put(hall, "Publikimi i projektakteve", "Publishing draft acts")
    put(hall, "Publikimi i projektakteve", "Publication of draft acts")
    assert [row.text for row in hall.all(Translated)] == ["Publication of draft acts"]
    other = hall.do(outcomes.add_measure, "Masa e dytë e takimit")
    hall.do(outcomes.set_measure, other.uid, text="Publikimi i  projektakteve")
    assert one(hall, "Publikimi i projektakteve").times == 2
    # one of the two goes its own way, and gets words of its own: the other keeps what it has
    hall.do(outcomes.set_measure, first.uid, text="Publikimi me kohë i projektakteve")
    put(hall, "Publikimi me kohë i projektakteve", "Publishing draft acts in time")
    assert one(hall, "Publikimi i projektakteve").english == "Publication of draft acts"
    assert one(hall, "Publikimi me kohë i projektakteve").english == "Publishing draft acts in time"


def test_a_wording_older_than_its_text_is_not_used_until_somebody_keeps_it(hall: Hall) -> None:
    measure = hall.do(outcomes.add_measure, "Publikimi i projektakteve")
    put(hall, "Publikimi i projektakteve", "Publishing draft acts")
    hall.do(outcomes.set_measure, measure.uid, text="Publikimi i të gjitha projektakteve")
    older = one(hall, "Publikimi i të gjitha projektakteve")
    assert (older.english, older.stale, older.was) == ("Publishing draft acts", True, "Publikimi i projektakteve")
    assert codes(hall)["english.older"] == 1
    record = hall.read(read_record)
    assert worded(record).record.measures[0].text == "Publikimi i të gjitha projektakteve"
    hall.do(keep_english, older.what, older.row, older.part)
    assert not one(hall, "Publikimi i të gjitha projektakteve").missing
    assert "english.older" not in codes(hall)
    assert worded(hall.read(read_record)).record.measures[0].text == "Publishing draft acts"
    hall.file.undo().result()
    assert one(hall, "Publikimi i të gjitha projektakteve").stale
    # what it was before stands again, and so does its English
    hall.do(outcomes.set_measure, measure.uid, text="Publikimi i projektakteve")
    assert not one(hall, "Publikimi i projektakteve").missing


def test_empty_takes_it_away_and_a_text_that_is_gone_is_said(hall: Hall) -> None:
    measure = hall.do(outcomes.add_measure, "Publikimi i projektakteve")
    put(hall, "Publikimi i projektakteve", "Publishing draft acts")
    put(hall, "Publikimi i projektakteve", "")
    assert hall.all(Translated) == []
    hall.do(outcomes.remove_measure, measure.uid)
    with pytest.raises(KnownError, match=r"english\.gone"):
        hall.do(set_english, "measure", measure.uid, "text", "Late")


def test_the_english_of_a_section_is_the_section_of_the_english_document(hall: Hall) -> None:
    base = documents.automatic_texts(hall.read(read_record), "sq")[RELACION, "contribution"]
    hall.do(minutes.edit_block, RELACION, "contribution", "Institucioni dha të dhënat.", base)
    put(hall, "Institucioni dha të dhënat.", "The institution gave the data.")
    (made,) = hall.all(Block, section="contribution@en")
    assert (made.text, made.base) == ("The institution gave the data.", "Institucioni dha të dhënat.")
    assert not one(hall, "Institucioni dha të dhënat.").missing
    hall.do(minutes.edit_block, RELACION, "contribution", "Institucioni i dha të dhënat.", base)
    older = one(hall, "Institucioni i dha të dhënat.")
    assert older.stale
    hall.do(keep_english, older.what, older.row, older.part)
    assert not one(hall, "Institucioni i dha të dhënat.").missing
    put(hall, "Institucioni i dha të dhënat.", "")
    assert hall.all(Block, section="contribution@en") == []


def test_an_issue_that_is_only_offered_keeps_its_english_when_it_is_kept(hall: Hall) -> None:
    said = "Njoftimet për takimet vijnë vonë."
    hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, said)
    put(hall, said, "Notices of meetings come late.")
    record = worded(hall.read(read_record)).record
    assert [line.text for line in record.issue_lines] == ["Notices of meetings come late."]
    assert record.points[0].text == "Notices of meetings come late.", "the same words"
    hall.do(issues.add_issue, "Çështje e re e takimit")  # which keeps the ones that were offered
    assert not one(hall, said).missing


def test_what_was_written_in_english_needs_none(hall: Hall) -> None:
    hall.do(setup.set_meeting, title="Consultation on the plan", language="en")
    for item in hall.all(AgendaItem):
        hall.do(agenda.remove_item, item.uid)
    for vote in hall.all(Vote):
        hall.do(remove_vote, vote.uid)
    hall.do(agenda.add_item, "Discussion of the draft plan")
    hall.do(outcomes.add_measure, "Publication of the drafts in time")
    hall.do(outcomes.add_action, "Minutes", owner="Secretary")
    assert asked(found(hall)) == []
    assert codes(hall) == {}
    assert worded(hall.read(read_record)).native == frozenset()


def test_findings_are_told_where_documents_will_be_english_or_somebody_began(hall: Hall) -> None:
    assert codes(hall) == {}
    count = len(asked(found(hall)))
    hall.do(setup.set_meeting, language="en")
    assert codes(hall) == {"english.missing": count}
    hall.do(setup.set_meeting, language="sq")
    put(hall, "Takimi", "The meeting")
    assert codes(hall) == {"english.missing": count - 1}


def test_once_approved_it_cannot_be_changed(hall: Hall) -> None:
    documents.approve(hall.file, "Ana")
    each = one(hall, "Takimi")
    with pytest.raises(KnownError):
        hall.do(set_english, each.what, each.row, each.part, "The meeting")
    assert hall.all(Translated) == []


# --- in the Record ----------------------------------------------------------------------------------------------------


def of(text: str, words: str, uid: str = "1") -> Translated:
    return Translated(uid=uid * 32, what="measure", row="2" * 32, part="text", language=ENGLISH, text=words, of=text)


@pytest.mark.parametrize("how", ["restored", "settled"])
def test_what_a_section_said_in_english_goes_with_its_albanian(hall: Hall, how: str) -> None:
    words, automatic = "Institucioni nuk i dha të dhënat.", "Facilitimi i dialogut;"
    hall.do(minutes.edit_block, RELACION, "contribution", words, "Baza;")
    put(hall, words, "The institution refused to give the data.")
    assert len(hall.all(Block)) == 2
    if how == "restored":
        hall.do(minutes.restore_block, RELACION, "contribution")
    else:
        takes = [Take.AUTOMATIC] * len(passages("Baza;", words, automatic))
        hall.do(minutes.settle_block, RELACION, "contribution", words, automatic, takes)
    assert hall.all(Block) == []
    hall.wait(hall.file.undo())
    assert len(hall.all(Block)) == 2


def test_the_secretarys_own_english_of_the_automatic_text_stays(hall: Hall) -> None:
    hall.do(minutes.edit_block, RELACION, "contribution", "Fjalët e mia.", "Baza;")
    base = "Facilitating the dialogue between public institutions and civil society;"
    hall.do(minutes.edit_block, RELACION, "contribution@en", "My own words.", base)
    hall.do(minutes.restore_block, RELACION, "contribution")
    assert [row.section for row in hall.all(Block)] == ["contribution@en"]


def published(hall: Hall, *rows: Translated) -> Record:
    record: Record = hall.read(read_record)
    return replace(record, translated=rows).for_audience(Audience.PUBLIC)


def test_a_name_that_is_withheld_is_struck_from_both_and_they_still_belong_together(hall: Hall) -> None:
    hall.do(attendance.arrive, hall.person("Agim Ndreu", publish_name=Consent.NO, role=HEAD).uid)
    hall.do(outcomes.add_measure, "Masa e propozuar nga Agim Ndreu")
    role = replace(of(HEAD, "Chair of the board", "3"), what="person", part="role")
    record = published(hall, of("Masa e propozuar nga Agim Ndreu", "The measure proposed by Agim Ndreu"), role)
    assert "Ndreu" not in record.to_json().decode()
    assert worded(record).record.measures[0].text == "The measure proposed by […]"
    assert [row.text for row in record.translated] == ["The measure proposed by […]"], "nobody has that function here"


def test_a_public_record_has_no_wording_of_words_that_are_not_in_it(hall: Hall) -> None:
    hall.do(outcomes.add_measure, "Publikimi i projektakteve")
    record = published(hall, of("Publikimi i projektakteve të fshehta", "Publishing secret draft acts"))
    assert record.translated == ()


def test_what_is_corrected_has_the_same_english_for_the_same_words(hall: Hall) -> None:
    hall.do(outcomes.add_measure, "Publikimi i projektakteve")
    before = hall.read(read_record)
    record = replace(before, previous=before, translated=(of("Publikimi i projektakteve", "Publishing draft acts"),))
    made = worded(record).record
    assert made.previous is not None
    assert made.previous.measures[0].text == made.measures[0].text == "Publishing draft acts"


def test_a_record_answers_as_the_file_does(hall: Hall) -> None:
    hall.do(outcomes.add_measure, "Publikimi i projektakteve")
    put(hall, "Takimi", "The meeting")
    hall.do(people.add_person, name="Ana", role=HEAD)
    assert texts(RecordRows(hall.read(read_record))) == found(hall)
    assert RecordRows(hall.read(read_record)).all(Measure, text="x") == []


def test_another_language_leaves_the_english_alone(hall: Hall) -> None:
    record = hall.read(read_record)
    french = replace(of("Takimi", "La réunion"), language="fr")
    assert worded(replace(record, translated=(french,))).record.meeting.title == "Takimi"


def test_it_survives_the_file(hall: Hall) -> None:
    put(hall, "Takimi", "The meeting")
    hall.file.close()
    hall.file = MeetingFile.open(hall.path, hall.env)
    assert one(hall, "Takimi").english == "The meeting"
    hall.close()

"""The options of a vote on paper and read aloud: as they would be opened now, or as a round froze them."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from facilitator.desk.options import asked_of, options_sheet
from facilitator.language.sentences import Lang
from facilitator.language.shorter import opening
from facilitator.meeting.attendance import arrive
from facilitator.meeting.outcomes import add_measure, set_measure
from facilitator.meeting.reading import read_record
from facilitator.meeting.setup import open_meeting
from facilitator.qr import matrix, wifi
from facilitator.report.options import Asked, aloud, compose
from facilitator.voting.prepare import add_vote
from facilitator.voting.round import open_round
from tests.helpers.hall import Hall


@pytest.fixture
def room(tmp_path: Path) -> Hall:
    made = Hall(tmp_path)
    made.do(open_meeting)
    return made


def test_a_vote_that_is_not_open_is_told_as_it_stands(room: Hall, tmp_path: Path) -> None:
    vote = room.do(add_vote, "Cilat të parat?")
    nothing = room.read(asked_of, vote.uid, "sq")
    assert nothing.options == ()
    assert "Nuk ka ende alternativa." in aloud(nothing, "sq")
    room.do(add_measure, "Konsultimi")
    alone = room.read(asked_of, vote.uid, "sq")
    assert "Ka vetëm 1 alternativë." in aloud(alone, "sq")
    room.do(add_measure, "Të dhëna të hapura?")
    asked = room.read(asked_of, vote.uid, "sq")
    assert asked.options == (("A", "Konsultimi"), ("B", "Të dhëna të hapura?"))
    said = aloud(asked, "sq")
    assert said[0] == "Pyetja që i shtrohet sallës është: “Cilat të parat?”"
    assert "Alternativat janë 2." in said
    assert said[3:5] == ("Alternativa A: Konsultimi.", "Alternativa B: Të dhëna të hapura?")
    assert asked.rule in said
    room.close()


def test_of_a_round_what_it_froze_is_told(room: Hall) -> None:
    measure = room.do(add_measure, "Konsultimi")
    room.do(add_measure, "Të dhënat")
    body = room.organisation("Çelësi")
    room.do(arrive, room.person("Ana", body).uid)
    vote = room.do(add_vote, "Cilat të parat?")
    opened = room.do(open_round, vote.uid)
    room.do(set_measure, measure.uid, text="Fjalë të tjera")
    frozen = room.read(asked_of, vote.uid, "sq", opened.uid)
    assert (frozen.frozen, frozen.options[0]) == (True, ("A", "Konsultimi"))
    assert room.read(asked_of, vote.uid, "sq").options[0] == ("A", "Fjalë të tjera")
    assert frozen.rule == opened.rule_text
    room.close()


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_of_levels_their_meanings_are_told(room: Hall, lang: Lang) -> None:
    vote = room.do(add_vote, "A e mbështesni listën?", "fist")
    asked = room.read(asked_of, vote.uid, lang)
    assert [mark for mark, _ in asked.options] == list("543210")
    assert any(line.startswith("Niveli 5: " if lang == "sq" else "Level 5: ") for line in aloud(asked, lang))
    room.close()


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_sheet_says_the_same_and_nobodys_name(room: Hall, tmp_path: Path, lang: Lang) -> None:
    person = room.person("Zamira Fshehta", email="zamira@shembull.al")
    room.do(arrive, person.uid)
    room.do(add_measure, "Konsultimi")
    vote = room.do(add_vote, "Cilat të parat?")
    asked = room.read(asked_of, vote.uid, lang)
    document = compose(room.read(read_record), lang, asked)
    texts = list(document.texts())
    assert all(line in texts for line in aloud(asked, lang))
    assert "Zamira" not in "".join(texts)
    path = options_sheet(room.file, asked, lang, tmp_path / "alternativat.pdf")
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 2
        assert str(pdf.docinfo["/TryezaStatus"]) == "draft", "no document that a program signs"
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})
    room.close()


def test_many_options_go_on_over_pages(room: Hall, tmp_path: Path) -> None:
    options = tuple((f"{n}", f"Masa numër {n} me një emër të gjatë që zë shumë vend në fletë") for n in range(120))
    asked = Asked(question="Cilat?", rule="Rregulli.", options=options)
    path = options_sheet(room.file, asked, "sq", tmp_path / "shumë.pdf")
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) > 4
    room.close()


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("", 10, ""),
        ("Votim me pika.", 3, "Votim me pika."),
        ("Votim me pika. Çdo votues ka 3 pika. Renditja pastaj.", 40, "Votim me pika. Çdo votues ka 3 pika."),
        ("Gishtat 0–5. çdo nivel 1. 2 vetë.", 14, "Gishtat 0–5. çdo nivel 1. 2 vetë."),
        ("Sipas nenit 3.2 votohet. Është e qartë.", 24, "Sipas nenit 3.2 votohet."),
    ],
)
def test_a_rule_is_shortened_by_whole_sentences(text: str, most: int, kept: str) -> None:
    assert opening(text, most) == kept


def test_a_code_holds_the_network_or_is_none() -> None:
    assert wifi("", "x") == ""
    assert wifi("Salla", "") == "WIFI:S:Salla;;"
    assert "P:fjal\\;kalim" in wifi("Salla", "fjal;kalim")
    assert matrix("") == ()
    assert matrix("x" * 5000) == ()
    rows = matrix("http://192.168.4.1")
    assert len(rows) == len(rows[0])
    assert set("".join(rows)) == {"0", "1"}
    assert all(row[:7] in ("1111111", "1000001", "1011101") for row in rows[:7]), "the mark in the corner"


def test_the_rules_own_option_stands_on_the_sheet_as_it_will_be_opened(room: Hall) -> None:
    room.do(add_measure, "Konsultimi")
    room.do(arrive, room.person("Ana", room.organisation("Çelësi")).uid)
    vote = room.do(add_vote, "Cila?", "duels", {"status_quo": "last"})
    before = room.read(asked_of, vote.uid, "sq")
    opened = room.do(open_round, vote.uid)
    assert before.options == room.read(asked_of, vote.uid, "sq", opened.uid).options
    assert len(before.options) == 2
    assert f"Alternativa B: {before.options[1][1]}." in aloud(before, "sq")

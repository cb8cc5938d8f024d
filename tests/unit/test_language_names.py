"""Doubts about names: what is one, what is none, and what it was most likely meant to be."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.language.errors import names, sentence
from facilitator.language.names import doubt, printable, redecoded, undressed

GOOD = [
    "Arta Hoxha",
    "Gëzim Çela",
    "Çlirim Ëngjëlli",
    "Niccolò Dè Rossi",
    "D’Élia O'Brien",
    "Ana-Maria Koçi",
    "Ελένη Παπαδοπούλου",
    "Јован Петровић",
    "Nguyễn Thị Ánh",
    "İbrahim Işık",
    "Dr. Mira Doda",
    "A" * 200,
    "Folësi 01 Çela",
]


@pytest.mark.parametrize("name", GOOD)
def test_a_name_is_no_doubt(name):
    assert doubt(name) is None


@pytest.mark.parametrize(
    ("name", "code", "repair"),
    [
        ("8712345678901", "no_letters", None),
        ("+355 69 234 5678", "no_letters", None),
        ("Arta Hoxha <arta@lumi.example>", "address", "Arta Hoxha"),
        ('"Hoxha, Arta" <arta@lumi.example>', "address", "Hoxha, Arta"),
        ("arta@lumi.example", "address", None),
        ("Arta <Hoxha>", "address", "Arta Hoxha"),
        ("Arta Hoxha | Qendra Lumi", "pipe", "Arta Hoxha"),
        ("GÃ«zim Ã‡ela", "mojibake", "Gëzim Çela"),
        ("GÃƒÂ«zim", "mojibake", "Gëzim"),
        ("Em‘r Hoxh‘", "mojibake", "Emër Hoxhë"),
        ("G‰zim", "mojibake", "Gëzim"),
        ("G?zim ?ela", "lost", None),
        ("G\ufffdzim", "lost", None),
        ("Emri", "header", None),
        ("Emër Mbiemër", "header", None),
        ("Arta Hoxha\nGëzim Çela", "several", None),
        ("Arta Hoxha / Gëzim Çela", "several", None),
        ("Arta Hoxha dhe Gëzim Çela", "several", None),
        ("Arta\nHoxha", "lines", "Arta Hoxha"),
        ("محمد علي", "unprintable", None),
        ("李小龙", "unprintable", None),
        ("Arta 🌸 Hoxha", "unprintable", "Arta Hoxha"),
    ],
)
def test_what_is_no_name_is_doubted_and_repaired_where_it_can_be(name, code, repair):
    found = doubt(name)
    assert found is not None
    assert (found.code, found.repair) == (f"name.{code}", repair)
    assert found.stops is (code != "unprintable"), "who is called so may still come in"
    if repair is not None:
        assert doubt(repair) is None
    for lang in ("sq", "en"):
        assert sentence(found.error(), lang).endswith(".")


def test_name_and_address_are_parted():
    found = doubt("Mira Doda <mailto:mira@drita.example>")
    assert found is not None
    assert (found.repair, found.email) == ("Mira Doda", "mira@drita.example")


def test_several_people_are_named():
    found = doubt("Arta Hoxha\nGëzim Çela")
    assert found is not None
    assert found.people == ("Arta Hoxha", "Gëzim Çela")


def test_marks_of_lists_are_taken_off():
    assert [undressed(text) for text in ("~ Elira Çela", "• Ana", "12. Mira Doda", "1) A B", "~")] == [
        *("Elira Çela", "Ana", "Mira Doda", "A B", "~"),
    ]


@given(st.text(st.sampled_from("abcdeëgjiklmnopqrstuvxyzçËÇÁéèòà '-"), min_size=1, max_size=30))
def test_utf8_read_as_windows_is_always_repaired_and_never_invented(text):
    assert redecoded(text) is None
    damaged = text.encode().decode("cp1252", "replace")
    if damaged != text and "\ufffd" not in damaged:
        assert redecoded(damaged) == text


def test_the_fonts_have_every_letter_that_is_said_to_be_printable():
    from facilitator.report.pdf.fonts import SANS, coverage

    have = coverage(SANS)
    wrong = []
    for code in range(0x20, 0x30000):
        char = chr(code)
        if unicodedata.category(char)[0] != "L":
            continue
        drawn = char in have or all(part in have for part in unicodedata.normalize("NFKC", char))
        if printable(char) and not drawn:
            wrong.append(char)
    assert wrong == []
    assert all(printable(char) for char in have if unicodedata.category(char)[0] == "L" and ord(char) < 0x500)


def test_every_doubt_has_a_sentence_in_both_languages():
    assert set(names.SQ) == set(names.EN)

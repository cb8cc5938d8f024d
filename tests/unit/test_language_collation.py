"""Albanian order: the demo's list, CLDR through Qt where it is at hand, and what a sort key owes its callers."""

import random
import re
import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.language import collation
from facilitator.language.collation import ALPHABET, name_key, short_name, sort_key

DEMO = (
    "Bregu < Çelësi < Dritare Ligjore < Dhembshuria < Gruaja dhe Mundësia < Gjurmë Kulturore < Hapësirë e Hapur < "
    "Llogari Publike < Media Lokale e Lirë < Mosha e Tretë < Nisma Sociale < Njësoj < Rrënjë të Gjelbra < Rruga Jonë < "
    "Të Dhëna për Qytetarin < Thirrja Qytetare < Ura e Veriut < Xixëllonja < Zëri i Bashkive < Zgjidh Mirë"
)
PAIRS = (
    "Cikël < Çamëria; Durrës < Dhërmi; Elbasan < Ëndërr < Fier; Gramsh < Gjirokastër; Lushnjë < Llogara; "
    "Nivicë < Njegova; Rama < Rrogozhinë; Sarandë < Shkodër; Tiranë < Theth; Xara < Xhafer; Zall < Zhapokikë"
)
FULL_NAMES = [
    "Qendra “Hapësirë e Hapur”",
    "Shoqata “Gruaja dhe Mundësia”",
    "Fondacioni “Rrënjë të Gjelbra”",
    "Qendra Rinore “Çelësi”",
    "Shoqata “Njësoj”",
    "Rrjeti i Vullnetarëve “Xixëllonja”",
    "Kooperativa “Bregu”",
]


def shuffled(words: list[str]) -> list[str]:
    mixed = list(words)
    random.Random(20261027).shuffle(mixed)
    return mixed


def test_short_names_of_the_demo_stand_in_albanian_order() -> None:
    expected = DEMO.split(" < ")
    assert len(expected) == 20
    assert sorted(shuffled(expected), key=sort_key) == expected
    assert sorted(expected) != expected


@pytest.mark.parametrize("row", PAIRS.split("; "))
def test_separate_letters(row: str) -> None:
    expected = row.split(" < ")
    assert sorted(shuffled(expected), key=sort_key) == expected


def test_the_alphabet_sorts_as_it_is_said() -> None:
    letters = ALPHABET.split()
    assert len(letters) == 37  # 36 Albanian letters and w
    assert sorted(shuffled(letters), key=sort_key) == letters


def test_decomposed_text_sorts_as_composed() -> None:
    for word in DEMO.split(" < "):
        assert sort_key(unicodedata.normalize("NFD", word)) == sort_key(word)


def test_case_counts_only_between_equal_letters() -> None:
    assert sorted(["DHE", "Dhe", "dhe", "Dhi", "dha"], key=sort_key) == ["dha", "dhe", "Dhe", "DHE", "Dhi"]


def test_accent_counts_before_case_and_after_letters() -> None:
    assert sorted(["résumé", "Resume", "resume", "resumes"], key=sort_key) == ["resume", "Resume", "résumé", "resumes"]


def test_foreign_letters_have_a_sensible_place() -> None:
    words = ["7 Marsi", "Đoković", "Dhimo", "Ćosić", "Çoba", "Özil", "Pano", "Zhan", "Αθήνα", "Москва"]
    expected = ["7 Marsi", "Ćosić", "Çoba", "Đoković", "Dhimo", "Özil", "Pano", "Zhan", "Αθήνα", "Москва"]
    assert sorted(words, key=sort_key) == expected


def test_quotes_and_apostrophes_do_not_count_first() -> None:
    assert sort_key("“Njësoj”")[:3] == sort_key("Njësoj")[:3] == sort_key("  Njësoj ")[:3]
    assert sorted(["D’Angelo", "Dani", "Dallku", "D'Arko"], key=sort_key) == ["Dallku", "D’Angelo", "Dani", "D'Arko"]


def test_a_shorter_word_comes_before_its_continuation_and_a_hyphen_parts_words() -> None:
    words = ["Koçiaj", "Koçi-Rama", "Koçi Lleshi", "Koçi"]
    assert sorted(words, key=sort_key) == ["Koçi", "Koçi Lleshi", "Koçi-Rama", "Koçiaj"]


@settings(deadline=None, derandomize=True)
@given(st.text(), st.text())
def test_different_texts_never_compare_equal(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (sort_key(one) == sort_key(other)) == same
    assert (sort_key(one) < sort_key(other)) + (sort_key(other) < sort_key(one)) + same == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only the Linux build of Qt is known to bring its own ICU")
def test_order_agrees_with_the_unicode_collation() -> None:
    qt = pytest.importorskip("PySide6.QtCore")
    collator = qt.QCollator(qt.QLocale("sq_AL"))
    if collator.compare("ç", "d") >= 0 or collator.compare("dz", "dh") >= 0:
        pytest.skip("this Qt has no Albanian collation")
    rng = random.Random(36)
    pieces = (
        ALPHABET.split() + [letter.title() for letter in ALPHABET.split()] + ["dH", "é", "ö", "š", " ", "4", "i", "e"]
    )
    words = sorted({"".join(rng.choices(pieces, k=rng.randint(1, 7))).strip() for _ in range(4_000)} - {""})
    words = [word for word in words if "  " not in word] + DEMO.split(" < ")
    # Only the first three levels are CLDR's; the fourth separates what Qt calls equal.
    ours = sorted(words, key=sort_key)
    wrong = [(a, b) for a, b in pairwise(ours) if collator.compare(a, b) > 0]
    assert len(words) > 3_000
    assert wrong == []


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Shoqata “Njësoj”", "Njësoj"),
        ('Shoqata "Njësoj"', "Njësoj"),
        ("Shoqata „Njësoj“", "Njësoj"),
        ("Shoqata «Njësoj»", "Njësoj"),
        ("Shoqata “Miqtë e “Lirisë””", "Miqtë e “Lirisë”"),
        ("Shoqata “A” dhe “B”", "A"),
        ("Qendra ‘Ura’", "Ura"),
        ("Shoqata e grave t’i themi D’Angelo", "Shoqata e grave t’i themi D’Angelo"),
        ("Instituti Shqiptar i Medias", "Instituti Shqiptar i Medias"),
        ("Shoqata “pa fund", "Shoqata “pa fund"),
        ("Shoqata “”", "Shoqata “”"),
        ("", ""),
    ],
)
def test_short_name(full: str, short: str) -> None:
    assert short_name(full) == short


def test_organisations_sort_by_full_or_by_quoted_name() -> None:
    assert [short_name(name) for name in sorted(FULL_NAMES, key=name_key)] == [
        "Bregu", "Çelësi", "Gruaja dhe Mundësia", "Hapësirë e Hapur", "Njësoj", "Rrënjë të Gjelbra", "Xixëllonja",
    ]  # fmt: skip
    assert [short_name(name) for name in sorted(FULL_NAMES, key=sort_key)] == [
        "Rrënjë të Gjelbra", "Bregu", "Hapësirë e Hapur", "Çelësi", "Xixëllonja", "Gruaja dhe Mundësia", "Njësoj",
    ]  # fmt: skip


def test_easy_names_are_weighed_as_all_others_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """The short way through ``sort_key`` gives the keys of the long one."""
    texts = ["Arben Hoxha 12", "Dhimitër Çela", "DHURATA Xhaferi", "dH Njësoj", "Prof. Z. Llazi", "“Gj”, Rr. (Sh)", "7"]
    assert all(collation._EASY.fullmatch(text) for text in texts)
    assert not any(collation._EASY.fullmatch(text) for text in ["", " a", "a  b", "a-b", "...", "a b ", "É", "a . b"])
    short = [collation.sort_key.__wrapped__(text) for text in texts]
    monkeypatch.setattr(collation, "_EASY", re.compile("(?!)"))
    assert short == [collation.sort_key.__wrapped__(text) for text in texts]

"""Search that forgives missing diacritics, and intake that lets nothing invisible in."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.language.folding import clean, clean_line, cleaned, fold, matches, search

PEOPLE = ["Drita Gjeçi", "Ëngjëll Sulaj", "Fatbardha Thaçi", "D’Angelo-Koçi", "Anila Kodhima", "Rita Dritani"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ceshtja", "Çështja"),
        ("KESHILLI", "Këshilli"),
        ('"njesoj"', "“Njësoj”"),
        ("t'i", "t’i"),
        ("koci-rama", "Koçi–Rama"),
        ("strasse", "Straße"),
        ("istanbul", "İstanbul"),
        ("  a   b ", "a\u00a0b"),
    ],
)
def test_typed_without_care_finds_the_written_form(typed: str, written: str) -> None:
    assert fold(typed) == fold(written)


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_folding_is_stable_under_itself_composition_and_case(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_every_word_of_the_query_must_occur_in_any_order() -> None:
    text = fold("Fatbardha Thaçi, Shoqata “Ura e Veriut”")
    assert matches(fold("thac fat"), text)
    assert matches(fold("bardha"), text)
    assert matches("", text)
    assert not matches(fold("thaçi jugut"), text)


def found(typed: str) -> list[str]:
    return [PEOPLE[i] for i in search(fold(typed), [fold(name) for name in PEOPLE])]


def test_search_puts_beginnings_first() -> None:
    assert found("drit") == ["Drita Gjeçi", "Rita Dritani"]
    assert found("rita") == ["Rita Dritani", "Drita Gjeçi"]
    assert found("dr ri") == ["Rita Dritani", "Drita Gjeçi"]
    assert found("engj") == ["Ëngjëll Sulaj"]
    assert found("koci d'an") == ["D’Angelo-Koçi"]
    assert found("zzz") == []
    assert found(" ") == PEOPLE


@settings(deadline=None, derandomize=True)
@given(st.lists(st.text("abç -’")), st.text("abc '", max_size=4))
def test_search_finds_exactly_what_matches(texts: list[str], query: str) -> None:
    folded = [fold(text) for text in texts]
    assert sorted(search(fold(query), folded)) == [i for i, text in enumerate(folded) if matches(fold(query), text)]


@pytest.mark.parametrize(
    ("raw", "kept", "removed"),
    [
        ("Çështja e parë", "Çështja e parë", 0),
        ("c\u0327e\u0308", "çë", 0),
        ("a\x00b", "ab", 1),
        ("a\u200bb\u200d\ufeff", "ab", 3),
        ("abc\u202egnp.exe", "abcgnp.exe", 1),
        ("\u2066x\u2069\u200f", "x", 3),
        ("soft\u00adhyphen", "softhyphen", 1),
        ("half \ud83d pair", "half \ufffd pair", 1),
        ("no\ufffen", "non", 1),
        ("250\u00a0000\u202flekë", "250 000 lekë", 0),
        (" a\tb \r\n c\rd\u2028e ", "a b \n c\nd\ne", 0),
        ("👍🏽", "👍🏽", 0),
        ("", "", 0),
    ],
)
def test_intake(raw: str, kept: str, removed: int) -> None:
    assert (cleaned(raw).text, cleaned(raw).removed) == (kept, removed)
    assert clean(raw) == kept


def test_a_line_has_no_line_ends() -> None:
    assert clean_line(" Shoqata\n  “Njësoj” \u00a0 ") == "Shoqata “Njësoj”"


@settings(deadline=None, derandomize=True)
@given(st.text(st.characters()))
def test_cleaned_text_can_be_stored_and_cleaned_again(text: str) -> None:
    kept = clean(text)
    assert cleaned(kept) == cleaned(clean(kept))
    assert cleaned(kept).removed == 0
    assert clean(kept) == kept == unicodedata.normalize("NFC", kept)
    kept.encode("utf-8")
    assert not any(unicodedata.category(char) in ("Cf", "Cs") for char in kept)
    assert all(char == "\n" or unicodedata.category(char) != "Cc" for char in kept)

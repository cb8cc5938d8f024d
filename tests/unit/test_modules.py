"""Text modules: a few letters insert a sentence; what is not known for sure stays a gap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.language.folding import clean, fold
from facilitator.meeting.office.modules import (
    as_lines,
    gaps_in,
    inserted,
    left_open,
    matching,
    of_lines,
    set_modules,
    typed,
)
from facilitator.model import TextModule
from tests.helpers.hall import Hall


def module(short: str, text: str, position: int = 1) -> TextModule:
    return TextModule(uid=short, position=position, short=short, text=text)


KF = module("kf", "Kryesuesi i dha fjalën: [folësi].")
FM = module("fm", "Fjalën e mori [folësi] për [tema] në orën [ora].", 2)
NK = module("nk", "Nuk pati kundërshtime.", 3)
ALL = [KF, FM, NK]


@pytest.mark.parametrize(
    ("before", "letters"),
    [
        (";", ""),
        (";kf", "kf"),
        ("Arta: ;kf", "kf"),
        ("(;fm", "fm"),
        ("Arta: u tha;", None),  # a semicolon that ends a word is a semicolon
        ("a;kf", None),
        ("pa shenjë", None),
        (";kf ", None),
        (";ë", "ë"),
        ("Arta: !s ;KF", "KF"),
    ],
)
def test_what_is_a_mark(before: str, letters: str | None) -> None:
    assert typed(before) == letters


@pytest.mark.parametrize(
    ("letters", "found"),
    [("", ["kf", "fm", "nk"]), ("k", ["kf"]), ("KF", ["kf"]), ("kunder", ["nk"]), ("fjal", ["kf", "fm"]), ("zz", [])],
)
def test_what_a_beginning_may_mean(letters: str, found: list[str]) -> None:
    assert [row.short for row in matching(ALL, letters)] == found


def test_what_is_known_is_filled_in_and_the_rest_is_asked() -> None:
    done = inserted(FM.text, {"speaker": "Arta Hoxha", "time": "10:20"})
    assert done.text == "Fjalën e mori Arta Hoxha për [tema] në orën 10:20."
    assert [done.text[at : at + length] for at, length in done.gaps] == ["[tema]"]
    assert inserted(KF.text, {}).gaps == ((24, 8),)
    assert inserted(KF.text, {"speaker": ""}).text == KF.text
    assert gaps_in(done.text, ALL) == list(done.gaps)
    assert gaps_in("Neni 5 [i ri] dhe [tema]", ALL) == [(18, 6)]


@given(st.text(max_size=80), st.text(max_size=10))
def test_nothing_but_gaps_is_changed(text: str, name: str) -> None:
    done = inserted(text, {"speaker": name})
    if "[" not in text:
        assert done == inserted(text, {})
        assert done.text == text
    for at, length in done.gaps:
        assert done.text[at] == "["
        assert done.text[at + length - 1] == "]"


@given(
    st.lists(
        st.tuples(st.from_regex(r"[a-zëç]{1,6}", fullmatch=True), st.text(max_size=40).map(clean).filter(bool)),
        max_size=5,
        unique_by=lambda one: fold(one[0]),
    )
)
def test_sentences_edited_together_come_back(modules: list[tuple[str, str]]) -> None:
    plain = [(short, "\n".join(line.strip() for line in text.split("\n"))) for short, text in modules]
    assert of_lines(as_lines(plain)) == plain


@pytest.mark.parametrize(
    ("text", "code"),
    [("kf", "module.line"), ("kf =", "module.line"), ("k f = x", "module.short"), ("a = 1\nA = 2", "module.twice")],
)
def test_what_is_no_sentence_is_named(text: str, code: str) -> None:
    with pytest.raises(KnownError, match=code):
        of_lines(text)


def test_sentences_of_a_meeting(hall: Hall) -> None:
    hall.do(set_modules, [(";kf", "Fjalën e mori [folësi].\nDytë."), ("nk", "Nuk pati kundërshtime.")])
    kept, other = hall.all(TextModule)
    assert (kept.short, kept.text) == ("kf", "Fjalën e mori [folësi].\nDytë.")
    for wrong, code in (
        ([("kf", "x"), ("KF", "y")], r"module\.twice"),
        ([("k f", "x")], r"module\.short"),
        ([("a" * 13, "x")], r"module\.short"),
        ([("kf", " ")], r"text\.empty"),
        ([(f"m{n}", "x") for n in range(201)], r"module\.many"),
    ):
        with pytest.raises(KnownError, match=code):
            hall.do(set_modules, wrong)
    hall.do(set_modules, [("nk", other.text), ("kf", "Tjetër.")])
    assert [(row.uid, row.text) for row in hall.all(TextModule)] == [(other.uid, other.text), (kept.uid, "Tjetër.")]
    hall.do(set_modules, [])
    hall.wait(hall.file.undo())
    assert len(hall.all(TextModule)) == 2


def test_what_is_left_open_in_a_block() -> None:
    assert left_open("Foli [folësi] për [temën e ditës], neni [5] dhe [folësi] […]") == ["[folësi]", "[temën e ditës]"]

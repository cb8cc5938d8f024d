"""Three texts of one section brought together: no word is lost, and where two changes touch somebody chooses."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.language.wordwise import changed, inline, words
from facilitator.meeting.papers import minutes
from facilitator.meeting.papers.merging import Take, joined, passages
from facilitator.model import Block, BlockSettled, DocumentKind
from tests.helpers.hall import Hall

BASE = "Takimi u mbajt në Tiranë. Morën pjesë {people} persona nga shumë organizata. E kryesoi z. Kola me kujdes."
MINE = "Takimi u mbajt në Tiranë. Morën pjesë {people} persona nga disa organizata. E kryesoi zonja Hoxha."
NOW = "Takimi i dytë u mbajt në Tiranë. Morën pjesë vetëm {people} persona nga shumë organizata. E kryesoi z. Gjini."

RELACION = DocumentKind.RELACION
SENTENCE = st.lists(
    st.sampled_from(["Një", "dy", "tri", "katër", "{people}", "z.", "Kola", ",", "5"]), min_size=1, max_size=5
).map(lambda parts: " ".join(parts).capitalize() + ".")
TEXT = st.lists(
    st.builds(
        lambda mark, said: mark + " ".join(said),
        st.sampled_from(["", "- "]),
        st.lists(SENTENCE, min_size=1, max_size=3),
    ),
    max_size=4,
).map("\n".join)


def test_each_change_is_that_sides_and_where_they_touch_somebody_chooses() -> None:
    first, second, third = passages(BASE, MINE, NOW)
    assert first.take is Take.AUTOMATIC, "only the source changed"
    assert second.take is Take.BOTH, "the two changes are of other words"
    assert second.text(Take.BOTH).strip() == "Morën pjesë vetëm {people} persona nga disa organizata."
    assert third.take is None, "both changed who chaired"
    takes = [Take.AUTOMATIC, Take.BOTH, Take.MINE]
    assert joined((first, second, third), takes) == (
        "Takimi i dytë u mbajt në Tiranë. Morën pjesë vetëm {people} persona nga disa organizata. "
        "E kryesoi zonja Hoxha."
    )


def test_an_abbreviation_ends_no_sentence() -> None:
    assert len(passages(*["Foli z. Kola. Nr. 5 u shtua. Pastaj heshti."] * 3)) == 3


def test_what_both_wrote_alike_asks_nobody() -> None:
    (one,) = passages("Ishin tre.", "Ishin katër.", "Ishin katër.")
    assert one.same
    assert one.take is Take.MINE


def test_a_sentence_that_only_one_side_knows_can_follow_the_others() -> None:
    (one,) = passages("- një", "- një e gjysmë", "- dy")
    assert one.take is None
    assert joined([one], [Take.BOTH]) == "- një e gjysmë\n- dy"
    (text,) = passages("Po.", "Jo.", "Ndoshta.")
    assert joined([text], [Take.BOTH]) == "Jo. Ndoshta."


def test_a_section_whose_source_is_gone_keeps_what_was_written() -> None:
    found = passages("Ishte kështu.", "Ishte ndryshe.", "")
    assert [one.take for one in found] == [None]
    assert joined(found, [Take.MINE]) == "Ishte ndryshe."
    assert joined(found, [Take.AUTOMATIC]) == ""


@given(TEXT, TEXT, TEXT)
def test_each_side_can_be_had_whole(base: str, mine: str, now: str) -> None:
    found = passages(base, mine, now)
    assert joined(found, [Take.MINE] * len(found)) == mine
    assert joined(found, [Take.AUTOMATIC] * len(found)) == now
    assert all(one.same or one.take is not Take.MINE or one.automatic == one.base for one in found)


@given(TEXT, TEXT)
def test_who_changed_nothing_gets_the_other_side(base: str, other: str) -> None:
    for mine, now in ((base, other), (other, base)):
        found = passages(base, mine, now)
        assert joined(found, [one.take for one in found]) == other


@given(TEXT, TEXT)
def test_marked_words_are_all_that_differs(was: str, now: str) -> None:
    gone, come = changed(was, now)
    assert "".join(words(now)) == now

    def left(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
        for start, end in reversed(spans):
            assert text[start:end].strip() == text[start:end] != "", "no gap is marked at an edge"
            text = text[:start] + " " + text[end:]
        return [word for word in words(text) if not word.isspace()]

    assert left(was, gone) == left(now, come)
    parts = inline(was, now)
    assert "".join(text for how, text in parts if how != "gone").strip() == now.strip()


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    hall = Hall(tmp_path)
    hall.do(minutes.edit_block, RELACION, "aims", MINE, BASE)
    return hall


def test_the_act_says_which_words_came_from_where(hall: Hall) -> None:
    takes = [Take.AUTOMATIC, Take.BOTH, Take.MINE]
    hall.do(minutes.settle_block, RELACION, "aims", MINE, NOW, takes)
    (block,), (told,) = hall.all(Block), hall.all(BlockSettled)
    assert block.base == NOW
    assert (told.base, told.mine, told.automatic, told.text) == (BASE, MINE, NOW, block.text)
    assert told.takes == "automatic both mine"
    hall.file.undo().result()
    (block,) = hall.all(Block)
    assert (block.text, block.base, hall.all(BlockSettled)) == (MINE, BASE, [])


def test_all_automatic_is_automatic_again(hall: Hall) -> None:
    hall.do(minutes.settle_block, RELACION, "aims", MINE, NOW, [Take.AUTOMATIC] * 3)
    assert not hall.all(Block)
    assert hall.all(BlockSettled)[0].takes == "automatic automatic automatic"


def test_keeping_mine_is_told_as_well(hall: Hall) -> None:
    hall.do(minutes.keep_block, RELACION, "aims", NOW)
    assert hall.all(Block)[0].base == NOW
    assert (hall.all(BlockSettled)[0].takes, hall.all(BlockSettled)[0].text) == ("mine mine mine", MINE)


def test_words_written_in_between_are_not_overwritten(hall: Hall) -> None:
    hall.do(minutes.edit_block, RELACION, "aims", "Krejt tjetër.", BASE)
    with pytest.raises(KnownError) as told:
        hall.do(minutes.settle_block, RELACION, "aims", MINE, NOW, [Take.MINE] * 3)
    assert told.value.code == "block.changed"
    assert hall.all(Block)[0].text == "Krejt tjetër."

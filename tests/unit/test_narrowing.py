"""A list made shorter by rounds of ticks: the threshold by how many voted, each round frozen, undone and recounted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.meeting.outcomes import add_measure
from facilitator.meeting.reading import read_record
from facilitator.model import Channel, DocumentKind, NarrowedRound, Narrowing, Option, Round
from facilitator.record import Audience, Record
from facilitator.report.compose import compose
from facilitator.voting.guided.narrowing import chain_of, least_of, narrow, next_offered, offered_drop, third_of
from facilitator.voting.prepare import add_vote
from facilitator.voting.recount import Outcome, Trouble, recount
from facilitator.voting.round import cancel_round, close_round, give_cards, open_round, type_card
from tests.helpers.hall import Hall


def hall_with(folder: Path, bodies: int, measures: int) -> Hall:
    hall = Hall(folder)
    hall.seat([f"Shoqata {n}" for n in range(bodies)])
    for n in range(measures):
        hall.do(add_measure, f"Masa {n}")
    return hall


def run(hall: Hall, vote: str, cards: list[str], **more: object) -> Round:
    hall.clock.forward(minutes=5)
    opened = hall.do(open_round, vote, **more)
    hall.do(give_cards, opened.uid)
    for card in cards:
        hall.do(type_card, opened.uid, card)
    hall.do(close_round, opened.uid, typist="Ana")
    return opened


def test_the_threshold_goes_by_how_many_voted() -> None:
    """Source: facilitators' practice of multi-voting, 2 up to 5 people, 3 up to 15, 4 beyond."""
    assert [least_of(n) for n in (0, 1, 5, 6, 15, 16, 21, 300)] == [2, 2, 2, 3, 3, 4, 4, 4]
    assert [third_of(n) for n in (2, 3, 5, 6, 21, 40)] == [1, 1, 1, 2, 7, 13]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    """Six voters, seven measures: two rounds, one called off between them."""
    hall = hall_with(tmp_path_factory.mktemp("narrow"), 6, 7)
    vote = hall.do(add_vote, "Cilat të parat?", "ticks", {"ticks": 3}, channel=Channel.CARDS)
    first = run(hall, vote.uid, ["ABC", "ABC", "ABD", "CDE", "ADG", "BC"])
    drop = hall.read(offered_drop, first.uid)
    assert (drop.people, drop.least, drop.dropped, drop.left) == (6, 3, ("E", "F", "G"), ("A", "B", "C", "D"))
    with pytest.raises(KnownError, match=r"narrow\.not_offered"):
        hall.do(open_round, vote.uid, narrowed_of=first.uid)
    hall.do(narrow, first.uid)
    hall.file.undo().result()
    assert not hall.all(Narrowing)
    hall.do(narrow, first.uid)
    with pytest.raises(KnownError, match=r"narrow\.not_offered"):
        hall.do(narrow, first.uid)
    with pytest.raises(KnownError) as caught:
        hall.do(open_round, vote.uid, narrowed_of=first.uid, ticks=4)
    assert (caught.value.code, caught.value.facts) == ("narrow.ticks", {"most": 3})
    hall.clock.forward(minutes=5)
    off = hall.do(open_round, vote.uid, narrowed_of=first.uid)
    assert off.params == {"ticks": 1}
    hall.do(cancel_round, off.uid, "Ra zilja")
    again = run(hall, vote.uid, ["AB", "AB", "AB", "CD", "C", "-"], narrowed_of=first.uid, ticks=2)
    assert [one.letter for one in hall.all(Option, round=again.uid)] == ["A", "B", "C", "D"]
    hall.do(narrow, again.uid)
    return hall


def test_a_chain_of_rounds_that_can_be_followed(hall: Hall) -> None:
    first, off, second = hall.all(Round)
    assert [row.number for row, _ in hall.read(chain_of, second.uid)] == [1, 3]
    assert hall.read(chain_of, first.uid) == hall.read(chain_of, second.uid)
    assert hall.read(next_offered, first.uid) is None
    assert hall.read(next_offered, second.uid) is not None
    assert len(hall.all(NarrowedRound)) == 2
    assert off.params["ticks"] == 1
    last = hall.all(Narrowing)[-1]
    assert (last.dropped, last.left, last.people) == ("C D", "A B", 6), "the blank card is of somebody who voted"


def test_every_round_is_recounted_and_what_went_out_too(hall: Hall) -> None:
    record = hall.read(read_record)
    assert [one.outcome for one in recount(record)] == [Outcome.SAME, Outcome.NOT_CLOSED, Outcome.SAME]
    again = Record.from_json(record.to_json())
    assert again.narrowings == record.narrowings
    first, second = record.narrowings
    for wrong in (
        replace(first, least=4),
        replace(first, dropped="E F", left="A B C D G"),
        replace(first, people=7),
    ):
        found = recount(replace(record, narrowings=(wrong, second)))
        assert (found[0].outcome, found[0].trouble) == (Outcome.DIFFERENT, Trouble.CUT)


def test_papers_say_what_went_out_and_why_in_both_languages(hall: Hall) -> None:
    record = hall.read(read_record).for_audience(Audience.PUBLIC)
    for kind in (DocumentKind.PROCESVERBAL, DocumentKind.VOTING, DocumentKind.RELACION):
        said = repr(compose(record, kind, "sq"))
        assert (
            "me 6 votues, dolën nga lista alternativat me më pak se 3 shenja: E, F dhe G. Mbetën 4 alternativa." in said
        )
        assert "mes alternativave që mbetën pas raundit 1: A, B, C dhe D." in said
    english = repr(compose(record, DocumentKind.VOTING, "en"))
    assert "the options with fewer than 3 ticks went out: E, F and G. 4 options were left." in english
    assert "among the options left after round 1" in english


def test_nothing_or_everything_below_the_threshold_and_a_person_alone(tmp_path: Path) -> None:
    hall = hall_with(tmp_path, 2, 3)
    vote = hall.do(add_vote, "?", "ticks", {"ticks": 3}, channel=Channel.CARDS)
    every = run(hall, vote.uid, ["ABC", "ABC"])
    with pytest.raises(KnownError, match=r"narrow\.nothing"):
        hall.do(narrow, every.uid)
    none = run(hall, vote.uid, ["A", "B"], reason="Prova")
    with pytest.raises(KnownError, match=r"narrow\.all"):
        hall.do(narrow, none.uid)
    one = run(hall, vote.uid, ["AB", "A"], reason="Prova")
    hall.do(narrow, one.uid)
    assert hall.read(next_offered, one.uid) is None, "one option is left: there is nothing to vote on"
    dots = run(hall, hall.do(add_vote, "?", "dots", channel=Channel.CARDS).uid, ["A2", "B"])
    assert hall.read(offered_drop, dots.uid) is None
    hall.close()


def test_what_a_round_rests_on_is_not_taken_back(tmp_path: Path) -> None:
    hall = hall_with(tmp_path, 3, 4)
    vote = hall.do(add_vote, "?", "ticks", {"ticks": 2}, channel=Channel.CARDS)
    first = run(hall, vote.uid, ["AB", "AB", "CD"])
    hall.do(narrow, first.uid)
    second = hall.do(open_round, vote.uid, narrowed_of=first.uid)
    name = hall.file.undo_name
    if name:
        with pytest.raises(KnownError):
            hall.file.undo().result()
    assert hall.all(Narrowing)
    hall.do(cancel_round, second.uid, "Ra zilja")
    hall.reopen()
    assert hall.read(next_offered, first.uid) is not None, "alive after the file was closed"
    hall.close()

"""Counting again from the record alone: what holds, what does not, and what cannot be said."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.model import Cancellation
from facilitator.plain import canonical
from facilitator.record import Audience, Record
from facilitator.voting.recount import Outcome, Recounted, Trouble, recount
from facilitator.voting.rules import METHODS
from tests.helpers.records import demo_record, random_record, uid


def only(record: Record) -> Recounted:
    """The first round of the demo."""
    found, _ = recount(record)
    return found


def with_closing(record: Record, **new: Any) -> Record:
    return replace(record, closings=(replace(record.closings[0], **new), *record.closings[1:]))


def with_result(record: Record, **new: Any) -> Record:
    tally = record.tallies[0]
    return replace(record, tallies=(replace(tally, result={**tally.result, **new}), *record.tallies[1:]))


def with_content(record: Record, content: dict[str, Any], **new: Any) -> Record:
    """Another content with its right hash: only counting can find it out."""
    return with_closing(record, content=content, content_sha256=hashlib.sha256(canonical(content)).hexdigest(), **new)


def secret(record: Record) -> Record:
    """The demo's dots as a secret round."""
    return replace(record, rounds=(replace(record.rounds[0], secret=True), *record.rounds[1:]))


@pytest.mark.parametrize("audience", list(Audience))
def test_the_demo_counts_again_the_same(audience: Audience) -> None:
    record = demo_record().for_audience(audience)
    assert [(row.round, row.outcome) for row in recount(record)] == [
        (record.rounds[0].uid, Outcome.SAME),
        (record.rounds[1].uid, Outcome.SAME),
    ]
    assert recount(Record.from_json(record.to_json())) == recount(record)


@pytest.mark.parametrize("seed", range(6))
def test_random_meetings_count_again_the_same(seed: int) -> None:
    assert [row.outcome for row in recount(random_record(seed, 40))] == [Outcome.SAME]


def test_a_changed_ballot_is_found_by_hash_and_by_counting() -> None:
    record = demo_record()
    ballots = [dict(ballot) for ballot in record.closings[0].content["ballots"]]
    ballots[0] = {"F": 2}
    assert only(with_closing(record, content={"ballots": ballots})).trouble is Trouble.HASH
    assert only(with_content(record, {"ballots": ballots})).trouble is Trouble.RESULT
    assert only(with_content(record, {"ballots": ballots[1:]})).trouble is Trouble.CARDS
    assert only(with_content(record, {"ballots": [*ballots[1:], {"A": 3}]})).trouble is Trouble.METHOD


def test_a_changed_result_is_found() -> None:
    record = demo_record()
    lines = [dict(line) for line in record.tallies[0].result["lines"]]
    lines[3]["rank_to"] = 4  # a tie that was broken silently
    lines[4]["rank"] = 5
    assert only(with_result(record, lines=lines)) == Recounted(record.rounds[0].uid, Outcome.DIFFERENT, Trouble.RESULT)
    assert only(with_result(record, entered="totals")).trouble is Trouble.RESULT


def test_cards_that_contradict_each_other_are_found() -> None:
    assert only(with_closing(demo_record(), returned=16)).trouble is Trouble.CARDS
    assert only(with_closing(demo_record(), given=3)).trouble is Trouble.CARDS


def test_what_has_no_result_is_not_judged_and_a_result_from_nowhere_is() -> None:
    record = demo_record()
    cancelled = replace(
        record,
        cancellations=(
            Cancellation(uid=uid("c"), round=record.rounds[0].uid, cancelled_at=record.made_at, reason="Gabim"),
        ),
    )
    assert only(cancelled).outcome is Outcome.NOT_CLOSED
    assert only(replace(record, closings=record.closings[1:], tallies=record.tallies[1:])).outcome is Outcome.NOT_CLOSED
    assert only(replace(record, closings=record.closings[1:])).trouble is Trouble.NO_CLOSING
    assert only(replace(record, tallies=record.tallies[1:])).trouble is Trouble.NO_RESULT
    assert recount(replace(record, rounds=())) == ()


def test_withheld_ballots_are_said_and_their_totals_still_have_to_agree() -> None:
    record = secret(demo_record()).for_audience(Audience.PUBLIC)
    assert record.closings[0].content == {}
    assert only(record) == Recounted(record.rounds[0].uid, Outcome.WITHHELD)
    lines = [dict(line) for line in record.tallies[0].result["lines"]]
    lines[0]["points"] -= 1
    assert only(with_result(record, lines=lines)).trouble is Trouble.RESULT  # its sum is no longer the written one
    lines[0]["points"] = 200
    assert only(with_result(record, lines=lines, total=237)).trouble is Trouble.METHOD
    swapped = [dict(line) for line in record.tallies[0].result["lines"]]
    swapped[0]["option"], swapped[5]["option"] = "F", "A"
    assert only(with_result(record, lines=swapped[::-1])).trouble is Trouble.RESULT


def test_ballots_of_an_open_round_cannot_be_withheld() -> None:
    assert only(with_closing(demo_record(), content={})).trouble is Trouble.MISSING


def test_an_unknown_method_is_different_and_never_an_error() -> None:
    record = demo_record()
    odd = replace(record, rounds=(replace(record.rounds[0], method="dreams"), *record.rounds[1:]))
    assert only(odd).trouble is Trouble.METHOD


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=3) | st.booleans(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["ballots", "totals", "A", "x"]), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_no_content_makes_it_fail(content: Any) -> None:
    found = only(with_content(demo_record(), content))
    assert found.outcome is Outcome.DIFFERENT


def test_every_method_can_be_recounted() -> None:
    """A new rule has to be known here, in the script and in its tests."""
    assert {name for name in METHODS if not METHODS[name].advanced} == {
        "dots",
        "ticks",
        "yesno",
        "score",
        "topk",
        "duels",
        "fist",
        "gradients",
    }

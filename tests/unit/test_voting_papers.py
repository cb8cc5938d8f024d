"""A vote by each rule, from the card to every document: counted again, and every printed value is the record's."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from facilitator.audience.withholding import may_publish
from facilitator.errors import KnownError
from facilitator.examine.values import contradictions
from facilitator.language import LANGS
from facilitator.meeting import outcomes
from facilitator.meeting.reading import read_record
from facilitator.model import Channel, DocumentKind, Option, Round, Vote
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.compose.attach import bundle, file_names
from facilitator.voting import prepare, published, secret, totals
from facilitator.voting import round as voting
from facilitator.voting.recount import Outcome, recount
from facilitator.voting.rules import METHODS, read_result
from tests.helpers.ballots import random_ballots
from tests.helpers.costs import price
from tests.helpers.hall import Hall

MEASURES = ["Konsultim", "Transparencë", "Të dhëna", "Koordinim"]
KINDS = (DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.VOTING)


def opened(hall: Hall, method: str, *, is_secret: bool = False, **params: Any) -> Round:
    """A round by cards with seven voters."""
    hall.seat([f"Shoqata {n}" for n in range(7)])
    for text in MEASURES:
        hall.do(outcomes.add_measure, text)
    vote: Vote = hall.do(prepare.add_vote, "Cilat të parat?", method, params, secret=is_secret)
    price(hall, vote)
    found: Round = hall.wait(secret.open_any(hall.file, vote.uid, channel=Channel.CARDS)).result
    hall.do(voting.give_cards, found.uid)
    return found


def cards(hall: Hall, running: Round, *, alike: bool = False) -> list[str]:
    options = [option.letter for option in hall.all(Option, round=running.uid)]
    made = random_ballots(running.method, running.params, options, 5, random.Random(3))
    typed = [METHODS[running.method].written(card) for card in (made[:1] * 5 if alike else made)]
    if METHODS[running.method].one_proposal:
        typed = [card[1:] for card in typed]
    return typed


def script(record: Record, folder: Path) -> subprocess.CompletedProcess[str]:
    for name, content, *_ in bundle(record):
        (folder / name).write_bytes(content)
    return subprocess.run(
        [sys.executable, "-I", str(folder / "recount.py")], capture_output=True, text=True, encoding="utf-8"
    )


def agree(record: Record) -> None:
    for lang in LANGS:
        for kind in KINDS:
            document = compose(record, kind, lang, final=True)
            assert contradictions(record, document, len(file_names(record))) == (), (kind, lang)


@pytest.mark.parametrize("method", sorted(METHODS))
def test_an_open_round_by_cards(hall: Hall, tmp_path: Path, method: str) -> None:
    running = opened(hall, method)
    for card in [*cards(hall, running), "-"]:
        hall.do(voting.type_card, running.uid, card)
    hall.do(voting.close_round, running.uid)
    record = hall.read(read_record).for_audience(Audience.FILE)
    assert [one.outcome for one in recount(record)] == [Outcome.SAME]
    assert read_result(record.tallies[0].result).blank == 0  # blank ballots are counted at closing
    agree(record)
    done = script(record, tmp_path)
    if METHODS[method].advanced:
        assert (done.returncode, "tryeza recount" in done.stdout) == (4, True), done.stdout
        assert [one.same for one in published.rounds(tmp_path)] == [True]
        return
    assert (done.returncode, "njësoj / same" in done.stdout) == (0, True), done.stdout


@pytest.mark.parametrize("method", sorted(name for name in METHODS if not METHODS[name].tellable))
def test_a_rule_that_needs_single_ballots_is_no_secret_vote(hall: Hall, method: str) -> None:
    for refused in (
        lambda: hall.do(prepare.add_vote, "Cila?", method, secret=True),
        lambda: hall.do(prepare.set_vote, hall.do(prepare.add_vote, "Cila?", method).uid, secret=True),
        lambda: hall.do(prepare.set_vote, hall.do(prepare.add_vote, "Cila?", secret=True).uid, method=method),
    ):
        with pytest.raises(KnownError) as caught:
            refused()
        assert caught.value.code == "vote.secret_rule"


@pytest.mark.parametrize("method", sorted(name for name in METHODS if METHODS[name].tellable))
def test_a_secret_round_is_counted_from_what_is_published(hall: Hall, tmp_path: Path, method: str) -> None:
    running = opened(hall, method, is_secret=True)
    for card in cards(hall, running):
        hall.wait(secret.put_card(hall.file, card))
    hall.wait(secret.close_secret(hall.file))
    record = hall.read(read_record).for_audience(Audience.PUBLIC)
    withheld = not record.closings[0].content
    assert [one.outcome for one in recount(record)] == [Outcome.WITHHELD if withheld else Outcome.SAME]
    agree(record)
    done = script(record, tmp_path)
    if METHODS[method].advanced:
        assert done.returncode == 4
        assert [one.same for one in published.rounds(tmp_path)] == [True]
        spoilt = tmp_path / "round-1-result.json"
        spoilt.write_bytes(spoilt.read_bytes().replace(b'"rank":1', b'"rank":2', 1))
        assert [one.same for one in published.rounds(tmp_path)] == [False]
        return
    assert (done.returncode, "njësoj / same" in done.stdout) == (0, True), done.stdout
    assert ("nuk publikohen" in done.stdout) is withheld


def test_the_present_state_is_the_last_option(hall: Hall) -> None:
    running = opened(hall, "duels", status_quo="last")
    assert [option.text for option in hall.all(Option, round=running.uid)][-1].startswith("Asnjëra")
    hall.do(voting.type_card, running.uid, "A E B")
    hall.do(voting.close_round, running.uid)
    agree(hall.read(read_record).for_audience(Audience.FILE))


def test_the_denominators_are_frozen_at_the_opening(hall: Hall) -> None:
    running = opened(hall, "yesno", threshold="members")
    assert (running.params["present"], running.params["members"]) == (7, 7)
    assert "(7)" in running.rule_text


def test_duels_are_neither_by_hands_nor_by_sums(hall: Hall) -> None:
    running = opened(hall, "duels")
    with pytest.raises(KnownError) as caught:
        hall.do(totals.enter_totals, running.uid, {}, given=7, returned=7)
    assert caught.value.code == "totals.no_sums"
    hall.do(voting.cancel_round, running.uid, "provë")
    with pytest.raises(KnownError) as caught:
        hall.do(voting.open_round, running.vote, channel=Channel.HANDS)
    assert caught.value.code == "vote.no_hands"


def test_ballots_are_published_only_where_they_identify_nobody() -> None:
    rare = [{"A": 1}, {"B": 1}, {"A": 1}]
    assert not may_publish({"ballots": rare})
    assert not may_publish({"ballots": rare, "patterns": 4})
    assert may_publish({"ballots": rare, "patterns": 3})
    assert may_publish({"ballots": [{"A": 1}] * 3 + [{"B": 1}] * 3})
    assert may_publish({"totals": {"A": 1}})
    assert may_publish({})

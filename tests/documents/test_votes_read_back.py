"""Votes read back from the finished pages, in both languages: every rule, and a tie from the line to the lot."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.errors import KnownError
from facilitator.examine.values import contradictions
from facilitator.language import LANGS
from facilitator.language.hash_words import grouped
from facilitator.language.sentences import Lang
from facilitator.meeting.reading import read_record
from facilitator.model import CutBy, DocumentKind
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.compose.attach import bundle, file_names
from facilitator.report.pdf.render import render
from facilitator.voting import cuts, secret
from facilitator.voting import round as voting
from facilitator.voting.hands import enter_hands
from facilitator.voting.recount import Outcome, Trouble, recount
from facilitator.voting.rules import METHODS, read_result
from facilitator.voting.second import count_again
from facilitator.voting.ties import lot
from tests.documents.test_report_render import pages
from tests.helpers.hall import Hall
from tests.helpers.records import NOW
from tests.unit.test_voting_cuts import counted
from tests.unit.test_voting_papers import cards, opened


def script_in(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", str(folder / "recount.py")], capture_output=True, text=True, encoding="utf-8"
    )


KINDS = (DocumentKind.RELACION, DocumentKind.PROCESVERBAL, DocumentKind.VOTING)


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def read(record: Record, kind: DocumentKind, lang: Lang) -> str:
    """The words of the pages in one line."""
    return " ".join(" ".join(pages(render(compose(record, kind, lang, final=True), now=NOW))).split())


@pytest.mark.parametrize("method", sorted(METHODS))
def test_a_vote_by_each_rule_reads_back_from_its_protocol(hall: Hall, method: str) -> None:
    running = opened(hall, method)
    for card in [*cards(hall, running), "-"]:
        hall.do(voting.type_card, running.uid, card)
    hall.do(voting.close_round, running.uid)
    record = hall.read(read_record).for_audience(Audience.FILE)
    result = read_result(record.tallies[0].result)
    for lang in LANGS:
        text = read(record, DocumentKind.VOTING, lang)
        assert " ".join(running.rule_text.split())[:60] in text
        assert grouped(record.closings[0].content_sha256)[:17] in text
        for entry in record.roll:
            assert entry.name in text
        for option in record.options:
            line = result.line(option.letter)
            assert option.text in text
            if len(record.options) > 1 and METHODS[method].levels in (0, 6) and not METHODS[method].one_proposal:
                assert f"{line.rank_label} {option.letter} {option.text} {line.detail.number}" in text
        lines = [line.to_json() for line in result.lines]
        if "over" in lines[0]:
            for line in result.lines:
                row = [str(n) for n in line.to_json()["over"]]
                at = [option.letter for option in record.options].index(line.option)
                assert " ".join([line.option, *row[:at], "–", *row[at + 1 :]]) in text
        if "levels" in lines[0] and len(record.options) > 1 and not METHODS[method].one_proposal:
            for line in result.lines:
                assert " ".join([line.option, *map(str, line.to_json()["levels"])]) in text


def test_the_stages_of_a_rule_are_read_back_in_both_languages(hall: Hall) -> None:
    running = opened(hall, "stv", seats=2)
    for card in ("A B", "A B", "A C", "A C", "D", "B"):
        hall.do(voting.type_card, running.uid, card)
    hall.do(voting.close_round, running.uid)
    record = hall.read(read_record).for_audience(Audience.FILE)
    for lang, said in (("sq", "B 1 1,5"), ("en", "B 1 1.5")):
        text = read(record, DocumentKind.VOTING, lang)
        assert said in text, "a surplus of one of four moves on at a quarter, twice"
        assert {"sq": "kuota: 3 vota", "en": "quota: 3 votes"}[lang] in text


def settled(hall: Hall) -> Record:
    """Two tied for one place after a round among three; the lot decides; then the vote is opened once more."""
    first = counted(hall)
    hall.do(cuts.draw_cut, first.uid, 2)
    hall.clock.forward(minutes=1)
    again = hall.wait(secret.open_any(hall.file, first.vote, run_off_of=first.uid)).result
    hall.do(enter_hands, again.uid, {"B": 2, "C": 2, "D": 0}, entitled=4, raised=4)
    hall.do(cuts.draw_lot, first.uid, 12, 405, 7)
    hall.clock.forward(minutes=1)
    third = hall.do(voting.open_round, first.vote, reason="Dy fletë u dhanë gabim")
    hall.do(voting.cancel_round, third.uid, "provë")
    found: Record = hall.read(read_record)
    return found


SAID = {
    "sq": (
        "vija u hoq pas 2 vendeve të para",
        "të barazuara B, C dhe D; për to mbetet 1 vend",
        "Në raundin 2 u votua mes të barazuarave, por të barazuara mbetën B dhe C, për 1 vend.",
        "u thanë numrat: 12, 405 dhe 7",
    ),
    "en": (
        "the line was drawn after the first 2 places",
        "options B, C and D, which stand equal; for them 1 place is left",
        "In round 2 the tied options were voted on, but B and C stayed equal, for 1 place.",
        "these numbers were called in the room: 12, 405 and 7",
    ),
}
AGAIN = {
    "sq": ("të barazuara në raundin 1", "Votimi u hap përsëri pas raundit 1. Arsyeja: Dy fletë u dhanë gabim"),
    "en": ("equal at the line of round 1", "opened again after round 1. Reason: Dy fletë u dhanë gabim"),
}


@pytest.mark.parametrize("audience", [Audience.FILE, Audience.PUBLIC])
def test_every_step_of_a_cut_stands_in_every_document_and_agrees(
    hall: Hall, audience: Audience, tmp_path: Path
) -> None:
    record = settled(hall).for_audience(audience)
    assert [one.outcome for one in recount(record)] == [Outcome.SAME, Outcome.SAME, Outcome.NOT_CLOSED]
    for lang in LANGS:
        for kind in KINDS:
            document = compose(record, kind, lang, final=True)
            assert contradictions(record, document, len(file_names(record))) == (), (kind, lang)
            text = read(record, kind, lang)
            for said in SAID[lang]:
                assert said in text, (kind, lang)
        for said in AGAIN[lang]:
            assert said in read(record, DocumentKind.VOTING, lang)
        assert {"sq": "nuk është shënuar hedhje shorti", "en": "no drawing of lots"}[lang] not in read(
            record, DocumentKind.VOTING, lang
        ), "a lot was drawn"
        assert "U+001F" in read(record, DocumentKind.VOTING, lang), "anybody can draw it again"
    for name, content, *_ in bundle(record):
        (tmp_path / name).write_bytes(content)
    done = script_in(tmp_path)
    assert (done.returncode, "shorti / lot 12-405-7: " in done.stdout) == (0, True), done.stdout
    told = json.loads((tmp_path / "round-1-1-lot.json").read_bytes())
    other = {**told, "drawn": [letter for letter in told["tied"] if letter not in told["drawn"]]}
    (tmp_path / "round-1-1-lot.json").write_text(json.dumps(other), "utf-8")
    assert script_in(tmp_path).returncode == 1, "who won by another lot is found"


@pytest.mark.parametrize("change", [{"called": ""}, {"sum": "0" * 64}, {"inside": "A D"}, {"size": 3}, {"position": 4}])
def test_a_changed_lot_is_found_by_counting_again(hall: Hall, change: dict[str, Any]) -> None:
    record = settled(hall)
    drawn = next(row for row in record.cuts if row.by is CutBy.LOT)
    if "called" in change:  # other numbers, by which the other one of the two would have won
        tied = ("B", "C")
        numbers = next((n, 0, 0) for n in range(1000) if lot(drawn.sum, (n, 0, 0), tied)[0] not in drawn.inside)
        change = {"called": "-".join(map(str, numbers))}
    spoilt = tuple(replace(row, **change) if row is drawn else row for row in record.cuts)
    found = recount(replace(record, cuts=spoilt))[0]
    assert (found.outcome, found.trouble) == (Outcome.DIFFERENT, Trouble.CUT)


@pytest.mark.parametrize("audience", [Audience.FILE, Audience.PUBLIC])
@pytest.mark.parametrize("other", [False, True])
def test_a_second_count_stands_beside_the_first(hall: Hall, audience: Audience, other: bool) -> None:
    first = counted(hall)
    sums = {"A": 6, "B": 3 if other else 2, "C": 1 if other else 2, "D": 2}
    people = {"first": "Ana Hoxha", "second": "Besa Kola"}
    hall.do(count_again, first.uid, sums, returned=4, blank=0, invalid=0, reason="U kërkua nga salla", **people)
    record = hall.read(read_record).for_audience(audience)
    assert [one.outcome for one in recount(record)] == [Outcome.SAME]
    for lang in LANGS:
        for kind in KINDS:
            document = compose(record, kind, lang, final=True)
            assert contradictions(record, document, len(file_names(record))) == (), (kind, lang)
            text = read(record, kind, lang)
            assert "U kërkua nga salla." in text
            assert ("Ana Hoxha" in text) is (audience is Audience.FILE)
            assert ("B 2 3 2" in text) is other, "the figures of both counts and the place in the second"
    spoilt = tuple(replace(row, result={**row.result, "ballots": 9}) for row in record.second_counts)
    assert recount(replace(record, second_counts=spoilt))[0].trouble is Trouble.SECOND


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"second": "ana  hoxha"}, "second.names"),
        ({"second": " "}, "second.names"),
        ({"reason": " "}, "text.empty"),
        ({"returned": 5}, "cards."),
    ],
)
def test_a_second_count_needs_two_people_a_reason_and_cards_that_agree(
    hall: Hall, change: dict[str, Any], code: str
) -> None:
    first = counted(hall)
    told: dict[str, Any] = {"first": "Ana Hoxha", "second": "Besa Kola", "reason": "r", "returned": 4, **change}
    with pytest.raises(KnownError) as caught:
        hall.do(count_again, first.uid, {"A": 6, "B": 2, "C": 2, "D": 2}, blank=0, invalid=0, **told)
    assert caught.value.code.startswith(code)

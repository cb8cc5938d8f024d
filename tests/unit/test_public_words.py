"""Every text of a record is either words, from which names are struck, or a code that nothing strikes."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from facilitator.audience.striking import NO_WORDS, Striking, strike
from facilitator.meeting import outcomes
from facilitator.meeting.papers import circulation
from facilitator.meeting.reading import read_record
from facilitator.model import TABLE_OF, Channel, DocumentKind
from facilitator.plain import plain, read
from facilitator.record import WITHHELD, Audience, Record
from facilitator.store.damaged.remains import references
from facilitator.voting import cuts, prepare, second, sections
from facilitator.voting import round as rounds
from tests.helpers.hall import Hall
from tests.unit.test_record import full

NAME = "Zef Kurti"
WORDS = """
Meeting: title process organiser organiser_short place city purpose chair chair_role secretary secretary_role
  protocol_number protocol_date
Organisation: name short_name county sector
Person: name role phone email county
AgendaItem: title
Point: text
Measure: text
Action: text owner due_text
Agreement: text
Vote: question
Round: question rule_text
Option: text
RollEntry: name
Cancellation: reason
Block: text base
Paper: heading address
Logo: alt
Signatory: caption name role
ReadBack: text
Circulation: to
Comment: author text how
Response: reason institution
Correction: by reason
Unsettled: typed
PersonMore: father
SignedList: name
Origin: title
Carried: text
IssueLine: text base
Wording: line old new
Voice: author
Parked: reason
ApprovedMeasure: text
FormerName: name
Translated: text of
RollMandate: holder
RoundAgain: reason
SecondCount: first second reason
TypedBy: first second third
HandSection: name
HandCount: by
HandsTaken: reason
PointTheme: theme
ReadingAnswer: text
PointGroup: name
OptionGroup: name
RollPerson: body
Nominal: question
"""
"""Table by table what a person writes freely: each of these is struck."""
WRITTEN = {
    table: set(listed.split())
    for line in WORDS.strip().replace("\n  ", " ").splitlines()
    for table, listed in [line.split(":")]
}


def parts(hint: object) -> Iterator[type]:
    inner = typing.get_args(hint)
    if not inner and isinstance(hint, type):
        yield hint
    for one in inner:
        yield from parts(one)


def kinds(kind: type, seen: set[type]) -> set[type]:
    """Every row type that a record holds."""
    seen.add(kind)
    for hint in typing.get_type_hints(kind).values():
        for one in parts(hint):
            if dataclasses.is_dataclass(one) and one not in seen:
                kinds(one, seen)
    return seen


ROWS = sorted(kinds(Record, set()) - {Record}, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.__name__)
def test_every_text_is_words_or_a_code(kind: type) -> None:
    hints = typing.get_type_hints(kind)
    keys = {column for column, _, _ in references().get(TABLE_OF.get(kind, ""), ())}
    by = {"by"} if {"agreed_at", "decided_at"} & hints.keys() else set()
    spared = {name for name in hints if name in NO_WORDS | by or name.endswith("_at")}
    texts = {name for name, hint in hints.items() if str in set(parts(hint))}
    codes = {name for name, hint in hints.items() if any(issubclass(one, StrEnum) for one in parts(hint))}
    written = WRITTEN.get(kind.__name__, set())
    assert codes <= spared, f"striking would break {codes - spared}"
    assert not written & spared, f"names would stand in {written & spared}"
    left = (
        texts - written - spared - keys - {"by_county", "by_sector", "contacts", "choices", "counts"}
    )  # struck; or numbers
    assert not left, f"{kind.__name__}: {left} hold words, then they belong into WORDS, or codes, then into NO_WORDS"


def test_a_name_is_struck_from_every_field_of_words() -> None:
    tree = plain(full())
    filled = {kind.__name__: kind for kind in ROWS}
    for name, written in WRITTEN.items():
        values = dict.fromkeys(written, f"sipas {NAME}.")
        row = {part.name: values.get(part.name, "") for part in dataclasses.fields(filled[name])}
        assert NAME not in str(strike(row, Striking([NAME]), WITHHELD)), name
    assert read(Record, strike(tree, Striking(["A", "lot", "waits", "now", "I"]), WITHHELD)) is not None


def test_who_counted_is_in_no_reason_and_an_initial_breaks_no_count(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.seat(["Ëndrra", "Gjurma", "Toka"])
    for text in ("Konsultim", "Transparencë"):
        hall.do(outcomes.add_measure, text)
    counted = hall.do(prepare.add_vote, "Cila?", "dots", channel=Channel.CARDS)
    opened = hall.do(rounds.open_round, counted.uid)
    hall.do(rounds.give_cards, opened.uid)
    for card in ("A1", "A1", "B1"):
        hall.do(rounds.type_card, opened.uid, card)
    hall.do(rounds.close_round, opened.uid)
    hall.do(cuts.draw_cut, opened.uid, 1)
    totals = {"A": 2, "B": 1}
    whose = {"first": NAME, "second": "Bora", "reason": "Zef Kurtit i doli tjetër, edhe Bora u lodh"}
    hall.do(second.count_again, opened.uid, totals, returned=3, blank=0, invalid=0, **whose)
    hands = hall.do(prepare.add_vote, "Kush?", "ticks", channel=Channel.HANDS)
    opened = hall.do(rounds.open_round, hands.uid, options=["Po", "Jo"])
    for section in hall.do(sections.set_sections, opened.uid, ["Majtas"]):
        hall.do(sections.count_section, section.uid, 1, "Lul Deda", {"A": 1}, raised=1)
        hall.do(sections.count_section, section.uid, 2, NAME, {"A": 2}, raised=2)
        hall.do(sections.take_count, section.uid, 2, "Lul Deda nuk pa rreshtin e fundit")
    hall.do(sections.close_sections, opened.uid, entitled=3)
    hall.do(rounds.open_round, hands.uid, options=["Po", "Jo"], reason="Lul Dedës i shpëtoi një dorë")
    sent = hall.do(circulation.circulate, "Të gjithë")
    hall.do(circulation.add_comment, sent.uid, DocumentKind.RELACION, "Pika A është e qartë, thotë Bora", author="A")
    record = hall.read(read_record)
    public = record.for_audience(Audience.PUBLIC)
    assert public.second_counts[0].reason == f"{WITHHELD} i doli tjetër, edhe {WITHHELD} u lodh"
    assert public.hands_taken[0].reason == f"{WITHHELD} nuk pa rreshtin e fundit"
    assert public.again[0].reason == f"{WITHHELD} i shpëtoi një dorë"
    assert public.comments[0].text == "Pika A është e qartë, thotë Bora"  # a name of one word is a word elsewhere
    assert (public.tallies, public.cuts, public.closings) == (record.tallies, record.cuts, record.closings)
    filed = record.for_audience(Audience.FILE)
    assert filed.hands_taken[0].reason == "Lul Deda nuk pa rreshtin e fundit"
    assert {row.by for row in filed.hand_counts} == {"Lul Deda", NAME}

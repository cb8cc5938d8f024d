"""A group of fewer than five is not broken down in what the public reads: the numbers would point at somebody."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.archive.small_groups import thinned_table
from facilitator.floor import genders
from facilitator.model import Block, BlockMode, Correction, DocumentKind, FloorGenders, Gender, PassedOver, Turn
from facilitator.record import WITHHELD, Audience, Record
from facilitator.report.compose import compose
from facilitator.report.compose.fields import FIELDS
from tests.helpers.records import at, counts_of, random_record

RELACION = DocumentKind.RELACION


TABLES = st.lists(
    st.fixed_dictionaries({part: st.one_of(st.integers(0, 9), st.integers(0, 60)) for part in ("a", "b", "c")}),
    max_size=7,
)


@given(TABLES)
def test_of_a_table_no_small_cell_follows_from_its_sums(rows: list[dict[str, int]]) -> None:
    """By linear algebra: of two tables with the same sums and the same cells told, the hidden ones may differ."""
    told = thinned_table(rows)
    cells = [(number, part) for number, row in enumerate(told) for part, value in row.items() if value is None]
    assert all(value in (None, row[part]) for mine, row in zip(told, rows, strict=True) for part, value in mine.items())
    assert not [value for row in told for value in row.values() if value is not None and 0 < value < 5]
    if all(count == 0 or count >= 5 for row in rows for count in row.values()):
        assert not cells
    sums = [[float(number == one) for one, _ in cells] for number in range(len(rows))]
    sums += [[float(part == one) for _, one in cells] for part in ("a", "b", "c")]
    rank = np.linalg.matrix_rank(np.array(sums)) if cells else 0
    for cell, (number, part) in enumerate(cells):
        follows = np.linalg.matrix_rank(np.array([*sums, np.eye(len(cells))[cell]])) == rank
        left = [value for value in (*told[number].values(), *(row[part] for row in told)) if value]
        alone = 1 in (sum(map(bool, rows[number].values())), sum(bool(row[part]) for row in rows))
        assert not follows or not left or alone, "nothing more could have been hidden"


def test_a_table_of_a_whole_archive_is_thinned_as_a_small_one_is() -> None:
    """A thousand meetings: what is asked of each cell must not walk through all others."""
    chance = random.Random(1)
    rows = [{part: chance.choice((0, 0, 1, 2, 3, 5, 8, 20, 40)) for part in "abcd"} for _ in range(1000)]
    told = thinned_table(rows)
    hidden = [[part for part in row if mine[part] is None] for row, mine in zip(rows, told, strict=True)]
    assert not any(0 < (value or 0) < 5 for mine in told for value in mine.values())
    assert all(len(parts) != 1 or sum(map(bool, row.values())) == 1 for row, parts in zip(rows, hidden, strict=True))
    assert sum(map(len, hidden)) < 0.9 * sum(bool(count) for row in rows for count in row.values())


def test_a_meeting_of_three_hosts_costs_the_others_no_figure() -> None:
    """All of them are one group, so that the number of who came tells it: nothing is gained by hiding others."""
    rows = [{"hosts": 3, "": 0}, *({"hosts": 8 + n, "": 40} for n in range(20))]
    told = thinned_table(rows)
    assert sum(value is None for mine in told for value in mine.values()) <= 6


def of(people: int) -> Record:
    """A meeting of so many, as many women as men or one more."""
    record = random_record(5, people)
    both = (Gender.WOMAN, Gender.MAN)
    crowd = tuple(replace(one, gender=both[number % 2]) for number, one in enumerate(record.people))
    record = replace(record, people=crowd)
    found = replace(record, counts=counts_of(record))
    assert found.counts.people == people
    assert (found.counts.women, found.counts.men) == ((people + 1) // 2, people // 2)
    return found


def told(record: Record) -> tuple[int, int]:
    """From the bytes that are attached to a document, not from the object."""
    tree = json.loads(record.to_json())
    return tree["counts"]["women"], tree["counts"]["men"]


@pytest.mark.parametrize("people", [1, 2, 3, 4])
def test_the_public_record_of_a_small_group_has_no_figures_by_gender(people: int) -> None:
    record = of(people)
    public = record.for_audience(Audience.PUBLIC)
    assert told(public) == (0, 0)
    assert {one.gender for one in public.people} == {Gender.UNSTATED}
    assert public.counts.people == people, "how many there were is said"
    assert told(record.for_audience(Audience.FILE)) == told(record) != (0, 0)
    assert told(record.for_audience(Audience.FILE).for_audience(Audience.PUBLIC)) == (0, 0)


@pytest.mark.parametrize("people", [5, 6, 21])
def test_the_public_record_of_a_larger_group_keeps_them(people: int) -> None:
    record = of(people)
    assert told(record.for_audience(Audience.PUBLIC)) == told(record) == ((people + 1) // 2, people // 2)


def test_what_is_corrected_is_thinned_as_well() -> None:
    """A fifth person was forgotten: beside the present figures those of four would tell who the fifth is."""
    now, before = of(5), of(4)
    row = Correction(uid="c", number=1, approval="a", opened_at=at("19:00"), by="Ana", reason="Mungonte një veta.")
    public = replace(now, corrections=(row,), previous=before).for_audience(Audience.PUBLIC)
    assert public.previous is not None
    assert told(public.previous) == (0, 0)
    assert told(public) == (3, 2)


def written(record: Record, audience: Audience) -> str:
    """The document of a secretary who put the figures into her own words."""
    block = Block(
        uid="b",
        document=RELACION,
        section="intro",
        mode=BlockMode.EDITED,
        text="SHIFRAT: {women} / {men} / {people}.",
        base="",
        edited_at=at("18:00"),
    )
    thinned = replace(record, blocks=(block,)).for_audience(audience)
    text = compose(thinned, RELACION, "sq").to_json().decode()
    return text.partition("SHIFRAT: ")[2].partition(".")[0]


def test_words_of_the_secretary_give_no_figure_that_is_withheld() -> None:
    """Neither the figure nor the nought that stands for it: "0 gra" would be untrue."""
    assert written(of(4), Audience.PUBLIC) == f"{WITHHELD} / {WITHHELD} / 4"
    assert written(of(4), Audience.FILE) == "2 / 2 / 4"
    assert written(of(5), Audience.PUBLIC) == "3 / 2 / 5"


def test_nobody_was_there_is_said_as_it_is() -> None:
    nobody = random_record(5, 0).for_audience(Audience.PUBLIC)
    assert [FIELDS[name](nobody, "sq") for name in ("women", "men", "people")] == ["0", "0", "0"]


def spoken(women: int, men: int) -> Record:
    """A meeting in which so many women and men had the floor, a minute each."""
    record = of(12)
    wanted = [Gender.WOMAN] * women + [Gender.MAN] * men
    kept = zip(record.people, [*wanted, *[Gender.UNSTATED] * len(record.people)], strict=False)
    people = tuple(replace(one, gender=gender) for one, gender in kept)
    turns = tuple(
        Turn(uid=f"{n:032x}", began_at=at("10:00"), ended_at=at("10:01"), person=one.uid, organisation=one.organisation)
        for n, one in enumerate(people[: women + men or None])
    )
    return replace(
        record, people=people, points=(), turns=turns, floor=genders(turns, {one.uid: one for one in people})
    )


@pytest.mark.parametrize(("women", "men"), [(1, 6), (5, 5), (6, 0)])
def test_floor_time_by_gender_is_never_public(women: int, men: int) -> None:
    """With the time of each voice beside it, such a sum is a puzzle with one answer (subset sums of ten turns)."""
    record = spoken(women, men)
    public = record.for_audience(Audience.PUBLIC)
    assert public.floor == FloorGenders(withheld=True)
    assert public.for_audience(Audience.PUBLIC).floor == public.floor
    assert record.for_audience(Audience.FILE).floor == record.floor
    assert "Koha sipas gjinisë nuk jepet" in str(compose(public, DocumentKind.PROCESVERBAL).sections)


def test_where_nobody_declared_a_gender_nothing_is_withheld() -> None:
    public = spoken(0, 0).for_audience(Audience.PUBLIC)
    assert public.floor is None or not public.floor.withheld


def test_the_public_is_not_told_who_was_passed_over_nor_that_somebody_speaks_now() -> None:
    record = spoken(5, 5)
    one = record.people[0]
    goes_on = Turn(uid="f" * 32, began_at=at("10:05"), person=one.uid)
    passed = PassedOver(uid="e" * 32, turn=record.turns[0].uid, organisation=one.organisation, person=one.uid)
    public = replace(record, turns=(*record.turns, goes_on), passed_over=(passed,)).for_audience(Audience.PUBLIC)
    assert public.turns == record.turns
    assert [(row.organisation, row.person) for row in public.passed_over] == [(None, None)]


def test_no_turn_no_section() -> None:
    keys = [section.key for section in compose(of(12), DocumentKind.PROCESVERBAL).sections]
    assert not [key for key in keys if key.startswith("floor")]

"""The issues of the relacion: what is offered of a discussion, and what the secretary makes of it by acts."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.meeting import agenda, discussion, lifecycle, setup
from facilitator.meeting.papers import issues
from facilitator.meeting.papers.findings import of_record
from facilitator.meeting.reading import approved_record, read_record
from facilitator.model import IssueLeft, IssueLine, IssueSource, OrgKind, PointKind
from facilitator.synthesis import LONGEST, MOST, MOST_OF_AREA, Material, drawn, grouped, said
from tests.helpers.hall import Hall

LATE = "Njoftimet për takimet vijnë vonë."
ALIKE = "Njoftimi për takimin vjen shumë vonë, dy-tri ditë para."
OTHER = "Të dhënat publikohen vetëm në PDF."


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def say(hall: Hall, text: str, area: int = 0, kind: PointKind = PointKind.ISSUE, **more: object) -> str:
    return str(hall.do(discussion.add_point, hall.item(area).uid, kind, text, **more).uid)


def shown(hall: Hall) -> list[str]:
    return [line.text for line in hall.read(lambda tx: drawn(Material.of_rows(tx))).lines]


def lines(hall: Hall) -> list[tuple[str, int]]:
    return [(line.text, len(line.points)) for line in hall.read(lambda tx: drawn(Material.of_rows(tx))).lines]


def uid_of(hall: Hall, text: str) -> str:
    return next(one.uid for one in hall.read(lambda tx: drawn(Material.of_rows(tx))).lines if one.text == text)


def test_points_that_say_alike_are_one_line_and_only_issues_are_offered(hall: Hall) -> None:
    say(hall, LATE)
    say(hall, ALIKE)
    say(hall, OTHER)
    say(hall, "Kalendar vjetor.", kind=PointKind.SUGGESTION)
    assert lines(hall) == [(LATE, 2), (OTHER, 1)]
    assert not hall.all(IssueLine), "nothing is written before somebody works on it"


def test_what_the_organiser_raised_is_no_issue_of_the_room_unless_nobody_may_know_who_said_it(hall: Hall) -> None:
    host = hall.organisation("AMSHC", OrgKind.ORGANISER)
    say(hall, LATE, organisation=host.uid)
    say(hall, OTHER, organisation=host.uid, unattributed=True)
    assert shown(hall) == [OTHER]


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        ([LATE, ALIKE], 1),
        ([LATE, LATE.upper()], 1),
        ([LATE, OTHER], 2),
        (["Të dhënat publikohen vonë.", "Projektaktet publikohen vonë."], 2),
        (["Ndërhyrja 1.", "Ndërhyrja 2."], 2),
        (["E njëjta", "E njëjta"], 1),
        (["–", "…"], 2),
        ([], 0),
    ],
)
def test_grouping(texts: list[str], groups: int) -> None:
    found = grouped(texts)
    assert len(found) == groups
    assert sorted(number for group in found for number in group) == list(range(len(texts)))


def test_grouping_does_not_grow_with_the_square_of_the_points() -> None:
    """Ten thousand points that share words compare with few others each."""
    texts = [f"Qytetarët kërkojnë shërbime publike numër {n} në lagjen {n * 7}" for n in range(10_000)]
    assert sum(map(len, grouped(texts))) == len(texts)


def test_a_long_contribution_is_offered_by_its_first_sentence() -> None:
    first = "Projektaktet publikohen vonë dhe pa relacion shpjegues, ndaj komentet vijnë pasi vendimi është formuar."
    assert said([f"{first} {'Më tej, u tha se kjo ndodh kudo. ' * 9}"]) == first
    assert len(said(["fjalë " * 200])) <= LONGEST + 1


def test_of_very_many_the_most_raised_are_offered_and_the_rest_is_counted(hall: Hall) -> None:
    words = "uji rruga shkolla mjedisi drita parku tregu banesa arkivi porti pylli ura".split()  # noqa: SIM905
    for word in words:
        say(hall, f"Mungon {word}.")
    say(hall, "Mungon ura.")
    made = hall.read(lambda tx: drawn(Material.of_rows(tx)))
    assert len(made.lines) == MOST_OF_AREA
    assert any(len(line.points) == 2 for line in made.lines), "what was raised twice is among them"
    assert len(made.further) == 13 - sum(len(line.points) for line in made.lines)


def test_many_areas_share_the_page(hall: Hall) -> None:
    for area in range(40):
        item = hall.do(agenda.add_item, f"Tema {area}", area=str(area)).uid
        for n in range(3):
            hall.do(discussion.add_point, item, PointKind.ISSUE, f"Çështja {n} e temës {area * 17} {n * 31}")
    assert len(shown(hall)) <= MOST + 10
    assert len(shown(hall)) >= 40, "no area is forgotten"


def test_every_act_and_its_undo(hall: Hall) -> None:
    for text in (LATE, ALIKE, OTHER):
        say(hall, text)
    say(hall, "Mungojnë fondet.", 1)
    before = lines(hall)

    row = hall.do(issues.edit_issue, uid_of(hall, LATE), "Njoftimi i hershëm për takimet")
    assert lines(hall)[0] == ("Njoftimi i hershëm për takimet", 2), "the edited line keeps its sources"
    hall.file.undo().result()
    assert lines(hall) == before
    assert not hall.all(IssueLine)

    row = hall.do(issues.merge_issues, [uid_of(hall, OTHER), uid_of(hall, LATE)])
    assert (row.item, lines(hall)) == (hall.item(0).uid, [(LATE, 3), ("Mungojnë fondet.", 1)])
    row = hall.do(issues.merge_issues, [row.uid, uid_of(hall, "Mungojnë fondet.")])
    assert row.item is None, "of two areas it is across areas"
    hall.do(issues.part_issue, row.uid)
    assert sorted(lines(hall)) == sorted((text, 1) for text in (LATE, ALIKE, OTHER, "Mungojnë fondet."))
    for _ in range(3):
        hall.file.undo().result()
    assert lines(hall) == before

    first = hall.do(issues.split_issue, uid_of(hall, LATE), "Njoftimi", "Koha për komente")
    assert lines(hall)[:2] == [("Njoftimi", 2), ("Koha për komente", 2)]
    hall.do(issues.move_issue, first.uid, 1)
    assert shown(hall)[:2] == ["Koha për komente", "Njoftimi"]
    hall.do(issues.drop_issue, first.uid)
    assert not hall.all(IssueLeft), "the other half still speaks for the points"
    hall.do(issues.drop_issue, uid_of(hall, "Koha për komente"))
    assert len(hall.all(IssueLeft)) == 2
    assert shown(hall) == [OTHER, "Mungojnë fondet."]
    hall.do(issues.add_issue, "Rritja e besimit", after=uid_of(hall, OTHER))
    assert shown(hall) == [OTHER, "Rritja e besimit", "Mungojnë fondet."]
    hall.do(issues.restore_issues)
    assert lines(hall) == before
    hall.file.undo().result()
    assert shown(hall) == [OTHER, "Rritja e besimit", "Mungojnë fondet."]


def test_what_is_said_later_is_offered_again_and_what_goes_takes_its_line_along(hall: Hall) -> None:
    first = say(hall, LATE)
    hall.do(issues.edit_issue, first, "Njoftimi")
    later = say(hall, OTHER)
    assert shown(hall) == ["Njoftimi", OTHER]
    hall.do(issues.move_issue, later, -1)
    assert shown(hall) == [OTHER, "Njoftimi"]
    hall.do(discussion.remove_point, later)
    assert shown(hall) == ["Njoftimi"]
    hall.do(discussion.remove_point, first)
    assert lines(hall) == [("Njoftimi", 0)], "the secretary's own words stay"
    assert not hall.all(IssueSource)


def test_a_point_that_is_no_issue_any_more_takes_the_line_along_that_only_repeats_it(hall: Hall) -> None:
    one, two = say(hall, LATE), say(hall, OTHER)
    hall.do(issues.move_issue, two, -1)
    hall.do(discussion.set_point, one, kind=PointKind.COMMENT)
    assert shown(hall) == [OTHER]
    hall.do(discussion.set_point, one, kind=PointKind.ISSUE)
    assert shown(hall) == [OTHER, LATE]


def test_own_words_over_a_changed_source_wait_like_an_edited_section(hall: Hall) -> None:
    point = say(hall, LATE)
    row = hall.do(issues.edit_issue, point, "Njoftimi")
    hall.do(discussion.set_point, point, text="Njoftimet nuk vijnë fare.")
    found = [one for one in of_record(hall.read(read_record), {}) if one.code == "issue.conflict"]
    assert [(one.stops, one.sources) for one in found] == [(True, (("issue_line", row.uid),))]
    with pytest.raises(KnownError) as refused:
        hall.do(lifecycle.approve, "Ana", {})
    assert refused.value.code == "approve.conflict"
    hall.do(issues.keep_issue, row.uid)
    assert not [one for one in of_record(hall.read(read_record), {}) if one.code == "issue.conflict"]
    hall.do(lifecycle.approve, "Ana", {})


def test_approval_freezes_what_was_only_offered(hall: Hall) -> None:
    hall.do(setup.open_meeting)
    for text in (LATE, ALIKE, OTHER):
        say(hall, text)
    before = lines(hall)
    hall.do(lifecycle.approve, "Ana", {})
    found = hall.read(approved_record)
    assert found is not None
    assert [row.text for row in found[1].issue_lines] == ["", ""]
    assert lines(hall) == before
    with pytest.raises(KnownError) as refused:
        hall.do(issues.edit_issue, uid_of(hall, OTHER), "Tjetër")
    assert refused.value.code == "meeting.approved"


def test_what_cannot_be(hall: Hall) -> None:
    point = say(hall, LATE)
    for act, args, code in (
        (issues.merge_issues, ([point],), "issue.single"),
        (issues.part_issue, (point,), "issue.single"),
        (issues.add_issue, ("  ",), "text.empty"),
        (issues.split_issue, (point, "Njoftimi", " "), "text.empty"),
        (issues.edit_issue, ("0" * 32, "Njoftimi"), "row.gone"),
    ):
        with pytest.raises(KnownError) as refused:
            hall.do(act, *args)
        assert refused.value.code == code
    own = hall.do(issues.add_issue, "Vetëm e sekretarit")
    with pytest.raises(KnownError) as refused:
        hall.do(issues.edit_issue, own.uid, "")
    assert refused.value.code == "text.empty"
    assert hall.do(issues.edit_issue, point, LATE).text == "", "the same words are not the secretary's own"


def test_an_area_that_goes_leaves_its_lines_across_areas(hall: Hall) -> None:
    item = hall.do(agenda.add_item, "E re", area="IX").uid
    row = hall.do(issues.add_issue, "Besimi", item=item)
    hall.do(agenda.remove_item, item)
    assert hall.all(IssueLine, uid=row.uid)[0].item is None

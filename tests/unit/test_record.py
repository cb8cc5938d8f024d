"""The Record: canonical bytes, readers, and what each audience may see."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import model as m
from facilitator.errors import KnownError
from facilitator.plain import canonical
from facilitator.record import FORMAT, READERS, WITHHELD, Audience, Record
from tests.helpers import meetings as h
from tests.helpers.records import demo_record

TABLE_OF_FIELD = {
    "organisations": m.Organisation,
    "people": m.Person,
    "attendance": m.Attendance,
    "agenda": m.AgendaItem,
    "points": m.Point,
    "point_links": m.PointLink,
    "measures": m.Measure,
    "measure_links": m.MeasureLink,
    "actions": m.Action,
    "agreements": m.Agreement,
    "votes": m.Vote,
    "rounds": m.Round,
    "options": m.Option,
    "roll": m.RollEntry,
    "cards": m.Card,
    "closings": m.Closing,
    "tallies": m.Tally,
    "cancellations": m.Cancellation,
    "blocks": m.Block,
    "logos": m.Logo,
    "signatories": m.Signatory,
    "read_backs": m.ReadBack,
    "circulations": m.Circulation,
    "comments": m.Comment,
    "responses": m.Response,
    "corrections": m.Correction,
    "editions": m.Edition,
    "channels": m.RoundChannel,
    "standings": m.StandingConfirmed,
    "unsettled": m.Unsettled,
    "more": m.PersonMore,
    "signed_lists": m.SignedList,
    "handwritten": m.Handwritten,
    "origins": m.Origin,
    "carried": m.Carried,
    "issue_lines": m.IssueLine,
    "issue_sources": m.IssueSource,
    "issues_left": m.IssueLeft,
    "wordings": m.Wording,
    "voices": m.Voice,
    "translated": m.Translated,
    "turns": m.Turn,
    "passed_over": m.PassedOver,
    "kiosk_votes": m.KioskVote,
    "parts": m.RoundPart,
    "called": m.Called,
    "roll_mandates": m.RollMandate,
    "again": m.RoundAgain,
    "cuts": m.CutStep,
    "second_counts": m.SecondCount,
    "typed_by": m.TypedBy,
    "hand_sections": m.HandSection,
    "hand_counts": m.HandCount,
    "hands_taken": m.HandsTaken,
    "roll_weights": m.RollWeight,
    "of_persons": m.RoundOfPersons,
    "roll_persons": m.RollPerson,
    "stretches": m.Stretch,
    "recesses": m.Recess,
    "parked": m.Parked,
    "asides": m.Aside,
    "co_authors": m.CoAuthor,
    "point_references": m.PointReference,
    "point_themes": m.PointTheme,
    "attributions": m.Attribution,
    "house_rules": m.HouseRule,
    "reading_answers": m.ReadingAnswer,
    "point_groups": m.PointGroup,
    "grouped_points": m.GroupedPoint,
    "option_groups": m.OptionGroup,
    "narrowings": m.Narrowing,
    "narrowed": m.NarrowedRound,
    "nominals": m.Nominal,
    "nominal_steps": m.NominalStep,
    "nominal_votes": m.NominalVote,
}


def full() -> Record:
    """A record with one row of each type it holds and no field at its default."""
    rows = h.rows_of_every_type()
    by = {name: tuple(row for row in rows if type(row) is kind) for name, kind in TABLE_OF_FIELD.items()}
    meeting = next(row for row in rows if isinstance(row, m.Meeting))
    paper = next(row for row in rows if isinstance(row, m.Paper))
    counts = m.Counts(people=1, organisations=2, by_county=(("Vlorë", 1),), by_sector=(("rinia", 1), ("media", 2)))
    then = m.ApprovedText(h.AT, h.SHA, 1, (m.ApprovedMeasure("m", 1, "Masa"),), (m.FormerName("p", "Dikush Tjetër"),))
    record = Record(meeting=meeting, counts=counts, made_at=h.AT, head=h.SHA, paper=paper, approved=(then,), **by)  # type: ignore[arg-type]
    return replace(record, previous=replace(record, made_at=""))


def test_every_row_list_is_covered() -> None:
    listed = {part.name for part in fields(Record)} - {
        "meeting", "counts", "audience", "made_at", "head", "withheld", "paper", "approved", "previous", "floor",
        "said_by",
    }  # fmt: skip
    assert listed == set(TABLE_OF_FIELD)
    assert all(getattr(full(), name) for name in listed)


@pytest.mark.parametrize("audience", list(Audience))
def test_it_comes_back_as_it_went(audience: Audience) -> None:
    record = full().for_audience(audience)
    again = Record.from_json(record.to_json())
    assert again == record
    assert again.to_json() == record.to_json()
    assert again.sha256() == record.sha256()
    assert again.audience is audience


def test_its_bytes_are_canonical() -> None:
    data = full().to_json()
    tree = json.loads(data)
    assert tree["format"] == FORMAT == max(READERS)
    assert data == canonical(tree)
    assert "Ëndrra" in data.decode()
    assert canonical({"b": 1, "a": [None, True, "ë"]}) == '{"a":[null,true,"ë"],"b":1}'.encode()
    with pytest.raises(ValueError, match="JSON"):
        canonical(float("nan"))


def test_one_changed_value_is_another_hash() -> None:
    record = full()
    assert replace(record, made_at="").sha256() != record.sha256()
    assert replace(record, people=()).sha256() != record.sha256()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "record.unreadable"),
        (b"{}", "record.unreadable"),
        (b"[]", "record.unreadable"),
        (b"\xff", "record.unreadable"),
        (b'{"format": 1}', "record.unreadable"),
        (b'{"format": 99}', "record.newer"),
        (b'{"format": "1"}', "record.newer"),
    ],
)
def test_what_is_no_record(data: bytes, code: str) -> None:
    with pytest.raises(KnownError) as told:
        Record.from_json(data)
    assert told.value.code == code


@pytest.mark.parametrize(
    ("where", "value"),
    [("surprise", 1), ("audience", "everyone"), ("people", [{"uid": "1"}]), ("people", [{"uid": "1", "x": 1}])],
)
def test_a_record_with_the_wrong_shape(where: str, value: object) -> None:
    tree = json.loads(full().to_json())
    tree[where] = value
    with pytest.raises(KnownError) as told:
        Record.from_json(json.dumps(tree).encode())
    assert told.value.code == "record.unreadable"


def test_nobody_widens_a_record() -> None:
    public = full().for_audience(Audience.PUBLIC)
    assert public.for_audience(Audience.PUBLIC) is public
    with pytest.raises(ValueError, match="cannot become"):
        public.for_audience(Audience.INTERNAL)


@pytest.mark.parametrize("audience", [Audience.INTERNAL, Audience.PUBLIC])
def test_a_refused_name_stands_nowhere(audience: Audience) -> None:
    record = full()
    name = record.people[0].name
    assert record.people[0].publish_name is m.Consent.NO
    point = replace(record.points[0], text=f"Tha {name}, dhe {name}: po. {name}i tjetër jo.")
    thin = replace(record, points=(point,)).for_audience(audience)
    assert f"Tha {WITHHELD}, dhe {WITHHELD}: po. {name}i tjetër jo." == thin.points[0].text
    assert thin.people[0].name == ""
    assert {(w.what, w.why) for w in thin.withheld} >= {("name", "refused")}


def test_contacts_stay_inside() -> None:
    record = full()
    phone, email = record.people[0].phone, record.people[0].email
    assert phone
    assert email
    internal, public = (record.for_audience(a).to_json().decode() for a in (Audience.INTERNAL, Audience.PUBLIC))
    assert phone in internal
    assert email in internal
    assert phone not in public
    assert email not in public


def namesakes(*answers: m.Consent, second: str = "Arben Hoxha") -> Record:
    """People of one name (the second may bear another), each with a father, and a sentence that says some in full."""
    names = ["Arben Hoxha", second, "Arben Hoxha"][: len(answers)]
    people = tuple(
        m.Person(uid=f"{n:032x}", name=name, publish_name=yes)
        for n, (name, yes) in enumerate(zip(names, answers, strict=True))
    )
    other = m.Person(uid="f" * 32, name="Mira Kola", publish_name=m.Consent.YES)
    fathers = ["Agron", "Besnik", "Çlirim", "Dritan"][: len(people)]
    more = [m.PersonMore(uid=f"m{one.uid}", person=one.uid, father=it) for one, it in zip(people, fathers, strict=True)]
    more.append(m.PersonMore(uid="mm", person=other.uid, father="Edmond"))
    text = f"Foli {second.replace(' ', ' Besnik ')}, biri i Besnik, pastaj Agron"
    point = replace(full().points[0], text=text, person=None)
    base = replace(full(), previous=None, attendance=(), points=(point,))
    return replace(base, people=(*people, other), more=tuple(more))


def test_a_fathers_name_is_published_with_the_name_and_only_where_it_tells_apart() -> None:
    yes, no = m.Consent.YES, m.Consent.NO
    record = namesakes(yes, no, yes, second="Luan Dema")
    internal, public = record.for_audience(Audience.INTERNAL), record.for_audience(Audience.PUBLIC)
    assert [row.father for row in internal.more] == ["Agron", "Çlirim", "Edmond"]
    assert [row.father for row in public.more] == ["Agron", "Çlirim"]
    for one in (internal, public):
        assert "Besnik" not in one.to_json().decode()
        assert one.points[0].text == "Foli […], biri i […], pastaj Agron"


def test_a_name_that_a_namesake_withholds_takes_every_fathers_name_along() -> None:
    made = namesakes(m.Consent.YES, m.Consent.NO, m.Consent.YES).for_audience(Audience.PUBLIC)
    assert made.more == ()
    assert made.points[0].text == "Foli […], biri i […], pastaj […]"


def test_no_fathers_name_is_published_without_a_yes() -> None:
    public = namesakes(m.Consent.NOT_ASKED, m.Consent.YES).for_audience(Audience.PUBLIC)
    assert public.more == ()
    assert "Agron" not in public.to_json().decode()


def test_a_fathers_name_that_is_somebodys_own_is_not_struck_from_it() -> None:
    record = namesakes(m.Consent.NO)
    agron = m.Person(uid="a" * 32, name="Agron Leka", publish_name=m.Consent.YES)
    point = replace(record.points[0], text="Agron Leka dhe Arben Agron Hoxha")
    made = replace(record, people=(*record.people, agron), points=(point,)).for_audience(Audience.PUBLIC)
    assert made.points[0].text == "Agron Leka dhe […]"


def test_the_demo_leaks_nothing_that_was_withheld() -> None:
    record = demo_record()
    public = record.for_audience(Audience.PUBLIC).to_json().decode()
    for person in record.people:
        for value in (person.phone, person.email):
            assert not value or value not in public
        if person.publish_name is not m.Consent.YES:
            assert not person.name or f'"{person.name}"' not in public
    assert record.for_audience(Audience.PUBLIC).withheld


AWKWARD = st.text(alphabet="abcëç .,-'“”\\", min_size=1, max_size=6) | st.sampled_from(
    ["no", "note", "valid", "full", "public", "CSO", "cso", "1", "A", "dots", "I", "2026", "draft", "00", h.AT]
)


@given(st.lists(AWKWARD, min_size=1, max_size=4), st.text(max_size=30))
def test_striking_never_breaks_the_record(names: list[str], text: str) -> None:
    """Names may contain anything, also what a pattern would read as its own."""
    people = tuple(m.Person(uid=f"{n:032x}", name=name) for n, name in enumerate(names))
    point = replace(full().points[0], text=text.encode("utf-8", "replace").decode() + " " + names[0])
    record = replace(full(), people=people, points=(point,), attendance=())
    public = record.for_audience(Audience.PUBLIC)
    assert Record.from_json(public.to_json()) == public
    assert all(person.name == "" for person in public.people)
    assert len(public.points) == 1


def test_rare_patterns_of_a_secret_vote_are_left_out() -> None:
    record = full()
    assert record.rounds[0].secret
    rare = record.closings[0]
    assert record.for_audience(Audience.PUBLIC).closings[0].content == {}
    common = replace(rare, content={"ballots": [{"A": 2}] * 3 + [{"B": 1}] * 3})
    kept = replace(record, closings=(common,), roll_weights=()).for_audience(Audience.PUBLIC)
    assert kept.closings[0].content == common.content
    heavy = replace(record, closings=(common,)).for_audience(Audience.PUBLIC)
    assert heavy.closings[0].content == {}, "one with three cards may have filled them alike"
    in_the_open = replace(record, rounds=tuple(replace(row, secret=False) for row in record.rounds))
    assert in_the_open.for_audience(Audience.PUBLIC).closings[0].content == rare.content


def corrected(before: m.Person, after: m.Person, **more: Any) -> Record:
    """A public record whose correction changed ``before`` into ``after``; both texts name the person both ways."""
    text = f"{before.name} dhe {after.name}"
    whole = full()
    point = replace(whole.points[0], text=text)
    plain = replace(whole, people=(after,), points=(point,), previous=None, **more)
    return replace(plain, previous=replace(plain, people=(before,))).for_audience(Audience.PUBLIC)


def test_who_refuses_when_renamed_is_named_under_neither_name() -> None:
    before = replace(full().people[0], name="Shpëtim Rrapi", publish_name=m.Consent.YES)
    after = replace(before, name="Shpëtim Rapushi", publish_name=m.Consent.NO)
    said = corrected(before, after).to_json().decode()
    assert "Rrapi" not in said
    assert "Rapushi" not in said


def test_who_agrees_later_is_named() -> None:
    before = replace(full().people[0], name="Zamira Qosja", publish_name=m.Consent.NOT_ASKED)
    after = replace(before, publish_name=m.Consent.YES)
    public = corrected(before, after)
    assert public.people[0].name == "Zamira Qosja"
    assert public.previous is not None
    assert public.previous.people[0].name == ""


def test_who_corrects_may_refuse_to_be_named_too() -> None:
    record = full()
    name = record.people[0].name
    row = m.Correction(
        uid="c" * 32, number=1, approval="a" * 32, opened_at=h.AT, by=name, reason=f"vërejtje e {name[:-1]}ës"
    )
    public = replace(record, corrections=(row,)).for_audience(Audience.PUBLIC)
    assert name not in public.to_json().decode()
    assert public.agreements[0].by is record.agreements[0].by


def test_the_author_of_a_comment_is_not_named_by_its_answer() -> None:
    record = full()
    comment = replace(record.comments[0], author="Nevila Fshehur", how="Vërejtja e Nevila Fshehurit u pranua.")
    public = replace(record, comments=(comment,)).for_audience(Audience.PUBLIC)
    assert public.comments[0].how == f"Vërejtja e {WITHHELD} u pranua."
    agency = replace(comment, author=record.meeting.organiser)
    public = replace(record, comments=(agency,)).for_audience(Audience.PUBLIC)
    assert public.meeting.organiser == record.meeting.organiser

"""What documents say of the course of a meeting: breaks, the order really taken, what was parked; by acts alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.examine.values import contradictions
from facilitator.language.sentences import Lang
from facilitator.model import AgendaItem, Aside, Consent, DocumentKind, Fate, Parked, Point, PointKind, Recess, Stretch
from facilitator.record import Audience, Record
from facilitator.report import Document, compose
from tests.helpers.agreeing import wrong_in
from tests.helpers.records import at, golden_record, uid

BOTH = (DocumentKind.PROCESVERBAL, DocumentKind.RELACION)


def plain() -> Record:
    """The golden record as if nothing but item after item had happened."""
    return replace(golden_record(), stretches=(), recesses=(), parked=(), asides=())


def false_in(record: Record, document: Document) -> list[object]:
    """What these sections say and the record does not bear out."""
    return [one for one in contradictions(record, document) if one.section.split("@")[0] in ("course", "agenda")]


def course_of(record: Record, kind: DocumentKind = DocumentKind.PROCESVERBAL, lang: Lang = "sq") -> str:
    """The text of the section, and no contradiction between it and the record."""
    made = record.for_audience(Audience.PUBLIC)
    document = compose(made, kind, lang, final=True)
    assert false_in(made, document) == []
    return "\n".join(
        " ".join(filter(None, (line.lead, line.text, line.tail)))
        for section in document.sections
        if section.key.split("@")[0] == "course"
        for block in section.blocks
        for line in (getattr(block, "lines", None) or (block.line,))  # type: ignore[union-attr]
    )


def rests(count: int) -> tuple[Recess, ...]:
    return tuple(
        Recess(uid=uid("rest", n), began_at=at(f"10:{2 * n:02}"), ended_at=at(f"10:{2 * n + 1:02}"))
        for n in range(count)
    )


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("lang", ["sq", "en"])
def test_an_ordinary_meeting_says_nothing_of_it(kind: DocumentKind, lang: Lang) -> None:
    assert course_of(plain(), kind, lang) == ""
    stays = tuple(
        Stretch(uid=uid("s", n), item=item.uid, began_at=item.opened_at, ended_at=item.closed_at)
        for n, item in enumerate(plain().agenda)
        if item.opened_at
    )
    ordered = replace(plain(), stretches=tuple(row for row in stays if row.item != plain().agenda[1].uid))
    assert course_of(ordered, kind, lang) == ""


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize(("count", "said"), [(1, "1 herë: 10:00–10:01."), (2, "2 herë: 10:00–10:01, 10:02–10:03.")])
def test_breaks_are_counted_and_timed(kind: DocumentKind, count: int, said: str) -> None:
    text = course_of(replace(plain(), recesses=rests(count)), kind)
    assert text == f"Takimi u ndërpre për pushim {said}"
    assert wrong_in(text) == []


def test_twenty_one_breaks_and_one_that_goes_on() -> None:
    going = Recess(uid=uid("going"), began_at=at("11:00"), until=at("11:15"))
    assert "21 herë" in course_of(replace(plain(), recesses=(*rests(21), going)))
    assert course_of(replace(plain(), recesses=(going,))) == ""


def test_the_order_is_said_where_it_is_another() -> None:
    record = plain()
    first, second = record.agenda[0], record.agenda[1]

    def item(row: AgendaItem, began: str, ended: str) -> AgendaItem:
        return replace(row, opened_at=at(began), closed_at=at(ended))

    agenda = (item(first, "09:40", "09:50"), item(second, "09:30", "09:40"))
    stays = (
        Stretch(uid=uid("a"), item=second.uid, began_at=at("09:30"), ended_at=at("09:40")),
        Stretch(uid=uid("b"), item=first.uid, began_at=at("09:40"), ended_at=at("09:50")),
    )
    others = tuple(replace(row, opened_at=None, closed_at=None) for row in record.agenda[2:])
    text = course_of(replace(record, agenda=(*agenda, *others), stretches=stays))
    assert text == "Pikat e rendit të ditës u trajtuan në këtë renditje: 2, 1."


@pytest.mark.parametrize(
    ("fate", "said"),
    [
        (Fate.WAITS, "(nuk është shënuar se çfarë u vendos më pas)"),
        (Fate.NOW, "(u trajtua më pas në këtë takim)"),
        (Fate.NEXT, "(kalon në takimin e ardhshëm)"),
        (Fate.DROPPED, "(nuk trajtohet më; arsyeja: u zgjidh)"),
    ],
)
@pytest.mark.parametrize("kind", BOTH)
def test_what_became_of_what_was_parked(kind: DocumentKind, fate: Fate, said: str) -> None:
    item = plain().agenda[-1]
    reason = "u zgjidh" if fate is Fate.DROPPED else ""
    row = Parked(uid=uid("p"), parked_at=at("10:00"), item=item.uid, fate=fate, reason=reason)
    text = course_of(replace(plain(), parked=(row,)), kind)
    assert text == f"Gjatë takimit u parkuan:\n{item.title} {said}"


def test_a_point_that_nobody_settled_by_an_act_is_not_told() -> None:
    record = plain()
    points = tuple(replace(row, kind=PointKind.PARKED) for row in record.points)
    assert course_of(replace(record, points=points)) == ""


def test_a_withheld_name_in_a_reason_is_struck() -> None:
    record = plain()
    hidden = next(row for row in record.people if row.publish_name is Consent.NO)
    row = Parked(
        uid=uid("p"), parked_at=at("10:00"), item=record.agenda[-1].uid, fate=Fate.DROPPED,
        reason=f"e kërkoi {hidden.name}",
    )  # fmt: skip
    text = course_of(replace(record, parked=(row,)))
    assert hidden.name not in text
    assert "e kërkoi […]" in text


def test_what_holds_the_words_of_breaks_is_no_item_of_the_agenda() -> None:
    record = plain()
    aside = AgendaItem(uid=uid("aside"), position=99, title="Jashtë rendit të ditës")
    point = Point(
        uid=uid("said"), item=aside.uid, position=1, kind=PointKind.NOTE, text="Kafeja", said_at=at("10:31"),
        entered_at=at("10:31"),
    )  # fmt: skip
    made = replace(
        record,
        agenda=(*record.agenda, aside),
        points=(*record.points, point),
        asides=(Aside(uid=uid("row"), item=aside.uid),),
    ).for_audience(Audience.PUBLIC)
    document = compose(made, DocumentKind.PROCESVERBAL, "sq", final=True)
    agenda = next(section for section in document.sections if section.key == "agenda")
    assert "Jashtë rendit" not in str(agenda.blocks)
    assert any("Jashtë rendit të ditës" in section.title for section in document.sections)
    assert false_in(made, document) == []

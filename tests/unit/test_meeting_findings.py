"""What stands before approval: every contradiction is seen, nothing is seen where all is in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from facilitator.desk import documents as desk_documents
from facilitator.errors import KnownError
from facilitator.language import findings as texts
from facilitator.language.agreement import GAP
from facilitator.language.findings import told
from facilitator.language.sentences import LANGS
from facilitator.meeting import agenda, attendance, discussion, lifecycle, organisations, outcomes, people, setup
from facilitator.meeting.papers import circulation, minutes
from facilitator.meeting.papers.finding import Beside, Finding
from facilitator.meeting.papers.findings import findings, of_record
from facilitator.meeting.reading import read_record
from facilitator.model import (
    AgendaItem,
    Closing,
    Comment,
    Consent,
    DocumentKind,
    ItemKind,
    Person,
    PointKind,
    Row,
    Settled,
    Tally,
)
from facilitator.record import Record
from facilitator.report import FIELDS, sections
from facilitator.voting import prepare
from facilitator.voting import round as voting
from tests.helpers.hall import Hall


class Rows:
    """Rows of a file, some of them said otherwise: contradictions that no act would let in, but a merge may."""

    def __init__(self, tx: Any, instead: Mapping[type[Row], list[Row]]) -> None:
        self._tx, self._instead = tx, instead

    def all(self, kind: type[Any], /, **equal: object) -> list[Any]:
        if kind not in self._instead:
            return list(self._tx.all(kind, **equal))
        return [row for row in self._instead[kind] if all(getattr(row, name) == it for name, it in equal.items())]


def found(hall: Hall, instead: Mapping[type[Row], list[Row]] | None = None) -> dict[str, Finding]:
    def ask(tx: Any) -> tuple[Finding, ...]:
        record = read_record(tx)
        both = {kind: sections(record, kind) for kind in (DocumentKind.RELACION, DocumentKind.PROCESVERBAL)}
        before = {
            uid: {kind: sections(Record.from_json(data), kind) for kind in both}
            for uid, data in desk_documents.circulated(tx).items()
        }
        said = {name: says(record, "sq") for name, says in FIELDS.items()}
        beside = Beside(now=record.made_at, sent=before, fields=said)
        seen = findings(Rows(tx, instead or {}), both, beside)
        assert instead or of_record(record, both, beside) == seen
        return seen

    seen = hall.read(ask)
    for one in seen:
        for lang in LANGS:
            assert "?" not in told(one.code, one.facts, lang), one
    return {one.code: one for one in seen}


@pytest.fixture
def hall(tmp_path: Path) -> Any:
    made = Hall(tmp_path)
    yield made
    made.close()


def held(hall: Hall) -> None:
    """Opened at nine, two organisations in the room."""
    hall.do(setup.open_meeting)
    hall.seat(["Aleanca", "Besa"])
    hall.clock.forward(minutes=10)


def test_a_meeting_in_order_has_nothing_to_say(hall: Hall) -> None:
    held(hall)
    hall.do(setup.set_meeting, place="Salla", chair="Ana", secretary="Ben", protocol_number="12")
    for person in hall.all(Person):
        hall.do(people.set_person, person.uid, publish_name=Consent.YES)
    hall.do(organisations.confirm_standing)
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.RECOMMENDATION, "Të bëhet")
    measure = hall.do(outcomes.promote_measure, point.uid)
    hall.do(outcomes.read_back_measure, measure.uid)
    for item in hall.all(AgendaItem):
        if item.kind is ItemKind.DISCUSSION and item.uid != point.item:
            hall.do(agenda.remove_item, item.uid)
    hall.do(outcomes.add_action, "Dërgo", owner="Ana", due="2026-11-05")
    hall.clock.forward(minutes=10)
    hall.do(setup.close_meeting)
    assert set(found(hall)) == {"section.empty"}  # what the secretary alone can write


@pytest.mark.parametrize("name", ["王伟", "محمد علي", "Arta 🌱 Hoxha"])
def test_a_name_no_font_draws_stops_approval(hall: Hall, name: str) -> None:
    held(hall)
    listed = hall.person(name)
    assert "name.unprintable" not in found(hall), "neither came nor spoke: no document names them"
    hall.do(attendance.arrive, listed.uid)
    body = hall.organisation(f"Qendra {name}")
    one = found(hall)["name.unprintable"]
    assert (one.stops, one.goal) == (True, "attendance")
    assert one.sources == (("person", listed.uid), ("organisation", body.uid))
    assert told(one.code, one.facts, "sq").startswith("2 emra kanë shkronja që dokumentet nuk i shtypin dot")
    with pytest.raises(KnownError, match=r"name\.unprintable"):
        hall.do(lifecycle.approve, "Ana", {})
    hall.do(people.remove_organisation, body.uid)
    hall.do(people.set_person, listed.uid, publish_name=Consent.NO)
    assert "name.unprintable" in found(hall), "who came is named in the full document, whatever they answered"
    hall.do(people.set_person, listed.uid, name="Ana Leka")
    assert "name.unprintable" not in found(hall)
    hall.do(setup.set_meeting, secretary=name)
    assert found(hall)["name.unprintable"].sources[0][0] == "meeting"


def test_no_roll_is_frozen_with_a_name_no_font_draws(hall: Hall) -> None:
    held(hall)
    body = hall.organisation("Qendra 王")
    hall.do(attendance.arrive, hall.person("Arta Hoxha", body).uid)
    hall.do(outcomes.add_measure, "Një")
    hall.do(outcomes.add_measure, "Dy")
    vote = hall.do(prepare.add_vote, "Cila?", "dots")
    with pytest.raises(KnownError, match=r"name\.unprintable"):
        hall.do(voting.open_round, vote.uid)
    hall.do(people.set_organisation, body.uid, name="Qendra Wang", short_name="Wang")
    assert hall.do(voting.open_round, vote.uid).roll_size == 3


def test_names_to_be_settled_stop_approval_and_lead_to_their_rows(hall: Hall) -> None:
    held(hall)
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.NOTE, "Fjala", typed="hoxha")
    one = found(hall)["name.unsettled"]
    assert (one.stops, one.goal, one.sources) == (True, "discussion", (("point", point.uid),))
    assert told(one.code, one.facts, "sq").startswith("Nuk dihet ende kush është “hoxha”.")
    action = hall.do(outcomes.add_action, "Dërgo", due="2026-11-05", typed="papa")
    seen = found(hall)
    assert set(seen["name.unsettled"].sources) == {("point", point.uid), ("action", action.uid)}
    assert told("name.unsettled", seen["name.unsettled"].facts, "sq").startswith("2 emra janë ende për t’u sqaruar")
    assert "action.owner" not in seen, "said once"


def test_what_approval_refuses_comes_first_and_stops(hall: Hall) -> None:
    held(hall)
    record = hall.read(read_record)
    key = "aims"
    base = next(one for one in sections(record, DocumentKind.RELACION) if one.key == key).auto_text
    hall.do(minutes.edit_block, DocumentKind.RELACION, key, "- Ndryshe", base)
    assert "block.conflict" not in found(hall)
    hall.do(setup.set_meeting, purpose="Të dëgjohen të gjithë")
    vote = hall.do(prepare.add_vote, "Cila më parë", "dots")
    measure = hall.do(outcomes.add_measure, "Masa")
    hall.do(outcomes.add_measure, "Tjetra")
    assert measure
    opened = hall.do(voting.open_round, vote.uid)
    seen = found(hall)
    assert [one.stops for one in seen.values()][:2] == [True, True]
    assert not any(one.stops for code, one in seen.items() if code not in ("block.conflict", "round.open"))
    assert seen["block.conflict"].goal == f"relacion/{key}"
    assert seen["round.open"].sources == (("round", opened.uid),)


def test_sums_of_cards_that_cannot_be(hall: Hall) -> None:
    held(hall)
    vote = hall.do(prepare.add_vote, "Cila më parë", "dots")
    hall.do(outcomes.add_measure, "Masa")
    hall.do(outcomes.add_measure, "Tjetra")
    row = hall.do(voting.open_round, vote.uid)
    honest = Closing(uid="c", round=row.uid, closed_at=row.opened_at, given=2, returned=2, valid=1, blank=1, invalid=0,
                     content={}, content_sha256="")  # fmt: skip
    tally = Tally(uid="t", round=row.uid, counted_at=row.opened_at, result={})

    def seen(**new: int) -> set[str]:
        codes = set(found(hall, {Closing: [replace(honest, **new)], Tally: [tally]}))
        return {code for code in codes if code.startswith(("cards", "round"))}

    assert seen() == set()
    assert seen(given=1) == {"cards.returned"}
    assert seen(valid=2) == {"cards.sum"}
    assert seen(given=3) == {"cards.roll", "cards.present"}
    assert "round.uncounted" in found(hall, {Closing: [honest], Tally: []})
    hall.do(voting.cancel_round, row.uid, "gabim")
    assert seen(valid=2) == set()


def test_times_against_the_meeting_and_the_room(hall: Hall) -> None:
    item = hall.item().uid
    early = hall.do(discussion.add_point, item, PointKind.ISSUE, "Para", at="08:50")  # of a meeting not opened yet
    held(hall)
    inside = hall.person("Ana", hall.organisation("Qendra"))
    hall.do(attendance.arrive, inside.uid)
    hall.clock.forward(minutes=10)
    said = hall.do(discussion.add_point, item, PointKind.ISSUE, "Këtu", person=inside.uid)
    assert not {"point.late", "point.absent", "arrival.late"} & set(found(hall))
    hall.do(attendance.leave, inside.uid)
    hall.clock.forward(minutes=10)
    hall.do(setup.close_meeting)
    late = hall.do(discussion.add_point, item, PointKind.ISSUE, "Pas", at="09:50")
    away = hall.do(discussion.add_point, item, PointKind.ISSUE, "Jashtë", person=inside.uid, at="09:25")
    body = hall.do(
        discussion.add_point, item, PointKind.ISSUE, "Pa njeri", organisation=inside.organisation, at="09:25"
    )
    seen = found(hall)
    assert seen["point.early"].sources == (("point", early.uid),)
    assert seen["point.late"].sources == (("point", late.uid),)
    assert seen["point.absent"].sources == (("point", away.uid), ("point", body.uid))
    assert said.uid not in {uid for one in seen.values() for _, uid in one.sources if one.code.startswith("point")}
    hall.clock.forward(minutes=10)
    hall.do(attendance.arrive, inside.uid)
    assert "Ana" in told("arrival.late", found(hall)["arrival.late"].facts, "sq")


def test_threads_that_hang_loose_both_ways(hall: Hall) -> None:
    held(hall)
    point = hall.do(discussion.add_point, hall.item().uid, PointKind.RECOMMENDATION, "Të bëhet")
    hall.do(discussion.add_point, hall.item().uid, PointKind.PARKED, "Për më vonë")
    measure = hall.do(outcomes.add_measure, "Masa")
    seen = found(hall)
    assert seen["measure.orphan"].sources == seen["measure.unread"].sources == (("measure", measure.uid),)
    assert seen["recommendation.orphan"].sources == (("point", point.uid),)
    assert seen["point.parked"].goal == "discussion"
    hall.do(outcomes.link_measure, measure.uid, point.uid)
    hall.do(outcomes.read_back_measure, measure.uid)
    hall.do(outcomes.set_measure, measure.uid, text="Masa, ndryshe")
    seen = found(hall)
    assert not {"measure.orphan", "recommendation.orphan", "measure.unread"} & set(seen)
    assert seen["measure.reworded"].sources == (("measure", measure.uid),)


def test_work_left_undone(hall: Hall) -> None:
    hall.do(outcomes.add_action, "Dikush diçka")
    sent = hall.do(circulation.circulate, "të gjithë")
    comment = hall.do(circulation.add_comment, sent.uid, DocumentKind.RELACION, "Mungon emri")
    seen = found(hall)
    assert {"action.owner", "action.due", "meeting.unopened", "meeting.chair"} <= set(seen)
    assert seen["comment.open"].sources == (("comment", comment.uid),)
    hall.do(circulation.settle_comment, comment.uid, Settled.ACCEPTED, "")
    assert "comment.open" not in found(hall)
    assert hall.all(Comment)


def test_a_deadline_that_has_not_passed_is_said_until_its_day_is_over(hall: Hall) -> None:
    hall.do(circulation.circulate, "të gjithë", (hall.clock().date() - timedelta(days=1)).isoformat())
    assert "comment.awaited" not in found(hall)
    sent = hall.do(circulation.circulate, "bordi", hall.clock().date().isoformat())
    one = found(hall)["comment.awaited"]
    assert (one.stops, one.sources) == (False, (("circulation", sent.uid),))
    assert "bordi" in told(one.code, one.facts, "sq")
    hall.clock.forward(days=1)
    assert "comment.awaited" not in found(hall)
    hall.do(circulation.circulate, "bordi")
    assert "comment.awaited" not in found(hall)  # no deadline, nothing awaited by a day


def test_a_comment_accepted_in_word_only_is_said_until_its_text_changes(hall: Hall) -> None:
    held(hall)
    item = hall.item().uid
    point = hall.do(discussion.add_point, item, PointKind.ISSUE, "Një")
    sent = hall.do(circulation.circulate, "të gjithë")
    on = {"section": "issues"}
    one, two = (
        hall.do(circulation.add_comment, sent.uid, DocumentKind.RELACION, text, **where)
        for text, where in (("Nuk është e saktë", on), ("Më shkurt", {}))
    )
    other = hall.do(circulation.add_comment, sent.uid, DocumentKind.RELACION, "Pa lidhje", section="aims")
    for comment, how in ((one, Settled.ACCEPTED), (two, Settled.PARTLY), (other, Settled.REJECTED)):
        hall.do(circulation.settle_comment, comment.uid, how, "u pa")
    seen = found(hall)["comment.unchanged"]
    assert seen.sources == (("comment", one.uid), ("comment", two.uid))
    assert told(seen.code, seen.facts, "sq").startswith("2 komente u pranuan, por tekstet")
    hall.do(discussion.set_point, point.uid, text="Dy")
    assert "comment.unchanged" not in found(hall)
    hall.do(discussion.set_point, point.uid, text="Një")  # and back again: nothing was done after all
    assert found(hall)["comment.unchanged"].facts["n"] == 2
    hall.do(circulation.settle_comment, two.uid, Settled.OPEN, "")
    seen = found(hall)["comment.unchanged"]
    assert told(seen.code, seen.facts, "sq") == (
        "Një koment u pranua, por teksti për të cilin flet është ende siç u dërgua."
    )


def test_arrivals_written_down_after_the_end(hall: Hall) -> None:
    held(hall)
    late = [hall.person(name) for name in ("Vesa", "Drin")]
    hall.clock.forward(minutes=60)
    hall.do(setup.close_meeting)
    assert "arrival.entered" not in found(hall)
    hall.clock.forward(minutes=60)
    hall.do(attendance.arrive, late[0].uid, at="09:30")
    seen = found(hall)["arrival.entered"]
    assert "Vesa" in told(seen.code, seen.facts, "sq")
    assert (seen.goal, "arrival.late" in found(hall)) == ("attendance", False)
    hall.do(attendance.arrive, late[1].uid, at="09:30")
    seen = found(hall)["arrival.entered"]
    assert (seen.facts["n"], len(seen.sources)) == (2, 2)


def test_areas_never_opened_and_fields_that_say_nothing(hall: Hall) -> None:
    held(hall)
    assert "area.unheld" not in found(hall)
    areas = [item for item in hall.all(AgendaItem) if item.kind is ItemKind.DISCUSSION]
    assert "area.unheld" not in found(hall)  # nothing was held at all: other findings tell
    hall.do(discussion.add_point, areas[0].uid, PointKind.ISSUE, "Këtu")
    seen = found(hall)["area.unheld"]
    assert {uid for _, uid in seen.sources} == {item.uid for item in areas[1:]}
    hall.do(agenda.open_item, areas[1].uid)
    for item in areas[3:]:
        hall.do(agenda.remove_item, item.uid)
    seen = found(hall)["area.unheld"]
    assert told(seen.code, seen.facts, "sq") == "Një fushë e diskutimit nuk u hap dhe në të nuk foli askush."
    base = next(one for one in sections(hall.read(read_record), DocumentKind.RELACION) if one.key == "aims").auto_text
    words = "- {chair} dhe {peopel}, {people} veta; {{chair}}"
    hall.do(minutes.edit_block, DocumentKind.RELACION, "aims", words, base)
    codes = found(hall)
    assert codes["field.unknown"].facts["field"] == "{peopel}"
    assert codes["field.empty"].facts["field"] == "{chair}"
    assert codes["field.empty"].goal == "relacion/aims"
    hall.do(setup.set_meeting, chair="Ana")
    assert "field.empty" not in found(hall)


def test_hands_are_told_as_hands(hall: Hall) -> None:
    held(hall)
    vote = hall.do(prepare.add_vote, "A jemi dakord", "fist")
    row = hall.do(voting.open_round, vote.uid)
    closing = Closing(uid="c", round=row.uid, closed_at=row.opened_at, given=3, returned=4, valid=5, blank=0, invalid=0,
                      content={}, content_sha256="")  # fmt: skip
    seen = found(hall, {Closing: [closing]})
    told_of = {code: one for code, one in seen.items() if code.startswith(("hands", "cards"))}
    assert set(told_of) == {"hands.returned", "hands.sum", "hands.roll", "hands.present"}
    for one in told_of.values():
        assert "flet" not in told(one.code, one.facts, "sq").lower()
        assert "card" not in told(one.code, one.facts, "en").lower()


def test_names_not_asked_are_counted_with_the_people(hall: Hall) -> None:
    held(hall)
    one = found(hall)["name.unasked"]
    assert (one.facts["n"], len(one.sources), one.goal) == (2, 2, "attendance")
    assert told(one.code, one.facts, "en").startswith("2 participants")


def test_nothing_but_what_stops_keeps_from_approval(hall: Hall) -> None:
    """The list and the act agree: with no finding that stops, the act does not refuse."""
    hall.do(outcomes.add_action, "Dikush diçka")
    assert not any(one.stops for one in found(hall).values())
    desk_documents.approve(hall.file, "Ana")
    assert hall.read(lifecycle.standing)


def test_every_sentence_stands_in_both_languages_with_the_same_facts() -> None:
    def gaps(template: object) -> set[str]:
        many = template if isinstance(template, tuple) else (template,)
        return {gap[1] for text in many for gap in GAP.finditer(str(text))}

    assert set(texts.SQ) == set(texts.EN)
    assert {code: gaps(text) for code, text in texts.SQ.items()} == {
        code: gaps(text) for code, text in texts.EN.items()
    }

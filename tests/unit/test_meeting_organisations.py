"""What an organisation is: guessed from its names, confirmed once, and the vote that goes with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.errors import KnownError
from facilitator.meeting import attendance, discussion, organisations, outcomes, people, setup
from facilitator.meeting.counts import counts
from facilitator.meeting.papers.finding import Beside
from facilitator.meeting.papers.findings import findings
from facilitator.model import (
    Attendance,
    Capacity,
    Counts,
    Organisation,
    OrgKind,
    Person,
    PointKind,
    Standing,
    StandingConfirmed,
)
from facilitator.voting import prepare
from facilitator.voting import round as voting
from facilitator.voting.roll.now import roll_now
from tests.helpers.hall import Hall

AMSHC = "Agjencia për Mbështetjen e Shoqërisë Civile"


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    found = Hall(tmp_path)
    found.do(setup.set_meeting, organiser=AMSHC, organiser_short="AMSHC")
    yield found
    found.close()


def named(hall: Hall, name: str) -> Organisation:
    (found,) = [body for body in hall.all(Organisation) if body.name == name]
    return found


def counted(hall: Hall) -> Counts:
    return counts(hall.all(Organisation), hall.all(Person), hall.all(Attendance))


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (
            OrgKind.INSTITUTION,
            "Bashkia Korçë|bashkia korce|Ministria e Drejtësisë|MINISTRIA E FINANCAVE|Drejtoria Arsimore"
            "|Prefektura Vlorë|Agjencia Kombëtare e Arsimit|Inspektorati i Punës|Komisioneri i Informimit"
            "|Kuvendi i Shqipërisë|Gjykata e Rrethit|Këshilli i Qarkut Fier|Këshilli Bashkiak Lezhë|Avokati i Popullit"
            "|Presidenti i Republikës|Avokatia e Shtetit|INSTAT|Instituti i Shëndetit Publik"
            "|Ministry of Justice|“Bashkia Dropull”",
        ),
        (
            OrgKind.CSO,
            "Shoqata e Bashkive|Shoqata “Njësoj”|Qendra e Gazetarisë|Fondacioni “Së Bashku”|Këshilli Rinor Kombëtar"
            "|Komiteti Shqiptar i Helsinkit|Instituti i Politikave|Rrjeti i Bashkive|Grupi Ambasada|Forumi i Gruas",
        ),
        (OrgKind.ACADEMIA, "Universiteti i Tiranës|Fakulteti i Drejtësisë|Akademia e Shkencave|Epoka University"),
        (
            OrgKind.MEDIA,
            "Radio Tirana|Gazeta “Shqip”|Televizioni Shqiptar|Report TV|Portali Faktoje|Agjencia e Lajmeve"
            "|Reuters|Euronews Albania",
        ),
        (
            OrgKind.DONOR,
            "Ambasada e Suedisë|UNDP|OSBE-ja|OSBE|Prezenca e OSBE-së|BE|USAID Albania|Delegacioni i Bashkimit Evropian"
            "|Këshilli i Evropës",
        ),
        (OrgKind.BUSINESS, "Alfa sh.p.k.|Alfa shpk|Kompania Beta|Dhoma e Tregtisë Tiranë|Dhoma e Avokatisë"),
        (None, "Hapa të Lehtë|Tek Ura|Bashkim Kuka|Drejtësi Sociale|Ata"),
    ],
)
def test_a_name_says_what_a_body_is(kind: OrgKind | None, names: str) -> None:
    read = {name: organisations.kind_by_name(name) for name in names.split("|")}
    assert read == dict.fromkeys(names.split("|"), kind)


@pytest.mark.parametrize("name", [AMSHC, "AMSHC", "amshc", AMSHC.upper(), f"{AMSHC} (AMSHC)", f"AMSHC – {AMSHC}"])
def test_the_organiser_is_known_by_its_full_and_by_its_short_name(hall: Hall, name: str) -> None:
    body = hall.do(people.add_organisation, name=name)
    assert (body.kind, body.votes, body.short_name) == (OrgKind.ORGANISER, False, "AMSHC")


def test_every_door_guesses_alike(hall: Hall) -> None:
    hall.do(people.add_organisation, name="Bashkia Korçë")
    hall.do(attendance.walk_in, "Ana Leka, Bashkia Fier, specialiste")
    hall.do(people.import_people, [people.Listed({"name": "Ben Doda"}, {"name": "Bashkia Berat"})])
    found = {body.name: (body.kind, body.votes) for body in hall.all(Organisation)}
    assert found == dict.fromkeys(("Bashkia Korçë", "Bashkia Fier", "Bashkia Berat"), (OrgKind.INSTITUTION, False))
    hall.do(people.import_people, [people.Listed({"name": "Cen"}, {"name": "Bashkia", "kind": OrgKind.CSO})])
    assert (named(hall, "Bashkia").kind, named(hall, "Bashkia").votes) == (OrgKind.CSO, True)


def test_a_municipality_at_the_door_gets_no_card_and_the_organiser_is_no_civil_society(hall: Hall) -> None:
    hall.seat(["Qendra A", "Qendra B"])
    hall.do(attendance.walk_in, "Ana Leka, Bashkia Korçë")
    hall.do(attendance.walk_in, "Drita Kola, AMSHC, drejtoreshë")
    hall.do(attendance.walk_in, "Eno Kola")
    entitled, present = hall.read(roll_now)
    assert ([body.name for body in entitled], present) == (["Qendra A", "Qendra B"], 5)
    found = counted(hall)
    assert (found.people, found.organisations, found.institutions, found.other_bodies) == (5, 2, 1, 0)
    assert (found.hosts, found.citizens, found.guests) == (1, 1, 0)


def test_a_host_or_citizen_brings_no_organisation_into_count_or_roll(hall: Hall) -> None:
    body = hall.organisation("Qendra A")
    for name, capacity in (("Ana", Capacity.HOST), ("Ben", Capacity.CITIZEN)):
        hall.do(attendance.arrive, hall.person(name, body, capacity=capacity).uid)
    assert hall.read(roll_now)[0] == []
    assert (counted(hall).organisations, counted(hall).hosts, counted(hall).citizens) == (0, 1, 1)


def test_a_guest_of_a_ministry_is_a_guest_and_makes_it_present(hall: Hall) -> None:
    hall.do(
        attendance.arrive,
        hall.person("Ana", hall.organisation("Ministria", OrgKind.INSTITUTION), capacity=Capacity.GUEST).uid,
    )
    assert (counted(hall).institutions, counted(hall).guests) == (1, 1)


def test_the_vote_follows_the_kind_unless_it_was_set_by_hand(hall: Hall) -> None:
    body = hall.organisation("Hapa të Lehtë")
    for kind, votes in ((OrgKind.INSTITUTION, False), (OrgKind.CSO, True), (OrgKind.ORGANISER, False)):
        assert hall.do(people.set_organisation, body.uid, kind=kind).votes is votes
    hall.do(people.set_organisation, body.uid, votes=True)  # an organiser with a vote: somebody's decision
    assert hall.do(people.set_organisation, body.uid, kind=OrgKind.INSTITUTION).votes is True
    assert hall.do(people.set_organisation, body.uid, kind=OrgKind.MEDIA, votes=False).votes is False


def test_confirming_is_one_act_and_one_undo(hall: Hall) -> None:
    for name in ("Qendra A", "Bashkia Fier", "AMSHC"):
        hall.do(people.add_organisation, name=name)
    assert [body.name for body in hall.read(organisations.unconfirmed)] == ["AMSHC", "Bashkia Fier", "Qendra A"]
    assert hall.do(organisations.confirm_standing) == 3
    assert hall.do(organisations.confirm_standing) == 0
    assert hall.read(organisations.unconfirmed) == []
    hall.wait(hall.file.undo())
    assert len(hall.read(organisations.unconfirmed)) == 3


def test_who_changes_a_kind_has_looked_and_an_older_confirmation_does_not_stand_for_a_newer_kind(hall: Hall) -> None:
    body = hall.organisation("Qendra A")
    hall.do(organisations.confirm_standing)
    hall.do(people.set_organisation, body.uid, kind=OrgKind.MEDIA)
    (row,) = hall.all(StandingConfirmed)
    assert (row.organisation, row.kind) == (body.uid, OrgKind.MEDIA)
    assert hall.read(organisations.unconfirmed) == []
    hall.wait(hall.file.undo())
    assert [row.kind for row in hall.all(StandingConfirmed)] == [OrgKind.CSO]


def test_a_name_put_right_is_guessed_again_until_somebody_confirmed(hall: Hall) -> None:
    body = hall.do(people.add_organisation, name="Bashka Fier")
    assert hall.do(people.set_organisation, body.uid, name="Bashkia Fier").kind is OrgKind.INSTITUTION
    hall.do(organisations.confirm_standing)
    assert hall.do(people.set_organisation, body.uid, name="Fier në lëvizje").kind is OrgKind.INSTITUTION


def test_another_organiser_is_found_again_but_no_confirmed_kind_is_touched(hall: Hall) -> None:
    for name in (AMSHC, "Qendra A", "Qendra B"):
        hall.do(people.add_organisation, name=name)
    hall.do(organisations.confirm_standing, [named(hall, "Qendra B").uid])
    hall.do(setup.set_meeting, organiser="Qendra A", organiser_short="Qendra B")
    assert [
        (body.kind, body.votes) for body in (named(hall, AMSHC), named(hall, "Qendra A"), named(hall, "Qendra B"))
    ] == [
        (OrgKind.INSTITUTION, False),
        (OrgKind.ORGANISER, False),
        (OrgKind.CSO, True),
    ]
    hall.wait(hall.file.undo())
    assert (named(hall, AMSHC).kind, named(hall, "Qendra A").kind) == (OrgKind.ORGANISER, OrgKind.CSO)


def test_an_organisation_goes_with_what_was_confirmed_of_it_and_comes_back_with_it(hall: Hall) -> None:
    body = hall.organisation("Qendra A")
    hall.do(organisations.confirm_standing)
    hall.do(people.remove_organisation, body.uid)
    assert (hall.all(Organisation), hall.all(StandingConfirmed)) == ([], [])
    hall.wait(hall.file.undo())
    assert hall.read(organisations.unconfirmed) == []


def test_an_organisation_that_spoke_or_has_people_stays(hall: Hall) -> None:
    spoke, sent = hall.organisation("Qendra A"), hall.organisation("Qendra B")
    hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, "Afatet.", organisation=spoke.uid)
    hall.person("Ana", sent)
    hall.do(organisations.confirm_standing)
    for body in (spoke, sent):
        with pytest.raises(KnownError) as refused:
            hall.do(people.remove_organisation, body.uid)
        assert refused.value.code == "organisation.used"
    assert len(hall.all(StandingConfirmed)) == 2


def test_an_organisation_on_a_roll_stays_when_its_people_are_gone(hall: Hall) -> None:
    (body,) = hall.seat(["Qendra A"])
    for text in ("Një masë", "Një tjetër"):
        hall.do(outcomes.add_measure, text)
    opened = hall.do(voting.open_round, hall.do(prepare.add_vote, "Cila?", "dots", {}).uid)
    hall.do(voting.cancel_round, opened.uid, "Gabim")
    hall.do(attendance.remove_visit, hall.all(Attendance)[0].uid)
    hall.do(people.remove_person, hall.all(Person)[0].uid)
    with pytest.raises(KnownError) as refused:
        hall.do(people.remove_organisation, body.uid)
    assert refused.value.code == "organisation.voted"


def test_approval_says_whose_standing_nobody_confirmed_of_those_who_came_or_spoke(hall: Hall) -> None:
    hall.seat(["Qendra A"])
    hall.organisation("Qendra e ftuar")
    spoke = hall.organisation("Qendra B")
    hall.do(discussion.add_point, hall.item().uid, PointKind.ISSUE, "Afatet.", organisation=spoke.uid)

    def said() -> list[tuple[object, bool, int]]:
        found = hall.read(lambda tx: findings(tx, {}, Beside()))
        return [(f.facts["n"], f.stops, len(f.sources)) for f in found if f.code == "standing.unconfirmed"]

    assert said() == [(2, False, 2)]
    hall.do(organisations.confirm_standing, [spoke.uid])
    assert said() == [(1, False, 1)]
    hall.do(organisations.confirm_standing)
    assert said() == []


def test_organisations_stand_under_their_standing(hall: Hall) -> None:
    for name in ("UNDP", "Zana", "Ana", "Bashkia Fier", "AMSHC"):
        hall.do(people.add_organisation, name=name)
    found = hall.read(organisations.by_standing)
    assert {standing: [body.name for body in listed] for standing, listed in found.items()} == {
        Standing.ORGANISER: ["AMSHC"],
        Standing.INSTITUTION: ["Bashkia Fier"],
        Standing.CIVIL_SOCIETY: ["Ana", "Zana"],
        Standing.OTHER: ["UNDP"],
    }

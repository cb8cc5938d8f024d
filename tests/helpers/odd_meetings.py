"""Twelve meetings that are not the usual one, each played by acts and small: what documents may say of them is little.

``ODD`` maps a name to what plays it into an open ``Hall``; nothing is approved. Two people of one name, an organisation
with quotes in its name, and texts with numbers in them are in most.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from facilitator.meeting import agenda, attendance, discussion, outcomes, people, setup
from facilitator.meeting.floor import giving
from facilitator.meeting.papers import circulation
from facilitator.model import (
    AgendaItem,
    Capacity,
    Channel,
    Consent,
    DocumentKind,
    Gender,
    Organisation,
    OrgKind,
    Person,
    PointKind,
    RollEntry,
    Round,
    Vote,
)
from facilitator.voting import prepare, totals
from facilitator.voting import round as voting
from facilitator.voting.hands import enter_hands
from tests.helpers.hall import Hall

DETAILS = {
    "title": "Takimi konsultues për Planin e Veprimit 2026–2030",
    "process": "hartimit të Planit të Veprimit 2026–2030",
    "organiser": "Agjencia për Mbështetjen e Shoqërisë Civile",
    "organiser_short": "AMSHC",
    "starts": "09:30",
    "ends": "12:45",
    "city": "Tiranë",
    "place": "Salla 2",
    "chair": "Arbër Kola",
    "chair_role": "Drejtor",
    "secretary": "Mimoza Shehu",
}

YES, HANDS, CARDS = Consent.YES, Channel.HANDS, Channel.CARDS


def _begin(hall: Hall, at: str = "09:32") -> None:
    hall.do(setup.set_meeting, **DETAILS)
    hall.clock.now = hall.clock.now.replace(hour=int(at[:2]), minute=int(at[3:]))
    hall.do(setup.open_meeting)


def _floor(
    hall: Hall, who: Person | None, seconds: int, body: Organisation | None = None, *, reply: bool = False
) -> None:
    """Somebody asks for the floor, is given it out of any order, and is done after so many seconds."""
    of = {"person": who.uid if who else None, "organisation": body.uid if body else None}
    hall.do(giving.ask_floor, **of, reply=reply)
    hall.do(giving.give_floor, **of)
    hall.clock.forward(seconds=seconds)
    hall.do(giving.end_floor)


def _end(hall: Hall) -> None:
    hall.clock.forward(minutes=12)
    hall.do(setup.close_meeting)


def _come(hall: Hall, name: str, body: Organisation | None = None, at: str | None = None, **more: object) -> Person:
    person = hall.person(name, body, **{"publish_name": YES, **more})
    hall.do(attendance.arrive, person.uid, at)
    hall.clock.forward(minutes=1)
    return person


def _say(hall: Hall, item: AgendaItem, kind: PointKind, text: str, who: Person | None = None, **more: object) -> str:
    hall.clock.forward(minutes=3)
    return hall.do(discussion.add_point, item.uid, kind, text, person=who.uid if who else None, **more).uid


def _cards(hall: Hall, vote: Vote, cards: list[str], **open_with: object) -> Round:
    """A round by cards, all of them given; ``!`` is an invalid card."""
    opened = hall.do(voting.open_round, vote.uid, **open_with)
    hall.do(voting.give_cards, opened.uid)
    for card in cards:
        hall.do(voting.type_card, opened.uid, "" if card == "!" else card, invalid=card == "!")
    hall.clock.forward(minutes=6)
    hall.do(voting.close_round, opened.uid)
    return opened


def _hands(hall: Hall, vote: Vote, totals: Mapping[str, object], raised: int, **open_with: object) -> Round:
    """A round by a show of hands."""
    opened = hall.do(voting.open_round, vote.uid, **open_with)
    hall.clock.forward(minutes=4)
    entitled = len(hall.all(RollEntry, round=opened.uid))
    hall.do(enter_hands, opened.uid, totals, entitled=entitled, raised=raised)
    return opened


def nobody(hall: Hall) -> None:
    """Opened and closed; nobody came."""
    _begin(hall)
    hall.person("Ana Gjoka", hall.organisation("Shoqata “Pritja”"))
    _end(hall)


def one_person(hall: Hall) -> None:
    """One person, one area, one contribution, one measure, one action, one vote of hers."""
    _begin(hall)
    body = hall.organisation("Qendra Rinore “Çelësi”")
    ana = _come(hall, "Xhesika Dhamo", body, gender=Gender.WOMAN)
    item = hall.item()
    hall.do(agenda.open_item, item.uid)
    point = _say(hall, item, PointKind.RECOMMENDATION, "Një zyrë për të rinjtë në çdo bashki.", ana)
    hall.do(outcomes.promote_measure, point)
    hall.do(outcomes.add_action, "Dërgohet drafti", owner="AMSHC", due="2026-11-03")
    hall.do(agenda.close_item, item.uid)
    vote = hall.do(prepare.add_vote, "Cila masë e para?", "dots", {"dots": 1, "cap": 1})
    opened = hall.do(voting.open_round, vote.uid, options=["Një zyrë për të rinjtë", "Asnjë"])
    hall.do(voting.give_cards, opened.uid)
    hall.do(voting.type_card, opened.uid, "A")
    hall.do(voting.close_round, opened.uid)
    _end(hall)


def one_organisation(hall: Hall) -> None:
    """Three people of one organisation, two of one name; a consensus check on cards."""
    _begin(hall)
    body = hall.do(people.add_organisation, name="Qendra Rinore “Çelësi”", county="Durrës")
    ones = [_come(hall, name, body) for name in ("Arben Hoxha", "Arben Hoxha", "Drita Leka")]
    item = hall.item(1)
    hall.do(agenda.open_item, item.uid)
    _say(hall, item, PointKind.ISSUE, "Njoftimet vijnë 2 ditë para takimit.", ones[1])
    _say(hall, item, PointKind.QUESTION, "Kush i lexon komentet?", ones[2])
    hall.do(outcomes.add_measure, "Njoftim të paktën 20 ditë pune para takimit")
    vote = hall.do(
        prepare.add_vote, "A e mbështesni listën e masave?", "fist", {"test": "floor", "level": 3}, channel=CARDS
    )
    _cards(hall, vote, ["A1"])
    _end(hall)


def no_vote(hall: Hall) -> None:
    """Five organisations, an institution, a guest; discussion and measures, a draft sent round, no vote."""
    _begin(hall)
    bodies = [hall.organisation(f"Shoqata “Ura {name}”") for name in ("Veriu", "Jugu", "Lindja", "Perëndimi", "Mesi")]
    here = [_come(hall, f"Përfaqësues {n}", body) for n, body in enumerate(bodies, start=1)]
    ministry = hall.organisation("Ministria e Drejtësisë", OrgKind.INSTITUTION)
    _come(hall, "Petrit Ballço", ministry)
    _come(hall, "Odise Papa", capacity=Capacity.GUEST)
    first, second = hall.item(0), hall.item(2)
    hall.do(agenda.open_item, first.uid)
    kinds = (PointKind.ISSUE, PointKind.SUGGESTION, PointKind.SUGGESTION, PointKind.DISSENT, PointKind.PARKED)
    for kind, who in zip(kinds, here, strict=True):
        _say(hall, first, kind, f"Fjala e {who.name}, me 3 shembuj.", who)
    hall.do(agenda.close_item, first.uid)
    _say(hall, second, PointKind.COMMENT, "Pa emër.", here[0], unattributed=True)
    _say(hall, second, PointKind.NOTE, "U shpërndanë 40 kopje të draftit.")
    hall.do(outcomes.add_measure, "Kalendar vjetor i vendimmarrjes")
    hall.do(outcomes.add_measure, "Takim çdo 3 muaj")
    hall.do(attendance.leave, here[4].uid)
    _end(hall)
    sent = hall.do(circulation.circulate, "organizatat", "2026-11-03")
    more = {"author": "Besa Duka", "section": "remarks"}
    hall.do(circulation.add_comment, sent.uid, DocumentKind.PROCESVERBAL, "Mungon një emër.", **more)


def two_votes(hall: Hall) -> None:
    """A vote with a tie, a round of it called off, a run-off; a second vote, unanimous; a blank and an invalid card."""
    _begin(hall)
    bodies = hall.seat([f"Qendra “Zëri {n}”" for n in range(1, 6)])
    for body, short in zip(bodies, ("Z1", "Z2", "Z3", "Z4", "Z5"), strict=True):
        hall.do(people.set_organisation, body.uid, short_name=short)
    item = hall.item()
    hall.do(agenda.open_item, item.uid)
    _say(hall, item, PointKind.RECOMMENDATION, "Të gjitha me radhë.")
    for text in ("Transparenca", "Konsultimi", "Të dhënat"):
        hall.do(outcomes.add_measure, text)
    first = hall.do(prepare.add_vote, "Cilat masa të parat?", "dots", {"dots": 3, "cap": 2})
    _cards(hall, first, ["A2 B1", "A1 B2", "-", "!"])
    opened = hall.do(voting.open_round, first.uid, reason="Barazim në vendin e parë")
    hall.do(voting.cancel_round, opened.uid, "Mungonin 2 fletë")
    _cards(hall, first, ["B3", "B2 A1", "A1 B1", "C1", "B1"][1:], reason="Barazim në vendin e parë")
    second = hall.do(prepare.add_vote, "A e mbështesni listën?", "fist", {"test": "blocks", "level": 1}, channel=CARDS)
    _cards(hall, second, [f"A{level}" for level in (5, 4, 2, 1, 0)])
    _end(hall)


def hands_only(hall: Hall) -> None:
    """Two votes, both by a show of hands: a consensus check, and a tie of one hand for one option."""
    _begin(hall)
    hall.seat([f"Shoqata “Dora {n}”" for n in range(1, 13)])
    for text in ("Njoftimi", "Regjistri", "Grantet"):
        hall.do(outcomes.add_measure, text)
    fist = hall.do(
        prepare.add_vote, "A jeni dakord me rregullat?", "fist", {"test": "floor", "level": 2}, channel=HANDS
    )
    _hands(hall, fist, {"A": [0, 0, 1, 2, 3, 5]}, 11)
    ticks = hall.do(prepare.add_vote, "Cila masë e para?", "ticks", {"ticks": 1}, channel=HANDS)
    _hands(hall, ticks, {"A": 6, "B": 6, "C": 0}, 12)
    _end(hall)


def typed_later(hall: Hall) -> None:
    """Everything typed three days after the meeting from notes on paper; nobody opened it in the program."""
    hall.do(setup.set_meeting, **DETAILS)
    hall.clock.forward(days=3, hours=9)
    body = hall.organisation("Shoqata “Njësoj”")
    agim = _come(hall, "Agim Ndreu", body, at="09:40")
    _come(hall, "Besa Zhupani", hall.organisation("Qendra “Të Dhëna”"), at="2026-10-28T10:15:00+01:00")
    item = hall.item()
    _say(hall, item, PointKind.ISSUE, "Planet nuk kanë tregues.", agim, at="10:05")
    hall.do(outcomes.add_measure, "Tregues për çdo angazhim")


def other_zone(hall: Hall) -> None:
    """The laptop lives in New York; the meeting is in Athens, an hour ahead of Tirana."""
    hall.clock.now = datetime(2026, 10, 27, 4, 32, tzinfo=ZoneInfo("America/New_York"))
    hall.do(setup.set_meeting, **{**DETAILS, "zone": "Europe/Athens"})
    hall.do(setup.open_meeting)
    body = hall.organisation("Qendra “Dritare Ligjore”")
    person = _come(hall, "Ëngjëll Sulaj", body)
    item = hall.item()
    hall.do(agenda.open_item, item.uid)
    _say(hall, item, PointKind.SUGGESTION, "Orë zyre pas orës 17:00.", person)
    hall.do(outcomes.add_agreement, "Takimi i radhës në janar")
    _end(hall)


def crowd(hall: Hall) -> None:
    """150 people of 100 organisations, 60 contributions, a vote."""
    _begin(hall)
    rows = [
        people.Listed(
            {"name": f"Pjesëmarrës {n:03}", "publish_name": (Consent.YES, Consent.NO, Consent.NOT_ASKED)[n % 3]},
            {"name": f"Shoqata “Numër {n % 100:03}”", "county": ("Tiranë", "Vlorë", "Kukës")[n % 3]},
        )
        for n in range(150)
    ]
    hall.do(people.import_people, rows)
    here = hall.all(Person)
    for person in here:
        hall.do(attendance.arrive, person.uid)
    items = [item for item in hall.all(AgendaItem) if item.area][:4]
    kinds = (PointKind.ISSUE, PointKind.SUGGESTION, PointKind.RECOMMENDATION)
    for n in range(60):
        hall.do(discussion.add_point, items[n % 4].uid, kinds[n % 3], f"Ndërhyrja {n}.", person=here[n].uid)
    for text in ("Njoftimi", "Regjistri", "Grantet", "Trajnimi"):
        hall.do(outcomes.add_measure, text)
    vote = hall.do(prepare.add_vote, "Cilat?", "ticks", {"ticks": 2})
    opened = hall.do(voting.open_round, vote.uid)
    hall.do(voting.give_cards, opened.uid)
    hall.do(totals.enter_totals, opened.uid, {"A": 60, "B": 40, "C": 40, "D": 21}, given=100, returned=98, blank=1)
    _end(hall)


def unused_template(hall: Hall) -> None:
    """A template laid its agenda, aims and votes; people came and nothing of it was used."""
    _begin(hall)
    for name in ("Veriu", "Jugu"):
        _come(hall, f"Nga {name}", hall.organisation(f"Shoqata “{name}”"))
    _end(hall)


def all_citizens(hall: Hall) -> None:
    """Four citizens without an organisation; one left and came back, one refused to be named."""
    _begin(hall)
    names = ("Ana Hoxha", "Ana Hoxha", "Bujar Cami", "Lule Marku")
    here = [_come(hall, name, capacity=Capacity.CITIZEN) for name in names[:3]]
    here.append(_come(hall, names[3], capacity=Capacity.CITIZEN, publish_name=Consent.NO, invited=False))
    item = hall.item()
    hall.do(agenda.open_item, item.uid)
    _say(hall, item, PointKind.COMMENT, "Rruga jonë pret që prej 5 vjetësh.", here[0])
    _say(hall, item, PointKind.COMMENT, "Edhe e jona.", here[3])
    hall.do(attendance.leave, here[2].uid)
    hall.clock.forward(minutes=9)
    hall.do(attendance.arrive, here[2].uid)
    _end(hall)


def with_a_queue(hall: Hall) -> None:
    """The floor was asked for and given: by the suggestion, out of order, for a reply, twice to one; a citizen."""
    _begin(hall)
    names = ("Veriu", "Jugu", "Lindja")
    bodies = [
        hall.do(people.add_organisation, name=f"Shoqata “Ura {name}”", county="Vlorë" if name == "Jugu" else "")
        for name in names
    ]
    women = [_come(hall, f"Përfaqësuese {n}", body, gender=Gender.WOMAN) for n, body in enumerate(bodies, start=1)]
    citizen = _come(hall, "Ana Hoxha", capacity=Capacity.CITIZEN, gender=Gender.WOMAN, publish_name=Consent.NO)
    item = hall.item()
    hall.do(agenda.open_item, item.uid)
    _say(hall, item, PointKind.ISSUE, "Fjala zgjat 3 minuta.", women[0])
    for who, seconds in ((women[0], 61), (women[1], 1), (citizen, 200), (women[0], 59), (citizen, 0)):
        _floor(hall, who, seconds)
    hall.do(giving.ask_floor, person=women[2].uid)
    _floor(hall, women[1], 21, reply=True)
    _floor(hall, None, 3600, bodies[1])
    hall.do(giving.give_floor)
    _end(hall)


ODD: Mapping[str, Callable[[Hall], None]] = {
    play.__name__: play
    for play in (
        nobody,
        one_person,
        one_organisation,
        no_vote,
        two_votes,
        hands_only,
        typed_later,
        other_zone,
        crowd,
        unused_template,
        all_citizens,
        with_a_queue,
    )
}
"""Name → what plays it; an empty ``Hall`` of the consultation template is expected."""

"""Halls in the middle of something, with a name for each row that an act could be given."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from facilitator.meeting import agenda, attendance, discussion, outcomes, setup
from facilitator.meeting.course import parking
from facilitator.meeting.floor import giving
from facilitator.meeting.log import grouping
from facilitator.meeting.office import sending
from facilitator.meeting.papers import (
    by_hand,
    circulation,
    issues,
    paper,
    signed_list,
)
from facilitator.model import (
    Carried,
    Channel,
    DocumentKind,
    IssueLine,
    IssueSource,
    Origin,
    PointKind,
    RollEntry,
    Taken,
)
from facilitator.voting import cuts, mandates, prepare, roll_call, sections
from facilitator.voting import round as rounds
from facilitator.voting.typing import again
from tests.helpers import meetings as h
from tests.helpers.hall import Hall
from tests.helpers.scrawl import SCRAWL

RELACION = DocumentKind.RELACION


def talk(hall: Hall) -> SimpleNamespace:
    """A discussion with something of everything that acts name."""
    w = SimpleNamespace()
    one, two = hall.seat(["Ëndrra", "Gjurma"])
    w.body, w.holder = one.uid, two.uid
    w.absent = hall.organisation("Larg").uid
    w.person = hall.person("Mira Dervishi", one).uid
    w.visit = hall.do(attendance.arrive, w.person).visit.uid
    hall.do(by_hand.allow_handwriting)
    hall.do(by_hand.sign_by_hand, w.person, SCRAWL)
    w.guest = hall.person("Ilir Meta", two).uid
    w.item, w.next, w.spare = hall.item(0).uid, hall.item(1).uid, hall.do(agenda.add_item, "Bosh").uid
    hall.do(agenda.open_item, w.item)
    said = [(w.item, PointKind.ISSUE), (w.item, PointKind.RECOMMENDATION), (w.item, PointKind.ISSUE)]
    w.issue, w.advice, w.more = (hall.do(discussion.add_point, at, kind, f"Fjala {kind}", person=w.person).uid
                                 for at, kind in said)  # fmt: skip
    w.elsewhere = hall.do(discussion.add_point, w.next, PointKind.ISSUE, "Tjetër temë", organisation=w.holder).uid
    w.unsettled = hall.do(discussion.add_point, w.item, PointKind.ISSUE, "Kush?", typed="Bl").uid
    hall.do(discussion.link_points, w.advice, w.issue)
    w.group = hall.do(grouping.add_group, w.issue, w.advice, name="Uji").uid
    w.other = hall.do(grouping.add_group, w.elsewhere).uid
    w.measure = hall.do(outcomes.promote_measure, w.advice).uid
    w.free = hall.do(outcomes.add_measure, "Pa burim").uid
    hall.do(outcomes.read_back_measure, w.measure)
    w.action = hall.do(outcomes.add_action, "Dërgohet", typed="Bl").uid
    w.agreement = hall.do(outcomes.add_agreement, "Ra dakord").uid
    w.vote = hall.do(prepare.add_vote, "Cila?").uid
    w.request = hall.do(giving.ask_floor, organisation=w.holder).uid
    w.mandate = hall.do(mandates.give_mandate, w.absent, w.holder).uid
    hall.do(parking.park_item, w.spare)
    w.third = hall.organisation("Krahu").uid
    w.line = hall.do(issues.add_issue, "Një vijë").uid
    w.drawn = next(row.uid for row in hall.all(IssueLine) if row.uid != w.line)
    hall.do(issues.edit_issue, w.drawn, "Me fjalët e mia")
    source = hall.all(IssueSource, line=w.drawn)[0].point
    hall.do(discussion.set_point, source, text="Fjala pas saj")
    w.list = hall.do(signed_list.attach_signed_list, b"%PDF-1.7", 1, "lista.pdf").uid
    w.logo = hall.do(paper.add_logo, b"png", "Stema", 10, 10).uid
    hall.do(paper.add_logo, b"gnp", "Flamuri", 10, 10)
    w.circulation = hall.do(circulation.circulate, "Të gjithë").uid
    w.comment = hall.do(circulation.add_comment, w.circulation, RELACION, "Saktësoni").uid
    w.sending = hall.do(
        sending.prepare_sending, "Relacion", "Bashkëngjitur", [sending.To(email="a@b.al")], [], "0" * 64
    ).uid
    origin = Origin(uid=hall.env.uid(), earlier="e" * 32, title="Takimi i parë")
    w.carried = hall.env.uid()
    row = Carried(uid=w.carried, origin=origin.uid, what=Taken.PARKED, there="d" * 32, text="Parkimi")
    hall.do(h.put, origin, row)
    return w


def voted(hall: Hall, channel: Channel, method: str) -> SimpleNamespace:
    """A round that runs, and one of the same vote that was called off, with parts of its own."""
    w = SimpleNamespace()
    hall.seat(["Ëndrra", "Gjurma", "Toka"])
    for text in ("Konsultim", "Transparencë", "Të dhëna"):
        hall.do(outcomes.add_measure, text)
    w.vote = hall.do(prepare.add_vote, "Cila?", method, channel=channel).uid
    w.earlier = hall.do(rounds.open_round, w.vote).uid
    if channel is Channel.HANDS:
        hall.do(sections.set_sections, w.earlier, ["Majtas"])
    hall.do(rounds.cancel_round, w.earlier, "gabim")
    w.round = hall.do(rounds.open_round, w.vote).uid
    w.mine, w.next, w.third = (row.uid for row in hall.all(RollEntry, round=w.round))
    w.strangers = {w.mine: hall.all(RollEntry, round=w.earlier)[0].uid}
    w.strangers[w.next] = w.strangers[w.third] = w.strangers[w.mine]
    return w


def by_cards(hall: Hall) -> SimpleNamespace:
    w = voted(hall, Channel.CARDS, "dots")
    hall.do(rounds.give_cards, w.round, [w.mine])
    w.ballot = hall.do(rounds.type_card, w.round, "A1").uid
    hall.do(again.begin_second_typing, w.round, "Ana", "Ben")
    w.again = hall.do(again.type_again, w.round, "A1").uid
    hall.do(rounds.give_cards, w.round, [w.third])
    return w


def untyped(hall: Hall) -> SimpleNamespace:
    w = voted(hall, Channel.CARDS, "dots")
    hall.do(rounds.give_cards, w.round, [w.mine])
    return w


def typed_once(hall: Hall) -> SimpleNamespace:
    w = untyped(hall)
    hall.do(rounds.type_card, w.round, "A1")
    return w


def by_hands(hall: Hall) -> SimpleNamespace:
    w = voted(hall, Channel.HANDS, "ticks")
    w.left, w.right = (row.uid for row in hall.do(sections.set_sections, w.round, ["Majtas", "Djathtas"]))
    hall.do(sections.count_section, w.left, 1, "Ana", {"A": 1}, raised=1)
    hall.do(sections.count_section, w.left, 2, "Ben", {"A": 2}, raised=2)
    return w


def by_name(hall: Hall) -> SimpleNamespace:
    w = voted(hall, Channel.ROLL_CALL, "ticks")
    hall.do(roll_call.answer_call, w.round, w.mine, "A")
    return w


def counted(hall: Hall) -> SimpleNamespace:
    w = voted(hall, Channel.CARDS, "dots")
    hall.do(rounds.give_cards, w.round)
    for card in ("A1", "B1", "C1"):
        hall.do(rounds.type_card, w.round, card)
    hall.do(rounds.close_round, w.round)
    hall.do(cuts.draw_cut, w.round, 1)
    w.other_vote = hall.do(prepare.add_vote, "Tjetër?", "dots", channel=Channel.CARDS).uid
    w.strangers = {w.vote: w.other_vote}
    return w


def signing_by_hand(folder: Path) -> Hall:
    """An open meeting with two people in it, who may sign on the screen."""
    made = Hall(folder)
    made.do(setup.open_meeting)
    made.seat(["Shoqata “Njësoj”", "Qendra “Hapur”"])
    made.do(by_hand.allow_handwriting)
    return made

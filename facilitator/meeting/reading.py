"""Reading a meeting: everything for a screen, or the Record for a document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from facilitator.audience.attributing import outside
from facilitator.errors import KnownError
from facilitator.floor import genders
from facilitator.meeting.counts import counts
from facilitator.meeting.papers import approvals
from facilitator.meeting.papers.earlier import approved_texts
from facilitator.model import (
    TABLES,
    Action,
    AgendaItem,
    Agreement,
    Approval,
    Aside,
    Attendance,
    Attribution,
    Block,
    Called,
    Cancellation,
    Card,
    Carried,
    Circulation,
    Closing,
    CoAuthor,
    Comment,
    CutStep,
    DocumentKind,
    Edition,
    GroupedPoint,
    HandCount,
    HandSection,
    HandsTaken,
    Handwritten,
    HouseRule,
    IssueLeft,
    IssueLine,
    IssueSource,
    KioskVote,
    Logo,
    Measure,
    MeasureLink,
    NarrowedRound,
    Narrowing,
    Nominal,
    NominalStep,
    NominalVote,
    Option,
    OptionGroup,
    Organisation,
    Origin,
    Paper,
    Parked,
    PassedOver,
    Person,
    PersonMore,
    Point,
    PointGroup,
    PointLink,
    PointReference,
    PointTheme,
    ReadBack,
    ReadingAnswer,
    Recess,
    Response,
    RollEntry,
    RollMandate,
    RollPerson,
    RollWeight,
    Round,
    RoundAgain,
    RoundChannel,
    RoundOfPersons,
    RoundPart,
    Row,
    SecondCount,
    Signatory,
    SignedList,
    StandingConfirmed,
    Stretch,
    Taken,
    Tally,
    Translated,
    Turn,
    TypedBy,
    Unsettled,
    Voice,
    Vote,
    Wording,
)
from facilitator.record import Record
from facilitator.store.tx import Tx


def everything(tx: Tx, step: Callable[[int, int], None] | None = None) -> dict[type[Row], list[Row]]:
    """All rows of all tables: what a window loads once and then keeps by ``Changes``.

    Each list is in the order of ``tx.all``. ``step(done, all)`` counts rows, after every table.
    """
    if step is None:
        return {kind: tx.all(kind) for kind in TABLES.values()}
    found: dict[type[Row], list[Row]] = {}
    done, of = 0, sum(tx.count(kind) for kind in TABLES.values())
    for kind in TABLES.values():
        found[kind] = tx.all(kind)
        done += len(found[kind])
        step(done, of)
    return found


def read_record(tx: Tx) -> Record:
    """The full Record of the meeting as it is now."""
    organisations, people, attendance = tx.all(Organisation), tx.all(Person), tx.all(Attendance)
    rules = tx.all(HouseRule)
    closings = tx.all(Closing)
    closed = {row.round for row in closings}
    turns = tx.all(Turn)
    told = outside(turns, rules)
    return Record(
        meeting=tx.meeting(),
        counts=counts(organisations, people, attendance),
        made_at=tx.env.now(),
        head=tx.head,
        organisations=tuple(organisations),
        people=tuple(people),
        attendance=tuple(attendance),
        agenda=tuple(tx.all(AgendaItem)),
        points=tuple(tx.all(Point)),
        point_links=tuple(tx.all(PointLink)),
        measures=tuple(tx.all(Measure)),
        measure_links=tuple(tx.all(MeasureLink)),
        actions=tuple(tx.all(Action)),
        agreements=tuple(tx.all(Agreement)),
        votes=tuple(tx.all(Vote)),
        rounds=tuple(tx.all(Round)),
        options=tuple(tx.all(Option)),
        roll=tuple(tx.all(RollEntry)),
        cards=tuple(tx.all(Card)),
        closings=tuple(closings),
        tallies=tuple(tx.all(Tally)),
        cancellations=tuple(tx.all(Cancellation)),
        blocks=tuple(tx.all(Block)),
        paper=next(iter(tx.all(Paper)), None),
        logos=tuple(tx.all(Logo)),
        signatories=tuple(tx.all(Signatory)),
        read_backs=tuple(tx.all(ReadBack)),
        circulations=tuple(tx.all(Circulation)),
        comments=tuple(tx.all(Comment)),
        responses=tuple(tx.all(Response)),
        corrections=tuple(approvals.corrections(tx)),
        editions=tuple(tx.all(Edition)),
        channels=tuple(tx.all(RoundChannel)),
        standings=tuple(tx.all(StandingConfirmed)),
        unsettled=tuple(tx.all(Unsettled)),
        more=tuple(tx.all(PersonMore)),
        signed_lists=tuple(tx.all(SignedList)),
        handwritten=tuple(tx.all(Handwritten)),
        origins=tuple(tx.all(Origin)),
        carried=tuple(row for what in (Taken.ITEM, Taken.ACTION) for row in tx.all(Carried, what=what)),
        issue_lines=tuple(tx.all(IssueLine)),
        issue_sources=tuple(tx.all(IssueSource)),
        issues_left=tuple(tx.all(IssueLeft)),
        wordings=tuple(tx.all(Wording)),
        kiosk_votes=tuple(tx.all(KioskVote)),
        parts=tuple(tx.all(RoundPart)),
        roll_mandates=tuple(tx.all(RollMandate)),
        called=tuple(row for row in tx.all(Called) if row.round in closed),
        voices=tuple(tx.all(Voice)),
        turns=tuple(turns),
        passed_over=tuple(tx.all(PassedOver)),
        stretches=tuple(tx.all(Stretch)),
        recesses=tuple(tx.all(Recess)),
        parked=tuple(tx.all(Parked)),
        asides=tuple(tx.all(Aside)),
        approved=approved_texts(tx),
        translated=tuple(tx.all(Translated)),
        again=tuple(tx.all(RoundAgain)),
        cuts=tuple(tx.all(CutStep)),
        second_counts=tuple(tx.all(SecondCount)),
        typed_by=tuple(tx.all(TypedBy)),
        hand_sections=tuple(row for row in tx.all(HandSection) if row.round in closed),
        hand_counts=tuple(row for row in tx.all(HandCount) if row.round in closed),
        hands_taken=tuple(row for row in tx.all(HandsTaken) if row.round in closed),
        roll_weights=tuple(tx.all(RollWeight)),
        of_persons=tuple(tx.all(RoundOfPersons)),
        roll_persons=tuple(tx.all(RollPerson)),
        floor=genders(told, {row.uid: row for row in people}) if told else None,
        co_authors=tuple(tx.all(CoAuthor)),
        point_references=tuple(tx.all(PointReference)),
        point_themes=tuple(tx.all(PointTheme)),
        attributions=tuple(tx.all(Attribution)),
        house_rules=tuple(rules),
        reading_answers=tuple(tx.all(ReadingAnswer)),
        point_groups=tuple(tx.all(PointGroup)),
        grouped_points=tuple(tx.all(GroupedPoint)),
        option_groups=tuple(tx.all(OptionGroup)),
        narrowings=tuple(tx.all(Narrowing)),
        narrowed=tuple(tx.all(NarrowedRound)),
        nominals=tuple(tx.all(Nominal)),
        nominal_steps=tuple(tx.all(NominalStep)),
        nominal_votes=tuple(tx.all(NominalVote)),
        previous=_corrected(tx),
    )


def approved_record(tx: Tx, kind: DocumentKind = DocumentKind.RELACION) -> tuple[Approval, Record] | None:
    """The approval that ``kind`` is made from and its frozen Record, byte for byte; None while there is none.

    KnownError ``blob.missing``, ``approval.altered`` when the bytes no longer have the approved hash.
    """
    approval = approvals.approval_of(tx, kind)
    return None if approval is None else (approval, frozen(tx, approval))


def frozen(tx: Tx, approval: Approval) -> Record:
    """The Record of an approval, byte for byte. KnownErrors of ``approved_record``."""
    data = tx.bytes_of(approval.record_sha256)
    if hashlib.sha256(data).hexdigest() != approval.record_sha256:
        raise KnownError("approval.altered")
    return Record.from_json(data)


def _corrected(tx: Tx) -> Record | None:
    """What an open correction corrects."""
    before = approvals.latest(tx)
    if approvals.open_correction(tx) is None or before is None:
        return None
    return replace(frozen(tx, before), previous=None)

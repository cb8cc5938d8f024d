"""Meeting files for tests of the store: a steady Env, acts that write any row, one row of every type, and tampering."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Any

from facilitator import model as m
from facilitator.plain import canonical
from facilitator.store.acts import ActSpec
from facilitator.store.driver import Database, connect
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.store.journal import act_hash, payload_hash
from facilitator.store.migrations.tables_2 import TABLES_2
from facilitator.store.migrations.tables_3 import TABLES_3
from facilitator.store.migrations.tables_4 import TABLES_4
from facilitator.store.migrations.tables_5 import TABLES_5
from facilitator.store.migrations.tables_6 import TABLES_6
from facilitator.store.schema import GUARDS
from facilitator.store.tx import Tx

ZONE = timezone(timedelta(hours=1))
BEGIN = datetime(2026, 10, 27, 9, 30, tzinfo=ZONE)
AT = "2026-10-27T09:31:00+01:00"
LATER = {2: TABLES_2, 3: TABLES_3, 4: TABLES_4, 5: TABLES_5, 6: TABLES_6}
SHA = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # of no bytes


class Clock:
    """A clock that moves ``step`` seconds with every look."""

    def __init__(self, begin: datetime = BEGIN, step: float = 1) -> None:
        self.now = begin
        self.step = timedelta(seconds=step)

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now


def steady(seed: int = 1, *, device: str = "laptop", actor: str = "Ana Çela", clock: Clock | None = None) -> Env:
    """An Env that gives the same times and bytes every time."""
    return Env(clock=clock or Clock(), entropy=Random(seed).randbytes, actor=actor, device=device)


def undoable(function: Callable[..., Any]) -> Callable[..., Any]:
    """An act for tests only, kept out of the program's own list of acts."""
    function.act = ActSpec(function.__name__, True)  # type: ignore[attr-defined]
    return function


@undoable
def put(tx: Tx, *rows: m.Row) -> None:
    """Add rows."""
    for row in rows:
        tx.add(row)


@undoable
def change(tx: Tx, kind: type[m.Row], uid: str, **new: Any) -> m.Row:
    """Set fields of a row."""
    return tx.set(kind, uid, **new)


@undoable
def drop(tx: Tx, kind: type[m.Row], *uids: str) -> None:
    """Remove rows."""
    for uid in uids:
        tx.remove(kind, uid)


@undoable
def run(tx: Tx, function: Callable[[Tx], Any]) -> Any:
    """Anything, as one act."""
    return function(tx)


def lasting(tx: Tx, function: Callable[[Tx], Any]) -> Any:
    """Anything, as an act that no undo reaches."""
    return function(tx)


lasting.act = ActSpec("lasting", False)  # type: ignore[attr-defined]


def person(uid: str, name: str = "Blerta Hoxha", **more: Any) -> m.Person:
    return m.Person(uid=uid, name=name, **more)


def uids(start: int = 1) -> Iterator[str]:
    """Uids that are easy to tell apart."""
    while True:
        yield f"{start:032x}"
        start += 1


def rows_of_every_type(*, life_cycle: bool = True, first: bool = False) -> list[m.Row]:
    """One row of each type with no field left at its default, parents before children.

    Without ``life_cycle``: no closing, approval or hand-over, after which content would be frozen. ``first``: only
    types that the first format of the file had.
    """
    n = uids()
    meeting = m.Meeting(
        uid=next(n),
        title="Takimi “Çështje të hapura”",
        process="hartimit të Planit",
        organiser="Agjencia",
        organiser_short="AMSHC",
        date="2026-10-27",
        starts="09:30",
        ends="12:45",
        place="Salla 2",
        city="Tiranë",
        purpose="Një\nDy",
        chair="Ana Çela",
        chair_role="Drejtoreshë",
        secretary="Blendi Kola",
        secretary_role="Specialist",
        protocol_number="45/2",
        protocol_date="2026-10-26",
        language="en",
        zone="Europe/Rome",
        template="consultation",
        invented=True,
        status=m.Status.IN_REVIEW,
        opened_at=AT,
        closed_at=AT,
    )
    body = m.Organisation(
        uid=next(n),
        name="Qendra “Ëndrra”",
        short_name="Ëndrra",
        kind=m.OrgKind.MEDIA,
        county="Vlorë",
        sector="rinia",
        votes=False,
    )
    someone = m.Person(
        uid=next(n),
        name="Çlirim Xhafa",
        organisation=body.uid,
        role="Drejtor",
        gender=m.Gender.MAN,
        phone="0690000000",
        email="c@example.org",
        county="Vlorë",
        capacity=m.Capacity.GUEST,
        invited=False,
        photo=m.Consent.YES,
        publish_name=m.Consent.NO,
    )
    stay = m.Attendance(
        uid=next(n),
        person=someone.uid,
        arrived_at=AT,
        arrived_entered_at=AT,
        left_at=AT,
        left_entered_at=AT,
    )
    item = m.AgendaItem(
        uid=next(n),
        position=1,
        title="Pika 1",
        kind=m.ItemKind.VOTE,
        area="I",
        minutes=20,
        opened_at=AT,
        closed_at=AT,
    )
    issue, answer = (
        m.Point(
            uid=next(n),
            item=item.uid,
            position=position,
            kind=kind,
            text="Mungesë e të dhënave: 'x', \"y\", \\z\u2028",
            said_at=AT,
            entered_at=AT,
            organisation=body.uid,
            person=someone.uid,
            unattributed=True,
        )
        for position, kind in ((1, m.PointKind.ISSUE), (2, m.PointKind.RECOMMENDATION))
    )
    link = m.PointLink(uid=next(n), source=answer.uid, target=issue.uid)
    measure = m.Measure(uid=next(n), position=1, text="Masa", item=item.uid)
    rests = m.MeasureLink(uid=next(n), measure=measure.uid, point=answer.uid)
    action = m.Action(
        uid=next(n), position=1, text="Detyra", owner="Ana", due="2026-11-03", due_text="+5 ditë", done=True
    )
    agreement = m.Agreement(
        uid=next(n), position=1, text="U dakordësua", item=item.uid, by=m.AgreedBy.VOTE, agreed_at=AT
    )
    params = {"dots": 3, "cap": None, "names": ["ë", "ç"], "deep": {"a": [1, {"b": False}]}}
    vote = m.Vote(uid=next(n), position=1, question="Cilat masa?", method="fist", params=params, secret=True)
    opened = m.Round(
        uid=next(n),
        vote=vote.uid,
        number=1,
        question="Cilat masa?",
        method="dots",
        params=params,
        rule_text="Çdo organizatë ka 3 pika.",
        secret=True,
        opened_at=AT,
        replica="0123456789ab",
        roll_size=1,
        present=1,
    )
    option = m.Option(uid=next(n), round=opened.uid, position=1, letter="A", text="Masa", measure=measure.uid)
    entry = m.RollEntry(uid=next(n), round=opened.uid, position=1, name="Ëndrra", organisation=body.uid)
    card = m.Card(uid=next(n), round=opened.uid, entry=entry.uid)
    ballot = m.Ballot(
        uid=next(n),
        round=opened.uid,
        position=1,
        choices={"A": 2},
        state="valid",
        entered_at=AT,
        entry=entry.uid,
    )
    block = m.Block(
        uid=next(n),
        document=m.DocumentKind.PROCESVERBAL,
        section="purpose",
        mode=m.BlockMode.EDITED,
        text="{people} veta",
        base="automatik",
        edited_at=AT,
    )
    rows: list[m.Row] = [meeting, body, someone, stay, item, issue, answer, link, measure, rests, action, agreement]
    rows += [vote, opened, option, entry, card, ballot, block]
    if first:
        return rows
    circulated = m.Circulation(
        uid=next(n), number=1, sent_at=AT, to="organizatat", deadline="2026-11-03", record_sha256=SHA, head=SHA
    )
    remark = m.Comment(
        uid=next(n),
        position=1,
        circulation=circulated.uid,
        document=m.DocumentKind.PROCESVERBAL,
        section="remarks",
        author="Besa Duka",
        text="Mungon një emër",
        received_at=AT,
        settled=m.Settled.PARTLY,
        how="u shtua",
        settled_at=AT,
    )
    taken = m.DraftTaken(
        uid=next(n),
        circulation=circulated.uid,
        document=m.DocumentKind.PROCESVERBAL,
        name="draft.docx",
        copy_sha256=SHA,
        text_sha256=SHA,
        first=3,
        taken_at=AT,
    )
    rows += [
        m.Paper(uid=next(n), heading="Republika", address="Rruga 1", seal=True, detail=m.Detail.CONDENSED),
        m.Logo(uid=next(n), position=1, alt="Stema", sha256=SHA, width=10, height=20),
        m.Signatory(
            uid=next(n),
            document=m.DocumentKind.RELACION,
            field="Sekretari",
            caption="Miratoi",
            name="Drita Leka",
            role="Drejtoreshë",
        ),
        m.ReadBack(uid=next(n), measure=measure.uid, text="Masa", read_at=AT),
        circulated,
        remark,
        m.Response(
            uid=next(n),
            measure=measure.uid,
            answer=m.Answer.REJECTED,
            reason="buxheti",
            institution="Ministria",
            answered_on="2026-12-01",
        ),
    ]
    rows += [
        m.RoundChannel(uid=next(n), round=opened.uid, channel=m.Channel.HANDS),
        m.VoteChannel(uid=next(n), vote=vote.uid, channel=m.Channel.HANDS),
        m.BlockSettled(
            uid=next(n),
            document=m.DocumentKind.RELACION,
            section="aims",
            base="Ishte.",
            mine="E imja.",
            automatic="Është.",
            text="E imja.",
            takes="mine",
            settled_at=AT,
        ),
        m.StandingConfirmed(uid=next(n), organisation=body.uid, kind=m.OrgKind.DONOR, confirmed_at=AT),
        m.Unsettled(uid=next(n), typed="hoxha", point=issue.uid, action=action.uid),
        m.PersonMore(uid=next(n), person=someone.uid, father="Agron"),
        line := m.IssueLine(uid=next(n), position=1, item=item.uid, text="Njoftimi", base="Njoftimet vijnë vonë."),
        m.IssueSource(uid=next(n), line=line.uid, point=issue.uid),
        m.IssueLeft(uid=next(n), point=issue.uid),
        m.DraftSent(
            uid=next(n),
            circulation=circulated.uid,
            document=m.DocumentKind.PROCESVERBAL,
            lang="sq",
            audience="internal",
            text_sha256=SHA,
        ),
        taken,
        m.Wording(
            uid=next(n),
            comment=remark.uid,
            kind=m.Suggestion.MOVE,
            anchor="_Tz00000000_1",
            text_sha256=SHA,
            start=4,
            moved_to=9,
            line="Mungon",
            old="një",
            new="dy",
            fact=m.Fact.NAME,
            origin="person",
            origin_uid=someone.uid,
            tracked=True,
            reply_to=remark.uid,
        ),
        m.Voice(uid=next(n), comment=remark.uid, taken=taken.uid, author="Besa Duka", said_at=AT),
    ]
    origin = m.Origin(
        uid=next(n), earlier="e" * 32, title="Takimi i parë", date="2026-09-29", head=SHA, last=True, taken_at=AT
    )
    rows += [
        origin,
        m.Carried(
            uid=next(n), origin=origin.uid, what=m.Taken.ACTION, there="f" * 32, here=action.uid, text="Të dërgohet"
        ),
        m.ProfileTaken(uid=next(n), name="AMSHC", sha256=SHA, protocol_format="{number}/{sub}", taken_at=AT),
        m.TextModule(uid=next(n), position=1, short="kf", text="Fjalën e mori [folësi]."),
        m.SignedList(uid=next(n), name="lista.pdf", pages=2, sha256=SHA, added_at=AT),
        m.Recipient(uid=next(n), position=1, name="Zyra e protokollit", email="protokolli@shembull.al", inside=True),
        m.Translated(
            uid=next(n),
            what="meeting",
            row=meeting.uid,
            part="title",
            language="en",
            text="The meeting “Open questions”",
            of=meeting.title,
        ),
    ]
    turn = m.Turn(
        uid=next(n),
        item=item.uid,
        began_at=AT,
        ended_at=AT,
        limit_s=180,
        organisation=body.uid,
        person=someone.uid,
        reply=True,
    )
    section = m.HandSection(uid=next(n), round=opened.uid, position=1, name="Majtas")
    rows += [
        m.FloorRequest(uid=next(n), asked_at=AT, organisation=body.uid, person=someone.uid, reply=True),
        turn,
        m.PassedOver(uid=next(n), turn=turn.uid, organisation=body.uid, person=someone.uid),
        m.FloorLimit(uid=next(n), seconds=120, item=item.uid),
        m.Mandate(uid=next(n), organisation=body.uid, holder=body.uid, given_at=AT),
        m.MandateLimit(uid=next(n), most=2),
        m.RollMandate(uid=next(n), round=opened.uid, entry=entry.uid, holder="Njësoj"),
        m.RollWeight(uid=next(n), round=opened.uid, entry=entry.uid, cards=3),
        m.VoteOfPersons(uid=next(n), vote=vote.uid),
        m.RoundOfPersons(uid=next(n), round=opened.uid),
        m.RollPerson(uid=next(n), round=opened.uid, entry=entry.uid, person=someone.uid, body="Ëndrra"),
        m.SecondTyping(uid=next(n), round=opened.uid, first="Ana", second="Besa", begun_at=AT),
        m.TypedAgain(uid=next(n), round=opened.uid, position=1, choices={"A": 2}, state="valid", entered_at=AT),
        m.TypedBy(
            uid=next(n), round=opened.uid, first="Ana", second="Besa", third="Çelik", typed=3, again=4, differed=1
        ),
        section,
        m.HandCount(
            uid=next(n),
            round=opened.uid,
            section=section.uid,
            counter=1,
            by="Ana",
            counts={"A": 2},
            counted_at=AT,
            raised=2,
        ),
        m.HandsTaken(uid=next(n), round=opened.uid, section=section.uid, counter=2, reason="dritë"),
        m.Weight(uid=next(n), organisation=body.uid, cards=3),
        m.KioskVote(uid=next(n), round=opened.uid, entry=entry.uid),
        m.Called(uid=next(n), round=opened.uid, entry=entry.uid, choices={"A": 1}, state="valid", answered_at=AT),
        m.RoundAgain(uid=next(n), round=opened.uid, of=opened.uid, reason="u numërua gabim", run_off=True),
        m.SecondCount(
            uid=next(n),
            round=opened.uid,
            counted_at=AT,
            first="Ana",
            second="Ben",
            reason="u kërkua",
            returned=1,
            valid=1,
            blank=2,
            invalid=3,
            result={"ranks": [["A", 1]]},
        ),
        m.CutStep(
            uid=next(n),
            round=opened.uid,
            position=1,
            by=m.CutBy.LOT,
            size=3,
            inside="A C",
            tied="B D",
            seats=1,
            decided_at=AT,
            again=opened.uid,
            called="12-405-7",
            sum=SHA,
        ),
        m.Stretch(uid=next(n), item=item.uid, began_at=AT, ended_at=AT),
        m.Recess(uid=next(n), began_at=AT, until=AT, ended_at=AT, item=item.uid),
        m.Parked(
            uid=next(n),
            parked_at=AT,
            item=item.uid,
            fate=m.Fate.DROPPED,
            reason="u zgjidh me shkrim",
            settled_at=AT,
        ),
        m.Parked(uid=next(n), parked_at=AT, point=next(row.uid for row in rows if isinstance(row, m.Point))),
        m.Aside(uid=next(n), item=item.uid),
        m.CoAuthor(uid=next(n), point=issue.uid, position=1, organisation=body.uid, person=someone.uid),
        m.PointReference(uid=next(n), source=issue.uid, target=answer.uid),
        m.PointTheme(uid=next(n), point=issue.uid, theme="transporti"),
        m.Attribution(uid=next(n), point=issue.uid, level=m.Level.CATEGORY),
        m.HouseRule(uid=next(n), began_at="2020-01-02T10:00:00+01:00", ended_at="2020-01-02T10:30:00+01:00"),
        m.ReadingAnswer(
            uid=next(n),
            measure=measure.uid,
            text="Masa",
            answered=m.Answered.OBJECTED,
            answered_at=AT,
            organisation=body.uid,
            person=someone.uid,
        ),
        group := m.PointGroup(uid=next(n), position=1, name="Transporti"),
        m.GroupedPoint(uid=next(n), point=issue.uid, group=group.uid, position=1),
        m.VoteOfGroups(uid=next(n), vote=vote.uid),
        *_rounds_together(n, vote.uid, opened.uid, item.uid, body.uid),
        m.OptionGroup(
            uid=next(n),
            option=option.uid,
            group=group.uid,
            number=1,
            name="Transporti",
            points=1,
            members={"points": [issue.uid]},
        ),
        m.HandwritingAllowed(uid=next(n), allowed_at=AT, by="Ana"),
        m.Handwritten(uid=next(n), attendance=stay.uid, strokes="1,2,300,40 7,7", signed_at=AT),
    ]
    if not life_cycle:
        return rows
    closing = m.Closing(
        uid=next(n),
        round=opened.uid,
        closed_at=AT,
        given=1,
        returned=1,
        valid=1,
        blank=0,
        invalid=0,
        content={"ballots": [{"A": 2}]},
        content_sha256=SHA,
    )
    part = m.RoundPart(
        uid=next(n), round=opened.uid, channel=m.Channel.KIOSK, marked=1, counted=1, result={"method": "dots"}
    )
    tally = m.Tally(uid=next(n), round=opened.uid, counted_at=AT, result={"ranks": [["A", 1]]})
    approval = m.Approval(uid=next(n), approved_at=AT, by="Ana", record_sha256=SHA, head=SHA)
    withdrawal = m.Withdrawal(uid=next(n), approval=approval.uid, withdrawn_at=AT, reason="gabim")
    second = replace(opened, uid=next(n), number=2)
    cancelled = m.Cancellation(uid=next(n), round=second.uid, cancelled_at=AT, reason="u prish")
    signature = m.Signature(
        uid=next(n),
        approval=approval.uid,
        document=m.DocumentKind.RELACION,
        field="Sekretari",
        signer="Ana",
        fingerprint="ab" * 32,
        signed_at=AT,
        pdf_sha256=SHA,
    )
    shelved = m.Archived(
        uid=next(n), document=m.DocumentKind.PROCESVERBAL, key="2026/x.pdf", pdf_sha256=SHA, archived_at=AT
    )
    corrected = m.Correction(uid=next(n), number=1, approval=approval.uid, opened_at=AT, by="Ana", reason="një emër")
    ended = m.CorrectionEnd(uid=next(n), correction=corrected.uid, ended_at=AT, approval=approval.uid)
    edition = m.Edition(uid=next(n), approval=approval.uid, document=m.DocumentKind.CORRECTION, number=1)
    returned = m.ReturnedCopy(
        uid=next(n),
        approval=approval.uid,
        document=m.DocumentKind.RELACION,
        way=m.Way.PAPER,
        original_sha256=SHA,
        copy_sha256=SHA,
        detail="skanim",
        added_at=AT,
    )
    seed = m.SisterSeed(uid=next(n), approval=approval.uid, seed="cd" * 32)
    of_full = m.SisterOf(uid=next(n), row=signature.uid, sister=m.Sister.FULL)
    issued = m.Issued(
        uid=next(n),
        approval=approval.uid,
        document=m.DocumentKind.RELACION,
        sister=m.Sister.FULL,
        language="sq",
        pdf_sha256=SHA,
        composer=1,
        issued_at=AT,
    )
    entered = m.ProtocolEntry(
        uid=next(n),
        approval=approval.uid,
        document=m.DocumentKind.RELACION,
        sister=m.Sister.FULL,
        turn=1,
        number="1234/1",
        day="2026-10-29",
        on_page=True,
        entered_at=AT,
    )
    bears = m.IssuedNumber(uid=next(n), issued=issued.uid, protocol_entry=entered.uid)
    handed = m.HandOver(uid=next(n), to="Blendi", handed_at=AT, head=SHA)
    taken = m.TakeBack(uid=next(n), hand_over=handed.uid, taken_at=AT, reason="u kthye")
    rows += [closing, part, tally, second, cancelled, approval, withdrawal, corrected, ended, edition, returned]
    jumped = m.ClockJump(uid=next(n), from_at=AT, to_at="1970-01-01T01:00:00+01:00")
    right = m.ClockSettled(
        uid=next(n), clock_jump=jumped.uid, settled_at=AT, held=m.Held.CARRIED, offset_s=1_792_999_999, moved=2
    )
    rows += [signature, shelved, seed, of_full, issued, entered, bears]
    sending = m.Sending(uid=next(n), prepared_at=AT, subject="Procesverbali", text="Bashkëlidhur.", message_sha256=SHA)
    rows += [
        sending,
        m.SendingTo(uid=next(n), sending=sending.uid, name="Ana", email="ana@shembull.al", inside=True, hidden=True),
        m.SendingFile(
            uid=next(n),
            sending=sending.uid,
            document=m.DocumentKind.RELACION,
            public=True,
            final=True,
            signed=2,
            name="relacion.pdf",
            sha256=SHA,
        ),
        m.SendingMark(uid=next(n), sending=sending.uid, sent=True, marked_at=AT),
        handed,
        taken,
        jumped,
        right,
    ]
    return rows


def everything(file: MeetingFile) -> dict[str, dict[str, m.Row]]:
    """All rows of a file: table → uid → row."""
    tables = m.TABLES.items()
    return file.read(lambda tx: {name: {row.uid: row for row in tx.all(kind)} for name, kind in tables}).result()


@contextmanager
def raw(path: Path) -> Iterator[Database]:
    """The file without its guards, as an attacker or a broken disk would have it; they are back at the end."""
    db = connect(path)
    try:
        db.execute("pragma secure_delete = on").fetchall()
        for name in GUARDS:
            db.execute(f'drop trigger "{name}"')
        yield db
        for sql in GUARDS.values():
            db.execute(sql)
        db.execute("pragma wal_checkpoint(truncate)").fetchall()
    finally:
        db.close()


def codes(path: Path) -> list[str]:
    """Codes of the faults found when opening."""
    file = MeetingFile.open(path, steady(99))
    try:
        assert (file.read_only == "file.faults") is bool(file.faults)
        return [fault.code for fault in file.faults]
    finally:
        file.close()


def erase(path: Path, *where: str, name: str = "erase") -> None:
    """Erase the payloads of changes ``replica:seq:n`` by an act that names them, as the erasure of the product will."""
    with raw(path) as db:
        replica = json.loads(db.execute("select value from meta where key = 'home'").fetchone()[0])["replica"]
        last = "select seq, hash, hlc from act where replica = ? order by seq desc limit 1"
        seq, head, hlc = db.execute(last, (replica,)).fetchone()
        act = {
            "replica": replica,
            "seq": seq + 1,
            "hlc": f"{int(hlc[:12], 16) + 1:012x}0000{replica}",
            "actor": "Ana",
            "name": name,
            "at": AT,
            "undoable": 0,
            "undoes": None,
            "base": None,
        }
        payload = canonical({"a": None, "b": None}).decode()
        named = [("person", place, "erase", payload_hash("00" * 8, payload)) for place in where]
        db.execute("begin immediate")
        for n, (table, uid, kind, digest) in enumerate(named):
            db.execute(
                "insert into change values(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (replica, seq + 1, n, table, uid, kind, payload, "00" * 8, digest),
            )
        for place in where:
            db.execute(
                "update change set payload = null, salt = null where replica || ':' || seq || ':' || n = ?", (place,)
            )
        values = (*act.values(), act_hash(head, act, named))
        db.execute("insert into act values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        db.execute("commit")


def as_format(path: Path, number: int) -> None:
    """A meeting file as the program of an earlier format left it: with content, without the tables that came since."""
    file = MeetingFile.create(path, steady())
    file.do(run, lambda tx: tx.add(person("a", "Ana"))).result()
    file.close()
    db = sqlite3.connect(path, isolation_level=None)
    for (name,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        db.execute(f'drop trigger "{name}"')
    for since in range(max(LATER), number, -1):
        for table in reversed(re.findall(r'create table "?(\w+)"?\s*\(', "".join(LATER[since]))):
            db.execute(f'drop table "{table}"')
        db.execute("delete from _sqlite_migrations where name like ?", (f"{since:03d}%",))
    db.execute(f"pragma user_version = {number}")
    db.close()


def _rounds_together(n: Iterator[str], vote: str, opened: str, item: str, body: str) -> list[m.Row]:
    """What format 6 keeps of costs, of a list made shorter and of the nominal group technique."""
    narrowing = m.Narrowing(uid=next(n), round=opened, people=6, least=3, dropped="C D", left="A B", decided_at=AT)
    nominal = m.Nominal(uid=next(n), about=item, question="Çfarë pengon?", minutes=8, begun_at=AT)
    return [
        m.OptionCost(uid=next(n), vote=vote, of=item, units=120_000),
        narrowing,
        m.NarrowedRound(uid=next(n), round=opened, narrowing=narrowing.uid),
        nominal,
        m.NominalStep(uid=next(n), nominal=nominal.uid, position=1, stage=m.NominalStage.WRITING, begun_at=AT),
        m.NominalPass(uid=next(n), nominal=nominal.uid, body=body),
        m.NominalVote(uid=next(n), nominal=nominal.uid, vote=vote, final=True),
    ]

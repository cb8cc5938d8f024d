"""Sample Records: the demo meeting as data, and random meetings. Deterministic; no store needed."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from dataclasses import replace
from datetime import datetime
from typing import Any

from facilitator.floor import genders
from facilitator.model import (
    Action,
    AgendaItem,
    AgreedBy,
    Agreement,
    Answer,
    Attendance,
    Called,
    Cancellation,
    Capacity,
    Card,
    Carried,
    Channel,
    Circulation,
    Closing,
    Comment,
    Consent,
    Correction,
    Counts,
    DocumentKind,
    Edition,
    Fact,
    Fate,
    Gender,
    Handwritten,
    IssueLeft,
    IssueLine,
    IssueSource,
    ItemKind,
    KioskVote,
    Logo,
    Measure,
    MeasureLink,
    Meeting,
    Option,
    Organisation,
    OrgKind,
    Origin,
    Paper,
    Parked,
    PassedOver,
    Person,
    PersonMore,
    Point,
    PointKind,
    PointLink,
    ReadBack,
    Recess,
    Response,
    RollEntry,
    RollMandate,
    Round,
    RoundChannel,
    RoundPart,
    Settled,
    Signatory,
    SignedList,
    StandingConfirmed,
    Status,
    Stretch,
    Suggestion,
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
from facilitator.plain import canonical
from facilitator.record import Record
from facilitator.synthesis import said
from facilitator.voting.rules import dots, fist
from tests.helpers.scrawl import SCRAWL

DAY = "2026-10-27"

NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")
"""The moment at which documents of these records are drawn."""

ORGANISATIONS = """
Qendra “Hapësirë e Hapur”|Tiranë|Qeverisja e mirë|Erjona Llapi|F|Drejtoreshë
Shoqata “Gruaja dhe Mundësia”|Shkodër|Barazia gjinore|Drita Gjeçi|F|Koordinatore
Fondacioni “Rrënjë të Gjelbra”|Elbasan|Mjedisi|Ilir Çarçani|M|Drejtor
Qendra Rinore “Çelësi”|Durrës|Rinia|Xhesika Dhamo|F|Menaxhere projekti
Shoqata “Njësoj”|Fier|Aftësia e kufizuar|Agim Ndreu|M|Kryetar
Qendra “Të Dhëna për Qytetarin”|Tiranë|Të dhëna të hapura|Besa Zhupani|F|Analiste
Instituti “Llogari Publike”|Tiranë|Monitorim buxheti|Shpëtim Rrapi|M|Drejtor Ekzekutiv
Shoqata “Ura e Veriut”|Kukës|Zhvillim rural|Fatbardha Thaçi|F|Kryetare
Qendra “Dritare Ligjore”|Vlorë|Aksesi në drejtësi|Ëngjëll Sulaj|M|Jurist
Qendra “Rruga Jonë”|Berat|Rom dhe egjiptian|Vjollca Demiri|F|Ndërmjetëse
Rrjeti “Zëri i Bashkive”|Korçë|Qeverisja vendore|Petrit Ballço|M|Sekretar i rrjetit
Shoqata “Zgjidh Mirë”|Tiranë|Konsumatori|Anila Kodhima|F|Juriste
Qendra “Gjurmë Kulturore”|Gjirokastër|Trashëgimia|Odise Papa|M|Studiues
Shoqata “Dhembshuria”|Lezhë|Kujdes social|Lule Marku|F|Drejtuese
Qendra “Media Lokale e Lirë”|Dibër|Media|Bujar Cami|M|Gazetar
Forumi “Mosha e Tretë”|Korçë|Të moshuarit|Eftali Gjoka|F|Anëtare bordi
Qendra “Nisma Sociale”|Elbasan|Sipërmarrje sociale|Klajdi Hyka|M|Drejtor
Shoqata “Thirrja Qytetare”|Shkodër|Antikorrupsion|Mirela Pjetri|F|Hulumtuese
""".strip().splitlines()

AREAS = """
I|Transparenca në vendimmarrje|09:55
Ç1 Projektaktet publikohen vonë dhe pa relacion shpjegues, ndaj komentet vijnë pasi vendimi është formuar.
Ç18 Në disa bashki vendimet e këshillit publikohen pas muajsh dhe si skanime që nuk kërkohen dot.
S7 Kalendar vjetor i vendimmarrjes, i publikuar në janar.
R7 Çdo institucion të publikojë projektaktet së bashku me relacionin dhe vlerësimin e ndikimit të paktën 20 ditë pune \
para miratimit.
II|Konsultimi publik dhe përfshirja|10:09
Ç2 Njoftimet arrijnë dy-tri ditë para takimit; gratë nga zonat rurale nuk organizohen dot.
Ç11 Nuk dihet çfarë ndodhi me komentet e dhëna.
S4 Njoftime edhe në rrjetet ku janë të rinjtë, me gjuhë të thjeshtë.
R11 Raport i detyrueshëm për çdo konsultim, me komentet e pranuara, të papranuara dhe arsyet.
R5 Takime të aksesueshme: hyrje pa pengesa, përkthim në gjuhën e shenjave, materiale në format të lexueshëm.
III|Roli i OSHC-ve në monitorim|10:24
Ç18 Planet e integritetit nuk kanë tregues që mund të ndiqen nga jashtë.
R7 Grupe të përbashkëta institucion–OSHC për monitorimin e angazhimeve OGP, me raport çdo gjashtë muaj.
S15 Trajnim i medias lokale për ndjekjen e angazhimeve.
IV|Aksesi në informacion dhe të dhëna të hapura|10:38
Ç6 Të dhënat publikohen në PDF, pa përshkrim dhe pa datë përditësimi.
R6 Standard minimal: format i lexueshëm nga makina, licencë e hapur, përditësim i planifikuar.
R9 Përgjigje brenda afatit ligjor dhe publikim i përgjigjeve që u kërkuan më shumë se një herë.
S12 Të dhëna mbi ankesat e konsumatorëve sipas bashkive.
V|Mbështetja financiare dhe teknike|10:52
Ç8 Organizatat e vogla në veri nuk përballojnë bashkëfinancimin.
Ç10 Raportimi për grantet e vogla është po aq i rëndë sa për të mëdhatë.
R17 Skemë grantesh e vogla me procedurë të thjeshtuar dhe raportim proporcional.
R8 Qendra burimesh në qarqe për ndihmë teknike.
S14 Fond i vazhdueshëm për shërbimet sociale të OSHC-ve.
VI|Koordinimi ndërinstitucional|11:06
Ç13 E njëjta e dhënë kërkohet nga tri institucione.
R1 Një pikë kontakti OGP në çdo institucion dhe takim koordinues çdo tre muaj.
""".strip().splitlines()

MEASURES = (
    ("II", "Forcimi i mekanizmave të konsultimit publik"),
    ("I", "Rritja e transparencës institucionale"),
    ("IV", "Zgjerimi i aksesit në të dhëna të hapura"),
    ("III", "Fuqizimi i rolit të shoqërisë civile"),
    ("V", "Mbështetje financiare dhe kapacitete"),
    ("VI", "Përmirësimi i koordinimit ndërinstitucional"),
)
BALLOTS = [
    "ABC",
    "BDE",
    "CEE",
    "AAE",
    "BDD",
    "ADE",
    "BDF",
    "ABD",
    "CCE",
    "AAF",
    "ABE",
    "ABE",
    "AAC",
    "ABE",
    "ACC",
    "CDD",
    "BB",
]
FINGERS = (5,) * 9 + (4,) * 5 + (3,) * 2 + (2,)

KINDS = {"Ç": PointKind.ISSUE, "S": PointKind.SUGGESTION, "R": PointKind.RECOMMENDATION}


def uid(*parts: object) -> str:
    """A stable id, 32 hex digits."""
    return hashlib.sha256("/".join(map(str, parts)).encode()).hexdigest()[:32]


def at(clock: str, day: str = DAY) -> str:
    """An instant of the demo day."""
    return f"{day}T{clock}:00+01:00"


def counts_of(record: Record) -> Counts:
    """Counts as ``model.Counts`` defines them, written apart from the product's own code."""
    bodies = {row.uid: row for row in record.organisations}
    here = {row.person for row in record.attendance}
    people = [row for row in record.people if row.uid in here]
    kinds = Counter({row.organisation: bodies[row.organisation].kind for row in people if row.organisation}.values())
    counties = Counter(
        bodies[u].county for u in {r.organisation for r in people if r.organisation} if bodies[u].kind is OrgKind.CSO
    )
    return Counts(
        people=len(people),
        organisations=kinds[OrgKind.CSO],
        institutions=kinds[OrgKind.INSTITUTION],
        other_bodies=sum(kinds.values()) - kinds[OrgKind.CSO] - kinds[OrgKind.INSTITUTION],
        guests=sum(row.capacity in (Capacity.GUEST, Capacity.OBSERVER) for row in people),
        citizens=sum(row.organisation is None and row.capacity is Capacity.CITIZEN for row in people),
        hosts=sum(row.capacity is Capacity.HOST for row in people),
        women=sum(row.gender is Gender.WOMAN for row in people),
        men=sum(row.gender is Gender.MAN for row in people),
        counties=len([county for county in counties if county]),
        walk_ins=sum(not row.invited for row in people),
        invited=sum(row.invited for row in record.people),
        by_county=tuple(sorted(counties.items())),
    )


def demo_record() -> Record:
    """The demo meeting of 27 October 2026, close to what the program itself records."""
    meeting = Meeting(
        uid=uid("meeting"),
        title="Takimi konsultues për Planin e Veprimit OGP 2026–2030",
        process="hartimit të Planit të Veprimit OGP 2026–2030",
        organiser="Agjencia për Mbështetjen e Shoqërisë Civile",
        organiser_short="AMSHC",
        date=DAY,
        starts="09:30",
        ends="12:45",
        place="salla e mbledhjeve e AMSHC",
        city="Tiranë",
        purpose=(
            "Të sigurohej përfshirja aktive e shoqërisë civile në procesin e hartimit të Planit të Veprimit OGP;\n"
            "Të identifikoheshin problematikat kryesore që hasen në praktikë;\n"
            "Të mblidheshin rekomandime konkrete për përmirësimin e transparencës, llogaridhënies dhe pjesëmarrjes "
            "qytetare."
        ),
        chair="Arbër Kola",
        chair_role="Drejtor Ekzekutiv",
        secretary="Mimoza Shehu",
        secretary_role="Specialiste",
        invented=True,
        status=Status.DRAFT,
        opened_at=at("09:32"),
        closed_at=at("12:44"),
    )
    bodies: list[Organisation] = []
    people: list[Person] = []
    stays: list[Attendance] = []
    for n, row in enumerate(ORGANISATIONS, start=1):
        name, county, sector, person, gender, role = row.split("|")
        bodies.append(
            Organisation(
                uid=uid("org", n),
                name=name,
                short_name=name.split("“")[1].strip("”"),
                county=county,
                sector=sector,
            )
        )
        people.append(
            Person(
                uid=uid("person", n),
                name=person,
                organisation=uid("org", n),
                role=role,
                gender=Gender.WOMAN if gender == "F" else Gender.MAN,
                phone=f"+355 69 000 00 {n:02}",
                email=f"p{n}@example.org",
                invited=n != 18,
                photo=Consent.NO if n == 14 else Consent.YES,
                publish_name=Consent.NO if n == 16 else Consent.YES,
            )
        )
        arrived, entered = ("10:20", "10:26") if n == 17 else (f"09:{10 + n}", f"09:{10 + n}")
        left = at("11:40") if n == 3 else None
        stays.append(
            Attendance(
                uid=uid("stay", n),
                person=uid("person", n),
                arrived_at=at(arrived),
                arrived_entered_at=at(entered),
                left_at=left,
                left_entered_at=left,
            )
        )
    bodies.append(
        Organisation(
            uid=uid("org", "ministry"),
            name="Ministria e Drejtësisë",
            kind=OrgKind.INSTITUTION,
            county="Tiranë",
            votes=False,
        )
    )
    bodies.append(Organisation(uid=uid("org", "absent"), name="Qendra “E Ftuar”", county="Tiranë", sector="Kultura"))
    extra = (
        ("second", "Teuta Rrapi", uid("org", 7), "Ekonomiste", Gender.WOMAN, Capacity.REPRESENTATIVE, True),
        ("citizen", "Gëzim Muço", None, "", Gender.MAN, Capacity.CITIZEN, False),
        ("guest", "Ornela Vrioni", uid("org", "ministry"), "Këshilltare", Gender.WOMAN, Capacity.GUEST, True),
        ("absent", "Nuk Erdhi", uid("org", "absent"), "Drejtor", Gender.MAN, Capacity.REPRESENTATIVE, True),
    )
    for key, name, body, role, sex, capacity, invited in extra:
        people.append(
            Person(
                uid=uid("person", key),
                name=name,
                organisation=body,
                role=role,
                gender=sex,
                capacity=capacity,
                invited=invited,
                publish_name=Consent.NOT_ASKED if key == "citizen" else Consent.YES,
            )
        )
        if key != "absent":
            stays.append(
                Attendance(
                    uid=uid("stay", key),
                    person=uid("person", key),
                    arrived_at=at("09:30"),
                    arrived_entered_at=at("09:30"),
                )
            )
    agenda = [
        AgendaItem(uid=uid("item", "reg"), position=0, title="Regjistrimi", kind=ItemKind.REGISTRATION, minutes=30),
        AgendaItem(
            uid=uid("item", "open"),
            position=1,
            title="Hapja dhe qëllimi",
            kind=ItemKind.OPENING,
            minutes=10,
            opened_at=at("09:32"),
            closed_at=at("09:42"),
        ),
    ]
    points, links, rests, recommended = _discussion(agenda)
    measures = [
        Measure(uid=uid("measure", n), position=n, text=text, item=uid("item", area))
        for n, (area, text) in enumerate(MEASURES)
    ]
    rests = [
        MeasureLink(uid=uid("rests", n, point), measure=uid("measure", n), point=point)
        for n, (area, _) in enumerate(MEASURES)
        for point in recommended[area]
    ]
    agenda += [
        AgendaItem(uid=uid("item", "vote"), position=20, title="Votim i prioriteteve", kind=ItemKind.VOTE, minutes=15),
        AgendaItem(uid=uid("item", "end"), position=21, title="Përmbledhje, hapat e ardhshëm", kind=ItemKind.CLOSING),
    ]
    actions = (
        ("Dërgimi i draftit të procesverbalit", "sekretari", None, "+5 ditë pune"),
        ("Komente nga pjesëmarrësit", "të gjithë", None, "+10 ditë pune"),
        ("Dorëzimi i rekomandimeve te Komiteti Shumëpalësh", "AMSHC", "2026-11-20", ""),
        ("Publikimi i përgjigjes së arsyetuar", "institucioni hartues", "2026-12-18", ""),
    )
    record = Record(
        meeting=meeting,
        counts=Counts(),
        made_at=at("18:00"),
        head="0" * 64,
        organisations=tuple(bodies),
        people=tuple(people),
        attendance=tuple(stays),
        agenda=tuple(agenda),
        points=tuple(points),
        point_links=tuple(links),
        measures=tuple(measures),
        measure_links=tuple(rests),
        actions=tuple(
            Action(uid=uid("action", n), position=n, text=text, owner=owner, due=due, due_text=said)
            for n, (text, owner, due, said) in enumerate(actions)
        ),
        agreements=(
            Agreement(
                uid=uid("agreement"),
                position=0,
                text="Procesverbali u dërgohet të gjithë pjesëmarrësve për komente.",
                by=AgreedBy.CONSENSUS,
                agreed_at=at("12:30"),
            ),
        ),
    )
    record = with_dots(record, BALLOTS, returned=17)
    record = with_fist(record)
    return replace(record, counts=counts_of(record))


def _discussion(
    agenda: list[AgendaItem],
) -> tuple[list[Point], list[PointLink], list[MeasureLink], dict[str, list[str]]]:
    points: list[Point] = []
    links: list[PointLink] = []
    recommended: dict[str, list[str]] = {}
    area, issues, clock = "", [""], 0
    for line in AREAS:
        if "|" in line:
            area, title, start = line.split("|")
            hours, minutes = map(int, start.split(":"))
            clock = hours * 60 + minutes
            issues = []
            recommended[area] = []
            agenda.append(
                AgendaItem(
                    uid=uid("item", area),
                    position=len(agenda) + 1,
                    title=title,
                    area=area,
                    minutes=12,
                    opened_at=at(start),
                    closed_at=at(f"{(clock + 13) // 60:02}:{(clock + 13) % 60:02}"),
                )
            )
            continue
        mark, text = line.split(" ", 1)
        clock += 2
        said = at(f"{clock // 60:02}:{clock % 60:02}")
        late = area == "VI" and mark[0] == "R"
        point = Point(
            uid=uid("point", area, len(points)),
            item=uid("item", area),
            position=len(points),
            kind=KINDS[mark[0]],
            text=text,
            said_at=said,
            entered_at=at("18:42") if late else said,
            organisation=uid("org", int(mark[1:])),
            person=uid("person", int(mark[1:])),
        )
        points.append(point)
        if point.kind is PointKind.ISSUE:
            issues.append(point.uid)
        if point.kind is PointKind.RECOMMENDATION:
            recommended[area].append(point.uid)
            links += [PointLink(uid=uid("link", point.uid, issue), source=point.uid, target=issue) for issue in issues]
    return points, links, [], recommended


def with_dots(record: Record, cards: list[str], *, returned: int, number: int = 1, cancel: bool = False) -> Record:
    """A dot vote over the record's measures; ``cards`` such as "AAB"."""
    letters = [chr(ord("A") + n) for n in range(len(record.measures))]
    vote = Vote(
        uid=uid("vote", "dots"),
        position=0,
        question="Cilat masa duhen trajtuar të parat?",
        params={"dots": 3, "cap": 2},
    )
    key = uid("round", "dots", number)
    members = [row for row in record.organisations if row.kind is OrgKind.CSO and row.name != "Qendra “E Ftuar”"]
    ballots = [dict(Counter(card)) for card in cards]
    content = {"ballots": sorted(ballots, key=lambda ballot: sorted(ballot.items()))}
    result = dots.count(ballots, letters, dots=3, cap=2)
    closing = Closing(
        uid=uid("closing", key),
        round=key,
        closed_at=at("11:58"),
        given=len(members),
        returned=returned,
        valid=len(cards),
        blank=0,
        invalid=returned - len(cards),
        content=content,
        content_sha256=hashlib.sha256(canonical(content)).hexdigest(),
    )
    entries = [
        RollEntry(uid=uid("entry", key, n), round=key, position=n, name=row.name, organisation=row.uid)
        for n, row in enumerate(members)
    ]
    return replace(
        record,
        votes=(*(row for row in record.votes if row.uid != vote.uid), vote),
        rounds=(
            *record.rounds,
            Round(
                uid=key,
                vote=vote.uid,
                number=number,
                question=vote.question,
                method="dots",
                params=vote.params,
                rule_text="Çdo organizatë ka 3 pika dhe vendos deri në 2 për një masë. Vendet e barabarta ndahen.",
                secret=False,
                opened_at=at("11:35"),
                replica="demo",
                roll_size=len(members),
                present=21,
            ),
        ),
        options=(
            *record.options,
            *(
                Option(uid=uid("option", key, n), round=key, position=n, letter=letter, text=row.text, measure=row.uid)
                for n, (letter, row) in enumerate(zip(letters, record.measures, strict=True))
            ),
        ),
        roll=(*record.roll, *entries),
        cards=(*record.cards, *(Card(uid=uid("card", row.uid), round=key, entry=row.uid) for row in entries)),
        closings=(*record.closings, closing),
        tallies=(
            *record.tallies,
            Tally(uid=uid("tally", key), round=key, counted_at=at("11:59"), result=result.to_json()),
        ),
        cancellations=(
            *record.cancellations,
            *(
                [Cancellation(uid=uid("cancel", key), round=key, cancelled_at=at("12:01"), reason="Fletë e humbur")]
                if cancel
                else []
            ),
        ),
    )


def with_fist(record: Record) -> Record:
    """The fist-to-five check on the whole list."""
    vote = Vote(
        uid=uid("vote", "fist"),
        position=1,
        question="A e mbështet salla listën e masave?",
        method="fist",
        params={"test": "floor", "level": 3},
    )
    key = uid("round", "fist")
    result = fist.count_totals(
        {"A": [FINGERS.count(level) for level in range(6)]}, ["A"], test="floor", level=3, ballots=17
    )
    content = {"totals": {"A": [0, 0, 1, 2, 5, 9]}}
    closing = Closing(
        uid=uid("closing", key),
        round=key,
        closed_at=at("12:12"),
        given=18,
        returned=17,
        valid=17,
        blank=0,
        invalid=0,
        content=content,
        content_sha256=hashlib.sha256(canonical(content)).hexdigest(),
    )
    option = Option(uid=uid("option", key), round=key, position=0, letter="A", text="Lista e gjashtë masave në tërësi")
    return replace(
        record,
        votes=(*record.votes, vote),
        rounds=(
            *record.rounds,
            Round(
                uid=key,
                vote=vote.uid,
                number=1,
                question=vote.question,
                method="fist",
                params=vote.params,
                rule_text="Dakordësia arrihet kur askush nuk tregon më pak se 3 gishta.",
                secret=False,
                opened_at=at("12:05"),
                replica="demo",
                roll_size=18,
                present=20,
            ),
        ),
        options=(*record.options, option),
        closings=(*record.closings, closing),
        tallies=(
            *record.tallies,
            Tally(uid=uid("tally", key), round=key, counted_at=at("12:13"), result=result.to_json()),
        ),
    )


def answered(record: Record) -> Record:
    """The demo after the first answers came: one of each kind, the rest under review."""
    answers = (Answer.ACCEPTED, Answer.PARTLY, Answer.REJECTED)
    rows = tuple(
        Response(
            uid=uid("response", measure.uid),
            measure=measure.uid,
            answer=answer,
            reason="Përfshihet në draftin e dytë, me afat deri në fund të vitit."
            if answer is Answer.ACCEPTED
            else "Nuk përballohet nga buxheti i vitit 2027.",
            institution="Ministria e Drejtësisë",
            answered_on="2026-12-04",
        )
        for measure, answer in zip(record.measures, answers, strict=False)
    )
    edition = Edition(uid=uid("edition"), approval=uid("approval", 2), document=DocumentKind.RESPONSES, number=2)
    return replace(record, responses=rows, editions=(edition,))


def corrected(record: Record) -> Record:
    """``record`` after its second correction: a point reworded, a person added, one stay taken out, a protocol number.

    What was approved before is its ``previous``.
    """
    first = replace(record.points[0], text="Projektaktet publikohen vonë dhe pa relacion.")
    person = Person(uid=uid("person", "added"), name="Zana Xhelili", organisation=record.organisations[0].uid)
    stay = Attendance(
        uid=uid("stay", "added"), person=person.uid, arrived_at=at("09:40"), arrived_entered_at=at("18:50")
    )
    done = tuple(
        Correction(
            uid=uid("correction", n), number=n, approval=uid("approval"), opened_at=at(f"19:0{n}"), by=by, reason=why
        )
        for n, by, why in (
            (1, "Mimoza Shehu", "Gabim në orar."),
            (2, "Mimoza Shehu", "Ndërhyrja I.1 u shënua gabim dhe mungonte një pjesëmarrëse."),
        )
    )
    now = replace(
        record,
        made_at=at("19:30"),
        head="ab" * 32,
        meeting=replace(record.meeting, protocol_number="17/2", protocol_date="2026-10-29"),
        points=(first, *record.points[1:]),
        people=(*record.people, person),
        attendance=(*(row for row in record.attendance if row.uid != uid("stay", "citizen")), stay),
        corrections=done,
        previous=replace(record, previous=None),
    )
    return replace(now, counts=counts_of(now))


def dressed(record: Record) -> Record:
    """``record`` on letterhead, with a logo, other signatories, a measure read back, and comments on its draft."""
    return replace(
        record,
        head="3f9a" * 16,
        paper=Paper(
            uid=uid("paper"),
            heading="REPUBLIKA E SHQIPËRISË\nKËSHILLI I MINISTRAVE",
            address="Rruga “Shembull” nr. 1, Tiranë · info@example.org",
            seal=True,
        ),
        logos=(Logo(uid=uid("logo"), position=0, alt="Logoja e AMSHC", sha256="5a" * 32, width=240, height=80),),
        signatories=(
            Signatory(
                uid=uid("signatory"),
                document=DocumentKind.RELACION,
                field="Sekretari",
                caption="Konceptoi",
                name="Mimoza Shehu",
                role="Specialiste",
            ),
        ),
        read_backs=(
            ReadBack(
                uid=uid("read"), measure=record.measures[0].uid, text=record.measures[0].text, read_at=at("12:20")
            ),
            ReadBack(uid=uid("read", 1), measure=record.measures[1].uid, text="Fjalë të tjera", read_at=at("12:21")),
        ),
        circulations=(
            Circulation(
                uid=uid("circulation"),
                number=1,
                sent_at=at("19:00"),
                to="pjesëmarrësit e takimit",
                deadline="2026-11-06",
                record_sha256="77" * 32,
                head="88" * 32,
            ),
        ),
        comments=tuple(
            Comment(
                uid=uid("comment", n),
                position=n,
                circulation=uid("circulation"),
                document=document,
                section=section,
                author=author,
                text=text,
                received_at=at("10:00", "2026-11-02"),
                settled=settled,
                how=how,
                settled_at=at("10:30", "2026-11-03"),
            )
            for n, (document, section, author, text, settled, how) in enumerate(
                (
                    (
                        DocumentKind.PROCESVERBAL,
                        f"discussion:{record.points[0].item}",
                        "Erjona Llapi",
                        "Koha e ndërhyrjes nuk është e saktë.",
                        Settled.ACCEPTED,
                        "u korrigjua ora",
                    ),
                    (DocumentKind.RELACION, "contribution", "Agim Ndreu", "Të shkurtohet.", Settled.REJECTED, ""),
                )
            )
        ),
    )


def golden_record() -> Record:
    """A record with something in every table that documents read: what the golden files of the newest format hold."""
    record = demo_record()
    record = replace(
        record,
        channels=tuple(
            RoundChannel(uid=uid("channel", row.uid), round=row.uid, channel=Channel.HANDS if n else Channel.CARDS)
            for n, row in enumerate(record.rounds)
        ),
        standings=tuple(
            StandingConfirmed(
                uid=uid("standing", row.uid), organisation=row.uid, kind=row.kind, confirmed_at=at("09:20")
            )
            for row in record.organisations
        ),
        unsettled=(Unsettled(uid=uid("unsettled"), typed="hoxha", point=record.points[-1].uid),),
        more=(PersonMore(uid=uid("more", 1), person=uid("person", 1), father="Agron"),),
        signed_lists=(
            SignedList(uid=uid("signed list"), name="lista.pdf", pages=3, sha256="5" * 64, added_at=at("13:00")),
        ),
        handwritten=tuple(
            Handwritten(
                uid=uid("by hand", stay.uid), attendance=stay.uid, strokes=SCRAWL * (n < 2), signed_at=stay.arrived_at
            )
            for n, stay in enumerate(record.attendance[:3])
        ),
        origins=(
            Origin(
                uid=uid("origin"),
                earlier=uid("earlier"),
                title="Takimi i parë konsultues",
                date="2026-09-29",
                head="0" * 64,
                last=True,
                taken_at=at("09:00"),
            ),
        ),
        carried=(
            Carried(
                uid=uid("carried"),
                origin=uid("origin"),
                what=Taken.ACTION,
                there=uid("earlier action"),
                here=record.actions[0].uid,
            ),
        ),
    )
    first, second, third = [row for row in record.points if row.kind is PointKind.ISSUE][:3]
    words = "Publikimi me kohë i projektakteve dhe i vendimeve"
    record = replace(
        record,
        issue_lines=(
            IssueLine(uid=uid("issue"), position=1, item=first.item, text=words, base=said([first.text, second.text])),
        ),
        issue_sources=tuple(
            IssueSource(uid=uid("issue source", row.uid), line=uid("issue"), point=row.uid) for row in (first, second)
        ),
        issues_left=(IssueLeft(uid=uid("issue left"), point=third.uid),),
        **_floor(record),
        **_course(record),
        **_channels(record),
    )
    from tests.helpers.groups import clustered

    return corrected(answered(came_back(dressed(clustered(in_part_english(record))))))


def in_part_english(record: Record) -> Record:
    """Title, first measure, first aim and the first area have English; that of the second measure is of other words."""
    meeting, (first, second, *_) = record.meeting, record.measures
    area = next(item for item in record.agenda if item.area)
    given = (
        ("meeting", meeting.uid, "title", meeting.title, "Consultation meeting with civil society organisations"),
        ("meeting", meeting.uid, "purpose/0", meeting.purpose.splitlines()[0], "To involve civil society"),
        ("agenda_item", area.uid, "title", area.title, "Transparency in decision-making"),
        ("measure", first.uid, "text", first.text, "Strengthening the mechanisms of public consultation"),
        ("measure", second.uid, "text", "Rritja e hapjes", "More openness"),
    )
    rows = tuple(
        Translated(uid=uid("translated", n), what=what, row=row, part=part, language="en", text=text, of=of)
        for n, (what, row, part, of, text) in enumerate(given)
    )
    return replace(record, translated=rows)


def _channels(record: Record) -> dict[str, Any]:
    """One of the first round voted at the kiosk; one answer of a roll call, which no document of this record prints."""
    first, second = record.rounds[:2]
    closing = next(row for row in record.closings if row.round == first.uid)
    entry = next(row.entry for row in record.cards if row.round == first.uid)
    parts = ((Channel.CARDS, closing.given - 1, closing.returned - 1), (Channel.KIOSK, 1, 1))
    spoken = record.roll[0]
    return {
        "kiosk_votes": (KioskVote(uid=uid("kiosk"), round=first.uid, entry=entry),),
        "parts": tuple(
            RoundPart(uid=uid("part", channel), round=first.uid, channel=channel, marked=given, counted=n, result={})
            for channel, given, n in parts
        ),
        "typed_by": (
            TypedBy(
                uid=uid("typed"),
                round=first.uid,
                first="Drita Leka",
                second="Besnik Marku",
                third="Ana Prifti",
                typed=closing.returned - 1,
                again=closing.returned - 1,
                differed=1,
            ),
        ),
        "roll_mandates": (RollMandate(uid=uid("held"), round=first.uid, entry=spoken.uid, holder=record.roll[1].name),),
        "called": (
            Called(
                uid=uid("called"),
                round=second.uid,
                entry=spoken.uid,
                choices={"A": 1},
                state="valid",
                answered_at=at("11:58"),
            ),
        ),
    }


def _floor(record: Record) -> dict[str, Any]:
    """Three had the floor: one for a reply, one before another who was suggested, one for longer than agreed."""
    times = (("10:02", "10:04"), ("10:04", "10:05"), ("10:06", "10:11"))
    turns = tuple(
        Turn(
            uid=uid("turn", n),
            item=record.agenda[1].uid,
            began_at=at(begun),
            ended_at=at(ended),
            limit_s=180,
            organisation=person.organisation,
            person=person.uid,
            reply=n == 1,
        )
        for n, ((begun, ended), person) in enumerate(zip(times, record.people, strict=False))
    )
    last = record.people[3]
    passed = PassedOver(uid=uid("passed"), turn=turns[2].uid, organisation=last.organisation, person=last.uid)
    told = genders(turns, {row.uid: row for row in record.people})
    return {"turns": turns, "passed_over": (passed,), "floor": told}


def _course(record: Record) -> dict[str, Any]:
    """A break interrupted an item, the room came back to the first one, and an item and a point were put aside."""
    held = [item for item in record.agenda if item.opened_at]
    first, broken, unheld = held[0], held[4], record.agenda[-1]
    stays = [(item, item.opened_at, item.closed_at) for item in held if item.uid != broken.uid]
    stays += [(broken, broken.opened_at, at("10:42")), (broken, at("10:46"), broken.closed_at)]
    stays += [(first, at("11:20"), at("11:26"))]
    stretches = tuple(
        Stretch(uid=uid("stretch", n), item=item.uid, began_at=begun or "", ended_at=ended)
        for n, (item, begun, ended) in enumerate(stays)
    )
    rest = Recess(uid=uid("recess"), began_at=at("10:42"), until=at("10:45"), ended_at=at("10:46"), item=broken.uid)
    last = next(row for row in reversed(record.points) if row.kind is PointKind.SUGGESTION)
    point = replace(last, kind=PointKind.PARKED)
    parked = (
        Parked(uid=uid("parked", 0), parked_at=at("10:40"), item=unheld.uid, fate=Fate.DROPPED,
               reason="u zgjidh me shkrim", settled_at=at("11:00")),
        Parked(uid=uid("parked", 1), parked_at=point.said_at, point=point.uid, fate=Fate.NEXT, settled_at=at("11:00")),
    )  # fmt: skip
    return {
        "agenda": tuple(replace(row, closed_at=at("11:26")) if row.uid == first.uid else row for row in record.agenda),
        "points": tuple(point if row.uid == point.uid else row for row in record.points),
        "stretches": stretches,
        "recesses": (rest,),
        "parked": parked,
    }


def came_back(record: Record) -> Record:
    """The second comment changes words of a draft, and two people said so."""
    comment = uid("comment", 1)
    wording = Wording(
        uid=uid("wording"), comment=comment, kind=Suggestion.WORDS, anchor="_Tz5a5a5a5a_1", text_sha256="99" * 32,
        start=4, moved_to=-1, line="një rresht i draftit", old="rresht", new="paragraf", fact=Fact.TEXT, origin="",
        origin_uid="", tracked=True, reply_to=None,
    )  # fmt: skip
    voices = tuple(
        Voice(uid=uid("voice", n), comment=comment, taken=uid("taken"), author=author, said_at=at("09:00", day))
        for n, (author, day) in enumerate((("Agim Ndreu", "2026-11-01"), ("Besa Zhupani", "2026-11-02")))
    )
    return replace(record, wordings=(wording,), voices=voices)


def empty_record() -> Record:
    """A meeting of which only the title is known."""
    meeting = Meeting(uid=uid("meeting"), title="Takim i ri")
    return Record(meeting=meeting, counts=Counts(), made_at=at("09:00"))


WORDS = [
    "transparenca",
    "konsultimi",
    "publik",
    "raporti",
    "afati",
    "bashkia",
    "qarku",
    "këshilli",
    "të",
    "dhënat",
    "nënshkrimi",
    "përgjigja",
    "çështja",
    "organizata",
    "rekomandimi",
    "zhvillimi",
    "mbështetja",
    "shoqëria",
    "civile",
    "qytetari",
    "ë",
    "ç",
    "monitorimi",
    "angazhimi",
    "D’Angelo-Koçi",
]


def random_record(seed: int, people: int, *, votes: bool = True) -> Record:
    """A made-up meeting of ``people`` participants, with long names, ties, stated times and refusals."""
    draw = random.Random(seed)

    def text(low: int, high: int) -> str:
        return " ".join(draw.choice(WORDS) for _ in range(draw.randint(low, high))).capitalize()

    bodies = [
        Organisation(
            uid=uid(seed, "org", n),
            name=f"Qendra “{text(1, 6)} {n}”" if n else "Organizata “" + "Shumëgjatë" * 22 + "”",
            kind=draw.choice(list(OrgKind)) if n % 4 == 3 else OrgKind.CSO,
            county=draw.choice(["Tiranë", "Korçë", "Dibër", "Shkodër", ""]),
        )
        for n in range(max(1, people * 3 // 4))
    ]
    folk: list[Person] = []
    stays: list[Attendance] = []
    for n in range(people):
        body = draw.choice(bodies) if draw.random() < 0.9 else None
        folk.append(
            Person(
                uid=uid(seed, "person", n),
                name=f"Emri{n} {text(1, 2)}",
                organisation=body.uid if body else None,
                role=text(1, 4),
                gender=draw.choice(list(Gender)),
                capacity=draw.choice(list(Capacity)) if draw.random() < 0.2 else Capacity.REPRESENTATIVE,
                phone=f"+355 69 123 4{n:03}",
                publish_name=draw.choice(list(Consent)),
            )
        )
        arrived = at(f"09:{draw.randrange(60):02}")
        stays.append(
            Attendance(
                uid=uid(seed, "stay", n),
                person=folk[-1].uid,
                arrived_at=arrived,
                arrived_entered_at=arrived if draw.random() < 0.8 else at("18:30"),
                left_at=at("11:00") if draw.random() < 0.1 else None,
                left_entered_at=at("11:00"),
            )
        )
    agenda = [
        AgendaItem(uid=uid(seed, "item", n), position=n, title=text(2, 8), area=area, minutes=12)
        for n, area in enumerate(("I", "II", "III"))
    ]
    points = [
        Point(
            uid=uid(seed, "point", n),
            item=draw.choice(agenda).uid,
            position=n,
            kind=draw.choice(list(PointKind)),
            text=text(3, 60),
            said_at=at("10:00"),
            entered_at=at("10:00"),
            organisation=draw.choice(bodies).uid if draw.random() < 0.7 else None,
            person=draw.choice(folk).uid if folk and draw.random() < 0.5 else None,
            unattributed=draw.random() < 0.1,
        )
        for n in range(people // 2)
    ]
    record = Record(
        meeting=Meeting(
            uid=uid(seed, "meeting"),
            title=text(4, 12),
            date=DAY,
            starts="09:00",
            ends="12:00",
            organiser=text(3, 6),
            closed_at=at("12:00"),
        ),
        counts=Counts(),
        made_at=at("18:00"),
        organisations=tuple(bodies),
        people=tuple(folk),
        attendance=tuple(stays),
        agenda=tuple(agenda),
        points=tuple(points),
    )
    if votes and people > 2:
        record = replace(
            record,
            measures=tuple(
                Measure(uid=uid(seed, "measure", n), position=n, text=text(3, 25)) for n in range(draw.randint(2, 9))
            ),
        )
        letters = [chr(ord("A") + n) for n in range(len(record.measures))]
        voters = sum(body.kind is OrgKind.CSO for body in bodies)
        record = with_dots(record, ["".join(draw.sample(letters, 2)) for _ in range(voters)], returned=voters)
    return replace(record, counts=counts_of(record))


def long_record(points: int) -> Record:
    """A meeting of 300 people who made ``points`` contributions: 2,000 of them fill some 200 pages."""
    record = random_record(5, 300)
    items = [item.uid for item in record.agenda]
    more = [
        replace(
            record.points[n % len(record.points)],
            uid=uid("long", n),
            position=1_000 + n,
            item=items[n % len(items)],
            text=" ".join(WORDS[(n + k * 3) % len(WORDS)] for k in range(8 + n * 7 % 33)).capitalize() + f" ({n}).",
        )
        for n in range(points)
    ]
    return replace(record, points=(*record.points, *more))

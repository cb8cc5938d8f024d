"""Hundreds of meetings whose truth is known apart: a script in plain values, the Records made of it, and an oracle.

The oracle counts over the script with loops of its own. It knows neither Records nor the catalogue.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.archive.catalogue.rows import Entry, Sheet, State
from facilitator.archive.following.facts import facts_of
from facilitator.archive.shelf import Key
from facilitator.model import (
    AgendaItem,
    Answer,
    Attendance,
    Counts,
    Measure,
    MeasureLink,
    Meeting,
    Organisation,
    OrgKind,
    Person,
    Point,
    PointKind,
    Response,
)
from facilitator.record import Record

QARKS = ("Berat", "Dibër", "Durrës", "Elbasan", "Fier", "Gjirokastër", "Korçë", "Kukës", "Lezhë", "Shkodër", "Tiranë",
         "Vlorë")  # fmt: skip
SPELT = {"Shkodër": "SHKODRA", "Tiranë": "Qarku Tiranë", "Vlorë": "vlore"}
"""As some lists write them."""

TEXTS = (
    ("Të dhënat e hapura të bashkive të publikohen çdo muaj", "Publikimi çdo muaj i të dhënave të hapura nga bashkitë"),
    ("Buxheti me pjesëmarrje në çdo njësi administrative", "Buxhetit me pjesëmarrje, në njësitë administrative"),
    ("Sallë dëgjese për aftësinë e kufizuar", "Salla e dëgjesës, për aftësinë e kufizuar"),
    ("Kalendar vjetor i konsultimeve publike", "Kalendari vjetor për konsultimet publike"),
    ("Linjë telefonike kundër korrupsionit", "Linja telefonike kundër korrupsionit"),
)
THEMES = ("Transparenca", "Përfshirja", "Shërbimet")


@dataclass
class ScriptAsk:
    text: int
    version: int
    theme: str
    by: list[int]
    answer: str  # "" none, "loose" in no measure
    uid: str = ""


@dataclass
class Script:
    """One meeting: organisations by number that were listed, how many of each came, how often each spoke."""

    uid: str
    date: str
    listed: list[int]
    came: dict[int, int]
    spoke: dict[int, int]
    women: int
    men: int
    asks: list[ScriptAsk] = field(default_factory=list)

    @property
    def people(self) -> int:
        return sum(self.came.values())


@dataclass(frozen=True)
class Org:
    name: str
    qark: str
    civil: bool


def organisations(rng: random.Random, count: int = 60) -> list[Org]:
    """Of eleven qarks only: nobody is of Gjirokastër. Every sixth is an institution."""
    there = [qark for qark in QARKS if qark != "Gjirokastër"]
    return [Org(f"Organizata {n:02}", rng.choice(there), n % 6 != 5) for n in range(count)]


def scripts(count: int = 300, seed: int = 7) -> tuple[list[Org], list[Script]]:
    rng = random.Random(seed)
    orgs = organisations(rng)
    made = []
    for n in range(count):
        uid = hashlib.sha256(f"{seed}/{n}".encode()).hexdigest()[:32]
        date = f"{2024 + n * 4 // count}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        listed = sorted(rng.sample(range(len(orgs)), rng.randint(2, 9)))
        # the last four are listed and never come; those before them come and never speak
        came = {org: rng.randint(1, 3) for org in listed if org < 56 and rng.random() < 0.8}
        spoke = {org: rng.randint(1, 3) for org in came if org < 50 and rng.random() < 0.7}
        people = sum(came.values())
        women = rng.randint(0, people)
        script = Script(uid, date, listed, came, spoke, women, people - women)
        for at in range(rng.randint(0, 6)):
            by = sorted(rng.sample(sorted(spoke), min(len(spoke), rng.randint(0, 2))))
            answer = rng.choice(["", "", "accepted", "partly", "rejected", "under_review", "loose"])
            script.asks.append(
                ScriptAsk(
                    rng.randrange(len(TEXTS)), rng.randrange(2), rng.choice(THEMES), by, answer, f"{uid[:20]}{at}"
                )
            )
        made.append(script)
    return orgs, made


def record_of(script: Script, orgs: list[Org]) -> Record:
    """The Record that a meeting like this would leave."""
    bodies = {n: Organisation(uid=f"{script.uid[:8]}o{n}", name=orgs[n].name,
                              kind=OrgKind.CSO if orgs[n].civil else OrgKind.INSTITUTION,
                              county=SPELT.get(orgs[n].qark, orgs[n].qark)) for n in script.listed}  # fmt: skip
    agenda = {theme: AgendaItem(uid=f"{script.uid[:8]}t{at}", position=at, title=theme)
              for at, theme in enumerate(THEMES)}  # fmt: skip
    people = [Person(uid=f"{script.uid[:8]}p{n}.{at}", name=f"Personi {n}.{at}", organisation=bodies[n].uid)
              for n, many in script.came.items() for at in range(many)]  # fmt: skip
    stays = [Attendance(uid=f"a{person.uid}", person=person.uid, arrived_at="", arrived_entered_at="")
             for person in people]  # fmt: skip
    points: list[Point] = []
    measures, links, responses = [], [], []

    def said(n: int | None, kind: PointKind, text: str, theme: str) -> Point:
        points.append(
            Point(uid=f"{script.uid[:8]}d{len(points)}", item=agenda[theme].uid, position=len(points), kind=kind,
                  text=text, said_at="", entered_at="", organisation=bodies[n].uid if n is not None else None)
        )  # fmt: skip
        return points[-1]

    left = dict(script.spoke)
    for ask in script.asks:
        text = TEXTS[ask.text][ask.version]
        if ask.answer == "loose":
            one = said(ask.by[0] if ask.by else None, PointKind.RECOMMENDATION, text, ask.theme)
            ask.uid = one.uid
            if ask.by:
                left[ask.by[0]] -= 1
            continue
        measures.append(Measure(uid=ask.uid, position=len(measures), text=text, item=agenda[ask.theme].uid))
        for n in ask.by:
            one = said(n, PointKind.RECOMMENDATION, f"Kërkojmë: {text}", ask.theme)
            left[n] -= 1
            links.append(MeasureLink(uid=f"l{one.uid}", measure=ask.uid, point=one.uid))
        if ask.answer:
            responses.append(Response(uid=f"r{ask.uid}", measure=ask.uid, answer=Answer(ask.answer), reason="Sepse."))
    for n, many in left.items():
        for _ in range(many):
            said(n, PointKind.COMMENT, "Koment.", THEMES[0])
    counts = Counts(people=script.people, women=script.women, men=script.men)
    meeting = Meeting(uid=script.uid, title=f"Takimi i datës {script.date}", date=script.date, organiser="Agjencia")
    return Record(
        meeting=meeting, counts=counts, made_at=f"{script.date}T18:00:00+01:00", organisations=tuple(bodies.values()),
        people=tuple(people), attendance=tuple(stays), agenda=tuple(agenda.values()), points=tuple(points),
        measures=tuple(measures), measure_links=tuple(links), responses=tuple(responses),
    )  # fmt: skip


def spoke_of(script: Script) -> dict[int, int]:
    """How often each spoke, what it asked for included."""
    asked = {
        n: sum(n in (ask.by[:1] if ask.answer == "loose" else ask.by) for ask in script.asks) for n in script.spoke
    }
    return {n: max(many, asked[n]) for n, many in script.spoke.items()}


def sheet_of(
    record: Record, name: str, *, audience: str = "public", lang: str = "sq", facts: str | None = None
) -> Sheet:
    """The sheet that the catalogue would make of a report with this Record."""
    told = facts_of(record).to_json() if facts is None else facts
    entry = Entry(
        key=Key(name), stamp="1", state=State.REPORT, title=record.meeting.title, date=record.meeting.date,
        kind="relacion", lang=lang, audience=audience, meeting=record.meeting.uid, made_at=record.made_at,
        said=record.meeting.title,
    )  # fmt: skip
    return Sheet(entry, facts=told)


def sheets(orgs: list[Org], made: list[Script]) -> Iterator[Sheet]:
    for at, script in enumerate(made):
        yield sheet_of(record_of(script, orgs), f"{script.date}_relacion_{at}.pdf")


def by_of(ask: ScriptAsk) -> list[int]:
    """Who asked: a recommendation that stands alone has one author."""
    return ask.by[:1] if ask.answer == "loose" else ask.by


@dataclass
class Oracle:
    """Counts over the script."""

    orgs: list[Org]
    scripts: list[Script]

    def fates(self, which) -> dict[str, int]:  # type: ignore[no-untyped-def]
        """What became of the requests of which ``which(script, ask)`` holds."""
        told = dict.fromkeys(("requests", "accepted", "partly", "rejected", "under_review", "none", "loose"), 0)
        for script in self.scripts:
            for ask in script.asks:
                if which(script, ask):
                    told["requests"] += 1
                    told[ask.answer or "none"] += 1
        return told

    def qarks_of(self, ask: ScriptAsk) -> set[str]:
        return {self.orgs[n].qark for n in by_of(ask)}

    def civil(self, ask: ScriptAsk) -> bool:
        return any(self.orgs[n].civil for n in by_of(ask))

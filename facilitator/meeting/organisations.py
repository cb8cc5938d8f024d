"""What an organisation is: guessed from its name wherever one is made, confirmed once by a person (decision 15).

The guess keeps a municipality at the door from becoming a civil society organisation with a vote. It is only a guess:
``confirm_standing`` writes that somebody looked, and who changes a kind by hand has looked.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from facilitator.language.collation import name_key
from facilitator.language.folding import fold
from facilitator.model import (
    STANDING_OF,
    Attendance,
    Meeting,
    Organisation,
    OrgKind,
    Person,
    Point,
    Rows,
    Standing,
    StandingConfirmed,
    votes_by_default,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx

_BY_NAME: tuple[tuple[OrgKind, str], ...] = (
    # how a folded name begins, whole words, or a stem with "-"; what another line would take as well stands first
    (
        OrgKind.DONOR,
        "ambasad-|embassy|delegacioni i b-|delegacioni evropian|delegation of the|bashkimi evropian|european union"
        "|be$|eu$|keshilli i evropes|council of europe|kombet e bashkuara|united nations|undp|pnud|usaid|osbe|osce"
        "|prezenca e osbe|misioni i osbe|unicef|unfpa|un women|unops|unhcr|giz|kfw|sida|sdc|ebrd|berzh|banka boterore"
        "|world bank|agjencia zvicerane|agjencia suedeze|agjencia italiane|agjencia gjermane|agjencia amerikane"
        "|fondacioni friedrich|fondacioni konrad|fondacioni hanns|konrad adenauer|friedrich ebert|westminster",
    ),
    (OrgKind.MEDIA, "agjencia e lajmeve|agjencia telegrafike"),
    (
        OrgKind.INSTITUTION,
        "instituti i statistikave|instituti i shendetit|instituti i sigurimeve|qendra spitalore|qendra shendetesore"
        "|qendra kombetare e biznesit|banka e shqiperise|komiteti shteteror|institucioni i-",
    ),
    (OrgKind.BUSINESS, "unioni i bizneseve|shoqata e bizneseve|shoqeria tregtare|dhoma e-"),
    (
        OrgKind.CSO,
        "shoqat-|fondacion-|qend-|institut-|rrjet-|levizj-|forum-|komitet-|aleanc-|koalicion-|iniciativ-|nism-|klub-"
        "|union-|liga|lidhj-|federat-|organizat-|grup-|shoqeri-|oshc|ojf|ojq|ngo|association|foundation|centre|center|network"
        "|keshilli rinor|keshilli i te rinjve|keshilli i organizatave|keshilli shqiptar|keshilli kombetar rinor",
    ),
    (
        OrgKind.INSTITUTION,
        "ministr-|bashki|bashkia|bashkise|komuna|njesia administrative|njesia e|qarku|prefekt-|drejtori-|agjenci-"
        "|inspektorat-|komisioner-|komision-|keshill-|kuvend-|parlament-|gjykat-|prokurori-|avokati i popullit"
        "|avokatia e shtetit"
        "|president-|presidenc-|kryeministri-|zyra e-|autoritet-|enti|departament-|sekretariat-|sherbimi|policia|garda"
        "|instat|spital-|shkoll-|gjimnaz-|kopsht-|municipality|ministry|directorate|prefecture|parliament"
        "|commissioner|ombuds-",
    ),
    (OrgKind.ACADEMIA, "universitet-|university|fakultet-|faculty|akademi-|kolegj-|college"),
    (
        OrgKind.MEDIA,
        "radio|tv|televizion-|gazet-|portal-|revist-|rtsh|newspaper|top channel|ora news|news 24|a2 cnn"
        "|euronews|birn|reuters|bbc|zeri i amerikes|voice of america|deutsche welle|associated press",
    ),
    (OrgKind.BUSINESS, "kompani-|company|banka|konfindustria"),
)
_ANYWHERE: tuple[tuple[OrgKind, str], ...] = (
    (OrgKind.BUSINESS, r"\b(sh\.? ?p\.? ?k|sh\.? ?a)\.?$"),
    (OrgKind.INSTITUTION, r"\b(municipality|ministry)\b"),
    (OrgKind.ACADEMIA, r"\buniversity\b"),
    (OrgKind.MEDIA, r"\btv\b"),
)


def _beginning(words: str) -> str:
    return "|".join(word[:-1] if word.endswith("-") else word + r"(?!\w)" for word in words.split("|"))


_PATTERNS = [(kind, re.compile(_beginning(words)).match) for kind, words in _BY_NAME] + [
    (kind, re.compile(words).search) for kind, words in _ANYWHERE
]


def kind_by_name(name: str) -> OrgKind | None:
    """The kind of a body whose name says it (“Bashkia Korçë”); None for one that may be anything."""
    folded = fold(name)
    return next((kind for kind, found in _PATTERNS if found(folded)), None)


def guess_kind(meeting: Meeting | None, name: str, short_name: str = "") -> OrgKind:
    """The kind of a body from its names: the organiser of ``meeting`` by full and short name, else civil society."""
    if meeting is not None and _spellings(name, short_name) & _spellings(meeting.organiser, meeting.organiser_short):
        return OrgKind.ORGANISER
    return kind_by_name(name) or OrgKind.CSO


def _spellings(*names: str) -> set[str]:
    """Folded forms of names: “Agjencia … (AMSHC)” is that agency and AMSHC too."""
    found: set[str] = set()
    for name in names:
        found |= {fold(part) for part in (name, *re.split(r"[()]| [-–—] ", name))}
    return found - {""}


def completed(meeting: Meeting | None, new: dict[str, Any]) -> dict[str, Any]:
    """Fields of a new organisation with its kind, short name and vote, where they were not given."""
    made = dict(new)
    made["kind"] = (
        OrgKind(made["kind"]) if made.get("kind") else guess_kind(meeting, made["name"], made.get("short_name", ""))
    )
    if (
        made["kind"] is OrgKind.ORGANISER
        and meeting is not None
        and fold(made.get("short_name", "")) in ("", fold(made["name"]))
    ):
        made["short_name"] = meeting.organiser_short or made["name"]
    made.setdefault("votes", votes_by_default(made["kind"]))
    return made


def rekinded(body: Organisation, kind: OrgKind) -> dict[str, Any]:
    """The fields that another kind changes: the vote goes with it, unless it was set by hand against the old one."""
    by_hand = body.votes is not votes_by_default(body.kind)
    return {"kind": kind} if by_hand else {"kind": kind, "votes": votes_by_default(kind)}


@act("confirm_standing")
def confirm_standing(tx: Tx, organisations: Collection[str] | None = None) -> int:
    """Somebody looked at what these organisations are (None: all of them). Returns how many were confirmed now."""
    bodies = tx.all(Organisation) if organisations is None else [tx.get(Organisation, uid) for uid in organisations]
    waiting = [body for body in bodies if not is_confirmed(tx, body)]
    for body in waiting:
        confirm(tx, body)
    return len(waiting)


def confirm(tx: Tx, body: Organisation) -> None:
    """Write that the present kind was looked at; inside an act."""
    now = tx.env.now()
    for row in tx.all(StandingConfirmed, organisation=body.uid):
        tx.set(StandingConfirmed, row.uid, kind=body.kind, confirmed_at=now)
        return
    tx.add(StandingConfirmed(uid=tx.env.uid(), organisation=body.uid, kind=body.kind, confirmed_at=now))


def forget(tx: Tx, organisation: str) -> None:
    """What was confirmed of an organisation goes with it; inside an act."""
    for row in tx.all(StandingConfirmed, organisation=organisation):
        tx.remove(StandingConfirmed, row.uid)


def guess_again(tx: Tx, before: Meeting, now: Meeting) -> None:
    """Another organiser: who was taken for it by name and who is it now, unless a person confirmed; inside an act."""
    if (before.organiser, before.organiser_short) == (now.organiser, now.organiser_short):
        return
    for body in tx.all(Organisation):
        was, kind = (guess_kind(meeting, body.name, body.short_name) for meeting in (before, now))
        if was is not kind and body.kind is was and not is_confirmed(tx, body):
            tx.set(Organisation, body.uid, **rekinded(body, kind))


def guess_renamed(tx: Tx, before: Organisation, now: Organisation) -> Organisation:
    """A name put right (“Bashka” → “Bashkia”) is guessed anew while the kind is still the old name's; inside an act."""
    if before.kind is not now.kind or (before.name, before.short_name) == (now.name, now.short_name):
        return now
    meeting = tx.meeting()
    was, kind = (guess_kind(meeting, body.name, body.short_name) for body in (before, now))
    if was is kind or now.kind is not was or is_confirmed(tx, now):
        return now
    return tx.set(Organisation, now.uid, **rekinded(now, kind))


def is_confirmed(rows: Rows, body: Organisation) -> bool:
    """Whether somebody confirmed the kind the organisation has now."""
    return any(row.kind is body.kind for row in rows.all(StandingConfirmed, organisation=body.uid))


def unconfirmed(rows: Rows) -> list[Organisation]:
    """Organisations nobody has confirmed as what they are now, in Albanian order."""
    confirmed = {(row.organisation, row.kind) for row in rows.all(StandingConfirmed)}
    waiting = [body for body in rows.all(Organisation) if (body.uid, body.kind) not in confirmed]
    return sorted(waiting, key=lambda body: name_key(body.name))


def counted_unconfirmed(rows: Rows) -> list[Organisation]:
    """Those of ``unconfirmed`` that a document counts or names: somebody of them came, or they spoke."""
    came = {stay.person for stay in rows.all(Attendance)}
    there: set[str | None] = {person.organisation for person in rows.all(Person) if person.uid in came}
    there |= {point.organisation for point in rows.all(Point)}
    return [body for body in unconfirmed(rows) if body.uid in there]


def by_standing(rows: Rows) -> dict[Standing, list[Organisation]]:
    """Every organisation under its standing, each in Albanian order."""
    found: dict[Standing, list[Organisation]] = {standing: [] for standing in Standing}
    for body in sorted(rows.all(Organisation), key=lambda body: name_key(body.name)):
        found[STANDING_OF[body.kind]].append(body)
    return found


def marked(rows: Rows) -> set[str]:
    """Organisations to be marked at the door: those that came after somebody had confirmed what the others are."""
    return {body.uid for body in unconfirmed(rows)} if rows.all(StandingConfirmed) else set()

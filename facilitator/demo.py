"""The demo meeting: data of ``resources/demo`` played through the same acts that people use, on its own clock."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from facilitator import demo_words
from facilitator.assets import RESOURCES
from facilitator.desk.documents import approve, approve_correction
from facilitator.desk.signing import sign
from facilitator.errors import KnownError
from facilitator.files import make_folder, write_out
from facilitator.meeting import agenda, attendance, discussion, organisations, outcomes, people, setup
from facilitator.meeting.papers import circulation, corrections, responses
from facilitator.model import (
    SIGNATURE_FIELDS,
    WRITTEN,
    Action,
    AgendaItem,
    Capacity,
    Consent,
    DocumentKind,
    Gender,
    Measure,
    Organisation,
    Person,
    Point,
    PointKind,
    Settled,
    Sister,
    Vote,
)
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.voting import hands, secret
from facilitator.voting import round as voting

if TYPE_CHECKING:
    from facilitator.signing import Identity
    from facilitator.workspace import Workspace

ZONE = ZoneInfo("Europe/Tirane")
_PASSPHRASE = "takimi shembull 2026"


class Clock:
    """The wall clock of the demo's hall: set by the script, one second further at each look."""

    def __init__(self, day: str) -> None:
        self._day = day
        self._now = datetime.fromisoformat(f"{day}T08:55:00").replace(tzinfo=ZONE)

    def __call__(self) -> datetime:
        self._now += timedelta(milliseconds=40)
        return self._now

    def at(self, clock: str, day: str = "") -> None:
        """Put the clock to a time of the meeting's day, or of a later ``day``; never back."""
        wanted = datetime.fromisoformat(f"{day or self._day}T{clock}:00").replace(tzinfo=ZONE)
        self._now = max(wanted, self._now)


class Demo(NamedTuple):
    """What ``demo`` leaves in its folder: of each document the public sister, and the full one for the file."""

    meeting: Path
    relacion: Path
    procesverbal: Path
    relacion_full: Path
    procesverbal_full: Path
    trust: Path


_NAMES = ("demo.tryeza", "relacion.pdf", "procesverbal.pdf", "relacion-full.pdf", "procesverbal-full.pdf", "trust.pem")


def script() -> dict[str, Any]:
    """The demo meeting as data."""
    told: dict[str, Any] = json.loads((RESOURCES / "demo" / "meeting.json").read_text("utf-8"))
    return told


def clock_of(told: Mapping[str, Any]) -> Clock:
    """The clock of the scripted day."""
    return Clock(told["meeting"]["date"])


def run(folder: Path, env: Env) -> Demo:
    """Play everything and leave the meeting, two documents signed by two, in both sisters, and the trust file.

    KnownError ``file.exists`` when any of them is there already; nothing is overwritten.
    """
    make_folder(folder)
    left = Demo(*(folder / name for name in _NAMES))
    if there := next((path for path in left if path.exists()), None):
        raise KnownError("file.exists", path=str(there))
    told = script()
    clock = clock_of(told)
    file = MeetingFile.create(left.meeting, replace(env, clock=clock))
    try:
        play(file, told, clock)
        _circulate(file, told["afterwards"], clock)
        approved = told["afterwards"]["approved"]
        clock.at(approved["at"], approved["day"])
        approve(file, told["meeting"]["chair"])
        signers = _signers(file, told, env)
        trust = _sign_all(file, told, signers, left)
        _correct(file, told, signers, clock)
        _respond(file, told, signers, clock)
    finally:
        file.close()
    write_out(left.trust, trust)
    return left


def open_demo(workspace: Workspace, env: Env) -> Path:
    """The demo meeting in the application's folder, held, not yet approved; made only once."""
    told = script()
    from facilitator.store.copies import meeting_of

    for known in workspace.meeting_files():
        try:
            if known.parent.name.endswith("-demo") and meeting_of(known):
                return known
        except KnownError:
            continue
    folder = workspace.new_meeting_folder(told["meeting"]["date"], f"{told['meeting']['title']} demo")
    renamed = folder.with_name(f"{folder.name}-demo")
    folder.rename(renamed)
    clock = clock_of(told)
    file = MeetingFile.create(renamed / "meeting.tryeza", replace(env, clock=clock))
    try:
        play(file, told, clock)
    finally:
        file.close()
    return renamed / "meeting.tryeza"


def play(file: MeetingFile, told: Mapping[str, Any], clock: Clock) -> None:
    """Everything up to the evening: people, agenda, discussion, both votes, outcomes, the secretary's words."""
    details = {**told["meeting"], "invented": True}
    file.do(setup.create_meeting, template_name="consultation", **details).result()
    ids = _register(file, told)
    for at, _, step in sorted(_timeline(file, told, ids), key=lambda entry: (entry[0], entry[1])):
        clock.at(at)
        step()
    demo_words.write(file, told)


def _register(file: MeetingFile, told: Mapping[str, Any]) -> dict[str, str]:
    """Organisations and everybody invited, as one imported list; gives name → uid of organisations and people."""
    for body in told["bodies"]:
        file.do(people.add_organisation, **body).result()
    listed = []
    for row in (*told["people"], *told["others"]):
        if row.get("walk_in"):
            continue
        listed.append(
            people.Listed(
                person={
                    "name": row["name"],
                    "role": row["role"],
                    "gender": Gender(row["gender"]),
                    "phone": row["phone"],
                    "email": row["email"],
                    "county": row["county"] if row.get("number") else row.get("county", ""),
                    "photo": Consent(row.get("photo", "yes")),
                    "publish_name": Consent(row.get("publish_name", "yes")),
                    **({"capacity": Capacity(row["capacity"])} if "capacity" in row else {}),
                },
                organisation=(
                    {"name": row["organisation"], "county": row.get("county", ""), "sector": row.get("sector", "")}
                    if row["organisation"]
                    else {}
                ),
            )
        )
    file.do(people.import_people, listed).result()
    file.do(organisations.confirm_standing).result()
    return _names(file)


def _names(file: MeetingFile) -> dict[str, str]:
    found = {row.name: row.uid for row in file.read(lambda tx: tx.all(Organisation)).result()}
    return found | {row.name: row.uid for row in file.read(lambda tx: tx.all(Person)).result()}


def _timeline(file: MeetingFile, told: Mapping[str, Any], ids: dict[str, str]) -> list[tuple[str, int, Any]]:
    """(clock, order within the minute, step) for the whole day."""
    items = file.read(lambda tx: tx.all(AgendaItem)).result()
    by_area = {item.area: item.uid for item in items if item.area}
    by_position = {item.position: item.uid for item in items}
    votes = file.read(lambda tx: tx.all(Vote)).result()
    steps: list[tuple[str, int, Any]] = []

    def later(at: str, order: int, step: Any, *args: Any, **kw: Any) -> None:
        steps.append((at, order, lambda: step(*args, **kw)))

    def do(at: str, order: int, act: Any, *args: Any, **kw: Any) -> None:
        later(at, order, lambda: file.do(act, *args, **kw).result())

    for row in (*told["people"], *told["others"]):
        if row.get("walk_in"):
            later(row["arrives"], 0, _walk_in, file, row, ids)
        elif row.get("typed"):
            do(row["typed"], 0, attendance.arrive, ids[row["name"]], row["arrives"])
        else:
            do(row["arrives"], 0, attendance.arrive, ids[row["name"]])
        if row.get("leaves"):
            do(row["leaves"], 3, attendance.leave, ids[row["name"]])
    do(told["opened"], 1, setup.open_meeting)
    for item in told["items"]:
        do(item["at"], 2, agenda.open_item, by_area[item["area"]] if "area" in item else by_position[item["position"]])
    speakers = {row["number"]: row["name"] for row in told["people"]}
    for point in told["points"]:
        later(point["at"], 4, _say, file, by_area[point["area"]], point, speakers, ids)
    later("11:32", 5, _conclude, file, told, by_area)
    later(told["vote"]["opened"], 6, _open_vote, file, votes[0])
    later(told["vote"]["closed"], 6, _count_vote, file, told["vote"])
    later(told["consensus"]["opened"], 6, _open_vote, file, votes[1])
    later(told["consensus"]["closed"], 6, _count_consensus, file, told["consensus"])
    for agreement in told["agreements"]:
        do(agreement["at"], 7, outcomes.add_agreement, agreement["text"])
    for order, action in enumerate(told["actions"]):
        do("12:20", 8 + order, outcomes.add_action, **action)
    do(told["closed"], 20, setup.close_meeting)
    return steps


def _walk_in(file: MeetingFile, row: Mapping[str, Any], ids: dict[str, str]) -> None:
    text = f"{row['name']}, {row['organisation']}, {row['role']}"
    person: Person = file.do(attendance.walk_in, text).result().result  # type: ignore[assignment]
    file.do(
        people.set_person,
        person.uid,
        gender=Gender(row["gender"]),
        phone=row["phone"],
        email=row["email"],
        county=row["county"],
        **dict.fromkeys(("photo", "publish_name"), Consent.YES),
    ).result()
    assert person.organisation is not None
    file.do(people.set_organisation, person.organisation, county=row["county"], sector=row["sector"]).result()
    file.do(organisations.confirm_standing, [person.organisation]).result()
    ids |= {row["name"]: person.uid, row["organisation"]: person.organisation}


def _say(
    file: MeetingFile, item: str, point: Mapping[str, Any], speakers: Mapping[int, str], ids: Mapping[str, str]
) -> None:
    person = ids[speakers[point["number"]]]
    file.do(discussion.add_point, item, PointKind(point["kind"]), point["text"], person=person).result()


def _conclude(file: MeetingFile, told: Mapping[str, Any], by_area: Mapping[str, str]) -> None:
    """Recommendations answer the first issue of their area; each measure rests on the recommendations of its area."""
    points = file.read(lambda tx: tx.all(Point)).result()
    for item in by_area.values():
        here = [point for point in points if point.item == item]
        issues = [point for point in here if point.kind is PointKind.ISSUE]
        for point in here:
            if point.kind is PointKind.RECOMMENDATION and issues:
                file.do(discussion.link_points, point.uid, issues[0].uid).result()
    for measure in told["measures"]:
        item = by_area[measure["area"]]
        sources = tuple(p.uid for p in points if p.item == item and p.kind is PointKind.RECOMMENDATION)
        file.do(outcomes.add_measure, measure["text"], item=item, points=sources).result()
    measures = file.read(lambda tx: tx.all(Measure)).result()
    assert len(measures) == len(told["measures"])
    for measure in measures[: told["read_back"]["measures"]]:
        file.do(outcomes.read_back_measure, measure.uid, told["read_back"]["at"]).result()


def _open_vote(file: MeetingFile, vote: Vote) -> None:
    opened = secret.open_any(file, vote.uid).result().result
    if vote.secret:  # the other one is by a show of hands
        file.do(voting.give_cards, opened.uid).result()  # type: ignore[attr-defined]


def _count_vote(file: MeetingFile, told: Mapping[str, Any]) -> None:
    for card in told["ballots"]:
        secret.put_card(file, card).result()
    secret.close_secret(file, returned=told["returned"]).result()


def _count_consensus(file: MeetingFile, told: Mapping[str, Any]) -> None:
    running = file.read(voting.running).result()
    assert running is not None
    file.do(hands.enter_hands, running.uid, {"A": told["levels"]}, entitled=running.roll_size).result()


def _circulate(file: MeetingFile, told: Mapping[str, Any], clock: Clock) -> None:
    """The draft goes round on the afternoon of the meeting; three comments come back in time and are settled."""
    sent = told["circulated"]
    clock.at(sent["at"])
    uid = file.do(circulation.circulate, sent["to"], sent["deadline"]).result().result.uid  # type: ignore[attr-defined]
    for row in told["comments"]:
        clock.at(row["at"], row["day"])
        kind = DocumentKind(row["document"])
        made = file.do(circulation.add_comment, uid, kind, row["text"], author=row["author"]).result().result
        file.do(circulation.settle_comment, made.uid, Settled(row["settled"]), row["how"]).result()  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class _Hand:
    """Somebody who signs: the field, the function, and the certificate made for it."""

    field: str
    role: str
    identity: Identity


def _signers(file: MeetingFile, told: Mapping[str, Any], env: Env) -> list[_Hand]:
    """Two people who make their certificates in the program."""
    from facilitator import signing

    meeting = told["meeting"]
    made = []
    for field, who in zip(SIGNATURE_FIELDS, ("chair", "secretary"), strict=True):
        name, role = meeting[who], meeting[f"{who}_role"]
        identity = signing.create_identity(
            name, role, meeting["organiser"], _PASSPHRASE, now=file.env.clock(), days=3650, entropy=env.entropy
        )
        made.append(_Hand(field, role, identity))
    return made


def _sign(file: MeetingFile, told: Mapping[str, Any], kind: DocumentKind, signers: list[_Hand]) -> dict[Sister, bytes]:
    """Both sisters of the document with both signatures."""
    from facilitator import signing

    city, made = told["meeting"]["city"], {}
    for hand in signers:
        signer = signing.open_p12(hand.identity.p12, _PASSPHRASE, now=file.env.clock())
        for sister in Sister:
            version, _ = sign(file, kind, signer, hand.field, role=hand.role, reason="", place=city, sister=sister)
            made[sister] = version.pdf
    return made


def _sign_all(file: MeetingFile, told: Mapping[str, Any], signers: list[_Hand], left: Demo) -> bytes:
    """Both documents signed by two; gives the trust file."""
    from facilitator import signing

    made = {kind: _sign(file, told, kind, signers) for kind in WRITTEN}
    which = [(kind, sister) for sister in (Sister.PUBLIC, Sister.FULL) for kind in WRITTEN]
    for path, (kind, sister) in zip(left[1:-1], which, strict=True):
        write_out(path, made[kind][sister])
    entries = [
        replace(
            signing.load_pem(hand.identity.certificate_pem).entries[0],
            fields=(hand.field,),
            name=hand.identity.description.name,
        )
        for hand in signers
    ]
    return signing.dump_pem(entries, version="demo")


def _correct(file: MeetingFile, told: Mapping[str, Any], signers: list[_Hand], clock: Clock) -> None:
    """A week later something turns out to be wrong: a numbered correction, signed in its turn."""
    wrong = told["afterwards"]["correction"]
    clock.at(wrong["at"], wrong["day"])
    file.do(corrections.begin_correction, told["meeting"]["secretary"], wrong["reason"]).result()
    rows = file.read(lambda tx: (tx.all(Person, name=wrong["person"]), tx.all(Action, text=wrong["action"]))).result()
    file.do(people.set_person, rows[0][0].uid, role=wrong["role"]).result()
    file.do(outcomes.set_action, rows[1][0].uid, due=wrong["due"]).result()
    approve_correction(file, told["meeting"]["chair"])
    _sign(file, told, DocumentKind.CORRECTION, signers)


def _respond(file: MeetingFile, told: Mapping[str, Any], signers: list[_Hand], clock: Clock) -> None:
    """The ministry responds to each measure; the first edition of the responses is signed."""
    answered = told["afterwards"]["responses"]
    clock.at(answered["at"], answered["day"])
    measures = file.read(lambda tx: tx.all(Measure)).result()
    for measure, answer in zip(measures, answered["answers"], strict=True):
        given = answer["answer"] != "under_review"
        file.do(
            responses.set_response,
            measure.uid,
            institution=answered["institution"],
            answered_on=answered["answered_on"] if given else "",
            **answer,
        ).result()
    file.do(corrections.issue_responses, told["meeting"]["chair"]).result()
    _sign(file, told, DocumentKind.RESPONSES, signers)

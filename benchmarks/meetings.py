"""Meeting files to measure with, made by the acts that people use; deterministic but for the ids."""

from __future__ import annotations

from pathlib import Path

from facilitator.meeting import people, setup
from facilitator.meeting.discussion import add_point
from facilitator.model import AgendaItem, Person, Point, PointKind
from facilitator.store.acts import act
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.store.tx import Tx

TEXT = """
projektaktet publikohen vonë dhe pa relacion shpjegues ndaj komentet vijnë pasi vendimi është formuar
çdo institucion të publikojë kalendarin vjetor të konsultimeve në janar me gjuhë të thjeshtë dhe afate
"""
WORDS = TEXT.split()
KINDS = (PointKind.ISSUE, PointKind.SUGGESTION, PointKind.RECOMMENDATION, PointKind.COMMENT)
_AT_ONCE = 500


def sentence(n: int) -> str:
    """The text of point ``n``: 8 to 24 words."""
    length = 8 + n * 7 % 17
    return " ".join(WORDS[(n + k * 3) % len(WORDS)] for k in range(length)).capitalize() + f" ({n})."


@act("bench_points")
def add_points(tx: Tx, item: str, first: int, count: int, speakers: list[str]) -> None:
    """Many points as one act: only to fill a file within seconds."""
    for n in range(first, first + count):
        add_point(tx, item, KINDS[n % len(KINDS)], sentence(n), person=speakers[n % len(speakers)])


def long_meeting(path: Path, points: int) -> tuple[MeetingFile, str, list[str]]:
    """An open file whose third agenda item holds ``points`` points of 60 speakers; gives (file, item, speakers)."""
    file = MeetingFile.create(path, Env(actor="bench", device="bench"))
    file.do(setup.create_meeting, template_name="consultation", title="Takim i gjatë", date="2026-10-27").result()
    listed = [
        people.Listed(person={"name": f"Folësi {n:02} Çela"}, organisation={"name": f"Organizata {n:02}"})
        for n in range(60)
    ]
    file.do(people.import_people, listed).result()
    item = file.read(lambda tx: tx.all(AgendaItem)).result()[3].uid
    speakers = [row.uid for row in file.read(lambda tx: tx.all(Person)).result()]
    for first in range(0, points, _AT_ONCE):
        file.do(add_points, item, first, min(_AT_ONCE, points - first), speakers).result()
    assert file.read(lambda tx: tx.count(Point)).result() == points
    return file, item, speakers

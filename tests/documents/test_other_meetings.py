"""Meetings that are not the demo: random ones, and the bare corners. Played by acts, approved, both documents made."""

from __future__ import annotations

import random
from pathlib import Path

import pypdfium2
import pytest

from facilitator.desk import documents as desk_documents
from facilitator.meeting import attendance, discussion, outcomes, people
from facilitator.model import WRITTEN, AgendaItem, Consent, Organisation, Person, PointKind, RollEntry
from facilitator.report.extract import embedded
from facilitator.voting import prepare, secret
from facilitator.voting import round as voting
from tests.helpers.hall import Hall

WORDS = (
    "transparencë",
    "qytetar",
    "çështje",
    "këshill",
    "raport",
    "buxhet",
    "njoftim",
    "afat",
    "grua",
    "rini",
    "mjedis",
    "e",
    "të",
    "në",
    "për",
    "dhe",
)


def words(chance: random.Random, n: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(n)).capitalize()


def populate(hall: Hall, chance: random.Random, crowd: int) -> None:
    rows = [
        people.Listed(
            {"name": f"{words(chance, 1)} {words(chance, 1)} {n}", "publish_name": chance.choice(list(Consent))},
            {"name": f"Shoqata “Numër {n % max(1, crowd * 2 // 3)}”"},
        )
        for n in range(crowd)
    ]
    hall.do(people.import_people, rows)
    for person in hall.all(Person):
        hall.do(attendance.arrive, person.uid)


def talk(hall: Hall, chance: random.Random, points: int) -> None:
    items = [item.uid for item in hall.all(AgendaItem)]
    speakers = [person.uid for person in hall.all(Person)] or [None]
    for _ in range(points):
        kind = chance.choice(list(PointKind))
        text = words(chance, chance.randint(1, 60))
        who = chance.choice([*speakers, None])
        hall.do(discussion.add_point, chance.choice(items), kind, text, person=who, unattributed=chance.random() < 0.1)


def hold_vote(hall: Hall, chance: random.Random, *, is_secret: bool) -> None:
    vote = hall.do(prepare.add_vote, "Cilat?", "dots", {"dots": 3, "cap": 2}, secret=is_secret)
    opened = hall.wait(secret.open_any(hall.file, vote.uid)).result
    hall.do(voting.give_cards, opened.uid)
    letters = "ABCD"
    for _ in range(len(hall.all(RollEntry, round=opened.uid))):
        card = "".join(sorted(set(chance.choices(letters, k=3))))
        if is_secret:
            hall.wait(secret.put_card(hall.file, card))
        else:
            hall.do(voting.type_card, opened.uid, card)
    if is_secret:
        hall.wait(secret.close_secret(hall.file))
    else:
        hall.do(voting.close_round, opened.uid)


def finish(hall: Hall) -> list[int]:
    """Approve and make both documents; each must carry what was approved. Gives the pages of each."""
    desk_documents.approve(hall.file, "Ana Hoxha")
    pages = []
    for kind in WRITTEN:
        pdf = desk_documents.report(hall.file, kind)
        record, document = embedded(pdf)
        assert document.record_sha256 == record.sha256()
        shown = pypdfium2.PdfDocument(pdf)
        text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in shown).split())
        pages.append(len(shown))
        shown.close()
        for person in hall.all(Person):
            if person.publish_name is Consent.NO:
                assert person.name not in text
                assert person.name.encode() not in record.to_json()
    return pages


@pytest.mark.parametrize("seed", range(6))
def test_random_meetings(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    hall = Hall(tmp_path, seed=seed, template=chance.choice(["consultation", "round_table", "empty"]))
    populate(hall, chance, chance.randint(2, 30))
    talk(hall, chance, chance.randint(0, 40))
    for text in ("Një", "Dy", "Tri", "Katër"):
        hall.do(outcomes.add_measure, f"{text} {words(chance, 5)}")
    for _ in range(chance.randint(0, 2)):
        hold_vote(hall, chance, is_secret=chance.random() < 0.5)
    for _ in range(chance.randint(0, 10)):
        if hall.file.undo_name in ("add_point", "add_measure", "add_vote"):
            hall.wait(hall.file.undo())
    assert all(pages >= 1 for pages in finish(hall))
    hall.close()


def test_an_empty_meeting_makes_honest_documents(tmp_path: Path) -> None:
    hall = Hall(tmp_path, template="empty")
    assert max(finish(hall)) <= 3
    hall.close()


def test_one_person_no_vote_no_measures(tmp_path: Path) -> None:
    hall = Hall(tmp_path, template="round_table")
    hall.do(attendance.walk_in, "Ana Hoxha, Shoqata “Njësoj”")
    hall.do(discussion.add_point, hall.all(AgendaItem)[0].uid, PointKind.NOTE, "Vetëm unë.")
    finish(hall)
    hall.close()


def test_300_people_and_two_votes(tmp_path: Path) -> None:
    chance = random.Random(300)
    hall = Hall(tmp_path)
    populate(hall, chance, 300)
    for text in ("Një", "Dy", "Tri", "Katër"):
        hall.do(outcomes.add_measure, text)
    hold_vote(hall, chance, is_secret=False)
    hold_vote(hall, chance, is_secret=True)
    assert len(hall.all(Organisation)) == 200
    assert min(finish(hall)) >= 2
    hall.close()

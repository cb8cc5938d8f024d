"""Lines pasted into the log: whose, of which kind and when, from notes and from chats; logged as one act."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import KnownError
from facilitator.meeting import outcomes, setup
from facilitator.meeting.attendance import guest, walk_in
from facilitator.meeting.chats import stamped
from facilitator.meeting.pasted import Offered, log_pasted, offered
from facilitator.meeting.quickline import Entry, Keep, Question, line_of, read, wordless
from facilitator.meeting.who import Who
from facilitator.model import Action, Agreement, Meeting, Organisation, Person, Point, PointKind, Unsettled
from tests.helpers.hall import Hall

LISTS = Path(__file__).parents[1] / "data" / "lists"
BODIES = [Organisation(uid="o1", name="Qendra “Lumi”", short_name="Lumi")]
PEOPLE = [
    Person(uid="p1", name="Bledar Çela", organisation="o1"),
    Person(uid="p2", name="Dorina Xhafa"),
    Person(uid="p3", name="Anila Prifti", organisation="o1"),
    Person(uid="p4", name="Arben Hoxha", organisation="o1"),
    Person(uid="p5", name="Arben Hoxha"),
]
WHO = Who(BODIES, PEOPLE)
MEETING = Meeting(uid="m", title="Takim", date="2026-10-27", zone="Europe/Tirane")
ISSUE, S, R, N = PointKind.ISSUE, PointKind.SUGGESTION, PointKind.RECOMMENDATION, PointKind.NOTE


def of(text: str, *answers: object) -> list[Offered]:
    return offered(text, WHO, (), MEETING, answers)  # type: ignore[arg-type]


def told(text: str) -> list[tuple[str, PointKind, str, str | None]]:
    """Who (uid, or ?name to be settled), kind, text and time of every line."""
    lines = [one.line for one in of(text) if one.line is not None]
    return [(whose(line.entry), line.entry.kind, line.entry.text, line.at) for line in lines]


def whose(entry: Entry) -> str:
    return f"?{entry.typed}" if entry.typed else entry.person or entry.organisation or ""


def test_three_lines_are_three_contributions_by_three_speakers() -> None:
    assert told((LISTS / "paste-into-log.txt").read_text("utf-8")) == [
        ("p1", R, "Të zgjatet afati", None),
        ("p2", ISSUE, "Mungon transporti", None),
        ("p3", S, "Linjë mbrëmjeje", None),
    ]


CHATS = {
    "whatsapp": "[27.10.26, 10:14:05] Dorina Xhafa: Mungon transporti\n[27.10.26, 10:15:00] Bledar Çela: !r Afati",
    "whatsapp, marks": "\u200e[27/10/2026, 10:14:05\u202fAM] ~\u202fDorina Xhafa: Mungon transporti\n"
    "[27/10/2026, 10:15:00\u202fAM] Bledar Çela: !r Afati",
    "whatsapp, android": "27/10/26, 10:14 - Dorina Xhafa: Mungon transporti\n27/10/26, 10:15 - Bledar Çela: !r Afati",
    "american": "[10/27/26, 10:14:05] Dorina Xhafa: Mungon transporti\n[10/27/26, 10:15:05] Bledar Çela: !r Afati",
    "albanian": "[27.10.26, 10:14:05 e paradites] Dorina Xhafa: Mungon transporti\n10:15 Bledar Çela: !r Afati",
    "notes": "10:14 Dorina Xhafa: Mungon transporti\n10:15 Bledar Çela: !r Afati",
    "zoom": "10:14:05 From Dorina Xhafa to Everyone: Mungon transporti\n10:15:11 From Bledar Çela : !r Afati",
    "zoom, new": "2026-10-27 10:14:05 From Dorina Xhafa To Everyone:\n\tMungon transporti\n"
    "2026-10-27 10:15:05 From Bledar Çela To Everyone:\n\t!r Afati",
    "teams": "[10:14 AM] Dorina Xhafa\nMungon transporti\n[10:15 AM] Bledar Çela\n!r Afati\n",
    "teams, new": "Dorina Xhafa\t10:14\nMungon transporti\nBledar Çela\t10:15\n!r Afati",
    "telegram": "Dorina Xhafa, [27.10.2026 10:14]\nMungon transporti\n\nBledar Çela, [27.10.2026 10:15]\n!r Afati",
}


@pytest.mark.parametrize("name", CHATS)
def test_the_stamps_of_a_chat_become_times(name: str) -> None:
    assert told(CHATS[name]) == [("p2", N, "Mungon transporti", "10:14"), ("p1", R, "Afati", "10:15")]
    assert stamped(CHATS[name].splitlines()[0]) is (name != "teams")  # there a name stands alone


@pytest.mark.parametrize(
    "line",
    ["Afati: 10 ditë", "10:30 fillon pushimi", "Takimi fillon në 10:14", "Arta Hoxha: dakord", "@10:20 lumi: !s x"],
)
def test_what_people_type_is_no_chat(line: str) -> None:
    assert not stamped(line)


def test_a_message_of_several_lines_is_one_contribution_and_a_notice_is_no_contribution() -> None:
    text = "[27.10.26, 10:14] Dorina Xhafa: Dy gjëra:\nafati\ndhe Bledar Çela: dakord\n[27.10.26, 10:16] Lumi joined"
    first, second = of(text)
    assert first.line is not None
    assert first.line.entry.text == "Dy gjëra:\nafati\ndhe Bledar Çela: dakord"
    assert (second.aside, second.line and second.line.entry.person) == ("notice", None)


def test_notes_with_times_keep_each_line_apart() -> None:
    assert told("10:14 Dorina Xhafa: Mungon transporti\nBledar Çela: !r Afati") == [
        ("p2", N, "Mungon transporti", "10:14"),
        ("p1", R, "Afati", None),
    ]


def test_a_message_of_another_day_keeps_its_day() -> None:
    (one,) = of("[26.10.26, 22:14:05] Dorina Xhafa: Nuk vij dot")
    assert one.line is not None
    assert one.line.at == "2026-10-26T22:14:00+01:00"


def test_a_name_that_several_bear_asks_and_is_kept_to_be_settled() -> None:
    text = "arben hoxha: !s Më shpejt\n+355 69 234 5678: !s Më vonë"
    asked, unknown = of(text)
    assert asked.asked
    assert asked.question is not None
    assert [one.person for one in asked.question.candidates] == ["p4", "p5"]
    assert told(text) == [("?arben hoxha", S, "Më shpejt", None), ("?+355 69 234 5678", S, "Më vonë", None)]
    assert unknown.question is not None
    assert unknown.question.nobody
    chosen, _ = of(text, asked.question.candidates[1])
    assert (chosen.line and chosen.line.entry.person, chosen.asked) == ("p5", False)
    as_text, _ = of(text, Keep.TEXT)
    assert as_text.line is not None
    assert as_text.line.entry.text == "arben hoxha: Më shpejt"


def test_what_cannot_be_read_is_shown_and_nothing_is_dropped() -> None:
    wrong, digits, bullet = of("Lumi: !z fjala\n5901234123457\n• Një pikë\n")
    assert (wrong.line, wrong.error and wrong.error.code) == (None, "line.kind")
    assert digits.aside == "wordless"
    assert bullet.line is not None
    assert bullet.line.entry.text == "Një pikë"


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(tmp_path)
    made.do(setup.open_meeting)
    yield made
    made.close()


def test_all_lines_are_one_act_and_one_undo(hall: Hall) -> None:
    hall.person("Dorina Xhafa")
    who = Who([], hall.all(Person))
    text = (
        "[27.10.26, 10:14] dorina: !s Linjë\nhoxha: !ç Vonë\n!d Dorina Xhafa: Dërgo @03.11.2026\n!u Dakord për afatin"
    )
    lines = [one.line for one in offered(text.replace("\n", "\n10:15 "), who, (), MEETING) if one.line]
    item = hall.item()
    hall.do(log_pasted, item.uid, lines, opens=True)
    assert [(point.text, point.said_at[11:16]) for point in hall.all(Point)] == [("Linjë", "10:14"), ("Vonë", "10:15")]
    assert [row.typed for row in hall.all(Unsettled)] == ["hoxha"]
    assert [(row.owner, row.due) for row in hall.all(Action)] == [("Dorina Xhafa", "2026-11-03")]
    assert [row.item for row in hall.all(Agreement)] == [item.uid]
    assert hall.item().opened_at
    hall.file.undo().result()
    assert not any(hall.all(kind) for kind in (Point, Unsettled, Action, Agreement))
    assert not hall.item().opened_at


def test_none_is_logged_when_one_is_refused(hall: Hall) -> None:
    lines = [one.line for one in offered("Një\n@25:99 Dy\nTre", Who([], []), (), MEETING) if one.line]
    lines[1] = type(lines[1])(lines[1].entry, at="25:99")
    with pytest.raises(KnownError, match=r"time\.unreadable"):
        hall.do(log_pasted, hall.item().uid, lines)
    assert not hall.all(Point)


AUTHORS = {"p1": "Bledar Çela, Lumi", "o1": "Lumi", "p4": "Arben Hoxha, Lumi", "p5": "Arben Hoxha (1)", "": ""}
WORDS = st.lists(
    st.sampled_from(["Afati:", "mungon", "Bledar Çela", "20 ditë", "–", "\n", "(po)"]),
    min_size=1,
    max_size=6,
).map(" ".join)


@settings(deadline=None)
@given(st.sampled_from(sorted(AUTHORS)), st.sampled_from(list(PointKind)), WORDS)
def test_a_copied_point_reads_as_the_same(author: str, kind: PointKind, text: str) -> None:
    text = "\n".join(line.strip() for line in text.split("\n") if line.strip())
    if not text:
        return
    one = WHO.of(author)
    point = Point(uid="x", item="i", position=1, kind=kind, text=text, said_at="", entered_at="")
    copied = line_of(point, one.label if one else "")
    (again,) = of(copied)
    assert again.line is not None
    entry = again.line.entry
    assert (entry.kind, entry.text) == (kind, text)
    assert (entry.person or entry.organisation or "") == (one.uid if one else "")
    assert not entry.typed


def test_a_copied_point_to_be_settled_asks_again() -> None:
    point = Point(uid="x", item="i", position=1, kind=S, text="Afati", said_at="", entered_at="")
    copied = line_of(point, "arben hoxha")
    assert isinstance(read(copied, WHO), Question)


def test_a_colon_with_nothing_before_it_is_nobodys() -> None:
    assert read(": !k Arben Hoxha: tha po", WHO) == Entry("point", PointKind.COMMENT, "Arben Hoxha: tha po")
    with pytest.raises(KnownError, match=r"text\.empty"):
        read(": !k", WHO)


@pytest.mark.parametrize(
    ("text", "is_so"), [("5901234123457", True), ("18", True), ("1 - 2", True), ("18 vetë", False)]
)
def test_digits_alone_are_no_words(text: str, is_so: bool) -> None:
    assert wordless(text) is is_so


COMMAS = "Qendra “Media, Rinia dhe Komuniteti”"


@pytest.mark.parametrize(
    ("line", "bodies", "parts"),
    [
        (f"Arta Hoxha, {COMMAS}, drejtoreshë", (), ("Arta Hoxha", COMMAS, "drejtoreshë")),
        (
            "Arta Hoxha, qendra media, rinia dhe komuniteti, drejtoreshë",
            (COMMAS,),
            ("Arta Hoxha", "qendra media, rinia dhe komuniteti", "drejtoreshë"),
        ),
        ("Arta, Ura, Kulturë, Art, zyrtar", ("Shoqata Ura, Kulturë, Art",), ("Arta", "Ura, Kulturë, Art", "zyrtar")),
        ("Arta, Lumi, drejtore, juriste", (COMMAS,), ("Arta", "Lumi", "drejtore, juriste")),
        ("Arta, Qendra “Lumi, drejtore", (COMMAS,), ("Arta", "Qendra “Lumi", "drejtore")),
        ('Arta, Qendra "A, B", x', (), ("Arta", 'Qendra "A, B"', "x")),
        ("Arta", (COMMAS,), ("Arta", "", "")),
    ],
)
def test_commas_of_names_cut_nothing(line: str, bodies: tuple[str, ...], parts: tuple[str, str, str]) -> None:
    assert guest(line, bodies) == parts


def test_a_walk_in_of_a_known_organisation_with_commas_joins_it(hall: Hall) -> None:
    body = hall.organisation(COMMAS)
    made = hall.do(walk_in, "Arta Hoxha, Qendra Media, Rinia dhe Komuniteti, drejtoreshë")
    assert (made.name, made.organisation, made.role) == ("Arta Hoxha", body.uid, "drejtoreshë")
    assert len(hall.all(Organisation)) == 1


def test_an_action_of_a_pasted_line_is_not_more_than_one_act(hall: Hall) -> None:
    before = hall.do(outcomes.add_action, "Parë")
    hall.do(log_pasted, hall.item().uid, [one.line for one in offered("!d Dërgo\n!d Prit", WHO) if one.line])
    hall.file.undo().result()
    assert [row.uid for row in hall.all(Action)] == [before.uid]

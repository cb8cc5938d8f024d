"""A vote by each usual rule, one behind the other, by keys only; all eight read back from the finished protocol.

What the pages must say is worked out by hand here, from the cards and hands that are typed, and not by the program.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from facilitator.examine.values import contradictions
from facilitator.language.hash_words import grouped
from facilitator.language.sentences import Lang
from facilitator.meeting.outcomes import add_measure
from facilitator.model import Channel, Closing, DocumentKind, Option, Round, Vote
from facilitator.report.compose.attach import file_names
from facilitator.report.extract import embedded
from facilitator.voting.channel import channel_of
from facilitator.voting.rules import METHODS, method_name
from tests.documents.test_report_render import pages
from tests.helpers.room import done, hall
from tests.helpers.ui import grab, press_focused, type_focused, wait_idle, wait_until
from tests.ui.test_station_vote import keys, station, type_cards
from ui.live.hall.votes import vote_result
from ui.projector.spoken import spoken
from ui.stations.minutes.station import MinutesStation
from ui.window.main_window import MainWindow

TEXTS = ("Konsultim", "Transparencë", "Të dhëna")

CARDS = {
    "dots": ("A2 B1", "A1 C1", "B1", "-"),
    "ticks": ("A C", "A", "B", "x"),
    "score": ("A5 B3", "A4 C1", "B2 C0"),
    "topk": ("A B C", "A C", "B"),
    "duels": ("A B C", "B A=C", "A C"),
}
"""Typed with Enter behind each; "x" is noted as invalid."""
HANDS = {"yesno": "3102201214", "fist": "210100", "gradients": "20010001"}
"""Counts in the order of their fields, one digit each: of each option who abstains, is for, is against; of a scale the
highest level first. Behind those of several options, how many raised a hand at all."""
ROWS = {
    "dots": ("1 A Konsultim 3 2", "2 B Transparencë 2 2", "3 C Të dhëna 1 1"),
    "ticks": ("1 A Konsultim 2", "2–3 B Transparencë 1", "2–3 C Të dhëna 1"),
    "score": ("1 A Konsultim 9", "2 B Transparencë 5", "3 C Të dhëna 1", "A 0 0 0 0 1 1", "B 0 0 1 1 0 0"),
    "topk": ("1 A Konsultim 6", "2 B Transparencë 5", "3 C Të dhëna 3"),
    "duels": ("1 A Konsultim 2", "2 B Transparencë 1", "3 C Të dhëna 0", "A – 2 2", "B 1 – 2", "C 0 1 –"),
    "yesno": ("1 A Konsultim 3 1 0", "2 B Transparencë 2 2 0", "3 C Të dhëna 1 2 1"),
    "fist": ("0 0 1 0 1 2",),
    "gradients": ("1 0 0 0 1 0 0 2",),
}
TOLD = {name: (4, 4, *{"dots": (4, 3, 1, 0, 0), "ticks": (4, 3, 0, 1, 0)}.get(name, (3, 3, 0, 0, 1))) for name in CARDS}
"""Entitled, and cards given, returned, valid, blank, invalid, not returned."""
SAID: dict[Lang, dict[str, tuple[str, ...]]] = {
    "sq": {
        "cards": ("Të drejtë vote kishin 4 organizata, me nga një votë secila", "Në sallë ishin 4 persona"),
        "hands": ("Nga 4 votues në sallë, 4 e ngritën dorën; asnjë nuk mbeti pa votuar.",),
        "dots": ("U vendosën gjithsej 6 pika nga 9 të mundshme.",),
        "ticks": ("Alternativat B dhe C morën numër të barabartë shenjash dhe mbajnë së bashku vendet 2–3.",),
        "yesno": ("u numëruan 11 duar pro ose kundër", "3 1 0 u miratua", "1 2 1 nuk u miratua"),
        "fist": ("Niveli i kërkuar i dakordësisë nuk u arrit. U shënua 1 rezervë (niveli 1 ose 2).",),
        "gradients": ("Niveli i kërkuar i dakordësisë nuk u arrit. U shënua 1 kundërshtim (niveli 0).",),
    },
    "en": {
        "cards": ("4 organisations were entitled to vote, with one vote each", "4 people were in the room"),
        "hands": ("Of 4 voters in the room, 4 raised a hand; none did not vote.",),
        "dots": ("6 dots were placed in all, of 9 possible.",),
        "ticks": ("Options B and C",),
        "yesno": ("11 hands", "3 1 0 adopted", "1 2 1 not adopted"),
        "fist": ("The required level of agreement was not reached. 1 reservation was recorded (level 1 or 2).",),
        "gradients": ("The required level of agreement was not reached. 1 objection was recorded (level 0).",),
    },
}
USUAL = [name for name, method in METHODS.items() if not method.advanced]


def question(name: str) -> str:
    return f"Pyetja e rregullit {name}, e votuar?"


def choose(window: MainWindow, name: str) -> None:
    """From the question to the rule, by the keys of a list."""
    press_focused("Tab")
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    wanted = box.findText(method_name(name, "sq"), Qt.MatchFlag.MatchFixedString)
    for _ in range(wanted - box.currentIndex()):
        press_focused("Down")
    wait_until(lambda: any(row.question == question(name) and row.method == name for row in votes(window)), name)
    keys(window)


def votes(window: MainWindow) -> list[Vote]:
    return window.session.rows.all(Vote)


def vote(window: MainWindow, name: str) -> Round:
    """Prepared, opened, typed or counted, closed and shown."""
    rows = window.session.rows
    before = len(votes(window))
    keys(window, "Ctrl+Shift+N", "Ctrl+A")
    assert len(votes(window)) == before + 1
    type_focused(question(name))
    choose(window, name)
    keys(window, "F9", "Return")
    wait_until(lambda: len(rows.all(Round)) == before + 1, f"opened {name}")
    keys(window)
    running = next(row for row in rows.all(Round) if row.question == question(name))
    assert running.method == name
    if name in HANDS:
        assert channel_of(rows, running.uid) is Channel.HANDS
        for digit in HANDS[name]:
            type_focused(digit)
            keys(window, "Tab")
        keys(window, "F9")
    else:
        keys(window, "F7")
        type_cards(window, [card for card in CARDS[name] if card != "x"])
        if "x" in CARDS[name]:
            keys(window, "Ctrl+I")
        keys(window, "F9", "Return")
    wait_until(lambda: bool(rows.all(Closing, round=running.uid)), f"closed {name}")
    keys(window, "Alt+3")
    return running


def test_a_vote_by_each_usual_rule_by_keys_is_read_back_in_both_languages(window: MainWindow, tmp_path: Path) -> None:
    hall(window, bodies=4)
    for text in TEXTS:
        done(window, add_measure, text)
    keys(window, "F4")
    rows = window.session.rows
    assert sorted([*CARDS, *HANDS]) == sorted(ROWS) == sorted(USUAL)
    for name in USUAL:
        running = vote(window, name)
        wall = spoken(vote_result(rows, running, "sq"))
        for option in rows.all(Option, round=running.uid):
            assert option.text in wall or METHODS[name].one_proposal
        assert question(name) in wall
        assert station(window).result.isVisible()
        grab(window, f"each-{name}")
    read_back(window, tmp_path)


def read_back(window: MainWindow, folder: Path) -> None:
    """Both languages of the voting protocol, each page a file that the keys have written."""
    keys(window, "Ctrl+6")
    wait_idle(window)
    minutes = window.made_station("minutes")
    assert isinstance(minutes, MinutesStation)
    wait_until(lambda: DocumentKind.VOTING in minutes.documents.offered(), "the voting protocol")
    while minutes.kind is not DocumentKind.VOTING:
        press_focused("Ctrl+D")
        wait_idle(window)
    for lang in ("sq", "en"):
        if minutes.page.lang != lang:
            press_focused("Ctrl+Shift+L")
            wait_idle(window)
        path = folder / f"{lang}.pdf"
        window.ask_path = lambda parent, title, pattern, then, path=path, **more: then(path)
        press_focused("Ctrl+E")
        wait_idle(window)
        check(path.read_bytes(), lang)


def check(pdf: bytes, lang: Lang) -> None:
    """Each vote in its own part of the text; what stands in one part is not searched in another."""
    record, document = embedded(pdf)
    assert contradictions(record, document, len(file_names(record))) == ()
    # what repeats on every page may fall into the middle of a table
    said = " ".join(
        " ".join(re.sub(r"DRAFT.*?\d+ (nga|of) \d+", " ", one, flags=re.DOTALL) for one in pages(pdf)).split()
    )
    order = [row.question for row in sorted(record.rounds, key=lambda row: row.opened_at)]
    starts = [said.rindex(f"{number}: {asked} ") for number, asked in enumerate(order, start=1)]
    bodies = [entry.name for entry in record.roll if entry.round == record.rounds[0].uid]
    assert len(bodies) == 4
    for name, begin, end in zip([*USUAL], starts, [*starts[1:], len(said)], strict=True):
        part, running = said[begin:end], next(row for row in record.rounds if row.method == name)
        assert part.startswith(f"{USUAL.index(name) + 1}: {question(name)}")
        closing = next(row for row in record.closings if row.round == running.uid)
        told = [
            *ROWS[name],
            *SAID[lang].get(name, ()),
            *SAID[lang]["hands" if name in HANDS else "cards"],
            *(f"{number} {body}" for number, body in enumerate(bodies, start=1)),
            *([question(name)] if METHODS[name].one_proposal else map("{} {}".format, ("A.", "B.", "C."), TEXTS)),
            " ".join(running.rule_text.split()),
            grouped(closing.content_sha256),
        ]
        if name in CARDS:
            told.append(" ".join(map(str, TOLD[name])))
        for words in told:
            assert words in part, (lang, name, words)

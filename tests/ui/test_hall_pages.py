"""What the last row must read: size, contrast, nothing cut; measured over every view on every usual screen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication

from tests.helpers.hall_views import SIZES, VIEWS
from ui.projector.inks import INKS, Look
from ui.projector.marks import HEIGHT, Code, Page, Words
from ui.projector.pages import first_page, pages
from ui.projector.spoken import spoken
from ui.projector.views import Agenda, Blank, Measures, Network, Speaking, View, VoteOpen, Welcome
from ui.theme import px


def words_on(found: list[Page]) -> list[Words]:
    return [mark for page in found for mark in page.marks if isinstance(mark, Words)]


def letters_of(text: str) -> str:
    return re.sub(r"\s+", "", text)


def luminance(colour: QColor) -> float:
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_every_word_is_at_least_a_24th_of_the_height(qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    wide, high = size
    for words in words_on(pages(VIEWS[name], wide, high)):
        assert words.size * (high / HEIGHT) / high >= 1 / 24, words.text


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_every_word_stands_out_at_least_seven_to_one(
    qapp: QApplication, name: str, size: tuple[int, int], look: Look
) -> None:
    inks = INKS[look]
    for words in words_on(pages(VIEWS[name], *size)):
        assert contrast(inks.colour(words.ink), inks.colour(words.ground)) >= 7, (words.ink, words.ground)


def test_the_contrast_is_measured() -> None:
    """Negative control, with pairs whose ratio is known."""
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_no_word_leaves_its_page_or_lies_on_another(qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    for page in pages(VIEWS[name], *size):
        whole = QRectF(0, 0, page.width, HEIGHT)
        drawn: list[tuple[QRectF, str]] = []
        for words in (mark for mark in page.marks if isinstance(mark, Words)):
            metrics = QFontMetricsF(px(words.size, words.weight, tabular=words.figures))
            wide = metrics.horizontalAdvance(words.text)
            left = words.place.right() - wide if words.right else words.place.left()
            place = QRectF(left, words.place.center().y() - words.size * 0.5, wide, words.size)
            assert whole.contains(place), words.text
            for other, text in drawn:
                assert not other.intersects(place), (text, words.text)
            drawn.append((place.adjusted(1, 1, -1, -1), words.text))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_nothing_is_cut_and_nothing_left_out(qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    """All that is spoken can be read, letter by letter, on the pages in their order."""
    read = letters_of("".join(words.text for words in words_on(pages(VIEWS[name], *size))))
    said = spoken(VIEWS[name])
    for word in said.split():
        # a link that is wider than a line stands in parts; a mark may stand between two of them
        bare = word.strip(".,:")
        assert letters_of(bare[:20]) in read, word
        assert letters_of(bare[-20:]) in read, word
    assert "…" not in read


@pytest.mark.parametrize("size", SIZES)
def test_pages_are_numbered_where_there_are_several(qapp: QApplication, size: tuple[int, int]) -> None:
    for name, view in VIEWS.items():
        found = pages(view, *size)
        for number, page in enumerate(found, start=1):
            said = [words.text for words in words_on([page])]
            assert (f"{number} / {len(found)}" in said) == (len(found) > 1), name


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("many", range(1, 22))
def test_a_numbered_list_is_read_page_by_page_without_a_gap(
    qapp: QApplication, many: int, size: tuple[int, int]
) -> None:
    """Down the left column, then down the right, then the next page: whoever reads a page has left nothing out."""
    items = tuple(f"Pika e {n}-të për konsultimin publik dhe përfshirjen e të gjithëve" for n in range(many))
    found = pages(Welcome("Takim konsultues", "AMSHC", "Salla", "E martë", "23 në sallë", "09:25", items), *size)
    read = [
        int(words.text)
        for page in found
        for words in sorted(words_on([page]), key=lambda one: (one.place.x(), one.place.y()))
        if words.text.isdigit() and words.ink == "accent"
    ]
    assert read == list(range(1, many + 1))


@pytest.mark.parametrize(
    "view",
    [
        Welcome("Takim", items=("Hapja",) * 13),
        Agenda("Takim", [("Hapja", "now" if n == 10 else "next") for n in range(13)], 10),
        Speaking("Çelësi", following=("Hapja",) * 13),
        Measures("Masat", ("Hapja",) * 13),
        VoteOpen("Cila?", "", 0, 3, ("Hapja",) * 13),
    ],
    ids=lambda view: type(view).__name__,
)
@pytest.mark.parametrize("size", SIZES)
def test_the_words_of_a_list_begin_at_one_edge(qapp: QApplication, view: View, size: tuple[int, int]) -> None:
    """Whether the number before them has one figure or two."""
    edges = [words.place.x() for words in words_on(pages(view, *size)) if words.text == "Hapja"]
    halves = {min(edges), max(edges)} if isinstance(view, Welcome) and size != (1024, 768) else {edges[0]}
    assert set(edges) == halves


def test_short_views_take_one_page_everywhere(qapp: QApplication) -> None:
    for size in SIZES:
        for name, view in VIEWS.items():
            if "," not in name:
                assert len(pages(view, *size)) == 1, (name, size)


def test_a_list_begins_where_the_meeting_is(qapp: QApplication) -> None:
    view = VIEWS["agenda, long"]
    assert isinstance(view, Agenda)
    found = pages(view, 1024, 768)
    first = found[first_page(found)]
    assert any(words.text == "18" for words in words_on([first]))
    assert first_page(pages(replace(view, items=[(text, "next") for text, _ in view.items]), 1024, 768)) == 0


def test_a_code_is_large_enough_and_whole(qapp: QApplication) -> None:
    view = VIEWS["network"]
    assert isinstance(view, Network)
    for size in SIZES:
        codes = [mark for page in pages(view, *size) for mark in page.marks if isinstance(mark, Code)]
        assert [list(code.rows) for code in codes] == [list(view.wifi_code), list(view.page_code)]
        for code in codes:
            assert code.place.width() >= HEIGHT * 0.2
            assert code.place.width() == code.place.height()
            assert len(code.rows) == len(code.rows[0])


def test_words_for_the_ear_hold_what_the_eye_sees(qapp: QApplication) -> None:
    result = spoken(VIEWS["result"])
    assert "Parkimi: 28" in result
    assert "34 nga 34" in result
    assert spoken(Blank()) == ""
    vote = VoteOpen("A miratohet?", "Shumicë", 3, 9)
    assert "3" in spoken(vote)
    assert "9" in spoken(vote)
    assert spoken(vote) != spoken(replace(vote, voted=4))
    assert "Çelësi" in spoken(VIEWS["floor"])
    assert "fjalëkalim" in spoken(VIEWS["network"])

"""The look: readable colours, a sheet without holes, sharp icons, and a change of theme that reaches every widget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFontInfo, QImage
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.assets import ICONS
from ui.theme import DARK, LIGHT, Appearance, Mode, Theme, icon, load_fonts, pixmap, px, theme
from ui.theme.sheet import sheet

UI = Path(__file__).resolve().parents[2] / "ui"
WORDS = ("text", "muted", "faint", "accent", "green", "amber", "red", "violet")
GROUNDS = ("window", "card", "rail", "hover", "accent_soft", "bar")


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    load_fonts()
    made = Appearance(qapp, Mode.LIGHT)
    yield made
    made.set_mode(Mode.LIGHT)
    made.deleteLater()


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_every_word_can_be_read(look: Theme) -> None:
    pairs = [*product(WORDS, GROUNDS)]
    pairs += [(tone, f"{tone}_soft") for tone in ("accent", "green", "amber", "red", "violet")]
    pairs += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("card", "red"), ("text", "pressed")]
    faint = {f"{a} on {b}": contrast(getattr(look, a), getattr(look, b)) for a, b in pairs}
    assert {pair: round(found, 2) for pair, found in faint.items() if found < 4.5} == {}


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_can_be_seen(look: Theme) -> None:
    for ground in ("card", "window", "rail"):
        assert contrast(look.accent, getattr(look, ground)) >= 3


def test_unknown_colour_is_refused() -> None:
    with pytest.raises(KeyError):
        LIGHT.colour("chartreuse")
    with pytest.raises(KeyError):
        LIGHT.colour("name")


def test_every_role_said_in_the_code_has_a_rule() -> None:
    ruled = set(re.findall(r'\[role="([a-z-]+)"\]', sheet(LIGHT)))
    said: dict[str, str] = {}
    for path in UI.rglob("*.py"):
        if path.name != "sheet.py":
            for role in re.findall(r'(?:\brole=|"role", ?)"([a-z-]+)"', path.read_text("utf-8")):
                said[role] = path.name
    assert {role: where for role, where in said.items() if role not in ruled} == {}


def test_the_picture_that_the_sheet_names_is_there() -> None:
    for look in (LIGHT, DARK):
        for path in re.findall(r'url\("([^"]+)"\)', sheet(look)):
            assert Path(path).is_file()


def test_inter_is_the_font_of_the_screen(appearance: Appearance) -> None:
    for size in (11, 14, 64):
        assert QFontInfo(px(size)).family() == "Inter"


def test_a_font_may_be_changed_by_who_took_it(appearance: Appearance) -> None:
    px(14).setPixelSize(99)
    assert px(14).pixelSize() == 14


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_icon_takes_the_colour_of_its_words(appearance: Appearance, path: Path) -> None:
    image = pixmap(path.stem, "green", 24).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    solid = [image.pixelColor(x, y) for x, y in product(range(24), range(24)) if image.pixelColor(x, y).alpha() > 250]
    assert solid
    wanted = QColor(LIGHT.green)
    for found in solid:
        assert abs(found.red() - wanted.red()) <= 3
        assert abs(found.green() - wanted.green()) <= 3


def test_an_icon_is_sharp_on_a_dense_screen(appearance: Appearance) -> None:
    drawn = pixmap("users", "text", 18, 2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (36, 2.0)
    assert not icon("users").isNull()


def test_an_icon_that_is_not_there_is_a_bug(appearance: Appearance) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon")


class Heard(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.renewed: list[str] = []

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "renewed"):
            self.renewed.append(theme().name)
        super().changeEvent(event)


def test_a_change_reaches_every_widget(appearance: Appearance, qtbot: object) -> None:
    outer = QWidget()
    inner = Heard(outer)
    outer.show()
    told: list[str] = []
    appearance.changed.connect(lambda look: told.append(look.name))
    appearance.set_mode(Mode.DARK)
    assert theme() is DARK
    assert told == ["dark"]
    assert inner.renewed[-1:] == ["dark"]
    assert outer.palette().window().color() == QColor(DARK.window)
    appearance.toggle()
    assert theme() is LIGHT
    assert inner.renewed[-1] == "light"
    outer.close()
    outer.deleteLater()


def test_the_same_theme_again_repaints_nothing(appearance: Appearance) -> None:
    told: list[object] = []
    appearance.changed.connect(told.append)
    appearance.set_mode(Mode.LIGHT)
    assert told == []

"""The two palettes. Every word on every resting ground has a contrast of at least 4.5 (tests/ui/test_theme.py)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by their use, as ``#RRGGBB``; ``*_soft`` is the ground of a chip or bar in that colour."""

    name: str
    window: str
    card: str
    rail: str
    line: str
    field: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    hover: str
    pressed: str
    green: str
    green_soft: str
    amber: str
    amber_soft: str
    red: str
    red_soft: str
    violet: str
    violet_soft: str
    bar: str
    scrim: str

    def colour(self, name: str) -> QColor:
        """The colour of that name; ``KeyError`` for a name that no theme has."""
        if name not in self.__slots__ or name == "name":
            raise KeyError(name)
        return QColor(getattr(self, name))

    def soft(self, tone: str) -> QColor:
        """The ground that goes with ``tone`` in a chip."""
        return self.colour(f"{tone}_soft" if tone in ("accent", "green", "amber", "red", "violet") else "bar")

    @property
    def dark(self) -> bool:
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    window="#F4F5F7",
    card="#FFFFFF",
    rail="#FBFBFC",
    line="#E1E4E9",
    field="#C9CED6",
    text="#1B2330",
    muted="#5B6675",
    faint="#626E7D",
    accent="#1D5FD1",
    accent_hover="#1852B8",
    accent_soft="#E8F0FE",
    on_accent="#FFFFFF",
    hover="#F2F5FA",
    pressed="#E6EBF3",
    green="#147347",
    green_soft="#E4F4EC",
    amber="#95540A",
    amber_soft="#FCF1DF",
    red="#B42318",
    red_soft="#FDECEA",
    violet="#6B3FC4",
    violet_soft="#F0EAFC",
    bar="#EEF1F5",
    scrim="#1B2330",
)
DARK = Theme(
    name="dark",
    window="#14171C",
    card="#1C2027",
    rail="#181C22",
    line="#2C323C",
    field="#3D4552",
    text="#E8EBF0",
    muted="#A3ADBB",
    faint="#8F99A8",
    accent="#6FA2FF",
    accent_hover="#8AB4FF",
    accent_soft="#22304A",
    on_accent="#0D1626",
    hover="#242A33",
    pressed="#2D3440",
    green="#4CC38A",
    green_soft="#1B3329",
    amber="#E2A336",
    amber_soft="#37301F",
    red="#F2736B",
    red_soft="#3B2426",
    violet="#B294F2",
    violet_soft="#2E2944",
    bar="#282E38",
    scrim="#000000",
)

_current = LIGHT


def theme() -> Theme:
    """The theme in force."""
    return _current


def set_current(new: Theme) -> None:
    """Only ``Appearance`` calls this: it also repaints."""
    global _current
    _current = new


def palette(t: Theme) -> QPalette:
    """The Qt palette of a theme, for everything Fusion draws itself."""
    made = QPalette()
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for which, colour in {
        role.Window: t.window,
        role.WindowText: t.text,
        role.Base: t.card,
        role.AlternateBase: t.hover,
        role.Text: t.text,
        role.Button: t.card,
        role.ButtonText: t.text,
        role.BrightText: t.red,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.PlaceholderText: t.faint,
        role.ToolTipBase: t.card,
        role.ToolTipText: t.text,
        role.Link: t.accent,
        role.LinkVisited: t.violet,
        role.Accent: t.accent,
        role.Mid: t.line,
        role.Light: t.card,
        role.Midlight: t.line,
        role.Dark: t.line,
        role.Shadow: t.line,
    }.items():
        made.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(group.Disabled, which, QColor(t.faint))
    return made

"""The words of the visual language, in one place to import from."""

from ui.widgets.boxes import STRETCH, clear, column, fill, hline, row
from ui.widgets.buttons import Button, Chips, Tool, button, tool
from ui.widgets.cards import Card, Empty
from ui.widgets.text import Elided, Icon, KeyHints, key_text, label, set_role

__all__ = [
    "STRETCH",
    "Button",
    "Card",
    "Chips",
    "Elided",
    "Empty",
    "Icon",
    "KeyHints",
    "Tool",
    "button",
    "clear",
    "column",
    "fill",
    "hline",
    "key_text",
    "label",
    "row",
    "set_role",
    "tool",
]

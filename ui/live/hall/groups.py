"""Groups of contributions as the room sees them: what they are called and how many lie in each, never who said what."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.language.grouping import group_title
from facilitator.language.sentences import Lang
from facilitator.model import PointGroup, members
from ui.projector.views import Groups
from ui.session import Mirror


def groups(rows: Mirror, lang: Lang) -> Groups | None:
    """Every group in its order, by its number while it has no name; None without any."""
    inside = members(rows)
    listed = [
        (group_title(group.name, number, lang), len(inside[group.uid]))
        for number, group in enumerate(rows.all(PointGroup), start=1)
    ]
    return Groups(QCoreApplication.translate("Presenter", "Groups of contributions"), listed) if listed else None

"""What does not fit on a screen: words that are cut, controls that are covered or lie outside, neighbours that touch.

Asked of every widget that is seen, by what it says it needs and by what is left of it; nothing is compared by pixel.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QToolButton,
    QWidget,
)

from ui.widgets.basics import Elided

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
WORDS = (QPushButton, QCheckBox, QRadioButton, QToolButton)
SLACK = 1
"""Px that rounding may take."""


def unfit(root: QWidget, over: QWidget | None = None) -> list[str]:
    """Each fault as a line: what, of which widget, with which words. ``over``: only what lies in it."""
    seen = [
        part
        for part in (over or root).findChildren(QWidget)
        if part.isVisible() and part.width() and part.height() and not isinstance(part.parentWidget(), QLineEdit)
    ]
    found = [line for part in seen for line in _faults(part, root)]
    return list(dict.fromkeys([*found, *_touching(seen)]))


def _faults(part: QWidget, root: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel):
        yield from _label(part)
    if isinstance(part, QScrollArea):
        yield from _scrolled(part)
    least = part.minimumSizeHint()
    icon = isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(part, WORDS) and part.text() and not icon and part.width() + SLACK < least.width():
        yield f"narrow: {_named(part)} has {part.width()} of {least.width()} px"
    control = isinstance(part, CONTROLS) and not isinstance(part, QAbstractItemView)
    if control and part.height() + SLACK < least.height():
        yield f"low: {_named(part)} has {part.height()} of {least.height()} px"
    if isinstance(part, QLineEdit) and part.placeholderText() and not part.text():
        room = part.width() - 8
        needs = part.fontMetrics().horizontalAdvance(part.placeholderText())
        if needs > room and part.placeholderText() not in (part.toolTip(), part.accessibleName()):
            yield f"hint cut: {_named(part)} has {room} of {needs} px for “{part.placeholderText()}”"
    if isinstance(part, CONTROLS) and not isinstance(part, QScrollBar) and not _scrolls(part):
        place = QRect(part.mapTo(root, QPoint()), part.size())
        if not root.rect().contains(place):
            yield f"outside: {_named(part)} at {place.getRect()}"
        elif part.visibleRegion().boundingRect().size() != part.size() and not _covered(part):
            left = part.visibleRegion().boundingRect()
            yield f"covered: {_named(part)} shows {left.width()}×{left.height()} of {part.width()}×{part.height()}"


def _scrolled(part: QScrollArea) -> Iterator[str]:
    """What is wider than its window, where nothing scrolls to the side."""
    inner, room = part.widget(), part.viewport().width()
    if inner is None or part.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        return
    if inner.minimumSizeHint().width() > room + SLACK:
        yield f"cut at the side: {_named(part)} has {room} of {inner.minimumSizeHint().width()} px"


def _label(part: QLabel) -> Iterator[str]:
    text = part.text()
    if not text or part.pixmap().width() or part.textFormat() == Qt.TextFormat.RichText:
        return
    room = part.contentsRect()
    if isinstance(part, Elided):
        if part.width() < min(40, part.sizeHint().width()):
            yield f"squeezed: {_named(part)} has {part.width()} px"
        return
    if part.wordWrap():
        needs = part.heightForWidth(part.width())
        if part.height() + SLACK < needs:
            yield f"lines cut: {_named(part)} has {part.height()} of {needs} px"
        widest = max((part.fontMetrics().horizontalAdvance(word) for word in text.split()), default=0)
        if widest > room.width() + SLACK:
            yield f"word cut: {_named(part)} has {room.width()} of {widest} px"
        return
    lines = text.split("\n")
    needs = max(part.fontMetrics().horizontalAdvance(line) for line in lines)
    if needs > room.width() + SLACK and text not in part.toolTip():
        yield f"words cut: {_named(part)} has {room.width()} of {needs} px"
    high = part.fontMetrics().height() * len(lines)
    if high > part.height() + 3 + SLACK:
        yield f"low: {_named(part)} has {part.height()} of {high} px"


def _touching(seen: list[QWidget]) -> Iterator[str]:
    """Two of one layout that lie over each other."""
    by_parent: dict[int, list[QWidget]] = {}
    for part in seen:
        above = part.parentWidget()
        layout = above.layout() if above is not None else None
        if layout is not None and not part.isWindow() and not isinstance(above, QAbstractScrollArea):
            by_parent.setdefault(id(above), []).append(part)
    for parts in by_parent.values():
        for n, one in enumerate(parts):
            for two in parts[n + 1 :]:
                shared = one.geometry().intersected(two.geometry())
                inside = _in_layout(one) and _in_layout(two)
                if inside and shared.width() > SLACK and shared.height() > SLACK:
                    yield f"touching: {_named(one)} and {_named(two)} share {shared.width()}×{shared.height()} px"


def _in_layout(part: QWidget) -> bool:
    above = part.parentWidget()
    layout = above.layout() if above is not None else None
    return layout is not None and any(
        item.widget() is part or (item.layout() is not None and item.layout().indexOf(part) >= 0)
        for at in range(layout.count())
        if (item := layout.itemAt(at)) is not None
    )


def _scrolls(part: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _covered(part: QWidget) -> bool:
    """Under a sheet, which is meant."""
    return not part.isEnabled() or part.visibleRegion().isEmpty()


def _named(part: QWidget) -> str:
    text = part.accessibleName() or (part.text() if isinstance(part, QAbstractButton | QLabel) else "")
    above, names = part.parentWidget(), [type(part).__name__]
    while above is not None and len(names) < 4:
        names.append(type(above).__name__)
        above = above.parentWidget()
    return f"{'<'.join(names)} “{' '.join(text.split())[:60]}”"

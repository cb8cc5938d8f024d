"""A view on a screen: laid out once for its size, then only painted."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.projector.inks import BLACK, INKS, Look
from ui.projector.marks import Page, paint
from ui.projector.pages import first_page, pages
from ui.projector.views import Blank, View


class Drawn:
    """The pages of the view that was asked for last, for the size that was asked for last."""

    def __init__(self) -> None:
        self._key: tuple[View, float, float] | None = None
        self._pages: list[Page] = []

    def count(self, view: View, width: float, height: float) -> int:
        """How many pages a view has on a screen of this size (px)."""
        return len(self._laid(view, width, height))

    def first(self, view: View, width: float, height: float) -> int:
        """The page to begin with, counted from 0."""
        return first_page(self._laid(view, width, height))

    def draw(self, painter: QPainter, width: float, height: float, view: View, look: Look, page: int = 0) -> None:
        """Fill ``width`` × ``height`` px with a page of ``view``, counted from 0 and going round."""
        if isinstance(view, Blank):
            painter.fillRect(QRectF(0, 0, width, height), BLACK)
            return
        found = self._laid(view, width, height)
        paint(painter, width, height, found[page % len(found)], INKS[look])

    def _laid(self, view: View, width: float, height: float) -> list[Page]:
        key = (view, width, height)
        if self._key != key:
            self._key, self._pages = key, pages(view, width, height)
        return self._pages

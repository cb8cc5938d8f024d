"""Pages of a PDF, at the width of the view. Drawn on one worker thread, never on the screen's; those of a file that is
not ours in another process (`examine.paper`)."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea
from shiboken6 import isValid

from ui.theme import px, theme

if TYPE_CHECKING:
    from facilitator.examine.paper import Paper

log = logging.getLogger(__name__)

GAP, MARGIN = 14, 18
"""Px between pages, and around them."""
WIDEST = 980
"""Px that a page gets at most."""
_KEPT = 16
_MARKER = QColor("#FFE58A")
Box = tuple[float, float, float, float]
_LEAST = 3  # letters; fewer are bits of the mark across a draft


@lru_cache(maxsize=2)
def _lane(ours: bool) -> ThreadPoolExecutor:
    """pdfium must not run twice at once, so all views share one thread; who waits for a worker keeps nobody waiting."""
    return ThreadPoolExecutor(1, thread_name_prefix="tryeza-pages" if ours else "tryeza-strangers")


def in_lane(work: Callable[..., Any], *args: Any) -> Any:
    """``work`` on our own pages from another thread than the lane's, after what waits there; gives its result."""
    return _lane(True).submit(work, *args).result()


class PdfView(QAbstractScrollArea):
    """Shows a PDF, page under page. PgUp and PgDn turn pages, Home and End go to the first and the last.

    Signals:
        page(int, int): the page in view, from 1, and how many there are; (0, 0) when there is none.
        failed(str): the bytes are no PDF that pdfium can open, or ask for too much.
        touched(str): somebody double-clicked on a line of these words.
    """

    page = Signal(int, int)
    failed = Signal(str)
    touched = Signal(str)

    def __init__(self, name: str = "", *, ours: bool = False) -> None:
        """``ours``: only what this program draws is ever shown here."""
        super().__init__()
        self._ours = ours
        self.setAccessibleName(name or self.tr("Pages of the document"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self._serial = 0
        self._paper: Paper | None = None
        self._places: list[QRect] = []
        self._drawn: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._asked: set[tuple[int, int]] = set()
        self._told = (0, 0)
        self._waiting = self._given_up = False
        self._sought: tuple[int, tuple[Box, ...]] | None = None
        self._nothing = ""
        _post()  # it belongs to this thread
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.destroyed.connect(partial(_forget, self.__dict__))

    def set_nothing(self, words: str) -> None:
        """What stands where no pages are: why, or what will come."""
        self._nothing = words
        self.viewport().update()

    def show_pdf(self, data: bytes) -> None:
        """Open these bytes instead of what is shown; pages appear as they are drawn."""
        self.clear()
        self._waiting = True
        self._send(PdfView._opened, _opened, data, self._ours)
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self._serial += 1
        self._waiting = self._given_up = False
        self._sought = None
        if self._paper is not None:
            _lane(self._ours).submit(self._paper.close)
            self._paper = None
        self._places, self._asked = [], set()
        self._drawn.clear()
        self._lay_out()
        self._tell()
        self.viewport().update()

    def pages(self) -> int:
        """How many; 0 until the document is open."""
        return len(self._places)

    def current_page(self) -> int:
        """The page in view, from 1; 0 without pages."""
        return self._current() + 1

    def go_to(self, number: int) -> None:
        """Show page ``number``, from 1; beyond the ends the first or the last."""
        if self._places:
            at = min(max(number, 1), len(self._places)) - 1
            self.verticalScrollBar().setValue(self._places[at].top() - MARGIN if at else 0)
            self._tell(at)

    def show_place(self, page: int, boxes: Sequence[Box] = ()) -> None:
        """Go to ``page``, from 1, and mark there the lines ``boxes`` (left, top, right, bottom as shares of the page);
        as soon as the document is open.
        """
        self._sought = (page, tuple(boxes))
        self._seek()

    def place(self) -> tuple[int, tuple[Box, ...]] | None:
        """The place that is marked; None without one."""
        return self._sought

    def is_drawn(self, number: int) -> bool:
        """Page ``number``, from 1, has been drawn at the present width."""
        return (number - 1, self._pixels()) in self._drawn

    # --- Qt ------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._told[0]
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go_to(at + 1)
            case Qt.Key.Key_PageUp:
                self.go_to(at - 1)
            case Qt.Key.Key_Home:
                self.go_to(1)
            case Qt.Key.Key_End:
                self.go_to(self.pages())
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + (60 if event.key() == Qt.Key.Key_Down else -60))
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        at = event.position().toPoint() + QPoint(0, self.verticalScrollBar().value())
        for number, place in enumerate(self._places):
            if place.contains(at) and self._paper is not None:
                x, y = (at.x() - place.left()) / place.width(), (at.y() - place.top()) / place.height()
                self._send(PdfView._touched, self._line_at, self._paper, number, x, y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        at = self._current()
        self._lay_out()
        if at >= 0:
            self.go_to(at + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        t, offset, pixels = theme(), self.verticalScrollBar().value(), self._pixels()
        if not self._places:
            text = self._no_pages()
            if text:
                painter.setFont(px(13))
                painter.setPen(t.colour("muted"))
                where = self.viewport().rect().adjusted(MARGIN, 0, -MARGIN, 0)
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
            return
        for number, place in enumerate(self._places):
            box = place.translated(0, -offset)
            if box.bottom() < -box.height() or box.top() > self.viewport().height() + box.height():
                continue
            image = self._drawn.get((number, pixels))
            if image is None:
                self._ask(number, pixels)
                image = next((kept for (n, _), kept in self._drawn.items() if n == number), None)
            if not box.intersects(self.viewport().rect()):
                continue
            painter.setPen(t.colour("line"))
            painter.setBrush(Qt.GlobalColor.white)  # paper is white in any theme
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
            if image is not None:
                painter.drawImage(box, image)
            if self._sought is not None and self._sought[0] == number + 1:
                self._draw_marks(painter, box, self._sought[1])

    def sizeHint(self) -> QSize:
        return QSize(640, 800)

    # --- inside --------------------------------------------------------------

    def _seek(self) -> None:
        if self._sought is None or not self._places:
            return
        page, boxes = self._sought
        self.go_to(page)
        if boxes and 1 <= page <= len(self._places):
            place = self._places[page - 1]
            at = place.top() + round(boxes[0][1] * place.height())
            self.verticalScrollBar().setValue(max(0, at - self.viewport().height() // 3))
        self.viewport().update()

    @staticmethod
    def _draw_marks(painter: QPainter, page: QRect, boxes: Sequence[Box]) -> None:
        """As a marker does: colour under which the words stay black, in either theme."""
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for left, top, right, bottom in boxes:
            x, y = page.left() + left * page.width(), page.top() + top * page.height()
            line = QRectF(x, y, (right - left) * page.width(), (bottom - top) * page.height())
            painter.fillRect(line.adjusted(-2, -2, 2, 2), _MARKER)
        painter.restore()

    def _no_pages(self) -> str:
        if self._waiting:
            return self.tr("The pages are coming…")
        if self._given_up:
            return self.tr("There is too much in the file: its pages are not shown.")
        return self._nothing

    def _pixels(self) -> int:
        return round(self._page_width() * self.devicePixelRatioF())

    def _page_width(self) -> int:
        return max(120, min(self.viewport().width() - 2 * MARGIN, WIDEST))

    def _lay_out(self) -> None:
        self._places = []
        top, width = MARGIN, self._page_width()
        left = (self.viewport().width() - width) // 2
        for wide, high in self._paper.sizes if self._paper else ():
            height = round(width * high / max(wide, 1))
            self._places.append(QRect(left, top, width, height))
            top += height + GAP
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, top - GAP + MARGIN - self.viewport().height()) if self._places else 0)
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)

    def _current(self) -> int:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        found = -1
        for number, place in enumerate(self._places):
            if place.top() <= middle or number == 0:
                found = number
        return found

    def _scrolled(self) -> None:
        self._tell()
        self.viewport().update()

    def _tell(self, at: int | None = None) -> None:
        now = ((self._current() if at is None else at) + 1, len(self._places))
        if now != self._told:
            self._told = now
            self.page.emit(*now)

    def _ask(self, number: int, pixels: int) -> None:
        if self._paper is not None and (number, pixels) not in self._asked:
            self._asked.add((number, pixels))
            self._send(
                lambda view, image: view._page_drawn(number, pixels, image), self._draw, self._paper, number, pixels
            )

    @staticmethod
    def _draw(paper: Paper, number: int, pixels: int) -> QImage:
        made = paper.draw(number, pixels)
        return QImage(made.dots, made.width, made.height, made.stride, QImage.Format.Format_RGBX8888).copy()

    @staticmethod
    def _line_at(paper: Paper, number: int, x: float, y: float) -> str:
        return paper.line_at(number, x, y)

    def _touched(self, words: str) -> None:
        if len(words) > _LEAST:
            self.touched.emit(words)

    def _send(self, then: Callable[[PdfView, Any], None], work: Callable[..., Any], *args: Any) -> None:
        future = _lane(self._ours).submit(_if_wanted, self.__dict__, self._serial, work, *args)
        future.add_done_callback(partial(_post().take, ref(self), self._ours, self._serial, then))

    def arrived(self, serial: int, then: Callable[[PdfView, Any], None], future: Future[Any]) -> None:
        """Something was drawn, on the thread of the view."""
        if serial != self._serial:
            _drop(self._ours, future)
            return
        if (error := future.exception()) is not None:
            log.warning("a page could not be drawn: %s", error)
            self._waiting = False
            self._given_up = getattr(error, "code", "") == "file.too_much"
            self.viewport().update()
            self.failed.emit(str(error))
            return
        then(self, future.result())

    def _opened(self, paper: Paper) -> None:
        self._paper, self._waiting = paper, False
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._tell()
        self._seek()
        self.viewport().update()

    def _page_drawn(self, number: int, pixels: int, image: QImage) -> None:
        self._asked.discard((number, pixels))
        self._drawn[number, pixels] = image
        while len(self._drawn) > _KEPT:
            self._drawn.popitem(last=False)
        self.viewport().update()


def _opened(data: bytes, ours: bool) -> Paper:
    from facilitator.examine.paper import Own, Strangers

    return Own(data) if ours else Strangers(data)


def _if_wanted(kept: dict[str, Any], serial: int, work: Callable[..., Any], *args: Any) -> Any:
    """On the worker's thread: nothing when another document is shown by now."""
    return work(*args) if kept["_serial"] == serial else None


class _Post(QObject):
    """Carries what was drawn from a worker's thread to the thread of the views.

    It outlives them all: a signal of a view that is deleted while a worker emits it takes the program down.
    """

    _brought = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._brought.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def take(self, *packet: Any) -> None:
        """On the worker's thread: only emit."""
        with suppress(RuntimeError):  # the program is ending
            self._brought.emit(packet)

    def _deliver(self, packet: tuple[ref[PdfView], bool, int, Callable[[PdfView, Any], None], Future[Any]]) -> None:
        whose, ours, serial, then, future = packet
        view = whose()
        if view is None or not isValid(view):
            _drop(ours, future)
        else:
            view.arrived(serial, then, future)


@lru_cache(maxsize=1)
def _post() -> _Post:
    return _Post()


def _drop(ours: bool, future: Future[Any]) -> None:
    """What came too late: a document that was opened is closed again."""
    if future.exception() is None and hasattr(late := future.result(), "close"):
        with suppress(RuntimeError):
            _lane(ours).submit(late.close)


def _forget(kept: dict[str, Any]) -> None:
    kept["_serial"] += 1  # what waits for it is not begun
    if (paper := kept.get("_paper")) is not None:
        with suppress(RuntimeError):  # the program is ending, and the worker before us
            _lane(kept["_ours"]).submit(paper.close)

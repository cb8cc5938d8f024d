"""The catalogue and what is beside it: three panes on a wide screen; on a narrow one two, the second with one of its
sides in front, so that neither a word nor the page is squeezed to nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.context import Context
from ui.parts import Making
from ui.stations.archive.middle import Middle, over
from ui.stations.archive.pair import PairBar
from ui.stations.archive.trust import TrustCard
from ui.widgets.basics import STRETCH, Chips, column, row
from ui.widgets.papers.preview import PreviewCard

_GAP = 12
_MARGIN = 14
_THREE = 1116
"""Px from which on three panes stand side by side: the catalogue, a verdict with its lines, and a page worth seeing."""
_PAGE = 290
"""Px of the narrowest page, with its title and buttons above it."""
_TOLD, _MEETING, _PAPER = "told", "meeting", "page"


class Panes(QWidget):
    """``found`` is the verification and the meeting, ``trust`` the people below it, ``page`` the document.

    Every edge between two panes can be drawn by hand; whoever has drawn one keeps it.
    """

    @classmethod
    def making(cls, ctx: Context, pane: QWidget, pair: PairBar, page: PreviewCard) -> Making[Panes]:
        """What takes as long as a key may wait, a part at a time."""
        found = Middle(ctx, pair.said)
        yield
        trust = TrustCard(ctx)
        yield
        return cls(pane, pair, page, found, trust)

    def __init__(self, pane: QWidget, pair: PairBar, page: PreviewCard, found: Middle, trust: TrustCard) -> None:
        super().__init__()
        self.page, self._pair = page, pair
        self.found, self.trust = found, trust
        self._middle = over(self.found, self.trust)
        page.setMinimumWidth(_PAGE)
        self._sides = Chips([(side, side) for side in (_TOLD, _MEETING, _PAPER)], " ")
        self._sides.changed.connect(self._chosen)
        self._bar = QWidget()
        self._head = row(self._sides, STRETCH)
        self._bar.setLayout(self._head)
        self._right = _splitter(self._middle, page)
        beside, laid = QWidget(), column(self._bar, self._right, spacing=10)
        laid.setStretch(1, 1)
        beside.setLayout(laid)
        self._both = _splitter(pane, beside)
        self._drawn: set[QSplitter] = set()
        for splitter in (self._both, self._right):
            splitter.splitterMoved.connect(partial(self._drawn.add, splitter))
        box = QVBoxLayout(self)
        box.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        box.addWidget(self._both)
        self._narrow = True
        self._set_narrow(False)
        self.found.turned.connect(self._turned)

    @property
    def narrow(self) -> bool:
        """Two panes, not three."""
        return self._narrow

    def turn(self) -> None:
        """From the verification to the meeting, or back; from the page to the meeting."""
        if self._sides.value() == _PAPER:
            self.show_side(_MEETING)
        else:
            self.found.turn()

    def show_told(self) -> None:
        """What verification says."""
        self.show_side(_TOLD)

    def show_meeting(self) -> None:
        """The meeting, but under a page that somebody looks at."""
        self.found.show_meeting()

    def show_page(self) -> None:
        """The page in front, where there is room for one side only."""
        if self._narrow:
            self.show_side(_PAPER)

    def to_page(self) -> None:
        """The same, with the focus on it."""
        self.show_page()
        self.page.view.setFocus()

    def show_side(self, side: object) -> None:
        """``told``, ``meeting`` or ``page``."""
        self._sides.set_value(side)
        if side != _PAPER:
            self.found.show_meeting(side == _MEETING)
        self._draw()

    def retranslate(self) -> None:
        """In the present language."""
        self.found.retranslate()
        told, meeting = self.found.names()
        self._sides.set_options([(_TOLD, told), (_MEETING, meeting), (_PAPER, self.tr("The page"))])
        self._sides.setAccessibleName(self.tr("Verification, the meeting or the page"))

    # --- inside ----------------------------------------------------------------

    def _chosen(self, side: object) -> None:
        self.show_side(side)

    def _turned(self, meeting: bool) -> None:
        if self._sides.value() != _PAPER:
            self._sides.set_value(_MEETING if meeting else _TOLD)

    def _set_narrow(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._head.addWidget(self._pair)  # which of the two is verified is asked beside either side
        else:
            self.page.body.insertWidget(0, self._pair)
            self._sides.set_value(_MEETING if self.found.on_meeting else _TOLD)
        self._bar.setVisible(narrow)
        self.found.show_choice(not narrow)
        self._drawn.clear()
        self._draw()

    def _draw(self) -> None:
        paper = self._sides.value() == _PAPER
        self._middle.setVisible(not (self._narrow and paper))
        self.page.setVisible(paper or not self._narrow)

    def _share(self) -> None:
        """Room for each, as long as nobody has drawn it otherwise; Qt minds the least width of each."""
        wide = self.width()
        for splitter, shares in ((self._both, (1, 1) if self._narrow else (5, 7)), (self._right, (3, 4))):
            if splitter not in self._drawn:
                splitter.setSizes([wide * share for share in shares])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_narrow(event.size().width() - 2 * _MARGIN < _THREE)
        self._share()


def _splitter(*parts: QWidget) -> QSplitter:
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(_GAP)
    made.setChildrenCollapsible(False)
    for at, part in enumerate(parts):
        made.addWidget(part)
        made.setStretchFactor(at, 1)
    return made

"""A pair of the archive: which of its two documents is shown, and whether they belong together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.desk import shelf
from facilitator.language.told import pair as pair_told
from facilitator.model import Sister
from ui.context import Context
from ui.widgets.basics import STRETCH, Chips, Icon, label, row
from ui.words.documents import sister_names

if TYPE_CHECKING:
    from facilitator.archive.shelf import Key
    from facilitator.examine.pair import Pair


class PairBar(QWidget):
    """Seen while what is chosen has a sister in the archive; ``said`` tells whether the two belong together.

    Signals: turned(): the other one is wanted.
    """

    turned = Signal()

    def __init__(self, ctx: Context, failed: Callable[[BaseException], object]) -> None:
        super().__init__()
        self.ctx = ctx
        self._failed = failed
        self._keys: dict[Sister, Key] = {}
        self._pair: Mapping[str, Any] | None = None
        self._which = Chips(list(sister_names().items()), "")
        self._which.set_value(Sister.PUBLIC)
        self._which.changed.connect(self._turned)
        self.setLayout(row(self._which, STRETCH))
        self._mark = Icon("copy", "green", 18)
        self._words = label("", 13, wrap=True)
        told = row(self._mark, self._words, spacing=10)
        told.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop)
        told.setStretch(1, 1)
        self.said = QWidget()
        self.said.setLayout(told)
        self.forget()
        self._name()

    def forget(self) -> None:
        """A file that has no sister here."""
        self._keys, self._pair = {}, None
        self.hide()
        self._say()

    def choose(self, key: Key, full: Key | None, public: Key | None) -> Key:
        """``key`` was chosen in the list, one of a pair where both of it are given: which of them is to be shown."""
        if full is None or public is None:
            self.forget()
            return key
        if self._keys.get(Sister.FULL) != full:
            self._pair = None
            self._say()
        self._keys = {Sister.FULL: full, Sister.PUBLIC: public}
        self.show()
        return self._keys[Sister(self._which.value())]

    def verify(self) -> None:
        """Hold the two against each other."""
        if self._keys:
            self.ctx.tasks.run(
                shelf.paired, self.ctx.workspace, self._keys[Sister.FULL], self._keys[Sister.PUBLIC],
                then=partial(self._judged, self._keys[Sister.FULL]), failed=self._failed,
            )  # fmt: skip

    def told(self) -> str:
        """What is said of the pair, "" while it is not known."""
        return self._words.text()

    def _say(self) -> None:
        pair = self._pair
        self.said.setVisible(pair is not None)
        self._words.setText("" if pair is None else pair_told.tell(pair, self.ctx.lang()))
        if pair is not None:
            self._mark.set_icon(*(("copy", "green") if pair["pair"] else ("circle-x", "red")))

    def turn(self) -> None:
        """The other one of the pair."""
        if self._keys:
            shown = Sister(self._which.value())
            self._which.set_value(Sister.PUBLIC if shown is Sister.FULL else Sister.FULL)
            self.turned.emit()

    def _turned(self, _: object) -> None:
        self.turned.emit()

    def _judged(self, full: Key, pair: Pair) -> None:
        if self._keys.get(Sister.FULL) == full:
            self._pair = pair.as_dict()
            self._say()

    def _name(self) -> None:
        self._which.set_options(list(sister_names().items()))
        self._which.setAccessibleName(self.tr("Full or public"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_which"):
            self._name()

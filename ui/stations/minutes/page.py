"""The page of the document in hand: which sister, in which language, and how fully the minutes tell the discussion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal

from facilitator.model import Detail, Sister
from ui.widgets.basics import STRETCH, Chips, button, row, tool
from ui.widgets.papers.preview import PreviewCard
from ui.widgets.waiting import Waiting
from ui.words.documents import sister_names

if TYPE_CHECKING:
    from facilitator.language.sentences import Lang


_LONG_MS = 1_500
"""What is drawn sooner needs no words."""


class PageCard(PreviewCard):
    """Signals:
    redraw(): the other sister, or in the other language.
    export(): a PDF of it is wanted.   detail(object): the minutes should tell the discussion so.
    """

    redraw = Signal()
    export = Signal()
    detail = Signal(object)

    def __init__(self) -> None:
        super().__init__(ours=True)
        self.lang: Lang = "sq"
        self._lang_button = button("", "languages", "quiet", self.other_lang)
        self._export = tool("file-down", "", self.export.emit)
        self.head.addWidget(self._export)
        self._sister = Chips(self._sisters(), "")
        self._sister.set_value(Sister.PUBLIC)  # whoever has not chosen shows, sends and exports what may be published
        self._sister.changed.connect(self._chose)
        self._detail = Chips(self._details(), "")
        self._detail.changed.connect(self.detail)
        self.body.insertLayout(0, row(self._sister, STRETCH, self._lang_button))
        self.body.insertLayout(1, row(self._detail, STRETCH))
        self._detail.hide()
        self._waiting = Waiting(narrow=True)
        self.body.insertWidget(2, self._waiting)
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(_LONG_MS)
        self._long.timeout.connect(self._say_working)
        self._name()

    @property
    def sister(self) -> Sister:
        """Which of the two is shown."""
        return Sister(self._sister.value())

    def show_detail(self, detail: Detail | None, free: bool) -> None:
        """How the minutes tell the discussion; None for a document that has no choice."""
        self._detail.setVisible(detail is not None and free)
        if detail is not None:
            self._detail.set_value(detail)

    def show_working(self, working: bool) -> None:
        """The document is being laid out or drawn; said when it takes long."""
        if not working:
            self._long.stop()
            self._waiting.hide()
        elif not self._long.isActive() and self._waiting.isHidden():
            self._long.start()

    def _say_working(self) -> None:
        self._waiting.say(self.tr("The document is long: its page is being drawn."))

    def set_lang(self, lang: Lang) -> None:
        """Without a signal: another meeting."""
        self.lang = lang
        self._name()

    def other_lang(self) -> None:
        """Albanian or English."""
        self.set_lang("en" if self.lang == "sq" else "sq")
        self.redraw.emit()

    def other_sister(self) -> None:
        """The full document or the public one."""
        self._sister.set_value(Sister.PUBLIC if self.sister is Sister.FULL else Sister.FULL)
        self.redraw.emit()

    def _chose(self, _: object) -> None:
        self.redraw.emit()

    def _sisters(self) -> list[tuple[object, str]]:
        return list(sister_names().items())

    def _details(self) -> list[tuple[object, str]]:
        return [(Detail.EXTENDED, self.tr("In full")), (Detail.CONDENSED, self.tr("In short"))]

    def _name(self) -> None:
        """Texts in the present language."""
        self.set_title(self.tr("The page"))
        self.view.set_nothing(self.tr("The page is being drawn…"))
        self.view.setToolTip(self.tr("A double click on a line opens what it was drawn from"))
        self._sister.set_options(self._sisters())
        self._sister.setAccessibleName(self.tr("Full or public"))
        self._detail.set_options(self._details())
        self._detail.setAccessibleName(self.tr("How the minutes tell the discussion"))
        self._export.set_name(self.tr("Export the PDF"), self.tr("Export the PDF (Ctrl+E)"))
        language = self.tr("Albanian") if self.lang == "sq" else self.tr("English")
        self._lang_button.setText(language)
        self._lang_button.setAccessibleName(self.tr("Language of the document: {language}").format(language=language))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_detail"):
            self._name()

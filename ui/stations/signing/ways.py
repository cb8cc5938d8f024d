"""Three ways to sign the chosen document, named for what they are: here, elsewhere, on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal

from ui.stations.signing.elsewhere import ElsewherePane, PaperPane
from ui.stations.signing.form import SignForm
from ui.widgets.basics import Card, Chips, Empty, label

WAYS = ("here", "elsewhere", "paper")


class WaysCard(Card):
    """``here``, ``elsewhere`` and ``paper`` are the three bodies; one is shown.

    Signals: minutes(): to the approval, while there is nothing to sign.
    """

    minutes = Signal()

    def __init__(self) -> None:
        super().__init__("pen-line", " ")
        self.here, self.elsewhere, self.paper = SignForm(), ElsewherePane(), PaperPane()
        self._bodies = dict(zip(WAYS, (self.here, self.elsewhere, self.paper), strict=True))
        self._why = self._why_here = ""
        self.ways = Chips([(way, way) for way in WAYS], " ")
        self.ways.changed.connect(self._draw)
        self._note = label("", 13, role="muted", wrap=True)
        self._draft = False
        self.unapproved = Empty("badge-check", "", "", " ", self.minutes.emit, "primary")
        self.body.addWidget(self.ways)
        self.body.addWidget(self._note)
        self.body.addWidget(self.unapproved)
        for part in self._bodies.values():
            self.body.addWidget(part)
        self._retranslate()

    def way(self) -> str:
        """One of ``WAYS``."""
        return str(self.ways.value())

    def choose(self, way: str) -> None:
        """Show this way, with the focus on it."""
        self.ways.set_value(way)
        self.ways.setFocus()
        self._draw()

    def show_field(
        self,
        title: str,
        why_not: str,
        why_not_here: str,
        together: tuple[str, str],
        fields: Sequence[str],
        certified: bool,
        first: bool,
    ) -> None:
        """``why_not``: no way is open now, and why; ``why_not_here``: this field cannot be signed here.

        ``together``: words of the checks for the other sister and the other document; ``fields``: empty ones;
        ``first``: nobody has signed yet.
        """
        self.set_title(title)
        self._why, self._why_here = why_not, why_not_here
        self.here.show_field(*together, first)
        self.elsewhere.show_state(fields, certified)
        self._draw()

    def show_draft(self, draft: bool) -> None:
        """Nothing is approved: the one step that opens the ways, in their place."""
        self._draft = draft
        self._draw()

    def set_busy(self, busy: bool) -> None:
        """Something is under way on the worker."""
        self.here.set_busy(busy)
        self.elsewhere.set_busy(busy)
        self.paper.set_busy(busy)

    def _draw(self, _: object = None) -> None:
        way = self.way()
        why = self._why or (self._why_here if way == "here" else "")
        self._note.setText(why)
        self._note.setVisible(bool(why) and not self._draft)
        self.unapproved.setVisible(self._draft)
        self.ways.setVisible(not (self._why or self._draft))
        for name, part in self._bodies.items():
            part.setVisible(name == way and not (why or self._draft))

    def _retranslate(self) -> None:
        names = (self.tr("Here"), self.tr("Elsewhere"), self.tr("On paper"))
        self.ways.set_options(list(zip(WAYS, names, strict=True)))
        self.ways.setAccessibleName(self.tr("How it is signed"))
        self.unapproved.set_texts(
            self.tr("Nothing to sign yet"),
            self.tr("The documents are drafts. What is signed must not change any more: approve the minutes first."),
            self.tr("Go to the approval"),
        )
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_note"):
            self._retranslate()

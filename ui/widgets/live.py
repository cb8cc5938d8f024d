"""Widgets that follow a change of theme or language while they are shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent


class Live:
    """Mixin, first among the bases (``class Icon(Live, QLabel)``): names the two moments a widget may care about.

    Qt sends PaletteChange and LanguageChange to every widget, so nothing has to be connected. Both methods are
    called only once the widget has called ``ready()`` at the end of its constructor. Not itself a QWidget: two Qt
    classes among the bases crash PySide.
    """

    _is_ready = False

    def ready(self) -> None:
        """The constructor is through: fill texts and colours now and after every change."""
        self._is_ready = True
        self.retranslate()
        self.recolour()

    def retranslate(self) -> None:
        """Set every text again."""

    def recolour(self) -> None:
        """Renew whatever keeps a colour: icons, pixmaps."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)  # type: ignore[misc]
        if not self._is_ready:
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.recolour()
            self.update()  # type: ignore[attr-defined]

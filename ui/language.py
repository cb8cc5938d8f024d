"""The language of the screen: Albanian from the first start, English on demand, changed while the program runs."""

from __future__ import annotations

import logging

from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from facilitator.assets import RESOURCES
from facilitator.language.sentences import Lang

log = logging.getLogger(__name__)
TRANSLATIONS = RESOURCES / "translations"
_LOCALES = {"sq": "sq_AL", "en": "en_GB"}


class Language(QObject):
    """Keeps the one translator in force; every widget gets ``QEvent.LanguageChange``."""

    def __init__(self, app: QApplication, lang: Lang = "sq") -> None:
        super().__init__(app)
        self._app = app
        self._translator: QTranslator | None = None
        self._catalogue = b""  # Qt reads it where it lies
        self.current: Lang = lang
        self.set(lang)

    @classmethod
    def of(cls, app: QApplication) -> Language:
        """The one of this application; made at the first call."""
        return app.findChild(cls) or cls(app)

    def set(self, lang: Lang) -> None:
        """Speak ``lang``. Without its catalogue the screen is English and the log says so."""
        fresh = QTranslator(self)
        path = TRANSLATIONS / f"tryeza_{lang}.qm"
        # from memory: a mapped file that an update replaces would take the program down with it
        catalogue = b""
        try:
            catalogue = path.read_bytes()
            loaded = fresh.load(catalogue)
        except OSError:
            loaded = False
        if not loaded:
            log.error("no translation: %s", path.name)
        QLocale.setDefault(QLocale(_LOCALES[lang]))
        old, self._translator, self.current = self._translator, fresh, lang
        self._app.installTranslator(fresh)
        if old is not None:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._catalogue = catalogue

"""Settings: language, theme, where second copies and reports go, and who usually runs the meetings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.stations.handwriting import HandwritingPart
from ui.theme import MEDIUM, SEMIBOLD, Mode
from ui.widgets.basics import Chips, button, column, label, row
from ui.widgets.forms import Form
from ui.window.memory import MemoryPart

if TYPE_CHECKING:
    from ui.context import Context

_WIDTH = 660
PLACES = ("second_place", "archive", "token_module")
PEOPLE = ("organiser", "organiser_short", "city", "place", "facilitator", "secretary")


class SettingsSheet(QWidget):
    """Every change is kept at once; language and theme are seen at once."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._sheet: Any = None
        settings = ctx.workspace.settings
        self._heads = [label("", 13, SEMIBOLD, "muted") for _ in range(3)]
        self.language = Chips([("sq", "Shqip"), ("en", "English")], "Gjuha / Language")
        self.theme = Chips([(mode, "") for mode in (Mode.SYSTEM, Mode.LIGHT, Mode.DARK)], " ")
        self.language.set_value(ctx.lang())
        self.theme.set_value(ctx.appearance.mode)
        self.language.changed.connect(self._set_language)
        self.theme.changed.connect(self._set_theme)
        self._words = {name: label("", 13, MEDIUM) for name in ("language", "theme", *PLACES)}
        self._notes = {name: label("", 12, role="faint", wrap=True) for name in PLACES}
        self.places: dict[str, QLineEdit] = {}
        self._choose = {
            "second_place": button("", "folder-open", on=self._choose_second),
            "archive": button("", "folder-open", on=self._choose_archive),
            "token_module": button("", "folder-open", on=self._choose_module),
        }
        self._none = {
            "second_place": button("", role="quiet", on=self._no_second),
            "archive": button("", role="quiet", on=self._no_archive),
            "token_module": button("", role="quiet", on=self._no_module),
        }
        for name in PLACES:
            field = QLineEdit(getattr(settings, name))
            field.setReadOnly(True)
            self.places[name] = field
        self.form = Form()
        self._laid = column(spacing=8)
        self.setLayout(self._laid)
        look = row(
            column(self._words["language"], self.language, spacing=4),
            24,
            column(self._words["theme"], self.theme, spacing=4),
        )
        self._laid.addWidget(self._heads[0])
        self._laid.addLayout(look)
        self._laid.addSpacing(8)
        self._laid.addWidget(self._heads[1])
        for name in PLACES:
            self._laid.addWidget(self._words[name])
            self._laid.addLayout(row(self.places[name], self._choose[name], self._none[name]))
            self._laid.addWidget(self._notes[name])
        self._laid.addSpacing(8)
        self._laid.addWidget(self._heads[2])
        self._laid.addWidget(self.form)
        self._fill_form()
        self.form.edited.connect(self._edited)
        self._memory = MemoryPart(ctx)
        self._laid.addWidget(self._memory)
        self._handwriting = HandwritingPart(ctx)
        self._laid.addWidget(self._handwriting)
        self._say()

    def show_over(self) -> None:
        """Over the window."""
        self._sheet = self._ctx.sheet(self.tr("Settings"), self)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(_WIDTH, 0))

    def _fill_form(self) -> None:
        settings = self._ctx.workspace.settings
        names = {
            "organiser": self.tr("Organiser"),
            "organiser_short": self.tr("Organiser, short"),
            "city": self.tr("City"),
            "place": self.tr("Place"),
            "facilitator": self.tr("Facilitator"),
            "secretary": self.tr("Secretary"),
        }
        for name in PEOPLE:
            self.form.add_line(name, names[name], getattr(settings, name))

    def _say(self) -> None:
        for head, text in zip(
            self._heads,
            (self.tr("How it looks"), self.tr("Where copies and reports go"), self.tr("For every new meeting")),
            strict=True,
        ):
            head.setText(text)
        words = {
            "language": self.tr("Language"),
            "theme": self.tr("Theme"),
            "second_place": self.tr("Second place for copies"),
            "archive": self.tr("Folder of the archive"),
            "token_module": self.tr("Driver of the token or card"),
        }
        for name, text in words.items():
            self._words[name].setText(text)
        themes = [
            (Mode.SYSTEM, self.tr("As the system")),
            (Mode.LIGHT, self.tr("Light")),
            (Mode.DARK, self.tr("Dark")),
        ]
        self.theme.set_options(themes)
        self.theme.setAccessibleName(words["theme"])
        self.language.setAccessibleName(words["language"])
        self._notes["second_place"].setText(
            self.tr("A USB stick or another disk: each checked copy goes there too, in the background.")
        )
        self._notes["archive"].setText(self.tr("Signed reports are put here and never changed."))
        self._notes["token_module"].setText(self.tr("Its PKCS#11 file; only for signing with a token or a card."))
        for name in self.places:
            self.places[name].setAccessibleName(words[name])
            self._choose[name].setText(self.tr("Choose…"))
            self._choose[name].setAccessibleName(f"{words[name]}: {self.tr('Choose…')}")
            self._none[name].setText(self.tr("The program’s own") if name == "archive" else self.tr("None"))
            self._none[name].setVisible(bool(self.places[name].text()))
        self.places["second_place"].setPlaceholderText(self.tr("none chosen"))
        self.places["token_module"].setPlaceholderText(self.tr("none chosen"))
        self.places["archive"].setPlaceholderText(self.tr("the program’s own folder"))

    def _set_language(self, lang: Any) -> None:
        self._ctx.set_language(lang)

    def _set_theme(self, mode: Any) -> None:
        self._ctx.appearance.set_mode(mode)
        self._ctx.keep_settings(theme=str(mode))

    def _edited(self, name: str) -> None:
        self._ctx.keep_settings(**{name: str(self.form.values()[name]).strip()})

    def _choose_second(self) -> None:
        self._ctx.choose_folder(self.tr("Second place for copies"), self._second_chosen)

    def _choose_archive(self) -> None:
        self._ctx.choose_folder(self.tr("Folder of the archive"), self._archive_chosen)

    def _choose_module(self) -> None:
        pattern = "PKCS#11 (*.so *.dll *.dylib *.so.*)"
        self._ctx.choose_file(self.tr("Driver of the token or card"), pattern, self._module_chosen)

    def _module_chosen(self, path: Path) -> None:
        self._keep_place("token_module", str(path))

    def _no_module(self) -> None:
        self._keep_place("token_module", "")

    def _second_chosen(self, path: Path) -> None:
        self._keep_place("second_place", str(path))

    def _archive_chosen(self, path: Path) -> None:
        self._keep_place("archive", str(path))

    def _no_second(self) -> None:
        self._keep_place("second_place", "")

    def _no_archive(self) -> None:
        self._keep_place("archive", "")

    def _keep_place(self, name: str, path: str) -> None:
        self._ctx.keep_settings(**{name: path})
        self.places[name].setText(path)
        self._none[name].setVisible(bool(path))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._memory.retranslate()
            self._handwriting.retranslate()
        super().changeEvent(event)

"""The views as they would look, before the room sees them; the theme and the screen of the hall; its network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.live.presenter import KEYS, Show
from ui.projector.inks import Look
from ui.projector.paint import Drawn
from ui.projector.spoken import spoken
from ui.projector.views import Blank, View
from ui.theme import MEDIUM, theme
from ui.widgets.basics import Chips, column, key_text, label, row
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListModel, ListPane

if TYPE_CHECKING:
    from ui.context import Context
    from ui.live.presenter import Presenter

LONGEST = {"wifi_name": 32, "wifi_password": 63, "hall_page": 200}
"""Characters: what a network may be called and what a code can hold."""
_ICONS = {
    Show.AUTO: "presentation",
    Show.WELCOME: "door-open",
    Show.AGENDA: "list-ordered",
    Show.VOTE: "vote",
    Show.FLOOR: "mic",
    Show.READING: "book-open",
    Show.MEASURES: "list-checks",
    Show.GROUPS: "layers",
    Show.PAUSE: "hourglass",
    Show.NETWORK: "link",
    Show.BLANK: "monitor-off",
}


class Preview(QWidget):
    """The hall in small: the first page of a view, in the shape of the room's screen."""

    def __init__(self, shape: QSize) -> None:
        super().__init__()
        self._shape = shape
        self._drawn = Drawn()
        self._view: View = Blank()
        self._look = Look.LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(shape.scaled(QSize(496, 300), Qt.AspectRatioMode.KeepAspectRatio))

    def show_view(self, view: View, look: Look) -> None:
        """Draw it; a screen reader hears it."""
        self._view, self._look = view, look
        self.setAccessibleDescription(spoken(view))
        self.update()

    def view(self) -> View:
        return self._view

    def pages(self) -> int:
        """How many pages it has on the room's screen."""
        return self._drawn.count(self._view, self._shape.width(), self._shape.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shape, painter = self._shape, QPainter(self)
        painter.scale(self.width() / shape.width(), self.height() / shape.height())
        first = self._drawn.first(self._view, shape.width(), shape.height())
        self._drawn.draw(painter, shape.width(), shape.height(), self._view, self._look, first)
        painter.resetTransform()
        painter.setPen(theme().colour("field"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class HallSheet(QWidget):
    """Enter on a view shows it; what is only looked at here stays here."""

    def __init__(self, ctx: Context, presenter: Presenter) -> None:
        super().__init__()
        self._ctx, self._presenter = ctx, presenter
        self._sheet: Any = None
        self.model = ListModel()
        self.pane = ListPane(self.tr("Views of the hall"), self.model)
        self.pane.setFixedWidth(300)
        self.pane.setMinimumHeight(478)
        self.pane.setProperty("first", True)
        self.pane.moved.connect(self._look_at)
        self.pane.chosen.connect(self._choose)
        target = ctx.hall_window().target() or ctx.frame.screen()
        self.preview = Preview(target.geometry().size())
        self.preview.setAccessibleName(self.tr("As the room would see it"))
        self.said = label("", 13, role="muted", wrap=True)
        looks = [(Look.LIGHT, self.tr("Light, for a washed-out lamp")), (Look.DARK, self.tr("Dark"))]
        self.looks = Chips(looks, self.tr("Theme of the hall"))
        self.looks.set_value(presenter.look())
        self.looks.changed.connect(self._set_look)
        self.screens = Chips(self._screens(), self.tr("Screen of the hall"))
        self.screens.set_value(target.name())
        self.screens.changed.connect(self._set_screen)
        parts: list[Any] = [
            self.preview,
            self.said,
            label(self.tr("Theme of the hall"), 13, MEDIUM),
            self.looks,
        ]
        if len(QGuiApplication.screens()) > 1:
            parts += [label(self.tr("Screen of the hall"), 13, MEDIUM), self.screens]
        beside = column(*parts, spacing=6)
        beside.addStretch(1)
        self.form = Form(columns=3, beside_from=640)
        names = {
            "wifi_name": self.tr("Wi-Fi of the hall"),
            "wifi_password": self.tr("Its password"),
            "hall_page": self.tr("Page to open"),
        }
        for key, name in names.items():
            line: Any = self.form.add_line(key, name, getattr(ctx.workspace.settings, key)).control
            line.setMaxLength(LONGEST[key])
        self.form.edited.connect(self._edited)
        self.setLayout(column(row(self.pane, beside, spacing=18), self.form, spacing=12))
        self._fill()

    def show_over(self) -> None:
        """Over the window."""
        show = self._show
        self._sheet = self._ctx.sheet(
            self.tr("What the room sees"),
            self,
            [(self.tr("Close"), "", self._close), (self.tr("Show in the hall"), "primary", show)],
        )
        self.pane.setFocus()

    def _fill(self) -> None:
        here = self.pane.current_uid() or str(self._presenter.choice)
        self.model.set_items([self._item(show) for show in Show])
        self.pane.select(here)
        self._look_at(here)

    def _item(self, show: Show) -> Item:
        there = self._presenter.offered(show) is not None
        now = self.tr("now") if self._presenter.choice is show and self._ctx.projector() is not None else ""
        name = self._presenter.title(show).partition(": ")[2]
        return Item(
            str(show),
            name[:1].upper() + name[1:],
            icon=_ICONS[show],
            tone="accent" if there else "faint",
            dim=not there,
            right=key_text(KEYS[show]),
            chip=now,
            chip_tone="green",
        )

    def _look_at(self, uid: str) -> None:
        show = Show(uid) if uid else Show.AUTO
        view = self._presenter.offered(show)
        self.preview.show_view(view or Blank(), self._presenter.look())
        if view is None:
            self.said.setText(self._presenter.missing(show))
        elif (count := self.preview.pages()) > 1:
            self.said.setText(self.tr("%n page(s), turned by themselves", "", count))
        else:
            self.said.setText(self.tr("Enter shows it in the hall."))

    def _choose(self, uid: str) -> None:
        show = Show(uid)
        if show is not Show.BLANK and self._presenter.offered(show) is None:
            return
        self._close()
        if self._ctx.projector() is None:
            self._ctx.toggle_projector()
        if show is not Show.BLANK or self._presenter.choice is not Show.BLANK:
            self._presenter.choose(show)

    def _show(self) -> None:
        self._choose(self.pane.current_uid())

    def _close(self) -> None:
        self._sheet.done()

    def _set_look(self, look: Any) -> None:
        self._presenter.set_look(look)
        self._look_at(self.pane.current_uid())

    def _screens(self) -> list[tuple[object, str]]:
        """Every screen but the one with the work."""
        mine = self._ctx.frame.screen()
        return [(one.name(), _named(one.name(), one.size())) for one in QGuiApplication.screens() if one is not mine]

    def _set_screen(self, name: Any) -> None:
        self._ctx.hall_window().choose_screen(name)
        self._ctx.keep_settings(hall_screen=name)

    def _edited(self, key: str) -> None:
        self._ctx.keep_settings(**{key: str(self.form.values()[key]).strip()})
        self._fill()


def _named(name: str, size: QSize) -> str:
    return f"{name} · {size.width()} × {size.height()}"

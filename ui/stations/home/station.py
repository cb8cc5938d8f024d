"""Home (Takimet): the meetings of this computer, a new one, a copy from elsewhere, the example.

Painted first, so nothing here imports the store: acts are imported inside the functions that need them.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.errors import KnownError
from facilitator.language.dates import day_words
from facilitator.language.folding import fold
from ui.commands import Command
from ui.context import Context
from ui.stations.base import Station
from ui.stations.home.welcome import Welcome
from ui.widgets.basics import Card, button, column, hline, key_text, label, row
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate, SearchLine

if TYPE_CHECKING:
    from facilitator.desk.across import Across
    from facilitator.desk.meetings import Seen
    from facilitator.store.journal import Changes
    from facilitator.workspace import Recent

ICONS = {
    "draft": ("file-text", "muted"),
    "in_review": ("pencil", "amber"),
    "approved": ("file-check", "accent"),
    "signed": ("file-signature", "green"),
    "archived": ("archive", "violet"),
    "": ("calendar", "muted"),
    "missing": ("circle-help", "amber"),
    "damaged": ("triangle-alert", "red"),
}
_LOOK_AFTER_MS = 120
"""The window is painted first: what reads files needs the store, and Home shows what is remembered meanwhile."""


def status_words(status: str) -> str:
    """Where the minutes stand, as a bare word."""
    translate = QCoreApplication.translate
    words = {
        "draft": translate("Home", "Draft"),
        "in_review": translate("Home", "In review"),
        "approved": translate("Home", "Approved"),
        "signed": translate("Home", "Signed"),
        "archived": translate("Home", "Archived"),
        "missing": translate("Home", "Not found"),
        "damaged": translate("Home", "Damaged"),
    }
    return words.get(status, status)


class HomeStation(Station):
    """The list with what can be begun beside it; before the first meeting, a welcome in its place."""

    id = "home"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._pages = QStackedWidget()
        self._welcome: Welcome | None = None  # made only where no meeting was opened yet
        self._model = ListModel()
        self._list = ListPane("", self._model, RowDelegate())
        self._filter = SearchLine(self._list, "")
        self._filter.setClearButtonEnabled(True)
        self._card = Card("calendar-days", " ")
        self._card.body.addWidget(self._filter)
        self._card.body.addWidget(self._list, 1)
        self._new = button("", "plus", "primary", on=self.new_meeting)
        self._open = button("", "folder-open", on=self._open_file)
        self._copy = button("", "usb", on=self._take_copy)
        self._example = button("", "play", on=self._demo)
        self._like = button("", "copy", on=self.next_meeting)
        self._office = button("", "landmark", on=self._profiles)
        parts = {
            "new": self._new,
            "like": self._like,
            "open": self._open,
            "copy": self._copy,
            "office": self._office,
            "example": self._example,
        }
        self._words = {part: label("", 12, role="muted", wrap=True) for part in parts}
        self._begin = Card("sparkles", " ")
        for part, act in parts.items():
            if part == "example":
                self._begin.body.addWidget(hline())
            self._begin.body.addWidget(act)
            self._begin.body.addWidget(self._words[part])
            self._begin.body.addSpacing(4)
        self._begin.body.addStretch()
        self._begin.setFixedWidth(312)
        self._meetings = QWidget()
        both = row(self._card, self._begin, spacing=12, margins=(14, 14, 14, 14))
        both.setStretch(0, 1)
        self._meetings.setLayout(both)
        self._pages.addWidget(self._meetings)
        self.setLayout(column(self._pages))
        self._states: dict[Path, str] = {}  # of files that are not well, as the disk had them last
        self._across: Across | None = None  # nobody has looked yet
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LOOK_AFTER_MS)
        self._soon.timeout.connect(self._look_over)
        self._list.chosen.connect(self._chosen)
        self._list.removed.connect(self._forget)
        self.retranslate()

    def keys(self) -> list[tuple[str, str]]:
        keys = [("Ctrl+N", self.tr("new meeting")), ("Ctrl+O", self.tr("open a file"))]
        if not self._model.items():
            return keys
        more = [
            ("Ctrl+Shift+N", self.tr("a meeting like this")),
            ("Ctrl+Shift+K", self.tr("copies")),
            ("Del", self.tr("take off the list")),
        ]
        return [("Return", self.tr("open")), *keys, *more]

    def commands(self) -> list[Command]:
        return [
            Command("home.new", lambda: self.tr("New meeting"), self.new_meeting, "", self.id, listed=False),
            Command("home.like", lambda: self.tr("A meeting like this…"), self.next_meeting, "Ctrl+Shift+N", self.id,
                    enabled=lambda: bool(self.meeting_file())),
            Command("home.profiles", lambda: self.tr("Profiles of the institution…"), self._profiles, "Ctrl+Shift+F",
                    self.id),
            Command("home.copy", lambda: self.tr("Take a copy…"), self._take_copy, "Ctrl+Shift+O", self.id),
            Command("home.demo", lambda: self.tr("Open the example meeting"), self._demo, "", self.id),
            Command("home.find", lambda: self.tr("Find a meeting"), self._to_field, "Ctrl+L", self.id),
        ]  # fmt: skip

    def retranslate(self) -> None:
        self._card.set_title(self.tr("Meetings"))
        self._begin.set_title(self.tr("Begin"))
        self._filter.setPlaceholderText(self.tr("Find a meeting by title or date"))
        self._filter.setAccessibleName(self.tr("Find a meeting"))
        self._list.setAccessibleName(self.tr("Meetings of this computer"))
        self._new.setText(self.tr("New meeting"))
        self._new.setToolTip(key_text("Ctrl+N"))
        self._like.setText(self.tr("A meeting like this…"))
        self._like.setToolTip(key_text("Ctrl+Shift+N"))
        self._office.setText(self.tr("Profiles of the institution…"))
        self._office.setToolTip(key_text("Ctrl+Shift+F"))
        self._open.setText(self.tr("Open a file…"))
        self._open.setToolTip(key_text("Ctrl+O"))
        self._copy.setText(self.tr("Take a copy…"))
        self._copy.setToolTip(key_text("Ctrl+Shift+O"))
        self._example.setText(self.tr("Open the example meeting"))
        self._words["new"].setText(self.tr("Details, agenda and people first; the room after."))
        self._words["like"].setText(self.tr("The next one after the chosen: people, agenda, what is still open."))
        self._words["office"].setText(
            self.tr("Letterhead, signatories, text modules, recipients: once for all meetings.")
        )
        self._words["open"].setText(self.tr("A meeting file (.tryeza) on this computer."))
        self._words["copy"].setText(self.tr("From a USB stick or a folder: you go on where the other laptop stopped."))
        self._words["example"].setText(
            self.tr("A whole meeting with invented names: look at every station without fear of spoiling anything.")
        )
        if self._welcome is not None:
            self._welcome.retranslate()
        if self.loaded:
            self.load()

    def load(self) -> None:
        known = self.ctx.workspace.known()
        chosen = self._list.current_uid()
        self._model.set_items([self._item(number, one) for number, one in enumerate(known)])
        self._card.set_note(self.tr("%n meeting(s)", "", len(known)) if known else "")
        self._pages.setCurrentWidget(self._meetings if known else self._first())
        if known:
            uid = chosen if chosen and self._model.row_of(chosen) >= 0 else str(known[0].path)
            self._list.select(uid)

    def _look_over(self) -> None:
        from facilitator.desk.across import refreshed
        from facilitator.desk.meetings import look_over

        # what is on the disk and cannot be remembered is shown by the name of its folder
        run, workspace = self.ctx.tasks.run, self.ctx.workspace
        run(look_over, workspace, then=self._seen, failed=self._not_seen, lane="disk")
        run(refreshed, workspace, self.ctx.session.path, then=self._refreshed, failed=self._not_seen, lane="disk")

    def _refreshed(self, found: tuple[bool, Across]) -> None:
        changed, now = found
        if changed or self._across is None:
            self._across = now
            self.load()

    def _seen(self, seen: Seen) -> None:
        if seen.learnt or seen.states != self._states:
            self._states = seen.states
            self.load()
            self.ctx.show_keys()

    def _not_seen(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            self.ctx.tasks.failed.emit(error)

    def _first(self) -> Welcome:
        if self._welcome is None:
            self._welcome = Welcome(self.new_meeting, self._demo, self._open_file, self._take_copy)
            self._welcome.retranslate()
            self._pages.addWidget(self._welcome)
        return self._welcome

    def apply(self, changes: Changes) -> None:
        if any(change.table == "meeting" for change in changes.rows):
            self.load()

    def meeting_file(self) -> Path | None:
        uid = self._list.current_uid()
        return Path(uid) if uid else None

    def arrive(self) -> None:
        self.load()
        if not self._soon.isActive():
            self._soon.start()
        if self._pages.currentWidget() is self._welcome:
            self._first().first()
        else:
            self._to_field()

    def _item(self, number: int, one: Recent) -> Item:
        status = self._states.get(one.path, one.status)
        icon_name, tone = ICONS.get(status, ICONS["draft"])
        when = day_words(one.date, self.ctx.lang())
        here = self.tr("open now") if one.path == self.ctx.session.path else ""
        return Item(
            uid=str(one.path),
            title=one.title,
            subtitle=" · ".join(part for part in (when, self._series(one.path), self._place(one.path)) if part),
            right=status_words(status) if status else "",
            right2=here,
            icon=icon_name,
            tone=tone,
            dim=status == "missing",
            search=fold(f"{one.title} {when} {one.date} {status_words(status)}"),
            sort=number,
        )

    def _series(self, path: Path) -> str:
        """What the meeting goes on from, or in which one it went on; the later is said where both are so."""
        if self._across is None:
            return ""
        if after := self._across.followed_by(self._across.uid_of(path)):
            return self.tr("went on {date}").format(date=day_words(after[-1].date, self.ctx.lang()))
        before = self._across.from_date(path)
        return self.tr("goes on from {date}").format(date=day_words(before, self.ctx.lang())) if before else ""

    def _place(self, path: Path) -> str:
        """Its own folder for a meeting kept by the program, the whole path for one elsewhere."""
        if path.is_relative_to(self.ctx.workspace.root):
            return path.parent.name
        home = Path.home()
        return str("~" / path.relative_to(home)) if path.is_relative_to(home) else str(path)

    # the list

    def _to_field(self) -> None:
        self._filter.setFocus()
        self._filter.selectAll()

    def _chosen(self, uid: str) -> None:
        self._open_path(Path(uid))

    def _forget(self, uid: str) -> None:
        known = next((one for one in self.ctx.workspace.known() if str(one.path) == uid), None)
        if known is None:
            return
        self.ctx.workspace.forget(known.path)
        self.load()

        def back() -> None:
            self.ctx.workspace.remember(known.path, known.title, known.date, known.status)
            self.load()

        self.ctx.notify(self.tr("Taken off the list; the file stays."), self.tr("Put back"), back)

    # beginning

    def _open_path(self, path: Path) -> None:
        if path == self.ctx.session.path:
            self.ctx.go("preparation")
        else:
            self.ctx.open_meeting(path)

    def open_file(self) -> None:
        """Ask for a meeting file and open it."""
        self._open_file()

    def _open_file(self) -> None:
        self.ctx.choose_file(self.tr("Open a meeting"), self.tr("Meetings (*.tryeza)"), self._open_path)

    def _take_copy(self) -> None:
        self.ctx.choose_file(self.tr("Take a copy"), self.tr("Meetings (*.tryeza)"), self._receive)

    def _receive(self, path: Path) -> None:
        from facilitator.desk.pen import receive_copy

        failed = partial(self.ctx.not_opened, path)
        self.ctx.tasks.run(receive_copy, path, self.ctx.workspace, then=self.ctx.open_meeting, failed=failed)

    def _demo(self) -> None:
        from facilitator.demo import open_demo

        here = self.ctx.session.path
        if here is not None and here.parent.name.endswith("-demo"):
            self.ctx.go("attendance")
            return
        self.ctx.message("info", self.tr("The example meeting is being made…"))
        self.ctx.tasks.run(
            open_demo, self.ctx.workspace, self.ctx.session.env, then=self._demo_made, failed=self._not_done
        )

    def _demo_made(self, path: Path) -> None:
        self.ctx.message("info", "")
        self.ctx.open_meeting(path)

    def _not_done(self, error: BaseException) -> None:
        self.ctx.message("info", "")
        if isinstance(error, KnownError):
            from facilitator.language.errors import sentence

            self.ctx.message("bad", sentence(error, self.ctx.lang()))
        else:
            self.ctx.session.failed.emit("open", error)

    def new_meeting(self) -> None:
        """The form for a new meeting, over the window."""
        from ui.stations.home.founding import NewMeeting

        NewMeeting(self.ctx).show_over()

    def next_meeting(self) -> None:
        """The form for the next meeting after the chosen one."""
        from ui.stations.home.again import ask

        if path := self.meeting_file():
            ask(self.ctx, path)

    def _profiles(self) -> None:
        from ui.office.profiles import ProfilesSheet

        ProfilesSheet(self.ctx).show_over()

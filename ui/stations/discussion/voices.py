"""Whose a contribution is, beyond one author: joined and divided, named how far, and under which rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.audience.attributing import running, under_rule
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.log.attribution import attribute_point, level_of
from facilitator.meeting.log.house import begin_house_rule, end_house_rule
from facilitator.meeting.log.joining import merge_points, split_point
from facilitator.meeting.log.references import labels_of
from facilitator.model import (
    AgendaItem,
    Attribution,
    CoAuthor,
    HouseRule,
    Level,
    Point,
    PointReference,
    PointTheme,
    Unsettled,
)
from ui.stations.discussion.whom import Whom
from ui.widgets.forms import Form
from ui.words.people import filled

if TYPE_CHECKING:
    from facilitator.store.journal import Changes
    from ui.context import Context
    from ui.session import Mirror

translate = QCoreApplication.translate


def level_words(level: Level) -> str:
    """How far documents name the author."""
    return {
        Level.PERSON: translate("Voices", "Documents name the author."),
        Level.ORGANISATION: translate("Voices", "Documents name the organisation only."),
        Level.CATEGORY: translate("Voices", "Documents give the category only, where at least five of it were there."),
        Level.NONE: translate("Voices", "Documents name nobody."),
    }[level]


def named_so_far(rows: Mirror, point: Point, title: str) -> str:
    """The author as the log shows it, with what documents leave out."""
    if under_rule(rows.all(HouseRule), point.said_at, point.entered_at):
        return filled(translate("Voices", "%1 (Chatham House rule)"), title)
    level = level_of(point, rows.all(Attribution, point=point.uid))
    told = {
        Level.ORGANISATION: translate("Voices", "%1 (in documents: the organisation)"),
        Level.CATEGORY: translate("Voices", "%1 (in documents: the category)"),
        Level.NONE: translate("Voices", "%1 (not named in documents)"),
    }
    return filled(told[level], title) if level in told else title


def beside(rows: Mirror, point: Point) -> list[str]:
    """What it takes up, and its themes."""
    told: list[str] = []
    targets = {link.target for link in rows.all(PointReference, source=point.uid)}
    if targets:
        items = {row.item for uid in targets if (row := rows.find(Point, uid)) is not None}
        points = [row for item in items for row in rows.all(Point, item=item)]
        labels = labels_of(rows.all(AgendaItem), points)
        found = sorted(labels[uid] for uid in targets if uid in labels)
        told.append(filled(translate("Voices", "takes up %1"), ", ".join(found)))
    return [*told, *(f"#{row.theme}" for row in rows.all(PointTheme, point=point.uid))]


def said_of(row: object) -> str:
    """The contribution that a row beside it is about; "" for any other row."""
    if isinstance(row, CoAuthor | Attribution | PointTheme):
        return row.point
    if isinstance(row, Unsettled):
        return row.point or ""
    return row.source if isinstance(row, PointReference) else ""


class Voices(QObject):
    """The keys for it, on the point that is selected in the log."""

    def __init__(self, ctx: Context, current: Callable[[], Point | None], select: Callable[[str], object]) -> None:
        """``current``: the point selected in the log; ``select``: look at another one."""
        super().__init__(ctx.session)
        self.ctx, self._current, self._select = ctx, current, select

    def attribute(self) -> None:
        """Named one step less far; after nobody, the person again."""
        if (point := self._chosen()) is None:
            return
        rows, order = self.ctx.session.rows, list(Level)
        now = level_of(point, rows.all(Attribution, point=point.uid))
        level = order[(order.index(now) + 1) % len(order)]
        self._do(attribute_point, point.uid, level, said=level_words(level))

    def merge(self) -> None:
        """Into the one above it."""
        if (point := self._chosen()) is None:
            return
        listed = self.ctx.session.rows.all(Point, item=point.item)
        at = next(n for n, row in enumerate(listed) if row.uid == point.uid)
        if at == 0:
            self.ctx.notify(self.tr("There is nothing above it in this agenda item to merge it with."))
            return
        above = listed[at - 1].uid
        self._do(merge_points, above, point.uid, said=self.tr("Merged with the one above"), select=above)

    def split(self) -> None:
        """Where the cursor is put."""
        if (point := self._chosen()) is not None:
            Splitting(self.ctx, point).open()

    def house(self) -> None:
        """The Chatham House rule begins, or ends."""
        if running(self.ctx.session.rows.all(HouseRule)):
            self._do(end_house_rule, said=self.tr("The Chatham House rule holds no more"))
        else:
            self._do(begin_house_rule, said=self.tr("From now the Chatham House rule holds"))

    def _chosen(self) -> Point | None:
        point = self._current()
        if point is None:
            self.ctx.notify(self.tr("First select a contribution in the log."))
        return point

    def _do(self, act: Any, *args: object, said: str, select: str = "") -> None:
        def then(_: Changes) -> None:
            if select:
                self._select(select)
            self.ctx.notify(said, self.tr("Undo"), self.ctx.session.undo)

        self.ctx.session.do(act, *args, then=then, otherwise=self._refused)

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self.ctx.notify(sentence(error, self.ctx.lang()))


class Splitting(Form):
    """The words, and whose the second part is; the key divides them where the cursor is."""

    def __init__(self, ctx: Context, point: Point) -> None:
        super().__init__()
        self.ctx, self._point = ctx, point
        self._sheet: Any = None
        self.add_text("text", self.tr("Put the cursor before the first word of the second part"), rows=5)
        self.set_values({"text": point.text})
        self.add_line("author", self.tr("Who said the second part"), placeholder=self.tr("Empty: the same"))
        Whom(ctx, self, "author")

    @property
    def words(self) -> QPlainTextEdit:
        """The words that are divided."""
        control = self.field("text").control
        assert isinstance(control, QPlainTextEdit)
        return control

    def open(self) -> None:
        """Show it over the window, the cursor behind the first sentence."""
        actions = [(self.tr("Cancel"), "", self._close), (self.tr("Split here"), "primary", self.keep)]
        self._sheet = self.ctx.sheet(self.tr("Where does the second contribution begin?"), self, actions)
        self.words.setReadOnly(True)
        flags = self.words.textInteractionFlags()
        self.words.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.words.setCursorWidth(2)
        self.words.setFocus()
        ends = [at for sign in (". ", "; ", "\n", ", ") if (at := self._point.text.find(sign)) > 0]
        cursor = self.words.textCursor()
        cursor.setPosition(min(ends[:1], default=-2) + 2)
        self.words.setTextCursor(cursor)
        self.words.moveCursor(QTextCursor.MoveOperation.NoMove)

    def keep(self) -> None:
        """Divide them."""
        author = None
        if str(self.value("author")).strip():
            one = Whom.of(self, "author").author()
            if one is None:
                return
            author = (one.organisation, one.person)
        at = self.words.textCursor().position()
        self.ctx.session.do(split_point, self._point.uid, at, author=author, then=self._kept, otherwise=self._refused)

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.done()

    def _kept(self, _: object) -> None:
        self._close()
        self.ctx.notify(self.tr("Split into two contributions"), self.tr("Undo"), self.ctx.session.undo)

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self.invalid("text", sentence(error, self.ctx.lang()))

"""The sheet of keeping: what is due, decisions that wait, holds, classes, timestamps, lists of whom we trust."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.archive.retention.register import Mark
from facilitator.desk.keeping import documents, leaving, lists
from facilitator.language.dates import local, short_date
from ui.context import Context
from ui.stations.archive.keeping.decide import ActSheet, ClassSheet, ConfirmSheet, RenewSheet, ReviewSheet
from ui.stations.archive.keeping.rows import KeepingRows
from ui.stations.archive.keeping.work import Keeping
from ui.widgets.basics import STRETCH, Chips, Empty, button, column, label, row
from ui.widgets.lists import ListPane
from ui.widgets.waiting import Waiting as Strip

if TYPE_CHECKING:
    from facilitator.archive.keeping import Scrubbed
    from facilitator.archive.retention.handover import HandedOver

_SIZE = QSize(980, 660)


class KeepingSheet(QWidget):
    """A list for each question; Enter acts on the line, a button on all of it."""

    def __init__(self, ctx: Context, keeping: Keeping) -> None:
        super().__init__()
        self.ctx, self.keeping = ctx, keeping
        self._sheet: Any = None
        self._rows = KeepingRows(ctx, self)
        self.state = label("", 13, role="muted", wrap=True)
        self._scrub = button(self.tr("Read every file again"), "refresh-cw", on=self.scrub)
        self._part = button("", "package", on=self.separate)
        self.strip = Strip()
        self.which = Chips(
            [
                ("due", self.tr("What is due")), ("all", self.tr("Documents")), ("decisions", self.tr("Decisions")),
                ("marks", self.tr("Holds")), ("classes", self.tr("Classes")), ("stamps", self.tr("Timestamps")),
                ("lists", self.tr("Trust lists")),
            ],
            self.tr("What is listed"),
        )  # fmt: skip
        self.which.changed.connect(self._turned)
        self.hint = label("", 13, role="muted", wrap=True)
        self.list = ListPane(self.tr("What is due"))
        self.list.chosen.connect(self._chosen)
        self.list.removed.connect(self._removed)
        self._empty = Empty("calendar-clock", " ", " ")
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._empty)
        self._act = button("", "plus", role="primary", on=self.act)
        self._go_on = button("", "refresh-cw", on=self.go_on)
        for part in (self._act, self.strip):  # the sheet has the size of its body: nothing in it jumps
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._lists.setMinimumHeight(240)
        top = row(self.state, self._part, self._scrub)
        top.setStretch(0, 1)
        body = column(
            top,
            self.strip,
            row(self.which, STRETCH),
            self.hint,
            spacing=10,
        )
        body.addWidget(self._lists, 1)
        body.addLayout(row(STRETCH, self._go_on, self._act))
        self.setLayout(body)
        keeping.changed.connect(self.draw)
        keeping.stepped.connect(self._stepped)
        keeping.ended.connect(self._ended)
        self.draw()
        keeping.look()

    def sizeHint(self) -> QSize:
        return _SIZE

    def show_over(self) -> KeepingSheet:
        """Over the window; gives itself."""
        self._sheet = self.ctx.sheet(self.tr("Keeping"), self)
        return self

    # --- what a person does --------------------------------------------------

    def scrub(self) -> None:
        """Go on with reading every file again, beside everything else."""
        self.keeping.long(documents.scrub, self._scrubbed)

    def separate(self) -> None:
        """Full documents to the folder of their own."""
        self.keeping.long(partial(_separated, by=self.keeping.by), self._parted)

    def act(self) -> None:
        """What the button of this list does."""
        which = self.which.value()
        if which == "classes":
            ClassSheet(self.ctx, self.keeping).show_over()
        elif which == "stamps":
            RenewSheet(self.ctx, self.keeping).show_over()
        elif which == "lists":
            pattern = "ETSI TS 119 612 (*.xml)"
            self.ctx.choose_file(self.tr("Add a trust list"), pattern, self._list_chosen)

    def go_on(self) -> None:
        """With hand-overs that were begun."""
        self.keeping.do(leaving.go_on, self._handed)

    def _list_chosen(self, path: Path) -> None:
        beside = path.with_name(f"{path.stem}.operator.pem")
        if beside.exists() or any(one.name == path.stem for one in self.keeping.lists):
            self._add_list(path, None)
            return
        self.ctx.choose_file(
            self.tr("The certificate of its operator"), "PEM (*.pem *.crt *.cer)", partial(self._add_list, path)
        )

    def _add_list(self, path: Path, operator: Path | None) -> None:
        self.keeping.do(lambda place, _: lists.add(place, path, operator), self._noted)

    def _chosen(self, uid: str) -> None:
        which, kept = self.which.value(), self.keeping.kept
        if kept is None:
            return
        if which in ("due", "all"):
            told = kept.due if which == "due" else kept.standings
            one = next((one for one in told if one.entry.key == uid), None)
            if one is not None:
                ActSheet(self.ctx, self.keeping, one, told if which == "due" else ()).show_over()
        elif which == "decisions" and (decision := kept.state.decisions.get(uid)) and decision.confirmed is None:
            ConfirmSheet(self.ctx, self.keeping, decision).show_over()
        elif which == "marks":
            self._lift(uid)
        elif which == "classes":
            ClassSheet(self.ctx, self.keeping, kept.state.classes.get(uid)).show_over()
        elif which == "lists":
            ReviewSheet(self.ctx, self.keeping, uid).show_over()

    def _removed(self, uid: str) -> None:
        if self.which.value() == "lists" and uid:
            self.ctx.confirm(
                self.tr("No longer trust the list {name}?").format(name=uid),
                self.tr("Who is named in this list alone is then unknown here."),
                self.tr("Remove"),
                lambda: self.keeping.do(lambda place, _: lists.remove(place, uid), self._noted),
                danger=True,
            )
        elif self.which.value() == "decisions":
            self.ctx.confirm(
                self.tr("Withdraw the proposal?"),
                self.tr("Nothing is destroyed. The reason is written into the register."),
                self.tr("Withdraw"),
                lambda why: self.keeping.do(
                    lambda place, env: documents.withdraw(place, env, uid, why, self.keeping.by), self._noted
                ),
                ask_reason=True,
            )

    def _lift(self, uid: str) -> None:
        mark, _, target = uid.partition(" ")
        self.ctx.confirm(
            self.tr("Lift the hold?") if mark == Mark.HOLD else self.tr("Lift the restriction?"),
            self.tr("Who, when and why is written into the register."),
            self.tr("Lift"),
            lambda why: self.keeping.do(
                lambda place, env: documents.lift(place, env, [target], Mark(mark), why, self.keeping.by), self._noted
            ),
            ask_reason=True,
        )

    # --- what came of it -----------------------------------------------------

    def _noted(self, _: object) -> None:
        self.ctx.notify(self.tr("Written into the register of keeping."))

    def _scrubbed(self, done: Scrubbed) -> None:
        if done.faults:
            said = self.tr("%n damaged or missing file(s) found. Check the archive to see which.", "", len(done.faults))
            self.ctx.message("bad", said)
        elif done.left:
            self.ctx.notify(self.tr("%n file(s) are still to be read.", "", done.left))
        else:
            self.ctx.notify(self.tr("%n file(s) read: all whole.", "", done.files))

    def _parted(self, moved: int) -> None:
        self.ctx.notify(self.tr("%n full document(s) moved to the folder of their own.", "", moved))

    def _handed(self, made: tuple[HandedOver, ...]) -> None:
        self.ctx.notify(self.tr("%n bag(s) finished.", "", len(made)))

    def _stepped(self, done: int, of: int) -> None:
        self.strip.say(self.tr("Files are being read; you may go on working."), self.tr("Stop"), self.keeping.stop)
        if of:
            self.strip.step(done, of)

    def _ended(self) -> None:
        self.strip.hide()
        self.draw()

    # --- what is shown -------------------------------------------------------

    def _turned(self, _: object) -> None:
        if self.which.value() == "stamps" and self.keeping.lasting is None:
            self.keeping.look_at_stamps()
        self.draw()

    def draw(self) -> None:
        """Say everything as it is now."""
        kept, which = self.keeping.kept, str(self.which.value())
        for part in (self._scrub, self._part):
            part.setEnabled(not self.keeping.busy)
        self._act.setVisible(which in ("classes", "stamps", "lists"))
        self._act.setText(
            {"classes": self.tr("New class…"), "stamps": self.tr("Renew…")}.get(which, self.tr("Add a list…"))
        )
        begun = len(kept.state.begun) if kept else 0
        self._go_on.setVisible(bool(begun))
        self._go_on.setText(self.tr("Go on with %n unfinished hand-over(s)", "", begun))
        self._part.setVisible(kept is not None and kept.together > 0)
        if kept is None:
            return
        self._part.setText(self.tr("Move %n full document(s) apart", "", kept.together))
        self.state.setText(self._age())
        rows = self._rows
        made: dict[str, Callable[[], list[Any]]] = {
            "due": lambda: [rows.standing(one) for one in kept.due],
            "all": lambda: [rows.standing(one) for one in kept.standings],
            "decisions": lambda: rows.decisions(kept),
            "marks": lambda: rows.marks(kept.state),
            "classes": lambda: [rows.of_class(one, kept.standings) for one in kept.state.classes.values()],
            "stamps": lambda: rows.stamps(self.keeping.lasting or (), kept.standings),
            "lists": lambda: [rows.listed(one) for one in self.keeping.lists],
        }
        items = made[which]()
        hint, head, text = rows.words(which)
        self.hint.setText(hint if items else "")
        self._empty.set_texts(head, text)
        self.list.setAccessibleName(head)
        self.list.rows.set_items(items)
        if items and not self.list.current_uid():  # what was chosen is of another list
            self.list.setCurrentIndex(self.list.rows.index(0))
        self._lists.setCurrentIndex(0 if items else 1)

    def _age(self) -> str:
        kept = self.keeping.kept
        assert kept is not None
        if kept.last is None:
            read = self.tr("The files here were never all read again.")
        else:
            read = self.tr("Every file was last read again on {day}.").format(day=short_date(local(kept.last).date()))
        never = self.tr("%n file(s) were never read.", "", kept.unread)
        return f"{read} {never}" if kept.unread else read


def _separated(workspace: Any, env: Any, *, by: str, step: Any, stop: Any) -> int:
    return documents.separate(workspace, env, by, step, stop)

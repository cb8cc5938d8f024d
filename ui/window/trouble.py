"""What went wrong and what can be done: sentences for what was foreseen, a report for what was not, and the meeting
goes on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Set
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from facilitator.errors import KnownError
from ui.window.clocks import ClockWatch
from ui.window.opening import bring, go_on_from

if TYPE_CHECKING:
    from facilitator.model import HandOver
    from facilitator.store.journal import Changes
    from ui.context import Context, Done
    from ui.window.banners import Banners

log = logging.getLogger(__name__)
DISK = frozenset({"disk.full", "disk.failed"})
LOST = frozenset({"file.gone", "file.replaced", "file.overwritten", "file.wal_gone", "file.taken"})
DAMAGE = frozenset(
    {"file.damaged", "file.empty", "file.missing", "file.unreadable", "row.damaged", "file.torn"}
    | {"file.no_acts", "file.part", "file.foreign_wal", "file.altered"}
)
_PASSING = frozenset({"undo.nothing", "redo.nothing"})


class Trouble(QObject):
    """Turns failures of the session into bars, and keeps the bars of the file's state."""

    def __init__(self, ctx: Context, banners: Banners) -> None:
        super().__init__(ctx.frame)
        self._ctx = ctx
        self._banners = banners
        self._unsaved = ""
        self.clocks = ClockWatch(ctx, banners)

    # failures

    def failed(self, name: str, error: object) -> None:
        """An act did not happen."""
        if not isinstance(error, KnownError):
            log.error("%s failed: %r", name, error)
            if isinstance(error, BaseException):
                # The session raises it too; the hook makes one report of both.
                sys.excepthook(type(error), error, error.__traceback__)
            return
        text = self.sentence(error)
        log.info("%s: %s", name, error.code)  # not the facts: they may be somebody's name
        if error.code in LOST:
            return  # the keeper says it, with what was saved
        if error.code in DISK:
            self._not_saved(name, text)
        elif error.code in _PASSING:
            self._ctx.notify(text)
        else:
            self._ctx.message("warn", text)

    def not_opened(self, path: Path, error: BaseException) -> None:
        """A meeting file could not be opened or brought; where it may be damaged, its copies are one key away."""
        if not isinstance(error, KnownError):
            self.task_failed(error)
            return
        if error.code == "file.foreign" and path.is_relative_to(self._ctx.workspace.meetings):
            # nothing of another program lies here: the beginning of a meeting is gone
            error = KnownError("file.damaged", path=str(path), bytes=path.stat().st_size)
        if error.code not in DAMAGE:
            self.failed("open", error)
            return
        log.info("open: %s", error.code)
        show = partial(self.show_copies, path)
        self._ctx.message("bad", self.sentence(error), self.tr("Show the copies"), show)

    def lost(self, code: str, copy: Path | None = None, go_on: Done | None = None) -> None:
        """The file is lost under the window; once its whole ``copy`` is there, ``go_on`` opens it."""
        told = self.sentence(KnownError(code, path=str(self._ctx.session.path)))
        if copy is None or go_on is None:
            self._banners.say("disk", "bad", told)
            return
        kept = self.tr("All that was saved before was copied whole to “{folder}”.").format(folder=copy.parent.name)
        self._banners.say("disk", "bad", f"{told} {kept}", self.tr("Go on in the copy"), go_on)

    def not_rescued(self, code: str, error: KnownError) -> None:
        """The file is lost and no copy of it could be made now."""
        path = self._ctx.session.path
        text = f"{self.sentence(KnownError(code, path=str(path)))} {self.sentence(error)}"
        self._banners.say("disk", "bad", text, self.tr("Show the copies"), partial(self.show_copies, path))

    def task_failed(self, error: object) -> None:
        """Work on another thread failed and nobody there had an answer."""
        if isinstance(error, KnownError):
            self._ctx.message("warn", self.sentence(error))
        elif isinstance(error, BaseException):
            sys.excepthook(type(error), error, error.__traceback__)

    def sentence(self, error: KnownError) -> str:
        """The whole sentence, in the language of the screen."""
        from facilitator.language.errors import sentence

        return sentence(error, self._ctx.lang())

    def _act(self, name: str) -> str:
        from facilitator.language.acts import act_label

        return act_label(name, self._ctx.lang())

    def saved(self) -> None:
        """An act is durable: the disk works again."""
        if self._unsaved and not self._ctx.session.lost:
            self._banners.say("disk", "bad", "")
            text = self.tr("Saving works again. Not saved: {act}.")
            self._ctx.notify(text.format(act=self._act(self._unsaved)))
            self._unsaved = ""

    def _not_saved(self, name: str, text: str) -> None:
        self._unsaved = name
        self._banners.say("disk", "bad", text, self.tr("Copy elsewhere…"), self.copy_elsewhere)

    def copy_elsewhere(self) -> None:
        """A verified copy of everything saved so far, where the person says."""
        path = self._ctx.session.path
        if path is None:
            return
        self._ctx.choose_file(
            self.tr("Copy of the meeting"),
            self.tr("Meetings (*.tryeza)"),
            self._copy_to,
            save=True,
            suggested=path.name,
        )

    def _copy_to(self, target: Path) -> None:
        file = self._ctx.session.file
        if file is not None:
            copy = file.rescue(target) if file.lost else file.snapshot(target)
            self._ctx.session.follow(copy, "snapshot", self._copied)

    def _copied(self, snapshot: Any) -> None:
        self._ctx.notify(self.tr("Copied and checked: {path}").format(path=snapshot.path))

    # the state of the file

    def opened(self) -> None:
        """Say why nothing can be written, or who has the pen."""
        self._unsaved = ""
        self._banners.say("disk", "bad", "")
        self._banners.say("word", "info", "")
        self._draw_state()
        self._say_zone()

    def _say_zone(self) -> None:
        """Once, where this computer's clock is not the meeting's: every time on the screens is the meeting's."""
        from facilitator.language.dates import clock

        session = self._ctx.session
        here = session.now()
        there = session.rows.moment(here.isoformat())
        if here.utcoffset() == there.utcoffset():
            return
        text = self.tr(
            "The meeting keeps the time of {zone} (now {there}); this computer shows {here}. Times are the meeting’s."
        )
        self._banners.say("word", "info", text.format(zone=session.rows.zone, there=clock(there), here=clock(here)))

    def closed(self) -> None:
        """Nothing is open, so nothing is wrong with it."""
        self._unsaved = ""
        for place in ("disk", "state", "clock", "word"):
            self._banners.say(place, "info", "")

    def changed(self, changes: Changes, tables: Set[str]) -> None:
        """The pen may have come or gone, a correction begun or ended."""
        if tables & {"hand_over", "take_back", "correction", "correction_end"}:
            self._draw_state()

    def retranslate(self) -> None:
        """Another language."""
        self._draw_state()
        self.clocks.draw()

    def pen_given(self) -> HandOver | None:
        """The hand-over that has not been taken back."""
        rows = self._ctx.session.rows
        if rows.meeting is None:
            return None
        from facilitator.model import HandOver, TakeBack

        taken = {row.hand_over for row in rows.all(TakeBack)}
        return next((row for row in rows.all(HandOver) if row.uid not in taken), None)

    def _draw_state(self) -> None:
        session = self._ctx.session
        path = session.path
        why = session.read_only
        given = self.pen_given()
        say = partial(self._banners.say, "state")
        if path is None:
            say("info", "")
        elif why == "file.elsewhere" or (why == "file.write_protected" and not self._is_ours(path)):
            bring_here = partial(bring, self._ctx, path, partial(self.not_opened, path))
            say("warn", self.sentence(KnownError(why)), self.tr("Bring it to this computer"), bring_here)
        elif why in ("file.snapshot", "file.write_protected"):
            go_on = partial(go_on_from, self._ctx, path, partial(self.not_opened, path))
            say("warn", self.sentence(KnownError(why)), self.tr("Go on from this"), go_on)
        elif why == "file.faults":
            faults = len(session.file.faults) if session.file else 0
            say(
                "warn",
                self.tr("Read only: the check of this file found %n fault(s). The copies may be whole.", "", faults),
                self.tr("Show the copies"),
                partial(self.show_copies, path),
            )
        elif why in ("file.part", "file.foreign_wal"):
            show = partial(self.show_copies, path)
            say("warn", self.sentence(KnownError(why)), self.tr("Show the copies"), show)
        elif why:
            say("warn", self.sentence(KnownError(why)))
        elif given is not None:
            text = self.tr("The pen is with {whom}: here the meeting can only be read until their copy returns.")
            say("info", text.format(whom=given.to), self.tr("Take the pen…"), self.take_pen)
        elif number := self._correcting():
            text = self.tr("Correction no. {number} is open: the changes are told in the annex.")
            say("info", text.format(number=number), self.tr("Show the annex"), self._show_annex)
        else:
            say("info", "")

    def _is_ours(self, path: Path) -> bool:
        from facilitator.desk.bring import only_read

        return not only_read(path, self._ctx.workspace)

    def _correcting(self) -> int:
        """Number of the correction under way, 0 when there is none."""
        if self._ctx.session.rows.meeting is None:
            return 0
        from facilitator.meeting.papers.approvals import open_correction

        row = open_correction(self._ctx.session.rows)
        return row.number if row is not None else 0

    def _show_annex(self) -> None:
        self._ctx.commands.run("minutes.annex")

    def take_pen(self) -> None:
        """Write here again without the copy: a real decision, with a reason that stays in the journal."""
        given = self.pen_given()
        if given is None:
            return
        self._ctx.confirm(
            self.tr("Take the pen back?"),
            self.tr(
                "{whom} may have written in the copy since. What is written in both places cannot be joined:"
                " take the pen only when the copy is lost or unused."
            ).format(whom=given.to),
            self.tr("Take the pen"),
            self._pen_taken,
            ask_reason=True,
            danger=True,
        )

    def _pen_taken(self, reason: str) -> None:
        from facilitator.meeting.lifecycle import take_back

        self._ctx.session.do(take_back, reason)

    def show_copies(self, path: Path | None) -> None:
        """The copies of a meeting file, with what each lacks."""
        if path is not None:
            from ui.window.copies import CopiesSheet

            CopiesSheet(self._ctx, path).show_over()

"""Invitations into a folder: asked where, written beside the work, and said how many have no e-mail."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.desk import profiles
from facilitator.language.sentences import Lang
from facilitator.workspace import slug
from ui.context import Context, tell

if TYPE_CHECKING:
    from facilitator.desk.invitations import Written
    from facilitator.store.file import MeetingFile


class Inviting(QObject):
    """One folder with the invitations of one meeting, in one language."""

    def __init__(self, ctx: Context, file: MeetingFile, lang: Lang) -> None:
        super().__init__(ctx.frame)
        self._ctx, self._file, self._lang = ctx, file, lang

    def ask(self) -> None:
        """Where the folder goes; it is a new one, named after the meeting."""
        self._ctx.choose_folder(self.tr("Where the folder of invitations goes"), self._write)

    def _write(self, place: Path) -> None:
        from facilitator.desk import invitations

        meeting, usual = self._ctx.session.rows.meeting, profiles.usual(self._ctx.workspace)
        if meeting is None:
            return
        name = "-".join(filter(None, (self.tr("invitations"), meeting.date, slug(meeting.title))))
        work = partial(
            invitations.write, self._file, self._lang, place / name, sender=usual.sender if usual else ""
        )  # fmt: skip
        self._ctx.tasks.run(work, then=self._written, failed=partial(tell, self._ctx))

    def _written(self, made: Written) -> None:
        said = [self.tr("%n invitation(s) written into {folder}.", "", made.pages).format(folder=made.folder)]
        if made.messages:
            said.append(self.tr("%n message(s) wait there to be sent from your mail program.", "", made.messages))
        if made.without:
            said.append(self.tr("%n without e-mail: on paper only.", "", made.without))
        self._ctx.message("info", " ".join(said))

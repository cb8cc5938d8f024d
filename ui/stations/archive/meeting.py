"""The page of one meeting: all that the archive has of it, and the whole of it as one folder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from facilitator.archive.shelf import slug
from facilitator.desk import shelf
from facilitator.errors import KnownError
from facilitator.language.dates import HOME, day_short, local, moment_of, short_date
from facilitator.language.errors import sentence
from facilitator.language.told import catalogue as catalogue_told
from facilitator.language.told import verdict as verdict_told
from ui.context import Context, tell
from ui.stations.archive.rows import document_name
from ui.theme import MEDIUM, SEMIBOLD
from ui.widgets.basics import STRETCH, Icon, button, clear, column, hline, label, row
from ui.widgets.papers.verdict_view import look_of
from ui.words.documents import kind_icon

if TYPE_CHECKING:
    from facilitator.archive.dossier import Answered, Chosen, Dossier, Paper
    from facilitator.archive.index import Index

_TONES = {"accepted": "green", "partly": "amber", "rejected": "red", "under_review": "accent"}


class MeetingPage(QScrollArea):
    """Signals: opened(str): the document of this key is wanted."""

    opened = Signal(str)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._index: Index | None = None
        self._wanted = ""
        self._asked = 0  # of whom the answer is wanted
        self._fresh = False  # it was asked for what stands here, or comes
        self._dossier: Dossier | None = None
        self._box = column(spacing=5, margins=(0, 0, 12, 8))
        self._held = held = QWidget()
        held.setProperty("role", "scrolled")
        held.setLayout(self._box)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(held)
        self._say("")

    def choose(self, index: Index | None, meeting: str) -> None:
        """This meeting is chosen; it is read once the page is seen. "" for what is of no meeting."""
        if (index, meeting) != (self._index, self._wanted):
            self._index, self._wanted = index, meeting
            self._dossier, self._fresh = None, False
            self._asked += 1
        self.read()

    def forget(self) -> None:
        """Nothing is chosen."""
        self.choose(None, "")

    def renew(self) -> None:
        """There may be more of it, or others are trusted: read again; what stands here stays until then."""
        self._fresh = False
        self.read()

    def read(self) -> None:
        """Gather what the page shows, if it is seen and not gathered yet."""
        if not self.isVisible() or self._fresh:
            return
        if self._index is None or not self._wanted or self._wanted.startswith("file:"):
            self._say(self.tr("This file belongs to no meeting that the archive knows.") if self._wanted else "")
            return
        self._fresh = True
        self._asked += 1
        if self._dossier is None:
            self._say(self.tr("The documents of the meeting are read and verified…"))
        now = self.ctx.session.env.clock()
        self.ctx.tasks.run(
            shelf.dossier, self.ctx.workspace, self._index, self._wanted, now, self.ctx.lang(),
            then=partial(self._have, self._asked), failed=partial(self._unread, self._asked), lane="archive-meeting",
        )  # fmt: skip

    def told(self) -> list[str]:
        """Everything that stands on the page, in order."""
        from PySide6.QtWidgets import QLabel, QPushButton

        parts = self._held.findChildren(QWidget)
        return [one.text() for one in parts if isinstance(one, QLabel | QPushButton) and one.text()]

    def export(self) -> None:
        """All of it into a folder of its own."""
        dossier = self._dossier
        if dossier is None:
            return
        name = "_".join(part for part in (dossier.date, slug(dossier.title)) if part)

        def chosen(folder: Path) -> None:
            self.ctx.tasks.run(
                shelf.export_meeting, self.ctx.workspace, dossier, folder / name,
                then=partial(self._exported, folder / name, len(dossier.papers)), failed=self._failed,
            )  # fmt: skip

        self.ctx.choose_folder(self.tr("The whole meeting into a folder"), chosen)

    # --- inside ----------------------------------------------------------------

    def _exported(self, folder: Path, documents: int, files: Sequence[Path]) -> None:
        said = self.tr("%n file(s) written into {folder}", "", len(files)).format(folder=folder)
        missing = documents - sum(path.suffix == ".pdf" for path in files)
        if missing:
            left = self.tr("%n document(s) could not be read and are not among them.", "", missing)
            self.ctx.message("bad", f"{said}. {left}")
        else:
            self.ctx.notify(said)

    def _have(self, asked: int, dossier: Dossier | None) -> None:
        if asked == self._asked:
            self._dossier = dossier
            self._draw()

    def _unread(self, asked: int, error: BaseException) -> None:
        if asked != self._asked:
            return
        self._fresh = False
        if self._dossier is None:
            self._say(sentence(error, self.ctx.lang()) if isinstance(error, KnownError) else "")
        self._failed(error)

    def _failed(self, error: BaseException) -> None:
        tell(self.ctx, error)

    def _say(self, text: str) -> None:
        clear(self._box)
        self._box.addWidget(label(text or self.tr("Choose a report to see its meeting."), 13, role="muted", wrap=True))
        self._box.addStretch(1)

    def _draw(self) -> None:
        told = self._dossier
        if told is None:
            self._say("")
            return
        clear(self._box)
        add = self._box.addWidget
        add(label(told.title, 15, SEMIBOLD, wrap=True))
        where = (day_short(told.date) if told.date else "", told.place, told.organiser)
        add(label(" · ".join(part for part in where if part), 12, role="muted", wrap=True))
        self._head(self.tr("Documents"))
        for paper in told.papers:
            self._paper(paper)
        for chosen in told.priorities:
            self._head(self.tr("Priorities"))
            self._priorities(chosen)
        if told.measures:
            self._head(self.tr("Measures and responses"))
            for one in told.measures:
                self._measure(one)
        if told.corrections:
            self._head(self.tr("Corrections"))
            for correction in told.corrections:
                opened = moment_of(correction.opened_at, HOME)
                day = short_date(opened.date()) if opened else "–"
                said = self.tr("No. {number}, {date}: {reason}")
                self._line(said.format(number=correction.number, date=day, reason=correction.reason))
        self._box.addSpacing(6)
        self._box.addLayout(row(button(self.tr("The whole as one folder…"), "package", on=self.export), STRETCH))
        self._box.addStretch(1)

    def _head(self, text: str) -> None:
        self._box.addSpacing(6)
        self._box.addWidget(hline())
        self._box.addWidget(label(text, 13, SEMIBOLD))

    def _line(self, text: str, role: str = "") -> None:
        self._box.addWidget(label(text, 13, role=role, wrap=True))

    def _paper(self, paper: Paper) -> None:
        entry, lang = paper.entry, self.ctx.lang()
        name = document_name(entry)
        open_it = button(name, kind_icon(entry.kind), "quiet", partial(self.opened.emit, str(entry.key)))
        open_it.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        )  # a long name must not push all else
        open_it.setMinimumWidth(0)
        open_it.setToolTip(name)
        open_it.setStyleSheet("text-align: left;")
        self._box.addWidget(open_it)
        if paper.problem:
            self._line(sentence(KnownError(paper.problem, **paper.facts), lang), "muted")
            return
        then = catalogue_told.value("verdict", entry.verdict, lang)
        if entry.taken_at:
            day = short_date(local(datetime.fromisoformat(entry.taken_at)).date())
            said = self.tr("At intake, {date}: {verdict}").format(date=day, verdict=then)
        else:
            said = self.tr("At intake: {verdict}").format(verdict=then)
        about = " · ".join(part for part in (entry.lang.upper(), entry.protocol_number) if part)
        now = self.tr("Now: {verdict}").format(verdict=catalogue_told.value("verdict", paper.now, lang))
        icon, tone = look_of({"verdict": paper.now})
        mark = Icon(icon, tone, 16)
        words = label("\n".join(part for part in (about, said, now) if part), 12, role="muted", wrap=True)
        beside = row(mark, words, spacing=8)
        beside.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        beside.setStretch(1, 1)
        beside.setContentsMargins(QMargins(12, 0, 0, 0))
        self._box.addLayout(beside)
        for one in paper.signed:
            state = verdict_told.state({"state": one.state}, lang)
            words = label(f"{one.field}: {one.signer} · {state}", 12, role="muted", wrap=True)
            words.setContentsMargins(36, 0, 0, 0)
            self._box.addWidget(words)

    def _priorities(self, chosen: Chosen) -> None:
        self._line(chosen.question, "muted")
        for rank, last, text, points in chosen.lines:
            place = f"{rank}" if rank == last else f"{rank}–{last}"
            said = self.tr("%n point(s)", "", points) if points is not None else ""
            self._line(f"{place}. {text}" + (f" ({said})" if said else ""))

    def _measure(self, one: Answered) -> None:
        lang = self.ctx.lang()
        self._box.addWidget(label(f"{one.number}. {one.text}", 13, MEDIUM, wrap=True))
        if not one.answer:
            self._line(self.tr("No response in the archive."), "muted")
            return
        pill = label(
            catalogue_told.value("answer", one.answer, lang), 12, MEDIUM, f"pill-{_TONES.get(one.answer, 'muted')}"
        )
        self._box.addLayout(row(pill, label(one.institution, 12, role="muted"), STRETCH))
        if one.reason:
            self._line(one.reason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_dossier"):
            if self._dossier is not None:
                self._draw()
            self.renew()

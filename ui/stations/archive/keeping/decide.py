"""What a person decides about keeping, each in a sheet: nothing happens before Ctrl+Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.archive.retention.register import Due, Mark, of_meeting
from facilitator.desk.keeping import documents, leaving, lists
from facilitator.errors import KnownError
from facilitator.language.dates import local, short_date
from facilitator.language.errors import sentence
from ui.context import Context
from ui.stations.archive.keeping.rows import due_name, name_of
from ui.stations.archive.keeping.signing import KeyFields
from ui.stations.archive.keeping.work import Keeping
from ui.theme import SEMIBOLD, px
from ui.widgets.basics import column, label
from ui.widgets.forms import Form

if TYPE_CHECKING:
    from facilitator.archive.retention.handover import HandedOver
    from facilitator.archive.retention.register import Decision, RetentionClass
    from facilitator.archive.retention.renewal import Renewed
    from facilitator.archive.retention.rules import Standing

_DAYS = 180


class _Decision(QWidget):
    """A form over the window; subclasses fill it and say in ``run`` what is done."""

    def __init__(self, ctx: Context, keeping: Keeping) -> None:
        super().__init__()
        self.ctx, self.keeping = ctx, keeping
        self._sheet: Any = None
        self.form = Form()
        self.form.edited.connect(self._edited)
        self._wrong = label("", 13, role="red", wrap=True)
        self._wrong.hide()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(640, 0))

    def lay(self, *above: QWidget, below: QWidget | None = None) -> None:
        under = [below] if below is not None else []
        self.setLayout(column(*above, self.form, *under, self._wrong, spacing=10))

    def over(self, title: str, does: str, *more: tuple[str, str, Callable[[], object]]) -> None:
        actions = [(self.tr("Cancel"), "", self.close_it), *more, (does, "primary", self.run)]
        self._sheet = self.ctx.sheet(title, self, actions)

    def close_it(self) -> None:
        """Nothing was decided."""
        self._sheet.done()

    def run(self) -> None:
        """Do it."""
        raise NotImplementedError

    def _edited(self, key: str) -> None:
        self._wrong.hide()

    def _done(self, said: str, _: object = None) -> None:
        self.close_it()
        self.ctx.notify(said)

    def _noted(self, _: object) -> None:
        self._done(self.tr("Written into the register of keeping."))

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self._wrong.setText(sentence(error, self.ctx.lang()))
            self._wrong.show()
        else:
            self.ctx.tasks.failed.emit(error)


def class_of(one: Standing) -> str:
    """The class of a document, and since when or until when its years run."""
    parts = [one.kind.name if one.kind else QCoreApplication.translate("ActSheet", "without a class")]
    if one.due:
        parts.append(QCoreApplication.translate("ActSheet", "due on {day}").format(day=short_date(one.due)))
    return " · ".join(parts)


class ActSheet(_Decision):
    """About one document, all documents of its meeting, or all that are due by its class."""

    def __init__(self, ctx: Context, keeping: Keeping, one: Standing, due: Sequence[Standing] = ()) -> None:
        super().__init__(ctx, keeping)
        self.one = one
        kind = one.kind
        self._due = [other for other in due if kind and other.kind == kind and not other.hold]
        classes = list(keeping.kept.state.classes.values()) if keeping.kept else []
        wanted = (
            {Due.DISPOSE: "dispose", Due.HAND_OVER: "hand_over"}.get(kind.due, "class") if due and kind else "class"
        )
        deeds: list[tuple[object, str]] = [
            ("class", self.tr("Give it a retention class")),
            (Mark.HOLD, self.tr("Legal hold: not to be destroyed")),
            (Mark.RESTRICTED, self.tr("Restrict: keep, and hide from search and evidence")),
            ("hand_over", self.tr("Hand over to the National Archive…")),
            ("dispose", self.tr("Propose to destroy: the first of two signatures")),
        ]
        self.form.add_choice("how", self.tr("What happens"), deeds, wanted, wide=True)
        scopes: list[tuple[object, str]] = [("one", self.tr("This document"))]
        if one.entry.meeting:
            scopes.append(("meeting", self.tr("All documents of the meeting")))
        if len(self._due) > 1:
            scopes.append(("due", self.tr("All %n that are due by this class", "", len(self._due))))
        self.form.add_choice("scope", self.tr("For"), scopes, scopes[-1][0] if len(self._due) > 1 else "one")
        names: list[tuple[object, str]] = [("", self.tr("without a class"))]
        names += [(one.name, f"{one.name} · {due_name(one.due)}") for one in classes]
        self.form.add_choice("class", self.tr("Class"), names, kind.name if kind else "")
        self.form.add_text("why", self.tr("Reason"), rows=2)
        self.key = KeyFields(ctx, keeping, self.form)
        title = label(name_of(one.entry), 14, SEMIBOLD, wrap=True)
        said = label(self._told(), 13, role="muted", wrap=True)
        self.lay(title, said, below=self.key.more)
        self._edited("how")

    def show_over(self) -> ActSheet:
        """Over what is there; gives itself."""
        self.over(self.tr("Keeping of this document"), self.tr("Decide"))
        return self

    def _told(self) -> str:
        one = self.one
        parts = [class_of(one)]
        for said in (one.hold, one.restricted):
            if said:
                parts.append(f"{said.why} ({said.by})")
        return " · ".join(parts)

    def _edited(self, key: str) -> None:
        super()._edited(key)
        if key == "how":
            how = self.form.value("how")
            self.form.field("class").setVisible(how == "class")
            self.form.field("why").setVisible(how in (Mark.HOLD, Mark.RESTRICTED, "dispose"))
            self.key.show(how == "dispose")

    def _entries(self) -> list[Standing]:
        scope = self.form.value("scope")
        if scope == "due":
            return self._due
        if scope == "meeting" and self.keeping.kept:
            return [one for one in self.keeping.kept.standings if one.entry.meeting == self.one.entry.meeting]
        return [self.one]

    def run(self) -> None:
        if not self.form.settle():
            return
        values, by = self.form.values(), self.keeping.by
        how, why = values["how"], str(values["why"])
        chosen = self._entries()
        keys = [str(one.entry.key) for one in chosen]
        titles = {key: name_of(one.entry) for key, one in zip(keys, chosen, strict=True)}
        if values["scope"] == "meeting":
            titles = {of_meeting(self.one.entry.meeting): self.one.entry.title}
        if how == "class":
            name = str(values["class"])
            self.keeping.do(
                lambda place, env: documents.assign(place, env, list(titles), name, by), self._noted, self._refused
            )
        elif how in (Mark.HOLD, Mark.RESTRICTED):
            self.keeping.do(
                lambda place, env: documents.mark(place, env, titles, Mark(how), why, by), self._noted, self._refused
            )
        elif how == "hand_over":
            self.ctx.choose_folder(self.tr("Where the bag goes"), partial(self._hand_over, keys))
        else:
            self.key.take()
            self.keeping.do(partial(self._propose, keys, why), self._proposed, self._refused)

    def _propose(self, keys: list[str], why: str, place: Any, env: Any) -> Decision:
        signer = self.key.signer(env)
        try:
            return documents.propose(place, env, keys, why, signer)
        finally:
            signer.close()

    def _proposed(self, _: object) -> None:
        self._done(self.tr("Proposed. Nothing is destroyed before another person has signed under Decisions."))

    def _hand_over(self, keys: list[str], folder: Path) -> None:
        by = self.keeping.by

        def work(place: Any, env: Any, *, step: Any, stop: Any) -> HandedOver:
            return leaving.hand_over(place, env, keys, folder, by, step)

        self.keeping.long(work, self._handed, self._refused)

    def _handed(self, made: HandedOver) -> None:
        self._done(self.tr("%n document(s) handed over: {place}", "", len(made.keys)).format(place=made.place))


class ConfirmSheet(_Decision):
    """The second of two: sees each file by name, signs, and they go."""

    def __init__(self, ctx: Context, keeping: Keeping, decision: Decision) -> None:
        super().__init__(ctx, keeping)
        self.decision = decision
        day = short_date(local(decision.proposed).date())
        said = self.tr("Proposed by {who} on {day}: {why}").format(who=decision.first, day=day, why=decision.why)
        files = QPlainTextEdit("\n".join(self._named(file.key) for file in decision.files))
        files.setReadOnly(True)
        files.setFont(px(13))
        files.setTabChangesFocus(True)
        files.setAccessibleName(self.tr("Documents that are destroyed"))
        files.setFixedHeight(110)
        last = label(
            self.tr("Their bytes go, here and then in the second copy. Receipts, hashes and this decision stay."),
            13, role="muted", wrap=True,
        )  # fmt: skip
        self.key = KeyFields(ctx, keeping, self.form)
        self.lay(label(said, 14, SEMIBOLD, wrap=True), self._verdict(), files, last, below=self.key.more)

    def _named(self, key: str) -> str:
        """A file as it is destroyed, with the class that it has today."""
        standings = self.keeping.kept.standings if self.keeping.kept else ()
        one = next((one for one in standings if one.entry.key == key), None)
        return f"{key} · {class_of(one)}" if one is not None else key

    def show_over(self) -> ConfirmSheet:
        """Over what is there; gives itself."""
        self.over(self.tr("Destroy by decision of two"), self.tr("Sign and destroy"))
        return self

    def run(self) -> None:
        self.key.take()
        self.keeping.do(self._confirm, self._gone, self._refused)

    def _verdict(self) -> QWidget:
        """Whether the first of the two is somebody whom this archive knows: asked before the second signs."""
        against = self.keeping.kept.against.get(self.decision.uid) if self.keeping.kept else None
        if against is not None:
            return label(sentence(against, self.ctx.lang()), 13, role="red", wrap=True)
        words = self.tr("The signature of {who} holds, and this archive trusts the certificate.")
        return label(words.format(who=self.decision.first), 13, role="green", wrap=True)

    def _confirm(self, place: Any, env: Any) -> int:
        signer = self.key.signer(env)
        try:
            return len(documents.confirm(place, env, self.decision.uid, signer))
        finally:
            signer.close()

    def _gone(self, count: int) -> None:
        self._done(self.tr("%n document(s) destroyed by decision of two.", "", count))


class ClassSheet(_Decision):
    """A class, new or with other years."""

    def __init__(self, ctx: Context, keeping: Keeping, one: RetentionClass | None = None) -> None:
        super().__init__(ctx, keeping)
        name = self.form.add_line("name", self.tr("Name of the class"), one.name if one else "", wide=True)
        name.line.setReadOnly(one is not None)
        years = self.tr("Years after the year of the document")
        self.form.add_line("years", years, str(one.years) if one else "")
        dues: list[tuple[object, str]] = [(due, due_name(due)) for due in Due]
        self.form.add_choice("due", self.tr("Then"), dues, one.due if one else Due.REVIEW)
        self.lay()

    def show_over(self) -> ClassSheet:
        """Over what is there; gives itself."""
        self.over(self.tr("Retention class"), self.tr("Keep"))
        return self

    def run(self) -> None:
        values, by = self.form.values(), self.keeping.by
        typed = str(values["years"]).strip()
        years = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else -1
        self.keeping.do(
            lambda place, env: documents.define(place, env, str(values["name"]), years, Due(values["due"]), by),
            self._noted,
            self._refused,
        )


class RenewSheet(_Decision):
    """Renew what lapses soon, by a service on the network."""

    def __init__(self, ctx: Context, keeping: Keeping) -> None:
        super().__init__(ctx, keeping)
        self.form.add_line(
            "url", self.tr("Timestamp service"), ctx.workspace.settings.timestamp_service, wide=True,
            placeholder="https://…",
        )  # fmt: skip
        self.form.add_line("days", self.tr("What lapses within so many days"), str(_DAYS))
        self.form.add_check("first", self.tr("Also what is signed and has no timestamp yet"))
        self.lay(
            label(
                self.tr("This goes online: only hashes of the documents leave this computer."),
                13,
                role="muted",
                wrap=True,
            )
        )

    def show_over(self) -> RenewSheet:
        """Over what is there; gives itself."""
        self.over(self.tr("Renew timestamps"), self.tr("Renew"))
        return self

    def run(self) -> None:
        values = self.form.values()
        url, typed = str(values["url"]).strip(), str(values["days"]).strip()
        days = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else _DAYS
        self.ctx.keep_settings(timestamp_service=url)

        def work(place: Any, env: Any, *, step: Any, stop: Any) -> tuple[Renewed, ...]:
            return leaving.renew(place, env, url, days, first=bool(values["first"]), step=step, stop=stop)

        self.keeping.long(work, self._renewed, self._refused)

    def _renewed(self, done: tuple[Renewed, ...]) -> None:
        failed = [one for one in done if one.problem is not None]
        self.keeping.lasting = None
        if failed:
            assert failed[0].problem is not None
            said = self.tr("%n document(s) could not be renewed; the first: {why}", "", len(failed))
            self.ctx.message("warn", said.format(why=sentence(failed[0].problem, self.ctx.lang())))
            self.close_it()
        else:
            self._done(self.tr("%n timestamp(s) renewed.", "", len(done)))


class ReviewSheet(_Decision):
    """A list was looked through; when again."""

    def __init__(self, ctx: Context, keeping: Keeping, name: str) -> None:
        super().__init__(ctx, keeping)
        self.name = name
        today = local(ctx.session.env.clock()).date()
        self.form.add_date("next", self.tr("To be looked through again on"), lambda: today).set_value(
            today + timedelta(days=365)
        )
        text = self.tr("Everybody named is still to be trusted, and their certificates are the ones they have.")
        self.lay(
            label(name or self.tr("The list of this computer"), 14, SEMIBOLD), label(text, 13, role="muted", wrap=True)
        )

    def show_over(self) -> ReviewSheet:
        """Over what is there; gives itself."""
        self.over(self.tr("Trust list looked through"), self.tr("Looked through"))
        return self

    def run(self) -> None:
        if not self.form.settle():
            return
        day, by = self.form.value("next"), self.keeping.by
        following = day if isinstance(day, date) else date.min
        self.keeping.do(
            lambda place, env: lists.review(place, env, self.name, following, by), self._noted, self._refused
        )

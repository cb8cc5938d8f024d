"""The lines of the sheet of keeping, made of what is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from facilitator.archive.places.names import is_full
from facilitator.archive.retention.register import Due, Mark
from facilitator.language.dates import day_short, local, short_date
from facilitator.language.errors import sentence
from facilitator.model import DocumentKind, Sister
from ui.context import Context
from ui.widgets.lists import Item
from ui.words.documents import kind_icon, kind_name, sister_names

if TYPE_CHECKING:
    from facilitator.archive.catalogue.rows import Entry
    from facilitator.archive.retention.register import RetentionClass, State
    from facilitator.archive.retention.renewal import Lasting
    from facilitator.archive.retention.rules import Standing
    from facilitator.desk.keeping.documents import Kept
    from facilitator.desk.keeping.lists import Listed


def due_name(due: Due) -> str:
    """What is due, as people call it."""
    return {
        Due.DISPOSE: QCoreApplication.translate("KeepingRows", "to be destroyed"),
        Due.HAND_OVER: QCoreApplication.translate("KeepingRows", "to the National Archive"),
        Due.REVIEW: QCoreApplication.translate("KeepingRows", "to be reviewed"),
    }[due]


def name_of(entry: Entry) -> str:
    """Kind and title, or the key of what has none."""
    if not entry.title:
        return str(entry.key)
    kind = kind_name(DocumentKind(entry.kind)) if entry.kind in set(DocumentKind) else ""
    return f"{kind} · {entry.title}" if kind else entry.title


class KeepingRows(QObject):
    """Makes the lines; its words are those of the screen."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def words(self, which: str) -> tuple[str, str, str]:
        """Of a list: how it is worked with; its name, and what is said, while it is empty."""
        return {
            "due": (
                self.tr("Enter: destroy by decision of two, hand over, hold, or another class."),
                self.tr("Nothing is due"),
                self.tr("Documents stand here from the day on which the years of their class are over."),
            ),
            "all": (
                self.tr("Enter: give a class, hold, restrict, hand over or propose to destroy."),
                self.tr("No documents"),
                self.tr("The archive is empty."),
            ),
            "decisions": (
                self.tr("Enter signs as the second person and destroys; Delete withdraws a proposal."),
                self.tr("No decision to destroy"),
                self.tr("One person proposes and signs, another agrees and signs. Only then a file goes."),
            ),
            "marks": (
                self.tr("Enter lifts, with a reason."),
                self.tr("Nothing is held or restricted"),
                self.tr(
                    "What is held is never destroyed; what is restricted is kept and found by nobody who searches."
                ),
            ),
            "classes": (
                self.tr("Enter changes. Years are counted from the end of the year of the document."),
                self.tr("No retention class"),
                self.tr("The program knows none of its own: write those of your institution."),
            ),
            "stamps": (
                self.tr("What lapses first stands first. The renewed file stands beside the old one, which stays."),
                self.tr("No documents"),
                self.tr("Each document is being read: until when its timestamps hold."),
            ),
            "lists": (
                self.tr("Enter: looked through, and when again; Delete removes a list."),
                self.tr("No list"),
                "",
            ),
        }[which]

    def standing(self, one: Standing) -> Item:
        """A document: its class, and when its years are over."""
        kind = one.kind
        said = f"{kind.name} · {due_name(kind.due)}" if kind else self.tr("without a class")
        parts = [
            said,
            sister_names()[Sister.FULL if is_full(one.entry.key) else Sister.PUBLIC] if one.entry.kind else "",
        ]
        late = one.due is not None and one.due <= local(self._ctx.session.env.clock()).date()
        chip = self.tr("held") if one.hold else self.tr("restricted") if one.restricted else ""
        return Item(
            uid=one.entry.key,
            title=name_of(one.entry),
            subtitle=" · ".join(filter(None, parts)),
            right=short_date(one.due) if one.due else "",
            right2=self.tr("handed over") if one.handed else day_short(one.entry.date) if one.entry.date else "",
            icon="lock" if one.hold else "clock" if late else kind_icon(one.entry.kind),
            tone="amber" if late else "muted",
            chip=chip,
            chip_tone="amber" if chip else "",
            dim=kind is None,
        )

    def decisions(self, kept: Kept) -> list[Item]:
        """Proposals that wait, then what was destroyed, the last first; red is what does not stand, and why."""
        found = []
        state = kept.state
        for one in state.open:
            said = self.tr("%n document(s), proposed by {who}: {why}", "", len(one.files)).format(
                who=one.first, why=one.why
            )
            names = ", ".join(file.key for file in one.files)
            day = short_date(local(one.proposed).date())
            wrong = self._against(kept, one.uid)
            tone = "red" if wrong else "amber"
            found.append(Item(uid=one.uid, title=said, subtitle=wrong or names, right=day, icon="clock", tone=tone))
        for tomb in reversed(list(state.tombs.values())):
            said = self.tr("destroyed by decision of {who}: {why}").format(who=", ".join(tomb.who), why=tomb.why)
            day = short_date(local(tomb.moment).date())
            wrong = self._against(kept, tomb.decision)
            found.append(
                Item(
                    uid=tomb.file.key,
                    title=tomb.file.key,
                    subtitle=wrong or said,
                    right=day,
                    icon="file-x",
                    tone="red" if wrong else "muted",
                    dim=not wrong,
                )
            )
        return found

    def _against(self, kept: Kept, uid: str) -> str:
        error = kept.against.get(uid)
        return sentence(error, self._ctx.lang()) if error is not None else ""

    def marks(self, state: State) -> list[Item]:
        """What is held, then what is restricted."""
        found = []
        for mark, name, icon in (
            (Mark.HOLD, self.tr("held"), "lock"),
            (Mark.RESTRICTED, self.tr("restricted"), "eye-off"),
        ):
            for target, said in state.marks[mark].items():
                found.append(
                    Item(
                        uid=f"{mark} {target}",
                        title=said.title or target,
                        subtitle=f"{said.why} · {said.by}",
                        right=short_date(local(said.moment).date()),
                        icon=icon,
                        tone="amber",
                        chip=name,
                        chip_tone="amber",
                    )
                )
        return found

    def of_class(self, one: RetentionClass, standings: Iterable[Standing]) -> Item:
        """A class, and how many documents have it."""
        count = sum(kept.kind is not None and kept.kind.name == one.name for kept in standings)
        return Item(
            uid=one.name,
            title=one.name,
            subtitle=due_name(one.due),
            right=self.tr("%n year(s)", "", one.years),
            right2=self.tr("%n document(s)", "", count),
            icon="archive",
        )

    def stamps(self, found: Sequence[Lasting], standings: Iterable[Standing]) -> list[Item]:
        """Documents by the day on which their timestamps lapse."""
        entries = {one.entry.key: one.entry for one in standings}
        now = self._ctx.session.env.clock()
        items = []
        for one in found:
            entry = entries.get(one.key)
            soon = one.until is not None and (one.until - now).days < 180
            why = "" if one.until else self.tr("no timestamp that holds")
            full = sister_names()[Sister.FULL if is_full(one.key) else Sister.PUBLIC] if entry and entry.kind else ""
            items.append(
                Item(
                    uid=one.key,
                    title=name_of(entry) if entry else one.key,
                    subtitle=" · ".join(filter(None, (full, why, one.key if entry and entry.title else ""))),
                    right=short_date(local(one.until).date()) if one.until else "–",
                    icon="clock" if one.until else "file-text",
                    tone="amber" if soon else "muted",
                    dim=one.until is None,
                )
            )
        return items

    def listed(self, one: Listed) -> Item:
        """A list: whose it is, when the next is due, when it was looked through."""
        now = self._ctx.session.env.clock()
        name = one.name or self.tr("The list of this computer")
        if one.problem is not None:
            said = sentence(one.problem, self._ctx.lang())
            return Item(uid=one.name, title=name, subtitle=said, icon="triangle-alert", tone="red")
        whom = [
            self.tr("%n people", "", one.people) if one.people else "",
            self.tr("%n authority(ies)", "", one.authorities) if one.authorities else "",
            self.tr("%n service(s) of time", "", one.stampers) if one.stampers else "",
        ]
        if not any(whom):
            whom = [self.tr("nobody yet")]
        until = ""
        if one.until is not None:
            day = short_date(local(one.until).date())
            until = (self.tr("next list was due {day}") if one.late(now) else self.tr("next list {day}")).format(
                day=day
            )
        if one.overdue(local(now).date()):
            review = self.tr("to be looked through")
        else:
            assert one.review is not None
            day = short_date(date.fromisoformat(one.review.following))
            review = self.tr("to be looked through again {day}").format(day=day)
        late = one.late(now) or one.overdue(local(now).date())
        signed = self.tr("signed by {operator}").format(operator=one.operator) if one.operator else ""
        return Item(
            uid=one.name,
            title=f"{name} · {one.version}" if one.version else name,
            subtitle=" · ".join(filter(None, (signed, *whom))),
            right=review,
            right2=until,
            icon="shield-check" if one.name else "user-round-check",
            tone="amber" if late else "green",
        )

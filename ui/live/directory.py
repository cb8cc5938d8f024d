"""Names from earlier meetings, offered while somebody is written in; who it is the meeting's own resolver says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from facilitator.desk import across
from facilitator.language.folding import fold, spelled
from facilitator.model import Organisation, Person
from ui.widgets.completing import Completing
from ui.widgets.lists import Item
from ui.words.people import org_kinds, said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from ui.context import Context

_MOST = 7


class Directory(QObject):
    """One a window; the cache is read again when it was written anew."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx.frame)
        self._ctx = ctx
        self._stamp: object = None
        self._across: across.Across | None = None
        self._of: object = None
        self._names: tuple[set[str], set[str]] = set(), set()

    @classmethod
    def of(cls, ctx: Context) -> Directory:
        """The one of this window, made at the first call."""
        return ctx.frame.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly) or cls(ctx)

    def known(self) -> across.Across:
        """What is known now."""
        try:
            state = (self._ctx.workspace.root / across.NAME).stat()
            stamp: object = (state.st_mtime_ns, state.st_size)
        except OSError:
            stamp = ()
        if self._across is None or stamp != self._stamp:
            self._stamp, self._across = stamp, across.across(self._ctx.workspace)
        return self._across

    def details(self, name: str) -> dict[str, Any]:
        """What earlier meetings say of the organisation of exactly this name, for one that is new here."""
        body = self.known().body(name)
        return across.details_of(body) if body is not None else {}

    def bodies(self, typed: str) -> list[Item]:
        """Organisations that a beginning may mean and that this meeting does not have; a whole name offers nothing."""
        offered, whole = self.known().bodies_like(typed), spelled(typed)
        near = [one for one in offered if "," not in one.name and spelled(one.name) != whole]
        if not near:
            return []
        there = self._there()[0]
        found = []
        for body in near:
            if spelled(body.name) not in there:
                right = " · ".join(word for word in (said(org_kinds(), body.kind), body.county) if word)
                found.append(Item(body.name, body.name, right=right, icon="building-2", tone="faint"))
        return found[:_MOST]

    def people(self, typed: str) -> list[Item]:
        """People that a beginning may mean and whom this meeting does not have, as they are written in the line."""
        near = [one for one in self.known().people_like(typed) if "," not in one.name and "," not in one.organisation]
        if not near:
            return []
        there = self._there()[1]
        texts = [
            ", ".join(part for part in (one.name, one.organisation, one.role) if part)
            for one in near
            if fold(one.name) not in there
        ]
        return [Item(text, text, icon="user-round", tone="faint") for text in texts[:_MOST]]

    def _there(self) -> tuple[set[str], set[str]]:
        """Names of organisations and of people of the open meeting, read once until one of them changes."""
        if not self._ctx.session.is_open:
            return set(), set()
        rows = self._ctx.session.rows
        if rows.who is not self._of:
            self._of = rows.who
            names = (name for row in rows.all(Organisation) for name in (row.name, row.short_name))
            self._names = set(map(spelled, names)), {fold(row.name) for row in rows.all(Person)}
        return self._names


def complete_guest(ctx: Context, line: QLineEdit, name: str) -> Completing:
    """At the door: organisations behind the comma of ``Name, Organisation``. Arrows are the door's own."""

    def offers(text: str) -> list[Item]:
        _, _, rest = text.partition(",")
        return Directory.of(ctx).bodies(rest.strip()) if rest.strip() and "," not in rest else []

    def take(uid: str, text: str) -> str:
        return f"{text.partition(',')[0]}, {uid}"

    return Completing(line, name, offers, take, arrows=False)

"""The door, wherever it stands: one typed line and a key become an arrival, a leaving, a guest, or a question.

Both doors (Prezenca and Ctrl+R) ask here, so that a key means the same at each; the rule itself is
``meeting.attendance.decide``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from facilitator import badge
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.names import doubt, printable
from facilitator.meeting.attendance import (
    Arrival,
    Key,
    Next,
    arrive,
    decide,
    guest,
    guest_of,
    leave,
    meant,
    stays_of,
    walk_in,
)
from facilitator.meeting.same import likely_same
from facilitator.meeting.stated import Typed
from facilitator.meeting.who import NOBODY, Candidate
from facilitator.model import Attendance, Person
from ui.context import Context
from ui.live.asking import NEW, bodies, candidates, in_sentence, no_one, whom
from ui.live.directory import Directory, complete_guest
from ui.live.known import known_of
from ui.widgets.offer import Asking, Choice
from ui.words.people import belongs_beside, filled

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

Say = Callable[[str, str], object]


class Reception(QObject):
    """Behind one line. ``say(tone, text)``: green, amber, red or muted; ``done(uid)``: an act about that person is
    durable; ``failed(error)``: one was refused for a reason that is not about what was typed."""

    def __init__(
        self,
        ctx: Context,
        line: QLineEdit,
        say: Say,
        done: Callable[[str], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        super().__init__(line)
        self._ctx, self._line, self._say, self._done, self._failed = ctx, line, say, done, failed
        self._known = known_of(ctx.session)
        self._pending: Callable[[Any], object] | None = None
        self.asking = Asking(line)
        self.asking.chosen.connect(self._chosen)
        self.offered = complete_guest(ctx, line, self.tr("Organisations of earlier meetings"))

    def press(self, key: Key, chosen: str = "") -> None:
        """A key at the door, for ``chosen`` (a person picked on purpose), else for whom the line names."""
        if chosen:
            self._act(key, chosen)
            return
        typed = Typed.of(self._line.text()).text
        if code := badge.read(typed):
            if uid := self._of_code(code):
                self._act(key, uid)
            return
        if not typed:
            self._say("muted", self.tr("Type a few letters of a name or an organisation."))
            return
        found = self._known.who.person(typed)
        who = meant(found)
        if isinstance(who, Candidate):
            self._act(key, who.person or "")
        elif who is Next.ASK:
            near = self.first_for(key, found.means)
            self._ask(whom(typed), candidates(near, self._known.who), partial(self._act_on, key))
        elif key is Key.ARRIVED:
            self._say("amber", self.guest_hint())
        else:
            self._say("amber", no_one(typed))

    def scan(self, code: badge.Scan, done: Callable[[str], object]) -> None:
        """A badge was scanned, whatever the line says: its person arrived, now; ``done`` as in ``__init__``."""
        uid = self._of_code(code)
        if not uid:
            return
        rows = self._ctx.session.rows
        visits = stays_of(rows.all(Attendance, person=uid))
        step = decide(Key.ARRIVED, visits)
        if step is Next.ARRIVE:
            then = partial(self._arrived, done=done)
            self._ctx.session.do(arrive, uid, then=then, otherwise=self._refused)
        else:
            done(uid)
            self._say("amber", self._why(step, self._label(uid), visits))

    def first_for(self, key: Key, found: Iterable[Candidate]) -> list[Candidate]:
        """Those first for whom the key does something; only their order."""
        rows = self._ctx.session.rows

        def idle(one: Candidate) -> bool:
            return decide(key, stays_of(rows.all(Attendance, person=one.uid))) not in (Next.ARRIVE, Next.LEAVE)

        return sorted(found, key=idle)

    def hint(self, uid: str) -> str:
        """What Enter will do for somebody the line names."""
        name, visits = self._label(uid), stays_of(self._ctx.session.rows.all(Attendance, person=uid))
        step = decide(Key.ARRIVED, visits)
        if step is Next.IS_INSIDE:
            return filled(self.tr("%1 is inside since %2. F7: left."), name, self._told(visits[-1].arrived_at))
        if step is not Next.ARRIVE:
            return self._why(step, name, visits)
        if at := Typed.of(self._line.text()).at:
            return filled(self.tr("Enter: %1 arrived at %2."), name, at)
        return filled(self.tr("Enter: %1 arrived."), name)

    def guest_hint(self) -> str:
        """What Ctrl+Enter will do with the line: name, organisation and role as they would be kept, and the doubt."""
        who, typed = self._known.who, Typed.of(self._line.text()).text
        name, written, role = guest(typed, who.bodies)
        found = guest_of(typed, who)
        body = found.one.name if found.one else written
        if written and found == NOBODY:
            body = filled(self.tr("%1 (new organisation)"), written)
        elif written and found.one is None:
            body = filled(self.tr("%1 (asks which organisation)"), written)
        parts = [name, body or self.tr("without an organisation"), role]
        text = self.tr("Nobody is called so. Ctrl+Enter adds, not invited: %1.")
        told = filled(text, " · ".join(part for part in parts if part))
        unsure = doubt(name)
        return f"{told} {sentence(unsure.error(), self._ctx.lang())}" if unsure else told

    def several_hint(self) -> str:
        """The line names several people."""
        return filled(self.tr("Several are called “%1”: Enter asks which one."), Typed.of(self._line.text()).text)

    def walk_in(self) -> None:
        """Add the line as somebody not invited. An organisation that may be one of the list is asked for first."""
        typed = Typed.of(self._line.text())
        if badge.read(typed.text):
            self.press(Key.ARRIVED)  # a code is nobody's name
            return
        if not typed.text:
            self._say("amber", self.tr("Type “Name, Organisation, role”, then Ctrl+Enter."))
            return
        found = guest_of(typed.text, self._known.who)
        if found.one is not None:
            self._add(found.one)
        elif found == NOBODY:
            self._add(NEW)
        else:
            text, offered = bodies(found, guest(typed.text, self._known.who.bodies)[1], self._known.who)
            self._ask(text, offered, self._add)

    # inside

    def _of_code(self, code: badge.Scan) -> str:
        """Whose badge it is; else that is said, and nobody is guessed."""
        people = self._ctx.session.rows.all(Person)
        found = [one.uid for one in people if badge.code_of(one.uid) == code.code] if code.whole else []
        if len(found) == 1:
            return found[0]
        if not code.whole:
            self._say("red", self.tr("The code was not read whole. Nothing was written: scan it again."))
        elif found:
            text = self.tr("Several people have the code %1. Nothing was written: type the name.")
            self._say("amber", filled(text, badge.shown(code.code)))
        else:
            text = self.tr("Nobody in this meeting has the code %1. Nothing was written: type the name.")
            self._say("red", filled(text, badge.shown(code.code)))
        return ""

    def _ask(self, text: str, offered: list[Choice], then: Callable[[Any], object]) -> None:
        self._pending = then
        self._say("amber", text)
        self.asking.ask(offered, text)

    def _chosen(self, value: object) -> None:
        then, self._pending = self._pending, None
        if then is not None:
            then(value)

    def _act_on(self, key: Key, who: Candidate) -> None:
        self._act(key, who.person or "")

    def _act(self, key: Key, uid: str) -> None:
        session = self._ctx.session
        if not session.is_open or session.rows.find(Person, uid) is None:
            return
        visits = stays_of(session.rows.all(Attendance, person=uid))
        step, at = decide(key, visits), Typed.of(self._line.text()).at
        if step is Next.ARRIVE:
            session.do(arrive, uid, at, then=self._arrived, otherwise=self._refused)
        elif step is Next.LEAVE:
            session.do(leave, uid, at, then=self._left, otherwise=self._refused)
        else:
            self._say("amber", self._why(step, self._label(uid), visits))

    def _why(self, step: Next, name: str, visits: list[Attendance]) -> str:
        if step is Next.IS_INSIDE:
            return filled(
                self.tr("%1 is inside since %2. Nothing was written."), name, self._told(visits[-1].arrived_at)
            )
        if step is Next.HAS_LEFT:
            return filled(self.tr("%1 left at %2. F8: came back."), name, self._told(visits[-1].left_at))
        if step is Next.NOT_INSIDE:
            return filled(self.tr("%1 left already, at %2."), name, self._told(visits[-1].left_at))
        return filled(self.tr("%1 has not arrived yet. Enter: arrived."), name)

    def _arrived(self, changes: Changes, done: Callable[[str], object] | None = None) -> None:
        came = changes.result
        assert isinstance(came, Arrival)
        name, since = self._label(came.visit.person), self._told(came.visit.arrived_at)
        if came.already:
            if done is not None:
                done(came.visit.person)
            self._say("amber", filled(self.tr("%1 is inside since %2. Nothing was written."), name, since))
            return
        text = self.tr("%1 came back at %2.") if came.again else self.tr("%1 arrived at %2.")
        person = self._ctx.session.rows.find(Person, came.visit.person)
        unsure = doubt(person.name) if person is not None and not printable(person.name) else None
        (done or self._done)(came.visit.person)
        told = filled(text, name, since)
        if unsure is not None:
            self._say("amber", f"{told} {sentence(unsure.error(), self._ctx.lang())}")
        else:
            self._say("green", told)

    def _left(self, changes: Changes) -> None:
        visit = changes.result
        assert isinstance(visit, Attendance)
        self._done(visit.person)
        self._say("green", filled(self.tr("%1 left at %2."), self._label(visit.person), self._told(visit.left_at)))

    def _add(self, body: object) -> None:
        typed = Typed.of(self._line.text())
        uid = body.organisation if isinstance(body, Candidate) else None
        written = guest(typed.text, self._known.who.bodies)[1]
        details = Directory.of(self._ctx).details(written) if uid is None else {}
        self._ctx.session.do(
            walk_in, typed.text, typed.at, body=uid, details=details, then=self._walked_in, otherwise=self._refused
        )  # fmt: skip

    def _walked_in(self, changes: Changes) -> None:
        person = changes.result
        assert isinstance(person, Person)
        twins = likely_same(person, self._ctx.session.rows.all(Person))
        found = doubt(person.name)
        self._done(person.uid)
        told = sentence(found.error(), self._ctx.lang()) if found else ""
        told = told or (self.tr("The same name is already on the list.") if twins else "")
        text = self.tr("%1 was added. %2 Ctrl+Z takes it back.") if told else self.tr("%1 was added and is inside.")
        self._say("amber" if told else "green", filled(text, self._label(person.uid), told))

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KnownError) and belongs_beside(error):
            self._say("red", sentence(error, self._ctx.lang()))
        else:
            self._failed(error)

    def _told(self, instant: str | None) -> str:
        return self._ctx.session.rows.told(instant)

    def _label(self, uid: str) -> str:
        one = self._known.who.of(uid)
        return in_sentence(one) if one is not None else ""

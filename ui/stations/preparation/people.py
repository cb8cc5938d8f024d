"""People and organisations: one line adds somebody, everything else is edited beside the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QStackedWidget, QWidget

from facilitator.errors import KnownError
from facilitator.language.collation import name_key, person_key
from facilitator.language.errors import sentence
from facilitator.language.folding import fold
from facilitator.language.names import doubt
from facilitator.language.qarks import QARKS
from facilitator.meeting.attendance import guest, guest_of
from facilitator.meeting.organisations import unconfirmed
from facilitator.meeting.people import (
    Listed,
    add_organisation,
    father_of,
    import_people,
    remove_organisation,
    remove_person,
    set_organisation,
    set_person,
)
from facilitator.meeting.who import NOBODY, Candidate
from facilitator.model import Organisation, Person, PersonMore
from ui.context import Context
from ui.live.asking import bodies
from ui.live.directory import Directory
from ui.live.known import known_of
from ui.session import writable
from ui.widgets.basics import STRETCH, Card, Chips, Empty, button, column, row
from ui.widgets.completing import Completing
from ui.widgets.forms import ChoiceField, Form, LineField
from ui.widgets.lists import Item, Later, ListModel, ListPane, RowDelegate, SearchLine
from ui.widgets.offer import Asking
from ui.widgets.pasting import Pasting
from ui.widgets.scrolled import scrolled
from ui.words.people import (
    SECTORS,
    belongs_beside,
    capacities,
    consents,
    describe,
    filled,
    genders,
    org_kinds,
    said,
)

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

PEOPLE, BODIES = "people", "organisations"


class PeopleSection(QWidget):
    """Both lists share a card; ``import_list`` begins an import, ``import_text`` one of lines that were pasted."""

    def __init__(self, ctx: Context, import_list: Callable[[], None], import_text: Callable[[str], None]) -> None:
        super().__init__()
        self._ctx = ctx
        self._chosen = {PEOPLE: "", BODIES: ""}
        self._expect = ""
        self._chips = Chips([(PEOPLE, ""), (BODIES, "")], self.tr("What the list shows"))
        self._said: list[tuple[object, str]] = []
        self._model = ListModel()
        self._list = ListPane(self.tr("People and organisations"), self._model, RowDelegate())
        self._search = SearchLine(self._list, self.tr("Find in the list"))
        self._search.setClearButtonEnabled(True)
        self._line = QLineEdit()
        self._nobody = Empty(
            "users",
            self.tr("The list is empty"),
            self.tr("Write a name in the line above, or import the list you already have (a table or a text file)."),
            self.tr("Import a list…"),
            import_list,
        )
        left = Card("users", self.tr("On the list"))
        left.head.addWidget(self._chips)
        left.body.addWidget(self._line)
        left.body.addWidget(self._search)
        left.body.addWidget(self._list, 1)
        left.body.addWidget(self._nobody, 1)
        self._person, self._body = self._person_form(), self._body_form()
        self._remove = button(self.tr("Remove"), "trash-2", "danger", on=self._remove_chosen)
        self._pages = QStackedWidget()
        self._nothing = Empty(
            "user-round",
            self.tr("Nobody is chosen"),
            self.tr("Choose a line of the list to see and change everything about it."),
        )
        for page in (self._nothing, self._page(self._person), self._page(self._body)):
            self._pages.addWidget(page)
        right = Card("pencil", self.tr("Details"), self.tr("saved as you type"))
        right.body.addWidget(self._pages, 1)
        right.body.addLayout(row(STRETCH, self._remove))
        both = row(left, right, spacing=12)
        both.setStretch(0, 10)
        both.setStretch(1, 15)
        self.setLayout(both)
        self._chips.changed.connect(self._switched)
        self._offered = Completing(self._line, self.tr("Names from earlier meetings"), self._offers, self._complete)
        self._asking = Asking(self._line)
        self._asking.chosen.connect(self._add_of)
        self._line.returnPressed.connect(self._add)
        Pasting(self._line).pasted.connect(import_text)
        self._list.moved.connect(self._choose)
        self._list.chosen.connect(self._edit)
        self._list.removed.connect(self._remove_one)
        self._person.edited.connect(partial(self._save, self._person))
        self._body.edited.connect(partial(self._save, self._body))
        self._say_line()

    # the section

    def load(self) -> None:
        """Draw the list; whoever is chosen stays chosen."""
        rows = self._ctx.session.rows
        people, bodies = rows.all(Person), rows.all(Organisation)
        options: list[tuple[object, str]] = [
            (PEOPLE, filled(self.tr("People %1"), len(people))),
            (BODIES, filled(self.tr("Organisations %1"), len(bodies))),
        ]
        if options != self._said:
            self._said = options
            self._chips.set_options(options)
        named = {body.uid: body for body in bodies}
        field = self._person.field("organisation")
        assert isinstance(field, ChoiceField)
        ordered = sorted(bodies, key=lambda body: name_key(body.name))
        field.set_options([(None, self.tr("none")), *((body.uid, body.name) for body in ordered)])
        if self._showing() == PEOPLE:
            fathers = {row.person: row.father for row in rows.all(PersonMore)}
            self._model.set_items(
                Later(
                    one.uid,
                    partial(self._person_row, one, named.get(one.organisation or ""), fathers.get(one.uid, "")),
                    person_key(one.name),
                )
                for one in people
            )
        else:
            size: dict[str, int] = {}
            for one in people:
                size[one.organisation or ""] = size.get(one.organisation or "", 0) + 1
            waiting = {one.uid for one in unconfirmed(rows)}
            self._model.set_items([self._body_row(one, size.get(one.uid, 0), one.uid in waiting) for one in bodies])
        shown = self._model.items()
        chosen = self._chosen[self._showing()]
        if shown and self._model.find(chosen) is None:
            chosen = self._chosen[self._showing()] = shown[0].uid
        self._list.select(chosen)
        self._list.setVisible(bool(shown))
        self._search.setVisible(bool(shown))
        self._nobody.setVisible(not shown)
        can_write = writable(self._ctx.session)
        self._line.setEnabled(can_write)
        self._person.set_read_only(not can_write)
        self._body.set_read_only(not can_write)
        self._remove.setEnabled(can_write)
        self._show()

    def apply(self, changes: Changes) -> None:
        """Draw again when people or organisations changed; who was just added is chosen."""
        tables = {change.table for change in changes.rows}
        if not tables & {"person", "person_more", "organisation", "standing_confirmed"}:
            return
        if self._expect:
            table = "person" if self._expect == PEOPLE else "organisation"
            added = [change.uid for change in changes.rows if change.table == table and change.before is None]
            if added:
                self._chosen[self._expect] = added[-1]
        self.load()

    def arrive(self) -> None:
        """Focus on the line that adds."""
        self._line.setFocus()

    # drawing

    def _showing(self) -> str:
        return str(self._chips.value())

    def _person_row(self, one: Person, body: Organisation | None, father: str) -> Item:
        return Item(
            uid=one.uid,
            title=one.name,
            subtitle=" · ".join(part for part in (father, describe(one, body)) if part),
            right="" if one.invited else self.tr("not invited"),
            icon="user-round",
            tone="muted" if one.invited else "violet",
            search=fold(
                f"{one.name} {father} {one.role} {body.name if body else ''} {body.short_name if body else ''}"
            ),
            sort=person_key(one.name),
        )

    def _body_row(self, one: Organisation, size: int, waiting: bool) -> Item:
        return Item(
            uid=one.uid,
            title=one.name,
            subtitle=" · ".join(part for part in (said(org_kinds(), one.kind), one.county, one.sector) if part),
            right=self.tr("with a vote") if one.votes else "",
            right2=self.tr("%n person(s)", "", size),
            icon="landmark" if not one.votes else "building-2",
            chip=self.tr("to be confirmed") if waiting else "",
            chip_tone="amber",
            tone="accent" if one.votes else "muted",
            search=fold(f"{one.name} {one.short_name} {one.county} {one.sector}"),
            sort=name_key(one.name),
        )

    def _show(self) -> None:
        rows, uid = self._ctx.session.rows, self._chosen[self._showing()]
        if self._showing() == PEOPLE and (person := rows.find(Person, uid)):
            self._pages.setCurrentIndex(1)
            self._person.set_values({key: self._kept(person, key) for key in self._person.values()})
        elif self._showing() == BODIES and (body := rows.find(Organisation, uid)):
            self._pages.setCurrentIndex(2)
            self._body.set_values({key: getattr(body, key) for key in self._body.values()})
        else:
            self._pages.setCurrentIndex(0)
        self._remove.setVisible(self._pages.currentIndex() > 0)

    def _say_line(self) -> None:
        if self._showing() == PEOPLE:
            self._line.setPlaceholderText(self.tr("Name, Organisation, role…   Enter adds"))
            self._line.setAccessibleName(self.tr("Add a person"))
        else:
            self._line.setPlaceholderText(self.tr("Name of an organisation…   Enter adds"))
            self._line.setAccessibleName(self.tr("Add an organisation"))

    @staticmethod
    def _page(form: Form) -> QWidget:
        return scrolled(column(form, STRETCH, margins=(0, 0, 10, 0)))

    def _person_form(self) -> Form:
        form = Form()
        form.add_line("name", self.tr("Name and surname"), wide=True)
        form.add_choice("organisation", self.tr("Organisation"), [(None, "")], wide=True)
        form.add_line("role", self.tr("Position"))
        form.add_choice("capacity", self.tr("In what capacity"), capacities())
        form.add_choice("photo", self.tr("May be photographed"), consents())
        form.add_choice("publish_name", self.tr("Name may be published"), consents())
        form.add_line("phone", self.tr("Phone"))
        form.add_line("email", self.tr("E-mail"))
        form.add_choice("gender", self.tr("Gender"), genders())
        form.add_line("father", self.tr("Father’s name"))
        _complete_inline(form.add_line("county", self.tr("County, if other than the organisation’s")), QARKS)
        form.add_check("invited", self.tr("Was invited"))
        return form

    def _body_form(self) -> Form:
        form = Form()
        form.add_line("name", self.tr("Full name"), wide=True)
        form.add_line("short_name", self.tr("Short name"))
        form.add_choice("kind", self.tr("What it is"), org_kinds())
        _complete_inline(form.add_line("county", self.tr("County")), QARKS)
        _complete(form.add_line("sector", self.tr("Sector")), SECTORS)
        form.add_check("votes", self.tr("With a vote (one organisation, one vote)"))
        return form

    # choosing

    def _switched(self, showing: object) -> None:
        self._search.clear()
        self._say_line()
        self.load()

    def _choose(self, uid: str) -> None:
        if uid:
            self._chosen[self._showing()] = uid
            self._show()

    def _edit(self, uid: str) -> None:
        self._choose(uid)
        (self._person if self._showing() == PEOPLE else self._body).field("name").setFocus()

    # acts

    def _add(self) -> None:
        text = self._line.text().strip()
        if not text or not writable(self._ctx.session):
            return
        self._expect = self._showing()
        if self._expect == BODIES:
            new = {**Directory.of(self._ctx).details(text), "name": text}
            self._ctx.session.do(add_organisation, then=self._added, otherwise=self._not_added, **new)
            return
        who = known_of(self._ctx.session).who
        found = guest_of(text, who)
        if found.one is None and found != NOBODY:
            asked, offered = bodies(found, guest(text, who.bodies)[1], who)
            self._asking.ask(offered, asked)
        else:
            self._add_of(found.one)

    def _offers(self, text: str) -> list[Item]:
        directory = Directory.of(self._ctx)
        if self._showing() == BODIES:
            return directory.bodies(text.strip())
        before, comma, rest = text.partition(",")
        if comma:
            return directory.bodies(rest.strip()) if "," not in rest else []
        return directory.people(before.strip())

    def _complete(self, uid: str, text: str) -> str:
        before, comma, _ = text.partition(",")
        return f"{before}, {uid}" if comma and self._showing() == PEOPLE else uid

    def _add_of(self, body: object) -> None:
        """Add the line as somebody of ``body``, a candidate; of anything else: of the organisation as written."""
        name, written, role = guest(self._line.text().strip(), known_of(self._ctx.session).who.bodies)
        known = self._ctx.session.rows.find(Organisation, body.organisation) if isinstance(body, Candidate) else None
        organisation: dict[str, Any] = {}
        if written:
            # what the list has already is found by its name; only a new one takes what earlier meetings say of it
            organisation = (
                {"name": known.name} if known else {**Directory.of(self._ctx).details(written), "name": written}
            )
        # One line, one act, also when it brings an organisation with it: one undo takes both back.
        listed = [Listed({"name": name, "role": role}, organisation)]
        self._ctx.session.do(import_people, listed, then=self._added, otherwise=self._not_added)

    def _added(self, changes: Changes) -> None:
        self._expect = ""
        self._line.setText("")  # not clear(): Ctrl+Z then belongs to the meeting, not to the line
        added = [change.after for change in changes.rows if isinstance(change.after, Person)]
        if added and (found := doubt(added[0].name)):
            told = sentence(found.error(), self._ctx.lang())
            self._ctx.notify(told, self.tr("Undo"), self._ctx.session.undo)

    def _not_added(self, error: BaseException) -> None:
        self._expect = ""
        self._ctx.session.failed.emit("add_person", error)

    def _save(self, form: Form, key: str) -> None:
        kind: type[Person | Organisation] = Person if form is self._person else Organisation
        one, value = self._ctx.session.rows.find(kind, self._chosen[self._list_of(form)]), form.values()[key]
        if key == "county":
            value = next((county for county in QARKS if fold(county) == fold(value)), value)
        if one is None or self._kept(one, key) == value or not writable(self._ctx.session):
            return
        act = set_person if form is self._person else set_organisation
        self._ctx.session.do(act, one.uid, otherwise=partial(self._refused, form, key), **{key: value})

    def _kept(self, one: Person | Organisation, key: str) -> object:
        return father_of(self._ctx.session.rows, one.uid) if key == "father" else getattr(one, key)

    def _list_of(self, form: Form) -> str:
        return PEOPLE if form is self._person else BODIES

    def _refused(self, form: Form, key: str, error: BaseException) -> None:
        if isinstance(error, KnownError) and belongs_beside(error):
            form.invalid(key, sentence(error, self._ctx.lang()))
        else:
            self._ctx.session.failed.emit("set_person", error)

    def _remove_chosen(self) -> None:
        self._remove_one(self._chosen[self._showing()])

    def _remove_one(self, uid: str) -> None:
        if not uid or not writable(self._ctx.session):
            return
        shown = [item.uid for item in self._model.shown()]
        at = shown.index(uid) if uid in shown else 0
        showing, after = self._showing(), (shown[at + 1 : at + 2] or shown[max(at - 1, 0) : at] or [""])[0]
        name = self._model.find(uid)

        def gone(changes: Changes) -> None:
            self._chosen[showing] = after
            self.load()
            text = filled(self.tr("%1 was removed."), name.title if name else "")
            self._ctx.notify(text, self.tr("Undo"), self._ctx.session.undo)

        self._ctx.session.do(remove_person if showing == PEOPLE else remove_organisation, uid, then=gone)


def _complete_inline(field: LineField, words: tuple[str, ...]) -> None:
    """The rest of a well-known word appears behind the cursor; no list opens."""
    _complete(field, words)
    completer = field.line.completer()
    completer.setFilterMode(Qt.MatchFlag.MatchStartsWith)
    completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)


def _complete(field: LineField, words: tuple[str, ...]) -> None:
    completer = QCompleter(list(words), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.line.setCompleter(completer)

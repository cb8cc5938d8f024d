"""The agency's own authority: made, backed up, issuing to people, renewing and revoking; one sheet for all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.desk import authority as keyring_authority
from facilitator.errors import KnownError
from facilitator.language.dates import short_date
from facilitator.language.errors import sentence
from ui.context import Context, tell
from ui.widgets.basics import STRETCH, Icon, button, column, label, row
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListPane

if TYPE_CHECKING:
    from facilitator.signing import Authority, Issued

_PROBLEM_AT = {
    "authority.passphrase": "secret",
    "signing.weak_passphrase": "own",
    "signing.name": "name",
    "authority.future": "secret",
}
"""Code of what went wrong → the field where it is said."""


class AuthoritySheet(QWidget):
    """What the authority is and whom it vouched for. Signals: act(str): one of the buttons, by name."""

    act = Signal(str)

    def __init__(self, authority: Authority, now: Any) -> None:
        super().__init__()
        seen = authority.description
        told = self.tr(
            "“{name}” is the agency’s own authority, valid until {until}. It says who signed to those who trust it. It "
            "is not a qualified trust service."
        )
        mark = Icon("landmark", "accent", 20)
        top = row(mark, label(told.format(name=seen.name, until=short_date(seen.valid_to.date())), 13, wrap=True))
        top.setStretch(1, 1)
        listed = (
            self.tr("Revocation list no. {number}, good until {until}.").format(
                number=authority.crl_number, until=short_date(authority.crl_next.date())
            )
            if authority.crl_next
            else self.tr("Nothing was revoked yet; there is no revocation list.")
        )
        self.people = ListPane(self.tr("Certificates issued"))
        self.people.setMinimumHeight(170)
        self.people.rows.set_items([self._item(one, now) for one in reversed(authority.issued)])
        self.buttons = {
            "issue": button(self.tr("Issue…"), "user-round-plus", "primary", on=partial(self.act.emit, "issue")),
            "renew": button(self.tr("Renew…"), "refresh-cw", on=partial(self.act.emit, "renew")),
            "revoke": button(self.tr("Revoke…"), "ban", on=partial(self.act.emit, "revoke")),
            "back_up": button(self.tr("Back up…"), "copy", on=partial(self.act.emit, "back_up")),
        }
        self.setLayout(
            column(
                top,
                label(listed, 13, role="muted", wrap=True),
                self.people,
                row(*self.buttons.values(), STRETCH),
                spacing=12,
            )
        )
        # not before they have a parent: they would open windows of their own
        for part in (self.people, self.buttons["renew"], self.buttons["revoke"]):
            part.setVisible(bool(authority.issued))

    def _item(self, one: Issued, now: Any) -> Item:
        seen = one.description
        if one.revoked is not None:
            right = self.tr("revoked {date}").format(date=short_date(one.revoked.date()))
        else:
            said = self.tr("until {date}") if one.good(now) else self.tr("expired {date}")
            right = said.format(date=short_date(seen.valid_to.date()))
        good = one.good(now)
        return Item(
            uid=one.serial,
            title=seen.name,
            subtitle=" ".join(one.serial[at : at + 4] for at in range(0, 16, 4)),
            right=right,
            icon="user-round-check" if good else "user-round-x",
            tone="muted" if good else "amber",
            dim=not good,
        )


class Authorities(QObject):
    """Signals: changed(): the trust store or the authority is another now."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._sheet: Any = None
        self.form: Form | None = None
        self.body: AuthoritySheet | None = None

    def open(self) -> None:
        """Show the authority; where there is none, the form for a new one."""
        self.ctx.tasks.run(keyring_authority.look, self.ctx.workspace, then=self._looked, failed=self._tell)

    def _looked(self, authority: Authority | None) -> None:
        if authority is None:
            self._ask_new()
            return
        self.body = AuthoritySheet(authority, self.ctx.session.env.clock())
        self.body.act.connect(self._act)
        self._sheet = self.ctx.sheet(
            self.tr("The agency’s authority"), self.body, [(self.tr("Close"), "", self._close)]
        )

    def _close(self) -> None:
        self._sheet.done()

    def _act(self, name: str) -> None:
        assert self.body is not None
        serial = self.body.people.current_uid()
        item = self.body.people.current_item()
        self._sheet.done()
        if name == "issue":
            self._ask_issue()
        elif name == "back_up":
            self._ask_back_up()
        elif item is None or not serial:
            self.ctx.notify(self.tr("Choose a certificate in the list first."))
            self.open()
        elif name == "renew":
            self._ask_renew(serial, item.title)
        else:
            self._ask_revoke(serial, item.title)

    # --- forms ---------------------------------------------------------------

    def _ask_new(self) -> None:
        form = Form()
        meeting = self.ctx.session.rows.meeting
        organiser = self.ctx.workspace.settings.organiser or (meeting.organiser if meeting else "")
        form.add_line("name", self.tr("Name of the authority"), wide=True)
        form.add_line("organisation", self.tr("Institution or organisation"), organiser, wide=True)
        self._passphrases(form, (("own", self.tr("Passphrase of the authority")), ("again", self._again())))
        told = self.tr(
            "For people who have no certificate from anyone else. It is the agency’s own: it says who signed to those "
            "who trust it, and is not a qualified trust service."
        )
        restore = [(self.tr("From a back-up…"), "", self._choose_copy)]
        self._ask(self.tr("Make an authority"), told, form, self.tr("Make it"), self._new, more=restore)

    def _new(self, values: dict[str, str]) -> None:
        env = self.ctx.session.env
        self._run(
            keyring_authority.create, self.ctx.workspace, values["name"], values["organisation"], values["own"],
            env.clock(), env.entropy,
            said=self.tr("The authority was made and is trusted on this computer. Back it up to another place."),
        )  # fmt: skip

    def _choose_copy(self) -> None:
        self._sheet.done()
        self.ctx.choose_file(self.tr("Open the back-up"), "JSON (*.json)", self._ask_restore)

    def _ask_restore(self, copy: Path) -> None:
        form = Form()
        self._passphrases(form, (("secret", self.tr("Passphrase of the back-up")),), wide=True)
        self._passphrases(form, (("own", self.tr("Passphrase of the authority")), ("again", self._again())))
        told = self.tr("What was issued or revoked after the back-up is not in it.")
        self._ask(self.tr("Restore the authority"), told, form, self.tr("Restore"), partial(self._restore, copy))

    def _restore(self, copy: Path, values: dict[str, str]) -> None:
        self._run(
            keyring_authority.restore, self.ctx.workspace, copy, values["secret"], values["own"],
            said=self.tr("The authority is back and trusted on this computer."),
        )  # fmt: skip

    def _ask_issue(self) -> None:
        form = Form()
        meeting = self.ctx.session.rows.meeting
        form.add_line("name", self.tr("Name and surname"))
        form.add_line("role", self.tr("Function"))
        organiser = self.ctx.workspace.settings.organiser or (meeting.organiser if meeting else "")
        form.add_line("organisation", self.tr("Institution or organisation"), organiser, wide=True)
        self._secret(form)
        self._passphrases(form, (("own", self.tr("Passphrase of the person")), ("again", self._again())))
        told = self.tr("The person types the own passphrase; the authority never keeps the person’s key.")
        self._ask(self.tr("Issue a certificate"), told, form, self.tr("Issue…"), self._issue)

    def _issue(self, values: dict[str, str]) -> None:
        from facilitator.signing import Person
        from facilitator.workspace import slug

        env = self.ctx.session.env
        person = Person(values["name"], values["role"], values["organisation"])

        def chosen(path: Path) -> None:
            self._run(
                keyring_authority.issue, self.ctx.workspace, values["secret"], person, values["own"], path,
                env.clock(), env.entropy, said=self.tr("The certificate was issued. Give the file to its person."),
            )  # fmt: skip

        name = f"{slug(values['name']) or 'certifikata'}.p12"
        self.ctx.choose_file(self.tr("Save the certificate"), "PKCS#12 (*.p12)", chosen, save=True, suggested=name)

    def _ask_renew(self, serial: str, name: str) -> None:
        form = Form()
        self._secret(form)
        self._passphrases(form, (("own", self.tr("Passphrase of the person")), ("again", self._again())))
        told = self.tr("{name} gets a new key and certificate for another period; the earlier one stays as it is.")
        self._ask(
            self.tr("Renew a certificate"),
            told.format(name=name),
            form,
            self.tr("Renew…"),
            partial(self._renew, serial),
        )

    def _renew(self, serial: str, values: dict[str, str]) -> None:
        env = self.ctx.session.env

        def chosen(path: Path) -> None:
            self._run(
                keyring_authority.renew, self.ctx.workspace, values["secret"], serial, values["own"], path,
                env.clock(), env.entropy, said=self.tr("The certificate was renewed. Give the file to its person."),
            )  # fmt: skip

        self.ctx.choose_file(
            self.tr("Save the certificate"), "PKCS#12 (*.p12)", chosen, save=True, suggested="certifikata.p12"
        )

    def _ask_revoke(self, serial: str, name: str) -> None:
        form = Form()
        reasons = (
            ("keyCompromise", self.tr("The key or its passphrase is in other hands")),
            ("affiliationChanged", self.tr("The person left")),
            ("superseded", self.tr("There is a newer certificate")),
            ("cessationOfOperation", self.tr("It is not needed any more")),
            ("unspecified", self.tr("Another reason")),
        )
        form.add_choice("reason", self.tr("Why"), list(reasons), "keyCompromise", wide=True)
        self._secret(form)
        told = self.tr(
            "From now on signatures with the certificate of {name} count as made with a revoked one. This computer "
            "knows at once; other computers when they get the trust store or the list. It cannot be taken back."
        )
        self._ask(
            self.tr("Revoke a certificate"), told.format(name=name), form, self.tr("Revoke"),
            partial(self._revoke, serial), danger=True,
        )  # fmt: skip

    def _revoke(self, serial: str, values: dict[str, str]) -> None:
        self._run(
            keyring_authority.revoke, self.ctx.workspace, values["secret"], serial, values["reason"],
            self.ctx.session.env.clock(),
            said=self.tr("The certificate is revoked, and the new list is in the trust store of this computer."),
        )  # fmt: skip

    def _ask_back_up(self) -> None:
        form = Form()
        self._secret(form)
        self._passphrases(form, (("own", self.tr("Passphrase of the back-up")), ("again", self._again())))
        told = self.tr("One file that restores everything. Keep it in another place than this computer.")
        self._ask(self.tr("Back up the authority"), told, form, self.tr("Back up…"), self._back_up)

    def _back_up(self, values: dict[str, str]) -> None:
        def chosen(path: Path) -> None:
            self._run(
                keyring_authority.back_up, self.ctx.workspace, values["secret"], values["own"], path,
                said=self.tr("The back-up of the authority is written."),
            )  # fmt: skip

        self.ctx.choose_file(
            self.tr("Back up the authority"), "JSON (*.json)", chosen, save=True, suggested="autoriteti-rezerve.json"
        )

    # --- inside --------------------------------------------------------------

    def _again(self) -> str:
        return self.tr("The same passphrase again")

    def _secret(self, form: Form) -> None:
        self._passphrases(form, (("secret", self.tr("Passphrase of the authority")),), wide=True)

    def _passphrases(self, form: Form, fields: Sequence[tuple[str, str]], wide: bool = False) -> None:
        for key, text in fields:
            form.add_line(key, text, wide=wide).line.setEchoMode(QLineEdit.EchoMode.Password)

    def _ask(
        self,
        title: str,
        told: str,
        form: Form,
        yes: str,
        then: Callable[[dict[str, str]], object],
        danger: bool = False,
        more: Sequence[tuple[str, str, Callable[..., object]]] = (),
    ) -> None:
        self.form = form
        body = QWidget()
        body.setLayout(column(label(told, 13, role="muted", wrap=True), form, spacing=14))
        actions: list[tuple[str, str, Callable[..., object]]] = [(self.tr("Cancel"), "", self._close), *more]
        actions.append((yes, "danger" if danger else "primary", partial(self._checked, form, then)))
        self._sheet = self.ctx.sheet(title, body, actions)

    def _checked(self, form: Form, then: Callable[[dict[str, str]], object]) -> None:
        values = form.values()
        for key in values:
            form.invalid(key, "")
        for key in ("name", "secret", "own"):
            if key in values and not str(values[key]).strip():
                form.invalid(key, self.tr("Write this first."))
                return
        if "again" in values and values["again"] != values["own"]:
            form.invalid("again", self.tr("The two passphrases are not the same."))
            return
        then(values)

    def _run(self, work: Callable[..., object], *args: Any, said: str) -> None:
        self.ctx.tasks.run(work, *args, then=partial(self._done, said), failed=self._refused)

    def _done(self, said: str, _: object) -> None:
        self._sheet.done()
        self.ctx.notify(said)
        self.changed.emit()
        self.open()

    def _refused(self, error: BaseException) -> None:
        """Said at its field while the sheet is open; nothing typed is lost."""
        if isinstance(error, KnownError) and self.form is not None:
            there = self.form.values()
            at = _PROBLEM_AT.get(error.code, "")
            self.form.invalid(at if at in there else next(iter(there)), sentence(error, self.ctx.lang()))
        else:
            self._tell(error)

    def _tell(self, error: BaseException) -> None:
        tell(self.ctx, error)

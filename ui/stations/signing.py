"""Signing (Nënshkrimi): four fields, a certificate, a passphrase, Enter; then the archive."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.desk import FIELDS
from facilitator.model import WRITTEN, DocumentKind
from ui.commands import Command
from ui.context import Context
from ui.session import Mirror
from ui.stations import paperwork, signing_rows
from ui.stations.base import Station
from ui.stations.keyring import Key
from ui.stations.paperwork_told import tell
from ui.stations.preview import PreviewCard
from ui.stations.signing_card import SignCard
from ui.stations.signing_desk import SigningDesk
from ui.stations.signing_keys import Certificates
from ui.stations.verdict_view import VerdictView
from ui.widgets.basics import Card, button, column, label
from ui.widgets.lists import ListPane

if TYPE_CHECKING:
    from facilitator.desk import Version
    from facilitator.signing import Signer, Verdict
    from facilitator.store.journal import Changes

_TABLES = frozenset({"approval", "withdrawal", "signature", "archived", "meeting"})


class SigningStation(Station):
    """Who signs what at the left, with what in the middle, the page and its verification at the right."""

    id = "signing"
    icon = "file-signature"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.versions: dict[DocumentKind, Version] = {}
        self.verdicts: dict[DocumentKind, Mapping[str, Any]] = {}
        self._reading = self._again = False
        self._shown: tuple[DocumentKind, int] | None = None
        self._page_of: DocumentKind | None = None
        self.desk = SigningDesk(ctx, self)
        self.certificates = Certificates(ctx, self)
        self.certificates.changed.connect(self._keys_changed)
        self.certificates.trusted.connect(self._verify)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(30)
        self._soon.timeout.connect(self._read)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.fields = ListPane("")
        self.fields.moved.connect(self._moved)
        self.fields.chosen.connect(self._into_passphrase)
        self._list = Card("file-signature", " ")
        self._state = label("", 13, role="muted", wrap=True)
        self._list.body.addWidget(self._state)
        self._list.body.addWidget(self.fields, 1)
        self._minutes = button("", "arrow-right", "primary", on=self._to_minutes)
        self._archive = button("", "archive", "primary", on=self.archive)
        self._save = button("", "file-down", on=self.save_copy)
        for part in (self._minutes, self._archive, self._save):
            self._list.body.addWidget(part)
        self._list.setMinimumWidth(316)
        self._list.setMaximumWidth(400)
        self.card = SignCard()
        self.card.sign.connect(self.sign)
        self.card.make.connect(self.certificates.make)
        self.card.open.connect(self.certificates.open_file)
        self.told = VerdictView()
        self.told.trust.connect(self._trust_row)
        self._found = Card("shield-check", " ")
        self._found.body.addWidget(self.told, 1)
        middle = QWidget()
        stack = column(self.card, self._found, spacing=12)
        stack.setStretch(1, 1)
        stack.addStretch()  # nothing below the card until there is something to verify
        middle.setLayout(stack)
        self.page = PreviewCard()
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 14, 14, 14)
        box.setSpacing(12)
        box.addWidget(self._list, 3)
        box.addWidget(middle, 5)
        box.addWidget(self.page, 5)

    def _connect(self) -> None:
        self.desk.busy_changed.connect(self.card.set_busy)
        self.desk.opened.connect(self.certificates.seen)
        self.desk.version.connect(self._have_version)
        self.desk.refused.connect(self.card.problem)
        self.desk.done.connect(self._signed)
        self.desk.shelved.connect(self._shelved)

    # --- station -------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Signing")

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Up", self.tr("choose a field")),
            ("Return", self.tr("passphrase, then sign")),
            ("Ctrl+Shift+N", self.tr("make a certificate")),
            ("Ctrl+E", self.tr("save a copy")),
            ("Ctrl+Shift+A", self.tr("archive")),
        ]

    def commands(self) -> list[Command]:
        def command(name: str, title: Callable[[], str], run: Callable[[], object], key: str = "", icon: str = "",
                    enabled: Callable[[], bool] | None = None) -> Command:  # fmt: skip
            return Command(
                f"signing.{name}", title, run, key, self.id, enabled or (lambda: self.ctx.session.is_open), icon=icon
            )

        return [
            command("sign", lambda: self.tr("Sign the chosen field"), self.sign, "Ctrl+Return", "pen-line"),
            command("next", lambda: self.tr("Next field"), partial(self._step, 1), "Alt+Down"),
            command("previous", lambda: self.tr("Previous field"), partial(self._step, -1), "Alt+Up"),
            command("make", lambda: self.tr("Make a certificate"), self.certificates.make, "Ctrl+Shift+N", "key-round"),
            command("open", lambda: self.tr("Sign with a .p12 file"), self.certificates.open_file, "", "folder-open"),
            command("backup", lambda: self.tr("Save a backup of the certificate"), self._back_up, "", "copy"),
            command("save", lambda: self.tr("Save a copy of the document"), self.save_copy, "Ctrl+E", "file-down"),
            command("archive", lambda: self.tr("Put the signed documents in the archive"), self.archive,
                    "Ctrl+Shift+A", "archive", lambda: bool(signing_rows.ready(self.rows))),
        ]  # fmt: skip

    def load(self) -> None:
        self.versions, self.verdicts, self._shown = {}, {}, None
        if not self.ctx.session.is_open:
            self.fields.rows.set_items([])
            self.page.clear()
            return
        self.certificates.load()
        self._draw()
        self._soon.start()

    def apply(self, changes: Changes) -> None:
        if any(change.table in _TABLES for change in changes.rows):
            self._draw()
            self._soon.start()
        elif signing_rows.standing(self.rows) is None:
            self._soon.start()

    def arrive(self) -> None:
        self.fields.setFocus()
        self._to_next_missing()

    @property
    def rows(self) -> Mirror:
        """The rows of the open meeting."""
        return self.ctx.session.rows

    # --- reading -------------------------------------------------------------

    def _read(self) -> None:
        from facilitator import desk

        file = self.ctx.session.file
        if file is None:
            return
        if self._reading:
            self._again = True
            return
        self._reading = True

        def both() -> list[Version]:
            return [desk.newest(file, kind) for kind in WRITTEN]

        self.ctx.tasks.run(both, then=self._have, failed=self._unread)

    def _have(self, versions: list[Version]) -> None:
        self._reading = False
        if not self.ctx.session.is_open:
            return
        if self._again:
            self._again = False
            self._soon.start()
            return
        self.versions = {version.kind: version for version in versions}
        self._draw()
        self._verify()

    def _unread(self, error: BaseException) -> None:
        self._reading = self._again = False
        self._tell(error)

    def _have_version(self, version: Version) -> None:
        self.versions[version.kind] = version

    def _verify(self) -> None:
        trust, at = self.ctx.workspace.trust, self.ctx.session.env.clock()
        for kind, version in self.versions.items():
            if version.signed:
                self.ctx.tasks.run(
                    paperwork.judge, version.pdf, trust, at, then=partial(self._judged, kind), failed=self._tell
                )
            else:
                self.verdicts.pop(kind, None)
        self._draw_told()

    def _judged(self, kind: DocumentKind, verdict: Verdict) -> None:
        self.verdicts[kind] = verdict.as_dict()
        self._draw_told()

    # --- what is shown -------------------------------------------------------

    def kind_and_field(self) -> tuple[DocumentKind, str]:
        """What is chosen at the left."""
        kind, _, field = self.fields.current_uid().partition("/")
        return (DocumentKind(kind), field) if kind else (DocumentKind.RELACION, FIELDS[0])

    def _names(self) -> dict[DocumentKind, str]:
        return {DocumentKind.RELACION: self.tr("Report"), DocumentKind.PROCESVERBAL: self.tr("Minutes")}

    def _draw(self) -> None:
        if not self.ctx.session.is_open:
            return
        approved = signing_rows.standing(self.rows) is not None
        words = self.tr("signed"), self.tr("missing"), self.tr("nobody named")
        now = self.ctx.session.env.clock()
        self.fields.rows.set_items(signing_rows.items(self.rows, self._names(), now, words))
        if not self.fields.current_uid():
            self._to_next_missing()
        missing, ready = len(signing_rows.missing(self.rows)), signing_rows.ready(self.rows)
        if not approved:
            self._state.setText(self.tr("The minutes are not approved yet. What is signed must not change any more."))
        elif missing:
            self._state.setText(self.tr("%n signature(s) missing.", "", missing))
        elif ready:
            self._state.setText(self.tr("Signed by both. The last step is the archive."))
        else:
            self._state.setText(self.tr("Signed by both and in the archive."))
        self._minutes.setVisible(not approved)
        self._archive.setVisible(bool(ready))
        self._save.setVisible(approved)
        self._draw_field()

    def _draw_field(self) -> None:
        kind, field = self.kind_and_field()
        names, made = self._names(), signing_rows.made(self.rows, kind, field)
        approved = signing_rows.standing(self.rows) is not None
        why = other = ""
        if not approved:
            why = self.tr("Drafts are not signed. Approve the minutes first.")
        elif self.ctx.session.read_only:
            why = self.tr("This meeting is open for reading only.")
        elif made is not None:
            why = self.tr("{name} has signed this field.").format(name=made.signer)
        else:
            rest = next(one for one in WRITTEN if one is not kind)
            if signing_rows.made(self.rows, rest, field) is None:
                other = self.tr("Sign “{document}” with it as well").format(document=names[rest])
        self.card.show_field(self.tr("{document}: {field}").format(document=names[kind], field=field), why, other)
        self._show_page(kind)
        self._draw_told()

    def _show_page(self, kind: DocumentKind) -> None:
        version = self.versions.get(kind)
        self.page.set_title(self._names()[kind])
        if version is not None and self._shown != (kind, id(version)):
            self._shown = (kind, id(version))
            same = self._page_of is kind
            self._page_of = kind
            self.page.show_pdf(version.pdf, same)

    def _draw_told(self) -> None:
        kind, _ = self.kind_and_field()
        verdict = self.verdicts.get(kind)
        version = self.versions.get(kind)
        self._found.setVisible(version is not None and bool(version.signed))
        if verdict is not None:
            self.told.show_verdict(verdict, self.ctx.lang(), self.certificates.at_hand())
        elif version is not None and version.signed:
            self.told.say(self.tr("Verifying…"))

    # --- signing -------------------------------------------------------------

    def sign(self) -> None:
        """Sign the chosen field, and the same field of the other document if that was asked."""
        kind, field = self.kind_and_field()
        path, passphrase = self.card.path(), self.card.passphrase.text()
        if path is None or (kind, field) not in signing_rows.missing(self.rows):
            return
        if signing_rows.standing(self.rows) is None or self.ctx.session.read_only:
            return
        if not passphrase:
            self.card.problem(self.tr("Write the passphrase of the certificate."))
            return
        both = [one for one in WRITTEN if one is not kind and self.card.both.isChecked()]
        self.desk.sign([kind, *both], field, path, passphrase)

    def _signed(self, signer: Signer, field: str) -> None:
        self.card.signed()
        self._to_next_missing()
        self.certificates.offer_trust(signer, field)

    # --- certificates --------------------------------------------------------

    def _keys_changed(self, keys: list[Key], wanted: Path | None) -> None:
        self.card.set_keys(keys, wanted)
        if wanted is None:
            self._prefer()
        self._draw_told()

    def _prefer(self) -> None:
        _, field = self.kind_and_field()
        self.card.prefer(signing_rows.expected(self.rows)[field][0])

    def _back_up(self) -> None:
        at = self.card.choice.currentIndex()
        if at >= 0:
            self.certificates.back_up(self.card.keys()[at])

    def _trust_row(self, signed: Mapping[str, Any]) -> None:
        self.certificates.trust(str(signed["fingerprint"]), str(signed["field"]))

    # --- afterwards ----------------------------------------------------------

    def save_copy(self) -> None:
        """The chosen document as it is now, signed so far."""
        kind, _ = self.kind_and_field()
        version, meeting = self.versions.get(kind), self.ctx.session.rows.meeting
        if version is None or meeting is None or not version.approved:
            return
        tail = "" if not version.missing else "-unsigned" if not version.signed else "-partly-signed"
        suggested = f"{kind}-{meeting.date or 'takim'}{tail}.pdf"

        def chosen(path: Path) -> None:
            self.ctx.tasks.run(paperwork.keep, version.pdf, path, then=self._saved, failed=self._tell)

        self.ctx.choose_file(self.tr("Save a copy"), "PDF (*.pdf)", chosen, save=True, suggested=suggested)

    def _saved(self, path: Path) -> None:
        self.ctx.notify(self.tr("Written: {path}").format(path=path))

    def archive(self) -> None:
        """Put every fully signed document on the shelf."""
        self.desk.shelve(signing_rows.ready(self.rows))

    def _shelved(self) -> None:
        self.ctx.notify(self.tr("The signed documents are in the archive."))
        self.ctx.go("archive")

    def _tell(self, error: BaseException) -> None:
        tell(self.ctx, error)

    # --- moving about --------------------------------------------------------

    def _moved(self, uid: str) -> None:
        if uid:
            self.card.problem("")
            self.certificates.field = self.kind_and_field()[1]
            self._prefer()
            self._draw_field()

    def _step(self, by: int) -> None:
        count = self.fields.rows.rowCount()
        self.fields.setFocus()
        if count:
            at = (self.fields.currentIndex().row() + by) % count
            self.fields.setCurrentIndex(self.fields.rows.index(at))

    def _to_next_missing(self) -> None:
        """The next empty field; with none left the selection stays."""
        if missing := signing_rows.missing(self.rows):
            self.fields.select("/".join(missing[0]))
        elif not self.fields.current_uid():
            self.fields.select("/".join(signing_rows.PLACES[0]))

    def _into_passphrase(self, _: str) -> None:
        if self.card.passphrase.isVisible() and self.card.passphrase.isEnabled():
            self.card.passphrase.setFocus()
        elif not self.card.keys():
            self.certificates.make()

    def _to_minutes(self) -> None:
        self.ctx.go("minutes")

    def retranslate(self) -> None:
        self._list.set_title(self.tr("Signatures"))
        self.fields.setAccessibleName(self.tr("Signature fields"))
        self._found.set_title(self.tr("Verification"))
        self._minutes.setText(self.tr("Go to the minutes"))
        self._archive.setText(self.tr("Put in the archive"))
        self._save.setText(self.tr("Save a copy…"))
        self._draw()

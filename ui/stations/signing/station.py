"""Signing (Nënshkrimi): a field, a way (here, elsewhere, on paper), what verification says; then the archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.desk.keyring import Key
from facilitator.meeting.papers.approvals import approval_of, standing
from facilitator.model import SIGNATURE_FIELDS, DocumentKind, Sister
from ui.commands import Command
from ui.context import Context
from ui.session import Mirror
from ui.stations.base import Station
from ui.stations.signing import commands as signing_commands
from ui.stations.signing import rows as signing_rows
from ui.stations.signing.certificates import Certificates
from ui.stations.signing.copies import Copies
from ui.stations.signing.elsewhere import Refused
from ui.stations.signing.fields import FieldsCard
from ui.stations.signing.told import beside
from ui.stations.signing.versions import Versions
from ui.stations.signing.ways import WaysCard
from ui.stations.signing.worker import SigningDesk
from ui.widgets.basics import STRETCH, Card, column, row
from ui.widgets.papers.preview import PreviewCard
from ui.widgets.papers.verdict_view import VerdictView
from ui.words.documents import kind_name

if TYPE_CHECKING:
    from facilitator.desk.held import Paper
    from facilitator.desk.signing import Version
    from facilitator.signing import Signer
    from facilitator.store.journal import Changes


class SigningStation(Station):
    """Who signs what at the left, how in the middle, the page and its verification at the right."""

    id = "signing"

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._shown: tuple[Paper, int] | None = None
        self._page_of: Paper | None = None
        self._asked: list[Paper] = []  # to be signed in one go
        self.desk = SigningDesk(ctx, self)
        self.copies = Copies(ctx, self)
        self.certificates = Certificates(ctx, self)

    def finish(self) -> Iterator[None]:
        self.list = FieldsCard(self.ctx)
        self.fields = self.list.fields
        self.documents = Versions(self.ctx, self._read, self)
        yield
        self.ways = WaysCard()
        self.card = self.ways.here
        yield
        self.told = VerdictView()
        self._found = Card("shield-check", " ")
        self._found.body.addWidget(self.told, 1)
        middle = QWidget()
        self._stack = column(self.ways, self._found, STRETCH, spacing=12)
        middle.setLayout(self._stack)
        yield
        self.page = PreviewCard()
        middle.setMinimumWidth(340)  # for the widest way: no edge moves when another is chosen
        self.page.setMinimumWidth(290)
        box = row(self.list, middle, self.page, spacing=12, margins=(14, 14, 14, 14))
        for at, share in enumerate((4, 5, 5)):
            box.setStretch(at, share)
        yield
        self.setLayout(box)
        yield from super().finish()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.fields.moved.connect(self._moved)
        self.fields.chosen.connect(self._into_way)
        self.ways.minutes.connect(self._to_minutes)
        self.list.archive.connect(self.archive)
        self.list.save.connect(self.save_copy)
        self.list.wished.connect(self._wished)
        self.list.turned.connect(self._turned)
        self.card.sign.connect(self.sign)
        self.card.make.connect(self.certificates.make)
        self.card.open.connect(self.certificates.open_file)
        self.card.token.connect(self.certificates.tokens.ask)
        self.ways.elsewhere.export.connect(self.export)
        self.ways.elsewhere.take.connect(self.take_copy)
        self.ways.elsewhere.attach.connect(self.copies.attach_refused)
        self.ways.paper.show_pdf.connect(self.print_copy)
        self.ways.paper.attach.connect(self.attach_scan)
        self.told.trust.connect(self._trust_row)
        self.certificates.changed.connect(self._keys_changed)
        self.certificates.trusted.connect(self.documents.verify)
        self.documents.changed.connect(self._draw)
        self.documents.judged.connect(self._draw_told)
        self.desk.busy_changed.connect(self.ways.set_busy)
        self.desk.opened.connect(self.certificates.seen)
        self.desk.version.connect(self.documents.put)
        self.desk.refused.connect(self._refused)
        self.desk.done.connect(self._signed)
        self.desk.shelved.connect(self._shelved)
        self.copies.busy_changed.connect(self.ways.set_busy)
        self.copies.refused.connect(self._copy_refused)
        self.copies.scan_refused.connect(self.ways.paper.refuse)

    # --- station -------------------------------------------------------------

    def keys(self) -> list[tuple[str, str]]:
        return signing_commands.keys(self.ctx.session.is_open and standing(self.rows) is not None)

    def commands(self) -> list[Command]:
        return signing_commands.commands(self)

    def load(self) -> None:
        self.documents.forget()
        self._shown = None
        self.list.wishes.clear()
        if not self.ctx.session.is_open:
            self.fields.rows.set_items([])
            self.page.clear()
            return
        self.certificates.load()
        self._draw()
        self.documents.read_soon()

    def apply(self, changes: Changes) -> None:
        if any(change.table in signing_rows.TABLES for change in changes.rows):
            self._draw()
            self.documents.read_soon()
        elif not self._approved(self.chosen()[0]):
            self.documents.read_soon()

    def arrive(self) -> None:
        self.fields.setFocus()
        self.list.to_next_missing()

    @property
    def rows(self) -> Mirror:
        """The rows of the open meeting."""
        return self.ctx.session.rows

    @property
    def versions(self) -> dict[Paper, Version]:
        """The newest version of every listed document, as far as it was read."""
        return self.documents.newest

    def chosen(self) -> signing_rows.Place:
        """What is chosen at the left."""
        return self.list.chosen()

    def _approved(self, paper: Paper) -> bool:
        return approval_of(self.rows, paper[0]) is not None

    def _read(self) -> tuple[Paper, ...]:
        """What is kept up to date: of drafts only the sister that is shown, for they change with every word."""
        papers = self.list.papers()
        return papers if standing(self.rows) else tuple(one for one in papers if one[1] is self.list.sister)

    # --- what is shown -------------------------------------------------------

    def _draw(self) -> None:
        if self.ctx.session.is_open:
            self.list.draw()
            self._draw_field()

    def _draw_field(self) -> None:
        paper, field = self.chosen()
        role = signing_rows.role_above(self.rows, paper[0], field, self.ctx.lang())
        made, version = signing_rows.made(self.rows, paper, field), self.versions.get(paper)
        why = why_here = ""
        if self.ctx.session.read_only:
            why = self.tr("This meeting is open for reading only.")
        elif made is not None and field not in SIGNATURE_FIELDS:
            why_here = self.tr("{name} signed beside the fields of this document.").format(name=made.signer)
        elif made is not None:
            why_here = self.tr("{name} has signed this field.").format(name=made.signer)
        self.ways.show_field(
            self.tr("{document}: {field}").format(document=signing_rows.name(self.rows, paper), field=role),
            why,
            why_here,
            ("", "") if why or why_here else self._together(paper, field),
            version.missing if version else SIGNATURE_FIELDS,
            paper in self.documents.certified,
            version is not None and not self.documents.is_signed(paper),
        )
        self.ways.show_draft(not self._approved(paper))
        self._show_page(paper)
        self._draw_told()

    def _together(self, paper: Paper, field: str) -> tuple[str, str]:
        """What may be signed in the same go: words for the other sister and for the other written document."""
        sister = document = ""
        if signing_rows.can_be_signed(self.rows, signing_rows.other_sister(paper), field):
            full = paper[1] is Sister.PUBLIC
            sister = self.tr("Sign the full document with it") if full else self.tr("Sign the public document with it")
        rest = signing_rows.written_beside(paper)
        if rest is not None and signing_rows.can_be_signed(self.rows, rest, field):
            name = kind_name(rest[0], signing_rows.number(self.rows, rest[0]))
            document = self.tr("Sign “{document}” with it as well").format(document=name)
        return sister, document

    def _show_page(self, paper: Paper) -> None:
        version = self.versions.get(paper)
        self.page.set_title(signing_rows.name(self.rows, paper))
        if version is not None and self._shown != (paper, id(version)):
            self._shown = (paper, id(version))
            same = self._page_of == paper
            self._page_of = paper
            self.page.show_pdf(version.pdf, same)
        elif version is None and self._page_of != paper:
            self._shown = self._page_of = None  # it is being read: the other one must not stand under its title
            self.page.clear()

    def _draw_told(self) -> None:
        if not self.ctx.session.is_open:
            return
        paper, _ = self.chosen()
        verdict, signed = self.documents.verdicts.get(paper), self.documents.is_signed(paper)
        copies = beside(self.rows, paper)
        self._found.setVisible(verified := signed or bool(copies))
        self._stack.setStretch(1, int(verified))  # nothing below the ways until there is something to verify
        self._stack.setStretch(2, int(not verified))
        self.told.set_copies(copies)
        if signed and verdict is not None:
            self.told.show_verdict(verdict, self.ctx.lang(), self.certificates.at_hand())
        else:
            self.told.say(self.tr("Verifying…") if signed else "")

    # --- signing here --------------------------------------------------------

    def sign(self) -> None:
        """Sign the chosen field, and in one go the same field of the other sister and document, if that was asked."""
        paper, field = self.chosen()
        key, secret = self.card.key(), self.card.passphrase.text()
        if key is None or not signing_rows.can_be_signed(self.rows, paper, field) or self.ctx.session.read_only:
            return
        if self.ways.way() != "here":
            self.ways.choose("here")
        if self.card.needs_secret() and not secret:
            token, file = self.tr("Write the PIN of the token."), self.tr("Write the passphrase of the certificate.")
            self.card.problem(token if key.token else file)
            return
        rest = signing_rows.written_beside(paper)
        papers = [paper, *([rest] if rest is not None and self.card.both.isChecked() else [])]
        if self.card.sisters.isChecked():
            papers += [signing_rows.other_sister(one) for one in papers]
        self._asked = [one for one in papers if signing_rows.can_be_signed(self.rows, one, field)]
        self.desk.sign(self._asked, field, key, secret, False if self.card.uncertified.isChecked() else None)

    def _refused(self, why: str) -> None:
        """What was signed before stays signed: the first that was not is chosen, to go on from there."""
        _, field = self.chosen()
        if left := [one for one in self._asked if signing_rows.can_be_signed(self.rows, one, field)]:
            self.list.choose((left[0], field))
        self.card.problem(why)

    def _signed(self, signer: Signer, field: str) -> None:
        self.card.signed()
        left, focus = self.list.to_next_missing(), QApplication.focusWidget()
        if focus is None or self.ways.isAncestorOf(focus):  # the passphrase had it, and lost it while it was closed
            self.fields.setFocus()
            if left:
                self._into_way("")
        self.certificates.offer_trust(signer, field)

    # --- certificates --------------------------------------------------------

    def _keys_changed(self, keys: list[Key], wanted: str | None) -> None:
        self.card.set_keys(keys, wanted)
        if wanted is None:
            self._prefer()
        self._draw_told()

    def _prefer(self) -> None:
        (kind, _), field = self.chosen()
        self.card.prefer(signing_rows.expected(self.rows, kind).get(field, ("", ""))[0])

    def back_up(self) -> None:
        """A backup of the chosen certificate."""
        key = self.card.key()
        if key is not None and key.token is None:
            self.certificates.back_up(key)

    def _trust_row(self, signed: Mapping[str, Any]) -> None:
        self.certificates.trust(str(signed["fingerprint"]), str(signed["field"]))

    # --- elsewhere and on paper ----------------------------------------------

    def _final(self) -> Version | None:
        """The newest version of the chosen document, once it is approved."""
        version = self.versions.get(self.chosen()[0])
        return version if version is not None and version.approved else None

    def save_copy(self) -> None:
        """The chosen document as it is now, signed so far."""
        if (version := self._final()) is not None:
            self.copies.export(version, self.tr("Save a copy"))

    def export(self) -> None:
        """The chosen document, to be signed in another program."""
        if (version := self._final()) is not None:
            self.ways.choose("elsewhere")
            self.copies.export(version, self.tr("Save the PDF to be signed"))

    def take_copy(self) -> None:
        """Ask for the copy that was signed elsewhere."""
        if self._final() is not None and not self.ctx.session.read_only:
            self.ways.choose("elsewhere")
            self.copies.ask(self.documents.approved(), self.chosen()[0])

    def take_drop(self, pdf: Path, at: QPoint) -> bool:
        """The signed copy of the document that it goes on from, or a scan where paper is at work."""
        inside = self.rect().contains(self.mapFromGlobal(at))
        if not (inside and self.documents.approved()) or self.ctx.session.read_only:
            return False
        if not (paper := self.ways.way() == "paper"):
            self.ways.choose("elsewhere")
        self.copies.take(pdf, self.documents.approved(), self.chosen()[0], paper=paper)
        return True

    def _copy_refused(self, paper: Paper, refused: Refused) -> None:
        if refused.why and paper in self.versions and paper != self.chosen()[0]:
            self.list.choose((paper, SIGNATURE_FIELDS[0]))
        self.ways.elsewhere.refuse(refused)
        if refused.why and self.ways.way() != "elsewhere":
            self.ways.choose("elsewhere")

    def print_copy(self) -> None:
        """The chosen document, opened where it can be printed."""
        if (version := self._final()) is not None:
            self.ways.choose("paper")
            self.copies.export(version, self.tr("Save the PDF to print"), show=True)

    def attach_scan(self) -> None:
        """Ask for the scan of the document signed by hand."""
        if self._final() is not None and not self.ctx.session.read_only:
            self.ways.choose("paper")
            self.copies.ask_scan(self.chosen()[0])

    # --- afterwards ----------------------------------------------------------

    def ready(self) -> list[Paper]:
        """What can go to the archive now."""
        return signing_rows.ready(self.rows, self.list.papers())

    def archive(self) -> None:
        """Put every fully signed document on the shelf."""
        self.desk.shelve(self.ready())

    def _shelved(self) -> None:
        self.ctx.go("archive")
        self.ctx.notify(self.tr("The signed documents are in the archive."))

    # --- moving about --------------------------------------------------------

    def _moved(self, uid: str) -> None:
        if uid:
            self.card.problem("")
            self.ways.paper.refuse("")
            self.certificates.field = self.chosen()[1]
            self._prefer()
            self._draw_field()

    def _turned(self) -> None:
        self._moved(self.fields.current_uid())
        self.documents.read_soon()

    def _wished(self, _: DocumentKind) -> None:
        self._draw_field()
        self.documents.read_soon()

    def _into_way(self, _: str) -> None:
        if standing(self.rows) is None:
            self._to_minutes()
        elif self.ways.way() == "elsewhere":
            self.ways.elsewhere.out.setFocus()
        elif self.ways.way() == "paper":
            self.ways.paper.out.setFocus()
        elif self.card.passphrase.isVisible() and self.card.passphrase.isEnabled():
            self.card.passphrase.setFocus()
        elif not self.card.keys():
            self.certificates.make()
        elif not self.card.needs_secret():
            self.card.button.setFocus()

    def _to_minutes(self) -> None:
        self.ctx.go("minutes")

    def retranslate(self) -> None:
        self._found.set_title(self.tr("Verification"))
        self.page.view.set_nothing(self.tr("The page is being drawn…"))
        self._draw()

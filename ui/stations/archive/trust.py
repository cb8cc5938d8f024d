"""The people whose signatures this computer knows: name, where each is expected, fingerprint."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.desk import keyring
from facilitator.desk.keyring import Trusted
from facilitator.language.dates import local, short_date
from ui.context import Context, tell
from ui.widgets.basics import Card, column, label, tool
from ui.widgets.lists import Item, ListPane
from ui.widgets.papers.verdict_view import fingerprint
from ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from facilitator.signing import TrustEntry


_SHOWN = 3
"""Of so many people the rows are seen at once; the others are scrolled to: what is verified above needs the room."""


class TrustCard(Card):
    """As high as the people it has. Signals: changed(): somebody was added or removed."""

    changed = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__("user-round-check", " ")
        self.ctx = ctx
        self._known: dict[str, Trusted] = {}
        self._version = self._sha256 = ""
        self._store = label("", 12, role="muted", wrap=True)
        self._add = tool("plus", "", self.add)
        self.head.addWidget(self._add)
        self.people = ListPane("")
        self.people.chosen.connect(self._show_one)
        self.people.removed.connect(self._remove)
        self._empty = label("", 13, role="muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._store)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.people, 1)
        self._retranslate()

    def load(self) -> None:
        """Read the trust store."""
        self.ctx.tasks.run(keyring.trusted, self.ctx.workspace.trust, then=self._have, failed=self._tell)
        self.ctx.tasks.run(keyring.named, self.ctx.workspace.trust, then=self._have_name, failed=self._tell)

    def _have_name(self, named: tuple[str, str]) -> None:
        self._version, self._sha256 = named
        self._draw()

    def _have(self, known: list[Trusted]) -> None:
        self._known = {one.entry.fingerprint: one for one in known}
        self._draw()

    def _draw(self) -> None:
        self.people.rows.set_items([self._item(uid, one) for uid, one in self._known.items()])
        self.people.setVisible(bool(self._known))
        self.people.setMinimumHeight(RowDelegate.HEIGHT)
        self.people.setMaximumHeight(min(len(self._known), _SHOWN) * RowDelegate.HEIGHT)
        self._empty.setVisible(not self._known)
        short = " ".join(self._sha256[at : at + 4] for at in range(0, 16, 4))
        self._store.setVisible(bool(self._known) and bool(self._sha256))
        if self._version:
            self._store.setText(self.tr("Version {version} · {hash}…").format(version=self._version, hash=short))
        else:
            self._store.setText(self.tr("Without a version · {hash}…").format(hash=short))
        self._store.setToolTip(f"SHA-256 {self._sha256}\n{self.ctx.workspace.trust}")

    def _item(self, uid: str, one: Trusted) -> Item:
        where = ", ".join(one.entry.fields)
        expired = one.seen is not None and one.seen.valid_to < self.ctx.session.env.clock()
        until = short_date(local(one.seen.valid_to).date()) if one.seen else ""
        return Item(
            uid=uid,
            title=one.entry.name or (one.seen.name if one.seen else "?"),
            subtitle=(one.seen.fingerprint[:24] + "…") if one.seen else "",
            right=where or (self.tr("authority") if one.entry.authority else ""),
            right2=self.tr("expired {date}").format(date=until)
            if expired
            else self.tr("until {date}").format(date=until),
            icon="landmark" if one.entry.authority else "user-round-check",
            tone="amber" if expired else "muted",
            sort=one.entry.name,
        )

    def _show_one(self, uid: str) -> None:
        """The whole fingerprint, to compare with the person."""
        one = self._known[uid]
        if one.seen is None:
            return
        body = QWidget()
        where = ", ".join(one.entry.fields)
        lines = [
            self.tr("Expected in the field: {field}").format(field=where) if where else "",
            self.tr("Issued by: {issuer}").format(issuer=one.seen.issuer) if not one.seen.self_issued
            else self.tr("Local certificate; not qualified."),
            self.tr("Valid {since} – {until}").format(
                since=short_date(local(one.seen.valid_from).date()),
                until=short_date(local(one.seen.valid_to).date())),
            self.tr("Fingerprint (SHA-256), to compare by voice with its owner:"),
        ]  # fmt: skip
        parts = [label(line, 14, wrap=True) for line in lines if line]
        body.setLayout(column(*parts, fingerprint(one.seen.fingerprint), spacing=8))
        self.ctx.sheet(one.entry.name or one.seen.name, body, [(self.tr("Close"), "primary", None)])  # type: ignore[list-item]

    def add(self) -> None:
        """Trust the certificates of a PEM file, after a look at them."""
        self.ctx.choose_file(self.tr("Add a certificate"), "PEM (*.pem *.crt *.cer)", self._chosen)

    def _chosen(self, path: Path) -> None:
        self.ctx.tasks.run(keyring.read_entries, path, then=self._ask, failed=self._tell)

    def _ask(self, entries: list[TrustEntry]) -> None:
        from facilitator.signing import describe

        lines = []
        for entry in entries:
            where = f" ({', '.join(entry.fields)})" if entry.fields else ""
            lines.append(f"{entry.name}{where}\n{describe(entry.certificate).fingerprint}")
        self.ctx.confirm(
            self.tr("Trust %n certificate(s)?", "", len(entries)),
            self.tr("Signatures made with them are shown as of a known person. Compare each fingerprint with its owner "
                    "first:") + "\n\n" + "\n\n".join(lines),
            self.tr("Trust"),
            partial(self._trust, entries),
        )  # fmt: skip

    def _trust(self, entries: list[TrustEntry]) -> None:
        self.ctx.tasks.run(keyring.add_trust, self.ctx.workspace.trust, entries, then=self._changed, failed=self._tell)

    def _remove(self, uid: str) -> None:
        one = self._known[uid]
        self.ctx.confirm(
            self.tr("No longer trust {name}?").format(name=one.entry.name),
            self.tr("Signatures made with this certificate are then shown as made by an unknown person."),
            self.tr("Remove"),
            partial(self._take_out, uid),
            danger=True,
        )

    def _take_out(self, uid: str) -> None:
        self.ctx.tasks.run(keyring.remove_trust, self.ctx.workspace.trust, uid, then=self._changed, failed=self._tell)

    def _changed(self, known: list[Trusted]) -> None:
        self._have(known)
        self.ctx.tasks.run(keyring.named, self.ctx.workspace.trust, then=self._have_name, failed=self._tell)
        self.changed.emit()

    def _tell(self, error: BaseException) -> None:
        tell(self.ctx, error)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Trusted people"))
        self._add.set_name(self.tr("Add a certificate…"))
        self.people.setAccessibleName(self.tr("Trusted people"))
        self._empty.setText(
            self.tr("Nobody yet. Until you add certificates every signer is unknown here, without any fault of theirs.")
        )
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_empty"):
            self._retranslate()

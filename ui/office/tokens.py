"""A token or a smart card: its driver chosen once, then a certificate from its list; no PIN before that."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.desk import keyring
from facilitator.desk.keyring import Key
from facilitator.errors import KnownError
from facilitator.language.dates import short_date
from facilitator.language.errors import sentence
from ui.context import Context, tell
from ui.widgets.basics import STRETCH, button, column, label, row
from ui.widgets.lists import Item, ListPane

if TYPE_CHECKING:
    from facilitator.signing import TokenCertificate

LANE = "token"
"""A driver may hang for half a minute: nothing else waits behind it."""


class TokenSheet(QWidget):
    """What is said, and a list to choose from. Signals: again(); driver(); other(): of the buttons."""

    again = Signal()
    driver = Signal()
    other = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.drivers = False
        self.told = label("", 13, role="muted", wrap=True)
        self.list = ListPane(self.tr("Certificates or drivers"))
        self.list.setMinimumHeight(190)
        self._again = button(self.tr("Look again"), "refresh-cw", on=self.again.emit)
        self._driver = button(self.tr("Another driver…"), "settings", on=self.driver.emit)
        self._other = button(self.tr("Open a driver file…"), "folder-open", on=self.other.emit)
        self.setLayout(column(self.told, self.list, row(self._again, self._driver, self._other, STRETCH), spacing=12))
        self.setMinimumWidth(520)

    def show_items(self, text: str, items: Sequence[Item], *, drivers: bool) -> None:
        """``drivers``: the list is of drivers, else of certificates."""
        self.drivers = drivers
        self.told.setText(text)
        self.list.rows.set_items(items)
        self.list.setVisible(bool(items))
        self._again.setVisible(not drivers)
        self._driver.setVisible(not drivers)
        self._other.setVisible(drivers)
        if items:
            self.list.setCurrentIndex(self.list.rows.index(0))
            self.list.setFocus()
        else:
            (self._other if drivers else self._again).setFocus()


class Tokens(QObject):
    """Signals: chosen(Key): a certificate to sign with; its key stays in the token."""

    chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._sheet: Any = None
        self._body: TokenSheet | None = None
        self._module = Path()
        self._found: dict[str, TokenCertificate] = {}
        self._asked = 0

    def ask(self) -> None:
        """Show the certificates of the token; the first time ask for the driver."""
        self._open()
        if module := self.ctx.workspace.settings.token_module:
            self._list(Path(module))
        else:
            self._ask_driver()

    def _open(self) -> None:
        self._body = TokenSheet()
        self._body.again.connect(self._again)
        self._body.driver.connect(self._ask_driver)
        self._body.other.connect(self._open_driver)
        self._body.list.chosen.connect(self._choose)
        actions = [(self.tr("Cancel"), "", self._close), (self.tr("Choose"), "primary", self._choose_current)]
        self._sheet = self.ctx.sheet(self.tr("Sign with a token or a card"), self._body, actions)
        self._sheet.finished.connect(self._closed)

    def _close(self) -> None:
        self._sheet.done()

    def _closed(self) -> None:
        self._body = None
        self._asked += 1  # what still comes is for nobody

    # --- the driver ----------------------------------------------------------

    def _ask_driver(self) -> None:
        from facilitator.signing import modules

        if self._body is None:
            return
        found = modules(self.ctx.workspace.settings.token_module)
        items = [Item(uid=str(path), title=path.name, subtitle=str(path.parent), icon="usb") for path in found]
        text = (
            self.tr("Which driver does your token use? It is chosen once and kept in the settings.")
            if found
            else self.tr("No driver of a token was found on this computer. Install the program that came with the "
                         "token, or open its driver file (PKCS#11).")
        )  # fmt: skip
        self._body.show_items(text, items, drivers=True)

    def _open_driver(self) -> None:
        pattern = "PKCS#11 (*.so *.dll *.dylib *.so.*)"
        self.ctx.choose_file(self.tr("Open a driver file"), pattern, self._driver_chosen)

    def _driver_chosen(self, path: Path) -> None:
        try:
            keyring.keep_module(self.ctx.workspace, path)
        except KnownError as error:
            tell(self.ctx, error)
        if self._body is None:
            self._open()
        self._list(path)

    # --- its certificates ----------------------------------------------------

    def _again(self) -> None:
        self._list(self._module)

    def _list(self, module: Path) -> None:
        from facilitator.signing import list_certificates

        assert self._body is not None
        self._module = module
        self._asked += 1
        self._body.show_items(self.tr("Reading the token…"), [], drivers=False)
        self.ctx.tasks.run(
            list_certificates, module,
            then=partial(self._listed, self._asked), failed=partial(self._not_listed, self._asked), lane=LANE,
        )  # fmt: skip

    def _listed(self, asked: int, found: Sequence[TokenCertificate]) -> None:
        if self._body is None or asked != self._asked:
            return
        self._found = {f"{one.token_serial}/{one.ref}": one for one in found}
        items = [self._item(uid, one) for uid, one in self._found.items()]
        text = self.tr("Choose the certificate to sign with. The PIN is asked only when you sign.")
        self._body.show_items(text, items, drivers=False)

    def _not_listed(self, asked: int, error: BaseException) -> None:
        if self._body is None or asked != self._asked:
            return
        if isinstance(error, KnownError):
            self._body.show_items(sentence(error, self.ctx.lang()), [], drivers=False)
        else:
            tell(self.ctx, error)

    def _item(self, uid: str, one: TokenCertificate) -> Item:
        expired = one.description.valid_to < self.ctx.session.env.clock()
        until = short_date(one.description.valid_to.date())
        said = self.tr("expired {date}") if expired else self.tr("until {date}")
        return Item(
            uid=uid,
            title=one.description.name,
            subtitle=f"{one.token_label} · {one.description.issuer}",
            right=said.format(date=until),
            right2="" if one.for_signing else self.tr("not for signing"),
            icon="usb",
            tone="amber" if expired else "muted",
            dim=expired or not one.for_signing,
        )

    def _choose_current(self) -> None:
        if self._body is not None and (uid := self._body.list.current_uid()):
            self._choose(uid)

    def _choose(self, uid: str) -> None:
        if self._body is None:
            return
        if self._body.drivers:
            self._driver_chosen(Path(uid))
            return
        one = self._found[uid]
        self._sheet.done()
        self.chosen.emit(Key(one.module, one.description, one))
